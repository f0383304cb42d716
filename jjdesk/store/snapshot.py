"""All that the first paint needs from the workbook, by the standard library alone."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct, field

from jjdesk.domain.annotation import Anchor, Annotation, Stance
from jjdesk.store import container, faults
from jjdesk.store.container import State


class Snapshot(Struct, frozen=True):
    """A workbook's content at one moment; annotations by report, then in reading order."""

    annotations: tuple[Annotation, ...] = ()
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    state: State = State.MISSING


def read(path: Path) -> Snapshot:
    """Read the workbook at ``path`` without changing it; empty when there is none yet.

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
            # One transaction, so that both come from the same moment.
            connection.execute("BEGIN")
            return Snapshot(_annotations(connection), _settings(connection), state)
        except (ValueError, TypeError) as error:
            raise faults.damaged(path) from error


def _annotations(connection: sqlite3.Connection) -> tuple[Annotation, ...]:
    rows = connection.execute(
        "SELECT id, report, commitment, quote, prefix, suffix, start, stance, body, created,"
        " modified FROM annotation ORDER BY report, start, created, id"
    )
    return tuple(_annotation(*row) for row in rows)


def _annotation(id_: str, *row: Any) -> Annotation:
    report, commitment, quote, prefix, suffix, start, stance, body, created, modified = row
    return Annotation(
        id=id_,
        anchor=Anchor(report, commitment, quote, prefix, suffix, int(start)),
        stance=None if stance is None else Stance(stance),
        text=body,
        created=created,
        modified=modified,
    )


def _settings(connection: sqlite3.Connection) -> Mapping[str, str]:
    return MappingProxyType(dict(connection.execute("SELECT key, value FROM setting")))
