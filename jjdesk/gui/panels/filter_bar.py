"""The filter row: search as you type, sector, with target, annotated; its state in words."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from jjdesk.domain.finding import Filter
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named, restyle

_SEARCH_WIDTH = 250
_TYPING_PAUSE_MS = 60


class FilterBar(QWidget):
    """Holds the filter.

    Signals:
        changed: the new ``Filter``.
        walked: ``1`` for the next hit (Enter), ``-1`` for the previous (Shift+Enter).
    """

    changed = Signal(object)
    walked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._search = named(QLineEdit(), "search")
        self._search.setPlaceholderText(self.tr("搜索报告与批注    /"))
        self._search.setAccessibleName(self.tr("搜索报告与批注"))
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._sector = ""
        self._sector_names: dict[str, str] = {}
        self._sector_button = named(QPushButton(), "sector")
        self._sector_button.setProperty("pill", True)
        self._sector_button.setAccessibleName(self.tr("按领域筛选"))
        self._sector_menu = QMenu(self._sector_button)
        self._sector_menu.triggered.connect(self._choose_sector)
        self._sector_button.setMenu(self._sector_menu)
        self._with_target = self._toggle(self.tr("有目标"), "withTarget")
        self._annotated = self._toggle(self.tr("有批注"), "annotated")
        self._state = named(QLabel(), "filterState")
        self._state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._clear = named(QToolButton(), "clear")
        self._clear.setText(self.tr("Esc 清除"))
        self._clear.hide()
        self._clear.setToolTip(self.tr("清除搜索与筛选（Esc）"))
        self._clear.clicked.connect(self.clear)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._emit)
        self._search.textChanged.connect(self._pause.start)
        self._lay_out()
        self.set_look(look)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        for widget in (self._search, self._sector_button, self._with_target, self._annotated):
            layout.addWidget(widget)
        layout.addWidget(self._state, 1)
        layout.addWidget(self._clear)

    def _toggle(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setCheckable(True)
        button.setProperty("pill", True)
        button.toggled.connect(self._emit)
        return button

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self._search.setFixedWidth(look.pixels(_SEARCH_WIDTH))

    def offer_sectors(self, counts: list[tuple[str, str, int]], chosen: str = "") -> None:
        """Offer sectors as (code, name, number of commitments), besides all of them."""
        self._sector_menu.clear()
        self._sector_names = {code: name for code, name, _ in counts}
        self._add_sector(self.tr("全部领域"), "")
        for code, name, count in counts:
            self._add_sector(f"{code} {name}  {count}", code)
        self._set_sector(chosen)

    def _add_sector(self, text: str, code: str) -> None:
        action = self._sector_menu.addAction(text)
        action.setData(code)
        action.setCheckable(True)

    def _choose_sector(self, action: QAction) -> None:
        self._set_sector(str(action.data()))
        self._emit()

    def _set_sector(self, code: str) -> None:
        self._sector = code
        name = self._sector_names.get(code, self.tr("全部领域"))
        self._sector_button.setText(f"{name} ▾")
        self._sector_button.setProperty("active", bool(code))
        restyle(self._sector_button)
        for action in self._sector_menu.actions():
            action.setChecked(action.data() == code)

    def filter(self) -> Filter:
        """The filter as it is set."""
        return Filter(
            query=self._search.text(),
            sectors=(self._sector,) if self._sector else (),
            with_target=self._with_target.isChecked(),
            annotated=self._annotated.isChecked(),
        )

    def show_state(self, words: str, *, active: bool) -> None:
        """Say in words what is shown."""
        self._state.setText(words)
        self._state.setToolTip(words)
        self._clear.setVisible(active)

    def focus_search(self) -> None:
        """Go to the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_sector(self) -> None:
        """Go to the list of sectors and open it."""
        self._sector_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._sector_button.showMenu()

    def toggle_with_target(self) -> None:
        """Show only commitments with a target, or all again."""
        self._with_target.toggle()

    def toggle_annotated(self) -> None:
        """Show only annotated commitments, or all again."""
        self._annotated.toggle()

    def clear(self) -> None:
        """Show everything again."""
        self._search.clear()
        self._pause.stop()
        self._set_sector("")
        for toggle in (self._with_target, self._annotated):
            toggle.blockSignals(True)
            toggle.setChecked(False)
            toggle.blockSignals(False)
        self._emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter walks the hits, with Shift backwards."""
        if watched is self._search and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.type() == QEvent.Type.KeyPress:
                if self._pause.isActive():
                    self._pause.stop()
                    self._emit()
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.walked.emit(-1 if shifted else 1)
                return True
        return super().eventFilter(watched, event)

    def _emit(self) -> None:
        self.changed.emit(self.filter())
