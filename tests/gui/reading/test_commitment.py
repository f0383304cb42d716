"""The margin's 本条 by itself: heads, cards, towns, standing, hints, what can be put right."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QTabBar, QToolButton

from jjdesk.domain.library import Field
from jjdesk.gui.reading.commitment import CommitmentPanel
from jjdesk.gui.reading.margin import MarginPanel
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.widgets.figure_card import FigureCard
from jjdesk.parsing import pipeline

LOOK = Look(LIGHT, 100, True)
HEAD = "重庆市江津区政府工作报告\n一、2025年工作安排\n（一）发展产业。\n"


def commitment(text: str):
    return pipeline.parse(f"{HEAD}{text}\n", name="x.txt").commitments[0]


FULL = commitment("力争工业增加值增长10%以上，推进白沙镇双河水库建设，6月底前开工。")


@pytest.fixture
def panel(qtbot):
    panel = CommitmentPanel(LOOK)
    qtbot.addWidget(panel)
    panel.resize(360, 600)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def words(panel: CommitmentPanel, name: str) -> str:
    label = panel.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def cards(panel: CommitmentPanel) -> list[QFrame]:
    QApplication.processEvents()
    found = [each for each in panel.findChildren(QFrame) if each.property("card")]
    return [each for each in found if each.isVisible()]


def test_without_a_commitment_it_says_how_to_begin(panel):
    panel.show_commitment(None)
    hint = words(panel, "emptyHint")
    assert hint.splitlines() == [
        "点一条承诺事项，或按 J、K 走，这里就显示它的目标、节点和您的批注。",
        "按 N 写批注，停笔就自动保存。",
        "按 / 搜索，按 F 筛选。",
        "按 F1 看手册，按 ? 看全部按键。",
    ]
    assert words(panel, "commitmentHead") == ""
    assert not panel.findChild(QToolButton, "correct").isVisible()
    assert panel.accessibleName() == "本条"


def test_a_commitment_has_its_number_sector_and_cards(panel):
    panel.show_commitment(FULL)
    head = words(panel, "commitmentHead")
    assert head.startswith(f"第 {FULL.number} 条 · {FULL.sector} ")
    assert words(panel, "emptyHint") == ""
    heard = [card.accessibleName() for card in cards(panel)]
    assert any(name.startswith("工业增加值 ≥ 10 %") for name in heard)
    assert any("水库" in name and "开工" in name for name in heard)
    assert words(panel, "commitmentPlaces") == "镇街：白沙镇\n时限：6月底前"


def test_other_sectors_stand_in_the_tooltip(panel):
    panel.show_commitment(replace(FULL, other_sectors=("205", "999")))
    assert panel.findChild(QLabel, "commitmentHead").toolTip() == "也涉及：教育、999"
    panel.show_commitment(replace(FULL, other_sectors=()))
    assert panel.findChild(QLabel, "commitmentHead").toolTip() == ""


def test_a_sector_that_is_not_known_has_no_name(panel):
    panel.show_commitment(replace(FULL, sector="999"))
    assert words(panel, "commitmentHead").strip().endswith("999")


@pytest.mark.parametrize("field", [Field.SECTOR, Field.KIND])
def test_what_was_put_right_says_so(panel, field):
    panel.show_commitment(FULL, {(field, FULL.start, FULL.end)})
    assert words(panel, "commitmentHead").endswith(" · 已更正")
    panel.show_commitment(FULL, {(field, FULL.start + 1, FULL.end)})
    assert not words(panel, "commitmentHead").endswith(" · 已更正")


def test_a_target_that_was_put_right_says_so_on_its_card(panel):
    target = FULL.targets[0]
    panel.show_commitment(FULL, {(Field.TARGET, target.value_start, target.value_end)})
    heard = [card.accessibleName() for card in cards(panel) if isinstance(card, FigureCard)]
    assert heard[0].endswith(" · 已更正")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_target_is_put_right_by_keys(panel, qtbot, key):
    panel.show_commitment(FULL)
    card = next(card for card in cards(panel) if isinstance(card, FigureCard))
    with qtbot.waitSignal(panel.target_chosen) as told:
        qtbot.keyClick(card, key)
    assert told.args == [FULL.targets[0]]


def test_a_target_is_put_right_by_a_click_and_by_nothing_else(panel, qtbot):
    panel.show_commitment(FULL)
    card = next(card for card in cards(panel) if isinstance(card, FigureCard))
    with qtbot.waitSignal(panel.target_chosen):
        qtbot.mouseRelease(card, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(panel.target_chosen):
        qtbot.mouseRelease(card, Qt.MouseButton.RightButton)
        qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
        qtbot.keyClick(card, Qt.Key.Key_J)


def test_the_target_with_the_keyboard_is_known(panel, qtbot):
    panel.show_commitment(FULL)
    assert panel.target_in_focus() is None
    card = next(card for card in cards(panel) if isinstance(card, FigureCard))
    card.setFocus()
    qtbot.waitUntil(card.hasFocus)
    assert panel.target_in_focus() == FULL.targets[0]


def test_the_menu_of_corrections_opens_below_its_button(panel, qtbot):
    panel.show_commitment(FULL)
    button = panel.findChild(QToolButton, "correct")
    assert button.text() == "更正 ▾"
    assert button.toolTip() == "更正本条（C）"
    with qtbot.waitSignal(panel.menu_wanted) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    corner = button.mapToGlobal(button.rect().topLeft())
    assert (told.args[0].x(), told.args[0].y()) == (corner.x(), corner.y() + button.height())
    panel.show_commitment(None)
    with qtbot.assertNotEmitted(panel.menu_wanted):
        panel.open_menu()


def test_a_section_or_the_report_has_only_its_heading(panel):
    panel.show_commitment(FULL)
    panel.show_heading("章节 · （一）发展产业")
    assert words(panel, "commitmentHead") == "章节 · （一）发展产业"
    assert cards(panel) == []
    assert words(panel, "commitmentPlaces") == ""
    assert not panel.findChild(QToolButton, "correct").isVisible()
    panel.show_commitment(FULL)
    assert len(cards(panel)) >= 2


def test_what_the_task_tables_say_stands_below(panel):
    panel.show_commitment(FULL)
    assert words(panel, "commitmentStanding") == ""
    panel.show_standing("2025年上半年：区水利局 · 已开工")
    assert words(panel, "commitmentStanding") == "2025年上半年：区水利局 · 已开工"
    panel.show_standing("")
    assert words(panel, "commitmentStanding") == ""


def test_words_of_a_table_are_no_markup(panel):
    panel.show_standing("<b>粗</b>")
    assert panel.findChild(QLabel, "commitmentStanding").textFormat() == Qt.TextFormat.PlainText


def test_a_line_of_another_room_stands_above_the_notes(panel):
    line = QLabel("跟进：推进中")
    panel.add_line(line)
    panel.show_commitment(FULL)
    column = panel.notes_and_place()[1]
    assert column.indexOf(line) == column.indexOf(panel.notes) - 1


def test_the_next_commitment_begins_at_its_top(panel, qtbot):
    panel.resize(360, 70)
    panel.show_commitment(FULL)
    bar = panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    panel.show_commitment(replace(FULL, number=7))
    assert bar.value() == 0


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_card_is_cut_at_any_text_size(panel, qtbot, scale):
    panel.set_look(Look(DARK, scale, True))
    font = panel.font()
    font.setPixelSize(14 * scale // 100)
    panel.setFont(font)
    panel.show_commitment(FULL)

    def whole() -> bool:
        return all(
            label.height() >= label.heightForWidth(label.width())
            for card in cards(panel)
            for label in card.findChildren(QLabel)
            if label.wordWrap()
        )

    qtbot.waitUntil(whole)
    assert panel.horizontalScrollBar().maximum() == 0 or scale > 100


def test_another_width_lays_the_notes_out_anew(panel, qtbot):
    panel.show_commitment(FULL)
    panel.resize(300, 600)
    QApplication.sendEvent(panel, QResizeEvent(panel.size(), panel.size()))
    qtbot.waitUntil(lambda: panel.widget().width() <= 300)


# The margin around it


@pytest.fixture
def margin(qtbot):
    margin = MarginPanel(LOOK)
    qtbot.addWidget(margin)
    margin.hold(QLabel("全部批注的列表"))
    margin.show()
    return margin


def test_two_leaves_are_turned_by_tabs_and_calls(margin, qtbot):
    tabs = margin.findChild(QTabBar, "marginTabs")
    assert [tabs.tabText(n) for n in range(2)] == ["本条", "全部"]
    assert tabs.accessibleName() == "边栏"
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert not margin.commitment.isVisible()
    margin.show_one()
    assert margin.commitment.isVisible()
    margin.show_all()
    assert tabs.currentIndex() == 1


def test_the_number_of_notes_stands_on_the_tab(margin):
    tabs = margin.findChild(QTabBar, "marginTabs")
    seen = []
    for total in (0, 3, 3, 154, 0):
        margin.show_total(total)
        seen.append(tabs.tabText(1))
    assert seen == ["全部", "全部 3", "全部 3", "全部 154", "全部"]


def test_another_look_reaches_the_commitment(margin):
    margin.commitment.show_commitment(FULL)
    margin.set_look(Look(DARK, 150, True))
    assert margin.commitment._look == Look(DARK, 150, True)
