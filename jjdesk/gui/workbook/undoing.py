"""What Ctrl+Z takes back and Ctrl+Y does again: every named act of the session, the last one first.

A thin front of :mod:`jjdesk.services.undoing`. Rooms listen to ``done``, and show anew what it
names.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jjdesk.errors import UserError
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from collections.abc import Callable

    from jjdesk.services.bundle import Services
    from jjdesk.services.undoing import Undone


class Undo(QObject):
    """Undo and redo of the workbook, named in the menu and on the bar.

    Signals:
        changed: the names of what is taken back next and of what is done again next, or empty.
        done: an ``Undone``: what was taken back or done again, and all that it touched.
    """

    changed = Signal(str, str)
    done = Signal(object)

    def __init__(self, workbook: WorkbookKeeper, bar: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._bar = bar
        self._names = ("", "")
        workbook.acted.connect(self._know)

    def undo(self) -> None:
        """Take the last act back."""
        self._take(lambda services: services.undoing.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._take(lambda services: services.undoing.redo())

    def tell(self, words: str) -> None:
        """Say on the bar what an act that has just been done did, with 撤销."""
        name = self._names[0]
        self._bar.say(words, self.tr("撤销"), partial(self._undo_if, name))

    def say(self, words: str) -> None:
        """Say something on the bar that cannot be taken back."""
        self._bar.say(words)

    def _undo_if(self, name: str) -> None:
        """Take the act back that the bar tells of, not one that came after it."""
        if name == self._names[0]:
            self.undo()
        else:
            self._bar.say(self.tr("这之后又有改动：请按 Ctrl+Z 一步一步撤销。"))

    def _take(self, act: "Callable[[Services], Undone | None]") -> None:
        self._workbook.run(act, self._taken, self._say)

    def _taken(self, undone: "Undone | None") -> None:
        if undone is None:
            return
        if undone.direction.value == "undo":
            self._bar.say(self.words(undone), self.tr("重做"), self.redo)
        else:
            self._bar.say(self.words(undone), self.tr("撤销"), self.undo)
        self.done.emit(undone)

    def words(self, undone: "Undone") -> str:
        """What was taken back, or done again."""
        back = undone.direction.value == "undo"
        return (self.tr("已撤销：%s。") if back else self.tr("已重做：%s。")) % undone.name

    def _know(self, undo: str, redo: str) -> None:
        if (undo, redo) != self._names:
            self._names = (undo, redo)
            self.changed.emit(undo, redo)

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))
