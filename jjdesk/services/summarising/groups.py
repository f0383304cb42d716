"""What stands under headings: sections in reading order, or sectors in theirs."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from msgspec import Struct

from jjdesk.domain.manuscript import Heading
from jjdesk.domain.report import Report, Section
from jjdesk.domain.summary import Definition, Grouping, Headings
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising.numerals import numeral

T = TypeVar("T")
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


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
    others: Mapping[str, str] = _NONE,
) -> tuple[Group[T], ...]:
    """Things by sector or by section, as ``definition`` orders them; no group is empty.

    Args:
        report: whose sections they stand in.
        definition: an order by anything but sectors stands for that by sections.
        things: in reading order, and so within each group.
        section: the id of a thing's section.
        sector: the code of its sector.
        others: what is said above things whose id is that of no section, or of no sector.
    """
    by_sector = definition.order is Grouping.SECTOR
    found: dict[str, list[T]] = {}
    for thing in things:
        found.setdefault(sector(thing) if by_sector else section(thing) or "", []).append(thing)
    if by_sector:
        return _sectors(found, {**sector_names(), **others}, definition.headings)
    sections = {each.id: each for each in report.sections}
    return _sections(found, sections, others, definition.headings)


def counted(name: str, number: int, wanted: Headings) -> tuple[Heading, ...]:
    """``二、教育``, without its number, or no heading at all."""
    if wanted is Headings.NONE:
        return ()
    return (Heading(f"{numeral(number)}、{name}" if wanted is Headings.NUMBERED else name),)


def section_label(report: Report, id_: str | None) -> str:
    """A section's heading as the report has it; said to have none where it stands under none."""
    section = next((each for each in report.sections if each.id == id_), None)
    return short_heading(section.number, section.heading) if section else HEADLESS


def _sectors(
    found: Mapping[str, list[T]], names: Mapping[str, str], wanted: Headings
) -> tuple[Group[T], ...]:
    made = []
    for number, code in enumerate(sorted(found), 1):
        name = names.get(code, code)
        made.append(Group(counted(name, number, wanted), name, tuple(found[code])))
    return tuple(made)


def _sections(
    found: Mapping[str, list[T]],
    sections: Mapping[str, Section],
    others: Mapping[str, str],
    wanted: Headings,
) -> tuple[Group[T], ...]:
    said: set[str] = set()
    made = []
    for id_, those in found.items():
        path = _path(id_, sections)
        headings = [_heading(each, wanted) for each in path if each.id not in said]
        said.update(each.id for each in path)
        if path:
            label = short_heading(path[-1].number, path[-1].heading)
        else:
            label = others.get(id_, HEADLESS)
            headings = [Heading(label)]
        shown = () if wanted is Headings.NONE else tuple(headings)
        made.append(Group(shown, label, tuple(those)))
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
