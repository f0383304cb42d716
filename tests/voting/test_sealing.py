"""Sealed ballots: nothing can be changed, replayed or copied, nothing outside tells the choice."""

import hashlib
import itertools
import re
import secrets
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from nacl.public import PublicKey, SealedBox

from jjdesk.domain.poll import Ballot, Mark, Mode, Project, Rules, Void
from jjdesk.errors import VotingError
from jjdesk.voting import credentials, keys, package, rules, sealing
from jjdesk.voting.sealing import Refusal, RefusedError

PROJECTS = 13
PUBLIC, SHARES = keys.make_committee(3, 2)
KEY = keys.join(SHARES[:2], PUBLIC)
SECRETARIAT = keys.make_secretariat()
CREDENTIALS = credentials.make(60)


def vote(**changes):
    """A package as it is read from its file."""
    sheet = changes.pop("rules", Rules(eligible=60))
    made = package.Package(
        title="民生实事项目票决",
        rules=sheet,
        projects=tuple(
            Project(key=f"p{number}", number=number, name=f"项目 {number}")
            for number in range(1, PROJECTS + 1)
        ),
        committee=PUBLIC,
        credentials=tuple(sorted(credential.public for credential in CREDENTIALS)),
        made="2026-01-05",
    )
    return package.decode(package.encode(replace(made, **changes), SECRETARIAT))


VOTE = vote()
FINAL = vote(rules=Rules(eligible=60, changeable=False))
MARKS = st.lists(st.sampled_from(Mark), max_size=PROJECTS).map(tuple)
RANKING = st.lists(st.integers(1, PROJECTS), max_size=PROJECTS).map(tuple)
BALLOTS = st.builds(Ballot, marks=MARKS, ranking=RANKING)


def ticks(*numbers):
    """A ballot with ticks."""
    return Ballot(
        marks=tuple(
            Mark.FOR if number in numbers else Mark.NONE for number in range(1, PROJECTS + 1)
        )
    )


def crafted(plain, credential=CREDENTIALS[0], vote=VOTE):
    """A file as a foreign program could make it: well signed, whatever is in it."""
    sealed = plain if isinstance(plain, Raw) else SealedBox(PublicKey(PUBLIC.seal)).encrypt(plain)
    data = b"JJBALOT1" + vote.digest + credential.public + sealed
    return data + credential.sign(data)


class Raw(bytes):
    """Instead of a SealedBox."""


def plain_of(data):
    return KEY.box().decrypt(data[72:-64])


def opened(*files, vote=VOTE):
    return sealing.open_all([sealing.check(data, vote) for data in files], KEY, vote)


def refusal(data, vote=VOTE):
    with pytest.raises(RefusedError) as caught:
        sealing.check(data, vote)
    assert str(caught.value) == sealing.SENTENCES[caught.value.refusal]
    return caught.value.refusal


# Round trip


@settings(deadline=None)
@given(BALLOTS, st.integers(1, sealing.MOST_SEQUENCE))
def test_what_was_sealed_is_opened(ballot, sequence):
    data = sealing.seal(ballot, sequence, VOTE, CREDENTIALS[0])
    assert opened(data) == (ballot,)


def test_all_ballots_are_opened_and_progress_is_told():
    ballots = [ticks(*range(1, 1 + count % 11)) for count in range(60)]
    files = [
        sealing.seal(ballot, 1, VOTE, credential)
        for ballot, credential in zip(ballots, CREDENTIALS, strict=True)
    ]
    told = []
    found = sealing.open_all(
        [sealing.check(data, VOTE) for data in files], KEY, VOTE, lambda *at: told.append(at)
    )
    assert Counter(found) == Counter(ballots)
    assert told == [(done, 60) for done in range(1, 61)]


