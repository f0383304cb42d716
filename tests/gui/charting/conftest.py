"""A hand in the room 图表: on the picture, the table and the quotes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar

from jjdesk.domain.chart import Chart
from jjdesk.gui.charting.picture import ChartView, Picture
from jjdesk.gui.charting.quotes import QuoteList
from jjdesk.gui.charting.room import ChartsRoom
from jjdesk.gui.charting.table import ChartTable
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.services.charting.catalogue import QUESTIONS

OTHER_REPORT = """几江区人民政府工作报告
——2024年1月8日在几江区第三届人民代表大会第四次会议上
区长 张三

各位代表：
现在，我代表区人民政府向大会报告工作，请予审议。
一、2024年重点工作
（一）办好人民满意的教育。
新建小学3所，新增学位2000个以上。
（二）提升城市品质。
改造老旧小区20个，力争新增停车位1000个。地区生产总值增长6%左右。
谢谢大家！
"""


class Charts:
    """What a hand does in the room, and what it sees there."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self.qtbot = qtbot

    def enter(self):
        """Go to the room and wait until its chart is drawn."""
        labels = [label for _, label in self.desk.window._filling.rooms.labels()]
        self.key(str(labels.index("图表") + 1), Qt.KeyboardModifier.AltModifier)
        self.wait_drawn()
        return self

    @property
    def room(self) -> ChartsRoom:
        return self.desk.window.findChild(ChartsRoom)

    @property
    def chart(self) -> Chart:
        assert self.room.chart is not None
        return self.room.chart

    @property
    def picture(self) -> Picture:
        return self.desk.find(Picture, "chartPicture")

    @property
    def view(self) -> ChartView:
        return self.desk.find(ChartView, "chartView")

    @property
    def table(self) -> ChartTable:
        return self.desk.find(ChartTable, "chartTable")

    @property
    def quotes(self) -> QuoteList:
        return self.desk.find(QuoteList, "chartQuotes")

    @property
    def head(self) -> str:
        """What is said above the quotes."""
        return self.desk.find(QLabel, "chartBehind").text()

    @property
    def said(self) -> str:
        bar = self.desk.window.findChild(NoticeBar)
        return bar.findChild(QLabel).text() if bar.isVisible() else ""

    def wait_drawn(self) -> None:
        self.wait(lambda: self.room is not None and self.room.chart is not None)
        self.wait(
            lambda: self.picture.chart == self.room.chart and not self.picture.size().isEmpty()
        )

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=20000)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is; offscreen a dialog may have kept it."""
        if QApplication.focusWidget() is None:
            self.desk.window.activateWindow()
            self.wait(lambda: QApplication.focusWidget() is not None)
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def ctrl(self, key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def turn(self, name: str) -> None:
        """To a chart, by the key of its number."""
        self.key(str(list(QUESTIONS).index(name) + 1))
        self.wait(lambda: self.chart.name == name)
        self.wait_drawn()

    def turned(self) -> str:
        """The chart whose tab is chosen."""
        return list(QUESTIONS)[self.desk.find(QTabBar, "chartTabs").currentIndex()]

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.desk.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def place(self, bar: int, part: int) -> QPoint:
        return self.picture.box((bar, part)).center().toPoint()

    def click(self, bar: int, part: int) -> None:
        self.qtbot.mouseClick(self.picture, Qt.MouseButton.LeftButton, pos=self.place(bar, part))

    def number(self, label: str) -> int:
        """Of the bar of that label."""
        return [bar.label for bar in self.chart.bars].index(label)

    def quoted(self) -> list[str]:
        model = self.quotes.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def add_other(self) -> str:
        """A report more in the library; its SHA-256."""
        return self.add(OTHER_REPORT)

    def add(self, text: str) -> str:
        """A report more in the library; its SHA-256."""
        added: list[str] = []
        house = self.desk.window._filling

        def work(services) -> str:
            seen = services.library.preview_text(text)
            report = seen.report
            services.library.add(seen, title=report.title, place=report.place, year=report.year)
            return report.source.sha256

        house._workbook.run(work, added.append, pytest.fail)
        self.wait(lambda: bool(added))
        return added[0]


@pytest.fixture
def charts(desk, qtbot) -> Charts:
    """A hand on a desk whose workbook is open."""
    return Charts(desk, qtbot)
