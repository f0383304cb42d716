"""What of the reports is charted (范围), and how a piece of a chart becomes a filter."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.chart import Bar, Behind, Part
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.report import Report
from jjdesk.services.charting.groups import HEADLESS_KEY
from jjdesk.services.filtering import Sieve
from jjdesk.services.finding import Finder
from jjdesk.words import Labels, to_say


class Extent(StrEnum):
    """How much is charted: the open report, what the reader shows of it, or the whole library."""

    REPORT = "report"
    SHOWN = "shown"
    LIBRARY = "library"


WORDS: Final[Mapping[Extent, str]] = Labels(
    {
        Extent.REPORT: to_say("本报告"),
        Extent.SHOWN: to_say("当前筛选"),
        Extent.LIBRARY: to_say("全部报告"),
    }
)


class Asked(Struct, frozen=True, kw_only=True):
    """What is to be charted, as the reader knows it.

    Attributes:
        report: the open one.
        extent: how much.
        wanted: the reader's filter without ``counted``; so the three below, which are asked only
            of what the reader shows.
        shown: ids of the commitments that it lets through.
        words: it and its yield, ``教育 · 12/154 条``.
        notes: the annotations that it lets through; of the whole report, all.
        compared: SHA-256 of the report to compare with, empty for the one that lends itself;
            ``None`` where nothing is compared, which costs the most.
    """

    report: Report
    extent: Extent = Extent.REPORT
    wanted: Filter = Filter()
    shown: tuple[str, ...] = ()
    words: str = ""
    notes: tuple[Annotation, ...] = ()
    compared: str | None = None


def charted(wanted: Filter) -> Filter:
    """A filter as charts know it: without what one of them has put into it."""
    return replace(wanted, counted=None)


def extents(wanted: Filter, reports: int) -> tuple[Extent, ...]:
    """What can be chosen: the reader's filter where there is one, the library where it has several.

    Args:
        wanted: the reader's filter.
        reports: how many the library has.
    """
    filtered = charted(wanted) != Filter()
    offered = {Extent.REPORT: True, Extent.SHOWN: filtered, Extent.LIBRARY: reports > 1}
    return tuple(extent for extent, is_offered in offered.items() if is_offered)


def asked(
    finder: Finder,
    notes: Sequence[Annotation],
    wanted: Filter,
    extent: Extent = Extent.REPORT,
    compared: str | None = None,
) -> Asked:
    """What is to be charted, from what the reader knows.

    Args:
        finder: the index of the open report.
        notes: all annotations on it.
        wanted: the reader's filter.
        extent: how much; what is shown is the whole report where nothing is filtered.
        compared: as in :class:`Asked`.
    """
    report, wanted = finder.context.report, charted(wanted)
    if extent is not Extent.SHOWN or wanted == Filter():
        whole = extent if extent is Extent.LIBRARY else Extent.REPORT
        return Asked(report=report, extent=whole, notes=tuple(notes), compared=compared)
    shown = finder.find(notes, wanted)
    sieve = Sieve(wanted, finder.context)
    return Asked(
        report=report,
        extent=extent,
        wanted=wanted,
        shown=shown,
        words=finder.describe(wanted, len(shown)),
        notes=tuple(note for note in notes if sieve.lets_note(note)),
        compared=compared,
    )


def counted_of(behind: Iterable[Behind], bar: Bar, part: Part | None, report: str) -> Counted:
    """What was counted in one report (its SHA-256), as a filter, each commitment once.

    Args:
        behind: what was counted.
        bar: the bar, or
        part: the piece of it; None for all of it.
        report: the report.
    """
    ids = dict.fromkeys(each.commitment for each in behind if each.report == report)
    headless = bar.key == HEADLESS_KEY
    return Counted(
        "" if headless else bar.label, report, tuple(ids), part.name if part is not None else ""
    )
