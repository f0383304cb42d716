import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from jjdesk.errors import WorkbookError
from jjdesk.store import undo_log
from jjdesk.store.database import Workbook, open_workbook
from jjdesk.store.undo_log import DERIVED, TRACKED, UNTRACKED, Direction

Dump = dict[str, list[tuple[object, ...]]]

KEYS = st.sampled_from(["a", "b", "it's", "一", "\x00"])
WORDS = st.sampled_from(["", "'", "''\x00--", "字" * 200, "\x00", "😀", "\r\n", "nul\x00l"])
VALUES = WORDS | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@pytest.fixture
def workbook(path: Path):
    workbook = open_workbook(path)
    yield workbook
    workbook.close()


def dump(workbook: Workbook) -> Dump:
    """All that users change, by table, with the type of each value."""
    with workbook.reading() as database:
        tables = {}
        for table in TRACKED:
            columns = [f'"{row[1]}"' for row in database.execute(f"PRAGMA table_info({table})")]
            typed = ", ".join(f"{column}, typeof({column})" for column in columns)
            tables[table] = sorted(
                database.execute(f"SELECT {typed} FROM {table}"),  # noqa: S608  names of ours
                key=repr,
            )
    return tables


def tag(database: Database, key: str, name: str) -> None:
    database.execute("INSERT OR REPLACE INTO tag VALUES (?, ?, '', '', '', 0, '')", [key, name])


def test_every_table_is_tracked_or_said_not_to_be(workbook: Workbook) -> None:
    with workbook.reading() as database:
        names = set(database.table_names())
    unnamed = {name for name in names - {*TRACKED, *UNTRACKED} if not name.startswith(DERIVED)}
    assert unnamed == set()
    assert set(TRACKED) <= names
    assert not {*TRACKED} & {*UNTRACKED}


def change(workbook: Workbook, kind: str, key: str, other: str, value: str) -> None:
    with workbook.changing("改动") as database:
        match kind:
            case "replace":
                tag(database, key, value)
            case "upsert":
                database.execute(
                    "INSERT INTO saved_filter VALUES (?, ?, 1.5) ON CONFLICT (name)"
                    " DO UPDATE SET wanted = excluded.wanted, position = position + 1",
                    [key, value],
                )
            case "key":
                database.execute("UPDATE OR REPLACE tag SET id = ? WHERE id = ?", [key, other])
            case "remove":
                database.execute("DELETE FROM tag WHERE id = ?", [key])
            case "blob":
                database.execute(
                    "UPDATE tag SET name = ?, colour = ? WHERE id = ?",
                    [value.encode(), value, key],
                )
            case "without rowid":
                database.execute("PRAGMA defer_foreign_keys = ON")
                database.execute(
                    "INSERT OR REPLACE INTO annotation_tag VALUES (?, ?, ?)", [key, 1, value]
                )
                database.execute(
                    "INSERT OR IGNORE INTO revision VALUES (?, ?, ?, '', '', NULL)",
                    [value, key, other],
                )
                database.execute("DELETE FROM annotation_tag WHERE tag = ?", [other])
                database.execute(
                    "UPDATE revision SET content = ? WHERE annotation = ?", [value, other]
                )


KINDS = ["replace", "upsert", "key", "remove", "blob", "without rowid"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KINDS), KEYS, KEYS, VALUES), min_size=1, max_size=12))
def test_as_many_undos_as_acts_give_the_content_from_before(tmp_path_factory, acts) -> None:
    workbook = open_workbook(tmp_path_factory.mktemp("undo") / "workbook.jjdesk")
    with workbook.reading() as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("PRAGMA synchronous = OFF")
    with workbook.changing() as database:
        tag(database, "a", "\x00")
    before = dump(workbook)
    for act in acts:
        change(workbook, *act)
    after = dump(workbook)
    undone = 0
    while workbook.undo():
        undone += 1
    assert dump(workbook) == before
    assert undone <= len(acts)
    for _ in range(undone):
        assert workbook.redo()
    assert workbook.redo() is None
    assert dump(workbook) == after
    workbook.close()


