from datetime import date

import pytest

from jjdesk.gui.notes.note_dates import parse

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("2027年3月5日", date(2027, 3, 5)),
        ("12.31", date(2026, 12, 31)),
        ("3月5日", date(2027, 3, 5)),
        ("三天后", date(2026, 11, 26)),
        ("10天后", date(2026, 12, 3)),
        ("十五天后", date(2026, 12, 8)),
        ("两周后", date(2026, 12, 7)),
        ("三个月后", date(2027, 2, 23)),
        ("一年后", date(2027, 11, 23)),
        ("今天", TODAY),
        ("下周", date(2026, 11, 30)),
        ("月底", date(2026, 11, 30)),
        ("6月底", date(2027, 6, 30)),
        ("2028年2月底前", date(2028, 2, 29)),
        ("年 底", date(2026, 12, 31)),
        ("2026-02-30", None),
        ("13月1日", None),
        ("改天", None),
        ("", None),
        ("九九九九九九九九年后", None),
        ("99999年后", None),
    ],
)
def test_days_as_a_deputy_types_them(words, day):
    assert parse(words, TODAY) == day


def test_a_month_later_ends_with_a_shorter_month():
    assert parse("一个月后", date(2027, 1, 31)) == date(2027, 2, 28)
