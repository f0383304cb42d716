"""The deputy's own towns (我的选区): set once, wanted with one key."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

import msgspec
from msgspec import Struct

from jjdesk.domain.library import PlaceList
from jjdesk.domain.report import Report

SETTING: Final = "constituency"
"""The setting's key; its value is a ``Constituency`` as JSON."""


class Constituency(Struct, frozen=True):
    """Towns of one county, by their official names."""

    county: str = ""
    towns: tuple[str, ...] = ()


def read(settings: Mapping[str, str]) -> Constituency:
    """The constituency that the settings hold; an empty one where there is none."""
    try:
        return msgspec.json.decode(settings.get(SETTING, "{}"), type=Constituency)
    except msgspec.MsgspecError:
        return Constituency()


def setting(constituency: Constituency) -> Mapping[str, str]:
    """The settings that keep it."""
    return {SETTING: msgspec.json.encode(constituency).decode()}


def counties(lists: Iterable[PlaceList], report: Report) -> tuple[PlaceList, ...]:
    """The counties whose towns are known, that of the report first.

    Those the user imported come before those shipped with the program. Where the report's county is
    in neither, it has the towns that its commitments name.

    Args:
        lists: as imported.
        report: the open one.
    """
    from jjdesk.parsing import places  # noqa: PLC0415  slow

    known = {each.county: each for each in lists}
    for county, towns in places.shipped():
        known.setdefault(county, PlaceList(county, towns))
    place = report.place or ""
    own = next((county for county in known if place.endswith(county)), "")
    named = tuple(dict.fromkeys(town for each in report.commitments for town in each.places))
    if not own and named:
        known[own] = PlaceList(place, named)
    first = [known.pop(own)] if own in known else []
    return (*first, *(known[county] for county in sorted(known)))


def checked(chosen: Constituency, lists: Collection[PlaceList]) -> Constituency:
    """``chosen`` with the towns that its county has, in the list's order."""
    towns = next((each.towns for each in lists if each.county == chosen.county), ())
    return Constituency(chosen.county, tuple(town for town in towns if town in chosen.towns))
