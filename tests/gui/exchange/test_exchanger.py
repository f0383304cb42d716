"""Many hands, by keys and clicks: notes leave, come in, and the exchange folder."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)

from jjdesk.errors import WorkbookError
from jjdesk.exchange import pack as packs
from jjdesk.exchange import web_annotation
from jjdesk.gui.exchange import exchange_folder, exchanger
from jjdesk.gui.exchange.exchanger import Exchanger
from jjdesk.gui.exchange.identity_sheet import IdentitySheet
from jjdesk.gui.exchange.pack_export_sheet import PackExportSheet
from jjdesk.gui.exchange.pack_folder_sheet import PackFolderSheet
from jjdesk.gui.exchange.pack_preview_sheet import PackPreviewSheet
from jjdesk.services import arriving
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.merging import Merging
from jjdesk.services.opening import open_bundled
from jjdesk.services.sharing import Choice
from jjdesk.store import annotations
from jjdesk.store.database import open_workbook

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Colleague:
    """Another deputy, with a workbook of his own elsewhere."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir()
        self.folder = folder
        self.now = datetime(2026, 11, 23, tzinfo=UTC)
        self.services = Services(open_workbook(folder / "workbook.jjdesk"), lambda: self.now)
        self.services.identity.rename(name)
        self.report = open_bundled()

    def write(self, text: str, number: int = 0) -> str:
        note = new_annotation(self.report.report.commitments[number], self.report, text=text)
        self.services.annotating.save(replace(note, shared=True), self.report)
        self.services.annotating.end_sitting()
        return note.id

    def pack(self, name: str = "张三-批注.jjpack") -> Path:
        file = self.folder / name
        self.services.sharing.write(file, Choice())
        return file


@pytest.fixture
def zhang(tmp_path):
    colleague = Colleague(tmp_path / "张三", "张三")
    yield colleague
    colleague.services.close()


