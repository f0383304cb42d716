"""After how long a workbook is locked."""

import pytest

from jjdesk.services import protection


@pytest.mark.parametrize(
    ("kept", "minutes"), [({}, 10), ({"lock_minutes": "0"}, 0), ({"lock_minutes": "x"}, 10)]
)
def test_minutes_are_as_kept_or_as_usual(kept, minutes):
    assert protection.minutes(kept) == minutes


def test_what_is_kept_is_read_again():
    assert protection.minutes(protection.keeping(45)) == 45


def test_a_file_that_is_not_there_is_neither_protected_nor_to_be_unlocked(tmp_path):
    assert not protection.is_protected(tmp_path / "none")
    assert not protection.is_to_be_unlocked(tmp_path / "none")
