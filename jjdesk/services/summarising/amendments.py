"""修改意见表: 原文, 建议改为, 理由, as the drafters of a report ask for changes of words."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from jjdesk.domain import markup
from jjdesk.domain.annotation import Amendment, NoteKind
from jjdesk.domain.manuscript import Manuscript, Part, Signatures
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Summary
from jjdesk.services.summarising import changing, noting, ordering
from jjdesk.services.summarising.material import Material, Noted

_HEADS: Final = ("序号", "条目", "原文", "建议改为", "理由")
_WIDTHS: Final = (2, 5, 8, 8, 5)
_BY: Final = "提出人"
_NARROWER: Final = (2, 4, 7, 7, 5, 3)
"""With who proposed each, where they are several."""
_WRITTEN_HEADS: Final = (
    "序号", "条号", "章节", "原文", "建议改为", "改动", "理由", "提出人", "日期",
)  # fmt: skip
_WRITTEN_WIDTHS: Final = (8, 8, 28, 60, 60, 40, 40, 12, 12)
_STRUCK: Final = "（删去）"
_NONE: Final = "（增加）"
_OPEN: Final = "（改法还没有写）"
_DATE: Final = "日　期　　　　年　　月　　日"
_ORIGINAL, _PROPOSED = 2, 3


class _Change(Struct, frozen=True):
    """A change of words with its place."""

    noted: Noted
    number: int | None
    section: str
    original: str
    proposed: str | None

    @property
    def place(self) -> str:
        """Section, and number of the commitment."""
        return f"{self.section}\n第 {self.number} 条" if self.number else self.section

    @property
    def reason(self) -> str:
        """The words of the note."""
        return markup.plain(self.noted.note.text).strip()

    @property
    def spans(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """What to set off in the original and in what is proposed."""
        if not self.original or not self.proposed:
            return (), ()
        return changing.spans(self.original, self.proposed)


def compose(material: Material, definition: Definition) -> Summary:
    """Every change of words that was noted, in the order of ``definition``, in one table."""
    changes = _changes(material, definition)
    told = f"{len(changes)} 处修改意见" if changes else ""
    manuscript = Manuscript(
        title=definition.name,
        running=f"{material.name} · {definition.name}",
        summary=(material.name, material.line(told, noting.dated(material.today))),
        parts=_parts(changes) if changes else (),
        empty=_empty(material),
    )
    return Summary(
        manuscript=manuscript,
        sheets=(_written(changes),),
        characters=noting.characters(manuscript),
        told=told,
    )


def _changes(material: Material, definition: Definition) -> tuple[_Change, ...]:
    groups = ordering.grouped(material, definition, only_noted=True)
    return tuple(
        _Change(
            noted,
            entry.commitment.number if entry.commitment else None,
            ordering.place(entry, material.report),
            *_wording(noted),
        )
        for group in groups
        for entry in group.things
        for noted in entry.noted
        if noted.note.kind is NoteKind.AMEND
    )


def _wording(noted: Noted) -> tuple[str, str | None]:
    """What stands there and what shall; without an ``Amendment`` the latter is not written yet."""
    change: Amendment | None = noted.note.amendment
    if change is None:
        return noting.bare(noted.note.anchor.quote), None
    return noting.bare(change.original), noting.bare(change.proposed)


def _parts(changes: Sequence[_Change]) -> tuple[Part, ...]:
    several = len({noting.author(each.noted) for each in changes}) > 1
    rows = tuple(_row(number, each, several=several) for number, each in enumerate(changes, 1))
    strong = tuple(
        (row, column, start, end)
        for row, each in enumerate(changes)
        for column, spans in zip((_ORIGINAL, _PROPOSED), each.spans, strict=True)
        for start, end in spans
    )
    table = Sheet(
        "",
        (*_HEADS, _BY) if several else _HEADS,
        _NARROWER if several else _WIDTHS,
        rows,
        strong=strong,
    )
    signed = Signatures((f"以上修改意见共 {len(changes)} 处。",), ((_BY, 1), (_DATE, 0)))
    return table, signed


def _row(number: int, change: _Change, *, several: bool) -> tuple[str | float | None, ...]:
    proposed = _OPEN if change.proposed is None else change.proposed or _STRUCK
    cells = (number, change.place, change.original or _NONE, proposed, change.reason or None)
    return (*cells, noting.author(change.noted)) if several else cells


def _written(changes: Sequence[_Change]) -> Sheet:
    return Sheet(
        "修改意见",
        _WRITTEN_HEADS,
        _WRITTEN_WIDTHS,
        tuple(
            (
                number,
                each.number,
                each.section,
                each.original or None,
                each.proposed,
                "，".join(changing.in_words(each.original, each.proposed or ""))
                if each.proposed is not None
                else None,
                each.reason or None,
                noting.author(each.noted),
                noting.day(each.noted.note.modified),
            )
            for number, each in enumerate(changes, 1)
        ),
    )


def _empty(material: Material) -> str:
    return material.lack(
        "修改意见", "还没有修改意见；在报告室选中一处，按 5 写下建议改为的文字，再来看。"
    )
