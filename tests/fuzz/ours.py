"""Files of our own making, from a stranger: packs, annotations, reports, workbooks, summaries."""

import importlib.util
import json
import sqlite3
from base64 import b64encode
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

import documents
from dice import BYTES, Dice, as_json, zipped
from target import ROOT, Tried, scratch, written

_NOW = "2026-11-23T08:00:00.000Z"
_SHA = "a" * 64
_AUTHOR = {"id": "zhang", "name": "张三", "modified": _NOW}
_CONTENT = {
    "anchor": {
        "report": _SHA, "commitment": "c1", "quote": "新建小学3所。", "prefix": "前", "suffix": "后",
        "start": 10, "end": 17, "scope": "commitment", "section": "s1",
    },
    "author": "zhang", "created": _NOW, "kind": "amend", "text": "1. **好**\n- 学校", "stance": "for",
    "importance": 3, "amendment": {"original": "3所", "proposed": "5所"}, "tags": ["t1"],
    "links": [{"report": _SHA, "commitment": "c2", "quote": "修路。"}], "follow_up": "2026-12-31",
    "shared": True,
}  # fmt: skip
_PACK = {
    "revisions": [
        {"id": "r0", "annotation": "n1", "parents": [], "editor": "zhang", "made": _NOW,
         "content": None},
        {"id": "r1", "annotation": "n1", "parents": ["r0"], "editor": "zhang", "made": _NOW,
         "content": _CONTENT},
    ],
    "tags": [{"id": "t1", "name": "教育", "colour": "", "parent": "", "merged": "", "modified": _NOW}],
    "authors": [_AUTHOR],
    "reports": [{"sha256": _SHA, "title": "政府工作报告", "place": "重庆市江津区", "year": 2025}],
}  # fmt: skip
_NI = "ni:///sha-256;" + b64encode(bytes(32)).decode().rstrip("=")
_WEB = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "type": "AnnotationCollection",
    "first": {"type": "AnnotationPage", "items": [
        {
            "id": "urn:uuid:00000000-0000-0000-0000-000000000001", "motivation": "editing",
            "creator": {"type": "Person", "name": "王", "id": "urn:jjdesk:author:w"}, "created": _NOW,
            "modified": _NOW, "jjdesk:kind": "amend", "jjdesk:stance": "for", "jjdesk:importance": 3,
            "jjdesk:followUp": "2026-12-31", "jjdesk:shared": True, "tags": ["路"],
            "body": [
                {"type": "TextualBody", "purpose": "commenting", "value": "好"},
                {"type": "TextualBody", "purpose": "tagging", "value": "教育"},
                {"type": "TextualBody", "purpose": "editing", "value": "五", "jjdesk:original": "三"},
                {"purpose": "linking", "source": _NI, "jjdesk:commitment": "c2",
                 "selector": {"type": "TextQuoteSelector", "exact": "修路"}},
            ],
            "target": {
                "source": _NI, "jjdesk:year": 2025, "jjdesk:title": "报告", "jjdesk:scope": "span",
                "selector": [
                    {"type": "TextQuoteSelector", "exact": "小学", "prefix": "新建", "suffix": "3"},
                    {"type": "TextPositionSelector", "start": 1, "end": 3,
                     "refinedBy": {"type": "TextPositionSelector", "start": 1, "end": 2}},
                ],
            },
        },
        {"target": {"source": "http://x"}, "user": "acct:li@x", "text": "甲", "updated": _NOW},
    ]},
}  # fmt: skip
_DEFINITION = {
    "id": "own", "name": "我的摘要", "purpose": "notes", "order": "tag", "notes": "mine",
    "wanted": {"query": "教育", "sectors": ["205"]}, "page": {"points": 16.5, "layout": "compact"},
    "charts": True, "remarks": "comments", "minutes": 8, "folder": "/x",
}  # fmt: skip


def spoilt(tree: Any, dice: Dice) -> bytes:
    """A tree as a file, now and then with bytes changed or values spelled as no writer does."""
    text = as_json(tree)
    if dice.hit(10):
        text = dice.text_of(
            text, ('"\\ud800"', "\\u0000", "1e999", "-0", "[" * 3000, "{", ",,", "01")
        )
    data = text.encode(errors="surrogatepass")
    return dice.bytes_of(data) if dice.hit(8) else data


def packs() -> Tried:
    """Packs of notes."""
    from jjdesk.exchange import pack

    def make(dice: Dice) -> bytes:
        members = {f"{name}.json": as_json(part).encode() for name, part in _PACK.items()}
        name = dice.choice(list(_PACK))
        members[f"{name}.json"] = spoilt(dice.tree_of(_PACK[name]), dice)
        manifest = {
            "format": "jjdesk-pack", "version": 1, "program": "0.4", "made": _NOW,
            "author": _AUTHOR, "delegation": "双福代表团", "counts": {"notes": 1},
            "members": {name: sha256(data).hexdigest() for name, data in members.items()},
        }  # fmt: skip
        if dice.hit(5):
            manifest = dice.tree_of(manifest)
        members["manifest.json"] = spoilt(manifest, dice)
        if not dice.hit(4):
            return zipped(list(members.items()))
        return dice.zip_of(members, lambda _, data: dice.bytes_of(data))

    def read(data: bytes) -> None:
        found, _ = pack.read_file(written("x.jjpack", data))
        assert pack.read(pack.write(found), "again").notes == found.notes

    return Tried(make, read)


