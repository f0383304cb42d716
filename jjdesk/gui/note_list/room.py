"""The room 批注: all annotations unfolded, sorted, filtered, counted, edited where they stand."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.annotation import MARKED, Annotation, NoteKind
from jjdesk.domain.finding import Filter
from jjdesk.gui.note_list.acts import NoteListActs
from jjdesk.gui.note_list.bar import NoteListBar, filter_words
from jjdesk.gui.note_list.facets import NoteFacets
from jjdesk.gui.note_list.model import Column, NoteListModel
from jjdesk.gui.note_list.table import NoteTable
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.notes.note_fields import FieldLine
from jjdesk.gui.notes.note_form import NoteForm
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.list_wish import Order, Wish
from jjdesk.services.opening import OpenReport
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.listing import Counts, Line
    from jjdesk.services.undoing import Undone

_Key = Qt.Key
_FACETS = 200
_LEAST_WORDS = 320
"""Pixels at 100 % that the words must have; else the counts at the side give way."""
_COLUMNS = {
    Column.PLACE: Order.READING,
    Column.NOTE: Order.IMPORTANCE,
    Column.KIND: Order.KIND,
    Column.AUTHOR: Order.AUTHOR,
    Column.MODIFIED: Order.TIME,
}
_KINDS = {_Key.Key_0 + number: kind for number, kind in enumerate(MARKED, start=1)} | {
    _Key.Key_0: NoteKind.FREE
}


class NotesRoom(QWidget):
    """A bar, the counts, and the list.

    Signals:
        followed: the ``Line`` whose place in its report is to be seen.
        open_wanted: SHA-256 of a report, and the id of a commitment in it to go to.
        told: what the foot says is another now.
    """

    followed = Signal(object)
    open_wanted = Signal(str, str)
    told = Signal()

    def __init__(
        self,
        look: Look,
        workbook: WorkbookKeeper,
        keeper: NoteKeeper,
        undo: Undo,
        bar: NoticeBar,
        open_report: Callable[[], OpenReport],
    ) -> None:
        super().__init__()
        self.setObjectName("notesRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._workbook = workbook
        self._keeper = keeper
        self._undo = undo
        self._open_report = open_report
        self._filter = Filter()
        self._order, self._descending = Order.READING, False
        self._here = False
        self._counts: Counts | None = None
        self._editing: Annotation | None = None
        self._acts = NoteListActs(workbook, keeper, undo, bar, open_report)
        self._model = NoteListModel(workbook.run, self)
        self.bar = NoteListBar(look)
        self.table = named(NoteTable(self._model, look), "noteTable")
        self.facets = NoteFacets(look)
        self.tag_line = named(
            FieldLine(self.tr("给所选批注加标签，回车"), self._tags_like), "tagLine"
        )
        self.tag_line.hide()
        self._empty = named(QLabel(wordWrap=True), "notesEmpty")
        self._form: NoteForm | None = None
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._read)
        self._lay_out()
        self._wire(bar)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("全部批注"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self.table)
        self._leaves.addWidget(self._empty)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.tag_line)
        right.addWidget(self._leaves, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.facets)
        below.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(below, 1)
        self.set_look(self._look)

    def _wire(self, bar: NoticeBar) -> None:
        self._model.found.connect(self._show_found)
        self._model.counted.connect(self._show_counts)
        self._model.failed.connect(bar.say)
        self.bar.wanted.connect(self.filter)
        self.facets.wanted.connect(self.filter)
        self.bar.cleared.connect(self._clear)
        self.bar.scoped.connect(self._scope)
        self.bar.sorted_by.connect(self.sort)
        self.bar.left.connect(self._take_keyboard)
        self.bar.counts.toggled.connect(lambda _: self._make_room())
        head = self.table.horizontalHeader()
        head.setSortIndicatorShown(True)
        head.sectionClicked.connect(self._sort_by_column)
        self.table.use_keys(
            {
                _Key.Key_Return, _Key.Key_Enter, _Key.Key_F2, _Key.Key_E, _Key.Key_T, _Key.Key_X,
                _Key.Key_Delete, _Key.Key_I, _Key.Key_P, _Key.Key_Y, _Key.Key_S, _Key.Key_Slash,
                _Key.Key_G, _Key.Key_Escape, _Key.Key_N, *_KINDS,
            }
        )  # fmt: skip
        self.table.pressed_key.connect(self._press)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.told.emit())
        self.table.followed.connect(self._follow)
        self.table.opened.connect(self.edit)
        self.table.linked.connect(self._link)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_acts)
        self.tag_line.given.connect(self._tag)
        self.tag_line.left.connect(self._take_keyboard)
        self._acts.changed.connect(self.refresh)
        self._keeper.named.connect(self._show_names)
        self._keeper.changed.connect(self._noted)
        self._undo.done.connect(self._undone)
        self._workbook.turned.connect(lambda _: self.close_form())

    # What is shown

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def wish(self) -> Wish:
        """What the list is to show."""
        return Wish(
            wanted=self._filter,
            order=self._order,
            descending=self._descending,
            report=self._open_report().report.source.sha256 if self._here else "",
        )

    def refresh(self) -> None:
        """Read the list again, now or when the room is entered; not while a note is written."""
        if self.isVisible() and self._editing is None:
            self._again.start()

    def _read(self) -> None:
        if self._editing is not None:
            return
        row = max(0, self.table.currentIndex().row())
        self._model.show(self.wish(), row, count=True)

    def filter(self, wanted: Filter) -> None:
        """List what passes."""
        self.close_form()
        self._filter = wanted
        self.facets.show_filter(wanted)
        self._read()

    def sort(self, order: str, descending: bool) -> None:
        """Sort the list; what was chosen stays so."""
        self.close_form()
        self._order, self._descending = Order(order), descending
        self._read()

    def _sort_by_column(self, column: int) -> None:
        order = _COLUMNS[Column(column)]
        self.sort(order, order == self._order and not self._descending)

    def _clear(self) -> None:
        self.filter(Filter())
        self._take_keyboard()

    def _scope(self, everything: bool) -> None:
        self._here = not everything
        self.filter(self._filter)

    def _show_found(self) -> None:
        count = self._model.rowCount()
        self._leaves.setCurrentIndex(0 if count else 1)
        self._empty.setText(self._empty_words())
        if count and self.table.currentIndex().row() < 0:
            self.table.go_to(0)
        self._show_state()
        self.told.emit()

    def _empty_words(self) -> str:
        if self._model.total:
            return self.tr("没有符合的批注。按 Esc 清除搜索与筛选，再看全部。")
        return self.tr(
            "您在报告里写的批注都会列在这里：可以按时间、类型、标签排列和筛选，"
            "就地修改，一次给多条加标签，复制到文字或表格中。\n\n"
            "回到“报告”（Alt+1），选一条承诺事项，按 N 写第一条批注。"
        )

    def _show_state(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        said = filter_words(self._filter, self._author_names())
        words = (
            say("{said} · {shown}/{total} 条", said=said, shown=shown, total=total)
            if self._filter != Filter()
            else say("共 {total} 条批注", total=total)
        )
        self.bar.show_filter(
            self._filter,
            words.removeprefix(" · "),
            several=self._model.is_over_several,
            here=self._here,
        )
        self.bar.show_order(self._order, descending=self._descending)
        columns = [column for column, order in _COLUMNS.items() if order == self._order]
        way = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(columns[0] if columns else -1, way)

    def _show_counts(self, counts: "Counts") -> None:
        self._counts = counts
        self.facets.show_counts(counts, self._filter, self._author_names())

    def _author_names(self) -> dict[str, str]:
        names = self._keeper.names
        mine = dict.fromkeys(names.mine, self.tr("我"))
        return {**names.authors, **mine}

    def _show_names(self) -> None:
        self.table.show_names(self._keeper.names)
        self.refresh()

    def _noted(self, ids: Collection[str]) -> None:
        """Notes of the open report have changed: by this hand, by undo, by an import."""
        editing = self._editing
        if editing is None:
            self.refresh()
        elif editing.id in ids:
            self._renew_form(self._keeper.get(editing.id))

    def _undone(self, undone: "Undone") -> None:
        """The keeper says so of the open report; a note of another one is not open for long."""
        editing = self._editing
        opened = self._open_report().report.source.sha256
        if editing is None:
            self.refresh()
        elif editing.id in undone.annotations and editing.anchor.report != opened:
            self._renew_form(None)

    def _renew_form(self, note: Annotation | None) -> None:
        """Show the note being written as it is kept now; one that is gone is not written again."""
        if note is not None and self._form is not None:
            self._editing = note
            self._form.show_note(note, self._keeper.names)
            return
        self._form = self._editing = None
        self.table.close_form()
        self.refresh()
        self._take_keyboard()

    # Acts

    def _press(self, key: int, ctrl: bool) -> None:
        rows = self.table.chosen_rows()
        line = self._model.line(self.table.currentIndex().row()) if rows else None
        if key == _Key.Key_C and ctrl:
            self._acts.copy(self.wish(), self._model.keys(rows))
        elif key in {_Key.Key_Return, _Key.Key_Enter} and ctrl:
            self._follow(self.table.currentIndex().row())
        elif key == _Key.Key_Slash:
            self.bar.focus_search()
        elif key == _Key.Key_S:
            self.bar.open_orders()
        elif key == _Key.Key_Escape:
            self._clear()
        elif line is not None:
            self._press_on(_Key(key), rows, line)

    def _press_on(self, key: Qt.Key, rows: Sequence[int], line: "Line") -> None:
        keys = self._model.keys(rows)
        acts: dict[Qt.Key, Callable[[], object]] = {
            _Key.Key_T: self._ask_tag,
            _Key.Key_X: partial(self._acts.share, keys, line.note),
            _Key.Key_Delete: partial(self._acts.delete, keys),
            _Key.Key_I: partial(self._acts.turn_importance, keys, line.note),
            _Key.Key_P: partial(self._acts.turn_stance, keys, line.note),
            _Key.Key_Y: partial(self._acts.copy_as_mine, keys),
            _Key.Key_G: partial(self._follow, self.table.currentIndex().row()),
        }
        if key in _KINDS:
            self._acts.set_kind(keys, _KINDS[key])
        elif key in acts:
            acts[key]()
        else:
            self.edit(self.table.currentIndex().row())

    def _ask_tag(self) -> None:
        self.tag_line.open()

    def _tag(self, name: str) -> None:
        self._acts.tag(self._model.keys(self.table.chosen_rows()), name)
        self._take_keyboard()

    def _tags_like(self, words: str) -> Sequence[str]:
        tags = self._keeper.names.tags.values()
        names = sorted({tag.name for tag in tags if not tag.removed and not tag.merged})
        return [name for name in names if words in name]

    def _follow(self, row: int) -> None:
        line = self._model.line(row)
        if line is not None:
            self.close_form()
            self.followed.emit(line)

    def _link(self, row: int, target: str) -> None:
        """A link to another commitment, or 抄为我的批注."""
        line = self._model.line(row)
        links = line.note.links if line else ()
        report = next((each.report for each in links if each.commitment == target), "")
        if report:
            self.open_wanted.emit(report, target)
        else:
            self._acts.copy_as_mine(self._model.keys([row]))

    def _offer_acts(self, at: QPoint) -> None:
        if not self.table.chosen_rows():
            return
        menu = QMenu(self.table)
        for words, key, shown in (
            (self.tr("在报告中查看"), _Key.Key_G, "Ctrl+Enter"),
            (self.tr("修改"), _Key.Key_E, "Enter"),
            (self.tr("加标签…"), _Key.Key_T, "T"),
            (self.tr("重要程度"), _Key.Key_I, "I"),
            (self.tr("表态"), _Key.Key_P, "P"),
            (self.tr("共享或私有"), _Key.Key_X, "X"),
            (self.tr("复制为自己的"), _Key.Key_Y, "Y"),
            (self.tr("删除"), _Key.Key_Delete, "Delete"),
        ):
            action = menu.addAction(f"{words}\t{shown}")
            action.triggered.connect(partial(self._press, key, False))
        kinds = menu.addMenu(self.tr("类型"))
        for number, kind in _KINDS.items():
            action = kinds.addAction(f"{note_kinds.label(kind)}\t{number - _Key.Key_0}")
            action.triggered.connect(partial(self._press, number, False))
        copy = menu.addAction(f"{self.tr('复制')}\tCtrl+C")
        copy.triggered.connect(partial(self._press, _Key.Key_C, True))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    # Editing in place

    def edit(self, row: int) -> None:
        """Open a note for writing where it stands; of another's, say why not."""
        line = self._model.line(row)
        if line is None:
            return
        if not line.mine:
            self._acts.say_foreign()
        if not line.mine or not self._acts.may_write():
            return
        self.close_form()
        self._model.stay()
        self._editing = line.note
        form = self._form = NoteForm(self._look)
        form.offer_tags = self._tags_like
        form.edited.connect(self._edited)
        form.left.connect(self._leave_form)
        form.finished.connect(self._next_form)
        form.tag_given.connect(self._tag_edited)
        form.linked.connect(lambda commitment: self._go(line.note.anchor.report, commitment))
        form.show_note(line.note, self._keeper.names)
        self.table.open_form(row, form)
        form.focus_end()

    def _edited(self, note: Annotation) -> None:
        self._editing = note
        self._acts.write(note)
        if self._form is not None:
            self._form.adopt(note)

    def _tag_edited(self, name: str) -> None:
        if self._editing is not None:
            self._acts.tag_one(self._editing, name, self._edited)

    def _go(self, report: str, commitment: str) -> None:
        self.close_form()
        self.open_wanted.emit(report, commitment)

    def close_form(self) -> None:
        """Keep what is written, and show the words again."""
        if self._form is None:
            return
        self._form.flush()
        self._form = None
        self._editing = None
        self.table.close_form()
        self.refresh()

    def _leave_form(self) -> None:
        self.close_form()
        self._take_keyboard()

    def _next_form(self) -> None:
        row = self.table.currentIndex().row() + 1
        self.close_form()
        if row < self._model.rowCount():
            self.table.go_to(row)
            self.edit(row)
        else:
            self._take_keyboard()

    # As the window asks

    def _take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Read what others may have changed, and take the keyboard to the list."""
        self.table.show_names(self._keeper.names)
        if self._editing is None:
            self._read()
            self._take_keyboard()

    def words(self) -> str:
        """How many annotations are shown."""
        if not self._model.is_ready:
            return ""
        chosen = self.table.chosen_count()
        words = self.tr("批注 %d 条") % self._model.rowCount()
        return self.tr("%s    已选 %d 条") % (words, chosen) if chosen > 1 else words

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.close_form()
        self._look = look
        self.facets.setFixedWidth(look.pixels(_FACETS))
        for part in (self.bar, self.table, self.facets):
            part.set_look(look)
        self._empty.setContentsMargins(*[look.pixels(32)] * 4)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The counts give way where the words would have too little room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        least = self._look.pixels(_FACETS + _LEAST_WORDS) + self.table.fixed_width()
        narrow = self.width() < least
        self.bar.counts.setVisible(narrow)
        self.facets.setVisible(self.bar.counts.isChecked() or not narrow)

    def hand_over(self) -> None:
        """Keep what is written."""
        self.close_form()

    def may_leave(self) -> bool:
        """Hand over what is typed."""
        self.hand_over()
        return True

    def leave(self) -> None:
        """Nothing else to keep."""