class Hand:
    """What a hand does with packs."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot

    @property
    def exchanger(self) -> Exchanger:
        return self.desk.window.findChild(Exchanger)

    def wait(self, condition) -> None:
        self._qtbot.waitUntil(condition, timeout=10000)

    def sheet(self, kind: type):
        found = []

        def shown():
            found[:] = [each for each in self.desk.window.findChildren(kind) if each.isVisible()]
            return bool(found)

        self.wait(shown)
        return found[0]

    def click(self, sheet, name: str, kind: type = QPushButton) -> None:
        widget = sheet.findChild(kind, name)
        assert widget.isEnabled(), name
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def check(self, sheet, name: str) -> None:
        sheet.findChild(QCheckBox, name).setChecked(True)

    def key(self, key, modifier) -> None:
        """Press a key; a sheet that has gone leaves the window to be activated again."""
        self.desk.window.activateWindow()
        self.wait(lambda: QApplication.focusWidget() is not None)
        self.desk.key(key, modifier)

    def said(self, words: str) -> None:
        self.wait(lambda: words in self.desk.words("noticeWords"))

    def write(self, text: str, *, shared: bool = True) -> None:
        """Write a note on the first commitment, and share it."""
        self.run(lambda services: _written(services, text, shared=shared))

    def run(self, work) -> None:
        done = []
        self.exchanger._workbook.run(work, done.append, lambda error: pytest.fail(str(error)))
        self.wait(lambda: bool(done))

    def texts(self) -> list[str]:
        found = []

        def work(services):
            with services._workbook.reading() as database:
                found.extend(note.text for note in annotations.every(database))

        self.run(work)
        return sorted(found)

    def drop(self, *files: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        window, left = self.desk.window, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))


def _written(services, text: str, *, shared: bool) -> None:
    opened = open_bundled()
    note = new_annotation(opened.report.commitments[0], opened, text=text)
    services.annotating.save(replace(note, shared=shared), opened)


@pytest.fixture
def hand(desk, qtbot, monkeypatch) -> Hand:
    monkeypatch.setattr(arriving, "REST", 0.05)
    monkeypatch.setattr(exchange_folder, "_RESTED_MS", 80)
    return Hand(desk, qtbot)


class TestExport:
    def test_asks_for_the_name_once_and_writes_what_is_shared(self, hand, tmp_path, monkeypatch):
        hand.write("公开的话")
        hand.write("私下的话", shared=False)
        file = tmp_path / "出.jjpack"
        asked = []
        monkeypatch.setattr(
            QFileDialog,
            "getSaveFileName",
            lambda *given: asked.append(given[2]) or (str(file), ""),
        )
        hand.key("e", CTRL | SHIFT)
        sheet = hand.sheet(IdentitySheet)
        assert not sheet.findChild(QPushButton, "identityKeep").isEnabled()
        sheet.findChild(QLineEdit, "identityName").setText("李四")
        sheet.findChild(QLineEdit, "identityDelegation").setText("双福代表团")
        hand.click(sheet, "identityKeep")
        sheet = hand.sheet(PackExportSheet)
        assert sheet.findChild(QLabel, "packCount").text() == "共 1 条批注"
        hand.click(sheet, "packSave")
        hand.said("已导出 1 条批注")
        pack, _ = packs.read_file(file)
        assert (pack.author.name, pack.delegation) == ("李四", "双福代表团")
        assert [each.content.text for each in pack.revisions] == ["公开的话"]
        assert Path(asked[0]).name.startswith("李四-批注-")
        assert asked[0].endswith(".jjpack")
        hand.key("e", CTRL | SHIFT)
        hand.sheet(PackExportSheet)

    def test_private_notes_upon_a_click_and_with_a_warning(self, hand, tmp_path, monkeypatch):
        hand.run(lambda services: services.identity.rename("李四"))
        hand.write("私下的话", shared=False)
        hand.key("e", CTRL | SHIFT)
        sheet = hand.sheet(PackExportSheet)
        assert not sheet.findChild(QPushButton, "packSave").isEnabled()
        assert "共享" in sheet.findChild(QLabel, "packCount").text()
        assert sheet.findChild(QLabel, "packWarning").isHidden()
        hand.check(sheet, "packPrivate")
        assert not sheet.findChild(QLabel, "packWarning").isHidden()
        sheet.findChild(QRadioButton, "packWebForm").setChecked(True)
        file = tmp_path / "出.jsonld"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        hand.click(sheet, "packSave")
        hand.said("已导出 1 条批注")
        (note,) = web_annotation.read_file(file).notes
        assert note.annotation.text == "私下的话"

    def test_only_what_is_filtered(self, hand):
        hand.run(lambda services: services.identity.rename("李四"))
        hand.write("公开的话")
        hand.desk.search.setText("没有这样的话")
        hand.wait(lambda: bool(hand.exchanger._seeker.bar.filter().query))
        hand.key("e", CTRL | SHIFT)
        sheet = hand.sheet(PackExportSheet)
        box = sheet.findChild(QCheckBox, "packOnly")
        assert "没有这样的话" in box.text()
        assert box.isChecked()
        assert "没有" in sheet.findChild(QLabel, "packCount").text()
        box.setChecked(False)
        assert sheet.findChild(QLabel, "packCount").text() == "共 1 条批注"


class TestImport:
    def test_a_pack_dropped_on_the_window(self, hand, zhang):
        note = zhang.write("张的话")
        hand.drop(zhang.pack())
        sheet = hand.sheet(PackPreviewSheet)
        assert sheet.findChild(QLabel, "packAuthor").text() == "张三"
        lines = [each.text() for each in sheet.findChildren(QLabel)]
        assert "新批注 1 条" in lines
        assert hand.texts() == []
        hand.click(sheet, "packTake")
        hand.said("已导入 张三 的批注：新 1 条。")
        assert hand.texts() == ["张的话"]
        keeper = hand.exchanger._notes
        hand.wait(lambda: keeper.get(note) is not None)
        assert keeper.names.authors[keeper.get(note).author] == "张三"
        # The bar takes it back.
        hand.click(hand.desk.window, "noticeAct")
        hand.said("已撤销：导入 张三 的批注 1 条。")
        assert hand.texts() == []
        hand.wait(lambda: keeper.get(note) is None)

    def test_ctrl_o_knows_a_pack(self, hand, zhang, monkeypatch):
        zhang.write("张的话")
        file = zhang.pack()
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
        hand.desk.ctrl("o")
        hand.click(hand.sheet(PackPreviewSheet), "packDrop")
        assert hand.texts() == []
        hand.key("o", CTRL | SHIFT)
        hand.click(hand.sheet(PackPreviewSheet), "packTake")
        hand.said("新 1 条")

    def test_several_files_come_in_at_once(self, hand, zhang, tmp_path):
        zhang.write("张的话")
        bad = tmp_path / "坏.jjpack"
        bad.write_bytes(b"PK")
        hand.drop(zhang.pack("1.jjpack"), zhang.pack("2.jjpack"), bad)
        hand.said("读了 2 份批注，新的或有改动的 1 条")
        hand.said("坏.jjpack")
        assert hand.texts() == ["张的话"]

    def test_a_broken_file_is_said(self, hand, tmp_path):
        bad = tmp_path / "坏.jjpack"
        bad.write_bytes(b"PK\x03\x04")
        hand.drop(bad)
        hand.said("“坏.jjpack”不完整")

    def test_my_own_from_another_machine(self, hand, zhang):
        note = zhang.write("家里写的")
        hand.drop(zhang.pack())
        sheet = hand.sheet(PackPreviewSheet)
        hand.check(sheet, "packOwn")
        hand.click(sheet, "packTake")
        hand.said("新 1 条")
        keeper = hand.exchanger._notes
        hand.wait(lambda: keeper.get(note) is not None)
        hand.wait(lambda: keeper.get(note).author in keeper.names.mine)


class TestExchangeFolder:
    def choose(self, hand, folder: Path, *, sends: bool = False) -> None:
        hand.exchanger._ask_folder()
        sheet = hand.sheet(PackFolderSheet)
        sheet.findChild(QLineEdit, "folderPath").setText(str(folder))
        if sends:
            hand.check(sheet, "folderSends")
        hand.click(sheet, "folderKeep")
        hand.wait(lambda: hand.exchanger.folder.folder == folder)

    def test_what_appears_comes_in_and_can_be_taken_back(self, hand, zhang, tmp_path):
        folder = tmp_path / "交换"
        folder.mkdir()
        self.choose(hand, folder)
        zhang.write("张的话")
        (folder / "张三-批注.jjpack").write_bytes(zhang.pack().read_bytes())
        hand.said("已导入 张三 的批注：新 1 条。")
        assert hand.texts() == ["张的话"]
        hand.key("z", CTRL)
        hand.said("已撤销")
        assert hand.texts() == []

    def test_what_could_not_be_kept_is_tried_again(self, hand, zhang, tmp_path, monkeypatch):
        folder = tmp_path / "交换"
        folder.mkdir()
        self.choose(hand, folder)
        take, refused = Merging.take, []

        def full_once(merging, arrived):
            if not refused:
                refused.append(arrived)
                raise WorkbookError("磁盘已满")
            return take(merging, arrived)

        monkeypatch.setattr(Merging, "take", full_once)
        zhang.write("张的话")
        (folder / "张三-批注.jjpack").write_bytes(zhang.pack().read_bytes())
        hand.said("磁盘已满")
        assert hand.texts() == []
        hand.exchanger.folder._look()
        hand.said("已导入 张三 的批注：新 1 条。")
        assert hand.texts() == ["张的话"]

    def test_files_of_a_whole_delegation_are_told_together(self, hand, zhang, tmp_path):
        folder = tmp_path / "交换"
        folder.mkdir()
        for number, name in enumerate(("张三", "李四")):
            other = zhang if name == "张三" else Colleague(tmp_path / name, name)
            other.write(f"{name}的话", number)
            (folder / f"{name}.jjpack").write_bytes(other.pack().read_bytes())
            if other is not zhang:
                other.services.close()
        self.choose(hand, folder)
        hand.said("交换文件夹来了 2 份批注，新的或有改动的 2 条")
        assert hand.texts() == ["张三的话", "李四的话"]
        hand.key("z", CTRL)
        hand.said("已撤销")
        assert len(hand.texts()) == 1

    def test_a_very_large_file_is_not_taken_unasked(self, hand, zhang, tmp_path, monkeypatch):
        monkeypatch.setattr(exchanger, "_MOST_BY_ITSELF", 0)
        zhang.write("张的话")
        zhang.services.sharing.send(tmp_path)
        self.choose(hand, tmp_path)
        hand.said("没有自动导入")
        assert hand.texts() == []

    def test_the_own_file_is_written_by_itself(self, hand, tmp_path):
        hand.run(lambda services: services.identity.rename("李四"))
        hand.exchanger._send_later.setInterval(50)
        hand.write("公开的话")
        self.choose(hand, tmp_path, sends=True)
        file = tmp_path / "李四-批注.jjpack"
        hand.wait(file.exists)
        first = file.read_bytes()
        hand.write("又一句")
        hand.exchanger._notes.saved.emit()
        hand.wait(lambda: file.read_bytes() != first)
        assert len(packs.read_file(file)[0].notes) == 2
        assert hand.desk.window.findChild(QLabel, "noticeWords").text() == ""

    def test_is_remembered(self, hand, start, zhang, tmp_path, qtbot):
        folder = tmp_path / "交换"
        folder.mkdir()
        self.choose(hand, folder)
        hand.desk.wait_saved()
        hand.desk.close()
        zhang.write("张的话")
        zhang.services.sharing.send(folder)
        again = Hand(start(), qtbot)
        again.said("已导入 张三 的批注")
        assert again.texts() == ["张的话"]
        assert again.exchanger.folder.folder == folder

    def test_a_folder_that_cannot_be_written_is_said_once(self, hand, tmp_path):
        hand.run(lambda services: services.identity.rename("李四"))
        hand.write("公开的话")
        said = []
        hand.exchanger._undo.say = said.append
        self.choose(hand, tmp_path / "没有", sends=True)
        hand.wait(lambda: len(said) == 2)
        assert any("现在打不开" in words for words in said)
        assert any("写不出" in words for words in said)
        hand.exchanger._send()
        hand.texts()
        assert len(said) == 2, said

    def test_without_a_name_what_appears_comes_in_all_the_same(self, hand, zhang, tmp_path):
        hand.exchanger._ask_folder()
        sheet = hand.sheet(PackFolderSheet)
        sheet.findChild(QLineEdit, "folderPath").setText(str(tmp_path))
        hand.check(sheet, "folderSends")
        hand.click(sheet, "folderKeep")
        hand.click(hand.sheet(IdentitySheet), "identityBack")
        hand.said("请先填写“我的姓名”")
        assert not list(tmp_path.glob("*.jjpack"))
        zhang.write("张的话")
        zhang.services.sharing.send(tmp_path)
        hand.said("已导入 张三 的批注")

    def test_is_given_up(self, hand, tmp_path):
        self.choose(hand, tmp_path)
        hand.exchanger._ask_folder()
        hand.click(hand.sheet(PackFolderSheet), "folderNone")
        hand.said("不再使用交换文件夹")
        assert hand.exchanger.folder.folder is None
