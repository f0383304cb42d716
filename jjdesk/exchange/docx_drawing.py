"""Pictures in a Word document; and squares, dark and light, as a picture."""

import struct
import zlib
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from jjdesk.exchange.docx_xml import w

_EMU: Final = 36000
"""To a millimetre."""
_MARGIN: Final = 4
"""Light squares around a code, without which no reader finds it."""
_SIDE: Final = 8
"""Pixels of a square."""
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels."""
    wide, high = struct.unpack(">II", data[16:24])
    return wide, high


def _bare(tag: str, *children: Element, **values: object) -> Element:
    """An element of a drawing, whose attributes are of no namespace."""
    made = Element(tag, {name: str(value) for name, value in values.items()})
    made.extend(children)
    return made


def drawing(relation: str, data: bytes, width: float, words: str, number: int) -> Element:
    """A PNG in the line of text, ``width`` millimetres wide, told in ``words`` beside it."""
    wide, high = size(data)
    extent = {"cx": round(width * _EMU), "cy": round(width * _EMU * high / wide)}
    blip = Element("a:blip", {"r:embed": relation})
    place = _bare("a:xfrm", _bare("a:off", x=0, y=0), _bare("a:ext", **extent))
    picture = _bare(
        "pic:pic",
        _bare(
            "pic:nvPicPr",
            _bare("pic:cNvPr", id=number, name=f"图 {number}"),
            _bare("pic:cNvPicPr"),
        ),
        _bare("pic:blipFill", blip, _bare("a:stretch", _bare("a:fillRect"))),
        _bare("pic:spPr", place, _bare("a:prstGeom", _bare("a:avLst"), prst="rect")),
    )
    inline = _bare(
        "wp:inline",
        _bare("wp:extent", **extent),
        _bare("wp:docPr", id=number, name=f"图 {number}", descr=words),
        _bare("a:graphic", _bare("a:graphicData", picture, uri=_PICTURE)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return w("r", w("drawing", inline))


def png(rows: Sequence[Sequence[bool]]) -> bytes:
    """Squares as a picture of one bit a pixel, with a light margin."""
    across = len(rows[0]) + 2 * _MARGIN
    light = [False] * across
    side = [False] * _MARGIN
    framed = [light] * _MARGIN + [[*side, *row, *side] for row in rows] + [light] * _MARGIN
    # A square is a byte wide: eight pixels, all of one bit.
    lines = (b"\0" + bytes(0 if dark else 0xFF for dark in row) for row in framed)
    pixels = b"".join(line * _SIDE for line in lines)
    head = struct.pack(">IIBBBBB", across * _SIDE, len(framed) * _SIDE, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, inside) for kind, inside in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
