"""批注摘要: commitments, section by section, with what was noted on them."""

from collections.abc import Iterator, Sequence
from typing import Final

from jjdesk.domain import markup
from jjdesk.domain.annotation import Scope
from jjdesk.domain.manuscript import Face, Form, Manuscript, Paragraph, Part, Run
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.domain.summary import Definition, Summary, Whose
from jjdesk.services.filter_words import KINDS, STANCES
from jjdesk.services.sectors import sector_names
from jjdesk.services.summarising import commitments, noting, ordering, pictures
from jjdesk.services.summarising.groups import Group
from jjdesk.services.summarising.material import Material, Noted
from jjdesk.services.summarising.ordering import Entry

_HEADS: Final = (
    "条号", "章节", "领域", "原文", "批注类型", "表态", "重要程度", "批注", "修改原文", "建议改为",
    "标签", "作者", "修改日期", "再看日期",
)  # fmt: skip
_WIDTHS: Final = (8, 28, 18, 60, 10, 10, 10, 60, 30, 30, 16, 12, 12, 12)


def compose(material: Material, definition: Definition) -> Summary:
    """Commitments with their notes, as ``definition`` orders them.

    Commitments without a note are in it only where no notes are wanted.
    """
    wants_notes = definition.notes is not Whose.NONE
    groups = ordering.grouped(material, definition, only_noted=wants_notes)
    told = _told(groups, wants_notes=wants_notes)
    manuscript = Manuscript(
        title=definition.name,
        running=f"{material.name} · {definition.name}",
        summary=(material.name, material.line(told, noting.dated(material.today))),
        parts=(
            *_parts(groups, material, definition),
            *(pictures.parts(material, definition) if groups else ()),
        ),
        empty=_empty(material, wants_notes=wants_notes),
    )
    return Summary(
        manuscript=manuscript,
        sheets=(_sheet(groups, material),),
        characters=noting.characters(manuscript),
        told=told,
    )


def _parts(
    groups: Sequence[Group[Entry]], material: Material, definition: Definition
) -> Iterator[Part]:
    numbers = noting.numbers_of(material.report)
    for group in groups:
        yield from group.headings
        for entry in group.things:
            inside = entry.commitment is not None
            remarks = tuple(noting.remark(each, numbers, quoted=inside) for each in entry.noted)
            said = _said(entry, material, definition)
            yield Paragraph(said, Form.BODY, remarks)


def _said(entry: Entry, material: Material, definition: Definition) -> tuple[Run, ...]:
    """What is said of what notes hang on."""
    if entry.commitment is None:
        return _elsewhere(entry, material)
    return commitments.runs(material, definition, entry.commitment)


def _elsewhere(entry: Entry, material: Material) -> tuple[Run, ...]:
    """Of notes on the report, on a section, on words outside all commitments, or on lost ones."""
    note = entry.noted[0].note
    if note.anchor.scope is Scope.REPORT:
        return (Run("对整篇报告", Face.STRONG),)
    if note.anchor.scope is Scope.SECTION and not entry.lost:
        heading = next(each for each in material.report.sections if each.id == entry.section)
        words = noting.bare(heading.heading or "")
        return Run("对本章节　", Face.STRONG), Run(words, Face.QUOTE)
    label = "原处已不在　" if entry.lost else "文句　"
    return Run(label, Face.STRONG), Run(noting.bare(note.anchor.quote), Face.QUOTE)


def _told(groups: Sequence[Group[Entry]], *, wants_notes: bool) -> str:
    """``12 条承诺事项 · 18 条批注``, each counted once; nothing where there is neither."""
    every = [entry for group in groups for entry in group.things]
    ids = {entry.commitment.id for entry in every if entry.commitment}
    notes = sum(len(entry.noted) for entry in every)
    told = [f"{len(ids)} 条承诺事项"] if ids else []
    if wants_notes and notes:
        told.append(f"{notes} 条批注")
    return " · ".join(told)


def _empty(material: Material, *, wants_notes: bool) -> str:
    if wants_notes:
        begin = "还没有批注；在报告室选中一条，按 1 到 5 或 N 写下看法，再来看。"
        return material.lack("批注", begin)
    return material.lack("承诺事项", "这份报告里没有承诺事项。")


def _sheet(groups: Sequence[Group[Entry]], material: Material) -> Sheet:
    """A row a note; a row a commitment without one."""
    rows = [row for group in groups for entry in group.things for row in _rows(entry, material)]
    return Sheet("批注", _HEADS, _WIDTHS, tuple(rows))


def _rows(entry: Entry, material: Material) -> Iterator[tuple[Cell, ...]]:
    place = _place(entry, material)
    if not entry.noted:
        yield *place, *(None for _ in _HEADS[len(place) :])
    for noted in entry.noted:
        yield *place, *_note_cells(noted)


def _place(entry: Entry, material: Material) -> tuple[Cell, ...]:
    """Number, section, sector, words."""
    section = ordering.place(entry, material.report)
    commitment = entry.commitment
    if commitment is None:
        quote = noting.bare(entry.noted[0].note.anchor.quote)
        return None, section, None, quote or None
    sector = sector_names().get(commitment.sector, commitment.sector)
    return commitment.number, section, sector, noting.bare(commitment.text)


def _note_cells(noted: Noted) -> tuple[Cell, ...]:
    note = noted.note
    change = note.amendment
    return (
        KINDS[note.kind],
        STANCES[note.stance] if note.stance else None,
        noting.IMPORTANCE[note.importance],
        markup.plain(note.text) or None,
        noting.bare(change.original) if change else None,
        noting.bare(change.proposed) if change else None,
        "、".join(noted.tags) or None,
        noting.author(noted),
        noting.day(note.modified),
        note.follow_up,
    )
