"""The manual in a window of its own, opened at the place that was asked for; nothing is online."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QListWidget, QTextBrowser, QWidget

from jjdesk import paths, words
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import leaf_through, size_of

_SIZE = (1080, 660)
_LETTERS = 57
"""Width in line heights, that at larger text the pictures have room beside the list."""
_NAMES = 200
_NAMES_LETTERS = 11
"""Width of the list in pixels, and in line heights."""
_DEEPEST = 3
"""Levels of headings in the list; the first is the manual's title."""
_PICTURE = 760
"""Pictures are at most this wide."""


def _file() -> str:
    """The manual in the language of the interface; the English one is short."""
    return "index.md" if words.catalogue() is None else "en.md"


class ManualPage(QTextBrowser):
    """The manual's text with its pictures; links lead to its own headings only."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ensurePolished()  # what stands as code is as large as the letters are by now
        self._folder = folder
        self.setAccessibleName(self.tr("手册"))
        self.setOpenLinks(False)
        self.setMarkdown((folder / _file()).read_text(encoding="utf-8"))
        self.anchorClicked.connect(lambda url: self.go(url.fragment()))

    def headings(self) -> list[tuple[int, str]]:
        """Level and words of each heading, in order."""
        return [(block.blockFormat().headingLevel(), block.text()) for block in self._headings()]

    def _headings(self) -> list[QTextBlock]:
        found = []
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                found.append(block)
            block = block.next()
        return found

    def go(self, heading: str) -> bool:
        """Show the text from ``heading``, or its anchor, on; whether there is such a one."""
        wanted = _anchor(heading)
        block = next((each for each in self._headings() if _anchor(each.text()) == wanted), None)
        if block is None:
            return False
        # From below upwards, so that the heading comes to stand at the top.
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setTextCursor(QTextCursor(block))
        top = self.cursorRect().top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top)
        return True

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the manual, no wider than a line; nothing from elsewhere."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = self._folder / "pictures" / Path(QUrl(name).path()).name
        picture = QImage(str(file))
        if picture.width() <= _PICTURE:
            return picture
        return picture.scaledToWidth(_PICTURE, Qt.TransformationMode.SmoothTransformation)


def _anchor(heading: str) -> str:
    """A heading as links name it, so that they lead there in a browser, too: no punctuation."""
    return re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")


class ManualDialog(QDialog):
    """Headings on the left, the text on the right; stays open beside the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("使用手册"))
        self.page = named(ManualPage(paths.manual(), self), "manualPage")
        letter = self.page.fontMetrics().height()
        self.names = named(QListWidget(), "manualNames")
        self.names.setAccessibleName(self.tr("目录"))
        self.names.setFixedWidth(max(_NAMES, letter * _NAMES_LETTERS))
        for level, heading in self.page.headings():
            if 1 < level <= _DEEPEST:
                self.names.addItem("　" * (level - 2) + heading)
        self.names.currentTextChanged.connect(lambda heading: self.page.go(heading.strip("　")))
        leaf_through(self, self.names, self.page)
        size_of(self, max(_SIZE[0], letter * _LETTERS), _SIZE[1])

    def open_at(self, heading: str) -> None:
        """Show the window, the text from ``heading`` on."""
        self.show()
        self.raise_()
        self.activateWindow()
        for row in range(self.names.count()):
            if self.names.item(row).text().strip("　") == heading:
                self.names.setCurrentRow(row)
        self.page.go(heading)
        self.page.setFocus()
