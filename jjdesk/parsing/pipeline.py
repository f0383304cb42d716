"""Text -> report, step by step; this page reads like the parser's table of contents."""

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
from jjdesk.parsing.signs import DEADLINE, GOAL, HORIZON, Signs
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
        self._towns = places.Survey(text, county, slips)
        self._ids = ids.Register("t")
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
        texts = [joined.text for joined in layer.texts]
        commitment = Kind.COMMITMENT
        wanted = [kind is commitment for kind in found]
        if True in wanted:
            self._towns.enter(start, end)
            self._signs = Signs(self._text, start, end)
        voted = sectors.of_paragraph(texts, wanted, (theme, heading, above))
        until = horizons.of_heading(heading, self._year) or horizons.of_heading(above, self._year)
        for i, (start, end) in enumerate(layer.spans):
            mark = ids.fingerprint(texts[i])
            sentence = Sentence(self._ids.give(mark), name, start, end, found[i])
            self.sentences.append(sentence)
            if wanted[i]:
                identity = ids.of_commitment(sentence.id), sentence.id, section, name
                self._commit(identity, (start, end), layer.texts[i], voted[i], until)
        layer.texts.clear()  # read once: a long text is not to be held twice

    def _commit(
        self,
        identity: tuple[str, str, str | None, str],
        span: tuple[int, int],
        sentence: Joined,
        voted: tuple[str, tuple[str, ...]],
        until: int | None,
    ) -> None:
        """Read one commitment; ``identity`` are its id and those of what it stands in."""
        (sector, others), (start, end), year = voted, span, self._year
        signs = self._signs.of(sentence)
        aims, works = targets.find(sentence, sector, year), milestones.find(sentence, sector)
        wishes = goals.find(sentence, sector) if signs & GOAL else ()
        times = deadlines.find(sentence, year) if signs & DEADLINE else ()
        if aims and (until or signs & HORIZON):
            aims = horizons.set_apart(aims, sentence, until, year)
        quote = sentence.text
        if not isinstance(sentence.origins, range):
            quote = self._text[start:end]
            aims, works = self._cut(aims), self._cut(works)
            wishes, times = self._cut(wishes), self._cut(times)
        self.commitments.append(
            Commitment(
                *identity, len(self.commitments) + 1, start, end, quote,
                sentence.text, sector, others, self._towns.of(sentence, start, end),
                aims, works, wishes, times,
            )
        )  # fmt: skip

    def _cut(self, found: tuple[_Quoted, ...]) -> tuple[_Quoted, ...]:
        """Quotes as the source prints them, with the breaks that joining has left out."""
        return tuple([replace(one, quote=self._text[one.start : one.end]) for one in found])
