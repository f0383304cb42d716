"""The reports of the workbook: open, import, remove, put back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.library import Shelved
from jjdesk.gui.library.model import LibraryModel, ShelfLine
from jjdesk.gui.library.row import LibraryRow
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.services.opening import BUNDLED_SHA256


class ShelfView(QListView):
    """The list; Delete asks to remove what is chosen.

    Signals:
        delete_pressed: on the line that is chosen.
    """

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, beside the keys of a list."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Shows the shelf, or what was removed from it.

    Signals:
        open_wanted: SHA-256 of the report to read.
        import_wanted, paste_wanted: a report from a file, from the clipboard.
        remove_wanted, restore_wanted: SHA-256 of the report.
        places_wanted: the towns of a county; its name, as the chosen report has it.
    """

    open_wanted = Signal(str)
    import_wanted = Signal()
    paste_wanted = Signal()
    remove_wanted = Signal(str)
    restore_wanted = Signal(str)
    places_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shelf: tuple[Shelved, ...] = ()
        self._removed: tuple[Shelved, ...] = ()
        self._notes: Mapping[str, int] = {}
        self._opened = ""
        self._wished = ""
        self._import = self._button(
            self.tr("导入文件…"), "importFile", self.tr("导入文件（Ctrl+O）")
        )
        self._import.setProperty("main", True)
        self._paste = self._button(
            self.tr("从剪贴板导入"), "importClipboard", self.tr("从剪贴板导入（Ctrl+Shift+V）")
        )
        self._places = self._button(
            self.tr("地名表…"), "places", self.tr("各区县的镇街，供报告查找")
        )
        self._open = self._button(self.tr("打开"), "openReport", self.tr("打开（Enter）"))
        self._remove = self._button(self.tr("移除"), "removeReport", self.tr("移除（Delete）"))
        self._restore = self._button(self.tr("恢复"), "restoreReport", self.tr("放回资料（Enter）"))
        self._show_removed = self._button(self.tr("已移除"), "showRemoved", "")
        self._show_removed.setProperty("pill", True)
        self._show_removed.setCheckable(True)
        self._model = LibraryModel(self)
        self._painter = LibraryRow(look, self)
        self._list = named(ShelfView(), "shelf")
        self._words = named(QLabel(wordWrap=True), "libraryHint")
        self._lay_out()
        self._wire()

    @staticmethod
    def _button(text: str, name: str, tip: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._painter)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("报告"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        for widget in (self._import, self._paste, self._places):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self._open, self._remove, self._restore, self._show_removed):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._list, 1)
        column.addWidget(self._words)

    def _wire(self) -> None:
        self._import.clicked.connect(self.import_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        self._places.clicked.connect(self._ask_places)
        self._open.clicked.connect(self._activate)
        self._restore.clicked.connect(self._activate)
        self._remove.clicked.connect(self._ask_removal)
        self._show_removed.toggled.connect(self._show)
        self._list.activated.connect(self._activate)
        self._list.delete_pressed.connect(self._ask_removal)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self._list.selectionModel().currentChanged.connect(self._allow)

    def show_shelf(
        self,
        shelf: Sequence[Shelved],
        removed: Sequence[Shelved],
        notes: Mapping[str, int],
        opened: str,
    ) -> None:
        """Show the reports; ``notes`` by report, ``opened`` is the one that is read."""
        self._shelf, self._removed = tuple(shelf), tuple(removed)
        self._notes, self._opened = notes, opened
        if not removed:
            self._show_removed.setChecked(False)
        self._show_removed.setVisible(bool(removed))
        self._show_removed.setText(self.tr("已移除 %d") % len(removed))
        self._show()

    def choose(self, sha256: str) -> None:
        """Go to a report in the list, now or as soon as it is there."""
        self._wished = sha256
        self._go(sha256)

    def _go(self, sha256: str) -> None:
        row = self._model.row_of(sha256)
        if row >= 0:
            self._wished = "" if sha256 == self._wished else self._wished
            self._list.setCurrentIndex(self._model.index(row, 0))

    def focus_list(self) -> None:
        """Take the keyboard to the list."""
        self._list.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._painter.set_look(look)
        self._list.doItemsLayout()

    def _show(self) -> None:
        before = self._model.line(self._list.currentIndex())
        gone = self._show_removed.isChecked()
        lines = self._removed if gone else self._shelf
        self._model.show(
            ShelfLine(each, self._notes.get(each.sha256, 0), each.sha256 == self._opened)
            for each in lines
        )
        self._list.setCurrentIndex(self._model.index(0, 0))
        for sha256 in (self._opened, before.shelved.sha256 if before else "", self._wished):
            self._go(sha256)
        self._open.setVisible(not gone)
        self._remove.setVisible(not gone)
        self._restore.setVisible(gone)
        if gone:
            words = self.tr("移除的报告连同批注都还在，随时可以恢复。")
        else:
            words = self.tr(
                "把报告文件拖到窗口里也能导入：去年的、市里的、别的区的。"
                "可用 Word（docx）、带文字的 PDF、txt、网页。"
            )
        self._words.setText(words)
        self._allow()

    def _chosen(self) -> Shelved | None:
        line = self._model.line(self._list.currentIndex())
        return line.shelved if line else None

    def _allow(self) -> None:
        chosen = self._chosen()
        for button in (self._open, self._restore):
            button.setEnabled(chosen is not None)
        # What the program brings along always stays.
        self._remove.setEnabled(chosen is not None and chosen.sha256 != BUNDLED_SHA256)

    def _activate(self, _: object = None) -> None:
        chosen = self._chosen()
        if chosen is not None:
            wanted = self.restore_wanted if chosen.removed else self.open_wanted
            wanted.emit(chosen.sha256)

    def _ask_removal(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not chosen.removed and self._remove.isEnabled():
            self.remove_wanted.emit(chosen.sha256)

    def _ask_places(self) -> None:
        chosen = self._chosen()
        self.places_wanted.emit((chosen.place if chosen else None) or "")

    def _open_menu(self, place: QPoint) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if chosen.removed:
            menu.addAction(self._restore.text(), self._activate)
        else:
            menu.addAction(self._open.text(), self._activate)
            action = menu.addAction(self._remove.text(), self._ask_removal)
            action.setEnabled(self._remove.isEnabled())
        menu.popup(self._list.viewport().mapToGlobal(place))
