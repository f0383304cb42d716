"""目标任务分解表: who is responsible for what, until when, and how far it has come."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from jjdesk.domain.manuscript import Face, Form, Manuscript, Paragraph, Part, Run, paragraph
from jjdesk.domain.report import Commitment
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.domain.summary import Definition, Grouping, Headings, Layout, Summary
from jjdesk.domain.task import Standing, TaskTable
from jjdesk.services import task_periods
from jjdesk.services.charting import stacks
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising import noting, pictures, progress
from jjdesk.services.summarising.aims import in_words
from jjdesk.services.summarising.columns import Column, table
from jjdesk.services.summarising.groups import groups, section_label
from jjdesk.services.summarising.material import Material

_HEADS: Final = (
    "条号", "章节", "领域", "目标任务", "量化目标", "责任单位", "责任领导", "完成时限",
    "推进情况", "跟进", "跟进日期", "任务表",
)  # fmt: skip
_WIDTHS: Final = (6, 24, 16, 60, 32, 28, 18, 14, 40, 10, 12, 30)


_LARGE: Final = 15.0
"""Points; a line has then fewer than thirty characters."""
_OPEN: Final = "　　　　　　　　"
"""Room to write in by hand."""


class _Row(Struct, frozen=True):
    """A commitment with what task tables and the deputy say of it; what is not known is empty."""

    commitment: Commitment
    units: str
    leader: str
    deadline: str
    progress: str
    tables: tuple[TaskTable, ...]


def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for.

    A row a commitment, also of those that no task bears on: who is responsible for them is asked.
    """
    rows = tuple(_row(each, material.standings.get(each.id, ())) for each in material.commitments)
    parts: list[Part] = _tables(material, definition, rows) if rows else []
    if parts:
        parts += [*_remarks(rows), *pictures.parts(material, definition)]
    told = _told(rows)
    states = progress.overview(material) if definition.progress else ""
    manuscript = Manuscript(
        title=definition.name,
        running=f"{material.name} · {definition.name}",
        summary=tuple(filter(None, (material.name, material.line(told), states))),
        parts=tuple(parts),
        empty=_empty(material),
    )
    return Summary(manuscript=manuscript, sheets=(_sheet(material, definition, rows),), told=told)


def _told(rows: Sequence[_Row]) -> str:
    """``154 条 · 96 条有责任单位``."""
    responsible = sum(bool(row.units) for row in rows)
    said = f"{len(rows)} 条"
    return f"{said} · {responsible} 条有责任单位" if responsible else said


def _empty(material: Material) -> str:
    return material.lack("承诺事项", "这份报告里没有承诺事项。")


def _row(commitment: Commitment, standings: Sequence[Standing]) -> _Row:
    """Who and when by all tables, the latest first; how far by the latest period that says so."""
    tasks = [each.task for each in reversed(standings)]
    said = [each.table.period for each in standings if each.task.progress]
    latest = max(said, key=task_periods.order, default="")
    now = (each.task.progress for each in standings if each.table.period == latest)
    deadlines = _joined(task.deadline for task in tasks)
    return _Row(
        commitment=commitment,
        units=_joined(task.units for task in tasks),
        leader=_joined(task.leader for task in tasks),
        deadline=deadlines or _joined(stacks.joined(each.quote) for each in commitment.deadlines),
        progress=_joined(now),
        tables=tuple({each.table.id: each.table for each in standings}.values()),
    )


def _joined(words: Iterable[str]) -> str:
    """``words`` once each, in lines of their own: cells hold lists with every other mark."""
    return "\n".join(dict.fromkeys(" ".join(each.split()) for each in words if each.strip()))


def _tables(material: Material, definition: Definition, rows: Sequence[_Row]) -> list[Part]:
    """A table a group below its headings; without headings one table, its groups in a column."""
    grouped = groups(
        material.report,
        definition,
        rows,
        section=lambda row: row.commitment.section,
        sector=lambda row: row.commitment.sector,
    )
    parts: list[Part] = []
    if _large(definition):
        for group in grouped:
            parts += [*group.headings, *_listed(material, definition, group.things)]
        return parts
    columns = _columns(material, definition, rows)
    if definition.headings is Headings.NONE:
        labels = {row.commitment.id: group.label for group in grouped for row in group.things}
        head = "领域" if definition.order is Grouping.SECTOR else "章节"
        first = Column[_Row](head, 6, lambda row: labels[row.commitment.id])
        return [table((first, *columns), [row for group in grouped for row in group.things])]
    for group in grouped:
        parts += [*group.headings, table(columns, group.things)]
    return parts


