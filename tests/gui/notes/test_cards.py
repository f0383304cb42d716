"""What 本条 shows of a commitment: towns, deadlines, goals in words, later years."""

import pytest
from PySide6.QtWidgets import QLabel

from jjdesk.domain.report import Commitment
from jjdesk.gui.reading.commitment import CommitmentPanel
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.widgets.figure_card import FigureCard
from jjdesk.parsing import pipeline

HEAD = "重庆市江津区政府工作报告\n一、2025年工作安排\n（一）发展产业。\n"


def commitment(text: str) -> Commitment:
    return pipeline.parse(f"{HEAD}{text}\n", name="x.txt").commitments[0]


@pytest.fixture
def shown(qtbot):
    """Shows the commitment of a text, and gives the words on the panel."""
    panel = CommitmentPanel(Look(LIGHT, 100, True))
    qtbot.addWidget(panel)

    def show(text: str) -> list[str]:
        panel.show_commitment(commitment(text))
        panel.show()
        return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]

    return show


def test_deadlines_stand_below_the_towns(shown):
    words = shown("推进白沙镇双河水库建设，6月底前开工，年底前投用。")
    assert "镇街：白沙镇\n时限：6月底前、年底前" in words


def test_neither_is_said_when_there_is_none(shown):
    assert not any(line.startswith(("镇街", "时限")) for line in shown("推进水库建设。"))


def test_a_goal_in_words_has_a_card(shown):
    words = shown("力争进出口总额保持正增长。")
    assert {"进出口总额", "力争 · 保持正增长"} <= set(words)


def test_a_later_year_is_said_on_the_card(shown):
    assert "力争 · 水平值 · 到2030年" in shown("力争到2030年，产业规模达到5亿元。")


def test_a_card_is_never_lower_than_its_lines(qtbot):
    """Larger letters in a margin that was laid out for smaller ones."""
    words = commitment("力争规模以上工业战略性新兴产业增加值增长10%以上。")
    card = FigureCard(words.targets[0])
    qtbot.addWidget(card)
    card.show()
    for pixels, width in ((14, 400), (28, 340), (28, 260)):
        font = card.font()
        font.setPixelSize(pixels)
        card.setFont(font)
        card.resize(width, 10)
        name = card.findChild(QLabel, "cardName")
        qtbot.waitUntil(lambda name=name: name.height() >= name.heightForWidth(name.width()) > 0)
        assert card.rect().contains(name.geometry())
