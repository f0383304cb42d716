"""The dialog 所用软件的许可."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from jjdesk.gui.help.about import AboutDialog
from jjdesk.gui.help.licences import LicencesDialog
from jjdesk.services import licences

PARTS = (
    licences.Part("alpha", "1.0", "MIT", ()),
    licences.Part("beta", "", "ISC", ()),
)


@pytest.fixture
def bundled(monkeypatch):
    monkeypatch.setattr(licences, "bundled", lambda: PARTS)
    monkeypatch.setattr(licences, "words_of", lambda part: f"all of {part.name}")


@pytest.fixture
def dialog(qtbot):
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_checkout_shows_the_overview_alone(dialog):
    assert dialog.names.count() == 1
    assert "matplotlib" in dialog.text.toPlainText()


@pytest.mark.usefixtures("bundled")
def test_each_part_shows_its_text(dialog, qtbot):
    assert [dialog.names.item(n).text() for n in range(3)] == ["概览", "alpha 1.0", "beta"]
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == "alpha 1.0\nMIT\n\nall of alpha"
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert dialog.text.toPlainText().endswith("all of beta")
    qtbot.keyClick(dialog.names, Qt.Key.Key_Home)
    assert "matplotlib" in dialog.text.toPlainText()


def test_a_link_leads_nowhere(dialog):
    assert not dialog.text.openLinks()
    assert not dialog.text.openExternalLinks()


def test_it_opens_from_about_and_closes_with_escape(qtbot, tmp_path):
    about = AboutDialog(tmp_path / "w.jjdesk")
    qtbot.addWidget(about)
    about.show()
    button = next(b for b in about.findChildren(QPushButton) if "许可" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = about.findChild(LicencesDialog)
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
