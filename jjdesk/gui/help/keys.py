"""The page of keys (``?``)."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from jjdesk.domain.annotation import MARKED
from jjdesk.gui.actions import room_key, table
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of

_MANY, _FEW = 3, 2
_LARGE = 22
"""Height of a line, in pixels, from which there is no room for many columns."""
_LONGEST = 250
"""Width of a name, in pixels, from which the same holds: English is longer."""
_AROUND = QSize(24, 96)
"""Room left of the window, for the title bar of the desktop, too."""
_WIDEST = 1290


class KeysDialog(QDialog):
    """All acts with their keys, in columns."""

    def __init__(self, rooms: Sequence[str], parent: QWidget | None = None) -> None:
        """Show the keys of all acts, and those of ``rooms``, given by their labels in order."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("全部按键"))
        rows = [
            (entry.name, "  ".join(dict.fromkeys(map(_shown, entry.keys))))
            for entry in table().values()
            if entry.keys
        ]
        names = " / ".join(note_kinds.label(kind) for kind in MARKED)
        rows.append((self.tr("批注类型：%s") % names, "1 – 5"))
        rows.append((self.tr("搜索时：下一处、上一处"), "Enter  Shift+Enter"))
        rows.append((self.tr("批注列表：排序 / 复制为自己的"), "S  Y"))
        rows.append((self.tr("批注列表：在报告中查看"), "Ctrl+Enter"))
        rows.append((self.tr("图表：换一张"), "1 – 9  Ctrl+↑ ↓"))
        rows.append((self.tr("图表：走条 / 走分段 / 看原句"), "↑ ↓  ← →  Enter"))
        rows.append((self.tr("图表：只看图 / 导出 / 复制表"), "F10  Ctrl+E  Ctrl+C"))
        rows.append((self.tr("选票：填票 / 按意向填 / 核对"), self.tr("空格  I  Enter")))
        rows.append((self.tr("选票：封票 / 保存 / 打印回执"), "Ctrl+Enter  S  P"))
        rows.append((self.tr("计票台：四步 / 投影"), "Ctrl+Shift+1 – 4  F5"))
        rows.append((self.tr("摘要：另建 / 换一份 / 停止、重排"), "Ctrl+N  Ctrl+↑ ↓  Esc F5"))
        rows.append((self.tr("摘要：打印 / PDF / Word / 表格"), "Ctrl+P  Ctrl+S  Ctrl+Shift+S  T"))
        rows.append((" / ".join(rooms), " – ".join((room_key(1), room_key(len(rooms))))))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        longest = max(self.fontMetrics().horizontalAdvance(name) for name, _ in rows)
        small = self.fontMetrics().height() < _LARGE and longest < _LONGEST
        columns = _MANY if small else _FEW
        length = (len(rows) + columns - 1) // columns
        for number, (name, keys) in enumerate(rows):
            row, column = number % length, number // length * 3
            key = named(QLabel(keys), "key")
            key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(name), row, column + 1)
        for column in range(1, columns):
            grid.setColumnMinimumWidth(3 * column - 1, 24)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        area = self._scrolled(grid)
        column_of(self, area, buttons, grows=[area])
        self._fit(area)
        if parent is not None:
            self.resize(self._whole(area).boundedTo(parent.size() - _AROUND))

    @staticmethod
    def _scrolled(grid: QGridLayout) -> QScrollArea:
        """The keys in an area that large text makes scroll, not the screen."""
        body = named(QWidget(), "keysBody")
        body.setLayout(grid)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName(body.tr("全部按键"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    @staticmethod
    def _fit(area: QScrollArea) -> None:
        """As wide as the keys; only now does the style sheet say how wide each is."""
        body = area.widget()
        for label in body.findChildren(QLabel):
            label.ensurePolished()
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(min(body.sizeHint().width() + 2 * bar, _WIDEST))

    def _whole(self, area: QScrollArea) -> QSize:
        """The size in which nothing is scrolled: an area alone asks for less."""
        below = area.widget().sizeHint().height() - area.sizeHint().height()
        return self.sizeHint() + QSize(0, max(0, below))


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
