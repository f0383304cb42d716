"""The room 摘要: definitions of summaries, and their pages as they are printed.

Slow to import (all that can be summed up): not before the first paint.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.summary import Definition, Proposer, Purpose
from jjdesk.errors import UserError
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.summary.definitions import DefinitionList
from jjdesk.gui.summary.form import DefinitionForm
from jjdesk.gui.summary.making import Made, Making
from jjdesk.gui.summary.output import SummaryOutput
from jjdesk.gui.summary.pages import SummaryPages
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services import filter_words
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services
    from jjdesk.services.summarising.defining import Defining

_LIST: Final = 168
_FORM: Final = 264
_PAGES: Final = 380
"""Widths in pixels at 100 %; where the pages would have less, list and form stand in one column."""
_MOST_SIDE: Final = 0.5
_AGAIN_MS: Final = 400
"""Milliseconds after the last of several changes until pages are made of them."""


class _Kept(NamedTuple):
    """What the workbook keeps for this room."""

    definitions: tuple[Definition, ...]
    changed: frozenset[str]
    saved: tuple[SavedFilter, ...]
    proposer: Proposer


class SummaryRoom(QWidget):
    """Left the definitions, in the middle what one holds, right its pages.

    Signals:
        told: the foot has something else to say.
    """

    told = Signal()

    def __init__(
        self,
        look: Look,
        workbook: WorkbookKeeper,
        reader: ReaderRoom,
        undo: Undo,
        bar: NoticeBar,
    ) -> None:
        super().__init__()
        self.setObjectName("summaryRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._workbook = workbook
        self._reader = reader
        self._undo = undo
        self._bar = bar
        self._kept = _Kept((), frozenset(), (), Proposer())
        self._unkept: dict[str, Definition] = {}  # wished here, not yet known to be kept
        self._chosen = ""
        self._made: Made | None = None
        self._asked = ""  # the id of the one whose pages were made or wished last
        self._stopped = False  # by the user, until pages are wished again
        self._making = Making(workbook, self)
        self._later = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._names = DefinitionList()
        self._form = DefinitionForm()
        self._pages = SummaryPages(look)
        self._output = SummaryOutput(workbook, bar, lambda: self._pages.view.page)
        self._lay_out()
        self._wire()
        self._add_acts()
        self.set_look(look)

    def _lay_out(self) -> None:
        self._side = named(QSplitter(Qt.Orientation.Horizontal), "summarySide")
        self._body = named(QSplitter(Qt.Orientation.Horizontal), "summaryBody")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(16, 8, 16, 8)
        above.setSpacing(8)
        above.addWidget(self._output, 1)
        above.addWidget(self._pages.zoom, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(above)
        column.addWidget(self._pages, 1)
        for splitter, widgets in (
            (self._side, (self._names, self._form)),
            (self._body, (self._side, right)),
        ):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for widget in widgets:
                splitter.addWidget(widget)
            splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)

    def _wire(self) -> None:
        self._names.chosen.connect(self._choose)
        self._names.opened.connect(self._pages.view.setFocus)
        self._names.copied.connect(self._copy)
        self._names.renamed.connect(
            lambda key, name: self._act(lambda defining: defining.rename(key, name))
        )
        self._names.removed.connect(self._remove)
        self._names.moved.connect(
            lambda key, steps: self._act(lambda defining: defining.move(key, steps))
        )
        self._form.changed.connect(self._change)
        self._form.proposed.connect(self._propose)
        self._form.restored.connect(self._restore)
        self._form.folder_wanted.connect(self._ask_folder)
        self._pages.stopped.connect(self._stop)
        self._pages.wanted.connect(self._again)
        self._output.wished.connect(self._pages.promise)
        self._making.made.connect(self._show)
        self._making.progressed.connect(self._pages.wait)
        self._making.failed.connect(self._fail)
        self._later.timeout.connect(self._load)
        self._undo.done.connect(lambda _: self.renew())
        self._workbook.turned.connect(lambda _: self.renew())

    def _add_acts(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            **{keys: partial(self._put_out, act) for keys, act in self._output.acts().items()},
            "Ctrl+N": self._names.copy,
            "Ctrl+Down": partial(self._names.step, 1),
            "Ctrl+Up": partial(self._names.step, -1),
            "F5": self._again,
            "Esc": self._stop,
        }
        for keys, act in acts.items():
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _, act=act: act())
            self.addAction(action)

    def _put_out(self, act: Callable[[], None]) -> None:
        """A key leaves the field it was pressed in: what is written there is on the pages, too."""
        self._form.flush()
        act()

    # What the workbook keeps

    @property
    def made(self) -> Made | None:
        """The summary whose pages are seen; nothing while one is being made."""
        return self._made

    def _load(self) -> None:
        self._workbook.run(_kept, self._arrive, self._miss)

    def _arrive(self, kept: _Kept) -> None:
        """Show what was read; its pages, unless they were given up meanwhile."""
        self._show_kept(kept)
        if not self._stopped:
            self._make()

    def _take(self, kept: _Kept) -> None:
        """Show what is kept now, and make its pages."""
        self._show_kept(kept)
        self._make()

    def _show_kept(self, kept: _Kept) -> None:
        self._hold(kept)
        if self._chosen not in {each.id for each in kept.definitions}:
            self._chosen = kept.definitions[0].id
        self._names.show_definitions(kept.definitions, self._chosen)
        self._form.show_proposer(kept.proposer)
        self._show_definition()

    def _hold(self, kept: _Kept) -> None:
        """What was read before a wish was kept does not take the wish back."""
        shown = tuple(self._unkept.get(each.id, each) for each in kept.definitions)
        self._kept = kept._replace(definitions=shown)

    def _miss(self, error: UserError) -> None:
        """Nothing could be read: say so where the pages would be, and wait for nothing."""
        if self._made is None and not self._making.busy:
            self._fail(str(error))
        self._say(error)

    def _definition(self) -> Definition | None:
        return next((each for each in self._kept.definitions if each.id == self._chosen), None)

    def _show_definition(self) -> None:
        definition = self._definition()
        if definition is None:
            return
        now = self._reader.seeker.bar.filter()
        self._form.offer_filters(definition, now, self._kept.saved, self._words_of)
        self._form.show_definition(definition, changed=definition.id in self._kept.changed)

    def _words_of(self, wanted: Filter) -> str:
        parts = filter_words.parts(wanted, self._reader.seeker.finder.context)
        return " · ".join(parts) or self.tr("全部")

    # Acts on definitions

    def _choose(self, key: str) -> None:
        self._form.flush()
        self._chosen = key
        self._show_definition()
        self._make()

    def _change(self, definition: Definition) -> None:
        """Keep what is wished now; the pages follow at once, kept or not."""
        self._unkept[definition.id] = definition
        self._hold(self._kept)
        self._make()

        def work(services: "Services") -> _Kept:
            services.defining.change(definition)
            return _kept(services)

        def done(kept: _Kept) -> None:
            settle()
            self._hold(kept)
            if self._definition() == definition:
                self._show_definition()

        def settle() -> None:
            if self._unkept.get(definition.id) == definition:
                del self._unkept[definition.id]

        def failed(error: UserError) -> None:
            settle()
            self._say(error)

        self._workbook.run(work, done, failed)

    def _copy(self, key: str) -> None:
        def work(services: "Services") -> tuple[str, _Kept]:
            return services.defining.copy(key).id, _kept(services)

        def done(copied: tuple[str, _Kept]) -> None:
            self._chosen = copied[0]
            self._take(copied[1])
            self._names.rename()

        self._workbook.run(work, done, self._say)

    def _remove(self, key: str) -> None:
        name = next(each.name for each in self._kept.definitions if each.id == key)
        ids = [each.id for each in self._kept.definitions]
        after = self._kept.definitions[ids.index(key) - 1].id

        def done() -> None:
            self._undo.tell(self.tr("已删除摘要“%s”。") % name)

        self._act(lambda defining: defining.remove(key), done, chosen=after)

    def _restore(self) -> None:
        key, words = self._chosen, self.tr("已恢复这份摘要原来的设置。")
        self._act(lambda defining: defining.restore(key), partial(self._undo.tell, words))

    def _act(
        self,
        act: "Callable[[Defining], object]",
        told: Callable[[], None] = lambda: None,
        *,
        chosen: str = "",
    ) -> None:
        """Do it on the data thread, then show what is kept."""

        def work(services: "Services") -> _Kept:
            act(services.defining)
            return _kept(services)

        def done(kept: _Kept) -> None:
            self._chosen = chosen or self._chosen
            self._take(kept)
            told()

        self._workbook.run(work, done, self._say)

    def _propose(self, proposer: Proposer) -> None:
        def failed(error: UserError) -> None:
            self._say(error)
            self._later.start()

        self._await()
        self._workbook.run(
            lambda services: services.summarising.set_proposer(proposer),
            lambda _: self._later.start(),
            failed,
        )

    def _ask_folder(self) -> None:
        definition = self._definition()
        begin = definition.folder if definition else ""
        folder = QFileDialog.getExistingDirectory(self, self.tr("选择票决的文件夹"), begin)
        if folder:
            self._form.set_folder(folder)

    # Pages

    def _make(self) -> None:
        definition = self._definition()
        if definition is None:
            return
        if self._asked not in {"", definition.id}:
            self._output.drop()  # it was asked for another summary
        self._asked = definition.id
        if definition.purpose is Purpose.RESULT and not definition.folder:
            self._making.stop()
            self._fail(self.tr("先点“选择…”，指定一次票决的文件夹，里面要有开票结果。"))
            return
        self._await()
        self._making.make(definition, self._reader.open_report.report)

    def _again(self) -> None:
        """Read everything again, and make pages of it."""
        self._await()
        self._load()

    def _await(self) -> None:
        """What is seen is not what is wished any more: nothing is done with it."""
        self._stopped = False
        self._forget(awaited=True)
        self._pages.wait(0.0)

    def _forget(self, *, awaited: bool) -> None:
        self._made = None
        self._output.show_made(None, awaited=awaited)
        self.told.emit()

    def _show(self, made: Made) -> None:
        self._made = made
        self._pages.show_made(made)
        self._output.show_made(made)
        self.told.emit()

    def _fail(self, words: str) -> None:
        self._forget(awaited=False)
        self._pages.fail(words)

    def _stop(self) -> None:
        if self._pages.waits:
            self._stopped = True
            self._later.stop()
            self._making.stop()
            self._forget(awaited=False)
            self._pages.give_up()

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))

    # As the window asks

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def enter(self) -> None:
        """Show what is there now, and take the keyboard."""
        self._again()
        self._names.list.setFocus()

    def renew(self) -> None:
        """Make the pages anew where they are seen: something was changed or undone."""
        if self.isVisible():
            self._await()
            self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is asked for in another room; while the window is only minimised, it is."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._output.drop()

    def words(self) -> str:
        """Which summary it is, of how many pages."""
        if self._made is None:
            return ""
        pages = len(self._made.typeset.pages)
        return self.tr("摘要：%s    %d 页") % (say(self._made.definition.name), pages)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._pages.set_look(look)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """List and form beside each other, or one above the other where text is large."""
        names, form, pages = map(self._look.pixels, (_LIST, _FORM, _PAGES))
        beside = self.width() >= names + form + pages
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        side = names + form if beside else min(form, round(_MOST_SIDE * self.width()))
        if (way, side) == (self._side.orientation(), self._body.sizes()[0]):
            return
        self._side.setOrientation(way)
        self._body.setSizes([side, self.width() - side])
        height = self.height()
        self._side.setSizes([names, form] if beside else [2 * height // 5, 3 * height // 5])

    def hand_over(self) -> None:
        """What is written of the proposer goes to the workbook."""
        self._form.flush()

    def may_leave(self) -> bool:
        """What was just written is kept; a PDF that was begun is written first."""
        self._form.flush()
        return self._output.finish()

    def leave(self) -> None:
        """Make nothing more."""
        self._later.stop()
        self._making.stop()


def _kept(services: "Services") -> _Kept:
    defining = services.defining
    definitions = defining.all()
    built_in = [each.id for each in definitions if each.built_in]
    return _Kept(
        definitions,
        frozenset(filter(defining.changed, built_in)),
        services.saved_filters.every(),
        services.summarising.proposer(),
    )
