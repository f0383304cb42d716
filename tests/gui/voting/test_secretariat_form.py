"""The rule sheet as a form: fields, presets, lists, what is hidden and what contradicts itself."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
)

from jjdesk.domain.poll import Mode, Order, PassBase, Project, Quorum, Tie, Undervote, Use
from jjdesk.domain.project_list import ProjectList
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.voting.secretariat_fields import Choice, Field, Number, set_value, value_of
from jjdesk.gui.voting.secretariat_form import RuleForm
from jjdesk.gui.voting.secretariat_side import RuleWords
from jjdesk.services.polling import planning

KEY = Qt.Key


def listed(id_, name, count, **more):
    numbers = range(1, count + 1)
    projects = tuple(Project(key=f"{id_}{n}", number=n, name=f"项目{n}") for n in numbers)
    return ProjectList(id=id_, name=name, projects=projects, **more)


ONE = listed("a", "青溪县2025年民生实事项目名单", 13)
TWO = listed("b", "停车位", 4)
DEMO = listed("d", "示例名单", 13, demo=True)


class Hand:
    """The form with a hand on it, and beside it what it says."""

    def __init__(self, qtbot, form, look):
        self.qtbot, self.form = qtbot, form
        self.side = RuleWords(look)
        qtbot.addWidget(self.side)
        self.changes = []
        form.changed.connect(self._read)
        self._read()
        self.changes.clear()

    def _read(self):
        self.changes.append(True)
        self.reading = planning.read(self.form.plan)
        self.form.tell(self.reading)
        self.side.tell(self.reading)

    def control(self, name):
        return self.form._fields[name].control

    def type(self, name, text):
        field = self.control(name)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClick(field, KEY.Key_Delete)
        self.qtbot.keyClicks(field, text)

    def choose(self, name, place):
        """By the keys: Home, then down as often as need be."""
        combo = self.control(name)
        combo.setFocus()
        self.qtbot.keyClick(combo, KEY.Key_Home)
        for _ in range(place):
            self.qtbot.keyClick(combo, KEY.Key_Down)

    def preset(self, words):
        pills = self.form.findChildren(QPushButton)
        pill = next(each for each in pills if each.text() == words)
        self.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)

    def problem(self, name):
        return self.form._fields[name].problem

    def seen(self):
        return {name for name, field in self.form._fields.items() if not field.isHidden()}

    @property
    def rules(self):
        return self.form.plan.rules


@pytest.fixture
def hand(qtbot, shown, look):
    return Hand(qtbot, shown(RuleForm(look), 900, 1000), look)


@pytest.fixture
def ready(hand):
    hand.form.show_lists((ONE, TWO))
    hand.type("eligible", "23")
    return hand


# Fields


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (lambda: Choice(((Tie.EVERY, "都当选"), (Tie.PRESIDIUM, "主席团"))), str(Tie.PRESIDIUM)),
        (Number, 12),
        (QCheckBox, True),
        (QLineEdit, "标题"),
    ],
)
def test_each_kind_of_control_says_what_it_was_given(qtbot, make, value):
    control = make()
    qtbot.addWidget(control)
    set_value(control, value)
    assert value_of(control) == value
    told = []
    field = Field("x", "名称", control)
    qtbot.addWidget(field)
    field.changed.connect(lambda: told.append(True))
    set_value(control, value)
    assert told == [], "the same again is no change"


def test_a_control_of_another_kind_says_nothing(qtbot):
    label = QLabel("x")
    qtbot.addWidget(label)
    assert value_of(label) == ""
    set_value(label, "y")
    assert label.text() == "x"
    field = Field("x", "名称", QLabel())
    qtbot.addWidget(field)
    assert field.label == "名称"


def test_nothing_chosen_is_no_value(qtbot):
    empty = Choice()
    qtbot.addWidget(empty)
    assert value_of(empty) == ""


@pytest.mark.parametrize(("typed", "number"), [("", 0), ("0", 0), ("7", 7), ("12345", 12345)])
def test_a_number_that_is_not_typed_is_nought(qtbot, typed, number):
    field = Number()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    assert field.number == number
    field.number = 0
    assert field.text() == ""


def test_a_problem_is_read_with_its_control(shown):
    control = QLineEdit()
    field = shown(Field("seats", "应选", control, "个项目"), 400, 80)
    assert control.accessibleName() == "应选"
    field.tell("应选数至少为 1。")
    assert control.accessibleDescription() == "应选数至少为 1。"
    assert field.findChild(QLabel, "seatsProblem").isVisible()
    field.tell("")
    assert control.accessibleDescription() == ""
    assert not field.findChild(QLabel, "seatsProblem").isVisible()


# The form


def test_at_first_the_keys_are_where_something_is_missing(hand):
    hand.form.show_lists(())
    assert hand.control("projects").isEnabled() is False
    assert hand.control("projects").placeholderText() == "还没有名单：请先到“名单与意向”导入"
    hand.form.show_lists((ONE,))
    hand.form.take_focus()
    assert QApplication.focusWidget() is hand.control("eligible")


def test_a_list_proposes_title_and_seats(hand):
    hand.form.show_lists((TWO, ONE))
    assert hand.control("title").text() == "停车位票决"
    assert hand.rules.seats == 4
    hand.choose("projects", 1)
    assert hand.control("title").text() == "青溪县2025年民生实事项目票决"
    assert hand.rules.seats == 10


def test_a_title_of_ones_own_stays_with_another_list(ready):
    ready.form._title.setText("自己的标题")
    ready.choose("projects", 1)
    assert ready.control("title").text() == "自己的标题"
    ready.preset("满意度测评")
    assert ready.control("title").text() == "自己的标题"


def test_a_demonstration_is_marked_in_the_list_and_in_the_plan(hand):
    other = listed("e", "练习", 3, demo=True)
    hand.form.show_lists((DEMO, other, ONE))
    combo = hand.control("projects")
    assert [combo.itemText(n) for n in range(3)] == [
        "示例名单 · 13 个项目",
        "练习（示例） · 3 个项目",
        "青溪县2025年民生实事项目名单 · 13 个项目",
    ]
    assert hand.form.plan.demo
    hand.choose("projects", 2)
    assert not hand.form.plan.demo


def test_the_chosen_list_stays_chosen_when_lists_come_anew(ready):
    ready.choose("projects", 1)
    ready.type("seats", "3")
    ready.changes.clear()
    ready.form.show_lists((ONE, DEMO, TWO))
    assert ready.form.listed == TWO
    assert ready.rules.seats == 3, "what was typed stays"
    assert ready.changes == []


def test_a_list_that_is_gone_gives_way_to_the_first(ready):
    ready.choose("projects", 1)
    ready.form.show_lists((ONE,))
    assert ready.form.listed == ONE
    ready.form.show_lists(())
    assert ready.form.listed is None
    assert ready.form.plan.projects == ()


def test_what_kind_of_list_it_is_goes_into_the_plan(hand):
    hand.form.show_lists((listed("k", "议案", 2, kind="议案"),))
    assert hand.form.plan.kind == "议案"


@pytest.mark.parametrize(
    ("preset", "mode", "shown_", "hidden"),
    [
        ("勾选票决", Mode.TICK, {"seats", "overvote", "undervote", "tie"}, {"decision"}),
        ("勾选票决（须选满）", Mode.TICK, {"undervote"}, {"decision"}),
        ("逐项票决", Mode.PER_ITEM, {"overvote", "seats"}, {"undervote"}),
        ("排序票决", Mode.RANK, {"undervote", "seats"}, {"overvote"}),
        ("整体票决", Mode.WHOLE_LIST, {"blank"}, {"seats", "tie", "order", "overvote"}),
        ("满意度测评", Mode.SATISFACTION, {"pass_base"}, {"seats", "shortfall", "max_rounds"}),
    ],
)
def test_a_preset_shows_what_means_something_in_it(ready, preset, mode, shown_, hidden):
    ready.preset(preset)
    assert ready.rules.mode is mode
    assert ready.rules.eligible == 23, "who may vote stays"
    assert shown_ <= ready.seen()
    assert not hidden & ready.seen()
    assert ready.reading.problems == {}


def test_what_was_changed_of_a_preset_is_named_until_it_is_as_it_was(ready):
    words = ready.form.findChild(QLabel, "presetWords")
    assert "已改动" not in words.text()
    ready.choose("undervote", 1)
    assert ready.rules.undervote is Undervote.VOID
    assert words.text().endswith("已改动：少选。")
    ready.choose("undervote", 0)
    assert "已改动" not in words.text()
    ready.type("seats", "5")
    assert "已改动" not in words.text(), "how many is everybody's own"


def test_a_rule_without_a_base_hides_the_fraction(ready):
    bases = list(PassBase)
    ready.choose("pass_base", bases.index(PassBase.NONE))
    assert "pass_compare" not in ready.seen()
    ready.choose("pass_base", bases.index(PassBase.VALID))
    assert "pass_compare" in ready.seen()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("eligible", "", "还没有填应到人数，法定到会人数和通过票数都算不出来。"),
        ("seats", "", "应选数至少为 1。"),
        ("seats", "14", "应选 14 个，名单里只有 13 个项目，无法选满。"),
        ("max_rounds", "", "最多轮数应在 1 到 9 之间。"),
        ("max_rounds", "10", "最多轮数应在 1 到 9 之间。"),
        ("keepers", "10", "保管开票钥匙的人数应在 1 到 9 之间。"),
        ("needed", "", "开票时至少要有 1 份钥匙。"),
        ("needed", "4", "开票要 4 份钥匙，而保管的只有 3 人，选票将永远打不开。"),
        ("count", "24", "凭证 24 份，应到只有 23 人，多出的凭证会多投票。"),
    ],
)
def test_a_contradiction_is_said_below_its_field_and_beside(ready, field, typed, said):
    ready.type(field, typed)
    assert ready.problem(field) == said
    assert said in ready.side.findChild(QLabel, "ruleFaults").text()
    assert field in ready.seen()


def test_a_contradiction_shows_a_field_that_means_nothing_else(ready):
    ready.preset("逐项票决")
    ready.form._put_rules(
        structs.replace(ready.rules, undervote=Undervote.VOID)  # as of an older sheet
    )
    ready._read()
    assert "undervote" in ready.seen()
    assert "少选" in ready.problem("undervote")


def test_one_round_and_a_tie_that_needs_a_second_contradict_each_other(ready):
    ready.type("max_rounds", "1")
    assert ready.problem("tie") == "末位同票时要再投一轮，最多轮数至少为 2。"
    ready.choose("tie", list(Tie).index(Tie.EVERY))
    assert ready.problem("tie") == ""


def test_the_order_of_the_list_is_not_for_fewer_seats(ready):
    ready.choose("order", list(Order).index(Order.LIST))
    assert ready.problem("order").endswith("请改为按得票多少。")


def test_a_formal_vote_asks_for_more(ready):
    ready.choose("use", 1)
    assert ready.rules.use is Use.FORMAL
    assert {"decision", "decided"} <= ready.seen()
    assert ready.problem("decided") == "正式票决必须写明通过票决办法的日期。"
    ready.control("decision").setText("票决办法")
    ready.type("decided", "2025-01-07")
    assert ready.reading.problems == {}
    ready.choose("quorum", list(Quorum).index(Quorum.OVER_HALF))
    assert ready.problem("quorum").startswith("正式票决须有三分之二以上")
    ready.choose("quorum", 0)
    ready.type("needed", "1")
    assert ready.problem("needed") == "正式票决不能由一人单独开票，开票至少要有 2 份钥匙。"


def test_a_title_too_long_for_the_slips_is_said(ready):
    ready.control("title").setText("长" * 71)
    assert ready.problem("title") == "标题有 71 字，凭证纸条上只写得下 70 字。"
    ready.control("title").setText("  ")
    assert ready.problem("title") == "还没有标题，选票和计票报告单上都要写它。"


def test_changing_one_mind_is_kept_in_the_plan(ready):
    box = ready.control("changeable")
    box.setFocus()
    before = ready.rules.changeable
    ready.qtbot.keyClick(box, KEY.Key_Space)
    assert ready.rules.changeable is not before


def test_the_count_of_credentials_is_that_of_deputies_unless_said_otherwise(ready):
    assert ready.form.plan.credentials == 23
    assert ready.control("count").placeholderText() == "23"
    ready.type("count", "20")
    assert ready.form.plan.credentials == 20


def test_the_form_goes_to_a_field_that_is_asked_for(ready):
    field = ready.form.go_to("needed")
    assert isinstance(field, Field)
    assert QApplication.focusWidget() is ready.control("needed")


def test_fields_grow_with_the_text(ready):
    ready.form.set_look(Look(LIGHT, 200, serif=True))
    assert ready.control("eligible").width() == 176
    assert ready.control("tie").sizeHint().width() >= 480
    assert ready.control("tie").minimumSizeHint().width() == 80


# Beside the form


def test_before_anything_is_given_the_side_says_what_will_stand_there(hand):
    assert (
        hand.side.findChild(QLabel, "ruleSentence").text() == "选定名单，这里就是选票上的那句话。"
    )
    assert hand.side.findChild(QLabel, "rulePassing").text() == "填上应到人数，这里就算出票数。"
    assert hand.side.findChild(QLabel, "ruleLines").isHidden()


def test_the_side_says_sentence_arithmetic_and_every_basis(ready):
    assert ready.side.findChild(QLabel, "ruleSentence").text() == (
        "从 13 个候选项目中选 10 个以内，多选的整张无效，少选有效。"
    )
    passing = ready.side.findChild(QLabel, "rulePassing").text().splitlines()
    assert passing == [
        "全体代表 23 人，过半数为 12 票。",
        "法定到会：全体代表 23 人，三分之二以上为 16 人。",
    ]
    lines = ready.side.findChild(QLabel, "ruleLines").text()
    for line in ready.reading.lines:
        assert line.name in lines
        assert line.basis_words in lines
    assert ready.side.findChild(QLabel, "ruleFaults").isHidden()


def test_a_fault_beside_leads_to_its_field(ready):
    ready.type("needed", "4")
    wanted = []
    ready.side.wanted.connect(wanted.append)
    faults = ready.side.findChild(QLabel, "ruleFaults")
    assert 'href="needed"' in faults.text()
    faults.linkActivated.emit("needed")
    assert wanted == ["needed"]


def test_what_is_typed_into_the_side_is_no_markup(ready):
    ready.choose("use", 1)
    ready.control("decision").setText("<b>办法</b>&")
    ready.type("decided", "2025-01-07")
    lines = ready.side.findChild(QLabel, "ruleLines").text()
    assert "&lt;b&gt;办法&lt;/b&gt;&amp;" in lines


def test_colours_beside_follow_the_look(ready):
    ready.type("needed", "4")
    ready.side.set_look(Look(DARK, 100, serif=True))
    assert DARK.accent in ready.side.findChild(QLabel, "ruleFaults").text()
    assert DARK.ink2 in ready.side.findChild(QLabel, "ruleLines").text()
    assert ready.side.maximumWidth() == 420


def test_the_wheel_is_the_sheets_unless_the_choice_has_the_keys(ready):
    parts = ready.form.findChildren(QComboBox)
    assert len(parts) == 11
    assert all(part.focusPolicy() is Qt.FocusPolicy.StrongFocus for part in parts)
