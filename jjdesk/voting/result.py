"""What a count leaves: the opened ballots (开票.json) and the signed result (结果.json).

The opened ballots are sorted by what they say: no order is left that could tell of another, and
whoever counts again gets the same file. The result names the hash of every other file and is
signed by the committee's key, for which its keepers had to come together.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

from jjdesk.domain.poll import Ballot, Outcome, Project, Rules, Tally, Void
from jjdesk.errors import VotingError
from jjdesk.voting.keys import CommitteeKey, CommitteePublic
from jjdesk.words import say

FORMAT: Final = "jjdesk-result"
VERSION: Final = 1
_SIGNED: Final = b"jjdesk vote result 1\n"


class Result(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The result of one round, with all that it follows from.

    Attributes:
        package: id of the package; ``previous``: SHA-256 of the result before, of a further round.
        counted: when, ISO 8601 to the minute.
        sealed: ballots in the box, with those that were replaced; ``electronic``: those of them
            that count as returned, one a credential; ``paper``: those on paper.
        files: SHA-256 by name of all other files of the vote.
    """

    package: str
    title: str
    kind: str
    demo: bool
    round: int
    previous: str
    rules: Rules
    projects: tuple[Project, ...]
    counted: str
    sealed: int
    electronic: int
    paper: int
    tally: Tally
    outcome: Outcome
    files: dict[str, str]


class _Envelope(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: str
    version: int
    result: Result
    signature: bytes


class _Opened(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    package: str
    ballots: tuple[Ballot | Void, ...]


def encode(result: Result, key: CommitteeKey) -> bytes:
    """The signed file."""
    signature = key.sign(_signed(result))
    envelope = _Envelope(format=FORMAT, version=VERSION, result=result, signature=signature)
    return msgspec.json.encode(envelope, order="deterministic")


def decode(data: bytes, committee: CommitteePublic) -> Result:
    """The result of a file, once it is known that the committee signed it.

    Raises:
        VotingError: it is no result, of a later version, or not signed by this committee.
    """
    result, signature = _read(data)
    if not committee.verify(_signed(result), signature):
        message = say(
            "结果的签名不符，内容被改动过，或不是这个计票组签的。请保留原样并用备份核对。"
        )
        raise VotingError(message)
    return result


def peek(data: bytes) -> Result:
    """The result of a file, not yet known to be signed.

    Raises:
        VotingError: it is none.
    """
    return _read(data)[0]


def _read(data: bytes) -> tuple[Result, bytes]:
    none = say("结果文件不是本程序写出的，或不完整。文件没有改动，请保留原样并用备份核对。")
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        written = msgspec.json.encode(envelope, order="deterministic")
    except (ValueError, OverflowError, RecursionError):
        raise VotingError(none) from None
    ours = (envelope.format, envelope.version) == (FORMAT, VERSION)
    if written != data or not ours or not _fits_together(envelope.result):
        raise VotingError(none)
    return envelope.result, envelope.signature


def _fits_together(result: Result) -> bool:
    """Whether it speaks of its own projects only, so that it can be printed and followed.

    Those who hold the committee's key can sign anything.
    """
    outcome, keys_ = result.outcome, [project.key for project in result.projects]
    named = {*outcome.passed, *outcome.chosen, *outcome.tied, *outcome.next_round}
    try:
        moment = datetime.fromisoformat(result.counted)
    except ValueError:
        return False
    lines = [line.project for line in result.tally.lines]
    return (
        moment.tzinfo is not None and lines == keys_ and named <= {*keys_} and outcome.words != ()
    )


def _signed(result: Result) -> bytes:
    return _SIGNED + msgspec.json.encode(result, order="deterministic")


def encode_opened(ballots: Iterable[Ballot | Void], package: str) -> bytes:
    """The file of the opened ballots; the same ones in any order give the same file."""
    lines = sorted(msgspec.json.encode(ballot) for ballot in ballots)
    head = msgspec.json.encode({"package": package})[:-1]
    return b"".join((head, b',"ballots":[\n', b",\n".join(lines), b"\n]}\n"))


def decode_opened(data: bytes, package: str) -> tuple[Ballot | Void, ...]:
    """The opened ballots of a file.

    Raises:
        VotingError: it is none, of another vote, or its ballots are out of order.
    """
    try:
        opened = msgspec.json.decode(data, type=_Opened)
        whole = encode_opened(opened.ballots, opened.package) == data
    except (ValueError, OverflowError, RecursionError):
        whole = False
    if not whole:
        message = say(
            "开票文件不是本程序写出的，或被改动过。文件没有改动，请保留原样并用备份核对。"
        )
        raise VotingError(message)
    if opened.package != package:
        message = say("开票文件属于另一次票决或另一轮。文件没有改动，请用备份核对。")
        raise VotingError(message)
    return opened.ballots
