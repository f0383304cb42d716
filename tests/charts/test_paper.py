"""Charts on paper: sizes in millimetres, pages, and text that can be found again."""

import io

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image

from jjdesk.charts import paper
from jjdesk.charts.drawing import LIGHT, build
from jjdesk.domain.chart import Bar, Chart, Form, Part, Piece

PARTS = (Part("firm", "确保", 1), Part("aspired", "力争", 2), Part("plain", "未加限定", 0))


def made(name, bars):
    rows = tuple(
        Bar(
            key=f"{name}{n}",
            label=f"{name}第{n}项",
            pieces=tuple(Piece(n + part) for part in range(3)),
            words=str(3 * n + 3),
        )
        for n in range(bars)
    )
    return Chart(
        name="sector",
        form=Form.BARS,
        question=f"{name}：说了哪些数，说得多硬？",
        answer="量化目标 16 个。",
        parts=PARTS,
        bars=rows,
        unit="个",
        bars_are="计量方式",
        source="来源：青溪县 2025 年政府工作报告。",
    )


def texts(data):
    document = pypdfium2.PdfDocument(data)
    found = [page.get_textpage().get_text_range() for page in document]
    sizes = [page.get_size() for page in document]
    document.close()
    return found, sizes


@pytest.mark.parametrize("width", [80, 156])
def test_a_picture_is_as_wide_as_wished_and_sharp(width):
    image = Image.open(io.BytesIO(paper.picture(made("教育", 3), width)))
    dots = image.info["dpi"][0]
    assert dots == pytest.approx(300, abs=0.1)
    assert image.width / dots * 25.4 == pytest.approx(width, abs=0.3)
    assert image.convert("RGB").getpixel((2, 2)) == (255, 255, 255), "nothing but paper there"


def test_a_picture_can_be_a_drawing_too():
    (text,), ((width, _),) = texts(paper.picture(made("教育", 3), 156, "pdf"))
    assert "教育：说了哪些数" in text
    assert width / 72 * 25.4 == pytest.approx(156, abs=0.3)
    svg = paper.picture(made("教育", 3), 156, "svg").decode()
    assert "<text" not in svg, "letters are paths: no font is needed where it is opened"


def test_pages_hold_every_picture_once_whole_and_in_order():
    names = ("农林水", "教育", "科学技术", "卫生健康", "交通运输", "金融")
    found, sizes = texts(paper.pages([made(name, 4) for name in names], "各领域图：青溪县 2025"))
    assert len(found) > 1
    for size in sizes:
        assert size == pytest.approx((595.28, 841.89), abs=0.5), "A4"
    whole = "".join(found)
    places = [whole.index(f"{name}：说了哪些数") for name in names]
    assert places == sorted(places)
    assert "各领域图：青溪县 2025" in found[0]
    assert "各领域图" not in "".join(found[1:])
    for number, text in enumerate(found, start=1):
        assert f"— {number} —" in text
        assert text.count("来源：") == text.count("说了哪些数") == 3, "three a page"


def test_bars_of_one_reach_can_be_held_against_each_other():
    def longest(chart):
        return max(mark.right - mark.left for mark in build(chart, LIGHT, width=620, em=13)[1][:-1])

    one = made("教育", 1)
    alone, beside = longest(one), longest(replace(one, reach=2 * one.bars[0].total))
    assert beside == pytest.approx(alone / 2, rel=0.05)


def test_a_picture_higher_than_a_page_has_a_page_of_its_own():
    found, _ = texts(
        paper.pages([made("教育", 1), made("农林水", 40), made("金融", 1)], "各领域图")
    )
    assert [("教育：" in text, "农林水：" in text, "金融：" in text) for text in found] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_a_long_title_is_broken_into_lines():
    found, _ = texts(paper.pages([made("教育", 1)], "各领域图：" + "很长的名字" * 12))
    assert found[0].count("很长的名字") >= 10


def test_no_chart_is_one_page_with_the_title():
    found, _ = texts(paper.pages([], "各领域图：青溪县 2025"))
    assert len(found) == 1
    assert "青溪县" in found[0]
