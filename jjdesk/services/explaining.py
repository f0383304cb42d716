"""Where the terms of a report's glossary stand in its text, and what they mean."""

from collections.abc import Iterator
from typing import NamedTuple

from jjdesk.domain.report import Report, Term
from jjdesk.words import say

_QUOTES = '“”"「」‘’'
_REACH = 40
"""Characters before a footnote mark among which its term stands."""
_SHORTEST = 3
"""Characters of a term that is told by its words alone, without a mark behind it."""


class Explained(NamedTuple):
    """A term at ``start`` to ``end`` of the source text, and its entry in words."""

    start: int
    end: int
    note: str


def explained(report: Report, text: str) -> tuple[Explained, ...]:
    """Every place of the text proper where a term of the glossary stands, in order.

    A term is found by the footnote mark behind it, and by its own words wherever they occur.
    """
    if not report.glossary:
        return ()
    found = {place.start: place for place in (*_by_words(report, text), *_by_marks(report, text))}
    result: list[Explained] = []
    for place in sorted(found.values()):
        if not result or place.start >= result[-1].end:
            result.append(place)
    return tuple(result)


def _by_words(report: Report, text: str) -> Iterator[Explained]:
    end = report.glossary[0].start
    for term in report.glossary:
        words = _core(term)
        at = text.find(words, 0, end) if len(words) >= _SHORTEST else -1
        while at >= 0:
            yield Explained(at, at + len(words), _note(term))
            at = text.find(words, at + len(words), end)


def _by_marks(report: Report, text: str) -> Iterator[Explained]:
    """Terms by their marks; where other words stand before one, those in quotation marks or two."""
    by_number = {term.number: term for term in report.glossary}
    for mark in report.footnotes:
        term = by_number.get(mark.number)
        if term is None:
            continue
        words = _core(term)
        reach = max(0, mark.start - _REACH)
        at = text.rfind(words, reach, mark.start)
        if at >= 0:
            yield Explained(at, at + len(words), _note(term))
            continue
        at = text.rfind("“", reach, mark.start)
        yield Explained(at if at >= 0 else max(0, mark.start - 2), mark.start, _note(term))


def _core(term: Term) -> str:
    """The words of a term as the text prints them, without quotation marks around the whole."""
    words = term.term
    return words[1:-1] if words[:1] in _QUOTES and words[-1:] in _QUOTES else words


def _note(term: Term) -> str:
    return say("{term}：{text}", term=term.term, text=term.text)
