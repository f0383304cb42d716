"""Something to chart: the bundled report with notes, statuses and a year to compare with it."""

from itertools import cycle

from msgspec.structs import replace

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Commitment, Report, Target
from jjdesk.services.charting.matter import Matter
from jjdesk.services.comparing import compare
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import open_bundled

TOWNS = ("白沙镇", "先锋镇", "油溪镇", "珞璜镇", "支坪镇", "四面山镇")


def of_one() -> Matter:
    """One report, with enough beside it for every chart of the catalogue."""
    opened = open_bundled()
    report = opened.report
    kinds = cycle(NoteKind)
    notes = tuple(
        new_annotation(commitment, opened, kind=next(kinds), text="请说明依据")
        for commitment in report.commitments
    )
    statuses = {c.id: s for c, s in zip(report.commitments, cycle(Status), strict=False)}
    older = replace(report, year=(report.year or 0) - 1, commitments=_lower(report))
    return Matter(
        reports=(report,),
        notes=notes,
        statuses=statuses,
        towns=TOWNS,
        own=frozenset(TOWNS[:1]),
        comparison=compare(older, report),
    )


def of_many(count: int, targets: int) -> Matter:
    """So many reports, each with that many targets; else as :func:`of_one`."""
    matter = of_one()
    (report,) = matter.reports
    full = replace(report, commitments=_filled(report.commitments, targets))
    reports = tuple(
        replace(full, year=1900 + n, source=replace(full.source, sha256=f"{n:064x}"))
        for n in range(count)
    )
    return replace(matter, reports=(full, *reports[1:]))


def _lower(report: Report) -> tuple[Commitment, ...]:
    """Commitments whose figures are three quarters of what they are."""

    def less(target: Target) -> Target:
        value = target.normalized_value
        return replace(target, normalized_value=value and value * 0.75)

    return tuple(replace(c, targets=tuple(map(less, c.targets))) for c in report.commitments)


def _filled(commitments: tuple[Commitment, ...], wanted: int) -> tuple[Commitment, ...]:
    """Commitments with as many targets; the first ones get what they have once more."""
    missing = wanted - sum(len(c.targets) for c in commitments)
    filled = []
    for commitment in commitments:
        more = commitment.targets[: max(0, missing)]
        missing -= len(more)
        filled.append(replace(commitment, targets=(*commitment.targets, *more)))
    return tuple(filled)
