"""Beside the ballot: when a project passes, what the deputy intended, what the report says."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from jjdesk.domain.poll import Mode, Project
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.casting import Vote
from jjdesk.words import Labels, say, to_say

if TYPE_CHECKING:
    from jjdesk.services.polling.links import Bearing

LEANING_WORDS: Final = Labels(
    {Leaning.FOR: to_say("选"), Leaning.AGAINST: to_say("不选"), Leaning.OPEN: to_say("待定")}
)
_MOST: Final = 2
"""Commitments that are quoted of one project."""


class BallotSide(QFrame):
    """What is worth knowing while one marks.

    Signals:
        fill_wanted: the ballot is to be filled in as was intended.
        link_wanted: the commitment that bears on the project is to be seen.
    """

    fill_wanted = Signal()
    link_wanted = Signal()

    def __init__(self, vote: Vote) -> None:
        super().__init__()
        named(self, "ballotSide")
        self._intentions: Mapping[str, Intention] = {}
        self._bearings: Mapping[str, tuple[Bearing, ...]] = {}
        self._project: Project | None = None
        self._fillable = vote.rules.mode not in {Mode.WHOLE_LIST, Mode.SATISFACTION}
        self._intended = _words("ballotSideText")
        self._intended_head = _head(self.tr("我的意向"))
        self._fill = named(QPushButton(self.tr("按意向填票（I）")), "ballotFill")
        self._fill.setProperty("link", True)
        self._name = _head("")
        self._about = _words("ballotSideText")
        self._link = named(QPushButton(self.tr("到报告里看（G）")), "ballotSideLink")
        self._link.setProperty("link", True)
        keys = _words("ballotKeys")
        keys.setText(_keys(vote))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(6)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(_head(self.tr("通过的条件")))
        conditions = _words("ballotSideText")
        conditions.setText("\n".join(vote.conditions))
        column.addWidget(conditions)
        column.addSpacing(10)
        column.addWidget(self._intended_head)
        column.addWidget(self._intended)
        column.addWidget(self._fill, 0, left)
        column.addSpacing(10)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addWidget(self._link, 0, left)
        column.addStretch(1)
        column.addWidget(keys)
        self._fill.clicked.connect(self.fill_wanted)
        self._link.clicked.connect(self.link_wanted)
        self.show_intentions(())

    def show_intentions(self, found: Sequence[Intention]) -> None:
        """What the deputy intended for the projects of this ballot."""
        self._intentions = {each.project: each for each in found}
        said = [each for each in found if each.leaning is not Leaning.OPEN]
        noted = sum(bool(each.note.strip()) for each in found)
        for widget in (self._intended_head, self._intended, self._fill):
            widget.setVisible(bool(said or noted))
        self._fill.setVisible(bool(said) and self._fillable)
        words = self.tr("您标了 %d 个项目的意向") % len(said)
        if noted:
            words += self.tr("，%d 个写了附注") % noted
        self._intended.setText(words + self.tr("。意向只在这台电脑上，不随选票送出。"))
        self.show_project(self._project)

    @property
    def can_fill(self) -> bool:
        """Whether something was intended that this kind of ballot can be filled in with."""
        said = any(each.leaning is not Leaning.OPEN for each in self._intentions.values())
        return said and self._fillable

    def show_bearings(self, found: "Mapping[str, tuple[Bearing, ...]]") -> None:
        """What the report says of each project, by its key."""
        self._bearings = found
        self.show_project(self._project)

    def bearing(self, project: Project) -> "Bearing | None":
        """The commitment that bears most on a project."""
        held = [each for each in self._bearings.get(project.key, ()) if each.holds]
        return held[0] if held else None

    def show_project(self, project: Project | None) -> None:
        """Tell of the project that the keys are for."""
        self._project = project
        lines: list[str] = []
        if project is not None:
            self._name.setText(f"{project.number}  {project.name}")
            held = [each for each in self._bearings.get(project.key, ()) if each.holds]
            lines += [
                say(
                    "报告第 {number} 条：{text}",
                    number=each.commitment.number,
                    text=each.commitment.text,
                )
                for each in held[:_MOST]
            ]
            intention = self._intentions.get(project.key)
            if intention is not None and intention.leaning is not Leaning.OPEN:
                lines.append(self.tr("我的意向：%s") % LEANING_WORDS[intention.leaning])
            if intention is not None and intention.note.strip():
                lines.append(self.tr("附注：%s") % intention.note.strip())
        self._link.setVisible(project is not None and self.bearing(project) is not None)
        self._about.setText("\n".join(lines))
        self._about.setVisible(bool(lines))
        self._name.setVisible(bool(lines))

    def forget(self) -> None:
        """Let go of what was intended."""
        self._project = None
        self.show_intentions(())


def _keys(vote: Vote) -> str:
    marks = vote.marking().choices
    if len(marks) > 1:
        return say("键盘：↑ ↓ 换项目，1 2 3 填票，Enter 核对，Esc 返回")
    order = say("，Alt+↑ ↓ 调次序") if vote.rules.mode.value == "rank" else ""
    return say("键盘：↑ ↓ 或序号到项目，空格填票{order}，Enter 核对，Esc 返回", order=order)


def _head(text: str) -> QLabel:
    label = named(QLabel(text), "ballotSideHead")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _words(name: str) -> QLabel:
    label = named(QLabel(wordWrap=True), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
