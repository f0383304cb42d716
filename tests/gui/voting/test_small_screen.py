"""Every screen of the vote on a small laptop and in twice the letters: it fits, all is named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
)

from jjdesk.domain.poll import Mode, Project
from jjdesk.domain.project_list import Cast, Intention
from jjdesk.gui import theme
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.gui.voting.ballot import BallotPage
from jjdesk.gui.voting.ballot_gate import GatePage
from jjdesk.gui.voting.leaf import press_by_enter
from jjdesk.gui.voting.projects_cards import ProjectCards
from jjdesk.gui.voting.projects_empty import NoProjects
from jjdesk.gui.voting.projects_side import ProjectSide
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.review import ReviewPage
from jjdesk.gui.voting.secretariat_form import RuleForm
from jjdesk.gui.voting.station_opening import StationOpening

WIDE, HIGH = 1366 - 88, 768 - 120
"""What the rail, the tabs and the foot leave of the screen at twice the text size."""
LONG = tuple(
    Project(
        key=f"p{n}",
        number=n,
        name="农村饮水安全巩固提升和集中供水改造工程" * 2,
        content="新建、改造集中供水工程" * 6,
        investment=123456.5,
        unit="区农业农村委、区水利局",
        deadline="2025年12月底前",
    )
    for n in range(1, 5)
)
LOOKS = [Look(tokens, scale, serif=True) for tokens, scale in ((LIGHT, 100), (DARK, 200))]


def ballot(vote, look, _):
    return BallotPage(vote, vote.marking(), look)


def review(vote, look, _):
    return ReviewPage(vote, vote.marking(), look)


def receipt(vote, look, code):
    envelope = vote.seal(vote.marking().ballot(), 1, vote.admit(code))
    return ReceiptPage(vote, envelope, look, intended=True)


def gate(vote, look, _):
    page = GatePage(look)
    page.show_vote(vote, Cast(vote.id, 3, "ABCD-EFGH"))
    return page


def cards(vote, look, _):
    made = ProjectCards(look)
    projects = {each.key: each for each in vote.projects}
    made.show_projects(projects, tuple(map(Intention, projects)), {})
    return made


def side(vote, look, _):
    made = ProjectSide(look)
    made.show_project(vote.projects[0], Intention("p1"), ())
    return made


SCREENS = {
    "ballot": ballot,
    "review": review,
    "receipt": receipt,
    "gate": gate,
    "cards": cards,
    "side": side,
    "empty": lambda _, look, __: NoProjects(look),
    "rules": lambda _, look, __: RuleForm(look),
    "opening": lambda _, look, __: StationOpening(look),
}


@pytest.fixture(autouse=True)
def style(qapp):
    """As the window sets letters and style for all that is in it."""
    before = qapp.styleSheet()

    def use(look):
        qapp.setFont(look.ui_font())
        qapp.setStyleSheet(theme.style_sheet(look))

    yield use
    qapp.setStyleSheet(before)


@pytest.fixture
def make_screen(make_vote, shown, style, code):
    """Makes a screen of a vote on projects with long names, on a small laptop."""

    def make(name, look, mode=Mode.TICK):
        style(look)
        screen = SCREENS[name](make_vote(mode, LONG, demo=True), look, code)
        press_by_enter(screen)
        return shown(screen, WIDE, HIGH)

    return make


def controls(screen):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QPlainTextEdit)
    return [
        each
        for kind in kinds
        for each in screen.findChildren(kind)
        if each.isVisible() and not each.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("look", LOOKS, ids=["100", "200"])
@pytest.mark.parametrize("name", list(SCREENS))
def test_it_fits_the_screen_and_is_scrolled_downwards_only(make_screen, name, look):
    screen = make_screen(name, look)
    QApplication.processEvents()
    assert screen.minimumSizeHint().width() <= WIDE
    for area in screen.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().width() <= area.viewport().width(), area.objectName()
    for control in controls(screen):
        left = control.mapTo(screen, control.rect().topLeft()).x()
        assert left >= 0, control.objectName()
        assert left + control.width() <= screen.width(), control.objectName()


@pytest.mark.parametrize("name", list(SCREENS))
def test_every_control_is_named_for_those_who_do_not_see_it(make_screen, name):
    screen = make_screen(name, LOOKS[0])
    nameless = [
        control.objectName() or type(control).__name__
        for control in controls(screen)
        if not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("mode", list(Mode))
def test_all_boxes_of_a_ballot_can_be_reached_by_tab(make_screen, mode, qtbot):
    screen = make_screen("ballot", LOOKS[0], mode)
    boxes = [*screen.sheet._whole, *(box for row in screen.sheet.rows for box in row.boxes)]
    screen.take_keyboard()
    reached = {QApplication.focusWidget()}
    for _ in range(len(boxes) + 12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(boxes) <= reached


@pytest.mark.parametrize("name", ["ballot", "review", "receipt", "gate"])
def test_in_high_contrast_it_is_black_on_white(make_screen, name):
    screen = make_screen(name, Look(CONTRAST, 100, serif=True))
    image = screen.grab().toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    }
    assert {CONTRAST.ink.lower(), CONTRAST.paper.lower()} & seen
