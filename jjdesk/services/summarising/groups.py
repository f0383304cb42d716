"""Rows of tables under headings: sections in reading order, or sectors in theirs."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from jjdesk.domain.manuscript import Heading
from jjdesk.domain.report import Report, Section
from jjdesk.domain.summary import Definition, Grouping, Headings
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising.numerals import numeral

T = TypeVar("T")


class Group(Struct, Generic[T], frozen=True):
    """Things under headings; of a part and a section two, of what follows in the same part one.

    ``label`` is the innermost heading as the report has it, ``（四）坚定不移推动改革攻坚``.
    """

    headings: tuple[Heading, ...]
    label: str
    things: tuple[T, ...]


def groups(
    report: Report,
    definition: Definition,
    things: Iterable[T],
    section: Callable[[T], str | None],
    sector: Callable[[T], str],
) -> tuple[Group[T], ...]:
    """Things by sector or by section, as ``definition`` orders them; no group is empty.

    Args:
        report: whose sections they stand in.
        definition: an order by anything but sectors stands for that by sections.
        things: in reading order, and so within each group.
        section: the id of a thing's section.
        sector: the code of its sector.
    """
    by_sector = definition.order is Grouping.SECTOR
    found: dict[str, list[T]] = {}
    for thing in things:
        found.setdefault(sector(thing) if by_sector else section(thing) or "", []).append(thing)
    if by_sector:
        return _sectors(found, definition.headings)
    return _sections(found, {each.id: each for each in report.sections}, definition.headings)


def section_label(report: Report, id_: str | None) -> str:
    """A section's heading as the report has it; said to have none where it stands under none."""
    section = next((each for each in report.sections if each.id == id_), None)
    return short_heading(section.number, section.heading) if section else HEADLESS


def _sectors(found: Mapping[str, list[T]], wanted: Headings) -> tuple[Group[T], ...]:
    names = sector_names()
    made = []
    for number, code in enumerate(sorted(found), 1):
        name = names.get(code, code)
        text = f"{numeral(number)}、{name}" if wanted is Headings.NUMBERED else name
        headings = () if wanted is Headings.NONE else (Heading(text),)
        made.append(Group(headings, name, tuple(found[code])))
    return tuple(made)


def _sections(
    found: Mapping[str, list[T]], sections: Mapping[str, Section], wanted: Headings
) -> tuple[Group[T], ...]:
    said: set[str] = set()
    made = []
    for id_, those in found.items():
        path = _path(id_, sections)
        headings = tuple(
            _heading(each, wanted)
            for each in path
            if wanted is not Headings.NONE and each.id not in said
        )
        said.update(each.id for each in path)
        if not path:
            headings = () if wanted is Headings.NONE else (Heading(HEADLESS),)
        label = short_heading(path[-1].number, path[-1].heading) if path else HEADLESS
        made.append(Group(headings, label, tuple(those)))
    return tuple(made)


def _path(id_: str, sections: Mapping[str, Section]) -> tuple[Section, ...]:
    """The part and the section, from above."""
    path: list[Section] = []
    at = sections.get(id_)
    while at is not None and at not in path:
        path.insert(0, at)
        at = sections.get(at.parent or "")
    return tuple(path)


def _heading(section: Section, wanted: Headings) -> Heading:
    """With the report's own number, by which it is cited, or without one."""
    number = section.number if wanted is Headings.NUMBERED else None
    return Heading(short_heading(number, section.heading), section.level)
