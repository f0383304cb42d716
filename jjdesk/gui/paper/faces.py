"""The faces of pages: those of GB/T 9704-2012 where the machine has them, else our own; named.

A ``Type`` knows the glyph and the width of each character, so that lines are broken by arithmetic
and painted as glyphs, without asking Qt to shape the same words again and again.
"""

from enum import Enum
from functools import cache
from threading import local
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont, QTextLayout

from jjdesk import paths
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.gui import theme
from jjdesk.gui.paper.items import POINT
from jjdesk.words import say, to_say


class Role(Enum):
    """What a face is for; the value is its name in the standard."""

    FANG = to_say("仿宋")
    KAI = to_say("楷体")
    TITLE = to_say("小标宋")
    HEI = to_say("黑体")
    SONG = to_say("宋体")


_WANTED: Final = {
    Role.FANG: (
        "FangSong_GB2312",
        "仿宋_GB2312",
        "FangSong",
        "仿宋",
        "FZFangSong-Z02",
        "FZFangSong-Z02S",
        "方正仿宋_GBK",
        "方正仿宋简体",
        "STFangsong",
        "华文仿宋",
    ),
    Role.KAI: (
        "KaiTi_GB2312",
        "楷体_GB2312",
        "KaiTi",
        "楷体",
        "FZKai-Z03",
        "FZKai-Z03S",
        "方正楷体_GBK",
        "方正楷体简体",
        "STKaiti",
        "Kaiti SC",
        "华文楷体",
        "AR PL UKai CN",
    ),
    Role.TITLE: (
        "FZXiaoBiaoSong-B05",
        "FZXiaoBiaoSong-B05S",
        "方正小标宋_GBK",
        "方正小标宋简体",
        "STZhongsong",
        "华文中宋",
    ),
    Role.HEI: ("SimHei", "黑体", "FZHei-B01", "方正黑体_GBK", "STHeiti", "Heiti SC"),
    Role.SONG: (),
}
"""By their names in fonts, those of the standard's own first."""
_SERIF: Final = "JJ Serif SC"
_SANS: Final = "JJ Sans SC"


class Cut(NamedTuple):
    """A face to be used: its family, whether bold, and whether the machine brought it."""

    family: str
    bold: bool
    own: bool


@cache
def cut(role: Role, *, bold: bool = False) -> Cut:
    """The face for ``role``: the machine's if it has one, else the bundled Song or Hei.

    Where the title's, the Hei's or (for bold) the Kai's face is missing, a bold cut stands in, so
    that headings stay headings.
    """
    own = next((name for name in _WANTED[role] if QFontDatabase.hasFamily(name)), None)
    if own is not None:
        return Cut(own, bold, own=True)
    theme.serif_families()
    theme.load_bold()
    if role is Role.HEI:
        _load_sans()
        return Cut(_SANS, bold=True, own=False)
    return Cut(_SERIF, bold or role is Role.TITLE, own=False)


def _load_sans() -> None:
    for name in ("JJSansSC-Regular.otf", "JJSansSC-Bold.otf"):
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))


def told(style: PageStyle) -> str:
    """Which faces pages of ``style`` have, for people: ``正文 仿宋（本机）``."""
    if style.layout is Layout.COMPACT:
        return say("正文 思源宋体（自带）")
    uses = (
        (say("正文"), Role.FANG),
        (say("标题"), Role.TITLE),
        (say("小标题"), Role.HEI),
        (say("引文"), Role.KAI),
    )
    found = {role: cut(role) for _, role in uses}
    missing = [say(role.value) for _, role in uses if not found[role].own and role is not Role.HEI]
    parts = [
        say("{use} {face}（本机）", use=use, face=say(role.value))
        for use, role in uses
        if found[role].own
    ]
    if missing:
        bodiless = not found[Role.FANG].own
        words = say(
            "{use} 思源宋体（自带；本机没有{missing}）",
            use=say("正文") if bodiless else say("其余"),
            missing=say("、").join(missing),
        )
        parts.insert(0 if bodiless else len(parts), words)
    return " · ".join(parts)


class Type:
    """A face at a size: of each character its glyph and its width, in units.

    ``em`` is the size; ``blank`` a run of it without glyphs, to be copied. ``widths`` and
    ``glyphs`` fill themselves; ``strange`` holds another font for characters that the face has not.
    Full-width characters are ``tracking`` wider than they are, so that a whole number of them fills
    the line.
    """

    def __init__(self, which: Cut, em: float, tracking: float = 0.0) -> None:
        self.em = em
        self.tracking = tracking
        self.raw = _raw(which, em)
        self.blank = QGlyphRun()
        self.blank.setRawFont(self.raw)
        self.glyphs = {"\n": 0}
        self.strange: dict[str, QRawFont] = {}
        self.widths = _Widths(self)
        self.widths["\n"] = 0.0
        self._which = which

    def learn(self, char: str) -> float:
        """Find the glyph of ``char`` here or in another face; its width."""
        font, glyph = self.raw, _glyph(self.raw, char)
        if not glyph:
            font, glyph = self._elsewhere(char)
            self.strange[char] = font
        self.glyphs[char] = glyph
        # Ideographs are all as wide as the type is high; to ask takes as long as to draw one.
        width = self.em if font is self.raw and _is_ideograph(char) else _width(font, glyph)
        return width + self.tracking if width >= 0.99 * self.em else width

    def _elsewhere(self, char: str) -> tuple[QRawFont, int]:
        """The bundled faces first, then whatever the system has for it."""
        for role in (Role.SONG, Role.HEI):
            font = _raw(cut(role, bold=self._which.bold), self.em)
            if glyph := _glyph(font, char):
                return font, glyph
        layout = QTextLayout(char, _font(self._which, self.em))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            if run.glyphIndexes():
                return run.rawFont(), run.glyphIndexes()[0]
        return self.raw, 0


class _Widths(dict[str, float]):
    """Widths by character; one that is asked for the first time is learnt."""

    def __init__(self, of: Type) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, char: str) -> float:
        width = self[char] = self._of.learn(char)
        return width


class _Made(local):
    """What a thread has made: Qt's fonts stay with the thread that made them."""

    def __init__(self) -> None:
        self.types: dict[tuple[Role, float, bool, float], Type] = {}
        self.fonts: dict[tuple[Cut, float], QRawFont] = {}


_MADE: Final = _Made()


def type_of(role: Role, points: float, *, bold: bool = False, tracking: float = 0.0) -> Type:
    """The face for ``role`` at a size; kept, with all it has learnt."""
    key = (role, points, bold, tracking)
    if (found := _MADE.types.get(key)) is None:
        which = cut(role, bold=bold)
        found = _MADE.types[key] = Type(which, points * POINT, tracking)
    return found


def _raw(which: Cut, em: float) -> QRawFont:
    if (raw := _MADE.fonts.get((which, em))) is None:
        raw = QRawFont.fromFont(_font(which, em), QFontDatabase.WritingSystem.SimplifiedChinese)
        raw.setPixelSize(em)
        _MADE.fonts[which, em] = raw
    return raw


def _font(which: Cut, em: float) -> QFont:
    font = QFont()
    font.setFamilies([which.family])
    font.setPixelSize(round(em))
    font.setBold(which.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _is_ideograph(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _glyph(font: QRawFont, char: str) -> int:
    found = font.glyphIndexesForString(char)
    return found[0] if found else 0


def _width(font: QRawFont, glyph: int) -> float:
    (advance,) = font.advancesForGlyphIndexes([glyph], QRawFont.LayoutFlag.UseDesignMetrics)
    return advance.x()
