"""Open a report with its source text."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field

from jjdesk import paths
from jjdesk.domain.annotation import Annotation
from jjdesk.domain.report import Report
from jjdesk.errors import InternalError, SourceError

BUNDLED: Final = "jiangjin-2025"


class OpenReport(Struct, frozen=True):
    """A report and the decoded source text that its offsets point into."""

    report: Report
    text: str

    def before(self, start: int, length: int) -> str:
        """Up to ``length`` characters of the source before ``start``."""
        return self.text[max(0, start - length) : start]

    def after(self, end: int, length: int) -> str:
        """Up to ``length`` characters of the source from ``end`` on."""
        return self.text[end : end + length]


class Desk(Struct, frozen=True):
    """What the first paint shows.

    ``problem`` says in one Chinese sentence why the workbook could not be read; then nothing may be
    written either, so that a file that is not understood is not harmed.
    """

    open_report: OpenReport
    workbook: Path
    annotations: tuple[Annotation, ...] = ()
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    problem: str | None = None


def open_bundled() -> OpenReport:
    """Open the report that is shipped with the program, without parsing it.

    Raises:
        InternalError: its text or its reading is missing, broken or does not belong to the other.
    """
    # The window imports this module for its types; these two it needs only now.

    from jjdesk.exchange import report_json  # noqa: PLC0415  slow

    reading = paths.resources() / "reports" / f"{BUNDLED}.json"
    source = paths.seeds() / f"{BUNDLED}.txt"
    try:
        report = report_json.decode(reading.read_bytes())
        text = source.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError, SourceError) as error:
        message = f"程序自带的报告缺失或损坏，请重新安装；您的批注不受影响。（{error}）"
        raise InternalError(message) from error
    # A test compares the hashes; here the length does, since hashlib would hold up the start.
    if len(text) != report.source.characters:
        message = "程序自带的报告与其解析结果不一致，请重新安装；您的批注不受影响。"
        raise InternalError(message)
    return OpenReport(report, text)