def web() -> Tried:
    """Annotations of the W3C model, of our own and of other programs."""
    from jjdesk.exchange import web_annotation

    def make(dice: Dice) -> bytes:
        return spoilt(dice.tree_of(_WEB), dice)

    def read(data: bytes) -> None:
        found = web_annotation.read_file(written("x.jsonld", data))
        for note in found.notes:
            note.annotation.text.encode()
            assert len(note.annotation.anchor.prefix) <= 100

    return Tried(make, read)


def report() -> Tried:
    """Report JSON."""
    from jjdesk.exchange import report_json
    from jjdesk.parsing import pipeline

    parsed = pipeline.parse(documents.TEXT, name="云州县2025.txt")
    tree = json.loads(report_json.encode(parsed))

    def read(data: bytes) -> None:
        found = report_json.decode(data)
        assert report_json.decode(report_json.encode(found)) == found

    return Tried(lambda dice: spoilt(dice.tree_of(tree), dice), read)


def _rows() -> dict[str, dict[str, Any]]:
    """A row of each table of a workbook: those of the test of the store."""
    path = ROOT / "tests" / "store" / "test_whole.py"
    spec = importlib.util.spec_from_file_location("whole_rows", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rows: dict[str, dict[str, Any]] = module.ROWS
    return rows


def workbook() -> Tried:
    """Whole workbooks as JSON, as far as the workbook that is made of one in memory."""
    from jjdesk.errors import SourceError
    from jjdesk.services import transferring
    from jjdesk.store import whole
    from jjdesk.store.container import SCHEMA_VERSION

    tables = {name: [row] for name, row in _rows().items()}
    tables["summary"][0] = tables["summary"][0] | {"definition": json.dumps(_DEFINITION)}
    head = {"format": "jjdesk-workbook", "version": 1, "schema": SCHEMA_VERSION, "made": _NOW}

    def make(dice: Dice) -> bytes:
        if dice.hit(6):
            return spoilt(dice.tree_of(head | {"tables": tables}), dice)
        return spoilt(head | {"tables": dice.tree_of(tables)}, dice)

    def read(data: bytes) -> None:
        given = transferring.read(written("x.json", data))
        try:
            whole.notes(given.whole)
        except whole.UnfitError as error:
            raise SourceError(f"{error}。") from error

    return Tried(make, read)


def summaries() -> Tried:
    """Definitions of summaries and kept filters, as a workbook from elsewhere holds them."""
    from sqlite_utils import Database

    from jjdesk.domain.manuscript import Manuscript
    from jjdesk.domain.summary import Summary
    from jjdesk.exchange import summary_json
    from jjdesk.store import saved_filters
    from jjdesk.store import summaries as kept
    from jjdesk.store.migrations import MIGRATIONS

    database = Database(memory=True, execute_plugins=False)
    MIGRATIONS.apply(database)
    told = Summary(manuscript=Manuscript(title="题"), sheets=())

    def make(dice: Dice) -> bytes:
        return spoilt(dice.tree_of(_DEFINITION), dice)

    def read(data: bytes) -> None:
        text = data.decode(errors="replace")
        database.execute("DELETE FROM summary")
        database.execute("DELETE FROM saved_filter")
        database.execute("INSERT INTO summary VALUES ('own', ?, 1)", [text])
        database.execute("INSERT INTO saved_filter VALUES ('甲', ?, 1)", [text])
        for each in kept.every(database):
            summary_json.encode(told, each)
        saved_filters.every(database)
        for each in saved_filters.every(database):
            each.name.encode()

    return Tried(make, read)


def markup() -> Tried:
    """The notation of notes."""
    from jjdesk.domain import markup as notation

    seed = "第一段 **加粗** 的字\n- 甲\n- 乙 \\* \\-\n1. 丙\n2. 丁**\n****\n"

    def make(dice: Dice) -> bytes:
        words = ("**", "- ", "1. ", "\\", "\n", "\u2029", "\r", "****", "•")
        return dice.text_of(seed, words).encode(errors="replace")

    def read(data: bytes) -> None:
        text = data.decode()
        blocks = notation.parse(text)
        assert notation.parse(notation.render(blocks)) == notation.canonical(blocks)
        notation.plain(text)

    return Tried(make, read)


def sqlite() -> Tried:
    """A workbook's own file with bytes changed, opened and read whole."""
    from jjdesk.services import transferring
    from jjdesk.store import whole
    from jjdesk.store.database import open_workbook

    path: Path = scratch() / "seed.jjdesk"
    opened = open_workbook(path)
    with opened.changing() as database:
        database.execute("PRAGMA defer_foreign_keys = ON")
        for table, row in _rows().items():
            database[table].insert(row)
    opened.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
    seed = path.read_bytes()
    copy = scratch() / "x.jjdesk"

    def make(dice: Dice) -> bytes:
        held = bytearray(seed)
        for _ in range(dice.some()):
            page = dice.randrange(len(held) // 4096) * 4096
            at = page + dice.randrange(120 if dice.hit(2) else 4096)
            piece = dice.choice((*BYTES, dice.randbytes(1), dice.randbytes(4)))
            held[at : at + len(piece)] = piece
        return bytes(held)

    def read(data: bytes) -> None:
        for companion in ("-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                copy.with_name(copy.name + companion).unlink()
        copy.write_bytes(data)
        given = transferring.read(copy)
        if crc32(data) % 8 == 0:  # it takes long
            with suppress(whole.UnfitError):
                whole.notes(given.whole)

    return Tried(make, read)
