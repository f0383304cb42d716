"""Days in all the ways that a deputy writes them, and laws that hold for each."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.gui.notes.note_dates import parse

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
FIGURES = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026/12/31", date(2026, 12, 31)),
        ("2026.12.31", date(2026, 12, 31)),
        ("2026年12月31", date(2026, 12, 31)),
        ("2026 年 12 月 31 日", date(2026, 12, 31)),
        ("2020-01-01", date(2020, 1, 1)),
        ("1-5", date(2027, 1, 5)),
        ("11-23", TODAY),
        ("11/22", date(2027, 11, 22)),
        ("11月24号", date(2026, 11, 24)),
        ("明天", date(2026, 11, 24)),
        ("后天", date(2026, 11, 25)),
        ("下月", date(2026, 12, 23)),
        ("下个月", date(2026, 12, 23)),
        ("年底", date(2026, 12, 31)),
        ("明年", date(2027, 11, 23)),
        ("半年后", date(2027, 5, 23)),
        ("11月底", date(2026, 11, 30)),
        ("10月底前", date(2027, 10, 31)),
        ("2027年2月底", date(2027, 2, 28)),
        ("1天后", date(2026, 11, 24)),
        ("1日以后", date(2026, 11, 24)),
        ("一天之后", date(2026, 11, 24)),
        ("两天", date(2026, 11, 25)),
        ("二天后", date(2026, 11, 25)),
        ("十天后", date(2026, 12, 3)),
        ("十一天后", date(2026, 12, 4)),
        ("二十天后", date(2026, 12, 13)),
        ("二十五天后", date(2026, 12, 18)),
        ("一周后", date(2026, 11, 30)),
        ("一星期后", date(2026, 11, 30)),
        ("两个星期后", date(2026, 12, 7)),
        ("1月后", date(2026, 12, 23)),
        ("13个月后", date(2027, 12, 23)),
        ("两年后", date(2028, 11, 23)),
        ("0天后", TODAY),
        ("零天后", TODAY),
    ],
)
def test_days_that_are_understood(words, day):
    assert parse(words, TODAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "昨天",
        "2026-13-01",
        "2026-00-10",
        "0月底",
        "13月底",
        "2-30",
        "32天前",
        "十十天后",
        "百天后",
        "一二天后",
        "后",
        "天后",
        "2026-12",
        "20261231",
        "9999年后",
        "999999999999天后",
        "9" * 60 + "天后",
        "9" * 4000 + "年后",
        "２０２６－１２－３１x",
        "<b>明天</b>",
    ],
)
def test_what_is_not_understood_is_no_day(words):
    assert parse(words, TODAY) is None


@given(DAYS, DAYS)
def test_a_day_in_full_is_that_day_whatever_today_is(day, today):
    assert parse(day.isoformat(), today) == day
    assert parse(f"{day.year}年{day.month}月{day.day}日", today) == day


@given(DAYS, st.integers(0, 400))
def test_days_are_counted_on(today, count):
    assert parse(f"{count}天后", today) == today + timedelta(days=count)
    assert parse(f"{count}周", today) == today + timedelta(days=7 * count)


@given(DAYS, st.integers(0, 99))
def test_chinese_figures_count_like_others(today, count):
    tens, ones = divmod(count, 10)
    words = FIGURES[ones] if not tens else ""
    if tens:
        words = ("" if tens == 1 else FIGURES[tens]) + "十" + (FIGURES[ones] if ones else "")
    assert parse(f"{words}天后", today) == today + timedelta(days=count)


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_the_next_one_to_come(today, month, day):
    found = parse(f"{month}月{day}日", today)
    assert found is not None
    assert (found.month, found.day) == (month, day)
    assert today <= found <= today + timedelta(days=366)


@given(DAYS, st.integers(0, 240))
def test_months_later_is_never_in_another_month(today, count):
    found = parse(f"{count}个月后", today)
    assert found is not None
    months = (found.year - today.year) * 12 + found.month - today.month
    assert months == count
    assert found.day <= today.day


@given(DAYS)
def test_the_end_of_the_month_is_its_last_day(today):
    found = parse("月底", today)
    assert (found + timedelta(days=1)).day == 1
    assert (found.year, found.month) == (today.year, today.month)


@given(st.text(max_size=12), DAYS)
def test_nothing_that_is_typed_is_an_error(words, today):
    found = parse(words, today)
    assert found is None or isinstance(found, date)
