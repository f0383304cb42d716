"""计票报告单 at the counting station: looked at, printed, written to files."""

import json

import docx
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from jjdesk.gui.paper.preview import Preview
from jjdesk.voting.folder import RESULT


@pytest.fixture
def counted(hall):
    hall.counted((1, 2), (1, 2), (1, 3), (1, 2))
    return hall


def act(hall, words):
    """Choose a line of the menu."""
    menu = hall.find(QMenu, "resultPaperMenu")
    next(each for each in menu.actions() if each.text().startswith(words)).trigger()


def save(hall, monkeypatch, words, path):
    asked = []

    def choose(_, caption, proposed, ending):
        asked.append((caption, proposed, ending))
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    act(hall, words)
    return asked


def test_the_button_opens_the_menu_by_the_keyboard(counted, qtbot):
    button = counted.find(QPushButton, "resultPaperButton")
    assert button.isVisible()
    menu = counted.find(QMenu, "resultPaperMenu")
    assert [each.text() for each in menu.actions() if not each.isSeparator()] == [
        "预览…",
        "打印…",
        "存为 PDF…",
        "存为 Word…",
        "存为 JSON（供程序读取）…",
    ]
    assert button.menu() is menu
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_pdf_is_written_under_a_name_that_is_proposed(counted, monkeypatch, tmp_path):
    path = tmp_path / "单"
    asked = save(counted, monkeypatch, "存为 PDF", path)
    caption, proposed, ending = asked[0]
    assert (caption, ending) == ("保存计票报告单", "*.pdf")
    assert proposed.endswith("/民生实事项目票决计票报告单.pdf")
    written = tmp_path / "单.pdf"
    assert counted.said == f"已写成“{written}”。"
    with pypdfium2.PdfDocument(written) as pdf:
        assert len(pdf) >= 2
        text = pdf[0].get_textpage()
        words = text.get_text_bounded()
        text.close()
    assert "示例名单，非大会名单" in words
    assert "模拟票决" in words


def test_text_document_and_json_are_written(counted, monkeypatch, tmp_path):
    save(counted, monkeypatch, "存为 Word", tmp_path / "单.docx")
    assert docx.Document(str(tmp_path / "单.docx")).paragraphs[0].text.endswith("计票报告单")
    save(counted, monkeypatch, "存为 JSON", tmp_path / "单.json")
    read = json.loads((tmp_path / "单.json").read_bytes())
    assert read["rounds"][0]["returned"] == 4


def test_nothing_is_written_when_no_name_is_chosen(counted, monkeypatch, tmp_path):
    before = set(tmp_path.rglob("*"))
    for words in ("存为 PDF", "存为 Word", "存为 JSON"):
        save(counted, monkeypatch, words, "")
    assert set(tmp_path.rglob("*")) == before
    assert counted.said == ""


def test_a_file_that_cannot_be_written_is_said(counted, monkeypatch, tmp_path):
    for words, ending in (("存为 PDF", "pdf"), ("存为 Word", "docx")):
        save(counted, monkeypatch, words, tmp_path / "没有" / f"单.{ending}")
        assert counted.said.startswith("写不出")


def test_a_result_that_was_altered_since_is_not_printed(counted, monkeypatch, tmp_path):
    path = counted.station / RESULT
    path.write_bytes(path.read_bytes().replace(b'"valid":4', b'"valid":3'))
    assert save(counted, monkeypatch, "存为 PDF", tmp_path / "单.pdf") == []
    assert "签名不符" in counted.said
    act(counted, "预览")
    assert counted.window.findChild(Preview) is None


def test_the_preview_shows_the_sheet(counted, qtbot):
    act(counted, "预览")
    preview = counted.window.findChild(Preview)
    assert preview is not None
    qtbot.waitUntil(preview.isVisible)
    preview.close()


def test_a_printer_is_asked_for(counted, monkeypatch):
    asked = []

    def cancel(dialog):
        asked.append(dialog)
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", cancel)
    act(counted, "打印")
    assert len(asked) == 1


def test_before_the_count_there_is_nothing_to_print(hall, monkeypatch, tmp_path):
    hall.begin()
    assert not hall.find(QPushButton, "resultPaperButton").isVisible()
    assert save(hall, monkeypatch, "存为 PDF", tmp_path / "单.pdf") == []
    act(hall, "预览")
    assert hall.window.findChild(Preview) is None
