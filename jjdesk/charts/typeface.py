"""The Chinese face of our charts: matplotlib brings none, and draws boxes in its place."""

from functools import cache, lru_cache
from typing import Final

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from jjdesk import paths

FAMILY = "JJ Sans SC"
_STYLES = ("Regular", "Bold")
_LACKING: Final = "〓"
"""What printers set for a character that they do not have."""


def register() -> str:
    """Make the bundled sans face known to matplotlib, once a process.

    Returns:
        The family, to be set as ``font.family`` in the ``rc_context`` a figure is built in.

    Raises:
        FileNotFoundError: The faces are not where they were installed.
    """
    known = {entry.name for entry in font_manager.fontManager.ttflist}
    if FAMILY not in known:
        for style in _STYLES:
            font_manager.fontManager.addfont(_file(bold=style == "Bold"))
    return FAMILY


@lru_cache(64)
def font(points: float, *, bold: bool = False) -> FontProperties:
    """The face, this large. By its file: nothing has to be registered or looked for."""
    return FontProperties(fname=_file(bold=bold), size=points)


def width(words: str, *, bold: bool = False) -> float:
    """How wide words are, in ems, as :func:`settable` has them."""
    return sum(_advance(character, bold=bold) for character in words)


def settable(words: str) -> str:
    """``words`` with 〓 for each character that the face lacks, on one line."""
    return "".join(c if _has(c) else _LACKING for c in words if c.isprintable())


@cache
def _file(*, bold: bool) -> str:
    return str(paths.resources() / "fonts" / f"JJSansSC-{_STYLES[bold]}.otf")


@cache
def _face(*, bold: bool) -> FT2Font:
    """Measured with and never drawn with: matplotlib has its own for each thread."""
    return FT2Font(_file(bold=bold))


@cache
def _has(character: str) -> bool:
    return _face(bold=False).get_char_index(ord(character)) != 0


@cache
def _advance(character: str, *, bold: bool) -> float:
    if not character.isprintable():
        return 0.0
    face = _face(bold=bold)
    character = character if _has(character) else _LACKING
    glyph = face.load_char(ord(character), flags=LoadFlags.NO_SCALE)
    return glyph.horiAdvance / face.units_per_EM
