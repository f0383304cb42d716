"""What the eye does not wait for comes after the first paint, once."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from jjdesk.gui.widgets.first_paint import FirstPaint


class Painted(QWidget):
    """Writes down when it is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        self._told.append("painted")


def test_it_comes_after_the_paint_and_never_again(qtbot):
    told: list[str] = []
    widget = Painted(told)
    qtbot.addWidget(widget)
    FirstPaint(widget, lambda: told.append("then"))
    assert told == []
    widget.show()
    qtbot.waitUntil(lambda: "then" in told)
    assert told.index("painted") < told.index("then")
    widget.repaint()
    widget.repaint()
    qtbot.waitUntil(lambda: told.count("painted") >= 3)
    assert told.count("then") == 1


def test_what_is_never_shown_is_never_waited_for(qtbot):
    told: list[str] = []
    hidden, shown = Painted(told), Painted(told)
    qtbot.addWidget(hidden)
    qtbot.addWidget(shown)
    FirstPaint(hidden, lambda: told.append("hidden"))
    FirstPaint(shown, lambda: told.append("shown"))
    shown.show()
    qtbot.waitUntil(lambda: "shown" in told)
    assert "hidden" not in told
