"""The buttons that take a summary out: offered, wished, written, refused, given up."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.manuscript import Manuscript, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Summary
from jjdesk.errors import UserError
from jjdesk.gui.paper import printing
from jjdesk.gui.paper.items import MM, Dark, Typeset
from jjdesk.gui.summary import output
from jjdesk.gui.summary.making import Made
from jjdesk.gui.summary.output import SummaryOutput
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.services.summarising.catalogue import BUILT_IN

BUTTONS = ("print", "pdf", "word", "table", "more")


class Now:
    """Does work at once, on this thread, with no workbook."""

    def run(self, work, done, failed) -> None:
        try:
            result = work(None)
        except UserError as error:
            failed(error)
        else:
            done(result)


class Hand:
    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self.around = QWidget()
        self.bar = NoticeBar(self.around)
        self.output = SummaryOutput(Now(), self.bar, lambda: 2)
        QVBoxLayout(self.around).addWidget(self.output)
        self.wished: list[str] = []
        self.output.wished.connect(self.wished.append)
        qtbot.addWidget(self.around)
        self.around.resize(700, 300)
        self.around.show()
        qtbot.waitExposed(self.around)
        self.around.activateWindow()

    def button(self, name: str) -> QPushButton:
        return self.output.findChild(QPushButton, f"summary-{name}")

    def click(self, name: str) -> None:
        assert self.button(name).isEnabled(), name
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    @property
    def said(self) -> str:
        return self.bar.findChild(QLabel, "noticeWords").text() if self.bar.isVisible() else ""

    def wait_written(self) -> None:
        self._qtbot.waitUntil(lambda: not self.output._writing.isActive())


@pytest.fixture
def hand(qtbot) -> Hand:
    return Hand(qtbot)


@pytest.fixture
def made(open_report) -> Made:
    path = QPainterPath()
    path.addRect(QRectF(20 * MM, 20 * MM, 8 * MM, 8 * MM))
    summary = Summary(
        manuscript=Manuscript(
            title="批注摘要", parts=(paragraph("第一句。"), paragraph("第二句。"))
        ),
        sheets=(Sheet(name="批注", heads=("条",), rows=((1,),), widths=(4,)),),
    )
    typeset = Typeset("批注摘要", "批注摘要", tuple((Dark(path),) for _ in range(4)), ())
    return Made(BUILT_IN[0], open_report.report, summary, typeset, {})


@pytest.fixture
def target(monkeypatch):
    """Says where the next file shall go; nowhere where the question is given up."""
    asked: list = []

    def set_target(path) -> list:
        def choose(*given):
            asked.append(given)
            return str(path or ""), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        return asked

    return set_target


def test_without_pages_nothing_is_offered(hand):
    assert not any(hand.button(name).isEnabled() for name in BUTTONS)
    for act in hand.output.acts().values():
        hand.bar.hide()
        act()
    hand.output.copy()
    assert hand.said == "现在没有排好的页面，不能打印、保存或复制。"
    hand.output.open_menu()
    assert not hand.output.findChild(QMenu, "summaryMore").isVisible()


def test_buttons_say_what_they_do_and_their_keys(hand):
    assert [hand.button(name).accessibleName() for name in BUTTONS] == [
        "打印",
        "存为 PDF",
        "存为 Word",
        "存为表格",
        "更多",
    ]
    tips = [hand.button(name).toolTip() for name in BUTTONS]
    assert [tip.split("（")[0] for tip in tips] == [
        "打印",
        "存为 PDF",
        "存为 Word",
        "存为电子表格 xlsx",
        "存为 csv、JSON、Markdown，或复制文字",
    ]
    assert set(hand.output.acts()) == {
        "Ctrl+P",
        "Ctrl+S",
        "Ctrl+Shift+S",
        "Ctrl+Shift+T",
        "Ctrl+E",
        "Ctrl+Shift+C",
    }


def test_the_words_are_copied_without_their_form(hand, made):
    hand.output.show_made(made)
    hand.output.copy()
    text = QApplication.clipboard().text()
    assert text.index("批注摘要") < text.index("第一句。") < text.index("第二句。")
    assert hand.said == "已复制文字，可粘贴到文档里。"


@pytest.mark.parametrize(
    ("ending", "begins"),
    [(".docx", b"PK"), (".xlsx", b"PK"), (".csv", None), (".json", b"{"), (".md", b"#")],
)
def test_a_file_of_each_kind_is_written_whole_and_told(
    hand, made, target, tmp_path, ending, begins
):
    path = tmp_path / f"摘要{ending}"
    target(path)
    hand.output.show_made(made)
    hand.output.save(ending)
    assert hand.said == f"已写成“{path}”。"
    written = path if path.is_file() else next(tmp_path.rglob("*"))
    content = written.read_bytes()
    assert content
    if begins:
        assert content.lstrip(b"\xef\xbb\xbf").startswith(begins)


def test_a_question_that_is_given_up_writes_nothing(hand, made, target, tmp_path):
    target(None)
    hand.output.show_made(made)
    hand.output.save(".docx")
    hand.click("pdf")
    assert list(tmp_path.iterdir()) == []
    assert hand.said == ""


def test_a_folder_that_is_gone_is_said(hand, made, target, tmp_path):
    target(tmp_path / "没有" / "摘要.docx")
    hand.output.show_made(made)
    hand.click("word")
    assert hand.said.endswith("。")
    assert "已写成" not in hand.said


def test_the_folder_of_the_last_file_is_offered_for_the_next(hand, made, target, tmp_path):
    folder = tmp_path / "甲"
    folder.mkdir()
    target(folder / "摘要.md")
    hand.output.show_made(made)
    hand.output.save(".md")
    asked = target(folder / "摘要二.md")
    hand.output.save(".md")
    assert str(folder) in str(asked[-1])


# PDF, in slices


def test_a_pdf_is_written_while_the_window_lives(hand, made, target, tmp_path):
    path = tmp_path / "摘要.pdf"
    target(path)
    hand.output.show_made(made)
    hand.click("pdf")
    hand.wait_written()
    assert path.read_bytes().startswith(b"%PDF")
    assert hand.said == f"已写成“{path}”。"


def test_a_second_pdf_waits_for_the_first_to_be_done(hand, made, target, tmp_path, monkeypatch):
    monkeypatch.setattr(hand.output._writing, "start", lambda: None)
    asked = target(tmp_path / "摘要.pdf")
    hand.output.show_made(made)
    hand.click("pdf")
    monkeypatch.setattr(hand.output._writing, "isActive", lambda: True)
    hand.output.save_pdf()
    assert len(asked) == 1
    assert hand.said == "正在写 PDF…"


def test_a_pdf_is_cancelled_from_the_bar(hand, made, target, tmp_path, monkeypatch):
    monkeypatch.setattr(hand.output._writing, "start", lambda: None)
    target(tmp_path / "摘要.pdf")
    hand.output.show_made(made)
    hand.click("pdf")
    hand.bar.findChild(QPushButton, "noticeAct").click()
    assert hand.said == "已取消，没有写 PDF。"
    assert hand.output._write_on() is True, "there is nothing left to write"
    assert list(tmp_path.iterdir()) == []


def test_long_pages_are_painted_slice_by_slice(hand, made, target, tmp_path, monkeypatch):
    monkeypatch.setattr(output, "_SLICE", 0.0)
    monkeypatch.setattr(hand.output._writing, "start", lambda: None)
    path = tmp_path / "摘要.pdf"
    target(path)
    hand.output.show_made(made)
    hand.click("pdf")
    there = []
    while not hand.output._write_on(0.0):
        there.append(path.exists())
    assert there[:4] == [False] * 4, "one page a slice"
    assert path.read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_written_is_said(hand, made, target, tmp_path):
    folder = tmp_path / "甲"
    folder.mkdir()
    target(folder / "摘要.pdf")
    hand.output.show_made(made)
    hand.click("pdf")
    folder.rmdir()
    hand.wait_written()
    assert hand.said.endswith("。")
    assert "已写成" not in hand.said


def test_before_the_window_closes_a_pdf_is_written_to_its_end(hand, made, target, tmp_path):
    path = tmp_path / "摘要.pdf"
    target(path)
    assert hand.output.finish() is True, "where none was begun"
    hand.output.show_made(made)
    hand.click("pdf")
    assert hand.output.finish() is True
    assert path.exists()


# Printer


def test_the_printer_gets_the_pages_and_the_one_in_sight(hand, made, monkeypatch):
    printed = []
    monkeypatch.setattr(printing, "print_typeset", lambda *given: printed.append(given))
    hand.output.show_made(made)
    hand.click("print")
    assert [(given[0], given[2]) for given in printed] == [(made.typeset, 2)]


def test_a_printer_that_refuses_is_said(hand, made, monkeypatch):
    def refuse(*_: object) -> None:
        message = "打印机没有接受这份文件；什么也没有印出，资料完好，请另选一台。"
        raise UserError(message)

    monkeypatch.setattr(printing, "print_typeset", refuse)
    hand.output.show_made(made)
    hand.click("print")
    assert hand.said == "打印机没有接受这份文件；什么也没有印出，资料完好，请另选一台。"


# Wished before it is there


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("print", "正在排版，排好就打印…"),
        ("copy", "正在排版，排好就复制…"),
        ("save_pdf", "正在排版，排好就存…"),
    ],
)
def test_what_is_asked_for_too_early_is_promised(hand, act, words):
    hand.output.show_made(None, awaited=True)
    getattr(hand.output, act)()
    assert hand.wished == [words]
    hand.output.drop()
    assert hand.wished == [words, ""]
    hand.output.drop()
    assert len(hand.wished) == 2


def test_the_promise_is_kept_once_there_are_pages(hand, made, qtbot):
    QApplication.clipboard().setText("旧")
    hand.output.show_made(None, awaited=True)
    hand.output.copy()
    assert QApplication.clipboard().text() == "旧"
    hand.output.show_made(made)
    qtbot.waitUntil(lambda: "第一句。" in QApplication.clipboard().text())
    assert hand.wished == ["正在排版，排好就复制…", ""]


def test_where_no_pages_come_the_promise_is_dropped(hand):
    hand.output.show_made(None, awaited=True)
    hand.output.copy()
    hand.output.show_made(None)
    assert hand.wished == ["正在排版，排好就复制…", ""]


# The menu


def test_the_menu_holds_what_else_can_be_done(hand, made, target, tmp_path):
    path = tmp_path / "摘要.md"
    target(path)
    hand.output.show_made(made)
    hand.click("more")
    menu = hand.output.findChild(QMenu, "summaryMore")
    assert menu.isVisible()
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert words == ["表格 csv…", "给程序用的 JSON…", "Markdown…", "", "复制文字"]
    menu.actions()[2].trigger()
    menu.actions()[4].trigger()
    menu.close()
    assert path.exists()
    assert "第一句。" in QApplication.clipboard().text()
