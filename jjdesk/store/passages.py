"""What is searched over the whole workbook: texts of commitments and notes.

All tables here are made from others, can be dropped at any time, and are no part of what is undone.
A passage is never changed: what changed gets a new number, and what the index says of the old one
finds nothing.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from msgspec import Struct
from sqlite_utils import Database

from jjdesk.store.database import Workbook

VERSION: Final = 1
"""Of the tables and of what is put into them; with another one all is made anew."""

NOTES: Final = range(1 << 40)
"""Numbers of passages that are notes; they come first."""
TEXTS: Final = range(1 << 40, 1 << 41)
"""Numbers of passages that are texts of commitments."""

_MOST_DEAD: Final = 8192
_WIDE: Final = str.maketrans(",;:()?!", "，；：（）？！")
"""Back from folded to as it is mostly printed, so that few texts are kept twice."""

_TABLES: Final = {
    "passage": """
        id INTEGER PRIMARY KEY, source INTEGER NOT NULL, commitment TEXT NOT NULL, number INTEGER,
        note TEXT, text TEXT NOT NULL, beside TEXT, original TEXT
    """,
    "passage_source": """
        id INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE, title TEXT NOT NULL, year INTEGER,
        token TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL
    """,
    "passage_note": """
        annotation TEXT PRIMARY KEY, passage INTEGER NOT NULL, report TEXT NOT NULL,
        token TEXT NOT NULL
    """,
    "passage_word": "word TEXT PRIMARY KEY, uses INTEGER NOT NULL",
    "passage_block": "block INTEGER PRIMARY KEY, head BLOB NOT NULL",
    "passage_posting": "id INTEGER PRIMARY KEY, bytes BLOB NOT NULL",
}
_STATE: Final = "key TEXT PRIMARY KEY, value INTEGER NOT NULL"


class Passage(Struct, frozen=True):
    """A text as it is put in.

    Attributes:
        commitment: id; empty where a note hangs on none.
        number: of the commitment.
        text: as it is shown.
        folded: ``text`` as it is compared.
        beside: folded lines that are searched with it.
        note: id of the annotation; ``None`` for the text of a commitment.
    """

    commitment: str
    number: int | None
    text: str
    folded: str
    beside: tuple[str, ...]
    note: str | None = None


class Found(Struct, frozen=True):
    """A passage that was found, with the report it is of; ``id`` is its number."""

    id: int
    report: str
    title: str
    year: int | None
    commitment: str
    number: int | None
    note: str | None
    text: str
    folded: str
    beside: tuple[str, ...]


class Source(Struct, frozen=True):
    """A report that is searched; ``token`` tells when its passages are to be made anew."""

    report: str
    title: str
    year: int | None
    token: str


@contextmanager
def changing(workbook: Workbook, *, temporary: bool) -> Iterator[Database]:
    """A transaction that is no act of the user's; ``temporary`` one outside the file."""
    if not temporary:
        with workbook.changing() as database:
            yield database
        return
    with workbook.reading() as database, database.atomic():
        yield database


def prepare(database: Database, *, temporary: bool = False, anew: bool = False) -> None:
    """Make the tables where they are missing or of another version.

    Args:
        database: the open workbook.
        temporary: outside the file, for a workbook that cannot be written.
        anew: forget all that is in them.
    """
    schema = "temp" if temporary else "main"
    state = f"CREATE TABLE IF NOT EXISTS {schema}.passage_state ({_STATE})"
    database.execute(state)
    if anew or get_state(database, "version") != VERSION:
        for name in (*_TABLES, "passage_state"):
            database.execute(f"DROP TABLE IF EXISTS {schema}.{name}")
        database.execute(state)
        set_state(database, "version", VERSION)
        # Not a number that was counted up to before, by which an index in memory knows the tables.
        (sealings,) = database.execute("SELECT abs(random() >> 1)").fetchone()
        set_state(database, "sealings", sealings)
    for name, columns in _TABLES.items():
        database.execute(f"CREATE TABLE IF NOT EXISTS {schema}.{name} ({columns})")


def put_report(database: Database, source: Source, passages: Iterable[Passage]) -> None:
    """Put a report's passages in place of those it had."""
    drop_report(database, source.report)
    (known,) = database.execute("SELECT coalesce(max(id), 0) FROM passage_source").fetchone()
    first = next_number(database, TEXTS)
    last = _insert(database, int(known) + 1, first, passages) - 1
    database.execute(
        "INSERT INTO passage_source (id, report, title, year, token, first, last)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [known + 1, source.report, source.title, source.year, source.token, first, last],
    )


def drop_report(database: Database, report: str) -> None:
    """Take a report's passages out; its notes are to be dropped by themselves."""
    row = database.execute(
        "SELECT first, last FROM passage_source WHERE report = ?", [report]
    ).fetchone()
    if row is None:
        return
    database.execute("DELETE FROM passage_source WHERE report = ?", [report])
    gone = database.execute("DELETE FROM passage WHERE id BETWEEN ? AND ?", list(row)).rowcount
    set_state(database, "dead", get_state(database, "dead") + gone)


