"""Import a government's task tables, say what they bear on, and export our own.

Slow to import (sqlite-utils): not before the first paint.
"""

import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Match, RawTable, Standing, Task, TaskTable, Verdict
from jjdesk.errors import SourceError
from jjdesk.exchange import report_json, task_writer
from jjdesk.services import backing_up, task_periods
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.opening import OpenReport
from jjdesk.store import reports
from jjdesk.store import tasks as stored
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say

BEARING = (Verdict.SURE, Verdict.CONFIRMED)
"""Verdicts under which a task stands with its commitment."""
_BY_USER = (Verdict.CONFIRMED, Verdict.REJECTED)


class TableView(Struct, frozen=True):
    """A kept table with its tasks, and all their matches, rejected ones too."""

    table: TaskTable
    tasks: tuple[Task, ...]
    matches: tuple[Match, ...]

    def doubtful(self) -> tuple[Match, ...]:
        """The matches that wait for the user's decision."""
        return tuple(each for each in self.matches if each.verdict is Verdict.DOUBTFUL)

    def bearing(self) -> tuple[Match, ...]:
        """The matches that hold."""
        return tuple(each for each in self.matches if each.verdict in BEARING)


class TaskChange(Struct, frozen=True):
    """What an act changed: the report's tables as they are now, and the act's name for its undo."""

    views: tuple[TableView, ...]
    table: str
    act: str


def read_table(path: Path) -> RawTable:
    """The table in a file, its columns told by their headings; nothing is kept.

    Raises:
        SourceError: no table can be read from it.
    """
    # What reads and matches tables is loaded with the first one: what is kept is shown without.
    from jjdesk.exchange import task_table  # noqa: PLC0415  slow

    return task_table.read(path)


def read_text(text: str, name: str) -> RawTable:
    """The table in a copied text; ``name`` is for the sentences.

    Raises:
        SourceError: no table can be read from it.
    """
    from jjdesk.exchange import task_table  # noqa: PLC0415  slow

    return task_table.read_text(text, name)


def read_page(page: str, name: str) -> RawTable:
    """The table in a copied page, as Word and Excel put it on the clipboard beside its text.

    Raises:
        SourceError: no table can be read from it.
    """
    from jjdesk.exchange import task_table  # noqa: PLC0415  slow

    return task_table.read_page(page, name)


def tasks_of(raw: RawTable) -> tuple[Task, ...]:
    """The rows of a table as tasks, under the meaning its columns have now."""
    from jjdesk.exchange import task_table  # noqa: PLC0415  slow

    return task_table.tasks(raw)


def period_of(raw: RawTable, year: int | None) -> str:
    """The period that a table seems to tell of; ``year`` is the report's."""
    return task_periods.guess((raw.name, raw.title, *raw.header), year)


