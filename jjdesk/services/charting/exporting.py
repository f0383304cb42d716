"""A chart as a file of a spreadsheet, and what files of charts are called."""

from pathlib import Path
from typing import Final

from msgspec.structs import replace

from jjdesk import files
from jjdesk.domain.chart import Chart
from jjdesk.domain.sheet import Sheet
from jjdesk.errors import SourceError
from jjdesk.services.charting import catalogue, sector_picture, table
from jjdesk.services.charting.matter import Matter, commitments, targets
from jjdesk.services.comparing import name
from jjdesk.services.sectors import sector_names
from jjdesk.words import say, to_say

SECTORS: Final = to_say("各领域")
"""What the file of all sectors' pictures is called."""


def sheets(chart: Chart) -> tuple[Sheet, ...]:
    """The numbers of a chart, and where there are any the sentences that they count."""
    quotes = table.behind(chart)
    return (table.sheet(chart), quotes) if quotes.rows else (table.sheet(chart),)


def save(chart: Chart, path: Path) -> None:
    """Write the data of a chart as ``.xlsx`` or ``.csv``; the file is replaced whole.

    Raises:
        SourceError: another suffix, or the file cannot be written; an older one is as it was.
    """
    from jjdesk.exchange import sheet_writer  # noqa: PLC0415  slow

    writers = {".xlsx": sheet_writer.xlsx_bytes, ".csv": sheet_writer.csv_bytes}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        message = say(
            "“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx 或 .csv。",
            name=path.name,
        )
        raise SourceError(message)
    files.replace(path, writer(sheets(chart)))


def file_name(label: str, matter: Matter) -> str:
    """``图表-量化目标-重庆市江津区2025``, without an ending; good as a file's name everywhere."""
    words = [say("图表"), label, _reports(matter), say("筛选") if matter.words else ""]
    return files.fit("-".join("".join(each.split()) for each in words if each))


def label_of(chart: Chart) -> str:
    """What a chart is called in a list of charts."""
    question = catalogue.QUESTIONS.get(chart.name)
    return question.label if question else chart.name


def sectors_title(matter: Matter) -> str:
    """``各领域图：重庆市江津区 2025``."""
    scope = say("（{said}）", said=matter.words) if matter.words else ""
    return say(
        "{sectors}图：{reports}{scope}", sectors=say(SECTORS), reports=_reports(matter), scope=scope
    )


def sector_charts(matter: Matter) -> tuple[Chart, ...]:
    """A chart a sector that has commitments or targets, in the official order of sectors.

    Their bars are drawn to one scale.
    """
    said = {target.sector for _, target in targets(matter)}
    said |= {placed.commitment.sector for placed in commitments(matter)}
    known = [code for code in sector_names() if code in said]
    codes = [*known, *sorted(said - {*known})]
    charts = [sector_picture.chart(matter, code) for code in codes]
    reach = max((bar.total for chart in charts for bar in chart.bars), default=0.0)
    return tuple(replace(chart, reach=reach) for chart in charts)


def _reports(matter: Matter) -> str:
    """``重庆市江津区 2025``; of several ``重庆市江津区 2025 等 3 份报告``."""
    count = len(matter.reports)
    return (
        say("{name} 等 {count} 份报告", name=name(matter.reports[0]), count=count)
        if count > 1
        else name(matter.reports[0])
    )