def test_a_checked_ballot_tells_its_hash_and_credential():
    data = sealing.seal(ticks(1), 1, VOTE, CREDENTIALS[0])
    sealed = sealing.check(data, VOTE)
    assert sealed.hash == hashlib.sha256(data).hexdigest()
    assert (sealed.public, sealed.data) == (CREDENTIALS[0].public, data)
    assert sealing.receipt(data).replace("-", "") == sealed.hash[:20]


def test_another_committees_key_opens_nothing():
    other, shares = keys.make_committee(3, 2)
    with pytest.raises(VotingError, match="不是本次票决计票组的"):
        sealing.open_all([], keys.join(shares, other), VOTE)


# What is refused


def test_what_cannot_be_cast_is_not_sealed():
    stranger = credentials.make(1)[0]
    with pytest.raises(VotingError, match="凭证不是本次票决发出的"):
        sealing.seal(ticks(1), 1, VOTE, stranger)
    odd = [
        (Ballot(marks=(Mark.FOR,) * (PROJECTS + 1)), 1),
        (Ballot(ranking=(1,) * (PROJECTS + 1)), 1),
        (Ballot(ranking=(0,)), 1),
        (Ballot(ranking=(PROJECTS + 1,)), 1),
        (Ballot(unreadable="墨迹"), 1),
        (ticks(1), 0),
        (ticks(1), -1),
        (ticks(1), sealing.MOST_SEQUENCE + 1),
    ]
    for ballot, sequence in odd:
        with pytest.raises(VotingError, match="没有封票"):
            sealing.seal(ballot, sequence, VOTE, CREDENTIALS[0])


REGIONS = {
    "magic": (0, 8, {Refusal.NO_BALLOT}),
    "package": (8, 40, {Refusal.OTHER_PACKAGE}),
    "credential": (40, 72, {Refusal.UNKNOWN}),
    "ephemeral key": (72, 104, {Refusal.ALTERED}),
    "authentication": (104, 120, {Refusal.ALTERED}),
    "ciphertext": (120, -64, {Refusal.ALTERED}),
    "signature": (-64, None, {Refusal.ALTERED}),
}


@pytest.mark.parametrize("region", REGIONS)
def test_every_flipped_bit_is_refused(region):
    data = sealing.seal(ticks(1, 2), 1, VOTE, CREDENTIALS[0])
    start, end, expected = REGIONS[region]
    places = range(len(data))[start:end]
    assert len(places) > 7
    for place, bit in itertools.product(places, range(8)):
        altered = bytearray(data)
        altered[place] ^= 1 << bit
        assert {refusal(bytes(altered))} == expected


def test_the_regions_are_the_whole_file():
    size = sealing.size(VOTE)
    covered = [place for start, end, _ in REGIONS.values() for place in range(size)[start:end]]
    assert covered == list(range(size))


def test_files_of_another_size_are_refused():
    data = sealing.seal(ticks(1), 1, VOTE, CREDENTIALS[0])
    assert [refusal(data[:length]) for length in range(8)] == [Refusal.NO_BALLOT] * 8
    assert {refusal(data[:length]) for length in range(8, len(data))} == {Refusal.WRONG_SIZE}
    for more in (b"\0", b"\n", data, bytes(1_000_000)):
        assert refusal(data + more) is Refusal.WRONG_SIZE


@given(st.binary(max_size=600).filter(lambda data: not data.startswith(b"JJBALOT1")))
def test_anything_else_is_no_ballot(data):
    assert refusal(data) is Refusal.NO_BALLOT
    assert refusal(b"JJBALOT1" + data) in {Refusal.WRONG_SIZE, Refusal.OTHER_PACKAGE}


def test_an_empty_file_and_a_package_are_no_ballots():
    assert refusal(b"") is Refusal.NO_BALLOT
    assert refusal(package.encode(VOTE, SECRETARIAT)) is Refusal.NO_BALLOT


