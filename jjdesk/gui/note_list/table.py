"""A table of annotations, unfolded: rows are measured when they are seen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from jjdesk.gui.note_list.model import Column, NoteListModel
from jjdesk.gui.note_list.row import NoteRow
from jjdesk.gui.notes.note_card import Names
from jjdesk.gui.theme import Look

_WIDTHS = {Column.PLACE: 128, Column.KIND: 100, Column.AUTHOR: 96, Column.MODIFIED: 108}
_STEP = 48
_RESTORED = 2000
"""Chosen rows that stay so in another order; Qt needs the square of their number."""


class NoteTable(QTableView):
    """Shows a ``NoteListModel``, in columns or ``narrow`` in one.

    Signals:
        pressed_key: a key that means an act, as ``Qt.Key``, and whether Ctrl was held.
        followed: the place of a row was clicked, or Ctrl+Enter pressed on it.
        opened: a row is to be edited.
        linked: where the link leads that was clicked in a row.
    """

    pressed_key = Signal(int, bool)
    followed = Signal(int)
    opened = Signal(int)
    linked = Signal(int, str)

    def __init__(self, model: NoteListModel, look: Look, *, narrow: bool = False) -> None:
        super().__init__()
        self._model = model
        self._look = look
        self._narrow = narrow
        self._measured: set[int] = set()
        self._is_measuring = False
        self._form: QWidget | None = None
        self._form_row = -1
        self._kept: tuple[list[int], list[int]] = ([], [])
        self._keys: frozenset[int] = frozenset()
        self.painter = NoteRow(look, self, lambda: model.order, narrow=narrow)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.measure)
        self._set_up()
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._changed)
        self.set_look(look)

    def _set_up(self) -> None:
        self.setItemDelegate(self.painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if self._narrow else mode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(8)
        self.verticalScrollBar().valueChanged.connect(self.measure)
        self.verticalScrollBar().setSingleStep(_STEP)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(not self._narrow)
        head.setVisible(not self._narrow)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the columns of the form that this table has."""
        super().setModel(model)
        head = self.horizontalHeader()
        # A head asks at each paint whether its whole column is chosen, row by row.
        head.setSelectionModel(QItemSelectionModel(self._model, head))
        for column in Column:
            if self._narrow:
                self.setColumnHidden(column, column is not Column.NOTE)
            fixed = QHeaderView.ResizeMode.Fixed
            stretched = QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, stretched if column is Column.NOTE else fixed)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.painter.set_look(look)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, look.pixels(width))
        self.verticalHeader().setDefaultSectionSize(self.painter.least_height())
        self._measured.clear()
        self._later.start()

    def show_names(self, names: Names) -> None:
        """What annotations are shown with."""
        self.painter.names = names
        self.painter.forget()
        self._measured.clear()
        self._later.start()

    def fixed_width(self) -> int:
        """Of all columns but that of the words, in pixels."""
        return sum(self._look.pixels(width) for width in _WIDTHS.values())

    def use_keys(self, keys: Iterable[int]) -> None:
        """Keys that are ``pressed`` here, whatever they mean elsewhere."""
        self._keys = frozenset(keys)

    # Heights

    def measure(self) -> None:
        """Make the rows in view as high as their texts; what was in view already stays put."""
        if self._is_measuring or not self._model.rowCount():
            return
        self._is_measuring = True
        try:
            self._measure_view()
        finally:
            self._is_measuring = False

    def _measure_view(self) -> None:
        """Heights first, then the header: after each change it adds up all rows anew."""
        rows = self.verticalHeader()
        first = max(0, self.rowAt(0))
        place, bottom = self.rowViewportPosition(first), self.viewport().height()
        others: list[tuple[int, int]] = []
        moved, anchored = 0, False
        for row in range(first, self._model.rowCount()):
            if place >= bottom:
                break
            before = height = rows.sectionSize(row)
            if row not in self._measured or row == self._form_row:
                height = self._height(row) or before
            elif row > first:
                anchored = True
            if height != before:
                others.append((row, height))
                moved += 0 if anchored else height - before
            place += height
        for row, height in others:
            rows.resizeSection(row, height)
        if anchored and moved:
            self.updateGeometries()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def _height(self, row: int) -> int:
        line = self._model.line(row)
        if line is None:
            return 0
        self._measured.add(row)
        if row == self._form_row and self._form is not None:
            width = self.columnWidth(Column.NOTE)
            form = max(self._form.heightForWidth(width), self._form.minimumSizeHint().height())
            return form + self.painter.head_height(line) + 1
        return self.painter.height(line)

    def _changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        first, last = top.row(), bottom.row()
        self._measured = {row for row in self._measured if not first <= row <= last}
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The texts are broken anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measured.clear()
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Rows that came while the list was out of sight are measured now."""
        super().showEvent(event)
        self._later.start()

    # What is chosen

    def chosen_rows(self) -> list[int]:
        """The chosen rows, from the top down."""
        return sorted(
            {row for each in self._ranges() for row in range(each.top(), each.bottom() + 1)}
        )

    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return sum(each.height() for each in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(number) for number in range(chosen.count())]

    def go_to(self, row: int) -> None:
        """Make a row the current one, and see it."""
        self.setCurrentIndex(self._model.index(row, Column.NOTE))
        self.measure()
        self.scrollTo(self.currentIndex())

    def _remember(self) -> None:
        current = self.currentIndex().row()
        few = self.chosen_count() <= _RESTORED
        self._kept = (
            self._model.keys(self.chosen_rows() if few else ()),
            self._model.keys([current] if current >= 0 else []),
        )
        self._kept_row = current

    def _restore(self) -> None:
        """Choose again what was chosen; if that is gone, what stands in its place."""
        self._measured.clear()
        self.verticalHeader().setDefaultSectionSize(self.painter.least_height())
        chosen, current = (self._model.rows_of(keys) for keys in self._kept)
        count = self._model.rowCount()
        if count and self._kept_row >= 0:
            row = current[0] if current else min(self._kept_row, count - 1)
            self.setCurrentIndex(self._model.index(row, Column.NOTE))
            self._pick(chosen or [row])
        if self.isVisible():
            self.updateGeometries()
            self.measure()
        self._later.start()

    def _pick(self, rows: Sequence[int]) -> None:
        picked = QItemSelection()
        last = len(Column) - 1
        for first, end in stretches(rows):
            picked.select(self._model.index(first, 0), self._model.index(end, last))
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    _kept_row = -1
    _ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

    # A form in a row

    def open_form(self, row: int, form: QWidget) -> None:
        """Put a form in the place of a row's words; it goes with another list."""
        self.close_form()
        self._form, self._form_row = form, row
        form.installEventFilter(self)
        self.setIndexWidget(self._model.index(row, Column.NOTE), form)
        self.measure()
        self.scrollTo(self._model.index(row, Column.NOTE))

    def close_form(self) -> None:
        """Show the row's words again."""
        if self._form is None:
            return
        self._form.hide()
        row, self._form, self._form_row = self._form_row, None, -1
        self._measured.discard(row)
        self.setIndexWidget(self._model.index(row, Column.NOTE), None)  # type: ignore[arg-type]  # missing in the stubs
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row grows with its form."""
        if watched is self._form and event.type() == QEvent.Type.LayoutRequest:
            self._later.start()
        return super().eventFilter(watched, event)

    # Hands

    def event(self, event: QEvent) -> bool:
        """Our keys come here before the window's acts."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.ControlModifier:
            return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_C}
        return plain == Qt.KeyboardModifier.NoModifier and event.key() in self._keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Our keys, then those of a table."""
        if self._means(event):
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.pressed_key.emit(event.key(), ctrl)
            return
        super().keyPressEvent(event)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Ctrl+Home and Ctrl+End choose: else an act would be on a row that is out of sight."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            return self._ROW
        return super().selectionCommand(index, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the place goes there; in the narrow form a click anywhere does."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        goes = self._narrow or index.column() == Column.PLACE
        if not index.isValid() or not plain or event.button() != Qt.MouseButton.LeftButton:
            return
        line = self._model.line(index.row())
        if goes:
            self.followed.emit(index.row())
        elif line is not None and index.column() == Column.NOTE:
            cell, at = self.visualRect(index), event.position().toPoint()
            if link := self.painter.link_at(line, cell, at):
                self.linked.emit(index.row(), link)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on the words edits them."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != Column.PLACE:
            self.opened.emit(index.row())


def stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each stretch of rows that follow each other; ``rows`` are sorted."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found
