"""The room 摘要: from the list to the printed page, by keys and clicks."""

import csv
import io
import json

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from jjdesk.domain.summary import Layout, Purpose
from jjdesk.gui.paper.page_view import Fit
from jjdesk.services.summarising.catalogue import BUILT_IN

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTE = "建议写明完成的时限，每季度公布一次。"


def test_every_built_in_summary_has_pages_or_says_why_not(hand):
    hand.enter()
    assert hand.names == [each.name for each in BUILT_IN]
    for each in BUILT_IN:
        hand.turn(each.name)
        if each.purpose is Purpose.RESULT:
            assert "票决的文件夹" in hand.desk.words("summaryEmpty")
            assert hand.room.made is None
        else:
            hand.wait_made()
            assert hand.made.definition.id == each.id
            assert hand.view.pages >= 1
            assert hand.state.startswith("第 1 / ")
            assert hand.desk.words("counts").startswith(f"摘要：{each.name}")
    assert hand.said == ""


def test_a_note_is_on_the_page_and_in_the_count(hand):
    hand.note(3, NOTE)
    hand.enter()
    assert NOTE in hand.text()
    assert "1 条批注" in hand.state
    assert "字" in hand.state
    assert hand.desk.words("summaryFaces").startswith("正文 ")


def test_what_is_noted_meanwhile_is_there_when_one_comes_back(hand):
    hand.enter()
    assert NOTE not in hand.text()
    hand.note(3, NOTE)
    hand.enter()
    hand.wait(lambda: hand.room.made is not None and NOTE in hand.text())


def test_only_what_is_read_or_handed_in_as_text_tells_its_characters(hand):
    hand.note(3, "改为“确保年底前完成”。", "5")
    hand.note(4, NOTE, "4")
    hand.enter()
    telling = set()
    for each in BUILT_IN:
        if each.purpose is not Purpose.RESULT:
            hand.turn(each.name)
            hand.wait_made()
            assert hand.made.definition.id == each.id
            if " 字" in hand.state:
                telling.add(each.purpose)
    assert telling == {Purpose.NOTES, Purpose.SPEECH, Purpose.PROPOSAL}


def test_the_form_shows_only_what_the_summary_looks_at(hand):
    hand.enter()
    assert hand.shown("sum-order")
    assert not hand.shown("sum-minutes")
    hand.turn("审议发言提纲")
    assert hand.shown("sum-minutes")
    assert not hand.shown("sum-order")
    assert not hand.shown("sum-charts")
    assert not hand.shown("sum-proposer-name")
    hand.turn("代表建议")
    assert hand.shown("sum-proposer-name")
    hand.turn("票决结果")
    assert hand.shown("sum-browse")
    assert not hand.shown("sum-wanted")


def test_a_change_is_seen_kept_named_and_taken_back(hand):
    hand.note(3, NOTE)
    hand.enter()
    words = hand.desk.window._filling.reader.open_report.report.commitments[2].text
    assert words in hand.text()
    hand.remade(lambda: hand.check("source"))
    assert words not in hand.text()
    hand.wait(lambda: hand.shown("summaryRestore"))
    assert "修改摘要“批注摘要”" in hand.find(QAction, "undo").text()
    hand.key("1", ALT)
    hand.enter()
    assert not hand.made.definition.source
    hand.remade(lambda: hand.key("z", CTRL))
    hand.wait(lambda: hand.room.made is not None and hand.made.definition.source)
    assert words in hand.text()


def test_a_built_in_one_is_set_as_it_came(hand):
    hand.enter()
    hand.remade(lambda: hand.choose("layout", "紧凑"))
    assert hand.made.definition.page.layout is Layout.COMPACT
    hand.wait(lambda: hand.shown("summaryRestore"))
    hand.remade(lambda: hand.click("summaryRestore"))
    assert hand.made.definition == BUILT_IN[0]
    assert not hand.shown("summaryRestore")
    assert "恢复" in hand.said


def test_larger_letters_make_more_pages(hand):
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait_made()
    few = hand.view.pages
    hand.remade(lambda: hand.choose("points", "二号"))
    assert hand.made.definition.page.points == 22.0
    assert hand.view.pages > few
    hand.remade(lambda: hand.choose("layout", "紧凑"))
    assert hand.made.definition.page.points == 0.0
    assert hand.view.pages <= few


