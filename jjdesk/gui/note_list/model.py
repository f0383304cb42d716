"""All annotations as a Qt table model that reads a page of them when it is looked at."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from jjdesk.domain.markup import plain
from jjdesk.errors import UserError
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.widgets.plain_table import head_of

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services
    from jjdesk.services.listing import Counts, Found, Line, Wish

LINE_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAGE = 48
"""Annotations read at once: more than a screen shows."""
_COUNT_MS = 60
_KEPT = 40
"""Pages that are remembered."""


class Run(Protocol):
    """Runs work on the data thread; see ``WorkbookKeeper.run``."""

    def __call__(
        self,
        work: "Callable[[Services], Any]",
        done: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run ``work``, then ``done`` or ``failed`` on this thread."""


class Column(IntEnum):
    """The columns, from left to right."""

    PLACE = 0
    NOTE = 1
    KIND = 2
    AUTHOR = 3
    MODIFIED = 4


class _Answer(NamedTuple):
    found: "Found"
    first: int
    lines: "tuple[Line, ...]"


class NoteListModel(QAbstractTableModel):
    """Rows are annotations; ``LINE_ROLE`` holds the line, ``None`` until it is read.

    Nothing here takes longer with more annotations but to restore what was chosen.

    Signals:
        found: another list is shown; emitted after the model was reset, also where it is the same.
        counted: ``Counts`` of what is shown.
        failed: one sentence for the user.
    """

    found = Signal()
    counted = Signal(object)
    failed = Signal(str)

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._found: Found | None = None
        self._rows: Sequence[int] = ()
        self._pages: OrderedDict[int, tuple[Line, ...]] = OrderedDict()
        self._coming: set[int] = set()
        self._asked = 0
        self._counting = False
        self._soon = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._soon.timeout.connect(self._count)

    # What is shown

    @property
    def total(self) -> int:
        """How many annotations there would be without the filter."""
        return self._found.total if self._found else 0

    @property
    def order(self) -> str:
        """By what the list is sorted, as ``list_wish.Order`` has it."""
        return self._found.wish.order.value if self._found else "reading"

    @property
    def is_over_several(self) -> bool:
        """Whether there are several reports whose annotations could be listed."""
        return bool(self._found and self._found.several)

    @property
    def is_ready(self) -> bool:
        """Whether a list was read yet."""
        return self._found is not None

    def show(self, wish: "Wish", row: int = 0, *, count: bool = False) -> None:
        """Read another list, and its page around ``row``; then count what is in it."""
        self._asked += 1
        asked = self._asked
        first = row // _PAGE * _PAGE

        def work(services: "Services") -> _Answer:
            found = services.listing.find(wish)
            near = min(first, max(0, len(found.rows) - 1) // _PAGE * _PAGE)
            return _Answer(found, near, services.listing.lines(found, near, _PAGE))

        def done(answer: _Answer) -> None:
            if asked == self._asked:
                self._take(answer)

        self._counting = count
        self._run(work, done, self.fail)

    def _count(self) -> None:
        """After the list is painted: threads that count and paint at once hinder each other."""
        asked, found = self._asked, self._found
        if found is not None:
            self._run(
                lambda services: (asked, services.listing.counts(found.wish)),
                self._take_counts,
                self.fail,
            )

    def stay(self) -> None:
        """Keep the present list, though another one has been asked for."""
        self._asked += 1

    def _take(self, answer: _Answer) -> None:
        rows = answer.found.rows
        same = self._found is not None and rows == self._rows
        self._coming = set()
        if not same:
            self.beginResetModel()
        self._found, self._rows = answer.found, rows
        self._pages = OrderedDict({answer.first // _PAGE: answer.lines})
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
        self.found.emit()
        if self._counting:
            self._soon.start()

    def _take_counts(self, answer: "tuple[int, Counts]") -> None:
        asked, counts = answer
        if asked == self._asked:
            self.counted.emit(counts)

    def fail(self, error: UserError) -> None:
        """Say what could not be done."""
        self.failed.emit(str(error))

    def line(self, row: int) -> "Line | None":
        """The annotation in a row; ``None`` if it must be read first, which is asked for."""
        if not 0 <= row < len(self._rows):
            return None
        page, place = divmod(row, _PAGE)
        lines = self._pages.get(page)
        if lines is None:
            self._read(page)
            return None
        self._pages.move_to_end(page)
        return lines[place] if place < len(lines) else None

    def _read(self, page: int) -> None:
        found = self._found
        if found is None or page in self._coming:
            return
        self._coming.add(page)

        def done(lines: "tuple[Line, ...]") -> None:
            if found is self._found:
                self._keep(page, lines)

        self._run(
            lambda services: services.listing.lines(found, page * _PAGE, _PAGE), done, self.fail
        )

    def _keep(self, page: int, lines: "tuple[Line, ...]") -> None:
        self._coming.discard(page)
        self._pages[page] = lines
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        first = page * _PAGE
        last = min(first + _PAGE, len(self._rows)) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    # Numbers of rows in the workbook, which outlive another list

    def keys(self, rows: Iterable[int]) -> list[int]:
        """By what rows are found again after another list was shown."""
        return [self._rows[row] for row in rows if row < len(self._rows)]

    def rows_of(self, keys: Collection[int]) -> list[int]:
        """The rows that have these keys now, from the top down."""
        wanted = set(keys)
        return [row for row, key in enumerate(self._rows) if key in wanted] if wanted else []

    # As Qt asks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of annotations."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in words, or the line."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role not in {
            LINE_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        line = self.line(index.row())
        if role == LINE_ROLE or line is None:
            return line
        return cells(line)[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads; rows have none."""
        return head_of(heads(), section, orientation, role)


def heads() -> tuple[str, ...]:
    """What the columns are called."""
    tr = QCoreApplication.translate
    return (
        tr("NoteList", "位置"),
        tr("NoteList", "批注"),
        tr("NoteList", "类型"),
        tr("NoteList", "批注人"),
        tr("NoteList", "修改时间"),
    )


def cells(line: "Line") -> tuple[str, ...]:
    """An annotation in words, a column each."""
    note = line.note
    amended = note.amendment
    text = [f"{amended.original} → {amended.proposed}"] if amended else []
    kind = [note_kinds.label(note.kind)]
    if note.stance:
        kind.append(note_kinds.stance_label(note.stance))
    if note.importance > 1:
        kind.append(note_kinds.importance_label(note.importance))
    return (
        line.place.words,
        "\n".join(filter(None, (*text, plain(note.text)))),
        " ".join(kind),
        author_words(line),
        moment_words(note.modified),
    )


def author_words(line: "Line") -> str:
    """Who wrote it: 我, a name, or that it is not known."""
    tr = QCoreApplication.translate
    if line.mine:
        return tr("NoteList", "我")
    return line.author or tr("NoteList", "另一位代表")


def moment_words(moment: str) -> str:
    """``11-22 21:15`` of an ISO moment in the machine's time; of another year its day.

    What is none came from elsewhere: its beginning.
    """
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError):
        return moment[:10]
    here = datetime.now(tz=local.tzinfo)
    return local.strftime("%m-%d %H:%M" if local.year == here.year else "%Y-%m-%d")
