"""The margin: 本条 (the chosen commitment) and 全部 (all annotations)."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.report import Commitment
from jjdesk.gui.models.annotation_model import ANNOTATION_ROLE, AnnotationModel
from jjdesk.gui.painters.annotation_row import AnnotationRow
from jjdesk.gui.panels.commitment import CommitmentPanel
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named

_Rows = Callable[[], list[tuple[Annotation, Commitment | None]]]


class MarginPanel(QWidget):
    """Two leaves under a tab bar.

    Signals:
        annotation_chosen: the commitment of the annotation clicked in the list.
    """

    annotation_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("margin")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.commitment = CommitmentPanel(look)
        self._model = AnnotationModel(self)
        self._rows: _Rows = list
        self._stale = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)
        self._list = named(QListView(), "annotations")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(self._model)
        self._painter = AnnotationRow(look, self._list)
        self._list.setItemDelegate(self._painter)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setAccessibleName(self.tr("全部批注"))
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._none = named(QLabel(wordWrap=True), "noAnnotations")
        self._none.setText(self.tr("还没有批注。选一条承诺事项，按 N 写批注，按 1 至 5 定类型。"))
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "marginTabs")
        self._tabs.setAccessibleName(self.tr("边栏"))
        self._tabs.addTab(self.tr("本条"))
        self._tabs.addTab(self.tr("全部"))
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self.commitment)
        self._leaves.addWidget(self._list_leaf())
        self._tabs.currentChanged.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._leaves, 1)

    def _list_leaf(self) -> QWidget:
        """All annotations, or what to do to get one."""
        leaf = QWidget()
        column = QVBoxLayout(leaf)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        return leaf

    def show_annotations(self, rows: _Rows, total: int) -> None:
        """Show all annotations in reading order; ``rows`` is asked when they are seen."""
        self._rows = rows
        self._stale = True
        words = self.tr("全部 %d") % total if total else self.tr("全部")
        if words != self._tabs.tabText(1):
            self._tabs.setTabText(1, words)
        self._none.setVisible(not total)
        if self._tabs.currentIndex() == 1:
            self._later.start()

    def _fill(self) -> None:
        if self._stale:
            self._stale = False
            self._model.show(self._rows())

    def _turn(self, leaf: int) -> None:
        self._leaves.setCurrentIndex(leaf)
        if leaf == 1:
            self._fill()

    def show_one(self) -> None:
        """Turn to 本条."""
        self._tabs.setCurrentIndex(0)

    def show_all(self) -> None:
        """Turn to 全部."""
        self._tabs.setCurrentIndex(1)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.commitment.set_look(look)
        self._painter.set_look(look)
        self._list.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows are as high as their text at the new width."""
        super().resizeEvent(event)
        self._list.doItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        self.annotation_chosen.emit(annotation.anchor.commitment)
