"""What every leaf of the room 票决 is, and what the room lends it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from jjdesk.errors import UserError
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.services.opening import OpenReport

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

Result = TypeVar("Result")


class Run(Protocol):
    """The door to the background: see ``WorkbookKeeper.run``."""

    def __call__(
        self,
        work: "Callable[[Services], Result]",
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run ``work`` on the data thread, then ``done`` or ``failed`` on this one."""


class Around(NamedTuple):
    """What a leaf stands on.

    Attributes:
        run: do work on the data thread.
        bar: says for a moment what has happened, with what can be done about it.
        undo: says what an act did that can be taken back; its signal ``done`` names what was.
        open_report: the report that is read, with its text.
        show_commitment: go to the report at the commitment of that id.
        reading_only: why nothing can be written, or empty.
    """

    run: Run
    bar: NoticeBar
    undo: Undo
    open_report: Callable[[], OpenReport]
    show_commitment: Callable[[str], None]
    reading_only: Callable[[], str]

    def fail(self, error: UserError) -> None:
        """Say why something could not be done."""
        self.bar.say(str(error))


def press_by_enter(inside: QWidget) -> None:
    """Let Enter press every button inside that has the keys, not only Space."""
    for button in inside.findChildren(QPushButton):
        button.setAutoDefault(True)


class VotingLeaf(QWidget):
    """A leaf of the room, made when it is first turned to: ``Leaf(look, around)``.

    It is drawn with ``look`` when it is made; later looks come by ``set_look``.

    Signals:
        told: ``words()`` or ``badges()`` are others now.
        erased: what was intended is gone from the workbook; all leaves are to forget it.
    """

    told = Signal()
    erased = Signal()

    def __init__(self, name: str, around: Around) -> None:
        super().__init__()
        named(self, name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.around = around

    def enter(self) -> None:
        """The leaf is shown: refresh what others may have changed, and take the keyboard."""

    def words(self) -> str:
        """What the foot of the window says while the leaf is shown."""
        return ""

    def badges(self) -> tuple[str, ...]:
        """What must be said of all that the leaf shows: 示例名单, 模拟票决."""
        return ()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""

    def forget_intentions(self) -> None:
        """What was intended is gone from the workbook; nothing shown may keep it."""

    def hand_over(self) -> None:
        """What is typed goes to the workbook; nothing is asked."""

    def may_leave(self) -> bool:
        """Before the window closes: whether nothing would be lost, or the user does not mind."""
        self.hand_over()
        return True

    def why_open(self) -> str:
        """Why the window is not to be locked while nobody touches it; empty where it may be."""
        return ""

    def forgotten(self) -> str:
        """What is shown, kept nowhere, and gone once the window is; empty where nothing is."""
        return ""

    def leave(self) -> None:
        """The window closes: forget what is secret."""
