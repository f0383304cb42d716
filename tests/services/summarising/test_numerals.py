import pytest

from jjdesk.parsing import numbers
from jjdesk.services.summarising.numerals import numeral


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"), (2, "二"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"),
        (100, "一百"), (103, "一百零三"), (110, "一百一十"), (1000, "一千"), (1001, "一千零一"),
        (2024, "二千零二十四"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_in_headings(number, words):
    assert numeral(number) == words


def test_every_number_is_read_back_and_no_two_are_alike():
    # 一十 is read as 十, so the short form is spelt out for the reader.
    written = {number: numeral(number) for number in range(1, 10000)}
    assert len(set(written.values())) == len(written)
    for number, words in written.items():
        spelt = f"一{words}" if words.startswith("十") else words
        assert numbers.value(spelt) == (number, 1), words
