"""What looks wrong with a report that is about to be kept, in sentences for the user."""

import re
from collections.abc import Iterator
from typing import Final

from jjdesk.domain.report import Confidence, Kind, Report
from jjdesk.words import say

_SHORTEST: Final = 1500
_MOST_ERRATA: Final = 2.0  # in a thousand characters
_FEWEST_SLIPS: Final = 5
_MOST_STRANGE: Final = 0.01
_LONGEST_SENTENCE: Final = 500
_STRANGE = re.compile(
    r"[^\s\d\u4e00-\u9fff，。、；：？！“”‘’（）《》〈〉【】〔〕…—－·％‰.,:;%()\[\]/\-~～＋+℃㎡Ａ-Ｚａ-ｚ０-９A-Za-z]"
)
_ENGLISH = re.compile(r"(?<=[\u4e00-\u9fff])[a-z|_\\]{1,2}(?=[\u4e00-\u9fff])")


def find(report: Report, text: str) -> tuple[str, ...]:
    """Say what a reader should look at before the report is kept; empty when all looks well.

    Args:
        report: the reading.
        text: the decoded source text.
    """
    missing = [say("{sentence}。", sentence=sentence) for sentence in report.missing]
    return (*_front(report), *_content(report), *missing, *_letters(report, text))


def _front(report: Report) -> Iterator[str]:
    """What the report says of itself."""
    if report.title is None:
        yield say("没有找到标题，请填写。")
    if report.place is None:
        yield say("没有认出是哪里的报告，镇街不会标出，请填写地区。")
    if report.year is None:
        yield say("没有认出年份，过去的数字可能被当作目标，请填写年份。")


def _content(report: Report) -> Iterator[str]:
    """What the parser found, or did not find."""
    if not report.commitments:
        if any(sentence.kind is Kind.REVIEW for sentence in report.sentences):
            yield say("没有找到工作安排部分，通篇像是回顾，因此没有承诺事项。")
        else:
            yield say("没有找到承诺事项，可能不是政府工作报告。")
    elif not any(commitment.targets for commitment in report.commitments):
        yield say("没有找到一个量化目标。")
    if report.source.characters < _SHORTEST:
        yield say(
            "只有 {characters} 字，可能只是报告的一部分。", characters=report.source.characters
        )


def _letters(report: Report, text: str) -> Iterator[str]:
    """What file and conversion may have spoilt."""
    lost = text.count("\ufffd")
    if lost:
        yield say("有 {lost} 处文字读不出来（显示为 �），请对照原件。", lost=lost)
    strange = len(_STRANGE.findall(text)) - lost + len(_ENGLISH.findall(text))
    if strange > len(text) * _MOST_STRANGE:
        yield say(
            "有 {strange} 个不寻常的字符，像是扫描识别的结果，请对照原件核对数字。", strange=strange
        )
    slips = sum(erratum.confidence is not Confidence.LOW for erratum in report.errata)
    if slips > max(_FEWEST_SLIPS, len(text) / 1000 * _MOST_ERRATA):
        yield say("疑似错漏有 {slips} 处，原件可能转换有误，请抽查几处。", slips=slips)
    runs = [s for s in report.sentences if s.end - s.start > _LONGEST_SENTENCE]
    if runs:
        longest = max(sentence.end - sentence.start for sentence in runs)
        yield say(
            "有 {count} 处文字很长而没有句号（最长 {longest} 字），可能丢了标点。",
            count=len(runs),
            longest=longest,
        )
