"""Radicals and what they stand for."""

from jjdesk.exchange.ideographs import IDEOGRAPHS, RADICALS


def test_radicals_become_ideographs() -> None:
    assert "⼈⺠⻓⻢⺬⻚⻰".translate(RADICALS) == "人民长马示页龙"
    assert "⼈⺠⻓⻢".translate(IDEOGRAPHS) == "人民长马"


def test_compatibility_ideographs_become_their_own() -> None:
    assert "律\U0002f800凞".translate(IDEOGRAPHS) == "律丽凞"
    assert "律".translate(RADICALS) == "律"


def test_what_has_no_twin_stays() -> None:
    assert "人民\ufa0e，A⺀".translate(IDEOGRAPHS) == "人民\ufa0e，A⺀"
