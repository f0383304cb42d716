"""A picture of every screen and dialog, light and dark, at 100 and 150 % text, 1366 × 768.

``python3 dev.py tour OUT`` runs it offscreen on a scratch workbook; the manual's pictures come from
it. Dialogs, menus and tooltips are drawn where they stand over the window.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QTabBar,
    QToolTip,
    QWidget,
)

from jjdesk import bootstrap
from jjdesk.domain.progress import Status
from jjdesk.gui import app
from jjdesk.gui.dialogs.unsaved import UnsavedDialog
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.panels.page import ReportPage
from jjdesk.services.composing import MarkKind
from jjdesk.services.following import Given

SIZE = (1366, 768)
NOTES = (
    (2, "2", "足球特色学校试点应向镇街学校倾斜，建议公布名额分配办法。"),
    (5, "3", "“50 户”“200 户以上”是净增还是累计？请科技局说明口径和去年完成数。"),
    (
        6,
        "4",
        (
            "建议说明技术合同成交额 20 亿元中区属企业承接的份额；研发经费投入增长 12 % 以上，"
            "宜写明 2024 年的基数，便于会后跟踪。"
        ),
    ),
    (8, "1", "关注人才引进后的住房和子女入学，请人社局年中通报一次进展。"),
    (14, "5", "“集中事项”疑应为“关联事项”，请核对原文。"),
    (38, "2", ""),
)
CHOSEN = 6
PROGRESS = (
    (1, 6, Given("2025H1", Status.UNDER_WAY, "2025-07-15", "区政府办通报", "上半年已认定 21 户。")),
    (12, 14, Given("2025H1", Status.DONE, "2025-07-15", "区政府办通报")),
    (20, 22, Given("2025H1", Status.BEHIND, "2025-07-20", "实地察看")),
    (30, 31, Given("2025H1", Status.NOT_STARTED, "2025-07-21", "群众反映")),
    (6, 6, Given("2025Q3", Status.DONE, "2025-10-12", "区科技局答复")),
)
OTHER = """几江区人民政府工作报告
——2024年1月8日在几江区第三届人民代表大会第四次会议上
各位代表：
现在，我代表区人民政府向大会报告工作，请予审议。
一、2024年上一年工作回顾
过去一年，地区生产总值增长7.1%，完成固定资产投资120亿元。
二、2024年主要目标
地区生产总值增长6%左右，一般公共预算收入增长3%，城镇调查失业率控制在5.5%以内。
三、2024年重点工作
（一）办好人民满意的教育。
新建小学3所，新增学位2000个以上。推进义务教育优质均衡发展，确保普惠性幼儿园覆盖率达到92%。
（二）提升城市品质。
改造老旧小区20个，力争新增停车位1000个。新建口袋公园6个，完成背街小巷整治30条。
谢谢大家！
"""
EARLIER = (
    OTHER.replace("2024", "2022")
    .replace("6%左右", "7%左右")
    .replace("收入增长3%", "收入增长2.5%")
    .replace("小学3所", "小学2所")
    .replace("2000个以上", "1500个以上")
    .replace("92%", "88%")
    .replace("小区20个", "小区26个")
    .replace("新建口袋公园6个，完成背街小巷整治30条。", "推进南门河综合整治。")
)
TASKS = """序号\t目标任务\t责任单位\t责任领导\t完成时限\t推进情况
1\t推进“数字化赋能教育”和“三新卓越”建设，探索教共体办学新模式\t区教委\t李某\t12月底\t已完成方案
2\t培育认定高新技术企业50户、科技型企业200户以上\t区科技局\t王某\t年底前\t已认定21户
3\t力争完成技术合同成交额20亿元\t区科技局\t王某\t年底前\t完成8.2亿元
4\t推动全民科普，厚植科技创新根基\t区科协\t王某\t年底前\t正常推进
5\t新建综合立体停车楼3座\t区城管局\t赵某\t10月底\t未开工
"""


class Tour:
    """Walks through a window and takes the pictures."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._ending = ""
        self._page = window.findChild(ReportPage)

    def walk(self) -> None:
        """Every screen in every look."""
        self._write_notes()
        for scale in (100, 150):
            for dark in (False, True):
                self._ending = ("-dark" if dark else "-light") + ("" if scale == 100 else "-150")
                self._look(scale, dark=dark)
                for screen in SCREENS:
                    # A dialog that closes gives the focus back on a screen, but not offscreen.
                    self._window.activateWindow()
                    self._page.setFocus()
                    rest(20)
                    screen(self)
        self._look(200, dark=False)
        self._ending = "-light-200"
        self._choose(CHOSEN)
        self._save("note")

    def _look(self, scale: int, *, dark: bool) -> None:
        self._window.normal_size()
        while self._window.state.scale < scale:
            self._window.enlarge()
        if (self._window.look.tokens.name == "dark") != dark:
            self._window.change_scheme()

    def _write_notes(self) -> None:
        for number, kind, text in NOTES:
            self._choose(number)
            self._key(kind)
            self._key("n")
            event = QInputMethodEvent()
            event.setCommitString(text)
            self._send(event)
            self._key(Qt.Key.Key_Escape)
        self._choose(CHOSEN)
        rest(600)

    # Screens

    def reader(self) -> None:
        """The report from the top."""
        self._page.verticalScrollBar().setValue(0)
        self._save("reader")

    def note(self) -> None:
        """A commitment with kind and note."""
        self._choose(CHOSEN)
        self._save("note")

    def filter(self) -> None:
        """Search hits among the commitments with targets."""
        self._key("g")
        self._key("/")
        event = QInputMethodEvent()
        event.setCommitString("企业")
        self._send(event)
        rest(120)
        self._key(Qt.Key.Key_Return)
        self._save("filter")
        self._key(Qt.Key.Key_Escape)
        self._key("f")
        self._save("filters")
        self._key(Qt.Key.Key_Escape)

    def nothing_found(self) -> None:
        """A search without result."""
        self._key("/")
        event = QInputMethodEvent()
        event.setCommitString("磁悬浮")
        self._send(event)
        rest(120)
        self._save("empty")
        self._key(Qt.Key.Key_Escape)

    def annotations(self) -> None:
        """All annotations, unfolded."""
        self._page.verticalScrollBar().setValue(0)
        self._key("2", Qt.KeyboardModifier.ControlModifier)
        self._save("annotations")
        self._key("1", Qt.KeyboardModifier.ControlModifier)

    def sectors(self) -> None:
        """The list of sectors, open."""
        button = self._window.findChild(QPushButton, "sector")
        self._open_menu(button.menu(), button.mapToGlobal(QPoint(0, button.height())), "sectors")

    def menu(self) -> None:
        """The menu of all acts."""
        menu = self._acts()
        self._key(Qt.Key.Key_F2)
        rest(50)
        self._save("menu", (menu, menu.pos()))
        menu.close()

    def _acts(self) -> QMenu:
        return self._window.findChild(QMenu, "actsMenu")

    def keys(self) -> None:
        """The page of keys."""
        self._key("?")
        self._close_dialog("keys")

    def about(self) -> None:
        """关于."""
        self._acts().actions()[-2].trigger()
        self._close_dialog("about")

    def unsaved(self) -> None:
        """The question upon closing with a note that could not be written."""
        note = self._window._filling._notes.all()[0]
        UnsavedDialog([note], {note.id: "第 2 条"}, self._window).open()
        self._close_dialog("unsaved")

    def problem(self) -> None:
        """A note that could not be saved."""
        self._choose(CHOSEN)
        foot, below = (self._window.findChild(QLabel, name) for name in ("saved", "noteState"))
        kept = below.text()
        sentence = (
            "未保存：磁盘空间不足，批注没有写入工作簿；已有批注完好，"
            "请腾出空间后继续，程序会再次保存。"
        )
        self._window.show_saved("", sentence)
        panel = self._window.findChild(QWidget, "commitmentPanel")
        panel.show_state(sentence, problem=True)
        self._save("problem")
        panel.show_state(kept)
        self._window.show_saved(foot.text() and "全部已保存 · 离线", "")

    def erratum(self) -> None:
        """What the newspaper has at a dotted line."""
        self._choose(CHOSEN)
        number = next(
            n
            for n, row in enumerate(self._page._rows)
            if row.commitment and row.commitment.number == CHOSEN
        )
        marks = self._page._rows[number].marks
        mark = next(m for m in marks if m.kind is MarkKind.ERRATUM)
        cursor = self._page.textCursor()
        cursor.setPosition(
            self._page.document().findBlockByNumber(number).position() + mark.start + 1
        )
        place = self._page.cursorRect(cursor).center()
        view = self._page.viewport()
        spot = view.mapToGlobal(place)
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, spot))
        rest(50)
        tip = next(w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel"))
        self._save("erratum", (tip, spot + QPoint(2, 21)))
        QToolTip.hideText()
        rest(400)

    def corrections(self) -> None:
        """What can be corrected at a commitment; a target on its sheet; an erratum on its own."""
        self._choose(CHOSEN)
        self._window._filling.reader.margin.commitment.open_menu()
        rest(50)
        menu = self._window.findChild(QMenu, "correctMenu")
        self._save("correct", (menu, menu.pos()))
        menu.close()
        rest(20)
        commitment = self._window._filling.reader.chosen()
        corrector = self._window._filling._corrector
        corrector._ask_target(commitment.targets[0])
        self._close_dialog("target")
        corrector._new_erratum((commitment.start + 2, commitment.start + 6))
        self._close_dialog("correct-erratum")

    def preview(self) -> None:
        """What was found in a report, before it is kept."""
        QApplication.clipboard().setText(OTHER.replace("2024", "2023"))
        self._key("v", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        rest(1200)
        self._close_dialog("preview")
        self._window._filling.rooms.go("report")

    def library(self) -> None:
        """The reports of the workbook, a removal, a county's towns, and the other leaves."""
        room = self._window._filling
        room.rooms.go("library")
        rest(300)
        shelf = self._window.findChild(QListView, "shelf")
        if shelf.model().rowCount() == 1:
            for text in (OTHER, EARLIER):
                QApplication.clipboard().setText(text)
                room._librarian.import_clipboard()
                rest(900)
                room._librarian._sheet.accept()
                rest(600)
        room.bar.hide()
        self._save("library")
        shelf.setCurrentIndex(shelf.model().index(2, 0))
        QTest.keyClick(shelf, Qt.Key.Key_Delete)
        rest(400)
        self._save("removed")
        room.undo.undo()
        rest(400)
        room.bar.hide()
        room._gazetteer.ask("几江区")
        rest(200)
        self._close_dialog("places")
        tabs = self._window.findChild(QTabBar, "libraryTabs")
        tabs.setCurrentIndex(1)
        rest(900)
        self._save("comparison")
        self._press("asChartPill")
        rest(3000)
        self._save("comparison-chart")
        self._press("asTablePill")
        tabs.setCurrentIndex(2)
        rest(900)
        self._tasks()
        tabs.setCurrentIndex(0)
        room.rooms.go("report")

    def progress(self) -> None:
        """How far commitments have come: the sheet of one, then all in their room."""
        house = self._window._filling
        follower = house._follower
        if not follower._view.changes:
            for first, last, given in PROGRESS:
                follower.give(follower.commitments()[first - 1 : last], given)
            rest(600)
        self._choose(CHOSEN)
        follower.ask_chosen()
        self._close_dialog("status")
        house.bar.hide()
        house.rooms.go("progress")
        rest(300)
        self._save("progress")
        house.rooms.go("report")

    def _tasks(self) -> None:
        """A task table before it is kept, and what it bears on; it is kept with the first look."""
        is_first = self._window.findChild(QListView, "taskTables").model().rowCount() == 0
        QApplication.clipboard().setText(TASKS)
        self._press("taskPaste")
        rest(900)
        self._save("tasks-preview")
        self._press("taskAccept" if is_first else "taskCancel")
        rest(1500)
        self._save("tasks")

    def _press(self, name: str) -> None:
        self._window.findChild(QAbstractButton, name).click()

    def narrow(self) -> None:
        """The page alone."""
        for key in (Qt.Key.Key_F9, Qt.Key.Key_F10):
            self._key(key)
        self._save("page")
        for key in (Qt.Key.Key_F9, Qt.Key.Key_F10):
            self._key(key)

    # Means

    def _choose(self, number: int) -> None:
        row = next(r for r in self._page._rows if r.commitment and r.commitment.number == number)
        self._page.chosen.emit(row.commitment.id)
        self._page.setFocus()

    def _key(
        self,
        key: str | Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        target = QApplication.focusWidget() or self._page
        QTest.keyClick(target, key, modifier)

    @staticmethod
    def _send(event: QInputMethodEvent) -> None:
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def _open_menu(self, menu: QMenu, place: QPoint, name: str) -> None:
        menu.popup(place)
        rest(50)
        self._save(name, (menu, menu.pos()))
        menu.close()

    def _close_dialog(self, name: str) -> None:
        rest(50)
        dialog = next(d for d in self._window.findChildren(QDialog) if d.isVisible())
        frame = self._window.frameGeometry()
        self._save(name, (dialog, frame.center() - dialog.rect().center()))
        dialog.reject()
        dialog.deleteLater()

    def _save(self, name: str, above: tuple[QWidget, QPoint] | None = None) -> None:
        rest(60)
        assert self._window.size().toTuple() == SIZE
        picture: QPixmap = self._window.grab()
        if above is not None:
            widget, place = above
            painter = QPainter(picture)
            above_at = QRect(self._window.mapFromGlobal(place), widget.size())
            if isinstance(widget, QDialog):
                self._draw_frame(painter, above_at, widget.windowTitle())
            painter.drawPixmap(above_at.topLeft(), widget.grab())
            painter.end()
        picture.save(str(self._folder / f"{name}{self._ending}.png"))

    def _draw_frame(self, painter: QPainter, around: QRect, title: str) -> None:
        """What a desktop draws around a dialog, and the offscreen platform does not."""
        tokens = self._window.look.tokens
        bar = painter.fontMetrics().height() + 16
        painter.setPen(QColor(tokens.ink2))
        painter.setBrush(QColor(tokens.frame))
        frame = around.adjusted(-1, -bar, 0, 0)
        painter.drawRect(frame)
        painter.setPen(QColor(tokens.ink))
        title_box = QRect(frame.left(), frame.top(), frame.width(), bar)
        painter.drawText(title_box, Qt.AlignmentFlag.AlignCenter, title)


SCREENS: tuple[Callable[[Tour], None], ...] = (
    Tour.reader,
    Tour.note,
    Tour.filter,
    Tour.nothing_found,
    Tour.annotations,
    Tour.sectors,
    Tour.menu,
    Tour.keys,
    Tour.about,
    Tour.unsaved,
    Tour.problem,
    Tour.erratum,
    Tour.corrections,
    Tour.preview,
    Tour.library,
    Tour.progress,
    Tour.narrow,
)


def use_screen(folder: Path) -> None:
    """Offscreen, a screen as large as the pictures: menus open where they would on a laptop."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    screen = {"name": "laptop", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1]}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def rest(milliseconds: int) -> None:
    """Let the application go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path) -> int:
    """Start the application, tour it, and close it."""
    folder.mkdir(parents=True, exist_ok=True)
    failed: list[BaseException] = []
    furnish = app._furnish

    def furnish_and_tour(window: MainWindow, *others: object) -> None:
        furnish(window, *others)
        window.setGeometry(QRect(QPoint(0, 0), QSize(*SIZE)))
        window.activateWindow()
        QTimer.singleShot(600, lambda: tour(window))

    def tour(window: MainWindow) -> None:
        try:
            Tour(window, folder).walk()
        except BaseException as error:  # noqa: BLE001  told at the end, with its traceback
            failed.append(error)
        window.close()

    app._furnish = furnish_and_tour
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            os.environ[name] = scratch
        use_screen(Path(scratch))
        options = bootstrap.Options(Path(scratch) / "workbook.jjdesk")
        code = app.run(partial(bootstrap.load_desk, options), bootstrap.connect)
    if failed:
        raise failed[0]
    taken = sorted(folder.glob("*.png"))
    sys.stdout.write(f"{len(taken)} pictures in {folder}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
