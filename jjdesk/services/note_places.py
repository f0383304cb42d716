"""Where annotations hang, in words: number of the commitment, section, report; kept by report."""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from jjdesk.domain.annotation import Annotation, Scope
from jjdesk.domain.library import Shelved
from jjdesk.domain.report import Report
from jjdesk.services.filtering import Context, folded
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.services.readings import Readings
from jjdesk.services.sectors import sector_names
from jjdesk.store import note_list, reports
from jjdesk.store.database import Workbook
from jjdesk.words import say, to_say

_WHOLE: Final = to_say("全文")
_LOST: Final = to_say("原处已不在")


class Place(Struct, frozen=True):
    """Where an annotation hangs.

    Attributes:
        words: ``第 12 条``, ``章节``, ``全文``; or that it is gone.
        section: the heading it stands under.
        sector: code of the commitment's sector, or empty.
        commitment: id of the commitment to go to, or empty.
    """

    words: str
    section: str
    sector: str = ""
    commitment: str = ""


class ReportPlaces:
    """The places of one report, and what a filter asks of its commitments.

    Attributes:
        name: year and title, for a list over several reports.
        context: of the report; what is known beside it changes with each question.
        words: all that is searched of each commitment, for comparing.
    """

    def __init__(self, report: Report) -> None:
        """Read the places of ``report``."""
        self.name = f"{report.year or ''} {report.title or report.source.name}".strip()
        self.context = Context(report, sector_names())
        self.words = {id_: folded(facts.text) for id_, facts in self.context.facts.items()}
        self._sectors = {each.id: each.sector for each in report.commitments}
        self._numbers = {each.id: each.number for each in report.commitments}
        self._section_of = {each.id: each.section for each in report.commitments}
        self._headings = {
            each.id: short_heading(each.number, each.heading) for each in report.sections
        }
        self._starts = sorted((each.start, each.id) for each in report.sections)

    def of(self, note: Annotation) -> Place:
        """Where ``note`` hangs."""
        anchor = note.anchor
        if anchor.scope is Scope.REPORT:
            return Place(say(_WHOLE), say(_WHOLE))
        if anchor.scope is Scope.SECTION:
            return Place(say("章节"), self._headings.get(anchor.section, say(_LOST)))
        number = self._numbers.get(anchor.commitment)
        if number is None:
            return Place(
                say("文句") if not anchor.commitment else say(_LOST), self._at(anchor.start)
            )
        section = self._section_of[anchor.commitment]
        return Place(
            say("第 {number} 条", number=number),
            self._headings.get(section, say(HEADLESS)) if section else say(HEADLESS),
            self._sectors[anchor.commitment],
            anchor.commitment,
        )

    def _at(self, start: int) -> str:
        """The heading above a place that is part of no commitment."""
        before = [section for begun, section in self._starts if begun <= start]
        return self._headings[before[-1]] if before else say(HEADLESS)


class NotePlaces:
    """Knows the places of a report as long as its reading is the same."""

    def __init__(self, workbook: Workbook, readings: Readings) -> None:
        """Work on an open workbook and the reports in it."""
        self._workbook = workbook
        self._readings = readings
        self._known: dict[str, ReportPlaces] = {}

    def shelf(self) -> tuple[Shelved, ...]:
        """The reports of the library in its order, without those removed."""
        with self._workbook.reading() as database:
            return tuple(each for each in reports.shelf(database) if each.removed is None)

    def of(self, wanted: Iterable[str]) -> Mapping[str, ReportPlaces]:
        """Places by report (SHA-256); reports that the workbook does not keep are left out."""
        found = self._readings.of(wanted)
        for sha256, report in found.items():
            known = self._known.get(sha256)
            if known is None or known.context.report is not report:
                self._known[sha256] = ReportPlaces(report)
        return {sha256: self._known[sha256] for sha256 in found}

    def of_notes(self, report: str = "") -> Mapping[str, ReportPlaces]:
        """Places of all reports that have annotations, or of one of them."""
        with self._workbook.reading() as database:
            noted = note_list.reports_with_any(database)
        return self.of(noted & {report} if report else noted)
