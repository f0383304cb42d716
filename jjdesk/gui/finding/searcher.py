"""Searches all reports as one types: on the data thread, and only the last query counts."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jjdesk.errors import UserError
from jjdesk.gui.finding.seeker import Seeker
from jjdesk.gui.theme import Look
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from jjdesk.gui.finding.search_results import SearchResults
    from jjdesk.services.bundle import Services
    from jjdesk.services.searching import Page

PAGE = 40
"""Hits that are read at once."""
_COUNTED = 1000
"""Hits that are counted at most."""


class Searcher(QObject):
    """Shows over the page what all reports hold of the words in the search box.

    Signals:
        open_wanted: SHA-256 of a report and the id of one of its commitments, or empty.
    """

    open_wanted = Signal(str, str)

    def __init__(self, seeker: Seeker, workbook: WorkbookKeeper, look: Look) -> None:
        super().__init__(seeker)
        self._seeker = seeker
        self._workbook = workbook
        self._look = look
        self._results: SearchResults | None = None
        self._asked = 0
        self._query = ""
        self._last = -1
        seeker.searched.connect(self.search)
        seeker.search_left.connect(self._leave)
        seeker.hit_wanted.connect(self._open_or_enter)

    def search(self, query: str) -> None:
        """Look for other words; what was asked before is no matter any more."""
        results = self._shown()
        self._asked += 1
        if not query.strip():
            results.show_hits((), more=False)
            self._tell(
                self.tr("输入要找的字词，在全部资料的报告和批注里找；字母按拼音找名称。"), ""
            )
            return
        if query != self._query:
            self._tell(self.tr("正在找…"), query)
        self._query = query
        self._workbook.run(
            partial(self._find, query, self._asked), partial(self._show, self._asked), self._say
        )

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        if self._results is not None:
            self._results.set_look(look)

    def _find(self, query: str, asked: int, services: "Services") -> "tuple[Page, int] | None":
        """On the data thread: the first page and the number of hits, unless others are wanted."""
        if asked != self._asked:
            return None
        page = services.searching.search(query, limit=PAGE)
        return page, services.searching.count(query, _COUNTED) if page.more else len(page.hits)

    def _show(self, asked: int, found: "tuple[Page, int] | None") -> None:
        if found is None or asked != self._asked or self._results is None:
            return
        page, count = found
        self._last = page.hits[-1].id if page.hits else -1
        self._results.show_hits(page.hits, more=page.more)
        many = self.tr("%d 处以上") if count >= _COUNTED else self.tr("%d 处")
        words = many % count if count else self.tr("没有找到。可少输几个字，或按 Esc 回到正文。")
        self._tell(words, self._query)

    def _more(self) -> None:
        asked, after = self._asked, self._last

        def find(services: "Services") -> "Page":
            return services.searching.search(self._query, after, PAGE)

        def show(page: "Page") -> None:
            if asked == self._asked and self._results is not None:
                self._last = page.hits[-1].id if page.hits else after
                self._results.add_hits(page.hits, more=page.more)

        self._workbook.run(find, show, self._say)

    def _shown(self) -> "SearchResults":
        if self._results is None:
            from jjdesk.gui.finding.search_results import (  # noqa: PLC0415  slow
                SearchResults,
            )

            self._results = SearchResults(self._seeker.page, self._look)
            self._results.open_wanted.connect(self._open)
            self._results.more_wanted.connect(self._more)
        self._results.open()
        return self._results

    def _leave(self) -> None:
        self._asked += 1
        if self._results is not None:
            self._results.hide()

    def _open_or_enter(self, enter: bool) -> None:
        if self._results is not None and enter:
            self._results.enter()
        elif self._results is not None:
            self._results.open_current()

    def _open(self, report: str, commitment: str) -> None:
        self._seeker.show_all()
        self._seeker.page.setFocus()
        self.open_wanted.emit(report, commitment)

    def _tell(self, words: str, query: str) -> None:
        if self._results is not None:
            self._results.say(words)
        self._seeker.say_everywhere(query.strip(), words if query else "")

    def _say(self, error: UserError) -> None:
        self._tell(str(error), "")
