"""Blocks of lists against reading the texts."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from jjdesk.store.postings import CAPACITY, Block, build

ALPHABET = "的重庆A1 ,。\U0001f600\u0301"
TEXTS = st.lists(st.text(ALPHABET, max_size=8), min_size=1, max_size=12)
WORDS = st.lists(st.text(ALPHABET.replace(" ", ""), min_size=1, max_size=4), min_size=1, max_size=3)


def block_of(texts: Sequence[str]) -> Block:
    head, body = build(texts)
    return Block(head, lambda start, end: body[start:end])


def check(block: Block, texts: Sequence[str], terms: Sequence[Sequence[str]]) -> int:
    """No text is left out; returns how many are named in vain."""
    held = block.holding(terms, {}).tolist()
    wanted = [
        number
        for number, text in enumerate(texts)
        if all(any(word in text for word in term) for term in terms)
    ]
    assert set(wanted) <= set(held), terms
    assert held == sorted(set(held))
    return len(held) - len(wanted)


@given(TEXTS, WORDS)
def test_no_text_with_all_words_is_left_out(texts, words):
    block = block_of(texts)
    check(block, texts, [[word] for word in words])
    check(block, texts, [words])
    check(block, texts, [words, [words[0]]])


@given(TEXTS, st.text(ALPHABET.replace(" ", ""), min_size=1, max_size=2))
def test_one_and_two_characters_are_exact(texts, word):
    assert check(block_of(texts), texts, [[word]]) == 0


def test_a_character_without_a_text_finds_nothing():
    block = block_of(["重庆", ""])
    assert block.holding([["江"]], {}).tolist() == []
    assert block.holding([["重庆", "江"]], {}).tolist() == [0]
    assert block.holding([["庆重"]], {}).tolist() == []


@pytest.fixture(scope="module")
def full() -> tuple[Block, list[str]]:
    """As many texts as fit: characters and pairs from nearly everywhere to seldom."""
    chance = default_rng(1)
    ranks = (chance.random((CAPACITY, 12)) ** 4 * 400).astype(int)
    texts = ["".join(chr(0x4E00 + rank) for rank in row) for row in ranks.tolist()]
    # A stretch without any of it: steps of more than a byte from one text to the next.
    texts[20_000:30_000] = ["。"] * 10_000
    return block_of(texts), texts


@pytest.mark.parametrize("length", [1, 2, 3, 4, 7])
def test_long_lists_are_read_as_they_were_written(full, length):
    block, texts = full
    chance = default_rng(length)
    for _ in range(6):
        first, second = (texts[at] for at in chance.integers(0, 20_000, 2).tolist())
        start = int(chance.integers(0, 12 - length + 1))
        named = check(block, texts, [[first[start : start + length]]])
        assert length > 2 or not named
        check(block, texts, [[first[:1]], [second[:2]]])


def test_a_triple_of_frequent_pairs_is_not_looked_for_in_the_texts(full):
    """Texts that hold both pairs apart are not named, as without lists of triples."""
    block, texts = full
    one, two, three = (chr(0x4E00 + rank) for rank in (0, 1, 2))
    word = one + two + three
    apart = [text for text in texts if one + two in text and two + three in text]
    assert sum(word not in text for text in apart) > 10
    assert check(block, texts, [[word]]) == 0


def test_what_was_counted_is_told_for_the_next_block(full):
    block, texts = full
    seen: dict[str, int] = {}
    word = texts[7][:6]
    assert block.holding([[word]], seen).tolist()
    assert seen
    for piece, count in seen.items():
        assert count == sum(piece in text for text in texts)


def test_more_different_characters_than_have_numbers_are_found():
    every = [chr(code) for code in range(0x21, 0x30000) if not 0xD800 <= code < 0xE000]
    texts = ["".join(every[at : at + 400]) for at in range(0, len(every), 400)]
    block = block_of(texts)
    for at in (3, 30_000, len(every) // 2, len(every) - 3):
        check(block, texts, [[every[at]]])
        check(block, texts, [["".join(every[at : at + 2])], [every[at - 1]]])
    assert len(every) > CAPACITY
