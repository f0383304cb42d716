"""Colour alone says nothing: what is ticked bears a tick. And what is to be read can be read."""

import re
from itertools import product

import pytest
from PySide6.QtWidgets import QCheckBox

from jjdesk import paths
from jjdesk.gui import theme
from jjdesk.gui.notes import author_colours, note_kinds, tag_colours

GROUNDS = ("paper", "card", "margin", "frame", "hover", "selected")
"""What text stands on; the ground of a word that was found bears text of the page only."""
TEXTS = ("ink2", "accent", "blue", "green", "warning")
FILLED = (("paper", "accent"), ("paper", "blue"), ("paper", "ink"), ("ink2", "hit"))
"""Text on what is filled: the main button, what is selected, the bar at the foot, what is found."""


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Ratio of two colours by WCAG 2.2, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_ratio_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == 21
    assert round(contrast("#767676", "#FFFFFF"), 2) == 4.54


@pytest.mark.parametrize("tokens", theme.LOOKS, ids=lambda tokens: tokens.name)
def test_text_stands_out_from_its_ground(tokens):
    least = 7 if tokens is theme.CONTRAST else 4.5
    pairs = [("ink", ground, 7) for ground in (*GROUNDS, "hit")]
    pairs += [(text, ground, least) for text, ground in (*product(TEXTS, GROUNDS), *FILLED)]
    measured = {
        (text, ground): contrast(getattr(tokens, text), getattr(tokens, ground))
        for text, ground, _ in pairs
    }
    assert [(*p, measured[p[:2]]) for p in pairs if measured[p[:2]] < p[2]] == []


@pytest.mark.parametrize("tokens", theme.LOOKS, ids=lambda tokens: tokens.name)
def test_colours_of_tags_authors_and_kinds_are_those_of_text(tokens):
    least = 7 if tokens is theme.CONTRAST else 4.5
    colours = {tag_colours.colour(name, tokens) for name in tag_colours.names()}
    colours |= {author_colours.colour_of(str(n), tokens) for n in range(100)}
    colours |= {note_kinds.colour(kind, tokens) for kind in note_kinds.NoteKind}
    grounds = [
        getattr(tokens, ground) for ground in ("paper", "card", "margin", "hover", "selected")
    ]
    weak = [(c, g) for c, g in product(colours, grounds) if contrast(c, g) < least]
    assert weak == []


@pytest.mark.parametrize("tokens", theme.LOOKS, ids=lambda tokens: tokens.name)
def test_marks_and_the_frame_of_the_focus_stand_out(tokens):
    """3 : 1, WCAG 2.2 on what is not text; of high contrast, lines too."""
    colours = {theme.sector_brush(str(code), tokens).color().name() for code in range(8)}
    colours |= {tokens.blue, tokens.accent, tokens.ink2}
    if tokens is theme.CONTRAST:
        colours |= {tokens.line, tokens.figure, tokens.amber}
    grounds = [getattr(tokens, ground) for ground in GROUNDS]
    assert [(c, g) for c, g in product(colours, grounds) if contrast(c, g) < 3] == []


def test_the_style_sheet_uses_no_other_colours_for_text_and_grounds():
    """Else what is measured above is not what is seen."""
    sheet = (paths.resources() / "style" / "jjdesk.qss").read_text(encoding="utf-8")
    texts = set(re.findall(r"(?<![\w-])color: (\S+?)[;\s]", sheet))
    grounds = set(re.findall(r"(?<!selection-)background(?:-color)?: (\S+?)[;\s]", sheet))
    assert texts == {f"${name}" for name in (*TEXTS, "ink", "paper")}
    bars = {"$line", "$ink2", "$green"}  # of what is disabled, of progress: no text on them
    filled = {"$accent", "$ink", "transparent", "qradialgradient(cx:"}
    assert grounds - bars - filled == {f"${name}" for name in GROUNDS}


@pytest.mark.parametrize("tokens", theme.LOOKS, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("scale", [100, 200])
def test_a_ticked_box_bears_a_tick(qtbot, tokens, scale):
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setStyleSheet(theme.style_sheet(theme.Look(tokens, scale, serif=True)))
    box.setChecked(True)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    side = round(14 * scale / 100)
    top = (picture.height() - side) // 2
    colours = {
        picture.pixelColor(x, y).name().upper() for x in range(side) for y in range(top, top + side)
    }
    assert {tokens.accent, tokens.card} <= colours
