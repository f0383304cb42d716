"""Tables on paper: what is on which page, read back from the PDF."""

import re
from concurrent.futures import ThreadPoolExecutor

import pypdf
import pypdfium2
import pytest
from PIL import ImageOps
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from jjdesk.domain.chart import Chart
from jjdesk.domain.chart import Form as Shape
from jjdesk.domain.comparison import Comparison, Continued
from jjdesk.domain.manuscript import (
    Break,
    Face,
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    Signatures,
    paragraph,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import COMPACT, PageStyle
from jjdesk.errors import UserError
from jjdesk.gui.paper.items import Bookmark
from jjdesk.gui.paper.pdf import PdfWriting, write_pdf
from jjdesk.gui.paper.setter import typeset
from jjdesk.services import tabulating

MM = 72 / 25.4
SENTENCE = "实施老旧小区改造，完善配套设施，推进加装电梯，建设养老托育服务点。"
LONG = SENTENCE * 90


def sheet(rows, name="延续的承诺事项"):
    return Sheet(name, ("条", "原文"), (4, 24), tuple(rows))


def document(*sheets):
    return Manuscript(
        title="年度对照：青溪县 2024 与 青溪县 2025",
        summary=("延续 3 · 新增 1。",),
        parts=sheets,
    )


def pages(path):
    with pypdfium2.PdfDocument(path) as pdf:
        found = []
        for page in pdf:
            text = page.get_textpage()
            found.append(text.get_text_bounded().replace("\r\n", "\n"))
            text.close()
        return found


def bare(text):
    return "".join(text.split())


@pytest.fixture
def pdf(tmp_path, qapp):  # noqa: ARG001  fonts need the application
    def make(what, style=COMPACT):
        path = tmp_path / "表.pdf"
        count = write_pdf(typeset(what, style), path)
        found = pages(path)
        assert len(found) == count
        return found

    return make


def test_a_short_table_is_one_page_that_reads_back_whole(pdf):
    (page,) = pdf(document(sheet([("1", SENTENCE), ("2", "人民、營商环境、喆珺。")])))
    assert page.splitlines()[0] == "年度对照：青溪县 2024 与 青溪县 2025"
    assert bare(SENTENCE) in bare(page)
    assert "人民、營商环境、喆珺。" in page
    assert "延续的承诺事项" in page
    assert page.rstrip().endswith("— 1 —")


def test_letters_that_a_face_joins_read_back_one_by_one(pdf):
    words = "4e3d-ff9c office affluent fi fl ffl"
    (page,) = pdf(document(sheet([("1", words)])))
    assert words in page


def test_heads_and_title_are_repeated_and_no_row_is_torn(pdf):
    found = pdf(document(sheet((f"行{n}始", f"{SENTENCE * 4}行{n}终") for n in range(60))))
    assert len(found) > 3
    for number, page in enumerate(found, start=1):
        assert f"— {number} —" in page
        assert "年度对照：青溪县 2024 与 青溪县 2025" in page
        assert "原文" in page
    for n in range(60):
        assert sum(f"行{n}始" in page and f"行{n}终" in bare(page) for page in found) == 1
    together = bare("".join(found))
    assert together.count(bare(SENTENCE)) == 240


def test_a_row_taller_than_a_page_goes_on_and_loses_nothing(pdf):
    found = pdf(document(sheet([("前", SENTENCE), ("长", LONG), ("后", SENTENCE)])))
    assert len(found) >= 2
    words = bare("".join(found))
    for line in ("年度对照：青溪县2024与青溪县2025", "条原文", *(f"—{n}—" for n in range(1, 9))):
        words = words.replace(line, "")
    assert words.count(bare(SENTENCE)) == 92


def test_a_heading_never_stands_alone_at_the_foot(pdf):
    for rows in range(20, 36):
        found = pdf(
            document(sheet([(str(n), "短") for n in range(rows)]), sheet([("1", SENTENCE)], "次表"))
        )
        (page,) = (page for page in found if "次表" in page)
        assert bare(SENTENCE) in bare(page)


def test_numbers_and_empty_cells(pdf):
    (page,) = pdf(document(Sheet("表", ("甲", "乙"), (1, 1), (("粮食", 2.5), ("", None)))))
    assert "粮食 2.5" in page


def test_everything_is_within_the_margins_of_the_standard(tmp_path, qapp):  # noqa: ARG001
    path = tmp_path / "表.pdf"
    rows = ((str(n), SENTENCE * 4) for n in range(30))
    write_pdf(typeset(document(sheet(rows)), COMPACT), path)
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[1]
        width, height = page.get_size()
        assert (round(width / MM), round(height / MM)) == (210, 297)
        dots = 2 * MM  # of the picture to a millimetre
        picture = ImageOps.invert(page.render(scale=2).to_pil().convert("L"))
    left, top, right, bottom = (edge / dots for edge in picture.getbbox())
    assert left >= 27.6
    assert right <= 210 - 25.6
    # The running title stands above the body, the page's number below it.
    assert 28 <= top < 37
    assert 297 - 35 < bottom <= 297 - 20
    body = picture.crop((0, round(36.5 * dots), picture.width, round((297 - 35.5) * dots)))
    assert body.getbbox()[1] < 2 * dots


def test_our_own_face_is_embedded(tmp_path, qapp):  # noqa: ARG001
    path = tmp_path / "表.pdf"
    write_pdf(typeset(document(sheet([("1", SENTENCE)])), COMPACT), path)
    data = path.read_bytes()
    assert b"JJSerifSC" in data.replace(b" ", b"")
    assert len(data) < 400_000


def test_of_a_comparison(open_report, pdf):
    first, second, third = open_report.report.commitments
    comparison = Comparison(
        "青溪县 2024", "青溪县 2025", (Continued(first, second, 0.5),), (), (), (), (), ()
    )
    (page,) = pdf(tabulating.manuscript(comparison))
    assert "年度对照：青溪县 2024 与 青溪县 2025" in page
    assert "1. 新建小学3所" in page
    assert third.text not in page


def test_a_pdf_that_cannot_be_written(tmp_path, qapp):  # noqa: ARG001
    with pytest.raises(UserError, match=r"写不出.*没有改动"):
        write_pdf(typeset(document(), COMPACT), tmp_path / "没有" / "表.pdf")
    assert list(tmp_path.iterdir()) == []


SIGNED = Manuscript(
    title="计票报告单",
    running="计票报告单 · 模拟票决",
    summary=("模拟票决", "第 1 轮"),
    parts=(
        Heading("一、结果"),
        paragraph("9 个项目当选。"),
        Heading("二、得票"),
        Sheet(
            "",
            ("序号", "项目", "赞成", "结果"),
            (2, 9, 4, 4),
            tuple((n, f"项目{n}", n % 12, "当选") for n in range(1, 27)),
        ),
        Signatures(("以上各项与计票记录一致。",), (("总监票人", 2), ("决定", 1), ("日期", 0))),
        paragraph("核验办法。"),
    ),
)


def test_a_sheet_to_sign_keeps_its_lines_together_and_names_itself_on_every_page(pdf):
    first, second = pdf(SIGNED)
    assert bare(first).startswith("计票报告单模拟票决第1轮一、结果9个项目当选。二、得票序号")
    assert "计票报告单 · 模拟票决" not in first
    assert "计票报告单 · 模拟票决" in second
    for words in ("以上各项与计票记录一致。", "总监票人", "决定", "日期", "核验办法。"):
        assert words not in first
        assert words in second


@pytest.mark.parametrize("decides", [False, True])
def test_lines_to_sign_never_stand_without_what_is_before_them(pdf, decides):
    """However much stands before: a last row, or a last sentence, goes to their page."""
    lines = Signatures(("以上各项一致。",), (("总监票人", 2), ("监票人", 2), ("日期", 0)))
    decision = (Signatures(("由主席团决定。",), (("主席团", 1),)),) if decides else ()
    for count in range(14, 34):
        rows = Sheet("表", ("项目",), (1,), tuple((f"行{n}终",) for n in range(count)))
        said = (paragraph(f"句{n}终。", Form.FLUSH) for n in range(count))
        words = (Heading("二、说明"), *said)
        one = (Heading("三、说明"), paragraph("末句终。", Form.FLUSH))
        for parts, last in (
            ((rows,), f"行{count - 1}终"),
            (words, f"句{count - 1}终"),
            ((rows, *one), "末句终"),
        ):
            whole = (*parts, *decision, lines)
            found = pdf(Manuscript(title="报告单", summary=("第 1 轮",), parts=whole))
            (page,) = (bare(each) for each in found if "总监票人" in bare(each))
            assert last in page
            assert not decides or "由主席团决定" in page
            assert all(each in page for each in ("以上各项一致", "日期"))
            assert ("三、说明" if len(parts) == 3 else last) in page
            together = bare("".join(found))
            mark = "句" if parts is words else "行"
            assert all(together.count(f"{mark}{n}终") == 1 for n in range(count))


def test_numbers_end_on_one_line_apart_from_the_words_beside_them(tmp_path, qapp):  # noqa: ARG001
    path = tmp_path / "表.pdf"
    rows = (("甲", 333, "当选"), ("乙", 12345, "当选"), ("丙", None, "当选"))
    made = document(Sheet("表", ("项目", "赞成", "结果"), (4, 4, 4), rows))
    write_pdf(typeset(made, COMPACT), path)

    def edges(words):
        """Left and right of words in points."""
        start, count = text.search(words).get_next()
        boxes = [text.get_charbox(n, loose=True) for n in range(start, start + count)]
        return boxes[0][0], boxes[-1][2]

    with pypdfium2.PdfDocument(path) as pdf:
        text = pdf[0].get_textpage()
        few, many, head, words = map(edges, ("333", "12345", "赞成", "当选"))
        text.close()
    assert few[1] == pytest.approx(many[1], abs=0.5) == pytest.approx(head[1], abs=0.5)
    assert few[0] > many[0] + 5
    assert words[0] > many[1] + 4 * MM


def test_paragraphs_go_on_on_the_next_page(pdf):
    long = Manuscript(
        title="单",
        running="页眉",
        summary=(),
        parts=(Heading("一、"), paragraph(SENTENCE * 150), paragraph("完。")),
    )
    found = pdf(long)
    assert len(found) > 2
    words = bare("".join(found)).replace("页眉", "")
    for number in range(1, len(found) + 1):
        words = words.replace(f"—{number}—", "")
    assert words == f"单一、{SENTENCE * 150}完。"
    assert "完。" in found[-1]


def png():
    """A chart's stand-in, 300 dots an inch."""
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


FIGURE = Figure(
    Chart(
        name="sectors",
        form=Shape.BARS,
        question="几条？",
        answer="一条。",
        parts=(),
        bars=(),
        unit="条",
        bars_are="领域",
    )
)
NOTED = Manuscript(
    title="批注摘要",
    parts=(
        Heading("一、办好教育"),
        Paragraph(
            (Run("1. ", Face.STRONG), Run("新建小学3所，力争增长6.5%以上。")),
            remarks=(
                Remark("张代表 · 支持", "张代表", "2025-01-08T09:00:00Z", (paragraph("很好。"),)),
            ),
        ),
        paragraph("引自报告。", Form.QUOTE, Face.QUOTE),
        Heading("（一）细目", 2),
        FIGURE,
        Break(),
        Heading("二、畅通道路"),
        paragraph("完毕。"),
    ),
)


def test_what_is_written_reads_back_in_order(pdf):
    first, second = pdf(NOTED, PageStyle())
    said = (
        "批注摘要一、办好教育1.新建小学3所，力争增长6.5%以上。张代表·支持很好。引自报告。"
        "（一）细目—1—"
    )
    assert bare(first) == said
    assert bare(second) == "批注摘要二、畅通道路完毕。—2—"


def test_headings_are_bookmarks_that_lead_to_them(tmp_path, qapp):  # noqa: ARG001
    made = typeset(NOTED, PageStyle(), {FIGURE: png()})
    write_pdf(made, tmp_path / "摘要.pdf")
    with pypdfium2.PdfDocument(tmp_path / "摘要.pdf") as pdf:
        found = []
        for each in pdf.get_toc():
            place = each.get_dest()
            down = 297 - place.get_view()[1][1] / MM
            mark = Bookmark(each.get_title(), each.level + 1, place.get_index(), down)
            found.append(mark)
    assert [mark[:3] for mark in found] == [
        ("一、办好教育", 1, 0),
        ("（一）细目", 2, 0),
        ("二、畅通道路", 1, 1),
    ]
    for mark, meant in zip(found, made.bookmarks, strict=True):
        assert mark.top_mm == pytest.approx(meant.top_mm, abs=0.1)


def test_every_face_is_embedded_as_a_subset_of_it(tmp_path, qapp):  # noqa: ARG001
    write_pdf(typeset(NOTED, PageStyle()), tmp_path / "摘要.pdf")
    names = set()
    for page in pypdf.PdfReader(tmp_path / "摘要.pdf").pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            names.add(font["/BaseFont"])
    assert len(names) > 1
    assert all(re.fullmatch(r"/[A-Z]{6}\+.+", name) for name in names)


def test_a_picture_is_kept_dot_by_dot(tmp_path, qapp):  # noqa: ARG001
    write_pdf(typeset(NOTED, PageStyle(), {FIGURE: png()}), tmp_path / "摘要.pdf")
    with pypdfium2.PdfDocument(tmp_path / "摘要.pdf") as pdf:
        (image,) = (each for each in pdf[0].get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))
        picture = image.get_bitmap(render=False).to_pil().convert("RGB")
        assert picture.size == (600, 300)
        assert picture.getcolors() == [(600 * 300, (0, 0, 128))]
        left, _, right, _ = image.get_bounds()
    assert (left / MM, right / MM) == (pytest.approx(28, abs=0.3), pytest.approx(184, abs=0.3))


