"""A list of projects that are to be voted on, from a file or the clipboard."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectColumn, RawProjects, keys
from jjdesk.errors import SourceError
from jjdesk.exchange import table_files
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.refusals import SAFE
from jjdesk.exchange.sheets import Sheet
from jjdesk.exchange.table_files import Found, stacked
from jjdesk.exchange.vocabulary import Vocabulary
from jjdesk.words import say

PROJECTS: Final = Vocabulary(
    "project_columns.toml",
    ProjectColumn,
    required=(ProjectColumn.NAME, ProjectColumn.CONTENT),
    once=(ProjectColumn.NUMBER, ProjectColumn.NAME, ProjectColumn.INVESTMENT),
)

_SUMS: Final = {"合计", "小计", "总计", "共计"}
_NOTES: Final = ("备注", "说明", "注：", "注:", "填报", "制表")
_HEADING = re.compile(
    r"(?:第[一二三四五六七八九十]+[类章篇部]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])"
)
_NUMBERED = re.compile(r"(\d{1,3})\s*[.．、]\s*(?!\d)")
_DIGITS: Final = {char: place for place, char in enumerate("零一二三四五六七八九")}
_AMOUNT = re.compile(r"(?:约|共|计|总投资)?[¥￥]?(\d+(?:\.\d+)?)(亿|万)?元?(?:左右)?")
_NO_AMOUNT = re.compile(r"[-—–－/／\\\s无]*")
_YUAN: Final = re.compile(r"[（(【\[]\s*(?:单位\s*[：:]\s*)?(亿|万)?元\s*[）)】\]]")
_UNIT = re.compile(r"单位\s*[：:]\s*(亿|万)?元")
_TEN_THOUSANDS: Final = {"亿": 10_000.0, "万": 1.0, None: 0.0001}
"""What 亿元, 万元 and 元 are in 万元."""
_LONGEST_NAME = 40
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"\s*\n\s*")
_SLACK = 0.5
"""万元 by which a printed sum may differ from that of its rows: they are rounded."""


class Projects(NamedTuple):
    """What a table holds: the projects in its order, and what looks wrong, a sentence each."""

    projects: tuple[Project, ...]
    problems: tuple[str, ...]


def read(path: Path) -> RawProjects:
    """Read the table in a docx, xlsx, xls, ods, csv, tsv or text file, or a saved page.

    Tables and sheets of one file are put below each other.

    Raises:
        SourceError: missing, barred, empty, huge, encrypted, damaged, of another kind, or without
            a column of names.
    """
    return _table(table_files.read(path, PROJECTS), path.name)


def read_text(text: str, name: str) -> RawProjects:
    """The table in a text: a csv's, or what was copied from Word or Excel.

    Raises:
        SourceError: empty, or without a column of names.
    """
    return _table(table_files.read_text(text, name, PROJECTS), name)


def read_page(page: str, name: str) -> RawProjects:
    """The table in a web page, or in what Word and Excel copy as one.

    Raises:
        SourceError: no table, or without a column of names.
    """
    return _table(table_files.read_page(page, name), name)


def projects(table: RawProjects) -> Projects:
    """The rows of a table as projects, under the meaning its columns have now.

    Headings between the rows, sums and notes are passed over. A row that repeats number and name
    of the one above adds what it says to it. Where no column holds names, the contents do.

    Raises:
        SourceError: no column holds names or contents, or none is filled.
    """
    if not {ProjectColumn.NAME, ProjectColumn.CONTENT} & {*table.columns}:
        raise _no_name_column(table.name)
    said = _factor(table)
    factor = said or 1.0
    rows: list[dict[ProjectColumn, str]] = []
    problems: list[str] = []
    printed: float | None = None
    for place, cells in enumerate(table.rows, start=1):
        filled = [cell.strip() for cell in cells]
        fields = _fields(table, filled)
        first = _flat(next((cell for cell in filled if cell), ""))
        if first in _SUMS:
            printed = _amount(fields[ProjectColumn.INVESTMENT], factor) or printed
        elif _is_no_project(table, filled, fields):
            continue
        elif not fields[ProjectColumn.NAME]:
            problems.append(say("表头下第 {place} 行没有项目名称，没有读入。", place=place))
        elif rows and _same(rows[-1], fields):
            rows[-1] = _joined(rows[-1], fields)
        else:
            rows.append(fields)
    if not rows:
        raise _no_project(table.name)
    found = _numbered([_project(row, factor, problems) for row in rows], rows, problems)
    if said is None and any(each.investment is not None for each in found):
        problems.append(say("表中没有写明投资的单位，没带单位的数按万元读入，请核对。"))
    _check_names(found, problems)
    _check_sum(found, printed, problems)
    return Projects(found, tuple(problems))


def _table(found: Found, name: str) -> RawProjects:
    table = stacked(found.sheets or _lines(found.text), PROJECTS)
    if table is None:
        some = found.sheets or found.text.strip()
        raise _no_name_column(name) if some else refusals.empty(name)
    columns = PROJECTS.columns(table.header)
    return RawProjects(name, table.title, table.header, table.rows, columns, table.above)


def _lines(text: str) -> list[Sheet]:
    """A text as a table of one column: 项目名称, and a name a line."""
    lines = [[line.strip()] for line in text.splitlines() if line.strip()]
    return [Sheet("", lines)] if lines else []


# Rows


def _fields(table: RawProjects, cells: Sequence[str]) -> dict[ProjectColumn, str]:
    """What a row says in each kind of column; several columns of one kind are joined."""
    fields = dict.fromkeys(ProjectColumn, "")
    for place, column in enumerate(table.columns):
        if column is None or not cells[place]:
            continue
        words = _line(cells[place])
        before = fields[column]
        if not before:
            fields[column] = words
        elif words not in before:
            heading = table.header[place]
            told = f"{heading}：{words}" if column is ProjectColumn.UNIT and heading else words
            fields[column] = f"{before}；{told}"
    if ProjectColumn.NAME not in table.columns:
        content = fields[ProjectColumn.CONTENT]
        name = re.split(r"[，。；：,;]", _NUMBERED.sub("", content, count=1), maxsplit=1)[0]
        fields[ProjectColumn.NAME] = name[:_LONGEST_NAME]
    return fields


def _is_no_project(
    table: RawProjects, cells: Sequence[str], fields: dict[ProjectColumn, str]
) -> bool:
    """Whether a row is empty, the header once more, a heading between rows or a note below them."""
    filled = [cell for cell in cells if cell]
    if not filled or [_flat(cell) for cell in cells] == [_flat(cell) for cell in table.header]:
        return True
    if _flat(filled[0]).startswith(_NOTES) and len(set(filled)) <= 2:
        return True
    if len(set(filled)) > 1:
        # 一 | 教育类: a number of Chinese characters where projects have figures
        return bool(
            {*fields.values()} == {fields[ProjectColumn.NUMBER], fields[ProjectColumn.NAME], ""}
            and re.fullmatch(
                r"[（(]?[一二三四五六七八九十]+[）)、.]?", fields[ProjectColumn.NUMBER]
            )
            and _has_figures(table)
        )
    spans = len(cells) > 1 and len(filled) > 1
    return spans or bool(_HEADING.match(filled[0])) or not fields[ProjectColumn.NAME]


def _has_figures(table: RawProjects) -> bool:
    place = table.columns.index(ProjectColumn.NUMBER)
    return any(row[place].strip(" .、．").isdecimal() for row in table.rows)


def _same(above: dict[ProjectColumn, str], fields: dict[ProjectColumn, str]) -> bool:
    """Whether a row goes on with the project above: its number and name, merged downwards."""
    number = fields[ProjectColumn.NUMBER]
    return bool(number) and all(
        above[column] == fields[column] for column in (ProjectColumn.NUMBER, ProjectColumn.NAME)
    )


def _joined(
    above: dict[ProjectColumn, str], fields: dict[ProjectColumn, str]
) -> dict[ProjectColumn, str]:
    """What both say; of investments, the first: a merged cell repeats it in every row."""
    joined = dict(above)
    for column in (ProjectColumn.CONTENT, ProjectColumn.UNIT, ProjectColumn.DEADLINE):
        if fields[column] and fields[column] not in above[column]:
            joined[column] = f"{above[column]}；{fields[column]}".strip("；")
    return joined


def _project(fields: dict[ProjectColumn, str], factor: float, problems: list[str]) -> Project:
    """A project without its number and key."""
    name = _NUMBERED.sub("", fields[ProjectColumn.NAME], count=1)
    said = fields[ProjectColumn.INVESTMENT]
    amount = _amount(said, factor)
    if amount is None and not _NO_AMOUNT.fullmatch(said):
        problems.append(
            say(
                "“{name}”的投资“{said}”不是一个数，没有读入；其他内容已读入。", name=name, said=said
            )
        )
    return Project(
        key="",
        number=0,
        name=name,
        content=fields[ProjectColumn.CONTENT],
        investment=amount,
        unit=fields[ProjectColumn.UNIT],
        deadline=fields[ProjectColumn.DEADLINE],
    )


# Numbers and sums


def _numbered(
    found: Sequence[Project], rows: Sequence[dict[ProjectColumn, str]], problems: list[str]
) -> tuple[Project, ...]:
    """The projects with the numbers the table prints, if they serve, else counted; and keys."""
    printed = [_number(row) for row in rows]
    serve = all(printed) and len({*printed}) == len(printed)
    if not serve and any(printed):
        problems.append(say("序号有缺漏或重复，已按表中的先后重新编号。"))
    names = keys(each.name for each in found)
    return tuple(
        replace(each, key=key, number=number if serve and number else place)
        for place, (each, number, key) in enumerate(
            zip(found, printed, names, strict=True), start=1
        )
    )


def _number(row: dict[ProjectColumn, str]) -> int:
    """The number that a row prints; 0 where there is none, or one that cannot be read."""
    said = row[ProjectColumn.NUMBER].strip(" .、．（）()第项号")
    if not said:
        mark = _NUMBERED.match(row[ProjectColumn.NAME])
        said = mark[1] if mark else ""
    if said.isdecimal():
        return int(said) if len(said) <= 4 else 0
    return _chinese(said)


def _chinese(said: str) -> int:
    """``十三`` as 13, up to 99; 0 where it is no such number."""
    tens, ten, ones = said.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or not {*tens, *ones} <= _DIGITS.keys():
        return 0
    if not ten:
        return _DIGITS.get(ones, 0)
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _factor(table: RawProjects) -> float | None:
    """What one unit of the investment column is in 万元; None where the table does not say."""
    headings = zip(table.header, table.columns, strict=True)
    said = next((head for head, each in headings if each is ProjectColumn.INVESTMENT), "")
    mark = _YUAN.search(said) or _UNIT.search(said) or _UNIT.search(f"{table.above} {table.title}")
    if mark is None:
        return None
    return _TEN_THOUSANDS[mark[1]]


def _amount(said: str, factor: float) -> float | None:
    """An amount in 万元; a unit of its own counts more than the column's."""
    plain = _SPACE.sub("", said).replace(",", "").replace("，", "")
    mark = _AMOUNT.fullmatch(plain)
    if mark is None:
        return None
    own = _TEN_THOUSANDS[mark[2]] if mark[2] or "元" in plain else factor
    return round(float(mark[1]) * own, 4)


