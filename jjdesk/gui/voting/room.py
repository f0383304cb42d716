"""The room 票决: its four leaves under a tab bar, and at the right what must be said of each.

A leaf is a ``VotingLeaf`` (``leaf.py``): made when it is first turned to, by its line in
``leaves()``, as ``Leaf(look, around)``. The room calls ``enter`` whenever it is shown, and reads
``words()`` (foot of the window) and ``badges()`` (beside the tabs) then and after its ``told``.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf, press_by_enter
from jjdesk.gui.widgets.naming import named

PROJECTS = "projects"
BALLOT = "ballot"
SECRETARIAT = "secretariat"
STATION = "station"


class LeafEntry(NamedTuple):
    """A leaf in the table: its name, its label, and what makes it."""

    name: str
    label: str
    make: Callable[[Look, Around], VotingLeaf]


def leaves() -> tuple[LeafEntry, ...]:
    """All leaves in the order of the tabs: a line each."""
    tr = QCoreApplication.translate
    return (
        LeafEntry(PROJECTS, tr("Voting", "名单与意向"), _make_projects),
        LeafEntry(BALLOT, tr("Voting", "投票"), _make_ballot),
        LeafEntry(SECRETARIAT, tr("Voting", "秘书处"), _make_secretariat),
        LeafEntry(STATION, tr("Voting", "计票台"), _make_station),
    )


def _make_projects(look: Look, around: Around) -> VotingLeaf:
    from jjdesk.gui.voting.projects_leaf import ProjectsLeaf  # noqa: PLC0415  when gone to

    return ProjectsLeaf(look, around)


def _make_ballot(look: Look, around: Around) -> VotingLeaf:
    from jjdesk.gui.voting.ballot_leaf import BallotLeaf  # noqa: PLC0415  when gone to

    return BallotLeaf(look, around)


def _make_secretariat(look: Look, around: Around) -> VotingLeaf:
    from jjdesk.gui.voting.secretariat import SecretariatLeaf  # noqa: PLC0415  when gone to

    return SecretariatLeaf(look, around)


def _make_station(look: Look, around: Around) -> VotingLeaf:
    from jjdesk.gui.voting.station import StationLeaf  # noqa: PLC0415  when gone to

    return StationLeaf(look, around)


class VotingRoom(QWidget):
    """Tabs over leaves.

    Signals:
        told: the foot has something else to say.
    """

    told = Signal()

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__()
        named(self, "votingRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._around = around
        self._entries = leaves()
        self._made: dict[str, VotingLeaf] = {}
        self._here = False
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "votingTabs")
        self._tabs.setAccessibleName(self.tr("票决"))
        for entry in self._entries:
            self._tabs.addTab(entry.label)
        self._badges = named(QWidget(), "votingBadges")
        self._badge_row = QHBoxLayout(self._badges)
        self._badge_row.setContentsMargins(0, 0, 16, 0)
        self._badge_row.setSpacing(8)
        self._leaves = QStackedWidget()
        self._lay_out()
        self._add_acts()
        self._tabs.currentChanged.connect(self._turn)

    def _lay_out(self) -> None:
        head = named(QWidget(), "votingHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._badges)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._leaves, 1)

    def _add_acts(self) -> None:
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(partial(self._step, step))
            self.addAction(action)

    def _step(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())

    @property
    def leaf(self) -> VotingLeaf:
        """The leaf that is shown."""
        return self.leaf_of(self._entries[self._tabs.currentIndex()].name)

    def leaf_of(self, name: str) -> VotingLeaf:
        """A leaf, made when it is asked for the first time."""
        if name not in self._made:
            entry = next(each for each in self._entries if each.name == name)
            leaf = entry.make(self._look, self._around)
            press_by_enter(leaf)
            leaf.told.connect(partial(self._retell, leaf))
            leaf.erased.connect(self._forget_intentions)
            self._leaves.addWidget(leaf)
            self._made[name] = leaf
        return self._made[name]

    def turn(self, name: str) -> None:
        """Show the leaf of that name."""
        self._tabs.setCurrentIndex([entry.name for entry in self._entries].index(name))

    def _turn(self, _: int) -> None:
        leaf = self.leaf
        self._leaves.setCurrentWidget(leaf)
        if self._here:
            leaf.enter()
        self._retell(leaf)

    def _retell(self, leaf: VotingLeaf) -> None:
        if leaf is self._leaves.currentWidget():
            self._show_badges(leaf.badges())
            self.told.emit()

    def _forget_intentions(self) -> None:
        for leaf in self._made.values():
            leaf.forget_intentions()

    def _show_badges(self, texts: tuple[str, ...]) -> None:
        shown = [self._badge_row.itemAt(n).widget() for n in range(self._badge_row.count())]
        if tuple(label.text() for label in shown if isinstance(label, QLabel)) == texts:
            return
        for label in shown:
            self._badge_row.removeWidget(label)
            label.hide()
            label.deleteLater()
        for text in texts:
            badge = QLabel(text, self._badges)
            badge.setProperty("badge", True)
            badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._badge_row.addWidget(badge)

    # As the window asks

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def enter(self) -> None:
        """Show the leaf as it is now."""
        self._here = True
        self._turn(self._tabs.currentIndex())

    def words(self) -> str:
        """What the leaf has to say."""
        return self.leaf.words()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        for leaf in self._made.values():
            leaf.set_look(look)

    def hand_over(self) -> None:
        """Let every leaf hand over what is typed."""
        for leaf in self._made.values():
            leaf.hand_over()

    def may_leave(self) -> bool:
        """Whether every leaf may be left."""
        return all(leaf.may_leave() for leaf in self._made.values())

    def why_open(self) -> str:
        """Why the window is not to be locked by itself, as the first leaf says that has reason."""
        return next(filter(None, (leaf.why_open() for leaf in self._made.values())), "")

    def forgotten(self) -> str:
        """What would be forgotten, as the leaves say."""
        return "".join(leaf.forgotten() for leaf in self._made.values())

    def leave(self) -> None:
        """Leave every leaf."""
        for leaf in self._made.values():
            leaf.leave()
