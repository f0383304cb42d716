"""Both texts behind a row: what changed, a target's words, nothing on one side, the way there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit

from jjdesk.gui.comparing.model import Line, Section, Side, lines
from jjdesk.gui.comparing.texts import ComparisonTexts
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look

NAMES = ("青溪县 2024", "青溪县 2025")


class Hand:
    def __init__(self, texts: ComparisonTexts, qtbot) -> None:
        self.texts = texts
        self._qtbot = qtbot
        self.opened: list = []
        texts.older_opened.connect(lambda each: self.opened.append(("older", each)))
        texts.newer_opened.connect(lambda each: self.opened.append(("newer", each)))

    def head(self, side: str) -> str:
        return self.texts.findChild(QLabel, f"{side}Head").text()

    def text(self, side: str) -> QTextEdit:
        return self.texts.findChild(QTextEdit, f"{side}Text")

    def plain(self, side: str) -> str:
        return self.text(side).toPlainText()

    def button(self, side: str) -> QPushButton:
        return self.texts.findChild(QPushButton, f"{side}Open")

    def click(self, side: str) -> None:
        self._qtbot.mouseClick(self.button(side), Qt.MouseButton.LeftButton)


@pytest.fixture
def hand(qtbot, look) -> Hand:
    texts = ComparisonTexts(look)
    qtbot.addWidget(texts)
    texts.resize(900, 240)
    texts.show()
    qtbot.waitExposed(texts)
    return Hand(texts, qtbot)


def test_without_a_row_it_says_how_to_begin(hand):
    hand.texts.show_line(NAMES, None)
    for side, name in (("older", NAMES[0]), ("newer", NAMES[1])):
        assert hand.plain(side) == "选上面一行，这里就显示两份报告的原文。"
        assert hand.head(side) == name
        assert not hand.button(side).isVisible()


def test_what_changed_is_struck_and_underlined(hand, comparison):
    line = next(each for each in lines(comparison, Section.CONTINUED) if "河湖" in each.cells[0])
    hand.texts.show_line(NAMES, line)
    assert hand.plain("older") == line.older.commitment.text
    assert hand.plain("newer") == line.newer.commitment.text
    assert "line-through" in hand.text("older").toHtml()
    assert "underline" in hand.text("newer").toHtml()
    assert hand.head("newer").startswith("青溪县 2025 · 第 ")


def test_a_targets_words_are_set_off_on_both_sides(hand, comparison):
    line = next(each for each in lines(comparison, Section.PAIRS) if "公园" in each.cells[0])
    hand.texts.show_line(NAMES, line)
    for side in ("older", "newer"):
        assert hand.text(side).toHtml().count("background-color") == 1


def test_words_that_are_not_found_set_off_nothing(hand, comparison):
    commitment = comparison.new[0].commitment
    hand.texts.show_line(NAMES, Line(("",), None, Side(commitment, "没有这些字")))
    assert hand.plain("newer") == commitment.text
    assert "background-color" not in hand.text("newer").toHtml()


def test_nothing_on_one_side_says_what_comes_nearest(hand, comparison):
    commitment = comparison.new[0].commitment
    hand.texts.show_line(NAMES, Line(("",), None, Side(commitment)))
    assert hand.plain("older") == "没有对应的承诺事项。"
    near = comparison.continued[0].older
    hand.texts.show_line(NAMES, Line(("",), None, Side(commitment), near))
    assert hand.plain("older") == (
        f"没有对应的承诺事项。最接近的是第 {near.number} 条：{near.text}"
    )
    hand.texts.show_line(NAMES, Line(("",), Side(commitment), None, near))
    assert hand.plain("newer").startswith("没有对应的承诺事项。最接近的是")
    assert hand.button("older").isVisible()
    assert not hand.button("newer").isVisible()


def test_each_button_leads_to_its_own_report(hand, comparison):
    line = lines(comparison, Section.CONTINUED)[0]
    hand.texts.show_line(NAMES, line)
    hand.click("older")
    hand.click("newer")
    assert hand.opened == [
        ("older", line.older.commitment.id),
        ("newer", line.newer.commitment.id),
    ]
    hand.texts.show_line(NAMES, None)
    hand.button("older").click()
    assert len(hand.opened) == 2


def test_names_for_a_screen_reader(hand, comparison):
    line = lines(comparison, Section.CONTINUED)[0]
    hand.texts.show_line(NAMES, line)
    for side in ("older", "newer"):
        assert hand.text(side).accessibleName() == hand.head(side)
        assert hand.button(side).accessibleName() == f"在报告中打开：{hand.head(side)}"
        assert hand.text(side).isReadOnly()
        assert hand.text(side).tabChangesFocus()


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("scale", [100, 200])
def test_another_look_sets_the_same_words(hand, comparison, tokens, scale):
    line = next(each for each in lines(comparison, Section.CONTINUED) if "河湖" in each.cells[0])
    hand.texts.show_line(NAMES, line)
    before = hand.plain("older"), hand.plain("newer")
    hand.texts.set_look(Look(tokens, scale, True))
    assert (hand.plain("older"), hand.plain("newer")) == before
    assert tokens.accent.lower() in hand.text("older").toHtml().lower()
    assert f"font-size:{round(16 * scale / 100)}px" in hand.text("older").toHtml()


def test_words_of_a_report_are_no_markup(hand, compare_texts):
    older = "报告\n一、安排\n推进<b>示范</b>工程建设，开展&整治行动。\n"
    found = compare_texts(older, older.replace("开展", "深入开展"))
    (line,) = lines(found, Section.CONTINUED)
    hand.texts.show_line(NAMES, line)
    assert "<b>示范</b>" in hand.plain("older")
