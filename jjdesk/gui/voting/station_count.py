"""截止与开票: closing, said with what it makes impossible; parts of the key; the count."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_parts import button, ground, label, mark, row_of
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import MARGINS
from jjdesk.services.polling.stationing import SHARE_SUFFIX, KeyShare, Phase, Standing, text_of

_WIDTH = 520


class AskSheet(QDialog):
    """Asks before what cannot be taken back; Enter goes back."""

    def __init__(
        self, title: str, said: Sequence[str], act: str, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        back = button(self.tr("返回"), "closingBack", self.reject)
        go = button(act, "closingGo", self.accept, main=True)
        back.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(12)
        column.addWidget(label(title, "stationSheetTitle"))
        for words in said:
            column.addWidget(label(words, "stationText", wrap=True))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(go)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setMinimumWidth(look.pixels(_WIDTH))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back.setFocus()


class ClosingSheet(AskSheet):
    """Asks before closing."""

    def __init__(self, now: Standing, look: Look, parent: QWidget) -> None:
        tr = self.tr
        said = self._consequences(now)
        super().__init__(tr("截止后不能恢复"), said, tr("截止"), look, parent)
        named(self, "closingSheet")
        self.setWindowTitle(tr("截止收票"))

    def _consequences(self, now: Standing) -> tuple[str, ...]:
        tr = self.tr
        said = [tr("票箱里现有电子选票 %d 张，纸质选票 %d 张。") % (now.electronic, now.on_paper)]
        if now.issued is not None and now.issued > now.returned:
            missing = now.issued - now.returned
            said.append(tr("还有 %d 张发出的选票没有收回，截止后算未收回。") % missing)
        said.append(tr("· 之后交来的电子选票一律不收，列为迟交。"))
        said.append(tr("· 代表不能再投票，也不能改投。"))
        said.append(tr("· 纸质选票还可以录入和核定，直到开票。"))
        if alone := now.exposed:
            said.append(f"· {alone}")
        return tuple(said)


class OpeningSheet(AskSheet):
    """Asks before opening what would show one deputy's vote."""

    def __init__(self, now: Standing, look: Look, parent: QWidget) -> None:
        tr = self.tr
        said = (now.exposed, tr("开票后不能恢复。确要开票，请先征得这位代表同意。"))
        super().__init__(tr("开票会显出一个人的票"), said, tr("仍要开票"), look, parent)
        named(self, "openingSheet")
        self.setWindowTitle(tr("开票、计票"))


