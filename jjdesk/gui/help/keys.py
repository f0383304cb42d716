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
from jjdesk.gui.widgets.sheet import MARGINS, column_of

_COLUMNS = (3, 2, 1)
"""As many as there is room for; large text and long words have one below the other."""
_GAP, _BETWEEN = 16, 24
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
        area = self._scrolled(self)
        self._fill(area, rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_of(self, area, buttons, grows=[area])
        if parent is not None:
            self.resize(self._whole(area).boundedTo(parent.size() - _AROUND))

    @staticmethod
    def _scrolled(sheet: QWidget) -> QScrollArea:
        """The place of the keys, an area that large text makes scroll, not the screen."""
        area = QScrollArea(sheet)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(named(QWidget(), "keysBody"))
        area.setAccessibleName(sheet.windowTitle())
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _fill(self, area: QScrollArea, rows: Sequence[tuple[str, str]]) -> None:
        """Keys and names in columns; in its place the style sheet says how wide each is."""
        body = area.widget()
        lines = [(named(QLabel(keys, body), "key"), QLabel(name, body)) for name, keys in rows]
        for label in (label for line in lines for label in line):
            label.ensurePolished()
        bar = 2 * area.verticalScrollBar().sizeHint().width()
        holder = self.parentWidget()
        whole = holder.width() - _AROUND.width() if holder is not None else _WIDEST
        room = min(whole - MARGINS[0] - MARGINS[2], _WIDEST)
        for columns in _COLUMNS:
            length = -(-len(lines) // columns)
            parts = [lines[at : at + length] for at in range(0, len(lines), length)]
            if _width(parts) + bar <= room:
                break
        grid = QGridLayout(body)
        grid.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(4)
        for number, part in enumerate(parts):
            for row, (key, name) in enumerate(part):
                grid.addWidget(key, row, 3 * number, Qt.AlignmentFlag.AlignRight)
                grid.addWidget(name, row, 3 * number + 1)
            grid.setColumnMinimumWidth(3 * number + 2, _BETWEEN if part is not parts[-1] else 0)
        area.setMinimumWidth(min(_width(parts) + bar, room))

    def _whole(self, area: QScrollArea) -> QSize:
        """The size in which nothing is scrolled: an area alone asks for less."""
        below = area.widget().sizeHint().height() - area.sizeHint().height()
        return self.sizeHint() + QSize(0, max(0, below))


def _width(parts: Sequence[Sequence[tuple[QLabel, QLabel]]]) -> int:
    """How wide columns of keys and names are beside each other, in pixels."""
    inner = sum(
        max(line[which].sizeHint().width() for line in part) for part in parts for which in (0, 1)
    )
    gaps = len(parts) * _GAP + (len(parts) - 1) * (2 * _GAP + _BETWEEN)
    return inner + gaps + 2 * _GAP


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
