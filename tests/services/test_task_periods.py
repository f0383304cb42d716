import pytest

from jjdesk.services.task_periods import guess, order


@pytest.mark.parametrize(
    ("texts", "year", "period"),
    [
        (["2025年上半年重点工作推进情况.xlsx"], 2024, "2025年上半年"),
        (["推进情况（三季度）", "2025年政府工作报告"], None, "2025年三季度"),
        (["重点工作第2季度进展.docx"], 2025, "2025年二季度"),
        (["2024Q4"], None, "2024年四季度"),
        (["前三季度完成情况"], 2025, "2025年前三季度"),
        (["截至2025年6月完成情况"], None, "2025年6月"),
        (["台账_2025-08.xlsx"], None, "2025年8月"),
        (["截至2025年6月30日"], None, "2025年"),
        (["任务分解表.docx"], 2025, "2025年"),
        (["任务分解表.docx"], None, ""),
        (["上半年"], None, "上半年"),
    ],
)
def test_periods_are_told_from_names(texts, year, period):
    assert guess(texts, year) == period


def test_periods_are_in_the_order_of_time():
    periods = [
        "2024年",
        "2025年一季度",
        "2025年4月",
        "2025年上半年",
        "2025年前三季度",
        "2025年四季度",
        "2026年1月",
    ]
    backwards = periods[::-1]
    assert sorted(backwards, key=order) == periods
    assert order("一季度") < order("2024年")
