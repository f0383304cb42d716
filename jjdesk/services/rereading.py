"""Read a kept report's text with what the user settled: corrections, place and year, town lists.

Slow to import (the parser): not before the first paint.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from jjdesk.domain.library import Correction, PlaceList
from jjdesk.domain.report import Report
from jjdesk.exchange.reading import SourceText
from jjdesk.parsing import pipeline, places
from jjdesk.parsing.pipeline import Settled
from jjdesk.parsing.places import Gazetteer
from jjdesk.services.applying import apply
from jjdesk.services.front import Front


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
    report = pipeline.parse(
        source.text, name=source.name, media_type=source.media_type, settled=settled
    )
    if front is None:
        return report
    return replace(report, title=front.title, place=front.place, year=front.year)


def _county(place: str | None, lists: Iterable[PlaceList]) -> Gazetteer | None:
    """The towns the user gave for a place: they go before those shipped with the program."""
    if not place:
        return None
    named = [each for each in lists if place.endswith(each.county)]
    return places.of_towns(max(named, key=lambda each: len(each.county)).towns) if named else None
