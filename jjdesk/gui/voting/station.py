"""The leaf 计票台: open or go on with a vote, then its page."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_opening import StationOpening
from jjdesk.gui.voting.station_page import StationPage
from jjdesk.services.polling.stationing import Phase, Standing, Verified


class StationLeaf(VotingLeaf):
    """The counting station."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("station", around)
        self._standing: Standing | None = None
        self._offered = ""
        self.desk = StationDesk(self)
        self.opening = StationOpening(look)
        self.page = StationPage(self.desk, look)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.opening)
        self._pages.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setAcceptDrops(True)
        self._wire()
        self.set_look(look)

    def _wire(self) -> None:
        self.opening.begun.connect(self.desk.begin)
        self.opening.resumed.connect(self.desk.resume)
        self.opening.refused.connect(self.around.bar.say)
        self.opening.checked.connect(self._check)
        self.desk.stood.connect(self._show)
        self.desk.failed.connect(self.around.bar.say)
        self.page.left.connect(self._leave_vote)
        self.page.next_made.connect(self._offer_next)
        self.page.result.paper.told.connect(self.around.bar.say)

    # What is open

    def _show(self, now: Standing) -> None:
        opened = self._standing is None or self._standing.folder != now.folder
        self._standing = now
        if opened:
            self.around.bar.withdraw(self._offered)
            self._offered = ""
        if opened and now.interrupted:
            self.around.bar.say(now.interrupted)
        self._pages.setCurrentWidget(self.page)
        self.told.emit()

    def _leave_vote(self) -> None:
        self._standing = None
        self.desk.close_station()
        self.page.leave()
        self._pages.setCurrentWidget(self.opening)
        self.opening.take_keyboard()
        self.told.emit()

    def _check(self, folder: Path) -> None:
        self.desk.verify(folder, self._checked)

    def _checked(self, found: Verified) -> None:
        self.page.result.show_verified(found)

    def _offer_next(self, package: Path) -> None:
        words = self.tr("已生成“%s”，请发给代表。") % package.name
        self._offered = words
        self.around.bar.say(words, self.tr("为它开计票台…"), lambda: self._begin_next(package))

    def _begin_next(self, package: Path) -> None:
        title = self.tr("选一个空文件夹，存放这一轮的计票")
        folder = QFileDialog.getExistingDirectory(self, title, str(package.parent))
        if folder:
            self.desk.begin(package, Path(folder))

    # Drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A package or a vote's folder at first, ballots and keys later."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            (self.page if self._standing is not None else self.opening).drop(paths)

    # As the room asks

    def enter(self) -> None:
        """Take the keyboard."""
        (self.page if self._standing is not None else self.opening).take_keyboard()

    def words(self) -> str:
        """How far the vote is."""
        now = self._standing
        if now is None:
            return ""
        phase = {
            Phase.COLLECTING: self.tr("正在收票"),
            Phase.CLOSED: self.tr("已截止"),
            Phase.COUNTED: self.tr("已计票"),
        }[now.phase]
        return self.tr("%s · 收回 %d 张") % (phase, now.returned)

    def badges(self) -> tuple[str, ...]:
        """Use, demonstration, round."""
        return self._standing.vote.badges if self._standing is not None else ()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.opening.set_look(look)
        self.page.set_look(look)

    def why_open(self) -> str:
        """A station takes ballots, and counts, while nobody touches anything."""
        if self._standing is None:
            return ""
        return self.tr("计票台开着，没有自动锁定。离开前请点“换一个票决”关上它，或按 Ctrl+L 锁定。")

    def forgotten(self) -> str:
        """Of an open station only what is typed: box and journal are on the disk."""
        if self._standing is None:
            return ""
        return self.tr("计票台随窗口关上了，票箱已在磁盘上，请打开计票文件夹继续；钥匙要重新交。")

    def leave(self) -> None:
        """The window closes."""
        self.page.leave()
        self.desk.stop()
