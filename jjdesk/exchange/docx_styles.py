"""Styles and sizes of a Word document: GB/T 9704-2012, or closer lines.

A style is named as Word names its own, so that Word and WPS show it in their language (正文, 标题
1, 题注); what they have no name for is named in Chinese.
"""

import math
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from jjdesk.domain.manuscript import Face, Form
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.exchange.docx_xml import root, twips, w

_WIDTH: Final = 156.0
"""Millimetres between the margins of a page upright."""
_HEIGHT: Final = 225.0
_POINT: Final = 25.4 / 72
"""Millimetres."""
_OFFICIAL: Final = 15.75
_COMPACT: Final = 10.5
_LINES: Final = 22
_SPACING: Final = 1.45
FOLIO: Final = 14.0
"""Of a page's number, in points."""
_RUNNING: Final = 9.0
_LEAST_NOTE: Final = 9.0
_NOTE_SHARE: Final = 0.875
"""Of the size of what is small."""


class Measures(NamedTuple):
    """Faces by their Chinese names, sizes in points, ``line`` of the height of a line.

    ``pitch`` is how far full-width characters stand apart; ``grid`` whether the page has one.
    """

    grid: bool
    points: float
    line: float
    pitch: float
    body: str
    quote: str
    title: str
    title_points: float
    title_line: float
    heading_points: tuple[float, float, float]
    small: float
    cell: float
    name: float


def measures(style: PageStyle) -> Measures:
    """What ``style`` asks for; other sizes than its own keep the proportion.

    Word counts in half points: 三号 is 16 there, and the page's grid brings 28 of them on a line.
    """
    if style.layout is Layout.COMPACT:
        points = style.points or _COMPACT
        part = points / _COMPACT
        return Measures(
            grid=False,
            points=points,
            line=points * _SPACING,
            pitch=points,
            body="宋体",
            quote="楷体",
            title="黑体",
            title_points=18 * part,
            title_line=18 * part * _SPACING,
            heading_points=(14 * part, 14 * part, 12 * part),
            small=9 * part,
            cell=points,
            name=12 * part,
        )
    points = style.points or _OFFICIAL
    part = points / _OFFICIAL
    count = int(_WIDTH / _POINT / points + 0.01)
    lines = max(1, round(_LINES * _OFFICIAL / points - 0.3))
    return Measures(
        grid=True,
        points=points,
        line=_HEIGHT / _POINT / lines,
        pitch=_WIDTH / _POINT / count,
        body="仿宋",
        quote="楷体",
        title="方正小标宋简体",
        title_points=22 * part,
        title_line=35 * part,
        heading_points=(points, points, points),
        small=12 * part,
        cell=10.5 * part,
        name=points,
    )


PARAGRAPHS: Final = {
    Form.BODY: "Normal",
    Form.FLUSH: "Flush",
    Form.CENTRED: "Centred",
    Form.RIGHT: "Right",
    Form.QUOTE: "Quote",
    Form.ITEM: "List",
    Form.NOTE: "Note",
}
"""The style of a paragraph."""
CHARACTERS: Final = {
    Face.STRONG: "Strong",
    Face.QUOTE: "QuoteChar",
    Face.SMALL: "SmallChar",
}
"""The style of a run; text has that of its paragraph."""


def heading_style(level: int) -> str:
    """The id of a heading's style."""
    return f"Heading{min(max(level, 1), 3)}"


def face(
    font: str, points: float, *, bold: bool = False, pitch: float | None = None
) -> list[Element]:
    """A face at a size; Chinese is set in the East Asian one, which is to be named apart.

    ``pitch`` is how far characters stand apart. That is told by each style and not by the page's
    grid: LibreOffice gives a character that is wider than the grid's cell two cells.
    """
    size = half(points)
    return [
        w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font, hint="eastAsia"),
        *([w("b"), w("bCs")] if bold else []),
        w("spacing", val=math.floor((pitch - size / 2) * 20) if pitch else 0),
        w("sz", val=size),
        w("szCs", val=size),
    ]


