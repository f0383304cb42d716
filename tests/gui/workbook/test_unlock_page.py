"""The page that asks for the passphrase, and the sheet that sets it: by the keys of a keyboard."""

import hashlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox

from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.window_state import WindowState
from jjdesk.gui.workbook.asking import Asker, AskSheet
from jjdesk.gui.workbook.passphrase_sheet import PassphraseSheet, Wish
from jjdesk.gui.workbook.unlock_page import UnlockPage
from jjdesk.services import protecting
from jjdesk.store import driver
from jjdesk.store.database import open_workbook

WORD = "long enough, 8+"
KEY = Qt.Key


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keys that cost nothing; none is kept for the next test."""

    def derived(word, salt):
        return bytearray(hashlib.sha256(word.encode() + salt).digest())

    monkeypatch.setattr(driver, "_derived", derived)
    yield
    driver.forget()


@pytest.fixture
def locked(tmp_path):
    """A locked workbook; nobody has given its passphrase."""
    path = tmp_path / "工作簿.jjdesk"
    open_workbook(path).close()
    protecting.protect(path, WORD)
    driver.forget()
    return path


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def words(widget, name):
    return widget.findChild(QLabel, name).text()


def type_(qtbot, text):
    qtbot.keyClicks(QApplication.focusWidget(), text)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


# The page


@pytest.fixture
def page(qtbot, locked):
    page = shown(qtbot, UnlockPage(locked, Look(LIGHT, 100, serif=True)))
    page.setFocus()
    qtbot.waitUntil(page.findChild(QLineEdit).hasFocus)
    yield page
    page.leave()


def test_the_right_one_opens_it_by_enter(qtbot, page, locked):
    type_(qtbot, WORD)
    with qtbot.waitSignal(page.unlocked):
        press(qtbot, KEY.Key_Return)
    assert driver.is_unlocked(locked)


def test_it_names_the_workbook_and_never_shows_what_is_typed(qtbot, page):
    assert words(page, "unlockSaid") == "工作簿“工作簿.jjdesk”已锁定。请输入密码。"
    type_(qtbot, WORD)
    field = page.findChild(QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert WORD not in field.displayText()


def test_a_wrong_one_is_told_and_the_field_is_empty_and_has_the_keys(qtbot, page, locked):
    field = page.findChild(QLineEdit)
    for _ in range(2):
        type_(qtbot, "not this one")
        press(qtbot, KEY.Key_Return)
        assert field.text() == ""
        qtbot.waitUntil(page.findChild(QPushButton).isEnabled)
        assert "密码不对" in words(page, "unlockSaid")
        assert "没有文件被改动" in words(page, "unlockSaid")
        qtbot.waitUntil(field.hasFocus)
        assert not driver.is_unlocked(locked)
    type_(qtbot, WORD)
    with qtbot.waitSignal(page.unlocked):
        press(qtbot, KEY.Key_Return)


def test_an_empty_field_asks_nothing(qtbot, page):
    before = words(page, "unlockSaid")
    press(qtbot, KEY.Key_Return)
    assert page.findChild(QPushButton).isEnabled()
    assert words(page, "unlockSaid") == before


def test_while_one_is_tried_another_waits(qtbot, page):
    type_(qtbot, "first")
    press(qtbot, KEY.Key_Return)
    field = page.findChild(QLineEdit)
    field.setFocus()
    type_(qtbot, "second")
    press(qtbot, KEY.Key_Return)
    assert field.text() == "second", "not swallowed"
    qtbot.waitUntil(page.findChild(QPushButton).isEnabled)


def test_tab_goes_from_the_field_to_the_button_and_space_presses_it(qtbot, page, locked):
    type_(qtbot, WORD)
    press(qtbot, KEY.Key_Tab)
    assert QApplication.focusWidget() is page.findChild(QPushButton)
    with qtbot.waitSignal(page.unlocked):
        press(qtbot, KEY.Key_Space)
    assert driver.is_unlocked(locked)


def test_what_was_forgotten_is_said_before(qtbot, locked):
    page = UnlockPage(locked, Look(DARK, 150, serif=False), "没有留下。")
    qtbot.addWidget(page)
    assert words(page, "unlockSaid").startswith("没有留下。工作簿“")
    page.leave()


def test_it_grows_with_the_text_and_holds_nothing_up(page):
    width = page.findChild(QLineEdit).minimumWidth()
    page.set_look(Look(LIGHT, 200, serif=True))
    assert page.findChild(QLineEdit).minimumWidth() == 2 * width
    assert page.may_leave()
    assert page.layout_state() == b""


# The sheet


@pytest.fixture
def sheet(qtbot):
    def make(*, protected=False, minutes=10):
        made = PassphraseSheet(Look(LIGHT, 100, serif=True), protected=protected, minutes=minutes)
        shown(qtbot, made)
        made.wishes = []
        made.wished.connect(made.wishes.append)
        return made

    return make


def field(sheet, name):
    return sheet.findChild(QLineEdit, f"passphrase{name}")


def button(sheet, name):
    return sheet.findChild(QPushButton, f"passphrase{name}")


def known(sheet):
    return sheet.findChild(QCheckBox, "passphraseKnown")


def fill(qtbot, sheet, **given):
    for name, text in given.items():
        field(sheet, name).setFocus()
        type_(qtbot, text)


def test_that_forgetting_is_final_is_ticked_before_it_can_be_set(qtbot, sheet):
    made = sheet()
    fill(qtbot, made, New=WORD, Again=WORD)
    assert "再也打不开" in known(made).text()
    assert "谁也无法找回" in known(made).text()
    assert not button(made, "Keep").isEnabled()
    press(qtbot, KEY.Key_Return)
    assert made.wishes == []
    known(made).setFocus()
    press(qtbot, KEY.Key_Space)
    assert button(made, "Keep").isEnabled()
    button(made, "Keep").setFocus()
    press(qtbot, KEY.Key_Space)
    assert made.wishes == [Wish("", WORD, 10)]


def test_what_it_does_not_protect_is_said_before(sheet):
    said = words(sheet(), "passphraseWords")
    assert "导出、打印和交换出去的文件不加密" in said
    assert "可能还有残留" in said


def test_two_that_differ_are_told_at_once(qtbot, sheet):
    made = sheet()
    fill(qtbot, made, New=WORD, Again=WORD[:-1])
    known(made).click()
    assert "不一样" in words(made, "passphraseSaid")
    assert not button(made, "Keep").isEnabled()
    field(made, "Again").setFocus()
    type_(qtbot, WORD[-1])
    assert words(made, "passphraseSaid") == ""
    assert button(made, "Keep").isEnabled()


def test_a_first_one_asks_for_no_old_one(sheet):
    made = sheet()
    assert not field(made, "Old").isVisible()
    assert button(made, "None") is None


def test_another_one_asks_for_the_old_one(qtbot, sheet):
    made = sheet(protected=True)
    fill(qtbot, made, New=WORD, Again=WORD)
    known(made).click()
    assert not button(made, "Keep").isEnabled()
    fill(qtbot, made, Old="before")
    assert button(made, "Keep").isEnabled()
    button(made, "Keep").click()
    assert made.wishes == [Wish("before", WORD, 10)]


def test_it_is_taken_away_by_the_old_one_alone(qtbot, sheet):
    made = sheet(protected=True)
    assert not button(made, "None").isEnabled()
    fill(qtbot, made, Old="before")
    button(made, "None").click()
    assert made.wishes == [Wish("before", "", 10)]


def test_the_minutes_alone_need_nothing_else(qtbot, sheet):
    made = sheet(protected=True)
    minutes = made.findChild(QSpinBox, "passphraseMinutes")
    minutes.setFocus()
    press(qtbot, KEY.Key_Up)
    button(made, "Keep").click()
    assert made.wishes == [Wish("", None, 11)]


def test_zero_minutes_say_that_it_never_locks_by_itself(sheet):
    made = sheet(protected=True, minutes=1)
    minutes = made.findChild(QSpinBox, "passphraseMinutes")
    minutes.stepDown()
    assert minutes.text() == "不自动锁定"


def test_once_wished_nothing_typed_is_left_in_the_fields(qtbot, sheet):
    made = sheet(protected=True)
    fill(qtbot, made, Old="before", New=WORD, Again=WORD)
    known(made).click()
    button(made, "Keep").click()
    assert [field(made, name).text() for name in ("Old", "New", "Again")] == ["", "", ""]
    assert not made.isEnabled()
    assert "请稍候" in words(made, "passphraseSaid")
    made.say("密码不对。")
    assert made.isEnabled()
    assert words(made, "passphraseSaid") == "密码不对。"


def test_escape_wishes_nothing(qtbot, sheet):
    made = sheet()
    fill(qtbot, made, New=WORD, Again=WORD)
    press(qtbot, KEY.Key_Escape)
    assert not made.isVisible()
    assert made.wishes == []


def test_nothing_that_is_typed_is_ever_shown(qtbot, sheet):
    made = sheet(protected=True)
    fill(qtbot, made, Old=WORD, New=WORD, Again=WORD)
    for name in ("Old", "New", "Again"):
        assert WORD not in field(made, name).displayText()
        assert field(made, name).text() == WORD


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("protected", [False, True])
def test_no_line_of_it_is_cut(qtbot, scale, protected):
    look = Look(LIGHT, scale, serif=True)
    QApplication.setFont(look.ui_font())
    made = shown(qtbot, PassphraseSheet(look, protected=protected, minutes=10))
    assert made.width() <= 1366
    assert made.height() <= 768
    label = made.findChild(QLabel, "passphraseWords")
    assert label.height() >= label.heightForWidth(label.width()) - 1, "but for rounding"
    for box in made.findChildren(QCheckBox):
        assert box.width() >= box.sizeHint().width()


# One file under another passphrase


@pytest.fixture
def asked(qtbot, locked):
    window = shown(qtbot, MainWindow(WindowState()))
    done = []
    Asker(window).ask(locked, lambda: done.append(locked))
    sheet = window.findChild(AskSheet)
    qtbot.waitUntil(sheet.findChild(QLineEdit).hasFocus)
    return window, sheet, done


def test_a_file_from_elsewhere_is_opened_by_its_own_one(qtbot, asked, locked):
    window, sheet, done = asked
    said = words(sheet, "askSaid")
    assert "“工作簿.jjdesk”用的是另一个密码" in said
    assert "不会被改动" in said
    assert not sheet.findChild(QPushButton, "askOpen").isEnabled()
    type_(qtbot, WORD)
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: done == [locked])
    assert driver.is_unlocked(locked)
    qtbot.waitUntil(lambda: window.findChild(AskSheet) is None)


def test_a_wrong_one_can_be_typed_again(qtbot, asked, locked):
    _, sheet, done = asked
    type_(qtbot, "not this")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: "密码不对" in words(sheet, "askSaid"))
    assert sheet.accessibleDescription() == words(sheet, "askSaid")
    assert sheet.findChild(QLineEdit).text() == ""
    qtbot.waitUntil(sheet.findChild(QLineEdit).hasFocus)
    type_(qtbot, WORD)
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: done == [locked])


def test_given_up_nothing_follows(qtbot, asked, locked):
    window, _, done = asked
    type_(qtbot, WORD)
    press(qtbot, KEY.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(AskSheet) is None)
    assert done == []
    assert not driver.is_unlocked(locked)
