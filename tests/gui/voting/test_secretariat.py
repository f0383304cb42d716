"""The leaf 秘书处 with real widgets: typed in, contradicted, made, handed out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.services.polling import casting, preparing


class Hand:
    """What a hand does on the leaf, and what it sees there."""

    def __init__(self, desk, qtbot, folder: Path) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.rooms = desk.window._filling.rooms
        self.rooms.go("vote")
        self.room = self.rooms.room("vote")
        self.room.turn("secretariat")
        self.leaf = self.room.leaf
        self.leaf._parent_folder = folder
        self.folder = folder

    def find(self, kind, name):
        found = self.leaf.findChild(kind, name)
        assert found is not None, name
        return found

    def add_demonstration(self) -> None:
        added = []
        self.leaf.around.run(
            lambda services: services.projects.add_demonstration(), added.append, added.append
        )
        self.qtbot.waitUntil(lambda: bool(added))
        self.leaf.enter()
        self.qtbot.waitUntil(lambda: self.find(QComboBox, "projects").count() == 1)

    def put(self, name: str, text: str) -> None:
        self.find(QLineEdit, name).setText(text)

    def choose(self, name: str, words: str) -> None:
        combo = self.find(QComboBox, name)
        index = next(n for n in range(combo.count()) if words in combo.itemText(n))
        combo.setCurrentIndex(index)

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def pill(self, words: str) -> QPushButton:
        return next(each for each in self.leaf.findChildren(QPushButton) if each.text() == words)

    def words(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def problem(self, name: str) -> str:
        label = self.find(QLabel, f"{name}Problem")
        return "" if label.isHidden() else label.text()

    @property
    def can_go(self) -> bool:
        return self.find(QPushButton, "prepareGo").isEnabled()

    def make(self):
        self.press("prepareGo")
        self.qtbot.waitUntil(lambda: self.leaf._made is not None, timeout=20_000)
        return self.leaf._made


@pytest.fixture
def hand(desk, qtbot, tmp_path):
    return Hand(desk, qtbot, tmp_path / "made")


@pytest.fixture
def ready(hand):
    hand.add_demonstration()
    hand.put("eligible", "12")
    return hand


def test_an_empty_leaf_says_what_is_missing(hand):
    assert hand.problem("projects").startswith("名单里还没有项目")
    assert hand.problem("eligible").startswith("还没有填应到人数")
    assert hand.words("rulePassing") == "填上应到人数，这里就算出票数。"
    assert not hand.can_go
    assert hand.leaf.words() == "票决规则还有 3 处要改"
    assert hand.leaf.badges() == ("模拟票决",)


def test_the_arithmetic_follows_what_is_typed(hand):
    hand.add_demonstration()
    assert hand.find(QLineEdit, "title").text() == "民生实事项目票决（示例）"
    eligible = hand.find(QLineEdit, "eligible")
    eligible.setFocus()
    hand.qtbot.keyClicks(eligible, "437")
    assert hand.words("rulePassing").splitlines() == [
        "全体代表 437 人，过半数为 219 票。",
        "法定到会：全体代表 437 人，三分之二以上为 292 人。",
    ]
    assert hand.words("ruleSentence").startswith("从 13 个候选项目中选 10 个以内")
    assert "地方组织法（2022）第十四条" in hand.words("ruleLines")
    assert hand.can_go
    assert "437 份凭证、3 份钥匙" in hand.words("prepareState")
    assert hand.leaf.badges() == ("示例名单 · 非大会名单", "模拟票决")


def test_a_contradiction_stands_below_its_field_at_once(ready):
    ready.put("seats", "20")
    assert ready.problem("seats") == "应选 20 个，名单里只有 13 个项目，无法选满。"
    assert ready.find(QLineEdit, "seats").property("problem")
    assert "无法选满" in ready.find(QLineEdit, "seats").accessibleDescription()
    assert "应选 20 个" in ready.words("ruleFaults")
    assert not ready.can_go
    ready.put("needed", "4")
    assert "永远打不开" in ready.problem("needed")
    assert ready.words("prepareState").startswith("还有 2 处要改：")
    ready.put("seats", "10")
    ready.put("needed", "2")
    assert (ready.problem("seats"), ready.problem("needed")) == ("", "")
    assert ready.can_go


@pytest.mark.parametrize("scale", [100, 200])
def test_what_is_said_of_other_things_leaves_the_foot_in_sight(ready, scale):
    while ready.desk.window.state.scale < scale:
        ready.desk.window.enlarge()
    bar = ready.desk.find(NoticeBar, "noticeBar")
    foot = ready.find(QWidget, "prepareFoot")

    def is_in_sight() -> bool:
        place = QRect(foot.mapTo(bar.parentWidget(), QPoint()), foot.size())
        return bar.isVisible() and not bar.geometry().intersects(place)

    bar.say("已导入“示例名单（由2025年报告的承诺事项拼成，不是大会名单）”。", "撤销", print)
    ready.qtbot.waitUntil(is_in_sight)


def test_a_click_on_a_contradiction_goes_to_its_field(ready):
    ready.put("needed", "9")
    ready.find(QLabel, "ruleFaults").linkActivated.emit("needed")
    needed = ready.find(QLineEdit, "needed")
    ready.qtbot.waitUntil(lambda: ready.desk.window.focusWidget() is needed)
    scroll = ready.leaf._scroll
    assert isinstance(scroll, QScrollArea)
    top = needed.mapTo(scroll.viewport(), needed.rect().topLeft()).y()
    assert 0 <= top < scroll.viewport().height()


def test_presets_begin_a_sheet_and_hide_what_means_nothing(ready):
    assert not ready.find(QWidget, "undervoteField").isHidden()
    ready.pill("满意度测评").click()
    assert ready.find(QLineEdit, "title").text() == "民生实事项目满意度测评（示例）"
    assert ready.words("ruleSentence").startswith("对 13 个项目逐项评满意")
    for name in ("seats", "tie", "overvote", "undervote", "max_rounds"):
        assert ready.find(QWidget, f"{name}Field").isHidden()
    assert ready.find(QLineEdit, "eligible").text() == "12"
    assert ready.can_go
    ready.pill("整体票决").click()
    assert "整份名单" in ready.words("ruleSentence")
    assert ready.can_go
    ready.pill("逐项票决").click()
    assert ready.find(QLineEdit, "seats").text() == "10"
    ready.choose("tie", "反对票少")
    assert ready.can_go
    ready.pill("勾选票决").click()
    assert ready.find(QComboBox, "tie").currentText() == "同票的项目再投一轮"


def test_a_formal_vote_asks_for_its_decision_and_never_takes_the_demonstration(ready):
    assert ready.find(QWidget, "decisionField").isHidden()
    ready.choose("use", "正式")
    assert not ready.find(QWidget, "decisionField").isHidden()
    assert ready.problem("decision").startswith("正式票决必须写明")
    assert ready.problem("use") == "示例名单不是大会的名单，只能用于模拟。"
    assert ready.find(QPushButton, "prepareGo").text() == "生成正式票决"
    assert ready.leaf.badges()[-1] == "正式票决"
    ready.put("decision", "青溪县人大会议票决办法")
    ready.put("decided", "2025-13-40")
    assert "年月日" in ready.problem("decided")
    ready.put("decided", "2025-01-07")
    assert ready.problem("decided") == ready.problem("decision") == ""


def test_the_wheel_scrolls_the_sheet_and_changes_no_rule(ready):
    combo = ready.find(QComboBox, "tie")
    ready.find(QLineEdit, "title").setFocus()
    before = combo.currentIndex()
    centre = QPointF(combo.rect().center())

    def turn():
        wheel = QWheelEvent(
            centre,
            combo.mapToGlobal(centre),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(combo, wheel)

    turn()
    assert combo.currentIndex() == before
    ready.desk.window.activateWindow()
    combo.setFocus()
    ready.qtbot.waitUntil(combo.hasFocus)
    turn()
    assert combo.currentIndex() == before + 1


def test_everything_is_made_in_a_new_folder(ready):
    made = ready.make()
    assert made.folder.parent == ready.folder
    names = {path.name for path in made.folder.rglob("*")}
    assert {"票决包.jjvote", "选票凭证.pdf", "开票钥匙.pdf", "票决规则.pdf"} <= names
    vote = casting.open_vote(made.folder / preparing.PACKAGE)
    assert vote.badges == ("示例名单 · 非大会名单", "模拟票决")
    assert (vote.rules.eligible, vote.fingerprint) == (12, made.fingerprint)
    assert ready.words("madeId") == f"票决包编号 {made.fingerprint}"
    assert ready.words("madeWhere") == str(made.folder)
    assert ready.leaf.words() == "已生成 21 个文件"
    ready.press("madeCopy")
    assert QApplication.clipboard().text() == made.fingerprint
    ready.press("madeAgain")
    assert ready.can_go
    again = ready.make()
    assert again.folder.name == f"{made.folder.name}（2）"
    assert again.fingerprint != made.fingerprint


def test_all_is_done_by_keys(ready):
    ready.desk.window.activateWindow()
    eligible = ready.find(QLineEdit, "eligible")
    eligible.setFocus()
    ready.qtbot.waitUntil(lambda: QApplication.focusWidget() is eligible)
    eligible.selectAll()
    ready.desk.keys("9")
    ready.desk.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is ready.find(QLineEdit, "seats")
    ready.desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ready.qtbot.waitUntil(lambda: ready.leaf._made is not None, timeout=20_000)
    assert ready.leaf._made.plan.credentials == 9
    assert QApplication.focusWidget() is ready.find(QPushButton, "madeOpen")


def test_making_can_be_given_up_and_leaves_nothing(ready):
    ready.put("eligible", "2000")
    ready.press("prepareGo")
    stop = ready.find(QPushButton, "prepareStop")
    ready.qtbot.waitUntil(lambda: stop.isVisible() and stop.isEnabled())
    ready.press("prepareStop")
    bar = ready.desk.find(NoticeBar, "noticeBar")
    ready.qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert bar.accessibleName() == "已取消生成，没有留下任何文件。"
    assert [*ready.folder.rglob("*")] == []
    assert stop.isHidden()
    assert ready.can_go


def test_what_is_changed_of_a_preset_is_said(ready):
    assert "已改动" not in ready.words("presetWords")
    ready.choose("tie", "主席团")
    ready.choose("undervote", "整张无效")
    assert ready.words("presetWords").endswith("已改动：少选、末位同票。")
    ready.pill("勾选票决").click()
    assert "已改动" not in ready.words("presetWords")


def test_a_list_that_is_taken_back_is_gone_from_the_form(ready):
    ready.leaf.around.undo.undo()
    ready.qtbot.waitUntil(lambda: ready.find(QComboBox, "projects").count() == 0)
    assert ready.problem("projects").startswith("名单里还没有项目")
    assert not ready.can_go


def test_what_cannot_be_written_is_said_and_the_form_stays(ready, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    ready.leaf._parent_folder = tmp_path / "file"
    ready.press("prepareGo")
    bar = ready.desk.find(NoticeBar, "noticeBar")
    ready.qtbot.waitUntil(bar.isVisible)
    assert "没有留下任何文件" in bar.accessibleName()
    assert ready.leaf._made is None
    assert ready.can_go
    assert ready.find(QLineEdit, "eligible").text() == "12"


def test_credentials_and_keys_go_once_they_are_handed_out(ready):
    made = ready.make()
    ready.press("madeBurn")
    bar = ready.desk.find(NoticeBar, "noticeBar")
    assert "无法恢复" in bar.accessibleName()
    assert (made.folder / preparing.CREDENTIALS).exists()
    act = bar.findChild(QPushButton, "noticeAct")
    ready.qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    ready.qtbot.waitUntil(lambda: ready.leaf._made.burnt)
    assert not (made.folder / preparing.CREDENTIALS).exists()
    assert not (made.folder / preparing.SHARES).exists()
    assert (made.folder / preparing.PACKAGE).exists()
    assert ready.find(QPushButton, "madeBurn").isHidden()


def test_what_was_asked_about_is_deleted_not_what_was_made_since(ready):
    first = ready.make()
    ready.press("madeBurn")
    ready.press("madeAgain")
    second = ready.make()
    act = ready.desk.find(NoticeBar, "noticeBar").findChild(QPushButton, "noticeAct")
    ready.qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    ready.qtbot.waitUntil(lambda: not (first.folder / preparing.SHARES).exists())
    assert (second.folder / preparing.CREDENTIALS).exists()
    assert (second.folder / preparing.SHARES).exists()
    assert ready.leaf._made.folder == second.folder
    assert not ready.find(QPushButton, "madeBurn").isHidden()


def test_another_place_is_taken(ready, tmp_path, monkeypatch):
    asked = []

    def choose(_parent, _title, start):
        asked.append(start)
        return str(tmp_path / "别处")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    ready.press("prepareWhere")
    assert asked == [str(tmp_path)]
    assert str(tmp_path / "别处") in ready.words("prepareState")


def test_where_the_last_place_is_closed_by_now_what_is_above_it_is_offered(
    ready, tmp_path, monkeypatch, close
):
    asked = []
    (tmp_path / "别人的").mkdir()
    ready.leaf._parent_folder = tmp_path / "别人的" / "甲"
    close(tmp_path / "别人的")
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *all_: asked.append(all_[2]) or ""
    )
    ready.press("prepareWhere")
    assert asked == [str(tmp_path / "别人的")]


def test_a_title_of_ones_own_stays(ready):
    ready.put("title", "几江区票决")
    ready.leaf.enter()
    ready.qtbot.waitUntil(lambda: ready.find(QComboBox, "projects").count() == 1)
    assert ready.find(QLineEdit, "title").text() == "几江区票决"


def test_every_control_has_a_name_for_a_screen_reader(ready):
    for kind in (QLineEdit, QComboBox):
        for control in ready.leaf.findChildren(kind):
            if control.objectName() and not control.objectName().startswith("qt_"):
                assert control.accessibleName(), control.objectName()


@pytest.mark.parametrize("scale", [150, 200])
def test_large_letters_do_not_widen_the_window(ready, scale):
    while ready.desk.window.state.scale < scale:
        ready.desk.window.enlarge()
    ready.put("seats", "20")
    ready.choose("use", "正式")
    QApplication.processEvents()
    assert ready.desk.window.minimumSizeHint().width() <= 1366
