"""A government's task table from a file or the clipboard: rows as they stand, then as tasks."""

import re
from collections.abc import Sequence
from pathlib import Path

from jjdesk.domain.task import Column, RawTable, Task
from jjdesk.errors import SourceError
from jjdesk.exchange import docx_reader, sheets, task_table_docx, task_table_html, task_table_list
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.refusals import SAFE
from jjdesk.exchange.sheets import Sheet
from jjdesk.exchange.task_table_columns import Grid, columns, header_rows, headings, meaning

LARGEST = 20 * 1024 * 1024
"""Bytes; the largest task tables seen have some hundred thousand."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_DOCX = b"word/document.xml"
# A portal's page under the name of a sheet, or RTF.
_MARKED_UP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html|table|\?xml)|\{\\rtf)", re.IGNORECASE
)
_NUMBERED = re.compile(r"(\d{1,3})\s*[.．、]\s*(?!\d)")
_CHINESE_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.]?")
_LEVELS = (
    re.compile(r"第[一二三四五六七八九十\d]+[章篇部]"),
    re.compile(r"[一二三四五六七八九十]+[、.．]"),
    re.compile(r"[（(][一二三四五六七八九十]+[）)]"),
)
_SUMS = {"合计", "小计", "总计", "备注", "说明"}
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”]"
_SOFT_BREAK = re.compile(rf"(?<={_WIDE})\s*\n\s*|\s*\n\s*(?={_WIDE})")
_LISTS = (Column.UNITS, Column.LEADER)


def read(path: Path) -> RawTable:
    """Read the table in a docx, xlsx, xls, ods, csv, tsv or text file, or a saved page.

    Tables and sheets of one file are put below each other.

    Raises:
        SourceError: missing, barred, empty, huge, encrypted, damaged, of another kind, without a
            column of tasks, or without a task.
    """
    data = _bytes(path)
    name = path.name
    if data.startswith(_OLE) and _ENCRYPTED_PACKAGE in data:
        raise refusals.encrypted(name)
    if _MARKED_UP.match(data):
        return read_page(sheets.decode(data, name), name)
    if data.startswith(b"%PDF-"):
        raise refusals.scanned(name)
    if data.startswith(_ZIP) and _DOCX in data:
        found = task_table_docx.read(data, name)
        return _table(found, name, docx_reader.read(data, name))
    if data.startswith((_OLE, *_ZIP)):
        return _table(sheets.read_workbook(data, name), name, "")
    return read_text(sheets.decode(data, name), name)


def read_text(text: str, name: str) -> RawTable:
    """The table in a text: a csv's, what was copied from Word or Excel, or a list of tasks.

    Raises:
        SourceError: empty, without a column of tasks, or without a task.
    """
    if not text.strip():
        raise refusals.empty(name)
    lines = text.count("\n")
    if lines > sheets.MOST_ROWS:
        raise refusals.too_large(name, f"有 {lines} 行")
    return _table(sheets.read_separated(text), name, text)


def read_page(page: str, name: str) -> RawTable:
    """The table in a web page, or in what Word and Excel copy as one.

    Raises:
        SourceError: no table, without a column of tasks, or without a task.
    """
    if "<table" not in page.lower():
        raise refusals.not_a_table(name)
    return _table(task_table_html.read(page, name), name, "")


def tasks(table: RawTable) -> tuple[Task, ...]:
    """The rows of a table as tasks, under the meaning its columns have now.

    A row that spans the table, or has only a Chinese number and a heading, is the section of those
    below it. A row that repeats the task above adds its unit and progress to it.
    """
    found: list[Task] = []
    section = _Sections()
    header = [_flat(cell) for cell in table.header]
    for row in table.rows:
        cells = [cell.strip() for cell in row]
        if not any(cells) or [_flat(cell) for cell in cells] == header:
            continue
        fields = _fields(table, cells)
        heading = _heading(table, cells, fields)
        if heading:
            section.enter(heading)
            continue
        if _flat(cells[0]) in _SUMS or not fields[Column.TEXT]:
            continue
        number, text = split_number(fields[Column.TEXT])
        where = fields[Column.SECTION] or section.words()
        task = Task(
            ordinal=len(found) + 1,
            number=number or fields[Column.NUMBER].strip(".．、 "),
            section=where,
            text=text,
            units=fields[Column.UNITS],
            leader=fields[Column.LEADER],
            deadline=fields[Column.DEADLINE],
            progress=fields[Column.PROGRESS],
        )
        if found and _same(found[-1], task):
            found[-1] = _joined(found[-1], task)
        else:
            found.append(task)
    return tuple(found)


def split_number(text: str) -> tuple[str, str]:
    """``3.新建…`` as ``3`` and ``新建…``; the number is empty where none is printed."""
    mark = _NUMBERED.match(text)
    return (mark[1], text[mark.end() :].strip()) if mark else ("", text)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusals.not_a_table(path.name)
        size = path.stat().st_size
        if size > LARGEST:
            raise refusals.too_large(path.name, f"有 {size / 1024 / 1024:.0f} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        message = f"找不到文件“{path}”。{SAFE}，请检查文件名，或确认它没有被移走。"
        raise SourceError(message) from error
    except (OSError, ValueError) as error:
        message = f"读不出文件“{path}”（{error}）。{SAFE}，请把它复制到自己的文件夹后再试。"
        raise SourceError(message) from error
    if not data.strip():
        raise refusals.empty(path.name)
    return data


# Rows


class _Sections:
    """The headings that stand above a row, from the title down."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def enter(self, heading: str) -> None:
        level = next((n for n, mark in enumerate(_LEVELS, start=1) if mark.match(heading)), 0)
        self._open = [(n, words) for n, words in self._open if n < level]
        self._open.append((level, heading))

    def words(self) -> str:
        return " / ".join(words for _, words in self._open)


