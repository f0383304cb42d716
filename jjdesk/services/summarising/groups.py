"""What a table's rows or a summary's commitments stand under: sections or sectors, in order."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from msgspec import Struct

from jjdesk.domain.report import Report
from jjdesk.domain.summary import Grouping
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.services.sectors import sector_names

T = TypeVar("T")


class Group(Struct, Generic[T], frozen=True):
    """Things under one heading.

    ``name`` is the heading without a number; ``label`` as the report has it, ``（四）坚定不移…``.
    """

    name: str
    label: str
    things: tuple[T, ...]


def groups(
    report: Report,
    order: Grouping,
    things: Iterable[T],
    section: Callable[[T], str | None],
    sector: Callable[[T], str],
) -> tuple[Group[T], ...]:
    """Things by sector in the official order, or by section in reading order; none is empty.

    Args:
        report: whose sections they stand in.
        order: ``SECTOR``; every other stands for ``SECTION``.
        things: in reading order, and so within each group.
        section: the id of a thing's section.
        sector: the code of its sector.
    """
    found: dict[str | None, list[T]] = {}
    for thing in things:
        key = sector(thing) if order is Grouping.SECTOR else section(thing)
        found.setdefault(key, []).append(thing)
    if order is Grouping.SECTOR:
        names = sector_names()
        codes = sorted(code for code in found if code is not None)
        return tuple(Group(names.get(code, code), names.get(code, code), tuple(found[code])) for code in codes)
    headings = {each.id: each for each in report.sections}
    made = []
    for key, those in found.items():
        heading = headings.get(key or "")
        name = short_heading(None, heading.heading) if heading else HEADLESS
        label = short_heading(heading.number, heading.heading) if heading else HEADLESS
        made.append(Group(name, label, tuple(those)))
    return tuple(made)