def half(points: float) -> int:
    """Points in halves, never under half a point."""
    return max(1, int(points * 2 + 0.5))


def _indent(sizes: Measures, left: float = 0, right: float = 0, first: float = 0) -> Element:
    """In characters; also in lengths, for programs that do not count them."""
    lengths = {"left": left, "right": right, "firstLine": first}
    found: dict[str, int] = {}
    for name, count in lengths.items():
        found[f"{name}Chars"] = round(100 * count)
        found[name] = twips(count * sizes.pitch)
    return w("ind", **found)


class _Style(NamedTuple):
    """A style of paragraphs: how it is named, what it looks like, what it is held to."""

    id: str
    name: str
    alias: str = ""
    looks: tuple[Element, ...] = ()
    indent: tuple[float, float, float] = (0, 0, 0)
    side: str = "both"
    line: float = 0.0
    rule: str = "auto"
    before: float = 0.0
    after: float = 0.0
    outline: int | None = None
    hold: bool = False
    free: bool = False
    border: Element | None = None
    following: str = ""


def _made(style: _Style, sizes: Measures) -> Element:
    normal = style.id == "Normal"
    line = twips(style.line) if style.line else 240
    rule = style.rule if style.line else "auto"
    looks = w(
        "pPr",
        w("keepNext") if style.hold else None,
        w("keepLines") if style.hold else None,
        style.border,
        w("snapToGrid", val=0) if style.free else None,
        w(
            "spacing",
            before=twips(style.before),
            after=twips(style.after),
            line=line,
            lineRule=rule,
        ),
        _indent(sizes, *style.indent),
        w("jc", val=style.side),
        w("outlineLvl", val=style.outline) if style.outline is not None else None,
    )
    made = w(
        "style",
        w("name", val=style.name),
        w("aliases", val=style.alias) if style.alias else None,
        None if normal else w("basedOn", val="Normal"),
        w("next", val=style.following) if style.following else None,
        w("uiPriority", val=1 if normal else 9),
        w("qFormat"),
        looks,
        w("rPr", *style.looks),
        type="paragraph",
        styleId=style.id,
    )
    if normal:
        made.set("w:default", "1")
    return _owned(made, style.name)


def _owned(made: Element, name: str) -> Element:
    """A style that Word has no name for says so: what is named in Chinese."""
    if not name.isascii():
        made.set("w:customStyle", "1")
    return made


def styles(style: PageStyle) -> Element:
    """All styles of a document."""
    sizes = measures(style)
    body = face(sizes.body, sizes.points, pitch=sizes.pitch)
    language = w("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", *body, language)),
        w("pPrDefault", w("pPr")),
    )
    made = root("styles", defaults)
    for each in (*_texts(sizes), *_headings(sizes), *_edges(sizes)):
        made.append(_made(each, sizes))
    made.extend(_characters(sizes))
    made.extend(_tables())
    return made


def _texts(sizes: Measures) -> list[_Style]:
    compact = not sizes.grid
    note = w("pBdr", w("left", val="single", sz=6, space=8, color="7F7F7F"))
    body, quote = (
        tuple(face(font, sizes.points, pitch=sizes.pitch)) for font in (sizes.body, sizes.quote)
    )
    named = tuple(face(sizes.body, sizes.name))
    found = [
        _Style("Normal", "Normal", indent=(0, 0, 2), looks=body),
        _Style("Flush", "顶格"),
        _Style("Centred", "居中", side="center"),
        _Style("Right", "落款", side="right", indent=(0, 0 if compact else 2, 0)),
        _Style("Quote", "Quote", alias="引文", indent=(2, 2, 0), looks=quote),
        _Style("List", "List", alias="列表", indent=(0 if compact else 2, 0, 0)),
        _Style("Note", "批注", indent=(2, 0, 0), border=note),
        _Style("Sign", "签字栏", side="left", looks=named),
    ]
    if not compact:
        return found
    after = sizes.points / 3
    return [each._replace(line=sizes.line, rule="atLeast", after=after) for each in found]


