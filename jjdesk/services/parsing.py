"""Read a report's file, and write what was read."""

import contextlib
from pathlib import Path

from jjdesk import files
from jjdesk.domain.report import Report
from jjdesk.errors import SourceError
from jjdesk.exchange import reading, report_json
from jjdesk.parsing import pipeline
from jjdesk.words import say


def parse_file(path: Path) -> Report:
    """Read and parse a report's file.

    Raises:
        SourceError: the file cannot be read, or holds no report.
    """
    source = reading.read_report_file(path)
    return pipeline.parse(source.text, name=source.name, media_type=source.media_type)


def write_report_json(report: Report, path: Path) -> None:
    """Write a report as JSON; the file is either replaced whole or left as it was.

    Raises:
        SourceError: the target cannot be written.
    """
    if not path.name:
        message = say(
            "“{path}”不是文件名，不能写成报告文件。没有改动任何文件，请给出文件名。", path=path
        )
        raise SourceError(message)
    with contextlib.suppress(OSError):  # what may not be looked at, the writing tells of
        if path.is_dir():
            message = say(
                "“{path}”是文件夹，不能写成报告文件。原有文件没有改动，请给出文件名。", path=path
            )
            raise SourceError(message)
    files.replace(path, report_json.encode(report))
