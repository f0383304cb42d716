"""Lines of the source -> blocks of text: breaks mended, the web page around the report left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from msgspec import Struct

from jjdesk.domain.joined import BLANK, BREAK
from jjdesk.parsing import lexicons

NUMERAL = "[一二三四五六七八九十百零〇]"
TERMINAL = "。！？!?"
_SENTENCE_END = re.compile(f"[{TERMINAL}]")
_LONGEST_LINE = 60
_STOPS = TERMINAL + "：:；;…"


class Mark(Enum):
    """What a line opens with."""

    NONE = "none"
    PART = "part"
    SECTION = "section"
    ITEM = "item"
    ANNEX = "annex"


class Block(Struct, frozen=True, gc=False):
    """A paragraph of the report; ``own_line`` says that it has no sentence end in it."""

    start: int
    end: int
    mark: Mark
    own_line: bool
    number_end: int


_LEXICON = lexicons.load("structure")


def _one_of(name: str) -> str:
    return "(?:" + "|".join(_LEXICON[name]) + ")"


_CONTINUED = (
    rf"[（(]\s?(?:{_one_of('continued_from')}|{_one_of('continued_on')})[^()（）\n]{{0,12}}[)）]"
)
_CONTINUED_MARK = re.compile(_CONTINUED)
_CONTINUED_FROM = re.compile(_one_of("continued_from"))
_EDGE = rf"(?:{BLANK}|\?{{4,}}|{_CONTINUED})"
_LEAD = re.compile(rf"{_EDGE}*")
_TRAIL = re.compile(rf"{_EDGE}+\Z")
_BREAKS = re.compile(rf"(?=[\\<]){BREAK}+")
_PART_NUMBER = re.compile(rf"{NUMERAL}{{1,4}}{BLANK}?[、.．]|第{NUMERAL}{{1,3}}部分")
_SECTION_NUMBER = re.compile(rf"[（(]{BLANK}?{NUMERAL}{{1,4}}{BLANK}?[)）]")
_ITEM_NUMBER = re.compile(
    rf"\d{{1,2}}[、．]|\d{{1,2}}\.(?!\d)|[（(]\d{{1,2}}[)）]|[①-⑳]|—{{1,2}}|[-－]{{2}}"
    rf"|{NUMERAL}{{1,3}}是|第{NUMERAL}{{1,3}}[，,、]|[\[［〔]\d{{1,3}}[\]］〕]"
)
_NUMBER = re.compile(  # with something behind it
    rf"(?>(?P<part>{_PART_NUMBER.pattern})|(?P<section>{_SECTION_NUMBER.pattern})"
    rf"|(?P<item>{_ITEM_NUMBER.pattern}))(?!\Z)"
)
_UNNUMBERED_PART = re.compile(
    rf"(?:20\d\d|[二〇零一九\d]{{4}}|过去|今后|新的?).{{0,14}}{_one_of('part_words')}"
)
_ANNEX = re.compile(rf"[※【《（(]?{_one_of('annex')}[※】》）)：:]?")
_WIDE = rf"(?:\u3000|\?{{4}}|&(?:nbsp|ensp|emsp|#160);|{BLANK}{{2}}){_EDGE}*"
_HEADING_AHEAD = rf"(?={NUMERAL}{{1,3}}、|[（(]{NUMERAL}{{1,3}}[)）])"
# opens with a set of characters, so that the search skips from stop to stop; the next character
# tells at most of them that there is no break
_INNER_BREAK = re.compile(
    rf"[。！？!?：:…”）)](?=[\s\u200b\ufeff?&\\（(]|{NUMERAL})({_WIDE}|{_HEADING_AHEAD})"
)
_RUN_ON_PART = re.compile(
    rf"{NUMERAL}{{1,3}}、[^。！？，；]{{2,24}}?{_one_of('part_ends')}(?!{_one_of('part_ends')})(?={BLANK}?{_one_of('text_begins')})"
)
_SALUTATION = re.compile(r"各位代表|同志们")
_WORDS = re.compile(r"[“‘（(]?[\u4e00-\u9fff\d—]")
_TITLE = re.compile(r"(.{0,30}?)政\s*府\s*工\s*作\s*报\s*告(.{0,4}|[（(][^（）()]{1,12}[)）])")
_SITTING = re.compile(r"(?:—+)?[（(]?(?:二〇|20)\S{2,14}[日].{0,40}(?:会议|大会).{0,4}[上)）]?")
_BYLINE = re.compile(r".{0,24}(?:省长|市长|县长|区长|总理|主席|州长|旗长|镇长|乡长|主任).{0,12}")
_FRONT_FURNITURE = re.compile(_one_of("front_furniture"))
_TAIL_FURNITURE = re.compile(_one_of("tail_furniture"))


def blocks(source: str) -> list[Block]:
    """The report's paragraphs in reading order, without the page around them."""
    lines = _body(source, _lines(source))
    return _mended(source, lines)


