"""Colours of authors: the same everywhere, legible, spread."""

from collections import Counter

import pytest
from PySide6.QtGui import QColor

from jjdesk.gui.notes import author_colours
from jjdesk.gui.notes.author_colours import colour_of
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def hues(tokens):
    """The colours of so many authors that each is among them."""
    return [colour_of(str(number), tokens) for number in range(700)]


@pytest.mark.parametrize(
    ("tokens", "least"),
    [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST, 7)],
    ids=["light", "dark", "contrast"],
)
def test_text_in_them_can_be_read(tokens, least):
    grounds = (tokens.paper, tokens.card, tokens.margin, tokens.hover, tokens.selected)
    for hue in set(hues(tokens)):
        assert min(contrast(hue, ground) for ground in grounds) >= least, hue


def test_an_author_has_one_colour():
    assert colour_of("3f2a", LIGHT) == colour_of("3f2a", LIGHT)
    assert colour_of("", LIGHT) == LIGHT.ink2


def test_authors_are_spread_over_all_colours():
    counted = Counter(hues(LIGHT))
    assert set(counted) == set(author_colours._ON_PAPER.values())
    assert min(counted.values()) > 50


def test_the_place_is_the_same_in_the_dark():
    places = set(zip(hues(LIGHT), hues(DARK), hues(CONTRAST), strict=True))
    assert len(places) == len(author_colours._ON_PAPER)
    assert all(len(set(each)) == len(places) for each in zip(*places, strict=True))
