"""Where the sentences of a paragraph begin and end."""

import re
from bisect import bisect_left

from jjdesk.domain.joined import BLANK, BREAK, FOOTNOTE

_OPENING = "“‘「『《"
_CLOSING = "”’」』》"
_PAIR = dict(zip(_CLOSING, _OPENING, strict=True))
_QUOTE = re.compile(r"[“‘「『《”’」』》\"]")
# a run of stops, or one ASCII question mark alone; the set in front lets the search skip to it
_TOKEN = re.compile(r"[。！!？?](?:(?<!\?)[。！!？]*|(?<!\?\?)(?!\?))")
_BLANKS = re.compile(rf"(?:{BLANK}|{BREAK}|\?{{4,}})+")
_NOTE = re.compile(FOOTNOTE)
_LONGEST_QUOTE = 300
_GOES_ON = re.compile(r"[，。、；：,;:！？!?的这那等和与及之是]")


def split(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences in ``source[start:end]``, which is one paragraph.

    A sentence ends in ``。！？!?`` outside quotation marks, or with the paragraph. A quotation that
    is a speech of its own (after a colon, or opening the sentence) ends it with its own full stop.
    A quotation mark without its partner counts for nothing.
    """
    starts, ends = _quotes(source, start, end)
    spans: list[tuple[int, int]] = []
    begin = _skip(source, start, end)
    for match in _TOKEN.finditer(source, start, end):
        stop = match.end()
        if stop <= begin:
            continue
        quote = bisect_left(starts, match.start()) - 1
        if quote >= 0 and match.start() < ends[quote]:
            if stop != ends[quote] or not _is_speech(source, starts[quote], stop, begin, end):
                continue
            stop += 1
        note = _NOTE.match(source, stop, end)
        if note:
            stop = note.end()
        spans.append((begin, stop))
        begin = _skip(source, stop, end)
    if begin < end:
        spans.append((begin, end))
    return spans


def _skip(source: str, start: int, end: int) -> int:
    match = _BLANKS.match(source, start, end)
    return match.end() if match else start


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
