import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import clauses


def parts(text: str) -> list[str]:
    return [text[a:b] for a, b in clauses.split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("修路10公里，架桥2座；植树1万株。", ["修路10公里", "架桥2座", "植树1万株。"]),
        ("推广“早办，快办”，减负（含税费，规费）", ["推广“早办，快办”", "减负（含税费，规费）"]),
        ("总量1,200户,其中新建30户", ["总量1,200户", "其中新建30户"]),
        ("新建2，300套", ["新建2，300套"]),
        ("甲，，乙，", ["甲", "乙"]),
        ("未闭合（甲，乙", ["未闭合（甲", "乙"]),
        ("", []),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_containing_finds_the_clause() -> None:
    text = "修路10公里，架桥2座；植树"
    assert [clauses.containing(text, i) for i in (0, 5, 7, 11, 12, 99)] == [0, 0, 1, 1, 2, 2]
    assert clauses.containing("", 3) == 0


@given(st.text(alphabet="，；,;（)（“”1甲乙", max_size=60))
def test_spans_are_ordered_and_disjoint(text: str) -> None:
    last = -1
    for start, end in clauses.split(text):
        assert last < start < end <= len(text)
        last = end
