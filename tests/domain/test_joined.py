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
