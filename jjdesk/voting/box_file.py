"""The ballot box's file (票箱.jjbox): all sealed ballots, sorted by their hashes.

It is written whole each time, so that neither place in the file nor place on the disk tells when
a ballot came in. 32 random bytes are drawn anew each time: without them the journal's hash of an
earlier box could be found by leaving out one ballot after another, and so the order of casting.

=========  =========================================
8 bytes    magic
32         digest of the package
32         drawn anew at each writing
4          bytes of a ballot
4          number of ballots
rest       the ballots, ascending by SHA-256
=========  =========================================
"""

import hashlib
import secrets
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from jjdesk.errors import VotingError
from jjdesk.voting import sealing
from jjdesk.voting.package import Package
from jjdesk.voting.sealing import RefusedError, Sealed
from jjdesk.words import say

_MAGIC: Final = b"JJBOX\x00\x001"
_NONCE: Final = 32
_NUMBER: Final = 4
_HEAD: Final = len(_MAGIC) + 32 + _NONCE + 2 * _NUMBER
LARGEST: Final = 2**30


def write(ballots: Iterable[Sealed], package: Package) -> bytes:
    """The file that holds these ballots; of the same ballots never the same file."""
    found = sorted(ballots, key=lambda sealed: sealed.hash)
    head = (
        _MAGIC
        + package.digest
        + secrets.token_bytes(_NONCE)
        + sealing.size(package).to_bytes(_NUMBER)
        + len(found).to_bytes(_NUMBER)
    )
    return b"".join((head, *(sealed.data for sealed in found)))


def read(data: bytes, package: Package) -> tuple[Sealed, ...]:
    """The ballots of a box in its order; their signatures are not checked.

    Raises:
        VotingError: it is no box of this vote, or ballots are missing, twice there or out of order.
    """
    size = sealing.size(package)
    if not data.startswith(_MAGIC) or len(data) < _HEAD:
        raise _faulty(say("这个文件不是票箱"))
    if data[len(_MAGIC) : len(_MAGIC) + 32] != package.digest:
        raise _faulty(say("里面是另一次票决或另一轮的选票"))
    count = int.from_bytes(data[_HEAD - _NUMBER : _HEAD])
    named = int.from_bytes(data[_HEAD - 2 * _NUMBER : _HEAD - _NUMBER])
    if named != size or len(data) != _HEAD + count * size:
        raise _faulty(say("应有 {count} 张选票，文件长短与此不符", count=count))
    places = range(_HEAD, len(data), size)
    ballots = tuple(_kept(data[place : place + size]) for place in places)
    for place, (one, other) in enumerate(pairwise(ballots), 2):
        if one.hash == other.hash:
            raise _faulty(say("第 {place} 张选票重复", place=place))
        if one.hash > other.hash:
            raise _faulty(say("第 {place} 张选票的次序不对", place=place))
    return ballots


def check(ballots: Iterable[Sealed], package: Package) -> None:
    """Check each ballot of a box as when it came in: the file may have been changed since.

    Raises:
        VotingError: one is not of this vote, or was not signed with its credential.
    """
    for place, sealed in enumerate(ballots, 1):
        try:
            sealing.check(sealed.data, package)
        except RefusedError as error:
            why = str(error).split("。", maxsplit=1)[0]
            raise _faulty(say("第 {place} 张选票不对（{why}）", place=place, why=why)) from error


def _kept(data: bytes) -> Sealed:
    """A ballot that was checked when it came in."""
    return Sealed(hashlib.sha256(data).hexdigest(), data[sealing.PUBLIC], data)


def _faulty(what: str) -> VotingError:
    return VotingError(
        say(
            "票箱不对：{what}，可能被改动或损坏。文件都没有改动，请保留原样并用备份核对。",
            what=what,
        )
    )
