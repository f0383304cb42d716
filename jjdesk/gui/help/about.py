"""关于: version, where the workbook is, and what the program promises."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from jjdesk import __version__
from jjdesk.gui.help.licences import LicencesDialog
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of

_LINE = 24
"""Width of the text in line heights."""


class AboutDialog(QDialog):
    """Plain text that can be selected and copied."""

    def __init__(self, workbook: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于"))
        title = named(QLabel(self.tr("江津代表工作台 %s") % __version__), "aboutTitle")
        text = QLabel(
            self.tr(
                "全部资料只保存在这台电脑上，程序从不联网。\n\n"
                "工作簿：%s\n\n"
                "本程序按 LGPL-3.0 或更高版本发布；界面使用 Qt（LGPL-3.0），"
                "字体为思源系列的子集（OFL-1.1）。"
            )
            % workbook
        )
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        licences = buttons.addButton(
            self.tr("所用软件的许可(&L)"), QDialogButtonBox.ButtonRole.ActionRole
        )
        named(licences, "licences")
        licences.clicked.connect(lambda: LicencesDialog(self).open())
        column_of(self, title, text, buttons)
        # A dialog asks a wrapped label for its height at another width than it gets.
        text.ensurePolished()
        width = text.fontMetrics().height() * _LINE
        text.setFixedSize(width, text.heightForWidth(width))
