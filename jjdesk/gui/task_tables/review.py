"""Doubtful matches, one by one: the task beside the commitment, and the question."""

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Column, Match, Task, Verdict
from jjdesk.gui.task_tables.columns import column_names
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.services.task_matching import doubt
from jjdesk.words import say

Question = tuple[Task, Match, Commitment]
_LEAST: Final = 3
"""Characters that must stand together in both texts to be marked."""
_KEYS: Final = (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_Left, Qt.Key.Key_Right)


class TasksReview(QWidget):
    """Asks one question after the other; keys Y, N and the arrows.

    Signals:
        decided: the match and the ``Verdict`` on it.
    """

    decided = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskReview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("待定的对应"))
        self._look = look
        self._questions: list[Question] = []
        self._place = 0
        self._count = named(QLabel(wordWrap=True), "reviewCount")
        self._task = _Side(self.tr("任务"), "reviewTask")
        self._commitment = _Side(self.tr("承诺事项"), "reviewCommitment")
        self._yes = self._button(self.tr("对应  Y"), "reviewYes")
        self._no = self._button(self.tr("不对应  N"), "reviewNo")
        self._before = self._button("←", "reviewBefore")
        self._after = self._button("→", "reviewAfter")
        self._before.setToolTip(self.tr("上一个（←）"))
        self._before.setAccessibleName(self.tr("上一个"))
        self._after.setToolTip(self.tr("下一个（→）"))
        self._after.setAccessibleName(self.tr("下一个"))
        self._none = named(QLabel(self.tr("没有待定的对应。"), wordWrap=True), "reviewNone")
        self._filled = QWidget()
        self._yes.setProperty("main", True)
        self._lay_out()
        self._yes.clicked.connect(lambda: self._decide(Verdict.CONFIRMED))
        self._no.clicked.connect(lambda: self._decide(Verdict.REJECTED))
        self._before.clicked.connect(lambda: self._walk(-1))
        self._after.clicked.connect(lambda: self._walk(1))

    def _button(self, words: str, name: str) -> QPushButton:
        button = named(QPushButton(words), name)
        # The keys stay with the question itself.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addWidget(self._task, 1)
        line = QFrame()
        line.setProperty("hairline", True)
        line.setFixedWidth(1)
        sides.addWidget(line)
        sides.addWidget(self._commitment, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for widget in (self._before, self._after):
            foot.addWidget(widget)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._no)
        foot.addWidget(self._yes)
        inner = QVBoxLayout(self._filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        inner.addLayout(sides, 1)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(self._none)
        column.addWidget(self._filled, 1)
        self._filled.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._show()

    def ask(self, questions: list[Question]) -> None:
        """Ask these questions; the place is kept."""
        self._questions = questions
        self._place = min(self._place, max(0, len(questions) - 1))
        self._show()

    def _show(self) -> None:
        filled = bool(self._questions)
        self._filled.setVisible(filled)
        self._none.setVisible(not filled)
        if not filled:
            return
        task, match, commitment = self._questions[self._place]
        words = self.tr("第 %d / %d 个待定 · 相似 %d %%，%s")
        self._count.setText(
            words
            % (
                self._place + 1,
                len(self._questions),
                round(match.likeness * 100),
                doubt(task.text, commitment.text, match.likeness),
            )
        )
        hit = self._look.tokens.hit
        self._task.show_words(
            self.tr("任务 %s  %s") % (task.number or task.ordinal, task.section),
            marked(task.text, commitment.text, hit),
            "\n".join(_facts(task)),
        )
        self._commitment.show_words(
            self.tr("第 %d 条承诺事项") % commitment.number,
            marked(commitment.text, task.text, hit),
            "",
        )
        self.setAccessibleDescription(f"{task.text}\n{commitment.text}")
        self._before.setEnabled(self._place > 0)
        self._after.setEnabled(self._place < len(self._questions) - 1)

    def _walk(self, step: int) -> None:
        self._place = max(0, min(self._place + step, len(self._questions) - 1))
        self._show()

    def _decide(self, verdict: Verdict) -> None:
        if not self._questions:
            return
        # The next question is asked at once, before this answer is on disk.
        _, match, _ = self._questions.pop(self._place)
        self._place = max(0, min(self._place, len(self._questions) - 1))
        self._show()
        self.decided.emit(match, verdict)

    def event(self, event: QEvent) -> bool:
        """Its keys are the question's own here, before they are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() in _KEYS and plain and self._questions:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y and N answer, the arrows walk."""
        if event.key() == Qt.Key.Key_Y:
            self._decide(Verdict.CONFIRMED)
        elif event.key() == Qt.Key.Key_N:
            self._decide(Verdict.REJECTED)
        elif event.key() == Qt.Key.Key_Left:
            self._walk(-1)
        elif event.key() == Qt.Key.Key_Right:
            self._walk(1)
        else:
            super().keyPressEvent(event)


class _Side(QScrollArea):
    """One of the two texts: what it is, its words, and what else is known."""

    def __init__(self, name: str, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head = named(QLabel(wordWrap=True), "reviewHead")
        self._text = named(QLabel(wordWrap=True), "reviewText")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._facts = named(QLabel(wordWrap=True), "reviewFacts")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        body = named(QWidget(), "reviewBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for label in (self._head, self._text, self._facts):
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(body)

    def show_words(self, head: str, text: str, facts: str) -> None:
        """Show a text as rich text, with what is known of it below."""
        self._head.setText(head)
        self._text.setText(f'<div style="line-height: 160%">{text}</div>')
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self.verticalScrollBar().setValue(0)


def _facts(task: Task) -> list[str]:
    """What a task's row says besides the task, each with the name of its column."""
    names = column_names()
    facts = {
        Column.UNITS: task.units,
        Column.LEADER: task.leader,
        Column.DEADLINE: task.deadline,
        Column.PROGRESS: task.progress,
    }
    return [
        say("{name}：{value}", name=names[column], value=fact)
        for column, fact in facts.items()
        if fact
    ]


def marked(text: str, other: str, colour: str) -> str:
    """``text`` as rich text; what stands in ``other``, too, has a ground of ``colour``."""
    held = [False] * len(text)
    for start in range(len(text) - _LEAST + 1):
        if text[start : start + _LEAST] in other:
            held[start : start + _LEAST] = [True] * _LEAST
    parts: list[str] = []
    for letter, hit, before in zip(text, held, [False, *held], strict=False):
        if hit and not before:
            parts.append(f'<span style="background-color: {colour}">')
        elif before and not hit:
            parts.append("</span>")
        parts.append(escape(letter))
    if held and held[-1]:
        parts.append("</span>")
    return "".join(parts)
