"""The ideographs that radicals stand for: many faces have one glyph for both.

What such a face prints comes back from a PDF as the radical, so that 人民 is not found in it.
"""

import unicodedata
from typing import Final

_SHARED: Final = dict(
    zip(
        "⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⺿⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭罒礻糹纟罓罒㓁耂肀艹艹虎衤覀西见角讠贝车辶辶辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
"""Of the supplement (U+2E80-2EFF): one glyph in Noto Serif CJK, no mapping in the standard."""

_ALIKE: Final = dict(zip("⺬⺁⺇⺈⺌⺍⻏", "示厂几刀小小邑", strict=True))

_KANGXI: Final = {
    chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2E80, 0x2FE0)
}
_COMPATIBLE: Final = {
    chr(code): unicodedata.normalize("NFKC", chr(code))
    for start, end in ((0xF900, 0xFB00), (0x2F800, 0x2FA20))
    for code in range(start, end)
}

RADICALS: Final = str.maketrans(_KANGXI | _SHARED | _ALIKE)
"""For ``str.translate``: radicals to ideographs."""

IDEOGRAPHS: Final = RADICALS | str.maketrans(_COMPATIBLE)
"""Likewise, compatibility ideographs (U+F900-FAFF, U+2F800-2FA1F) too."""
