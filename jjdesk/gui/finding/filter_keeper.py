"""Keeps what belongs to filters beyond the open report: their names, and the deputy's own towns."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.library import PlaceList
from jjdesk.errors import UserError
from jjdesk.gui.finding.seeker import Seeker
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services import constituency, filter_words
from jjdesk.services.constituency import Constituency
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.gui.finding.filter_names import FilterNamesDialog
    from jjdesk.services.bundle import Services
    from jjdesk.services.saved_filters import SavedFilters

SAVED_FILTERS = "saved_filter"
"""What the undo names when kept filters are others than before."""


class FilterKeeper(QObject):
    """Asks, keeps, and tells the seeker.

    Signals:
        counted: what the foot says of the report is something else now.
        places_wanted: the list of towns of this county is to be given or mended.
    """

    counted = Signal()
    places_wanted = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        seeker: Seeker,
        workbook: WorkbookKeeper,
        settings: Mapping[str, str],
        undo: Undo,
        bar: NoticeBar,
    ) -> None:
        """Know the deputy's towns from ``settings``; the names come by :meth:`load`."""
        super().__init__(window)
        self._window = window
        self._seeker = seeker
        self._workbook = workbook
        self._undo = undo
        self._bar = bar
        self._saved: tuple[SavedFilter, ...] = ()
        self._arranging: FilterNamesDialog | None = None
        self._constituency = constituency.read(settings)
        seeker.know(towns=frozenset(self._constituency.towns))
        seeker.towns_wanted.connect(self._ask_towns)
        seeker.save_wanted.connect(self._ask_name)
        seeker.bar.arrange_wanted.connect(self._arrange)
        seeker.bar.begun.connect(self._warm)

    def _warm(self) -> None:
        """Load the readings of characters beside this thread, then let the page's index grow.

        It takes a tenth of a second, which the first letter would have to wait for.
        """
        self._workbook.run(
            lambda _: _load_pinyin(),
            lambda _: self._seeker.make_ready(),
            lambda _: None,
        )

    # Names

    def load(self) -> None:
        """Read the kept filters again: at the start, and when an undo has changed them."""
        self._workbook.run(lambda services: services.saved_filters.every(), self._show, self._say)

    def _show(self, saved: tuple[SavedFilter, ...]) -> None:
        self._saved = saved
        self._seeker.bar.offer_saved(saved)
        if self._arranging is not None:
            self._arranging.show_saved(saved)

    def _words(self, wanted: Filter) -> str:
        parts = filter_words.parts(wanted, self._seeker.finder.context)
        return " · ".join(parts) or self.tr("全部承诺事项")

    def _ask_name(self) -> None:
        wanted = self._seeker.bar.filter()
        if wanted == Filter():
            self._bar.say(self.tr("现在没有筛选。先搜索或筛选，再按 W 存下。"))
            return
        from jjdesk.gui.finding.filter_name import FilterNameDialog  # noqa: PLC0415  seldom needed

        known = [each.name for each in self._saved]
        dialog = FilterNameDialog(self._words(wanted), known, self._window.look, self._window)
        dialog.given.connect(partial(self._save, wanted))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, wanted: Filter, name: str) -> None:
        def done(saved: tuple[SavedFilter, ...]) -> None:
            self._show(saved)
            self._undo.tell(self.tr("已存下筛选“%s”，按 Shift+W 取用。") % name)

        self._workbook.run(
            lambda services: services.saved_filters.save(name, wanted), done, self._say
        )

    def _arrange(self) -> None:
        from jjdesk.gui.finding.filter_names import FilterNamesDialog  # noqa: PLC0415  seldom needed

        dialog = FilterNamesDialog(self._saved, self._words, self._window.look, self._window)
        dialog.renamed.connect(lambda name, other: self._run(lambda s: s.rename(name, other)))
        dialog.removed.connect(lambda name: self._run(lambda s: s.remove(name)))
        dialog.ordered.connect(lambda names: self._run(lambda s: s.order(names)))
        dialog.finished.connect(self._arranged)
        self._arranging = dialog
        dialog.open()

    def _arranged(self) -> None:
        if self._arranging is not None:
            self._arranging.deleteLater()
            self._arranging = None

    def _run(self, act: "Callable[[SavedFilters], tuple[SavedFilter, ...]]") -> None:
        def failed(error: UserError) -> None:
            self._say(error)
            self._show(self._saved)

        self._workbook.run(lambda services: act(services.saved_filters), self._show, failed)

    # Towns

    def _ask_towns(self, wanted: bool) -> None:
        """Ask which towns are the deputy's own, and filter by them then if that is wanted."""
        self._workbook.run(
            lambda services: services.library.places(),
            partial(self._offer_towns, wanted),
            self._say,
        )

    def _offer_towns(self, wanted: bool, lists: tuple[PlaceList, ...]) -> None:
        from jjdesk.gui.finding.filter_towns import FilterTownsSheet  # noqa: PLC0415  seldom needed

        counties = constituency.counties(lists, self._seeker.finder.context.report)
        sheet = FilterTownsSheet(counties, self._constituency, self._window.look, self._window)
        sheet.given.connect(
            lambda given: self._keep_towns(constituency.checked(given, counties), wanted)
        )
        sheet.list_wanted.connect(self.places_wanted)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _keep_towns(self, given: Constituency, wanted: bool) -> None:
        before = self._constituency
        if given == before:
            return

        def done(_: None) -> None:
            self._take_towns(given, wanted)
            named = say("、").join(given.towns) or self.tr("没有")
            self._bar.say(
                self.tr("我的选区：%s。") % named,
                self.tr("撤销"),
                lambda: self._keep_towns(before, wanted=False),
            )

        self._workbook.run(partial(_remember, given), done, self._say)

    def _take_towns(self, given: Constituency, wanted: bool) -> None:
        self._constituency = given
        self._seeker.know(towns=frozenset(given.towns))
        filter_now = self._seeker.bar.filter()
        shown = bool(given.towns) and (wanted or filter_now.constituency)
        if shown and filter_now.constituency:
            self._seeker.refresh()
        self._seeker.bar.set_filter(replace(filter_now, constituency=shown))
        self.counted.emit()

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))


def _remember(given: Constituency, services: "Services") -> None:
    services.settings.remember(constituency.setting(given))


def _load_pinyin() -> None:
    from jjdesk.services.pinyin_index import PinyinIndex  # noqa: PLC0415  slow

    PinyinIndex(["拼音"])
