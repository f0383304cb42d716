import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk import paths
from jjdesk.domain.annotation import Scope
from jjdesk.parsing import pipeline
from jjdesk.services import anchoring
from jjdesk.services.anchoring import Placement
from jjdesk.services.drafting import (
    new_annotation,
    new_on_report,
    new_on_section,
    new_on_span,
    new_on_target,
)
from jjdesk.services.opening import OpenReport

TEXT = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
COMMON = "的口大天地人正同年中"
PLAN = """2031年工作安排
一、重点工作
新建小学3所，改造白沙镇中学，完成义务教育学校扩容提质工程，新增学位2000个。新增就业岗位1万个以上。
建成幸福水库，治理河道20公里。改造老旧小区30个。
"""


def read(text: str) -> OpenReport:
    return OpenReport(pipeline.parse(text, name="2031.txt"), text)


def notes_on(opened: OpenReport):
    return [new_annotation(each, opened, text=each.id) for each in opened.report.commitments]


def where(placed: Placement) -> dict[str, int]:
    """Start of each placed note's anchor by its text."""
    return {note.text: note.anchor.start for note in placed.notes}


@pytest.fixture(scope="module")
def shipped() -> OpenReport:
    return read(TEXT)


@settings(max_examples=60)
@given(which=st.integers(0, 10_000), where_in=st.integers(0, 10_000), right=st.sampled_from(COMMON))
def test_one_corrected_character_moves_no_id_and_no_note(shipped, which, where_in, right):
    commitments = shipped.report.commitments
    changed = commitments[which % len(commitments)]
    places = [i for i in range(changed.start, changed.end) if "\u4e00" <= TEXT[i] <= "\u9fff"]
    at = places[where_in % len(places)]
    newer = read(TEXT[:at] + right + TEXT[at + 1 :])
    placed = anchoring.place(notes_on(shipped), newer, shipped.report)
    others = {each.id for each in commitments if each.id != changed.id}
    assert others <= {each.id for each in newer.report.commitments}
    # The text is as long as it was: every note stands where it stood, that on the change too.
    assert where(placed) == {each.id: each.start for each in commitments}
    assert placed.unplaced == ()
    by_id = {each.id: each for each in newer.report.commitments}
    for note in placed.notes:
        anchor = note.anchor
        assert by_id[anchor.commitment].quote == anchor.quote
        assert anchor.report == newer.report.source.sha256


def test_where_all_is_as_it_was_the_notes_are_the_very_same(shipped):
    notes = notes_on(shipped)
    placed = anchoring.place(notes, shipped)
    assert all(a is b for a, b in zip(placed.notes, notes, strict=True))


