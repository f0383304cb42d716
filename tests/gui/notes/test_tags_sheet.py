"""The sheet of tags on a real workbook: renamed, merged, nested, coloured, removed, refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QTableView

from jjdesk.errors import UserError
from jjdesk.gui.notes.tags import TagsDialog
from jjdesk.gui.notes.tags_model import TAG_ROLE, TagsModel
from jjdesk.gui.theme import LIGHT


class Sheet:
    """The sheet, whose work is done at once, on this thread."""

    def __init__(self, services, look, qtbot) -> None:
        self.services = services
        self._qtbot = qtbot
        self.changes = 0
        self.dialog = TagsDialog(self._run, self._changed, look)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.dialog.activateWindow()

    def _run(self, work, done, failed) -> None:
        try:
            result = work(self.services)
        except UserError as error:
            failed(error)
        else:
            done(result)

    def _changed(self) -> None:
        self.changes += 1

    @property
    def table(self) -> QTableView:
        return self.dialog.findChild(QTableView, "tagsTable")

    @property
    def said(self) -> str:
        return self.dialog.findChild(QLabel, "tagsWords").text()

    def names(self) -> list[str]:
        model = self.table.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def chosen(self) -> str:
        return self.table.currentIndex().data(TAG_ROLE).tag.name

    def choose(self, row: int) -> None:
        place = self.table.visualRect(self.table.model().index(row, 0)).center()
        self._qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click(self, name: str) -> None:
        button = self.dialog.findChild(QPushButton, name)
        assert button.isEnabled(), name
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def menu(self, name: str) -> QMenu:
        """Press a button that opens a menu."""
        self.click(name)
        menus = [menu for menu in self.dialog.findChildren(QMenu, "tagMenu") if menu.isVisible()]
        self._qtbot.waitUntil(menus[-1].isVisible)
        return menus[-1]

    def pick(self, name: str, words: str) -> None:
        """Press a button, and choose of its menu."""
        menu = self.menu(name)
        action = next(each for each in menu.actions() if each.text() == words)
        action.trigger()
        menu.close()

    def type_name(self, words: str) -> None:
        """Press 改名 and type over the name in its cell."""
        self.click("tagRename")
        editor = self.table.findChild(QLineEdit)
        editor.setText(words)
        self._qtbot.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()  # the view takes it at the next turn


@pytest.fixture
def sheet(services, look, qtbot):
    def show(*names: str) -> Sheet:
        for name in names:
            services.tagging.ensure(name)
        return Sheet(services, look, qtbot)

    return show


def test_without_tags_it_says_how_to_begin(sheet):
    shown = sheet()
    assert shown.dialog.windowTitle() == "标签"
    assert shown.said == "还没有标签。在批注上按 T 就能加。"
    for name in ("tagRename", "tagMerge", "tagNest", "tagColour", "tagRemove"):
        assert not shown.dialog.findChild(QPushButton, name).isEnabled(), name


def test_tags_stand_by_name_and_the_first_is_chosen(sheet):
    shown = sheet("教育", "交通")
    assert shown.names() == ["#交通", "#教育"]
    assert shown.chosen() == "交通"
    assert shown.said == "改动立即生效，可以撤销。"
    assert shown.table.accessibleName() == "标签"


def test_a_name_is_typed_over_in_its_cell(sheet):
    shown = sheet("教育", "交通")
    shown.choose(1)
    shown.type_name("义务教育")
    assert shown.names() == ["#义务教育", "#交通"]
    assert [tag.name for tag in shown.services.tagging.every()] == ["义务教育", "交通"]
    assert shown.chosen() == "义务教育"
    assert shown.changes == 1


def test_a_name_that_is_taken_is_refused_with_the_reason(sheet):
    shown = sheet("教育", "交通")
    shown.choose(0)
    shown.type_name("教育")
    assert shown.names() == ["#交通", "#教育"]
    assert shown.said.startswith("已有标签“教育”")
    assert "请把它们合并" in shown.said
    assert shown.changes == 0


@pytest.mark.parametrize("words", ["", "  ", "交通"])
def test_no_name_or_the_same_changes_nothing(sheet, words):
    shown = sheet("交通")
    shown.type_name(words)
    assert shown.names() == ["#交通"]
    assert shown.changes == 0


def test_a_tag_is_merged_into_another_and_can_be_taken_back(sheet):
    shown = sheet("教育", "交通", "出行")
    shown.choose(shown.names().index("#出行"))
    menu = shown.menu("tagMerge")
    assert [action.text() for action in menu.actions()] == ["#交通（0）", "#教育（0）"]
    menu.actions()[0].trigger()
    menu.close()
    assert shown.names() == ["#交通", "#教育"]
    assert shown.chosen() == "交通"
    shown.services.undoing.undo()
    assert len(shown.services.tagging.shown()) == 3


def test_a_tag_is_nested_and_brought_back_up(sheet):
    shown = sheet("教育", "小学")
    shown.choose(shown.names().index("#小学"))
    menu = shown.menu("tagNest")
    assert [action.text() for action in menu.actions()] == ["不归入其他标签", "", "#教育"]
    menu.actions()[2].trigger()
    menu.close()
    assert shown.names() == ["#教育", "　#小学"]
    shown.choose(1)
    shown.pick("tagNest", "不归入其他标签")
    assert shown.names() == ["#小学", "#教育"]
    assert shown.changes == 2


def test_a_tag_that_holds_others_cannot_be_nested(sheet):
    shown = sheet("教育", "小学", "民生")
    tags = {each.name: each.id for each in shown.services.tagging.every()}
    shown.services.tagging.nest(tags["小学"], tags["教育"])
    again = sheet()
    again.choose(again.names().index("#教育"))
    again.pick("tagNest", "#民生")
    assert again.said.startswith("“教育”下面还有标签")
    assert again.names() == ["#教育", "　#小学", "#民生"]


def test_what_is_nested_is_not_offered_as_a_parent(sheet):
    shown = sheet("教育", "小学", "民生")
    tags = {each.name: each.id for each in shown.services.tagging.every()}
    shown.services.tagging.nest(tags["小学"], tags["教育"])
    again = sheet()
    again.choose(again.names().index("#民生"))
    offered = [action.text() for action in again.menu("tagNest").actions()]
    assert offered == ["不归入其他标签", "", "#教育"]


def test_a_colour_is_given_by_its_name(sheet):
    shown = sheet("教育")
    menu = shown.menu("tagColour")
    words = [action.text() for action in menu.actions()]
    assert words == ["蓝", "橙", "绿", "紫", "黄", "青", "堇", "灰"]
    assert all(not action.icon().isNull() for action in menu.actions())
    menu.actions()[2].trigger()
    menu.close()
    assert shown.services.tagging.every()[0].colour == "green"
    shown.services.undoing.undo()
    assert shown.services.tagging.every()[0].colour == ""


def test_a_tag_is_taken_off_the_list_and_comes_back_by_undo(sheet):
    shown = sheet("教育", "交通")
    shown.choose(0)
    shown.click("tagRemove")
    assert shown.names() == ["#教育"]
    assert shown.chosen() == "教育"
    shown.click("tagRemove")
    assert shown.said == "还没有标签。在批注上按 T 就能加。"
    shown.services.undoing.undo()
    assert [each.tag.name for each in shown.services.tagging.shown()] == ["教育"]


def test_an_act_on_a_tag_that_another_window_took_away_is_refused(sheet):
    shown = sheet("教育", "交通")
    tags = {each.name: each.id for each in shown.services.tagging.every()}
    shown.services.tagging.remove(tags["交通"])
    shown.choose(0)
    shown.click("tagRemove")
    assert shown.said.startswith("这个标签已经不在了")
    assert shown.changes == 0


def test_close_ends_it(sheet):
    shown = sheet("教育")
    shown.click("tagsClose")
    assert not shown.dialog.isVisible()


def test_without_a_row_no_act_does_anything(sheet):
    shown = sheet("教育")
    shown.table.setCurrentIndex(shown.table.model().index(-1, -1))
    for name in ("tagRename", "tagMerge", "tagNest", "tagColour", "tagRemove"):
        shown.click(name)
    assert shown.names() == ["#教育"]
    assert shown.changes == 0
    assert not [menu for menu in shown.dialog.findChildren(QMenu) if menu.isVisible()]


# The model


def test_the_model_is_sound_through_a_change(services, qtmodeltester):
    model = TagsModel(LIGHT)
    qtmodeltester.check(model)
    for name in ("甲", "乙", "丙"):
        services.tagging.ensure(name)
    model.show(services.tagging.shown())
    qtmodeltester.check(model)
    assert model.rowCount() == 3
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    model.show(())
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    "role",
    [Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.CheckStateRole],
)
def test_nothing_else_is_said_of_a_tag(services, role):
    services.tagging.ensure("甲")
    model = TagsModel(LIGHT)
    model.show(services.tagging.shown())
    assert model.index(0, 0).data(role) is None
    assert model.index(0, 1).data(role) is None


def test_only_the_name_can_be_typed_over(services):
    services.tagging.ensure("甲")
    model = TagsModel(LIGHT)
    model.show(services.tagging.shown())
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert model.row_of("no such tag") == 0
