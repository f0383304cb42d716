"""Definitions of summaries: the user's own in their order, and built-in ones as changed."""

from collections.abc import Iterable

import msgspec
from sqlite_utils import Database

from jjdesk.domain.summary import Definition, within_limits


def every(database: Database) -> tuple[Definition, ...]:
    """All of them in order; one that a newer version made and this one cannot read is left out."""
    rows = database.execute("SELECT definition FROM summary ORDER BY position, id")
    return tuple(_readable(definition for (definition,) in rows.fetchall()))


def put(database: Database, definition: Definition) -> None:
    """Keep one, in place of the one of its id or behind the last."""
    database.execute(
        "INSERT INTO summary (id, definition, position)"
        " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM summary))"
        " ON CONFLICT (id) DO UPDATE SET definition = excluded.definition",
        [definition.id, msgspec.json.encode(definition).decode()],
    )


def remove(database: Database, key: str) -> None:
    """Remove the one of the id ``key``."""
    database.execute("DELETE FROM summary WHERE id = ?", [key])


def order(database: Database, keys: Iterable[str]) -> None:
    """Put those of the ids ``keys`` in that order."""
    for position, key in enumerate(keys, start=1):
        database.execute(
            "UPDATE summary SET position = ? WHERE id = ? AND position <> ?",
            [position, key, position],
        )


def _readable(definitions: Iterable[str]) -> Iterable[Definition]:
    for definition in definitions:
        try:
            yield within_limits(msgspec.json.decode(definition, type=Definition))
        except (msgspec.MsgspecError, RecursionError):
            continue