def test_the_readers_filter_is_taken_and_said(hand):
    hand.note(3, NOTE)
    seeker = hand.desk.window._filling.reader.seeker
    seeker.want({"sectors": ("213",)})
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait_made()
    every = hand.state
    assert [words for words in hand.offered("wanted") if "农林水" in words]
    hand.remade(lambda: hand.choose("wanted", "农林水"))
    assert hand.made.definition.wanted.sectors == ("213",)
    assert any("农林水" in line for line in hand.made.summary.manuscript.summary)
    assert hand.state != every
    seeker.show_all()
    hand.key("1", ALT)
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait_made()
    assert hand.made.definition.wanted.sectors == ("213",)
    assert "农林水" in hand.find(QWidget, "sum-wanted").currentText()


def test_another_is_made_named_moved_and_deleted_with_a_way_back(hand):
    hand.enter()
    hand.key("n", CTRL)
    hand.wait(lambda: len(hand.names) == len(BUILT_IN) + 1)
    hand.wait(
        lambda: (
            isinstance(QApplication.focusWidget(), QWidget)
            and hand.rows.state().name == "EditingState"
        )
    )
    hand.desk.commit("给教育组的")
    hand.key(KEY.Key_Return)
    hand.wait(lambda: hand.names[-1].endswith("给教育组的"))
    name = hand.names[-1]
    hand.wait_made()
    hand.rows.setFocus()
    hand.key("n", CTRL)
    hand.wait(lambda: len(hand.names) == len(BUILT_IN) + 2)
    hand.key(KEY.Key_Escape)
    hand.rows.setFocus()
    hand.key(KEY.Key_Up, ALT)
    hand.wait(lambda: hand.names[-1] == name)
    hand.turn(name)
    hand.wait_made()
    hand.rows.setFocus()
    hand.key(KEY.Key_Delete)
    hand.wait(lambda: name not in hand.names)
    assert name in hand.said
    hand.click("noticeAct")
    hand.wait(lambda: name in hand.names)


def test_a_name_that_is_taken_is_refused_and_nothing_changes(hand):
    hand.enter()
    hand.key("n", CTRL)
    hand.wait(lambda: len(hand.names) == len(BUILT_IN) + 1)
    hand.wait(lambda: hand.rows.state().name == "EditingState")
    QApplication.focusWidget().selectAll()
    hand.desk.commit("批注摘要")
    hand.key(KEY.Key_Return)
    hand.wait(lambda: "已经有一个叫" in hand.said)
    assert hand.names.count("批注摘要") == 1


def test_built_in_ones_are_neither_renamed_nor_deleted(hand):
    hand.enter()
    for name in ("rename", "remove", "up", "down"):
        assert not hand.find(QPushButton, f"summary-{name}").isEnabled()
    for key in (KEY.Key_Delete, KEY.Key_F2):
        hand.key(key)
    assert hand.names == [each.name for each in BUILT_IN]
    assert QApplication.activePopupWidget() is None


