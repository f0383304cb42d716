"""收票: by button, drop or a watched folder; what was refused stands there with its reason."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_folder import StationFolder
from jjdesk.gui.voting.station_parts import button, column, flow_of, ground, label, mark, row_of
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table
from jjdesk.services.polling.stationing import BALLOT_SUFFIX, Batch, Refused, Standing
from jjdesk.words import say

_NAME: Final = 280
_MEASURED: Final = 1000
"""Rows whose height is measured."""
_Index = QModelIndex | QPersistentModelIndex


class RefusedModel(QAbstractTableModel):
    """What was refused since the station was opened, each file and cause once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: dict[Refused, None] = {}
        self._shown: tuple[Refused, ...] = ()

    def add(self, refused: tuple[Refused, ...]) -> None:
        """What was refused now; the newest first."""
        new = {each: None for each in refused if each not in self._lines}
        self._show(new | self._lines)

    def clear(self) -> None:
        """Of another vote."""
        self._show({})

    def _show(self, lines: dict[Refused, None]) -> None:
        self.beginResetModel()
        self._lines, self._shown = lines, tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """A row a file."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Which, and why."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("文件"), self.tr("没有收的原因"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name or cause."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (line.name, line.why)[index.column()]
        return None


class StationCollect(QWidget):
    """The first page of an open vote."""

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "stationCollect")
        self._desk = desk
        self._folder = StationFolder(self)
        self._shown: Path | None = None
        tr = self.tr
        self._number = label("0", "stationBig")
        self._unit = label("", "stationBigUnit", wrap=True)
        self._choose = button(tr("选择选票…"), "collectFiles", self._ask_files, main=True)
        self._whole = button(tr("收整个文件夹或 U 盘…"), "collectFolder", self._ask_folder)
        self._watch = button(tr("监看文件夹…"), "collectWatch", self._turn_watch)
        self._drop = named(QFrame(), "stationDrop")
        self._last = label("", "collectLast", wrap=True)
        self._model = RefusedModel(self)
        self._table = plain_table(self._model, "refusedTable", tr("没有收的文件"))
        self._table.setWordWrap(True)
        # What is left of the page is its, no more: the rest stays in sight.
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._none = label(tr("没有被拒收的文件。"), "stationHint")
        self._receipt = named(QLineEdit(), "receiptField")
        self._receipt.setPlaceholderText(tr("回执上的 20 个字符"))
        self._receipt.setAccessibleName(tr("回执"))
        self._found = label("", "receiptFound", wrap=True)
        self._lay_out()
        self._receipt.returnPressed.connect(self._look_up)
        self._folder.arrived.connect(self._take_watched)
        self._folder.lost.connect(lambda words: self._say(words, bad=True))
        self._folder.back.connect(lambda: self._say(tr("又看得到文件夹了，接着收。")))
        desk.collected.connect(self._tell)
        desk.stood.connect(self.show_standing)
        self.set_look(look)

    def _lay_out(self) -> None:
        tr = self.tr
        inside = column(
            flow_of(self._choose, self._whole, self._watch),
            label(
                tr("也可以把选票、文件夹或 U 盘拖到这里。可以反复收，同一张只计一次。"),
                "stationHint",
                wrap=True,
            ),
        )
        inside.setContentsMargins(20, 16, 20, 16)
        self._drop.setLayout(inside)
        check = button(tr("查回执"), "receiptCheck", self._look_up)
        head = row_of(self._number, self._unit, spacing=10, ends=False)
        head.setStretch(1, 1)
        look_up = flow_of(self._receipt, check)
        inner = QVBoxLayout()
        inner.setContentsMargins(32, 20, 32, 20)
        inner.setSpacing(14)
        inner.addLayout(head)
        inner.addWidget(self._drop)
        inner.addWidget(self._last)
        inner.addWidget(label(tr("没有收的"), "stationHead"))
        inner.addWidget(self._none)
        inner.addWidget(self._table, 1)
        inner.addStretch(0)
        inner.addWidget(look_up)
        inner.addWidget(self._found)
        self._found.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground(inner, "stationCollectScroll"))
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setVisible(False)

    def take_keyboard(self) -> None:
        """To the main act."""
        self._choose.setFocus()

    def drop(self, paths: list[Path]) -> None:
        """Files and folders."""
        self._desk.collect(paths)

    def _ask_files(self) -> None:
        words = self.tr("选票 (*%s);;所有文件 (*)") % BALLOT_SUFFIX
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("选择选票"), "", words)
        if paths:
            self.drop([Path(path) for path in paths])

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("选择文件夹或 U 盘"))
        if folder:
            self.drop([Path(folder)])

    def _turn_watch(self) -> None:
        if self._folder.folder is not None:
            self.stop()
            return
        folder = QFileDialog.getExistingDirectory(self, self.tr("监看哪个文件夹或 U 盘"))
        if folder:
            self.watch(Path(folder))

    def watch(self, folder: Path) -> None:
        """Take in by itself what appears in a folder."""
        self._folder.watch(folder)
        self._watch.setText(self.tr("停止监看“%s”") % (folder.name or str(folder)))
        mark(self._watch, "watching", value=True)

    def stop(self) -> None:
        """Watch nothing."""
        self._folder.stop()
        self._watch.setText(self.tr("监看文件夹…"))
        mark(self._watch, "watching", value=False)

    def _take_watched(self, paths: tuple[Path, ...]) -> None:
        self._desk.collect(paths, self._folder.again)

    def _tell(self, batch: Batch) -> None:
        self._model.add(batch.refused)
        self._show_table()
        if not batch.seen:
            self._say(self.tr("这里没有选票文件（.jjballot）。票箱没有变化，请另选。"), bad=True)
            return
        words = self.tr("本次看了 %d 个文件：新收 %d 张") % (batch.seen, batch.new)
        parts = (
            (batch.replaced, self.tr("改投 %d 张")),
            (batch.again, self.tr("已在票箱 %d 张")),
            (len(batch.refused), self.tr("没有收 %d 个")),
        )
        words += "".join(say("，{text}", text=text % number) for number, text in parts if number)
        self._say(say("{said}。", said=words), bad=bool(batch.refused))

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._last.setText(words)
        mark(self._last, "problem", bad)

    def _look_up(self) -> None:
        if self._receipt.text().strip():
            self._desk.holds(self._receipt.text(), self._told)

    def _told(self, there: int) -> None:
        words = self.tr("✓ 这张选票在票箱里。") if there else self.tr("✗ 票箱里没有这张选票。")
        if there > 1:
            words += self.tr("同一凭证共交来 %d 张；没有改投过的，请告诉总监票人。") % there
        self._found.setText(words)
        self._found.show()
        mark(self._found, "state", "good" if there else "bad")

    def show_standing(self, now: Standing) -> None:
        """Draw the box of a vote."""
        if self._shown != now.folder:
            self._shown = now.folder
            self.stop()
            self._model.clear()
            self._say("")
            self._found.hide()
            self._show_table()
        self._number.setText(str(now.electronic))
        words = self.tr("张电子选票在票箱里")
        if changed := now.sealed - now.electronic:
            words += self.tr("，另有改投前的 %d 份") % changed
        if now.is_late:
            words += self.tr(" · 已截止，再交的一律不收")
        self._unit.setText(words)

    def _show_table(self) -> None:
        there = self._model.rowCount() > 0
        self._table.setVisible(there)
        self._none.setVisible(not there)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Reasons break where there is little room; a thousand rows would take too long."""
        if self._model.rowCount() <= _MEASURED:
            self._table.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows."""
        super().resizeEvent(event)
        self._fit_rows()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._receipt.setMinimumWidth(look.pixels(260))
        self._table.setColumnWidth(0, look.pixels(_NAME))
        self._table.setMinimumHeight(look.pixels(140))
        self._fit_rows()
