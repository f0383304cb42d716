"""纸质选票: two people key each ballot, each for themselves; ``paper_review`` compares.

While one keys, nothing on the page shows what the other keyed: only numbers are listed.
"""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.poll import Ballot
from jjdesk.errors import UserError
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.paper_echo import PaperEcho
from jjdesk.gui.voting.paper_review import PaperReview
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_parts import button, flow_of, ground, label, mark
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling import keying
from jjdesk.services.polling.stationing import Keyer, Phase, Standing
from jjdesk.words import say

_MOST: Final = 100_000
_LISTED: Final = 60
"""Numbers of keyed ballots that are listed."""


class PaperEntry(QWidget):
    """The page of paper ballots: first, second, review."""

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "paperEntry")
        self._desk = desk
        self._standing: Standing | None = None
        self._keyer = Keyer.FIRST
        self._waiting: set[int] = set()
        self._build(look)
        self.review = PaperReview(desk, look)
        self._pages = QStackedWidget()
        self._pages.addWidget(ground(self._form(), "paperScroll"))
        self._pages.addWidget(self.review)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 16, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._who())
        whole.addWidget(self._pages, 1)
        self._text.returnPressed.connect(self._keep)
        self._reason.returnPressed.connect(self._keep)
        self._text.textEdited.connect(self._show_typed)
        self._echo.turned.connect(self._turn)
        self._unreadable.toggled.connect(self._turn_unreadable)
        self._number.valueChanged.connect(self._tell_number)
        desk.stood.connect(self.show_standing)
        self.set_look(look)

    def _build(self, look: Look) -> None:
        tr = self.tr
        self._number = named(QSpinBox(), "paperNumber")
        self._number.setRange(1, _MOST)
        self._number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._number.setAccessibleName(tr("纸质选票的编号"))
        self._text = named(QLineEdit(), "paperText")
        self._text.setAccessibleName(tr("选票的内容"))
        self._hint = label("", "stationHint", wrap=True)
        self._says = label("", "paperSays", wrap=True)
        self._echo = PaperEcho(look)
        self._unreadable = named(QCheckBox(tr("无法辨认")), "paperUnreadable")
        self._reason = named(QLineEdit(), "paperReason")
        self._reason.setPlaceholderText(tr("写明哪里无法辨认，如：第 3 项涂改"))
        self._reason.setAccessibleName(tr("无法辨认的原因"))
        self._reason.hide()
        self._keep_button = button(tr("录入（Enter）"), "paperKeep", self._keep, main=True)
        self._remove = button(tr("撤回这一张"), "paperRemove", self._take_back)
        self._done = label("", "paperDone", wrap=True)

    def _who(self) -> QWidget:
        """Who keys; at the right of them what is to be compared."""
        self._group = QButtonGroup(self)
        words = (self.tr("第一人录入"), self.tr("第二人录入"), self.tr("核对与废票"))
        self._tabs: list[QPushButton] = []
        for place, text in enumerate(words):
            tab = named(QPushButton(text), f"paperTab{place + 1}")
            tab.setCheckable(True)
            tab.setProperty("pill", True)
            tab.clicked.connect(partial(self.turn, place))
            self._group.addButton(tab)
            self._tabs.append(tab)
        self._tabs[0].setChecked(True)
        return flow_of(*self._tabs)

    def _form(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(self.tr("编号")))
        line.addWidget(self._number)
        line.addWidget(self._text, 1)
        line.addWidget(self._reason, 1)
        line.addWidget(self._keep_button)
        below = QHBoxLayout()
        below.addWidget(self._hint, 1)
        below.addWidget(self._unreadable, 0, Qt.AlignmentFlag.AlignTop)
        self._sheet = named(QFrame(), "paperSheet")
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self._echo)
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 32, 16)
        column.setSpacing(10)
        column.addLayout(line)
        column.addLayout(below)
        column.addWidget(self._says)
        column.addWidget(self._sheet)
        foot = QHBoxLayout()
        foot.addWidget(self._done, 1)
        foot.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        column.addStretch(1)
        return column

    # Who

    def turn(self, page: int) -> None:
        """To the first keyer, the second, or the review."""
        self._tabs[page].setChecked(True)
        self._pages.setCurrentIndex(1 if page == len(self._tabs) - 1 else 0)
        self._forget()
        self._waiting.clear()
        if page < len(self._tabs) - 1:
            self._keyer = (Keyer.FIRST, Keyer.SECOND)[page]
            self._say("")
            self._draw()
            self._number.setValue(self._next_number())
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """To where one keys."""
        if self._pages.currentIndex():
            self.review.take_keyboard()
        else:
            self._text.setFocus()

    def _forget(self) -> None:
        """What was typed is of the other person, or of the ballot before."""
        self._text.clear()
        self._reason.clear()
        self._unreadable.setChecked(False)
        self._show_typed()

    # Keying

    def _ballot(self) -> Ballot:
        """What is typed.

        Raises:
            VotingError: it is no ballot.
        """
        now = self._standing
        assert now is not None  # noqa: S101  the page is shown with a vote only
        if self._unreadable.isChecked():
            return Ballot(unreadable=self._reason.text().strip())
        return keying.read(self._text.text(), now.vote.rules.mode, len(now.vote.projects))

    def _keep(self) -> None:
        if self._standing is None or self._standing.phase is Phase.COUNTED:
            return
        if self._unreadable.isChecked() and not self._reason.text().strip():
            self._say(self.tr("请写明哪里无法辨认。没有录入。"), bad=True)
            self._reason.setFocus()
            return
        try:
            ballot = self._ballot()
        except UserError as error:
            self._say(str(error), bad=True)
            return
        number, of = self._number.value(), self._of()
        failed = partial(self._unkept, of, number, self._text.text(), ballot.unreadable)
        self._desk.key_paper(self._keyer, number, ballot, partial(self._kept, of, number), failed)
        # The next one is typed while this one is written: it must not get this one's number.
        self._waiting.add(number)
        self._forget()
        self._number.setValue(self._next_number())
        self._text.setFocus()

    def _of(self) -> tuple[Path | None, Keyer]:
        """Whose keying of which vote is on the page."""
        return (self._standing.folder if self._standing else None, self._keyer)

    def _kept(self, of: tuple[Path | None, Keyer], number: int) -> None:
        if of == self._of():
            self._waiting.discard(number)
            self._say(self.tr("%d 号已录入。") % number)
            self._tell_number()

    def _unkept(
        self, of: tuple[Path | None, Keyer], number: int, text: str, unreadable: str
    ) -> None:
        """Put back what could not be written, where nothing else was typed since."""
        if of != self._of() or self._pages.currentIndex():
            return
        self._waiting.discard(number)
        self._say(self.tr("%d 号没有录入，请再录一次。") % number, bad=True)
        if not self._text.text() and not self._reason.text():
            self._number.setValue(number)
            self._unreadable.setChecked(bool(unreadable))
            self._text.setText(text)
            self._reason.setText(unreadable)
            self._show_typed()

    def _take_back(self) -> None:
        number = self._number.value()
        self._desk.key_paper(self._keyer, number, None, partial(self._taken_back, number))

    def _taken_back(self, number: int) -> None:
        self._say(self.tr("%d 号的录入已撤回，请重新录入。") % number)
        self._tell_number()
        self._text.setFocus()

    def _show_typed(self) -> None:
        now = self._standing
        if now is None:
            return
        try:
            ballot = keying.read(self._text.text(), now.vote.rules.mode, len(now.vote.projects))
        except UserError:
            self._echo.show_ballot(None)
        else:
            self._echo.show_ballot(ballot)

    def _turn(self, place: int) -> None:
        """A click on the ballot is typed, too."""
        now = self._standing
        if now is None or self._unreadable.isChecked():
            return
        mode = now.vote.rules.mode
        try:
            ballot = keying.read(self._text.text(), mode, len(now.vote.projects))
        except UserError as error:
            self._say(str(error), bad=True)
            return
        self._text.setText(keying.write(keying.turned(ballot, place, mode), mode))
        self._show_typed()
        self._text.setFocus()

    def _turn_unreadable(self, on: bool) -> None:
        self._text.setVisible(not on)
        self._reason.setVisible(on)
        self._sheet.setEnabled(not on)
        (self._reason if on else self._text).setFocus()

    # What is shown

    def _mine(self) -> tuple[int, ...]:
        now = self._standing
        if now is None:
            return ()
        return now.first if self._keyer is Keyer.FIRST else now.second

    def _next_number(self) -> int:
        """The least that this person has not keyed: of the other's first."""
        mine = {*self._mine(), *self._waiting}
        now = self._standing
        both = {*now.first, *now.second} if now else set[int]()
        open_ = sorted(both - mine)
        return open_[0] if open_ else max(mine, default=0) + 1

    def _tell_number(self) -> None:
        mine = self._number.value() in self._mine()
        self._remove.setEnabled(mine and self._may_key())
        self._keep_button.setText(self.tr("重录（Enter）") if mine else self.tr("录入（Enter）"))

    def _may_key(self) -> bool:
        return self._standing is not None and self._standing.phase is not Phase.COUNTED

    def show_standing(self, now: Standing) -> None:
        """Draw the paper ballots of a vote."""
        other = self._standing is None or self._standing.folder != now.folder
        self._standing = now
        if other:
            self._hint.setText(keying.hint(now.vote.rules.mode, len(now.vote.projects)))
            self._echo.show_projects(now.vote.projects, now.vote.rules.mode)
            self.turn(0)
        self._draw()

    def _draw(self) -> None:
        now = self._standing
        if now is None:
            return
        todo = len(now.differences) + len(now.unconfirmed)
        words = self.tr("核对与废票")
        self._tabs[2].setText(f"{words} {todo}" if todo else words)
        mark(self._tabs[2], "active", bool(todo))
        mine = self._mine()
        who = self.tr("第一人") if self._keyer is Keyer.FIRST else self.tr("第二人")
        if mine:
            few = say("、").join(map(str, mine[-_LISTED:]))
            self._done.setText(self.tr("%s已录入 %d 张：%s 号") % (who, len(mine), few))
        else:
            self._done.setText(self.tr("%s还没有录入。先在每张纸质选票上写好编号。") % who)
        for widget in (self._text, self._reason, self._keep_button, self._number, self._unreadable):
            widget.setEnabled(self._may_key())
        self._tell_number()

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._says.setText(words)
        self._says.setVisible(bool(words))
        mark(self._says, "problem", bad)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._number.setMinimumWidth(look.pixels(64))
        self._echo.set_look(look)
        self.review.set_look(look)
