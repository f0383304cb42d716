"""Gather what is charted from the workbook: reports, notes, statuses, towns, the comparison.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable, Sequence

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.comparison import Comparison
from jjdesk.domain.library import PlaceList, Shelved
from jjdesk.domain.report import Report
from jjdesk.services import comparing, constituency
from jjdesk.services.charting.matter import Matter
from jjdesk.services.charting.scope import Asked, Extent
from jjdesk.services.following import Following
from jjdesk.services.library import Library
from jjdesk.store import annotations, settings
from jjdesk.store.database import Workbook


class Gathering:
    """Gathers what is charted. To be used on the thread that opened the workbook."""

    def __init__(self, workbook: Workbook, library: Library, following: Following) -> None:
        """Work on an open workbook."""
        self._workbook = workbook
        self._library = library
        self._following = following

    def matter(self, asked: Asked) -> Matter:
        """All that charts need to know of what is asked.

        Raises:
            UserError: the workbook, or a report of it, cannot be read.
        """
        report = asked.report
        sha256 = report.source.sha256
        only_shown = asked.extent is Extent.SHOWN
        whole = asked.extent is Extent.LIBRARY
        reports = self._all(report) if whole else (report,)
        with self._workbook.reading() as database:
            own = constituency.read(settings.read(database, (constituency.SETTING,))).towns
        return Matter(
            reports=reports,
            shown={sha256: frozenset(asked.shown)} if only_shown else {},
            wanted=asked.wanted if only_shown else Asked(report=report).wanted,
            notes=self._notes(reports) if whole else asked.notes,
            statuses=self._following.latest(sha256),
            towns=_towns(self._library.places(), reports),
            own=frozenset(own),
            comparison=self._comparison(report, asked.compared),
            words=asked.words if only_shown else "",
        )

    def comparable(self, report: Report) -> tuple[Shelved, ...]:
        """The reports that one can be compared with, the one that lends itself most first.

        Of the same place those of the nearest year come first, then all others as on the shelf.
        """
        sha256 = report.source.sha256
        others = [each for each in self._library.shelf() if each.sha256 != sha256]
        return tuple(sorted(others, key=lambda each: _distance(report, each)))

    def _all(self, report: Report) -> tuple[Report, ...]:
        """The whole library, the open report first and as it is open."""
        sha256 = report.source.sha256
        others = [each.sha256 for each in self._library.shelf() if each.sha256 != sha256]
        return (report, *(self._library.open(each).report for each in others))

    def _notes(self, reports: Iterable[Report]) -> tuple[Annotation, ...]:
        with self._workbook.reading() as database:
            return tuple(
                note
                for report in reports
                for note in annotations.of_report(database, report.source.sha256)
            )

    def _comparison(self, report: Report, compared: str | None) -> Comparison | None:
        if compared is None:
            return None
        if not compared:
            first = next(iter(self.comparable(report)), None)
            if first is None or first.place != report.place or _distance(report, first)[0]:
                return None
            compared = first.sha256
        other = self._library.open(compared).report
        older, newer = sorted((other, report), key=lambda each: each.year or 0)
        return comparing.compare(older, newer)


def _distance(report: Report, other: Shelved) -> tuple[bool, int, bool]:
    """How far another report is from one: it compares the better the smaller that is."""
    if not report.place or other.place != report.place or not report.year or not other.year:
        return True, 0, False
    years = other.year - report.year
    return years == 0, abs(years), years > 0


def _towns(lists: Sequence[PlaceList], reports: Iterable[Report]) -> tuple[str, ...]:
    """All towns of the counties of some reports, each list in its official order."""
    found: dict[str, None] = {}
    for report in reports:
        county = constituency.counties(lists, report)[:1]
        for each in county:
            if (report.place or "").endswith(each.county):
                found |= dict.fromkeys(each.towns)
    return tuple(found)
