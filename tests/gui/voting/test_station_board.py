"""The result for the projector: rows, bars, the threshold, ties, in every kind of ballot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from jjdesk.domain.poll import Counters, Line, Mode, Outcome, Project, Rules, Tally
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.gui.voting.station_board import Projector, ResultBoard
from jjdesk.voting.result import Result

KEY = Qt.Key
COUNTERS = Counters(eligible=20, present=18, issued=18, returned=17, valid=16, void=1)
PROJECTS = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 5))


@pytest.fixture
def make_result():
    """Makes a result of four projects; ``approvals`` in the order of the list."""

    def make(approvals=(12, 9, 9, 3), mode=Mode.TICK, projects=PROJECTS, *, lines=None, **outcome):
        lines = lines or tuple(
            Line(project=project.key, approvals=votes)
            for project, votes in zip(projects, approvals, strict=True)
        )
        said = {"threshold": 8, "words": ("一句话。", "当选名单。"), "chosen": ("p1",)} | outcome
        return Result(
            package="0" * 64,
            title="民生实事项目票决",
            rules=Rules(eligible=20, mode=mode, seats=2),
            projects=projects,
            round=1,
            previous="",
            counted="2026-01-05T10:00+08:00",
            sealed=17,
            electronic=17,
            paper=0,
            demo=True,
            kind="民生实事项目",
            tally=Tally(counters=COUNTERS, lines=lines, voids={}),
            outcome=Outcome(**said),
            files={},
        )

    return make


@pytest.fixture
def make_board(shown):
    """Makes a board of a result."""

    def make(result, look=None, *, size=(900, 320), fits=False):
        drawn_with = look or Look(LIGHT, 100, serif=True)
        board = shown(ResultBoard(drawn_with, fits=fits), *size)
        board.show_result(result)
        return board

    return make


def row_of(board, place):
    """The picture of a row."""
    image = board.grab().toImage()
    height = round(board._row_height())
    return image.copy(0, place * height, image.width(), height)


def count(image, colour):
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width())
    )


# What it says


def test_the_chosen_come_first_then_the_tied_then_by_votes(make_board, make_result):
    result = make_result((3, 9, 12, 9), chosen=("p3",), tied=("p2", "p4"), passed=("p3",))
    board = make_board(result)
    assert board.accessibleName().split("；") == [
        "3 项目3，12 票，当选",
        "2 项目2，9 票，票数相等",
        "4 项目4，9 票，票数相等",
        "1 项目1，3 票，没有当选",
    ]


@pytest.mark.parametrize(
    ("mode", "line", "said"),
    [
        (Mode.TICK, Line(project="p1", approvals=5), "1 项目1，5 票，当选"),
        (
            Mode.PER_ITEM,
            Line(project="p1", approvals=5, opposed=2, abstained=1),
            "1 项目1，5 票，反对 2　弃权 1，当选",
        ),
        (
            Mode.WHOLE_LIST,
            Line(project="p1", approvals=5, opposed=2, abstained=1),
            "1 项目1，5 票，反对 2　弃权 1，通过",
        ),
        (Mode.RANK, Line(project="p1", approvals=5, points=9), "1 项目1，5 票，9 分，当选"),
    ],
)
def test_each_kind_of_ballot_is_told_in_its_way(make_board, make_result, mode, line, said):
    result = make_result(projects=PROJECTS[:1], lines=(line,), mode=mode)
    assert make_board(result).accessibleName() == said


def test_of_a_satisfaction_vote_the_grade_is_told(make_board, make_result):
    lines = (
        Line(project="p1", satisfied=12, partly=2, dissatisfied=1),
        Line(project="p2", satisfied=5, partly=6, dissatisfied=4),
        Line(project="p3", satisfied=1, partly=1, dissatisfied=13),
    )
    result = make_result(
        projects=PROJECTS[:3], lines=lines, mode=Mode.SATISFACTION, chosen=(), threshold=11
    )
    said = make_board(result).accessibleName().split("；")
    assert said[0] == "1 项目1，12 票，基本满意 2　不满意 1，满意"
    assert said[1].endswith("基本满意 6　不满意 4，基本满意")
    assert said[2].endswith("不满意 13，未达到基本满意")


def test_a_satisfaction_vote_without_a_number_of_votes_gives_no_grade(make_board, make_result):
    lines = (Line(project="p1", satisfied=12, partly=2, dissatisfied=1),)
    result = make_result(
        projects=PROJECTS[:1], lines=lines, mode=Mode.SATISFACTION, chosen=(), threshold=0
    )
    said = make_board(result).accessibleName()
    assert said == "1 项目1，12 票，基本满意 2　不满意 1，不评等次"


def test_one_that_passed_beyond_the_seats_is_told_so(make_board, make_result):
    result = make_result(passed=("p1", "p2"), tied=())
    assert "2 项目2，9 票，名额已满" in make_board(result).accessibleName()


# How it is drawn


def test_a_longer_bar_for_more_votes(make_board, make_result):
    board = make_board(make_result((12, 6, 3, 0), chosen=(), threshold=0))
    bars = [count(row_of(board, place), LIGHT.figure) for place in range(4)]
    assert bars[0] > bars[1] > bars[2] > bars[3] == 0
    assert bars[0] == pytest.approx(2 * bars[1], rel=0.15)


def test_who_is_chosen_is_seen_by_ground_and_bar(make_board, make_result):
    board = make_board(make_result(threshold=0))
    assert count(row_of(board, 0), LIGHT.selected) > 2000
    assert count(row_of(board, 0), LIGHT.accent) > 500
    assert count(row_of(board, 1), LIGHT.selected) == 0


def test_what_is_tied_is_hatched_so_that_it_is_told_without_colour(make_board, make_result):
    plain = make_board(make_result(tied=(), threshold=0))
    tied = make_board(make_result(tied=("p2", "p3"), threshold=0))
    assert row_of(plain, 1) != row_of(tied, 1)
    assert count(row_of(tied, 1), LIGHT.ink) > count(row_of(plain, 1), LIGHT.ink)


def test_the_threshold_stands_as_a_line_where_there_is_one(make_board, make_result):
    without = make_board(make_result(threshold=0))
    with_one = make_board(make_result(threshold=8))
    assert row_of(without, 3) != row_of(with_one, 3)


def test_no_vote_at_all_is_drawn_without_a_bar(make_board, make_result):
    board = make_board(make_result((0, 0, 0, 0), chosen=(), threshold=0))
    assert [count(row_of(board, place), LIGHT.figure) for place in range(4)] == [0] * 4


def test_a_bar_that_falls_short_of_a_high_threshold_leaves_it_room(make_board, make_result):
    board = make_board(make_result((1, 1, 1, 1), chosen=(), threshold=15))
    assert board._most == 15
    assert count(row_of(board, 0), LIGHT.figure) > 0


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_it_is_drawn_with_the_look(make_board, make_result, tokens):
    board = make_board(make_result(threshold=0))
    board.set_look(Look(tokens, 100, serif=True))
    assert count(row_of(board, 0), tokens.accent) > 500
    assert count(row_of(board, 0), tokens.selected) > 500


def test_a_long_name_is_cut_before_its_bar(make_board, make_result):
    long = (Project(key="p1", number=1, name="很长的项目名称" * 20), *PROJECTS[1:])
    board = make_board(make_result(projects=long))
    short = make_board(make_result())
    assert count(row_of(board, 0), LIGHT.accent) > 200, "the bar keeps its least width"
    assert count(row_of(short, 0), LIGHT.accent) > count(row_of(board, 0), LIGHT.accent)


def test_on_the_page_rows_keep_their_least_height_and_the_board_scrolls(make_board, make_result):
    many = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 31))
    board = make_board(make_result((1,) * 30, projects=many), size=(900, 300))
    assert board._row_height() == 28
    assert board.minimumHeight() == board.sizeHint().height() == 28 * 30
    board.set_look(Look(LIGHT, 200, serif=True))
    assert board.minimumHeight() == 56 * 30


def test_on_the_wall_rows_become_lower_and_never_higher_than_an_eighth(make_board, make_result):
    many = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 31))
    board = make_board(make_result((1,) * 30, projects=many), size=(900, 300), fits=True)
    assert board._row_height() == 10
    assert board.minimumHeight() == 0
    few = make_board(make_result(), size=(900, 800), fits=True)
    assert few._row_height() == 100


def test_before_a_result_it_is_empty_and_drawn_all_the_same(shown, look):
    board = shown(ResultBoard(look), 400, 200)
    assert board.accessibleName() == ""
    assert board.sizeHint().height() == 28
    assert not board.grab().isNull()


# The wall


@pytest.fixture
def make_wall(shown, make_result):
    """Makes the wall of a result over a window."""

    def make(result=None, badges=("示例名单 · 非大会名单", "模拟票决"), size=(1280, 720)):
        window = shown(QWidget())
        wall = Projector(result or make_result(), badges, Look(LIGHT, 100, serif=True), window)
        wall.resize(*size)
        wall.show()
        return wall

    return make


def test_the_wall_says_what_it_is_of_and_all_six_counters(make_wall):
    wall = make_wall()
    texts = [label.text() for label in wall.findChildren(QLabel)]
    assert texts == [
        "民生实事项目票决",
        "示例名单 · 非大会名单　·　模拟票决",
        "一句话。当选 1 个。",
        "应到 20　实到 18　发出 18　收回 17　有效 16　无效 1",
    ]
    assert wall.windowTitle() == "民生实事项目票决"


def test_escape_takes_the_wall_down(make_wall, qtbot):
    wall = make_wall()
    qtbot.keyClick(wall, KEY.Key_Escape)
    assert not wall.isVisible()


def test_letters_follow_the_height_of_the_wall(make_wall, qtbot):
    wall = make_wall()

    def size():
        return wall.findChild(QLabel, "projectorTitle").font().pixelSize()

    qtbot.waitUntil(lambda: size() == round(720 * 0.042))
    wall.resize(1280, 360)
    qtbot.waitUntil(lambda: size() == round(360 * 0.042))
