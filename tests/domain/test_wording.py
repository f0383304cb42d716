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


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (10_000, "+1万"),
        (9_999.99, "+9999.99"),
        (-10_000, "−1万"),
        (100_000_000, "+1亿"),
        (1.5e8, "+1.5亿"),
        (999_900_000_000, "+9999亿"),
        (1e12, "+1万亿"),
        (2.345e13, "+23.45万亿"),
        (0.004, "0"),
        (-0.004, "0"),
        (0.005, "+0.01"),
        (-0.25, "−0.25"),
        (100, "+100"),
        (-1000, "−1000"),
        (12_345, "+1.23万"),
    ],
)
def test_large_changes_are_told_in_ten_thousands(number, words):
    assert signed(number) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 1, "0%"),
        (1, 1, "100%"),
        (1, 2, "50%"),
        (1, 3, "33%"),
        (2, 3, "67%"),
        (1, 199, "1%"),
        (1, 201, "<1%"),
        (1, 200, "1%"),
        (199, 200, ">99%"),
        (995, 1000, ">99%"),
        (994, 1000, "99%"),
        (5, 1000, "1%"),
        (4, 1000, "<1%"),
        (1, 10**9, "<1%"),
        (10**9 - 1, 10**9, ">99%"),
    ],
)
def test_shares_at_their_edges(part, whole, words):
    assert percent(part, whole) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.001, "+0.1%"),
        (0.0001, "0%"),
        (-0.0004, "0%"),
        (-1, "−100%"),
        (1, "+100%"),
        (0.0005, "+0.1%"),
        (9.94, "+994%"),
        (9.95, "至10.9倍"),
        (10, "至11倍"),
        (99, "至100倍"),
        (-0.5, "−50%"),
    ],
)
def test_relative_changes_at_their_edges(share, words):
    assert signed_share(share) == words
