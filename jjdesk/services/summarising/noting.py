"""A note as a document says it: what it is, whose and when, and its words as paragraphs."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from jjdesk.domain import markup
from jjdesk.domain.annotation import Annotation, Importance, Link, Scope
from jjdesk.domain.manuscript import (
    Face,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    unfolded,
)
from jjdesk.domain.markup import Block, BlockKind
from jjdesk.domain.report import Commitment, Report
from jjdesk.services.filter_words import KINDS, STANCES
from jjdesk.services.summarising.material import Noted

IMPORTANCE: Final[Mapping[int, str]] = {
    Importance.KEY: "最重要",
    Importance.IMPORTANT: "重要",
    Importance.ORDINARY: "一般",
}
_NARROW: Final = (Scope.SPAN, Scope.TARGET)
"""Of notes on some words only: these are repeated."""
_SILENT: Final = "（没有写文字）"
_GONE: Final = "原文已不在的一条"
_CLAUSE_ENDS: Final = "，。；、：！？;!?"
"""Without those that stand in figures, too: 1,200, 10:30."""
_BETWEEN_CLAUSES: Final = re.compile("[，。；！？]")
_INNER: Final = str.maketrans("“”", "‘’")
_DAY: Final = len("2025-02-07")
_TELLING: Final = 8
"""Words that a note hangs on and that are shorter say little without their clause."""
_NUMBERED: Final = re.compile("^[（(]?[一二三四五六七八九十]+[)）、]")
"""The number before a section's heading."""


def remark(noted: Noted, numbers: Mapping[str, int], *, quoted: bool = True) -> Remark:
    """A note as what is said of a paragraph.

    Args:
        noted: the note.
        numbers: of the report's commitments, by their ids.
        quoted: repeat the words it hangs on, where these are not all that it is said of.
    """
    note = noted.note
    return Remark(
        head=" · ".join(_head(noted)),
        author=author(noted),
        made=note.modified,
        paragraphs=tuple(_paragraphs(note, numbers, quoted=quoted)),
    )


def author(noted: Noted) -> str:
    """The name of who wrote a note; 我 for the deputy without a name, 未署名 for others."""
    return noted.author or ("我" if noted.mine else "未署名")


def day(moment: str) -> str:
    """The day of a moment (ISO 8601 in UTC), where this machine is; its beginning if it is none."""
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return moment[:_DAY]


def dated(day_: str) -> str:
    """``2025年2月7日`` of an ISO date; what is none as it is."""
    try:
        known = date.fromisoformat(day_)
    except ValueError:
        return day_
    return f"{known.year}年{known.month}月{known.day}日"


def lines(text: str) -> tuple[tuple[Run, ...], ...]:
    """The lines of a note as runs, without empty ones; items behind ``• `` or their number."""
    found: list[tuple[Run, ...]] = []
    number = 0
    for block in markup.parse(text):
        number = number + 1 if block.kind is BlockKind.NUMBER else 0
        if block.text.strip():
            found.append(_runs(block, number))
    return tuple(found)


def bare(words: str) -> str:
    """``words`` without line breaks: blanks stay where they part Latin letters and figures."""
    joined = ""
    for piece in words.split():
        parted = joined and joined[-1].isascii() and piece[0].isascii()
        joined += f" {piece}" if parted else piece
    return joined


def beginning(words: str, most: int) -> str:
    """The first clauses of ``words``, in at most ``most`` characters if they can be cut so.

    It ends before a punctuation mark; a first clause that is longer is cut, with an ellipsis.
    """
    words = bare(words).strip(_CLAUSE_ENDS)
    if len(words) <= most:
        return words
    ends = [at for at, sign in enumerate(words[: most + 1]) if sign in _CLAUSE_ENDS]
    return words[: ends[-1]] if ends else f"{words[:most]}……"


