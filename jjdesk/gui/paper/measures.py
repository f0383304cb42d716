"""Sizes of a page's parts: of GB/T 9704-2012 (22 lines of 28 characters), or closer together."""

from typing import Final, NamedTuple

from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.gui.paper.faces import Role, Type, type_of
from jjdesk.gui.paper.items import BODY, MM, POINT

_OFFICIAL: Final = 15.75
_COMPACT: Final = 10.5
_LINES: Final = 22
_SPACING: Final = 1.45
FOLIO: Final = 14.0
"""Of a page's number, in points."""
RUNNING: Final = 9.0


class Measures(NamedTuple):
    """Types and distances of one style, distances in units.

    Attributes:
        body: characters of paragraphs; full-width ones fill the line in whole numbers.
        strong, quote, small: as faces of runs have it.
        title: characters of the title, ``title_line`` its lines' height.
        headings: types of levels 1 to 3.
        cells: types tables may have, the one to be tried first in front; ``heads`` their bold.
        name: who is to sign.
        line: height of a line; with ``grid`` every line of text stands on a multiple of it.
        apart: above a heading or a table; ``near`` below a heading and between paragraphs.
    """

    body: Type
    strong: Type
    quote: Type
    small: Type
    title: Type
    title_line: float
    headings: tuple[Type, Type, Type]
    cells: tuple[Type, ...]
    heads: tuple[Type, ...]
    name: Type
    line: float
    grid: bool
    apart: float
    near: float

    @property
    def em(self) -> float:
        """The size of the body."""
        return self.body.em


def measures(style: PageStyle) -> Measures:
    """What ``style`` asks for; other sizes than its own keep the proportion."""
    if style.layout is Layout.COMPACT:
        return _compact(style.points or _COMPACT)
    return _official(style.points or _OFFICIAL)


def _official(points: float) -> Measures:
    em = points * POINT
    count = int(BODY.width() / em + 0.01)
    tracking = (BODY.width() - count * em) / count
    lines = max(1, round(_LINES * _OFFICIAL / points - 0.3))
    part = points / _OFFICIAL
    cells = (12 * part, 10.5 * part)
    return Measures(
        body=type_of(Role.FANG, points, tracking=tracking),
        strong=type_of(Role.FANG, points, bold=True, tracking=tracking),
        quote=type_of(Role.KAI, points, tracking=tracking),
        small=type_of(Role.FANG, 12 * part),
        title=type_of(Role.TITLE, 22 * part),
        title_line=35 * part * POINT,
        headings=(
            type_of(Role.HEI, points, tracking=tracking),
            type_of(Role.KAI, points, tracking=tracking, bold=True),
            type_of(Role.FANG, points, tracking=tracking, bold=True),
        ),
        cells=tuple(type_of(Role.SONG, size) for size in cells),
        heads=tuple(type_of(Role.SONG, size, bold=True) for size in cells),
        name=type_of(Role.FANG, points),
        line=BODY.height() / lines,
        grid=True,
        apart=0.0,
        near=0.0,
    )


def _compact(points: float) -> Measures:
    part = points / _COMPACT
    return Measures(
        body=type_of(Role.SONG, points),
        strong=type_of(Role.SONG, points, bold=True),
        quote=type_of(Role.SONG, points),
        small=type_of(Role.SONG, 9 * part),
        title=type_of(Role.SONG, 18 * part, bold=True),
        title_line=18 * part * POINT * _SPACING,
        headings=(
            type_of(Role.SONG, 14 * part, bold=True),
            type_of(Role.SONG, 14 * part, bold=True),
            type_of(Role.SONG, 12 * part, bold=True),
        ),
        cells=(type_of(Role.SONG, points),),
        heads=(type_of(Role.SONG, points, bold=True),),
        name=type_of(Role.SONG, 12 * part),
        line=points * POINT * _SPACING,
        grid=False,
        apart=6 * MM,
        near=1.4 * MM,
    )
