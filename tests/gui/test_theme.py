"""Colour alone says nothing: what is ticked bears a tick."""

import pytest
from PySide6.QtWidgets import QCheckBox

from jjdesk.gui import theme


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK])
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
