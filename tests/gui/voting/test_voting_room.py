"""The room 票决 around its leaves: made when turned to, told of, badged, left; and 秘书处 alone."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabBar,
    QWidget,
)

from jjdesk.errors import VotingError
from jjdesk.gui.theme import DARK, Look
from jjdesk.gui.voting import room as room_module
from jjdesk.gui.voting import secretariat
from jjdesk.gui.voting.leaf import Around, VotingLeaf, press_by_enter
from jjdesk.gui.voting.room import LeafEntry, VotingRoom
from jjdesk.gui.voting.secretariat import SecretariatLeaf
from jjdesk.gui.voting.secretariat_made import MadeSheet
from jjdesk.services.polling import planning, preparing
from jjdesk.services.polling.planning import Plan
from jjdesk.services.polling.preparing import Prepared

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NAMES = ("projects", "ballot", "secretariat", "station")


class Leaf(VotingLeaf):
    """A leaf that remembers what it was asked."""

    def __init__(self, name, look, around):
        super().__init__(name, around)
        self.asked, self.looks = [], [look]
        self.said, self.marks, self.leaves = name, (), True
        self.button = QPushButton("按", self)

    def enter(self):
        self.asked.append("enter")

    def words(self):
        return self.said

    def badges(self):
        return self.marks

    def set_look(self, look):
        self.looks.append(look)

    def forget_intentions(self):
        self.asked.append("forget")

    def hand_over(self):
        self.asked.append("hand over")

    def may_leave(self):
        return self.leaves and super().may_leave()

    def leave(self):
        self.asked.append("leave")


@pytest.fixture
def room(shown, look, monkeypatch):
    """The room with leaves that remember."""
    made = []

    def entry(name):
        def make(drawn_with, around):
            made.append(name)
            return Leaf(name, drawn_with, around)

        return LeafEntry(name, name, make)

    monkeypatch.setattr(room_module, "leaves", lambda: tuple(entry(name) for name in NAMES))
    around = Around(None, None, None, lambda: None, lambda _: None, lambda: "")
    room = shown(VotingRoom(look, around), 900, 400)
    room.made, room.heard = made, []
    room.told.connect(lambda: room.heard.append(room.words()))
    return room


def tabs(room):
    return room.findChild(QTabBar, "votingTabs")


def badges(room):
    shown = room.findChild(QWidget, "votingBadges").findChildren(QLabel)
    return [label.text() for label in shown if not label.isHidden()]


def test_a_leaf_is_made_when_it_is_turned_to(room):
    assert room.made == []
    room.enter()
    assert room.made == ["projects"]
    room.turn("station")
    room.turn("projects")
    room.turn("station")
    assert room.made == ["projects", "station"]
    assert room.leaf_of("station").asked == ["enter", "enter"]
    assert room.leaf is room.leaf_of("station")


def test_leaves_are_turned_to_by_keys_around_the_end(room, qtbot):
    room.enter()
    room.leaf.button.setFocus()
    for key, wanted in (
        (KEY.Key_PageUp, "station"),
        (KEY.Key_PageDown, "projects"),
        (KEY.Key_PageDown, "ballot"),
    ):
        qtbot.keyClick(QApplication.focusWidget() or room, key, CTRL)
        assert room.leaf.words() == wanted
    assert tabs(room).accessibleName() == "票决"


def test_a_leaf_turned_to_before_the_room_is_seen_is_entered_with_it(room):
    room.turn("ballot")
    assert room.leaf.asked == []
    room.enter()
    assert room.leaf.asked == ["enter"]


def test_only_the_shown_leaf_tells(room):
    room.enter()
    hidden = room.leaf_of("ballot")
    room.heard.clear()
    hidden.said = "藏着的"
    hidden.told.emit()
    assert room.heard == []
    room.leaf.said = "现在的"
    room.leaf.told.emit()
    assert room.heard == ["现在的"]


def test_badges_are_those_of_the_shown_leaf(room, qtbot):
    room.enter()
    room.leaf_of("ballot").marks = ("模拟票决",)
    assert badges(room) == []
    room.turn("ballot")
    qtbot.waitUntil(lambda: badges(room) == ["模拟票决"])
    first = room.findChild(QWidget, "votingBadges").findChildren(QLabel)
    room.leaf.told.emit()
    again = room.findChild(QWidget, "votingBadges").findChildren(QLabel)
    assert again == first, "the same are not made anew"
    room.leaf.marks = ("正式票决", "第 2 轮")
    room.leaf.told.emit()
    qtbot.waitUntil(lambda: badges(room) == ["正式票决", "第 2 轮"])
    room.turn("projects")
    qtbot.waitUntil(lambda: badges(room) == [])


def test_what_one_leaf_erased_all_forget(room):
    for name in NAMES[:3]:
        room.leaf_of(name)
    room.leaf_of("ballot").erased.emit()
    for name in NAMES[:3]:
        assert room.leaf_of(name).asked[-1] == "forget"


def test_what_is_asked_of_the_room_is_asked_of_every_leaf_that_was_made(room):
    for name in NAMES[:2]:
        room.turn(name)
    dark = Look(DARK, 150, serif=True)
    room.set_look(dark)
    room.hand_over()
    assert [room.leaf_of(name).looks[-1] for name in NAMES[:2]] == [dark] * 2
    assert room.may_leave()
    room.leaf_of("projects").leaves = False
    assert not room.may_leave()
    room.leave()
    assert [room.leaf_of(name).asked[-1] for name in NAMES[:2]] == ["leave"] * 2
    assert room.leaf_of("station").looks == [dark], "one made later has the look of now"
    assert room.widget is room


def test_enter_presses_the_buttons_of_a_leaf(room, qtbot):
    room.enter()
    pressed = []
    room.leaf.button.clicked.connect(lambda: pressed.append(True))
    room.leaf.button.setFocus()
    qtbot.keyClick(room.leaf.button, KEY.Key_Return)
    assert pressed == [True]


def test_a_leaf_that_says_nothing_of_itself_is_no_hindrance(shown):
    around = Around(None, None, None, lambda: None, lambda _: None, lambda: "")
    leaf = shown(VotingLeaf("bare", around), 100, 50)
    press_by_enter(leaf)
    leaf.enter()
    leaf.set_look(None)
    leaf.forget_intentions()
    leaf.leave()
    assert (leaf.words(), leaf.badges(), leaf.may_leave()) == ("", (), True)


def test_the_table_has_the_four_leaves(qapp):  # noqa: ARG001  translations
    assert [entry.name for entry in room_module.leaves()] == list(NAMES)
    labels = [entry.label for entry in room_module.leaves()]
    assert labels == ["名单与意向", "投票", "秘书处", "计票台"]


# 秘书处


@pytest.fixture
def office(alone, tmp_path):
    """The leaf of the secretariat with the demonstration list."""
    hand = alone(SecretariatLeaf)
    hand.leaf._parent_folder = tmp_path / "made"
    hand.ask(lambda s: s.projects.add_demonstration().act)
    hand.leaf.enter()
    hand.wait(lambda: hand.find(QComboBox, "projects").count() == 1)
    field = hand.find(QLineEdit, "eligible")
    field.setFocus()
    field.selectAll()
    hand.keys("5")
    return hand


@pytest.fixture
def quick(monkeypatch):
    """Paper is not drawn: that is tested by itself."""

    def draw(_, folder):
        for name in (preparing.SLIPS, preparing.SHARE_SLIPS, preparing.RULE_SHEET):
            (folder / name).write_bytes(b"%PDF")

    monkeypatch.setattr(secretariat.secretariat_paper, "draw", draw)


def make(office, key=KEY.Key_Return):
    office.key(key, CTRL)
    office.wait(lambda: office.leaf._made is not None)
    return office.leaf._made


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
@pytest.mark.usefixtures("quick")
def test_all_is_made_by_ctrl_and_enter_and_not_again(office, key):
    made = make(office, key)
    assert office.leaf.words() == f"已生成 {made.files} 个文件"
    assert QApplication.focusWidget() is office.find(QPushButton, "madeOpen")
    office.key(key, CTRL)
    office.drain()
    assert office.leaf._made is made
    assert len(list(made.folder.parent.iterdir())) == 1


def test_how_far_it_is_is_shown_and_what_cannot_be_stopped_any_more(office):
    leaf = office.leaf
    leaf._set_busy(busy=True)
    assert not office.find(QPushButton, "prepareGo").isEnabled()
    assert not office.leaf._form.isEnabled()
    leaf.counted.emit(3, 13)
    bar = office.find(QProgressBar, "prepareProgress")
    assert (bar.value(), bar.maximum()) == (3, 13)
    assert office.words("prepareState") == "正在制作凭证和文件…"
    assert office.find(QPushButton, "prepareStop").isEnabled()
    leaf.counted.emit(13, 13)
    assert office.words("prepareState") == "正在排印凭证和规则…"
    assert not office.find(QPushButton, "prepareStop").isEnabled()
    leaf._set_busy(busy=False)
    leaf.counted.emit(5, 13)
    assert office.words("prepareState") == "正在排印凭证和规则…", "a late word changes nothing"
    assert not bar.isVisible()


def test_given_up_it_says_so_on_the_thread_that_makes(office):
    told = []
    office.leaf.counted.connect(lambda *numbers: told.append(numbers))
    office.leaf._tell(1, 2)
    office.leaf._give_up()
    with pytest.raises(VotingError, match="已取消生成，没有留下任何文件"):
        office.leaf._tell(2, 2)
    assert told == [(1, 2)]


@pytest.mark.usefixtures("quick")
def test_another_one_begins_with_the_sheet_as_it_was(office):
    make(office)
    office.click("madeAgain")
    assert office.leaf._made is None
    assert office.find(QLineEdit, "eligible").text() == "5"
    assert QApplication.focusWidget() is office.find(QLineEdit, "eligible")
    office.leaf.enter()
    assert office.leaf.words() == "票决规则没有矛盾，可以生成"


@pytest.mark.usefixtures("quick")
def test_who_comes_back_finds_what_was_made(office):
    made = make(office)
    office.find(QPushButton, "madeCopy").setFocus()
    office.leaf.enter()
    assert QApplication.focusWidget() is office.find(QPushButton, "madeOpen")
    assert office.leaf.badges() == made.plan.badges


def test_without_anything_made_nothing_is_asked_to_be_deleted(office):
    office.leaf._ask_burn()
    assert office.said == ""


def test_a_place_that_is_not_chosen_stays_as_it_was(office, monkeypatch, tmp_path):
    asked = []

    def choose(_, title, start):
        asked.append((title, start))
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    office.click("prepareWhere")
    assert asked == [("生成的文件夹放在哪里", str(tmp_path))]
    assert str(tmp_path / "made") in office.words("prepareState")


def test_what_is_wrong_is_counted_and_the_first_one_named(office):
    office.find(QLineEdit, "seats").setText("20")
    office.find(QLineEdit, "needed").setText("9")
    assert office.leaf.words() == "票决规则还有 2 处要改"
    assert office.words("prepareState").startswith("还有 2 处要改：应选 20 个")
    office.key(KEY.Key_Return, CTRL)
    office.drain()
    assert office.leaf._made is None


# What was made


PLAN = Plan(
    title="青溪县票决",
    rules=planning.presets()[0].rules,
    projects=(),
    made="2025-01-08",
    count=23,
)


@pytest.fixture
def sheet(shown, look, tmp_path):
    made = shown(MadeSheet(look), 700, 500)
    made.tell(Prepared(folder=tmp_path, plan=PLAN, fingerprint="ab-cd", files=31))
    return made


def rows(sheet):
    pairs = zip(sheet._names, sheet._words, strict=True)
    return [(name.text(), words.text()) for name, words in pairs]


def test_each_part_is_told_with_whom_it_is_for(sheet):
    assert rows(sheet) == list(preparing.handing_out(PLAN))
    assert sheet.findChild(QLabel, "madeTitle").text() == "已生成：青溪县票决"
    assert sheet.findChild(QLabel, "madeId").text() == "票决包编号 ab-cd"


def test_once_they_are_gone_that_is_said_and_not_offered_again(sheet, tmp_path):
    assert not sheet.findChild(QPushButton, "madeBurn").isHidden()
    sheet.tell(Prepared(folder=tmp_path, plan=PLAN, fingerprint="ab-cd", files=31, burnt=True))
    assert rows(sheet) == list(preparing.handing_out(PLAN, burnt=True))
    assert [words for _, words in rows(sheet)].count("已从这里删去。") == 2
    assert sheet.findChild(QPushButton, "madeBurn").isHidden()


def test_the_folder_is_opened_and_the_number_copied(sheet, qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    sheet.take_focus()
    qtbot.mouseClick(sheet.findChild(QPushButton, "madeOpen"), LEFT)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    qtbot.mouseClick(sheet.findChild(QPushButton, "madeCopy"), LEFT)
    assert QGuiApplication.clipboard().text() == "ab-cd"


def test_its_buttons_ask_for_another_or_for_their_end(sheet, qtbot):
    asked = []
    sheet.again.connect(lambda: asked.append("again"))
    sheet.burn_wanted.connect(lambda: asked.append("burn"))
    for name in ("madeAgain", "madeBurn"):
        qtbot.mouseClick(sheet.findChild(QPushButton, name), LEFT)
    assert asked == ["again", "burn"]


def test_before_anything_was_made_its_buttons_do_nothing(shown, look, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    empty = shown(MadeSheet(look), 700, 500)
    QGuiApplication.clipboard().setText("早先的")
    for name in ("madeOpen", "madeCopy"):
        qtbot.mouseClick(empty.findChild(QPushButton, name), LEFT)
    assert opened == []
    assert QGuiApplication.clipboard().text() == "早先的"
