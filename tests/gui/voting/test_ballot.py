"""A deputy votes by keys alone; what is refused says why; nothing of the choice is left."""

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)

from jjdesk.domain.poll import Ballot, Blank, Mark, Mode, Undervote
from jjdesk.gui import rooms
from jjdesk.gui.voting.ballot_row import BallotRow
from jjdesk.gui.voting.ballot_rules import VoteRules
from jjdesk.gui.voting.ballot_sheet import BallotSheet
from jjdesk.gui.voting.mark_box import MarkBox
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.review import ReviewPage
from jjdesk.services.polling.marking import Marking
from jjdesk.voting import keys, package, sealing

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def marks(voting):
    return voting.leaf._marking


def page(voting):
    return voting.leaf._pages.currentWidget()


def review(voting):
    voting.key(KEY.Key_Return)
    assert isinstance(page(voting), ReviewPage)


def seal(voting):
    voting.key(KEY.Key_Return, CTRL)
    voting.wait(lambda: isinstance(page(voting), ReceiptPage))


def save(voting, monkeypatch):
    folder = voting.folder / "urn"
    folder.mkdir(exist_ok=True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    voting.key("s")
    assert voting.leaf._receipt.saved
    return folder


def opened(voting, path, folder):
    """What the committee reads in the folder."""
    vote = package.decode(path.read_bytes())
    sealed = [sealing.check(file.read_bytes(), vote) for file in folder.iterdir()]
    return sealing.open_all(sealed, keys.join(voting.shares[:2], vote.committee), vote)


def live(*kinds, besides=()):
    """Objects of these kinds that are still in memory, besides those of other tests."""
    gc.collect()
    others = {id(each) for each in besides}
    found = (each for each in gc.get_objects() if isinstance(each, kinds))
    return [each for each in found if id(each) not in others]


def test_from_the_package_to_the_receipt_by_keys_alone(voting, monkeypatch):
    path = voting.enter().begin()
    for _ in range(2):
        voting.key(KEY.Key_Space)
        voting.key(KEY.Key_Down)
    voting.keys("13")
    voting.key(KEY.Key_Space)
    assert "3" in voting.words("ballotCount")
    assert voting.words("ballotSays") == "还可选 7 项"
    review(voting)
    voting.key(KEY.Key_Return)
    assert isinstance(page(voting), ReviewPage), "a second Enter in haste seals nothing"
    seal(voting)
    assert voting.words("receiptCode") == voting.leaf._envelope.receipt
    assert not voting.desk.find(QPushButton, "receiptDone").isEnabled()
    folder = save(voting, monkeypatch)
    ticked = tuple(Mark.FOR if n in {1, 2, 13} else Mark.NONE for n in range(1, 14))
    assert opened(voting, path, folder) == (Ballot(marks=ticked),)
    voting.key(KEY.Key_Return)
    voting.wait(lambda: "封过 1 次票" in voting.words("gateKnown"))
    assert voting.desk.find(QLineEdit, "gateCode").text() == ""


def test_the_eleventh_tick_is_refused_in_sight(voting):
    voting.enter().begin()
    for _ in range(11):
        voting.key(KEY.Key_Space)
        voting.key(KEY.Key_Down)
    assert marks(voting).chosen == 10
    says = voting.leaf.findChild(QLabel, "ballotSays")
    assert says.isVisible()
    assert "最多选 10 个" in says.text()
    assert "项目11" in says.text()
    boxes = [row.boxes[0] for row in voting.leaf._ballot.sheet.rows]
    assert [box.isChecked() for box in boxes] == [True] * 10 + [False] * 3
    assert not voting.leaf._ballot._scroll.visibleRegion().isEmpty()


@pytest.mark.parametrize(
    ("mode", "keys_", "ballot"),
    [
        (Mode.PER_ITEM, "1j2j3j1", "FOR AGAINST ABSTAIN FOR"),
        (Mode.SATISFACTION, "1j2j3", "SATISFIED PARTLY DISSATISFIED"),
        (Mode.WHOLE_LIST, "2", "AGAINST"),
    ],
)
def test_digits_are_the_marks_where_there_are_three(voting, mode, keys_, ballot):
    voting.enter().begin(mode)
    voting.keys(keys_)
    said = [Mark[name] for name in ballot.split()]
    rest = [] if mode is Mode.WHOLE_LIST else [Mark.NONE] * (13 - len(said))
    assert marks(voting).ballot() == Ballot(marks=(*said, *rest))
    voting.key(KEY.Key_Space)
    assert marks(voting).ballot() != Ballot(marks=(*said, *rest))


def test_left_and_right_go_from_box_to_box(voting):
    voting.enter().begin(Mode.PER_ITEM)
    voting.key(KEY.Key_Right)
    assert QApplication.focusWidget().mark is Mark.AGAINST
    voting.key(KEY.Key_Space)
    voting.key(KEY.Key_Down)
    assert QApplication.focusWidget().mark is Mark.AGAINST, "the column stays"
    assert marks(voting).mark(1) is Mark.AGAINST
    for _ in range(3):
        voting.key(KEY.Key_Left)
    assert QApplication.focusWidget().mark is Mark.FOR


def test_ranks_are_numbered_and_moved(voting):
    voting.enter().begin(Mode.RANK)
    for digits in ("5", "2", "9"):
        voting.keys(digits)
        voting.leaf._ballot.sheet._forget_digits()
        voting.key(KEY.Key_Space)
    voting.key(KEY.Key_Up, ALT)
    assert marks(voting).ranking == (5, 9, 2)
    box = voting.leaf._ballot.sheet.rows[8].boxes[0]
    assert box.rank == 2
    assert box.accessibleName() == "9 项目9，第 2 选择"
    review(voting)
    names = [label.text() for label in page(voting).findChildren(QLabel, "reviewName")]
    assert names[:3] == ["项目5", "项目9", "项目2"]


def test_a_click_beside_the_box_is_one_on_it(voting):
    voting.enter().begin()
    row = voting.leaf._ballot.sheet.rows[3]
    voting.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert marks(voting).mark(4) is Mark.FOR
    voting.qtbot.mouseClick(row.boxes[0], Qt.MouseButton.LeftButton)
    assert marks(voting).mark(4) is Mark.NONE


def test_a_screen_reader_hears_project_and_mark(voting):
    voting.enter().begin(Mode.PER_ITEM)
    names = [box.accessibleName() for box in voting.leaf._ballot.sheet.rows[0].boxes]
    assert names == ["1 项目1，赞成", "1 项目1，反对", "1 项目1，弃权"]


def test_no_window_of_its_own_is_ever_shown(voting):
    """A part that is shown before it has a parent flashes, and takes the keys away."""
    voting.enter().begin(Mode.WHOLE_LIST)
    review(voting)
    seal(voting)
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [voting.desk.window]
    assert voting.desk.window.isActiveWindow()


def test_the_review_says_what_becomes_of_a_void_ballot(voting):
    voting.enter().begin(undervote=Undervote.VOID, blank=Blank.VOID)
    voting.key(KEY.Key_Space)
    review(voting)
    assert voting.words("reviewFate") == "△ 须选满 10 个，现有 1 个：按规则是无效票。"
    voting.key(KEY.Key_Escape)
    assert page(voting) is voting.leaf._ballot
    voting.key(KEY.Key_Space)
    review(voting)
    assert "空白票" in page(voting).findChild(QLabel, "reviewFate").text()


def test_escape_leaves_no_mark(voting):
    voting.enter().begin()
    voting.key(KEY.Key_Space)
    marking = marks(voting)
    voting.key(KEY.Key_Escape)
    assert page(voting) is voting.leaf._gate
    assert marking.is_blank
    assert "没有封票" in voting.said
    assert voting.words("gateProblem") == "", "Enter began once, not again with no credential"
    assert voting.words("gateFacts").count("票决包编号") == 1


@pytest.mark.parametrize("text", ["", "ABCD", "foreign"])
def test_a_wrong_credential_is_told_at_its_field(voting, text):
    voting.enter().open()
    voting.desk.find(QLineEdit, "gateCode").setText(voting.foreign if text == "foreign" else text)
    voting.key(KEY.Key_Return)
    assert "没有任何改动" in voting.words("gateProblem")
    assert voting.leaf._ballot is None
    assert voting.foreign not in voting.words("gateProblem")


def test_a_credential_is_read_from_its_file(voting, monkeypatch, tmp_path):
    voting.enter().open()
    file = tmp_path / "x.jjcredential"
    file.write_text(f"# jjdesk 选票凭证\n{voting.code}\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    voting.desk.find(QPushButton, "gateFile").click()
    assert voting.desk.find(QLineEdit, "gateCode").text() == voting.code
    voting.key(KEY.Key_Return)
    voting.wait(lambda: voting.leaf._ballot is not None)


def test_projects_and_rules_are_read_before_one_votes(voting):
    voting.enter().open()
    more = voting.desk.find(QPushButton, "gateMore")
    more.click()
    rules = voting.leaf.findChild(VoteRules)
    texts = [label.text() for label in rules.findChildren(QLabel)]
    assert "项目13" in texts
    assert "全体代表 20 人，过半数为 11 票" in texts
    assert "地方组织法（2022）第二十五条" in texts
    voting.wait(rules.isVisible)
    more.click()
    voting.wait(lambda: voting.leaf.findChild(VoteRules) is None)


def test_what_is_no_package_is_told(voting, tmp_path):
    path = tmp_path / "x.jjvote"
    path.write_text("x", encoding="utf-8")
    voting.enter().leaf.open_package(path)
    voting.wait(lambda: "不是票决包" in voting.words("gateProblem"))


def test_badges_stand_on_every_page(voting):
    voting.enter()
    assert voting.leaf.badges() == ()
    voting.begin(demo=True)
    wanted = ["示例名单 · 非大会名单", "模拟票决"]

    def shown():
        labels = voting.room._badges.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    for step in (lambda: None, lambda: review(voting), lambda: seal(voting)):
        step()
        voting.wait(lambda: shown() == wanted)


def test_a_ballot_cast_elsewhere_before_counts_on(voting):
    voting.enter().open()
    voting.desk.find(QCheckBox, "gateBefore").setChecked(True)
    voting.leaf._gate._times.setValue(3)
    voting.desk.find(QLineEdit, "gateCode").setText(voting.code)
    voting.leaf._gate._begin_ballot()
    review(voting)
    seal(voting)
    assert voting.leaf._envelope.sequence == 4
    assert "第 4 次投票" in [label.text() for label in page(voting).findChildren(QLabel)]


def test_a_second_vote_has_the_next_number(voting, monkeypatch):
    path = voting.enter().begin()
    for sequence in (1, 2):
        voting.key(KEY.Key_Space)
        review(voting)
        seal(voting)
        assert voting.leaf._envelope.sequence == sequence
        folder = save(voting, monkeypatch)
        voting.key(KEY.Key_Return)
        voting.wait(lambda: page(voting) is voting.leaf._gate)
        if sequence == 1:
            voting.wait(lambda: "封过 1 次票" in voting.words("gateKnown"))
            voting.keys(voting.code)
            voting.key(KEY.Key_Return)
            voting.key(KEY.Key_Down)
    last = tuple(Mark.FOR if n == 2 else Mark.NONE for n in range(1, 14))
    assert opened(voting, path, folder) == (Ballot(marks=last),)


def test_a_full_stick_is_told_and_the_ballot_is_still_there(voting, monkeypatch, tmp_path):
    voting.enter().begin()
    review(voting)
    seal(voting)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "gone"))
    voting.key("s")
    assert "写不出" in voting.words("receiptState")
    assert not voting.leaf._receipt.saved
    save(voting, monkeypatch)
    assert "已保存" in voting.words("receiptState")


