import json
from itertools import pairwise

import pytest

from jjdesk import paths
from jjdesk.domain.report import Confidence
from jjdesk.errors import InternalError
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


def test_a_sound_said_over_and_over_is_no_slip() -> None:
    assert found("笑声哈哈哈哈哈哈哈哈不断。") == []
    assert found("好好好好好好好好干。") == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"sha256": "0"}',
        '{"sha256": "0", "errata": [{}]}',
        '{"sha256": "0", "errata": [{"confidence": "sure"}]}',
        '{"sha256": "0", "errata": 3}',
    ],
)
def test_a_broken_file_of_errata_is_told_as_a_fault_of_the_program(
    tmp_path, monkeypatch, content: str
) -> None:
    (tmp_path / "x.errata.json").write_text(content, encoding="utf-8")
    monkeypatch.setattr(paths, "seeds", lambda: tmp_path)
    with pytest.raises(InternalError, match=r"勘误.*缺失或损坏，请重新安装"):
        errata._layers.__wrapped__()


def test_a_known_slip_goes_before_what_a_rule_says_of_the_same_place(tmp_path, monkeypatch) -> None:
    known = {"start": 4, "end": 6, "text": "，，", "likely": "、", "confidence": "high"}
    text = "推进建设，，强化管理，，抓实。"
    layer = {"sha256": "of this text", "errata": [known | {"basis": "报"}]}
    (tmp_path / "x.errata.json").write_text(json.dumps(layer), encoding="utf-8")
    monkeypatch.setattr(paths, "seeds", lambda: tmp_path)
    monkeypatch.setattr(errata, "_layers", errata._layers.__wrapped__)
    slips = errata.find(text, [(0, len(text))], "of this text")
    assert [(e.start, e.text, e.likely, e.confidence.value) for e in slips] == [
        (4, "，，", "、", "high"),
        (10, "，，", "，", "medium"),
    ]
    assert [e.likely for e in errata.find(text, [(0, len(text))], "of another")] == ["，", "，"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # signs of half the width among Chinese characters
        ("加快建设,提高质量。", [(",", "，")]),
        ("加快建设;提高质量。", [(";", "；")]),
        ("目标是:提高质量。", [(":", "：")]),
        ("能不能?一定能。", [("?", "？")]),
        ("总量达1,200家。", []),
        ("比例为3:1。", []),
        ("时间为9:30。", []),
        # signs printed twice
        ("推进建设。。强化管理。", [("。。", "。")]),
        ("公园、、广场。", [("、、", "、")]),
        ("公园；；广场。", [("；；", "；")]),
        ("一是：：广场。", [("：：", "：")]),
        # blanks inside a sentence
        ("砥砺　前行。", [("　", "")]),
        ("砥砺  前行。", [("  ", "")]),
        ("新建 3 所。", []),
        ("采用 AI 技术。", []),
        # radicals instead of characters
        ("⽔库建设。", [("⽔", "水")]),
        ("⾼质量发展。", [("⾼", "高")]),
        # words of another language
        ("水库 or 电站建设。", [(" or ", "或")]),
        ("水库 of 管理。", [(" of ", "的")]),
        # traditional characters in a simplified text
        ("推動發展。", [("動發", "动发")]),
        ("全面小康社會。", [("會", "会")]),
    ],
)
def test_slips_of_many_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
