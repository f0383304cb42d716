"""The filter row: search as you type, the commonest filters, the way to all; its state in words."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
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

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.clearing import offer_clearing
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.filter_words import counted_words

_SEARCH_WIDTH = 250
_LEAST_SEARCH = 150
_LEAST_STATE = 190
_TYPING_PAUSE_MS = 60


class FilterBar(QWidget):
    """Holds the filter.

    Signals:
        changed: the new ``Filter``.
        walked: ``1`` for the next hit (Enter), ``-1`` for the previous (Shift+Enter).
        descended: the arrow key leads from the search box down to what was found.
        begun: the search box is gone to.
        more_wanted: the panel of all filters is to be opened or closed.
        everywhere: whether all reports are to be searched.
        save_wanted: the filter is to be kept under a name.
        arrange_wanted: the kept filters are to be put in order.
        constituency_pressed: the deputy's own towns are wanted, or no more.
        dismissed: what was pressed is gone with what it stood for; the keyboard needs a place.
    """

    changed = Signal(object)
    walked = Signal(int)
    descended = Signal()
    begun = Signal()
    more_wanted = Signal()
    everywhere = Signal(bool)
    save_wanted = Signal()
    arrange_wanted = Signal()
    constituency_pressed = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._wanted = Filter()
        self._words = ""
        self._sector_names: dict[str, str] = {}
        self._saved: dict[str, Filter] = {}
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._search = self._make_search()
        self._everywhere = self._toggle(self.tr("全部资料"), "everywhere")
        self._everywhere.setToolTip(self.tr("在全部资料里搜索（Ctrl+Shift+F）"))
        self._sector_button, self._sector_menu = self._with_menu("sector", self.tr("按领域筛选"))
        self._constituency = self._toggle(self.tr("我的选区"), "constituency")
        self._with_target = self._toggle(self.tr("有目标"), "withTarget")
        self._annotated = self._toggle(self.tr("有批注"), "annotated")
        self._more = named(QPushButton(self.tr("更多 ▾")), "moreFilters")
        self._more.setProperty("pill", True)
        self._more.setToolTip(self.tr("全部筛选条件（F）"))
        self._saved_button, self._saved_menu = self._with_menu(
            "savedFilters", self.tr("已存的筛选")
        )
        self._saved_button.setText(self.tr("已存 ▾"))
        self._counted = named(QPushButton(self.tr("图表 ×")), "counted")
        self._counted.setProperty("pill", True)
        self._counted.setProperty("active", True)
        self._state = named(QLabel(), "filterState")
        self._state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._clear = named(QToolButton(), "clear")
        self._clear.setText(self.tr("Esc 清除"))
        self._clear.hide()
        self._clear.setToolTip(self.tr("清除搜索与筛选（Esc）"))
        self._lay_out()
        self._wire()
        self.offer_saved(())
        self.set_look(look)

    def _make_search(self) -> QLineEdit:
        search = named(QLineEdit(), "search")
        search.setPlaceholderText(self.tr("搜索报告与批注    /"))
        search.setAccessibleName(self.tr("搜索报告与批注"))
        offer_clearing(search, self.tr("清除搜索"))
        search.installEventFilter(self)
        return search

    def _with_menu(self, name: str, accessible: str) -> tuple[QPushButton, QMenu]:
        button = named(QPushButton(), name)
        button.setProperty("pill", True)
        button.setAccessibleName(accessible)
        menu = QMenu(button)
        button.setMenu(menu)
        return button, menu

    def _toggle(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setCheckable(True)
        button.setProperty("pill", True)
        return button

    def _lay_out(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        self._pills = (
            self._everywhere,
            self._sector_button,
            self._constituency,
            self._with_target,
            self._annotated,
            self._more,
            self._saved_button,
            self._counted,
        )
        for widget in (self._search, *self._pills):
            layout.addWidget(widget)
        layout.addWidget(self._state, 1)
        layout.addWidget(self._clear)

    def _wire(self) -> None:
        self._pause.timeout.connect(self._take_row)
        self._search.textChanged.connect(self._pause.start)
        self._sector_menu.triggered.connect(self._choose_sector)
        self._saved_menu.triggered.connect(self._choose_saved)
        self._with_target.toggled.connect(self._take_row)
        self._annotated.toggled.connect(self._take_row)
        self._constituency.clicked.connect(self._press_constituency)
        self._everywhere.toggled.connect(self._switch_everywhere)
        self._more.clicked.connect(self.more_wanted)
        self._counted.clicked.connect(self._drop_counted)
        self._clear.clicked.connect(self.clear)
        self._clear.clicked.connect(self.dismissed)

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self._look = look
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What finds no room in the row is still in the panel of all filters."""
        super().resizeEvent(event)
        self._fit()
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the row can be made; the pills of a wide one keep no window wide."""
        kept = (self._everywhere, self._more, self._clear)
        width = sum(widget.sizeHint().width() + 8 for widget in kept)
        width += self._look.pixels(_LEAST_SEARCH) + 28
        return QSize(width, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Take pills out of a narrow row, the least needed first, until its state is legible."""
        for widget in (self, *self._pills, self._clear):
            widget.ensurePolished()  # what is hidden does not know the new text size yet
        shown = [pill for pill in self._pills if self._is_wanted(pill)]
        search = self._look.pixels(_SEARCH_WIDTH)
        if self._needed(shown) + search > self.width():
            search = self._look.pixels(_LEAST_SEARCH)
        for pill in (
            self._annotated,
            self._with_target,
            self._sector_button,
            self._constituency,
            self._counted,
        ):
            if self._needed(shown) + search <= self.width():
                break
            if pill in shown:
                shown.remove(pill)
        # Once each: to show one lays the row out anew, which comes back to here.
        for pill in self._pills:
            pill.setVisible(pill in shown)
        self._search.setFixedWidth(search)

    def _is_wanted(self, pill: QPushButton) -> bool:
        """Whether there is anything behind it."""
        if pill is self._counted:
            return self._wanted.counted is not None
        return pill is not self._saved_button or bool(self._saved)

    def _needed(self, pills: list[QPushButton]) -> int:
        """What ``pills`` and the state need, all but the search box."""
        widths = sum(pill.sizeHint().width() + 8 for pill in pills)
        clear = self._clear.sizeHint().width() + 8
        return widths + clear + self._look.pixels(_LEAST_STATE) + 28 + 8

    # What is offered

    def offer_sectors(self, counts: list[tuple[str, str, int]]) -> None:
        """Offer sectors as (code, name, number of commitments), besides all of them."""
        self._sector_menu.clear()
        self._sector_names = {code: name for code, name, _ in counts}
        self._add_sector(self.tr("全部领域"), "")
        for code, name, count in counts:
            self._add_sector(f"{code} {name}  {count}", code)
        self._show()

    def _add_sector(self, text: str, code: str) -> None:
        action = self._sector_menu.addAction(text)
        action.setData(code)
        action.setCheckable(True)

    def offer_saved(self, saved: Sequence[SavedFilter]) -> None:
        """Offer the filters that are kept, the first nine with a figure to press."""
        self._saved = {each.name: each.wanted for each in saved}
        self._saved_menu.clear()
        for number, each in enumerate(saved, start=1):
            figure = f"&{number}  " if number < 10 else ""
            action = self._saved_menu.addAction(figure + each.name.replace("&", "&&"))
            action.setData(each.name)
        self._saved_menu.addSeparator()
        save = self._saved_menu.addAction(self.tr("存下现在的筛选…\tW"))
        save.triggered.connect(self.save_wanted)
        if saved:
            self._saved_menu.addAction(self.tr("整理…")).triggered.connect(self.arrange_wanted)
        self._fit()

    # The filter

    def filter(self) -> Filter:
        """The filter as it is set."""
        return self._wanted

    def is_everywhere(self) -> bool:
        """Whether all reports are searched."""
        return self._everywhere.isChecked()

    def set_filter(self, wanted: Filter) -> None:
        """Want something else."""
        self._pause.stop()
        changed = wanted != self._wanted
        self._wanted = wanted
        self._show()
        if changed:
            self.changed.emit(wanted)

    def take(self, wanted: Filter) -> None:
        """Want something else of this report, also where all are searched now."""
        self._everywhere.setChecked(False)
        self.set_filter(wanted)

    def _show(self) -> None:
        """Show in the row what is wanted."""
        wanted = self._wanted
        if self._search.text() != wanted.query:
            # Its signals are not blocked: the button that clears it listens, too.
            self._search.setText(wanted.query)
            self._pause.stop()
        for widget in (self._with_target, self._annotated):
            widget.blockSignals(True)
        self._with_target.setChecked(wanted.with_target)
        self._annotated.setChecked(wanted.annotated)
        for widget in (self._with_target, self._annotated):
            widget.blockSignals(False)
        self._constituency.setChecked(wanted.constituency)
        self._show_sector(wanted.sectors)
        self._show_counted()
        self._mark(self._more, bool(beyond_row(wanted)))
        self._more.setText(
            self.tr("更多 %d ▾") % n if (n := beyond_row(wanted)) else self.tr("更多 ▾")
        )
        self._fit()

    def _show_sector(self, codes: tuple[str, ...]) -> None:
        names = [self._sector_names.get(code, code) for code in codes]
        name = names[0] if names else self.tr("全部领域")
        more = self.tr("等 %d 个") % len(names) if len(names) > 1 else ""
        self._sector_button.setText(f"{name}{more} ▾")
        self._mark(self._sector_button, bool(names))
        for action in self._sector_menu.actions():
            action.setChecked(action.data() in codes if codes else not action.data())

    def _show_counted(self) -> None:
        """What a chart counted can be clicked away; what that is, the state says."""
        if self._wanted.counted is None:
            return
        words = counted_words(self._wanted.counted)
        self._counted.setAccessibleName(self.tr("不再只看%s") % words)
        self._counted.setToolTip(self.tr("%s，点按不再只看这些") % words)

    def _drop_counted(self) -> None:
        self.set_filter(replace(self._wanted, counted=None))
        self.dismissed.emit()

    @staticmethod
    def _mark(button: QPushButton, active: bool) -> None:
        if button.property("active") != active:
            button.setProperty("active", active)
            restyle(button)

    def show_state(self, words: str, *, active: bool) -> None:
        """Say in words what is shown."""
        self._words = words
        self._state.setToolTip(words)
        self._state.setAccessibleName(words)
        self._clear.setVisible(active or self.is_everywhere())
        self._elide()

    def _elide(self) -> None:
        """Leave out of a long state its beginning; the number stands at its end."""
        self._row.activate()
        room = max(self._state.width() - 4, self._look.pixels(40))
        metrics = self._state.fontMetrics()
        self._state.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideLeft, room))

    # Acts

    def focus_search(self) -> None:
        """Go to the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def search_everywhere(self) -> None:
        """Go to the search box, to search all reports."""
        self._everywhere.setChecked(True)
        self.focus_search()

    def focus_sector(self) -> None:
        """Go to the list of sectors and open it."""
        if self.is_everywhere():
            return
        if self._sector_button.isHidden():
            self.more_wanted.emit()
            return
        self._sector_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._sector_button.showMenu()

    def open_saved(self) -> None:
        """Open the list of kept filters; taking one leads back to this report."""
        self._everywhere.setChecked(False)
        if self._saved_button.isHidden():
            self.save_wanted.emit()
            return
        self._saved_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._saved_button.showMenu()

    def toggle_with_target(self) -> None:
        """Show only commitments with a target, or all again."""
        if self._with_target.isEnabled():
            self._with_target.toggle()

    def toggle_annotated(self) -> None:
        """Show only annotated commitments, or all again."""
        if self._annotated.isEnabled():
            self._annotated.toggle()

    def clear(self) -> None:
        """Show everything again."""
        self._everywhere.setChecked(False)
        self.set_filter(Filter())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter walks the hits, with Shift backwards."""
        if watched is self._search and event.type() == QEvent.Type.FocusIn:
            self.begun.emit()
        if watched is self._search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.descended.emit()
                return True
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.type() == QEvent.Type.KeyPress:
                if self._pause.isActive():
                    self._pause.stop()
                    self._take_row()
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.walked.emit(-1 if shifted else 1)
                return True
        return super().eventFilter(watched, event)

    def _choose_sector(self, action: QAction) -> None:
        code = str(action.data())
        self.set_filter(replace(self._wanted, sectors=(code,) if code else ()))

    def _choose_saved(self, action: QAction) -> None:
        wanted = self._saved.get(str(action.data()))
        if wanted is not None:
            self.take(wanted)

    def _press_constituency(self) -> None:
        self._constituency.setChecked(self._wanted.constituency)  # until it is known which towns
        self.constituency_pressed.emit()

    def _switch_everywhere(self, on: bool) -> None:
        """In all reports only words are looked for: the filters of this one rest meanwhile."""
        for pill in self._pills:
            pill.setEnabled(pill is self._everywhere or not on)
        self.everywhere.emit(on)

    def _take_row(self) -> None:
        """Want what the row says now."""
        self._pause.stop()
        self.set_filter(
            replace(
                self._wanted,
                query=self._search.text(),
                with_target=self._with_target.isChecked(),
                annotated=self._annotated.isChecked(),
            )
        )


def beyond_row(wanted: Filter) -> int:
    """How many parts of a filter the row has no widget of its own for."""
    own = {"query", "sectors", "with_target", "annotated", "constituency", "counted"}
    others = [name for name in Filter.__struct_fields__ if name not in own]
    return sum(getattr(wanted, name) != getattr(Filter(), name) for name in others)