def test_a_ballot_is_not_replayed_in_another_package_or_round():
    """Rounds use the same credentials and the same committee."""
    data = sealing.seal(ticks(1), 1, VOTE, CREDENTIALS[0])
    others = [
        vote(round=2, previous="0" * 64),
        vote(previous="0" * 64),
        vote(title="另一次票决"),
        vote(made="2026-01-06"),
    ]
    for other in others:
        assert refusal(data, other) is Refusal.OTHER_PACKAGE
        moved = data[:8] + other.digest + data[40:]
        assert refusal(moved, other) is Refusal.ALTERED


def test_an_unknown_credential_is_refused():
    stranger = credentials.make(1)[0]
    data = crafted(plain_of(sealing.seal(ticks(1), 1, VOTE, CREDENTIALS[0])), stranger)
    assert refusal(data) is Refusal.UNKNOWN


def test_a_signature_in_another_form_is_refused():
    order = 2**252 + 27742317777372353535851937790883648493
    data = sealing.seal(ticks(1), 1, VOTE, CREDENTIALS[0])
    moved = int.from_bytes(data[-32:], "little") + order
    assert refusal(data[:-32] + moved.to_bytes(32, "little")) is Refusal.ALTERED


def test_a_credential_of_small_order_signs_nothing():
    """A secretariat could list such a point; then anybody could vote with it."""
    for point in (b"\1" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f", bytes(32)):
        weak = vote(credentials=(point,))
        signed = b"JJBALOT1" + weak.digest + point
        box = SealedBox(PublicKey(PUBLIC.seal)).encrypt(bytes(sealing._plain_size(weak)))
        for signature in (bytes(64), b"\1" + bytes(63), point + bytes(32)):
            assert refusal(signed + box + signature, weak) is Refusal.ALTERED


def test_every_refusal_has_a_sentence_that_says_what_is_safe():
    assert set(sealing.SENTENCES) == set(Refusal)
    assert all("票箱没有变化" in sentence for sentence in sealing.SENTENCES.values())


# What is void when it is opened


def test_a_copied_ciphertext_is_void():
    """Who copies a colleague's ballot under a credential of their own learns nothing of it."""
    victim = sealing.seal(ticks(1, 2, 3), 1, VOTE, CREDENTIALS[0])
    copy = crafted(Raw(victim[72:-64]), CREDENTIALS[1])
    assert Counter(opened(victim, copy)) == Counter([ticks(1, 2, 3), Void.MALFORMED])


def test_a_ciphertext_of_another_round_is_void():
    second = vote(round=2, previous="0" * 64)
    first = sealing.seal(ticks(1), 1, VOTE, CREDENTIALS[0])
    again = crafted(Raw(first[72:-64]), vote=second)
    assert opened(again, vote=second) == (Void.MALFORMED,)


def craft_content(content, sequence=1):
    bound = sealing._bound(VOTE, CREDENTIALS[0].public)
    return crafted(bound + sequence.to_bytes(4) + content)


GOOD = bytes([PROJECTS]) + bytes([1] * PROJECTS) + bytes(1 + PROJECTS)


def test_the_layout_crafted_here_is_the_one_that_is_read():
    assert opened(craft_content(GOOD)) == (Ballot(marks=(Mark.FOR,) * PROJECTS),)


@pytest.mark.parametrize(
    "content",
    [
        GOOD[:1] + bytes([7]) + GOOD[2:],
        GOOD[:1] + bytes([255]) + GOOD[2:],
        bytes([PROJECTS + 1]) + GOOD[1:],
        bytes([255]) + GOOD[1:],
        bytes([PROJECTS - 1]) + GOOD[1:],
        GOOD[:-1] + b"\1",
        GOOD[: 1 + PROJECTS] + b"\1" + bytes(PROJECTS),
        GOOD[: 1 + PROJECTS] + b"\1" + bytes([PROJECTS + 1]) + bytes(PROJECTS - 1),
        GOOD[: 1 + PROJECTS] + b"\xff" + bytes(PROJECTS),
        hashlib.shake_256(b"no ballot").digest(len(GOOD)),
    ],
)
def test_a_plaintext_with_another_spelling_is_void(content):
    """Otherwise its filling could say whose ballot it is."""
    assert len(content) == len(GOOD)
    assert opened(craft_content(content)) == (Void.MALFORMED,)


def test_a_sequence_of_nothing_and_a_box_for_nobody_are_void():
    size = sealing._plain_size(VOTE) + 48
    for data in (craft_content(GOOD, sequence=0), crafted(Raw(secrets.token_bytes(size))),
                 crafted(Raw(bytes(size)))):  # fmt: skip
        assert opened(data) == (Void.MALFORMED,)


# Which of several counts


def sealed_in(vote, *pairs):
    """Files of one credential: sequence and ticked number."""
    return [
        sealing.seal(ticks(number), sequence, vote, CREDENTIALS[0]) for sequence, number in pairs
    ]


@pytest.mark.parametrize(
    ("pairs", "last", "first"),
    [
        ([(1, 5)], ticks(5), ticks(5)),
        ([(1, 5), (2, 6)], ticks(6), ticks(5)),
        ([(1, 5), (2, 6), (3, 5)], ticks(5), ticks(5)),
        ([(1, 5), (300, 6), (70_000, 7)], ticks(7), ticks(5)),
        ([(1, 5), (1, 5)], ticks(5), ticks(5)),
        ([(1, 5), (1, 6)], Void.TWICE, Void.TWICE),
        ([(1, 5), (1, 6), (1, 5)], Void.TWICE, Void.TWICE),
        ([(1, 5), (1, 6), (2, 7)], ticks(7), Void.TWICE),
        ([(1, 5), (2, 6), (2, 7)], Void.TWICE, ticks(5)),
        ([(1, 5), (2, 6), (2, 7), (3, 8)], ticks(8), ticks(5)),
    ],
)
def test_of_several_the_right_one_counts_in_any_order(pairs, last, first):
    for of, expected in ((VOTE, last), (FINAL, first)):
        files = sealed_in(of, *pairs)
        for order in itertools.permutations(files):
            assert opened(*order, vote=of) == (expected,)


@pytest.mark.parametrize("of", [VOTE, FINAL])
def test_one_that_cannot_be_read_counts_only_alone(of):
    good = sealing.seal(ticks(5), 1, of, CREDENTIALS[0])
    bad = [crafted(bytes(sealing._plain_size(of)), vote=of) for _ in range(2)]
    for order in itertools.permutations([good, *bad]):
        assert opened(*order, vote=of) == (ticks(5),)
    assert opened(*bad, vote=of) == (Void.MALFORMED,)


def test_a_ballot_counts_once_for_each_credential_only():
    files = [sealing.seal(ticks(number % 13 + 1), number, VOTE, CREDENTIALS[number % 3])
             for number in range(1, 40)]  # fmt: skip
    assert len(opened(*files, *files)) == 3


# What an observer sees


BALLOTS_OF = {
    Mode.TICK: [ticks(), ticks(1), ticks(*range(1, 11)), ticks(*range(1, 14))],
    Mode.PER_ITEM: [Ballot(marks=(mark,) * PROJECTS) for mark in (Mark.FOR, Mark.AGAINST)],
    Mode.RANK: [Ballot(), Ballot(ranking=(3,)), Ballot(ranking=tuple(range(10, 0, -1)))],
    Mode.WHOLE_LIST: [Ballot(marks=(mark,)) for mark in (Mark.FOR, Mark.ABSTAIN)],
    Mode.SATISFACTION: [Ballot(marks=(mark,) * PROJECTS) for mark in list(Mark)[4:]],
}


@pytest.mark.parametrize("preset", rules.PRESETS, ids=lambda preset: preset.name)
def test_every_ballot_of_a_vote_has_the_same_size(preset):
    of = vote(rules=rules.fitted(preset.rules, 60, PROJECTS))
    ballots = BALLOTS_OF[of.rules.mode]
    for ballot, sequence in itertools.product(ballots, (1, 2, sealing.MOST_SEQUENCE)):
        data = sealing.seal(ballot, sequence, of, CREDENTIALS[0])
        assert len(data) == sealing.size(of)
        assert opened(data, vote=of) == (ballot,)


@settings(deadline=None, max_examples=50)
@given(BALLOTS)
def test_the_size_does_not_depend_on_the_choice(ballot):
    assert len(sealing.seal(ballot, 1, VOTE, CREDENTIALS[0])) == sealing.size(VOTE)


def test_only_the_box_and_the_signature_differ_from_ballot_to_ballot():
    files = [
        sealing.seal(ballot, 1, VOTE, CREDENTIALS[0]) for ballot in (ticks(1), ticks(1), ticks(2))
    ]
    assert len({data[:72] for data in files}) == 1
    assert len({data[72:104] for data in files}) == 3
    assert len({data[104:] for data in files}) == 3


def test_nothing_outside_tells_the_choice():
    """Of 2 × 600 ballots with opposite choices every bit of the file is as often set (5.5 sigma).

    The control: of what is inside a bit is seen at once.
    """
    count = 600
    yes = Ballot(marks=(Mark.FOR,) * PROJECTS)
    no = Ballot(marks=(Mark.NONE,) * PROJECTS)
    one = [sealing.seal(yes, 1, VOTE, CREDENTIALS[0]) for _ in range(count)]
    other = [sealing.seal(no, 1, VOTE, CREDENTIALS[0]) for _ in range(count)]
    assert furthest(one, other) < 5.5
    assert furthest([plain_of(data) for data in one], [plain_of(data) for data in other]) > 20


def furthest(one, other):
    """Of all bits, the largest distance between how often they are set, in standard deviations."""
    count = len(one)
    spread = (count / 2) ** 0.5
    return max(
        abs(set_bits(one, place, bit) - set_bits(other, place, bit)) / spread
        for place in range(len(one[0]))
        for bit in range(8)
    )


def set_bits(files, place, bit):
    return sum(data[place] >> bit & 1 for data in files)


def test_names_tell_nothing():
    names = {sealing.file_name() for _ in range(1000)}
    assert len(names) == 1000
    assert all(re.fullmatch(r"选票-[0-9a-f]{16}\.jjballot", name) for name in names)


def test_opened_ballots_stand_in_no_order_of_the_sealed_ones():
    """Rank correlation with the order they were given in, on average of 50 openings of 60."""
    ballots = [
        Ballot(ranking=(number // PROJECTS + 1, number % PROJECTS + 1)) for number in range(60)
    ]
    place = {ballot: number for number, ballot in enumerate(ballots)}
    sealed = [
        sealing.check(sealing.seal(ballot, 1, VOTE, credential), VOTE)
        for ballot, credential in zip(ballots, CREDENTIALS, strict=True)
    ]
    correlations = []
    for _ in range(50):
        found = [place[ballot] for ballot in sealing.open_all(sealed, KEY, VOTE)]
        squares = sum((number - at) ** 2 for at, number in enumerate(found))
        correlations.append(1 - 6 * squares / (60 * (60**2 - 1)))
    # One has a standard deviation of 1/√59; the mean of 50 of 0.0184.
    assert abs(sum(correlations) / 50) < 0.1
    assert max(map(abs, correlations)) < 0.75


def test_no_message_holds_anything_of_a_ballot(caplog):
    credential = CREDENTIALS[0]
    secret = [credential.code, credential.secret.hex(), credential.public.hex(), "Mark", "for"]
    said = []
    for ballot, sequence in [(Ballot(unreadable="墨迹"), 1), (ticks(7), 0)]:
        with pytest.raises(VotingError) as caught:
            sealing.seal(ballot, sequence, VOTE, credential)
        assert caught.value.__context__ is None
        said.append(str(caught.value))
    assert not any(word in sentence for word in [*secret, "墨迹", "7"] for sentence in said)
    assert caplog.text == ""
