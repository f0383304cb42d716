"""Filters that are kept under a name, in the order of the menu."""

import sqlite3
from collections.abc import Iterable

import msgspec
from sqlite_utils import Database

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.store import driver
from jjdesk.store import rows as cells


def every(database: Database) -> tuple[SavedFilter, ...]:
    """All of them in order; one that a newer version made and this one cannot read is left out."""
    rows = database.execute("SELECT name, wanted FROM saved_filter ORDER BY position, name")
    return tuple(_readable(rows))


def put(database: Database, saved: SavedFilter) -> None:
    """Keep one, in place of the one of its name or behind the last."""
    database.execute(
        "INSERT INTO saved_filter (name, wanted, position)"
        " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_filter))"
        " ON CONFLICT (name) DO UPDATE SET wanted = excluded.wanted",
        [saved.name, msgspec.json.encode(saved.wanted).decode()],
    )


def rename(database: Database, name: str, other: str) -> bool:
    """Give one another name that none has; False when there is none of that name."""
    try:
        done = database.execute("UPDATE saved_filter SET name = ? WHERE name = ?", [other, name])
    except driver.of(sqlite3.IntegrityError):
        return False
    return done.rowcount > 0


def remove(database: Database, name: str) -> bool:
    """Remove one; False when there is none of that name."""
    return database.execute("DELETE FROM saved_filter WHERE name = ?", [name]).rowcount > 0


def order(database: Database, names: Iterable[str]) -> None:
    """Put them in the order of ``names``."""
    for position, name in enumerate(names, start=1):
        database.execute(
            "UPDATE saved_filter SET position = ? WHERE name = ? AND position <> ?",
            [position, name, position],
        )


def _readable(rows: Iterable[tuple[str, str]]) -> Iterable[SavedFilter]:
    for name, wanted in rows:
        try:
            yield SavedFilter(cells.text(name), msgspec.json.decode(wanted, type=Filter))
        except (msgspec.MsgspecError, RecursionError):
            continue
