"""What the streams of a PDF unpack to, as far as it sets text: measured within bounds.

PDFium lays out a whole page before it can be asked how much is on it. Most streams are deflated
once; one that is packed in any other way, several times over, or not at all is tried with every
way there is, as what its dictionary says of that can be hidden.
"""

import base64
import contextlib
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Final

MOST_SET: Final = 2 * 1024 * 1024
"""Bytes of one stream that are looked at once it is known to set text."""

_PIECE: Final = 1 << 20
_LONGEST_PACKED: Final = 1 << 24
_DEEPEST: Final = 2
_OVERLAPPING: Final = 8
_LONGEST_HEAD: Final = 2048
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_END: Final = b"endstream"
_SETS_TEXT: Final = re.compile(rb"[\])>]\s*T[jJ]\s")
"""A text and the sign that shows it; in noise, as a picture may be, once in about 100 MB."""
_SETS_LINES: Final = re.compile(rb"\)\s?['\"]\s")
_LINES: Final = 32  # that many fall together in no picture
_NAMES: Final = rb"/(FlateDecode|DCTDecode|JPXDecode)\s*"
_USUAL: Final = re.compile(rb"/Filter\s*(?:" + _NAMES + rb"[/>]|\[\s*" + _NAMES + rb"\])")
_NO_HEX: Final = re.compile(rb"[^0-9A-Fa-f]+")
_CLEAR, _FINISH = 256, 257


def sizes(data: bytes) -> Iterator[int]:
    """Bytes of the instructions of each stream that sets text, or as many as are too many."""
    left = _OVERLAPPING * len(data)
    for found in _STREAM.finditer(data):
        start = found.end()
        head = data[max(0, start - _LONGEST_HEAD) : start]
        usual = _usual(head[max(0, head.rfind(b"obj")) :])
        if usual == b"FlateDecode":
            yield _sets(_inflated(data[start : start + _LONGEST_PACKED], MOST_SET + 1))
        elif usual is None:
            stop = data.find(_END, start, start + _LONGEST_PACKED)
            packed = data[start : start + _LONGEST_PACKED if stop < 0 else stop]
            left -= len(packed)
            if left < 0:  # streams without end, one in another
                yield MOST_SET + 1
                return
            yield _most(packed, _DEEPEST)


def _usual(head: bytes) -> bytes | None:
    """The only filter that a stream's dictionary names in plain words, where it is a usual one."""
    if head.count(b"/Filter") != 1 or b"#" in head or b"%" in head:
        return None
    filters = _USUAL.search(head)
    return filters[1] or filters[2] if filters is not None else None


def _most(data: bytes, deep: int) -> int:
    """The most text that any way of unpacking finds in ``data``."""
    found = _sets(data)
    if found or not deep or not data:
        return found
    return max(
        (_most(more, deep - 1) for way in _WAYS if (more := way(data, MOST_SET + 1))), default=0
    )


def _sets(data: bytes) -> int:
    sets = _SETS_TEXT.search(data) is not None or len(_SETS_LINES.findall(data)) >= _LINES
    return len(data) if sets else 0


def _inflated(data: bytes, most: int) -> bytes:
    """As much as is deflated in ``data``; of what sets no text within ``most`` bytes, nothing."""
    unpacking = zlib.decompressobj()
    pieces: list[bytes] = []
    size = 0
    with contextlib.suppress(zlib.error):
        while data and (piece := unpacking.decompress(data, _PIECE)):
            pieces.append(piece)
            size += len(piece)
            data = unpacking.unconsumed_tail
            if size > most:
                break
    return b"".join(pieces)


def _unhexed(data: bytes, most: int) -> bytes:
    """ASCIIHexDecode."""
    digits = data[: 2 * most].split(b">", 1)[0]
    bare = b"".join(digits.split())
    if not bare or _NO_HEX.search(bare) is not None:
        return b""
    return bytes.fromhex(bare[: len(bare) // 2 * 2].decode("ascii"))


def _from_85(data: bytes, most: int) -> bytes:
    """ASCII85Decode."""
    with contextlib.suppress(ValueError):
        return base64.a85decode(data[: 2 * most].split(b"~", 1)[0])
    return b""


def _run_out(data: bytes, most: int) -> bytes:
    """RunLengthDecode."""
    pieces: list[bytes] = []
    at = size = 0
    while at + 1 < len(data) and size < most:
        count = data[at]
        if count == 128:
            break
        if count < 128:
            pieces.append(data[at + 1 : at + count + 2])
            at += count + 2
        else:
            pieces.append(data[at + 1 : at + 2] * (257 - count))
            at += 2
        size += len(pieces[-1])
    return b"".join(pieces)


def _lzw(data: bytes, most: int) -> bytes:
    """LZWDecode; nothing of what is no such data from its first codes on."""
    table: list[bytes] = [bytes([value]) for value in range(256)] + [b"", b""]
    pieces: list[bytes] = []
    before = b""
    size = 0
    for code in _codes(data, table):
        if code == _FINISH or size > most:
            break
        if code == _CLEAR:
            del table[258:]
            before = b""
            continue
        if code > len(table) or (code == len(table) and not before):
            break
        word = table[code] if code < len(table) else before + before[:1]
        pieces.append(word)
        size += len(word)
        if before and len(table) < 4096:
            table.append(before + word[:1])
        before = word
    return b"".join(pieces)


def _codes(data: bytes, table: list[bytes]) -> Iterator[int]:
    """The codes in ``data``, each as wide as the table asks for when it is read."""
    held = bits = 0
    for value in data:
        held, bits = held << 8 | value, bits + 8
        # the code after this one is the first that can be one more: width changes one code early
        width = min(max((len(table) + 1).bit_length(), 9), 12)
        if bits >= width:
            bits -= width
            yield held >> bits
            held &= (1 << bits) - 1


_WAYS: Final[tuple[Callable[[bytes, int], bytes], ...]] = (
    _inflated,
    _lzw,
    _unhexed,
    _from_85,
    _run_out,
)
