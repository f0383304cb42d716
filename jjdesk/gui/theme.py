"""Colours, faces and sizes: tokens for light, dark and high contrast, scaled by the text size."""

from functools import cache
from string import Template
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QPalette

from jjdesk import paths

UI_PIXELS = 14
PAGE_PIXELS = 18
SCALES = (100, 110, 125, 150, 175, 200)

# On screen the system's own faces look most at home; the bundled ones stand in where there is none.
_SYSTEM_SANS = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
)
_BUNDLED_SANS = "JJ Sans SC"
_BUNDLED_SERIF = "JJ Serif SC"


class Tokens(NamedTuple):
    """Colours by what they are for, as ``#rrggbb``."""

    name: str
    paper: str
    ink: str
    ink2: str
    line: str
    accent: str
    blue: str
    green: str
    amber: str
    warning: str
    frame: str
    margin: str
    card: str
    hover: str
    selected: str
    figure: str
    hit: str

    @property
    def dark(self) -> bool:
        """Whether the ground is darker than what stands on it."""
        return self.name != "light"


LIGHT = Tokens(
    name="light",
    paper="#FBFAF7",
    ink="#1F2328",
    ink2="#5B6470",
    line="#E4E1DA",
    accent="#B4232A",
    blue="#2B5FA6",
    green="#2A7348",
    amber="#B7791F",
    warning="#8A5A10",  # amber for text: 4.5 : 1 on every ground
    frame="#F1EFE9",
    margin="#F5F3EE",
    card="#FFFFFF",
    hover="#F5F2EC",
    selected="#F8ECEA",
    figure="#D8A27A",
    hit="#FBE7A6",
)
DARK = Tokens(
    name="dark",
    paper="#1B1C1E",
    ink="#E8E6E1",
    ink2="#A7ADB5",
    line="#34373B",
    accent="#E5686D",
    blue="#7FAAE6",
    green="#6FBF8F",
    amber="#D9A650",
    warning="#D9A650",
    frame="#151618",
    margin="#18191B",
    card="#232528",
    hover="#232528",
    selected="#33262A",
    figure="#9A6B45",
    hit="#443608",
)
# For those who see little: each text at least 7 : 1 on each ground, lines as plain as text.
CONTRAST = Tokens(
    name="contrast",
    paper="#000000",
    ink="#FFFFFF",
    ink2="#EDEDED",
    line="#B9B9B9",
    accent="#FFE14D",
    blue="#7FD4FF",
    green="#7CF29C",
    amber="#FFC24D",
    warning="#FFC24D",
    frame="#000000",
    margin="#000000",
    card="#000000",
    hover="#262626",
    selected="#003A57",
    figure="#FFC24D",
    hit="#3D3100",
)
LOOKS = (LIGHT, DARK, CONTRAST)
"""In the order in which they are changed."""

# Eight hues told apart by colour-blind readers (Okabe and Ito), darkened for paper; sectors that
# are near in the list get different ones. None is the accent, which means what is chosen. The
# sector's name always stands beside the colour.
_SECTOR_HUES = (
    "#0072B2",
    "#B85C00",
    "#2E7D4F",
    "#A0487E",
    "#8A7A00",
    "#3E8FB0",
    "#6A5ACD",
    "#5B6470",
)
_SECTOR_HUES_DARK = (
    "#56B4E9",
    "#E69F00",
    "#6FBF8F",
    "#D48BB5",
    "#CDBE4A",
    "#7CC4DE",
    "#A79BF0",
    "#A7ADB5",
)


class Look(NamedTuple):
    """How the window is drawn: tokens, text size in per cent, and the page's face."""

    tokens: Tokens
    scale: int
    serif: bool

    def pixels(self, size: float) -> int:
        """``size`` in pixels at 100 % text, scaled."""
        return round(size * self.scale / 100)

    def ui_font(self, size: float = UI_PIXELS, *, bold: bool = False) -> QFont:
        """The interface's face; ``size`` in pixels at 100 % text."""
        return _font(sans_families(), self.pixels(size), bold=bold)

    def page_font(self, size: float = PAGE_PIXELS, *, bold: bool = False) -> QFont:
        """The page's face; ``size`` in pixels at 100 % text."""
        families = serif_families() if self.serif else sans_families()
        return _font(families, self.pixels(size), bold=bold)


def _font(families: tuple[str, ...], pixels: int, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


@cache
def brush(colour: str) -> QBrush:
    """A plain brush, made by way of a palette.

    ``QBrush(QColor)``, like every call that also takes a ``Qt.GlobalColor``, builds the namespace
    ``Qt`` with its 92 Python enums: a sixth of the time in which a bare window starts.
    """
    carrier = QPalette()
    carrier.setColor(QPalette.ColorRole.Base, QColor(colour))
    return carrier.base()


def sector_brush(code: str, tokens: Tokens) -> QBrush:
    """The colour of a sector's mark."""
    hues = _SECTOR_HUES_DARK if tokens.dark else _SECTOR_HUES
    return brush(hues[int(code) % len(hues)])


@cache
def serif_families() -> tuple[str, ...]:
    """The Song faces of the page: the bundled one, alike on every machine."""
    _load("JJSerifSC-Regular.otf")
    return (_BUNDLED_SERIF,)


@cache
def sans_families() -> tuple[str, ...]:
    """The Hei faces of the interface: the system's where it has one, else the bundled one."""
    system = next((face for face in _SYSTEM_SANS if QFontDatabase.hasFamily(face)), None)
    if system is not None:
        return (system,)
    _load("JJSansSC-Regular.otf")
    return (_BUNDLED_SANS,)


@cache
def load_bold() -> None:
    """Load the bold cuts, too; until then Qt emboldens the regular ones, which is as wide."""
    _load("JJSerifSC-Bold.otf")
    if sans_families() == (_BUNDLED_SANS,):
        _load("JJSansSC-Bold.otf")


def _load(name: str) -> None:
    QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))


def palette(tokens: Tokens) -> QPalette:
    """The palette of every widget."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.frame,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.paper,
        QPalette.ColorRole.AlternateBase: tokens.margin,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.Button: tokens.card,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.ToolTipBase: tokens.card,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.ink2,
        QPalette.ColorRole.Highlight: tokens.blue,
        QPalette.ColorRole.HighlightedText: tokens.paper,
        QPalette.ColorRole.Link: tokens.blue,
        QPalette.ColorRole.Mid: tokens.line,
    }
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    return result


@cache
def _template() -> Template:
    path = paths.resources() / "style" / "jjdesk.qss"
    return Template(path.read_text(encoding="utf-8"))


def style_sheet(look: Look) -> str:
    """The style sheet with colours and sizes filled in; ``$pxN`` is N pixels at 100 % text."""
    sizes = {f"px{n}": f"{look.pixels(n)}px" for n in range(1, 41)}
    families = ", ".join(f'"{face}"' for face in sans_families())
    tick = paths.resources() / "style" / f"tick-{look.tokens.name}.png"
    return _template().substitute(
        look.tokens._asdict(),
        families=families,
        serif=f'"{_BUNDLED_SERIF}"',
        tick=tick.as_posix(),
        **sizes,
    )
