"""Ballots: sealed for the committee and signed with a credential, checked, opened all together.

A ballot's file (.jjballot) has the same size whatever it says:

====================  ============================================================
8 bytes               magic
32                    digest of the package: no ballot serves two votes or rounds
32                    public key of the credential
48 + plaintext        SealedBox of the plaintext for the committee
64                    Ed25519 signature over all before
====================  ============================================================

The plaintext has a fixed layout with one spelling for each ballot: 16 bytes that bind it to
package and credential (a ciphertext copied under another credential is void), the sequence (4),
number of marks (1) and marks (1 each, of all projects), length of the ranking (1) and numbers (1
each). What is not used is 0, and it must be: random filling could mark a ballot.
"""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct
from nacl.exceptions import CryptoError
from nacl.public import PublicKey, SealedBox

from jjdesk.domain.poll import Ballot, Mark, Void
from jjdesk.errors import VotingError
from jjdesk.voting import codes
from jjdesk.voting.credentials import Credential
from jjdesk.voting.keys import KEY_SIZE, SIGNATURE_SIZE, CommitteeKey, verify
from jjdesk.voting.package import Package
from jjdesk.words import Labels, say, to_say

SUFFIX: Final = ".jjballot"
_MAGIC: Final = b"JJBALOT1"
_DIGEST_SIZE: Final = 32
PUBLIC: Final = slice(len(_MAGIC) + _DIGEST_SIZE, len(_MAGIC) + _DIGEST_SIZE + KEY_SIZE)
"""Where a ballot's file names its credential."""
_SEAL_SIZE: Final = 48
"""What a SealedBox adds: a public key made for this once, and its authentication code."""
_BOUND_SIZE: Final = 16
_SEQUENCE_SIZE: Final = 4
_CONTENT: Final = _BOUND_SIZE + _SEQUENCE_SIZE
_Opened = tuple[int, Ballot | Void]
"""The sequence of a ballot and what it says."""
_UNREADABLE: Final = (0, Void.MALFORMED)
MOST_SEQUENCE: Final = 256**_SEQUENCE_SIZE - 1
_MARKS: Final = (
    Mark.NONE,
    Mark.FOR,
    Mark.AGAINST,
    Mark.ABSTAIN,
    Mark.SATISFIED,
    Mark.PARTLY,
    Mark.DISSATISFIED,
)
"""The place of a mark is its byte."""
_BYTES: Final = {mark: value for value, mark in enumerate(_MARKS)}


class Refusal(StrEnum):
    """Why a file is not taken into the box. The last two are told by who collects, not by it."""

    NO_BALLOT = "no_ballot"
    OTHER_PACKAGE = "other_package"
    WRONG_SIZE = "wrong_size"
    UNKNOWN = "unknown"
    ALTERED = "altered"
    LATE = "late"
    UNREADABLE = "unreadable"


SENTENCES: Final = Labels(
    {
        Refusal.NO_BALLOT: to_say("这不是选票文件。票箱没有变化，请只放入 .jjballot 文件。"),
        Refusal.OTHER_PACKAGE: to_say(
            "这张选票属于另一次票决或另一轮。票箱没有变化，请交给对应的计票台。"
        ),
        Refusal.WRONG_SIZE: to_say("这张选票的文件不完整。票箱没有变化，请代表重新保存后再交。"),
        Refusal.UNKNOWN: to_say("这张选票的凭证不是本次发出的。票箱没有变化，请代表核对选票凭证。"),
        Refusal.ALTERED: to_say("这张选票封好后被改动或损坏。票箱没有变化，请代表重新封票后再交。"),
        Refusal.LATE: to_say("这张选票在截止后才交来。票箱没有变化，按规则不计入。"),
        Refusal.UNREADABLE: to_say("这个文件读不出来。票箱没有变化，请检查 U 盘或文件夹后再试。"),
    }
)


class RefusedError(VotingError):
    """A file is not taken into the box."""

    def __init__(self, refusal: Refusal) -> None:
        """Say why, in one sentence."""
        super().__init__(SENTENCES[refusal])
        self.refusal = refusal


class Sealed(Struct, frozen=True, gc=False):
    """A ballot that was checked: SHA-256 of its file in hexadecimal, credential, the whole file."""

    hash: str
    public: bytes
    data: bytes


def size(package: Package) -> int:
    """Bytes of every ballot's file of a package."""
    return PUBLIC.stop + _SEAL_SIZE + _plain_size(package) + SIGNATURE_SIZE


def _plain_size(package: Package) -> int:
    return _CONTENT + 2 * (1 + len(package.projects))


def _bound(package: Package, public: bytes) -> bytes:
    """What binds a plaintext to its package and credential."""
    return hashlib.blake2b(
        package.digest + public, digest_size=_BOUND_SIZE, person=b"jjdesk bound"
    ).digest()


def _write(ballot: Ballot, projects: int) -> bytes | None:
    """A ballot in its fixed size; None if it has no place for it."""
    fits = len(ballot.marks) <= projects and len(ballot.ranking) <= projects
    if not fits or ballot.unreadable or not set(ballot.ranking) <= set(range(1, projects + 1)):
        return None
    marks = bytes(_BYTES[mark] for mark in ballot.marks)
    return b"".join(
        bytes([len(part)]) + part.ljust(projects, b"\0") for part in (marks, bytes(ballot.ranking))
    )


