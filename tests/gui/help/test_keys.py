"""Every act by its key, as the keyboard gives it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from jjdesk.gui.actions import Act, table
from jjdesk.gui.help.about import AboutDialog
from jjdesk.gui.help.keys import KeysDialog
from jjdesk.gui.theme import SCALES
from jjdesk.gui.widgets.rail import RailButton


def test_j_and_k_walk_the_commitments(desk):
    desk.keys("jjj")
    assert desk.chosen == 3
    desk.key("k")
    assert desk.chosen == 2
    desk.keys("kkk")
    assert desk.chosen == 1, "there is nothing before the first"


def test_j_keeps_the_chosen_commitment_in_view(desk):
    for _ in range(30):
        desk.key("j")
    block = desk.page.document().findBlockByNumber(desk.row_of(desk.chosen))
    top = desk.page._block_rect(block).top() - desk.page.verticalScrollBar().value()
    assert desk.chosen == 30
    assert 0 <= top < desk.page.viewport().height()


def test_j_begins_where_the_page_stands(desk):
    desk.page.go_to_source(desk.page._rows[desk.row_of(40)].source_start)
    desk.key("j")
    assert desk.chosen == 40


def test_n_goes_to_the_note_of_the_chosen_commitment(desk):
    desk.keys("jj")
    desk.key("n")
    assert QApplication.focusWidget() is desk.note
    assert desk.chosen == 2


def test_n_chooses_the_first_in_view_when_none_is_chosen(desk):
    desk.key("n")
    assert desk.chosen == 1
    assert QApplication.focusWidget() is desk.note


def test_n_opens_a_hidden_margin(desk):
    desk.key(Qt.Key.Key_F10)
    assert not desk.note.isVisible()
    desk.key("n")
    assert desk.note.isVisible()
    assert QApplication.focusWidget() is desk.note


def test_n_turns_from_all_annotations_to_the_note(desk):
    desk.key("j")
    desk.ctrl("2")
    desk.key("n")
    assert QApplication.focusWidget() is desk.note
    assert desk.note.isVisible()


@pytest.mark.parametrize("number", range(1, 6))
def test_a_figure_gives_a_stance_and_takes_it_back(desk, number):
    desk.key("j")
    desk.key(str(number))
    checked = [b for b in desk.window.findChildren(QPushButton) if b.property("kind")]
    assert [b.isChecked() for b in checked] == [n == number for n in range(1, 6)]
    desk.key(str(number))
    assert not any(b.isChecked() for b in checked)


def test_a_second_stance_takes_the_place_of_the_first(desk):
    desk.key("j")
    desk.keys("14")
    checked = [b.text() for b in desk.window.findChildren(QPushButton) if b.isChecked()]
    assert checked == ["4 建议"]


@pytest.mark.parametrize("press", ["/", "ctrl"])
def test_slash_and_ctrl_f_go_to_the_search_box(desk, press):
    desk.ctrl("f") if press == "ctrl" else desk.key("/")
    assert QApplication.focusWidget() is desk.search
    assert desk.search.text() == ""


def test_escape_clears_search_and_filter_and_goes_to_the_page(desk, qtbot):
    desk.key("g")
    desk.key("/")
    desk.commit("企业")
    qtbot.waitUntil(lambda: "企业" in desk.words("filterState"))
    desk.key(Qt.Key.Key_Escape)
    assert desk.search.text() == ""
    assert len(desk.shown()) == 154
    assert QApplication.focusWidget() is desk.page


def test_g_and_b_toggle_the_filters(desk):
    desk.key("g")
    assert len(desk.shown()) < 154
    desk.key("g")
    assert len(desk.shown()) == 154
    desk.keys("jj")
    desk.key("1")
    desk.key("b")
    assert desk.shown() == [2]
    desk.key("b")
    assert len(desk.shown()) == 154


def test_s_opens_the_list_of_sectors(desk, qtbot):
    menu = desk.find(QPushButton, "sector").menu()
    desk.key("s")
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    code, name, _ = menu.actions()[1].text().split()
    assert desk.words("filterState").startswith(f"{name} · ")
    assert all(
        code in (row.commitment.sector, *row.commitment.other_sectors)
        for row in desk.page._rows
        if row.commitment
    )


def test_ctrl_1_and_ctrl_2_turn_the_margin(desk):
    leaf = desk.annotations.parentWidget()
    desk.ctrl("2")
    assert desk.tabs.currentIndex() == 1
    assert leaf.isVisible()
    desk.ctrl("1")
    assert desk.tabs.currentIndex() == 0
    assert not leaf.isVisible()


def test_f9_and_f10_hide_and_show_the_panels(desk):
    for key, panel in ((Qt.Key.Key_F9, desk.tree), (Qt.Key.Key_F10, desk.tabs)):
        desk.key(key)
        assert not panel.isVisible()
        desk.key(key)
        assert panel.isVisible()


def test_ctrl_plus_and_minus_walk_the_text_sizes(desk):
    seen = [desk.window.state.scale]
    for _ in SCALES:
        desk.ctrl(Qt.Key.Key_Equal)
        seen.append(desk.window.state.scale)
    assert seen == [*SCALES, SCALES[-1]]
    assert desk.page.document().firstBlock().charFormat().font().pixelSize() == 26 * 2
    desk.ctrl(Qt.Key.Key_Minus)
    assert desk.window.state.scale == 175
    desk.ctrl(Qt.Key.Key_0)
    assert desk.window.state.scale == 100
    desk.ctrl(Qt.Key.Key_Minus)
    assert desk.window.state.scale == 100


def test_larger_text_keeps_the_place(desk):
    desk.page.go_to_source(desk.page._rows[desk.row_of(60)].source_start)
    place = desk.page.place()
    for _ in range(3):
        desk.ctrl(Qt.Key.Key_Equal)
    assert abs(desk.row_of(60) - row_at(desk, desk.page.place())) <= 1
    desk.ctrl(Qt.Key.Key_0)
    assert abs(row_at(desk, place) - row_at(desk, desk.page.place())) <= 1


def row_at(desk, source):
    return next(n for n, row in enumerate(desk.page._rows) if row.source_start >= source)


def test_ctrl_e_changes_the_face(desk):
    def face():
        return desk.page.document().firstBlock().charFormat().font().families()[0]

    before = face()
    desk.ctrl("e")
    assert face() != before
    desk.ctrl("e")
    assert face() == before


def test_question_mark_shows_all_keys(desk, qtbot):
    desk.key("?")
    dialog = desk.window.findChild(KeysDialog)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "全部按键"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_says_where_the_workbook_is(desk, qtbot):
    about = next(a for a in offered(menu(desk)) if a.objectName() == Act.ABOUT.value)
    about.trigger()
    dialog = desk.window.findChild(AboutDialog)
    assert dialog.isVisible()
    assert any(str(desk.workbook) in child.text() for child in labels(dialog))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def menu(desk):
    return desk.find(QMenu, "actsMenu")


def offered(menu):
    """The acts of a menu and of those below it."""
    for action in menu.actions():
        if action.menu():
            yield from offered(action.menu())
        elif not action.isSeparator():
            yield action


def labels(dialog):
    return dialog.findChildren(QLabel)


def test_the_page_of_keys_holds_every_act(desk):
    desk.key("?")
    shown = {label.text() for label in labels(desk.window.findChild(KeysDialog))}
    for entry in table().values():
        if entry.keys:
            assert entry.name in shown
            key = QKeySequence(entry.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert any(key in text for text in shown)
    assert "1 – 5" in shown


def test_the_menu_holds_every_act_with_its_key(desk):
    shown = {a.text(): a.shortcut().toString() for a in offered(menu(desk))}
    others = {act: entry for act, entry in table().items() if act is not Act.MENU}
    assert shown == {e.name: (e.keys[0] if e.keys else "") for e in others.values()}


def test_f2_opens_the_menu_and_it_fits_at_twice_the_text_size(desk):
    while desk.window.state.scale < 200:
        desk.ctrl(Qt.Key.Key_Equal)
    desk.key(Qt.Key.Key_F2)
    assert menu(desk).isVisible()
    assert menu(desk).height() < 700
    tops = [menu(desk).actionGeometry(a).left() for a in menu(desk).actions()]
    assert len(set(tops)) == 1, "one column"


def test_a_click_at_the_foot_of_the_rail_opens_the_menu(desk, qtbot):
    qtbot.mouseClick(desk.find(RailButton, "menu"), Qt.MouseButton.LeftButton)
    assert menu(desk).isVisible()


def test_ctrl_q_closes_the_window(desk):
    desk.ctrl("q")
    assert not desk.window.isVisible()


def test_no_key_means_two_acts():
    keys = [key for entry in table().values() for key in entry.keys]
    assert len(keys) == len(set(keys))
    assert not set("12345") & set(keys)


def test_letters_in_the_note_are_letters(desk):
    desk.keys("jj")
    desk.key("n")
    desk.keys("jkngbs12345/?")
    assert desk.note.toPlainText() == "jkngbs12345/?"
    assert desk.chosen == 2
    assert len(desk.shown()) == 154
    assert QApplication.focusWidget() is desk.note


def test_letters_in_the_search_box_are_letters(desk):
    desk.key("/")
    desk.keys("jkngbs12345/?")
    assert desk.search.text() == "jkngbs12345/?"
    assert desk.chosen == 0


def test_keys_work_from_every_panel(desk):
    for widget in (desk.tree, desk.tabs, desk.find(QPushButton, "sector")):
        widget.setFocus()
        before = desk.chosen
        desk.key("j")
        assert desk.chosen == before + 1, widget.objectName()


def test_the_page_of_keys_stays_within_the_window(desk):
    while desk.window.state.scale < 200:
        desk.ctrl(Qt.Key.Key_Equal)
    desk.key("?")
    dialog = desk.window.findChild(KeysDialog)
    assert dialog.height() + 90 <= desk.window.height(), "its title bar is in sight, too"
