"""关于: what the program is, where what one wrote is, and nothing cut at any text size."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton, QWidget

from jjdesk import __version__
from jjdesk.gui import theme
from jjdesk.gui.help.about import AboutDialog
from jjdesk.gui.help.licences import LicencesDialog

WORKBOOK = Path("/home/代表/.local/share/jjdesk/workbook.jjdesk")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def about(qtbot):
    about = AboutDialog(WORKBOOK)
    qtbot.addWidget(about)
    about.show()
    about.activateWindow()
    qtbot.waitUntil(about.isActiveWindow)
    return about


def words(about: AboutDialog) -> str:
    return "\n".join(label.text() for label in about.findChildren(QLabel))


def text(about: AboutDialog) -> QLabel:
    return next(label for label in about.findChildren(QLabel) if label.wordWrap())


def test_version_workbook_promise_and_licence_are_told(about):
    said = words(about)
    assert f"江津代表工作台 {__version__}" in said
    assert str(WORKBOOK) in said
    assert "从不联网" in said
    assert "LGPL-3.0" in said
    assert "OFL-1.1" in said


def test_where_the_workbook_is_can_be_marked_and_copied_by_mouse_and_key(about, qtbot):
    label = text(about)
    flags = label.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setFocus()
    qtbot.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert str(WORKBOOK) in QApplication.clipboard().text()


def test_it_closes_by_its_button_and_by_escape(about, qtbot):
    close = about.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    qtbot.mouseClick(close, LEFT)
    assert not about.isVisible()
    about.show()
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()


def test_the_licences_lie_over_it_and_it_stays(about, qtbot):
    button = next(b for b in about.findChildren(QPushButton) if "许可" in b.text())
    qtbot.mouseClick(button, LEFT)
    sheet = about.findChild(LicencesDialog)
    qtbot.waitUntil(sheet.isVisible)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert about.isVisible()


@pytest.mark.parametrize("scale", theme.SCALES)
def test_no_word_is_cut_at_any_text_size(qtbot, scale):
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(theme.style_sheet(theme.Look(theme.LIGHT, scale, serif=True)))
    window.resize(1366, 768)
    about = AboutDialog(WORKBOOK, window)
    about.show()
    label = text(about)
    assert label.height() >= label.heightForWidth(label.width())
    assert about.width() <= 1366
    assert about.height() <= 768
    for button in about.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize(
    "path", [Path("/w.jjdesk"), Path("/很长" * 20) / "workbook.jjdesk", Path("/a & b/<c>.jjdesk")]
)
def test_any_place_of_the_workbook_is_shown_as_it_is(qtbot, path):
    about = AboutDialog(path)
    qtbot.addWidget(about)
    about.show()
    assert str(path) in text(about).text()
    assert text(about).height() >= text(about).heightForWidth(text(about).width())
