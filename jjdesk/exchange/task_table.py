"""A government's task table from a file or the clipboard: rows as they stand, then as tasks."""

import re
from collections.abc import Sequence
from pathlib import Path

from jjdesk.domain.task import Column, RawTable, Task
from jjdesk.exchange import table_files, task_table_list
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.table_files import Found, stacked
from jjdesk.exchange.task_table_columns import TASKS

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
    return _table(table_files.read(path, TASKS), path.name)


def read_text(text: str, name: str) -> RawTable:
    """The table in a text: a csv's, what was copied from Word or Excel, or a list of tasks.

    Raises:
        SourceError: empty, without a column of tasks, or without a task.
    """
    return _table(table_files.read_text(text, name, TASKS), name)


def read_page(page: str, name: str) -> RawTable:
    """The table in a web page, or in what Word and Excel copy as one.

    Raises:
        SourceError: no table, without a column of tasks, or without a task.
    """
    return _table(table_files.read_page(page, name), name)


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


def _table(found: Found, name: str) -> RawTable:
    """The tables with a header, below each other; else the list that the text is."""
    table = stacked(found.sheets, TASKS) or stacked(task_table_list.read(found.text), TASKS)
    if table is None:
        some = found.sheets or found.text.strip()
        raise refusals.no_task_column(name) if some else refusals.empty(name)
    columns = TASKS.columns(table.header)
    raw = RawTable(name, table.title, table.header, table.rows, columns)
    if not tasks(raw):
        raise refusals.no_task(name)
    return raw