def test_acts_are_named_and_a_new_one_drops_what_was_taken_back(workbook: Workbook) -> None:
    assert (workbook.names(), workbook.undo(), workbook.redo()) == (("", ""), None, None)
    for name in ("甲", "乙"):
        with workbook.changing(f"添加 {name}") as database:
            tag(database, name, name)
    undone = workbook.undo()
    assert (undone.name, undone.direction, undone.tables) == (
        "添加 乙",
        Direction.UNDO,
        frozenset({"tag"}),
    )
    assert workbook.names() == ("添加 甲", "添加 乙")
    with workbook.changing("什么也没改"):
        pass
    with workbook.changing() as database:
        database.execute("INSERT INTO setting VALUES ('a', 'b')")
    assert workbook.names() == ("添加 甲", "添加 乙")
    with workbook.changing("添加 丙") as database:
        tag(database, "丙", "丙")
    assert workbook.names() == ("添加 丙", "")


def test_what_joins_the_last_act_is_taken_back_with_it(workbook: Workbook) -> None:
    before = dump(workbook)
    for text in ("一", "一二", "一二三"):
        with workbook.changing("输入", joins="note 1") as database:
            tag(database, "a", text)
    assert workbook.undo()
    assert dump(workbook) == before
    workbook.redo()
    # Once taken back and done again, the act is whole: the next is another.
    with workbook.changing("输入", joins="note 1") as database:
        tag(database, "a", "四")
    workbook.undo()
    assert dump(workbook)["tag"][0][2] == "一二三"


def fail(workbook: Workbook) -> None:
    with workbook.changing("失败") as database:
        tag(database, "b", "b")
        raise ZeroDivisionError


def test_an_act_that_fails_leaves_no_trace(workbook: Workbook) -> None:
    with pytest.raises(ZeroDivisionError):
        fail(workbook)
    assert workbook.names() == ("", "")
    assert dump(workbook)["tag"] == []


def test_a_change_within_a_change_is_part_of_it(workbook: Workbook) -> None:
    with workbook.changing("外") as database:
        tag(database, "a", "a")
        with pytest.raises(ZeroDivisionError):
            fail(workbook)
        with workbook.changing("内"):
            tag(database, "c", "c")
    assert [row[0] for row in dump(workbook)["tag"]] == ["a", "c"]
    assert workbook.undo().name == "外"
    assert (dump(workbook)["tag"], workbook.undo()) == ([], None)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "UPDATE tag SET name = 'another' WHERE id = 'b'",
        "DELETE FROM tag WHERE id = 'b'",
        "UPDATE tag SET colour = 'red' WHERE id = 'a'",
    ],
)
def test_what_another_window_changed_is_not_taken_back_by_halves(
    workbook: Workbook, path: Path, elsewhere: str
) -> None:
    with workbook.changing("添加 丙") as database:
        tag(database, "c", "c")
    with workbook.changing("添加 甲乙") as database:
        tag(database, "a", "a")
        tag(database, "b", "b")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(elsewhere)
    other.close()
    before = dump(workbook)
    with pytest.raises(WorkbookError, match=r"添加 甲乙.*另一个窗口.*没有撤销"):
        workbook.undo()
    assert dump(workbook) == before
    # The one before it can still be taken back.
    assert workbook.undo().name == "添加 丙"
    assert workbook.names() == ("", "添加 丙")


def test_an_act_whose_place_was_taken_is_not_done_again(workbook: Workbook, path: Path) -> None:
    with workbook.changing("添加 甲") as database:
        tag(database, "a", "a")
    workbook.undo()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("INSERT INTO tag VALUES ('a', 'x', '', '', '', 0, '')")
    other.close()
    with pytest.raises(WorkbookError, match="没有重做"):
        workbook.redo()
    assert dump(workbook)["tag"][0][2] == "x"


def test_what_cannot_be_written_is_taken_back_later(workbook: Workbook) -> None:
    with workbook.changing("添加 甲") as database:
        tag(database, "a", "a")
    with workbook.reading() as database:
        database.execute("PRAGMA query_only = ON")
        with pytest.raises(WorkbookError, match="不可写"):
            workbook.undo()
        database.execute("PRAGMA query_only = OFF")
    assert workbook.undo().name == "添加 甲"
    assert dump(workbook)["tag"] == []


