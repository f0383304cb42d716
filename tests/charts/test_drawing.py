import io
import re

import pypdfium2
import pytest
from matplotlib.colors import to_rgb
from msgspec.structs import replace
from PIL import Image

from jjdesk.charts.drawing import LIGHT, build, draw, in_words, save
from jjdesk.domain.chart import Bar, Form, Piece


@pytest.fixture(params=["bars_chart", "shares_chart", "values_chart", "changes_chart"])
def chart(request):
    """One of each form."""
    make = request.getfixturevalue(request.param)
    match request.param:
        case "values_chart":
            return make(("收入增长", 6, "6%"), ("覆盖率", 95, "95%以上"))
        case "changes_chart":
            return make(("生产总值", 6, 5, "6% → 5%", "增速"), ("公园", 10, 80, "10 → 80", "数量"))
        case _:
            return make()


@pytest.mark.parametrize("ground", ["light", "dark"])
@pytest.mark.parametrize(
    ("width", "em", "ratio"), [(780, 14, 1), (620, 21, 1.5), (1300, 28, 1), (620, 14, 2)]
)
def test_the_picture_has_the_size_asked_for(chart, request, ground, width, em, ratio):
    colours = request.getfixturevalue(ground)
    drawing = draw(chart, colours, width=width, em=em, ratio=ratio)
    canvas, marks = build(chart, colours, width=width, em=em)
    assert drawing.width == width * ratio
    assert drawing.height == pytest.approx(canvas.height * ratio, abs=1)
    assert len(drawing.rgba) == drawing.width * drawing.height * 4
    assert drawing.marks == marks, "a ratio moves nothing"
    paper = tuple(round(255 * part) for part in to_rgb(colours.paper))
    assert tuple(drawing.rgba[:4]) == (*paper, 255)
    assert all(0 <= mark.top < mark.bottom <= canvas.height for mark in marks)
    assert {mark.bar for mark in marks if mark.part == -1} == set(range(len(chart.bars)))


def test_question_answer_source_and_remark_are_told(chart, light):
    canvas, _ = build(chart, light, width=1300, em=14)
    said = "".join(canvas.words)
    for words in (chart.question, chart.answer, chart.source, chart.remark):
        assert words in said
    assert in_words(chart) == chart.question + chart.answer + chart.remark


def test_head_and_foot_are_broken_into_lines_where_narrow(bars_chart, light):
    chart = replace(bars_chart(), remark="没有点到的镇街：" + "油溪镇、" * 40)
    narrow, _ = build(chart, light, width=620, em=28)
    wide, _ = build(chart, light, width=1300, em=28)
    lines = [sum("油溪镇" in words for words in canvas.words) for canvas in (narrow, wide)]
    assert lines == [8, 4]
    assert narrow.height > wide.height
    assert chart.remark in "".join(narrow.words)


def test_inks_are_explained_where_bars_are_split_only(bars_chart, shares_chart, light):
    canvas, _ = build(bars_chart(), light, width=780, em=14)
    assert {"确保", "力争", "未加限定"} <= set(canvas.words)
    canvas, _ = build(shares_chart(), light, width=780, em=14)
    assert "说了数的承诺" not in canvas.words


def test_own_towns_are_explained(bars_chart, light):
    chart = bars_chart()
    canvas, _ = build(chart, light, width=780, em=14)
    assert "我的选区" not in canvas.words
    first, *others = chart.bars
    own = replace(chart, bars=(replace(first, own=True), *others))
    canvas, _ = build(own, light, width=780, em=14)
    assert canvas.words.index("我的选区") == canvas.words.index("★") + 1


@pytest.mark.parametrize("form", Form)
def test_of_many_bars_forty_are_drawn_and_the_others_told(bars_chart, light, form):
    bars = tuple(
        Bar(
            key=str(n), label=f"第 {n} 项", pieces=(Piece(700 - n),), words=f"{700 - n}", before=5.0
        )
        for n in range(612)
    )
    chart = bars_chart(share_is="")
    chart = replace(chart, form=form, bars=bars, parts=chart.parts[:1], remark="")
    canvas, marks = build(chart, light, width=780, em=14)
    assert {mark.bar for mark in marks} == set(range(40))
    assert "图中为前 40 项，其余 572 项见表。" in canvas.words
    forty, _ = build(replace(chart, bars=bars[:40]), light, width=780, em=14)
    assert not any("见表" in words for words in forty.words)


@pytest.mark.parametrize("form", Form)
def test_without_bars_a_sentence_says_why(bars_chart, light, form):
    why = "当前筛选里没有量化目标：换一个筛选，或看整份报告。"
    chart = replace(bars_chart(), form=form, bars=(), answer=why, remark="")
    drawing = draw(chart, light, width=780, em=14)
    assert drawing.marks == ()
    assert drawing.words == chart.question + why
    canvas, _ = build(chart, light, width=780, em=14)
    assert canvas.words == [chart.question, why, chart.source]


def test_a_quote_at_the_head_of_a_line_stands_in_the_margin(bars_chart, light):
    at = []
    for remark in ("“全覆盖”算", "全覆盖”算“"):
        drawing = draw(replace(bars_chart(), remark=remark), light, width=780, em=14)
        image = Image.frombytes("RGBA", (drawing.width, drawing.height), drawing.rgba)
        foot = image.convert("L").crop((0, drawing.height - 52, 780, drawing.height - 36))
        at.append(foot.point(lambda grey: 255 if grey < 200 else 0).getbbox()[0])
    assert at == pytest.approx([24, 24], abs=3)


def test_saved_png_is_twice_as_sharp(chart):
    data = save(chart, "png")
    image = Image.open(io.BytesIO(data))
    canvas, _ = build(chart, LIGHT, width=1300, em=15)
    assert image.size == (2600, 2 * canvas.height)
    assert image.info["Title"] == chart.question
    assert chart.source in image.info["Description"]


def test_saved_pdf_can_be_searched_and_brings_its_face(chart):
    data = save(chart, "pdf")
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    page = document[0]
    said = page.get_textpage().get_text_range().replace("\r\n", "")
    canvas, _ = build(chart, LIGHT, width=1300, em=15)
    for words in canvas.words:
        assert words in said
    assert document.get_metadata_dict()["Title"] == chart.question
    assert page.get_size() == pytest.approx((1300 * 0.72, canvas.height * 0.72), abs=0.1)
    document.close()
    # A face that is not embedded has no file in the document.
    faces = set(re.findall(rb"/BaseFont /([\w+-]+)", data))
    assert faces
    assert all(b"JJSansSC" in face for face in faces)
    assert data.count(b"/FontFile") >= len(faces)


def test_saved_svg_needs_no_face(chart):
    data = save(chart, "svg").decode()
    assert "<text" not in data
    assert "font-family" not in data
    assert data.count("<use ") > sum(map(len, chart.question))
    assert chart.question in data, "a screen reader is told"


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_what_is_saved_again_is_the_same(bars_chart, kind):
    assert save(bars_chart(), kind) == save(bars_chart(), kind)


def test_a_character_that_the_face_lacks_is_drawn_as_a_geta(bars_chart, light):
    chart = bars_chart(("民生😀", (1, 0, 0), (1, 1)))
    drawing = draw(chart, light, width=780, em=14)
    assert drawing.width == 780
    canvas, _ = build(chart, light, width=780, em=14)
    assert "民生〓" in canvas.words
