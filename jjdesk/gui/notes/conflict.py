"""A note that was changed in two places: both versions side by side, one chosen or both kept."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.annotation import Content
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.notes.note_amendment import diff_html
from jjdesk.gui.notes.note_words import moment_words, text_html
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, size_of
from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.annotating import Version

_MOST = 3


class ConflictDialog(QDialog):
    """Side by side what was written in each place; the one shown now is first.

    Signals:
        chosen: id of the revision that is right.
        joined: all texts, one below the other, are right.
    """

    chosen = Signal(str)
    joined = Signal(str)

    def __init__(
        self, versions: "Sequence[Version]", look: Look, parent: QWidget | None = None
    ) -> None:
        """Show ``versions``: that which stands on the screens, and its rivals."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("另一处也改过这条批注"))
        self._look = look
        ordered = sorted(versions, key=lambda each: not each.is_shown)
        self._texts = [each.revision.content.text for each in ordered if each.revision.content]
        hint = self.tr("两处各改了一次，两种写法都在。选一种，或者都留下再自己改。")
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for version in ordered[:_MOST]:
            columns.addLayout(self._column(version), 1)
        both = named(QPushButton(self.tr("都留下")), "conflictBoth")
        both.clicked.connect(self._join)
        later = named(QPushButton(self.tr("以后再说")), "conflictLater")
        later.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(later)
        foot.addWidget(both)
        head = named(QLabel(hint, wordWrap=True), "conflictHint")
        column_of(self, head, columns, foot, grows=[columns], spacing=12)
        size_of(self, look.pixels(680), look.pixels(380))

    def _column(self, version: "Version") -> QVBoxLayout:
        who = version.name or self.tr("本人")
        words = f"{moment_words(version.revision.made)}  {who}"
        if version.is_shown:
            words += self.tr(" · 现在显示的")
        head = named(QLabel(words, wordWrap=True), "conflictHead")
        body = QLabel(_body(version.revision.content, self._look), wordWrap=True)
        body.setTextFormat(Qt.TextFormat.RichText)
        body.setAlignment(Qt.AlignmentFlag.AlignTop)
        named(body, "conflictText")
        pane = QScrollArea(widgetResizable=True)
        pane.setAccessibleName(words)
        pane.setWidget(body)
        use = named(QPushButton(self.tr("用这一版")), "conflictUse")
        use.setAccessibleName(say("{text}，{said}", text=use.text(), said=words))
        use.clicked.connect(partial(self._use, version.revision.id))
        column = QVBoxLayout()
        column.setSpacing(8)
        for widget in (head, pane, use):
            column.addWidget(widget, 1 if widget is pane else 0)
        return column

    def _use(self, revision: str) -> None:
        self.chosen.emit(revision)
        self.accept()

    def _join(self) -> None:
        self.joined.emit("\n\n".join(dict.fromkeys(filter(None, self._texts))))
        self.accept()


def _body(content: Content | None, look: Look) -> str:
    if content is None or content.deleted:
        return say('<span style="color:{ink2}">（已删除）</span>', ink2=look.tokens.ink2)
    parts = [f'<p style="color:{look.tokens.ink2}">{note_kinds.label(content.kind)}</p>']
    if content.amendment:
        parts.append(diff_html(content.amendment.original, content.amendment.proposed, look))
    parts.append(f"<div>{text_html(content.text)}</div>")
    return "".join(parts)
