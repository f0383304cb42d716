"""Sentences that undertake something -> commitments with all that is found in them.

They are read question by question, each asked of all of them before the next: the words and rules
of one question stay at hand in the processor, which takes a tenth less time than sentence by
sentence.
"""

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import (
    Commitment,
    Deadline,
    Goal,
    Kind,
    Milestone,
    Paragraph,
    Sentence,
    Target,
)
from jjdesk.parsing import deadlines, goals, horizons, ids, milestones, places, sectors, targets
from jjdesk.parsing.signs import DEADLINE, GOAL, HORIZON, signs_of
from jjdesk.parsing.structure import Layer

_BATCH = 40
"""Paragraphs read together: enough to keep rules at hand, few enough to weigh little."""

_Quoted = TypeVar("_Quoted", Target, Milestone, Goal, Deadline)


class Undertaking(Struct, frozen=True, gc=False):
    """A paragraph with its sentences, whose kinds are known."""

    layer: Layer
    paragraph: Paragraph
    sentences: list[Sentence]


class _Draft(Struct, frozen=True, gc=False):
    """A commitment of which is known where it stands."""

    sentence: Sentence
    section: str | None
    joined: Joined
    sector: str
    others: tuple[str, ...]
    until: int | None


_Read = tuple[_Draft, int, tuple[str, ...], tuple[Target, ...], tuple[Milestone, ...]]
"""A commitment with what it may hold besides, and its towns, targets and milestones."""


def find(
    source: str, paragraphs: list[Undertaking], towns: places.Survey, year: int | None
) -> tuple[Commitment, ...]:
    """The commitments of a report in reading order, numbered from 1.

    Args:
        source: the source text.
        paragraphs: all of them; those without a commitment are passed over. Their texts are let go
            of once they are read, since a long report is not to be held twice.
        towns: those of the county.
        year: the year planned for.
    """
    found: list[Commitment] = []
    for first in range(0, len(paragraphs), _BATCH):
        batch = paragraphs[first : first + _BATCH]
        read = _read(source, batch, towns, year)
        found += [
            _made(source, year, number, one) for number, one in enumerate(read, len(found) + 1)
        ]
        for one in batch:
            one.layer.texts.clear()
    return tuple(found)


def _read(
    source: str, paragraphs: list[Undertaking], towns: places.Survey, year: int | None
) -> Iterator[_Read]:
    """The commitments of some paragraphs, question by question."""
    kind = Kind.COMMITMENT
    wanted = [[sentence.kind is kind for sentence in one.sentences] for one in paragraphs]
    asked = [(one, its) for one, its in zip(paragraphs, wanted, strict=True) if True in its]
    headings = [_headings(one) for one, _ in asked]
    voted = sectors.of_paragraphs(
        [
            ([joined.text for joined in one.layer.texts], its, above)
            for (one, its), above in zip(asked, headings, strict=True)
        ]
    )
    drafts = [
        draft
        for (one, _), above, votes in zip(asked, headings, voted, strict=True)
        for draft in _drafts(one, votes, horizons.of_headings(above, year))
    ]
    sentences, primary = [draft.joined for draft in drafts], [draft.sector for draft in drafts]
    return zip(
        drafts,
        signs_of(source, sentences),
        towns.of_sentences(sentences),
        targets.find(sentences, primary, year),
        milestones.find(sentences, primary),
        strict=True,
    )


def _headings(one: Undertaking) -> sectors.Headings:
    """The theme of a paragraph, and the headings of section and part above it."""
    section, part = one.layer.section, one.layer.part
    return (
        one.paragraph.theme,
        section.heading if section else None,
        part.heading if part else None,
    )


def _drafts(one: Undertaking, voted: list[sectors.Sectors], until: int | None) -> list[_Draft]:
    """The commitments of a paragraph, which are the sentences that have a sector."""
    section = one.paragraph.section
    return [
        _Draft(sentence, section, joined, sector, others, until)
        for sentence, joined, (sector, others) in zip(
            one.sentences, one.layer.texts, voted, strict=True
        )
        if sector
    ]


def _made(source: str, year: int | None, number: int, read: _Read) -> Commitment:
    """A commitment with what was found, and the little that most sentences do not hold."""
    draft, signs, towns, aims, works = read
    sentence, joined = draft.sentence, draft.joined
    start, end, quote = sentence.start, sentence.end, joined.text
    wishes = goals.find(joined, draft.sector) if signs & GOAL else ()
    times = deadlines.find(joined, year) if signs & DEADLINE else ()
    if aims and (draft.until or signs & HORIZON):
        aims = horizons.set_apart(aims, joined, draft.until, year)
    if not isinstance(joined.origins, range):
        quote = source[start:end]
        aims, works = _cut(source, aims), _cut(source, works)
        wishes, times = _cut(source, wishes), _cut(source, times)
    return Commitment(
        ids.of_commitment(sentence.id), sentence.id, draft.section, sentence.paragraph, number,
        start, end, quote, joined.text, draft.sector, draft.others, towns,
        aims, works, wishes, times,
    )  # fmt: skip


def _cut(source: str, found: tuple[_Quoted, ...]) -> tuple[_Quoted, ...]:
    """Quotes as the source prints them, with the breaks that joining has left out."""
    return tuple([replace(one, quote=source[one.start : one.end]) for one in found])
