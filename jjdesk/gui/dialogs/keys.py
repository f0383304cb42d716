"""The page of keys (``?``)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from jjdesk.domain.annotation import Stance
from jjdesk.gui import stances
from jjdesk.gui.actions import room_key, table
from jjdesk.gui.widgets.naming import named

_COLUMNS = 2


class KeysDialog(QDialog):
    """All acts with their keys, in two columns."""

    def __init__(self, rooms: Sequence[str], parent: QWidget | None = None) -> None:
        """Show the keys of all acts, and those of ``rooms``, given by their labels in order."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("全部按键"))
        rows = [
            (entry.name, "  ".join(_shown(key) for key in entry.keys))
            for entry in table().values()
            if entry.keys
        ]
        names = " / ".join(stances.label(stance) for stance in Stance)
        rows.append((self.tr("表态：%s") % names, "1 – 5"))
        rows.append((self.tr("搜索时：下一处、上一处"), "Enter  Shift+Enter"))
        rows.append((" / ".join(rooms), " – ".join((room_key(1), room_key(len(rooms))))))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        half = (len(rows) + _COLUMNS - 1) // _COLUMNS
        for number, (name, keys) in enumerate(rows):
            row, column = number % half, number // half * 3
            key = named(QLabel(keys), "key")
            key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(name), row, column + 1)
        grid.setColumnMinimumWidth(2, 24)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(buttons)


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