def test_the_window_asks_once_for_an_unsaved_ballot(voting):
    voting.enter().begin()
    review(voting)
    seal(voting)
    voting.desk.window._filling.rooms.flush()  # as before an export of notes
    assert "还没有保存" not in voting.said
    assert not voting.leaf.may_leave()
    assert "还没有保存" in voting.said
    assert voting.leaf.may_leave()


def test_nothing_of_the_choice_outlives_the_seal(voting):
    """Neither a model nor a widget that shows marks, nor undo, nor clipboard."""
    before = QGuiApplication.clipboard().text()
    others = live(Ballot, Marking)
    voting.enter().begin()
    voting.key(KEY.Key_Space)
    marking = marks(voting)
    review(voting)
    seal(voting)
    assert marking.is_blank
    del marking
    kinds = (BallotSheet, BallotRow, MarkBox, ReviewPage)
    voting.wait(lambda: not voting.desk.window.findChildren(MarkBox))
    for kind in kinds:
        assert voting.desk.window.findChildren(kind) == []
    voting.wait(lambda: not live(Ballot, besides=others))
    assert [each for each in live(Marking, besides=others) if not each.is_blank] == []
    assert QGuiApplication.clipboard().text() == before
    assert voting.leaf._voter is None
    names = []
    voting.desk.window._filling._workbook.run(
        lambda services: services.undoing.names(), names.append, pytest.fail
    )
    voting.wait(lambda: bool(names))
    assert names == [("", "")]


