"""The index over all passages: which of them hold a term.

Passages that are not yet in the index are few, and are read through. Slow to import (numpy).
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import numpy as np
from sqlite_utils import Database

from jjdesk.store.passages import NOTES, TEXTS, get_state, next_number, sealed, set_state
from jjdesk.store.postings import CAPACITY, Block, Texts, build

MOST_FRESH: Final = 1024
"""Passages that are read through rather than put into the index."""
_CHUNK: Final = 4000
"""Bytes of a row of the index: one fills a page of the file."""
_CHUNKS: Final = 1 << 20
_CACHE: Final = 16 * 1024
"""Kibibytes of the file that SQLite may hold in memory."""


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
        check = _Check(database, *_condition(terms, reports), limit)
        with _held(database):
            self._load(database)
            for area in areas:
                low, high = max(after + 1, area.start), area.stop
                if reports is not None and area is TEXTS:
                    low, high = _window(database, reports, low)
                fresh = sealed(database, area)
                self._ask(terms, range(low, min(high, fresh)), check)
                check.pass_through(max(low, fresh), high)
        return check.found

    def _ask(self, terms: Sequence[Sequence[str]], numbers: range, check: "_Check") -> None:
        """Ask the blocks that hold any of ``numbers``, until enough is found."""
        seen: dict[str, int] = {}
        for number in sorted(self._blocks):
            base = number * CAPACITY
            if check.wants_more and base < numbers.stop and base + CAPACITY > numbers.start:
                texts = self._blocks[number].holding(terms, seen)
                if base < numbers.start:
                    texts = texts[texts.searchsorted(np.uint16(numbers.start - base)) :]
                if base + CAPACITY > numbers.stop:
                    texts = texts[: texts.searchsorted(np.uint16(numbers.stop - base))]
                check.add(texts, base)
        check.finish()

    def _load(self, database: Database) -> None:
        sealings = get_state(database, "sealings")
        if sealings == self._sealings and database is self._database:
            return
        self._blocks = {
            number: Block(head, _Reader(database, number))
            for number, head in database.execute("SELECT block, head FROM passage_block")
        }
        self._sealings, self._database = sealings, database
        # The two megabytes of SQLite's own choice do not hold the inner pages of large tables.
        database.execute(f"PRAGMA cache_size = -{_CACHE}")


@contextmanager
def _held(database: Database) -> Iterator[None]:
    """Read at one moment of the file: each read by itself would lock it anew, half of its time."""
    if database.conn.in_transaction:
        yield
        return
    database.execute("BEGIN")
    try:
        yield
    finally:
        database.rollback()


class _Reader:
    """Reads a block's body out of its rows."""

    def __init__(self, database: Database, number: int) -> None:
        self._database, self._base = database, number * _CHUNKS

    def __call__(self, start: int, end: int) -> bytes:
        if start >= end:
            return b""
        first, last = start // _CHUNK, (end - 1) // _CHUNK
        rows = self._database.conn.execute(
            "SELECT bytes FROM passage_posting WHERE id BETWEEN ? AND ? ORDER BY id",
            (self._base + first, self._base + last),
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


class _Check:
    """Reads passages that may hold what is looked for, many at a time, until enough do."""

    def __init__(
        self, database: Database, condition: str, values: Sequence[Any], limit: int
    ) -> None:
        self._database, self._limit = database, limit
        self._condition, self._values = condition, values
        self._waiting: list[int] = []
        self.found: list[int] = []

    @property
    def wants_more(self) -> bool:
        """Whether fewer were found than asked for."""
        return len(self.found) < self._limit

    def add(self, texts: Texts, base: int) -> None:
        """Check these texts of a block soon: few wait for others."""
        at, size = 0, 4 * self._limit
        while at < len(texts) and self.wants_more:
            self._waiting += [base + text for text in texts[at : at + size].tolist()]
            at, size = at + size, 4 * size
            if len(self._waiting) >= 4 * self._limit:
                self.finish()

    def finish(self) -> None:
        """Check what waits."""
        if self._waiting:
            self._select(
                "json_each(?) AS given CROSS JOIN passage ON passage.id = given.value",
                [json.dumps(self._waiting)],
            )
        self._waiting = []

    def pass_through(self, low: int, high: int) -> None:
        """Check all passages from one number to below another."""
        self._select(
            "(SELECT * FROM passage WHERE id >= ? AND id < ? ORDER BY id) AS passage", [low, high]
        )

    def _select(self, passages: str, values: Sequence[Any]) -> None:
        rows = self._database.execute(
            f"SELECT passage.id FROM {passages} WHERE {self._condition} LIMIT ?",  # noqa: S608  ours
            [*values, *self._values, self._limit - len(self.found)],
        )
        self.found += [id_ for (id_,) in rows]


def _window(database: Database, reports: Sequence[str], low: int) -> tuple[int, int]:
    """From the first to behind the last passage of these reports, none before ``low``."""
    first, last = database.execute(
        "SELECT min(first), max(last) FROM passage_source"
        " WHERE report IN (SELECT value FROM json_each(?))",
        [json.dumps(list(reports))],
    ).fetchone()
    return (low, low) if first is None else (max(low, first), last + 1)
