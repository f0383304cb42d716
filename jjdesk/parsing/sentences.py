"""Where the sentences of a paragraph begin and end."""

import re
from bisect import bisect_left

from jjdesk.domain.joined import BLANK, BREAK, FOOTNOTE

_OPENING = "“‘「『《"
_CLOSING = "”’」』》"
_PAIR = dict(zip(_CLOSING, _OPENING, strict=True))
_QUOTE = re.compile(r"[“‘「『《”’」』》\"]")
_BLANKS = rf"(?:{BLANK}|{BREAK}|\?{{4,}})*"
# a run of stops, or one ASCII question mark alone; the set in front lets the search skip to it
_RUN = r"[。！!？?](?:(?<!\?)[。！!？]*|(?<!\?\?)(?!\?))"
_STOP = re.compile(rf"(?P<stop>(?P<run>{_RUN})(?:{FOOTNOTE})?){_BLANKS}")
_AFTER_SPEECH = re.compile(rf"(?P<stop>.(?:{FOOTNOTE})?){_BLANKS}")
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
    quotes = _quotes(source, start, end) if _STOP_WITHIN.search(source, start, end) else None
    spans: list[tuple[int, int]] = []
    lead = _LEAD.match(source, start, end)
    begin = lead.end() if lead else start
    for found in _STOP.finditer(source, start, end):
        match: re.Match[str] | None = found
        if quotes is not None:
            match = _outside(source, found, quotes, begin, end)
        if match is not None:
            spans.append((begin, match.end("stop")))
            begin = match.end()
    if begin < end:
        spans.append((begin, end))
    return spans


def _outside(
    source: str, found: re.Match[str], quotes: tuple[list[int], list[int]], begin: int, end: int
) -> re.Match[str] | None:
    """What ends the sentence: the stop, the closing mark behind it, or neither within a quote."""
    starts, ends = quotes
    quote = bisect_left(starts, found.start()) - 1
    if quote < 0 or found.start() >= ends[quote]:
        return found
    stop = found.end("run")
    if stop != ends[quote] or not _is_speech(source, starts[quote], stop, begin, end):
        return None
    return _AFTER_SPEECH.match(source, stop, end)


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
