"""Text -> report, step by step; this page reads like the parser's table of contents."""

import hashlib
from bisect import bisect_left
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
    """
    source = Source(name, _sha256(text), len(text), media_type)
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
        self._sentence_ids = ids.Register("t")
        self._commitment_ids = ids.Register("c")
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Sentence] = []
        self.commitments: list[Commitment] = []

    def read(self, layer: Layer, theme: str | None, found: list[Kind]) -> None:
        """Take one paragraph in, with the kind of each of its sentences."""
        section = layer.node.id if layer.node else None
        start, end = layer.spans[0][0], layer.spans[-1][1]
        paragraph = Paragraph(ids.paragraph_id(section, layer.ordinal), section, theme, start, end)
        self.paragraphs.append(paragraph)
        previous: Joined | None = None
        for span, joined, kind in zip(layer.spans, layer.texts, found, strict=True):
            mark = ids.fingerprint(joined.text)
            identity = self._sentence_ids.give(mark)
            self.sentences.append(Sentence(identity, paragraph.id, *span, kind))
            if kind is Kind.COMMITMENT:
                context = SentenceContext(
                    layer.section.heading if layer.section else None,
                    layer.part.heading if layer.part else None,
                    theme, previous, "", self._year,
                )  # fmt: skip
                self._commit(joined, span, paragraph, (identity, mark), context)
            previous = joined

    def _commit(
        self,
        joined: Joined,
        span: tuple[int, int],
        paragraph: Paragraph,
        identity: tuple[str, str],
        context: SentenceContext,
    ) -> None:
        sentence, mark = identity
        sector, others = sectors.classify(joined.text, context)
        context = SentenceContext(*context[:4], sector, self._year)
        start, end = span
        self.commitments.append(
            Commitment(
                id=self._commitment_ids.give(mark),
                sentence=sentence,
                section=paragraph.section,
                paragraph=paragraph.id,
                number=len(self.commitments) + 1,
                start=start,
                end=end,
                quote=self._text[start:end],
                text=joined.text,
                sector=sector,
                other_sectors=others,
                places=self._places(joined, span),
                targets=self._cut(joined, targets.find(joined, context)),
                milestones=self._cut(joined, milestones.find(joined, context)),
            )
        )

    def _cut(self, joined: Joined, found: tuple[_Quoted, ...]) -> tuple[_Quoted, ...]:
        """Quotes as the source prints them, with the breaks that joining has left out."""
        if isinstance(joined.origins, range):
            return found
        return tuple(replace(one, quote=self._text[one.start : one.end]) for one in found)

    def _places(self, joined: Joined, span: tuple[int, int]) -> tuple[str, ...]:
        if self._county is None:
            return ()
        if not self._sure:
            return places.find(joined, self._county)
        first = bisect_left(self._sure, (span[0],))
        last = bisect_left(self._sure, (span[1],), first)
        return places.find(joined, self._county, tuple(self._sure[first:last]))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