def test_who_is_told_how_far_it_is_may_stop_it(tmp_path, qapp):  # noqa: ARG001
    path = tmp_path / "表.pdf"
    path.write_bytes(b"older")
    made = typeset(document(sheet((f"行{n}", SENTENCE * 4) for n in range(60))), COMPACT)
    told = []
    assert write_pdf(made, path, lambda share: told.append(share) or len(told) < 3) == 0
    assert len(told) == 3
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]
    told.clear()
    assert write_pdf(made, path, lambda share: told.append(share) or True) == len(made.pages)
    assert told == sorted(told)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("far", [1, 3])
def test_what_is_left_half_way_is_not_there(tmp_path, qapp, far):  # noqa: ARG001
    """While it is painted, and while the painted pages are finished."""
    made = typeset(NOTED, PageStyle())
    steps = PdfWriting(made, tmp_path / "摘要.pdf").steps()
    assert len(made.pages) == 2
    for _ in range(far):
        assert next(steps) <= 0.9
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_pages_can_be_written_on_another_thread(tmp_path, qapp):  # noqa: ARG001
    """As the secretariat's rule sheet is: faces of one thread are not used on another."""
    write_pdf(typeset(NOTED, PageStyle()), tmp_path / "here.pdf")

    def there(name):
        write_pdf(typeset(NOTED, PageStyle()), tmp_path / name)

    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(there, "there.pdf").result()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(there, "again.pdf").result()
    assert pages(tmp_path / "there.pdf") == pages(tmp_path / "here.pdf")
    assert pages(tmp_path / "again.pdf") == pages(tmp_path / "here.pdf")
