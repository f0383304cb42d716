import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.domain.finding import Filter
from jjdesk.domain.summary import (
    Definition,
    Grouping,
    Headings,
    Layout,
    PageStyle,
    Purpose,
    Remarks,
    Whose,
)
from jjdesk.store import summaries
from jjdesk.store.database import open_workbook

PLAIN = Definition(id="a", name="甲", purpose=Purpose.NOTES)
WHOLE = Definition(
    id="b", name="乙“引号”", purpose=Purpose.SPEECH, wanted=Filter("学校", sectors=("205",)),
    order=Grouping.KIND, source=False, targets=False, notes=Whose.MINE, charts=True, progress=True,
    headings=Headings.PLAIN, page=PageStyle(Layout.COMPACT, 12.0), remarks=Remarks.COMMENTS,
    minutes=5, folder="/U 盘/票决",
)  # fmt: skip


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    workbook = open_workbook(path)
    with workbook.reading() as database:
        yield database
    workbook.close()


def test_definitions_are_kept_whole_in_the_order_they_came(database: Database) -> None:
    assert all(
        getattr(WHOLE, name) != getattr(PLAIN, name) for name in Definition.__struct_fields__
    ), "a field that is as usual is not kept, so its keeping would not be seen"
    for each in (WHOLE, PLAIN):
        summaries.put(database, each)
    assert summaries.every(database) == (WHOLE, PLAIN)


def test_one_that_is_there_keeps_its_place(database: Database) -> None:
    for each in (WHOLE, PLAIN, changed := replace(WHOLE, name="丙", minutes=0)):
        summaries.put(database, each)
    assert summaries.every(database) == (changed, PLAIN)


def test_one_is_removed_and_the_others_stay(database: Database) -> None:
    for each in (WHOLE, PLAIN):
        summaries.put(database, each)
    summaries.remove(database, "b")
    summaries.remove(database, "unknown")
    assert summaries.every(database) == (PLAIN,)


def test_they_are_put_in_order_and_a_new_one_comes_last(database: Database) -> None:
    three = [replace(PLAIN, id=each) for each in "abc"]
    for each in three:
        summaries.put(database, each)
    summaries.order(database, ["c", "a", "unknown", "b"])
    summaries.put(database, replace(PLAIN, id="A"))
    assert [each.id for each in summaries.every(database)] == ["c", "a", "b", "A"]


def test_one_of_a_newer_version_is_passed_over_and_stays(database: Database) -> None:
    summaries.put(database, PLAIN)
    rows = [
        ("new", '{"id": "new", "name": "新", "purpose": "video"}', 2),
        ("broken", "no json", 3),
        ("b", '{"id": "b", "name": "乙", "purpose": "notes", "unknown": 1}', 4),
    ]
    for row in rows:
        database.execute("INSERT INTO summary VALUES (?, ?, ?)", row)
    assert summaries.every(database) == (PLAIN, replace(PLAIN, id="b", name="乙"))
    summaries.order(database, ["b", "a"])
    assert database.execute("SELECT count(*) FROM summary").fetchone() == (4,)


DEEP = '{"x":' * 100_000 + "1" + "}" * 100_000


def test_one_nested_without_end_is_left_out(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path / "w.jjdesk")
    with workbook.changing() as database:
        summaries.put(database, PLAIN)
        database.execute("INSERT INTO summary VALUES ('deep', ?, 9)", [DEEP])
        assert summaries.every(database) == (PLAIN,)
    workbook.close()


@pytest.mark.parametrize(
    "change",
    [
        {"page": {"points": 1e9}},
        {"page": {"points": -3}},
        {"page": {"points": 1e-9}},
        {"minutes": 10**15},
        {"minutes": -5},
    ],
)
def test_a_foreign_definition_asks_for_no_page_that_cannot_be_made(
    database: Database, change: dict[str, object]
) -> None:
    content = {"id": "a", "name": "甲", "purpose": "speech"} | change
    database["summary"].insert({"id": "a", "definition": json.dumps(content), "position": 1})
    assert summaries.every(database) == (replace(PLAIN, purpose=Purpose.SPEECH),)
