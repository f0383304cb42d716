import re

from jjdesk.parsing.patterns import WordSet, alternation, guarded, scanning


def test_alternation_tries_the_longest_first() -> None:
    found = re.match(alternation(["万", "万元", "a.b"]), "万元")
    assert found is not None
    assert found[0] == "万元"
    assert re.match(alternation(["a.b"]), "axb") is None
    assert re.match(alternation([]), "") is None


def test_scanning_finds_the_longest_first_and_not_after_some_words() -> None:
    pattern = re.compile(scanning(["去年", "目前", "去年底", "*"], not_after=["比", "高于"]))
    assert pattern.findall("去年底、比去年、高于目前、于目前、*") == ["去年底", "目前", "*"]
    assert pattern.search("去、年、前") is None


def test_guarded_matches_as_the_alternation_does() -> None:
    pattern = re.compile(f"{guarded(['建', '建设', ']x'])}*$")
    assert [bool(pattern.match(text)) for text in ("建设建]x", "设", "建]", "")] == [1, 0, 0, 1]


def test_word_set_looks_at_a_place() -> None:
    words = WordSet(["新", "新建", "建"])
    assert words.at("新建桥", 0, 3) == "新建"
    assert words.at("新建桥", 0, 1) == "新"
    assert words.at("新建桥", 2, 3) == ""
    assert words.at("", 0, 0) == ""
    assert (words.firsts, words.lasts) == ({"新", "建"}, {"新", "建"})
    assert words.before("要新建", 0, 3) == "新建"
    assert words.before("要新建", 2, 3) == "建"
    assert words.before("要新建", 3, 3) == ""
