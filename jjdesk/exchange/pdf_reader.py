"""A PDF -> its text, by where each character stands on the page."""

import ctypes
import io
import math
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from jjdesk.exchange import pdf_layout, pdf_streams, refusals
from jjdesk.exchange.ideographs import RADICALS
from jjdesk.exchange.pdf_layout import Character
from jjdesk.words import say

MOST_PAGES = 1000
MOST_CHARACTERS = 300_000
"""A report has some tens of thousands; each takes longer than in a file of another kind."""

MOST_ON_PAGE = pdf_streams.MOST_SET
MOST_UNPACKED = 16 * 1024 * 1024
"""Bytes of the instructions that set the text of one page, and of all; a report has some hundred
thousand."""

_LEVEL = 0.1
"""Radians; text that slopes more is a watermark."""

_BLANKS = (0x20, 0xA0, 0x3000)


def read(data: bytes, name: str) -> str:
    """The text of a PDF, a paragraph a line, without running heads and page numbers.

    Radicals (U+2E80-2FDF) become the ideographs they stand for.

    Raises:
        SourceError: encrypted, damaged, a scan, or longer than any report.
    """
    _refuse_bomb(data, name)
    try:
        plain = _decrypted(data)
        if plain is not data:
            _refuse_bomb(plain, name)
        with pypdfium2.PdfDocument(plain) as document:
            if len(document) > MOST_PAGES:
                raise refusals.too_large(name, say("超过 {most_pages} 页", most_pages=MOST_PAGES))
            blanks_printed = _prints_blanks(document)
            found = pdf_layout.paragraphs(_pages(document, name), blanks_printed=blanks_printed)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise refusals.encrypted(name) from error
        raise refusals.broken(name, say(" PDF 文件")) from error
    if not found:
        raise refusals.scanned(name)
    return "\n".join(found).translate(RADICALS) + "\n"


def _decrypted(data: bytes) -> bytes:
    """A document that opens without a password may be encrypted all the same: then a plain copy.

    Its streams are copied as they are packed: nothing is laid out for that.
    """
    with pypdfium2.PdfDocument(data) as document:
        if pdfium.FPDF_GetSecurityHandlerRevision(document) < 0:
            return data
        copy = io.BytesIO()
        document.save(copy, flags=pdfium.FPDF_REMOVE_SECURITY)
        return copy.getvalue()


def _refuse_bomb(data: bytes, name: str) -> None:
    if _is_bomb(data):
        limit = MOST_ON_PAGE // 1024 // 1024
        raise refusals.too_large(
            name, say("有一页的文字解压后超过 {limit} MB，或全部文字太多", limit=limit)
        )


def _is_bomb(data: bytes) -> bool:
    """Whether more is packed in the file, or in one page, than sets any report's text.

    PDFium lays out a whole page before it can be asked how much is on it, takes a hundred times its
    bytes for that, and ends the program where it finds no memory; pictures it leaves alone.
    """
    whole = 0
    for size in pdf_streams.sizes(data):
        whole += size
        if size > MOST_ON_PAGE or whole > MOST_UNPACKED:
            return True
    return False


def _prints_blanks(document: pypdfium2.PdfDocument) -> bool:
    """Whether some page prints a blank: word processors do, Qt does not."""
    for page in document:
        with closing(page), closing(page.get_textpage()) as text:
            if any(
                pdfium.FPDFText_GetUnicode(text, index) in _BLANKS
                and pdfium.FPDFText_IsGenerated(text, index) != 1
                for index in range(text.count_chars())
            ):
                return True
    return False


def _pages(document: pypdfium2.PdfDocument, name: str) -> Iterator[list[Character]]:
    """The characters of each page in turn.

    Raises:
        SourceError: the document is longer than any report.
    """
    left = MOST_CHARACTERS
    for page in document:
        with closing(page), closing(page.get_textpage()) as text:
            left -= text.count_chars()
            if left < 0:
                raise refusals.too_large(
                    name,
                    say("超过 {most_characters} 万字", most_characters=MOST_CHARACTERS // 10000),
                )
            yield _level(list(_characters(text)), page.get_bbox())


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[tuple[Character, float]]:
    """Each printed character with the angle it stands at."""
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        blank = code in _BLANKS
        if (code <= 0x20 and not blank) or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
            continue
        # spaces that were not printed are told from the gaps, more surely
        if code > 0x10FFFF or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        found = pdfium.FPDFText_GetLooseCharBox(text, index, box)
        if found and pdfium.FPDFText_GetCharOrigin(text, index, x, y):
            printed = " " if blank else chr(code)
            character = Character(printed, box.left, box.right, y.value, box.top - box.bottom)
            yield character, pdfium.FPDFText_GetCharAngle(text, index)


def _level(
    found: list[tuple[Character, float]], box: tuple[float, float, float, float]
) -> list[Character]:
    """The characters that are on the page and, if most do, stand upright."""
    left, bottom, right, top = box
    found = [(c, angle) for c, angle in found if left <= c.left <= right and bottom <= c.y <= top]
    upright = [c for c, angle in found if abs((angle + 1) % math.tau - 1) < _LEVEL]
    return upright if len(upright) * 2 > len(found) else [c for c, _ in found]
