"""Cells as they leave the workbook: what a column is for is given, all else is refused unquoted."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.poll import Project
from jjdesk.domain.task import Match, Verdict
from jjdesk.errors import WorkbookError
from jjdesk.store import absent_reports, rows
from jjdesk.store.database import open_workbook

UNREAD = "谁也不该看到的字"
CELL = st.none() | st.integers() | st.floats() | st.text() | st.binary()
"""All that SQLite gives."""


@given(CELL)
def test_text_is_given_as_it_is_and_nothing_else_passes_for_it(cell: object) -> None:
    if isinstance(cell, str):
        assert rows.text(cell) == rows.optional(cell) == cell
        assert rows.texts([cell, cell]) == rows.pair([cell, cell]) == (cell, cell)
        return
    refused = (
        lambda: rows.text(cell),
        lambda: rows.texts(["甲", cell]),
        lambda: rows.pair([cell, "甲"]),
        lambda: rows.pair(["甲", cell]),
        lambda: rows.moment(cell),
    )
    for ask in refused:
        with pytest.raises(TypeError) as told:
            ask()
        assert not told.value.args, "what the cell holds is nobody's business"


@pytest.mark.parametrize("cell", [0, 1.5, b"", UNREAD.encode()])
def test_what_may_be_empty_is_text_or_nothing(cell: object) -> None:
    assert rows.optional(None) is None
    with pytest.raises(TypeError):
        rows.optional(cell)


@pytest.mark.parametrize("cell", [None, 0, 1999, 2025])
def test_a_year_is_a_number_or_nothing(cell: int | None) -> None:
    assert rows.year(cell) == cell


@pytest.mark.parametrize("cell", ["", "2025", 2025.0, 2025.5, b"2025"])
def test_what_only_looks_like_a_year_is_refused(cell: object) -> None:
    with pytest.raises(TypeError):
        rows.year(cell)


@pytest.mark.parametrize(
    "cell",
    ["2025-02-07", "2025-02-07T09:00:00.000Z", "2025-02-07T09:00:00+08:00", "1900-01-01",
     "9998-12-31T23:59:59Z"],
)  # fmt: skip
def test_a_day_or_a_moment_is_given_as_it_was_written(cell: str) -> None:
    assert rows.moment(cell) == cell


@pytest.mark.parametrize("cell", ["", "2025", "昨天", "2025-02-30", "2025-13-01"])
def test_a_moment_that_is_none_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|day is out of range|month must be"):
        rows.moment(cell)


@pytest.mark.parametrize("cell", ["1899-12-31", "9999-01-01", "0001-01-01T00:00:00Z"])
def test_a_moment_that_cannot_be_told_everywhere_is_refused_unquoted(cell: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        rows.moment(cell)


def test_a_row_becomes_its_value_with_what_is_left_out_as_it_is_by_itself() -> None:
    assert rows.of(Match, (1, "c1", 0.5, "confirmed")) == Match(1, "c1", 0.5, Verdict.CONFIRMED)
    made = rows.of(Project, ("k", 3, "修路"))
    assert made == Project(key="k", number=3, name="修路")
    assert (made.content, made.investment) == ("", None)


@pytest.mark.parametrize(
    "row",
    [
        ("1", "c1", 0.5, "confirmed"),
        (1, None, 0.5, "confirmed"),
        (1, b"c1", 0.5, "confirmed"),
        (1, "c1", "0.5", "confirmed"),
        (1, "c1", 0.5, UNREAD),
        (1, "c1", 0.5),
    ],
)
def test_a_row_with_a_cell_that_its_value_cannot_hold_is_refused(row: tuple[object, ...]) -> None:
    with pytest.raises(msgspec.ValidationError):
        rows.of(Match, row)


@pytest.mark.parametrize(
    ("column", "value"),
    [("year", UNREAD), ("year", 2025.5), ("title", UNREAD.encode()), ("place", UNREAD.encode())],
)
def test_the_name_of_a_report_that_is_awaited_is_told_as_damage_where_it_is_none(
    path: Path, column: str, value: object
) -> None:
    workbook = open_workbook(path)
    awaited = [("a" * 64, "政府工作报告", "江津区", 2024), ("b" * 64, None, None, None)]
    with workbook.changing() as database:
        absent_reports.put(database, awaited)
    with workbook.reading() as database:
        assert absent_reports.every(database) == tuple(awaited)
    with closing(sqlite3.connect(path)) as strange:
        strange.execute(f"UPDATE absent_report SET {column} = ?", [value])  # noqa: S608  ours
        strange.commit()
    with (
        pytest.raises(WorkbookError, match=r"已损坏，无法读取；程序没有改动它") as told,
        workbook.reading() as database,
    ):
        absent_reports.every(database)
    workbook.close()
    assert UNREAD not in str(told.value)
