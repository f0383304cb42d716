import json
from itertools import pairwise

import pytest

from jjdesk import paths
from jjdesk.domain.report import Confidence
from jjdesk.parsing import errata, pipeline

SEED = paths.seeds() / "jiangjin-2025.txt"


def found(text: str) -> list[tuple[str, str]]:
    return [(e.text, e.likely) for e in pipeline.parse(text, name="x.txt").errata]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("激发民營经济活力。", [("營", "营")]),
        ("落实精神 and 部署要求。", [(" and ", "和")]),
        (
            "以党中央为核心的党中央为核心的领导。",
            [("党中央为核心的党中央为核心的", "党中央为核心的")],
        ),
        ("砥砺前行 的姿态。", [(" ", "")]),
        ("推进水⼈建设。", [("⼈", "人")]),
        ("推进建设，，强化管理。", [("，，", "，")]),
        ("西部(重庆)科学城。", [("(重庆)", "（重庆）")]),
        ("加快建设!", [("!", "！")]),
        ("加快建设，提高质量。", []),
        ("加快\t建设。", [("\t", "")]),
    ],
)
def test_general_slips(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("cut", ["\n", "\r\n", "\\n", "<br>", "\u2028 "])
def test_breaks_that_cut_a_sentence(cut: str) -> None:
    text = f"加快建设。做好{cut}服务。抓实"
    slips = errata.find(text, [(0, 5), (5, len(text) - 2), (len(text) - 2, len(text))], "")
    assert [(e.text, e.likely) for e in slips] == [(cut, "")]


@pytest.mark.parametrize("lead", range(6))
@pytest.mark.parametrize("size", range(4, 17))
def test_doubled_words_are_found_wherever_they_stand(size: int, lead: int) -> None:
    characters = "天地玄黄宇宙洪荒日月盈冲辰宿列张寒来暑往秋收冬藏"
    word, before = characters[:size], characters[16 : 16 + lead]
    for text in (f"{before}{word}{word}。", f"一，{before}{word}{word}率{word}{word}。"):
        doubled = [e.text for e in errata.find(text, [], "")]
        assert doubled == [word * 2] * (text.count(word) // 2)


def test_a_text_in_traditional_characters_is_no_slip() -> None:
    assert found("環境營運發展經濟會議報告開展質量體系建設發電廠學習國際聯繫關係讓業務" * 2) == []


def test_what_was_compared_is_used_for_this_text_only() -> None:
    text = SEED.read_text(encoding="utf-8")
    news = [e for e in pipeline.parse(text, name="x").errata if "江津日报" in e.basis]
    assert len(news) == 6
    assert all(e.confidence is Confidence.HIGH for e in news)
    assert not any("江津日报" in e.basis for e in pipeline.parse(text + "。", name="x").errata)


def test_errata_are_sorted_apart_and_true_to_the_source() -> None:
    text = SEED.read_text(encoding="utf-8")
    slips = pipeline.parse(text, name="x").errata
    assert all(a.end <= b.start for a, b in pairwise(slips))
    assert all(text[e.start : e.end] == e.text != e.likely for e in slips)


def test_the_shipped_layer_fits_its_text() -> None:
    text = SEED.read_text(encoding="utf-8")
    layer = json.loads((paths.seeds() / "jiangjin-2025.errata.json").read_text(encoding="utf-8"))
    assert all(text[e["start"] : e["end"]] == e["text"] for e in layer["errata"])
