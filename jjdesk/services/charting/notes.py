"""Where the deputy's notes stand, by what they are or by whether they are for it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from jjdesk.domain.annotation import Annotation, NoteKind, Scope, Stance
from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part
from jjdesk.services.charting import stacks, told
from jjdesk.services.charting.emptiness import no_commitments
from jjdesk.services.charting.groups import Groups
from jjdesk.services.charting.matter import Matter, Placed, Wish, commitments, source_line
from jjdesk.services.filter_words import KINDS, STANCES
from jjdesk.words import Labels, say, to_say

STANCE: Final = "stance"
"""As ``Wish.notes_by``; all else is by kind."""
_NO_STANCE: Final = "none"
_KINDS: Final = tuple(
    Part(kind, KINDS.unsaid(kind), 0 if kind is NoteKind.FREE else ink)
    for ink, kind in enumerate(NoteKind, 1)
)
_STANCES: Final = (
    *(Part(stance, STANCES.unsaid(stance), ink) for ink, stance in enumerate(Stance, 1)),
    Part(_NO_STANCE, to_say("未表态"), 0),
)
_NARROW: Final = (Scope.SPAN, Scope.TARGET)
"""Of notes that are on some words of a commitment only."""
_ELSEWHERE: Final[Mapping[str, str]] = Labels(
    {
        Scope.SECTION: to_say("条批在章节上"),
        Scope.REPORT: to_say("条批在整篇报告上"),
        Scope.SPAN: to_say("条批在承诺之外的文字上"),
        "": to_say("条所批的承诺已不在原文里"),
    }
)
"""What is said of notes on no commitment, by their scope; the last of those that lost theirs."""


def chart(matter: Matter, wish: Wish) -> Chart:
    """Count the notes on commitments by sector or section, split by kind or stance.

    A note on a target or on words counts in the (first) sector of its commitment. Rows without a
    note stand at the end; notes that are on no commitment are told in the remark.
    """
    groups = Groups(matter, wish.by)
    by_stance = wish.notes_by == STANCE
    charted = {(p.report.source.sha256, p.commitment.id): p for p in commitments(matter)}
    found = [
        (on, note)
        for note in matter.notes
        if (on := charted.get((note.anchor.report, note.anchor.commitment)))
    ]
    parts = _parts((note for _, note in found), by_stance=by_stance)
    rows = stacks.Stacks(parts)
    for placed in charted.values():
        rows.row(groups.key(placed.commitment))
    for placed, note in found:
        part = _part(note, by_stance=by_stance)
        rows.add(groups.key(placed.commitment), part, _behind(placed, note))
    bars = rows.bars(rows.keys(groups.order), groups.name) if found else ()
    asked = (
        say("对哪些{head}赞成，对哪些有保留？")
        if by_stance
        else say("批注写在哪些{head}，写的是什么？")
    )
    elsewhere = _elsewhere(matter)
    return Chart(
        name="notes",
        form=Form.BARS,
        question=asked.format(head=groups.head),
        answer=_answer(bars, parts, rows, groups.head) if bars else _none(matter, elsewhere),
        parts=parts,
        bars=bars,
        unit=say("条", about="number"),
        bars_are=groups.head,
        source=source_line(matter),
        remark=say("另有 {elsewhere}，没有画。", elsewhere=elsewhere) if bars and elsewhere else "",
    )


def _parts(notes: Iterable[Annotation], *, by_stance: bool) -> tuple[Part, ...]:
    """Those that occur."""
    here = {_part(note, by_stance=by_stance) for note in notes}
    return tuple(part for part in (_STANCES if by_stance else _KINDS) if part.key in here)


def _part(note: Annotation, *, by_stance: bool) -> str:
    if by_stance:
        return note.stance or _NO_STANCE
    return note.kind


def _behind(placed: Placed, note: Annotation) -> Behind:
    """The words that were noted, or all of the commitment."""
    narrow = note.anchor.scope in _NARROW
    return placed.behind(stacks.joined(note.anchor.quote) if narrow else "")


def _answer(bars: Sequence[Bar], parts: Sequence[Part], rows: stacks.Stacks, rows_are: str) -> str:
    """``批注 12 条：关注 5 条、疑问 7 条；教育最多（4 条）；3 个领域还没有批注。``."""
    silent = sum(1 for bar in bars if not bar.total)
    said = (
        say("批注 {total} 条：{parts}", total=rows.total(), parts=told.parts(parts, rows.count)),
        told.most(bars, rows_are),
        say("{silent} 个{rows_are}还没有批注", silent=silent, rows_are=rows_are) if silent else "",
    )
    return say("{names}。", names=say("；").join(words for words in said if words))


def _elsewhere(matter: Matter) -> str:
    """``3 条批在章节上、1 条批在整篇报告上``: notes that are on no commitment of the reports."""
    known = {
        report.source.sha256: {commitment.id for commitment in report.commitments}
        for report in matter.reports
    }
    counts: Counter[str] = Counter()
    for note in matter.notes:
        anchor = note.anchor
        if anchor.report in known and anchor.commitment not in known[anchor.report]:
            lost = anchor.commitment or anchor.scope not in _ELSEWHERE
            counts["" if lost else anchor.scope] += 1
    return say("、").join(
        f"{counts[key]} {words}" for key, words in _ELSEWHERE.items() if counts[key]
    )


def _none(matter: Matter, elsewhere: str) -> str:
    if elsewhere:
        return say("承诺上还没有批注；{elsewhere}，不分领域和章节，没有画。", elsewhere=elsewhere)
    if not any(True for _ in commitments(matter)):
        return no_commitments(matter)
    if matter.words:
        return say("当前筛选下没有批注，放宽筛选再看。")
    return say("还没有批注；在报告里选中一条，按 1 到 5 或 N 写下看法，再来看。")
