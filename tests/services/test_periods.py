from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.services import periods

CODES = st.sampled_from([code for year in (2024, 2025, 2030) for code in periods.of_year(year)])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("2025", "2025年"),
        ("2025H1", "2025年上半年"),
        ("2025H2", "2025年下半年"),
        ("2025Q1", "2025年一季度"),
        ("2025Q4", "2025年四季度"),
        ("2025-09", "2025年9月"),
        ("2025-12", "2025年12月"),
        ("2025H3", "2025H3"),
        ("2025-13", "2025-13"),
        ("换届以来", "换届以来"),
        ("", ""),
    ],
)
def test_a_period_has_a_name(code, words):
    assert periods.words(code) == words


def test_periods_are_sorted_by_their_end_and_the_shorter_goes_first():
    wanted = ["长期", "2024", "2025-03", "2025Q1", "2025-06", "2025Q2", "2025H1", "2025Q3"]
    wanted += ["2025-12", "2025Q4", "2025H2", "2025", "2026-01"]
    shuffled = wanted[5:] + wanted[:5]
    assert sorted(shuffled, key=periods.order) == wanted
    assert list(periods.of_year(2025)) == sorted(periods.of_year(2025), key=periods.order)
    assert len(periods.of_year(2025)) == 19


@given(CODES)
def test_a_name_leads_back_to_its_period(code):
    assert periods.of_words(periods.words(code), None) == code
    assert periods.of_words(code, 1999) == code


@pytest.mark.parametrize(
    ("said", "year", "code"),
    [
        ("2025年前三季度", None, "2025Q3"),
        ("上半年", 2025, "2025H1"),
        ("第2季度", 2025, "2025Q2"),
        ("上半年", None, ""),
        ("", 2025, "2025"),
        ("", None, ""),
    ],
)
def test_a_table_names_its_period_in_its_own_way(said, year, code):
    assert periods.of_words(said, year) == code


@pytest.mark.parametrize(
    ("year", "today", "code"),
    [
        (2025, date(2025, 3, 1), "2025H1"),
        (2025, date(2025, 7, 1), "2025H2"),
        (2025, date(2026, 2, 1), "2025"),
        (2025, date(1980, 1, 1), "2025"),
        (None, date(2025, 6, 30), "2025H1"),
    ],
)
def test_the_period_proposed_is_of_the_reports_year(year, today, code):
    assert periods.proposed(year, today) == code
