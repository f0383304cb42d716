"""Deadlines of many forms, each with the last day that it leaves."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import deadlines


def read(text: str, year: int | None = 2031) -> list[tuple[str, str | None]]:
    return [(one.quote, one.by) for one in deadlines.find(Joined.of(text, 0, len(text)), year)]


MONTHS = [
    *[(1, "01-31"), (2, "02-28"), (3, "03-31"), (4, "04-30"), (5, "05-31"), (6, "06-30")],
    *[(7, "07-31"), (8, "08-31"), (9, "09-30"), (10, "10-31"), (11, "11-30"), (12, "12-31")],
]
NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]


@pytest.mark.parametrize(("month", "last"), MONTHS)
def test_the_end_of_a_month_in_either_kind_of_figures(month: int, last: str) -> None:
    assert read(f"确保{month}月底前完工。") == [(f"{month}月底前", f"2031-{last}")]
    assert read(f"确保{month}月底完工。") == [(f"{month}月底", f"2031-{last}")]
    assert read(f"确保{month}月前完工。") == [(f"{month}月前", f"2031-{last}")]
    numeral = NUMERALS[month - 1]
    assert read(f"确保{numeral}月底前完工。") == [(f"{numeral}月底前", f"2031-{last}")]


def test_february_of_a_leap_year_has_a_day_more() -> None:
    assert read("2月底前完工。", 2032) == [("2月底前", "2032-02-29")]
    assert read("2032年2月底前完工。") == [("2032年2月底前", "2032-02-29")]
    assert read("2月29日前完工。", 2032) == [("2月29日前", "2032-02-29")]
    assert read("2月29日前完工。", 2031) == [("2月29日前", None)]


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        # parts of a month
        ("9月初开工。", "9月初", "2031-09-10"),
        ("9月上旬开工。", "9月上旬", "2031-09-10"),
        ("9月中旬前开工。", "9月中旬前", "2031-09-20"),
        ("9月下旬开工。", "9月下旬", "2031-09-30"),
        ("9月末开工。", "9月末", "2031-09-30"),
        ("9月15日前开工。", "9月15日前", "2031-09-15"),
        ("9月15日开工。", "9月15日", "2031-09-15"),
        ("9月底之前开工。", "9月底之前", "2031-09-30"),
        ("9月底以前开工。", "9月底以前", "2031-09-30"),
        # quarters
        ("一季度末完成。", "一季度末", "2031-03-31"),
        ("二季度末完成。", "二季度末", "2031-06-30"),
        ("三季度前完成。", "三季度前", "2031-09-30"),
        ("四季度内完成。", "四季度内", "2031-12-31"),
        ("二季度底前完成。", "二季度底前", "2031-06-30"),
        # halves
        ("上半年完成。", "上半年", "2031-06-30"),
        ("上半年内完成。", "上半年内", "2031-06-30"),
        ("下半年开工。", "下半年", "2031-12-31"),
        # the year
        ("年内完成。", "年内", "2031-12-31"),
        ("年底完成。", "年底", "2031-12-31"),
        ("年底前完成。", "年底前", "2031-12-31"),
        ("年末完成。", "年末", "2031-12-31"),
        ("今年内完成。", "今年内", "2031-12-31"),
        ("今年底前完成。", "今年底前", "2031-12-31"),
        ("今年6月底前完成。", "今年6月底前", "2031-06-30"),
        ("今年上半年完成。", "今年上半年", "2031-06-30"),
        ("明年底前完成。", "明年底前", "2032-12-31"),
        ("明年3月底前完成。", "明年3月底前", "2032-03-31"),
        ("2033年底前完成。", "2033年底前", "2033-12-31"),
        ("2033年前完成。", "2033年前", "2033-12-31"),
        ("2033年内完成。", "2033年内", "2033-12-31"),
        ("2033年上半年完成。", "2033年上半年", "2033-06-30"),
        ("2033年三季度末完成。", "2033年三季度末", "2033-09-30"),
        # feasts
        ("元旦前发放。", "元旦前", "2031-01-01"),
        ("五一前开放。", "五一前", "2031-05-01"),
        ("七一前完成。", "七一前", "2031-07-01"),
        ("国庆前通车。", "国庆前", "2031-10-01"),
        ("国庆节前通车。", "国庆节前", "2031-10-01"),
        ("春节前发放。", "春节前", None),
    ],
)
def test_a_deadline_and_the_last_day_it_leaves(text: str, quote: str, by: str | None) -> None:
    assert read(text) == [(quote, by)]


@pytest.mark.parametrize(
    "text",
    [
        "截至6月底完成投资3亿元。",
        "截止6月底完成投资3亿元。",
        "去年底已完工。",
        "上年底完工。",
        "每年年底前公布。",
        "近年内逐步完善。",
        "三年内实现翻番。",
        "五年内建成。",
        "前6月底数据。",
        "历年底账。",
        "年度目标。",
        "全年完成。",
        "月底数据。",
        "2033年达到60%。",
        "6月份完成。",
        "每月初公布。",
        "年底部反弹。",
        "季度前列。",
    ],
)
def test_what_sets_no_time(text: str) -> None:
    assert read(text) == []


def test_each_deadline_of_a_sentence_is_told_in_order() -> None:
    assert read("甲工程6月底前开工，乙工程9月底前完工，年底前全部投用。") == [
        ("6月底前", "2031-06-30"),
        ("9月底前", "2031-09-30"),
        ("年底前", "2031-12-31"),
    ]


@pytest.mark.parametrize("text", ["6月底前完成。", "上半年完成。", "国庆前完成。", "年内完成。"])
def test_without_the_reports_year_the_words_stand_without_a_day(text: str) -> None:
    (one,) = read(text, None)
    assert one[1] is None


def test_a_printed_year_needs_no_report_s_year() -> None:
    assert read("2033年6月底前完成。", None) == [("2033年6月底前", "2033-06-30")]
