"""Elements of WordprocessingML (ECMA-376), and characters that XML can hold.

Written on the standard library: footnotes, East Asian faces and a page's grid have no name in
python-docx, and its template brings 160 styles of another language into the document.
"""

import re
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, tostring

_UNSTORABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES: Final = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_TWIPS: Final = 20


def w(tag: str, /, *children: Element | None, **values: object) -> Element:
    """An element of the main namespace, its attributes of that namespace too.

    ``None`` among the children is none; ``Type`` is how ``type`` is written where it is taken.
    """
    made = Element(f"w:{tag}", {f"w:{name}": str(value) for name, value in values.items()})
    made.extend(child for child in children if child is not None)
    return made


def root(tag: str, /, *children: Element | None) -> Element:
    """The outermost element of a part, which names the namespaces."""
    made = w(tag, *children)
    made.attrib.update(_SPACES)
    return made


def encoded(part: Element) -> bytes:
    """A part as the bytes of its file."""
    data: bytes = tostring(part, encoding="UTF-8", xml_declaration=True)
    return data


def storable(words: str) -> str:
    """``words`` without what XML cannot hold."""
    return _UNSTORABLE.sub("", words)


def run(words: str, *looks: Element) -> Element:
    """Characters; line breaks and tabs in them become elements. ``looks`` in the schema's order."""
    made = w("r", w("rPr", *looks) if looks else None)
    for number, line in enumerate(re.split("\r\n|[\n\r\u2028]", words)):
        if number:
            made.append(w("br"))
        made.extend(_tabbed(line))
    return made


def _tabbed(line: str) -> Iterable[Element]:
    for number, piece in enumerate(storable(line).split("\t")):
        if number:
            yield w("tab")
        if piece:
            text = Element("w:t", {"xml:space": "preserve"})
            text.text = piece
            yield text


def field(code: str, shown: str, *looks: Element) -> list[Element]:
    """What Word counts itself, as ``PAGE``; ``shown`` until it does."""
    instruction = Element("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    parts = (w("fldChar", fldCharType="begin"), instruction, w("fldChar", fldCharType="separate"))
    begun = [w("r", w("rPr", *looks) if looks else None, part) for part in parts]
    end = w("r", w("rPr", *looks) if looks else None, w("fldChar", fldCharType="end"))
    return [*begun, run(shown, *looks), end]


def styled(style: str) -> Element:
    """That a run is of a style of characters."""
    return w("rStyle", val=style)


def twips(points: float) -> int:
    """Points in twentieths."""
    return round(points * _TWIPS)


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length / 25.4 * 72 * _TWIPS)
