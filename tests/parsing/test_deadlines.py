import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import deadlines


def found(text: str, year: int | None = 2025) -> list[tuple[str, str | None]]:
    return [(d.quote, d.by) for d in deadlines.find(Joined.of(text, 0, len(text)), year)]


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        ("确保年底前建成投用。", "年底前", "2025-12-31"),
        ("6月底前完成。", "6月底前", "2025-06-30"),
        ("力争二月底开工。", "二月底", "2025-02-28"),
        ("三季度末开工。", "三季度末", "2025-09-30"),
        ("上半年投产。", "上半年", "2025-06-30"),
        ("年内上市。", "年内", "2025-12-31"),
        ("力争绕城项目10月1日建成通车。", "10月1日", "2025-10-01"),
        ("12月中旬验收。", "12月中旬", "2025-12-20"),
        ("国庆节前开放。", "国庆节前", "2025-10-01"),
        ("今年年底前完成。", "今年年底前", "2025-12-31"),
        ("2027年前建成。", "2027年前", "2027-12-31"),
        ("2026年6月底前建成。", "2026年6月底前", "2026-06-30"),
        ("明年6月底前建成。", "明年6月底前", "2026-06-30"),
    ],
)
def test_a_deadline_and_its_last_day(text: str, quote: str, by: str) -> None:
    assert found(text) == [(quote, by)]


@pytest.mark.parametrize(
    "text",
    ["截至去年底完成。", "每年年底前公布。", "五年内翻番。", "到2030年达到5亿元。", "年前慰问。"],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(text) == []


def test_a_day_the_calendar_does_not_fix() -> None:
    assert found("春节前发放到位。") == [("春节前", None)]
    assert found("2月30日前完成。") == [("2月30日前", None)]
    assert found("13月底前完成。") == [("13月底前", None)]
    assert found("年底前完成。", None) == [("年底前", None)]


def test_the_span_points_into_the_source() -> None:
    source = "工程年\n底前建成。"
    deadline = deadlines.find(Joined.of(source, 0, len(source)), 2025)[0]
    assert source[deadline.start : deadline.end] == "年\n底前"
