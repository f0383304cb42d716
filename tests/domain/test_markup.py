import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.markup import Block, BlockKind, Run, canonical, parse, plain, render

SIGNS = st.text(st.sampled_from("ab 字*\\-.1\n\r\u2028\u2029\x00😀"), max_size=30)
BLOCKS = st.lists(
    st.builds(
        Block,
        st.sampled_from(BlockKind),
        st.lists(st.builds(Run, SIGNS | st.text(max_size=5), st.booleans()), max_size=4).map(tuple),
    ),
    max_size=6,
)


@given(BLOCKS)
def test_blocks_come_back_as_they_were(blocks):
    assert parse(render(blocks)) == canonical(blocks)


@given(SIGNS | st.text())
def test_any_text_is_a_note_and_once_set_stays(text):
    once = render(parse(text))
    assert render(parse(once)) == once
    assert parse(once) == canonical(parse(text))
    assert plain(once) == plain(text)


@given(SIGNS | st.text())
def test_the_plain_text_is_what_the_blocks_say(text):
    marks = {BlockKind.PARAGRAPH: 0, BlockKind.BULLET: 1, BlockKind.NUMBER: 1}
    lines = plain(text).split("\n")
    blocks = parse(text) or (Block(),)
    assert len(lines) == len(blocks)
    for line, block in zip(lines, blocks, strict=True):
        assert line.split(" ", marks[block.kind])[-1] == block.text


@given(st.text(st.characters(exclude_characters="\\*-.\r\n\u2029")))
def test_words_without_signs_stand_for_themselves(words):
    assert plain(words) == words
    assert render(parse(words)) == words


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", ()),
        ("一\r\n二", (Block(runs=(Run("一"),)), Block(runs=(Run("二"),)))),
        ("甲\n\n乙", (Block(runs=(Run("甲"),)), Block(), Block(runs=(Run("乙"),)))),
        ("- 甲", (Block(BlockKind.BULLET, (Run("甲"),)),)),
        ("- ", (Block(BlockKind.BULLET),)),
        ("-甲", (Block(runs=(Run("-甲"),)),)),
        ("7. 甲", (Block(BlockKind.NUMBER, (Run("甲"),)),)),
        ("3.5亿元", (Block(runs=(Run("3.5亿元"),)),)),
        ("一**二**三", (Block(runs=(Run("一"), Run("二", bold=True), Run("三"))),)),
        ("**只有一半", (Block(runs=(Run("**只有一半"),)),)),
        ("****", (Block(runs=(Run("****"),)),)),
        ("*****", (Block(runs=(Run("*****"),)),)),
        (r"\*\*不加粗\*\*", (Block(runs=(Run("**不加粗**"),)),)),
        (r"C:\目录\\", (Block(runs=(Run("C:\\目录\\"),)),)),
        (r"1\. 不是列表", (Block(runs=(Run("1. 不是列表"),)),)),
    ],
)
def test_the_notation(text, blocks):
    assert parse(text) == blocks


def test_numbers_are_counted_anew_in_every_list():
    text = "7. 甲\n7. 乙\n插话\n9. 丙"
    assert render(parse(text)) == plain(text) == "1. 甲\n2. 乙\n插话\n1. 丙"


@pytest.mark.parametrize("piece", ["*", "**", "\\", "- ", "1. ", "**a", "\n", "*\\"])
def test_a_hostile_text_takes_no_long_time(piece):
    text = piece * 20_000
    begun = time.process_time()
    assert parse(render(parse(text))) == canonical(parse(text))
    assert time.process_time() - begun < 5
