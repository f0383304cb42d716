"""A change of words (修改意见): 原文, 建议改为, and what changes from one to the other."""

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jjdesk.domain.annotation import Amendment
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

_REST_MS = 120
_EQUAL: Final = 0
_DELETED: Final = -1


class AmendmentEdit(QWidget):
    """The proposed words are edited; the change is shown below, struck and underlined.

    Signals:
        rested: the amendment, once typing has rested.
        left: Escape was pressed.
        finished: Ctrl+Enter was pressed.
        entered: the focus came into one of its fields.
    """

    rested = Signal(object)
    left = Signal()
    finished = Signal()
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._amendment = Amendment("", "")
        self._original = named(NoteEdit(), "amendOriginal")
        self._original.setAccessibleName(self.tr("原文"))
        self._proposed = named(NoteEdit(), "amendProposed")
        self._proposed.setAccessibleName(self.tr("建议改为"))
        self._diff = named(QLabel(wordWrap=True), "amendDiff")
        self._diff.setTextFormat(Qt.TextFormat.RichText)
        self._diff.setAccessibleName(self.tr("改动对照"))
        self._shown = QTimer(self, singleShot=True, interval=_REST_MS)
        self._shown.timeout.connect(self._show_diff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, widget in (
            (self.tr("原文"), self._original),
            (self.tr("建议改为"), self._proposed),
            (self.tr("改动"), self._diff),
        ):
            label = named(QLabel(words), "noteFieldName")
            if isinstance(widget, NoteEdit):
                widget.setProperty("boxed", True)
                widget.plain = True
                widget.least_lines = 1
                label.setBuddy(widget)
                widget.textChanged.connect(self._shown.start)
                widget.rested.connect(self._give)
                widget.left.connect(self.left)
                widget.finished.connect(self.finished)
                widget.entered.connect(self.entered)
            column.addWidget(label)
            column.addWidget(widget)
        column.addWidget(named(QLabel(self.tr("理由")), "noteFieldName"))

    def show_amendment(self, amendment: Amendment) -> None:
        """Show an amendment; it is not reported as typed."""
        self._amendment = amendment
        self._original.show_text(amendment.original)
        self._proposed.show_text(amendment.proposed)
        self._show_diff()

    def refresh(self, amendment: Amendment) -> None:
        """The amendment is another in the workbook; what is being typed wins."""
        self._amendment = amendment
        self._original.refresh(amendment.original)
        self._proposed.refresh(amendment.proposed)
        self._show_diff()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._show_diff()

    def flush(self) -> None:
        """Report what is typed, now."""
        self._original.flush()
        self._proposed.flush()

    def focus(self) -> None:
        """Go to the proposed words."""
        self._proposed.setFocus()

    def _give(self, _: str) -> None:
        given = Amendment(self._original.text(), self._proposed.text())
        if given != self._amendment:
            self._amendment = given
            self.rested.emit(given)

    def _show_diff(self) -> None:
        self._shown.stop()
        self._diff.setText(diff_html(self._original.text(), self._proposed.text(), self._look))


def diff_html(original: str, proposed: str, look: Look) -> str:
    """What changes, character by character: what goes is struck, what comes is underlined."""
    if original == proposed:
        return say('<span style="color:{ink2}">（还没有改动）</span>', ink2=look.tokens.ink2)
    tokens = look.tokens
    pieces = []
    for sign, words in changes(original, proposed):
        text = escape(words).replace("\n", "<br>")
        if sign == _EQUAL:
            pieces.append(text)
        elif sign == _DELETED:
            pieces.append(f'<s style="color:{tokens.accent}">{text}</s>')
        else:
            pieces.append(f'<u style="color:{tokens.green}"><b>{text}</b></u>')
    return "".join(pieces)


def changes(original: str, proposed: str) -> "Iterable[tuple[int, str]]":
    """Stretches that stay (0), go (-1) and come (1), joined so that a reader can follow."""
    from diff_match_patch import diff_match_patch  # noqa: PLC0415  seldom needed

    differ = diff_match_patch()
    found = differ.diff_main(original, proposed)
    differ.diff_cleanupSemantic(found)
    return list(found)
