"""A summary as a file: a text document, tables, or for other programs; and what it is called."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from jjdesk import files
from jjdesk.domain.manuscript import Figure
from jjdesk.domain.report import Report
from jjdesk.domain.summary import Definition, Summary
from jjdesk.errors import SourceError
from jjdesk.services.charting import table
from jjdesk.services.comparing import name
from jjdesk.words import in_chinese, say

_NONE: Final[Mapping[Figure, bytes]] = MappingProxyType({})


def save(
    summary: Summary,
    definition: Definition,
    path: Path,
    pictures: Mapping[Figure, bytes] = _NONE,
) -> None:
    """Write ``summary`` as the name ends: .docx, .xlsx, .csv, .json or .md; the file whole.

    Args:
        summary: as it was made.
        definition: from which it was made.
        path: of the file.
        pictures: PNG for its figures; one without is left out.

    Raises:
        SourceError: another ending, no table to write, or it cannot be written; an older file is as
            it was.
    """
    made = _WRITERS.get(path.suffix.lower())
    if made is None:
        message = say(
            "“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 {names}。",
            name=path.name,
            names=say("、").join(ENDINGS),
        )
        raise SourceError(message)
    if made in {_xlsx, _csv} and not summary.sheets:
        message = say(
            "“{name}”里现在没有表格，没有写出文件。请改存为 PDF 或 Word，或补上内容再存。",
            name=definition.name,
        )
        raise SourceError(message)
    files.replace(path, made(summary, definition, pictures))


def file_name(definition: Definition, report: Report, ending: str = "") -> str:
    """``批注摘要 重庆市江津区 2025.pdf``: good as a file's name everywhere."""
    return files.fit(f"{definition.name} {name(report)}", ending)


@in_chinese
def _docx(summary: Summary, definition: Definition, pictures: Mapping[Figure, bytes]) -> bytes:
    from jjdesk.exchange import manuscript_docx  # noqa: PLC0415  slow

    return manuscript_docx.document(
        summary.manuscript, definition.page, definition.remarks, pictures
    )


@in_chinese
def _xlsx(summary: Summary, _: Definition, __: Mapping[Figure, bytes]) -> bytes:
    from jjdesk.exchange import sheet_writer  # noqa: PLC0415  slow

    return sheet_writer.xlsx_bytes(summary.sheets)


def _csv(summary: Summary, _: Definition, __: Mapping[Figure, bytes]) -> bytes:
    from jjdesk.exchange import sheet_writer  # noqa: PLC0415  slow

    return sheet_writer.csv_bytes(summary.sheets)


def _json(summary: Summary, definition: Definition, _: Mapping[Figure, bytes]) -> bytes:
    from jjdesk.exchange import summary_json  # noqa: PLC0415  slow

    return summary_json.encode(summary, definition)


@in_chinese
def _markdown(summary: Summary, _: Definition, __: Mapping[Figure, bytes]) -> bytes:
    from jjdesk.exchange import manuscript_markdown  # noqa: PLC0415  slow

    figures = [part for part in summary.manuscript.parts if isinstance(part, Figure)]
    tables = {each: table.sheet(each.chart) for each in figures}
    return manuscript_markdown.text(summary.manuscript, tables).encode()


_WRITERS: Final[Mapping[str, Callable[[Summary, Definition, Mapping[Figure, bytes]], bytes]]] = (
    MappingProxyType(
        {".docx": _docx, ".xlsx": _xlsx, ".csv": _csv, ".json": _json, ".md": _markdown}
    )
)
ENDINGS: Final = tuple(_WRITERS)
"""How names of files end that ``save`` can write."""
