"""The Chinese face of our charts: matplotlib brings none, and draws boxes in its place."""

from functools import cache, lru_cache
from typing import Final

import numpy as np
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, Glyph, LoadFlags
from matplotlib.path import Path
from numpy.typing import NDArray

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


@lru_cache(1024)
def outline(words: str, *, bold: bool = False) -> Path:
    """Words as a path in ems, upwards from the line they stand on; as wide as :func:`width`."""
    x = 0.0
    points, codes = [np.zeros((1, 2))], [np.array([Path.MOVETO], Path.code_type)]
    for character in words:
        its_points, its_codes = _glyph(character, bold=bold)
        points.append(np.add(its_points, (x, 0.0)))
        codes.append(its_codes)
        x += _advance(character, bold=bold)
    return Path(np.concatenate(points), np.concatenate(codes))


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
    glyph = _loaded(character, bold=bold)
    return glyph.horiAdvance / _face(bold=bold).units_per_EM if glyph else 0.0


@cache
def _glyph(character: str, *, bold: bool) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    """Points in ems, and the codes of a path."""
    if not _loaded(character, bold=bold):
        return np.zeros((0, 2)), np.zeros(0, np.uint8)
    face = _face(bold=bold)
    points, codes = face.get_path()
    # In 64ths of its units.
    return points * (64 / face.units_per_EM), codes.astype(Path.code_type)


def _loaded(character: str, *, bold: bool) -> Glyph | None:
    """Now in its face: the character, or what stands for it."""
    if not character.isprintable():
        return None
    character = character if _has(character) else _LACKING
    return _face(bold=bold).load_char(ord(character), flags=LoadFlags.NO_SCALE)
