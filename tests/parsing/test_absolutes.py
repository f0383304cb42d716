import pytest

from jjdesk.parsing import absolutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实现消防检查全覆盖", [("全覆盖", 100, "%")]),
        ("推动积案动态清零", [("清零", 0, None)]),
        ("全量归集政务数据", [("全量", 100, "%")]),
        ("数据全量库建设", []),
        ("推广“全覆盖”做法", []),
        ("“未完，检查全覆盖", [("全覆盖", 100, "%")]),
        ("覆盖率100%全覆盖", []),
        ("开展全覆盖式排查", []),
        ("全面推进、零容忍", []),
    ],
)
def test_words(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    found = absolutes.find(text)
    assert [(a.word, a.normalized, a.base) for a in found] == expected
    assert all(text[a.start : a.end] == a.word for a in found)


@pytest.mark.parametrize(
    ("noun", "word", "expected"),
    [
        ("网格", "全覆盖", "网格覆盖率"),
        ("数据", "全量", "数据率"),
        ("欠薪案件动态", "清零", "欠薪案件存量"),
    ],
)
def test_names(noun: str, word: str, expected: str) -> None:
    assert absolutes.named(noun, word) == expected
