"""What a file of notes would bring, before anything of it is kept (导入批注)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from jjdesk.gui.notes.author_colours import colour_of
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of

if TYPE_CHECKING:
    from jjdesk.services.merging import Preview

_WIDTH = 480


class PackPreviewSheet(QDialog):
    """Who, when, how many; whether they are the user's own, from another machine."""

    def __init__(self, preview: "Preview", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = preview
        self.setWindowTitle(self.tr("导入“%s”") % preview.name)
        self._own = named(QCheckBox(self.tr("这是我自己的批注（在另一台电脑上写的）")), "packOwn")
        self._own.setVisible(preview.may_be_mine)
        self._take = named(QPushButton(self.tr("导入")), "packTake")
        self._take.setEnabled(preview.brings_something)
        self._back = named(QPushButton(self.tr("放弃")), "packDrop")
        self._lay_out(look)
        self._own.toggled.connect(self._allow)
        self._take.clicked.connect(self.accept)

    def is_own(self) -> bool:
        """Whether the user said that these are the own notes."""
        return self._own.isChecked()

    def _allow(self) -> None:
        self._take.setEnabled(self.preview.brings_something or self._own.isChecked())

    def _lay_out(self, look: Look) -> None:
        author = self.preview.author
        delegation = self.preview.pack.delegation
        words = [author.name or self.tr("（没有署名）"), *filter(None, [delegation])]
        head = _label(" · ".join(words), "packAuthor")
        head.setStyleSheet(f"color: {colour_of(author.id, look.tokens)}; font-weight: bold;")
        lines = (_label(line, f"packLine{number}") for number, line in enumerate(self._lines()))
        hint = _label(self.tr("还没有存入任何内容。"), "packHint")
        foot = foot_of(self, self._back, self._take, left=[hint])
        column_of(self, head, *lines, self._own, foot, spacing=8)
        self.setMinimumWidth(look.pixels(_WIDTH))

    def _lines(self) -> Iterator[str]:
        """What is to be known, a line each; nothing is said of what there is none of."""
        preview = self.preview
        if preview.made:
            yield self.tr("最近改动 %s") % preview.made[:10]
        for words, count in (
            (self.tr("新批注 %d 条"), preview.new),
            (self.tr("有改动 %d 条"), preview.changed),
            (self.tr("对方已删除 %d 条"), preview.gone),
            (self.tr("△ 冲突 %d 条：同一条在两处改过，两个版本都会留下"), preview.conflicting),
            (self.tr("已经有的 %d 条，不会重复"), preview.known),
        ):
            if count:
                yield words % count
        if preview.waiting:
            words = self.tr("△ 其中 %d 条批的报告不在资料中：先存着，导入报告后就会显示")
            yield words % preview.waiting
            yield from (f"　　{name}" for name in preview.absent)
        if preview.left_out:
            words = self.tr("△ 有 %d 条对不上任何报告的文字，不能导入")
            yield words % preview.left_out
        if not preview.brings_something:
            yield self.tr("没有新的内容。")


def _label(text: str, name: str) -> QLabel:
    label = named(QLabel(text), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
