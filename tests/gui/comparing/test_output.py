"""A comparison on its way out: menu, files of each kind, what cannot be written, the printer."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from jjdesk.errors import UserError
from jjdesk.gui.comparing.output import ComparisonOutput
from jjdesk.gui.paper import preview, printing
from jjdesk.gui.paper.items import Words


class Now:
    """Does work at once, on this thread."""

    def __call__(self, work, done, failed) -> None:
        try:
            result = work()
        except UserError as error:
            failed(error)
        else:
            done(result)


class Hand:
    def __init__(self, output: ComparisonOutput) -> None:
        self.output = output
        self.told: list[str] = []
        output.told.connect(self.told.append)

    @property
    def button(self) -> QPushButton:
        return self.output.findChild(QPushButton, "output")

    def entries(self) -> list[str]:
        return [action.text() for action in self.output._menu.actions()]

    def trigger(self, words: str) -> None:
        next(each for each in self.output._menu.actions() if each.text() == words).trigger()


@pytest.fixture
def hand(qtbot, comparison) -> Hand:
    output = ComparisonOutput(Now())
    qtbot.addWidget(output)
    output.show()
    output.show_comparison(comparison)
    return Hand(output)


@pytest.fixture
def target(monkeypatch):
    """Says where the next file shall go; nowhere where the question is given up."""

    def set_target(path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path or ""), ""))

    return set_target


def test_without_a_comparison_nothing_is_offered(hand, target, tmp_path):
    hand.output.show_comparison(None)
    assert not hand.button.isEnabled()
    target(tmp_path / "x.xlsx")
    for words in hand.entries():
        if words:
            hand.trigger(words)
    hand.output._write(tmp_path / "x.xlsx")
    assert list(tmp_path.iterdir()) == []
    assert hand.told == []


def test_the_menu_offers_tables_pdf_and_paper(hand):
    assert hand.button.isEnabled()
    assert hand.entries() == [
        "表格 xlsx…",
        "表格 csv…",
        "PDF…",
        "",
        "PDF 和打印只要当前一栏",
        "打印预览…",
        "打印…",
    ]
    assert isinstance(hand.output._menu, QMenu)


@pytest.mark.parametrize(
    ("entry", "suffix", "begins"),
    [
        ("表格 xlsx…", ".xlsx", b"PK"),
        ("表格 csv…", ".csv", None),
        ("PDF…", ".pdf", b"%PDF"),
    ],
)
def test_a_file_of_each_kind_is_written_and_told(hand, target, tmp_path, entry, suffix, begins):
    path = tmp_path / f"对照{suffix}"
    target(path)
    hand.trigger(entry)
    written = path if path.exists() else next(tmp_path.iterdir())
    assert written.stat().st_size > 100
    if begins:
        assert written.read_bytes().startswith(begins)
    assert hand.told[-1] == f"已写成“{path}”。"


@pytest.mark.parametrize("entry", ["表格 xlsx…", "表格 csv…", "PDF…"])
def test_a_question_that_is_given_up_writes_nothing(hand, target, tmp_path, entry):
    target(None)
    hand.trigger(entry)
    assert list(tmp_path.iterdir()) == []
    assert hand.told == []


@pytest.mark.parametrize("entry", ["表格 xlsx…", "PDF…"])
def test_a_folder_that_is_gone_is_said(hand, target, tmp_path, entry):
    suffix = ".pdf" if entry == "PDF…" else ".xlsx"
    target(tmp_path / "没有" / f"对照{suffix}")
    hand.trigger(entry)
    assert hand.told[-1].endswith("。")
    assert "已写成" not in hand.told[-1]
    assert list(tmp_path.iterdir()) == []


def test_one_section_alone_makes_fewer_pages(hand):
    comparison = hand.output._comparison
    whole = hand.output._typeset(comparison)
    hand.trigger("PDF 和打印只要当前一栏")
    hand.output.show_section(3)
    assert hand.output._wanted() == 3
    part = hand.output._typeset(comparison)
    assert sum(map(len, words_of(part))) < sum(map(len, words_of(whole)))
    hand.trigger("PDF 和打印只要当前一栏")
    assert hand.output._wanted() is None


def words_of(typeset) -> list[str]:
    return [item.text for page in typeset.pages for item in page if isinstance(item, Words)]


def test_the_preview_shows_what_would_be_printed(hand, monkeypatch):
    shown = []
    monkeypatch.setattr(preview, "preview", lambda typeset, _: shown.append(len(typeset.pages)))
    hand.trigger("打印预览…")
    assert shown[0] >= 1


def test_a_printer_that_is_not_there_is_said(hand, monkeypatch):
    def refuse(*_: object) -> None:
        message = "没有找到打印机；对照还在屏幕上，请接上打印机再试，或导出 PDF。"
        raise UserError(message)

    monkeypatch.setattr(printing, "print_typeset", refuse)
    hand.trigger("打印…")
    assert hand.told == ["没有找到打印机；对照还在屏幕上，请接上打印机再试，或导出 PDF。"]


def test_the_printer_gets_the_pages(hand, monkeypatch):
    printed = []
    monkeypatch.setattr(printing, "print_typeset", lambda typeset, _: printed.append(typeset))
    hand.trigger("打印…")
    assert len(printed[0].pages) >= 1
    assert hand.told == []
