"""Text -> report, step by step; this page reads like the parser's table of contents."""

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType

from msgspec import Struct

from jjdesk.domain.report import (
    FORMAT,
    VERSION,
    Kind,
    Paragraph,
    Report,
    Sentence,
    Source,
)
from jjdesk.parsing import (
    commitments,
    errata,
    glossary,
    ids,
    kinds,
    layout,
    places,
    structure,
    themes,
    titles,
)
from jjdesk.parsing.commitments import Undertaking
from jjdesk.parsing.structure import Layer
from jjdesk.parsing.tense import Tense


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
    found = _kinds(layers, named, tenses, year, settled)
    paragraphs = _paragraphs(layers, named, found)
    towns = places.Survey(text, settled.county or places.gazetteer(place), slips)
    return Report(
        FORMAT, VERSION, source, title, place, year, bool(missing), missing, sections,
        tuple([one.paragraph for one in paragraphs]),
        tuple([sentence for one in paragraphs for sentence in one.sentences]),
        commitments.find(text, paragraphs, towns, year), slips,
        glossary.terms(text, layers), glossary.footnotes(text, layers),
    )  # fmt: skip


def _kinds(
    layers: list[Layer],
    named: list[str | None],
    tenses: list[Tense],
    year: int | None,
    settled: Settled,
) -> list[list[Kind]]:
    """The kind of each sentence of each paragraph; what a user has settled stands."""
    around = [
        kinds.surroundings(layers, i, tenses[i], year, theme=theme is not None)
        for i, theme in enumerate(named)
    ]
    found = [kinds.of_paragraph(layer, its) for layer, its in zip(layers, around, strict=True)]
    if settled.kinds:
        given = settled.kinds.get
        for layer, its in zip(layers, found, strict=True):
            its[:] = [given(span, kind) for span, kind in zip(layer.spans, its, strict=True)]
    return found


def _paragraphs(
    layers: list[Layer], named: list[str | None], found: list[list[Kind]]
) -> list[Undertaking]:
    """The paragraphs of the report with their sentences."""
    register = ids.Register("t")
    result = []
    for layer, theme, its in zip(layers, named, found, strict=True):
        section = layer.node.id if layer.node else None
        name = ids.paragraph_id(section, layer.ordinal)
        (first, _), (_, last) = layer.spans[0], layer.spans[-1]
        marks = register.give_all([joined.text for joined in layer.texts])
        sentences = [
            Sentence(mark, name, start, end, kind)
            for mark, (start, end), kind in zip(marks, layer.spans, its, strict=True)
        ]
        paragraph = Paragraph(name, section, theme or layer.subhead, first, last)
        result.append(Undertaking(layer, paragraph, sentences))
    return result
