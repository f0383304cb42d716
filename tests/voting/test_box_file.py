"""The box's file: sorted, whole, and never twice the same."""

import secrets

import pytest

from jjdesk.errors import VotingError
from jjdesk.voting import box_file, sealing


@pytest.fixture
def ballots(vote) -> list[sealing.Sealed]:
    return [sealing.check(vote.seal(deputy), vote.package) for deputy in range(6)]


def test_ballots_come_back_sorted_whatever_their_order_was(vote, ballots) -> None:
    expected = tuple(sorted(ballots, key=lambda sealed: sealed.hash))
    for _ in range(5):
        secrets.SystemRandom().shuffle(ballots)
        assert box_file.read(box_file.write(ballots, vote.package), vote.package) == expected


def test_an_empty_box_is_a_box(vote) -> None:
    assert box_file.read(box_file.write([], vote.package), vote.package) == ()


def test_the_same_ballots_never_make_the_same_file(vote, ballots) -> None:
    assert len({box_file.write(ballots, vote.package) for _ in range(8)}) == 8


def test_what_is_no_whole_box_of_this_vote_is_refused(vote, make_vote, ballots) -> None:
    data = box_file.write(ballots, vote.package)
    size = sealing.size(vote.package)
    head, rest = data[:80], data[80:]
    faults = {
        "不是票箱": [b"", data[1:], data[:79]],
        "另一次票决": [box_file.write(ballots, make_vote(title="另一次").package)],
        "长短": [data[:-1], data + b"\0", data[:-size], data + rest[:size], head],
        "次序": [head + rest[size:] + rest[:size]],
        "重复": [head + rest[:size] + rest[:-size]],
    }
    for why, many in faults.items():
        for bad in many:
            with pytest.raises(VotingError, match=why):
                box_file.read(bad, vote.package)
