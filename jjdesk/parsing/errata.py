"""Likely slips of the source (勘误): general detectors, and what was compared for a known text.

The source itself is never changed; errata lie over it, each with how sure it is and why. What a
comparison found for one text is data, ``seeds/<name>.errata.json``::

    {"sha256": "<of the decoded text in UTF-8>", "name": "<of the text>",
     "errata": [{"start", "end", "text", "likely", "confidence": "high|medium|low", "basis"}]}

It is used only for the text with that fingerprint, and goes before what a general rule says of the
same place.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from jjdesk import paths
from jjdesk.domain.joined import BLANK, BREAK, NO_BLANK_BEFORE
from jjdesk.domain.report import Confidence, Erratum
from jjdesk.errors import InternalError
from jjdesk.parsing import lexicons

_HAN = r"[\u3400-\u9fff]"
_PAIRS = "".join(lexicons.load("traditional")["pairs"].split())
_TRADITIONAL = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_RADICALS = r"\u2e80-\u2fdf\uf900-\ufaff"
_FOREIGN = re.compile(f"[{''.join(_TRADITIONAL)}{_RADICALS}]+")
_TRADITIONAL_OR_RADICAL = re.compile(rf"(?P<traditional>[^{_RADICALS}]+)|[{_RADICALS}]")
_MOST_TRADITIONAL = 0.02
_LATIN: dict[str, str] = lexicons.load("errata")["latin"]
# expressions for blanks open with one, so that the search skips from blank to blank
_LATIN_BETWEEN = re.compile(rf" (?<={_HAN} ) *({'|'.join(_LATIN)}) +(?={_HAN})")
_DOUBLED = re.compile(r"([\u4e00-\u9fff]{4,16})\1")
# a run of characters of which the fourth, eighth, twelfth ... returns 4 to 16 places on, as one of
# those does in every stretch that is doubled
_MAY_BE_DOUBLED = re.compile(
    r"[^\u4e00-\u9fff][\u4e00-\u9fff]{3}(?:[\u4e00-\u9fff]{4})*?"
    r"([\u4e00-\u9fff])(?=[\u4e00-\u9fff]{3,15}\1)[\u4e00-\u9fff]*"
)
_BLANK_INSIDE = re.compile(
    r"[ \t\u3000\xa0](?<=[\u4e00-\u9fff，、；].)[ \t\u3000\xa0]*(?=[\u4e00-\u9fff“])"
)
# the look ahead spares most characters the rest
_BREAK_INSIDE = re.compile(
    rf"(?=[\s\u200b\ufeff&\\<]){NO_BLANK_BEFORE}{BLANK}*{BREAK}(?:{BLANK}|{BREAK})*"
)
_HALF_BRACKETS = re.compile(r"\(([^()\n]{0,24}?[\u4e00-\u9fff][^()\n]{0,24}?)\)")
_MARK = re.compile(  # a half-width one among Chinese characters, or the same one printed twice
    r"[!?;:,，。、；：](?:(?=[，。、；：])(?<=([，。、；：]))\1+"
    r"|(?<=[!?;:,])(?<=[\u4e00-\u9fff”’）)].)(?![\d/]))"
)
_HOUSE_STYLE = 30
_FULL = str.maketrans("!?;:,", "！？；：，")


def find(text: str, sentences: Iterable[tuple[int, int]], sha256: str) -> tuple[Erratum, ...]:
    """Errata of a text, sorted, none over another; ``sentences`` are the spans of its sentences."""
    taken: list[Erratum] = sorted(_known(sha256), key=_order)
    general = [
        *_foreign_forms(text),
        *_doubled(text),
        *_punctuation(text),
        *_inside_sentences(text, sentences),
    ]
    return _merged(taken, sorted(general, key=_order))


def _order(erratum: Erratum) -> tuple[int, int]:
    return erratum.start, erratum.end


def _merged(known: list[Erratum], general: list[Erratum]) -> tuple[Erratum, ...]:
    """Both lists in one, the known going before the general ones they touch."""
    result: list[Erratum] = []
    position = 0
    for erratum in [*general, None]:
        while position < len(known) and (erratum is None or known[position].start < erratum.end):
            result.append(known[position])
            position += 1
        if erratum is not None and (not result or result[-1].end <= erratum.start):
            result.append(erratum)
    return tuple(result)


def _foreign_forms(text: str) -> Iterator[Erratum]:
    """Traditional characters in simplified text, radicals, English words."""
    found = [
        match
        for stretch in _FOREIGN.finditer(text)
        for match in _TRADITIONAL_OR_RADICAL.finditer(text, *stretch.span())
    ]
    runs = [match for match in found if match["traditional"]]
    if sum(len(m[0]) for m in runs) <= max(20, len(text) * _MOST_TRADITIONAL):
        for match in runs:
            likely = "".join(_TRADITIONAL[c] for c in match[0])
            yield _erratum(match, likely, Confidence.HIGH, "简体文本中夹有繁体字")
    for match in found:
        likely = unicodedata.normalize("NFKC", match[0])
        if not match["traditional"] and likely != match[0]:
            yield _erratum(match, likely, Confidence.HIGH, "部首字符代替了汉字")
    for match in _LATIN_BETWEEN.finditer(text):
        yield _erratum(match, _LATIN[match[1]], Confidence.HIGH, "中文语句里夹有英文单词")


def _doubled(text: str) -> Iterator[Erratum]:
    # the break in front is what the text's first run follows
    for run in _MAY_BE_DOUBLED.finditer(f"\n{text}"):
        for match in _DOUBLED.finditer(text, run.start(), run.end() - 1):
            if len(set(match[1])) > 2:
                yield _erratum(match, match[1], Confidence.HIGH, "同一词语连印两遍")


def _punctuation(text: str) -> Iterator[Erratum]:
    """Half-width marks among Chinese characters, marks printed twice."""
    brackets = list(_HALF_BRACKETS.finditer(text))
    if len(brackets) <= _HOUSE_STYLE:
        for match in brackets:
            yield _erratum(match, f"（{match[1]}）", Confidence.LOW, "半角括号，与全文标点不一致")
    marks = list(_MARK.finditer(text))
    halves = [match for match in marks if not match[1]]
    if len(halves) <= _HOUSE_STYLE:
        for match in halves:
            likely = match[0].translate(_FULL)
            yield _erratum(match, likely, Confidence.LOW, "半角标点，与全文标点不一致")
    for match in marks:
        if match[1]:
            yield _erratum(match, match[1], Confidence.MEDIUM, "标点连印两遍")


def _inside_sentences(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[Erratum]:
    """Blanks and line breaks that cut a sentence."""
    for start, end in _stretches(sentences):
        stretch = text[start:end]
        is_marked = "\\" in stretch or "<" in stretch  # a break as a web page writes it
        if not is_marked and len(stretch.split(None, 1)) < 2:
            continue
        if is_marked or len(stretch.splitlines()) > 1:
            for match in _BREAK_INSIDE.finditer(text, start, end):
                yield _erratum(match, "", Confidence.HIGH, "句子被分栏或分页截断")
        for match in _BLANK_INSIDE.finditer(text, start, end):
            yield _erratum(match, "", Confidence.MEDIUM, "词语之间有多余空格")


def _stretches(sentences: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of the sentences, those that follow one another without a gap as one."""
    spans: list[tuple[int, int]] = []
    first = last = -1
    for start, end in sentences:
        if start != last:
            spans.append((first, last))
            first = start
        last = end
    return [*spans[1:], (first, last)] if spans else []


def _erratum(match: re.Match[str], likely: str, confidence: Confidence, basis: str) -> Erratum:
    return Erratum(match.start(), match.end(), match[0], likely, confidence, basis)


def _known(sha256: str) -> list[Erratum]:
    return _layers().get(sha256, [])


@cache
def _layers() -> dict[str, list[Erratum]]:
    """The errata files shipped with the program, by the fingerprint of their text."""
    layers = {}
    for file in sorted(paths.seeds().glob("*.errata.json")):
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
            layers[data["sha256"]] = [
                Erratum(**{**entry, "confidence": Confidence(entry["confidence"])})
                for entry in data["errata"]
            ]
        except (OSError, ValueError, KeyError, TypeError) as error:
            message = f"程序自带的勘误 {file} 缺失或损坏，请重新安装。"
            raise InternalError(message) from error
    return layers
