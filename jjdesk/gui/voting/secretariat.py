"""The leaf 秘书处: the rule sheet is filled in, then everything for a vote is made in a folder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk import files
from jjdesk.domain.poll import Use
from jjdesk.domain.project_list import ProjectList
from jjdesk.errors import UserError, VotingError
from jjdesk.gui.theme import Look
from jjdesk.gui.voting import secretariat_paper
from jjdesk.gui.voting.leaf import Around, VotingLeaf
from jjdesk.gui.voting.secretariat_form import RuleForm
from jjdesk.gui.voting.secretariat_made import MadeSheet
from jjdesk.gui.voting.secretariat_side import RuleWords
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.saving import documents
from jjdesk.services.polling import planning, preparing
from jjdesk.services.polling.preparing import Prepared

_PAPER = 820
_FOLDER = "票决"


class SecretariatLeaf(VotingLeaf):
    """Form and words side by side over a foot with the one main act; afterwards what was made.

    Signals:
        counted: so many files of so many are written; comes from the data thread.
    """

    counted = Signal(int, int)

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("secretariat", around)
        self._parent_folder = documents() / _FOLDER
        self._made: Prepared | None = None
        self._busy = False
        self._given_up = False
        self._form = RuleForm(look)
        self._reading = planning.read(self._form.plan)
        self._side = RuleWords(look)
        self._sheet = MadeSheet(look)
        self._state = named(QLabel(wordWrap=True), "prepareState")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        # A path has few places to break at: it must not widen the window.
        self._state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = named(QProgressBar(), "prepareProgress")
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._where = named(QPushButton(self.tr("更改位置…")), "prepareWhere")
        self._where.setToolTip(self.tr("生成的文件夹放在哪里"))
        self._stop = named(QPushButton(self.tr("取消")), "prepareStop")
        self._stop.hide()
        self._go = named(QPushButton(), "prepareGo")
        self._go.setProperty("main", True)
        self._pages = QStackedWidget()
        self._lay_out()
        self._wire()
        self.set_look(look)
        self._read()

    def _lay_out(self) -> None:
        filling = QWidget()
        row = QHBoxLayout(filling)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._scroll = _desk(self._form)
        row.addWidget(self._scroll, 2)
        row.addWidget(self._side, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filling, 1)
        column.addWidget(self._lay_foot())
        page = QWidget()
        page.setLayout(column)
        self._pages.addWidget(page)
        self._pages.addWidget(_desk(self._sheet))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _lay_foot(self) -> QWidget:
        foot = named(QWidget(), "prepareFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        row.addWidget(self._state, 1)
        row.addWidget(self._progress)
        row.addWidget(self._stop)
        row.addWidget(self._where)
        row.addWidget(self._go)
        return foot

    def _wire(self) -> None:
        self._form.changed.connect(self._read)
        self._side.wanted.connect(self._show_field)
        self._where.clicked.connect(self._ask_where)
        self._go.clicked.connect(self._prepare)
        self._stop.clicked.connect(self._give_up)
        self.around.undo.done.connect(self._read_lists)
        self._sheet.again.connect(self._begin_again)
        self._sheet.burn_wanted.connect(self._ask_burn)
        self.counted.connect(self._count)
        # Not the button's own shortcut, which goes with every other text of it.
        go = QAction(self)
        go.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        go.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        go.triggered.connect(self._go_by_key)
        self.addAction(go)

    # As the room asks

    def enter(self) -> None:
        """Read the lists anew: others may have been imported."""
        self._read_lists()
        if self._made is None:
            self._form.take_focus()
        else:
            self._sheet.take_focus()

    def words(self) -> str:
        """What is made, or what is missing."""
        if self._made is not None:
            return self.tr("已生成 %d 个文件") % self._made.files
        if self._reading.problems:
            return self.tr("票决规则还有 %d 处要改") % len(self._reading.problems)
        return self.tr("票决规则没有矛盾，可以生成")

    def badges(self) -> tuple[str, ...]:
        """Demonstration list and use."""
        return self._made.plan.badges if self._made is not None else self._form.plan.badges

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._form.set_look(look)
        self._form.setMaximumWidth(look.pixels(_PAPER))
        self._sheet.setMaximumWidth(look.pixels(_PAPER))
        self._side.set_look(look)
        self._sheet.set_look(look)
        self._progress.setFixedWidth(look.pixels(120))

    def _read_lists(self, *_: object) -> None:
        self.around.run(
            lambda services: services.projects.lists(), self._show_lists, self.around.fail
        )

    def _show_lists(self, lists: tuple[ProjectList, ...]) -> None:
        self._form.show_lists(lists)
        self._read()

    # Filling in

    def _read(self) -> None:
        """Say what the form says now."""
        plan = self._form.plan
        self._reading = planning.read(plan)
        self._form.tell(self._reading)
        self._side.tell(self._reading)
        problems = self._reading.problems
        formal = plan.rules.use is Use.FORMAL
        self._go.setText(self.tr("生成正式票决") if formal else self.tr("生成模拟票决"))
        self._go.setToolTip(self.tr("票决包、选票凭证、开票钥匙和要打印的纸（Ctrl+Enter）"))
        self._go.setEnabled(not problems and not self._busy)
        if problems:
            words = self.tr("还有 %d 处要改：%s")
            self._state.setText(words % (len(problems), next(iter(problems.values()))))
        else:
            target = preparing.proposed_folder(self._parent_folder, plan)
            words = self.tr("%d 份凭证、%d 份钥匙，生成到“%s”")
            self._state.setText(words % (plan.credentials, plan.rules.keepers, target))
        self.told.emit()

    def _show_field(self, name: str) -> None:
        self._scroll.ensureWidgetVisible(self._form.go_to(name))

    def _ask_where(self) -> None:
        start = files.nearest(self._parent_folder)
        title = self.tr("生成的文件夹放在哪里")
        chosen = QFileDialog.getExistingDirectory(self, title, str(start))
        if chosen:
            self._parent_folder = Path(chosen)
            self._read()

    # Making

    def _go_by_key(self) -> None:
        if self._made is None:
            self._go.click()

    def _prepare(self) -> None:
        plan = self._form.plan
        target = preparing.proposed_folder(self._parent_folder, plan)
        secretariat_paper.load_faces()
        self._set_busy(busy=True)
        self.around.run(
            lambda _: preparing.prepare(plan, target, secretariat_paper.draw, self._tell),
            self._show_made,
            self._fail,
        )

    def _tell(self, done: int, of: int) -> None:
        """On the data thread: say how far it is, or give up.

        Raises:
            VotingError: it is given up.
        """
        if self._given_up:
            raise VotingError(self.tr("已取消生成，没有留下任何文件。"))
        self.counted.emit(done, of)

    def _give_up(self) -> None:
        self._given_up = True

    def _count(self, done: int, of: int) -> None:
        if not self._busy:
            return
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        part = self.tr("正在排印凭证和规则…") if done == of else self.tr("正在制作凭证和文件…")
        self._state.setText(part)
        self._stop.setEnabled(done < of)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._given_up = False
        self._progress.setRange(0, 0)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self._stop.setEnabled(busy)
        self._where.setVisible(not busy)
        self._form.setEnabled(not busy)
        self._go.setEnabled(not busy)

    def _fail(self, error: UserError) -> None:
        self._set_busy(busy=False)
        self._read()
        self.around.fail(error)

    def _show_made(self, made: Prepared) -> None:
        self._set_busy(busy=False)
        self._made = made
        self._sheet.tell(made)
        self._pages.setCurrentIndex(1)
        self._sheet.take_focus()
        self.told.emit()

    def _begin_again(self) -> None:
        self._made = None
        self._pages.setCurrentIndex(0)
        self._read()
        self._form.take_focus()

    # Handed out

    def _ask_burn(self) -> None:
        made = self._made
        if made is None:
            return
        words = self.tr("凭证和钥匙的文件、纸条都会删去，删去后无法恢复。确认已全部发出？")
        # What was asked about is deleted, not what was made since.
        self.around.bar.say(words, self.tr("删去"), partial(self._burn, made))

    def _burn(self, made: Prepared) -> None:
        self.around.run(lambda _: preparing.burn(made), self._show_burnt, self.around.fail)

    def _show_burnt(self, made: Prepared) -> None:
        if self._made is not None and self._made.folder == made.folder:
            self._made = made
            self._sheet.tell(made)
        self.around.bar.say(self.tr("凭证和钥匙已从这台电脑的文件夹里删去。"))


def _desk(paper: QWidget) -> QScrollArea:
    """A sheet of paper in the middle of a desk that scrolls."""
    desk = named(QWidget(), "ruleDesk")
    desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(desk)
    row.setContentsMargins(24, 24, 24, 24)
    row.addStretch(1)
    row.addWidget(paper, 1000, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(desk)
    return scroll