def about(noted: Noted, commitment: Commitment | None, most: int) -> str:
    """The words a note is about, in at most about ``most`` characters.

    Of a note on some words these, with the rest of their clause where they are few; of one on a
    commitment the clause that has most in common with the note, the first where none has; of one on
    a section its heading.
    """
    note = noted.note
    if commitment is None:
        return beginning(unnumbered(note.anchor.quote), most)
    clauses = [each for each in _BETWEEN_CLAUSES.split(bare(commitment.text)) if each]
    if note.anchor.scope in _NARROW:
        return _telling(bare(note.anchor.quote), clauses, most)
    said = _pairs(markup.plain(note.text))
    nearest = max(clauses, key=lambda each: len(_pairs(each) & said), default="")
    if not _pairs(nearest) & said:
        return beginning(commitment.text, most)
    return beginning(nearest, most)


def _telling(quote: str, clauses: Iterable[str], most: int) -> str:
    """Words that a note hangs on, or the clause they stand in if they are few."""
    words = quote.strip(_CLAUSE_ENDS)
    around = next((each for each in clauses if words in each), "")
    if len(words) < _TELLING and 0 < len(around) <= most:
        return around
    return beginning(quote, most)


def unnumbered(heading: str) -> str:
    """A section's heading in one line, without its number."""
    return _NUMBERED.sub("", bare(heading))


def inner(words: str) -> str:
    """``words`` as they stand between quotation marks: their own become ‘ and ’."""
    return words.translate(_INNER)


def numbers_of(report: Report) -> dict[str, int]:
    """The numbers of a report's commitments by their ids."""
    return {each.id: each.number for each in report.commitments}


def written(words: str) -> int:
    """How many characters ``words`` have, without blanks."""
    return sum(not sign.isspace() for sign in words)


def characters(manuscript: Manuscript) -> int:
    """How many characters a document prints outside its tables, without blanks."""
    found = written(manuscript.title)
    for part in unfolded(manuscript).parts:
        if isinstance(part, Heading | Paragraph):
            found += written(part.text)
    return found


def _pairs(words: str) -> set[str]:
    """Neighbouring characters, by which words are compared; a particle alone says nothing."""
    return {words[at : at + 2] for at in range(len(words) - 1)}


def _head(noted: Noted) -> list[str]:
    note = noted.note
    parts = [KINDS[note.kind]]
    if note.stance is not None:
        parts.append(STANCES[note.stance])
    if note.importance > Importance.ORDINARY:
        parts.append(IMPORTANCE[note.importance])
    parts += [author(noted), dated(day(note.modified))]
    if noted.tags:
        parts.append(" ".join(f"#{tag}" for tag in noted.tags))
    if note.follow_up:
        parts.append(f"{dated(note.follow_up)}再看")
    if note.rivals:
        parts.append("有冲突版本")
    return parts


def _paragraphs(note: Annotation, numbers: Mapping[str, int], *, quoted: bool) -> list[Paragraph]:
    change = note.amendment
    found: list[tuple[Run, ...]] = []
    said = change is not None and bare(change.original) == bare(note.anchor.quote)
    if quoted and not said and note.anchor.scope in _NARROW:
        found.append((Run("所批文句："), Run(bare(note.anchor.quote), Face.QUOTE)))
    words = lines(note.text)
    if change is not None:
        proposed = bare(change.proposed) or "（删去）"
        found.append((Run("原文：", Face.STRONG), Run(bare(change.original) or "（无）")))
        found.append((Run("建议改为：", Face.STRONG), Run(proposed)))
        if words and not words[0][0].text.startswith("理由"):
            words = ((Run("理由：", Face.STRONG), *words[0]), *words[1:])
    found += words
    if note.links:
        named = "、".join(dict.fromkeys(_linked(link, numbers) for link in note.links))
        found.append((Run(f"关联：{named}"),))
    return [Paragraph(runs, Form.NOTE) for runs in found or [(Run(_SILENT),)]]


def _linked(link: Link, numbers: Mapping[str, int]) -> str:
    number = numbers.get(link.commitment)
    if number is not None:
        return f"第 {number} 条"
    return f"“{beginning(link.quote, 20)}”" if link.quote else _GONE


def _runs(block: Block, number: int) -> tuple[Run, ...]:
    mark = {BlockKind.BULLET: "• ", BlockKind.NUMBER: f"{number}. "}.get(block.kind, "")
    said = [Run(run.text, Face.STRONG if run.bold else Face.TEXT) for run in block.runs]
    return (*((Run(mark),) if mark else ()), *said)
