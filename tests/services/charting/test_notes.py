"""Notes: every number again by plain loops over the notes made here and the bundled JSON."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Annotation, NoteKind, Scope, Stance
from jjdesk.domain.chart import Form
from jjdesk.domain.report import Report
from jjdesk.services.charting import notes
from jjdesk.services.charting.matter import By, Matter, Wish
from jjdesk.services.filter_words import KINDS, STANCES
from jjdesk.services.sectors import sector_names

BUNDLED = Path("resources/reports/jiangjin-2025.json")
REPORT = msgspec.json.decode(BUNDLED.read_bytes(), type=Report)
RAW = json.loads(BUNDLED.read_text(encoding="utf-8"))
SHA256 = RAW["source"]["sha256"]
IDS = [commitment["id"] for commitment in RAW["commitments"]]


def note(commitment, kind=NoteKind.WATCH, stance=None, scope=Scope.COMMITMENT, quote=""):
    """A note on a commitment, by its number from 0; on none with ``None``."""
    on = "" if commitment is None else IDS[commitment]
    anchor = Anchor(SHA256, on, quote, "", "", 0, 0, scope)
    return Annotation(id="", anchor=anchor, kind=kind, stance=stance, created="", modified="")


NOTES = (
    note(0),
    note(0, NoteKind.QUESTION, Stance.RESERVED),
    note(4, NoteKind.SUPPORT, Stance.FOR),
    note(66, NoteKind.AMEND, Stance.AGAINST, Scope.SPAN, "农村厕所改造1000户"),
    note(66, NoteKind.FREE),
    note(60, NoteKind.WATCH, Stance.FOR),
    note(None, NoteKind.FREE, scope=Scope.SECTION),
    note(None, NoteKind.WATCH, Stance.FOR, Scope.REPORT),
    note(None, NoteKind.WATCH, scope=Scope.SPAN),
)


def of(*made, by=By.SECTOR, notes_by="kind", **known):
    matter = Matter(reports=(REPORT,), notes=made, **known)
    return notes.chart(matter, Wish(chart="notes", by=by, notes_by=notes_by))


@pytest.mark.parametrize("by", [By.SECTOR, By.SECTION])
@pytest.mark.parametrize("notes_by", ["kind", "stance"])
def test_each_note_on_a_commitment_counts_once_in_its_row(by, notes_by):
    chart = of(*NOTES, by=by, notes_by=notes_by)
    rows = {}
    for commitment in RAW["commitments"]:
        rows.setdefault(commitment[by] or "", {})
    for each in NOTES:
        if each.anchor.commitment:
            commitment = RAW["commitments"][IDS.index(each.anchor.commitment)]
            part = KINDS[each.kind] if notes_by == "kind" else STANCES.get(each.stance, "未表态")
            row = rows[commitment[by] or ""]
            row[part] = row.get(part, 0) + 1
    shown = {
        bar.key: {
            part.label: piece.value
            for part, piece in zip(chart.parts, bar.pieces, strict=True)
            if piece.value
        }
        for bar in chart.bars
    }
    assert shown == rows
    assert sum(bar.total for bar in chart.bars) == 6
    assert all(len(p.behind) == p.value for bar in chart.bars for p in bar.pieces)
    totals = [bar.total for bar in chart.bars]
    assert totals == sorted(totals, reverse=True)
    assert chart.form is Form.BARS


def test_rows_without_a_note_say_so_at_the_end():
    chart = of(*NOTES)
    sectors = {commitment["sector"] for commitment in RAW["commitments"]}
    noted = {RAW["commitments"][number]["sector"] for number in (0, 4, 66, 60)}
    assert [bar.words for bar in chart.bars[len(noted) :]] == ["无"] * (len(sectors) - len(noted))


def test_parts_are_those_that_occur_in_the_order_of_the_keys():
    chart = of(*NOTES)
    assert [part.label for part in chart.parts] == ["关注", "支持", "疑问", "修改意见", "随记"]
    assert len({part.ink for part in chart.parts}) == 5
    assert next(part.ink for part in chart.parts if part.label == "随记") == 0
    stances = of(*NOTES, notes_by="stance")
    assert [part.label for part in stances.parts] == ["赞成", "有保留", "不赞成", "未表态"]
    assert stances.parts[-1].ink == 0


def test_the_noted_words_stand_behind():
    chart = of(*NOTES)
    place = [part.label for part in chart.parts].index("修改意见")
    (behind,) = [each for bar in chart.bars for each in bar.pieces[place].behind]
    assert (behind.quote, behind.commitment, behind.number) == ("农村厕所改造1000户", IDS[66], 67)
    place = [part.label for part in chart.parts].index("支持")
    (behind,) = [each for bar in chart.bars for each in bar.pieces[place].behind]
    assert behind.quote == RAW["commitments"][4]["text"]


def test_answer_and_remark():
    chart = of(*NOTES)
    counts = {}
    for number in (0, 0, 4, 66, 66, 60):
        code = RAW["commitments"][number]["sector"]
        counts[code] = counts.get(code, 0) + 1
    most = max(counts, key=lambda code: counts[code])
    silent = len({commitment["sector"] for commitment in RAW["commitments"]} - set(counts))
    assert list(counts.values()).count(counts[most]) == 1
    assert chart.answer == (
        "批注 6 条：关注 2 条、支持 1 条、疑问 1 条、修改意见 1 条、随记 1 条；"
        f"{sector_names()[most]}最多（{counts[most]} 条）；{silent} 个领域还没有批注。"
    )
    assert chart.remark == (
        "另有 1 条批在章节上、1 条批在整篇报告上、1 条批在承诺之外的文字上，没有画。"
    )


def test_a_note_whose_commitment_is_gone_is_told():
    lost = replace(NOTES[0], anchor=replace(NOTES[0].anchor, commitment="c-none"))
    assert of(*NOTES[:2], lost).remark == "另有 1 条所批的承诺已不在原文里，没有画。"
    foreign = replace(NOTES[0], anchor=replace(NOTES[0].anchor, report="another"))
    assert of(*NOTES[:2], foreign) == of(*NOTES[:2])


def test_only_notes_on_what_is_shown_count():
    shown = {SHA256: frozenset({IDS[4]})}
    chart = of(*NOTES, shown=shown)
    assert [(bar.label, bar.total) for bar in chart.bars] == [
        (sector_names()[RAW["commitments"][4]["sector"]], 1)
    ]


def test_notes_on_several_reports_add_up_by_sector():
    other = replace(REPORT, source=replace(REPORT.source, sha256="0" * 64), year=2024)
    theirs = replace(NOTES[2], anchor=replace(NOTES[2].anchor, report="0" * 64))
    matter = Matter(reports=(REPORT, other), notes=(NOTES[2], theirs))
    chart = notes.chart(matter, Wish(by=By.SECTION))
    assert chart.bars_are == "领域"
    assert chart.bars[0].label == sector_names()[RAW["commitments"][4]["sector"]]
    assert [each.report for each in chart.bars[0].pieces[0].behind] == [SHA256, "0" * 64]
    assert chart.remark == ""


def test_nothing_noted_is_said():
    assert of().bars == ()
    assert of().answer.startswith("还没有批注")
    assert of(words="教育 · 3/154 条").answer == "当前筛选下没有批注，放宽筛选再看。"
    alone = of(*NOTES[6:])
    assert alone.answer == (
        "承诺上还没有批注；1 条批在章节上、1 条批在整篇报告上、1 条批在承诺之外的文字上，"
        "不分领域和章节，没有画。"
    )
    assert (alone.bars, alone.remark) == ((), "")
    bare = Matter(reports=(replace(REPORT, commitments=()),))
    assert "没有读出承诺事项" in notes.chart(bare, Wish()).answer


@given(
    st.lists(
        st.builds(
            note, st.integers(0, 153), st.sampled_from(NoteKind), st.sampled_from([None, *Stance])
        ),
        max_size=30,
    )
)
def test_sums_are_right_for_any_notes(made):
    for notes_by in ("kind", "stance"):
        chart = of(*made, notes_by=notes_by)
        assert sum(bar.total for bar in chart.bars) == len(made)
        for bar in chart.bars:
            here = [
                each
                for each in made
                if RAW["commitments"][IDS.index(each.anchor.commitment)]["sector"] == bar.key
            ]
            assert bar.total == len(here)
            of_part = [each.kind if notes_by == "kind" else each.stance or "none" for each in here]
            for part, piece in zip(chart.parts, bar.pieces, strict=True):
                assert piece.value == of_part.count(part.key)
