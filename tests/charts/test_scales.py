import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.charts.scales import FAR_APART, SPREAD, figure, scale, symmetrical

AMOUNTS = st.floats(-1e12, 1e12).filter(lambda value: value == 0 or abs(value) > 1e-6)


@given(st.lists(AMOUNTS, max_size=30), st.integers(2, 12))
def test_an_axis_is_sound_whatever_it_shows(values, steps):
    axis = scale(values, steps)
    assert axis.low < axis.high
    assert axis.ticks == tuple(sorted(set(axis.ticks)))
    assert 1 <= len(axis.ticks) <= steps + 2
    assert all(axis.low <= tick <= axis.high for tick in axis.ticks)
    places = [axis.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    if not axis.logarithmic:
        assert axis.low <= 0 <= axis.high


@given(st.lists(AMOUNTS, max_size=30))
def test_zero_is_in_the_middle_of_changes(values):
    axis = symmetrical(values)
    assert axis.low == -axis.high < 0
    assert axis.at(0) == 0.5
    assert axis.ticks[len(axis.ticks) // 2] == 0


def test_an_even_axis_begins_at_zero_and_has_round_ticks():
    axis = scale([93, 6, 88.5], 5)
    assert (axis.low, axis.high, axis.logarithmic) == (0, 100, False)
    assert axis.ticks == (0, 20, 40, 60, 80, 100)
    assert axis.at(50) == 0.5


def test_a_little_below_zero_takes_little_room():
    axis = scale([93, -3], 5)
    assert axis.low == pytest.approx(-3.6)
    assert axis.ticks[0] == 0


def test_values_far_apart_are_set_by_powers_of_ten():
    axis = scale([0.05, 1, 2, 12, 1e6], 4)
    assert axis.logarithmic
    assert (axis.low, axis.high) == (pytest.approx(0.01), 1e6)
    assert axis.ticks == pytest.approx((0.01, 1, 100, 1e4, 1e6))
    assert axis.at(100) == pytest.approx(0.5)
    assert scale([1, 1e6], 4).logarithmic


def test_a_thousand_times_is_not_yet_far_apart():
    assert not scale([1, 1, FAR_APART], 4).logarithmic
    assert scale([1, 1, FAR_APART + 1], 4).logarithmic
    assert not scale([1e6], 4).logarithmic


def test_the_least_of_many_great_values_is_seen_too():
    # 5元 beside 29.7万亿元, half of all being hundreds of 亿.
    assert scale([5, 2e11, 3e11, 5e11, 2.97e13], 4).logarithmic
    assert scale([1, 5_000, SPREAD + 1], 4).logarithmic
    assert not scale([1, 5_000, SPREAD], 4).logarithmic
    assert not scale([0, 5_000, SPREAD + 1], 4).logarithmic


def test_zero_or_less_has_no_power_of_ten_so_the_far_value_stands_at_the_end():
    axis = scale([5, 3, -2, 1e6], 4)
    assert not axis.logarithmic
    assert axis.high < 10
    assert axis.at(1e6) == 1
    assert axis.at(5) <= axis.at(axis.ticks[-1]) < 0.9
    assert [axis.lacks(value) for value in (5, -2, 1e6)] == [False, False, True]


def test_nothing_but_zero_still_has_an_axis():
    for values in ((), (0.0,), (0.0, 0.0)):
        assert scale(values, 4).at(0) == 0
        assert symmetrical(values).ticks == (0,)


def test_changes_end_where_told_and_where_one_is_far_from_all():
    axis = symmetrical([7, 0.2, -0.5], most=1)
    assert axis.ticks == (-1, 0, 1)
    assert -axis.low == axis.high == pytest.approx(1.15)
    assert symmetrical([0.2, -0.5], most=1).high == 0.5
    assert axis.lacks(7)
    assert axis.lacks(-math.inf)
    assert 3 < symmetrical([1e6, 3, 2]).high < 4
    assert symmetrical([math.inf, 3, 2]).ticks == (-2.5, 0, 2.5)
    assert symmetrical([math.inf]).ticks == (0,)


@pytest.mark.parametrize(
    ("value", "words"), [(0.0, "0"), (-2.5, "−2.5"), (20.0, "20"), (1e5, "10万"), (1e9, "10亿")]
)
def test_figures_are_short(value, words):
    assert figure(value) == words
