"""Charts in Chinese on a machine without Chinese fonts."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from matplotlib import font_manager, rc_context
from matplotlib.figure import Figure

from jjdesk.charts import typeface

WORDS = "重庆市江津区：办成民生实事 20 件（營环喆堃珺）—“力争”《目标》≥ 6%·①"


@pytest.mark.parametrize("form", ["pdf", "png", "svg"])
@pytest.mark.parametrize("bold", [False, True])
def test_a_chinese_figure_lacks_no_glyph(tmp_path, form, bold):
    # matplotlib warns of each missing glyph, and a warning is an error here.
    with rc_context({"pdf.fonttype": 42}):
        figure = Figure(figsize=(4, 2))
        figure.text(0, 0.5, WORDS, fontproperties=typeface.font(9, bold=bold))
        figure.savefig(tmp_path / f"figure.{form}")
    assert (tmp_path / f"figure.{form}").stat().st_size > 1_000


def test_without_our_face_the_same_figure_is_caught(tmp_path):
    with rc_context({"font.family": "DejaVu Sans"}):
        figure = Figure(figsize=(4, 2))
        figure.suptitle(WORDS)
        with pytest.raises(UserWarning, match="missing from font"):
            figure.savefig(tmp_path / "figure.png")


def test_what_the_face_lacks_is_a_geta_as_wide():
    assert typeface.settable("好\n\u200d😀营") == "好〓营"
    assert typeface.width("好\n\u200d😀营") == typeface.width("好〓营") == 3


@pytest.mark.parametrize("bold", [False, True])
def test_words_are_as_wide_as_matplotlib_sets_them(bold):
    file = typeface.font(10, bold=bold).get_file()
    face = font_manager.get_font(file)
    face.set_size(100, 72)
    for words in ("量化目标", "1360", "“全覆盖”", "11 / 23", "至少 93.5%"):
        # Spaces at the ends count too; what is inked is a little less wide.
        face.set_text(words)
        inked = face.get_width_height()[0] / 64 / 100
        assert inked == pytest.approx(
            typeface.width(words, bold=bold), abs=0.12 * len(words) ** 0.5
        )


@pytest.mark.parametrize("bold", [False, True])
def test_an_outline_is_as_large_as_the_words(bold):
    path = typeface.outline("国目\n国", bold=bold)
    (left, bottom), (right, top) = path.get_extents().get_points()
    assert 0 <= left < 0.15
    assert 2.85 < right <= 3
    assert 0.7 < top < 0.9
    assert -0.15 < bottom < 0
    # The same three times as far: a character is set where the one before ends.
    alone = typeface.outline("国", bold=bold).get_extents()
    assert right == pytest.approx(alone.x1 + 2)


def test_an_outline_of_what_the_face_lacks_is_a_geta():
    assert typeface.outline("😀").vertices.tolist() == typeface.outline("〓").vertices.tolist()
    assert len(typeface.outline(" ").vertices) <= 2


def test_characters_may_be_read_from_two_threads():
    def read(bold):
        return [typeface.width(chr(code), bold=bold) for code in range(0x4E00, 0x5E00)]

    with ThreadPoolExecutor(4) as pool:
        plain, other, bold, bold_too = pool.map(read, [False, False, True, True])
    assert plain == other == bold == bold_too == [1.0] * 0x1000
