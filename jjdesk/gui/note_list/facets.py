"""How many annotations there are of what, at the side of their list; a click filters by it."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.finding import Filter
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.theme import Look
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.listing import Counts

_VALUE: Final = Qt.ItemDataRole.UserRole
_MOST: Final = 12
"""Lines of one part; the others are reached by the search field."""


class _Line(NamedTuple):
    value: str
    label: str
    number: int


class NoteFacets(QTreeWidget):
    """Lines under the heads 类型, 领域, 标签, 批注人, 月份.

    Signals:
        wanted: the ``Filter`` as it shall be.
    """

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("noteFacets")
        self.setAccessibleName(self.tr("按类型、领域、标签等的条数"))
        self._look = look
        self._filter = Filter()
        self._counts: Counts | None = None
        self._names: Mapping[str, str] = {}
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._toggle)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._draw()

    def show_counts(self, counts: "Counts", wanted: Filter, names: Mapping[str, str]) -> None:
        """Show how many there are, what is filtered by; ``names`` of authors by id."""
        self._counts, self._filter, self._names = counts, wanted, names
        self._draw()

    def show_filter(self, wanted: Filter) -> None:
        """Show at once what is filtered by; the counts follow."""
        self._filter = wanted
        self._draw()

    def _draw(self) -> None:
        place = self.verticalScrollBar().value()
        at = self.currentItem()
        current = at.data(0, _VALUE) if at else None
        self.clear()
        if self._counts is None:
            return
        for part, head, lines, chosen in self._parts(self._counts):
            if len(lines) > (part in {"authors", "months"}) or chosen:
                self._add_part(part, head, lines, chosen)
        self.verticalScrollBar().setValue(place)
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            if item is not None and current is not None and item.data(0, _VALUE) == current:
                self.setCurrentItem(item)

    def _parts(self, counts: "Counts") -> Iterable[tuple[str, str, list[_Line], tuple[str, ...]]]:
        """Each part of the filter with its head, its lines and what is chosen of them."""
        wanted = self._filter
        kinds = [
            _Line(kind, note_kinds.label(kind), counts.kinds.get(kind, 0))
            for kind in NoteKind
            if kind in counts.kinds or kind in wanted.kinds
        ]
        sectors = [
            _Line(code, sector_names().get(code, code), number)
            for code, number in _with(counts.sectors, wanted.sectors)
        ]
        tags = [_Line(name, f"#{name}", number) for name, number in _with(counts.tags, wanted.tags)]
        months = [
            _Line(
                month,
                say("{year} 年 {month} 月", year=month[:4], month=int(month[5:])),
                number,
            )
            for month, number in sorted(counts.months.items(), reverse=True)
            if month[:4].isdecimal() and month[5:].isdecimal()  # a time that is none has no month
        ]
        month = wanted.since[:7] if wanted.since and wanted.until else ""
        return (
            ("kinds", self.tr("类型"), kinds, wanted.kinds),
            ("sectors", self.tr("领域"), sectors, wanted.sectors),
            ("tags", self.tr("标签"), tags, wanted.tags),
            ("authors", self.tr("批注人"), self._authors(counts), wanted.authors),
            ("months", self.tr("月份"), months, (month,) if month else ()),
        )

    def _authors(self, counts: "Counts") -> list[_Line]:
        return [
            _Line(author, self._names.get(author) or self.tr("未署名"), number)
            for author, number in _with(counts.authors, self._filter.authors)
            if author
        ]

    def _add_part(self, part: str, head: str, lines: list[_Line], chosen: tuple[str, ...]) -> None:
        tokens = self._look.tokens
        title = QTreeWidgetItem([head, ""])
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        title.setForeground(0, QBrush(QColor(tokens.ink2)))
        title.setFont(0, self._look.ui_font(12.5))
        self.addTopLevelItem(title)
        shown = [
            line for number, line in enumerate(lines) if number < _MOST or line.value in chosen
        ]
        for line in shown:
            is_chosen = line.value in chosen
            item = QTreeWidgetItem(
                [f"✓ {line.label}" if is_chosen else line.label, str(line.number)]
            )
            item.setData(0, _VALUE, f"{part}:{line.value}")
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(1, QBrush(QColor(tokens.ink2)))
            item.setForeground(0, QBrush(QColor(tokens.accent if is_chosen else tokens.ink)))
            item.setFont(0, self._look.ui_font(13.5))
            item.setFont(1, self._look.ui_font(12.5))
            item.setToolTip(0, self.tr("再点一次取消") if is_chosen else self.tr("只看这些"))
            self.addTopLevelItem(item)

    def _toggle(self, item: QTreeWidgetItem) -> None:
        said = item.data(0, _VALUE)
        if said:
            part, _, value = str(said).partition(":")
            self.wanted.emit(toggled(self._filter, part, value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar are a click."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentItem() is not None:
            self._toggle(self.currentItem())
            return
        super().keyPressEvent(event)


def _with(counts: Mapping[str, int], chosen: Iterable[str]) -> list[tuple[str, int]]:
    """The most frequent first; what is chosen is there even if nothing is left of it."""
    there = dict.fromkeys(chosen, 0) | dict(counts)
    return sorted(there.items(), key=lambda each: -each[1])


def toggled(wanted: Filter, part: str, value: str) -> Filter:
    """The filter with one value of a part more, or less; of months there is one at most."""
    if part == "months":
        year, month = int(value[:4]), int(value[5:])
        since = f"{value}-01"
        until = f"{value}-{monthrange(year, month)[1]:02}"
        if (wanted.since, wanted.until) == (since, until):
            since = until = ""
        return replace(wanted, since=since, until=until)
    chosen: tuple[str, ...] = getattr(wanted, part)
    others = tuple(each for each in chosen if each != value)
    return replace(wanted, **{part: others if value in chosen else (*chosen, value)})
