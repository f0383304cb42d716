"""All that the first paint needs from the workbook, by the standard library alone."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import msgspec
from msgspec import Struct, field

from jjdesk.domain.annotation import (
    Amendment,
    Anchor,
    Annotation,
    Importance,
    NoteKind,
    Scope,
    Stance,
)
from jjdesk.store import container, faults
from jjdesk.store.container import State

ANNOTATION: Final = (
    "id, report, scope, commitment, section, quote, prefix, suffix, start, end, kind, stance,"
    " importance, body, original, proposed, follow_up, author, shared, created, modified,"
    " revision, rivals"
)
"""The columns of an annotation."""
_ANNOTATION_BEFORE_KINDS: Final = (
    "id, report, 'commitment', commitment, '', quote, prefix, suffix, start, start + length(quote),"
    " coalesce(stance, 'free'), NULL, 1, body, NULL, NULL, NULL, '', 0, created, modified, '', '[]'"
)
"""The same of a workbook that is not yet brought to the present shape."""
REPORT: Final = "report"
"""Setting: SHA-256 of the report that opens at the start."""

_FIRST_LIBRARY: Final = 2
"""The shape of the workbook that first had a library."""
_FIRST_KINDS: Final = 3
"""The shape in which annotations first had kinds."""


class Reading(Struct, frozen=True):
    """The report that opens, as bytes, so that a broken one spoils nothing but itself.

    ``text`` is the source text in UTF-8, ``parsed`` its reading as report JSON; ``corrected`` says
    that corrections are in that reading.
    """

    text: bytes
    parsed: bytes
    corrected: bool


class Snapshot(Struct, frozen=True):
    """A workbook's content at one moment; annotations by report, then in reading order.

    ``reading`` is of the report that the setting ``REPORT`` names; ``None`` when it is not in the
    library, or was removed from it.
    """

    annotations: tuple[Annotation, ...] = ()
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    state: State = State.MISSING
    reading: Reading | None = None


def read(path: Path, bundled: str = "") -> Snapshot:
    """Read the workbook at ``path`` without changing it; empty when there is none yet.

    Args:
        path: the workbook.
        bundled: SHA-256 of the report that opens when no setting names one.

    Raises:
        WorkbookError: it is no workbook, broken, or from a newer version.
    """
    if not container.occupied(path):
        return Snapshot()
    with container.readonly(path) as connection:
        state = container.examine(connection, path)
        if state is State.MISSING:
            return Snapshot()
        try:
            # One transaction, so that all come from the same moment.
            connection.execute("BEGIN")
            settings = _settings(connection)
            reading = _reading(connection, settings.get(REPORT, bundled))
            return Snapshot(_annotations(connection), settings, state, reading)
        except (ValueError, TypeError) as error:
            raise faults.damaged(path) from error


def _annotations(connection: sqlite3.Connection) -> tuple[Annotation, ...]:
    (shape,) = connection.execute("PRAGMA user_version").fetchone()
    columns = ANNOTATION if shape >= _FIRST_KINDS else _ANNOTATION_BEFORE_KINDS
    rows = connection.execute(
        f"SELECT {columns} FROM annotation ORDER BY report, start, created, id"  # noqa: S608
    )
    return tuple(annotation(*row) for row in rows)


def annotation(id_: str, *row: Any) -> Annotation:
    """An annotation from its columns, in the order of ``ANNOTATION``.

    Raises:
        ValueError: they make no sense. So TypeError.
    """
    report, scope, commitment, section, quote, prefix, suffix, start, end, *rest = row
    kind, stance, importance, body, original, proposed, follow_up, author, shared, *rest = rest
    created, modified, revision, rivals = rest
    return Annotation(
        id=id_,
        anchor=Anchor(
            report, commitment, quote, prefix, suffix, int(start), int(end), Scope(scope), section
        ),
        kind=NoteKind(kind),
        text=body,
        stance=None if stance is None else Stance(stance),
        importance=Importance(importance),
        amendment=None if proposed is None else Amendment(original, proposed),
        follow_up=follow_up,
        author=author,
        shared=bool(shared),
        created=created,
        modified=modified,
        revision=revision,
        rivals=msgspec.json.decode(rivals, type=tuple[str, ...]),
    )


def _settings(connection: sqlite3.Connection) -> Mapping[str, str]:
    return MappingProxyType(dict(connection.execute("SELECT key, value FROM setting")))


def _reading(connection: sqlite3.Connection, sha256: str) -> Reading | None:
    (shape,) = connection.execute("PRAGMA user_version").fetchone()
    if shape < _FIRST_LIBRARY:
        return None
    row = connection.execute(
        "SELECT CAST(source_text AS BLOB), CAST(parsed AS BLOB),"
        " EXISTS (SELECT 1 FROM correction WHERE report = sha256)"
        " FROM report WHERE sha256 = ? AND removed IS NULL",
        [sha256],
    ).fetchone()
    return Reading(row[0], row[1], bool(row[2])) if row else None
