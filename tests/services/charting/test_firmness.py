import tomllib
from pathlib import Path

from jjdesk.services.charting.firmness import firmness, other_words, parts


def test_each_word_of_the_lexicon_has_its_kind():
    lists = tomllib.loads(Path("resources/lexicons/modality.toml").read_text(encoding="utf-8"))
    assert {firmness(word) for word in lists["firm"]} == {"firm"}
    assert {firmness(word) for word in lists["aspired"]} == {"aspired"}
    assert {firmness(word) for word in (None, "", "坚决", *lists["not_modal"])} == {"plain"}


def test_the_firmest_comes_first_and_what_says_nothing_is_pale():
    assert [(part.key, part.label, part.ink) for part in parts()] == [
        ("firm", "确保", 1),
        ("aspired", "力争", 2),
        ("plain", "未加限定", 0),
    ]


def test_words_that_count_under_the_name_of_another_are_told():
    words = ["确保", "严守", None, "务必", "务必", "力争", "坚决"]
    assert other_words(words) == "“确保”含“务必”2 个、“严守”1 个；“未加限定”含“坚决”1 个。"
    assert other_words(["确保", "力争", None, ""]) == ""
