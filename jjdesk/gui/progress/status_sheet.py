"""A small sheet: how far a commitment has come, by whose word, and what was said before.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Commitment
from jjdesk.gui.progress.status_looks import KEYS, SIGNS
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of
from jjdesk.services import due, periods
from jjdesk.services.following import Given, View
from jjdesk.services.progress_sheet import entry_words
from jjdesk.services.proposing import STATUS_WORDS

_WIDTH: Final = 520
_SHOWN: Final = 60
_FRAME: Final = 40
"""Pixels that a desktop puts around a dialog, and some air."""
_ISO: Final = "yyyy-MM-dd"


class StatusSheet(QDialog):
    """Takes an entry on one commitment or several; of one it shows the earlier entries too.

    Signals:
        given: what is to be kept, a ``Given``.
        changed: an entry of the history and what it is to say, a ``Given``.
        removed: an entry of the history.
        undo_wanted: what the sheet itself did to the history is to be taken back.
    """

    given = Signal(object)
    changed = Signal(object, object)
    removed = Signal(object)
    undo_wanted = Signal()

    def __init__(
        self,
        commitments: Sequence[Commitment],
        view: View,
        year: int | None,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about ``commitments``; ``year`` is their report's."""
        super().__init__(parent)
        self.setObjectName("statusSheet")
        self.setWindowTitle(self.tr("跟进"))
        self._commitments = tuple(commitments)
        self._entry: StatusChange | None = None
        self._acts = 0
        self._view = view
        # No QButtonGroup: Tab would reach only one of its buttons.
        self._kinds = {status: self._pill(number) for number, status in enumerate(KEYS, 1)}
        self._period = named(QComboBox(), "statusPeriod")
        self._source = named(QComboBox(editable=True), "statusSource")
        self._date = named(QDateEdit(), "statusDate")
        self._note = named(QPlainTextEdit(tabChangesFocus=True), "statusNote")
        self._hint = named(QLabel(wordWrap=True), "statusHint")
        self._history = named(QListWidget(), "statusHistory")
        self._again = named(QPushButton(self.tr("修改")), "statusChange")
        self._drop = named(QPushButton(self.tr("删除")), "statusDrop")
        self._keep = named(QPushButton(self.tr("记下")), "statusKeep")
        self._back = named(QPushButton(self.tr("取消")), "statusBack")
        self._offer(year)
        self._lay_out(look)
        self._wire()
        self._fill(self._proposed())
        self.show_view(view)

    def _pill(self, number: int) -> QPushButton:
        status = KEYS[number - 1]
        words = STATUS_WORDS[status]
        pill = named(QPushButton(f"{number} {SIGNS[status]} {words}"), f"status{number}")
        pill.setCheckable(True)
        pill.setProperty("status", status.value)
        pill.setToolTip(self.tr("%s（%d）") % (words, number))
        pill.setAccessibleName(words)
        pill.setAutoDefault(False)
        pill.clicked.connect(partial(self.choose, status))
        return pill

    def _offer(self, year: int | None) -> None:
        """Periods of the report's year and of those in use; earlier sources; dates."""
        years = {year} if year else set()
        today = date.fromisoformat(self._view.today)
        if not years or due.believed(today):
            years.add(today.year)
        offered = {code for each in years for code in periods.of_year(each)}
        offered |= {*self._view.periods, self._view.proposed}
        for code in sorted(offered, key=periods.order):
            self._period.addItem(periods.words(code), code)
        self._source.addItems(list(self._view.sources))
        completer = QCompleter(self._source.model(), self._source)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._source.setCompleter(completer)
        if typed := self._source.lineEdit():
            typed.setPlaceholderText(self.tr("从哪里得知，如区政府办通报、实地察看"))
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat(_ISO)

    def _lay_out(self, look: Look) -> None:
        pills = QHBoxLayout()
        pills.setSpacing(6)
        for pill in self._kinds.values():
            pills.addWidget(pill, 1)
        self._note.setFixedHeight(look.pixels(56))
        self._note.setPlaceholderText(self.tr("进展、依据或要追问的（可不写）"))
        when = QHBoxLayout()
        when.setSpacing(8)
        when.addWidget(self._period, 1)
        when.addWidget(QLabel(self.tr("日期")))
        when.addWidget(self._date, 1)
        self._period.setAccessibleName(self.tr("期间"))
        self._date.setAccessibleName(self.tr("来源或察看的日期"))
        form = form_of(
            (self.tr("期间"), when),
            (self.tr("来源"), self._source),
            (self.tr("说明"), self._note),
        )
        self._keep.setToolTip(self.tr("记下（Ctrl+Enter）"))
        foot = foot_of(self, self._back, self._keep)
        past = self._past(look)
        column_of(self, self._head(), pills, form, self._hint, foot, past, grows=[past], spacing=12)
        self.setMinimumWidth(look.pixels(_WIDTH))

    def _head(self) -> QLabel:
        first = self._commitments[0]
        words = self.tr("%d 条承诺事项") % len(self._commitments)
        if len(self._commitments) == 1:
            text = "".join(first.text.split())
            text = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            words = self.tr("第 %d 条 · %s") % (first.number, text)
        head = named(QLabel(words, wordWrap=True), "statusHead")
        head.setTextFormat(Qt.TextFormat.PlainText)
        return head

    def _past(self, look: Look) -> QWidget:
        """The earlier entries, with what can be done about them."""
        self._earlier = named(QWidget(), "statusPast")
        self._history.setAccessibleName(self.tr("以前的记录"))
        self._history.setWordWrap(True)
        self._history.setMinimumHeight(look.pixels(56))
        self._history.setMaximumHeight(look.pixels(112))
        self._again.setToolTip(self.tr("把选中的记录取到上面修改（Enter）"))
        self._drop.setToolTip(self.tr("删除选中的记录，可撤销（Delete）"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(named(QLabel(self.tr("以前的记录")), "statusPastHead"), 1)
        for button in (self._again, self._drop):
            button.setAutoDefault(False)
            head.addWidget(button)
        column = QVBoxLayout(self._earlier)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._history)
        return self._earlier

    def _wire(self) -> None:
        # A field that is typed in keeps its digits: it overrides these.
        for number, status in enumerate(KEYS, 1):
            QShortcut(QKeySequence(str(number)), self, partial(self.choose, status))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._give)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)
        # By itself, Enter in a list goes on to the dialog's main button.
        for key, act in (
            (Qt.Key.Key_Delete, self._remove),
            (Qt.Key.Key_Return, self._take_up),
            (Qt.Key.Key_Enter, self._take_up),
        ):
            shortcut = QShortcut(QKeySequence(key), self._history, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._keep.clicked.connect(self._give)
        self._again.clicked.connect(self._take_up)
        self._drop.clicked.connect(self._remove)
        self._history.itemDoubleClicked.connect(self._take_up)

    # What is asked

    def _proposed(self) -> Given:
        """What stands there at first: the status as it is, of today."""
        status = Status.UNRATED
        if len(self._commitments) == 1:
            status = next((each.status for each in self._past_entries()), status)
        period = self._view.overview.period or self._view.proposed
        return Given(period, status, self._view.today)

    def _fill(self, given: Given) -> None:
        self.choose(given.status)
        self._period.setCurrentIndex(self._period.findData(given.period))
        self._source.setCurrentText(given.source)
        self._date.setDate(QDate.fromString(given.date, Qt.DateFormat.ISODate))
        self._note.setPlainText(given.note)
        doubtful = not due.believed(date.fromisoformat(self._view.today))
        self._hint.setText(self.tr("这台电脑的时钟可能不准（%s），请核对日期。") % self._view.today)
        self._hint.setVisible(doubtful)

    def choose(self, status: Status) -> None:
        """Choose a status."""
        for each, pill in self._kinds.items():
            pill.setChecked(each is status)
            restyle(pill)
        self._kinds[status].setFocus()

    def said(self) -> Given:
        """What the fields say."""
        status = next(each for each, pill in self._kinds.items() if pill.isChecked())
        return Given(
            str(self._period.currentData() or self._view.proposed),
            status,
            self._date.date().toString(_ISO),
            self._source.currentText().strip(),
            self._note.toPlainText().strip(),
        )

    def _give(self) -> None:
        if self._entry is None:
            self.given.emit(self.said())
            self.accept()
        else:
            self._acts += 1
            self.changed.emit(self._entry, self.said())
            self._leave_entry()

    def reject(self) -> None:
        """Leave the sheet; while an entry is being put right, only that."""
        if self._entry is None:
            super().reject()
        else:
            self._leave_entry()

    # What was said before

    def show_view(self, view: View) -> None:
        """Show the history as it is now."""
        self._view = view
        past = self._past_entries()
        row = self._history.currentRow()
        self._history.clear()
        for entry in past:
            words = entry_words(entry)
            item = QListWidgetItem(f"{words}\n{entry.note}" if entry.note else words)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self._history.addItem(item)
        self._history.setCurrentRow(min(max(row, 0), len(past) - 1))
        self._earlier.setVisible(bool(past))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words need in the face and size that it is shown in."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if (layout := self.layout()) is not None and self.isVisible():
            layout.activate()
            width = max(self.width(), layout.minimumSize().width())
            # By itself a dialog does not ask for the height of lines that break.
            height = max(layout.totalHeightForWidth(width), layout.minimumSize().height())
            self.resize(width, min(height, self.screen().availableSize().height() - _FRAME))

    def _past_entries(self) -> list[StatusChange]:
        """The entries of the one commitment, the latest first."""
        if len(self._commitments) != 1:
            return []
        wanted = self._commitments[0].id
        return [each for each in reversed(self._view.changes) if each.commitment == wanted]

    def _chosen(self) -> StatusChange | None:
        item = self._history.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _take_up(self) -> None:
        """Bring an entry into the fields, to be put right."""
        self._entry = entry = self._chosen()
        if entry is None:
            return
        if self._period.findData(entry.period) < 0:
            self._period.addItem(periods.words(entry.period), entry.period)
        self._fill(Given(entry.period, entry.status, entry.date, entry.source, entry.note))
        self._keep.setText(self.tr("改好"))

    def _leave_entry(self) -> None:
        self._entry = None
        self._keep.setText(self.tr("记下"))
        self._fill(self._proposed())

    def _remove(self) -> None:
        entry = self._chosen()
        if entry is not None:
            if self._entry is not None:
                self._leave_entry()
            self._acts += 1
            self.removed.emit(entry)

    def _undo(self) -> None:
        """Take the sheet's last act back; what was done before it was opened is not its affair."""
        if self._acts:
            self._acts -= 1
            self.undo_wanted.emit()