def is_front(text: str) -> bool:
    """Whether a line is the report's title, the sitting it was given at or who gave it."""
    patterns = (_TITLE, _SITTING, _BYLINE)
    return any(pattern.fullmatch(text) for pattern in patterns)


def is_title(text: str) -> bool:
    """Whether a line, without blanks, is the report's title."""
    return _TITLE.fullmatch(text) is not None


def continuations(source: str) -> Iterator[re.Match[str]]:
    """The marks of a newspaper that the text comes from or goes on to another page."""
    return _CONTINUED_MARK.finditer(source)


def is_continued_from(mark: str) -> bool:
    """Whether such a mark says that the text before it is elsewhere."""
    return _CONTINUED_FROM.match(mark) is not None


def is_heading_line(text: str) -> bool:
    """Whether a short line without a stop can be a heading: it begins with words."""
    return _SALUTATION.match(text) is None and _WORDS.match(text) is not None


def strip_number(text: str) -> str:
    """The text without the number or dash it opens with."""
    for pattern in (_PART_NUMBER, _SECTION_NUMBER, _ITEM_NUMBER):
        match = pattern.match(text)
        if match:
            return text[match.end() :]
    return text


def _lines(source: str) -> list[Block]:
    lines: list[Block] = []
    start = 0
    for line, whole in zip(source.splitlines(), source.splitlines(keepends=True), strict=True):
        end = start + len(line)
        if "\\" in line or "<" in line:  # a break as a web page writes it
            for breaks in _BREAKS.finditer(source, start, end):
                lines += _split_line(source, start, breaks.start())
                start = breaks.end()
        lines += _split_line(source, start, end)
        start = end + len(whole) - len(line)
    return lines


def _split_line(source: str, start: int, end: int) -> list[Block]:
    if start == end:
        return []
    pieces: list[Block] = []
    for match in _INNER_BREAK.finditer(source, start, end):
        pieces += _line(source, start, match.start(1))
        start = match.end()
    return pieces + _line(source, start, end)


def _line(source: str, start: int, end: int) -> list[Block]:
    """One line without its edges; more than one where part headings run into their texts."""
    while start < end and (source[end - 1].isspace() or source[end - 1] in ";)）?\ufeff\u200b"):
        trail = _TRAIL.search(source, max(start, end - 60), end)
        if trail is None or trail.start() == end:
            break
        end = trail.start()
    pieces: list[Block] = []
    while start < end and (lead := _LEAD.match(source, start, end)):
        start = lead.end()
        run_on = _RUN_ON_PART.match(source, start, end) if end - start > _LONGEST_LINE else None
        if run_on is None:
            break
        pieces.append(_marked(source, start, run_on.end()))
        start = run_on.end()
    if start < end:
        pieces.append(_marked(source, start, end))
    return pieces


def _marked(source: str, start: int, end: int) -> Block:
    own_line = _SENTENCE_END.search(source, start, end) is None
    number = _NUMBER.match(source, start, end)
    if number:
        return Block(start, end, Mark(number.lastgroup), own_line, number.end())
    mark = Mark.NONE
    if own_line and end - start <= 30:
        if _ANNEX.fullmatch(source, start, end):
            mark = Mark.ANNEX
        elif _UNNUMBERED_PART.fullmatch(source, start, end):
            mark = Mark.PART
    return Block(start, end, mark, own_line, start)


