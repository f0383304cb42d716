"""审议发言提纲: what to say in deliberation, in the order one says it, and how long that takes.

It begins with who speaks and how he stands to the whole report, goes on with what is welcome, then
suggestions (一是…二是…), questions, reservations and the rest, and ends in the form that is usual.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Final

from msgspec import Struct

from jjdesk.domain.annotation import NoteKind, Scope, Stance
from jjdesk.domain.manuscript import Face, Form, Heading, Manuscript, Paragraph, Part, Run
from jjdesk.domain.manuscript import paragraph as plain
from jjdesk.domain.report import Commitment
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Proposer, Summary
from jjdesk.services.summarising import changing, noting
from jjdesk.services.summarising.material import Material, Noted
from jjdesk.services.summarising.numerals import numeral

PER_MINUTE: Final = 220
"""Characters that are spoken in a minute."""
_ABOUT: Final = 40
_ROUND: Final = 10
_ENDS: Final = "。！？…；："
_GREETING: Final = "主持人、各位代表："
_CLOSE: Final = "以上意见，不当之处请批评指正。"
_OPENERS: Final = ("关于", "报告", "《政府工作报告》", "对")
"""A note that begins so says itself what it is about."""
_REASONS: Final = ("理由", "因为", "由于", "鉴于", "考虑到")
_HEARD: Final = "我认真听取和审阅了《政府工作报告》"
_OVERALL: Final[Mapping[Stance | None, str]] = {
    Stance.FOR: "，赞成这个报告。",
    Stance.RESERVED: "，对报告还有保留意见。",
    Stance.AGAINST: "，不赞成这个报告。",
    None: "，谈一些意见。",
}
_HEARD_ALREADY: Final = re.compile("听取|审阅|赞成这个报告")
"""In the first line of what is noted on the whole report: the deputy has put it himself."""
_HEADS: Final = ("次序", "部分", "条号", "原文", "要点", "字数")
_WIDTHS: Final = (8, 16, 8, 50, 70, 8)


class _Move(Enum):
    """What a part of the speech does: its heading, and the sentence that leads to its points."""

    WELCOME = ("赞成的工作安排", "报告里的这些安排，我表示赞成。")
    SUGGEST = ("几点建议", "对报告和下一步的工作，提{}点建议。")
    ASK = ("想请说明的问题", "有{}个问题，想请有关部门说明。")
    RESERVE = ("保留意见", "有{}处，我还有不同看法。")
    WATCH = ("关注的事项", "有{}件事，我会继续关注。")
    ELSE = ("其他", "另外，还有{}点想法。")


class _Point(Struct, frozen=True):
    """One thing to say: its first paragraph, and those that follow."""

    noted: Noted
    commitment: Commitment | None
    first: tuple[Run, ...]
    more: tuple[tuple[Run, ...], ...] = ()

    @property
    def text(self) -> str:
        """All that is spoken of it."""
        return "\n".join(_spoken(runs) for runs in (self.first, *self.more))


def compose(material: Material, definition: Definition) -> Summary:
    """A speech from the notes of ``material``: what matters most first, then in reading order."""
    moves = _moves(material, definition)
    overall = [each for each in material.noted if _on_all(each)]
    parts = tuple(_parts(moves, overall, material.proposer)) if moves or overall else ()
    characters = sum(_length(part) for part in parts)
    told = _told(characters, definition.minutes) if parts else ""
    who = " ".join(filter(None, (material.proposer.delegation, material.proposer.name)))
    manuscript = Manuscript(
        title=definition.name,
        running=f"{material.name} · {definition.name}",
        summary=tuple(filter(None, (material.name, who, told))),
        parts=parts,
        empty="还没有可以讲的批注；写下支持、疑问、建议或修改意见，就会排成发言提纲。",
    )
    return Summary(
        manuscript=manuscript,
        sheets=(_sheet(moves),),
        characters=characters,
        told=told,
    )


def _moves(material: Material, definition: Definition) -> dict[_Move, list[_Point]]:
    """The points of each part that has any, in the order of the speech."""
    known = {each.id: each for each in material.report.commitments}
    found: dict[_Move, list[_Point]] = {move: [] for move in _Move}
    for noted in sorted(material.noted, key=lambda each: -each.note.importance):
        if _on_all(noted):
            continue
        move = _move(noted)
        commitment = known.get(noted.note.anchor.commitment)
        point = _point(noted, commitment, move, source=definition.source)
        if point is not None:
            found[move].append(point)
    return {move: points for move, points in found.items() if points}


def _on_all(noted: Noted) -> bool:
    return noted.note.anchor.scope is Scope.REPORT


def _move(noted: Noted) -> _Move:
    """Where in the speech a note belongs: by its kind, or by a stance that says more."""
    kind, stance = noted.note.kind, noted.note.stance
    own = {
        NoteKind.SUGGEST: _Move.SUGGEST,
        NoteKind.AMEND: _Move.SUGGEST,
        NoteKind.QUESTION: _Move.ASK,
    }.get(kind)
    if own is not None:
        return own
    if stance in (Stance.RESERVED, Stance.AGAINST):
        return _Move.RESERVE
    if kind is NoteKind.SUPPORT or stance is Stance.FOR:
        return _Move.WELCOME
    return _Move.WATCH if kind is NoteKind.WATCH else _Move.ELSE


# What is said


def _point(
    noted: Noted, commitment: Commitment | None, move: _Move, *, source: bool
) -> _Point | None:
    """A note as it is spoken; ``None`` where it says nothing."""
    about = noting.about(noted, commitment, _ABOUT)
    words = _words(noted)
    reference = (Run(f"〔第 {commitment.number} 条〕", Face.SMALL),) if commitment else ()
    if not words:
        silent = _SILENT.get(move)
        if silent is None or not about:
            return None
        return _Point(noted, commitment, (*silent(about, noted), *reference))
    lead: tuple[Run, ...] = ()
    opened = words[0][0].text.startswith(_OPENERS) or noting.inner(about) in _spoken(words[0])
    if source and about and not opened:
        lead = _lead(about, move)
    first = _ended((*lead, *words[0]))
    return _Point(noted, commitment, (*first, *reference), tuple(map(_ended, words[1:])))


def _lead(about: str, move: _Move) -> tuple[Run, ...]:
    before = "报告提出“" if move in (_Move.WELCOME, _Move.WATCH) else "关于“"
    return _quoted(before, about, "”，")


def _words(noted: Noted) -> tuple[tuple[Run, ...], ...]:
    """A note line by line; before the reasons of a change of words that change, as one says it."""
    words = noting.lines(noted.note.text)
    change = noted.note.amendment
    if change is None:
        return words
    said = changing.in_words(noting.bare(change.original), noting.bare(change.proposed))
    if said and words and not words[0][0].text.startswith(_REASONS):
        words = ((Run("理由是："), *words[0]), *words[1:])
    return ((Run(f"建议{'，'.join(said)}。"),), *words) if said else words


def _quoted(before: str, about: str, after: str) -> tuple[Run, ...]:
    return Run(before), Run(noting.inner(about), Face.QUOTE), Run(after)


def _reserved(about: str, noted: Noted) -> tuple[Run, ...]:
    against = noted.note.stance is Stance.AGAINST
    return _quoted("对“", about, "”，我不赞成。" if against else "”，我有保留意见。")


_SILENT: Final[Mapping[_Move, Callable[[str, Noted], tuple[Run, ...]]]] = {
    _Move.WELCOME: lambda about, _: _quoted("报告提出“", about, "”，我表示支持。"),
    _Move.SUGGEST: lambda about, _: (
        *_quoted("关于“", about, "”，我有建议。"),
        Run("（建议的内容还没有写）", Face.SMALL),
    ),
    _Move.ASK: lambda about, _: _quoted("请对“", about, "”作进一步说明。"),
    _Move.RESERVE: _reserved,
    _Move.WATCH: lambda about, _: _quoted("报告提出“", about, "”，我关注它的进展。"),
}
"""What a mark without words says; 随记 without words says nothing."""


def _ended(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """``runs`` with a full stop behind the last, where nothing ends them."""
    said = "".join(run.text for run in runs).rstrip("”’）)")
    return runs if said.endswith(tuple(_ENDS)) else (*runs, Run("。"))


# The speech


def _parts(
    moves: Mapping[_Move, Sequence[_Point]], overall: Sequence[Noted], proposer: Proposer
) -> Iterator[Part]:
    yield plain(_GREETING, Form.FLUSH)
    stance = next((each.note.stance for each in overall if each.note.stance), None)
    own = [runs for each in overall for runs in noting.lines(each.note.text)]
    begun = bool(own) and _HEARD_ALREADY.search(_spoken(own[0])) is not None
    opening = _self(proposer) + ("" if begun else _HEARD + _OVERALL[stance])
    if opening:
        yield plain(opening)
    yield from (Paragraph(_ended(runs)) for runs in own)
    for number, (move, points) in enumerate(moves.items(), 1):
        heading, lead = move.value
        yield Heading(f"{numeral(number)}、{heading}" if len(moves) > 1 else heading)
        yield plain(lead.format(_counted(len(points))))
        for place, point in enumerate(points, 1):
            mark = (Run(f"{numeral(place)}是", Face.STRONG),) if len(points) > 1 else ()
            yield Paragraph((*mark, *point.first))
            yield from map(Paragraph, point.more)
    yield plain(_CLOSE)


def _self(proposer: Proposer) -> str:
    """``我是几江街道代表团的王敏。``, of what is known."""
    if not proposer.name:
        return ""
    of = f"{proposer.delegation}的" if proposer.delegation else ""
    return f"我是{of}{proposer.name}。"


def _counted(number: int) -> str:
    return "两" if number == 2 else numeral(number)


def _spoken(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.face is not Face.SMALL)


def _length(part: Part) -> int:
    """Characters that are spoken; headings are for the eye."""
    return noting.written(_spoken(part.runs)) if isinstance(part, Paragraph) else 0


def _told(characters: int, minutes: int) -> str:
    """``约 860 字，约 4 分钟；限 5 分钟，还可讲约 240 字``."""
    takes = round(characters / PER_MINUTE)
    said = f"约 {_rounded(characters)} 字，{f'约 {takes} 分钟' if takes else '不到 1 分钟'}"
    if not minutes:
        return said
    left = minutes * PER_MINUTE - characters
    room = f"还可讲约 {_rounded(left)} 字" if left >= 0 else f"超出约 {_rounded(-left)} 字"
    return f"{said}；限 {minutes} 分钟，{room}"


def _rounded(number: int) -> int:
    return round(number / _ROUND) * _ROUND


def _sheet(moves: Mapping[_Move, Sequence[_Point]]) -> Sheet:
    points = [(move, point) for move, those in moves.items() for point in those]
    return Sheet(
        "发言要点",
        _HEADS,
        _WIDTHS,
        tuple(
            (
                number,
                move.value[0],
                point.commitment.number if point.commitment else None,
                noting.bare(point.commitment.text if point.commitment else "") or None,
                point.text,
                noting.written(point.text),
            )
            for number, (move, point) in enumerate(points, 1)
        ),
    )