def test_the_oldest_acts_go_and_the_last_one_stays(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = workbook._log
    monkeypatch.setattr(log, "_most_acts", 3)
    for number in range(5):
        with workbook.changing(f"{number}") as database:
            tag(database, str(number), "x")
    monkeypatch.setattr(log, "_most_bytes", 1000)
    for number in (5, 6):
        with workbook.changing(f"{number}") as database:
            tag(database, str(number), "x")
            database.execute("UPDATE tag SET name = ?", ["y" * 300])
            database.execute("UPDATE tag SET name = ?", ["z" * 300])
    with workbook.reading() as database:
        acts = database.execute("SELECT count(DISTINCT act) FROM undo_line").fetchone()
    assert acts == (1,)
    assert [workbook.undo().name, workbook.undo()] == ["6", None]


def test_only_what_differs_is_kept_and_nothing_of_it_is_in_the_file(
    workbook: Workbook, path: Path
) -> None:
    with workbook.changing() as database:
        database.execute(
            "INSERT INTO report (sha256, name, media_type, source_text, parsed, added)"
            " VALUES ('a', '', '', ?, ?, '')",
            ["secret" * 50_000, "parsed" * 50_000],
        )
    with workbook.changing("移除") as database:
        database.execute("UPDATE report SET removed = 'now', name = 'ballot'")
    with workbook.reading() as database:
        ((size, report),) = database.execute("SELECT size, report FROM undo_line").fetchall()
        companions = [file.read_bytes() for file in path.parent.iterdir()]
    assert size < 20
    assert report.split() == ["a", "a"]
    assert any(b"ballot" in content for content in companions)
    assert not any(b"undo_line" in content for content in companions)
    assert workbook.undo().reports == frozenset({"a"})


def test_a_task_says_of_which_report_it_is(workbook: Workbook) -> None:
    with workbook.changing("导入") as database:
        database.execute(
            "INSERT INTO report (sha256, name, media_type, source_text, parsed, added)"
            " VALUES ('r', '', '', '', '', '')"
        )
        database.execute("INSERT INTO task_table VALUES ('t', 'r', '', '', '', NULL)")
        database.execute("INSERT INTO task VALUES ('t', 1, '', '', '', '', '', '', '')")
    with workbook.changing("对应") as database:
        database.execute("INSERT INTO task_match VALUES ('t', 1, 'c', 0.1, 'sure')")
    assert workbook.undo().reports == frozenset({"r"})
    assert workbook.redo().tables == frozenset({"task_match"})
    # References are asked for at the end: rows may go and come in any order.
    assert workbook.undo()
    assert workbook.undo().tables == frozenset({"report", "task_table", "task"})
    assert workbook.redo()
    assert [len(rows) for rows in (dump(workbook)["task"], dump(workbook)["report"])] == [1, 1]


def test_it_is_bounded_as_said() -> None:
    assert (undo_log.MOST_ACTS, undo_log.MOST_BYTES) == (500, 256 * 2**20)


def test_acts_on_a_table_are_forgotten_and_the_others_stay(workbook: Workbook) -> None:
    with workbook.changing("标签") as database:
        tag(database, "a", "水利")
    with workbook.changing("筛选") as database:
        database.execute("INSERT INTO saved_filter VALUES ('甲', '{}', 1)")
    with workbook.changing("标签又改") as database:
        tag(database, "a", "道路")
    with workbook.changing("第二个筛选") as database:
        database.execute("INSERT INTO saved_filter VALUES ('乙', '{}', 2)")
    assert workbook.undo().name == "第二个筛选"
    workbook._log.forget("saved_filter")
    assert workbook.names() == ("标签又改", "")
    assert [workbook.undo().name, workbook.undo().name] == ["标签又改", "标签"]
    assert workbook.undo() is None
    with workbook.reading() as database:
        kept = database.execute("SELECT name FROM saved_filter").fetchall()
        left = database.execute("SELECT DISTINCT tbl FROM undo_line").fetchall()
    assert (kept, left) == ([("甲",)], [("tag",)])
