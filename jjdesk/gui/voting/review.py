"""The ballot once more before it is sealed: what it says, what will become of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from jjdesk.domain.poll import Mark, Mode
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import Ground, foot_of, page_of, scroll_of, words_of
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.casting import Vote
from jjdesk.services.polling.marking import WORDS, Fate, Marking
from jjdesk.words import say

_WIDEST = 860


class ReviewPage(QWidget):
    """What the ballot says, in words.

    Signals:
        sealed: it is to be sealed.
        left: back to the ballot.
    """

    sealed = Signal()
    left = Signal()

    def __init__(self, vote: Vote, marking: Marking, look: Look) -> None:
        super().__init__()
        named(self, "reviewPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("请核对您的选票"))
        self._sheet = named(QFrame(), "ballotSheet")
        self._scroll = scroll_of(Ground(self._sheet))
        self._seal = named(QPushButton(self.tr("封票（Ctrl+Enter）")), "reviewSeal")
        self._seal.setProperty("main", True)
        self._back = named(QPushButton(self.tr("返回修改（Esc）")), "reviewBack")
        self._fill_sheet(vote, marking)
        self._lay_out(vote)
        self._seal.clicked.connect(self.sealed)
        self._seal.installEventFilter(self)
        self._back.clicked.connect(self.left)
        self.set_look(look)

    def _fill_sheet(self, vote: Vote, marking: Marking) -> None:
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(40, 28, 40, 28)
        column.setSpacing(8)
        column.addWidget(words_of(self.tr("请核对您的选票"), "ballotTitle", centred=True))
        column.addWidget(words_of(vote.title, "ballotRule", centred=True))
        fate, words = marking.fate()
        if words:
            warning = words_of(f"△ {words}" if fate is Fate.VOID else words, "reviewFate")
            warning.setProperty("void", fate is Fate.VOID)
            column.addSpacing(4)
            column.addWidget(warning)
        column.addLayout(_listed(_said(vote, marking)))

    def _lay_out(self, vote: Vote) -> None:
        again = (
            self.tr("封票后在截止前还可以重新投票，以最后一次为准。")
            if vote.rules.changeable
            else self.tr("封票后不能更改。")
        )
        says = words_of(
            again
            + self.tr("封好的选票到截止后由计票组一起打开，不显示是谁投的；本机不留所选内容。"),
            "ballotSays",
        )
        page_of(self, self._scroll, foot_of(says, self._back, self._seal))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter seals, so that two Enters in haste do not; Enter presses what has the keys."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar = self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if enter and event.isAutoRepeat():
            return  # held since the ballot: nothing was looked over
        if enter and ctrl:
            self._seal.click()
        elif key == Qt.Key.Key_Escape:
            self._back.click()
        elif enter and self._seal.hasFocus():
            self._seal.click()
        elif enter and self._back.hasFocus():
            self._back.click()
        elif key in steps or key in pages:
            by = steps[key] * bar.singleStep() if key in steps else pages[key] * bar.pageStep()
            bar.setValue(bar.value() + by)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second half of a double click on the ballot's foot does not seal."""
        twice = event.type() == QEvent.Type.MouseButtonDblClick
        return (twice and watched is self._seal) or super().eventFilter(watched, event)

    def take_keyboard(self) -> None:
        """The page itself has the keys: neither button is pressed by Enter unawares."""
        self.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While it is sealed, it is not sealed again."""
        self._seal.setEnabled(not busy)
        self._back.setEnabled(not busy)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._sheet.setMaximumWidth(look.pixels(_WIDEST))


_Entry = tuple[str, str]
"""What stands before a project, its number or its rank, and its name."""


def _said(vote: Vote, marking: Marking) -> list[tuple[str, list[_Entry]]]:
    """Heads, and below each the projects of that mark."""
    names = {each.number: (str(each.number), each.name) for each in vote.projects}
    if marking.mode is Mode.WHOLE_LIST:
        head = say(
            "对整份名单（{count} 个项目）：{said}", count=len(names), said=WORDS[marking.mark(0)]
        )
        return [(head, list(names.values()))]
    if marking.mode is Mode.RANK:
        ranked = [
            (say("第 {rank}", rank=rank), names[n][1])
            for rank, n in enumerate(marking.ranking, start=1)
        ]
        rest = [entry for number, entry in names.items() if not marking.rank(number)]
        return _parts(
            (say("已排 {count} 项", count=len(ranked)), ranked),
            (say("没有排 {count} 项", count=len(rest)), rest),
        )
    groups = {
        mark: [names[number] for number in names if marking.mark(number) is mark]
        for mark in (*marking.choices, Mark.NONE)
    }
    if marking.mode is Mode.TICK:
        chosen, rest = groups[Mark.FOR], groups[Mark.NONE]
        return _parts(
            (say("选 {count} 项", count=len(chosen)), chosen),
            (say("没有选 {count} 项", count=len(rest)), rest),
        )
    return _parts(
        *(
            (say("{said} {count} 项", said=WORDS[mark], count=len(found)), found)
            for mark, found in groups.items()
        )
    )


def _parts(*parts: tuple[str, list[_Entry]]) -> list[tuple[str, list[_Entry]]]:
    return [(head, entries) for head, entries in parts if entries]


def _listed(parts: list[tuple[str, list[_Entry]]]) -> QGridLayout:
    """Each part in two columns, downwards; numbers and names stand below each other in all."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    row = 0
    for head, entries in parts:
        above = words_of(head, "reviewHead")
        above.setContentsMargins(0, 12, 0, 4)
        grid.addWidget(above, row, 0, 1, 4)
        half = -(-len(entries) // 2)
        for place, (number, name) in enumerate(entries):
            _put(grid, number, name, row + 1 + place % half, place // half * 2)
        row += 1 + half
    for column in (1, 3):
        grid.setColumnStretch(column, 1)
    return grid


def _put(grid: QGridLayout, head: str, name: str, row: int, column: int) -> None:
    number = words_of(head, "reviewNumber")
    number.setWordWrap(False)
    number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    grid.addWidget(number, row, column)
    grid.addWidget(words_of(name, "reviewName"), row, column + 1)
