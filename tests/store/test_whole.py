import re
import secrets
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.errors import WorkbookError
from jjdesk.store import annotations, container, driver, passages, protecting, whole
from jjdesk.store import settings as kept_settings
from jjdesk.store.database import ERASING, Workbook, open_workbook
from jjdesk.store.migrations import MIGRATIONS
from jjdesk.store.reading_only import open_for_reading
from jjdesk.store.undo_log import DERIVED, TRACKED, UNTRACKED
from jjdesk.store.whole import UnfitError

SHA = "a" * 64
MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
ROWS = {
    "report": {
        "sha256": SHA,
        "name": "报告.txt",
        "title": None,
        "media_type": "text/plain",
        "source_text": "一\x00\n二",
        "parsed": "{}",
        "added": "2025",
        "place": "江津区",
        "year": 2025,
        "commitments": 2,
        "targets": 0,
        "parser": 1,
        "removed": None,
    },
    "annotation": {
        "id": "n1",
        "report": SHA,
        "scope": "commitment",
        "commitment": "c1",
        "section": "",
        "quote": "句",
        "prefix": "",
        "suffix": "",
        "start": 0,
        "end": 1,
        "kind": "question",
        "stance": "against",
        "importance": 3,
        "body": "在哪里？😀",
        "original": "甲",
        "proposed": "乙",
        "follow_up": "2025-06-30",
        "author": "w",
        "shared": 1,
        "created": "2025",
        "modified": "2025",
        "revision": "r2",
        "rivals": '["r1"]',
    },
    "annotation_tag": {"annotation": "n1", "position": 0, "tag": "t1"},
    "annotation_link": {
        "annotation": "n1",
        "position": 0,
        "report": "b" * 64,
        "commitment": "c9",
        "quote": "别处",
    },
    "revision": {
        "id": "r1",
        "annotation": "n1",
        "parents": "[]",
        "editor": "w",
        "made": "2025",
        "content": None,
    },
    "tag": {
        "id": "t1",
        "name": "教育",
        "colour": "",
        "parent": "",
        "merged": "",
        "removed": 0,
        "modified": "2025",
    },
    "author": {"id": "w", "name": "王", "modified": "2025"},
    "saved_filter": {"name": "教育", "wanted": "{}", "position": 1},
    "status_change": {
        "id": "s",
        "report": SHA,
        "commitment": "c1",
        "quote": "句",
        "period": "2025H1",
        "status": "done",
        "source": "通报",
        "date": "2025-06-30",
        "note": "",
        "created": "2025",
    },
    "reading": {"report": SHA, "commitment": "c1", "read_at": "2025"},
    "absent_report": {"sha256": "b" * 64, "title": "另一份", "place": None, "year": 2024},
    "taken_file": {
        "sha256": "c" * 64,
        "name": "a.jjpack",
        "author": "v",
        "taken": "2025",
        "added": 3,
    },
    "correction": {
        "id": "k",
        "report": SHA,
        "field": "kind",
        "start": 0,
        "end": 1,
        "quote": "一",
        "value": None,
        "created": "2025",
    },
    "task_table": {
        "id": "tt",
        "report": SHA,
        "name": "分解表",
        "period": "2025",
        "added": "2025",
        "removed": None,
    },
    "task": {
        "task_table": "tt",
        "ordinal": 1,
        "number": "1",
        "section": "",
        "text": "办",
        "units": '["教委"]',
        "leader": "",
        "deadline": "",
        "progress": "",
    },
    "task_match": {
        "task_table": "tt",
        "ordinal": 1,
        "commitment": "c1",
        "likeness": 0.1 + 0.2,
        "verdict": "confirmed",
    },
    "place_list": {"county": "江津区", "towns": '["几江街道"]', "added": "2025"},
    "project_list": {
        "id": "pl",
        "name": "名单",
        "kind": "民生实事项目",
        "demo": 0,
        "source": "x",
        "added": "2025",
        "removed": None,
    },
    "project": {
        "project_list": "pl",
        "key": "p1",
        "number": 1,
        "name": "修路",
        "content": "",
        "investment": 2400.0,
        "unit": "",
        "deadline": "",
    },
    "project_link": {
        "project_list": "pl",
        "project": "p1",
        "report": SHA,
        "commitment": "c1",
        "quote": "句",
        "likeness": 1.0,
        "verdict": "confirmed",
    },
    "intention": {
        "project_list": "pl",
        "project": "p1",
        "leaning": "open",
        "position": 0,
        "note": "",
    },
    "cast_ballot": {"package": "v", "sequence": 2, "receipt": "abcd"},
    "setting": {"key": "report", "value": SHA},
    "summary": {"id": "own", "definition": "{}", "position": 1},
}


def fill(path: Path) -> Workbook:
    """A workbook with a row in every table."""
    workbook = open_workbook(path)
    with workbook.changing() as database:
        database.execute("PRAGMA defer_foreign_keys = ON")
        for table, row in ROWS.items():
            database[table].insert(row)
    return workbook


@pytest.fixture
def full(path: Path):
    workbook = fill(path)
    yield workbook
    workbook.close()


