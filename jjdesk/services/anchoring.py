"""Find again where notes hang when a report was read anew, or its text is another version.

A note on a commitment goes by the commitment's id, then by its own words with what stood before and
after them, then by the commitment most like it. A note on words or on a target goes by the words, a
note on a section by its heading. Any number of notes may come to hang on one thing. What cannot be
placed stays as it is, and is named.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Annotation, Scope
from jjdesk.domain.report import Commitment, Kind, Report, Section, Sentence, Target
from jjdesk.services import drafting
from jjdesk.services.drafting import CONTEXT
from jjdesk.services.opening import OpenReport

_ALIKE: Final = 60.0  # of 100
_ALIKE_IN_PLACE: Final = 40.0  # enough between the same neighbours
_FOR_CONTEXT: Final = 20.0
_FOR_DISTANCE: Final = 10.0
_SHORT: Final = 8
"""Characters around words that are to be as they were: short words occur in many places."""


class Placement(Struct, frozen=True):
    """Notes on a report, their anchors brought up to date, and those that hang on nothing now."""

    notes: tuple[Annotation, ...] = ()
    unplaced: tuple[Annotation, ...] = ()


def place(
    notes: Iterable[Annotation], open_report: OpenReport, older: Report | None = None
) -> Placement:
    """Place notes on a report; quick where every commitment is still there.

    Args:
        notes: of this report as it was read before, or of another version of its text.
        open_report: the report as it is now.
        older: the older version, when the text is another: what it has in common with the new one
            keeps its own notes, and takes no others by likeness.

    Returns:
        All notes, each in one of the two lists in the order given, each as of ``open_report``.
    """
    given = tuple(notes)
    places = _Places(open_report, older, given)
    placed: list[Annotation] = []
    unplaced: list[Annotation] = []
    for note in given:
        anchor = places.find(note.anchor)
        if anchor is None:
            sha256 = open_report.report.source.sha256
            unplaced.append(replace(note, anchor=replace(note.anchor, report=sha256)))
        else:
            # The very same object when nothing is new.
            placed.append(note if anchor == note.anchor else replace(note, anchor=anchor))
    return Placement(tuple(placed), tuple(unplaced))


def moved_ids(older: OpenReport, newer: OpenReport) -> dict[str, str]:
    """Ids of the commitments of ``newer`` by those of ``older``; what is gone is left out.

    For what else hangs on commitments: each is looked for as a note on it would be.
    """
    marks = [
        drafting.new_annotation(each, older, text=each.id) for each in older.report.commitments
    ]
    another = older.report.source.sha256 != newer.report.source.sha256
    placed = place(marks, newer, older.report if another else None)
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
    found = [
        passages.find(note.anchor, free) for note in notes if note.anchor.scope is Scope.COMMITMENT
    ]
    return tuple(report.sentences[i] for i in dict.fromkeys(found) if i is not None and i in free)


class _Places:
    """Where things are in one reading of a report."""

    def __init__(
        self, open_report: OpenReport, older: Report | None, notes: Iterable[Annotation]
    ) -> None:
        self._open = open_report
        self._sha256 = open_report.report.source.sha256
        self._anchors: dict[str, Anchor] = {}
        self._by_id = {each.id: each for each in open_report.report.commitments}
        self._repeated = _repeated(open_report.report) | _repeated(older) if older else frozenset()
        if older:
            self._taken = {each.id for each in older.commitments}
        else:
            self._taken = {note.anchor.commitment for note in notes} & self._by_id.keys()

    def find(self, anchor: Anchor) -> Anchor | None:
        """Where what an anchor hung on is now."""
        if anchor.scope is Scope.REPORT:
            return replace(anchor, report=self._sha256)
        if anchor.scope is Scope.SECTION:
            return self._section(anchor)
        if anchor.scope is Scope.COMMITMENT:
            found = self._by_name(anchor) or self._by_words(anchor)
            return self._on(found) if found else None
        return self._words(anchor)

    def _on(self, commitment: Commitment) -> Anchor:
        """The place of a commitment, made once however many notes it has."""
        if commitment.id not in self._anchors:
            self._anchors[commitment.id] = drafting.on_commitment(commitment, self._open)
        return self._anchors[commitment.id]

    def _by_name(self, anchor: Anchor) -> Commitment | None:
        """The commitment with the anchor's id, if that means one text only."""
        if _text_of(anchor.commitment) in self._repeated:
            return None
        return self._by_id.get(anchor.commitment)

    def _by_words(self, anchor: Anchor) -> Commitment | None:
        commitments = self._open.report.commitments
        # Of words that occur more than once, those between the same neighbours are meant.
        context = CONTEXT // 2 if _text_of(anchor.commitment) in self._repeated else 0
        free = [i for i, each in enumerate(commitments) if each.id not in self._taken]
        found = self._passages.find(anchor, free, context)
        return None if found is None else commitments[found]

    def _words(self, anchor: Anchor) -> Anchor | None:
        """Words, or a target: where the same words stand; else the commitment that held them."""
        target = self._target(anchor) if anchor.scope is Scope.TARGET else None
        if target is not None:
            return drafting.on_target(target, self._open)
        span = self._span(anchor)
        if span is not None:
            # Where a target was corrected away, its words are still there.
            return replace(drafting.on_span(self._open, *span), scope=anchor.scope)
        commitment = self._by_name(anchor)
        return self._on(commitment) if commitment else None

    def _span(self, anchor: Anchor) -> tuple[int, int] | None:
        if self._stands(anchor):
            return anchor.start, anchor.end
        context = _SHORT if len(_plain(anchor.quote)) < _SHORT else 0
        # At the ends of a text there is less around the words.
        context = min(context, len(_plain(anchor.prefix + anchor.suffix)))
        return self._passages.exact(anchor, context)

    def _stands(self, anchor: Anchor) -> bool:
        """Whether an anchor's words stand where they stood, in the same text."""
        same = anchor.report == self._sha256
        return same and self._open.text[anchor.start : anchor.end] == anchor.quote

    def _target(self, anchor: Anchor) -> Target | None:
        """The target of the same words: at their place, or in the same commitment."""
        span = self._span(anchor)
        held = drafting.holder(self._open, *span) if span else self._by_name(anchor)
        words = _plain(anchor.quote)
        alike = [each for each in held.targets if _plain(each.quote) == words] if held else []
        start = span[0] if span else anchor.start
        return min(alike, key=lambda each: abs(each.start - start), default=None)

    def _section(self, anchor: Anchor) -> Anchor | None:
        """The section of the same heading; its number may be another, as others came before it."""
        words = _plain(anchor.quote)
        best: tuple[int, int, Section] | None = None
        for section in self._open.report.sections:
            degree = self._same_heading(section, anchor, words)
            key = degree, -abs(section.start - anchor.start)
            if degree and (best is None or key > best[:2]):
                best = (*key, section)
        return drafting.on_section(best[2], self._open) if best else None

    def _same_heading(self, section: Section, anchor: Anchor, words: str) -> int:
        """How surely a section is the one meant, from 0 to 5: by number and heading, and its id."""
        end = drafting.heading_end(section, self._open.text)
        own = _plain(self._open.text[section.start : end])
        same = section.id == anchor.section
        heading = _plain(section.heading or "")
        if own == words:
            return 4 + same
        if heading and words.endswith(heading):
            return 2 + same
        number = own[: len(own) - len(heading)]
        return int(same and bool(number) and words.startswith(number))

    @cached_property
    def _passages(self) -> "Passages":
        spans = [(each.start, each.end) for each in self._open.report.commitments]
        return Passages(self._open.text, spans)


def _text_of(commitment: str) -> str:
    """The part of an id that stands for the text alone, see ``parsing.ids``."""
    return commitment.rpartition("-")[0]


def _repeated(report: Report) -> frozenset[str]:
    """Texts that occur more than once: their ids say only which of them in the order."""
    return frozenset(
        _text_of(c.id) for c in report.commitments if c.id.rpartition("-")[2] not in ("", "1")
    ) - {""}


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