def test_the_quick_way_imports_nothing_slow():
    code = (
        "import sys; from jjdesk.services import anchoring, opening, drafting;"
        "opened = opening.open_bundled();"
        "notes = [drafting.new_annotation(c, opened) for c in opened.report.commitments];"
        "assert not anchoring.place(notes, opened).unplaced;"
        "print([m for m in ('rapidfuzz', 'jjdesk.parsing.pipeline') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_notes_move_with_what_is_put_in_front():
    older, newer = (
        read(PLAN),
        read(PLAN.replace("一、重点工作\n", "一、重点工作\n整治农村公路50公里。\n")),
    )
    placed = anchoring.place(notes_on(older), newer, older.report)
    moved = len("整治农村公路50公里。\n")
    assert where(placed) == {c.id: c.start + moved for c in older.report.commitments}


def test_a_rewritten_sentence_keeps_its_note_and_takes_no_other():
    older = read(PLAN)
    newer = read(PLAN.replace("改造老旧小区30个。", "改造提升城镇老旧小区32个以上。"))
    last = older.report.commitments[-1]
    placed = anchoring.place(notes_on(older), newer, older.report)
    assert where(placed)[last.id] == newer.report.commitments[-1].start
    assert len(set(where(placed).values())) == len(older.report.commitments)


def test_a_note_on_a_sentence_that_is_gone_is_listed_never_lost():
    older = read(PLAN)
    newer = read(PLAN.replace("建成幸福水库，治理河道20公里。", ""))
    notes = notes_on(older)
    placed = anchoring.place(notes, newer, older.report)
    (lost,) = placed.unplaced
    assert lost.anchor.quote == "建成幸福水库，治理河道20公里。"
    assert lost.anchor.report == newer.report.source.sha256
    assert {note.id for note in (*placed.notes, lost)} == {note.id for note in notes}


def test_of_two_sentences_with_the_same_words_each_keeps_its_note():
    text = PLAN.replace("改造老旧小区30个。", "新增就业岗位1万个以上。")
    older = read(text)
    first, second = older.report.commitments[1], older.report.commitments[3]
    assert first.text == second.text
    # The first is corrected: the second is now the first of these words, and has its id.
    newer = read(text.replace("新增就业岗位", "新增城镇就业岗位", 1))
    placed = anchoring.place(notes_on(older), newer, older.report)
    assert newer.report.commitments[3].id == first.id
    assert where(placed)[first.id] == newer.report.commitments[1].start
    assert where(placed)[second.id] == newer.report.commitments[3].start


def test_other_ids_of_the_same_text_are_found_by_the_words():
    opened = read(PLAN)
    other = [replace(each, id=f"x-{each.number}") for each in opened.report.commitments]
    report = replace(opened.report, commitments=tuple(other))
    placed = anchoring.place(notes_on(opened), OpenReport(report, PLAN))
    assert [note.anchor.commitment for note in placed.notes] == ["x-1", "x-2", "x-3", "x-4"]


def test_a_sentence_split_or_joined_takes_the_notes_of_what_it_covers_most():
    opened = read(PLAN)
    first, second = opened.report.commitments[:2]
    joined = replace(first, id="joined", end=second.end, quote=PLAN[first.start : second.end])
    report = replace(opened.report, commitments=(joined, *opened.report.commitments[2:]))
    notes = notes_on(opened)
    placed = anchoring.place(notes, OpenReport(report, PLAN))
    on_it = [note.text for note in placed.notes if note.anchor.commitment == "joined"]
    assert on_it == [first.id, second.id]
    assert placed.unplaced == ()
    ids = anchoring.moved_ids(opened, OpenReport(report, PLAN))
    assert (ids[first.id], ids[second.id]) == ("joined", "joined")
    on_joined = new_annotation(joined, OpenReport(report, PLAN))
    (back,) = anchoring.place([on_joined], opened).notes
    assert back.anchor.commitment == first.id


def test_blanks_and_line_breaks_make_no_difference():
    older = read(PLAN)
    broken = PLAN.replace("岗位1万个", "岗位\n1万个").replace("治理河道", "治理 河道")
    newer = read(broken)
    other = tuple(replace(c, id=f"x{c.number}") for c in newer.report.commitments)
    report = replace(newer.report, commitments=other)
    placed = anchoring.place(notes_on(older), OpenReport(report, broken))
    assert [n.anchor.commitment for n in placed.notes] == [f"x{c.number}" for c in other]


def test_sentences_that_are_no_commitments_any_more_are_found():
    opened = read(PLAN)
    third = opened.report.commitments[2]
    kept = tuple(each for each in opened.report.commitments if each != third)
    sentences = tuple(
        replace(each, kind="address") if each.id == third.sentence else each
        for each in opened.report.sentences
    )
    fewer = OpenReport(replace(opened.report, commitments=kept, sentences=sentences), PLAN)
    unplaced = anchoring.place(notes_on(opened), fewer).unplaced
    assert [note.text for note in unplaced] == [third.id]
    assert [s.id for s in anchoring.sentences(unplaced, fewer)] == [third.sentence]
    # Where all is well, none is named.
    assert anchoring.sentences(unplaced, opened) == ()


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [(0, 5, 0), (8, 12, 0), (9, 14, 1), (10, 10, None), (11, 19, 1), (30, 40, None), (3, 25, 1)],
)
def test_a_stretch_belongs_to_the_span_that_covers_most(start, end, number):
    spans = [(0, 10), (10, 20), (20, 24)]
    assert anchoring.covering(spans, start, end) == number


