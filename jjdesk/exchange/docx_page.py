"""The page of a Word document, its edges, and settings of the whole: as GB/T 9704-2012 has them."""

from collections.abc import Mapping
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from jjdesk.exchange.docx_styles import FOLIO, Measures
from jjdesk.exchange.docx_xml import field, mm, root, run, twips, w

_ALTERNATIVES: Final = {
    "仿宋": "FangSong",
    "楷体": "KaiTi",
    "黑体": "SimHei",
    "宋体": "SimSun",
    "方正小标宋简体": "华文中宋",
}
"""What stands in where a face is missing: its Latin name, or one that is alike."""


class Page(NamedTuple):
    """Size, margins, and how far running title and number are from the edge, in millimetres."""

    wide: float
    high: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.wide - self.left - self.right


UPRIGHT: Final = Page(210, 297, 37, 26, 35, 28, 27, 22)
ACROSS: Final = Page(297, 210, 20, 20, 20, 20, 12, 10)
"""For tables of many columns."""


def settings(*, footnotes: bool) -> Element:
    """Odd and even pages differ, punctuation is compressed, no mode of an older Word."""
    separators = w("footnotePr", w("footnote", id=-1), w("footnote", id=0)) if footnotes else None
    compat = w(
        "compat",
        # A line that ends by a break is not drawn out to the margin.
        w("doNotExpandShiftReturn"),
        w("useFELayout"),
        w(
            "compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=15,
        ),
    )
    return root(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=420),
        w("evenAndOddHeaders"),
        w("characterSpacingControl", val="compressPunctuation"),
        separators,
        compat,
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )


def fonts() -> Element:
    """The faces, and what stands in for each where it is missing."""
    made = root("fonts")
    for name, other in _ALTERNATIVES.items():
        pitch = w("pitch", val="variable")
        made.append(
            w("font", w("altName", val=other), w("charset", val=86), w("family", val="auto"), pitch)
        )
        made[-1].set("w:name", name)
    return made


def running(words: str) -> Element:
    """What stands above further pages."""
    return root("hdr", w("p", w("pPr", w("pStyle", val="Header")), run(words)))


def number(side: str) -> Element:
    """— 1 —, a character in from the outer margin; the number is counted by Word."""
    looks = w(
        "pPr",
        w("pStyle", val="Footer"),
        w("ind", **{side: twips(FOLIO)}),
        w("jc", val=side),
    )
    return root("ftr", w("p", looks, run("— "), *field("PAGE", "1"), run(" —")))


def section(parts: Mapping[str, str], sizes: Measures, page: Page) -> Element:
    """The page; ``parts`` are the ids of what stands at its edges, ``header default`` and so on."""
    made = w("sectPr")
    for name, relation in parts.items():
        what, kind = name.split()
        edge = w(f"{what}Reference", type=kind)
        edge.set("r:id", relation)
        made.append(edge)
    made.extend(
        [
            _size(page),
            w(
                "pgMar",
                top=mm(page.top),
                right=mm(page.right),
                bottom=mm(page.bottom),
                left=mm(page.left),
                header=mm(page.header),
                footer=mm(page.footer),
                gutter=0,
            ),
            w("cols", space=425),
            w("titlePg"),
            _grid(sizes),
        ]
    )
    return made


def _size(page: Page) -> Element:
    turned = {"orient": "landscape"} if page.wide > page.high else {}
    return w("pgSz", w=mm(page.wide), h=mm(page.high), **turned)


def _grid(sizes: Measures) -> Element:
    """Lines of text on equal distances; how many characters a line has is told by the styles."""
    if not sizes.grid:
        return w("docGrid", linePitch=312)
    return w("docGrid", type="lines", linePitch=int(sizes.line * 20))
