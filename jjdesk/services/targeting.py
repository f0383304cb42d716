"""Targets as a user writes them: drafted on a marked stretch, brought to base units.

Slow to import (the parser): not before the first paint.
"""

from msgspec.structs import replace

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Bound, Category, Commitment, Measure, Target
from jjdesk.parsing import modality, quantities, sectors
from jjdesk.services.opening import OpenReport


def drafted(open_report: OpenReport, commitment: Commitment, span: tuple[int, int]) -> Target:
    """A target on the stretch a user marked, with what can be read off it.

    The first figure in the stretch is its value; without one the stretch itself is, as 全覆盖 is.

    Args:
        open_report: the report it is of.
        commitment: in which the stretch stands.
        span: the stretch.
    """
    start, end = span
    joined = Joined.of(open_report.text, commitment.start, commitment.end)
    origins = joined.origins
    figures = [
        figure
        for figure in quantities.find(joined.text)
        if start < origins[figure.end - 1] + 1 and origins[figure.start] < end
    ]
    indicator = Joined.of(open_report.text, start, end).text
    value_start, value_end = start, end
    if figures:
        value_start, value_end = joined.span(figures[0].start, figures[0].end)
        printed = joined.text[figures[0].start : figures[0].end]
        indicator = indicator.replace(printed, "") or indicator
        start, end = min(start, value_start), max(end, value_end)
    figure = figures[0] if figures else None
    return Target(
        quote=open_report.text[start:end],
        start=start,
        end=end,
        value_start=value_start,
        value_end=value_end,
        indicator=indicator,
        value=figure.value if figure else indicator,
        value_high=figure.high if figure else None,
        unit=figure.unit if figure else None,
        normalized_value=figure.normalized if figure else None,
        base_unit=figure.base if figure else None,
        bound=Bound.EQUAL,
        measure=Measure.LEVEL,
        modality=modality.at(joined.text, figure.start) if figure else None,
        category=Category.TARGET if figure else Category.ABSOLUTE,
        sector=sectors.of_target(indicator, indicator, commitment.sector),
    )


def normalized(target: Target) -> Target:
    """``target`` with its value in the base unit, where its figure and unit can be read."""
    found = quantities.find(f"{target.value}{target.unit or ''}")
    figure = found[0] if len(found) == 1 else None
    return replace(
        target,
        normalized_value=figure.normalized if figure else None,
        base_unit=figure.base if figure else None,
    )
