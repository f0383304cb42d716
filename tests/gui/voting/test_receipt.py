"""The ballot is sealed: the receipt, its code as squares, and what each key does before and after.

The page on paper is in ``test_receipt_paper.py``.
"""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton

from jjdesk.gui.paper.preview import Preview
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.voting.receipt import QrCode, ReceiptPage

KEY = Qt.Key
CHESS = ((True, False, True), (False, True, False), (True, False, True))


class Hand:
    """A receipt's page with a hand on its keys, and what it told."""

    def __init__(self, qtbot, page):
        self.qtbot, self.page = qtbot, page
        self.saves, self.done = [], []
        page.save_wanted.connect(self.saves.append)
        page.done.connect(self.done.append)
        page.take_keyboard()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def button(self, name):
        return self.page.findChild(QPushButton, name)

    @property
    def state(self):
        return self.page.findChild(QLabel, "receiptState")


@pytest.fixture
def sealed(make_vote, code):
    """A vote, and a ballot of it that was sealed as the third."""
    vote = make_vote(demo=True)
    return vote, vote.seal(vote.marking().ballot(), 3, vote.admit(code))


@pytest.fixture
def make_hand(sealed, look, shown, monkeypatch, tmp_path, request):
    """Makes a hand at the receipt of that ballot."""
    qtbot = request.getfixturevalue("qtbot")

    def make(*, intended=False, answer=tmp_path):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(answer))
        hand = Hand(qtbot, shown(ReceiptPage(*sealed, look, intended=intended), 900, 640))
        hand.envelope = sealed[1]
        return hand

    return make


# The code