def put_notes(database: Database, notes: Iterable[tuple[str, str, Passage]]) -> None:
    """Put notes in place of what they were before.

    Args:
        database: the open workbook.
        notes: with SHA-256 of the report, which must be here, and a token as ``Source`` has one.
    """
    kept = list(notes)
    drop_notes(database, [passage.note or "" for _, _, passage in kept])
    sources = dict(database.execute("SELECT report, id FROM passage_source").fetchall())
    at = next_number(database, NOTES)
    for report, token, passage in kept:
        database.execute(
            "INSERT INTO passage_note (annotation, passage, report, token) VALUES (?, ?, ?, ?)",
            [passage.note, at, report, token],
        )
        at = _insert(database, sources[report], at, [passage])


def drop_notes(database: Database, ids: Iterable[str]) -> None:
    """Take notes out."""
    wanted = [json.dumps(list(ids))]
    there = "annotation IN (SELECT value FROM json_each(?))"
    gone = database.execute(
        f"DELETE FROM passage WHERE id IN (SELECT passage FROM passage_note WHERE {there})",  # noqa: S608  ours
        wanted,
    ).rowcount
    database.execute(f"DELETE FROM passage_note WHERE {there}", wanted)  # noqa: S608  ours
    set_state(database, "dead", get_state(database, "dead") + gone)


def numbers_of(database: Database, report: str) -> Mapping[str, int]:
    """The numbers of a report's commitments, by id."""
    rows = database.execute(
        "SELECT commitment, number FROM passage"
        " JOIN passage_source ON passage.id BETWEEN first AND last WHERE report = ?",
        [report],
    )
    return dict(rows.fetchall())


def put_words(database: Database, words: Iterable[str]) -> None:
    """Count words by which the workbook's passages may be searched in pinyin."""
    database.conn.executemany(
        "INSERT INTO passage_word (word, uses) VALUES (?, 1)"
        " ON CONFLICT (word) DO UPDATE SET uses = uses + 1",
        [(word,) for word in words],
    )


def words(database: Database, most: int) -> tuple[str, ...]:
    """The words used most, the most used first."""
    rows = database.execute(
        "SELECT word FROM passage_word ORDER BY uses DESC, word LIMIT ?", [most]
    )
    return tuple(word for (word,) in rows)


def some_texts(database: Database, most: int) -> list[str]:
    """Texts of commitments, folded, those of the reports that were put in first."""
    found = database.execute(
        "SELECT text FROM passage WHERE id >= ? ORDER BY id LIMIT ?", [TEXTS.start, most]
    )
    return [text for (text,) in found]


def size(database: Database) -> tuple[int, int]:
    """How many words there are, and how many reports."""
    words, reports = database.execute(
        "SELECT (SELECT count(*) FROM passage_word), (SELECT count(*) FROM passage_source)"
    ).fetchone()
    return int(words), int(reports)


def worn(database: Database) -> bool:
    """Whether more of the index tells of passages that are gone than of those that are there."""
    taken = sum(next_number(database, area) - area.start for area in (NOTES, TEXTS))
    return get_state(database, "dead") > max(_MOST_DEAD, taken // 2)


def rows(database: Database, ids: Sequence[int]) -> tuple[Found, ...]:
    """The passages with these numbers, ascending."""
    found = database.execute(
        """
        SELECT passage.id, report, title, year, commitment, number, note, text, beside, original
        FROM passage JOIN passage_source ON passage_source.id = source
        WHERE passage.id IN (SELECT value FROM json_each(?)) ORDER BY passage.id
        """,
        [json.dumps(list(ids))],
    )
    return tuple(
        Found(
            id=row[0], report=row[1], title=row[2], year=row[3], commitment=row[4], number=row[5],
            note=row[6], text=row[7].translate(_WIDE) if row[9] is None else row[9],
            folded=row[7], beside=tuple((row[8] or "").split("\n")),
        )
        for row in found
    )  # fmt: skip


def _insert(database: Database, source: int, first: int, passages: Iterable[Passage]) -> int:
    """Put passages in with numbers from ``first`` on; returns the number behind the last."""
    rows = [
        (
            number, source, each.commitment, each.number, each.note, each.folded,
            "\n".join(each.beside) or None,
            None if each.folded.translate(_WIDE) == each.text else each.text,
        )
        for number, each in enumerate(passages, first)
    ]  # fmt: skip
    database.conn.executemany(
        "INSERT INTO passage (id, source, commitment, number, note, text, beside, original)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return first + len(rows)


def next_number(database: Database, area: range) -> int:
    """The number of the next passage: none that the index knows is given again."""
    (last,) = database.execute(
        "SELECT max(id) FROM passage WHERE id >= ? AND id < ?", [area.start, area.stop]
    ).fetchone()
    return max(sealed(database, area), area.start if last is None else int(last) + 1)


def sealed(database: Database, area: range) -> int:
    """The first number of an area that is not in the index."""
    return max(get_state(database, f"sealed {area.start}"), area.start)


def get_state(database: Database, key: str) -> int:
    """A number by its name; 0 when it was not set."""
    row = database.execute("SELECT value FROM passage_state WHERE key = ?", [key]).fetchone()
    return int(row[0]) if row else 0


def set_state(database: Database, key: str, value: int) -> None:
    """Keep a number by its name."""
    database.execute(
        "INSERT INTO passage_state (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value],
    )
