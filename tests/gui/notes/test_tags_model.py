import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from jjdesk.domain.tag import Tag
from jjdesk.gui.notes import tag_colours
from jjdesk.gui.notes.tags_model import TAG_ROLE, TagsModel
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT
from jjdesk.services.tagging import Counted

TAGS = (
    Counted(Tag(id="a", name="教育", colour="blue"), 3, ""),
    Counted(Tag(id="b", name="学位", parent="a"), 1, "a"),
)


@pytest.fixture
def model(qtbot):
    model = TagsModel(LIGHT)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    with qtbot.waitSignal(model.modelReset):
        model.show(TAGS)
    return model


def test_rows_are_names_set_in_by_level_with_their_numbers(model):
    shown = [[model.index(row, column).data() for column in range(2)] for row in range(2)]
    assert shown == [["#教育", 3], ["　#学位", 1]]
    assert model.index(1, 0).data(TAG_ROLE) is TAGS[1]
    assert model.row_of("b") == 1
    model.show(())
    assert model.rowCount() == 0


def test_heads_stand_above_what_they_name(model):
    across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    heads = [model.headerData(column, across, role) for column in range(2)]
    assert heads[0] & Qt.AlignmentFlag.AlignLeft
    assert heads[1] & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical, role) is None


def test_a_name_typed_over_is_asked_for_and_not_yet_shown(model):
    asked = []
    model.renamed.connect(lambda tag, name: asked.append((tag, name)))
    for name in ("幼教", "教育", "  "):
        model.setData(model.index(0, 0), name)
    assert asked == [("a", "幼教")]
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == "教育"
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("tokens", "least"), [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST, 7)])
@pytest.mark.parametrize("name", ["", *tag_colours.names()])
def test_a_tags_colour_can_be_read_on_every_ground(tokens, least, name):
    colour = tag_colours.colour(name, tokens)
    for ground in (tokens.paper, tokens.card, tokens.margin, tokens.selected):
        assert contrast(colour, ground) >= least, ground
