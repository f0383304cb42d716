"""The index over all passages: which of them hold a term.

Passages that are not yet in the index are few, and are read through. Slow to import (numpy).
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from sqlite_utils import Database

from jjdesk.store.passages import NOTES, TEXTS, get_state, next_number, sealed, set_state
from jjdesk.store.postings import CAPACITY, Block, build

MOST_FRESH: Final = 1024
"""Passages that are read through rather than put into the index."""
_CHUNK: Final = 4000
"""Bytes of a row of the index: one fills a page of the file."""
_CHUNKS: Final = 1 << 20


def seal(database: Database) -> None:
    """Put the passages that are not in the index into it, where they have become many."""
    for area in (NOTES, TEXTS):
        start, end = sealed(database, area), next_number(database, area)
        (fresh,) = database.execute(
            "SELECT count(*) FROM passage WHERE id >= ? AND id < ?", [start, area.stop]
        ).fetchone()
        if fresh <= MOST_FRESH:
            continue
        for number in range(start // CAPACITY, (end - 1) // CAPACITY + 1):
            _seal_block(database, number)
        set_state(database, f"sealed {area.start}", end)
        set_state(database, "sealings", get_state(database, "sealings") + 1)


def _seal_block(database: Database, number: int) -> None:
    start = number * CAPACITY
    texts: list[str] = []
    for id_, text, beside in database.execute(
        "SELECT id, text, beside FROM passage WHERE id >= ? AND id < ? ORDER BY id",
        [start, start + CAPACITY],
    ):
        texts.extend([""] * (id_ - start - len(texts)))
        texts.append(f"{text}\n{beside}" if beside else text)
    low, high = number * _CHUNKS, (number + 1) * _CHUNKS
    database.execute("DELETE FROM passage_posting WHERE id >= ? AND id < ?", [low, high])
    database.execute("DELETE FROM passage_block WHERE block = ?", [number])
    if not texts:
        return
    head, body = build(texts)
    database.conn.executemany(
        "INSERT INTO passage_posting (id, bytes) VALUES (?, ?)",
        ((low + at // _CHUNK, body[at : at + _CHUNK]) for at in range(0, len(body), _CHUNK)),
    )
    database.execute("INSERT INTO passage_block (block, head) VALUES (?, ?)", [number, head])


class Index:
    """Finds passages; holds the heads of the blocks in memory."""

    def __init__(self) -> None:
        """Begin with nothing in memory."""
        self._sealings = -1
        self._blocks: dict[int, Block] = {}
        self._database: Database | None = None

    def find(
        self,
        database: Database,
        terms: Sequence[Sequence[str]],
        *,
        after: int,
        limit: int,
        areas: Sequence[range] = (NOTES, TEXTS),
        reports: Sequence[str] | None = None,
    ) -> list[int]:
        """Numbers of passages that hold, of each term, one spelling: ascending.

        Args:
            database: the open workbook.
            terms: at least one; its spellings, folded, none empty, without white space.
            after: only passages with greater numbers.
            limit: at most so many.
            areas: ``NOTES``, ``TEXTS`` or both.
            reports: only of these, by SHA-256.
        """
        self._load(database)
        condition, values = _condition(terms, reports)
        found: list[int] = []
        for area in areas:
            low, high = max(after + 1, area.start), area.stop
            if reports is not None and area is TEXTS:
                low, high = _window(database, reports, low)
            fresh = sealed(database, area)
            for number in sorted(self._blocks):
                start = number * CAPACITY
                if len(found) < limit and start < min(high, fresh) and start + CAPACITY > low:
                    texts = self._blocks[number].holding(terms)
                    ids = [at for at in (texts + start).tolist() if low <= at < high]
                    found += _checked(database, ids, condition, values, limit - len(found))
            if len(found) < limit:
                rows = database.execute(
                    f"SELECT id FROM passage WHERE id >= ? AND id < ? AND {condition}"  # noqa: S608
                    " ORDER BY id LIMIT ?",
                    [max(low, fresh), high, *values, limit - len(found)],
                )
                found += [id_ for (id_,) in rows]
        return found

    def _load(self, database: Database) -> None:
        sealings = get_state(database, "sealings")
        if sealings == self._sealings and database is self._database:
            return
        self._blocks = {
            number: Block(head, _Reader(database, number))
            for number, head in database.execute("SELECT block, head FROM passage_block")
        }
        self._sealings, self._database = sealings, database


class _Reader:
    """Reads a block's body out of its rows."""

    def __init__(self, database: Database, number: int) -> None:
        self._database, self._base = database, number * _CHUNKS

    def __call__(self, start: int, end: int) -> bytes:
        if start >= end:
            return b""
        first, last = start // _CHUNK, (end - 1) // _CHUNK
        rows = self._database.execute(
            "SELECT bytes FROM passage_posting WHERE id BETWEEN ? AND ? ORDER BY id",
            [self._base + first, self._base + last],
        )
        held = b"".join([row[0] for row in rows])
        return held[start - first * _CHUNK : end - first * _CHUNK]


def _condition(
    terms: Sequence[Sequence[str]], reports: Sequence[str] | None
) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []
    for term in terms:
        parts.append("(" + " OR ".join(["instr(text, ?) OR instr(beside, ?)"] * len(term)) + ")")
        values += [spelling for spelling in term for _ in range(2)]
    if reports is not None:
        parts.append(
            "source IN (SELECT id FROM passage_source"
            " WHERE report IN (SELECT value FROM json_each(?)))"
        )
        values.append(json.dumps(list(reports)))
    return " AND ".join(parts), values


def _checked(
    database: Database, ids: Sequence[int], condition: str, values: Sequence[Any], limit: int
) -> list[int]:
    """The first of ``ids`` that hold what is looked for."""
    found: list[int] = []
    at, size = 0, 4 * limit
    while at < len(ids) and len(found) < limit:
        rows = database.execute(
            "SELECT passage.id FROM json_each(?) AS given"  # noqa: S608  ours
            f" CROSS JOIN passage ON passage.id = given.value WHERE {condition} LIMIT ?",
            [json.dumps(ids[at : at + size]), *values, limit - len(found)],
        )
        found += [id_ for (id_,) in rows]
        at, size = at + size, 4 * size
    return found


def _window(database: Database, reports: Sequence[str], low: int) -> tuple[int, int]:
    """From the first to behind the last passage of these reports, none before ``low``."""
    first, last = database.execute(
        "SELECT min(first), max(last) FROM passage_source"
        " WHERE report IN (SELECT value FROM json_each(?))",
        [json.dumps(list(reports))],
    ).fetchone()
    return (low, low) if first is None else (max(low, first), last + 1)
