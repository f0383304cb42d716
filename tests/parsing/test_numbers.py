from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import numbers


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("12", 12),
        ("6.5", Fraction(13, 2)),
        ("1,200", 1200),
        ("3，450", 3450),
        ("三十", 30),
        ("十五", 15),
        ("一百零二", 102),
        ("两千三百", 2300),
        ("二〇二五", 2025),
        ("一点二", Fraction(6, 5)),
        ("百", 100),
    ],
)
def test_value(numeral: str, expected: Fraction) -> None:
    assert numbers.value(numeral) == expected


@pytest.mark.parametrize("numeral", ["", "甲", "一点十", "1.2.3"])
def test_no_value(numeral: str) -> None:
    assert numbers.value(numeral) is None


@pytest.mark.parametrize(("word", "expected"), [("", 1), ("万", 10**4), ("万亿", 10**12)])
def test_multiplier(word: str, expected: int) -> None:
    assert numbers.multiplier(word) == expected


def test_plain_prints_whole_numbers_whole() -> None:
    assert numbers.plain(Fraction(4, 2)) == 2
    assert isinstance(numbers.plain(Fraction(4, 2)), int)
    assert numbers.plain(Fraction(1, 4)) == 0.25


@given(st.text(max_size=40))
def test_narrow_keeps_the_length(text: str) -> None:
    assert len(numbers.narrow(text)) == len(text)


def test_narrow() -> None:
    assert numbers.narrow("１２．５％以上") == "12.5%以上"
