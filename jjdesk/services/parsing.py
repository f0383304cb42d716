"""Read a report's file, and write what was read."""

import contextlib
import os
from pathlib import Path

from jjdesk.domain.report import Report
from jjdesk.errors import SourceError
from jjdesk.exchange import reading, report_json
from jjdesk.parsing import pipeline


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
    data = report_json.encode(report)
    if not path.name:
        message = f"“{path}”不是文件名，不能写成报告文件。没有改动任何文件，请给出文件名。"
        raise SourceError(message)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if path.is_dir():
            message = f"“{path}”是文件夹，不能写成报告文件。原有文件没有改动，请给出文件名。"
            raise SourceError(message)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink()
        message = (
            f"写不出“{path}”（{error}）。原有文件没有改动，请检查文件夹是否存在、是否有权限和空间。"
        )
        raise SourceError(message) from error