def test_while_it_is_sealed_it_is_not_left(voting):
    voting.enter().begin()
    review(voting)
    voting.key(KEY.Key_Return, CTRL)
    voting.key(KEY.Key_Escape)
    voting.wait(lambda: isinstance(page(voting), ReceiptPage))
    assert voting.leaf._ballot is None


def test_a_refusal_in_large_text_does_not_hide_the_row(voting):
    window = voting.desk.window
    while window.state.scale < 200:
        window.enlarge()
    voting.enter().begin()
    for _ in range(10):
        voting.key(KEY.Key_Space)
        voting.key(KEY.Key_Down)
    voting.key(KEY.Key_Space)
    assert "最多选 10 个" in voting.words("ballotSays")
    viewport = voting.leaf._ballot._scroll.viewport()
    row = voting.leaf._ballot.sheet.current_row

    def foot():
        return row.mapTo(viewport, row.rect().bottomLeft()).y()

    voting.wait(lambda: 0 < foot() <= viewport.height())
    window.normal_size()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("mode", list(Mode))
def test_all_is_in_the_window_at_any_text_size(voting, scale, mode):
    window = voting.desk.window
    while window.state.scale < scale:
        window.enlarge()
    voting.enter().begin(mode)
    voting.key(KEY.Key_End)
    voting.qtbot.waitUntil(lambda: not voting.leaf._ballot._reveal.isActive())
    assert window.size().toTuple() == (1366, 768)
    for name in ("ballotCheck", "ballotBack"):
        button = voting.desk.find(QPushButton, name)
        corner = button.mapTo(window, button.rect().bottomRight())
        assert window.rect().contains(corner)
    sheet = voting.leaf._ballot.sheet
    assert sheet.width() <= voting.leaf._ballot._scroll.viewport().width()
    box = QApplication.focusWidget()
    assert isinstance(box, MarkBox)
    viewport = voting.leaf._ballot._scroll.viewport()
    assert viewport.rect().contains(box.mapTo(viewport, box.rect().center()))
    window.normal_size()