@pytest.fixture
def other(tmp_path: Path):
    workbook = open_workbook(tmp_path / "other.jjdesk")
    yield workbook
    workbook.close()


def all_of(workbook: Workbook):
    with workbook.reading() as database:
        return whole.read(database.conn)


def test_no_table_of_users_is_forgotten(full):
    held = all_of(full).tables
    assert set(held) == {*TRACKED, *UNTRACKED} - {"_sqlite_migrations"} == set(ROWS)
    assert {table: row for table, (row,) in held.items()} == ROWS
    with full.reading() as database:
        names = database.table_names()
    assert {name for name in names if not name.startswith(DERIVED)} - set(held) == {
        "_sqlite_migrations"
    }


def test_out_and_in_again_is_the_same_workbook(full, other):
    whole.put(other, all_of(full))
    assert all_of(other) == all_of(full)
    with other.reading() as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
BIG = st.integers(-(2**63), 2**63 - 1)
NOTES = st.dictionaries(
    TEXT,
    st.fixed_dictionaries(
        {"body": TEXT, "start": BIG, "original": TEXT, "proposed": TEXT, "author": TEXT}
    ),
    max_size=4,
)
PROJECTS = st.dictionaries(
    TEXT, st.none() | st.floats(allow_nan=False, allow_infinity=False), max_size=4
)


