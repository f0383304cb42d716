"""所用软件的许可: the overview, and the text of each licence where the program is packaged."""

from PySide6.QtWidgets import QDialog, QListWidget, QTextBrowser, QWidget

from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import leaf_through
from jjdesk.services import licences

_SIZE = (880, 560)
_NAMES = 240
"""Width of the list in pixels."""


class LicencesDialog(QDialog):
    """Names on the left, what was chosen on the right; nothing in it leads out of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("所用软件的许可"))
        self.resize(*_SIZE)
        self._parts = licences.bundled()
        self.names = named(QListWidget(), "licenceNames")
        self.names.setAccessibleName(self.tr("所用软件"))
        self.names.setFixedWidth(_NAMES)
        self.names.addItem(self.tr("概览"))
        self.names.addItems([f"{part.name} {part.version}".strip() for part in self._parts])
        self.text = named(QTextBrowser(), "licenceText")
        self.text.setAccessibleName(self.tr("许可全文"))
        self.text.setOpenLinks(False)
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)
        leaf_through(self, self.names, self.text)

    def _show(self, row: int) -> None:
        if row <= 0:
            self.text.setMarkdown(licences.overview())
            return
        part = self._parts[row - 1]
        self.text.setPlainText(
            f"{part.name} {part.version}\n{part.licence}\n\n" + licences.words_of(part)
        )
