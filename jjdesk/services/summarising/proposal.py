"""代表建议: a draft a matter (一事一议), on pages of its own, with the fields of the form.

A proposal says what it is about (案由), how things stand and why (分析), and what is to be done
(具体建议); it names who leads it, and others sign it. What is not known stays a line to fill.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Final

from msgspec import Struct

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.manuscript import (
    Break,
    Face,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Part,
    Run,
)
from jjdesk.domain.report import Commitment
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Proposer, Summary
from jjdesk.domain.task import Standing
from jjdesk.services.summarising import noting
from jjdesk.services.summarising.aims import in_words
from jjdesk.services.summarising.material import Material, Noted

_MATTER: Final = 30
"""Characters of a title's matter."""
_SIGNERS: Final = 6
_SIGN_HEADS: Final = ("序号", "姓名", "代表证号", "代表团", "签名")
_SIGN_WIDTHS: Final = (3, 6, 6, 7, 6)
_FORM_WIDTHS: Final = (7, 21)
_LIST_HEADS: Final = ("序号", "标题", "建议承办单位")
_LIST_WIDTHS: Final = (3, 16, 9)
_HEADS: Final = (
    "序号", "标题", "领衔代表", "代表证号", "代表团", "建议承办单位", "条号", "案由", "分析",
    "具体建议",
)  # fmt: skip
_WIDTHS: Final = (8, 40, 12, 14, 18, 24, 8, 60, 60, 60)
_TITLE: Final = re.compile(r"(?:关于)?(.+?)(?:的建议|的意见)?[。：:]?")
_ASKS: Final = re.compile(r"^(?:我们|我)?(?:建议|希望|请求|请)[：:，,]?")
_CLAUSE: Final = re.compile("[，。；！？]")
_TURN: Final = re.compile("(?<=[。！？；])(?:(?:为此|因此|所以)，?)?我?建议")
_ITEM: Final = re.compile(r"• |\d+\. |[一二三四五六七八九十]+是")


class _Section(Enum):
    """A section of a proposal: its heading, words a deputy marks it with, and what is to fill."""

    CAUSE = ("案由", "案由|缘由|由来|背景|事由", "")
    ANALYSIS = (
        "分析",
        "分析|问题|现状|情况|原因|现状分析|问题分析|原因分析|存在问题|基本情况",
        "（请写明现状、存在的问题和原因，数据注明出处。）",
    )
    MEASURES = (
        "具体建议",
        "建议|具体建议|意见建议|对策建议|措施|对策|具体措施",
        "（请写明由谁做、做什么、做到什么程度。）",
    )


_MARKS: Final = tuple(
    (section, re.compile(rf"^(?:[一二三四]、)?(?:{section.value[1]})(?:[：:]|$)"))
    for section in _Section
)

Lines = tuple[tuple[Run, ...], ...]


class _Draft(Struct, frozen=True):
    """One proposal before it is set."""

    title: str
    units: str
    commitment: Commitment | None
    sections: Mapping[_Section, Lines]

    def text(self, section: _Section) -> str | None:
        """The words of a section, a line each."""
        return "\n".join(map(_text, self.sections[section])) or None


def compose(material: Material, definition: Definition) -> Summary:
    """A draft of each suggestion (建议) among the notes of ``material``, in reading order."""
    known = {each.id: each for each in material.report.commitments}
    drafts = tuple(
        _draft(each, known.get(each.note.anchor.commitment), material, definition)
        for each in material.noted
        if each.note.kind is NoteKind.SUGGEST
    )
    told = f"{len(drafts)} 件建议" if drafts else ""
    single = len(drafts) == 1
    manuscript = Manuscript(
        title=drafts[0].title if single else definition.name,
        running=drafts[0].title if single else f"{material.name} · {definition.name}",
        summary=() if single else (material.name, material.line(told)),
        parts=tuple(_parts(drafts, material.proposer)),
        empty=_empty(material),
    )
    return Summary(
        manuscript=manuscript,
        sheets=(_sheet(drafts, material.proposer),),
        characters=noting.characters(manuscript),
        told=told,
    )


# What a note says


def _draft(
    noted: Noted, commitment: Commitment | None, material: Material, definition: Definition
) -> _Draft:
    title, sections = _read(noting.lines(noted.note.text))
    matter = title or _asked(sections) or noting.about(noted, commitment, _MATTER)
    standings = material.standings.get(commitment.id, ()) if commitment else ()
    cause = _cause(noted, commitment, material, definition)
    sections[_Section.CAUSE] = (*cause, *sections[_Section.CAUSE])
    name = f"关于{matter or material.name}的建议"
    return _Draft(name, _units(standings), commitment, sections)


def _read(lines: Lines) -> tuple[str, dict[_Section, Lines]]:
    """The title a deputy gave, if any, and the sections of a note.

    Lines that begin with the name of a section open it. Where none does, what comes before the
    first 建议 or list is the analysis, the rest is what is to be done.
    """
    title = _given_title(lines)
    rest = [part for line in lines[bool(title) :] for part in _sentences(line)]
    found: dict[_Section, list[tuple[Run, ...]]] = {section: [] for section in _Section}
    at = _Section.ANALYSIS if any(map(_begins, rest)) else _Section.MEASURES
    marked = any(_mark(line) for line in rest)
    for line in rest:
        mark = _mark(line)
        if mark is not None:
            at, line = mark[0], _cut(line, mark[1])  # noqa: PLW2901  what is left of it
        elif not marked and _begins(line):
            at = _Section.MEASURES
        if _text(line).strip():
            found[at].append(line)
    return title, {section: tuple(those) for section, those in found.items()}