def _body(source: str, lines: list[Block]) -> list[Block]:
    """Drop the lines of the web page before and after the report."""
    middle = (lines[0].start + lines[-1].end) // 2 if lines else 0
    last = next(
        (
            i
            for i, line in enumerate(lines)
            if line.start > middle and _TAIL_FURNITURE.match(source, line.start, line.end)
        ),
        len(lines),
    )
    abstract = max(
        (i for i, line in enumerate(lines[:40]) if _is_cut_off(source, line)), default=-1
    )
    opening = next(
        (i for i, line in enumerate(lines) if i > abstract and _opens_text(source, line)),
        abstract + 1,
    )
    front = [line for line in lines[:opening] if _belongs_to_front(source[line.start : line.end])]
    return front + lines[opening:last]


def _opens_text(source: str, line: Block) -> bool:
    if line.mark in (Mark.PART, Mark.SECTION):
        return True
    if _SALUTATION.match(source, line.start, line.end):
        return True
    return line.end - line.start > _LONGEST_LINE


def _is_cut_off(source: str, line: Block) -> bool:
    """Whether the line is a portal's abstract, which breaks off in dots."""
    return source.endswith(("...", "……"), line.start, line.end)


def _belongs_to_front(text: str) -> bool:
    return not _FRONT_FURNITURE.match(text) and (is_front(text) or text[-1] in TERMINAL)


def _mended(source: str, lines: list[Block]) -> list[Block]:
    """Join lines that a page or column break has cut."""
    style = _Style.of(lines)
    result: list[Block] = []
    for line in lines:
        if result and _continues(source, result[-1], line, style):
            before = result[-1]
            joined = before.own_line and line.own_line
            result[-1] = Block(before.start, line.end, before.mark, joined, before.number_end)
        else:
            result.append(line)
    return result


@dataclass(frozen=True, slots=True)
class _Style:
    """Whether this report sets its headings on lines of their own, and how wide its lines are."""

    own_line: dict[Mark, bool]
    short_lines: int
    width: int | None

    @classmethod
    def of(cls, lines: list[Block]) -> "_Style":
        own = {}
        for mark in Mark:
            votes = [line.own_line for line in lines if line.mark is mark]
            own[mark] = sum(votes) * 3 >= len(votes)
        opened = [i for i, line in enumerate(lines) if line.mark is Mark.PART]
        inside = lines[opened[0] : opened[-1] + 2] if opened else []
        short = sum(_is_short(line) and line.mark is Mark.NONE for line in inside)
        lengths = sorted(line.end - line.start for line in lines)
        wide = lengths[len(lengths) * 9 // 10] if lengths else 0
        wrapped = len(lengths) >= 20 and wide <= 60 and lengths[len(lengths) // 2] >= wide - 4
        return cls(own, short, wide if wrapped else None)


def _is_short(line: Block) -> bool:
    return line.own_line and line.end - line.start <= 20


def _continues(source: str, before: Block, line: Block, style: _Style) -> bool:
    """Whether ``line`` goes on with the sentence that ``before`` leaves open."""
    if line.mark is not Mark.NONE or _SALUTATION.match(source, line.start, line.end):
        return False
    if before.mark is Mark.ANNEX or _is_closed(source, before):
        return False
    if before.mark in (Mark.PART, Mark.SECTION) and before.own_line:
        if not style.own_line[before.mark]:
            return before.number_end > before.start
        return before.mark is Mark.PART and style.short_lines == 1 and _is_short(line)
    length = before.end - before.start
    if style.width:
        return length >= style.width - 3
    return not before.own_line or length >= 40 or source[before.end - 1] in "，、,"


def _is_closed(source: str, block: Block) -> bool:
    """Whether the block ends like a paragraph, in a stop or in a stop within quotation marks."""
    tail = source[max(block.start, block.end - 2) : block.end]
    return tail[-1] in _STOPS or (tail[-1] in "”’」』）)】》" and tail[0] in TERMINAL)