def _read(content: bytes, projects: int) -> Ballot | None:
    """The ballot that is written so; None if it is not how one is written."""
    marks, ranking = _used(content[: 1 + projects]), _used(content[1 + projects :])
    if marks is None or ranking is None or max(marks, default=0) >= len(_MARKS):
        return None
    if ranking and not 1 <= min(ranking) <= max(ranking) <= projects:
        return None
    return Ballot(marks=tuple(map(_MARKS.__getitem__, marks)), ranking=tuple(ranking))


def _used(part: bytes) -> bytes | None:
    """What is used of a part: its first byte says how much; None if the rest is not 0."""
    end = 1 + part[0]
    return part[1:end] if end <= len(part) and not any(part[end:]) else None


def seal(ballot: Ballot, sequence: int, package: Package, credential: Credential) -> bytes:
    """The file of a ballot.

    Args:
        ballot: what it says.
        sequence: 1 for the first of this credential, more for each that replaces it.
        package: what is voted on.
        credential: the right to vote.

    Raises:
        VotingError: the credential is not of this package, or the ballot not of its form.
    """
    public = credential.public
    if public not in package.known:
        message = say(
            "这份选票凭证不是本次票决发出的。没有封票，请核对凭证上的字符或换用本次的凭证。"
        )
        raise VotingError(message)
    content = _write(ballot, len(package.projects))
    if content is None or not 1 <= sequence <= MOST_SEQUENCE:
        message = say("这张选票与票决包的项目不符。没有封票，请重新打开票决包填写。")
        raise VotingError(message)
    plain = _bound(package, public) + sequence.to_bytes(_SEQUENCE_SIZE) + content
    box = SealedBox(PublicKey(package.committee.seal))
    data = _MAGIC + package.digest + public + box.encrypt(plain)
    return data + credential.sign(data)


def file_name() -> str:
    """A name for a ballot's file, which tells nothing; its time is ``Package.moment``."""
    return f"选票-{secrets.token_hex(8)}{SUFFIX}"


def receipt(data: bytes) -> str:
    """What a deputy keeps of a sealed ballot: 20 digits of its hash, in groups."""
    return codes.short(hashlib.sha256(data).hexdigest())


def check(data: bytes, package: Package) -> Sealed:
    """The sealed ballot of a file; nothing is opened.

    Raises:
        RefusedError: it is not taken, and why.
    """
    if not data.startswith(_MAGIC):
        raise RefusedError(Refusal.NO_BALLOT)
    if len(data) >= PUBLIC.start and data[len(_MAGIC) : PUBLIC.start] != package.digest:
        raise RefusedError(Refusal.OTHER_PACKAGE)
    if len(data) != size(package):
        raise RefusedError(Refusal.WRONG_SIZE)
    public = data[PUBLIC]
    if public not in package.known:
        raise RefusedError(Refusal.UNKNOWN)
    if not verify(public, data[:-SIGNATURE_SIZE], data[-SIGNATURE_SIZE:]):
        raise RefusedError(Refusal.ALTERED)
    return Sealed(hashlib.sha256(data).hexdigest(), public, data)


class _Opener:
    """Opens ballots of one package; equal ones are kept once."""

    def __init__(self, key: CommitteeKey, package: Package) -> None:
        self._box = key.box()
        self._package = package
        self._size = _plain_size(package)
        self._seen: dict[bytes, Ballot | None] = {}

    def open(self, sealed: Sealed) -> _Opened:
        """Sequence and content; 0 and void where it is none."""
        try:
            plain = self._box.decrypt(sealed.data[PUBLIC.stop : -SIGNATURE_SIZE])
        except CryptoError:
            return _UNREADABLE
        sequence = int.from_bytes(plain[_BOUND_SIZE:_CONTENT])
        bound = plain[:_BOUND_SIZE] == _bound(self._package, sealed.public)
        if not bound or not sequence or len(plain) != self._size:
            return _UNREADABLE
        content = plain[_CONTENT:]
        if content not in self._seen:
            self._seen[content] = _read(content, len(self._package.projects))
        ballot = self._seen[content]
        return _UNREADABLE if ballot is None else (sequence, ballot)


def open_all(
    sealed: Sequence[Sealed],
    key: CommitteeKey,
    package: Package,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Ballot | Void, ...]:
    """What the ballots say, one a credential, shuffled: no way leads back to the sealed ones.

    Of several with one credential the greatest sequence counts, where rules let nobody vote again
    the least; two of one sequence that differ are void, and one that cannot be read counts only
    where there is no other.

    Args:
        sealed: ballots that were checked, in any order.
        key: the committee's.
        package: what is voted on.
        progress: told how many are opened, of how many.

    Raises:
        VotingError: the key is not that of the package's committee.
    """
    if key.public != package.committee:
        message = say("这把密钥不是本次票决计票组的。选票没有打开，请核对开票钥匙和票决包。")
        raise VotingError(message)
    opener = _Opener(key, package)
    standing: dict[bytes, _Opened] = {}
    for done, one in enumerate(sealed, 1):
        found = opener.open(one)
        standing[one.public] = _later(standing.get(one.public), found, package)
        if progress is not None:
            progress(done, len(sealed))
    ballots = [ballot for _, ballot in standing.values()]
    secrets.SystemRandom().shuffle(ballots)
    return tuple(ballots)


def _later(one: _Opened | None, other: _Opened, package: Package) -> _Opened:
    """Which of two ballots of one credential counts."""
    if one is None or not one[0]:
        return other
    if not other[0]:
        return one
    if one[0] == other[0]:
        return one if one[1] == other[1] else (one[0], Void.TWICE)
    return max(one, other, key=_order) if package.rules.changeable else min(one, other, key=_order)


def _order(one: _Opened) -> int:
    return one[0]
