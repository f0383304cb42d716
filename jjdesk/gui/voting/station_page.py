"""An open vote at the counting station: its title, four steps, and the six counters beside them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.paper_entry import PaperEntry
from jjdesk.gui.voting.station_collect import StationCollect
from jjdesk.gui.voting.station_count import StationCount
from jjdesk.gui.voting.station_counters import StationCounters
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_parts import button, label, mark, row_of
from jjdesk.gui.voting.station_result import StationResult
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.stationing import SHARE_SUFFIX, Phase, Standing

COLLECT, PAPER, COUNT, RESULT = range(4)


class StationPage(QWidget):
    """Steps may be gone to in any order; what is not due says so there.

    Signals:
        left: to the opening page; nothing is lost.
        next_made: path of the next round's package.
    """

    left = Signal()
    next_made = Signal(object)

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "stationPage")
        self._desk = desk
        self._standing: Standing | None = None
        self.counters = StationCounters(desk, look)
        self.collect = StationCollect(desk, look)
        self.paper = PaperEntry(desk, look)
        self.count = StationCount(desk, look)
        self.result = StationResult(desk, look)
        self._pages = QStackedWidget()
        for page in (self.collect, self.paper, self.count, self.result):
            self._pages.addWidget(page)
        self._title = label("", "stationTitle")
        self._title.setMinimumWidth(1)  # a long one is cut, and does not widen the window
        self._where = label("", "stationHint")
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        tr = self.tr
        other = button(tr("换一个票决"), "stationLeave", self.left.emit)
        head = named(QFrame(), "stationHeadBar")
        column = QVBoxLayout(head)
        column.setContentsMargins(32, 14, 24, 0)
        column.setSpacing(8)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self._title, 1)
        upper.addWidget(other)
        column.addLayout(upper)
        self._group = QButtonGroup(self)
        self._steps: list[QPushButton] = []
        words = (tr("收票"), tr("纸质选票"), tr("截止与开票"), tr("结果"))
        for place, text in enumerate(words):
            step = named(QPushButton(text), f"stationStep{place + 1}")
            step.setCheckable(True)
            step.setProperty("stationStep", True)
            step.setShortcut(f"Ctrl+Shift+{place + 1}")
            step.setToolTip(tr("%s（Ctrl+Shift+%d）") % (text, place + 1))
            step.clicked.connect(partial(self.turn, place))
            self._group.addButton(step)
            self._steps.append(step)
        # The package's number is compared by eye: it stands where nothing cuts it off.
        steps = row_of(*self._steps, spacing=24)
        steps.addWidget(self._where)
        column.addLayout(steps)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._pages, 1)
        body.addWidget(self.counters)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(body, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QFrame:
        """How far long work is; it can be stopped."""
        self._work = named(QFrame(), "stationWork")
        self._words = label("", "stationText")
        self._bar = named(QProgressBar(), "stationBar")
        self._bar.setTextVisible(False)
        self._far = label("", "stationHint")
        self._stop = button(self.tr("停止"), "stationStop", self._desk.give_up)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(32, 8, 24, 8)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._far)
        row.addWidget(self._stop)
        self._work.hide()
        return self._work

    def _wire(self) -> None:
        self._desk.stood.connect(self.show_standing)
        self._desk.began.connect(self._begin)
        self._desk.worked.connect(self._show_work)
        self._desk.ended.connect(self._work.hide)
        self.count.reviewed.connect(self._to_review)
        self.result.next_made.connect(self.next_made)

    # Steps

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self._pages.currentIndex()

    def turn(self, step: int) -> None:
        """Show a step, and take the keyboard there."""
        self._steps[step].setChecked(True)
        self._pages.setCurrentIndex(step)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """To the step that is shown."""
        (self.collect, self.paper, self.count, self.result)[self.step].take_keyboard()

    def _to_review(self) -> None:
        self.turn(PAPER)
        self.paper.turn(2)

    def show_standing(self, now: Standing) -> None:
        """Draw a vote; what is due is turned to when it is opened, closed or counted."""
        before = self._standing
        self._standing = now
        self._title.setText(now.vote.title)
        self._title.setToolTip(now.vote.title)
        self._where.setText(self.tr("票决包编号 %s") % now.vote.fingerprint)
        self._where.setToolTip(self.tr("应与票决规则上的一致。计票文件夹：%s") % now.folder)
        for place in (COLLECT, PAPER, COUNT):
            mark(self._steps[place], "todo", place == PAPER and _has_todo(now))
        if before is None or before.folder != now.folder:
            due = {Phase.COLLECTING: COLLECT, Phase.CLOSED: COUNT, Phase.COUNTED: RESULT}
            self.turn(due[now.phase])
        elif before.phase is not now.phase and now.phase is Phase.COUNTED:
            self.turn(RESULT)

    def drop(self, paths: list[Path]) -> None:
        """Parts of the key go to the key, all others into the box."""
        shares = [path for path in paths if path.suffix == SHARE_SUFFIX]
        for path in shares:
            self.turn(COUNT)
            self.count.take_file(path)
        if others := [path for path in paths if path not in shares]:
            self.turn(COLLECT)
            self.collect.drop(others)

    def leave(self) -> None:
        """Turn to another vote: watch nothing, keep nothing of the key."""
        self._standing = None
        self.collect.stop()
        self.count.forget()

    # Long work

    def _begin(self, words: str) -> None:
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._far.clear()
        self._work.show()

    def _show_work(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._far.setText(f"{done} / {of}")

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        for part in (self.counters, self.collect, self.paper, self.count, self.result):
            part.set_look(look)


def _has_todo(now: Standing) -> bool:
    return bool(now.once or now.differences or now.unconfirmed)