def _large(definition: Definition) -> bool:
    """Whether the type is so large that columns of a table would hold a word a line."""
    page = definition.page
    return page.layout is Layout.COMPACT and page.points >= _LARGE


def _listed(
    material: Material, definition: Definition, rows: Iterable[_Row]
) -> Iterator[Paragraph]:
    """Rows as governments print them without a table: the task, below it who and until when."""
    for row in rows:
        number = Run(f"第 {row.commitment.number} 条　", Face.STRONG)
        yield Paragraph((number, Run(noting.bare(row.commitment.text), Face.QUOTE)))
        told = (
            ("量化目标", in_words(row.commitment, definition) if definition.targets else ""),
            ("责任单位", row.units or _OPEN),
            ("责任领导", row.leader),
            ("时限", row.deadline),
            ("推进情况", _stands(material, row) if definition.progress else ""),
        )
        for label, words in told:
            if words:
                said = "；".join(words.splitlines()) if words is not _OPEN else words
                yield Paragraph((Run(f"{label}：", Face.STRONG), Run(said)))


def _columns(
    material: Material, definition: Definition, rows: Sequence[_Row]
) -> tuple[Column[_Row], ...]:
    """The columns on paper: few, for a page upright is narrow and lists of units are long.

    That of the responsible unit is there also to be filled in by hand.
    """
    targets = Column[_Row]("量化目标", 8, lambda row: in_words(row.commitment, definition))
    stands = Column[_Row]("推进情况", 9, lambda row: _stands(material, row))
    offered = (
        (True, Column[_Row]("条", 3, lambda row: row.commitment.number)),
        (True, Column[_Row]("目标任务", 14, lambda row: noting.bare(row.commitment.text))),
        (definition.targets and any(map(targets.cell, rows)), targets),
        (True, Column[_Row]("责任单位", 10, _responsible)),
        (any(row.deadline for row in rows), Column[_Row]("时限", 5, lambda row: row.deadline)),
        (definition.progress and any(map(stands.cell, rows)), stands),
    )
    return tuple(column for needed, column in offered if needed)


def _responsible(row: _Row) -> str:
    """Units, and below them who leads, in brackets."""
    leader = "、".join(row.leader.splitlines())
    return "\n".join(filter(None, (row.units, f"（{leader}）" if leader else "")))


def _stands(material: Material, row: _Row) -> str:
    """The deputy's own word, and below it the tables'."""
    known = progress.word(material, row.commitment)
    return "\n".join(filter(None, (f"跟进：{known}" if known else "", row.progress)))


def _remarks(rows: Sequence[_Row]) -> list[Part]:
    """Where units, deadlines and progress come from."""
    tables = {each.id: each for row in rows for each in row.tables}
    if tables:
        names = "、".join(f"“{each.name}”（{each.period}）" for each in tables.values())
        silent = sum(not row.tables for row in rows)
        said = f"注：责任单位和推进情况出自任务表{names}。"
        said += f"其中 {silent} 条没有对应的任务。" if silent else ""
    else:
        said = (
            "注：还没有导入任务表，责任单位空着，可以手填；"
            "也可以在“资料”的“任务表”里导入政府的目标任务分解表。"
        )
    return [paragraph(said, Form.FLUSH, Face.SMALL)]


def _sheet(material: Material, definition: Definition, rows: Sequence[_Row]) -> Sheet:
    cells = tuple(_cells(material, definition, row) for row in rows)
    return Sheet("目标任务", _HEADS, _WIDTHS, cells)


def _cells(material: Material, definition: Definition, row: _Row) -> tuple[Cell, ...]:
    commitment = row.commitment
    last = material.statuses.get(commitment.id)
    return (
        commitment.number,
        section_label(material.report, commitment.section),
        sector_names().get(commitment.sector, commitment.sector),
        noting.bare(commitment.text),
        in_words(commitment, definition) or None,
        row.units or None,
        row.leader or None,
        row.deadline or None,
        row.progress or None,
        progress.word(material, commitment) or None,
        last.date if last else None,
        "、".join(each.name for each in row.tables) or None,
    )