class Tasking:
    """The task tables of a workbook. To be used and closed on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock

    def views(self, report: str) -> tuple[TableView, ...]:
        """The tables of a report (its SHA-256), by period.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            found = [
                TableView(
                    table, stored.tasks(database, table.id), stored.matches(database, table.id)
                )
                for table in stored.tables(database, report)
                if table.removed is None
            ]
        return tuple(sorted(found, key=lambda view: task_periods.order(view.table.period)))

    def tables(self, report: str) -> tuple[TaskTable, ...]:
        """The tables of a report, without those that were removed, by period.

        Raises:
            WorkbookError: they could not be read.
        """
        return tuple(view.table for view in self.views(report))

    def add(self, open_report: OpenReport, raw: RawTable, *, name: str, period: str) -> TaskChange:
        """Keep a table, matched to the report's commitments; the report is kept with it.

        What was decided on a task of another table holds for the task of the same words here: the
        next quarter's table asks nothing twice.

        Raises:
            SourceError: it has no task, no period, or is kept already.
            WorkbookError: nothing was kept.
        """
        from jjdesk.services.task_matching import match  # noqa: PLC0415  slow

        tasks = tasks_of(raw)
        sha256 = open_report.report.source.sha256
        self._refuse(tasks, sha256, period)
        now = stamp(self._clock())
        table = TaskTable(uuid.uuid4().hex, sha256, storable(name), storable(period.strip()), now)
        found = match(tasks, open_report.report.commitments)
        found = _decided(found, tasks, self.views(sha256))
        # Looked up and encoded before the transaction, which is to be short: only an undo takes a
        # report away again.
        with self._workbook.reading() as database:
            known = reports.contains(database, sha256)
        parsed = None if known else report_json.encode(open_report.report).decode("utf-8")
        act = say("导入任务表“{name}”", name=table.name)
        backing_up.before_import(self._workbook, self._clock)
        with self._workbook.changing(act) as database:
            if parsed is not None:
                reports.add(
                    database, open_report.report, open_report.text,
                    parsed=parsed, parser=parsing.VERSION, added=now,
                )  # fmt: skip
            stored.add(database, table, tasks, found)
        return TaskChange(self.views(sha256), table.id, say("导入任务表"))

    def _refuse(self, tasks: tuple[Task, ...], report: str, period: str) -> None:
        if not tasks:
            message = say(
                "选定的列里没有一项任务。没有存入任何内容，请把写任务的那一列选作“目标任务”。"
            )
            raise SourceError(message)
        if not period.strip():
            message = say(
                "还没有填时段。没有存入任何内容，请写明这份表说的是哪一段时间，如“2025年上半年”。"
            )
            raise SourceError(message)
        for view in self.views(report):
            if view.tasks == tasks and view.table.period == period.strip():
                message = say(
                    "这份任务表已经作为“{name}”（{period}）导入过。没有再存一份，如需重新导入，请先移除原来的表。",
                    name=view.table.name,
                    period=view.table.period,
                )
                raise SourceError(message)

    def decide(self, table: TaskTable, decision: Match) -> TaskChange:
        """Keep the user's verdict on a match, also on one of the user's own making.

        ``DOUBTFUL`` takes a decision back.

        Raises:
            WorkbookError: nothing was changed.
        """
        act = {Verdict.CONFIRMED: say("对应"), Verdict.REJECTED: say("不对应")}.get(
            decision.verdict, say("改判")
        )
        with self._workbook.changing(
            say("任务{act}（第 {ordinal} 项）", act=act, ordinal=decision.ordinal)
        ) as database:
            stored.put_match(database, table.id, decision)
        return TaskChange(self.views(table.report), table.id, act)

    def remove(self, table: TaskTable) -> TaskChange:
        """Take a table away; it can be put back.

        Raises:
            WorkbookError: nothing was changed.
        """
        return self._set_removed(table, stamp(self._clock()), say("移除任务表"))

    def restore(self, table: TaskTable) -> TaskChange:
        """Put a removed table back, with all decisions made on it.

        Raises:
            WorkbookError: nothing was changed.
        """
        return self._set_removed(table, None, say("恢复任务表"))

    def _set_removed(self, table: TaskTable, moment: str | None, act: str) -> TaskChange:
        with self._workbook.changing(say("{act}“{name}”", act=act, name=table.name)) as database:
            stored.set_removed(database, table.id, moment)
        return TaskChange(self.views(table.report), table.id, act)

    def of_report(self, report: str) -> Mapping[str, tuple[Standing, ...]]:
        """What stands with each commitment (by its id), by period: units, deadline, progress.

        Only of matches that are sure or confirmed, and of tables that are not removed.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            found = stored.standings(database, report, BEARING)
        standings: dict[str, list[Standing]] = {}
        for each in sorted(found, key=lambda one: task_periods.order(one.table.period)):
            standings.setdefault(each.match.commitment, []).append(each)
        return {commitment: tuple(rows) for commitment, rows in standings.items()}

    def export(self, open_report: OpenReport, path: Path, period: str = "") -> int:
        """Write the report's commitments as a task table: xlsx, docx or csv by the suffix.

        Args:
            open_report: the report.
            path: the file, replaced whole or left as it was.
            period: whose progress is written; the last one where it is empty.

        Returns:
            The number of tasks written.

        Raises:
            SourceError: another suffix, or the file cannot be written.
            WorkbookError: what stands with the commitments could not be read.
        """
        report = open_report.report
        standings = self.of_report(report.source.sha256)
        periods = {each.table.period for rows in standings.values() for each in rows}
        period = period or max(periods, key=task_periods.order, default="")
        rows = [_row(each, standings.get(each.id, ()), period) for each in report.commitments]
        title = f"{report.title or report.source.name}目标任务分解表"
        task_writer.write(task_writer.Sheet(title, period, tuple(rows)), path)
        return len(rows)


def _decided(
    found: Iterable[Match], tasks: Iterable[Task], views: Iterable[TableView]
) -> tuple[Match, ...]:
    """The matches found, with the user's verdicts on the same tasks of other tables."""
    known: dict[tuple[str, str], Match] = {}
    for view in sorted(views, key=lambda each: each.table.added):
        texts = {task.ordinal: task.text for task in view.tasks}
        for each in view.matches:
            if each.verdict in _BY_USER:
                known[texts[each.ordinal], each.commitment] = each
    matches = {(each.ordinal, each.commitment): each for each in found}
    for task in tasks:
        for (text, commitment), before in known.items():
            if text == task.text:
                matches[task.ordinal, commitment] = replace(before, ordinal=task.ordinal)
    return tuple(matches.values())


def _row(commitment: Commitment, standings: tuple[Standing, ...], period: str) -> task_writer.Row:
    """A commitment with what stands with it; what a later period says goes before.

    Where no table names a deadline, the report's own words do.
    """
    from jjdesk.exchange import task_table  # noqa: PLC0415  slow

    latest = [each.task for each in reversed(standings)]
    now = [each.task for each in standings if each.table.period == period]
    return task_writer.Row(
        number=commitment.number,
        text=task_table.split_number(commitment.text)[1],
        targets="；".join(dict.fromkeys(target.quote for target in commitment.targets)),
        deadline=_joined(task.deadline for task in latest)
        or _joined(each.quote for each in commitment.deadlines),
        units=_joined(task.units for task in latest),
        leader=_joined(task.leader for task in latest),
        progress=_joined(task.progress for task in now),
    )


def _joined(words: Iterable[str]) -> str:
    return "；".join(dict.fromkeys(word for word in words if word))