def test_the_pdf_has_the_pages_that_are_seen(hand, tmp_path):
    hand.note(3, NOTE)
    hand.enter()
    path = tmp_path / "摘要.pdf"
    hand.save_as(path)
    hand.key("s", CTRL)
    hand.wait(lambda: "已写成" in hand.said)
    pages = PdfReader(path).pages
    assert len(pages) == hand.view.pages
    assert NOTE in "".join("".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize(
    ("ending", "press"),
    [
        (".docx", lambda hand: hand.key("s", CTRL | SHIFT)),
        (".xlsx", lambda hand: hand.click("summary-table")),
        (".csv", lambda hand: more(hand, "csv")),
        (".json", lambda hand: more(hand, "JSON")),
        (".md", lambda hand: more(hand, "Markdown")),
    ],
)
def test_files_of_every_kind_hold_the_note(hand, tmp_path, ending, press):
    hand.note(3, NOTE)
    hand.enter()
    path = tmp_path / f"摘要{ending}"
    hand.save_as(path)
    press(hand)
    hand.wait(lambda: "已写成" in hand.said)
    data = path.read_bytes()
    if ending in {".docx", ".xlsx"}:
        assert data.startswith(b"PK")
    else:
        assert NOTE in data.decode("utf-8-sig")
    if ending == ".json":
        json.loads(data)
    if ending == ".csv":
        assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def more(hand, words: str) -> None:
    """Something of the menu, by its key and arrows."""
    hand.key("e", CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while words not in menu.activeAction().text():
        hand._qtbot.keyClick(menu, KEY.Key_Down)
    hand._qtbot.keyClick(menu, KEY.Key_Return)


def test_what_cannot_be_written_is_said(hand, tmp_path):
    hand.enter()
    path = tmp_path / "nowhere" / "摘要.pdf"
    hand.save_as(path)
    for key, modifier in (("s", CTRL), ("s", CTRL | SHIFT)):
        hand.key(key, modifier)
        hand.wait(lambda: "文件夹不在了" in hand.said)
        assert not path.parent.exists()
        hand.desk.window._filling.bar.hide()


def test_the_words_are_copied(hand):
    hand.note(3, NOTE)
    hand.enter()
    QApplication.clipboard().clear()
    hand.key("c", CTRL | SHIFT)
    text = QApplication.clipboard().text()
    assert text.startswith("批注摘要\n")
    assert NOTE in text
    assert "已复制" in hand.said


def test_what_is_printed_is_what_is_seen(hand, tmp_path, monkeypatch):
    hand.note(3, NOTE)
    hand.enter()
    path = tmp_path / "printed.pdf"

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(dialog.printer().OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        return int(QPrintDialog.DialogCode.Accepted)

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    hand.key("p", CTRL)
    assert len(PdfReader(path).pages) == hand.view.pages


def test_the_proposer_is_kept_and_printed(hand):
    hand.note(3, NOTE, "4")
    hand.enter()
    hand.turn("代表建议")
    hand.wait_made()
    hand.remade(lambda: hand.write("sum-proposer-name", "王代表"))
    hand.key("1", ALT)
    hand.enter()
    hand.turn("代表建议")
    hand.wait_made()
    assert hand.room._kept.proposer.name == "王代表"
    assert "王代表" in str(hand.made.summary.manuscript)


def test_making_is_stopped_and_begun_again(hand):
    hand.enter()
    hand.turn("量化目标一览表")
    hand.key(KEY.Key_Escape)
    assert not hand.room._making.busy
    assert "已停止" in hand.desk.words("summaryEmpty")
    assert not hand.find(QPushButton, "summary-print").isEnabled()
    hand.key(KEY.Key_F5)
    hand.wait_made()
    assert hand.made.definition.purpose is Purpose.TARGETS
    assert hand.find(QPushButton, "summary-print").isEnabled()


def test_only_the_last_that_was_wished_is_shown(hand):
    hand.enter()
    shown = []
    hand.room._making.made.connect(lambda made: shown.append(made.definition.id))
    hand.rows.setFocus()
    for _ in range(4):
        hand.key(KEY.Key_Down)
    hand.wait_made()
    assert shown == [Purpose.TARGETS]


def test_pages_are_turned_and_zoomed_by_keys(hand):
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait_made()
    hand.key(KEY.Key_Return)
    assert QApplication.focusWidget() is hand.view
    hand.key(KEY.Key_End)
    pages = hand.view.pages
    assert pages > 1
    hand.wait(lambda: hand.state.startswith(f"第 {pages} / {pages} 页"))
    hand.key(KEY.Key_Home)
    assert hand.state.startswith(f"第 1 / {pages} 页")
    percent = hand.view.percent
    hand.key("-")
    assert hand.view.percent < percent
    hand.key("0")
    assert hand.view.zoom is Fit.WIDTH


def test_a_vote_folder_without_a_result_is_said(hand, tmp_path):
    hand.enter()
    hand.turn("票决结果")
    hand.folder(tmp_path)
    hand.click("sum-browse")
    hand.wait(lambda: not hand.room._making.busy)
    assert hand.desk.find(QWidget, "sum-folder").text() == str(tmp_path)
    hand.wait(lambda: hand.desk.words("summaryEmpty") != "" and not hand.room._making.busy)
    assert hand.room.made is None or hand.made.summary.manuscript.empty


def test_charts_are_drawn_onto_the_pages(hand):
    hand.enter()
    hand.turn("量化目标一览表")
    hand.wait(lambda: hand.room.made is not None and hand.made.definition.id == "targets")
    few = hand.view.pages
    hand.check("charts")
    hand.wait(lambda: hand.room.made is not None and hand.made.definition.charts)
    assert hand.made.pictures
    assert all(data.startswith(b"\x89PNG") for data in hand.made.pictures.values())
    assert hand.view.pages > few


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_or_lost_at_any_text_size(hand, scale):
    hand.enter()
    while hand.desk.window.look.scale < scale:
        hand.key("=", CTRL)
    hand.desk.window.resize(1366, 768)
    QApplication.processEvents()
    assert hand.desk.window.size().toTuple() == (1366, 768)
    for name in ("print", "pdf", "word", "table", "more", "copy", "rename", "remove"):
        button = hand.find(QPushButton, f"summary-{name}")
        assert button.width() >= button.minimumSizeHint().width()
        corner = button.mapTo(hand.desk.window, button.rect().bottomRight())
        assert hand.desk.window.rect().contains(corner)
    assert hand.view.width() >= 400
    for label in hand.room.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.objectName() != "summaryFaces":
            assert label.width() >= label.sizeHint().width(), label.text()