class StationCount(QWidget):
    """Three steps below each other; what is not due yet is faint.

    Signals:
        reviewed: the paper ballots are to be seen.
    """

    reviewed = Signal()

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "stationCount")
        self._desk, self._look = desk, look
        self._standing: Standing | None = None
        self._shares: list[KeyShare] = []
        self._build()
        inner = QVBoxLayout()
        inner.setContentsMargins(32, 16, 32, 16)
        inner.setSpacing(12)
        for card in (self._closing, self._keys, self._counting):
            inner.addWidget(card)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground(inner, "stationCountScroll"))
        desk.stood.connect(self.show_standing)

    def _build(self) -> None:
        tr = self.tr
        self._close = button(tr("截止…"), "stationClose", self._ask, main=True)
        self._closed = label("", "stationText", wrap=True)
        self._closing = _card(tr("1　截止"), self._closed, row_of(self._close))
        self._code = named(QLineEdit(), "shareCode")
        self._code.setPlaceholderText(tr("保管人输入钥匙上的字符"))
        self._code.setAccessibleName(tr("开票钥匙"))
        self._code.returnPressed.connect(self._type_share)
        self._show = named(QCheckBox(tr("显示字符")), "shareShow")
        self._show.setToolTip(tr("正在投影时不要显示"))
        self._show.toggled.connect(self._turn_echo)
        self._turn_echo(shown=False)
        self._add = button(tr("交入"), "shareAdd", self._type_share)
        self._file = button(tr("从文件…"), "shareFile", self._ask_file)
        self._needed = label("", "stationText", wrap=True)
        self._says = label("", "paperSays", wrap=True)
        self._says.hide()
        self._given = QHBoxLayout()
        self._given.setSpacing(8)
        line = row_of(self._code, self._show, self._add, self._file, ends=False)
        line.setStretch(0, 1)
        self._keys = _card(tr("2　开票钥匙"), self._needed, self._given, line, self._says)
        self._go = button(tr("开票、计票"), "stationGo", self._ask_count, main=True)
        self._obstacle = label("", "stationText", wrap=True)
        self._review = button(tr("去核对纸质选票"), "stationReview", self.reviewed.emit)
        self._exposed = label("", "stationText", wrap=True)
        acts = row_of(self._go, self._review)
        self._counting = _card(tr("3　开票、计票"), self._obstacle, self._exposed, acts)

    # Acts

    def _ask(self) -> None:
        if self._standing is None:
            return
        sheet = ClosingSheet(self._standing, self._look, self.window())
        sheet.accepted.connect(self._desk.close_vote)
        sheet.open()

    def _type_share(self) -> None:
        text = self._code.text()
        if text.strip():
            self._desk.admit(lambda: text, self._shares, self._admitted, self._refused)

    def _turn_echo(self, shown: bool) -> None:
        """What is typed stands on the wall, too, where the station is projected."""
        modes = QLineEdit.EchoMode
        self._code.setEchoMode(modes.Normal if shown else modes.Password)

    def _ask_file(self) -> None:
        words = self.tr("开票钥匙 (*%s);;所有文件 (*)") % SHARE_SUFFIX
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("选择开票钥匙"), "", words)
        for path in paths:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """A part of the key from a file."""
        # Those before it are on their way: what is there is asked for when it is its turn.
        self._desk.admit(partial(text_of, path), self._shares, self._admitted, self._refused)

    def _admitted(self, share: KeyShare) -> None:
        if self._standing is None or self._standing.phase is not Phase.CLOSED:
            return
        if share.number in {each.number for each in self._shares}:
            self._refused(self.tr("钥匙 %d 已经交入了。请由另一位保管人交入。") % share.number)
            return
        self._shares.append(share)
        self._code.clear()
        self._show.setChecked(False)
        self._says.hide()
        self._draw()
        (self._go if self._go.isEnabled() else self._code).setFocus()

    def _refused(self, why: str) -> None:
        self._says.setText(why)
        self._says.show()
        mark(self._says, "problem", value=True)
        self._code.selectAll()
        self._code.setFocus()

    def _ask_count(self) -> None:
        now = self._standing
        if now is None or not now.exposed:
            self._count()
            return
        sheet = OpeningSheet(now, self._look, self.window())
        sheet.accepted.connect(self._count)
        sheet.open()

    def _count(self) -> None:
        self._desk.count(tuple(self._shares))

    def forget(self) -> None:
        """Nothing of the key stays, nor is taken that is still on its way."""
        self._standing = None
        self._shares.clear()
        self._code.clear()
        self._show.setChecked(False)
        self._says.hide()

    def take_keyboard(self) -> None:
        """To what is due."""
        for widget in (self._close, self._go, self._code, self._review):
            if widget.isEnabled() and widget.isVisibleTo(self):
                widget.setFocus()
                return
        self.setFocus()

    # What is shown

    def show_standing(self, now: Standing) -> None:
        """Draw how far a vote is."""
        before = self._standing
        if before is None or before.folder != now.folder or now.phase is Phase.COUNTED:
            self.forget()
        self._standing = now
        self._draw()
        if before is not None and before.phase is not now.phase and self.isVisible():
            self.take_keyboard()

    def _draw(self) -> None:
        now = self._standing
        if now is None:
            return
        tr = self.tr
        open_ = now.phase is Phase.COLLECTING
        closed = now.phase is Phase.CLOSED
        words = tr("收齐之后截止。截止后不再收电子选票，不能恢复；选票仍然谁也打不开。")
        done = tr("✓ 已截止：电子选票 %d 张。之后交来的一律不收。") % now.electronic
        self._closed.setText(words if open_ else done)
        self._close.setVisible(open_)
        needed, keepers = now.keepers
        have = len(self._shares)
        left = max(needed - have, 0)
        told = tr("钥匙分给 %d 人保管，%d 人到场才能开票。") % (keepers, needed)
        if closed:
            told += tr("还要 %d 份。") % left if left else tr("钥匙已够。")
        self._needed.setText(told)
        self._show_shares(needed)
        for widget in (self._code, self._show, self._add, self._file):
            widget.setEnabled(closed)
            widget.setVisible(now.phase is not Phase.COUNTED)
        self._go.setEnabled(closed and not now.obstacle and not left)
        self._go.setVisible(now.phase is not Phase.COUNTED)
        on_paper = now.once or now.differences or now.unconfirmed
        self._review.setVisible(bool(on_paper))
        self._obstacle.setText(self._why(now, left))
        self._exposed.setText(now.exposed)
        self._exposed.setVisible(closed and bool(now.exposed))
        for card, due in ((self._keys, closed), (self._counting, closed)):
            mark(card, "due", due)

    def _why(self, now: Standing, left: int) -> str:
        if now.phase is Phase.COUNTED:
            return self.tr("✓ 已开票、计票，结果已由计票组的密钥签名。")
        if now.obstacle:
            return self.tr("还不能开票：%s。") % now.obstacle
        if left:
            return self.tr("钥匙交齐后，全部选票一起打开，次序打乱，再与纸质选票合计。")
        return self.tr("可以开票了。全部选票一起打开，次序打乱，再与纸质选票合计。")

    def _show_shares(self, needed: int) -> None:
        while self._given.count():
            if widget := self._given.takeAt(0).widget():
                widget.hide()
                widget.deleteLater()
        counted = self._standing is not None and self._standing.phase is Phase.COUNTED
        if counted:
            return
        numbers = [str(share.number) for share in self._shares]
        for number in numbers + [""] * (needed - len(numbers)):
            words = self.tr("✓ 钥匙 %s") % number if number else self.tr("待交入")
            slot = label(words, "shareSlot")
            mark(slot, "given", bool(number))
            self._given.addWidget(slot)
        self._given.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look


def _card(title: str, *parts: QWidget | QHBoxLayout) -> QFrame:
    card = named(QFrame(), "stationCard")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 12, 20, 12)
    column.setSpacing(10)
    column.addWidget(label(title, "stationHead"))
    for part in parts:
        if isinstance(part, QHBoxLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return card
