import pytest
from PySide6.QtCore import QModelIndex, Qt

from jjdesk.gui.reading.outline_model import COUNT_ROLE, SOURCE_ROLE, OutlineModel
from jjdesk.services.opening import open_bundled
from jjdesk.services.outlining import outline


@pytest.fixture
def tree(open_report):
    return OutlineModel(outline(open_report.report))


def lines(model, parent=None):
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from lines(model, index)


def test_the_outline_is_a_sound_tree(tree, qtmodeltester):
    qtmodeltester.check(tree)


def test_the_outline_of_the_bundled_report_is_a_sound_tree(qtmodeltester):
    qtmodeltester.check(OutlineModel(outline(open_bundled().report)))


def test_an_empty_outline_is_sound(qtmodeltester):
    model = OutlineModel()
    qtmodeltester.check(model)
    assert not model.at_source(5).isValid()


def test_lines_say_label_count_and_place(tree, open_report):
    part, education, theme, roads = lines(tree)
    assert [i.data() for i in (part, education, theme, roads)] == [
        "三、重点工作",
        "（一）办好教育",
        "建好学校",
        "（二）畅通道路",
    ]
    assert [i.data(COUNT_ROLE) for i in (part, education, theme, roads)] == [3, 2, 1, 1]
    assert roads.data(SOURCE_ROLE) == open_report.text.index("（二）")
    assert roads.data(Qt.ItemDataRole.AccessibleTextRole) == "（二）畅通道路，1 条"
    assert theme.parent() == education
    assert education.parent() == part
    assert tree.data(QModelIndex()) is None


def test_a_place_belongs_to_the_deepest_line_before_it(tree, open_report):
    text = open_report.text
    assert tree.at_source(text.index("新建小学")).data() == "建好学校"
    assert tree.at_source(text.index("打通")).data() == "（二）畅通道路"
    assert tree.at_source(0).data() == "三、重点工作"
    assert not tree.at_source(-1).isValid()
