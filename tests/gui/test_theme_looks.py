"""Looks: faces by what the machine has, sizes by the text size, one style sheet for all themes."""

import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
)

from jjdesk import paths
from jjdesk.gui import theme
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, LOOKS, SCALES, Look, Tokens

pytestmark = pytest.mark.usefixtures("qapp")
each_look = pytest.mark.parametrize("tokens", LOOKS, ids=lambda tokens: tokens.name)
COLOUR = re.compile(r"#[0-9A-F]{6}")


@pytest.fixture
def fresh_faces():
    """What was found of the machine is looked for anew, and forgotten afterwards."""
    caches = (theme.sans_families, theme.serif_families, theme.load_bold)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


# Tokens


@each_look
def test_each_token_is_a_colour(tokens):
    colours = {name: value for name, value in tokens._asdict().items() if name != "name"}
    assert [name for name, value in colours.items() if not COLOUR.fullmatch(value)] == []


@each_look
def test_a_dark_theme_has_light_letters_on_dark_paper(tokens):
    assert (luminance(tokens.ink) > luminance(tokens.paper)) is tokens.dark


def test_the_three_themes_are_told_apart_by_name_and_ground():
    assert [tokens.name for tokens in LOOKS] == ["light", "dark", "contrast"]
    assert len({tokens.paper for tokens in LOOKS}) == 3
    assert [tokens.dark for tokens in LOOKS] == [False, True, True]


@pytest.mark.parametrize("ground", ["paper", "card", "margin", "frame"])
def test_high_contrast_is_black_with_letters_of_seven_to_one(ground):
    assert getattr(CONTRAST, ground) == "#000000"
    for letters in ("ink", "ink2", "accent", "blue", "green", "amber", "warning"):
        assert contrast(getattr(CONTRAST, letters), getattr(CONTRAST, ground)) >= 7


@pytest.mark.parametrize("ground", ["paper", "card", "hover", "selected", "hit"])
def test_in_high_contrast_body_text_is_far_above_seven_to_one(ground):
    assert contrast(CONTRAST.ink, getattr(CONTRAST, ground)) >= 10