@given(notes=NOTES, projects=PROJECTS, kept=st.dictionaries(TEXT, TEXT, max_size=4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_and_numbers_come_back(other, notes, projects, kept):
    kept.pop(ERASING, None)
    tables = {name: [] for name in ROWS}
    tables["report"] = [ROWS["report"]]
    tables["project_list"] = [ROWS["project_list"]]
    tables["setting"] = [{"key": key, "value": value} for key, value in sorted(kept.items())]
    tables["annotation"] = [
        ROWS["annotation"] | {"id": id_} | words for id_, words in sorted(notes.items())
    ]
    tables["project"] = [
        ROWS["project"] | {"key": key, "investment": amount}
        for key, amount in sorted(projects.items())
    ]
    given_ = whole.Whole(container.SCHEMA_VERSION, tables)
    whole.put(other, given_)
    assert all_of(other) == given_


def test_what_was_there_is_gone_and_no_act_reaches_back(full, note):
    with full.changing("写批注") as database:
        annotations.put(database, replace(note, anchor=replace(note.anchor, report=SHA)))
    assert full.names() == ("写批注", "")
    held = all_of(full)
    held.tables["annotation"] = [ROWS["annotation"] | {"body": "另一条"}]
    whole.put(full, held)
    assert full.names() == ("", "")
    assert full.undo() is None
    assert [row["body"] for row in all_of(full).tables["annotation"]] == ["另一条"]


def test_a_seal_is_never_forgotten_for_an_earlier_one(full):
    held = all_of(full)
    held.tables["cast_ballot"] = [
        {"package": "u", "sequence": 1, "receipt": "eeee"},
        {"package": "v", "sequence": 1, "receipt": "0000"},
    ]
    whole.put(full, held)
    assert all_of(full).tables["cast_ballot"] == [
        {"package": "u", "sequence": 1, "receipt": "eeee"},
        ROWS["cast_ballot"],
    ], "the second ballot counts, so its number must not be given again"


def test_what_is_to_be_erased_stays_so_and_does_not_travel(full):
    with full.changing() as database:
        kept_settings.put(database, {ERASING: ""})
    held = all_of(full)
    assert held.tables["setting"] == [ROWS["setting"]]
    whole.put(full, held)
    with full.reading() as database:
        assert kept_settings.read(database, [ERASING]) == {ERASING: ""}
    held.tables["setting"].append({"key": ERASING, "value": "由别人写入"})
    whole.put(full, held)
    with full.reading() as database:
        assert kept_settings.read(database, [ERASING]) == {ERASING: ""}


def test_what_is_searched_is_made_anew(full):
    with full.changing() as database:
        passages.prepare(database)
        database.execute("INSERT INTO passage_word VALUES ('旧', 1)")
    whole.put(full, all_of(full))
    with full.reading() as database:
        assert database.execute("SELECT * FROM passage_word").fetchall() == []


def change(table, **values):
    def by(tables):
        tables[table] = [tables[table][0] | values]

    return by


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (change("annotation", kind="nonsense"), "自相矛盾"),
        (change("annotation", rivals="["), "自相矛盾"),
        (change("annotation", report="d" * 64), "自相矛盾"),
        (change("annotation", start="0"), "annotation 第 1 行的 start 不是该有的类型"),
        (change("annotation", start=1.5), "start 不是"),
        (change("annotation", start=2**63), "自相矛盾"),
        (change("annotation", body=None), "body 不是"),
        (change("annotation", body=7), "body 不是"),
        (change("annotation", body="\ud800"), "自相矛盾"),
        (change("task_match", likeness="x"), "likeness 不是"),
        (change("task_match", likeness=True), "likeness 不是"),
        (change("revision", content="{"), "自相矛盾"),
        (change("status_change", status="x"), "自相矛盾"),
        (change("intention", leaning="x"), "自相矛盾"),
        (change("project_link", verdict="x"), "自相矛盾"),
        (change("setting", more="x"), "setting 第 1 行的列"),
        (lambda tables: tables.pop("tag"), "表与工作簿的不同"),
        (lambda tables: tables.update({"x; DROP TABLE tag": []}), "表与工作簿的不同"),
        (lambda tables: tables.update({"_sqlite_migrations": []}), "表与工作簿的不同"),
        (lambda tables: tables["tag"].append(tables["tag"][0]), "自相矛盾"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(full, damage, said):
    held, before = all_of(full), all_of(full)
    damage(held.tables)
    with pytest.raises(UnfitError, match=re.escape(said)):
        whole.notes(held)
    with pytest.raises(UnfitError):
        whole.put(full, held)
    assert all_of(full) == before


@pytest.mark.parametrize("schema", [0, -1, container.SCHEMA_VERSION + 1])
def test_a_shape_that_is_not_known_is_refused(full, schema):
    with pytest.raises(UnfitError, match="版的工作簿"):
        whole.notes(replace(all_of(full), schema=schema))


def test_an_older_workbook_is_read_as_it_is_and_brought_up(tmp_path, other):
    path = tmp_path / "old.jjdesk"
    names = [each.name for each in MIGRATIONS.pending(Database(memory=True))]
    with Database(path) as database:
        MIGRATIONS.apply(database, stop_before=names[1])
        database.execute(
            "INSERT INTO report VALUES (?, '报告', NULL, 'text/plain', '一', '{}', '2025')", [SHA]
        )
        database.execute(
            "INSERT INTO annotation VALUES ('n', ?, 'c', '', '', '', 0, 'support', '好', '', '')",
            [SHA],
        )
    held = whole.read_file(path)
    assert (held.schema, set(held.tables)) == (1, {"annotation", "report", "setting"})
    whole.put(other, held)
    (row,) = all_of(other).tables["annotation"]
    assert (row["body"], row["kind"], row["importance"]) == ("好", "support", 1)


def test_there_must_be_a_workbook(tmp_path):
    for path in (tmp_path / "none.jjdesk", tmp_path / "empty.jjdesk"):
        if path.name == "empty.jjdesk":
            path.touch()
        with pytest.raises(WorkbookError, match="还没有工作簿"):
            whole.read_file(path)
    assert not (tmp_path / "none.jjdesk").exists()


@pytest.mark.parametrize("passphrase", ["", "八个字符以上的密码"])
def test_a_table_as_none_of_ours_is_damage_under_a_passphrase_too(filled, passphrase):
    if passphrase:
        protecting.change(filled, passphrase, MOMENT)
    try:
        with closing(driver.connect(filled)) as connection:
            connection.execute('CREATE TABLE "order" (a)')
            connection.commit()
        with pytest.raises(WorkbookError, match="已损坏"):
            whole.read_file(filled)
    finally:
        driver.forget()


def test_a_program_that_takes_the_file_for_itself_meanwhile_is_named(filled, monkeypatch):
    """It is not called damage, which would send the user to a backup."""
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    examine = container.examine
    monkeypatch.setattr(container, "_PATIENCE", 0)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:

        def and_then_another_comes(*given):
            state = examine(*given)
            other.execute("BEGIN EXCLUSIVE")
            return state

        monkeypatch.setattr(container, "examine", and_then_another_comes)
        with pytest.raises(WorkbookError, match="正被另一个窗口或程序占用"):
            whole.read_file(filled)
    monkeypatch.setattr(container, "examine", examine)
    assert len(whole.read_file(filled).tables["annotation"]) == 1


def test_a_full_disk_changes_nothing(full):
    held, before = all_of(full), all_of(full)
    held.tables["annotation"] = [
        ROWS["annotation"] | {"id": f"n{number}", "body": secrets.token_hex(2000)}
        for number in range(100)
    ]
    held.tables["annotation_tag"] = held.tables["annotation_link"] = []
    with full.reading() as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(WorkbookError, match="磁盘已满"):
        whole.put(full, held)
    assert all_of(full) == before


def test_a_window_that_only_reads_replaces_nothing(full):
    held = all_of(full)
    reading = open_for_reading(full.path, "只读")
    with pytest.raises(WorkbookError, match="只读"):
        whole.put(reading, held)
    reading.close()


def test_only_settings_are_as_good_as_nothing(full, other):
    with other.changing() as database:
        database["setting"].insert(ROWS["setting"])
    with other.reading() as database:
        assert whole.is_empty(database)
    with full.reading() as database:
        assert not whole.is_empty(database)
        assert whole.counts(database) == dict.fromkeys(ROWS, 1)


def test_another_program_keeps_one_from_being_alone(full):
    assert full.is_alone()
    guest = open_for_reading(full.path, "只读")
    with guest.reading() as database:
        database.execute("SELECT * FROM tag").fetchall()
    full._database.execute("PRAGMA busy_timeout = 50")
    assert not full.is_alone()
    guest.close()
    assert full.is_alone()
    with full.reading() as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
