"""Where the sentences of a paragraph begin and end."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from jjdesk.domain.joined import BLANK, BREAK, FOOTNOTE

_OPENING = "“‘「『《"
_CLOSING = "”’」』》"
_PAIR = dict(zip(_CLOSING, _OPENING, strict=True))
_QUOTE = re.compile(r"[“‘「『《”’」』》\"]")
# the look-ahead spares the loop where nothing of the kind follows
_BLANKS = rf"(?:(?=[\s\u200b\ufeff&\\<?])(?:{BLANK}|{BREAK}|\?{{4,}})*|)"
# a run of stops, or one ASCII question mark alone; the set in front lets the search skip to it
_RUN = r"[。！!？?](?:(?<!\?)[。！!？]*|(?<!\?\?)(?!\?))"
_STOP = re.compile(rf"((?P<run>{_RUN})(?:(?=[\[［〔]){FOOTNOTE}|)){_BLANKS}")
_AFTER_SPEECH = re.compile(rf"(.(?:{FOOTNOTE})?){_BLANKS}")
_LEAD = re.compile(_BLANKS)
_LONGEST_QUOTE = 300
# most paragraphs have no stop within quotation marks, so that these need not be paired
_STOP_WITHIN = re.compile(
    "|".join(
        f"{first}[^{first}{last}。！!？?]*[。！!？?]"
        for first, last in zip(_OPENING + '"', _CLOSING + '"', strict=True)
    )
)
_GOES_ON = re.compile(r"[，。、；：,;:！？!?的这那等和与及之是]")


def split(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences in ``source[start:end]``, which is one paragraph.

    A sentence ends in ``。！？!?`` outside quotation marks, or with the paragraph. A quotation that
    is a speech of its own (after a colon, or opening the sentence) ends it with its own full stop.
    A quotation mark without its partner counts for nothing.
    """
    lead = _LEAD.match(source, start, end)
    begin = lead.end() if lead else start
    stops: Iterator[re.Match[str]] = _STOP.finditer(source, begin, end)
    if _STOP_WITHIN.search(source, begin, end):
        stops = _outside(stops, source, begin, end)
    spans: list[tuple[int, int]] = []
    for match in stops:
        spans.append((begin, match.end(1)))
        begin = match.end()
    if begin < end:
        spans.append((begin, end))
    return spans


def _outside(
    stops: Iterable[re.Match[str]], source: str, begin: int, end: int
) -> Iterator[re.Match[str]]:
    """The stops outside quotations, and the closing mark instead of the last stop of a speech."""
    starts, ends = _quotes(source, begin, end)
    for match in stops:
        found = match
        quote = bisect_left(starts, match.start()) - 1
        if quote >= 0 and match.start() < ends[quote]:
            stop = match.end("run")
            is_last = stop == ends[quote]
            if not is_last or not _is_speech(source, starts[quote], stop, begin, end):
                continue
            found = _AFTER_SPEECH.match(source, stop, end) or match  # the closing mark is there
        begin = found.end()
        yield found


def _quotes(source: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Offsets of the opening and closing marks of the outermost quotations."""
    pairs: list[tuple[int, int]] = []
    waiting: dict[str, list[int]] = {}
    for match in _QUOTE.finditer(source, start, end):
        mark = match.group()
        if mark == '"':
            waiting_straight = waiting.setdefault(mark, [])
            if waiting_straight:
                pairs.append((waiting_straight.pop(), match.start()))
            else:
                waiting_straight.append(match.start())
        elif mark in _PAIR:
            opened = waiting.get(_PAIR[mark])
            if opened:
                pairs.append((opened.pop(), match.start()))
        else:
            waiting.setdefault(mark, []).append(match.start())
    starts: list[int] = []
    ends: list[int] = []
    for first, last in sorted(pairs):
        if last - first <= _LONGEST_QUOTE and (not ends or first > ends[-1]):
            starts.append(first)
            ends.append(last)
    return starts, ends


def _is_speech(source: str, opening: int, closing: int, begin: int, end: int) -> bool:
    """Whether the quotation that has just ended with a full stop ends the sentence too."""
    if opening > begin and source[opening - 1] not in "：:":
        return False
    return closing + 1 >= end or not _GOES_ON.match(source, closing + 1, end)
