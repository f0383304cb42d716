"""Text -> report, step by step; this page reads like the parser's table of contents."""

from bisect import bisect_left
from hashlib import sha256
from typing import TypeVar

from msgspec.structs import replace

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import (
    FORMAT,
    VERSION,
    Commitment,
    Confidence,
    Erratum,
    Kind,
    Milestone,
    Paragraph,
    Report,
    Sentence,
    Source,
    Target,
)
from jjdesk.parsing import (
    errata,
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
from jjdesk.parsing.context import SentenceContext
from jjdesk.parsing.structure import Layer

_Quoted = TypeVar("_Quoted", Target, Milestone)


def parse(text: str, *, name: str, media_type: str = "text/plain") -> Report:
    """Read a report's text.

    Args:
        text: the decoded source; every offset of the result points into it.
        name: the file's name; its year stands in where the text prints none.
        media_type: of the file the text came from.

    Raises:
        UnicodeEncodeError: the text holds half a surrogate pair, which no decoder leaves behind.
    """
    source = Source(name, sha256(text.encode()).hexdigest(), len(text), media_type)
    layers, sections = structure.layers(text, layout.blocks(text))
    title = titles.title(text, layers)
    place = titles.place(text, title)
    year = titles.year(text, title, sections, name)
    missing = titles.missing(text, sections)
    tenses = kinds.tenses(layers, year)
    named = themes.find(layers, tenses)
    slips = errata.find(text, [span for layer in layers for span in layer.spans], source.sha256)
    reading = _Reading(text, year, places.gazetteer(place), slips)
    for i, layer in enumerate(layers):
        around = kinds.surroundings(layers, i, tenses[i], year, theme=named[i] is not None)
        reading.read(layer, named[i] or layer.subhead, kinds.of_paragraph(layer, around))
    return Report(
        FORMAT, VERSION, source, title, place, year, bool(missing), missing, sections,
        tuple(reading.paragraphs), tuple(reading.sentences), tuple(reading.commitments), slips,
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
        commitment, previous = Kind.COMMITMENT, None
        for (start, end), joined, kind in zip(layer.spans, layer.texts, found, strict=True):
            mark = ids.fingerprint(joined.text)
            identity = self._sentence_ids.give(mark)
            self.sentences.append(Sentence(identity, name, start, end, kind))
            if kind is commitment:
                sector, others = vote.classify(joined.text)
                context = SentenceContext(heading, above, theme, previous, sector, self._year)
                aims, works = targets.find(joined, context), milestones.find(joined, context)
                if not isinstance(joined.origins, range):
                    aims, works = self._cut(aims), self._cut(works)
                self.commitments.append(
                    Commitment(
                        self._commitment_ids.give(mark), identity, section, name,
                        len(self.commitments) + 1, start, end, self._text[start:end], joined.text,
                        sector, others, self._places(joined, start, end), aims, works,
                    )
                )  # fmt: skip
            else:
                vote.pass_over(joined.text)
            previous = joined

    def _cut(self, found: tuple[_Quoted, ...]) -> tuple[_Quoted, ...]:
        """Quotes as the source prints them, with the breaks that joining has left out."""
        return tuple([replace(one, quote=self._text[one.start : one.end]) for one in found])

    def _places(self, joined: Joined, start: int, end: int) -> tuple[str, ...]:
        if self._county is None:
            return ()
        first = bisect_left(self._sure_starts, start)
        last = bisect_left(self._sure_starts, end, first)
        return places.find(joined, self._county, self._sure[first:last])