SECTIONED = """2031年工作安排
一、重点工作
（一）办好教育。新建小学3所，改造白沙镇中学。新增学位2000个。
（二）畅通道路。打通快线，整治农村公路50公里。
二、自身建设
（一）依法行政。办理建议100件。
"""


def one(note, opened: OpenReport, older=None):
    """Where a note is placed; ``None`` when it hangs on nothing."""
    placed = anchoring.place([note], opened, older)
    assert len(placed.notes) + len(placed.unplaced) == 1
    (found,) = placed.notes or placed.unplaced
    assert found.anchor.report == opened.report.source.sha256
    return found.anchor if placed.notes else None


@settings(max_examples=60)
@given(st.integers(0, len(TEXT) - 40), st.integers(4, 40), st.integers(0, len(TEXT)))
def test_words_are_found_wherever_the_text_before_them_grew_or_shrank(shipped, start, length, at):
    note = new_on_span(shipped, start, start + length)
    anchor = note.anchor
    if not anchor.quote or start - 30 <= at <= start + length + 30:
        return
    text = f"{TEXT[:at]}（此处有增补。）{TEXT[at:]}"
    source = replace(shipped.report.source, sha256="another")
    newer = OpenReport(replace(shipped.report, source=source), text)
    found = one(note, newer, shipped.report)
    moved = len("（此处有增补。）") if at <= start else 0
    assert (found.quote, found.start) == (anchor.quote, anchor.start + moved)
    assert found.scope is Scope.SPAN


def test_the_very_same_note_on_words_in_the_same_text(shipped):
    commitment = shipped.report.commitments[0]
    on = [
        new_on_span(shipped, commitment.start + 2, commitment.start + 6),
        new_on_span(shipped, 0, 3),
        new_on_report(shipped),
        *[new_on_section(each, shipped) for each in shipped.report.sections],
        *[new_on_target(each, shipped) for c in shipped.report.commitments for each in c.targets],
    ]
    assert [note.anchor.commitment for note in on[:3]] == [commitment.id, "", ""]
    placed = anchoring.place(on, shipped)
    assert all(a is b for a, b in zip(placed.notes, on, strict=True))


def test_short_words_are_told_by_what_stands_around_them():
    older = read(PLAN)
    note = new_on_span(older, PLAN.index("改造", PLAN.index("公里")), PLAN.index("改造老旧") + 2)
    newer = read(PLAN.replace("新建小学3所，", ""))
    found = one(note, newer, older.report)
    assert newer.text[found.start :].startswith("改造老旧小区")
    gone = read(PLAN.replace("改造老旧小区30个。", "完成其他各项任务。"))
    # The same two characters elsewhere are not meant.
    assert one(note, gone, older.report) is None
    assert note.anchor.quote == "改造"


def test_words_that_are_gone_leave_the_note_with_its_commitment():
    opened = read(PLAN)
    commitment = opened.report.commitments[0]
    note = new_on_span(opened, commitment.start, commitment.start + 6)
    lost = replace(note, anchor=replace(note.anchor, quote="此处原有别的文字", start=0, end=8))
    found = one(lost, opened)
    assert (found.scope, found.commitment, found.quote) == (
        Scope.COMMITMENT,
        commitment.id,
        commitment.quote,
    )


def test_a_note_on_a_target_goes_with_the_target():
    older = read(PLAN)
    target = next(t for c in older.report.commitments for t in c.targets if t.quote.endswith("0个"))
    note = new_on_target(target, older)
    newer = read("前言一段。\n" + PLAN)
    found = one(note, newer, older.report)
    assert (found.quote, found.scope) == (target.quote, Scope.TARGET)
    assert found.start == target.start + len("前言一段。\n")
    # Corrected away, its words are still there.
    without = tuple(replace(each, targets=()) for each in older.report.commitments)
    bare = OpenReport(replace(older.report, commitments=without), PLAN)
    assert one(note, bare) == note.anchor


