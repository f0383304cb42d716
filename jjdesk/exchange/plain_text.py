"""Bytes -> text: all encodings of Chinese text files, with a BOM, without, or a wrong one."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_NARROW = ("utf-8", "gb18030")
_COMMON = re.compile("[，。、；：的和发展工作]")
"""Every tenth character of a report, and hardly one of a thousand in wrongly decoded bytes."""
_SAMPLE = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
_MOST_DAMAGED = 0.001
_LOST = "\ufffd"


def decode(data: bytes, first: str | None = None) -> str | None:
    """The text of a file, or None when it is none.

    Args:
        data: the whole file; a BOM is taken off, and not trusted.
        first: an encoding that the file names itself, tried before the others.

    Returns:
        The reading with the most of the characters that every Chinese text is full of; at equal
        counts the first of: what the BOM says, ``first``, UTF-8, GB18030, UTF-16. A few damaged
        bytes (one character of a thousand) become U+FFFD.
    """
    told = [first] if first else []
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            data = data[len(bom) :]
            told.insert(0, encoding)
            break
    candidates = dict.fromkeys((*told, *_NARROW, *_WIDE))
    readings = [text for encoding in candidates if (text := _reading(data, encoding)) is not None]
    return max(readings, key=_plausibility, default=None)


def _reading(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    damaged = len(_CONTROL.findall(text)) + text.count(_LOST)
    if encoding in _WIDE and not _plausibility(text):
        return None  # any two bytes make a character
    # one character may be cut in two at the end of a file that came incomplete
    return text if damaged <= max(len(text) * _MOST_DAMAGED, text.endswith(_LOST)) else None


def _plausibility(text: str) -> float:
    sample = text[:_SAMPLE]
    return len(_COMMON.findall(sample)) / len(sample) if sample else 0.0
