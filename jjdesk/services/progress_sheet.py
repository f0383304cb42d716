"""Progress in words, and as a table for a spreadsheet."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from jjdesk import files
from jjdesk.domain.progress import StatusChange
from jjdesk.domain.sheet import Sheet, tabbed
from jjdesk.errors import SourceError
from jjdesk.services import periods
from jjdesk.services.due import Due, Timing
from jjdesk.services.following import Followed, Overview
from jjdesk.services.proposing import STATUS_WORDS
from jjdesk.services.sectors import sector_names
from jjdesk.words import in_chinese, say

_HEADS: Final = (
    "序号",
    "承诺事项",
    "领域",
    "跟进状态",
    "期间",
    "时限",
    "来源",
    "日期",
    "说明",
)
_WIDTHS: Final = (6, 60, 16, 10, 16, 20, 24, 12, 40)
_HISTORY_HEADS: Final = (
    "序号",
    "承诺事项",
    "期间",
    "跟进状态",
    "来源",
    "日期",
    "说明",
)
_HISTORY_WIDTHS: Final = (6, 60, 16, 10, 24, 12, 40)
_NOW: Final = "最新情况"


def due_words(due: Due) -> str:
    """``逾期 12 天（2025-06-30）``, ``5 天后到期（…）``, ``年内``; ``""`` where no day is named."""
    if due.timing is Timing.OVERDUE:
        return say("逾期 {days} 天（{day}）", days=-due.days, day=due.day)
    if due.timing is Timing.SOON:
        when = say("{days} 天后到期", days=due.days) if due.days else say("今天到期")
        return say("{when}（{day}）", when=when, day=due.day)
    if due.timing is Timing.WITHIN_YEAR:
        return say("年内")
    return say("年度已过") if due.timing is Timing.YEAR_OVER else due.day


def entry_words(entry: StatusChange) -> str:
    """``推进中（2025年上半年）· 区政府办通报 2025-03-01`` of one entry."""
    learned = " ".join(word for word in (entry.source, entry.date) if word)
    words = say(
        "{status}（{period}）",
        status=STATUS_WORDS[entry.status],
        period=periods.words(entry.period),
    )
    return f"{words}· {learned}" if learned else words


@in_chinese
def copied(rows: Iterable[Followed]) -> str:
    """Rows as a spreadsheet takes them from the clipboard: tabs between cells, a head above.

    Nothing in them becomes a formula there.
    """
    return tabbed(Sheet(_NOW, _HEADS, _WIDTHS, tuple(_cells(row) for row in rows)))


def save(
    overview: Overview,
    changes: Iterable[StatusChange],
    path: Path,
    rows: Iterable[Followed] | None = None,
) -> int:
    """Write progress and its history as ``.xlsx`` or ``.csv``; the file is replaced whole.

    Args:
        overview: of the report.
        changes: all entries of the report, the latest last.
        path: of the file.
        rows: those to be written, where they are not all of the overview.

    Returns:
        The number of commitments written.

    Raises:
        SourceError: another suffix, or the file cannot be written; an older one is as it was.
    """
    from jjdesk.exchange import sheet_writer  # noqa: PLC0415  slow

    writers = {".xlsx": sheet_writer.xlsx_bytes, ".csv": sheet_writer.csv_bytes}
    writer = writers.get(path.suffix.lower())
    if writer is None or not path.stem:
        message = say(
            "“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx 或 .csv。",
            name=path.name,
        )
        raise SourceError(message)
    wanted = overview.rows if rows is None else tuple(rows)
    files.replace(path, writer(_sheets(overview, wanted, changes)))
    return len(wanted)


@in_chinese
def _sheets(
    overview: Overview, rows: Iterable[Followed], changes: Iterable[StatusChange]
) -> tuple[Sheet, ...]:
    shown = {row.commitment.id: row.commitment for row in rows}
    name = f"跟进 {periods.words(overview.period) or _NOW}"
    history = tuple(
        (
            shown[each.commitment].number, shown[each.commitment].text,
            periods.words(each.period), STATUS_WORDS[each.status], each.source, each.date,
            each.note,
        )
        for each in changes
        if each.commitment in shown
    )  # fmt: skip
    return (
        Sheet(_sheet_name(name), _HEADS, _WIDTHS, tuple(_cells(row) for row in rows)),
        Sheet("跟进记录", _HISTORY_HEADS, _HISTORY_WIDTHS, history),
    )


def _cells(row: Followed) -> tuple[str | float | None, ...]:
    last = row.last
    return (
        row.commitment.number,
        row.commitment.text,
        sector_names().get(row.commitment.sector, row.commitment.sector),
        STATUS_WORDS[row.status],
        periods.words(last.period) if last else "",
        due_words(row.due),
        last.source if last else "",
        last.date if last else "",
        last.note if last else "",
    )


def _sheet_name(name: str) -> str:
    """A name that a page of a spreadsheet can have: 31 characters, few signs."""
    return "".join(each for each in name if each not in "[]:*?/\\'")[:31]