def _sentences(line: tuple[Run, ...]) -> Lines:
    """``line`` in two, where a sentence in it goes over to what is to be done."""
    found = _TURN.search(_text(line))
    if found is None:
        return (line,)
    return _cut(line, 0, found.start()), _cut(line, found.start())


def _given_title(lines: Lines) -> str:
    """The matter of a first line that is a title: short, not a sentence, with more below it."""
    first = _text(lines[0]).strip() if lines else ""
    is_title = first.startswith("关于") or (
        len(lines) > 1 and not first.endswith(("。", "：", ":"))
    )
    if not is_title or len(first) > _MATTER + 5 or _mark(lines[0]) or _ITEM.match(first):
        return ""
    found = _TITLE.fullmatch(first)
    return found[1] if found else ""


def _mark(line: tuple[Run, ...]) -> tuple[_Section, int] | None:
    """The section that a line opens, and where its own words begin."""
    text = _text(line)
    for section, mark in _MARKS:
        found = mark.match(text)
        if found:
            return section, found.end()
    return None


def _begins(line: tuple[Run, ...]) -> bool:
    """Whether what is to be done begins with this line."""
    text = _text(line)
    return "建议" in text or _ITEM.match(text) is not None


def _cut(line: tuple[Run, ...], start: int, end: int | None = None) -> tuple[Run, ...]:
    """``line`` from one character to another."""
    found: list[Run] = []
    at = 0
    for run in line:
        words = run.text[max(0, start - at) : None if end is None else max(0, end - at)]
        if words:
            found.append(Run(words, run.face))
        at += len(run.text)
    return tuple(found)


def _asked(sections: Mapping[_Section, Lines]) -> str:
    """The matter in the first clause of what is to be done, where that is short enough."""
    measures = sections[_Section.MEASURES]
    first = _ITEM.sub("", _text(measures[0]), count=1) if measures else ""
    clause = _CLAUSE.split(_ASKS.sub("", first.strip()))[0].strip()
    return clause if 2 <= len(clause) <= _MATTER else ""


def _cause(
    noted: Noted, commitment: Commitment | None, material: Material, definition: Definition
) -> Lines:
    """What the report undertakes, which the proposal bears on."""
    quote = noting.bare(commitment.text) if commitment else ""
    quote = quote or noting.unnumbered(noted.note.anchor.quote)
    if not quote:
        return ()
    if not definition.source:
        quote = noting.about(noted, commitment, _MATTER)
    # Whoever handles a proposal has the report itself, which does not number its commitments.
    ended = quote.endswith(("。", "！", "？"))
    said = [Run(f"{_titled(material)}提出：“"), Run(noting.inner(quote), Face.QUOTE)]
    said.append(Run("”" if ended else "”。"))
    targets = in_words(commitment, definition) if commitment and definition.targets else ""
    return (tuple(said), (Run(f"其中的目标：{targets}。"),)) if targets else (tuple(said),)


def _titled(material: Material) -> str:
    return f"《{material.name}》"


def _units(standings: Sequence[Standing]) -> str:
    """The responsible units that the latest task table with any names."""
    for each in reversed(standings):
        if each.task.units:
            period = each.table.period
            same = (one.task.units for one in standings if one.table.period == period)
            return "；".join(dict.fromkeys(filter(None, same)))
    return ""


# On paper


def _parts(drafts: Sequence[_Draft], proposer: Proposer) -> Iterator[Part]:
    several = len(drafts) > 1
    if several:
        rows = tuple(
            (number, draft.title, draft.units or None) for number, draft in enumerate(drafts, 1)
        )
        yield Sheet("", _LIST_HEADS, _LIST_WIDTHS, rows)
    for draft in drafts:
        if several:
            yield Break()
            yield Heading(draft.title)
        yield from _pages(draft, proposer, level=2 if several else 1)


def _pages(draft: _Draft, proposer: Proposer, *, level: int) -> Iterator[Part]:
    fields = (
        ("领衔代表", proposer.name),
        ("代表证号", proposer.card),
        ("代表团", proposer.delegation),
        ("联系电话", proposer.phone),
        ("通讯地址", proposer.address),
        ("建议承办单位", draft.units),
    )
    yield Sheet("", (), _FORM_WIDTHS, fields, to_sign=True)
    for number, section in zip("一二三", _Section, strict=True):
        name, _, hint = section.value
        yield Heading(f"{number}、{name}", level)
        lines = draft.sections[section]
        yield from map(Paragraph, lines)
        if not lines and hint:
            yield Paragraph((Run(hint, Face.SMALL),), Form.BODY)
    blank = tuple((number, None, None, None, None) for number in range(1, _SIGNERS + 1))
    yield Sheet("附议代表签名表", _SIGN_HEADS, _SIGN_WIDTHS, blank, to_sign=True)


def _sheet(drafts: Sequence[_Draft], proposer: Proposer) -> Sheet:
    return Sheet(
        "代表建议",
        _HEADS,
        _WIDTHS,
        tuple(
            (
                number,
                draft.title,
                proposer.name or None,
                proposer.card or None,
                proposer.delegation or None,
                draft.units or None,
                draft.commitment.number if draft.commitment else None,
                *(draft.text(section) for section in _Section),
            )
            for number, draft in enumerate(drafts, 1)
        ),
    )


def _text(line: tuple[Run, ...]) -> str:
    return "".join(run.text for run in line)


def _empty(material: Material) -> str:
    return material.lack(
        "建议", "还没有建议；在报告室选中一条，按 4 写下建议，一件事写一条，再来看。"
    )
