"""Make the Chinese faces in resources/fonts from Debian's package fonts-noto-cjk.

    apt-get install fonts-noto-cjk
    python tooling/make_fonts.py [FOLDER OF THE .ttc FILES]

What is made and why:

* Characters: everything below U+3400 except Hangul, the unified ideographs U+4E00 to U+9FFF (GBK
  and what was added since) and the full-width forms. GB2312 would be too small: 營 and 環 of the
  report itself and 喆 堃 珺 in names are not in it.
* No radicals, no compatibility ideographs, and one character a glyph: a PDF maps glyphs back to
  characters, and with the full face 人 came back as the radical ⼈, so that nobody could search for
  人民.
* Families ``JJ Sans SC`` and ``JJ Serif SC``: the names of the originals belong to the originals.
* No hinting (half the size, and Qt and matplotlib render these sizes well without), OpenType with
  CFF outlines because matplotlib refuses woff2.

The result depends on nothing but the input: run twice, it gives the same bytes.
"""

import sys
from collections import defaultdict
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACE_SC = 2  # the collections hold JP, KR, SC, TC, HK in this order
RANGES = (range(0x20, 0x3400), range(0x4E00, 0xA000), range(0xFE30, 0xFFF0))
HANGUL = (
    range(0x1100, 0x1200),
    range(0x3130, 0x3190),
    range(0x3200, 0x3220),
    range(0x3260, 0x3280),
)
RADICALS = (range(0x2E80, 0x2FE0),)
# What a horizontal Simplified Chinese line uses; the rest (forms of other regions, vertical forms)
# would bring in 10,000 more glyphs.
FEATURES = ["calt", "ccmp", "chws", "halt", "kern", "liga", "mark", "palt"]
# Soft hyphen, and spaces, dashes and brackets drawn by the glyph of a commoner character.
LOOKALIKES = {0xAD, 0x2003, 0x2011, 0x2012, 0x2027, 0x2215, 0x22EF, 0x2329, 0x232A}
# Characters of one glyph that must all be drawn: the no-break space comes with every copied text,
# and the middle dot stands in foreign names.
KEPT_TWINS = {0x20, 0xA0, 0xB7}


def wanted(code: int) -> bool:
    """Whether the face shall draw this character at all."""
    inside = any(code in block for block in RANGES)
    return inside and code not in LOOKALIKES and not any(code in b for b in HANGUL + RADICALS)


def is_ideograph(code: int) -> bool:
    """Whether it is one of the unified ideographs that we draw."""
    return 0x4E00 <= code < 0xA000


def preference(code: int) -> tuple[int, int]:
    """Sort key among characters of one glyph: ideographs, then full-width forms, then the rest."""
    if is_ideograph(code):
        return (0, code)
    return (1 if 0xFF00 <= code < 0xFFF0 else 2, code)


def characters(font: TTFont) -> set[int]:
    """The characters to keep: one a glyph, save for ideographs and the named twins.

    Two ideographs drawn alike (墫 壿) are both somebody's name.
    """
    twins = defaultdict(list)
    for code, glyph in font.getBestCmap().items():
        if wanted(code):
            twins[glyph].append(code)
    first = {min(codes, key=preference) for codes in twins.values()}
    others = {code for codes in twins.values() for code in codes} - first
    return first | {code for code in others if code in KEPT_TWINS or is_ideograph(code)}


def rename(font: TTFont, family: str, style: str) -> None:
    """Put our family in place of the original's; copyright and licence entries stay."""
    postscript = f"{family.replace(' ', '')}-{style}"
    full = family if style == "Regular" else f"{family} {style}"
    names = {1: family, 3: f"1.000;JJDESK;{postscript}", 4: full, 6: postscript, 16: family}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    cff[0].FamilyName, cff[0].FullName = family, full
    for part in cff[0].FDArray:
        part.FontName = postscript + "-" + part.FontName.rsplit("-", 1)[-1]


def make(source: Path, target: Path, family: str, style: str) -> int:
    """Write one face; the number of its characters."""
    options = Options()
    options.font_number = FACE_SC
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    font = load_font(str(source), options)
    keep = characters(font)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)
    rename(font, family, style)
    save_font(font, str(target), options)
    return len(keep)


def main() -> None:
    """Make all four faces."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    for kind in ("Sans", "Serif"):
        for style in ("Regular", "Bold"):
            target = TARGET / f"JJ{kind}SC-{style}.otf"
            count = make(folder / f"Noto{kind}CJK-{style}.ttc", target, f"JJ {kind} SC", style)
            size = target.stat().st_size / 1e6
            sys.stdout.write(f"{target.name}: {count} characters, {size:.1f} MB\n")


if __name__ == "__main__":
    main()
