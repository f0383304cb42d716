"""What is put in is found, exactly, whether it is in the index yet or not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from jjdesk.store import passage_index, passages
from jjdesk.store.database import Workbook, open_workbook
from jjdesk.store.passage_index import Index
from jjdesk.store.passages import NOTES, TEXTS, Passage, Source

ALPHABET = "的重庆市A1%,。\U0001f600\u0301\ufffd\x00"
TEXTS_OF = st.lists(st.text(ALPHABET + " \n", max_size=30), min_size=1, max_size=8)
WORD = st.text(ALPHABET, min_size=1, max_size=10)


@contextmanager
def opened(most_fresh: int = 0) -> Iterator[Workbook]:
    """A workbook whose passages are put into the index when more than so many are not."""
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        patch.setattr(passage_index, "MOST_FRESH", most_fresh)
        workbook = open_workbook(Path(folder) / "workbook.jjdesk")
        yield workbook
        workbook.close()


def made(texts: Sequence[str], *beside: str) -> list[Passage]:
    return [Passage(f"c{n}", n, text, text, beside) for n, text in enumerate(texts, 1)]


def put(database: Database, report: str, texts: Sequence[str], *beside: str) -> None:
    passages.put_report(database, Source(report, report, 2025, ""), made(texts, *beside))


def found(database: Database, words: Sequence[str], index: Index | None = None, **given) -> list:
    """Report and commitment of each hit, asked for three at a time."""
    index = index or Index()
    options = {"after": -1, "limit": 3} | given
    hits = []
    while page := index.find(database, [[word] for word in words], **options):
        hits += page
        options["after"] = page[-1]
    assert hits == sorted(set(hits))
    return [(row.report, row.commitment) for row in passages.rows(database, hits)]


@given(TEXTS_OF, TEXTS_OF, st.lists(WORD, min_size=1, max_size=3), st.sampled_from([0, 6, 1024]))
@settings(max_examples=50)
def test_exactly_what_holds_all_words_is_found(first, second, words, most_fresh):
    with opened(most_fresh) as workbook, workbook.changing() as database:
        passages.prepare(database)
        put(database, "first", first)
        passage_index.seal(database)
        put(database, "second", second, "地方", "一二")
        passage_index.seal(database)
        searched = [("first", text) for text in first]
        searched += [("second", f"{text}\n地方\n一二") for text in second]
        numbers = [*range(1, len(first) + 1), *range(1, len(second) + 1)]
        wanted = [
            (report, f"c{number}")
            for (report, text), number in zip(searched, numbers, strict=True)
            if all(instr(database, text, word) for word in words)
        ]
        assert found(database, words) == wanted
        assert found(database, words, areas=[NOTES]) == []
        only = [hit for hit in wanted if hit[0] == "second"]
        assert found(database, words, reports=["second", "unknown"]) == only


def instr(database: Database, text: str, word: str) -> bool:
    (place,) = database.execute("SELECT instr(?, ?)", [text, word]).fetchone()
    return bool(place)


@pytest.fixture
def database() -> Iterator[Database]:
    with opened() as workbook, workbook.changing() as database:
        passages.prepare(database)
        yield database


def test_what_stands_beside_a_text_is_found_and_given_back(database):
    put(database, "r", ["修路", "建桥"], "白沙镇", "交通运输")
    (row,) = passages.rows(
        database, Index().find(database, [["修路"], ["交通"]], after=-1, limit=9)
    )
    assert (row.text, row.beside, row.number) == ("修路", ("白沙镇", "交通运输"), 1)
    # No word reaches from one line into another.
    assert found(database, ["镇交"]) == found(database, ["路白"]) == []


def test_a_text_is_given_back_as_it_was_written(database):
    texts = [
        ("ＢＲＴ，快线：（一）", "brt,快线:(一)"),
        ("修路，建桥。", "修路,建桥。"),
        ("a,b", "a,b"),
    ]
    kept = [Passage("c", 1, text, folded, ()) for text, folded in texts]
    passages.put_report(database, Source("r", "r", None, ""), kept)
    ids = Index().find(database, [[","]], after=-1, limit=9)
    assert [(row.text, row.folded) for row in passages.rows(database, ids)] == texts


def test_a_report_that_is_put_in_again_takes_the_place_of_what_it_was(database):
    put(database, "r", ["修路", "建桥"])
    passage_index.seal(database)
    put(database, "r", ["修桥"])
    assert found(database, ["修"]) == [("r", "c1")]
    assert found(database, ["路"]) == []
    passage_index.seal(database)
    assert found(database, ["修桥"]) == [("r", "c1")]
    passages.drop_report(database, "r")
    assert found(database, ["修"]) == []


def test_numbers_that_the_index_knows_are_not_given_again(database):
    put(database, "r", ["修路", "建桥"])
    passage_index.seal(database)
    passages.drop_report(database, "r")
    put(database, "s", ["建桥", "修路"])
    assert found(database, ["修路"]) == [("s", "c2")]
    passage_index.seal(database)
    assert found(database, ["修路"]) == [("s", "c2")]


def test_blocks_follow_one_another(database, monkeypatch):
    monkeypatch.setattr(passage_index, "CAPACITY", 4)
    index = Index()
    for report in range(5):
        put(database, f"r{report}", ["修路", "建桥", "修桥"])
        passage_index.seal(database)
    assert [report for report, _ in found(database, ["修桥"], index)] == [f"r{n}" for n in range(5)]
    assert found(database, ["路"], index, reports=["r1", "r3"]) == [("r1", "c1"), ("r3", "c1")]
    (blocks,) = database.execute("SELECT count(*) FROM passage_block").fetchone()
    assert blocks == 4


def test_notes_come_before_texts(database):
    put(database, "r", ["修路"])
    note = Passage("c1", 1, "何时修路", "何时修路", ("标签",), "n1")
    passages.put_notes(database, [("r", "", note)])
    ids = Index().find(database, [["修路"]], after=-1, limit=9)
    assert [row.note for row in passages.rows(database, ids)] == ["n1", None]
    assert Index().find(database, [["修路"]], after=ids[0], limit=9) == ids[1:]
    passages.put_notes(database, [("r", "", Passage("c1", 1, "好", "好", (), "n1"))])
    assert Index().find(database, [["标签"]], after=-1, limit=9) == []
    passages.drop_notes(database, ["n1"])
    assert Index().find(database, [["好"]], after=-1, limit=9) == []


def test_tables_of_another_version_are_made_anew(database):
    put(database, "r", ["修路"])
    passage_index.seal(database)
    index = Index()
    assert found(database, ["修路"], index)
    passages.set_state(database, "version", passages.VERSION + 1)
    passages.prepare(database)
    assert found(database, ["修路"], index) == []
    put(database, "r", ["建桥"])
    passage_index.seal(database)
    assert found(database, ["建桥"], index) == [("r", "c1")]


def test_an_index_of_what_is_gone_is_worn(database):
    put(database, "r", [str(number) for number in range(9000)])
    assert not passages.worn(database)
    passages.drop_report(database, "r")
    assert passages.worn(database)
    passages.prepare(database, anew=True)
    assert not passages.worn(database)


def test_the_index_of_long_texts_is_no_larger_than_these(database):
    texts = [
        f"第{n}项：加快建设第{n * 7 % 997}号公路{n * 31 % 89}公里，惠及群众。"
        for n in range(20_000)
    ]
    put(database, "r", texts)
    passage_index.seal(database)
    (bodies,) = database.execute("SELECT sum(length(bytes)) FROM passage_posting").fetchone()
    (heads,) = database.execute("SELECT sum(length(head)) FROM passage_block").fetchone()
    assert bodies + heads < sum(len(text.encode()) for text in texts)


def test_more_numbers_than_sqlite_takes_as_values_are_checked(database):
    put(database, "r", ["修路"] * 40_000)
    passage_index.seal(database)
    ids = Index().find(database, [["修路"]], after=TEXTS.start + 100, limit=39_000)
    assert ids == list(range(TEXTS.start + 101, TEXTS.start + 39_101))
    assert len(passages.rows(database, ids)) == 39_000
