import msgspec
import pytest

from jjdesk.domain.poll import Ballot, Counters, Mark, Rules, Tally, Void


def test_what_is_missing_was_issued_and_not_returned():
    counters = Counters(eligible=9, present=8, issued=7, returned=5, valid=4, void=1)
    assert counters.missing == 2
    assert counters.uncounted == 0


def test_equal_ballots_are_counted_together():
    twice = [Ballot((Mark.FOR, Mark.NONE)), Ballot((Mark.FOR, Mark.NONE))]
    assert len({*twice, Ballot((Mark.NONE, Mark.FOR)), Ballot(ranking=(1,))}) == 3


@pytest.mark.parametrize(
    "value",
    [
        Rules(eligible=437, decision="票决办法", decided="2025-01-08"),
        Ballot((Mark.FOR, Mark.AGAINST)),
        Ballot(ranking=(3, 1)),
        Tally(
            counters=Counters(eligible=1, present=1, issued=1, returned=1, valid=0, void=1),
            lines=(),
            voids={Void.BLANK: 1},
        ),
    ],
)
def test_what_is_written_is_read_back(value):
    assert msgspec.json.decode(msgspec.json.encode(value), type=type(value)) == value
