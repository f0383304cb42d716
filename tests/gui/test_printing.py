"""Tables on paper: what is on which page, read back from the PDF."""

import pypdfium2
import pytest
from PIL import ImageOps
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from jjdesk.domain.comparison import Comparison, Continued
from jjdesk.domain.manuscript import Heading, Manuscript, Signatures, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.errors import UserError
from jjdesk.gui import printing
from jjdesk.gui.printing import Document, Passage, of_comparison, of_signed, write_pdf

MM = 72 / 25.4
SENTENCE = "实施老旧小区改造，完善配套设施，推进加装电梯，建设养老托育服务点。"
LONG = SENTENCE * 90


def sheet(rows, name="延续的承诺事项"):
    return Sheet(name, ("条", "原文"), (4, 24), tuple(rows))


def document(*sheets):
    return Document("年度对照：青溪县 2024 与 青溪县 2025", "延续 3 · 新增 1。", sheets)


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
    def make(what):
        path = tmp_path / "表.pdf"
        count = write_pdf(what, path)
        found = pages(path)
        assert len(found) == count
        return found

    return make


def test_a_short_table_is_one_page_that_reads_back_whole(pdf):
    (page,) = pdf(document(sheet([("1", SENTENCE), ("2", "人民、營商环境、喆珺。")])))
    assert page.splitlines()[0] == "年度对照：青溪县 2024 与 青溪县 2025"
    assert bare(SENTENCE) in bare(page)
    assert "人民、營商环境、喆珺。" in page
    assert "延续的承诺事项（2）" in page
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
            document(sheet([(str(n), "短") for n in range(rows)]), sheet([("1", SENTENCE)], "新增"))
        )
        (page,) = (page for page in found if "新增（1）" in page)
        assert bare(SENTENCE) in bare(page)


def test_numbers_and_empty_cells(pdf):
    (page,) = pdf(document(Sheet("表", ("甲", "乙"), (1, 1), (("粮食", 2.5), ("", None)))))
    assert "粮食 2.5" in page


def test_everything_is_within_the_margins_of_the_standard(tmp_path, qapp):  # noqa: ARG001
    path = tmp_path / "表.pdf"
    write_pdf(document(sheet((str(n), SENTENCE * 4) for n in range(30))), path)
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
    write_pdf(document(sheet([("1", SENTENCE)])), path)
    data = path.read_bytes()
    assert b"JJSerifSC" in data.replace(b" ", b"")
    assert len(data) < 400_000


def test_of_a_comparison(open_report, pdf):
    first, second, third = open_report.report.commitments
    comparison = Comparison(
        "青溪县 2024", "青溪县 2025", (Continued(first, second, 0.5),), (), (), (), (), ()
    )
    (page,) = pdf(of_comparison(comparison))
    assert "年度对照：青溪县 2024 与 青溪县 2025" in page
    assert "1. 新建小学3所" in page
    assert third.text not in page


def test_a_pdf_that_cannot_be_written(tmp_path, qapp):  # noqa: ARG001
    with pytest.raises(UserError, match=r"写不出.*没有改动"):
        write_pdf(document(), tmp_path / "没有" / "表.pdf")
    assert list(tmp_path.iterdir()) == []


def long_document():
    return document(sheet((f"行{n}", SENTENCE * 4) for n in range(60)))


def test_the_printer_gets_what_the_pdf_holds(tmp_path, qapp, monkeypatch):  # noqa: ARG001
    window = QWidget()
    printed = tmp_path / "printed.pdf"

    def choose(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(printed))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    printing.print_with_dialog(long_document(), window)
    write_pdf(long_document(), tmp_path / "written.pdf")
    assert pages(printed) == pages(tmp_path / "written.pdf")
    assert len(pages(printed)) > 3


def test_a_range_of_pages_keeps_their_numbers(tmp_path, qapp, monkeypatch):  # noqa: ARG001
    printed = tmp_path / "printed.pdf"

    def choose(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        printer.setFromTo(2, 3)
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    printing.print_with_dialog(long_document(), QWidget())
    write_pdf(long_document(), tmp_path / "written.pdf")
    assert pages(printed) == pages(tmp_path / "written.pdf")[1:3]


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdf")
def test_a_printer_that_refuses_is_said(tmp_path, qapp, monkeypatch):  # noqa: ARG001
    def choose(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "没有" / "printed.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    with pytest.raises(UserError, match="打印机没有接受"):
        printing.print_with_dialog(long_document(), QWidget())


def test_a_cancelled_dialog_prints_nothing(qapp, monkeypatch):  # noqa: ARG001
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    monkeypatch.setattr(printing, "_paint", pytest.fail)
    printing.print_with_dialog(long_document(), QWidget())


def test_the_preview_shows_as_many_pages_as_the_pdf_has(qtbot, tmp_path):
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    dialog = printing.preview(long_document(), window)
    assert isinstance(dialog, QPrintPreviewDialog)
    view = dialog.findChild(QPrintPreviewWidget)
    count = write_pdf(long_document(), tmp_path / "written.pdf")
    qtbot.waitUntil(lambda: view.pageCount() == count)
    dialog.close()


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
    first, second = pdf(of_signed(SIGNED))
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
        words = Passage("二、说明", tuple(f"句{n}终。" for n in range(count)))
        one = Passage("三、说明", ("末句终。",))
        for parts, last in (
            ((rows,), f"行{count - 1}终"),
            ((words,), f"句{count - 1}终"),
            ((rows, one), "末句终"),
        ):
            found = pdf(Document("报告单", "第 1 轮", (*parts, *decision, lines), counted=False))
            (page,) = (bare(each) for each in found if "总监票人" in bare(each))
            assert last in page
            assert not decides or "由主席团决定" in page
            assert all(each in page for each in ("以上各项一致", "日期"))
            heading = "三、说明" if len(parts) == 2 else last
            assert heading in page
            together = bare("".join(found))
            assert all(together.count(bare(f"行{n}终")) == 1 for n in range(count)) or parts == (
                words,
            )


def test_numbers_end_on_one_line_apart_from_the_words_beside_them(tmp_path, qapp):  # noqa: ARG001
    path = tmp_path / "表.pdf"
    rows = (("甲", 333, "当选"), ("乙", 12345, "当选"), ("丙", None, "当选"))
    write_pdf(document(Sheet("表", ("项目", "赞成", "结果"), (4, 4, 4), rows)), path)

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
    found = pdf(of_signed(long))
    assert len(found) > 2
    words = bare("".join(found)).replace("页眉", "")
    for number in range(1, len(found) + 1):
        words = words.replace(f"—{number}—", "")
    assert words == f"单一、{SENTENCE * 150}完。"
    assert "完。" in found[-1]