def _check_names(found: Sequence[Project], problems: list[str]) -> None:
    names = Counter(each.name for each in found)
    problems += [
        say("“{name}”在表中出现 {times} 次，请核对是不是同一个项目。", name=name, times=times)
        for name, times in names.items()
        if times > 1
    ]


def _check_sum(found: Sequence[Project], printed: float | None, problems: list[str]) -> None:
    amounts = [each.investment for each in found if each.investment is not None]
    if printed is None or not amounts:
        return
    total = sum(amounts)
    if abs(total - printed) > _SLACK:
        problems.append(
            say(
                "表中合计 {printed:,.10g} 万元，各项相加是 {total:,.10g} 万元，请核对投资。",
                printed=printed,
                total=total,
            )
        )


# Words


def _line(cell: str) -> str:
    """A cell's text on one line; a break stays a space between Latin letters only."""
    return _BREAK.sub(_join, cell.strip())


def _join(mark: re.Match[str]) -> str:
    around = mark.string[mark.start() - 1] + mark.string[mark.end()]
    return " " if around.isascii() else ""


def _flat(cell: str) -> str:
    return _SPACE.sub("", cell)


def _no_name_column(name: str) -> SourceError:
    return SourceError(
        say(
            "“{name}”里没有找到写着“项目名称”的一列。{safe}，请确认这是项目名单，"
            "或给写项目的那一列加上“项目名称”作表头后再导入。",
            name=name,
            safe=SAFE,
        )
    )


def _no_project(name: str) -> SourceError:
    return SourceError(
        say(
            "“{name}”里没有一个写着名称的项目。{safe}，请选择填好的项目名单。", name=name, safe=SAFE
        )
    )
