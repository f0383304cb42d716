"""Find again where notes hang when a report was read anew, or its text is another version.

First by the commitment's id, then by the quote's own words with what stood before and after them,
then by the commitment most like it. What cannot be placed stays as it is, and is named.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Annotation
from jjdesk.domain.report import Commitment, Kind, Report, Sentence
from jjdesk.services.drafting import CONTEXT, new_annotation
from jjdesk.services.opening import OpenReport

_ALIKE: Final = 60.0  # of 100
_ALIKE_IN_PLACE: Final = 40.0  # enough between the same neighbours
_FOR_CONTEXT: Final = 20.0
_FOR_DISTANCE: Final = 10.0


class Placement(Struct, frozen=True):
    """Notes on commitments of a report, their anchors brought up to date, and those on none."""

    notes: tuple[Annotation, ...] = ()
    unplaced: tuple[Annotation, ...] = ()


def place(
    notes: Iterable[Annotation],
    open_report: OpenReport,
    older: Report | None = None,
    *,
    shared: bool = False,
) -> Placement:
    """Place notes on a report; quick where every commitment is still there.

    Args:
        notes: of this report as it was read before, or of an older version of its text.
        open_report: the report as it is now.
        older: the older version, when the text is another: what it has in common with the new one
            keeps its own notes, and takes no other.
        shared: whether a commitment that has a note takes more; on the screen it shows one, so
            that a second is rather listed than hidden.

    Returns:
        All notes, each in one of the two lists, each as of ``open_report``.
    """
    report = open_report.report
    by_id = {commitment.id: commitment for commitment in report.commitments}
    repeated = _repeated(report) | _repeated(older) if older else frozenset()
    placed: list[Annotation] = []
    rest: list[Annotation] = []
    for note in notes:
        commitment = by_id.get(note.anchor.commitment)
        if commitment is None or _text_of(commitment.id) in repeated:
            rest.append(note)
        else:
            placed.append(_hung(note, commitment, open_report))
    if not rest:
        return Placement(tuple(placed))
    occupied = {note.anchor.commitment for note in placed}
    taken = {commitment.id for commitment in older.commitments} | occupied if older else occupied
    passages = Passages(open_report.text, [(c.start, c.end) for c in report.commitments])
    unplaced: list[Annotation] = []
    free = [i for i, commitment in enumerate(report.commitments) if commitment.id not in taken]
    for note in rest:
        # Of words that occur more than once, those between the same neighbours are meant.
        context = CONTEXT // 2 if _text_of(note.anchor.commitment) in repeated else 0
        found = passages.find(note.anchor, free, context)
        if found is None or (report.commitments[found].id in occupied and not shared):
            unplaced.append(replace(note, anchor=replace(note.anchor, report=report.source.sha256)))
        else:
            placed.append(_hung(note, report.commitments[found], open_report))
            occupied.add(report.commitments[found].id)
    return Placement(tuple(placed), tuple(unplaced))


def moved_ids(older: OpenReport, newer: OpenReport) -> dict[str, str]:
    """Ids of the commitments of ``newer`` by those of ``older``; what is gone is left out.

    For what else hangs on commitments: each is looked for as a note on it would be.
    """
    marks = [new_annotation(each, older, text=each.id) for each in older.report.commitments]
    another = older.report.source.sha256 != newer.report.source.sha256
    placed = place(marks, newer, older.report if another else None, shared=True)
    return {mark.text: mark.anchor.commitment for mark in placed.notes}


def sentences(notes: Iterable[Annotation], open_report: OpenReport) -> tuple[Sentence, ...]:
    """The sentences that unplaced notes stood on, where these are no commitments in this reading.

    Args:
        notes: that hang on nothing.
        open_report: the report as it is now.
    """
    report = open_report.report
    passages = Passages(open_report.text, [(each.start, each.end) for each in report.sentences])
    free = [i for i, each in enumerate(report.sentences) if each.kind is not Kind.COMMITMENT]
    found = [passages.find(note.anchor, free) for note in notes]
    return tuple(report.sentences[i] for i in dict.fromkeys(found) if i is not None and i in free)


def _text_of(commitment: str) -> str:
    """The part of an id that stands for the text alone, see ``parsing.ids``."""
    return commitment.rpartition("-")[0]


def _repeated(report: Report) -> frozenset[str]:
    """Texts that occur more than once: their ids say only which of them in the order."""
    return frozenset(
        _text_of(c.id) for c in report.commitments if c.id.rpartition("-")[2] not in ("", "1")
    ) - {""}


def _hung(note: Annotation, commitment: Commitment, open_report: OpenReport) -> Annotation:
    """``note`` on ``commitment``; the very same object when nothing is new."""
    anchor = Anchor(
        report=open_report.report.source.sha256,
        commitment=commitment.id,
        quote=commitment.quote,
        prefix=open_report.before(commitment.start, CONTEXT),
        suffix=open_report.after(commitment.end, CONTEXT),
        start=commitment.start,
        end=commitment.end,
    )
    return note if note.anchor == anchor else replace(note, anchor=anchor)


class Passages:
    """A text and some spans of it, in order, in which quotes of another version are looked up."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        """Prepare ``text``; blanks and line breaks make no difference."""
        self._origins = [i for i, character in enumerate(text) if not character.isspace()]
        self._plain = "".join(text.split())
        self._text = text
        self._spans = spans

    def find(self, anchor: Anchor, free: Sequence[int], least_context: int = 0) -> int | None:
        """The span an anchor hangs on now.

        Args:
            anchor: where it hung.
            free: numbers of the spans that may be taken for its words though they differ.
            least_context: see ``exact``; where no span is like it either, any place will do.
        """
        same = self.exact(anchor, least_context)
        if same is None:
            alike = self._alike(anchor, free)
            if alike is not None:
                return alike
            same = self.exact(anchor) if least_context else None
        if same is not None:
            # The very words are there: if they are in no span, no other span stands for them.
            return covering(self._spans, *same)
        return None

    def exact(self, anchor: Anchor, least_context: int = 0) -> tuple[int, int] | None:
        """Where the quote stands word for word; of several places the one in its context.

        ``least_context`` is how many characters around it must be as they were.
        """
        quote, before, after = map(_plain, (anchor.quote, anchor.prefix, anchor.suffix))
        best: tuple[int, int, int] | None = None
        at = self._plain.find(quote) if quote else -1
        while at >= 0:
            context = self._context(at, at + len(quote), before, after)
            key = context, -abs(self._origins[at] - anchor.start), at
            if context >= least_context and (best is None or key > best):
                best = key
            at = self._plain.find(quote, at + 1)
        if best is None:
            return None
        first = best[2]
        return self._origins[first], self._origins[first + len(quote) - 1] + 1

    def _context(self, start: int, end: int, before: str, after: str) -> int:
        """How many characters next to ``plain[start:end]`` are as given."""
        return _common(
            self._plain[max(0, start - len(before)) : start][::-1], before[::-1]
        ) + _common(self._plain[end : end + len(after)], after)

    def _alike(self, anchor: Anchor, free: Sequence[int]) -> int | None:
        """The span most like the quote, among those that are near and in the same context."""
        from rapidfuzz import fuzz  # noqa: PLC0415  slow, and seldom needed

        quote, before, after = map(_plain, (anchor.quote, anchor.prefix, anchor.suffix))
        around = max(1, len(before) + len(after))
        best, chosen = 0.0, None
        for i in free:
            start, end = self._spans[i]
            alike = fuzz.ratio(quote, _plain(self._text[start:end]))
            if alike < _ALIKE_IN_PLACE:
                continue
            said_before = _plain(self._text[max(0, start - 2 * CONTEXT) : start])
            said_after = _plain(self._text[end : end + 2 * CONTEXT])
            context = _common(said_before[::-1], before[::-1]) + _common(said_after, after)
            if alike < _ALIKE and context * 2 < around:
                continue
            distance = abs(start - anchor.start) / max(1, len(self._text))
            points = alike + _FOR_CONTEXT * context / around - _FOR_DISTANCE * distance
            if points > best:
                best, chosen = points, i
        return chosen


def covering(spans: Sequence[tuple[int, int]], start: int, end: int) -> int | None:
    """The number of the span that covers most of ``start`` to ``end``; ``None`` when none does."""
    first = max(0, bisect_right(spans, (start, start)) - 1)
    best, chosen = 0, None
    for i in range(first, len(spans)):
        if spans[i][0] >= end:
            break
        shared = min(end, spans[i][1]) - max(start, spans[i][0])
        if shared > best:
            best, chosen = shared, i
    return chosen


def _plain(text: str) -> str:
    return "".join(text.split())


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
