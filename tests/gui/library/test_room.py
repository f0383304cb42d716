"""The room 资料: import with a preview, open, remove, put back."""

import itertools
import json
import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
)

from jjdesk.gui.library.import_sheet import ImportSheet
from jjdesk.gui.library.model import LINE_ROLE, LibraryModel, ShelfLine
from jjdesk.gui.library.places_sheet import PlacesSheet
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.widgets.rail import RailButton
from jjdesk.services import tasking as tabling
from jjdesk.services.library import Library

REPORT = """几江区人民政府工作报告
——2024年1月8日在几江区第三届人民代表大会第四次会议上
区长 张三

各位代表：
现在，我代表区人民政府向大会报告工作，请予审议。
一、2023年工作回顾
过去一年，地区生产总值增长7.1%，完成固定资产投资120亿元。
二、2024年重点工作
（一）办好人民满意的教育。
新建小学3所，新增学位2000个以上。推进义务教育优质均衡发展。
（二）提升城市品质。
改造老旧小区20个，力争新增停车位1000个。地区生产总值增长6%左右。
谢谢大家！
"""


class Shelf:
    """The room 资料 and what a hand does in it."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot

    def enter(self):
        labels = [label for _, label in self.desk.window._filling.rooms.labels()]
        self.desk.key(str(labels.index("资料") + 1), Qt.KeyboardModifier.AltModifier)
        self._qtbot.waitUntil(lambda: self.view.model().rowCount() > 0, timeout=10000)
        return self

    @property
    def view(self) -> QListView:
        return self.desk.find(QListView, "shelf")

    @property
    def bar(self) -> NoticeBar:
        return self.desk.window.findChild(NoticeBar)

    def lines(self) -> list[ShelfLine]:
        model = self.view.model()
        return [model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        return [line.title for line in self.lines()]

    def click(self, name: str, kind: type = QPushButton) -> None:
        self._qtbot.mouseClick(self.desk.find(kind, name), Qt.MouseButton.LeftButton)

    def wait_titles(self, *titles: str) -> None:
        self._qtbot.waitUntil(lambda: self.titles() == list(titles), timeout=10000)

    def wait_said(self, words: str) -> None:
        self._qtbot.waitUntil(
            lambda: self.bar.isVisible() and words in self.desk.words("noticeWords"), timeout=10000
        )

    def sheet(self) -> ImportSheet:
        found: list[ImportSheet] = []

        def shown():
            found[:] = [s for s in self.desk.window.findChildren(ImportSheet) if s.isVisible()]
            return bool(found)

        self._qtbot.waitUntil(shown, timeout=10000)
        return found[0]

    def paste(self, text: str) -> ImportSheet:
        QApplication.clipboard().setText(text)
        self.desk.key("v", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        return self.sheet()

    def keep(self, text: str = REPORT) -> None:
        """Import a text and wait until it stands on the shelf."""
        before = len(self.lines())
        self.press(self.paste(text), "importAdd")
        self._qtbot.waitUntil(lambda: len(self.lines()) == before + 1, timeout=10000)
        self.back()

    def back(self) -> None:
        """A dialog that closes gives the focus back on a screen, but not offscreen."""
        self.desk.window.activateWindow()
        self.view.setFocus()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is self.view)

    def press(self, sheet, name: str) -> None:
        self._qtbot.mouseClick(sheet.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


BUNDLED = "重庆市江津区人民政府工作报告"
OTHER = "几江区人民政府工作报告"


@pytest.fixture
def shelf(desk, qtbot) -> Shelf:
    desk.wait_saved()
    return Shelf(desk, qtbot).enter()


def test_the_bundled_report_is_on_the_shelf_and_stays(shelf):
    (line,) = shelf.lines()
    assert (line.title, line.opened) == (BUNDLED, True)
    assert not shelf.desk.find(QPushButton, "removeReport").isEnabled()
    assert shelf.desk.words("counts") == "资料 1 份"
    assert "拖到窗口里" in shelf.desk.words("libraryHint")


def test_keys_of_the_reader_rest_in_the_library(shelf, qtbot):
    shelf.desk.keys("1jn")
    qtbot.wait(50)
    assert shelf.view.isVisible()
    shelf.desk.key("1", Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is shelf.desk.page
    assert shelf.desk.chosen == 0
    assert "批注 0 条" in shelf.desk.words("counts")
    shelf.desk.key("j")
    assert shelf.desk.chosen == 1


def test_a_preview_says_what_was_found_and_stores_nothing(shelf):
    sheet = shelf.paste(REPORT)
    assert sheet.findChild(QLineEdit, "importTitle").text() == OTHER
    assert sheet.findChild(QLineEdit, "importYear").text() == "2024"
    told = [label.text() for label in sheet.findChildren(QLabel)]
    assert any(words.startswith("读出 ") for words in told)
    assert any("重点工作" in words for words in told)
    chips = [label.text() for label in sheet.findChildren(QLabel, "importChip")]
    assert any("2000" in chip for chip in chips)
    shelf.press(sheet, "importDrop")
    assert shelf.titles() == [BUNDLED]


def test_what_is_confirmed_is_kept(shelf, qtbot):
    sheet = shelf.paste(REPORT)
    title = sheet.findChild(QLineEdit, "importTitle")
    title.clear()
    qtbot.keyClicks(title, "Jijiang 2024")
    shelf.press(sheet, "importAdd")
    shelf.wait_titles(BUNDLED, "Jijiang 2024")
    assert shelf.lines()[1].shelved.year == 2024
    shelf.wait_said("已导入“Jijiang 2024”")


def test_the_same_text_is_not_kept_twice(shelf):
    shelf.keep()
    sheet = shelf.paste(REPORT)
    assert "已在资料中" in sheet.findChild(QLabel, "importSame").text()
    assert not sheet.findChild(QPushButton, "importAdd").isEnabled()
    shelf.press(sheet, "importDrop")


def test_a_corrected_version_takes_the_notes_along(shelf, qtbot):
    desk = shelf.desk
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: OTHER in desk.window.windowTitle(), timeout=10000)
    desk.key("j")
    desk.write("请说明校址")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    shelf.enter()
    sheet = shelf.paste(REPORT.replace("改造老旧小区20个", "改造老旧小区21个"))
    follow = sheet.findChild(QCheckBox, "importFollow")
    assert follow.isChecked()
    assert "另一个版本" in sheet.findChild(QLabel, "importSame").text()
    shelf.press(sheet, "importAdd")
    shelf.wait_said("1 条批注已随之移来")
    qtbot.waitUntil(lambda: sorted(line.notes for line in shelf.lines()) == [0, 0, 1])


def test_a_report_is_opened_and_found_again_where_it_was_left(start, shelf, qtbot):
    desk = shelf.desk
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: OTHER in desk.window.windowTitle(), timeout=10000)
    assert desk.find(RailButton, "report").isChecked()
    desk.keys("jj")
    desk.write("第二条")
    desk.key(Qt.Key.Key_Escape)
    desk.key("1")
    shelf.enter()
    row = shelf.titles().index(BUNDLED)
    shelf.view.setCurrentIndex(shelf.view.model().index(row, 0))
    shelf.click("openReport")
    qtbot.waitUntil(lambda: BUNDLED in desk.window.windowTitle(), timeout=10000)
    assert desk.chosen == 0
    assert desk.tabs.tabText(1) == "全部"
    desk.key("j")
    shelf.enter()
    shelf.view.setCurrentIndex(shelf.view.model().index(1 - row, 0))
    shelf.click("openReport")
    qtbot.waitUntil(lambda: OTHER in desk.window.windowTitle(), timeout=10000)
    qtbot.waitUntil(lambda: (desk.chosen, desk.note.toPlainText()) == (2, "第二条"))
    desk.close()
    desk.window.deleteLater()
    again = start(desk.workbook)
    assert (OTHER in again.window.windowTitle(), again.chosen) == (True, 2)
    qtbot.waitUntil(lambda: again.note.toPlainText() == "第二条")


def test_removal_is_said_and_taken_back_by_the_bar(shelf, qtbot):
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Delete)
    shelf.wait_titles(BUNDLED)
    shelf.wait_said(f"已移除“{OTHER}”")
    shelf.click("noticeAct")
    shelf.wait_titles(BUNDLED, OTHER)


def test_ctrl_z_names_the_removal_and_takes_it_back(shelf, qtbot):
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Delete)
    shelf.wait_titles(BUNDLED)
    undo = next(a for a in shelf.desk.window.actions() if a.objectName() == "undo")
    qtbot.waitUntil(lambda: undo.text() == f"撤销：移除“{OTHER}”")
    shelf.desk.ctrl("z")
    shelf.wait_titles(BUNDLED, OTHER)
    shelf.wait_said(f"已撤销：移除“{OTHER}”")


def test_what_was_removed_is_shown_on_request_and_put_back(shelf, qtbot):
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Delete)
    shelf.wait_titles(BUNDLED)
    assert shelf.desk.find(QPushButton, "showRemoved").text() == "已移除 1"
    shelf.click("showRemoved")
    assert shelf.titles() == [OTHER]
    shelf.click("restoreReport")
    shelf.wait_titles(BUNDLED, OTHER)


def test_an_open_report_that_is_removed_gives_way(shelf, qtbot):
    desk = shelf.desk
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: OTHER in desk.window.windowTitle(), timeout=10000)
    shelf.enter()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: BUNDLED in desk.window.windowTitle(), timeout=10000)
    assert shelf.view.isVisible(), "the room stays"


def test_an_unreadable_file_is_said_in_one_sentence(shelf, tmp_path):
    file = tmp_path / "empty.docx"
    file.write_bytes(b"")
    drop(shelf.desk.window, [file])
    shelf.wait_said("empty.docx")
    assert shelf.titles() == [BUNDLED]


def drop(window, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, event)


def test_files_dropped_on_the_window_are_imported_one_after_the_other(desk, qtbot, tmp_path):
    desk.wait_saved()
    shelf = Shelf(desk, qtbot)
    files = []
    for year in (2022, 2023):
        file = tmp_path / f"{year}.txt"
        file.write_text(REPORT.replace("2024", str(year)) + f"附记{year}。", encoding="utf-8")
        files.append(file)
    drop(desk.window, files)
    first = shelf.sheet()
    assert first.findChild(QLineEdit, "importYear").text() == "2022"
    shelf.press(first, "importDrop")
    qtbot.waitUntil(lambda: not first.isVisible())
    second = shelf.sheet()
    assert second.findChild(QLineEdit, "importYear").text() == "2023"
    shelf.press(second, "importDrop")


def test_ctrl_o_asks_for_files(shelf, tmp_path, monkeypatch):
    file = tmp_path / "wanted.txt"
    file.write_text(REPORT, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    shelf.desk.ctrl("o")
    sheet = shelf.sheet()
    assert sheet.windowTitle() == "导入“wanted.txt”"
    shelf.press(sheet, "importDrop")


def test_a_file_over_the_note_is_the_windows(desk):
    data = QMimeData()
    data.setUrls([QUrl("file:///x.docx")])
    assert not desk.note.canInsertFromMimeData(data)
    data = QMimeData()
    data.setText("文字")
    assert desk.note.canInsertFromMimeData(data)


def test_year_against_year_stands_beside_the_list(shelf, qtbot):
    shelf.keep()
    tabs = shelf.desk.find(QTabBar, "libraryTabs")
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["报告", "对照", "任务表"]
    tabs.setCurrentIndex(1)
    combo = shelf.desk.find(QComboBox, "olderReport")
    assert combo.count() == 2
    older, newer = (shelf.desk.find(QComboBox, name) for name in ("olderReport", "newerReport"))
    older.setCurrentIndex(0)
    newer.setCurrentIndex(1)
    answer = shelf.desk.find(QLabel, "comparisonAnswer")
    qtbot.waitUntil(lambda: "延续" in answer.text(), timeout=10000)
    sha256 = shelf.lines()[1].shelved.sha256
    shelf.desk.window._filling._library.open_wanted.emit(sha256, first_of(shelf, sha256))
    qtbot.waitUntil(lambda: OTHER in shelf.desk.window.windowTitle(), timeout=10000)
    assert shelf.desk.chosen == 1


def first_of(shelf, sha256) -> str:
    """Id of the first commitment of a kept report."""
    found = []
    workbook = shelf.desk.window._filling._workbook
    workbook.run(lambda services: services.library.open(sha256), found.append, found.append)
    workbook.drain()
    return found[0].report.commitments[0].id


def test_what_a_task_table_says_stands_in_the_margin(shelf, qtbot, tmp_path):
    desk = shelf.desk
    desk.find(QTabBar, "libraryTabs").setCurrentIndex(2)
    assert desk.window.isActiveWindow()
    commitment = desk.window._filling.reader.open_report.report.commitments[0]
    file = tmp_path / "tasks.csv"
    rows = ["序号,目标任务,责任单位,完成时限,推进情况"]
    rows.append(f"1,{commitment.text.replace(',', '，')},区教委,2025年12月底前,已启动试点")
    file.write_text("\n".join(rows), encoding="utf-8")
    table = tabling.read_table(file)
    workbook = desk.window._filling._workbook
    opened, done = desk.window._filling.reader.open_report, []
    workbook.run(
        lambda services: services.tasking.add(opened, table, name="分解表", period="2025年"),
        done.append,
        done.append,
    )
    qtbot.waitUntil(lambda: done != [])
    desk.window._filling._library.tasks_changed.emit()
    desk.key("1", Qt.KeyboardModifier.AltModifier)
    desk.key("j")
    standing = desk.find(QLabel, "commitmentStanding")
    qtbot.waitUntil(lambda: "区教委" in standing.text())
    assert standing.text() == "2025年：区教委 · 2025年12月底前 · 已启动试点"
    desk.key("j")
    assert not standing.isVisible()


def test_an_import_can_be_given_up(shelf, qtbot, monkeypatch):
    gate = threading.Event()
    read = Library.preview_text

    def slow(self, *args):
        gate.wait(10)
        return read(self, *args)

    monkeypatch.setattr(Library, "preview_text", slow)
    QApplication.clipboard().setText(REPORT)
    shelf.click("importClipboard")
    shelf.wait_said("正在读剪贴板")
    shelf.click("noticeAct")
    shelf.wait_said("已取消导入")
    gate.set()
    qtbot.wait(300)
    assert [s for s in shelf.desk.window.findChildren(ImportSheet) if s.isVisible()] == []
    assert shelf.titles() == [BUNDLED]


def test_the_shelf_is_a_sound_list(shelf, qtmodeltester):
    model = LibraryModel()
    qtmodeltester.check(model)
    shelved = shelf.lines()[0].shelved
    model.show([ShelfLine(shelved, 3, opened=True)])
    qtmodeltester.check(model)
    index = model.index(0, 0)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(words in told for words in (BUNDLED, "正在阅读", "3 条批注"))
    assert model.line(index).shelved is shelved
    assert (model.row_of(shelved.sha256), model.row_of("")) == (0, -1)


def test_every_control_of_the_library_is_reached_by_tab(shelf):
    wanted = {"importFile", "importClipboard", "openReport", "shelf", "libraryTabs"}
    reached = set()
    for _ in itertools.repeat(None, 20):
        shelf.desk.key(Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget().objectName())
    assert wanted <= reached


def test_a_better_parser_reads_the_open_report_anew_at_the_start(start, shelf, qtbot):
    desk = shelf.desk
    shelf.keep()
    qtbot.keyClick(shelf.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: OTHER in desk.window.windowTitle(), timeout=10000)
    desk.key("j")
    desk.write("留在第一条")
    desk.close()
    desk.window.deleteLater()
    connection = sqlite3.connect(desk.workbook)
    # As an older parser had read it: without its targets.
    (parsed,) = connection.execute("SELECT parsed FROM report WHERE name = '剪贴板'").fetchone()
    old = json.loads(parsed)
    for commitment in old["commitments"]:
        commitment["targets"] = []
    connection.execute(
        "UPDATE report SET parser = 0, parsed = ? WHERE name = '剪贴板'", [json.dumps(old)]
    )
    connection.commit()
    connection.close()
    again = start(desk.workbook)
    assert "量化目标 0 个" in again.words("counts")
    qtbot.waitUntil(lambda: "量化目标 0 个" not in again.words("counts"), timeout=10000)
    qtbot.waitUntil(lambda: (again.chosen, again.note.toPlainText()) == (1, "留在第一条"))


def places_sheet(shelf) -> PlacesSheet:
    shelf.click("places")
    found: list[PlacesSheet] = []

    def shown() -> bool:
        found[:] = [s for s in shelf.desk.window.findChildren(PlacesSheet) if s.isVisible()]
        return bool(found)

    shelf._qtbot.waitUntil(shown, timeout=10000)
    return found[0]


def commitments(shelf):
    return shelf.desk.window._filling.reader.open_report.report.commitments


def test_a_countys_towns_are_kept_found_and_taken_back(shelf, qtbot):
    shelf.keep(REPORT.replace("改造老旧小区20个", "改造燕鸣镇老旧小区20个"))
    qtbot.keyClick(shelf.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: OTHER in shelf.desk.window.windowTitle(), timeout=10000)
    assert not any("燕鸣镇" in each.places for each in commitments(shelf))
    shelf.enter()
    sheet = places_sheet(shelf)
    assert sheet.findChild(QComboBox, "placesCounty").currentText() == "几江区"
    sheet.findChild(QPlainTextEdit, "placesTowns").setPlainText("燕鸣镇、石湾街道")
    shelf.press(sheet, "placesKeep")
    shelf.wait_said("共 2 个镇街；有 1 份报告重新查找过")
    assert any("燕鸣镇" in each.places for each in commitments(shelf))
    shelf.back()
    sheet = places_sheet(shelf)
    towns = sheet.findChild(QPlainTextEdit, "placesTowns")
    assert towns.toPlainText() == "燕鸣镇\n石湾街道"
    shelf.press(sheet, "placesBack")
    shelf.back()
    shelf.desk.ctrl("z")
    shelf.wait_said("已撤销")
    qtbot.waitUntil(lambda: not any("燕鸣镇" in each.places for each in commitments(shelf)))


def test_towns_come_from_a_file(shelf, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "towns.txt"
    file.write_text("燕鸣镇\n石湾街道\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    sheet = places_sheet(shelf)
    shelf.press(sheet, "placesFile")
    towns = sheet.findChild(QPlainTextEdit, "placesTowns")
    qtbot.waitUntil(lambda: towns.toPlainText() == "燕鸣镇\n石湾街道")
    shelf.press(sheet, "placesBack")
