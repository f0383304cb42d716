"""Definitions of summaries: limits of what a foreign workbook may ask for, and what is built in."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.summary import (
    COMPACT,
    MOST_MINUTES,
    SIZES,
    Definition,
    Layout,
    PageStyle,
    Purpose,
    within_limits,
)

OWN = Definition(id="x", name="甲", purpose=Purpose.SPEECH)


@pytest.mark.parametrize("points", [0, 5, 9, 10.5, 12, 14, 15.75, 16, 22, 42])
def test_sizes_of_type_stay(points: float) -> None:
    definition = replace(OWN, page=PageStyle(Layout.COMPACT, points))
    assert within_limits(definition) is definition


@pytest.mark.parametrize("points", [1e9, 1e308, 43, 42.001, 4.9, 0.5, 1e-9, -1, -12, -1e9])
@pytest.mark.parametrize("layout", Layout)
def test_a_size_no_page_can_be_made_of_falls_back_to_the_layouts_own(
    points: float, layout: Layout
) -> None:
    definition = replace(OWN, page=PageStyle(layout, points), minutes=7)
    assert within_limits(definition) == replace(OWN, page=PageStyle(layout), minutes=7)


@pytest.mark.parametrize("points", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_no_size(points: float) -> None:
    assert within_limits(replace(OWN, page=PageStyle(points=points))).page == PageStyle()


@pytest.mark.parametrize(
    ("minutes", "kept"),
    [(0, 0), (5, 5), (60, 60), (240, 240), (241, 0), (10**12, 0), (-1, 0), (-(10**12), 0)],
)
def test_a_speech_is_no_longer_than_a_sitting(minutes: int, kept: int) -> None:
    assert within_limits(replace(OWN, minutes=minutes)).minutes == kept


@given(st.floats(), st.integers(), st.sampled_from(Layout))
def test_limits_hold_whatever_is_asked_and_once_is_enough(
    points: float, minutes: int, layout: Layout
) -> None:
    found = within_limits(replace(OWN, page=PageStyle(layout, points), minutes=minutes))
    assert found.page.points == 0 or SIZES[0] <= found.page.points <= SIZES[1]
    assert 0 <= found.minutes <= MOST_MINUTES
    assert found.page.layout is layout
    assert within_limits(found) is found


def test_only_the_one_under_its_purposes_name_is_built_in() -> None:
    for purpose in Purpose:
        assert Definition(id=purpose.value, name="", purpose=purpose).built_in
        assert not Definition(id=f"{purpose.value}2", name="", purpose=purpose).built_in
    assert not Definition(id="notes", name="", purpose=Purpose.SPEECH).built_in


def test_what_is_usual_is_not_written() -> None:
    assert msgspec.json.encode(OWN) == b'{"id":"x","name":"\xe7\x94\xb2","purpose":"speech"}'
    assert msgspec.json.encode(COMPACT) == b'{"layout":"compact"}'


def test_what_is_written_is_read_back_whole() -> None:
    definition = replace(OWN, page=PageStyle(Layout.COMPACT, 12), minutes=5, folder="/U 盘")
    assert msgspec.json.decode(msgspec.json.encode(definition), type=Definition) == definition
