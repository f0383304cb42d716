"""Words that do not fit end in …, and stand whole in the tooltip."""

import pytest

from jjdesk.gui import theme
from jjdesk.gui.widgets.cut_combo import CutCombo

WORDS = "示例名单（由2025年报告的承诺事项拼成，不是大会名单）"


@pytest.mark.parametrize(("width", "told"), [(900, ""), (160, WORDS)])
def test_what_is_cut_is_told(qtbot, width, told):
    combo = CutCombo()
    qtbot.addWidget(combo)
    combo.setStyleSheet(theme.style_sheet(theme.Look(theme.LIGHT, 100, serif=True)))
    combo.addItem(WORDS)
    combo.resize(width, combo.sizeHint().height())
    combo.grab()
    assert combo.toolTip() == told
    assert combo.currentText() == WORDS
