"""The report JSON, version 1: a parsed report as a file, and back.

Keys are the fields of :class:`jjdesk.domain.report.Report`, in their order; offsets are Unicode
code points into the decoded source text; a value that is not known is ``null``.
"""

from datetime import date

import msgspec

from jjdesk.domain.report import FORMAT, VERSION, Report
from jjdesk.errors import SourceError
from jjdesk.exchange import refusals
from jjdesk.words import say

_SAFE = say("没有改动任何数据")
_DECODER = msgspec.json.Decoder(Report, strict=True)


def encode(report: Report) -> bytes:
    """The report as indented UTF-8 JSON with a line end; the same report gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"


def decode(data: bytes) -> Report:
    """Read a report JSON back.

    Raises:
        SourceError: it is no report JSON, of another version, or its offsets contradict each other.
    """
    try:
        report = _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        why = refusals.told(str(error))
        message = say(
            "这不是本程序的报告文件，或文件已损坏（{why}）。{safe}，请重新导入报告原文。",
            why=why,
            safe=_SAFE,
        )
        raise SourceError(message) from error
    if report.format != FORMAT or report.version != VERSION:
        message = say(
            "报告文件的格式是 {told} 第 {version} 版，"
            "本程序只读 {format} 第 {version_2} 版。{safe}，请用较新的程序打开，"
            "或重新导入报告原文。",
            told=refusals.told(report.format),
            version=report.version,
            format=FORMAT,
            version_2=VERSION,
            safe=_SAFE,
        )
        raise SourceError(message)
    fault = _fault(report)
    if fault:
        message = say(
            "报告文件的内容前后矛盾：{fault}。{safe}，请重新导入报告原文。", fault=fault, safe=_SAFE
        )
        raise SourceError(message)
    return report


def _fault(report: Report) -> str | None:
    """The first contradiction between the parts of a report, or ``None``."""
    length = report.source.characters
    spans = [
        *((section.start, section.end) for section in report.sections),
        *((paragraph.start, paragraph.end) for paragraph in report.paragraphs),
        *((sentence.start, sentence.end) for sentence in report.sentences),
        *((commitment.start, commitment.end) for commitment in report.commitments),
        *((target.start, target.end) for c in report.commitments for target in c.targets),
        *((stage.start, stage.end) for c in report.commitments for stage in c.milestones),
        *((goal.start, goal.end) for c in report.commitments for goal in c.goals),
        *((time.start, time.end) for c in report.commitments for time in c.deadlines),
        *((term.start, term.end) for term in report.glossary),
        *((note.start, note.end) for note in report.footnotes),
        *((erratum.start, erratum.end) for erratum in report.errata),
    ]
    if any(not 0 <= start <= end <= length for start, end in spans):
        return say("位置超出原文")
    if not _is_of_this_era(report):
        return say("年份或日期不存在")
    for name, identities in (
        (say("章节"), [section.id for section in report.sections]),
        (say("段落"), [paragraph.id for paragraph in report.paragraphs]),
        (say("句子"), [sentence.id for sentence in report.sentences]),
        (say("承诺事项"), [commitment.id for commitment in report.commitments]),
    ):
        if len(set(identities)) != len(identities):
            return say("{name}编号重复", name=name)
    return _dangling(report)


def _is_of_this_era(report: Report) -> bool:
    """Whether its years and days are such as a calendar has: they are reckoned with."""
    years = [report.year, *(target.until for c in report.commitments for target in c.targets)]
    days = [time.by for c in report.commitments for time in c.deadlines]
    try:
        for year in years:
            date(2000 if year is None else year, 1, 1)
        for day in days:
            date.fromisoformat("2000-01-01" if day is None else day)
    except (ValueError, OverflowError):
        return False
    return True


def _dangling(report: Report) -> str | None:
    """The first reference to a thing that is not there."""
    sections = {None, *(section.id for section in report.sections)}
    paragraphs = {paragraph.id for paragraph in report.paragraphs}
    sentences = {sentence.id for sentence in report.sentences}
    if any(section.parent not in sections for section in report.sections):
        return say("上级章节不存在")
    if any(paragraph.section not in sections for paragraph in report.paragraphs):
        return say("段落所属的章节不存在")
    if any(sentence.paragraph not in paragraphs for sentence in report.sentences):
        return say("句子所属的段落不存在")
    for commitment in report.commitments:
        if (
            commitment.sentence not in sentences
            or commitment.paragraph not in paragraphs
            or commitment.section not in sections
        ):
            return say("承诺事项所属的句子、段落或章节不存在")
    return None