@pytest.mark.parametrize("ground", ["paper", "card", "margin", "hover", "selected"])
def test_in_high_contrast_lines_are_as_plain_as_text(ground):
    assert contrast(CONTRAST.line, getattr(CONTRAST, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_what_is_selected_can_be_told_from_what_is_not(tokens):
    """By colour only a little: a bar beside it says it, too."""
    assert tokens.selected not in {tokens.paper, tokens.card, tokens.margin}
    assert contrast(tokens.accent, tokens.selected) >= 4.5


@each_look
def test_neighbouring_sectors_have_different_colours(tokens):
    colours = [theme.sector_brush(str(code), tokens).color().name() for code in range(201, 209)]
    assert len(set(colours)) == 8


@each_look
def test_a_sector_keeps_its_colour(tokens):
    one, again = (theme.sector_brush("206", tokens).color() for _ in range(2))
    assert one == again
    assert theme.sector_brush("214", tokens).color() == one, "eight hues, then from the first on"


@each_look
def test_no_sector_has_the_colour_of_what_is_chosen(tokens):
    hues = {theme.sector_brush(str(code), tokens).color().name().upper() for code in range(8)}
    assert tokens.accent.upper() not in hues


@pytest.mark.parametrize("colour", ["#000000", "#FFE14D", "#1F2328"])
def test_a_brush_has_the_colour_that_is_asked_for(colour):
    assert theme.brush(colour).color().name().upper() == colour


# Sizes and faces


@pytest.mark.parametrize(
    ("scale", "pixels"), [(100, 14), (110, 15), (125, 18), (150, 21), (175, 24), (200, 28)]
)
def test_letters_of_the_window_grow_with_the_text_size(scale, pixels):
    look = Look(LIGHT, scale, serif=True)
    assert look.pixels(14) == pixels
    assert look.ui_font().pixelSize() == pixels
    assert look.page_font().pixelSize() == round(18 * scale / 100)


def test_the_sizes_go_from_one_to_two_in_steps():
    assert SCALES[0] == 100
    assert SCALES[-1] == 200
    assert list(SCALES) == sorted(set(SCALES))


def test_a_font_is_bold_where_it_is_asked_for():
    look = Look(LIGHT, 100, serif=True)
    assert look.ui_font(17, bold=True).bold()
    assert not look.ui_font(17).bold()
    assert look.page_font(bold=True).bold()


def test_the_page_has_song_or_hei_the_window_always_hei():
    song, hei = Look(LIGHT, 100, serif=True), Look(LIGHT, 100, serif=False)
    assert song.page_font().families() == ["JJ Serif SC"]
    assert hei.page_font().families() == hei.ui_font().families()
    assert song.ui_font().families() == hei.ui_font().families()


@pytest.mark.usefixtures("fresh_faces")
@pytest.mark.parametrize(
    ("installed", "wanted"),
    [
        ({"Microsoft YaHei UI", "Noto Sans CJK SC"}, "Microsoft YaHei UI"),
        ({"Noto Sans CJK SC", "WenQuanYi Micro Hei"}, "Noto Sans CJK SC"),
        ({"WenQuanYi Micro Hei"}, "WenQuanYi Micro Hei"),
        ({"Arial"}, "JJ Sans SC"),
        (set(), "JJ Sans SC"),
    ],
)
def test_the_machines_own_face_is_taken_and_ours_where_it_has_none(monkeypatch, installed, wanted):
    monkeypatch.setattr(QFontDatabase, "hasFamily", staticmethod(installed.__contains__))
    assert theme.sans_families() == (wanted,)


@pytest.mark.usefixtures("fresh_faces")
@pytest.mark.parametrize("installed", [set(), {"Noto Sans CJK SC"}])
def test_bold_cuts_of_our_own_faces_are_loaded_only_where_they_are_used(monkeypatch, installed):
    loaded = []
    monkeypatch.setattr(QFontDatabase, "hasFamily", staticmethod(installed.__contains__))
    monkeypatch.setattr(theme, "_load", loaded.append)
    theme.load_bold()
    assert "JJSerifSC-Bold.otf" in loaded
    assert ("JJSansSC-Bold.otf" in loaded) is (not installed)


@pytest.mark.usefixtures("fresh_faces")
def test_our_faces_are_there_once_they_are_asked_for(monkeypatch):
    monkeypatch.setattr(theme, "_SYSTEM_SANS", ())
    assert theme.sans_families() == ("JJ Sans SC",)
    assert theme.serif_families() == ("JJ Serif SC",)
    assert {"JJ Sans SC", "JJ Serif SC"} <= set(QFontDatabase.families())
    look = Look(LIGHT, 100, serif=True)
    assert QFontInfo(look.ui_font()).family() == "JJ Sans SC"


# Style sheet and palette


@each_look
@pytest.mark.parametrize("scale", SCALES)
def test_every_place_in_the_style_sheet_is_filled(tokens, scale):
    sheet = theme.style_sheet(Look(tokens, scale, serif=True))
    assert "$" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert f"font-size: {Look(tokens, scale, serif=True).pixels(14)}px" in sheet


@each_look
def test_the_style_sheet_has_colours_of_its_theme_alone(tokens):
    sheet = theme.style_sheet(Look(tokens, 100, serif=True))
    used = {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)}
    assert used <= {value.upper() for value in tokens}


@each_look
def test_each_theme_has_a_tick_of_its_own(tokens):
    tick = paths.resources() / "style" / f"tick-{tokens.name}.png"
    assert tick.is_file()
    assert tick.as_posix() in theme.style_sheet(Look(tokens, 100, serif=True))


@each_look
def test_qt_understands_the_whole_style_sheet(tokens, qtbot, qtlog):
    """Of one it does not understand it takes nothing, and warns."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(theme.style_sheet(Look(tokens, 100, serif=True)))
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.Text) == QColor(tokens.ink)
    said = [record.message for record in qtlog.records]
    assert [words for words in said if "pars" in words.lower() or "property" in words] == []


@each_look
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_words_in_an_empty_field_can_be_read(tokens, qtbot, kind):
    """Qt would take half of the colour of the text for them."""
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(theme.style_sheet(Look(tokens, 100, serif=True)))
    field.setPlaceholderText("如：××区")
    field.ensurePolished()
    colour = field.palette().placeholderText().color()
    assert colour.alpha() == 255
    assert contrast(colour.name(), tokens.card) >= (7 if tokens is CONTRAST else 4.5)


@each_look
@pytest.mark.parametrize("main", [False, True])
def test_a_button_that_cannot_be_pressed_looks_so_and_is_read(tokens, qtbot, main):
    button = QPushButton("生成")
    qtbot.addWidget(button)
    button.setProperty("main", main)
    button.setStyleSheet(theme.style_sheet(Look(tokens, 100, serif=True)))
    button.resize(100, 36)
    can = button.grab().toImage()
    button.setEnabled(False)
    cannot = button.grab().toImage()
    assert can != cannot
    colours = {cannot.pixelColor(x, y).name().upper() for x in range(100) for y in range(36)}
    assert cannot.pixelColor(50, 5).name().upper() != tokens.line, "no grey on grey"
    assert tokens.ink2 in colours


@each_look
def test_the_palette_is_that_of_the_tokens(tokens):
    roles = QPalette.ColorRole
    palette = theme.palette(tokens)
    wanted = {
        roles.Window: tokens.frame,
        roles.Base: tokens.paper,
        roles.Text: tokens.ink,
        roles.ButtonText: tokens.ink,
        roles.PlaceholderText: tokens.ink2,
        roles.Highlight: tokens.blue,
        roles.HighlightedText: tokens.paper,
        roles.Link: tokens.blue,
    }
    assert {role: palette.color(role).name().upper() for role in wanted} == wanted


@each_look
def test_what_is_selected_in_a_text_can_be_read(tokens):
    palette = theme.palette(tokens)
    back = palette.color(QPalette.ColorRole.Highlight).name()
    front = palette.color(QPalette.ColorRole.HighlightedText).name()
    assert contrast(front, back) >= (7 if tokens is CONTRAST else 4.5)


def test_tokens_are_values():
    assert Tokens(*LIGHT) == LIGHT
    assert LIGHT._replace(ink="#000000") != LIGHT
