"""The rule sheet as a form: list, title, rules by presets, use, credentials and keys."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.poll import (
    Blank,
    Order,
    Overvote,
    PassBase,
    PassCompare,
    Quorum,
    Rules,
    Shortfall,
    Tie,
    Undervote,
    Use,
)
from jjdesk.domain.project_list import ProjectList
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.secretariat_fields import Choice, Field, Number, set_value, value_of
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling import planning
from jjdesk.services.polling.planning import Plan, Reading
from jjdesk.words import say

_LABEL = 88
_NARROW = 88
_CHOICE = 240
_PAD = 40
_LONGEST_TITLE = 120


class RuleForm(QFrame):
    """A sheet of paper to fill in; contradictions stand below the field they are of.

    Signals:
        changed: the plan is another.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "rulePaper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lists: tuple[ProjectList, ...] = ()
        self._proposed = ""
        self._filling = False
        self._rules = planning.presets()[0].rules
        self._preset = 0
        self._fields: dict[str, Field] = {}
        self._heads: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PAD, 32, _PAD, 32)
        self._column.setSpacing(8)
        self._add_what()
        self._add_how()
        self._add_passing()
        self._add_use()
        self._add_keys()
        self._column.addStretch(1)
        self._put_rules(planning.begun(planning.presets()[0], self._rules, 0))
        self.set_look(look)

    # Its parts

    def _head(self, words: str) -> None:
        head = QLabel(words)
        head.setProperty("ruleHead", True)
        if self._heads:
            self._column.addSpacing(16)
        self._heads.append(head)
        self._column.addWidget(head)

    def _add(
        self, name: str, label: str, control: QWidget, after: str = "", *, wide: bool = False
    ) -> Field:
        field = Field(name, label, control, after, wide=wide)
        field.changed.connect(partial(self._edit, name))
        self._fields[name] = field
        self._column.addWidget(field)
        return field

    def _choice(self, name: str, label: str, values: Sequence[StrEnum]) -> None:
        self._add(name, label, Choice(planning.named_values(values)))

    def _add_what(self) -> None:
        self._head(self.tr("表决什么"))
        self._list = Choice()
        self._add("projects", self.tr("名单"), self._list, wide=True)
        self._title = QLineEdit()
        self._title.setMaxLength(_LONGEST_TITLE)
        self._add("title", self.tr("标题"), self._title, wide=True)

    def _add_how(self) -> None:
        self._head(self.tr("怎样投票"))
        pills = named(QWidget(), "presets")
        flow = FlowLayout(pills)
        self._pills = QButtonGroup(self)
        for number, preset in enumerate(planning.presets()):
            pill = QPushButton(preset.name)
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.setChecked(number == 0)
            pill.setToolTip(preset.words)
            self._pills.addButton(pill, number)
            flow.addWidget(pill)
        self._pills.idClicked.connect(self._begin)
        self._words = named(QLabel(wordWrap=True), "presetWords")
        self._column.addWidget(pills)
        self._column.addWidget(self._words)
        self._add("eligible", self.tr("应到"), Number(), self.tr("人，即全体代表"))
        self._add("seats", self.tr("应选"), Number(), self.tr("个项目"))
        self._choice("overvote", self.tr("多选"), list(Overvote))
        self._choice("undervote", self.tr("少选"), list(Undervote))
        self._choice("blank", self.tr("空白票"), list(Blank))
        self._add("changeable", "", QCheckBox(self.tr("截止前可以重投，以最后一次为准")))
        self._fields["changeable"].control.setAccessibleName(self.tr("改票"))

    def _add_passing(self) -> None:
        self._head(self.tr("怎样通过"))
        self._choice("quorum", self.tr("法定到会"), list(Quorum))
        self._choice("pass_base", self.tr("通过基数"), list(PassBase))
        self._choice("pass_compare", self.tr("通过比例"), list(PassCompare))
        self._choice("order", self.tr("当选次序"), list(Order))
        self._choice("tie", self.tr("末位同票"), list(Tie))
        self._choice("shortfall", self.tr("不足应选"), list(Shortfall))
        self._add("max_rounds", self.tr("最多轮数"), Number(), self.tr("轮"))

    def _add_use(self) -> None:
        self._head(self.tr("用途与依据"))
        uses = Choice(
            (
                (Use.TRIAL, self.tr("模拟：试投试计，结果不作数")),
                (Use.FORMAL, self.tr("正式：依本次会议通过的票决办法")),
            )
        )
        self._add("use", self.tr("用途"), uses)
        decision = QLineEdit()
        decision.setMaxLength(200)
        decision.setPlaceholderText(self.tr("如：××区第×届人大第×次会议民生实事项目票决办法"))
        self._add("decision", self.tr("票决办法"), decision, wide=True)
        decided = QLineEdit()
        decided.setMaxLength(10)
        decided.setPlaceholderText("2025-01-08")
        self._add("decided", self.tr("通过日期"), decided)

    def _add_keys(self) -> None:
        self._head(self.tr("凭证与钥匙"))
        self._count = Number()
        self._add("count", self.tr("选票凭证"), self._count, self.tr("份，不填则与应到人数相同"))
        self._add("keepers", self.tr("钥匙"), Number(), self.tr("人各保管一份"))
        self._add("needed", self.tr("开票"), Number(), self.tr("人到场才能打开选票"))

    # What it says

    @property
    def listed(self) -> ProjectList | None:
        """The list that is chosen."""
        index = self._list.currentIndex()
        return self._lists[index] if 0 <= index < len(self._lists) else None

    @property
    def plan(self) -> Plan:
        """What is filled in."""
        listed = self.listed
        return Plan(
            title=str(value_of(self._title)),
            rules=self._rules,
            projects=listed.projects if listed else (),
            made=planning.today(),
            count=self._count.number,
            demo=listed.demo if listed else False,
            **({"kind": listed.kind} if listed else {}),
        )

    def show_lists(self, lists: Sequence[ProjectList]) -> None:
        """Offer these; the one that was chosen stays chosen."""
        chosen = self.listed
        self._lists = tuple(lists)
        self._filling = True
        self._list.clear()
        for each in lists:
            mark = self.tr("（示例）") if each.demo and "示例" not in each.name else ""
            self._list.addItem(
                say(
                    "{name}{mark} · {count} 个项目",
                    name=each.name,
                    mark=mark,
                    count=len(each.projects),
                ),
                each.id,
            )
        self._list.setEnabled(bool(lists))
        self._list.setPlaceholderText(self.tr("还没有名单：请先到“名单与意向”导入"))
        index = self._list.findData(chosen.id) if chosen else -1
        self._list.setCurrentIndex(max(index, 0) if lists else -1)
        self._filling = False
        if self.listed != chosen:
            self._take_list()

    def take_focus(self) -> None:
        """Give the keyboard to what has to be filled in first."""
        self._fields["projects" if not self._lists else "eligible"].control.setFocus()

    def tell(self, reading: Reading) -> None:
        """Show what contradicts itself below its field, and hide what means nothing."""
        self._words.setText(self._said_of_preset())
        self._count.setPlaceholderText(str(self._rules.eligible or ""))
        for name, field in self._fields.items():
            problem = reading.problems.get(name, "")
            field.tell(problem)
            rule = hasattr(self._rules, name)
            kept = name in {"use", "keepers", "needed"}
            field.setVisible(not rule or kept or name in reading.asked or bool(problem))

    def _said_of_preset(self) -> str:
        """What the preset is, and where the sheet is another by now."""
        preset = planning.presets()[self._preset]
        count = len(self.listed.projects) if self.listed else 0
        begun = planning.begun(preset, self._rules, count)
        changed = [
            field.label
            for name, field in self._fields.items()
            if name != "seats" and getattr(begun, name, None) != getattr(self._rules, name, None)
        ]
        return preset.words + (self.tr("已改动：%s。") % say("、").join(changed) if changed else "")

    def go_to(self, name: str) -> QWidget:
        """The field with that contradiction; it gets the keyboard."""
        control = self._fields[name].control
        control.setFocus()
        return self._fields[name]

    def set_look(self, look: Look) -> None:
        """Widths go with the text."""
        for field in self._fields.values():
            width = _NARROW if isinstance(field.control, Number) else _CHOICE
            field.set_widths(look.pixels(_LABEL), look.pixels(width))

    # What the hand does

    def _begin(self, number: int) -> None:
        self._preset = number
        count = len(self.listed.projects) if self.listed else 0
        self._put_rules(planning.begun(planning.presets()[number], self._rules, count))
        self._propose_title()
        self.changed.emit()

    def _edit(self, name: str) -> None:
        if self._filling:
            return
        if name == "projects":
            self._take_list()
            return
        if hasattr(self._rules, name):
            value = value_of(self._fields[name].control)
            kind = type(getattr(self._rules, name))
            self._rules = structs.replace(self._rules, **{name: kind(value)})
        self.changed.emit()

    def _take_list(self) -> None:
        """Another list: its name proposes the title, its length the number of seats."""
        listed = self.listed
        self._propose_title()
        count = len(listed.projects) if listed else 0
        begun = planning.begun(planning.presets()[self._preset], self._rules, count)
        self._put_rules(structs.replace(self._rules, seats=begun.seats))
        self.changed.emit()

    def _propose_title(self) -> None:
        """A title of one's own stays."""
        listed = self.listed
        if listed is not None and self._title.text() in {"", self._proposed}:
            self._proposed = planning.proposed_title(listed, self._rules.mode)
            self._filling = True
            self._title.setText(self._proposed)
            self._title.setCursorPosition(0)
            self._filling = False

    def _put_rules(self, rules: Rules) -> None:
        self._rules = rules
        self._filling = True
        for name, field in self._fields.items():
            if hasattr(rules, name):
                set_value(field.control, getattr(rules, name))
        self._filling = False
