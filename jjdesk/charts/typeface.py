"""The Chinese face of our charts: matplotlib brings none, and draws boxes in its place."""

from functools import cache, lru_cache
from threading import Lock
from typing import Final, NamedTuple

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path
from numpy.typing import NDArray

from jjdesk import paths

_STYLES: Final = ("Regular", "Bold")
_LACKING: Final = "〓"
"""What printers set for a character that they do not have."""
_READING: Final = Lock()
"""A face holds the character read last: a file may be saved while a picture is drawn."""


class _Letter(NamedTuple):
    """A character in ems: how far it is to the next one, and its outline as a path has it."""

    advance: float
    points: NDArray[np.float64]
    codes: NDArray[np.uint8]


_NOTHING: Final = _Letter(0.0, np.zeros((0, 2)), np.zeros(0, np.uint8))


@lru_cache(64)
def font(points: float, *, bold: bool = False) -> FontProperties:
    """The face, this large. By its file: nothing has to be registered or looked for."""
    return FontProperties(fname=_file(bold=bold), size=points)


def width(words: str, *, bold: bool = False) -> float:
    """How wide words are, in ems, as :func:`settable` has them."""
    return sum(_letter(character, bold=bold).advance for character in words)


@lru_cache(1024)
def outline(words: str, *, bold: bool = False) -> Path:
    """Words as a path in ems, upwards from the line they stand on; as wide as :func:`width`."""
    x = 0.0
    points, codes = [np.zeros((1, 2))], [np.array([Path.MOVETO], Path.code_type)]
    for character in words:
        letter = _letter(character, bold=bold)
        points.append(np.add(letter.points, (x, 0.0)))
        codes.append(letter.codes)
        x += letter.advance
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
def _letter(character: str, *, bold: bool) -> _Letter:
    """The character, or what stands for it."""
    if not character.isprintable():
        return _NOTHING
    code = ord(character if _has(character) else _LACKING)
    face = _face(bold=bold)
    with _READING:
        advance = face.load_char(code, flags=LoadFlags.NO_SCALE).horiAdvance
        points, codes = face.get_path()
    em = face.units_per_EM
    # The points are 64ths of the face's units.
    return _Letter(advance / em, points * (64 / em), codes.astype(Path.code_type))
