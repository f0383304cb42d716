"""The sheets of kept filters and of the deputy's towns, by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.library import PlaceList
from jjdesk.gui import theme
from jjdesk.gui.finding.filter_name import FilterNameDialog
from jjdesk.gui.finding.filter_names import FilterNamesDialog
from jjdesk.gui.finding.filter_towns import FilterTownsSheet
from jjdesk.services.constituency import Constituency
from jjdesk.services.saved_filters import LONGEST

LOOK = theme.Look(theme.LIGHT, 100, serif=True)
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def shown(qtbot, sheet):
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def press(sheet, qtbot, name: str) -> None:
    qtbot.mouseClick(sheet.findChild(QPushButton, name), LEFT)


def heard(signal) -> list[tuple]:
    """What a signal says, one after the other."""
    said: list[tuple] = []
    signal.connect(lambda *given: said.append(given))
    return said


# A name


@pytest.fixture
def naming(qtbot):
    return shown(qtbot, FilterNameDialog("教育 · “企业”", ["甲"], LOOK))


def name(sheet) -> QLineEdit:
    return sheet.findChild(QLineEdit, "filterName")


def test_the_filter_in_words_is_proposed_without_quotes_and_typed_over(naming, qtbot):
    assert naming.findChild(QLabel, "filterWords").text() == "教育 · “企业”"
    assert name(naming).text() == "教育 · 企业"
    name(naming).setFocus()
    given = heard(naming.given)
    qtbot.keyClicks(name(naming), "edu")
    qtbot.keyClick(name(naming), Qt.Key.Key_Return)
    assert given == [("edu",)], "what was proposed was selected"
    assert not naming.isVisible()


@pytest.mark.parametrize("typed", ["", "   ", "\t"])
def test_no_name_cannot_be_given(naming, qtbot, typed):
    given = heard(naming.given)
    name(naming).setText(typed)
    assert not naming.findChild(QPushButton, "filterNameKeep").isEnabled()
    qtbot.keyClick(name(naming), Qt.Key.Key_Return)
    assert given == []
    assert naming.isVisible()


def test_blanks_around_a_name_are_none_of_it(naming, qtbot):
    given = heard(naming.given)
    name(naming).setText("  双福  ")
    press(naming, qtbot, "filterNameKeep")
    assert given == [("双福",)]


@pytest.mark.parametrize(("typed", "words"), [("甲", "由这一个代替，可以撤销"), ("乙", "Shift+W")])
def test_a_name_that_is_taken_is_told_before(naming, typed, words):
    name(naming).setText(typed)
    assert words in naming.findChild(QLabel, "filterNameHint").text()


def test_a_name_is_no_longer_than_can_be_kept(qtbot):
    sheet = shown(qtbot, FilterNameDialog("长" * 500, [], LOOK))
    assert len(name(sheet).text()) == LONGEST
    name(sheet).setText("字" * (LONGEST + 5))
    assert len(name(sheet).text()) == LONGEST


def test_escape_gives_no_name(naming, qtbot):
    given = heard(naming.given)
    qtbot.keyClick(naming, Qt.Key.Key_Escape)
    assert given == []


# Kept ones in order

KEPT = tuple(SavedFilter(each, Filter(query=each)) for each in "甲乙丙")


@pytest.fixture
def names(qtbot):
    return shown(qtbot, FilterNamesDialog(KEPT, lambda wanted: f"有“{wanted.query}”", LOOK))


def listed(sheet) -> QListWidget:
    return sheet.findChild(QListWidget, "filterNames")


def texts(sheet) -> list[str]:
    return [listed(sheet).item(row).text() for row in range(listed(sheet).count())]


def hint(sheet) -> str:
    return sheet.findChild(QLabel, "filterNameWords").text()


def test_the_first_is_chosen_and_told_in_words(names, qtbot):
    assert texts(names) == ["甲", "乙", "丙"]
    assert hint(names) == "有“甲”"
    qtbot.keyClick(listed(names), Qt.Key.Key_Down)
    assert hint(names) == "有“乙”"


def test_each_button_tells_its_key(names):
    tips = {b.text(): b.toolTip() for b in names.findChildren(QPushButton) if b.toolTip()}
    assert tips == {
        "上移": "上移（Alt+Up）",
        "下移": "下移（Alt+Down）",
        "改名": "改名（F2）",
        "删除": "删除（Del）",
    }


@pytest.mark.parametrize("by", ["key", "button"])
def test_one_is_moved_and_stays_chosen(names, qtbot, by):
    ordered = heard(names.ordered)
    if by == "key":
        qtbot.keyClick(listed(names), Qt.Key.Key_Down, ALT)
    else:
        press(names, qtbot, "filterAlt+Down")
    assert ordered == [(("乙", "甲", "丙"),)]
    names.show_saved([KEPT[1], KEPT[0], KEPT[2]])
    assert listed(names).currentRow() == 1
    assert hint(names) == "有“甲”"
    listed(names).setFocus()
    qtbot.keyClick(listed(names), Qt.Key.Key_Up, ALT)
    assert ordered[1] == (("甲", "乙", "丙"),)


def test_at_the_ends_nothing_moves(names, qtbot):
    ordered = heard(names.ordered)
    qtbot.keyClick(listed(names), Qt.Key.Key_Up, ALT)
    listed(names).setCurrentRow(2)
    qtbot.keyClick(listed(names), Qt.Key.Key_Down, ALT)
    assert ordered == []


@pytest.mark.parametrize("by", ["key", "button"])
def test_one_is_renamed_in_its_place(names, qtbot, by):
    renamed = heard(names.renamed)
    if by == "key":
        qtbot.keyClick(listed(names), Qt.Key.Key_F2)
    else:
        press(names, qtbot, "filterF2")
    field = listed(names).findChild(QLineEdit)
    assert field.text() == "甲"
    field.setText("丁")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: renamed == [("甲", "丁")])


def test_a_name_that_is_left_as_it_was_renames_nothing(names):
    renamed = heard(names.renamed)
    listed(names).item(0).setText(" 甲 ")
    assert renamed == []


@pytest.mark.parametrize("by", ["key", "button"])
def test_one_is_removed_and_the_next_is_chosen(names, qtbot, by):
    removed = heard(names.removed)
    listed(names).setCurrentRow(1)
    if by == "key":
        qtbot.keyClick(listed(names), Qt.Key.Key_Delete)
    else:
        press(names, qtbot, "filterDel")
    assert removed == [("乙",)]
    names.show_saved([KEPT[0], KEPT[2]])
    assert hint(names) == "有“丙”"


def test_when_the_last_goes_there_is_nothing_to_do_but_a_hint(names, qtbot):
    told = [heard(s) for s in (names.ordered, names.removed, names.renamed)]
    names.show_saved(())
    assert hint(names) == "还没有存下的筛选。筛好之后按 W 存下。"
    buttons = [b for b in names.findChildren(QPushButton) if b.toolTip()]
    assert not any(button.isEnabled() for button in buttons)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
        qtbot.keyClick(listed(names), key)
    qtbot.keyClick(listed(names), Qt.Key.Key_Down, ALT)
    assert told == [[], [], []]


def test_enter_in_the_list_ends_nothing_else_than_the_sheet(names, qtbot):
    told = [heard(s) for s in (names.ordered, names.removed, names.renamed)]
    press(names, qtbot, "filterNamesDone")
    assert not names.isVisible()
    assert told == [[], [], []]


def test_a_thousand_names_can_be_scrolled(qtbot):
    many = [SavedFilter(f"筛选 {n}", Filter(query=str(n))) for n in range(1000)]
    sheet = shown(qtbot, FilterNamesDialog(many, lambda wanted: wanted.query, LOOK))
    qtbot.keyClick(listed(sheet), Qt.Key.Key_End)
    assert hint(sheet) == "999"


@pytest.mark.parametrize("scale", [100, 200])
def test_it_is_never_larger_than_the_window(qtbot, scale):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    look = theme.Look(theme.LIGHT, scale, serif=True)
    sheet = FilterNamesDialog(KEPT, lambda wanted: wanted.query, look, window)
    assert sheet.width() <= 1366
    assert sheet.height() <= 768 - 90


# Towns

JIANGJIN = PlaceList("江津区", ("白沙镇", "塘河镇", "双福街道"))
BISHAN = PlaceList("璧山区", ("大路街道",))
EMPTY = PlaceList("几江区", ())


@pytest.fixture
def towns(qtbot):
    chosen = Constituency("江津区", ("塘河镇",))
    return shown(qtbot, FilterTownsSheet((BISHAN, JIANGJIN, EMPTY), chosen, LOOK))


def boxes(sheet) -> dict[str, bool]:
    return {b.text(): b.isChecked() for b in sheet._boxes}


def state(sheet) -> str:
    return sheet.findChild(QLabel, "townsState").text()


def test_it_begins_with_what_was_chosen(towns):
    assert towns.findChild(QComboBox, "townsCounty").currentText() == "江津区"
    assert boxes(towns) == {"白沙镇": False, "塘河镇": True, "双福街道": False}
    assert state(towns) == "已选 1 个镇街"


def test_ticked_towns_are_given_in_the_order_of_the_list(towns, qtbot):
    given = heard(towns.given)
    for town in ("双福街道", "白沙镇"):
        qtbot.mouseClick(towns.findChild(QCheckBox, f"town:{town}"), LEFT)
    assert state(towns) == "已选 3 个镇街"
    press(towns, qtbot, "townsKeep")
    assert given == [(Constituency("江津区", ("白沙镇", "塘河镇", "双福街道")),)]
    assert not towns.isVisible()


def test_none_ticked_is_no_constituency(towns, qtbot):
    given = heard(towns.given)
    qtbot.mouseClick(towns.findChild(QCheckBox, "town:塘河镇"), LEFT)
    assert state(towns) == "还没有选镇街"
    press(towns, qtbot, "townsKeep")
    assert given == [(Constituency("江津区", ()),)]


def test_another_county_has_its_own_towns_and_the_first_keeps_its_ticks(towns, qtbot):
    county = towns.findChild(QComboBox, "townsCounty")
    county.setFocus()
    qtbot.keyClick(county, Qt.Key.Key_Up)
    assert county.currentText() == "璧山区"
    assert boxes(towns) == {"大路街道": False}
    qtbot.keyClick(towns._boxes[0], Qt.Key.Key_Space)
    qtbot.keyClick(county, Qt.Key.Key_Down)
    assert boxes(towns)["塘河镇"]
    qtbot.keyClick(county, Qt.Key.Key_Up)
    assert boxes(towns) == {"大路街道": True}


def test_a_county_without_towns_asks_for_its_list(towns, qtbot):
    towns.findChild(QComboBox, "townsCounty").setCurrentText("几江区")
    assert boxes(towns) == {}
    assert state(towns) == "还没有镇街，请先记下这个区县的地名表。"
    wanted = heard(towns.list_wanted)
    press(towns, qtbot, "townsList")
    assert wanted == [("几江区",)]
    assert not towns.isVisible()


def test_leaving_gives_nothing(towns, qtbot):
    given = heard(towns.given)
    qtbot.mouseClick(towns._boxes[0], LEFT)
    qtbot.keyClick(towns, Qt.Key.Key_Escape)
    assert given == []


def test_a_county_that_is_gone_is_not_begun_with(qtbot):
    sheet = shown(qtbot, FilterTownsSheet((BISHAN,), Constituency("渝北区", ("大路街道",)), LOOK))
    assert sheet.findChild(QComboBox, "townsCounty").currentText() == "璧山区"
    assert boxes(sheet) == {"大路街道": False}


def test_without_any_county_there_is_nothing_to_tick(qtbot):
    sheet = shown(qtbot, FilterTownsSheet((), Constituency(), LOOK))
    assert boxes(sheet) == {}
    assert "地名表" in state(sheet)


def test_towns_stand_in_columns(towns):
    assert len({box.width() for box in towns._boxes}) == 1
    longest = towns.findChild(QCheckBox, "town:双福街道")
    after = longest.width() - longest.sizeHint().width()
    assert after >= 8, "the next box does not belong to it"


def test_tab_goes_from_county_to_towns_to_the_foot(towns, qtbot):
    towns.findChild(QComboBox, "townsCounty").setFocus()
    seen = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())
    assert set(seen) >= {"town:白沙镇", "town:塘河镇", "town:双福街道", "townsList"}
