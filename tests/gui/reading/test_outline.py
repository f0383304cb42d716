"""The outline by itself: title, notice, lines, keys, what is marked; how far one has read."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton, QTreeView

from jjdesk.gui.reading.outline import OutlinePanel
from jjdesk.gui.reading.outline_model import OutlineModel
from jjdesk.gui.reading.progress_line import ProgressLine
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.services.outlining import outline

LOOK = Look(LIGHT, 100, True)


@pytest.fixture
def panel(qtbot, open_report):
    panel = OutlinePanel(LOOK)
    qtbot.addWidget(panel)
    panel.show_report(open_report.report)
    panel.resize(260, 500)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def tree(panel: OutlinePanel) -> QTreeView:
    return panel.findChild(QTreeView, "outlineTree")


def title(panel: OutlinePanel) -> QLabel:
    return panel.findChild(QLabel, "outlineTitle")


def lines(panel: OutlinePanel) -> list[QModelIndex]:
    view, found = tree(panel), []
    index = view.model().index(0, 0)
    while index.isValid():
        found.append(index)
        index = view.indexBelow(index)
    return found


def test_title_year_and_what_is_missing_stand_above(panel):
    assert title(panel).text() == "示例报告 · 2025"
    notice = panel.findChild(QLabel, "outlineNotice")
    assert notice.isVisible()
    assert notice.text() == "第二版"
    assert notice.toolTip() == "第二版"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": None}, "sample.txt · 2025"),
        ({"year": None}, "示例报告"),
        ({"title": None, "year": None}, "sample.txt"),
    ],
)
def test_a_report_without_title_or_year(panel, open_report, fields, said):
    panel.show_report(replace(open_report.report, missing=(), **fields))
    assert title(panel).text() == said
    assert not panel.findChild(QLabel, "outlineNotice").isVisible()


def test_all_lines_are_unfolded(panel):
    assert [index.data() for index in lines(panel)] == [
        "三、重点工作",
        "（一）办好教育",
        "建好学校",
        "（二）畅通道路",
    ]
    assert tree(panel).accessibleName() == "报告目录"


def test_a_click_on_a_line_goes_there(panel, qtbot, open_report):
    place = tree(panel).visualRect(lines(panel)[3]).center()
    with qtbot.waitSignal(panel.chosen) as told:
        qtbot.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [open_report.text.index("（二）")]


def test_keys_walk_the_lines_and_enter_goes_there(panel, qtbot, open_report):
    panel.follow(0)
    tree(panel).setFocus()
    qtbot.waitUntil(tree(panel).hasFocus)
    qtbot.keyClick(tree(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as told:
        qtbot.keyClick(tree(panel), Qt.Key.Key_Return)
    assert told.args == [open_report.text.index("（一）")]
    assert panel.current() == open_report.text.index("（一）")


def test_the_line_of_a_place_is_marked_without_going_anywhere(panel, qtbot, open_report):
    text = open_report.text
    with qtbot.assertNotEmitted(panel.chosen):
        for words, line in (
            ("新建小学", "建好学校"),
            ("打通", "（二）畅通道路"),
            ("完成义务", "建好学校"),
        ):
            panel.follow(text.index(words))
            assert tree(panel).currentIndex().data() == line
        panel.follow(-5)
        assert tree(panel).currentIndex().data() == "三、重点工作"


def test_without_lines_nothing_is_marked(panel, open_report):
    panel.show_report(replace(open_report.report, sections=(), paragraphs=(), commitments=()))
    panel.follow(5)
    assert panel.current() == 0
    assert lines(panel) == []


def test_the_title_chooses_the_report_by_click_and_enter(panel, qtbot):
    label = title(panel)
    assert label.toolTip() == "整篇报告的批注（Ctrl+Shift+N）"
    assert label.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(panel.head_chosen):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(panel.head_chosen):
            qtbot.keyClick(label, key)


def test_other_keys_and_clicks_on_the_title_do_not(panel, qtbot):
    label = title(panel)
    with qtbot.assertNotEmitted(panel.head_chosen):
        qtbot.keyClick(label, Qt.Key.Key_J)
        qtbot.mouseClick(label, Qt.MouseButton.RightButton)
        qtbot.mousePress(label, Qt.MouseButton.LeftButton)
        qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("scale", [100, 200])
def test_lines_are_drawn_in_every_look(panel, tokens, scale):
    panel.follow(0)
    panel.set_look(Look(tokens, scale, True))
    rows = [tree(panel).visualRect(index) for index in lines(panel)]
    assert {row.height() for row in rows} == {round(29 * scale / 100)}
    image = tree(panel).viewport().grab().toImage()
    middle = rows[0].center().y()
    assert image.pixelColor(1, middle).name().upper() == tokens.accent.upper()
    assert image.pixelColor(6, rows[0].top() + 2).name().upper() == tokens.selected.upper()
    assert image.pixelColor(1, rows[1].center().y()).name().upper() != tokens.accent.upper()


def test_the_line_under_the_mouse_lights_up(panel, qtbot):
    place = tree(panel).visualRect(lines(panel)[1]).center()
    qtbot.mouseMove(tree(panel).viewport(), place)

    def lit() -> bool:
        image = tree(panel).viewport().grab().toImage()
        return image.pixelColor(1, place.y()).name().upper() == LIGHT.hover.upper()

    qtbot.waitUntil(lit)


def test_the_model_answers_for_its_owner_and_for_nothing(open_report):
    owner = OutlinePanel(LOOK)
    model = OutlineModel(outline(open_report.report), owner)
    assert model.parent() is owner
    assert not model.parent(QModelIndex()).isValid()
    assert not model.index(9, 0).isValid()
    owner.deleteLater()


# How far one has read


@pytest.fixture
def line(qtbot):
    line = ProgressLine()
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize(
    ("read", "total", "said"),
    [(0, 154, "已读 0/154"), (63, 154, "已读 63/154"), (154, 154, "已读 154/154")],
)
def test_how_far_is_said_and_drawn(line, read, total, said):
    line.show_read(read, total)
    words, bar = line.findChild(QToolButton, "readWords"), line.findChild(QProgressBar, "readBar")
    assert words.text() == words.accessibleName() == bar.accessibleName() == said
    assert (bar.value(), bar.maximum()) == (read, total)
    assert not line.isHidden()


def test_a_report_without_commitments_has_no_line(line):
    line.show_read(0, 0)
    assert line.isHidden()
    line.show_read(1, 2)
    assert not line.isHidden()


def test_the_words_offer_acts_once_there_are_some(line):
    words = line.findChild(QToolButton, "readWords")
    assert line.acts() == []
    assert words.focusPolicy() == Qt.FocusPolicy.NoFocus
    acts = [QAction("到第一条未读", line), QAction("全部标为未读", line)]
    line.offer(acts)
    assert line.acts() == acts
    assert words.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert words.toolTip() == "读过的承诺事项：停留一秒半，或走到下一条，就算读过"