def test_the_code_is_drawn_square_by_square_with_quiet_around(shown, look):
    code = shown(QrCode(CHESS, "回执的二维码", look), 10, 10)
    across = 3 + 2 * 4
    assert code.width() == code.height() == across * (168 // across)
    side = code.width() // across
    image = code.grab().toImage()
    for down in range(across):
        for over in range(across):
            inside = 4 <= down < 7 and 4 <= over < 7
            dark = inside and CHESS[down - 4][over - 4]
            at = image.pixelColor(over * side + side // 2, down * side + side // 2)
            assert at.name() == ("#000000" if dark else "#ffffff"), (down, over)


def test_in_a_dark_look_it_is_still_dark_on_white(shown):
    code = shown(QrCode(CHESS, "x", Look(DARK, 200, serif=True)), 10, 10)
    image = code.grab().toImage()
    assert image.pixelColor(1, 1).name() == "#ffffff"
    assert code.width() == 11 * (336 // 11)


def test_a_code_of_many_squares_keeps_whole_pixels(shown, look):
    code = QrCode(((True,) * 177,) * 177, "x", look)
    shown(code)
    assert code.width() == (177 + 8) * 2, "never less than two pixels a square"


# The page


def test_it_says_what_finds_the_ballot_and_nothing_of_it(make_hand):
    hand = make_hand()
    texts = [label.text() for label in hand.page.findChildren(QLabel)]
    assert hand.envelope.receipt in texts
    assert "第 3 次投票" in texts
    assert "示例名单 · 非大会名单  模拟票决" in texts
    others = [text for text in texts if text != "民生实事项目票决" and "意向" not in text]
    assert not any("项目" in text for text in others)
    assert hand.page.accessibleName() == f"选票已封好，回执 {hand.envelope.receipt}"
    assert hand.page.findChild(QrCode).accessibleName() == "回执的二维码"


def test_the_receipt_can_be_marked_by_the_mouse_to_be_copied(make_hand):
    hand = make_hand()
    flags = hand.page.findChild(QLabel, "receiptCode").textInteractionFlags()
    assert flags == Qt.TextInteractionFlag.TextSelectableByMouse


def test_before_it_is_saved_it_cannot_be_done(make_hand):
    hand = make_hand()
    assert hand.state.text() == "选票还没有保存：请存到 U 盘或共享文件夹，交给计票台。"
    assert not hand.button("receiptDone").isEnabled()
    assert QApplication.focusWidget() is hand.button("receiptSave")
    assert hand.button("receiptSave").property("main") is True
    assert hand.button("receiptDone").property("main") is False


@pytest.mark.parametrize("key", [KEY.Key_S, KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_each_of_these_keys_asks_where_to_save_it(make_hand, tmp_path, key):
    hand = make_hand()
    hand.key(key)
    assert hand.saves == [tmp_path]
    assert hand.done == []


def test_where_no_folder_is_chosen_nothing_is_saved(make_hand):
    hand = make_hand(answer="")
    hand.key(KEY.Key_S)
    assert hand.saves == []


def test_once_it_is_saved_enter_is_done(make_hand, tmp_path):
    hand = make_hand()
    hand.page.show_saved(tmp_path / "x.jjballot")
    assert hand.state.text() == f"✓ 已保存：{tmp_path / 'x.jjballot'}。请交给计票台。"
    assert (hand.state.property("good"), hand.state.property("problem")) == (True, False)
    assert hand.button("receiptSave").text() == "再存一份…（S）"
    assert QApplication.focusWidget() is hand.button("receiptDone")
    hand.key(KEY.Key_Return)
    assert hand.done == [False]


def test_saved_once_it_may_be_saved_again(make_hand, tmp_path):
    hand = make_hand()
    hand.page.show_saved(tmp_path / "x.jjballot")
    hand.key(KEY.Key_S)
    hand.button("receiptSave").setFocus()
    hand.key(KEY.Key_Return)
    assert hand.saves == [tmp_path] * 2
    assert hand.done == []


def test_what_could_not_be_written_is_said_and_it_is_not_done(make_hand):
    hand = make_hand()
    hand.page.show_problem("写不出文件（磁盘已满）。")
    assert hand.state.text() == "写不出文件（磁盘已满）。"
    assert (hand.state.property("good"), hand.state.property("problem")) == (False, True)
    assert not hand.button("receiptDone").isEnabled()
    assert not hand.page.saved


def test_a_second_copy_that_fails_does_not_undo_the_first(make_hand, tmp_path):
    hand = make_hand()
    hand.page.show_saved(tmp_path / "x.jjballot")
    hand.page.show_problem("写不出文件。")
    assert hand.page.saved
    assert hand.button("receiptDone").isEnabled()
    assert (hand.state.property("good"), hand.state.property("problem")) == (False, True)


def test_enter_held_since_the_seal_neither_saves_nor_ends(make_hand, tmp_path):
    hand = make_hand()
    plain = Qt.KeyboardModifier.NoModifier
    for saved in (False, True):
        if saved:
            hand.page.show_saved(tmp_path / "x.jjballot")
        hand.page.keyPressEvent(
            QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, plain, "\r", autorep=True)
        )
    assert (hand.saves, hand.done) == ([], [])


def test_a_key_of_nothing_does_nothing(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_Escape)
    hand.key(KEY.Key_A)
    assert (hand.saves, hand.done) == ([], [])


@pytest.mark.parametrize("way", ["p", "enter", "mouse"])
def test_the_receipt_is_printed_by_key_or_mouse(make_hand, way, qtbot):
    hand = make_hand()
    button = hand.button("receiptPrint")
    if way == "mouse":
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    elif way == "enter":
        button.setFocus()
        hand.key(KEY.Key_Return)
    else:
        hand.key(KEY.Key_P)
    (preview,) = hand.page.findChildren(Preview)
    qtbot.waitUntil(preview.isVisible)
    assert hand.saves == []
    preview.close()


# What was intended


def test_nothing_is_asked_of_intentions_where_there_are_none(make_hand):
    hand = make_hand()
    assert not hand.page.findChild(QCheckBox, "receiptKeep").isVisible()
    assert not hand.page.keeps


def test_intentions_go_unless_they_are_kept(make_hand, tmp_path):
    hand = make_hand(intended=True)
    keep = hand.page.findChild(QCheckBox, "receiptKeep")
    assert keep.isVisible()
    assert "不能撤销" in keep.toolTip()
    hints = [label.text() for label in hand.page.findChildren(QLabel, "receiptHint")]
    assert any(text.startswith("意向可能透露您的选择。") for text in hints)
    hand.page.show_saved(tmp_path / "x")
    hand.key(KEY.Key_Return)
    keep.setFocus()
    hand.key(KEY.Key_Space)
    hand.page.take_keyboard()
    hand.key(KEY.Key_Return)
    assert hand.done == [False, True]


def test_the_sheet_grows_with_the_text(make_hand):
    hand = make_hand()
    before = hand.page.findChild(QrCode).width()
    hand.page.set_look(Look(LIGHT, 200, serif=True))
    assert hand.page.findChild(QrCode).width() > before
    assert hand.page._sheet.maximumWidth() == 1520
