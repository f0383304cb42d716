"""A PDF as Qt writes it -> one that can be searched and found one's way in.

Qt writes no bookmarks and no language, gives radicals for ideographs where a face has one glyph for
both, and does not say that its fonts are subsets. All this is appended to the file (an incremental
update): what is drawn stays as it was written. Slow to import (pypdf).
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final, cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
    TextStringObject,
)

from jjdesk.exchange.ideographs import IDEOGRAPHS

Mark = tuple[str, int, int, float]
"""A bookmark: its words, its level (from 1), its page (from 0), millimetres from the page's top."""

_POINTS: Final = 72 / 25.4
"""To a millimetre."""
_HEIGHT: Final = 297 * _POINTS
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
    writer = PdfWriter(BytesIO(data), incremental=True)
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language)
    shown = {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    root[NameObject("/ViewerPreferences")] = DictionaryObject(shown)
    writer.add_metadata({"/Title": title})
    for font in _fonts(writer):
        _mend(font)
    if marks:
        _outline(writer, marks)
        writer.page_mode = "/UseOutlines"
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _outline(writer: PdfWriter, marks: Sequence[Mark]) -> None:
    above: list[tuple[int, IndirectObject]] = []
    for words, level, page, top in marks:
        while above and above[-1][0] >= level:
            above.pop()
        parent = above[-1][1] if above else None
        place = Fit.xyz(left=0, top=_HEIGHT - top * _POINTS)
        item = writer.add_outline_item(title=words, page_number=page, parent=parent, fit=place)
        above.append((level, item))


def _fonts(writer: PdfWriter) -> Iterator[DictionaryObject]:
    """Every font that a page uses, once."""
    seen: set[int] = set()
    for page in writer.pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for reference in cast("DictionaryObject", resources["/Font"]).values():
            if reference.idnum not in seen:
                seen.add(reference.idnum)
                yield reference.get_object()


def _mend(font: DictionaryObject) -> None:
    """Name it a subset as its descriptor does, and say what its glyphs were printed for."""
    for each in font.get("/DescendantFonts", ArrayObject()):
        descendant = each.get_object()
        name = NameObject(descendant["/FontDescriptor"]["/FontName"])
        font[NameObject("/BaseFont")] = descendant[NameObject("/BaseFont")] = name
    mapping = font.get("/ToUnicode", NullObject()).get_object()
    if isinstance(mapping, StreamObject):
        mapping.set_data(_SECTION.sub(_mended, mapping.get_data()))


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
