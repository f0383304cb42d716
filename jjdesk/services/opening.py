"""Open a report with its source text."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field

from jjdesk import paths
from jjdesk.domain.annotation import Marks
from jjdesk.domain.report import Report
from jjdesk.errors import InternalError, SourceError
from jjdesk.words import say

BUNDLED: Final = "jiangjin-2025"
BUNDLED_SHA256: Final = "ba94d8d08b3238a2ea199390f81a13f0b4f49543901275414c0da3b1c865df33"
"""Of the bundled report's text: at the start it must be known before the report is read."""


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
    """What the first paint shows; annotations are read after it.

    ``marks`` say by commitment which there are on the open report, as the workbook has them.
    ``problem`` says in one Chinese sentence why the workbook could not be read; then nothing may be
    written either, so that a file that is not understood is not harmed. ``notice`` says that
    another report is open than was chosen; everything can be written. ``reading_only`` says that
    everything can be read, but nothing written, and why; ``stays`` that no other window has it, so
    that nothing is to be waited for or taken over. ``locked`` says that the passphrase is to be
    asked for, and then the desk to be loaded again.
    """

    open_report: OpenReport
    workbook: Path
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, Marks] = field(default_factory=lambda: MappingProxyType({}))
    problem: str | None = None
    notice: str | None = None
    reading_only: str = ""
    stays: bool = False
    locked: bool = False


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
        message = say(
            "程序自带的报告缺失或损坏，请重新安装；您的批注不受影响。（{error}）", error=error
        )
        raise InternalError(message) from error
    # A test compares the hashes; here the length does, since hashlib would hold up the start.
    if len(text) != report.source.characters:
        message = say("程序自带的报告与其解析结果不一致，请重新安装；您的批注不受影响。")
        raise InternalError(message)
    return OpenReport(report, text)


def open_kept(parsed: bytes, text: bytes) -> OpenReport:
    """Open a report as a workbook keeps it, without parsing it.

    Args:
        parsed: the reading as report JSON.
        text: the source text in UTF-8.

    Raises:
        SourceError: the reading or the text is broken, or they do not belong together.
    """
    from jjdesk.exchange import report_json  # noqa: PLC0415  slow

    message = say("工作簿里这份报告的原文与解析结果对不上。批注完好，请重新导入报告原文。")
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(message) from error
    report = report_json.decode(parsed)
    if len(decoded) != report.source.characters:
        raise SourceError(message)
    return OpenReport(report, decoded)