def _fields(table: RawTable, cells: Sequence[str]) -> dict[Column, str]:
    """What a row says in each kind of column; several columns of one kind are joined."""
    fields = dict.fromkeys(Column, "")
    for place, column in enumerate(table.columns):
        if column is None or not cells[place]:
            continue
        words = _line(cells[place], column)
        before = fields[column]
        if not before:
            fields[column] = words
        elif words not in before:
            fields[column] = _appended(before, words, column, table.header[place])
    return fields


def _appended(before: str, words: str, column: Column, heading: str) -> str:
    if column is Column.SECTION:
        return f"{before} / {words}"
    if column is Column.TEXT:
        return f"{before}{'' if before[-1] in '。；：！' else '：'}{words}"
    return f"{before}；{heading}：{words}" if heading else f"{before}；{words}"


def _line(cell: str, column: Column) -> str:
    """A cell's text on one line; its lines are a list's items where the column holds lists."""
    lines = [" ".join(line.split()) for line in cell.splitlines()]
    lines = [line for line in lines if line]
    if column in _LISTS:
        return "、".join(
            line.rstrip("、，,；;") if n < len(lines) - 1 else line for n, line in enumerate(lines)
        )
    return " ".join(_SOFT_BREAK.sub("", "\n".join(lines)).split("\n"))


def _heading(table: RawTable, cells: Sequence[str], fields: dict[Column, str]) -> str:
    """The heading that a row is, or nothing."""
    filled = [cell for cell in cells if cell]
    if len(set(filled)) == 1:
        text_only = len(filled) == 1 and bool(fields[Column.TEXT])
        marked = any(mark.match(filled[0]) for mark in _LEVELS[:2]) and filled[0][-1] not in "。；"
        if (not text_only and len(cells) > 1) or marked:
            return " ".join(filled[0].split())
    others = [
        word
        for column, word in fields.items()
        if column not in (Column.NUMBER, Column.TEXT, Column.SECTION)
    ]
    number = fields[Column.NUMBER]
    if number and _CHINESE_NUMBER.fullmatch(number) and not any(others):
        stop = "" if number[-1] in "、.）)" else "、"
        return f"{number}{stop}{fields[Column.TEXT]}" if _has_numbers(table) else ""
    return ""


