"""我的选区: what a report undertakes in the deputy's own towns, and what in all towns alike."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from jjdesk.domain.manuscript import Form, Manuscript, Paragraph, Part, Run
from jjdesk.domain.report import Commitment
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.domain.summary import Definition, Summary
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising import commitments, noting, pictures, progress
from jjdesk.services.summarising.aims import Aimed, in_words, quote, until, value_words, wanted
from jjdesk.services.summarising.groups import counted, section_label
from jjdesk.services.summarising.material import Material

_ALL_TOWNS: Final = re.compile(
    r"(?:各|每个|各个|所有|全部|全区|全县|全市|市域|县域|区域)(?:乡镇|镇街|街镇|镇乡|镇（街|镇、街道|镇和街道|镇)"
    r"|镇镇|乡乡|(?:乡镇|镇街|街镇)[^，。；]{0,10}(?:全覆盖|全部)"
)
"""All towns alike, without the name of one."""
_EVERYWHERE: Final = "涉及全部镇街"
_HEADS: Final = (
    "镇街", "条号", "章节", "领域", "承诺事项", "量化目标", "项目节点", "跟进", "批注数",
)  # fmt: skip
_WIDTHS: Final = (14, 6, 24, 16, 60, 32, 32, 10, 8)
_TARGET_HEADS: Final = ("镇街", "条号", "指标", "目标", "数值", "单位", "力度", "时限", "原文")
_TARGET_WIDTHS: Final = (14, 6, 28, 16, 12, 10, 8, 14, 36)
_STAGE_HEADS: Final = ("镇街", "条号", "项目", "阶段", "力度", "原文")
_STAGE_WIDTHS: Final = (14, 6, 36, 8, 8, 36)

_Place = tuple[str, tuple[Commitment, ...], tuple[Commitment, ...]]
"""A town, what is said under it, and what names it too but is said under another."""


def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for.

    A commitment that names several of the towns is said once, under the first; the others refer to
    it. Towns that nothing names are said to be left out.
    """
    places = _places(material)
    named = list({each.id: each for _, here, _ in places for each in here}.values())
    everywhere = tuple(
        each
        for each in material.commitments
        if not each.places and _ALL_TOWNS.search(noting.bare(each.text))
    )
    silent = [town for town, here, elsewhere in places if not here and not elsewhere]
    parts = list(_parts(material, definition, places, everywhere)) if material.towns else []
    if parts:
        parts += pictures.parts(material, definition)
    told = _told(named, everywhere, material, definition)
    manuscript = Manuscript(
        title=definition.name,
        running=f"{material.name} · {definition.name}",
        summary=tuple(filter(None, (material.name, *_summary(material, places, told, silent)))),
        parts=tuple(parts),
        empty=_empty(material),
    )
    return Summary(
        manuscript=manuscript,
        sheets=_sheets(material, definition, [*named, *everywhere]),
        characters=noting.characters(manuscript) if parts else 0,
        told=told,
    )


def _places(material: Material) -> tuple[_Place, ...]:
    """The deputy's towns in the order in which the report names them, those it does not last."""
    order: dict[str, None] = {}
    for commitment in material.report.commitments:
        order |= dict.fromkeys(town for town in commitment.places if town in material.towns)
    order |= dict.fromkeys(sorted(material.towns))
    said: set[str] = set()
    places = []
    for town in order:
        naming = [each for each in material.commitments if town in each.places]
        here = tuple(each for each in naming if each.id not in said)
        places.append((town, here, tuple(each for each in naming if each.id in said)))
        said.update(each.id for each in here)
    return tuple(places)


def _told(
    named: Sequence[Commitment],
    everywhere: Sequence[Commitment],
    material: Material,
    definition: Definition,
) -> str:
    """``点到 6 条 · 9 个目标 · 4 个项目节点 · 另有 1 条涉及…``."""
    if not material.towns:
        return ""
    targets = len(wanted(named, definition))
    stages = sum(len(each.milestones) for each in named)
    said = [f"点到 {len(named)} 条"]
    said += [f"{targets} 个目标"] if targets else []
    said += [f"{stages} 个项目节点"] if stages else []
    said += [f"另有 {len(everywhere)} 条涉及全部镇街"] if everywhere else []
    return " · ".join(said)


