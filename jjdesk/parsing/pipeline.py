"""Text -> report, step by step; this page reads like the parser's table of contents."""

from bisect import bisect_left
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import (
    FORMAT,
    VERSION,
    Commitment,
    Confidence,
    Deadline,
    Erratum,
    Goal,
    Kind,
    Milestone,
    Paragraph,
    Report,
    Sentence,
    Source,
    Target,
)
from jjdesk.parsing import (
    deadlines,
    errata,
    glossary,
    goals,
    horizons,
    ids,
    kinds,
    layout,
    milestones,
    places,
    sectors,
    structure,
    targets,
    themes,
    titles,
)
from jjdesk.parsing.structure import Layer

_Quoted = TypeVar("_Quoted", Target, Milestone, Goal, Deadline)


class Settled(Struct, frozen=True):
    """What a user has settled of a text before it is read.

    ``place`` and ``year`` stand instead of what the text prints, ``county`` for the towns shipped
    with the program, ``kinds`` are those of single sentences by their spans.
    """

    place: str | None = None
    year: int | None = None
    county: places.Gazetteer | None = None
    kinds: Mapping[tuple[int, int], Kind] = MappingProxyType({})


_NOTHING = Settled()


def parse(
    text: str, *, name: str, media_type: str = "text/plain", settled: Settled = _NOTHING
) -> Report:
    """Read a report's text.

    Args:
        text: the decoded source; every offset of the result points into it.
        name: the file's name; its year stands in where the text prints none.
        media_type: of the file the text came from.
        settled: what is not to be asked of the text.

    Raises:
        UnicodeEncodeError: the text holds half a surrogate pair, which no decoder leaves behind.
    """
    source = Source(name, sha256(text.encode()).hexdigest(), len(text), media_type)
    layers, sections = structure.layers(text, layout.blocks(text))
    title = titles.title(text, layers)
    place = settled.place or titles.place(text, title)
    year = settled.year or titles.year(text, title, sections, name)
    missing = titles.missing(text, sections)
    tenses = kinds.tenses(layers, year)
    named = themes.find(layers, tenses)
    slips = errata.find(text, [span for layer in layers for span in layer.spans], source.sha256)
    reading = _Reading(text, year, settled.county or places.gazetteer(place), slips)
    for i, layer in enumerate(layers):
        around = kinds.surroundings(layers, i, tenses[i], year, theme=named[i] is not None)
        found = kinds.of_paragraph(layer, around)
        if settled.kinds:
            pairs = zip(layer.spans, found, strict=True)
            found = [settled.kinds.get(span, kind) for span, kind in pairs]
        reading.read(layer, named[i] or layer.subhead, found)
    return Report(
        FORMAT, VERSION, source, title, place, year, bool(missing), missing, sections,
        tuple(reading.paragraphs), tuple(reading.sentences), tuple(reading.commitments), slips,
        glossary.terms(text, layers), glossary.footnotes(text, layers),
    )  # fmt: skip


class _Reading:
    """Collects paragraphs, sentences and commitments in reading order."""

    def __init__(
        self,
        text: str,
        year: int | None,
        county: places.Gazetteer | None,
        slips: tuple[Erratum, ...],
    ) -> None:
        self._text = text
        self._year = year
        self._county = county
        self._sure = [(e.start, e.end, e.likely) for e in slips if e.confidence is Confidence.HIGH]
        self._sure_starts = [start for start, _, _ in self._sure]
        self._sentence_ids = ids.Register("t")
        self._commitment_ids = ids.Register("c")
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Sentence] = []
        self.commitments: list[Commitment] = []

    def read(self, layer: Layer, theme: str | None, found: list[Kind]) -> None:
        """Take one paragraph in, with the kind of each of its sentences."""
        section = layer.node.id if layer.node else None
        name = ids.paragraph_id(section, layer.ordinal)
        start, end = layer.spans[0][0], layer.spans[-1][1]
        self.paragraphs.append(Paragraph(name, section, theme, start, end))
        heading = layer.section.heading if layer.section else None
        above = layer.part.heading if layer.part else None
        vote = sectors.Vote(theme, heading, above)
        until = horizons.of_heading(heading, self._year) or horizons.of_heading(above, self._year)
        commitment = Kind.COMMITMENT
        for (start, end), joined, kind in zip(layer.spans, layer.texts, found, strict=True):
            mark = ids.fingerprint(joined.text)
            identity = self._sentence_ids.give(mark)
            self.sentences.append(Sentence(identity, name, start, end, kind))
            if kind is commitment:
                sector, others = vote.classify(joined.text)
                aims = targets.find(joined, sector, self._year)
                if aims:
                    aims = horizons.set_apart(aims, joined, until, self._year)
                works, wishes = milestones.find(joined, sector), goals.find(joined, sector)
                if not isinstance(joined.origins, range):
                    aims, works, wishes = self._cut(aims), self._cut(works), self._cut(wishes)
                self.commitments.append(
                    Commitment(
                        self._commitment_ids.give(mark), identity, section, name,
                        len(self.commitments) + 1, start, end, self._text[start:end], joined.text,
                        sector, others, self._places(joined, start, end), aims, works, wishes,
                        self._cut(deadlines.find(joined, self._year)),
                    )
                )  # fmt: skip
            else:
                vote.pass_over(joined.text)

    def _cut(self, found: tuple[_Quoted, ...]) -> tuple[_Quoted, ...]:
        """Quotes as the source prints them, with the breaks that joining has left out."""
        return tuple([replace(one, quote=self._text[one.start : one.end]) for one in found])

    def _places(self, joined: Joined, start: int, end: int) -> tuple[str, ...]:
        if self._county is None:
            return ()
        first = bisect_left(self._sure_starts, start)
        last = bisect_left(self._sure_starts, end, first)
        return places.find(joined, self._county, self._sure[first:last])