def test_a_note_on_a_section_goes_with_its_heading_not_with_its_number():
    older = read(SECTIONED)
    notes = {each.heading: new_on_section(each, older) for each in older.report.sections}
    assert {note.anchor.quote for note in notes.values()} >= {"一、重点工作", "（二）畅通道路"}
    newer = read(
        SECTIONED.replace("（二）畅通道路", "（二）守护健康。新建医院1所。\n（三）畅通道路")
    )
    ids = {each.id: each.heading for each in newer.report.sections}
    placed = {heading: one(note, newer, older.report) for heading, note in notes.items()}
    assert {heading: ids[anchor.section] for heading, anchor in placed.items()} == {
        heading: heading for heading in notes
    }
    assert placed["畅通道路"].quote == "（三）畅通道路"
    # A heading that was rewritten is known by its number, at the same place in the order.
    rewritten = read(SECTIONED.replace("畅通道路", "建好公路"))
    assert one(notes["畅通道路"], rewritten, older.report).quote == "（二）建好公路"
    assert one(notes["依法行政"], read(PLAN), older.report) is None


def test_a_note_on_the_report_is_always_placed():
    opened = read(PLAN)
    note = new_on_report(read(SECTIONED))
    assert one(note, opened) == new_on_report(opened).anchor


def test_several_notes_on_a_rewritten_sentence_stay_together():
    older = read(PLAN)
    last = older.report.commitments[-1]
    notes = [new_annotation(last, older, text=text) for text in ("一", "二")]
    newer = read(PLAN.replace("改造老旧小区30个。", "改造提升城镇老旧小区32个以上。"))
    placed = anchoring.place(notes, newer, older.report)
    assert [note.anchor.commitment for note in placed.notes] == [
        newer.report.commitments[-1].id
    ] * 2


def test_of_several_like_sentences_the_one_between_the_same_neighbours_takes_the_note():
    """All three are much alike; the note was on the middle one, which was reworded."""
    older = read(
        "2031年工作安排\n一、重点工作\n"
        "改造东风路老旧小区30个。改造西门口老旧小区20个。改造北新街老旧小区10个。\n"
    )
    newer = read(
        "2031年工作安排\n一、重点工作\n"
        "改造东风路老旧小区30个。整治提升西门口片区小区20个。改造北新街老旧小区10个。\n"
    )
    note = notes_on(older)[1]
    placed = anchoring.place([note], newer, older.report)
    (found,) = placed.notes
    assert found.anchor.quote == "整治提升西门口片区小区20个。"


def test_a_sentence_a_little_like_it_among_strangers_takes_no_note():
    older = read("2031年工作安排\n一、重点工作\n改造老旧小区30个，惠及居民5000户。\n建成水库。\n")
    newer = read("2031年工作安排\n一、就业\n新建厂房。拆除老旧码头30个。修路。\n")
    note = notes_on(older)[0]
    placed = anchoring.place([note], newer, older.report)
    assert (placed.notes, [each.text for each in placed.unplaced]) == ((), [note.text])


def test_of_two_sentences_like_it_the_more_alike_takes_the_note():
    older = read("2031年工作安排\n一、重点工作\n改造老旧小区30个，惠及居民5000户。\n")
    newer = read(
        "2031年工作安排\n一、重点工作\n改造老旧小区32个，惠及居民5200户。\n"
        "改造老旧厂区3个，惠及居民50户。\n"
    )
    placed = anchoring.place(notes_on(older), newer, older.report)
    assert [note.anchor.quote for note in placed.notes] == ["改造老旧小区32个，惠及居民5200户。"]


def test_a_heading_that_stands_nowhere_is_hung_on_its_number():
    """As a reading kept by another parser may say it."""
    opened = read(PLAN)
    section = opened.report.sections[-1]
    other = replace(section, heading="没有这样的标题")
    note = new_on_section(other, opened)
    assert note.anchor.quote == (section.number or "")
    assert new_on_section(replace(section, heading=None), opened).anchor.quote == (
        section.number or ""
    )
