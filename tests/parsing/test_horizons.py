import pytest

from jjdesk.parsing import horizons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争到2030年，产值达到5亿元。", [(2, 2030)]),
        ("“十五五”时期，新增就业5万人。", [(0, 2030)]),
        ("未来五年，新增就业5万人。", [(0, 2029)]),
        ("到2030年达到5亿元，今年达到2亿元。", [(0, 2030), (12, None)]),
        ("到2025年底完成。", [(0, None)]),
    ],
)
def test_where_another_year_begins_to_hold(
    text: str, expected: list[tuple[int, int | None]]
) -> None:
    assert horizons.changes(text, 2025) == expected


@pytest.mark.parametrize("text", ["新增就业5万人。", "实施三年行动计划。", "做好“十五五”规划。"])
def test_most_sentences_speak_of_the_year_itself(text: str) -> None:
    assert horizons.changes(text, 2025) == []


def test_a_heading_sets_the_year_for_all_under_it() -> None:
    assert horizons.of_headings(["今后五年目标任务"], 2026) == 2030
    assert horizons.of_headings(["“十五五”时期主要目标"], 2026) == 2030
    assert horizons.of_headings(["2026年及今后五年，今年工作安排"], 2026) is None
    assert horizons.of_headings(["今后五年目标任务"], None) is None
    assert horizons.of_headings([None], 2026) is None
