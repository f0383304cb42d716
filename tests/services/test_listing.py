"""All annotations in one list: orders, filters as ``passes`` has them, counts, pages."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import (
    Amendment,
    Anchor,
    Annotation,
    Importance,
    NoteKind,
    Scope,
    Stance,
)
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.report import Report
from jjdesk.exchange import report_json
from jjdesk.services.drafting import new_annotation
from jjdesk.services.filtering import Context, Known, passes
from jjdesk.services.listing import Listing, Order, Wish
from jjdesk.services.opening import BUNDLED_SHA256, open_bundled
from jjdesk.services.readings import Readings
from jjdesk.services.sectors import sector_names
from jjdesk.store import annotations, note_list, reports
from jjdesk.store.database import open_workbook

ME = "me"
Thing = TypeVar("Thing")
TEXTS = (
    "建议说明**口径**与去年完成数。",
    "- 足球特色学校\n- 向镇街倾斜",
    "请公布ＧＤＰ的名额\\*分配",
    "学位供给",
    "",
)


class Draw:
    """Draws that look like chance and are the same on every run."""

    def __init__(self) -> None:
        self._state = 7

    def number(self, size: int) -> int:
        """From 0 to ``size`` - 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % size

    def choice(self, things: Sequence[Thing]) -> Thing:
        """One of them."""
        return things[self.number(len(things))]


