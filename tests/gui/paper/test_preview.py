"""The window that shows what a printer would print."""

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from jjdesk.domain.manuscript import Manuscript, paragraph
from jjdesk.domain.summary import PageStyle
from jjdesk.errors import UserError
from jjdesk.gui.paper import preview as module
from jjdesk.gui.paper.page_view import Fit
from jjdesk.gui.paper.preview import Preview, preview
from jjdesk.gui.paper.setter import typeset

LONG = Manuscript(title="批注摘要", parts=(paragraph("实施老旧小区改造，完善配套设施。" * 200),))


@pytest.fixture
def shown(qtbot):
    window = QWidget()
    window.resize(1000, 760)
    qtbot.addWidget(window)
    made = typeset(LONG, PageStyle())
    dialog = preview(made, window)
    qtbot.waitUntil(dialog.isVisible)
    dialog.made, dialog.window_, dialog.bot = made, window, qtbot
    return dialog


def click(dialog, name):
    dialog.findChild(QPushButton, name).click()


def words(dialog, name):
    return dialog.findChild(QLabel, name).text()


def test_it_shows_all_pages_and_says_which(shown):
    count = len(shown.made.pages)
    assert count > 3
    assert shown.view.pages == count
    assert words(shown, "previewPage") == f"第 1 / {count} 页"
    shown.view.go_to(3)
    assert words(shown, "previewPage") == f"第 3 / {count} 页"
    assert "批注摘要" in shown.windowTitle()


def test_buttons_zoom(shown):
    click(shown, "fitPage")
    assert shown.view.zoom is Fit.PAGE
    click(shown, "fitWidth")
    assert shown.view.zoom is Fit.WIDTH
    shown.view.set_zoom(100)
    click(shown, "zoomIn")
    assert words(shown, "previewZoom") == "125 %"
    click(shown, "zoomOut")
    assert words(shown, "previewZoom") == "100 %"
    named = {each.accessibleName() for each in shown.findChildren(QPushButton)}
    assert {"放大", "缩小"} <= named


def test_printing_closes_it_unless_it_is_cancelled(shown, monkeypatch):
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    click(shown, "previewPrint")
    assert shown.isVisible()
    asked = []
    monkeypatch.setattr(module, "print_typeset", lambda *given: asked.append(given) or True)
    shown.view.go_to(2)
    click(shown, "previewPrint")
    assert asked == [(shown.made, shown, 2)]
    shown.bot.waitUntil(lambda: shown.window_.findChild(Preview) is None)


def test_a_printer_that_refuses_is_said(shown, monkeypatch):
    def refuse(*_):
        raise UserError("打印机没有接受。")

    monkeypatch.setattr(module, "print_typeset", refuse)
    click(shown, "previewPrint")
    assert words(shown, "previewProblem") == "打印机没有接受。"
    assert shown.findChild(QLabel, "previewProblem").isVisible()


def test_it_can_be_closed(shown):
    click(shown, "previewClose")
    shown.bot.waitUntil(lambda: shown.window_.findChild(Preview) is None)
