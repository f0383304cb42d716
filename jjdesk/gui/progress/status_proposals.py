"""What task tables say of how far commitments have come, to be confirmed one by one.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from jjdesk.domain.report import Commitment
from jjdesk.gui.progress.status_looks import SIGNS
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of
from jjdesk.services import periods
from jjdesk.services.following import View
from jjdesk.services.proposing import STATUS_WORDS, Proposal
from jjdesk.words import say

_SIZE: Final = 920, 480
_WIDTHS: Final = (80, 0, 110, 120, 0)
"""Of the columns; those of 0 share what is left."""


class ProposalsSheet(QDialog):
    """A row for each proposal, all of them wanted until the user says otherwise."""

    def __init__(
        self,
        view: View,
        commitments: Sequence[Commitment],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("proposalsSheet")
        self.setWindowTitle(self.tr("从任务表带入跟进"))
        self._items: list[QTreeWidgetItem] = []
        self._list = named(QTreeWidget(), "proposals")
        self._keep = named(QPushButton(), "proposalsKeep")
        self._all = named(QPushButton(self.tr("全选")), "proposalsAll")
        self._none = named(QPushButton(self.tr("全不选")), "proposalsNone")
        self._back = named(QPushButton(self.tr("取消")), "proposalsBack")
        self._fill(view.proposals, {each.id: each for each in commitments})
        self._lay_out(look)
        self._list.itemChanged.connect(self._count)
        self._keep.clicked.connect(self.accept)
        self._all.clicked.connect(self._check_all)
        self._none.clicked.connect(self._check_none)
        self._count()

    def wanted(self) -> list[Proposal]:
        """The proposals that are ticked."""
        return [
            item.data(0, Qt.ItemDataRole.UserRole)
            for item in self._items
            if item.checkState(0) == Qt.CheckState.Checked
        ]

    def _fill(self, found: Sequence[Proposal], commitments: dict[str, Commitment]) -> None:
        self._list.setHeaderLabels(
            [
                self.tr("条"),
                self.tr("承诺事项"),
                self.tr("记为"),
                self.tr("期间"),
                self.tr("表中的话（来源）"),
            ]
        )
        known = [each for each in found if each.commitment in commitments]
        for each in sorted(known, key=lambda one: commitments[one.commitment].number):
            commitment = commitments[each.commitment]
            cells = [
                str(commitment.number),
                commitment.text,
                f"{SIGNS[each.status]} {STATUS_WORDS[each.status]}",
                periods.words(each.period),
                say("{names}（{source}）", names=" ".join(each.words.split()), source=each.source),
            ]
            item = QTreeWidgetItem(cells)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setData(0, Qt.ItemDataRole.UserRole, each)
            for column, cell in enumerate(cells):
                item.setToolTip(column, cell)
            self._items.append(item)
        self._list.addTopLevelItems(self._items)
        if self._items:
            self._list.setCurrentItem(self._items[0])

    def _lay_out(self, look: Look) -> None:
        head = named(QLabel(wordWrap=True), "proposalsHead")
        head.setText(
            self.tr("任务表的推进情况可以记为跟进，来源写表名。不对的请去掉勾（空格键），再带入。")
        )
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAccessibleName(self.tr("任务表里的推进情况"))
        header = self._list.header()
        header.setStretchLastSection(False)
        for column, width in enumerate(_WIDTHS):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, look.pixels(width))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for button in (self._all, self._none):
            button.setAutoDefault(False)
        foot = foot_of(self, self._back, self._keep, left=[self._all, self._none])
        column_of(self, head, self._list, foot, grows=[self._list], spacing=12)
        available = self.screen().availableSize()
        width, height = (look.pixels(side) for side in _SIZE)
        self.resize(min(width, available.width() - 48), min(height, available.height() - 96))

    def _count(self) -> None:
        count = len(self.wanted())
        self._keep.setText(self.tr("带入 %d 条") % count)
        self._keep.setEnabled(count > 0)

    def _check_all(self) -> None:
        self._check(Qt.CheckState.Checked)

    def _check_none(self) -> None:
        self._check(Qt.CheckState.Unchecked)

    def _check(self, state: Qt.CheckState) -> None:
        for item in self._items:
            item.setCheckState(0, state)
