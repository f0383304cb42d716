"""A PDF as Qt writes it -> one that can be searched and found one's way in.

Qt writes no bookmarks and no language, gives radicals for ideographs where a face has one glyph for
both, and does not say that its fonts are subsets. All this is appended to the file: what is drawn
stays as it was written.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from jjdesk.exchange.ideographs import IDEOGRAPHS
from jjdesk.exchange.pdf_objects import Objects, reference, string

Mark = tuple[str, int, int, float]
"""A bookmark: its words, its level (from 1), its page (from 0), millimetres from the page's top."""

_POINTS: Final = 72 / 25.4
"""To a millimetre."""
_HEIGHT: Final = 297 * _POINTS
_TITLE: Final = re.compile(rb"/Title\s*\((?:\\.|[^\\)])*\)", re.DOTALL)
_KIDS: Final = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_KID: Final = re.compile(rb"(\d+) 0 R")
_FONT: Final = re.compile(rb"<<\s*/Type\s*/Font\s+/Subtype\s*/Type0\b")
_BASE: Final = re.compile(rb"/BaseFont\s*/[^\s/<>\[\]()]*")
_SUBSET: Final = re.compile(rb"/FontName\s*(/[^\s/<>\[\]()]*)")
_STREAM: Final = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
_SECTION: Final = re.compile(rb"\d+\s+beginbf(range|char)(.*?)endbf(?:range|char)", re.DOTALL)
_RANGE: Final = re.compile(rb"<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)")
_CHAR: Final = re.compile(rb"<(\w+)>\s*<(\w+)>")
_CODE: Final = re.compile(rb"<(\w+)>")
_MOST: Final = 100
"""Entries that a section of a mapping may have."""
_JOINED: Final = dict(
    zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
_MEANT: Final = IDEOGRAPHS | _JOINED | dict.fromkeys((0x09, 0xA0), " ") | {0xAD: "-", 0x2011: "-"}
"""What was printed for what comes back, where a face has one glyph for several characters."""


def finish(data: bytes, title: str, marks: Sequence[Mark] = (), language: str = "zh-CN") -> bytes:
    """``data`` with bookmarks, title and language; characters come back as they were meant.

    Args:
        data: a PDF of A4 pages, by Qt.
        title: what a reader program shows at the top of its window.
        marks: from the first to the last; a level may follow any other.
        language: by BCP 47.
    """
    objects = Objects(data)
    told = objects.trailer(b"/Info")
    # Qt does not escape line breaks, which 不 (4E0D) has in it: by the standard it is read as 上.
    objects[told] = _with(_TITLE.sub(b"", objects[told], count=1), b"/Title " + string(title))
    for number in objects.numbers:
        if _FONT.match(objects[number]):
            _mend(objects, number)
    root = objects.trailer(b"/Root")
    shown = b"/Lang (%b) /ViewerPreferences << /DisplayDocTitle true >>" % language.encode()
    if marks:
        kids = _KIDS.search(objects[reference(objects[root], b"/Pages")])
        pages = _KID.findall(kids[1]) if kids else []
        shown += b" /PageMode /UseOutlines /Outlines %d 0 R" % _outline(objects, pages, marks)
    objects[root] = _with(objects[root], shown)
    return objects.written()


def _with(body: bytes, entries: bytes) -> bytes:
    """A dictionary with more entries."""
    return b"%b\n%b\n>>" % (body[: body.rindex(b">>")].rstrip(), entries)


def _outline(objects: Objects, pages: Sequence[bytes], marks: Sequence[Mark]) -> int:
    """Add the bookmarks, all of them open; the number of the list they are in."""
    numbers = objects.add(1 + len(marks))
    entries = [b"/Type /Outlines"]
    for words, _, page, top in marks:
        place = (string(words), pages[page], _HEIGHT - top * _POINTS)
        entries.append(b"/Title %b /Dest [%b 0 R /XYZ 0 %.2f null]" % place)
    below = _below(marks)
    shown = [0] * len(entries)
    for parent, children in reversed([*enumerate(below)]):
        if children:
            shown[parent] = sum(1 + shown[child] for child in children)
            ends = (numbers[children[0]], numbers[children[-1]], shown[parent])
            entries[parent] += b" /First %d 0 R /Last %d 0 R /Count %d" % ends
        for child in children:
            entries[child] += b" /Parent %d 0 R" % numbers[parent]
        for one, other in pairwise(children):
            entries[one] += b" /Next %d 0 R" % numbers[other]
            entries[other] += b" /Prev %d 0 R" % numbers[one]
    for number, entry in zip(numbers, entries, strict=True):
        objects[number] = b"<< %b >>" % entry
    return numbers[0]


def _below(marks: Sequence[Mark]) -> list[list[int]]:
    """Of the list, which is 0, and of each bookmark, from 1, those that are right below it."""
    below: list[list[int]] = [[] for _ in range(1 + len(marks))]
    above = [(0, 0)]
    for number, (_, level, _, _) in enumerate(marks, start=1):
        while above[-1][0] >= level:
            above.pop()
        below[above[-1][1]].append(number)
        above.append((level, number))
    return below


def _mend(objects: Objects, number: int) -> None:
    """Name a font a subset as its descriptor does, and say what its glyphs were printed for."""
    font = objects[number]
    descendant = reference(font, b"/DescendantFonts")
    name = _SUBSET.search(objects[reference(objects[descendant], b"/FontDescriptor")])
    if name:
        for each in (number, descendant):
            objects[each] = _BASE.sub(lambda _: b"/BaseFont " + name[1], objects[each], count=1)
    mapping = reference(font, b"/ToUnicode")
    stream = _STREAM.search(objects[mapping])
    if stream:
        mended = _SECTION.sub(_mended, stream[1])
        objects[mapping] = b"<< /Length %d >>\nstream\n%b\nendstream" % (len(mended), mended)


def _mended(section: re.Match[bytes]) -> bytes:
    single = section[1] == b"char"
    pairs = [*(_singles(section[2]) if single else _ranges(section[2]))]
    parts = (pairs[start : start + _MOST] for start in range(0, len(pairs), _MOST))
    return b"\n".join(map(_written, parts))


def _singles(body: bytes) -> Iterator[tuple[int, str]]:
    for code, text in _CHAR.findall(body):
        yield int(code, 16), _meant(text)


def _ranges(body: bytes) -> Iterator[tuple[int, str]]:
    """Codes one by one: what follows one another in a range need not once it is mended."""
    for first, last, each, start in _RANGE.findall(body):
        codes = range(int(first, 16), int(last, 16) + 1)
        if start:
            begin = int(start, 16)
            texts = [f"{begin + step:04X}".encode() for step in range(len(codes))]
        else:
            texts = _CODE.findall(each)
        yield from zip(codes, map(_meant, texts), strict=False)


def _meant(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", "replace").translate(_MEANT)


def _written(pairs: Sequence[tuple[int, str]]) -> bytes:
    lines = (f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in pairs)
    return "\n".join((f"{len(pairs)} beginbfchar", *lines, "endbfchar")).encode()
