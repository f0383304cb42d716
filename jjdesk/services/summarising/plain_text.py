"""A document as plain text for the clipboard: a line a paragraph, tabs between a table's cells."""

from collections.abc import Iterable

from jjdesk.domain.manuscript import (
    Figure,
    Heading,
    Manuscript,
    Paragraph,
    Part,
    Signatures,
    unfolded,
)
from jjdesk.domain.sheet import Sheet, tabbed


def text(manuscript: Manuscript) -> str:
    """What stands on the pages, from the first to the last; a chart by its answer.

    Squares and page breaks say nothing.
    """
    lines = [manuscript.title, *manuscript.summary]
    for part in unfolded(manuscript).parts:
        lines += _lines(part)
    if not manuscript.parts and manuscript.empty:
        lines.append(manuscript.empty)
    return "\n".join(lines)


def _lines(part: Part) -> Iterable[str]:
    if isinstance(part, (Heading, Paragraph)):
        return [part.text]
    if isinstance(part, Figure):
        return [part.chart.question, part.chart.answer]
    if isinstance(part, Signatures):
        return [*part.above, *(f"{who}：" for who, _ in part.rows)]
    return _table(part) if isinstance(part, Sheet) else []


def _table(sheet: Sheet) -> Iterable[str]:
    lines = (sheet.name, *sheet.above, tabbed(sheet).strip("\n"), *sheet.below)
    return [line for line in lines if line]