def _headings(sizes: Measures) -> list[_Style]:
    faces = ("黑体", "楷体" if sizes.grid else "黑体", sizes.body)
    bolds = (False, False, True)
    found = [
        _Style(
            "Title",
            "Title",
            looks=tuple(face(sizes.title, sizes.title_points)),
            side="center",
            line=sizes.title_line,
            rule="exact",
            after=sizes.points if sizes.grid else sizes.title_points / 2,
            free=True,
            hold=True,
            following="Subtitle",
        ),
        _Style("Subtitle", "Subtitle", side="center", after=sizes.points / 3, free=not sizes.grid),
    ]
    for level in (1, 2, 3):
        points = sizes.heading_points[level - 1]
        pitch = sizes.pitch if sizes.grid else None
        found.append(
            _Style(
                heading_style(level),
                f"heading {level}",
                looks=tuple(face(faces[level - 1], points, bold=bolds[level - 1], pitch=pitch)),
                indent=(0, 0, 2 if sizes.grid else 0),
                line=0.0 if sizes.grid else points * _SPACING,
                rule="atLeast",
                before=0.0 if sizes.grid else points,
                after=0.0 if sizes.grid else points / 3,
                outline=level - 1,
                hold=True,
                following="Normal",
            )
        )
    return found


def _edges(sizes: Measures) -> list[_Style]:
    """What stands beside the text: cells, captions, running title, page number, notes."""
    note = max(_LEAST_NOTE, _NOTE_SHARE * sizes.small)
    found = [
        (_Style("Cell", "表文"), sizes.cell),
        (_Style("TableNote", "表注"), sizes.cell),
        (_Style("Gap", "表后", line=6.0, rule="exact"), 1.0),
        (_Style("Picture", "图", side="center", hold=True), sizes.cell),
        (_Style("Caption", "caption", side="center", after=sizes.points / 2), sizes.small),
        (_Style("Header", "header"), _RUNNING),
        (_Style("Footer", "footer"), FOLIO),
        (_Style("FootnoteText", "footnote text"), note),
        (_Style("CommentText", "annotation text"), _COMPACT),
    ]
    return [
        each._replace(
            looks=tuple(face("宋体", points)),
            free=True,
            side="center" if each.side == "center" else "left",
        )
        for each, points in found
    ]


def _characters(sizes: Measures) -> list[Element]:
    small = [w("spacing", val=0), w("sz", val=half(sizes.small)), w("szCs", val=half(sizes.small))]
    kai = sizes.quote
    quote = [w("rFonts", ascii=kai, hAnsi=kai, eastAsia=kai, cs=kai)]
    raised = [w("vertAlign", val="superscript")]
    tiny = [w("sz", val=16), w("szCs", val=16)]
    kinds: list[tuple[str, str, list[Element]]] = [
        ("Strong", "Strong", [w("b"), w("bCs")]),
        ("QuoteChar", "引文字", quote),
        ("SmallChar", "批注说明", small),
        ("FootnoteReference", "footnote reference", raised),
        ("CommentReference", "annotation reference", tiny),
    ]
    plain = w("style", w("name", val="Default Paragraph Font"), w("uiPriority", val=1))
    plain.attrib.update({"w:type": "character", "w:default": "1", "w:styleId": "DefaultFont"})
    return [plain] + [
        _owned(
            w(
                "style",
                w("name", val=name),
                w("uiPriority", val=20),
                w("qFormat"),
                w("rPr", *looks),
                type="character",
                styleId=id_,
            ),
            name,
        )
        for id_, name, looks in kinds
    ]


def _tables() -> list[Element]:
    margins = w(
        "tblCellMar",
        w("top", w=40, type="dxa"),
        w("left", w=80, type="dxa"),
        w("bottom", w=40, type="dxa"),
        w("right", w=80, type="dxa"),
    )
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = w("tblBorders", *(w(side, val="single", sz=4, space=0, color="auto") for side in sides))
    grid = w(
        "style",
        w("name", val="Table Grid"),
        w("uiPriority", val=39),
        w("tblPr", lines, margins),
        type="table",
        styleId="TableGrid",
    )
    return [grid]
