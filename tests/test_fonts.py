"""The bundled faces hold what our texts need and nothing that breaks them in a PDF."""

from collections import Counter

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase

from jjdesk import paths

FACES = [f"JJ{kind}SC-{style}.otf" for kind in ("Sans", "Serif") for style in ("Regular", "Bold")]
# One glyph for two characters, both needed: see KEPT_TWINS in tooling/make_fonts.py.
TWINS = {0x20, 0xA0}
# Ideographs that Unicode has twice and the face draws once.
ALIKE = set("墫壿")


@pytest.fixture(scope="module", params=FACES)
def face(request):
    with TTFont(paths.resources() / "fonts" / request.param, lazy=True) as font:
        yield font


def test_every_character_of_gbk_that_a_text_holds(face):
    # Rows B0 to F7 are GB2312's ideographs, 81 to A0 GBK's first extension.
    gbk = {
        bytes((lead, trail)).decode("gbk", errors="ignore")
        for lead in (*range(0x81, 0xA1), *range(0xB0, 0xF8))
        for trail in range(0x40, 0xFF)
        if trail != 0x7F
    }
    held = {chr(code) for code in face.getBestCmap()}
    ideographs = {char for char in gbk if len(char) == 1 and "\u4e00" <= char <= "\u9fff"}
    assert len(ideographs) > 12_000
    assert ideographs <= held


def test_every_character_of_the_bundled_report(face):
    text = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
    held = {chr(code) for code in face.getBestCmap()}
    assert {char for char in text if char.isprintable()} - held == set()


def test_no_radical_and_no_compatibility_ideograph(face):
    codes = face.getBestCmap()
    assert not [c for c in codes if 0x2E80 <= c <= 0x2FDF or 0xF900 <= c <= 0xFAFF or c > 0xFFFF]


def test_a_glyph_means_one_character_so_that_a_pdf_gives_the_text_back(face):
    codes = face.getBestCmap()
    shared = Counter(codes.values())
    twins = {code for code, glyph in codes.items() if shared[glyph] > 1} - TWINS
    assert {chr(code) for code in twins} <= ALIKE


def test_the_original_name_is_left_to_the_original(face):
    shown = [face["name"].getDebugName(name) or "" for name in (1, 3, 4, 6, 16, 17)]
    cff = face["CFF "].cff
    for name in (*shown, *cff.fontNames, cff[0].FamilyName, cff[0].FullName):
        assert "Noto" not in name
        assert "Source" not in name
    assert "Open Font License" in face["name"].getDebugName(13)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", FACES)
def test_qt_takes_the_face(name):
    number = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))
    assert QFontDatabase.applicationFontFamilies(number) == [f"JJ {name[2:].split('SC')[0]} SC"]
