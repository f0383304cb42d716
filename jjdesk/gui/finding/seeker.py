"""Filters the page: what the filter row and the panel of all filters want, the page shows.

It is filtered anew whenever what it is filtered by has changed: notes that come back by an undo,
from a file or another window, tags, statuses, what is read. What one has gone to since stays, so
that nothing is taken from under one's eyes by being read, rated or noted.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Counted, Filter
from jjdesk.gui.actions import Act
from jjdesk.gui.finding.filter_bar import FilterBar
from jjdesk.gui.finding.filter_panel import FilterPanel
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.page.reader_frame import ReaderFrame
from jjdesk.gui.theme import Look
from jjdesk.services.composing import Row, RowKind, compose
from jjdesk.services.faceting import facets
from jjdesk.services.filtering import Known
from jjdesk.services.finding import Finder
from jjdesk.services.opening import OpenReport
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

_REST_MS = 50
"""Milliseconds without a change after which the page is filtered anew: notes come in batches."""


class Seeker(QObject):
    """Holds the index of the open report, and what is known beside it.

    Signals:
        filtered: the page shows what another ``Filter`` lets through, or the same one by now.
        walked: the commitment (by its id) that Enter has gone to.
        towns_wanted: the deputy's towns are to be set; whether they are wanted as a filter then.
        save_wanted: the filter is to be kept under a name.
        searched: these words are looked for in all reports.
        search_left: no more.
        hit_wanted: the chosen hit of all reports is to be opened, or (True) the list gone to.
    """

    filtered = Signal(object)
    walked = Signal(str)
    towns_wanted = Signal(bool)
    save_wanted = Signal()
    searched = Signal(str)
    search_left = Signal()
    hit_wanted = Signal(bool)

    def __init__(
        self,
        frame: ReaderFrame,
        notes: NoteKeeper,
        open_report: OpenReport,
        look: Look,
        chosen: Callable[[], str],
    ) -> None:
        """Fill the frame's place for the filter row.

        Args:
            frame: around the page.
            notes: the annotations of the open report.
            open_report: what the page shows.
            look: how to draw.
            chosen: gives the id of the commitment that is chosen, or an empty text.
        """
        super().__init__(frame)
        self.bar = FilterBar(look)
        self.panel = FilterPanel(frame, frame.top, frame.right, look)
        self.page = frame.page
        self._notes = notes
        self._chosen = chosen
        self._known = Known()
        self._finder: Finder | None = None
        self._open_report = open_report
        self._all_notes: tuple[Annotation, ...] | None = None
        self._active = False
        self._wanted = Filter()
        self._passing: tuple[str, ...] = ()
        self._gone_to: set[str] = set()
        self._place_before = 0
        self._idle = QTimer(self, interval=0)
        self._count = QTimer(self, singleShot=True, interval=0)
        self._again = QTimer(self, singleShot=True, interval=_REST_MS)
        frame.top.fill(self.bar)
        self._wire()

    def _wire(self) -> None:
        self.bar.changed.connect(self._apply)
        self.bar.walked.connect(self._walk)
        self.bar.dismissed.connect(self.page.setFocus)
        self.bar.more_wanted.connect(self.toggle_panel)
        self.bar.constituency_pressed.connect(self.toggle_constituency)
        self.bar.save_wanted.connect(self.save_wanted)
        self.bar.everywhere.connect(self._search_everywhere)
        self.bar.descended.connect(self._descend)
        self.panel.changed.connect(self.want)
        self.panel.closed.connect(self._close_panel)
        self.panel.clear_wanted.connect(self.bar.clear)
        self.panel.save_wanted.connect(self.save_wanted)
        self.panel.towns_wanted.connect(lambda: self.towns_wanted.emit(False))
        self._idle.timeout.connect(self._prepare)
        self._count.timeout.connect(self._show_facets)
        self._again.timeout.connect(self._filter_again)
        self._notes.changed.connect(self._notes_changed)
        self._notes.loaded.connect(self._notes_changed)
        self._notes.named.connect(self._know_names)

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {
            Act.SEARCH: self.bar.focus_search,
            Act.EVERYWHERE: self.bar.search_everywhere,
            Act.SECTOR: self.bar.focus_sector,
            Act.CONSTITUENCY: self.toggle_constituency,
            Act.WITH_TARGET: self.bar.toggle_with_target,
            Act.ANNOTATED: self.bar.toggle_annotated,
            Act.FILTERS: self.toggle_panel,
            Act.SAVE_FILTER: self.save_wanted.emit,
            Act.SAVED_FILTERS: self.bar.open_saved,
            Act.CLEAR: self.clear,
        }

    # The report

    def take(self, open_report: OpenReport) -> None:
        """Know another report, or another reading of it, without filtering it yet."""
        if open_report.report.source.sha256 != self._open_report.report.source.sha256:
            self._known = replace(self._known, units={}, statuses={}, read=frozenset())
        self._open_report = open_report
        self._finder = None
        self._all_notes = None
        self.page.set_own(self._own())

    def fill(self) -> None:
        """Offer what the report has, while the page shows all of it."""
        self.bar.offer_sectors(self._sectors_used())
        self._again.stop()
        self._active = False
        self.bar.show_state(self._all_in_words(), active=False)
        self._count_again()

    def refresh(self) -> None:
        """Filter anew, as after a correction."""
        self.bar.offer_sectors(self._sectors_used())
        self._filter(self.bar.filter())

    def know(self, **changed: Any) -> None:
        """Know something else beside the report: fields of ``Known``."""
        known = replace(self._known, **changed)
        if known == self._known:
            return
        self._known = known
        self.page.set_own(self._own())
        if self._finder is not None:
            self._finder.know(known)
            self._changed()

    @property
    def known(self) -> Known:
        """What is known beside the report."""
        return self._known

    @property
    def finder(self) -> Finder:
        """The index of the open report."""
        if self._finder is None:
            self._finder = Finder(self._open_report.report, sector_names(), self._known)
        return self._finder

    def place(self) -> int:
        """Source offset of where the page stands, or stood before it was filtered."""
        return self._place_before if self._active else self.page.place()

    def in_constituency(self) -> int:
        """How many commitments name one of the deputy's towns."""
        return len(self._own())

    def _own(self) -> frozenset[str]:
        towns = self._known.towns
        commitments = self._open_report.report.commitments if towns else ()
        return frozenset(each.id for each in commitments if not towns.isdisjoint(each.places))

    def notes(self) -> tuple[Annotation, ...]:
        """The annotations of the open report; the same tuple until one of them changes."""
        if self._all_notes is None:
            self._all_notes = self._notes.all()
        return self._all_notes

    # Filtering

    def _apply(self, wanted: Filter) -> None:
        if self.bar.is_everywhere():
            self.searched.emit(wanted.query)
        else:
            self._filter(wanted)

    def _search_everywhere(self, on: bool) -> None:
        """Look for the words in all reports, or only in this one again."""
        if on:
            self.panel.hide()
            self.searched.emit(self.bar.filter().query)
        else:
            self.search_left.emit()
            self._filter(self.bar.filter())

    def say_everywhere(self, query: str, found: str) -> None:
        """Say in the row what is looked for in all reports, and what was found."""
        parts = (self.tr("全部资料"), say("“{query}”", query=query) if query else "", found)
        self.bar.show_state(" · ".join(filter(None, parts)), active=True)

    def _descend(self) -> None:
        if self.bar.is_everywhere():
            self.hit_wanted.emit(True)
        else:
            self.page.setFocus()

    def _filter(self, wanted: Filter) -> None:
        self._again.stop()
        active = wanted != Filter()
        shown = self.finder.find(self.notes(), wanted) if active else ()
        if active and not self._active:
            self._place_before = self.page.place()
        self._active, self._wanted, self._passing = active, wanted, shown
        self._gone_to.clear()
        rows = self._rows(shown if active else None)
        self.page.show_rows(rows, self.finder.marks(wanted) if active else ())
        words = self.finder.describe(wanted, len(shown)) if active else self._all_in_words()
        self.bar.show_state(words, active=active)
        if active:
            self.page.verticalScrollBar().setValue(0)
        elif self._chosen():
            self.page.select(self._chosen())
        else:
            self.page.go_to_source(self._place_before)
        self._count_again()
        self.filtered.emit(wanted)

    def _rows(self, shown: Collection[str] | None) -> tuple[Row, ...]:
        opened = self._open_report
        rows = compose(opened.report, opened.text, None if shown is None else set(shown))
        hint = self.tr("没有符合的承诺事项。按 Esc 清除搜索与筛选，再看全文。")
        return rows or (Row(RowKind.NOTICE, hint, self._place_before),)

    def _changed(self) -> None:
        """What is filtered by is something else now."""
        if self._active:
            self._again.start()
        self._count_again()

    def _filter_again(self) -> None:
        """Show what the same filter lets through by now."""
        if self.bar.is_everywhere():
            return
        passing = self.finder.find(self.notes(), self._wanted)
        self.bar.show_state(self.finder.describe(self._wanted, len(passing)), active=True)
        if passing == self._passing:
            return
        self._passing = passing
        before = set(self.page.shown())
        shown = {*passing, *before.intersection({*self._gone_to, self._chosen()})}
        if shown != before:
            self.page.renew_rows(self._rows(shown), self.finder.marks(self._wanted))
        self.filtered.emit(self._wanted)

    def stay_at(self, commitment: str) -> None:
        """One has gone to a commitment: it stays on the page until one filters by something else.

        So one can go back to it, too, though it may be read, rated or noted by then.
        """
        self._gone_to.add(commitment)

    def _walk(self, step: int) -> None:
        if self.bar.is_everywhere():
            self.hit_wanted.emit(False)
            return
        commitment = self.page.next_hit(step)
        if commitment:
            self.walked.emit(commitment)

    def clear(self) -> None:
        """Close the panel if it is open, else show everything again."""
        if self.panel.isVisible():
            self._close_panel()
            return
        self.bar.clear()
        self.page.setFocus()

    def show_all(self) -> None:
        """Show everything again, and nothing over the page."""
        self.panel.hide()
        self.bar.clear()

    def want(self, changed: Mapping[str, Any]) -> None:
        """Want something otherwise: values by field of ``Filter``."""
        self.bar.set_filter(replace(self.bar.filter(), **changed))

    def show_counted(self, charted: Filter, counted: Counted) -> None:
        """Show what was counted for a piece of a chart of the open report.

        Args:
            charted: the filter whose commitments the chart is of; the default for the whole report.
            counted: what was counted.
        """
        self.panel.hide()
        self.bar.take(replace(charted, counted=counted))

    def toggle_constituency(self) -> None:
        """Show only what names the deputy's towns, or all again; ask for them at first."""
        if self.bar.is_everywhere():
            return
        if not self._known.towns:
            self.towns_wanted.emit(True)
            return
        self.want({"constituency": not self.bar.filter().constituency})

    def toggle_panel(self) -> None:
        """Open the panel of all filters, or close it."""
        if self.bar.is_everywhere():
            return
        if self.panel.isVisible():
            self._close_panel()
            return
        self._show_facets()
        self.panel.open()

    def _close_panel(self) -> None:
        self.panel.hide()
        self.page.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.bar.set_look(look)
        self.panel.set_look(look)

    def _all_in_words(self) -> str:
        return self.tr("共 %d 条承诺事项") % len(self._open_report.report.commitments)

    def _sectors_used(self) -> list[tuple[str, str, int]]:
        names = sector_names()
        counts = dict.fromkeys(names, 0)
        for commitment in self._open_report.report.commitments:
            for code in (commitment.sector, *commitment.other_sectors):
                counts[code] = counts.get(code, 0) + 1
        return [(code, names.get(code, code), n) for code, n in counts.items() if n]

    def _notes_changed(self) -> None:
        self._all_notes = None
        self._changed()

    def _know_names(self) -> None:
        names = self._notes.names
        self.know(also_me=frozenset(names.mine), authors=names.authors, tags=names.tags)

    def _count_again(self) -> None:
        if self.panel.isVisible():
            self._count.start()

    def _show_facets(self) -> None:
        today = date.today()  # noqa: DTZ011  the day here
        wanted = self.bar.filter()
        self.panel.show_facets(facets(self.finder, self.notes(), wanted, today), wanted, today)

    def make_ready(self) -> None:
        """Make ready what the first key would wait for, a little at a time, on idle."""
        self._idle.start()

    def _prepare(self) -> None:
        if self._all_notes is None:
            self.finder.find(self.notes(), Filter())
            return
        if not self.finder.prepare():
            self._idle.stop()
