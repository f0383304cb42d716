"""Turns the window from writing to reading and back, as the lock of its workbook says."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.locking import Holder, Role, WorkbookLock
from jjdesk.gui.workbook.workbook_keeper import Connect
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services


class Rooms(Protocol):
    """What is shown of the workbook, and keeps its connection."""

    def write_waiting(self) -> int:
        """Wait until what is typed is on disk; how many notes could not be written."""

    def turn(self, connect: Connect, reading_only: str) -> None:
        """Close the workbook; open it by ``connect`` from now on."""

    def renew(self) -> None:
        """Show what the workbook holds now."""


class TakingOver(QObject):
    """Asks for the workbook, and lets go of it.

    ``stays`` says that it can be written by no window, so that there is nothing to ask for.

    Signals:
        turned: why nothing can be written from now on; empty when all can be written again.
    """

    turned = Signal(str)

    def __init__(
        self,
        lock: WorkbookLock,
        rooms: Rooms,
        bar: NoticeBar,
        connect: "Callable[[str], Services]",
    ) -> None:
        """Follow ``lock``.

        Args:
            lock: taken already, or another's.
            rooms: what shows the workbook.
            bar: says what happens.
            connect: opens the workbook: for reading when told why only that, else for writing.
        """
        super().__init__(lock)
        self._lock = lock
        self._rooms = rooms
        self._bar = bar
        self._connect = connect
        self._reason = ""
        self.stays = False
        lock.asked.connect(self._hand_over)
        lock.granted.connect(self._begin)
        lock.refused.connect(self._say_refused)
        lock.freed.connect(self._say_freed)
        lock.lost.connect(self._lose)

    def start(self, why: str) -> None:
        """The window stands; if it may not write, it says so."""
        if why:
            self._read_only(why)
            self.say_why()

    def guarded(self, act: Callable[[], object]) -> Callable[[], None]:
        """``act``, which writes; while nothing can be written it only says why."""

        def do() -> None:
            if self._reason:
                self.say_why()
            else:
                act()

        return do

    def say_why(self) -> None:
        """Say why nothing can be written, and offer to take over where that would change it."""
        if self.stays:
            self._bar.say(self._reason)
        else:
            self._bar.say(self._reason, self.tr("接管"), self.ask)

    def ask(self) -> None:
        """Take over: at once if nobody has the workbook any more."""
        if self._lock.role not in {Role.READING, Role.GIVING}:
            return
        self._bar.wait(self.tr("已请那个窗口存好后让出，正在等它回应…"), self._cancel)
        self._lock.ask()

    def _cancel(self) -> None:
        self._lock.cancel()
        self.say_why()

    # As the lock says

    def _hand_over(self, asker: Holder) -> None:
        """Another window asks: write what waits, close the workbook, and only then let go."""
        QGuiApplication.inputMethod().commit()
        lost = self._rooms.write_waiting()
        self._read_only(
            self.tr("另一个窗口（%s）接管了这个工作簿，本窗口从现在起只供阅读。") % asker.words()
        )
        self._lock.give()
        words = self.tr("您写的都已存入。")
        if lost:
            words = self.tr("有 %d 条批注没能存入，文字还在屏幕上，收回后会再存。") % lost
        self._bar.say(self._reason + words, self.tr("收回"), self.ask)

    def _begin(self) -> None:
        """The lock is this window's: open the workbook and show it as it is now."""
        self._reason = ""
        self._rooms.turn(partial(self._connect, ""), "")
        self.turned.emit("")
        self._rooms.write_waiting()
        self._rooms.renew()
        self._bar.say(self.tr("本窗口现在可以写了，内容已按工作簿重新读入。"))

    def _lose(self) -> None:
        holder = self._lock.holder()
        where = holder.words() if holder else self.tr("另一台电脑")
        self._read_only(self.tr("这个工作簿被强行接管（%s），本窗口从现在起只供阅读。") % where)
        self._bar.say(
            self._reason + self.tr("没来得及存入的文字还在屏幕上，请先复制出来。"),
            self.tr("收回"),
            self.ask,
        )

    def _read_only(self, why: str) -> None:
        self._reason = why
        self._rooms.turn(partial(self._connect, why), why)
        self.turned.emit(why)

    def _say_refused(self) -> None:
        holder = self._lock.holder()
        if holder is None:
            self._bar.say(self.tr("还有一个窗口也在接管这个工作簿，请稍后再试。"), *self._again())
        elif self._lock.breakable():
            words = self.tr(
                "那个窗口（%s）没有回应，本窗口仍只供阅读。确定那边已经退出或关机，才可强行接管；"
                "它若还开着，那边没存的内容会存不进来。"
            )
            self._bar.say(words % _since(holder), self.tr("强行接管"), self._lock.seize)
        else:
            words = self.tr(
                "那个窗口（%s）没有回应，可能卡住了；本窗口仍只供阅读，什么也没有丢。"
                "请到那个窗口看看，关掉它之后再接管。"
            )
            self._bar.say(words % holder.words(), *self._again())

    def _again(self) -> tuple[str, Callable[[], None]]:
        return self.tr("再试"), self.ask

    def _say_freed(self) -> None:
        self._reason = self.tr("使用这个工作簿的窗口已经关闭，要在本窗口写，请接管。")
        self.turned.emit(self._reason)
        self._bar.say(self._reason, self.tr("接管"), self.ask)


def reason(lock: WorkbookLock) -> str:
    """Why this window may not write, in a sentence; empty when it may."""
    if lock.role in {Role.WRITING, Role.ALONE}:
        return ""
    holder = lock.holder()
    where = say("（{said}）", said=holder.words()) if holder else ""
    words = QCoreApplication.translate(
        "TakingOver",
        "另一个窗口正在使用这个工作簿%s，本窗口只供阅读。要在这里写，请先接管。",
    )
    return words % where


def _since(holder: Holder) -> str:
    return say("{said}，{since:%m-%d %H:%M} 起", said=holder.words(), since=holder.since)
