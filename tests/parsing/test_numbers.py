import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import numbers


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("12", (12, 1)),
        ("6.5", (65, 10)),
        ("1,200", (1200, 1)),
        ("3，450", (3450, 1)),
        ("三十", (30, 1)),
        ("十五", (15, 1)),
        ("一百零二", (102, 1)),
        ("两千三百", (2300, 1)),
        ("二〇二五", (2025, 1)),
        ("一点二", (12, 10)),
        ("百", (100, 1)),
    ],
)
def test_value(numeral: str, expected: tuple[int, int]) -> None:
    assert numbers.value(numeral) == expected


@pytest.mark.parametrize("numeral", ["", "甲", "一点十", "1.2.3", "9" * 5000, "一" * 5000])
def test_no_value(numeral: str) -> None:
    assert numbers.value(numeral) is None


@pytest.mark.parametrize(("word", "expected"), [("百", 100), ("万", 10**4), ("万亿", 10**12)])
def test_multipliers(word: str, expected: int) -> None:
    assert numbers.MULTIPLIERS[word] == expected


def test_plain_prints_whole_numbers_whole() -> None:
    assert numbers.plain(4, 2) == 2
    assert isinstance(numbers.plain(4, 2), int)
    assert numbers.plain(1, 4) == 0.25


@given(st.text(max_size=40))
def test_narrow_keeps_the_length(text: str) -> None:
    assert len(numbers.narrow(text)) == len(text)


def test_narrow() -> None:
    assert numbers.narrow("１２．５％以上") == "12.5%以上"
