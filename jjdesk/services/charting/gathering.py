"""Gather what is charted from the workbook: reports, notes, statuses, towns, the comparison.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable, Sequence

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.comparison import Comparison
from jjdesk.domain.finding import Filter
from jjdesk.domain.library import PlaceList, Shelved
from jjdesk.domain.report import Report
from jjdesk.errors import SourceError
from jjdesk.services import comparing, constituency
from jjdesk.services.charting.matter import Matter
from jjdesk.services.charting.scope import Asked, Extent
from jjdesk.services.following import Following
from jjdesk.services.library import Library
from jjdesk.services.opening import BUNDLED_SHA256
from jjdesk.services.readings import Readings
from jjdesk.store import annotations, note_list, settings
from jjdesk.store.database import Workbook


class Gathering:
    """Gathers what is charted. To be used on the thread that opened the workbook."""

    def __init__(
        self, workbook: Workbook, library: Library, following: Following, readings: Readings
    ) -> None:
        """Work on an open workbook and the reports in it."""
        self._workbook = workbook
        self._library = library
        self._following = following
        self._readings = readings
        self._asked: tuple[tuple[int, int], tuple[str, ...]] | None = None
        self._noted: tuple[Annotation, ...] = ()
        self._compared: tuple[Report, Report, Comparison] | None = None

    def matter(self, asked: Asked) -> Matter:
        """All that charts need to know of what is asked.

        Raises:
            SourceError: a report of the library cannot be read.
            WorkbookError: the workbook cannot be read.
        """
        report = asked.report
        sha256 = report.source.sha256
        only_shown = asked.extent is Extent.SHOWN
        whole = asked.extent is Extent.LIBRARY
        reports = self._all(report) if whole else (report,)
        with self._workbook.reading() as database:
            known = settings.read(database, (constituency.SETTING,))
        return Matter(
            reports=reports,
            shown={sha256: frozenset(asked.shown)} if only_shown else {},
            wanted=asked.wanted if only_shown else Filter(),
            notes=self._notes(reports) if whole else asked.notes,
            statuses=self._following.latest(sha256),
            towns=_towns(self._library.places(), reports),
            own=frozenset(constituency.read(known).towns),
            comparison=self._comparison(report, asked.compared),
            words=asked.words if only_shown else "",
        )

    def comparable(self, report: Report) -> tuple[Shelved, ...]:
        """The reports that one can be compared with, the one that lends itself most first.

        Of the same place those of the nearest year come first, of two as near the older; then all
        others as on the shelf.
        """
        sha256 = report.source.sha256
        others = [each for each in self._library.shelf() if each.sha256 != sha256]
        return tuple(sorted(others, key=lambda each: _distance(report, each)))

    def _all(self, report: Report) -> tuple[Report, ...]:
        """The whole library, the open report first and as it is open."""
        sha256 = report.source.sha256
        others = [each.sha256 for each in self._library.shelf() if each.sha256 != sha256]
        return (report, *self._opened(others))

    def _opened(self, wanted: Sequence[str]) -> list[Report]:
        """Reports of the shelf by their SHA-256, the very same until they are read anew."""
        try:
            # The shipped one is read from its own file, as when it is opened.
            kept = self._readings.of(each for each in wanted if each != BUNDLED_SHA256)
        except SourceError:
            kept = {}  # opened one by one, the broken reading is made anew
        return [kept.get(each) or self._library.open(each).report for each in wanted]

    def _notes(self, reports: Iterable[Report]) -> tuple[Annotation, ...]:
        """The annotations on all reports, remembered until something in the workbook changes."""
        wanted = tuple(report.source.sha256 for report in reports)
        with self._workbook.reading() as database:
            asked = note_list.state(database), wanted
            if asked != self._asked:
                self._noted = tuple(
                    note for each in wanted for note in annotations.of_report(database, each)
                )
                self._asked = asked
        return self._noted

    def _comparison(self, report: Report, compared: str | None) -> Comparison | None:
        """With the report of that SHA-256, or the one that lends itself, if any does."""
        if compared is None:
            return None
        others = self.comparable(report)
        if all(each.sha256 != compared for each in others):
            near = [each.sha256 for each in others[:1] if not _distance(report, each)[0]]
            if not near:
                return None
            compared = near[0]
        (other,) = self._opened((compared,))
        older, newer = sorted((other, report), key=lambda each: each.year or 0)
        last = self._compared
        if last is None or last[0] is not older or last[1] is not newer:
            last = self._compared = older, newer, comparing.compare(older, newer)
        return last[2]


def _distance(report: Report, other: Shelved) -> tuple[bool, int, bool]:
    """How far another report is from one: whether it is of no other year of the place, years."""
    if not report.place or other.place != report.place or not report.year or not other.year:
        return True, 0, False
    years = other.year - report.year
    return years == 0, abs(years), years > 0


def _towns(lists: Sequence[PlaceList], reports: Iterable[Report]) -> tuple[str, ...]:
    """All towns of the counties of some reports, each list in its official order."""
    found: dict[str, None] = {}
    for report in reports:
        for county in constituency.counties(lists, report)[:1]:
            if (report.place or "").endswith(county.county):
                found |= dict.fromkeys(county.towns)
    return tuple(found)
