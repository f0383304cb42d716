"""Where sentences end: stops, quotations, speeches, breaks, notes' marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建小学。新建医院。", ["新建小学。", "新建医院。"]),
        ("新建小学！新建医院？", ["新建小学！", "新建医院？"]),
        ("新建小学!新建医院?完。", ["新建小学!", "新建医院?", "完。"]),
        ("新建小学。新建医院", ["新建小学。", "新建医院"]),
        ("新建小学", ["新建小学"]),
        ("", []),
        # a run of stops is one stop
        ("好！！！干。", ["好！！！", "干。"]),
        ("好？！干。", ["好？！", "干。"]),
        ("好。。干。", ["好。。", "干。"]),
        # marks that do not end a sentence
        ("一是学校；二是医院：三是公园，四是广场。", ["一是学校；二是医院：三是公园，四是广场。"]),
        ("增长6.5%。完。", ["增长6.5%。", "完。"]),
        # question marks that stand for lost characters
        ("?????新建小学。", ["新建小学。"]),
        ("新建小学。????新建医院。", ["新建小学。", "新建医院。"]),
        # blanks between sentences belong to none
        ("新建小学。 新建医院。", ["新建小学。", "新建医院。"]),
        ("新建小学。\u3000\u3000新建医院。", ["新建小学。", "新建医院。"]),
        ("\u3000\u3000新建小学。", ["新建小学。"]),
        ("新建小学。&nbsp;新建医院。", ["新建小学。", "新建医院。"]),
        ("新建小学。<br>新建医院。", ["新建小学。", "新建医院。"]),
        # the mark of a note belongs to the sentence before it
        ("新建小学。[1]新建医院。", ["新建小学。[1]", "新建医院。"]),
        ("新建小学［12］。新建医院。", ["新建小学［12］。", "新建医院。"]),
        # a stop within quotation marks ends nothing
        ("用好“能办吗？”平台。完。", ["用好“能办吗？”平台。", "完。"]),
        ("落实“三项。”制度。完。", ["落实“三项。”制度。", "完。"]),
        ("读《去哪儿？》一书。完。", ["读《去哪儿？》一书。", "完。"]),
        ("用好「能办吗？」平台。完。", ["用好「能办吗？」平台。", "完。"]),
        ("用好『能办吗？』平台。完。", ["用好『能办吗？』平台。", "完。"]),
        ("用好‘能办吗？’平台。完。", ["用好‘能办吗？’平台。", "完。"]),
        ('用好"能办吗？"平台。完。', ['用好"能办吗？"平台。', "完。"]),
        ("他说“先问‘能办吗？’再办。”的做法。完。", ["他说“先问‘能办吗？’再办。”的做法。", "完。"]),
        # a speech of its own ends the sentence with its stop
        ("他说：“办好实事。”新增就业。", ["他说：“办好实事。”", "新增就业。"]),
        ("“办好实事。”新增就业。", ["“办好实事。”", "新增就业。"]),
        ("他说：“办好实事。”的话。完。", ["他说：“办好实事。”的话。", "完。"]),
        ("他说：“办好实事。”", ["他说：“办好实事。”"]),
        ("他说：“办好实事。”[1]新增就业。", ["他说：“办好实事。”[1]", "新增就业。"]),
        # a mark without its partner counts for nothing
        ("坏了的“引号。第二句。", ["坏了的“引号。", "第二句。"]),
        ("坏了的引号”。第二句。", ["坏了的引号”。", "第二句。"]),
        ("坏了的”引号“好。”的话。完。", ["坏了的”引号“好。”的话。", "完。"]),
        ('坏了的"引号。第二句。', ['坏了的"引号。', "第二句。"]),
    ],
)
def test_the_sentences_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_what_is_quoted_over_a_page_is_no_quotation() -> None:
    long = "办好实事。" * 100
    assert split(f"甲“{long}”乙。") == [
        "甲“办好实事。",
        *["办好实事。"] * 99,
        "”乙。",
    ]


def test_only_the_stretch_that_is_asked_for_is_split() -> None:
    text = "上文。新建小学。新建医院。下文。"
    assert sentences.split(text, 3, 13) == [(3, 8), (8, 13)]


@given(st.text(alphabet='新建。！？!?“”‘’《》"：，[1] \u3000<br>\\n&nbsp;', max_size=80))
def test_spans_stand_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences.split(text, 0, len(text))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert [c for c in kept if c in "新建"] == [c for c in text if c in "新建"]
