"""Paper ballots (纸质选票): keyed twice by two people, each for themselves, then compared.

A paper ballot gets a number when it is first laid down. What both keyed alike is settled; where
they differ, the two look at the paper together and settle it. A void one counts as void only once
the head scrutineer (总监票人) has confirmed it with the reason.
"""

from collections.abc import Mapping
from enum import StrEnum

import msgspec
from msgspec import Struct, structs

from jjdesk.domain.poll import Ballot, Rules, Void
from jjdesk.errors import VotingError
from jjdesk.voting import counting
from jjdesk.words import say

MOST_NUMBER = 100_000


class Keyer(StrEnum):
    """Who keys: one of two, who do not see what the other keyed."""

    FIRST = "first"
    SECOND = "second"


class Difference(Struct, frozen=True):
    """A paper ballot that was keyed in two ways, or by one only (the other is None)."""

    number: int
    first: Ballot | None
    second: Ballot | None


class VoidPaper(Struct, frozen=True):
    """A paper ballot that is void by the rules, and why."""

    number: int
    cause: Void


class PaperBallots(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All paper ballots by their numbers.

    Attributes:
        first: what the first keyed; ``second``: what the second did.
        settled: what stands where the two differed.
        confirmed: the head scrutineer's reasons for void ones.
    """

    first: dict[int, Ballot] = {}
    second: dict[int, Ballot] = {}
    settled: dict[int, Ballot] = {}
    confirmed: dict[int, str] = {}

    @property
    def numbers(self) -> tuple[int, ...]:
        """All that were keyed at least once: so many were returned on paper."""
        return tuple(sorted(self.first.keys() | self.second.keys()))


def keyed(paper: PaperBallots, who: Keyer, ballots: Mapping[int, Ballot | None]) -> PaperBallots:
    """What one of the two keyed; None takes a ballot back that is not there.

    A ballot keyed anew has to be settled and confirmed anew.

    Raises:
        VotingError: a number is none that a ballot can have; nothing is changed.
    """
    if wrong := [number for number in ballots if not 1 <= number <= MOST_NUMBER]:
        message = say(
            "纸质选票的编号 {wrong} 不对。没有录入任何选票，请从 1 开始编号后重录。", wrong=wrong[0]
        )
        raise VotingError(message)
    was = paper.first if who is Keyer.FIRST else paper.second
    now = {**was, **ballots}
    new = {number: ballot for number, ballot in sorted(now.items()) if ballot is not None}
    changed = {number for number in ballots if was.get(number) != new.get(number)}
    rest = structs.replace(
        paper,
        settled={n: ballot for n, ballot in paper.settled.items() if n not in changed},
        confirmed={n: reason for n, reason in paper.confirmed.items() if n not in changed},
    )
    if who is Keyer.FIRST:
        return structs.replace(rest, first=new)
    return structs.replace(rest, second=new)


def differences(
    first: Mapping[int, Ballot], second: Mapping[int, Ballot]
) -> tuple[Difference, ...]:
    """Where the two keyings differ, by number."""
    return tuple(
        Difference(number, first.get(number), second.get(number))
        for number in sorted(first.keys() | second.keys())
        if first.get(number) != second.get(number)
    )


def unsettled(paper: PaperBallots) -> tuple[Difference, ...]:
    """The differences that still have to be settled."""
    found = differences(paper.first, paper.second)
    return tuple(difference for difference in found if difference.number not in paper.settled)


def settle(paper: PaperBallots, number: int, ballot: Ballot) -> PaperBallots:
    """What the paper says after both looked at it.

    Raises:
        VotingError: the two do not differ there, or one has not keyed it yet; nothing is changed.
    """
    found = {each.number: each for each in differences(paper.first, paper.second)}
    if number not in found:
        message = say("{number} 号纸质选票两次录入没有不同。没有改动，不需要核定。", number=number)
        raise VotingError(message)
    if found[number].first is None or found[number].second is None:
        message = say(
            "{number} 号纸质选票只录入了一次。没有改动，请第二人录入后再核定。", number=number
        )
        raise VotingError(message)
    settled = dict(sorted({**paper.settled, number: ballot}.items()))
    confirmed = {n: reason for n, reason in paper.confirmed.items() if n != number}
    return structs.replace(paper, settled=settled, confirmed=confirmed)


def agreed(paper: PaperBallots) -> dict[int, Ballot]:
    """The ballots that stand, by number: keyed twice alike, or settled."""
    alike = {
        number: paper.settled.get(number, ballot)
        for number, ballot in paper.first.items()
        if number in paper.settled or paper.second.get(number) == ballot
    }
    return dict(sorted(alike.items()))


def voids(paper: PaperBallots, rules: Rules, projects: int) -> tuple[VoidPaper, ...]:
    """Those that stand and are void, confirmed or not."""
    judged = (
        (number, counting.judge(ballot, rules, projects))
        for number, ballot in agreed(paper).items()
    )
    return tuple(VoidPaper(number, cause) for number, cause in judged if cause is not None)


def unconfirmed(paper: PaperBallots, rules: Rules, projects: int) -> tuple[VoidPaper, ...]:
    """Void ones that the head scrutineer has not confirmed yet."""
    found = voids(paper, rules, projects)
    return tuple(void for void in found if void.number not in paper.confirmed)


def confirm(
    paper: PaperBallots, number: int, reason: str, rules: Rules, projects: int
) -> PaperBallots:
    """The head scrutineer's word that a ballot is void, with the reason.

    Raises:
        VotingError: it is not void by the rules, or there is no reason; nothing is changed.
    """
    if number not in {void.number for void in voids(paper, rules, projects)}:
        message = say("{number} 号纸质选票按规则不是废票。没有改动，不需要确认。", number=number)
        raise VotingError(message)
    if not reason.strip():
        message = say(
            "确认 {number} 号纸质选票为废票须写明原因。没有改动，请填写原因。", number=number
        )
        raise VotingError(message)
    confirmed = dict(sorted({**paper.confirmed, number: reason.strip()}.items()))
    return structs.replace(paper, confirmed=confirmed)


def obstacle(paper: PaperBallots, rules: Rules, projects: int) -> str:
    """What still keeps the paper ballots from being counted, in words; empty if nothing."""
    if open_ := unsettled(paper):
        once = [each.number for each in open_ if each.first is None or each.second is None]
        if once:
            return say("{listed}纸质选票只录入了一次", listed=_listed(once))
        return say(
            "{listed}纸质选票两次录入不同，还没有核定",
            listed=_listed([each.number for each in open_]),
        )
    if left := unconfirmed(paper, rules, projects):
        return say(
            "{listed}纸质选票是废票，总监票人还没有确认",
            listed=_listed([void.number for void in left]),
        )
    return ""


def _listed(numbers: list[int]) -> str:
    """The first few of them."""
    few = say("、").join(str(number) for number in numbers[:5])
    return (
        say("{few} 号", few=few)
        if len(numbers) <= 5
        else say("{few} 号等 {count} 张", few=few, count=len(numbers))
    )


def encode(paper: PaperBallots) -> bytes:
    """The file of the paper ballots."""
    return msgspec.json.format(msgspec.json.encode(paper), indent=1) + b"\n"


def decode(data: bytes) -> PaperBallots:
    """The paper ballots of a file.

    Raises:
        VotingError: it is none, or its ballots are out of order.
    """
    try:
        paper = msgspec.json.decode(data, type=PaperBallots)
        whole = encode(paper) == data
    except (ValueError, OverflowError, RecursionError):
        whole = False
    if whole:
        parts = (paper.first, paper.second, paper.settled, paper.confirmed)
        whole = all(list(part) == sorted(part) for part in parts)
        # Else what nobody keyed could count in the place of what both did.
        keyed_twice = paper.first.keys() & paper.second.keys()
        whole = whole and all(
            number in keyed_twice and paper.first[number] != paper.second[number]
            for number in paper.settled
        )
    if not whole:
        message = say(
            "纸质选票的文件不是本程序写出的，或被改动过。文件没有改动，请保留原样并用备份核对。"
        )
        raise VotingError(message)
    return paper
