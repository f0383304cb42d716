"""Gather what summaries are made from: commitments, notes, tasks, statuses, towns, charts' matter.

Slow to import (sqlite-utils): not before the first paint.
"""

from typing import Final

import msgspec

from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Report
from jjdesk.domain.summary import Definition, Proposer, Whose
from jjdesk.services import comparing, constituency, filter_words
from jjdesk.services.charting.gathering import Gathering
from jjdesk.services.charting.matter import Matter, dated
from jjdesk.services.charting.scope import Asked, Extent, charted
from jjdesk.services.clock import Clock
from jjdesk.services.filtering import Known, units_of
from jjdesk.services.finding import Finder
from jjdesk.services.identity import Identity
from jjdesk.services.list_wish import Wish
from jjdesk.services.listing import Listing
from jjdesk.services.note_places import ReportPlaces
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising.material import Material, Noted
from jjdesk.services.tasking import Tasking
from jjdesk.store import annotations, progress, reading, settings, tags
from jjdesk.store.database import Workbook
from jjdesk.words import chinese, in_chinese

PROPOSER: Final = "proposer"
"""Setting: who hands in proposals, a ``Proposer`` as JSON."""
_WHOLE: Final = "政府工作报告"


class Summarising:
    """Gathers what summaries are made from. To be used on the thread that opened the workbook."""

    def __init__(
        self,
        workbook: Workbook,
        clock: Clock,
        *,
        identity: Identity,
        listing: Listing,
        tasking: Tasking,
        charting: Gathering,
    ) -> None:
        """Work on an open workbook, by way of the services that know its parts."""
        self._workbook = workbook
        self._clock = clock
        self._identity = identity
        self._listing = listing
        self._tasking = tasking
        self._charting = charting
        self._reader: tuple[Finder, ReportPlaces] | None = None

    def material(self, definition: Definition, report: Report) -> Material:
        """All that the summary may say of ``report``.

        The filter is judged by what the workbook knows now: tasks, statuses, what was read, the
        deputy's towns. Notes are of whom the definition says; what the filter asks of notes is
        asked of these alone, of all where the summary has none.

        Raises:
            SourceError: a reading in the workbook is broken.
            WorkbookError: the workbook cannot be read.
        """
        sha256 = report.source.sha256
        wanted = definition.wanted
        mine = self._identity.mine()
        standings = self._tasking.of_report(sha256)
        with self._workbook.reading() as database:
            statuses = {each.commitment: each for each in progress.of_report(database, sha256)}
            towns = frozenset(
                constituency.read(settings.read(database, (constituency.SETTING,))).towns
            )
            known = Known(
                also_me=mine,  # all that are the deputy's are one, the empty id
                tags={tag.id: tag for tag in tags.every(database)},
                authors=self._identity.names(),
                units=units_of(standings),
                statuses={id_: change.status for id_, change in statuses.items()},
                read=reading.of_report(database, sha256),
                towns=towns,
            )
            notes = annotations.of_report(database, sha256)
        finder, places = self._of(report)
        finder.know(known)
        asked = tuple(note for note in notes if _is_of(definition.notes, mine=note.author in mine))
        shown = frozenset(finder.find(asked, wanted))
        noted = self._noted(definition, sha256, known, places)
        with chinese():  # it stands in the document
            words = " · ".join(filter_words.parts(wanted, finder.context))
        return Material(
            report=report,
            name=full_name(report),
            commitments=tuple(each for each in report.commitments if each.id in shown),
            noted=noted,
            standings=standings,
            statuses=statuses,
            towns=towns,
            matter=self._matter(definition, report, shown, noted, words),
            proposer=self.proposer(),
            words=words,
            today=self._clock().astimezone().date().isoformat(),
        )

    def proposer(self) -> Proposer:
        """Who hands in proposals, as it was set last; empty where nothing was.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            kept = settings.read(database, (PROPOSER,)).get(PROPOSER, "{}")
        try:
            return msgspec.json.decode(kept, type=Proposer)
        except msgspec.MsgspecError:
            return Proposer()

    def set_proposer(self, proposer: Proposer) -> None:
        """Remember who hands in proposals.

        Raises:
            WorkbookError: nothing was changed.
        """
        with self._workbook.changing() as database:
            settings.put(database, {PROPOSER: msgspec.json.encode(proposer).decode()})

    def _of(self, report: Report) -> tuple[Finder, ReportPlaces]:
        """The index over ``report`` and its places, the very same until another is asked for."""
        if self._reader is None or self._reader[0].context.report is not report:
            self._reader = Finder(report, sector_names()), ReportPlaces(report)
        return self._reader

    def _matter(
        self,
        definition: Definition,
        report: Report,
        shown: frozenset[str],
        noted: tuple[Noted, ...],
        words: str,
    ) -> Matter | None:
        """What charts are made from, where they are wanted: of the same commitments and notes."""
        if not definition.charts:
            return None
        wanted = charted(definition.wanted)
        filtered = wanted != Filter() or definition.wanted.counted is not None
        return self._charting.matter(
            Asked(
                report=report,
                extent=Extent.SHOWN if filtered else Extent.REPORT,
                wanted=wanted,
                shown=tuple(each.id for each in report.commitments if each.id in shown),
                words=words,
                notes=tuple(each.note for each in noted),
            )
        )

    def _noted(
        self, definition: Definition, report: str, known: Known, places: ReportPlaces
    ) -> tuple[Noted, ...]:
        """The notes that the filter lets through, as the list of notes shows them."""
        if definition.notes is Whose.NONE:
            return ()
        found = self._listing.find(Wish(wanted=definition.wanted, report=report, known=known))
        return tuple(
            Noted(
                line.note,
                places.of(line.note),
                tuple(tag.name for tag in line.tags),
                line.author,
                line.mine,
            )
            for line in self._listing.lines(found, 0, len(found.rows))
            if _is_of(definition.notes, mine=line.mine)
        )


@in_chinese
def full_name(report: Report) -> str:
    """``重庆市江津区 2025 年政府工作报告``; where neither is known, its title or file."""
    if report.place or report.year:
        return f"{dated(comparing.name(report))}{_WHOLE}"
    return report.title or report.source.name


def _is_of(whose: Whose, *, mine: bool) -> bool:
    """Whether a note counts; where a summary has no notes, all count for its filter."""
    return whose in (Whose.ALL, Whose.NONE) or (whose is Whose.MINE) is mine
