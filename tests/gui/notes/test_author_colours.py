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


@pytest.mark.parametrize(
    ("tokens", "hues", "least"),
    [
        (LIGHT, author_colours._ON_PAPER, 4.5),
        (DARK, author_colours._IN_THE_DARK, 4.5),
        (CONTRAST, author_colours._IN_HIGH_CONTRAST, 7),
    ],
    ids=["light", "dark", "contrast"],
)
def test_text_in_them_can_be_read(tokens, hues, least):
    grounds = (tokens.paper, tokens.card, tokens.margin, tokens.hover, tokens.selected)
    for hue in hues:
        assert min(contrast(hue, ground) for ground in grounds) >= least, hue


def test_an_author_has_one_colour():
    assert colour_of("3f2a", LIGHT) == colour_of("3f2a", LIGHT)
    assert colour_of("", LIGHT) == LIGHT.ink2


def test_authors_are_spread_over_all_colours():
    counted = Counter(colour_of(str(number), LIGHT) for number in range(700))
    assert set(counted) == set(author_colours._ON_PAPER)
    assert min(counted.values()) > 50


def test_the_place_is_the_same_in_the_dark():
    places = {
        (
            author_colours._ON_PAPER.index(colour_of(str(number), LIGHT)),
            author_colours._IN_THE_DARK.index(colour_of(str(number), DARK)),
            author_colours._IN_HIGH_CONTRAST.index(colour_of(str(number), CONTRAST)),
        )
        for number in range(50)
    }
    assert all(len(set(each)) == 1 for each in places)
