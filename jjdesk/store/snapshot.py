"""All that the first paint needs from the workbook, by the standard library alone."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import msgspec
from msgspec import Struct, field

from jjdesk.domain.annotation import (
    Anchor,
    Annotation,
    Marks,
    NoteKind,
)
from jjdesk.store import container, driver, faults
from jjdesk.store import rows as cells
from jjdesk.store.container import State

ANNOTATION: Final = (
    "id, report, scope, commitment, section, quote, prefix, suffix, start, end, kind, stance,"
    " importance, body, original, proposed, follow_up, author, shared, created, modified,"
    " revision, rivals"
)
"""The columns of an annotation."""
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
    """What the first paint needs of a workbook, all of one moment.

    ``reading`` is of the report that the setting ``REPORT`` names; ``None`` when it is not in the
    library, or was removed from it. ``marks`` are of that report too, by commitment; where no
    setting names one, of the one that is shipped.
    """

    marks: Mapping[str, Marks] = field(default_factory=lambda: MappingProxyType({}))
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    state: State = State.MISSING
    reading: Reading | None = None


def read(path: Path, bundled: str = "") -> Snapshot:
    """Read the workbook at ``path`` without changing it; empty when there is none yet.

    Args:
        path: the workbook.
        bundled: SHA-256 of the report that opens when no setting names one.

    Raises:
        WorkbookError: it is no workbook, broken, or from a newer version that keeps it in another
            way.
    """
    if not container.occupied(path):
        return Snapshot()
    with container.readonly(path) as connection:
        state = container.examine(connection, path, newer=True)
        if state is State.MISSING:
            return Snapshot()
        try:
            # One transaction, so that all come from the same moment.
            connection.execute("BEGIN")
            settings = _settings(connection)
            report = settings.get(REPORT, bundled)
            reading = _reading(connection, report)
            return Snapshot(_marks(connection, report), settings, state, reading)
        except driver.of(ValueError, TypeError, sqlite3.OperationalError) as error:
            if state is State.NEWER:
                raise faults.newer(path) from error
            if isinstance(error, driver.errors()):
                raise
            # Not from it: it may quote what the cell holds.
            raise faults.damaged(path) from None


def _marks(connection: sqlite3.Connection, report: str) -> Mapping[str, Marks]:
    (shape,) = connection.execute("PRAGMA user_version").fetchone()
    kind = "kind" if shape >= _FIRST_KINDS else "coalesce(stance, 'free')"
    rows = connection.execute(
        f"SELECT commitment, {kind} AS kind, count(*) FROM annotation"  # noqa: S608  columns of ours
        " WHERE report = ? GROUP BY commitment, kind",
        [report],
    )
    found: dict[str, dict[NoteKind, int]] = {}
    for commitment, value, number in rows:
        found.setdefault(cells.text(commitment), {})[NoteKind(value)] = number
    return MappingProxyType(
        {
            commitment: Marks(tuple(k for k in NoteKind if k in kinds), sum(kinds.values()))
            for commitment, kinds in found.items()
        }
    )


def annotation(id_: str, *row: Any) -> Annotation:
    """An annotation from its columns, in the order of ``ANNOTATION``.

    Raises:
        ValueError: they make no sense. So TypeError.
    """
    report, scope, commitment, section, quote, prefix, suffix, start, end, *rest = row
    kind, stance, importance, body, original, proposed, follow_up, author, shared, *rest = rest
    created, modified, revision, rivals = rest
    place = (report, commitment, quote, prefix, suffix, start, end, scope, section)
    return cells.made(
        Annotation,
        {
            "id": id_,
            "anchor": dict(zip(Anchor.__struct_fields__, place, strict=True)),
            "kind": kind,
            "text": body,
            "stance": stance,
            "importance": importance,
            "amendment": None if proposed is None else {"original": original, "proposed": proposed},
            "follow_up": follow_up,
            "author": author,
            "shared": bool(shared),
            "created": created,
            "modified": modified,
            "revision": revision,
            "rivals": () if rivals == "[]" else msgspec.json.decode(rivals, type=tuple[str, ...]),
        },
    )


def _settings(connection: sqlite3.Connection) -> Mapping[str, str]:
    return MappingProxyType(
        dict(map(cells.pair, connection.execute("SELECT key, value FROM setting")))
    )


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
