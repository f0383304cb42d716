"""What is charted: reports, which of their commitments, and what is known beside them."""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from operator import attrgetter
from typing import Final

from msgspec import Struct, field

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.chart import Behind
from jjdesk.domain.comparison import Comparison
from jjdesk.domain.finding import Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Category, Commitment, Milestone, Report, Target
from jjdesk.services.comparing import name
from jjdesk.words import say

_NAMED: Final = 3
"""So many reports are named as the source, the others only counted."""
_YEAR: Final = re.compile(r"(?:^| )\d{4}$")


class By(StrEnum):
    """What the rows of a chart are: sectors (领域) or the report's own sections (章节)."""

    SECTOR = "sector"
    SECTION = "section"


class Split(StrEnum):
    """What bars of targets are split by: firmness (力度), bound (界限) or measure (计量方式)."""

    FIRMNESS = "firmness"
    BOUND = "bound"
    MEASURE = "measure"


class Wish(Struct, frozen=True):
    """Which chart is wanted, and how; what a chart has no use for is not looked at.

    ``unit`` is the base unit of amounts (``元``); one that the matter lacks stands for the first
    that it has. ``notes_by`` is ``kind`` or ``stance``.
    """

    chart: str = "targets"
    by: By = By.SECTOR
    split: Split = Split.FIRMNESS
    unit: str = ""
    notes_by: str = "kind"


class Matter(Struct, frozen=True, kw_only=True):
    """What is charted.

    Attributes:
        reports: at least one; the open one first.
        shown: ids of the commitments that count, by SHA-256 of their report; all of a report that
            is not named.
        wanted: the filter by which they were found; targets of another measure or bound than it
            wants do not count.
        notes: annotations on these reports.
        statuses: the latest status by commitment, of the first report.
        towns: all of the county, in their official order.
        own: the deputy's own towns.
        comparison: of the first report with another, where one was chosen.
        words: what of the reports is charted, as ``教育 · 12/154 条``; empty for all.
    """

    reports: tuple[Report, ...]
    shown: Mapping[str, frozenset[str]] = field(default_factory=dict)
    wanted: Filter = Filter()
    notes: tuple[Annotation, ...] = ()
    statuses: Mapping[str, Status] = field(default_factory=dict)
    towns: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()
    comparison: Comparison | None = None
    words: str = ""


class Placed(Struct, frozen=True, gc=False):
    """A commitment that counts, with its report and what that is called."""

    report: Report
    commitment: Commitment
    report_name: str

    def behind(self, quote: str = "") -> Behind:
        """It as what stands behind a bar; ``quote`` is its own words where none are given."""
        commitment = self.commitment
        return Behind(
            self.report.source.sha256,
            self.report_name,
            commitment.id,
            commitment.number,
            quote or commitment.text,
        )


def commitments(matter: Matter) -> Iterator[Placed]:
    """The commitments that count, in reading order."""
    return _those_with(matter, lambda _: True)


def _those_with(matter: Matter, has: Callable[[Commitment], object]) -> Iterator[Placed]:
    for report in matter.reports:
        shown = matter.shown.get(report.source.sha256)
        report_name = name(report)
        for commitment in report.commitments:
            if has(commitment) and (shown is None or commitment.id in shown):
                yield Placed(report, commitment, report_name)


def targets(matter: Matter) -> Iterator[tuple[Placed, Target]]:
    """The targets that count: of those commitments, no mere sizes, and of the filter's wish."""
    measures, bounds, size = matter.wanted.measures, matter.wanted.bounds, Category.SCALE
    for placed in _those_with(matter, attrgetter("targets")):
        for target in placed.commitment.targets:
            if (
                target.category is not size
                and (not measures or target.measure in measures)
                and (not bounds or target.bound in bounds)
            ):
                yield placed, target


def milestones(matter: Matter) -> Iterator[tuple[Placed, Milestone]]:
    """The milestones that count: of those commitments, and of the stages that the filter wants."""
    stages = matter.wanted.stages
    for placed in _those_with(matter, attrgetter("milestones")):
        for milestone in placed.commitment.milestones:
            if not stages or milestone.stage in stages:
                yield placed, milestone


def source_line(matter: Matter) -> str:
    """``来源：重庆市江津区 2025 年政府工作报告；教育 · 12/154 条。``."""
    count = len(matter.reports)
    names = say("、").join(dated(name(report)) for report in matter.reports[:_NAMED])
    more = say("等 {count} 份", count=count) if count > _NAMED else ""
    scope = say("；{said}", said=matter.words) if matter.words else ""
    return say("来源：{names}{more}政府工作报告{scope}。", names=names, more=more, scope=scope)


def dated(report_name: str) -> str:
    """What a report is called, its year as one says it in a sentence: ``重庆市江津区 2025 年``."""
    return (
        say("{report_name} 年", report_name=report_name)
        if _YEAR.search(report_name)
        else report_name
    )
