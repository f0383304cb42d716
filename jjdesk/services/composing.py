"""Set a report as the rows of a page: headings, commitments and the text between them.

The rows are the same for the screen and for paper. Marks point into a row's own text.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import (
    Bound,
    Category,
    Commitment,
    Erratum,
    Kind,
    Report,
    Section,
    Sentence,
    Target,
)
from jjdesk.words import Labels, say, to_say

if TYPE_CHECKING:
    from jjdesk.services.explaining import Explained


class RowKind(StrEnum):
    """What a row of the page is."""

    TITLE = "title"
    NOTICE = "notice"
    PART = "part"
    SECTION = "section"
    THEME = "theme"
    COMMITMENT = "commitment"
    TEXT = "text"


class MarkKind(StrEnum):
    """What a marked stretch of a row is."""

    VALUE = "value"
    ERRATUM = "erratum"
    TERM = "term"


class Mark(NamedTuple):
    """A stretch ``text[start:end]`` of a row; ``note`` says what stands there, if anything."""

    kind: MarkKind
    start: int
    end: int
    note: str = ""


class Row(NamedTuple):
    """One block of the page. ``source_start`` is its place in the source text."""

    kind: RowKind
    text: str
    source_start: int
    commitment: Commitment | None = None
    marks: tuple[Mark, ...] = ()


_BREAKS = 200
"""Characters beyond a row's own that line and page breaks may take in the source."""
_HEADINGS = (RowKind.PART, RowKind.SECTION, RowKind.THEME)
_RANK = {RowKind.PART: 1, RowKind.SECTION: 2, RowKind.THEME: 3}
_LONGEST_BOUND = len("红线以上")
_CONFIDENCE = Labels(
    {"high": to_say("把握大"), "medium": to_say("把握中等"), "low": to_say("把握小")}
)


def compose(report: Report, text: str, shown: Collection[str] | None = None) -> tuple[Row, ...]:
    """Rows of the whole report, or of the commitments whose ids are in ``shown``.

    Of a filtered report only the headings above what is shown are kept.

    Args:
        report: the parsed report.
        text: its source text; offsets of the report point into it.
        shown: ids of the commitments to show, ``None`` for everything.
    """
    rows = _Composer(report, text).rows()
    if shown is None:
        return tuple(rows)
    return tuple(_narrowed(list(rows), frozenset(shown)))


def rows_from(report: Report, text: str, offset: int) -> Iterator[Row]:
    """The rows from that on which holds a source offset (see :func:`row_at`), made as asked for."""
    held: Row | None = None
    for row in _Composer(report, text).rows():
        if held is not None and row.source_start > offset:
            yield held
        held = row
    if held is not None:
        yield held


def source_span(row: Row, start: int, end: int, text: str) -> tuple[int, int] | None:
    """Where characters of a row stand in the source ``text``; ``None`` if it is not of it."""
    joined = _joined_row(row, end, text)
    if joined is None:
        return None
    start = min(start, len(joined.text) - 1)
    return joined.span(start, max(start + 1, min(end, len(joined.text))))


