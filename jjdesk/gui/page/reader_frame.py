"""The reader's frame: the page, painted first, between the places of the panels around it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.shell import Place
from jjdesk.gui.theme import Look, load_bold
from jjdesk.gui.window_state import WindowState
from jjdesk.services.composing import Row, compose, rows_from
from jjdesk.services.opening import Desk, OpenReport

PLACE = "place"
"""Setting: source offset of the row at the top of the page when the report was left."""
CHOSEN = "chosen"
"""Setting: id of the commitment that was chosen."""
_TOP = 52
_OUTLINE, _PAGE, _MARGIN = 256, 704, 328
_MOST = {0: 0.24, 2: 0.3}
"""Outline and margin take at most these shares of the window, however large the text is."""


class ReaderFrame(QWidget):
    """Shows the report as soon as it can; ``reader`` furnishes the places around the page."""

    def __init__(self, look: Look, state: WindowState) -> None:
        super().__init__()
        self.page = ReportPage(look)
        self.top = Place("topPlace")
        self._opened: OpenReport | None = None
        self._place = 0
        self.left = Place("leftPlace")
        self.right = Place("rightPlace")
        self.top.setMinimumHeight(look.pixels(_TOP))
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (self.left, self.page, self.right):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._scale = look.scale
        self._wanted = {0: _OUTLINE, 2: _MARGIN}
        self._splitter.setSizes([look.pixels(_OUTLINE), _PAGE, look.pixels(_MARGIN)])
        self._restored = bool(state.splitter) and self._splitter.restoreState(state.splitter)
        self.left.setVisible(state.outline)
        self.right.setVisible(state.margin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._splitter, 1)

    def open(self, desk: Desk) -> None:
        """Show as much of the report as one screen holds, from where it was left."""
        self._opened = desk.open_report
        report, text = desk.open_report.report, desk.open_report.text
        self._place, chosen = left_at(desk.settings, report.source.sha256)
        self.page.show_rows(self.page.first_screen(rows_from(report, text, self._place)))
        self.page.select(chosen, scroll=False)
        self.page.setFocus()

    def complete(self) -> None:
        """Show the rest of the report, in the same place."""
        load_bold()
        self._splitter.splitterMoved.connect(self._moved)
        if self._restored:
            self._moved()
        self.page.settle()
        if self._opened is not None:
            self.page.show_rows(compose(self._opened.report, self._opened.text))
        self.page.go_to_source(self._place)

    def show_report(self, rows: tuple[Row, ...], place: int) -> None:
        """Show another report, from where it was left."""
        self.page.select("", scroll=False)
        self.page.show_rows(rows)
        self.page.go_to_source(place)

    def set_look(self, look: Look) -> None:
        """Let outline and margin grow with the text, as far as the page leaves them room."""
        self._scale = look.scale
        self.top.setMinimumHeight(look.pixels(_TOP))
        sizes = self._splitter.sizes()
        total = sum(sizes)
        for number, width in self._wanted.items():
            sizes[number] = min(look.pixels(width), int(total * _MOST[number]))
        sizes[1] = total - sizes[0] - sizes[2]
        self._splitter.setSizes(sizes)
        self.page.set_look(look)

    def _moved(self) -> None:
        """Remember how wide the user wants outline and margin, as at 100 % text."""
        for number, width in enumerate(self._splitter.sizes()):
            if number in self._wanted and width:
                self._wanted[number] = round(width * 100 / self._scale)

    def layout_state(self) -> bytes:
        """How wide the panels are."""
        return bytes(self._splitter.saveState().data())


def left_at(settings: Mapping[str, str], report: str) -> tuple[int, str]:
    """Where a report was left: source offset of the top row, and id of the chosen commitment.

    A workbook from before there were several reports has one place, of the one it had.
    """
    known = f"{PLACE}:{report}" in settings
    ending = f":{report}" if known else ""
    place = settings.get(PLACE + ending, "")
    return (int(place) if place.isdigit() else 0), settings.get(CHOSEN + ending, "")
