"""The glossary behind a report (名词解释) and the footnote marks that lead to it."""

import re

from jjdesk.domain.joined import FOOTNOTE, Joined
from jjdesk.domain.report import Footnote, Term
from jjdesk.parsing.structure import Layer, Role

_MARK = re.compile(FOOTNOTE)
_OPENING = "[［〔"
_ENTRY = re.compile(
    r"\s*(?:[\[［〔【]?(?P<number>\d{1,3})[\]］〕】]?[.．、]?|(?P<circled>[①-⑳]))\s*"
    r"(?P<term>[^\n：:。；]{1,40}?)(?P<sign>[：:]|——|，?(?:是指|指的是|主要指|系指))"
)
_FIRST_CIRCLED = ord("①") - 1


def terms(source: str, layers: list[Layer]) -> tuple[Term, ...]:
    """Entries of the glossary in their order; one may go on over several paragraphs.

    ``start`` and ``end`` bound the whole entry, its number included.
    """
    entries: list[tuple[re.Match[str], int]] = []
    for layer in layers:
        if layer.role is not Role.ANNEX:
            continue
        start, end = layer.spans[0][0], layer.spans[-1][1]
        opened = _ENTRY.match(source, start, end)
        if opened is not None:
            entries.append((opened, end))
        elif entries:
            entries[-1] = (entries[-1][0], end)
    return tuple([_term(source, opened, end) for opened, end in entries])


def footnotes(source: str, layers: list[Layer]) -> tuple[Footnote, ...]:
    """Footnote marks in the text proper, which its sentences are read without."""
    if not any(sign in source for sign in _OPENING):
        return ()
    return tuple(
        [
            Footnote(int(match[0][1:-1]), match[0], match.start(), match.end())
            for layer in layers
            if layer.role is not Role.ANNEX
            for match in _MARK.finditer(source, layer.spans[0][0], layer.spans[-1][1])
        ]
    )


def _term(source: str, opened: re.Match[str], end: int) -> Term:
    circled = opened["circled"]
    number = ord(circled) - _FIRST_CIRCLED if circled else int(opened["number"])
    start = opened.start() + len(opened[0]) - len(opened[0].lstrip())
    explained = Joined.of(source, opened.end(), end).text.strip()
    return Term(number, opened["term"].strip(), explained, start, end)
