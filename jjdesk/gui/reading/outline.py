"""The outline panel: title, parts, sections and themes of the report."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTreeView, QVBoxLayout, QWidget

from jjdesk.domain.report import Report
from jjdesk.gui.reading.outline_model import SOURCE_ROLE, OutlineModel
from jjdesk.gui.reading.outline_row import OutlineRow
from jjdesk.gui.reading.progress_line import ProgressLine
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.services.outlining import outline


class OutlinePanel(QWidget):
    """Shows where the reader is, and goes where it is clicked.

    Signals:
        chosen: the source offset of the line the user chose.
        head_chosen: the report as a whole was chosen.
    """

    chosen = Signal(int)
    head_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._title = named(_Title(), "outlineTitle")
        self._title.chosen.connect(self.head_chosen)
        self._notice = named(QLabel(wordWrap=True), "outlineNotice")
        self._painter = OutlineRow(look, self)
        self._model = OutlineModel(parent=self)
        self._tree = named(QTreeView(), "outlineTree")
        self._tree.setHeaderHidden(True)
        self._tree.setFrameShape(QFrame.Shape.NoFrame)
        self._tree.setItemDelegate(self._painter)
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(look.pixels(16))
        self._tree.setMouseTracking(True)
        self._tree.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._tree.setAccessibleName(self.tr("报告目录"))
        self._tree.setTabKeyNavigation(False)
        self.progress = ProgressLine()
        self._tree.clicked.connect(self._choose)
        self._tree.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(8)
        for widget in (self._title, self._notice, self._tree, self.progress):
            layout.addWidget(widget)

    def show_report(self, report: Report) -> None:
        """Show the outline of ``report``."""
        year = f" · {report.year}" if report.year else ""
        self._title.setText(f"{report.title or report.source.name}{year}")
        self._notice.setText("".join(report.missing[:1]))
        self._notice.setToolTip("\n".join(report.missing))
        self._notice.setVisible(bool(report.missing))
        old, self._model = self._model, OutlineModel(outline(report), self)
        self._tree.setModel(self._model)
        old.deleteLater()
        self._tree.expandAll()

    def current(self) -> int:
        """The source offset of the marked line."""
        index = self._tree.currentIndex()
        return int(index.data(SOURCE_ROLE)) if index.isValid() else 0

    def follow(self, offset: int) -> None:
        """Mark the line that holds a source offset (the first for the title); go nowhere."""
        index = self._model.at_source(offset)
        if not index.isValid():
            index = self._model.index(0, 0)
        if index.isValid() and index != self._tree.currentIndex():
            self._tree.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self._tree.scrollTo(index)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._painter.set_look(look)
        self._tree.setIndentation(look.pixels(16))
        self._tree.doItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(int(index.data(SOURCE_ROLE)))


class _Title(QLabel):
    """The report's title; a click, or Enter, chooses the report as a whole."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("整篇报告的批注（Ctrl+Shift+N）"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit()
            return
        super().keyPressEvent(event)
