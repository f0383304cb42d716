"""Task tables in the workbook: their rows, and which commitments they bear on."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.store import rows as cells

_TABLE = "id, report, name, period, added, removed"
_TASK = "ordinal, number, section, text, units, leader, deadline, progress"


def add(
    database: Database, table: TaskTable, tasks: Iterable[Task], matches: Iterable[Match]
) -> None:
    """Keep a table with its rows and matches; its report must be there."""
    database.execute(
        f"INSERT INTO task_table ({_TABLE}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608  ours
        [table.id, table.report, table.name, table.period, table.added, table.removed],
    )
    database.conn.executemany(
        f"INSERT INTO task (task_table, {_TASK}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [
            (table.id, task.ordinal, task.number, task.section, task.text, task.units,
             task.leader, task.deadline, task.progress)
            for task in tasks
        ],
    )  # fmt: skip
    for match in matches:
        put_match(database, table.id, match)


def put_match(database: Database, table: str, match: Match) -> None:
    """Keep a match, or the new verdict on one that is kept."""
    database.execute(
        """
        INSERT INTO task_match (task_table, ordinal, commitment, likeness, verdict)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (task_table, ordinal, commitment) DO UPDATE SET verdict = excluded.verdict
        """,
        [table, match.ordinal, match.commitment, match.likeness, match.verdict.value],
    )


def remove_match(database: Database, table: str, ordinal: int, commitment: str) -> None:
    """Take a match away that the user had made."""
    database.execute(
        "DELETE FROM task_match WHERE task_table = ? AND ordinal = ? AND commitment = ?",
        [table, ordinal, commitment],
    )


def set_removed(database: Database, table: str, moment: str | None) -> bool:
    """Take a table away (ISO 8601 in UTC) or put it back (``None``); whether that changed it."""
    cursor = database.execute(
        "UPDATE task_table SET removed = ? WHERE id = ? AND (removed IS NULL) = (? IS NOT NULL)",
        [moment, table, moment],
    )
    return cursor.rowcount > 0


def tables(database: Database, report: str) -> tuple[TaskTable, ...]:
    """The tables of a report, also removed ones, as they were added."""
    rows = database.execute(
        f"SELECT {_TABLE} FROM task_table WHERE report = ? ORDER BY added, id",  # noqa: S608
        [report],
    )
    return tuple(map(_table, rows))


def tasks(database: Database, table: str) -> tuple[Task, ...]:
    """The rows of a table."""
    rows = database.execute(
        f"SELECT {_TASK} FROM task WHERE task_table = ? ORDER BY ordinal",  # noqa: S608  ours
        [table],
    )
    return tuple(cells.of(Task, row) for row in rows)


def matches(database: Database, table: str) -> tuple[Match, ...]:
    """The matches of a table's rows, rejected ones too: in their order, the likeliest first."""
    rows = database.execute(
        "SELECT ordinal, commitment, likeness, verdict FROM task_match WHERE task_table = ?"
        " ORDER BY ordinal, likeness DESC, commitment",
        [table],
    )
    return tuple(cells.of(Match, row) for row in rows)


def standings(database: Database, report: str, verdicts: Iterable[Verdict]) -> tuple[Standing, ...]:
    """What the tables of a report that are not removed say, of matches with these verdicts."""
    wanted = [verdict.value for verdict in verdicts]
    rows = database.execute(
        f"""
        SELECT {_named("task_table", _TABLE)}, {_named("task", _TASK)}, likeness, verdict,
            commitment
        FROM task_match
        JOIN task USING (task_table, ordinal)
        JOIN task_table ON task_table.id = task_match.task_table
        WHERE report = ? AND removed IS NULL AND verdict IN ({", ".join("?" * len(wanted))})
        ORDER BY added, task_table.id, task.ordinal
        """,  # noqa: S608  columns and question marks of ours
        [report, *wanted],
    )
    return tuple(
        Standing(
            _table(row[:6]),
            cells.of(Task, row[6:14]),
            cells.of(Match, (row[6], row[16], row[14], row[15])),
        )
        for row in rows
    )


def _table(row: Sequence[object]) -> TaskTable:
    cells.moment(row[4])
    return cells.of(TaskTable, row)


def _named(table: str, columns: str) -> str:
    return ", ".join(f"{table}.{column}" for column in columns.split(", "))
