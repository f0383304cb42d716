"""Joining a stretch of the source: what is left out, where each character comes from, the cost."""

import time

import pytest

from jjdesk.domain.joined import Joined


@pytest.mark.parametrize(
    "between", ["\n", " \r\n\u3000", "&nbsp;\u200b\n ", "\\t\\n", "&nbsp;&#160;", "\ufeff", "[12]"]
)
def test_what_cuts_a_sentence_is_left_out(between):
    source = f"建成{between}水库"
    joined = Joined.of(source, 0, len(source))
    assert joined.text == "建成水库"
    assert joined.span(2, 4) == (len(source) - 2, len(source))
    assert not Joined.is_plain(source, 0, len(source))


def test_a_plain_stretch_is_told_and_keeps_its_blanks():
    assert Joined.is_plain("甲\n乙 丙", 2, 5)
    assert Joined.of("甲\n乙 丙", 2, 5).text == "乙 丙"


@pytest.mark.parametrize("blank", ["\u200b", "&nbsp;", "\\t", " ", "\u200b "])
def test_a_long_run_of_blanks_is_joined_in_linear_time(blank):
    source = f"甲{blank * 20_000}乙"
    began = time.thread_time()
    text = Joined.of(source, 0, len(source)).text
    assert time.thread_time() - began < 2
    assert text.strip("甲乙 ") == ""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("甲", "甲"),
        ("甲\r乙", "甲乙"),
        ("甲 \n 乙", "甲乙"),
        ("甲<br>乙<br/>丙<p>丁</p>戊", "甲乙丙丁戊"),
        ("甲\\r\\n乙\\n丙", "甲乙丙"),
        ("甲\u2028乙\u2029丙\x85丁", "甲乙丙丁"),
        ("甲[1]乙［22］丙〔333〕丁", "甲乙丙丁"),
        ("甲[1234]乙[a]丙[]丁", "甲[1234]乙[a]丙[]丁"),
        ("甲&amp;乙<b>丙", "甲&amp;乙<b>丙"),
        ("甲 乙\u3000丙", "甲 乙\u3000丙"),
    ],
)
def test_breaks_and_marks_are_left_out_and_all_else_stays(source, text):
    joined = Joined.of(source, 0, len(source))
    assert joined.text == text
    assert "".join(source[at] for at in joined.origins) == text


def test_a_span_holds_what_was_left_out_inside_it():
    source = "上文。甲\n乙[1]丙。"
    joined = Joined.of(source, 3, len(source))
    assert joined.text == "甲乙丙。"
    assert source[slice(*joined.span(0, 2))] == "甲\n乙"
    assert source[slice(*joined.span(1, 3))] == "乙[1]丙"
    assert source[slice(*joined.span(2, 3))] == "丙"
