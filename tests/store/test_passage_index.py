"""The index over passages: what it leaves out, what it narrows by halves, how long it goes on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlite_utils import Database

from jjdesk.store import passage_index, passages
from jjdesk.store.database import open_workbook
from jjdesk.store.passage_index import Index
from jjdesk.store.passages import TEXTS, Passage, Source

SMALL = 4
"""Texts of a block, where there are to be several."""


@pytest.fixture
def database(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Tables of a workbook in which any passage is put into the index at once."""
    monkeypatch.setattr(passage_index, "MOST_FRESH", 0)
    workbook = open_workbook(path)
    with workbook.changing() as database:
        passages.prepare(database)
        yield database
    workbook.close()


def put(database: Database, report: str, texts: Sequence[str]) -> None:
    made = [Passage(f"c{n}", n, text, text, ()) for n, text in enumerate(texts, 1)]
    passages.put_report(database, Source(report, report, 2025, ""), made)


def found(database: Database, word: str, *, limit: int = 9) -> list[str]:
    ids = Index().find(database, [[word]], after=-1, limit=limit)
    return [f"{row.report} {row.commitment}" for row in passages.rows(database, ids)]


def blocks(database: Database) -> list[int]:
    first = TEXTS.start // SMALL
    rows = database.execute("SELECT block FROM passage_block ORDER BY block")
    return [block - first for (block,) in rows]


def test_a_stretch_of_which_all_was_taken_out_again_has_no_index_and_hides_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passage_index, "CAPACITY", SMALL)
    put(database, "gone", ["修路"] * SMALL)
    put(database, "kept", ["修路", "建桥"])
    passages.drop_report(database, "gone")
    passage_index.seal(database)
    assert blocks(database) == [1]
    assert found(database, "修路") == ["kept c1"]
    assert found(database, "建桥") == ["kept c2"]


def test_an_index_that_has_lost_all_its_texts_is_taken_away(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passage_index, "CAPACITY", SMALL)
    put(database, "gone", ["修路", "建桥"])
    passage_index.seal(database)
    assert blocks(database) == [0]
    put(database, "between", ["修桥", "修桥"])
    put(database, "kept", ["修路"])
    for report in ("gone", "between"):
        passages.drop_report(database, report)
    passage_index.seal(database)
    assert blocks(database) == [1]
    assert found(database, "修") == ["kept c1"]
    (left,) = database.execute("SELECT count(DISTINCT id >> 20) FROM passage_posting").fetchone()
    assert left == 1


def test_a_rare_character_that_one_other_always_follows_is_found(database: Database) -> None:
    """No list of few texts begins with it, so that nothing is to be read of such."""
    put(database, "r", ["甲乙" if number % 40 == 0 else "修路" for number in range(12_000)])
    passage_index.seal(database)
    wanted = list(range(TEXTS.start, TEXTS.start + 12_000, 40))
    assert Index().find(database, [["甲"]], after=-1, limit=1000) == wanted


def test_what_only_seems_to_hold_the_word_does_not_use_up_what_was_asked_for(
    database: Database,
) -> None:
    """Both pairs of the word stand in the first texts, the word itself does not."""
    put(database, "r", ["甲乙，乙丙"] * 100 + ["甲乙丙"] * 5 + ["甲乙，乙丙"] * 100)
    passage_index.seal(database)
    assert found(database, "甲乙丙", limit=3) == ["r c101", "r c102", "r c103"]
    assert found(database, "甲乙丙") == [f"r c{number}" for number in range(101, 106)]
    assert found(database, "乙丙", limit=2) == ["r c1", "r c2"]