def _has_numbers(table: RawTable) -> bool:
    """Whether tasks are numbered 1, 2, 3, so that 一 is a heading's number."""
    place = table.columns.index(Column.NUMBER)
    return any(row[place].strip(" .、").isdecimal() for row in table.rows)


def _same(above: Task, task: Task) -> bool:
    return (above.text, above.number, above.section) == (task.text, task.number, task.section)


def _joined(above: Task, task: Task) -> Task:
    def both(first: str, second: str) -> str:
        return first if not second or second in first else f"{first}；{second}".strip("；")

    return Task(
        above.ordinal,
        above.number,
        above.section,
        above.text,
        both(above.units, task.units),
        both(above.leader, task.leader),
        both(above.deadline, task.deadline),
        both(above.progress, task.progress),
    )


def _flat(cell: str) -> str:
    return "".join(cell.split())


# Tables


def _table(found: Sequence[Sheet], name: str, text: str) -> RawTable:
    """The tables with a header, below each other; else the list that ``text`` is."""
    table = _stacked(found, name) or _stacked(task_table_list.read(text), name)
    if table is None:
        raise refusals.no_task_column(name) if found or text.strip() else refusals.empty(name)
    if not tasks(table):
        raise refusals.no_task(name)
    return table


def _stacked(found: Sequence[Sheet], name: str) -> RawTable | None:
    """One table of all that have a header, and of those that go on with the one above."""
    parts: list[tuple[str, tuple[str, ...], Grid]] = []
    for sheet in found:
        span = header_rows(sheet.grid)
        if span is not None:
            first, end = span
            title = _title(sheet.grid[:first]) or sheet.title
            parts.append((title, headings(sheet.grid, first, end), sheet.grid[end:]))
        elif parts and len(parts[-1][1]) == len(sheet.grid[0]):
            parts[-1][2].extend(sheet.grid)
    if not parts:
        return None
    header = list(parts[0][1])
    places = [_places(header, part[1]) for part in parts]
    titled = len({title for title, _, rows in parts if rows}) > 1
    rows: list[tuple[str, ...]] = []
    for (title, _, grid), where in zip(parts, places, strict=True):
        if titled and title and grid:
            rows.append((title,) * len(header))
        rows += [_placed(row, where, len(header)) for row in grid]
    return RawTable(name, parts[0][0], tuple(header), tuple(rows), columns(header))


def _places(header: list[str], names: Sequence[str]) -> list[int]:
    """Where the columns of a table stand in the common ``header``, which grows as needed."""
    if names == tuple(header):
        return list(range(len(header)))
    places: list[int] = []
    for heading in names:
        same = [n for n, other in enumerate(header) if other == heading]
        alike = [
            n
            for n, other in enumerate(header)
            if heading and meaning(other) is meaning(heading) is not None
        ]
        free = [n for n in (*same, *alike) if n not in places]
        if not free:
            header.append(heading)
        places.append(free[0] if free else len(header) - 1)
    return places


def _placed(row: Sequence[str], places: Sequence[int], width: int) -> tuple[str, ...]:
    """A row in the common order; one that spans its table spans the common one, too."""
    filled = {cell for cell in row if cell}
    if len(filled) == 1 and all(row):
        return (row[0],) * width
    cells = [""] * width
    for cell, place in zip(row, places, strict=True):
        cells[place] = cell
    return tuple(cells)


def _title(rows: Grid) -> str:
    """What stands above a header: its longest line without a stop."""
    lines = {" ".join(cell.split()) for row in rows for cell in row if cell.strip()}
    return max((line for line in lines if line[-1] not in "。；"), key=len, default="")
