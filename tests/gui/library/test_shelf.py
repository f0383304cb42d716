"""The list of reports by itself: lines, buttons, keys, menus, what was removed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListView, QMenu, QPushButton

from jjdesk.gui.library.model import LINE_ROLE, LibraryModel, ShelfLine, words
from jjdesk.gui.library.row import LibraryRow, _since
from jjdesk.gui.library.shelf import LibraryPanel
from jjdesk.gui.theme import DARK, Look
from jjdesk.services.opening import BUNDLED_SHA256

NAMES = (
    "open_wanted",
    "import_wanted",
    "paste_wanted",
    "remove_wanted",
    "restore_wanted",
    "places_wanted",
)


class Hand:
    def __init__(self, look, qtbot) -> None:
        self._qtbot = qtbot
        self.panel = LibraryPanel(look)
        qtbot.addWidget(self.panel)
        self.told: list = []
        for name in NAMES:
            getattr(self.panel, name).connect(
                lambda *said, name=name: self.told.append((name, *said))
            )
        self.panel.resize(900, 500)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.panel.activateWindow()

    @property
    def view(self) -> QListView:
        return self.panel.findChild(QListView, "shelf")

    @property
    def hint(self) -> str:
        return self.panel.findChild(QLabel, "libraryHint").text()

    def button(self, name: str) -> QPushButton:
        return self.panel.findChild(QPushButton, name)

    def click(self, name: str) -> None:
        assert self.button(name).isVisible(), name
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def titles(self) -> list[str]:
        model = self.view.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def chosen(self) -> str:
        return self.view.currentIndex().data() or ""

    def key(self, key) -> None:
        self._qtbot.keyClick(self.view, key)

    def menu(self) -> QMenu:
        place = self.view.visualRect(self.view.currentIndex()).center()
        self.view.customContextMenuRequested.emit(place)
        (menu,) = [each for each in self.panel.findChildren(QMenu) if each.isVisible()]
        return menu


@pytest.fixture
def hand(look, qtbot) -> Hand:
    return Hand(look, qtbot)


@pytest.fixture
def two(hand, shelved) -> Hand:
    """The bundled report, which is read, and another; a third was removed."""
    hand.panel.show_shelf(
        [shelved(BUNDLED_SHA256, "自带的", added=""), shelved("b", "另一份")],
        [shelved("c", "移除的", removed="2026-04-01T08:00:00+00:00")],
        {"b": 6},
        BUNDLED_SHA256,
    )
    return hand


# The list


def test_an_empty_shelf_says_how_a_report_comes_in(hand):
    hand.panel.show_shelf([], [], {}, "")
    assert hand.titles() == []
    assert hand.hint == (
        "把报告文件拖到窗口里也能导入：去年的、市里的、别的区的。"
        "可用 Word（docx）、带文字的 PDF、txt、网页。"
    )
    assert not hand.button("openReport").isEnabled()
    assert not hand.button("removeReport").isEnabled()
    assert not hand.button("showRemoved").isVisible()
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Delete)
    hand.panel._open_menu(QPoint(4, 4))
    assert hand.told == []


def test_the_report_that_is_read_is_chosen(two):
    assert two.titles() == ["自带的", "另一份"]
    assert two.chosen() == "自带的"
    assert two.view.accessibleName() == "报告"


def test_a_report_without_a_title_has_its_files_name(hand, shelved):
    hand.panel.show_shelf([shelved("x", None)], [], {}, "")
    assert hand.titles() == ["x.docx"]
    assert hand.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == "x.docx"


@pytest.mark.parametrize(
    ("button", "tip"),
    [
        ("importFile", "导入文件（Ctrl+O）"),
        ("importClipboard", "从剪贴板导入（Ctrl+Shift+V）"),
        ("places", "各区县的镇街，供报告查找"),
        ("openReport", "打开（Enter）"),
        ("removeReport", "移除（Delete）"),
        ("restoreReport", "放回资料（Enter）"),
    ],
)
def test_each_button_says_its_key(hand, button, tip):
    assert hand.button(button).toolTip() == tip


@pytest.mark.parametrize(
    ("button", "told"),
    [
        ("importFile", ("import_wanted",)),
        ("importClipboard", ("paste_wanted",)),
        ("places", ("places_wanted", "某区")),
        ("openReport", ("open_wanted", BUNDLED_SHA256)),
    ],
)
def test_buttons_ask_for_what_they_say(two, button, told):
    two.click(button)
    assert two.told == [told]


def test_enter_opens_and_delete_removes_what_is_chosen(two):
    two.key(Qt.Key.Key_Down)
    two.key(Qt.Key.Key_Return)
    two.key(Qt.Key.Key_Delete)
    assert two.told == [("open_wanted", "b"), ("remove_wanted", "b")]


def test_what_the_program_brings_along_cannot_be_removed(two):
    assert not two.button("removeReport").isEnabled()
    two.key(Qt.Key.Key_Delete)
    assert two.told == []
    two.key(Qt.Key.Key_Down)
    assert two.button("removeReport").isEnabled()
    two.click("removeReport")
    assert two.told == [("remove_wanted", "b")]


def test_a_report_without_a_place_asks_for_towns_of_none(hand, shelved):
    hand.panel.show_shelf([shelved("x", place=None)], [], {}, "")
    hand.click("places")
    assert hand.told == [("places_wanted", "")]


# Removed


def test_what_was_removed_is_shown_upon_a_click_and_put_back(two):
    assert two.button("showRemoved").text() == "已移除 1"
    two.click("showRemoved")
    assert two.titles() == ["移除的"]
    assert two.hint == "移除的报告连同批注都还在，随时可以恢复。"
    assert not two.button("openReport").isVisible()
    assert not two.button("removeReport").isVisible()
    two.click("restoreReport")
    two.key(Qt.Key.Key_Return)
    two.key(Qt.Key.Key_Delete)
    assert two.told == [("restore_wanted", "c")] * 2
    two.click("showRemoved")
    assert two.titles() == ["自带的", "另一份"]


def test_once_nothing_is_removed_any_more_the_shelf_is_shown(two, shelved):
    two.click("showRemoved")
    two.panel.show_shelf([shelved("b", "另一份"), shelved("c", "回来的")], [], {}, "b")
    assert two.titles() == ["另一份", "回来的"]
    assert not two.button("showRemoved").isVisible()


# Chosen


def test_what_was_chosen_stays_so_when_the_shelf_is_another(two, shelved):
    two.key(Qt.Key.Key_Down)
    two.panel.show_shelf(
        [shelved("z", "新来的"), shelved(BUNDLED_SHA256, "自带的"), shelved("b", "另一份")],
        [],
        {},
        BUNDLED_SHA256,
    )
    assert two.chosen() == "另一份"


def test_a_report_is_gone_to_now_or_as_soon_as_it_is_there(two, shelved):
    two.panel.choose("b")
    assert two.chosen() == "另一份"
    two.panel.choose("z")
    assert two.chosen() == "另一份"
    two.panel.show_shelf([shelved("b", "另一份"), shelved("z", "新来的")], [], {}, "b")
    assert two.chosen() == "新来的"
    two.key(Qt.Key.Key_Up)
    two.panel.show_shelf([shelved("b", "另一份"), shelved("z", "新来的")], [], {}, "b")
    assert two.chosen() == "另一份", "it is gone to once"


def test_the_list_takes_the_keyboard(two, qtbot):
    two.panel.focus_list()
    qtbot.waitUntil(two.view.hasFocus)


# Menus


def test_the_menu_of_a_report_opens_and_removes(two):
    two.key(Qt.Key.Key_Down)
    menu = two.menu()
    assert [action.text() for action in menu.actions()] == ["打开", "移除"]
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert two.told == [("open_wanted", "b"), ("remove_wanted", "b")]


def test_the_menu_of_the_bundled_one_does_not_remove(two):
    menu = two.menu()
    assert [action.isEnabled() for action in menu.actions()] == [True, False]
    menu.close()


def test_the_menu_of_a_removed_one_puts_back(two):
    two.click("showRemoved")
    menu = two.menu()
    assert [action.text() for action in menu.actions()] == ["恢复"]
    menu.actions()[0].trigger()
    menu.close()
    assert two.told == [("restore_wanted", "c")]


# Model and words


def test_the_model_is_sound_through_changes(shelved, qtmodeltester):
    model = LibraryModel()
    qtmodeltester.check(model)
    model.show(ShelfLine(shelved(each), 0, opened=False) for each in "abc")
    qtmodeltester.check(model)
    assert model.rowCount() == 3
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.row_of("c") == 2
    assert model.row_of("x") == -1
    assert model.line(model.index(9, 0)) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    model.show(())
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("notes", "opened", "heard"),
    [
        (0, False, "某区报告，154 条承诺事项 · 70 个量化目标"),
        (6, False, "某区报告，154 条承诺事项 · 70 个量化目标 · 6 条批注"),
        (6, True, "某区报告，正在阅读，154 条承诺事项 · 70 个量化目标 · 6 条批注"),
    ],
)
def test_a_line_as_a_screen_reader_says_it(shelved, notes, opened, heard):
    model = LibraryModel()
    line = ShelfLine(shelved(), notes, opened)
    model.show([line])
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == heard
    assert index.data(LINE_ROLE) is line
    assert heard.endswith(words(line))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "2026-03-01 加入"),
        ({"added": ""}, "程序自带"),
        ({"removed": "2026-04-02T12:00:00+00:00"}, "2026-04-02 移除"),
    ],
)
def test_since_when_it_is_there(shelved, fields, said):
    assert _since(ShelfLine(shelved(**fields), 0, opened=False)) == said


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_a_row_grows_with_the_letters_and_shows_its_report(two, scale, qtbot):
    two.panel.set_look(Look(DARK, scale, True))
    rows = [two.view.visualRect(two.view.model().index(row, 0)).height() for row in range(2)]
    assert rows == [round(68 * scale / 100)] * 2
    qtbot.waitUntil(two.view.isVisible)
    image = two.view.viewport().grab().toImage()
    first = {image.pixel(x, y) for x in range(0, 400, 2) for y in range(0, rows[0], 2)}
    assert len(first) > 10
    assert image.pixelColor(1, rows[0] // 2).name().upper() == DARK.accent.upper()


def test_the_open_report_is_marked_by_words(hand, shelved, look):
    painter = LibraryRow(look)
    assert painter.sizeHint(None, None).height() == 68
    hand.panel.show_shelf([shelved("a"), shelved("b")], [], {}, "a")
    rect = hand.view.visualRect(hand.view.model().index(0, 0))
    other = hand.view.visualRect(hand.view.model().index(1, 0))
    image = hand.view.viewport().grab().toImage()

    def accents(box) -> int:
        right = range(box.right() - 110, box.right() - 20)
        accent = look.tokens.accent.upper()
        return sum(
            image.pixelColor(x, y).name().upper() == accent
            for x in right
            for y in range(box.top(), box.bottom())
        )

    assert accents(rect) > 5
    assert accents(other) == 0
