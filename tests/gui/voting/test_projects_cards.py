"""The cards of a list of projects: chosen, moved, drawn, read aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.gui.voting import projects_cards
from jjdesk.gui.voting.projects_cards import ProjectCards

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PAD = Qt.KeyboardModifier.KeypadModifier
PROJECTS = {
    f"p{n}": Project(key=f"p{n}", number=n, name=f"项目{n}", content=f"内容{n}", unit="某局")
    for n in range(1, 5)
}
OPEN = tuple(Intention(key) for key in PROJECTS)


class Hand:
    """Cards with a hand on their keys, and what they told."""

    def __init__(self, qtbot, cards):
        self.qtbot, self.cards = qtbot, cards
        self.came, self.pressed, self.ordered = [], [], []
        cards.came.connect(self.came.append)
        cards.pressed_key.connect(self.pressed.append)
        cards.ordered.connect(self.ordered.append)
        cards.show_projects(PROJECTS, OPEN, {})
        cards.setFocus()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.cards, key, modifier)

    def click(self, row):
        spot = self.cards.visualItemRect(self.cards.item(row)).center()
        self.qtbot.mouseClick(self.cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def picture(self, row):
        return self.cards.viewport().grab(self.cards.visualItemRect(self.cards.item(row))).toImage()


@pytest.fixture
def hand(qtbot, look, shown):
    return Hand(qtbot, shown(ProjectCards(look), 700, 500))


def has(image, colour):
    wanted = QColor(colour)
    return any(
        image.pixel(x, y) == wanted.rgb()
        for y in range(0, image.height(), 2)
        for x in range(image.width())
    )


def test_the_cards_stand_in_the_order_given_and_the_first_is_chosen(hand):
    assert hand.cards.keys() == ["p1", "p2", "p3", "p4"]
    assert hand.cards.chosen == "p1"
    assert hand.came == ["p1"]


def test_none_chosen_where_there_are_none(hand):
    hand.cards.show_projects({}, (), {})
    assert hand.cards.keys() == []
    assert hand.cards.chosen == ""
    hand.cards.choose("p1")
    assert hand.cards.chosen == ""


@pytest.mark.parametrize(("down", "up"), [(KEY.Key_Down, KEY.Key_Up), ("j", "k")])
def test_keys_walk_the_cards_and_stop_at_the_ends(hand, down, up):
    for wanted in ("p2", "p3", "p4", "p4"):
        hand.key(down)
        assert hand.cards.chosen == wanted
    for wanted in ("p3", "p2", "p1", "p1"):
        hand.key(up)
        assert hand.cards.chosen == wanted


@pytest.mark.parametrize(("later", "earlier"), [(KEY.Key_Down, KEY.Key_Up), ("j", "k")])
def test_alt_moves_the_card_and_it_stays_chosen(hand, later, earlier):
    hand.key(later, ALT)
    hand.key(later, ALT)
    assert hand.cards.keys() == ["p2", "p3", "p1", "p4"]
    assert hand.cards.chosen == "p1"
    hand.key(earlier, ALT)
    assert hand.ordered == [
        ["p2", "p1", "p3", "p4"],
        ["p2", "p3", "p1", "p4"],
        ["p2", "p1", "p3", "p4"],
    ]


def test_at_the_end_a_card_is_not_moved_and_nothing_is_told(hand):
    hand.key(KEY.Key_Up, ALT)
    hand.cards.setCurrentRow(3)
    hand.key(KEY.Key_Down, ALT)
    assert hand.cards.keys() == ["p1", "p2", "p3", "p4"]
    assert hand.ordered == []


def test_only_the_keys_that_mean_something_are_told(hand):
    hand.cards.use_keys({KEY.Key_1, KEY.Key_N})
    hand.key(KEY.Key_1)
    hand.key(KEY.Key_N)
    hand.key(KEY.Key_1, PAD)
    hand.key(KEY.Key_1, CTRL)
    hand.key(KEY.Key_2)
    assert hand.pressed == [KEY.Key_1.value, KEY.Key_N.value, KEY.Key_1.value]


def test_a_click_chooses_a_card(hand):
    hand.click(2)
    assert hand.cards.chosen == "p3"
    assert hand.came[-1] == "p3"


def test_the_same_cards_stay_where_they_are_with_what_is_new_of_them(hand):
    hand.cards.setCurrentRow(2)
    hand.came.clear()
    changed = (*OPEN[:2], Intention("p3", Leaning.FOR, "好"), OPEN[3])
    hand.cards.show_projects(PROJECTS, changed, {})
    assert hand.cards.chosen == "p3"
    assert hand.came == [], "the keyboard went nowhere"


def test_others_are_shown_with_the_chosen_one_kept_where_it_is_there(hand):
    hand.cards.setCurrentRow(2)
    hand.cards.show_projects(PROJECTS, tuple(reversed(OPEN)), {})
    assert hand.cards.keys() == ["p4", "p3", "p2", "p1"]
    assert hand.cards.chosen == "p3"
    hand.cards.show_projects(PROJECTS, OPEN[:2], {})
    assert hand.cards.chosen == "p1"


@pytest.mark.parametrize(
    ("leaning", "word"),
    [(Leaning.FOR, "选"), (Leaning.AGAINST, "不选"), (Leaning.OPEN, "待定")],
)
def test_a_card_is_read_with_number_name_and_what_is_intended(hand, leaning, word):
    hand.cards.show_projects(PROJECTS, (Intention("p2", leaning),), {})
    read = hand.cards.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == f"2 项目2，意向：{word}"


def test_the_three_leanings_are_told_apart_without_colour(hand):
    """Filled, outlined, dashed; each with its word."""
    grey = []
    for leaning in Leaning:
        hand.cards.show_projects(PROJECTS, (Intention("p1", leaning),), {})
        image = hand.picture(0)
        grey.append(image.convertToFormat(image.Format.Format_Grayscale8))
    assert grey[0] != grey[1] != grey[2] != grey[0]


def test_a_card_is_as_high_as_what_it_says(hand):
    def height(project, intention=None, link=""):
        intention = intention or Intention(project.key)
        hand.cards.show_projects({project.key: project}, (intention,), {project.key: link})
        hand.cards.doItemsLayout()
        return hand.cards.visualItemRect(hand.cards.item(0)).height()

    bare = Project(key="a", number=1, name="甲")
    full = Project(key="a", number=1, name="甲", content="建一所小学", investment=10.0)
    name, whole = height(bare), height(full)
    assert name < whole
    assert height(bare, link="报告第 3 条") > name
    assert height(bare, Intention("a", note="写在这里")) > name
    assert height(bare, Intention("a", note=" \n ")) == name
    long = Project(key="a", number=1, name="甲" * 200)
    assert height(long) > 2 * name


def test_lines_break_anew_where_there_is_less_room(hand):
    long = Project(key="a", number=1, name="某个很长的项目名称" * 8)
    hand.cards.show_projects({"a": long}, (Intention("a"),), {})

    def height():
        return hand.cards.visualItemRect(hand.cards.item(0)).height()

    before = height()
    hand.cards.resize(380, 500)
    hand.qtbot.waitUntil(lambda: height() > before)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_cards_are_drawn_with_the_look(hand, tokens):
    hand.cards.show_projects(PROJECTS, (Intention("p1", Leaning.FOR, "附注"), OPEN[1]), {})
    hand.cards.set_look(Look(tokens, 100, serif=True))
    assert has(hand.picture(0), tokens.accent), "what is chosen is filled"
    assert has(hand.picture(0), tokens.selected)
    assert has(hand.picture(1), tokens.paper)
    assert not has(hand.picture(1), tokens.accent)


def test_large_letters_make_higher_cards(hand):
    before = hand.cards.visualItemRect(hand.cards.item(0)).height()
    hand.cards.set_look(Look(LIGHT, 200, serif=True))
    hand.qtbot.waitUntil(
        lambda: hand.cards.visualItemRect(hand.cards.item(0)).height() > 1.6 * before
    )


@pytest.mark.parametrize("scale", [100, 200])
def test_the_word_of_an_intention_is_seen_whole_however_long(
    qtbot, look, shown, monkeypatch, scale
):
    word = "Not yet decided"
    monkeypatch.setattr(
        projects_cards, "LEANING_WORDS", dict.fromkeys(Leaning, word) | {Leaning.FOR: "Yes"}
    )
    hand = Hand(qtbot, shown(ProjectCards(look._replace(scale=scale)), 900, 500))
    image = hand.picture(1)
    letters = QFontMetrics(look._replace(scale=scale).ui_font(13))
    side = range(image.width() - 3 * letters.horizontalAdvance(word), image.width())
    middle = range(image.height() // 2 - 4, image.height() // 2 + 5)
    ink = [x for x in side if any(image.pixelColor(x, y).lightness() < 140 for y in middle)]
    assert ink[-1] - ink[0] > 0.9 * letters.horizontalAdvance(word)
