"""A view that draws: which of several drawings it waits for."""

from typing import NamedTuple

import pytest

from jjdesk.domain.chart import Bar, Chart, Form, Part, Piece
from jjdesk.errors import UserError
from jjdesk.gui.charting.picture import ChartView
from jjdesk.gui.theme import LIGHT, Look


class Given(NamedTuple):
    """What the data thread was given: work, and whom to tell."""

    work: object
    done: object
    failed: object


def chart(*counts: int) -> Chart:
    bars = tuple(
        Bar(key=str(n), label=f"行{n}", pieces=(Piece(count),), words=str(count))
        for n, count in enumerate(counts)
    )
    return Chart(
        name="targets",
        form=Form.BARS,
        question="哪些领域说了数？",
        answer="行0最多。",
        parts=(Part("", "", 1),),
        bars=bars,
        unit="个",
        bars_are="领域",
    )


@pytest.fixture
def given():
    return []


@pytest.fixture
def view(qtbot, given):
    view = ChartView(Look(LIGHT, 100, serif=False), lambda *each: given.append(Given(*each)))
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_what_failed_of_an_older_chart_takes_nothing_from_the_next(view, given):
    view.show_chart(chart(1))
    view.show_chart(chart(2, 3))
    older, newer = given
    said = []
    view.failed.connect(said.append)
    older.failed(UserError("画不出来。"))
    assert said == []
    newer.done(newer.work())
    assert view.picture.chart == chart(2, 3)
    assert older.work() is None


def test_what_failed_of_the_chart_is_said_and_drawn_when_asked_again(view, given):
    view.show_chart(chart(1))
    said = []
    view.failed.connect(said.append)
    given[-1].failed(UserError("画不出来。"))
    assert said == ["画不出来。"]
    view.show_chart(chart(1))
    given[-1].done(given[-1].work())
    assert view.picture.chart == chart(1)
