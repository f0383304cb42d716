"""The history of a note (历史): who wrote what and when, what changed, and what was deleted."""

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from jjdesk.domain import markup
from jjdesk.domain.annotation import Content, NoteKind
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.notes.note_amendment import diff_html
from jjdesk.gui.notes.note_words import moment_words, short, text_html
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, size_of
from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.annotating import Deleted, Version


class HistoryDialog(QDialog):
    """Two leaves: the versions of one note, and the deleted notes of the report (回收).

    Signals:
        restored: id of an annotation, and of the revision that it shall be again.
    """

    restored = Signal(str, str)

    def __init__(
        self,
        versions: "Sequence[Version]",
        deleted: "Sequence[Deleted]",
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("批注的历史"))
        self._look = look
        self._versions = tuple(versions)
        self._deleted = tuple(deleted)
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "historyTabs")
        self._tabs.addTab(self.tr("这条批注 %d 个版本") % len(versions))
        self._tabs.addTab(self.tr("已删除 %d 条") % len(deleted))
        self._tabs.setTabEnabled(0, bool(versions))
        self._list = named(QListWidget(), "versions")
        self._list.setAccessibleName(self.tr("版本"))
        self._words = named(QLabel(wordWrap=True), "versionWords")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._restore = named(QPushButton(self.tr("恢复此版本")), "versionRestore")
        self._close = named(QPushButton(self.tr("关闭")), "historyClose")
        self._lay_out()
        self._tabs.currentChanged.connect(self._fill)
        self._list.currentRowChanged.connect(self._show)
        self._restore.clicked.connect(self._give)
        self._tabs.setCurrentIndex(0 if versions else 1)
        self._fill()

    def _lay_out(self) -> None:
        pane = QScrollArea(widgetResizable=True)
        pane.setWidget(self._words)
        pane.setAccessibleName(self.tr("所选版本的全文"))
        row = QHBoxLayout()
        row.addWidget(self._list, 2)
        row.addWidget(pane, 3)
        foot = foot_of(self, self._close, self._restore)
        column_of(self, self._tabs, row, foot, grows=[row], spacing=12)
        size_of(self, self._look.pixels(720), self._look.pixels(420))

    def _fill(self) -> None:
        self._list.clear()
        if self._tabs.currentIndex() == 0:
            minutes = Counter(moment_words(each.revision.made) for each in self._versions)
            for row, version in enumerate(self._versions):
                made = moment_words(version.revision.made)
                if minutes[made] > 1:
                    made = moment_words(version.revision.made, seconds=True)
                self._list.addItem(QListWidgetItem(self._version_words(row, made)))
        else:
            for each in self._deleted:
                note = each.annotation
                head = f"{moment_words(each.deleted)}  {note_kinds.label(note.kind)}"
                words = short(markup.plain(note.text) or note.anchor.quote, 18)
                self._list.addItem(QListWidgetItem(f"{head}\n{words}"))
        self._list.setCurrentRow(0)
        self._list.setFocus()
        self._show()

    def _version_words(self, row: int, made: str) -> str:
        version = self._versions[row]
        words = f"{made}  {version.name or self.tr('本人')}"
        if version.is_shown:
            words += self.tr(" · 现在的版本")
        elif version.is_rival:
            words += self.tr(" · 另一处写的")
        return f"{words}\n{changes_words(version.revision.content, self._before(row))}"

    def _before(self, row: int) -> Content | None:
        """What the version was made from; where that is not known, what the list has below it."""
        parents = self._versions[row].revision.parents
        below = self._versions[row + 1 :]
        made_from = [each for each in below if each.revision.id in parents]
        earlier = next(iter(made_from or below), None)
        return earlier.revision.content if earlier else None

    def _show(self) -> None:
        row = self._list.currentRow()
        of_note = self._tabs.currentIndex() == 0
        there = self._versions if of_note else self._deleted
        if not 0 <= row < len(there):
            self._words.setText(self.tr("还没有删除过批注。"))
            self._restore.setEnabled(False)
            return
        self._restore.setText(self.tr("恢复此版本") if of_note else self.tr("恢复这条批注"))
        if of_note:
            version = self._versions[row]
            content = version.revision.content
            gone = content is None or content.deleted
            self._restore.setEnabled(not version.is_shown and not gone)
            self._words.setText(_difference(content, self._before(row), self._look))
        else:
            note = self._deleted[row].annotation
            self._restore.setEnabled(True)
            quiet = f"color:{self._look.tokens.ink2}"
            quote = say(
                '<p style="{quiet}">“{short}”</p>',
                quiet=quiet,
                short=escape(short(note.anchor.quote)),
            )
            self._words.setText(quote + text_html(note.text))

    def _give(self) -> None:
        row = self._list.currentRow()
        if self._tabs.currentIndex() == 0:
            revision = self._versions[row].revision
            self.restored.emit(revision.annotation, revision.id)
        else:
            note = self._deleted[row].annotation
            self.restored.emit(note.id, note.revision)
        self.accept()


def changes_words(content: Content | None, before: Content | None) -> str:
    """``文字、标签``: what a version changed of the one before it, in a few words."""
    translate = QCoreApplication.translate
    if content is None or content.deleted:
        return translate("History", "删除")
    if before is None:
        return translate("History", "新建")
    if before.deleted:
        return translate("History", "恢复")
    names = {
        "text": translate("History", "文字"),
        "amendment": translate("History", "修改意见"),
        "kind": translate("History", "类型"),
        "stance": translate("History", "表态"),
        "importance": translate("History", "重要程度"),
        "tags": translate("History", "标签"),
        "links": translate("History", "关联"),
        "follow_up": translate("History", "提醒日期"),
        "anchor": translate("History", "位置"),
    }
    changed = [
        name for field, name in names.items() if getattr(content, field) != getattr(before, field)
    ]
    if content.shared is not before.shared:
        shared = translate("History", "设为共享")
        changed.append(shared if content.shared else translate("History", "设为私有"))
    return say("、").join(changed) or translate("History", "没有改动")


def _difference(content: Content | None, before: Content | None, look: Look) -> str:
    """What a version says, against the one before it."""
    if content is None or content.deleted:
        return say('<p style="color:{ink2}">（删除）</p>', ink2=look.tokens.ink2)
    parts = [f'<p style="color:{look.tokens.ink2}">{escape(" · ".join(_facts(content)))}</p>']
    for words, earlier in zip(_texts(content), _texts(before), strict=True):
        if words or earlier:
            same = before is None or words == earlier
            html = escape(words).replace("\n", "<br>") if same else diff_html(earlier, words, look)
            parts.append(f"<p>{html}</p>")
    return "".join(parts)


def _texts(content: Content | None) -> tuple[str, str]:
    if content is None:
        return "", ""
    return content.amendment.proposed if content.amendment else "", markup.plain(content.text)


def _facts(content: Content) -> list[str]:
    facts = [] if content.kind is NoteKind.FREE else [note_kinds.label(content.kind)]
    if content.stance:
        facts.append(note_kinds.stance_label(content.stance))
    if content.importance > 1:
        facts.append(note_kinds.importance_label(content.importance))
    if content.follow_up:
        facts.append(content.follow_up)
    return facts
