"""Follow up (跟进): how far each commitment has come, by whose word, and what is late.

Slow to import (sqlite-utils): not before the first paint.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Commitment, Report
from jjdesk.domain.task import Standing
from jjdesk.exchange import report_json
from jjdesk.services import constituency, periods
from jjdesk.services import due as dues
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.due import Due, Timing
from jjdesk.services.opening import OpenReport
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.services.proposing import STATUS_WORDS, Proposal, proposals
from jjdesk.services.sectors import sector_names
from jjdesk.services.tasking import Tasking
from jjdesk.store import progress as stored
from jjdesk.store import reports, settings
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say

_SEEN: Final = "followed:"
"""Setting, with the report's SHA-256: when its progress was last looked at."""


class Given(Struct, frozen=True):
    """What a user says of commitments; ``date`` is an ISO date, that of the source."""

    period: str
    status: Status
    date: str
    source: str = ""
    note: str = ""


class Change(Struct, frozen=True):
    """What an act changed: entries as they are kept now, those taken away, and the act's name."""

    act: str
    kept: tuple[StatusChange, ...] = ()
    removed: tuple[StatusChange, ...] = ()


class Followed(Struct, frozen=True):
    """A commitment and how it stands: ``last`` is the entry that says so, if there is one."""

    commitment: Commitment
    status: Status
    due: Due
    last: StatusChange | None = None


class Group(Struct, frozen=True):
    """How the commitments of a section or a sector stand."""

    name: str
    counts: Mapping[Status, int]
    overdue: int


class Overview(Struct, frozen=True):
    """How a report's commitments stand in a period; with ``""`` as period, by the latest word.

    ``fresh`` are the entries made after the moment ``since``, the latest first. ``adrift`` are
    those on commitments that this reading does not have.
    """

    period: str
    rows: tuple[Followed, ...]
    counts: Mapping[Status, int]
    sections: tuple[Group, ...]
    sectors: tuple[Group, ...]
    fresh: tuple[StatusChange, ...]
    adrift: tuple[StatusChange, ...]
    since: str = ""

    def timed(self, timing: Timing) -> int:
        """How many commitments stand so to their day."""
        return sum(row.due.timing is timing for row in self.rows)


class View(Struct, frozen=True):
    """All that is shown of a report's progress.

    ``changes`` are all entries, the latest last; ``periods`` those in use, in the order of time;
    ``sources`` what was given as one, the most frequent first; ``proposed`` the period that a new
    entry is of where nothing says otherwise; ``today`` the day by the machine's clock; ``towns``
    those of the deputy's constituency.
    """

    report: str
    overview: Overview
    changes: tuple[StatusChange, ...]
    periods: tuple[str, ...]
    proposed: str
    sources: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    today: str
    towns: tuple[str, ...] = ()


