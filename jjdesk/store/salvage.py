"""What can still be read of a damaged workbook, put into a new one.

Table by table and row by row through SQLite, around what is damaged; what it does not reach, from
the pages themselves (``pages``). A row counts if the new workbook takes it: a revision must be what
its id says, a report the text of its hash.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from sqlite_utils import Database

from jjdesk.domain.annotation import Content
from jjdesk.store import backups, container, driver, faults, locked_pages, pages, snapshot
from jjdesk.store.migrations import MIGRATIONS
from jjdesk.store.pages import Value

_MOST_PROBES: Final = 2_000
_NOT_TAKEN: Final = frozenset({"_sqlite_migrations"})


class Found(Struct, frozen=True):
    """What could be read: columns and rows by table, of the shape of the file or the present one.

    ``whole`` says that every table could be read to its end.
    """

    schema: int
    tables: dict[str, tuple[tuple[str, ...], list[tuple[Value, ...]]]]
    whole: bool


_NOTHING: Final = Found(container.SCHEMA_VERSION, {}, whole=False)


def is_sound(path: Path) -> bool:
    """Whether SQLite finds no fault in the file, every row what it refers to, and no table lacks.

    Raises:
        WorkbookError: it could not be looked at, as a file that may not be read.
    """
    try:
        with closing(_connected(path)) as connection:
            verdicts = connection.execute("PRAGMA integrity_check(1)").fetchall()
            lost = connection.execute("PRAGMA foreign_key_check").fetchone()
            return verdicts == [("ok",)] and lost is None and _has_tables(connection)
    except driver.errors() as error:
        if _is_damage(error):
            return False
        raise faults.explain(error, path) from error


def _has_tables(connection: sqlite3.Connection) -> bool:
    """Whether all tables of its shape are there; of a newer shape nobody knows here."""
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if not 0 < schema <= container.SCHEMA_VERSION:
        return True
    there = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return _shape(schema).keys() <= {name for (name,) in there}


def read(path: Path) -> Found:
    """Read what can be read; the file is not changed.

    Of a locked one with damaged pages the others are decrypted in memory. Where its very first
    bytes are damaged, those of a copy beside it stand for them, if its passphrase was given.

    Raises:
        WorkbookError: not even its bytes can be read.
        WorkbookLockedError: nobody has given its passphrase yet.
    """
    try:
        found = _by_sql(partial(_connected, path))
    except driver.errors() as error:
        if not _is_damage(error):
            raise faults.explain(error, path) from error
        found = _NOTHING
    if found.whole:
        return _sensible(found)
    try:
        data = driver.contents(path)
        wal = path.with_name(f"{path.name}-wal")
        later = wal.read_bytes() if wal.exists() else b""
    except OSError as error:
        raise faults.explain_os(error, path) from error
    for salt in _salts(path, data):
        found = _of_locked(data, later, salt)
        if found.tables:
            return _sensible(found)
    return _sensible(_with_pages(found, pages.rows(data, later)))


def build(found: Found, path: Path, like: Path | None = None) -> None:
    """Make a workbook of the present shape in the empty file at ``path``, locked as ``like`` is.

    What fits nowhere in it is left out; references may still lead nowhere.

    Raises:
        sqlite3.Error: it could not be written; or SQLCipher's own, see ``driver.errors``.
    """
    with closing(driver.connect(path, like=like)) as connection:
        database = Database(connection, execute_plugins=False)
        names = [each.name for each in MIGRATIONS.pending(database)]
        MIGRATIONS.apply(database, stop_before=names[found.schema :])
        with database.atomic():
            for table, (columns, rows) in found.tables.items():
                _insert(connection, table, columns, rows)
        MIGRATIONS.apply(database)


def finish(path: Path) -> None:
    """Leave one file that no companion stands beside.

    Raises:
        sqlite3.Error: as of ``build``.
    """
    with closing(driver.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("VACUUM")


def drop_orphans(database: Database) -> int:
    """Take away what refers to something that is not there; how many rows."""
    dropped = 0
    while found := database.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, parent, number in found:
            where = "rowid = ?" if rowid is not None else _orphaned(database, table, parent, number)
            values = [rowid] if rowid is not None else []
            done = database.conn.execute(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608
            dropped += done.rowcount
    return dropped


def _orphaned(database: Database, table: str, parent: str, number: int) -> str:
    """A condition on the rows of a table without rowids that its reference ``number`` fails."""
    info = database.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    pairs = [(row[3], row[4]) for row in sorted(info, key=lambda row: row[1]) if row[0] == number]
    ours, theirs = (", ".join(names) for names in zip(*pairs, strict=True))
    return f"({ours}) NOT IN (SELECT {theirs} FROM {parent})"  # noqa: S608  names of ours


def _salts(path: Path, data: bytes) -> list[bytes]:
    """Those that a locked file may have, and whose keys are known."""
    if data.startswith(pages.HEAD):
        return []
    told = [driver.salt_of(each) for each in (path, *(copy.path for copy in backups.beside(path)))]
    known = [salt for salt in told if salt is not None and driver.key_of(salt) is not None]
    return list(dict.fromkeys(known))


def _of_locked(data: bytes, wal: bytes, salt: bytes) -> Found:
    image = locked_pages.plain(data, wal, salt, driver.key_of(salt) or b"")

    def connected() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(image)
        return _careful(connection)

    found = _NOTHING
    with suppress(*driver.errors()):
        found = _by_sql(connected)
    return _with_pages(found, pages.rows(image, reserved=locked_pages.RESERVED))


def _by_sql(connected: Callable[[], sqlite3.Connection]) -> Found:
    with closing(connected()) as connection:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    known = 0 < schema <= container.SCHEMA_VERSION
    tables, whole = {}, known
    for name, columns in (_shape(schema) if known else {}).items():
        # After one page that it cannot decrypt SQLCipher reads no other: each has a new try.
        with closing(connected()) as fresh:
            rows, complete = _rows(fresh, name, columns)
        tables[name] = (columns, rows)
        whole = whole and complete
    return Found(schema if known else container.SCHEMA_VERSION, tables, whole)


def _shape(schema: int) -> dict[str, tuple[str, ...]]:
    """Tables of a shape and their columns: what the file itself says may be damaged."""
    with Database(memory=True, execute_plugins=False) as database:
        names = [each.name for each in MIGRATIONS.pending(database)]
        MIGRATIONS.apply(database, stop_before=names[schema:])
        return {
            name: tuple(row[1] for row in database.execute(f"PRAGMA table_info({name})"))
            for name in database.table_names()
            if name not in _NOT_TAKEN and not name.startswith("sqlite_")
        }


def _rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str]
) -> tuple[list[tuple[Value, ...]], bool]:
    """The rows of a table, and whether those are all."""
    names = ", ".join(f'"{name}"' for name in columns)
    plain = f"SELECT {names} FROM {table} NOT INDEXED"  # noqa: S608  ours
    rows, complete = _until_fault(connection, plain)
    if complete:
        return rows, True
    found = {*rows}
    with suppress(*driver.errors()):
        # From the other end, as far as that goes.
        keys = _keys(connection, table)
        order = ", ".join(f"{key} DESC" for key in keys)
        found.update(_until_fault(connection, f"{plain} ORDER BY {order}")[0])
        if keys == ["rowid"]:
            found.update(_around(connection, plain))
    return list(found), False


def _until_fault(connection: sqlite3.Connection, sql: str) -> tuple[list[tuple[Value, ...]], bool]:
    rows: list[tuple[Value, ...]] = []
    try:
        for row in connection.execute(sql):
            rows.append(row)  # noqa: PERF402  what came before the fault is kept
    except driver.errors():
        return rows, False
    return rows, True


def _keys(connection: sqlite3.Connection, table: str) -> list[str]:
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    with suppress(*driver.of(sqlite3.OperationalError)):
        connection.execute(f"EXPLAIN SELECT rowid FROM {table}")  # noqa: S608  ours
        return ["rowid"]
    return [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]


def _around(connection: sqlite3.Connection, plain: str) -> Iterator[tuple[Value, ...]]:
    """Rows between damaged places, found by halving what cannot be read at once."""
    left = [(1, 2**20)]
    for _ in range(_MOST_PROBES):
        if not left:
            return
        low, high = left.pop()
        sql = f"{plain} WHERE rowid BETWEEN {low} AND {high}"
        rows, complete = _until_fault(connection, sql)
        yield from rows
        if not complete and low < high:
            middle = (low + high) // 2
            left += [(middle + 1, high), (low, middle)]


def _with_pages(found: Found, rows: Iterable[tuple[Value, ...]]) -> Found:
    """The same with rows from the pages: those whose own words say what they are."""
    shape = _shape(found.schema)
    tables = {name: (columns, list(rows)) for name, (columns, rows) in found.tables.items()}
    known = {name: {row[0] for row in rows} for name, (_, rows) in tables.items()}
    for row in rows:
        for name, fits in _SIGNS.items():
            columns = shape.get(name, ())
            if len(row) == len(columns) and row[0] not in known.get(name, ()) and fits(row):
                tables.setdefault(name, (columns, []))[1].append(row)
                known.setdefault(name, set()).add(row[0])
    return Found(found.schema, tables, whole=False)


def _sensible(found: Found) -> Found:
    """The same without notes and revisions that could not be read again."""
    tables = dict(found.tables)
    for name, fits in (("annotation", _is_annotation), ("revision", _is_readable)):
        columns, rows = tables.get(name, ((), []))
        # Of notes from before there were kinds, the migration makes what they are now.
        if name == "revision" or "kind" in columns:
            tables[name] = (columns, [row for row in rows if fits(row)])
    return Found(
        found.schema, {name: each for name, each in tables.items() if each[0]}, found.whole
    )


def _is_readable(row: tuple[Value, ...]) -> bool:
    try:
        msgspec.json.decode(str(row[2]), type=tuple[str, ...])
        return row[5] is None or bool(msgspec.json.decode(str(row[5]), type=Content))
    except msgspec.MsgspecError:
        return False


def _is_report(row: tuple[Value, ...]) -> bool:
    text = row[4]
    return isinstance(text, str) and hashlib.sha256(text.encode()).hexdigest() == row[0]


def _is_revision(row: tuple[Value, ...]) -> bool:
    id_, content = row[0], row[5]
    texts = all(isinstance(value, str) for value in row[:5])
    return texts and isinstance(content, str) and len(str(id_)) == 64


def _is_annotation(row: tuple[Value, ...]) -> bool:
    try:
        snapshot.annotation(str(row[0]), *row[1:])
    except (ValueError, TypeError, msgspec.MsgspecError):
        return False
    return all(isinstance(value, str) for value in row[:4])


_SIGNS: Final[dict[str, Callable[[tuple[Value, ...]], bool]]] = {
    "report": _is_report,
    "revision": _is_revision,
    "annotation": _is_annotation,
}


def _insert(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Value, ...]],
) -> None:
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _ in columns)
    sql = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  ours
    # Any error but that a row does not fit is told: no row is left out for want of room.
    connection.executemany(sql, rows)


def _connected(path: Path) -> sqlite3.Connection:
    return _careful(driver.connect(path, mode="ro"))


def _careful(connection: sqlite3.Connection) -> sqlite3.Connection:
    container.distrust(connection)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return connection


def _is_damage(error: sqlite3.Error) -> bool:
    return faults.primary_code(error) in {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_CANTOPEN,
    }