def row_spans(row: Row, spans: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Which characters of a row stretches of the source ``text`` are; those beside it left out."""
    joined = _joined_row(row, len(row.text), text) if spans else None
    if joined is None:
        return []
    most = len(row.text)
    found = (_within(joined, start, end) for start, end in spans)
    return [(start, min(end, most)) for start, end in found if start < min(end, most)]


def _joined_row(row: Row, until: int, text: str) -> Joined | None:
    end = min(len(text), row.source_start + 2 * len(row.text) + _BREAKS)
    joined = Joined.of(text, row.source_start, end)
    return joined if joined.text.startswith(row.text[:until]) else None


def row_at(rows: Sequence[Row], offset: int) -> int:
    """Number of the row that holds a source offset: the last to begin at or before it, or 0."""
    return max(0, bisect_right(rows, offset, key=_source_start) - 1)


def _source_start(row: Row) -> int:
    return row.source_start


def plain_errata(report: Report) -> tuple[Erratum, ...]:
    """The errata a reader should see: those that change more than the width of a character."""
    return tuple(e for e in report.errata if _changes_reading(e))


def _changes_reading(erratum: Erratum) -> bool:
    def bare(text: str) -> str:
        return "".join(unicodedata.normalize("NFKC", text).split())

    return bare(erratum.text) != bare(erratum.likely)


class _Composer:
    def __init__(self, report: Report, text: str) -> None:
        self._report = report
        self._text = text
        self._commitments = {c.sentence: c for c in report.commitments}
        self._paragraphs = {p.id: p for p in report.paragraphs}
        self._sections: dict[int, Section] = {s.start: s for s in report.sections if s.heading}
        self._errata = plain_errata(report)
        self._errata_starts = [e.start for e in self._errata]
        self._terms = _terms(report, text)
        self._term_starts = [term.start for term in self._terms]

    def rows(self) -> Iterator[Row]:
        waiting: list[Sentence] = []
        notice_due = bool(self._report.missing)
        for sentence in self._report.sentences:
            plain = sentence.kind in {Kind.AIM, Kind.REVIEW, Kind.ADDRESS}
            if waiting and (not plain or sentence.paragraph != waiting[0].paragraph):
                yield self._plain(waiting)
                waiting = []
            if plain:
                waiting.append(sentence)
                continue
            row = self._row(sentence)
            if notice_due and row.kind is not RowKind.TITLE:
                yield from self._notices(sentence.start)
                notice_due = False
            yield row
        if waiting:
            yield self._plain(waiting)

    def _notices(self, at: int) -> Iterable[Row]:
        return (Row(RowKind.NOTICE, missing, at) for missing in self._report.missing)

    def _row(self, sentence: Sentence) -> Row:
        commitment = self._commitments.get(sentence.id)
        joined = Joined.of(self._text, sentence.start, sentence.end)
        if commitment is not None:
            marks = (*self._values(commitment, joined), *self._notes(joined))
            return Row(RowKind.COMMITMENT, joined.text, sentence.start, commitment, marks)
        kind = self._heading_kind(sentence)
        return Row(kind, joined.text.rstrip("。"), sentence.start, None, self._notes(joined))

    def _heading_kind(self, sentence: Sentence) -> RowKind:
        section = self._sections.get(sentence.start)
        if section is not None:
            return RowKind.PART if section.level == 1 else RowKind.SECTION
        paragraph = self._paragraphs[sentence.paragraph]
        if paragraph.section is None and paragraph.theme is None:
            return RowKind.TITLE
        return RowKind.THEME

    def _plain(self, sentences: list[Sentence]) -> Row:
        joined = Joined.of(self._text, sentences[0].start, sentences[-1].end)
        return Row(RowKind.TEXT, joined.text, sentences[0].start, None, self._notes(joined))

    @staticmethod
    def _values(commitment: Commitment, joined: Joined) -> Iterator[Mark]:
        seen: set[tuple[int, int]] = set()
        for target in commitment.targets:
            place = (target.value_start, target.value_end)
            if place not in seen and target.category is not Category.SCALE:
                seen.add(place)
                start, end = _within(joined, target.value_start, _end_with_bound(target))
                yield Mark(MarkKind.VALUE, start, end)

    def _notes(self, joined: Joined) -> tuple[Mark, ...]:
        """What a reader is told of single words: slips, and terms of the glossary."""
        if not joined.text:
            return ()
        return (*self._slips(joined), *self._explained(joined))

    def _explained(self, joined: Joined) -> Iterator[Mark]:
        if not self._terms:
            return
        first = bisect_right(self._term_starts, joined.origins[0] - 1)
        for term in self._terms[first:]:
            if term.start > joined.origins[-1]:
                break
            start, end = _within(joined, term.start, term.end)
            if start < end:
                yield Mark(MarkKind.TERM, start, end, term.note)

    def _slips(self, joined: Joined) -> Iterator[Mark]:
        first = bisect_right(self._errata_starts, joined.origins[0] - 1)
        for erratum in self._errata[first:]:
            if erratum.start > joined.origins[-1]:
                break
            start, end = _within(joined, erratum.start, erratum.end)
            if start < end:
                yield Mark(MarkKind.ERRATUM, start, end, _slip_note(erratum))


def _terms(report: Report, text: str) -> "tuple[Explained, ...]":
    if not report.glossary:
        return ()
    from jjdesk.services.explaining import explained  # noqa: PLC0415  most reports have no glossary

    return explained(report, text)


def _end_with_bound(target: Target) -> int:
    """Where the figure ends for the eye: ``200户以上`` is set off with its bound."""
    trailing = target.end - target.value_end
    bound_follows = target.bound is not Bound.EQUAL and 0 < trailing <= _LONGEST_BOUND
    return target.end if bound_follows else target.value_end


def _slip_note(erratum: Erratum) -> str:
    likely = say("疑为“{likely}”", likely=erratum.likely) if erratum.likely else say("疑为多出的字")
    sure = _CONFIDENCE[erratum.confidence]
    return say(
        "原文“{printed}”，{likely}（{sure}）\n依据：{basis}",
        printed=erratum.text.strip(),
        likely=likely,
        sure=sure,
        basis=erratum.basis,
    )


def _within(joined: Joined, start: int, end: int) -> tuple[int, int]:
    """Where the source stretch ``start:end`` stands in the joined text."""
    origins = joined.origins
    return bisect_right(origins, start - 1), bisect_right(origins, end - 1)


def _narrowed(rows: list[Row], shown: frozenset[str]) -> Iterator[Row]:
    """Keep shown commitments, and each heading that has one below it before its next equal."""
    above: list[Row] = []
    for row in rows:
        if row.kind in _HEADINGS:
            above = [h for h in above if _RANK[h.kind] < _RANK[row.kind]]
            above.append(row)
        elif row.commitment is not None and row.commitment.id in shown:
            yield from above
            above = []
            yield row