class Following:
    """Keeps how far commitments have come. To be used on the thread that opened the workbook."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock
        self._tasking = Tasking(workbook, clock)

    # Acts

    def set_status(
        self, open_report: OpenReport, commitments: Iterable[Commitment], given: Given
    ) -> Change:
        """Say of one or several commitments how far they have come: one act.

        The report is kept with its first entry.

        Raises:
            WorkbookError: nothing was changed.
        """
        entries = [self._entry(open_report, commitment, given) for commitment in commitments]
        act = say(
            "记为{status}{where}",
            status=STATUS_WORDS[given.status],
            where=_of(entries, open_report.report),
        )
        return self._keep(open_report, entries, act)

    def take_over(self, open_report: OpenReport, wanted: Iterable[Proposal]) -> Change:
        """Keep what task tables suggested and the user confirmed: one act.

        Raises:
            WorkbookError: nothing was changed.
        """
        by_id = {commitment.id: commitment for commitment in open_report.report.commitments}
        entries = [
            self._entry(
                open_report,
                by_id[each.commitment],
                Given(each.period, each.status, each.date, each.source, each.words),
            )
            for each in wanted
            if each.commitment in by_id
        ]
        return self._keep(
            open_report, entries, say("从任务表带入跟进（{count} 条）", count=len(entries))
        )

    def change(self, entry: StatusChange, given: Given) -> Change:
        """Put an entry right.

        Raises:
            WorkbookError: nothing was changed.
        """
        changed = replace(_filled(entry, given), created=entry.created)
        act = say("修改跟进记录")
        with self._workbook.changing(act) as database:
            stored.put(database, changed)
        return Change(act, (changed,))

    def remove(self, entries: Sequence[StatusChange]) -> Change:
        """Take entries away.

        Raises:
            WorkbookError: nothing was changed.
        """
        act = say("删除跟进记录（{count} 条）", count=len(entries))
        with self._workbook.changing(act) as database:
            stored.remove(database, [each.id for each in entries])
        return Change(act, removed=tuple(entries))

    def look(self, report: str) -> None:
        """Remember that the progress of a report was looked at now.

        Raises:
            WorkbookError: it was not remembered.
        """
        with self._workbook.changing() as database:
            settings.put(database, {_SEEN + report: stamp(self._clock())})

    # What is known

    def history(self, report: str, commitment: str) -> tuple[StatusChange, ...]:
        """The entries on a commitment of a report (its SHA-256), the latest first.

        Raises:
            WorkbookError: they could not be read.
        """
        return tuple(
            each for each in reversed(self._changes(report)) if each.commitment == commitment
        )

    def latest(self, report: str, period: str | None = None) -> dict[str, Status]:
        """The status of each commitment of which something was said, in a period or by any word.

        Raises:
            WorkbookError: they could not be read.
        """
        found = _last(self._changes(report), period or "")
        return {commitment: change.status for commitment, change in found.items()}

    def overview(self, open_report: OpenReport, period: str = "", since: str = "") -> Overview:
        """How a report's commitments stand, and what was entered after the moment ``since``.

        Raises:
            WorkbookError: it could not be read.
        """
        sha256 = open_report.report.source.sha256
        standings = self._tasking.of_report(sha256)
        return self._overview(open_report, self._changes(sha256), standings, period, since)

    def view(self, open_report: OpenReport, period: str = "", since: str | None = None) -> View:
        """All that is shown of a report's progress.

        Args:
            open_report: the report.
            period: the one that is looked at; ``""``: the latest word counts.
            since: the moment whose later changes are told; ``None``: when it was last looked at.

        Raises:
            WorkbookError: it could not be read.
        """
        report = open_report.report
        sha256 = report.source.sha256
        with self._workbook.reading() as database:
            changes = stored.of_report(database, sha256)
            sources = stored.sources(database)
            known = settings.read(database, (_SEEN + sha256, constituency.SETTING))
        if since is None:
            since = known.get(_SEEN + sha256, "")
        standings = self._tasking.of_report(sha256)
        used = sorted({change.period for change in changes}, key=periods.order)
        proposed = changes[-1].period if changes else periods.proposed(report.year, self._today())
        return View(
            sha256,
            self._overview(open_report, changes, standings, period, since),
            changes,
            tuple(used),
            proposed,
            sources,
            proposals(standings, changes, report.year),
            self._today().isoformat(),
            constituency.read(known).towns,
        )

    # Means

    def _changes(self, report: str) -> tuple[StatusChange, ...]:
        with self._workbook.reading() as database:
            return stored.of_report(database, report)

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _entry(self, open_report: OpenReport, commitment: Commitment, given: Given) -> StatusChange:
        new = StatusChange(
            id=uuid.uuid4().hex,
            report=open_report.report.source.sha256,
            commitment=commitment.id,
            quote=commitment.quote,
            period=given.period,
            status=given.status,
            date=given.date,
            created=stamp(self._clock()),
        )
        return _filled(new, given)

    def _keep(self, open_report: OpenReport, entries: Sequence[StatusChange], act: str) -> Change:
        report = open_report.report
        # No part of the act: by the time it is taken back, other things may hang on the report.
        with self._workbook.changing() as database:
            if not reports.contains(database, report.source.sha256):
                reports.add(
                    database, report, open_report.text,
                    parsed=report_json.encode(report).decode("utf-8"),
                    parser=parsing.VERSION, added=stamp(self._clock()),
                )  # fmt: skip
        with self._workbook.changing(act) as database:
            for entry in entries:
                stored.put(database, entry)
        return Change(act, tuple(entries))

    def _overview(
        self,
        open_report: OpenReport,
        changes: Sequence[StatusChange],
        standings: Mapping[str, Sequence[Standing]],
        period: str,
        since: str,
    ) -> Overview:
        report, today = open_report.report, self._today()
        ever, then = _last(changes, ""), _last(changes, period)
        rows = []
        for commitment in report.commitments:
            last, ever_last = then.get(commitment.id), ever.get(commitment.id)
            tasks = [each.task.deadline for each in standings.get(commitment.id, ())]
            known = ever_last.status if ever_last else Status.UNRATED
            day = dues.due(commitment, report.year, tasks, today, known)
            rows.append(Followed(commitment, last.status if last else Status.UNRATED, day, last))
        here = {commitment.id: commitment.number for commitment in report.commitments}
        fresh = [each for each in changes if each.created > since]
        fresh.sort(key=lambda each: here.get(each.commitment, 0))
        return Overview(
            period,
            tuple(rows),
            _counts(rows),
            _by_section(report, rows),
            _by_sector(rows),
            tuple(sorted(fresh, key=lambda each: each.created, reverse=True)),
            tuple(each for each in changes if each.commitment not in here),
            since,
        )


def _filled(entry: StatusChange, given: Given) -> StatusChange:
    return replace(
        entry,
        period=storable(given.period.strip()),
        status=given.status,
        source=storable(given.source.strip()),
        date=given.date,
        note=storable(given.note.strip()),
    )


def _of(entries: Sequence[StatusChange], report: Report) -> str:
    """``（第 3 条）``, or how many where it is not one."""
    if len(entries) != 1:
        return say("（{count} 条）", count=len(entries))
    numbers = {commitment.id: commitment.number for commitment in report.commitments}
    return say("（第 {number} 条）", number=numbers[entries[0].commitment])


def _last(changes: Iterable[StatusChange], period: str) -> dict[str, StatusChange]:
    """The last entry of each commitment, of a period or of any; ``changes`` are in time order."""
    return {each.commitment: each for each in changes if period in ("", each.period)}


def _counts(rows: Iterable[Followed]) -> dict[Status, int]:
    counts = dict.fromkeys(Status, 0)
    for row in rows:
        counts[row.status] += 1
    return counts


def _group(name: str, rows: Sequence[Followed]) -> Group:
    overdue = sum(row.due.timing is Timing.OVERDUE for row in rows)
    return Group(name, _counts(rows), overdue)


def _by_section(report: Report, rows: Sequence[Followed]) -> tuple[Group, ...]:
    """In reading order; commitments before the first heading that the source has come first."""
    names: dict[str | None, str] = {None: say(HEADLESS)}
    names |= {each.id: short_heading(each.number, each.heading) for each in report.sections}
    found: dict[str | None, list[Followed]] = {section: [] for section in names}
    for row in rows:
        found.setdefault(row.commitment.section, []).append(row)
    return tuple(_group(names.get(each, ""), rows) for each, rows in found.items() if rows)


def _by_sector(rows: Sequence[Followed]) -> tuple[Group, ...]:
    """In the order of the sectors' codes, each commitment under its first."""
    found: dict[str, list[Followed]] = {}
    for row in rows:
        found.setdefault(row.commitment.sector, []).append(row)
    names = sector_names()
    return tuple(_group(names.get(code, code), found[code]) for code in sorted(found))