def _summary(
    material: Material, places: Sequence[_Place], told: str, silent: Sequence[str]
) -> Iterator[str]:
    if material.towns:
        yield "我的选区：" + "、".join(town for town, _, _ in places)
        yield material.line(told)
        if silent and len(silent) < len(places):
            yield f"没有点到：{'、'.join(silent)}"


def _empty(material: Material) -> str:
    if not material.towns:
        return (
            "还没有设定我的选区；在报告室按 F 打开全部筛选条件，"
            "点“设定我的选区…”，选好自己的镇街再来看。"
        )
    return material.lack("点到我的选区", "这份报告没有点到我的选区的任何镇街。")


def _parts(
    material: Material,
    definition: Definition,
    places: Sequence[_Place],
    everywhere: tuple[Commitment, ...],
) -> Iterator[Part]:
    numbers = noting.numbers_of(material.report)
    groups = [(town, here, elsewhere) for town, here, elsewhere in places if here or elsewhere]
    if everywhere:
        groups.append((_EVERYWHERE, everywhere, ()))
    for count, (name, here, elsewhere) in enumerate(groups, 1):
        yield from counted(name, count, definition.headings)
        for commitment in here:
            yield _said(material, definition, commitment, numbers)
        if elsewhere:
            listed = "、".join(str(each.number) for each in elsewhere)
            also = "另见上文" if here else "见上文"
            yield Paragraph((Run(f"{also}第 {listed} 条。"),))


def _said(
    material: Material,
    definition: Definition,
    commitment: Commitment,
    numbers: dict[str, int],
) -> Paragraph:
    """Number and words, targets, milestones, how far it has come; notes below."""
    remarks = tuple(
        noting.remark(each, numbers)
        for each in material.noted
        if each.place.commitment == commitment.id
    )
    runs = commitments.runs(material, definition, commitment, stages=True)
    return Paragraph(runs, Form.BODY, remarks)


# For a spreadsheet


def _sheets(
    material: Material, definition: Definition, commitments: Sequence[Commitment]
) -> tuple[Sheet, ...]:
    """Commitments, their targets, their milestones; the last two where there are any."""
    own = {each.id: _towns(material, each) for each in commitments}
    rows = tuple(_row(material, definition, each, own[each.id]) for each in commitments)
    targets = tuple(_target_row(each, own) for each in wanted(commitments, definition))
    stages = tuple(
        (own[each.id], each.number, stage.object, stage.stage.value, stage.modality, quote(stage))
        for each in commitments
        for stage in each.milestones
    )
    sheets = (
        Sheet("我的选区", _HEADS, _WIDTHS, rows),
        Sheet("量化目标", _TARGET_HEADS, _TARGET_WIDTHS, targets),
        Sheet("项目节点", _STAGE_HEADS, _STAGE_WIDTHS, stages),
    )
    return (sheets[0], *(sheet for sheet in sheets[1:] if sheet.rows))


def _towns(material: Material, commitment: Commitment) -> str:
    own = [town for town in commitment.places if town in material.towns]
    return "、".join(own) if own else "全部镇街"


def _row(
    material: Material, definition: Definition, commitment: Commitment, towns: str
) -> tuple[Cell, ...]:
    notes = sum(each.place.commitment == commitment.id for each in material.noted)
    return (
        towns,
        commitment.number,
        section_label(material.report, commitment.section),
        sector_names().get(commitment.sector, commitment.sector),
        noting.bare(commitment.text),
        in_words(commitment, definition) or None,
        commitments.stages_in_words(commitment) or None,
        progress.word(material, commitment) or None,
        notes or None,
    )


def _target_row(each: Aimed, own: dict[str, str]) -> tuple[Cell, ...]:
    target = each.target
    return (
        own[each.commitment.id],
        each.commitment.number,
        target.indicator,
        value_words(target),
        target.value,
        target.unit,
        target.modality,
        until(each) or None,
        quote(target),
    )
