from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.progress import Status
from jjdesk.domain.report import Deadline
from jjdesk.services.due import Due, Timing, due, last_day

TODAY = date(2025, 7, 10)
OPEN = Status.UNDER_WAY


@pytest.fixture
def plain(open_report):
    """A commitment without a day, a target or a goal."""
    return open_report.report.commitments[2]


def until(commitment, *days: tuple[str, str | None]):
    return replace(commitment, deadlines=tuple(Deadline(q, 0, 1, by) for q, by in days))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("6月底前", "2025-06-30"),
        ("年底", "2025-12-31"),
        ("2026年12月底", "2026-12-31"),
        ("2025.12", "2025-12-31"),
        ("2025/6", "2025-06-30"),
        ("2024-02", "2024-02-29"),
        ("2025-11-05", "2025-11-05"),
        ("2025年6月30日前", "2025-06-30"),
        ("2025年2月30日", ""),
        ("6月底前开工，2025年12月1日完工", "2025-12-01"),
        ("三季度", "2025-09-30"),
        ("12月", "2025-12-31"),
        ("全年", "2025-12-31"),
        ("长期坚持", ""),
        ("春节前", ""),
        ("", ""),
    ],
)
def test_a_cell_names_its_last_day(words, day):
    assert last_day(words, 2025) == day


def test_without_a_year_no_day_is_made_up():
    assert [last_day(words, None) for words in ("年底", "上半年", "全年")] == [""] * 3
    assert last_day("2026年上半年", None) == "2026-06-30"


@given(st.text("0123456789年月日.-/底前上下半季度一二三四全末", max_size=14))
def test_any_cell_gives_a_day_of_the_calendar_or_none(words):
    day = last_day(words, 2025)
    assert day == "" or date.fromisoformat(day).isoformat() == day


@pytest.mark.parametrize(
    ("day", "timing", "days"),
    [
        ("2025-07-09", Timing.OVERDUE, -1),
        ("2025-07-10", Timing.SOON, 0),
        ("2025-08-09", Timing.SOON, 30),
        ("2025-08-10", Timing.LATER, 31),
    ],
)
def test_what_is_not_done_by_its_day_is_overdue(plain, day, timing, days):
    assert due(until(plain, ("前", day)), 2025, (), TODAY, OPEN) == Due(day, "前", timing, days)


def test_what_is_done_is_not_late(plain):
    found = due(until(plain, ("前", "2025-01-01")), 2025, (), TODAY, Status.DONE)
    assert found.timing is Timing.LATER


def test_of_several_days_the_last_counts_also_those_of_tasks(plain):
    both = until(plain, ("春节前", None), ("6月底前", "2025-06-30"))
    assert due(both, 2025, (), TODAY, OPEN).timing is Timing.OVERDUE
    found = due(both, 2025, ("长期", "三季度"), TODAY, OPEN)
    assert (found.day, found.quote, found.timing) == ("2025-09-30", "三季度", Timing.LATER)


def test_a_horizon_counts_where_no_day_is_named(open_report):
    first = open_report.report.commitments[0]
    later = replace(first, targets=(replace(first.targets[0], until=2030),))
    assert due(later, 2025, (), TODAY, OPEN).day == "2030-12-31"
    assert due(later, 2025, ("年底",), TODAY, OPEN).day == "2025-12-31"


def test_a_goal_of_the_year_is_gently_marked(open_report, plain):
    first = open_report.report.commitments[0]
    assert due(first, 2025, (), TODAY, OPEN).timing is Timing.WITHIN_YEAR
    over = date(2026, 1, 1)
    assert due(first, 2025, (), over, OPEN).timing is Timing.YEAR_OVER
    assert due(first, 2025, (), over, Status.DONE).timing is Timing.WITHIN_YEAR
    assert due(first, None, (), over, OPEN) == due(plain, 2025, (), over, OPEN) == Due()


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2019, 12, 31)])
@pytest.mark.parametrize("day", ["1969-01-01", "2019-12-31", "2025-12-31"])
def test_an_absurd_clock_judges_nothing(plain, today, day):
    found = due(until(plain, ("前", day)), 2025, (), today, OPEN)
    assert found == Due(day, "前", Timing.LATER)
