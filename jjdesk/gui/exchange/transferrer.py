"""All of the workbook out into a file, and a file in its place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from jjdesk.errors import UserError, WorkbookLockedError
from jjdesk.gui.actions import Act
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.asking import Asker
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from jjdesk.services.transferring import Preview, Taken

_ENDING = ".json"


class Transferrer(QObject):
    """Asks for the file, and says what came of it.

    Signals:
        replaced: the workbook is another, told in words; all that is shown is to be read anew.
    """

    replaced = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        workbook: WorkbookKeeper,
        bar: NoticeBar,
        write_waiting: Callable[[], int],
    ) -> None:
        """Ask nothing yet.

        Args:
            window: what dialogs lie over.
            workbook: the connection.
            bar: says what happens.
            write_waiting: waits until what is typed is on disk; how many notes could not be.
        """
        super().__init__(window)
        self._window = window
        self._workbook = workbook
        self._bar = bar
        self._write_waiting = write_waiting
        self._asker = Asker(window)
        self._ticket = 0

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {Act.EXPORT_ALL: self.export, Act.RESTORE_ALL: self.ask_for_file}

    def export(self) -> None:
        """Write all of the workbook into a file that the user names."""
        self._workbook.run(
            lambda services: services.transferring.file_name(), self._ask_target, self._say
        )

    def _ask_target(self, name: str) -> None:
        caption = self.tr("导出全部资料")
        path = saving.ask_target(self._window, caption, name, _ENDING, self._bar.say)
        if path is None or not self._is_written():
            return

        def done(words: str) -> None:
            told = self.tr(
                "已导出全部资料（%s）到“%s”。这个文件没有加密，里面有您私有的批注和意向，请妥善保管。"
            )
            self._bar.say(told % (words, path))

        self._workbook.run(lambda services: services.transferring.export(path), done, self._say)

    def ask_for_file(self) -> None:
        """Let the user choose a file, and say what it would change."""
        kinds = self.tr("导出的全部资料或备份 (*.json *.jjdesk);;所有文件 (*)")
        title = self.tr("由导出的文件恢复")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(saving.documents()), kinds)
        if chosen:
            self.preview(Path(chosen))

    def preview(self, path: Path) -> None:
        """Say what a file would change, and do it if the user wants it."""
        self._ticket += 1
        ticket = self._ticket

        def done(preview: "Preview") -> None:
            if ticket == self._ticket:
                self._bar.settle()
                self._show(preview)

        def failed(error: UserError) -> None:
            if ticket != self._ticket:
                return
            self._bar.settle()
            if isinstance(error, WorkbookLockedError):
                self._asker.ask(path, partial(self.preview, path))
            else:
                self._say(error)

        self._bar.wait(self.tr("正在读“%s”…") % path.name, self._cancel)
        self._workbook.run(lambda services: services.transferring.preview(path), done, failed)

    def _cancel(self) -> None:
        self._ticket += 1
        self._bar.say(self.tr("已取消，工作簿没有任何改动。"))

    def _show(self, preview: "Preview") -> None:
        sheet = RestoreSheet(preview.words, self._window.look, self._window)
        sheet.tell(preview.changes)
        sheet.accepted.connect(partial(self._take, preview))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _take(self, preview: "Preview") -> None:
        # The window is another one afterwards: what it asks upon closing is asked before.
        if not (self._is_written() and self._window.may_close()):
            return
        # Nothing may be typed that would be written into another workbook.
        self._window.setEnabled(False)

        def done(taken: "Taken") -> None:
            self._window.setEnabled(True)
            self.replaced.emit(taken.words)

        def failed(error: UserError) -> None:
            self._window.setEnabled(True)
            self._window.stay()
            self._say(error)

        self._workbook.run(lambda services: services.transferring.take(preview), done, failed)

    def _is_written(self) -> bool:
        """Whether all that was typed is on disk; says so if it is not."""
        lost = self._write_waiting()
        if lost:
            words = self.tr("有 %d 条批注还没能存入，没有导出，也没有恢复；请先让它们存入再试。")
            self._bar.say(words % lost)
        return not lost

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))
