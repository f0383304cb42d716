import pytest
from msgspec.structs import replace

from jjdesk.domain.report import Bound
from jjdesk.domain.wording import percent, signed, signed_share, value_in_words


@pytest.mark.parametrize(
    ("bound", "words"),
    [
        (Bound.EQUAL, "3所"),
        (Bound.AT_LEAST, "3所以上"),
        (Bound.MORE_THAN, "超过3所"),
        (Bound.AT_MOST, "3所以内"),
        (Bound.LESS_THAN, "低于3所"),
        (Bound.ABOUT, "3所左右"),
    ],
)
def test_a_value_as_a_report_would_print_it(open_report, bound, words):
    target = open_report.report.commitments[0].targets[0]
    assert value_in_words(replace(target, bound=bound)) == words


def test_ranges_and_values_without_a_figure(open_report):
    target = open_report.report.commitments[0].targets[0]
    assert value_in_words(replace(target, value_high=5, bound=Bound.RANGE)) == "3–5所"
    assert value_in_words(replace(target, value="全覆盖", unit=None)) == "全覆盖"
    assert value_in_words(replace(target, value=None, unit=None)) == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0.0, "0"),
        (1.5, "+1.5"),
        (-200, "−200"),
        (0.30000000000000004, "+0.3"),
        (30_000, "+3万"),
        (-200_000_000, "−2亿"),
        (1.25e12, "+1.25万亿"),
        (9_999, "+9999"),
    ],
)
def test_changes_carry_their_sign(number, words):
    assert signed(number) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.25, "+25%"),
        (-0.0425, "−4.2%"),
        (0, "0%"),
        (6.143, "+614.3%"),
        (26.08, "至27.1倍"),
        (1e6, "至100万倍"),
    ],
)
def test_relative_changes(share, words):
    assert signed_share(share) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (1, 8, "13%"),
        (0, 400, "0%"),
        (1, 400, "<1%"),
        (40, 154, "26%"),
        (399, 400, ">99%"),
        (400, 400, "100%"),
    ],
)
def test_only_none_is_nothing_and_only_all_is_whole(part, whole, words):
    assert percent(part, whole) == words