def test_o_opens_a_package_and_enter_presses_what_has_the_keys(voting, monkeypatch):
    """O and Enter mean something else at the page: there they are not heard."""
    path = voting.enter().package()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    voting.key("o")
    voting.wait(lambda: voting.desk.find(QLineEdit, "gateCode").hasFocus())
    voting.keys(voting.code)
    voting.key(KEY.Key_Return)
    back = voting.desk.find(QPushButton, "ballotBack")
    back.setFocus()
    voting.key(KEY.Key_Return)
    assert page(voting) is voting.leaf._gate


def test_the_room_is_there_with_its_four_tabs(voting):
    voting.enter()
    house = voting.desk.window._filling
    assert house.rooms.shown == rooms.VOTE
    tabs = voting.room._tabs
    labels = [tabs.tabText(n) for n in range(tabs.count())]
    assert labels == ["名单与意向", "投票", "秘书处", "计票台"]
    voting.key(KEY.Key_PageDown, CTRL)
    assert tabs.currentIndex() == 2
    for _ in range(2):
        voting.key(KEY.Key_PageUp, CTRL)
    assert tabs.currentIndex() == 0


def test_keys_held_since_the_ballot_do_not_seal(voting):
    voting.enter().begin()
    voting.key(KEY.Key_Return, CTRL)
    looked_over = page(voting)
    assert isinstance(looked_over, ReviewPage)
    held = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, CTRL, "\r", autorep=True)
    QApplication.sendEvent(looked_over, held)
    assert voting.leaf.findChild(QPushButton, "reviewSeal").isEnabled()
    seal(voting)


def test_a_double_click_on_the_foot_of_the_ballot_does_not_seal(voting):
    voting.enter().begin()
    button = voting.leaf.findChild(QPushButton, "ballotCheck")
    window = voting.desk.window
    at = button.mapTo(window, button.rect().center())
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    sealing_button = voting.leaf.findChild(QPushButton, "reviewSeal")
    assert isinstance(page(voting), ReviewPage)
    assert sealing_button.rect().contains(sealing_button.mapFrom(window, at))
    assert sealing_button.isEnabled()


def test_a_package_that_comes_late_does_not_take_the_place_of_a_ballot(voting):
    voting.enter().begin()
    ballot, vote = page(voting), voting.leaf._vote
    voting.leaf.open_package(voting.package(Mode.RANK))
    opened = []
    voting.leaf.around.run(lambda _: None, opened.append, opened.append)
    voting.wait(lambda: bool(opened))
    assert page(voting) is ballot
    assert voting.leaf._vote is vote
