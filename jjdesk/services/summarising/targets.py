"""量化目标一览表: every quantified target of a report, by sector or section."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from jjdesk.domain.manuscript import Face, Form, Manuscript, Part, paragraph
from jjdesk.domain.report import Commitment, Goal
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.domain.summary import Definition, Grouping, Headings, Summary
from jjdesk.services.filter_words import BOUNDS, MEASURES
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising import pictures, progress
from jjdesk.services.summarising.aims import Aimed, quote, until, value_words, wanted
from jjdesk.services.summarising.columns import Column, table
from jjdesk.services.summarising.groups import groups, section_label
from jjdesk.services.summarising.material import Material

_GOALS: Final = "没有数字的目标"
_HEADS: Final = (
    "条号", "章节", "领域", "指标", "目标", "界限", "数值", "上限", "单位", "折算值", "折算单位",
    "计量方式", "力度", "时限", "跟进", "原文", "承诺事项",
)  # fmt: skip
_WIDTHS: Final = (6, 24, 16, 28, 16, 8, 12, 10, 10, 16, 10, 10, 8, 14, 10, 36, 60)
_GOAL_HEADS: Final = ("条号", "章节", "领域", "指标", "要求", "力度", "原文", "承诺事项")
_GOAL_WIDTHS: Final = (6, 24, 16, 28, 24, 8, 36, 60)


class _Sought(Struct, frozen=True):
    """A goal without a number, with the commitment it stands in."""

    commitment: Commitment
    goal: Goal


def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for.

    Goals without a number (与经济增长同步) stand in a table of their own at the end, unless the
    filter asks for a measure or a bound, which they have none of.
    """
    found = wanted(material.commitments, definition)
    narrowed = definition.wanted.measures or definition.wanted.bounds
    goals = tuple(
        _Sought(each, goal) for each in material.commitments for goal in each.goals if not narrowed
    )
    parts: list[Part] = [*_tables(material, definition, found), *_goals(definition, goals)]
    if parts:
        parts += [*_remarks(material, found), *pictures.parts(material, definition)]
    told = _told(found, goals)
    manuscript = Manuscript(
        title=definition.name,
        running=f"{material.name} · {definition.name}",
        summary=(material.name, material.line(told)),
        parts=tuple(parts),
        empty=_empty(material),
    )
    return Summary(manuscript=manuscript, sheets=_sheets(material, found, goals), told=told)


def _told(found: Sequence[Aimed], goals: Sequence[_Sought]) -> str:
    """``65 个量化目标 · 48 条承诺事项 · 2 个没有数字``."""
    commitments = len({each.commitment.id for each in found})
    said = f"{len(found)} 个量化目标 · {commitments} 条承诺事项" if found else "没有量化目标"
    return f"{said} · {len(goals)} 个没有数字" if goals else said


def _empty(material: Material) -> str:
    return material.lack("量化目标", "这份报告里没有读出量化目标。")


def _tables(material: Material, definition: Definition, found: Sequence[Aimed]) -> list[Part]:
    """A table a group below its headings; without headings one table, its groups in a column."""
    if not found:
        return []
    grouped = groups(
        material.report,
        definition,
        found,
        section=lambda each: each.commitment.section,
        sector=lambda each: each.target.sector,
    )
    if definition.headings is Headings.NONE:
        labels = {id(each): group.label for group in grouped for each in group.things}
        head = "领域" if definition.order is Grouping.SECTOR else "章节"
        first = Column[Aimed](head, 8, lambda each: labels[id(each)])
        rows = [each for group in grouped for each in group.things]
        columns = (first, *_columns(material, definition, found))
        return [table(columns, rows)]
    columns = _columns(material, definition, found)
    parts: list[Part] = []
    for group in grouped:
        parts += [*group.headings, table(columns, group.things)]
    return parts


def _columns(
    material: Material, definition: Definition, found: Sequence[Aimed]
) -> tuple[Column[Aimed], ...]:
    """The columns on paper, the same in each table; those that would be empty are left out."""
    offered = (
        Column[Aimed]("条", 3, lambda each: each.commitment.number),
        Column[Aimed]("指标", 12, lambda each: each.target.indicator),
        Column[Aimed]("目标值", 8, lambda each: value_words(each.target)),
        Column[Aimed]("力度", 3, lambda each: each.target.modality),
        Column[Aimed]("时限", 5, until),
    )
    columns = tuple(each for each in offered if any(map(each.cell, found)))
    if definition.progress:
        columns += (Column("跟进", 4, lambda each: progress.word(material, each.commitment)),)
    if definition.source:
        columns += (Column("原文", 13, lambda each: quote(each.target)),)
    return columns


def _remarks(material: Material, found: Sequence[Aimed]) -> list[Part]:
    """What the tables do not say by themselves."""
    year = material.report.year
    if year is None or all(map(until, found)):
        return []
    said = f"注：没有注明时限的，是 {year} 年的目标。"
    return [paragraph(said, Form.FLUSH, Face.SMALL)]


def _goals(definition: Definition, goals: Sequence[_Sought]) -> list[Part]:
    if not goals:
        return []
    columns = [
        Column[_Sought]("条", 3, lambda each: each.commitment.number),
        Column[_Sought]("指标", 12, lambda each: each.goal.indicator),
        Column[_Sought]("要求", 10, lambda each: each.goal.goal),
    ]
    if any(each.goal.modality for each in goals):
        columns.append(Column("力度", 3, lambda each: each.goal.modality))
    if definition.source:
        columns.append(Column("原文", 13, lambda each: quote(each.goal)))
    return [table(columns, goals, name=_GOALS)]


# For a spreadsheet


def _sheets(
    material: Material, found: Sequence[Aimed], goals: Sequence[_Sought]
) -> tuple[Sheet, ...]:
    rows = tuple(_row(material, each) for each in found)
    sheets = (Sheet("量化目标", _HEADS, _WIDTHS, rows),)
    if not goals:
        return sheets
    goal_rows = tuple(
        (*_place(material, each.commitment, each.goal.sector), each.goal.indicator,
         each.goal.goal, each.goal.modality, quote(each.goal), each.commitment.text)
        for each in goals
    )  # fmt: skip
    return (*sheets, Sheet(_GOALS, _GOAL_HEADS, _GOAL_WIDTHS, goal_rows))


def _row(material: Material, each: Aimed) -> tuple[Cell, ...]:
    """A target, each of its fields by itself and numbers as numbers."""
    target = each.target
    return (
        *_place(material, each.commitment, target.sector),
        target.indicator,
        value_words(target),
        BOUNDS[target.bound],
        target.value,
        target.value_high,
        target.unit,
        target.normalized_value,
        target.base_unit,
        MEASURES[target.measure],
        target.modality,
        until(each) or None,
        progress.word(material, each.commitment) or None,
        quote(target),
        each.commitment.text,
    )


def _place(material: Material, commitment: Commitment, sector: str) -> tuple[Cell, ...]:
    """Number, section, sector."""
    heading = section_label(material.report, commitment.section)
    return commitment.number, heading, sector_names().get(sector, sector)
