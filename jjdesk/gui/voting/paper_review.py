"""核对: where two keyings of a paper ballot differ, side by side, settled; void ones confirmed."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.poll import Ballot, Mode
from jjdesk.errors import UserError
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.paper_echo import said
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_parts import button, flow_of, label, mark
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling import keying
from jjdesk.services.polling.casting import Vote
from jjdesk.services.polling.stationing import Difference, Phase, Standing, VoidOne
from jjdesk.words import say

_SHOWN: Final = 20
"""Cards of a kind at once; the next ones come as these are settled."""


class DifferenceCard(QFrame):
    """One paper ballot that was keyed in two ways."""

    def __init__(
        self, found: Difference, vote: Vote, settle: Callable[[int, Ballot], None]
    ) -> None:
        super().__init__()
        named(self, "differenceCard")
        self._found, self._vote = found, vote
        self._settle = partial(settle, found.number)
        first, second = found.first, found.second
        assert first is not None and second is not None  # noqa: S101, PT018  shown so only
        tr = self.tr
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(3, 1)
        heads = (tr("两次录入不同的项目"), tr("第一人"), tr("第二人"))
        for place, words in enumerate(heads):
            grid.addWidget(label(words, "differenceHead"), 0, place)
        for row, (name, one, other) in enumerate(_differing(first, second, vote), 1):
            grid.addWidget(label(name, "differenceName"), row, 0)
            grid.addWidget(label(one or tr("未填"), "differenceSaid"), row, 1)
            grid.addWidget(label(other or tr("未填"), "differenceSaid"), row, 2)
        self._text = named(QLineEdit(), "settleText")
        self._text.setPlaceholderText(tr("或按票面重录"))
        self._text.setAccessibleName(tr("%d 号按票面重录") % found.number)
        self._text.setToolTip(keying.hint(vote.rules.mode, len(vote.projects)))
        self._says = label("", "paperSays", wrap=True)
        self._says.hide()
        self._text.returnPressed.connect(self._keep)
        self.first = button(tr("以第一人为准"), "settleFirst", partial(self._settle, first))
        second_stands = button(tr("以第二人为准"), "settleSecond", partial(self._settle, second))
        anew = button(tr("重录"), "settleTyped", self._keep)
        acts = flow_of(self.first, second_stands, self._text, anew)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(label(tr("%d 号纸质选票") % found.number, "stationHead"))
        column.addLayout(grid)
        column.addWidget(acts)
        column.addWidget(self._says)

    def _keep(self) -> None:
        try:
            ballot = keying.read(self._text.text(), self._vote.rules.mode, len(self._vote.projects))
        except UserError as error:
            self._says.setText(str(error))
            self._says.show()
            mark(self._says, "problem", value=True)
        else:
            self._settle(ballot)


def _differing(first: Ballot, second: Ballot, vote: Vote) -> list[tuple[str, str, str]]:
    """Name of each project of which the two say another thing, and what they say."""
    mode = vote.rules.mode
    if first.unreadable or second.unreadable:
        words = [b.unreadable or keying.write(b, mode) or say("空白") for b in (first, second)]
        return [(say("整张选票"), words[0], words[1])]
    places = [(0, say("整份名单"))]
    if mode is not Mode.WHOLE_LIST:
        places = [(each.number, f"{each.number}　{each.name}") for each in vote.projects]
    told = [(name, said(first, n, mode), said(second, n, mode)) for n, name in places]
    return [each for each in told if each[1] != each[2]]


class VoidCard(QFrame):
    """One void paper ballot: the head scrutineer writes why and confirms."""

    def __init__(self, void: VoidOne, confirm: Callable[[int, str], None]) -> None:
        super().__init__()
        named(self, "voidCard")
        self._number, self._confirm = void.number, confirm
        tr = self.tr
        self._reason = named(QLineEdit(void.confirmed or void.cause), "voidReason")
        self._reason.setAccessibleName(tr("%d 号作废的原因") % void.number)
        self._reason.setReadOnly(bool(void.confirmed))
        self.keep = button(tr("总监票人确认无效"), "voidConfirm", self._keep)
        self.keep.setVisible(not void.confirmed)
        self._reason.returnPressed.connect(self._keep)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._reason, 1)
        row.addWidget(self.keep)
        state = tr("总监票人已确认无效") if void.confirmed else tr("按规则无效：%s") % void.cause
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(tr("%d 号　%s") % (void.number, state), "stationHead", wrap=True))
        column.addLayout(row)

    def _keep(self) -> None:
        if not self._reason.isReadOnly():
            self._confirm(self._number, self._reason.text())


class PaperReview(QScrollArea):
    """All that has to be settled or confirmed."""

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "paperReview")
        self._desk = desk
        self._key: object = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        desk.stood.connect(self.show_standing)
        self.set_look(look)

    def show_standing(self, now: Standing) -> None:
        """Draw what is open, if it is another."""
        key = (now.folder, now.differences, now.once, now.voids, now.phase)
        if key == self._key:
            return
        self._key = key
        body = named(QWidget(), "stationGround")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 32, 16)
        column.setSpacing(12)
        for words in self._words(now):
            column.addWidget(label(words, "stationText", wrap=True))
        if now.phase is not Phase.COUNTED:
            for found in now.differences[:_SHOWN]:
                column.addWidget(DifferenceCard(found, now.vote, self._desk.settle))
        confirmed = tuple(void for void in now.voids if void.confirmed)
        for void in (*now.unconfirmed, *confirmed)[:_SHOWN]:
            column.addWidget(VoidCard(void, self._desk.confirm_void))
        column.addStretch(1)
        here = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.setWidget(body)
        if here:
            self.take_keyboard()

    def _words(self, now: Standing) -> tuple[str, ...]:
        """What there is to do, in sentences."""
        if not now.on_paper:
            return (self.tr("还没有录入纸质选票。没有纸质选票时，这里不用做。"),)
        said_ = []
        if now.once:
            few = say("、").join(map(str, now.once[:8])) + ("…" if len(now.once) > 8 else "")
            said_.append(self.tr("%s 号只录入了一次，请另一人录入。") % few)
        if now.differences:
            said_.append(self.tr("两人一起看票面，核定下面 %d 张。") % len(now.differences))
        if now.unconfirmed:
            words = self.tr("下面 %d 张无效，须总监票人写明原因并确认。")
            said_.append(words % len(now.unconfirmed))
        if not said_:
            said_.append(self.tr("✓ %d 张纸质选票两次录入一致或已核定。") % now.on_paper)
        return tuple(said_)

    def take_keyboard(self) -> None:
        """To the first that is open."""
        for kind, attribute in ((DifferenceCard, "first"), (VoidCard, "keep")):
            for card in self.findChildren(kind):
                act = getattr(card, attribute)
                if act.isVisibleTo(self):
                    act.setFocus()
                    return
        self.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.verticalScrollBar().setSingleStep(look.pixels(24))
