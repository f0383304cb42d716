"""The result's file and that of the opened ballots."""

import secrets

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.domain.poll import Ballot, Mark, Void
from jjdesk.errors import VotingError
from jjdesk.voting import keys, result
from jjdesk.voting.folder import RESULT

ID = "ab" * 32
SAID = st.lists(
    st.one_of(
        st.builds(
            Ballot,
            marks=st.lists(st.sampled_from(Mark), max_size=5).map(tuple),
            ranking=st.lists(st.integers(1, 9), max_size=3).map(tuple),
            unreadable=st.text(max_size=5),
        ),
        st.sampled_from(Void),
    ),
    max_size=20,
)


@given(SAID)
@settings(max_examples=100)
def test_opened_ballots_tell_what_they_say_and_no_order(said) -> None:
    data = result.encode_opened(said, ID)
    back = result.decode_opened(data, ID)
    assert len(back) == len(said)
    assert sorted(map(repr, back)) == sorted(map(repr, said))
    secrets.SystemRandom().shuffle(said)
    assert result.encode_opened(said, ID) == data


def test_opened_ballots_of_another_vote_or_in_disorder_are_refused() -> None:
    data = result.encode_opened([Ballot(ranking=(1,)), Ballot(ranking=(2,))], ID)
    with pytest.raises(VotingError, match="另一次票决"):
        result.decode_opened(data, "cd" * 32)
    swapped = data.replace(b"[1]", b"[3]")
    for bad in (b"", b"{}", data[:-1], data + b" ", swapped, b"\xff" * 9, b"[" * 100_000):
        with pytest.raises(VotingError, match="不是本程序写出的，或被改动过"):
            result.decode_opened(bad, ID)


def test_a_result_is_read_only_with_its_committee_s_signature(vote, tmp_path) -> None:
    station = vote.counted(tmp_path / "票决")
    data = (station.folder / RESULT).read_bytes()
    assert result.decode(data, vote.package.committee) == station.result == result.peek(data)
    other, shares = keys.make_committee(3, 2)
    with pytest.raises(VotingError, match="签名不符"):
        result.decode(data, other)
    foreign = result.encode(station.result, keys.join(shares, other))
    with pytest.raises(VotingError, match="签名不符"):
        result.decode(foreign, vote.package.committee)
    later = data.replace(b'"version":1', b'"version":2')
    assert later != data
    for bad in (b"", b"{}", data + b"\n", later, b"[" * 100_000):
        with pytest.raises(VotingError, match="不是本程序写出"):
            result.decode(bad, vote.package.committee)
