"""The window takes up what the system says of its colours."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from jjdesk.gui import system_look
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.window_state import WindowState


def _palette(ground: str, text: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    return palette


@pytest.mark.parametrize(
    ("ground", "text", "look"),
    [
        ("#efefef", "#000000", "light"),
        ("#ffffff", "#202020", "light"),
        ("#202326", "#fcfcfc", "dark"),
        ("#000000", "#ffffff", "contrast"),
        ("#ffffff", "#000000", "contrast"),
    ],
)
def test_at_the_start_it_looks_like_the_system(qtbot, ground, text, look):
    QApplication.setPalette(_palette(ground, text))
    window = MainWindow(WindowState())
    qtbot.addWidget(window)
    assert window.look.tokens.name == look


def test_what_was_chosen_goes_before_the_system(qtbot):
    QApplication.setPalette(_palette("#000000", "#ffffff"))
    window = MainWindow(WindowState(scheme="light"))
    qtbot.addWidget(window)
    assert window.look.tokens.name == "light"


def _hints(name: str) -> SimpleNamespace:
    preference = SimpleNamespace(name=name)
    return SimpleNamespace(
        accessibility=lambda: SimpleNamespace(contrastPreference=lambda: preference)
    )


@pytest.mark.parametrize(("name", "wanted"), [("HighContrast", True), ("NoPreference", False)])
def test_where_qt_can_ask_the_answer_counts(name, wanted):
    assert system_look.asks_for_contrast(_hints(name)) is wanted


def test_the_answer_of_the_system_is_taken_up_once_the_page_stands(start, monkeypatch):
    monkeypatch.setattr(system_look, "asks_for_contrast", lambda: True)
    desk = start()
    assert desk.window.look.tokens.name == "contrast"
    assert desk.page._look == desk.window.look
    assert desk.window.state.scheme == "system"


def test_ctrl_d_goes_through_all_looks(desk):
    seen = []
    for _ in range(3):
        desk.ctrl(Qt.Key.Key_D)
        seen.append(desk.window.look.tokens.name)
    assert seen == ["dark", "contrast", "light"]
