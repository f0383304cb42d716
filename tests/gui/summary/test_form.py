"""The form of a summary by itself: what each purpose shows, every change a wish, the proposer."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.summary import (
    Grouping,
    Headings,
    Layout,
    PageStyle,
    Proposer,
    Purpose,
    Remarks,
    Whose,
)
from jjdesk.gui.summary.choice import Choice
from jjdesk.gui.summary.form import DefinitionForm
from jjdesk.gui.summary.path_line import PathLine
from jjdesk.services.summarising.catalogue import BUILT_IN

BY_PURPOSE = {each.purpose: each for each in BUILT_IN}
NOTES = BY_PURPOSE[Purpose.NOTES]


class Hand:
    def __init__(self, form: DefinitionForm, qtbot) -> None:
        self.form = form
        self._qtbot = qtbot
        self.changed: list = []
        self.proposed: list = []
        self.told: list[str] = []
        form.changed.connect(self.changed.append)
        form.proposed.connect(self.proposed.append)
        form.restored.connect(lambda: self.told.append("restored"))
        form.folder_wanted.connect(lambda: self.told.append("folder"))

    def show(self, purpose: Purpose = Purpose.NOTES, *, changed: bool = False, **fields) -> None:
        self.form.show_definition(replace(BY_PURPOSE[purpose], **fields), changed=changed)

    def find(self, kind: type, name: str):
        found = self.form.findChild(kind, name)
        assert found is not None, name
        return found

    def combo(self, name: str) -> Choice:
        return self.find(Choice, f"sum-{name}")

    def choose(self, name: str, words: str) -> None:
        """As a hand does: a row is activated."""
        combo = self.combo(name)
        row = next(n for n in range(combo.count()) if combo.itemText(n) == words)
        combo.setCurrentIndex(row)
        combo.activated.emit(row)

    def words(self, name: str) -> list[str]:
        combo = self.combo(name)
        return [combo.itemText(n) for n in range(combo.count())]

    def seen(self) -> set[str]:
        kinds = (Choice, QCheckBox, QSpinBox, QLineEdit, QPushButton)
        widgets = [each for kind in kinds for each in self.form.findChildren(kind)]
        named = [each for each in widgets if each.objectName().startswith("sum-")]
        return {each.objectName().removeprefix("sum-") for each in named if each.isVisible()}


@pytest.fixture
def hand(qtbot) -> Hand:
    form = DefinitionForm()
    around = QWidget()
    QVBoxLayout(around).addWidget(form)
    qtbot.addWidget(around)
    around.resize(320, 800)
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    hand = Hand(form, qtbot)
    hand.around = around
    return hand


def test_before_there_is_something_to_show_nothing_is_asked(hand):
    assert hand.seen() == set()
    hand.form._change(source=False)
    hand.form._set_points(12.0)
    hand.form.flush()
    assert hand.changed == []
    assert hand.proposed == []


@pytest.mark.parametrize(
    ("purpose", "fields"),
    [
        (
            Purpose.NOTES,
            {"wanted", "order", "notes", "headings", "layout", "points", "remarks", "source",
             "targets", "charts", "progress"},
        ),
        (Purpose.SPEECH, {"wanted", "notes", "layout", "points", "source", "minutes"}),
        (Purpose.AMENDMENTS, {"wanted", "notes", "order", "layout", "points"}),
        (
            Purpose.PROPOSAL,
            {"wanted", "notes", "layout", "points", "source", "targets", "proposer-name",
             "proposer-card", "proposer-delegation", "proposer-phone", "proposer-address"},
        ),
        (
            Purpose.TARGETS,
            {"wanted", "order", "headings", "layout", "points", "source", "charts", "progress"},
        ),
        (
            Purpose.TASKS,
            {"wanted", "order", "headings", "layout", "points", "targets", "charts", "progress"},
        ),
        (Purpose.RESULT, {"browse", "layout", "points"}),
    ],
)  # fmt: skip
def test_each_purpose_asks_only_what_it_has_a_use_for(hand, purpose, fields):
    hand.show(purpose)
    assert hand.seen() == fields
    assert hand.find(QLabel, "summaryName").text() == BY_PURPOSE[purpose].name


def test_what_is_set_is_shown(hand):
    hand.show(
        order=Grouping.TAG,
        notes=Whose.OTHERS,
        headings=Headings.NONE,
        remarks=Remarks.COMMENTS,
        page=PageStyle(Layout.COMPACT, 14.0),
        source=False,
        charts=True,
    )
    assert {name: hand.combo(name).currentText() for name in (
        "order", "notes", "headings", "remarks", "layout", "points",
    )} == {
        "order": "按标签",
        "notes": "他人的",
        "headings": "不要标题",
        "remarks": "Word 批注框",
        "layout": "紧凑版式",
        "points": "四号",
    }  # fmt: skip
    assert not hand.find(QCheckBox, "sum-source").isChecked()
    assert hand.find(QCheckBox, "sum-charts").isChecked()
    assert hand.changed == []


@pytest.mark.parametrize(
    ("name", "words", "field", "value"),
    [
        ("order", "按领域", "order", Grouping.SECTOR),
        ("order", "按修改时间", "order", Grouping.TIME),
        ("notes", "我的", "notes", Whose.MINE),
        ("notes", "不要批注", "notes", Whose.NONE),
        ("headings", "不带序号", "headings", Headings.PLAIN),
        ("remarks", "脚注", "remarks", Remarks.FOOTNOTES),
        ("layout", "紧凑版式", "page", PageStyle(Layout.COMPACT)),
        ("points", "小四", "page", PageStyle(Layout.OFFICIAL, 12.0)),
        ("points", "二号大字", "page", PageStyle(Layout.OFFICIAL, 22.0)),
    ],
)
def test_each_choice_is_a_wish_at_once(hand, name, words, field, value):
    hand.show()
    hand.choose(name, words)
    (wished,) = hand.changed
    assert getattr(wished, field) == value
    hand.choose(name, words)
    assert len(hand.changed) == 1, "the same again is no wish"


def test_a_layout_comes_with_its_own_size(hand):
    hand.show(page=PageStyle(Layout.OFFICIAL, 22.0))
    hand.choose("layout", "紧凑版式")
    assert hand.changed[-1].page == PageStyle(Layout.COMPACT)
    assert hand.combo("points").currentText() == "五号"
    hand.choose("points", "五号")
    assert hand.changed[-1].page == PageStyle(Layout.COMPACT), "its own size is no size of its own"


@pytest.mark.parametrize("name", ["source", "targets", "charts", "progress"])
def test_each_box_is_a_wish(hand, qtbot, name):
    hand.show()
    box = hand.find(QCheckBox, f"sum-{name}")
    before = box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert getattr(hand.changed[-1], name) is not before


def test_minutes_are_typed_or_walked_and_none_is_no_limit(hand, qtbot):
    hand.show(Purpose.SPEECH, minutes=0)
    minutes = hand.find(QSpinBox, "sum-minutes")
    assert minutes.text() == "不限"
    qtbot.keyClick(minutes, Qt.Key.Key_Up)
    assert hand.changed[-1].minutes == 1
    assert minutes.text() == "1 分钟"
    minutes.lineEdit().setText("99 分钟")
    hand.form.flush()
    assert hand.changed[-1].minutes <= 60
    hand.show(Purpose.SPEECH, minutes=8)
    assert minutes.value() == 8
    assert hand.changed[-1].minutes != 8, "what is shown is no wish"


def test_the_wheel_changes_nothing_in_passing(hand):
    hand.show(Purpose.SPEECH, minutes=5)
    for widget in (hand.find(QSpinBox, "sum-minutes"), hand.combo("notes")):
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
    assert hand.changed == []


def test_a_built_in_one_that_was_changed_can_be_restored(hand, qtbot):
    hand.show()
    restore = hand.find(QPushButton, "summaryRestore")
    assert not restore.isVisible()
    hand.show(changed=True)
    assert restore.isVisible()
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert hand.told == ["restored"]


def test_the_folder_of_a_vote_is_asked_for_and_shown(hand, qtbot):
    hand.show(Purpose.RESULT)
    assert not hand.find(PathLine, "sum-folder").isVisible()
    qtbot.mouseClick(hand.find(QPushButton, "sum-browse"), Qt.MouseButton.LeftButton)
    assert hand.told == ["folder"]
    hand.form.set_folder("/home/某人/票决/第一轮")
    assert hand.changed[-1].folder == "/home/某人/票决/第一轮"
    hand.show(Purpose.RESULT, folder="/home/某人/票决/第一轮")
    line = hand.find(PathLine, "sum-folder")
    assert line.isVisible()
    assert line.toolTip() == line.text() == "/home/某人/票决/第一轮"
    assert line.accessibleName()


# What can be wanted


def named(wanted: Filter) -> str:
    return "·".join(wanted.sectors) or "全部"


def test_filters_are_offered_all_now_kept_and_set(hand):
    now, kept = Filter(sectors=("205",)), Filter(sectors=("214",))
    hand.show()
    hand.form.offer_filters(NOTES, now, [SavedFilter("我的路", kept)], named)
    assert hand.words("wanted") == ["全部", "报告里现在的筛选：205", "已存：我的路"]
    assert hand.combo("wanted").currentText() == "全部"
    hand.choose("wanted", "已存：我的路")
    assert hand.changed[-1].wanted == kept


def test_a_filter_that_is_nowhere_else_is_offered_by_its_words(hand):
    wished = replace(NOTES, wanted=Filter(sectors=("208",)))
    hand.form.show_definition(wished, changed=False)
    hand.form.offer_filters(wished, Filter(), [], named)
    assert hand.words("wanted") == ["全部", "208"]
    assert hand.combo("wanted").currentText() == "208"


# The proposer


PROPOSER = Proposer(name="张三", card="001", delegation="一团", phone="1", address="某街")


def test_the_proposer_is_shown_written_and_told_once(hand, qtbot):
    hand.show(Purpose.PROPOSAL)
    hand.form.show_proposer(PROPOSER)
    line = hand.find(QLineEdit, "sum-proposer-name")
    assert line.text() == "张三"
    assert line.accessibleName() == "姓名"
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText(" 李四 ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert hand.proposed == [replace(PROPOSER, name="李四")]
    hand.form.flush()
    assert len(hand.proposed) == 1


def test_a_field_that_is_being_written_is_left_alone(hand, qtbot):
    hand.show(Purpose.PROPOSAL)
    line = hand.find(QLineEdit, "sum-proposer-name")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("正在写")
    hand.form.show_proposer(PROPOSER)
    assert line.text() == "正在写"
    assert hand.find(QLineEdit, "sum-proposer-card").text() == "001"


@pytest.mark.parametrize("pixels", [14, 28])
def test_fields_of_all_groups_begin_below_one_another(hand, pixels):
    font = hand.around.font()
    font.setPixelSize(pixels)
    hand.around.setFont(font)
    hand.show(Purpose.PROPOSAL)
    seen = [label for label in hand.form._labels if not label.isHidden()]
    widths = {label.minimumWidth() for label in seen}
    assert len(widths) == 1
    widest = max(label.fontMetrics().horizontalAdvance(label.text()) for label in seen)
    assert widths == {widest}


# Choice and path by themselves


def test_a_choice_keeps_values_beside_their_words(qtbot):
    choice = Choice((("甲", 1), ("乙", None)))
    qtbot.addWidget(choice)
    assert choice.value == 1
    choice.choose(None)
    assert (choice.currentText(), choice.value) == ("乙", None)
    choice.choose("not offered")
    assert (choice.currentIndex(), choice.value) == (-1, None)
    choice.choose(1)
    choice.offer((("甲", 1), ("乙", None)))
    assert choice.value == 1, "the same again leaves what is chosen"
    choice.offer(())
    assert choice.value is None


def test_a_long_path_shows_both_ends(qtbot):
    around = QWidget()
    column = QVBoxLayout(around)
    line, other = PathLine(), QLineEdit()
    column.addWidget(line)
    column.addWidget(other)
    qtbot.addWidget(around)
    around.resize(180, 80)
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    other.setFocus()
    path = "/home/某人/很长的一段路径/再长一些/再长一些/票决/第一轮"
    line.show_path(path)
    assert line.isReadOnly()
    assert "…" in line.shown
    assert line.shown[:3] == path[:3]
    assert line.shown[-2:] == path[-2:]
    cut = line.grab().toImage()
    line.show_path("/短")
    assert line.shown == "/短"
    assert line.grab().toImage() != cut
    line.show_path(path)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert line.grab().toImage() != cut, "with the keyboard on it the whole is gone through"