def notes_on(report: Report, text: str, size: int) -> list[Annotation]:
    """Annotations of every sort, some of them on sections, the report, and what is gone."""
    draw = Draw()
    opened = replace(open_bundled(), report=report, text=text)
    made = []
    for number in range(size):
        commitment = draw.choice(report.commitments[:40])
        note = new_annotation(commitment, opened, text=draw.choice(TEXTS))
        anchor = note.anchor
        if number % 11 == 0:
            section = draw.choice(report.sections)
            anchor = Anchor(
                anchor.report, "", section.heading or "", "", "", section.start, section.end,
                Scope.SECTION, section.id,
            )  # fmt: skip
        elif number % 13 == 0:
            anchor = Anchor(anchor.report, "", "", "", "", 0, 0, Scope.REPORT)
        elif number % 17 == 0:
            anchor = replace(anchor, commitment="gone")
        moment = f"2025-{draw.number(12) + 1:02}-{draw.number(28) + 1:02}T08:00:00.{number:03}Z"
        made.append(
            replace(
                note,
                id=f"n{draw.number(10**9)}",
                anchor=anchor,
                kind=draw.choice(list(NoteKind)),
                stance=draw.choice([None, *Stance]),
                importance=draw.choice(list(Importance)),
                amendment=Amendment("原来", "改成义务教育") if number % 9 == 0 else None,
                follow_up=draw.choice([None, None, "2025-06-30", "2026-01-01"]),
                author=draw.choice(["", ME, "zhang", "li"]),
                rivals=("r",) if number % 19 == 0 else (),
                created=moment,
                modified=moment,
            )
        )
    return made


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A workbook with notes on the bundled report, and what its list is judged by."""
    opened = open_bundled()
    notes = notes_on(opened.report, opened.text, 300)
    workbook = open_workbook(tmp_path_factory.mktemp("list") / "w.jjdesk")
    draw = Draw()
    tags = [("t1", "民生", "", ""), ("t2", "教育", "t1", ""), ("t3", "学校", "", "t2")]
    with workbook.changing() as database:
        reports.add(
            database, opened.report, opened.text,
            parsed=report_json.encode(opened.report).decode(), parser=1, added="",
        )  # fmt: skip
        for id_, name, parent, merged in tags:
            database.execute(
                "INSERT INTO tag VALUES (?, ?, '', ?, ?, 0, '')", [id_, name, parent, merged]
            )
        for id_, name in (("zhang", "张三"), ("li", "李四"), (ME, "王五")):
            database.execute("INSERT INTO author VALUES (?, ?, '')", [id_, name])
        for number, note in enumerate(notes):
            annotations.put(database, note)
            given_ = draw.choice([(), ("t1",), ("t2",), ("t3",), ("t3", "t1"), ("t2", "t3")])
            database.execute("DELETE FROM annotation_tag WHERE annotation = ?", [note.id])
            for position, tag in enumerate(given_):
                database.execute(
                    "INSERT INTO annotation_tag VALUES (?, ?, ?)", [note.id, position, tag]
                )
            notes[number] = replace(note, tags=tuple(given_))
        known = Known(
            me=ME,
            tags=note_list.tags(database),
            authors={id_: each.name for id_, each in note_list.authors(database).items()},
        )
    context = Context(opened.report, sector_names(), known)
    yield Listing(workbook, lambda: frozenset({"", ME}), Readings(workbook)), notes, context
    workbook.close()


def listed(listing: Listing, wish: Wish) -> list[Annotation]:
    found = listing.find(wish)
    return [line.note for line in listing.lines(found, 0, len(found.rows))]


COUNTED = tuple(each.id for each in open_bundled().report.commitments[:30:2])
FILTERS = st.builds(
    Filter,
    query=st.sampled_from(
        ["", "口径与", "GDP", "学", "*分配", "义务教育", "民生", "张三", "教育 建议", "kjyqn", "xw"]
    ),
    kinds=st.sampled_from([(), ("watch",), ("free", "amend")]),
    stances=st.sampled_from([(), ("for",)]),
    tags=st.sampled_from([(), ("民生",), ("教育",), ("学校",)]),
    least_importance=st.integers(0, 3),
    authors=st.sampled_from([(), (ME,), ("li",), ("li", ME)]),
    mine=st.sampled_from([None, True, False]),
    since=st.sampled_from(["", "2025-05-01"]),
    until=st.sampled_from(["", "2025-10-31"]),
    follow_up_by=st.sampled_from(["", "2025-07-01"]),
    conflicts=st.booleans(),
    sectors=st.sampled_from([(), ("205",), ("207", "213")]),
    with_target=st.booleans(),
    unread=st.booleans(),
    counted=st.sampled_from(
        [
            None,
            Counted("教育 · 力争", BUNDLED_SHA256, COUNTED),
            Counted("教育 · 力争", "another", COUNTED),
        ]
    ),
)


@given(wanted=FILTERS)
def test_a_list_holds_what_the_filter_lets_through(desk, wanted):
    listing, notes, context = desk
    shown = {note.id for note in listed(listing, Wish(wanted=wanted, known=Known()))}
    assert shown == {note.id for note in notes if passes(note, wanted, context)}


@pytest.mark.parametrize(
    "word", ["口径与", "GDP", "gdp", "学", "*分配", "义务教育", "民生", "学校", "张三", "kjy", "xw"]
)
def test_each_word_is_found_as_on_the_page(desk, word):
    listing, notes, context = desk
    wanted = Filter(query=word)
    shown = {note.id for note in listed(listing, Wish(wanted=wanted))}
    assert shown == {note.id for note in notes if passes(note, wanted, context)}
    assert 0 < len(shown) < len(notes)


def test_words_are_found_in_a_workbook_too_large_for_pinyin(desk, monkeypatch):
    listing, notes, context = desk
    monkeypatch.setattr("jjdesk.services.listing._HEARD_MOST", 0)
    for word in ("GDP", "gdp", "口径与", "*分配"):
        wanted = Filter(query=word)
        listing._state = (-1, -1)
        shown = {note.id for note in listed(listing, Wish(wanted=wanted))}
        assert shown == {note.id for note in notes if passes(note, wanted, context)}
        assert shown


KEYS = {
    Order.READING: lambda _: (),
    Order.KIND: lambda note: (list(NoteKind).index(note.kind),),
    Order.IMPORTANCE: lambda note: (-note.importance,),
    Order.FOLLOW_UP: lambda note: (note.follow_up is None, note.follow_up or ""),
    Order.AUTHOR: lambda note: (
        note.author not in {"", ME},
        {"": "", ME: "", "zhang": "张三", "li": "李四"}[note.author],
    ),
}


@pytest.mark.parametrize("order", KEYS)
def test_orders_keep_equal_ones_in_reading_order(desk, order):
    listing, notes, _ = desk

    def key(note):
        return KEYS[order](note), note.anchor.start, note.created, note.id

    shown = listed(listing, Wish(order=order))
    assert order is Order.AUTHOR or [n.id for n in shown] == [n.id for n in sorted(notes, key=key)]
    assert [KEYS[order](note) for note in shown] == sorted(KEYS[order](note) for note in notes)


def test_time_goes_from_the_newest_on_and_back(desk):
    listing, notes, _ = desk
    moments = sorted((note.modified for note in notes), reverse=True)
    assert [note.modified for note in listed(listing, Wish(order=Order.TIME))] == moments
    turned = listed(listing, Wish(order=Order.TIME, descending=True))
    assert [note.modified for note in turned] == moments[::-1]


@pytest.mark.parametrize("order", [Order.TAG, Order.FOLLOW_UP, Order.KIND])
def test_turned_round_what_has_no_value_stays_last(desk, order):
    listing, _, _ = desk
    groups = [
        [line.group for line in listing.lines(listing.find(wish), 0, 1000)]
        for wish in (Wish(order=order), Wish(order=order, descending=True))
    ]
    filled = [list(dict.fromkeys(group for group in each if group)) for each in groups]
    assert filled[0] == filled[1][::-1]
    assert len(filled[0]) > 1
    if order is not Order.KIND:
        assert groups[0][-1] == groups[1][-1] == ""


def test_a_page_is_a_stretch_of_the_whole_and_knows_where_groups_begin(desk):
    listing, _, _ = desk
    found = listing.find(Wish())
    whole = listing.lines(found, 0, len(found.rows))
    for first in (0, 1, 37, 290):
        assert listing.lines(found, first, 25) == whole[first : first + 25]
    assert whole[0].begins
    for before, line in pairwise(whole):
        assert line.begins == (line.group != before.group)


def test_a_line_says_where_it_hangs_and_whose_it_is(desk):
    listing, _, context = desk
    numbers = {each.id: each.number for each in context.report.commitments}
    for line in listing.lines(listing.find(Wish()), 0, 400):
        anchor = line.note.anchor
        if anchor.commitment in numbers:
            assert line.place.words == f"第 {numbers[anchor.commitment]} 条"
            assert line.place.commitment == anchor.commitment
        else:
            assert line.place.words in {"章节", "全文", "原处已不在"}
        assert line.mine == (line.note.author in {"", ME})
        assert {tag.name for tag in line.tags} <= {"民生", "教育"}


def test_counts_are_those_of_the_notes_shown_whatever_a_filter_says_of_itself(desk):
    listing, notes, context = desk
    wanted = Filter(kinds=("watch", "amend"), tags=("教育",), sectors=("205", "213"))
    counts = listing.counts(Wish(wanted=wanted))

    def number(part, test):
        other = replace(wanted, **{part: ()})
        return sum(passes(note, other, context) and test(note) for note in notes)

    assert counts.kinds == {
        kind.value: n
        for kind in NoteKind
        if (n := number("kinds", lambda note, kind=kind: note.kind is kind))
    }
    for name in ("民生", "教育"):
        assert counts.tags[name] == number(
            "tags", lambda note, name=name: any(name in context.tag_names[t] for t in note.tags)
        )
    assert set(counts.tags) == {"民生", "教育"}
    assert counts.sectors["205"] == number(
        "sectors", lambda note: "205" in context.of(note).sectors
    )


def test_without_a_filter_all_is_counted(desk):
    listing, notes, _ = desk
    counts = listing.counts(Wish())
    assert sum(counts.kinds.values()) == len(notes) == sum(counts.months.values())
    assert sum(counts.authors.values()) == len(notes)
    one_report = Wish(report=notes[0].anchor.report)
    assert listing.counts(one_report) == counts


def test_a_change_is_seen_at_once(services):
    opened = open_bundled()
    listing = Listing(services._workbook, lambda: frozenset({""}), Readings(services._workbook))
    assert listing.find(Wish()).total == 0
    assert listing.counts(Wish()).kinds == {}
    note = new_annotation(opened.report.commitments[4], opened, kind=NoteKind.WATCH, text="在哪？")
    kept = services.annotating.save(note, opened).saved[0]
    found = listing.find(Wish())
    assert [line.note.text for line in listing.lines(found, 0, 9)] == ["在哪？"]
    assert [each.id for each in listing.notes(found.rows)] == [kept.id]
    services.annotating.remove(kept.id)
    assert listing.lines(found, 0, 9) == ()


def test_notes_of_a_removed_report_are_not_listed(services):
    opened = open_bundled()
    note = new_annotation(opened.report.commitments[0], opened, text="甲")
    services.annotating.save(note, opened)
    listing = Listing(services._workbook, lambda: frozenset({""}), Readings(services._workbook))
    assert listing.find(Wish()).total == 1
    with services._workbook.changing() as database:
        moment = datetime(2025, 3, 1, tzinfo=UTC).isoformat()
        reports.set_removed(database, opened.report.source.sha256, moment)
    assert listing.find(Wish()).total == 0
    assert listing.counts(Wish()).kinds == {}


def test_by_tag_notes_of_a_tag_that_was_taken_away_stand_last(services):
    opened = open_bundled()
    listing = Listing(services._workbook, lambda: frozenset({""}), Readings(services._workbook))
    held = [services.tagging.ensure(name) for name in ("教育", "不要了", "交通")]
    for commitment, tag in zip(
        opened.report.commitments, (held[1], held[2], held[0]), strict=False
    ):
        note = new_annotation(commitment, opened, text=tag.name)
        services.annotating.save(replace(note, tags=(tag.id,)), opened)
    by_tag = Wish(order=Order.TAG)
    assert [note.text for note in listed(listing, by_tag)] == ["不要了", "交通", "教育"]
    services.tagging.remove(held[1].id)
    assert [note.text for note in listed(listing, by_tag)] == ["交通", "教育", "不要了"]
    turned = replace(by_tag, descending=True)
    assert [note.text for note in listed(listing, turned)] == ["教育", "交通", "不要了"]


def test_notes_whose_report_is_gone_from_a_damaged_workbook_do_not_stop_a_search(services, path):
    opened = open_bundled()
    commitment = opened.report.commitments[0]
    services.annotating.save(new_annotation(commitment, opened, text="甲"), opened)
    wish = Wish(wanted=Filter(query=commitment.text[:6], sectors=(commitment.sector,)))

    def found() -> int:
        listing = Listing(services._workbook, lambda: frozenset({""}), Readings(services._workbook))
        return listing.find(wish).total

    assert found() == 1
    with closing(sqlite3.connect(path)) as database, database:  # not bound by foreign keys
        database.execute("DELETE FROM report")
    assert found() == 0


def test_what_another_known_answered_is_not_asked_for_again(desk):
    """A new one may come to lie in memory where one from before was."""
    listing, _, context = desk
    every = frozenset(context.facts)
    for turn in range(40):
        known = Known(me=ME, read=every if turn % 3 else frozenset())
        found = listing.find(Wish(wanted=Filter(unread=True), known=known))
        assert bool(found.rows) is (turn % 3 == 0)
        del known, found
