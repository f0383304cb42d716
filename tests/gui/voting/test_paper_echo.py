"""A paper ballot in small: what is keyed stands at each project, in all five kinds of ballot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from jjdesk.domain.poll import Ballot, Mark, Mode, Project
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.paper_echo import PaperEcho, said

F, A, B, N = Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.NONE
PROJECTS = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 6))


@pytest.fixture
def make_echo(shown, look):
    """Makes the small ballot of five projects."""

    def make(mode=Mode.TICK, projects=PROJECTS, width=800):
        echo = shown(PaperEcho(look), width, 300)
        echo.show_projects(projects, mode)
        return echo

    return make


def lines(echo):
    return [line.text() for line in echo._lines]


@pytest.mark.parametrize(
    ("ballot", "place", "mode", "words"),
    [
        (Ballot((F, N)), 1, Mode.TICK, "✓"),
        (Ballot((F, N)), 2, Mode.TICK, ""),
        (Ballot((F,)), 5, Mode.TICK, ""),
        (Ballot(), 1, Mode.TICK, ""),
        (Ballot((F, A, B)), 1, Mode.PER_ITEM, "赞成"),
        (Ballot((F, A, B)), 2, Mode.PER_ITEM, "反对"),
        (Ballot((F, A, B)), 3, Mode.PER_ITEM, "弃权"),
        (Ballot((A,)), 0, Mode.WHOLE_LIST, "反对"),
        (Ballot((N,)), 0, Mode.WHOLE_LIST, ""),
        (Ballot((Mark.PARTLY,)), 1, Mode.SATISFACTION, "基本满意"),
        (Ballot(ranking=(4, 2)), 4, Mode.RANK, "第 1"),
        (Ballot(ranking=(4, 2)), 2, Mode.RANK, "第 2"),
        (Ballot(ranking=(4, 2)), 1, Mode.RANK, ""),
    ],
)
def test_what_a_ballot_says_of_a_project_in_a_word(ballot, place, mode, words):
    assert said(ballot, place, mode) == words


def test_each_project_has_its_line(make_echo):
    echo = make_echo()
    assert lines(echo) == [f"{n}　项目{n}" for n in range(1, 6)]
    echo.show_ballot(Ballot((F, N, F, N, N)))
    assert lines(echo) == ["1　项目1　✓", "2　项目2", "3　项目3　✓", "4　项目4", "5　项目5"]
    assert [line.property("marked") for line in echo._lines] == [True, False, True, False, False]


def test_a_whole_list_has_one_line(make_echo):
    echo = make_echo(Mode.WHOLE_LIST)
    echo.show_ballot(Ballot((A,)))
    assert lines(echo) == ["整份名单　反对"]


def test_what_is_no_ballot_leaves_the_lines_pale_and_empty(make_echo):
    echo = make_echo()
    echo.show_ballot(Ballot((F, F, F, F, F)))
    echo.show_ballot(None)
    assert lines(echo) == [f"{n}　项目{n}" for n in range(1, 6)]
    assert all(line.property("faint") is True for line in echo._lines)
    echo.show_ballot(Ballot())
    assert not any(line.property("faint") for line in echo._lines)


def test_a_click_tells_the_number_and_takes_no_keyboard(make_echo, qtbot):
    echo = make_echo()
    told = []
    echo.turned.connect(told.append)
    for place in (4, 0):
        qtbot.mouseClick(echo._lines[place], Qt.MouseButton.LeftButton)
    assert told == [5, 1]
    assert all(line.focusPolicy() is Qt.FocusPolicy.NoFocus for line in echo._lines)


def test_a_click_on_the_whole_list_tells_nought(make_echo, qtbot):
    echo = make_echo(Mode.WHOLE_LIST)
    told = []
    echo.turned.connect(told.append)
    qtbot.mouseClick(echo._lines[0], Qt.MouseButton.LeftButton)
    assert told == [0]


def columns(echo):
    return len({line.x() for line in echo._lines})


def test_two_columns_where_there_is_room_else_one(make_echo, qtbot):
    echo = make_echo()
    qtbot.waitUntil(lambda: columns(echo) == 2)
    down = [line for line in echo._lines if line.x() == echo._lines[0].x()]
    assert len(down) == 3, "down, and then over"
    echo.resize(500, 300)
    qtbot.waitUntil(lambda: columns(echo) == 1)
    echo.resize(900, 300)
    qtbot.waitUntil(lambda: columns(echo) == 2)
    echo.set_look(Look(LIGHT, 200, serif=True))
    qtbot.waitUntil(lambda: columns(echo) == 1)


def test_three_projects_need_no_second_column(make_echo, qtbot):
    echo = make_echo(projects=PROJECTS[:3])
    qtbot.waitUntil(lambda: echo._lines[2].y() > 0)
    assert columns(echo) == 1


def test_another_vote_takes_the_place_of_the_lines(make_echo, qtbot):
    echo = make_echo()
    echo.show_ballot(Ballot((F, F, F, F, F)))
    echo.show_projects(PROJECTS[:2], Mode.PER_ITEM)
    assert lines(echo) == ["1　项目1", "2　项目2"]
    qtbot.waitUntil(lambda: len(echo.findChildren(QPushButton, "paperLine")) == 2)


def test_a_name_that_is_cut_is_whole_for_a_reader_and_in_the_tooltip(make_echo):
    long = (Project(key="a", number=1, name="很长的名称" * 30),)
    echo = make_echo(projects=long)
    echo.show_ballot(Ballot((F,)))
    line = echo._lines[0]
    assert line.text().endswith("…　✓")
    assert line.accessibleName() == f"1　{'很长的名称' * 30}　✓"
    assert line.toolTip() == f"1　{'很长的名称' * 30}"
