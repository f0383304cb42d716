"""Cast a ballot (投票): open the package, take the credential, seal, save, keep the receipt.

What a ballot says is handed from ``Marking`` to ``seal`` and to nothing else: the workbook only
learns how often a ballot was sealed for a package, and the last receipt.
"""

from functools import cached_property
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk import files
from jjdesk.domain.poll import Ballot, Basis, Mode, PassBase, Project, Rules, Tie, Use
from jjdesk.domain.project_list import Cast
from jjdesk.errors import VotingError
from jjdesk.services.polling.marking import Marking
from jjdesk.store import cast_ballots
from jjdesk.store.database import Workbook
from jjdesk.voting import credentials, package, qr, rules, sealing, wording
from jjdesk.voting.credentials import Credential
from jjdesk.voting.package import Package
from jjdesk.words import say

PACKAGE_SUFFIX: Final = package.SUFFIX
CREDENTIAL_SUFFIX: Final = credentials.SUFFIX
_LARGEST_CODE: Final = 4096
"""Bytes of a credential's file that are looked at."""


class Voter:
    """The right to one ballot; says nothing of itself but its last group."""

    def __init__(self, credential: Credential) -> None:
        self._credential = credential

    @property
    def tail(self) -> str:
        """The last group of the code, to be compared with the slip."""
        return self._credential.code.rsplit("-", 1)[-1]

    def seal(self, ballot: Ballot, sequence: int, of: Package) -> bytes:
        """The ballot's file."""
        return sealing.seal(ballot, sequence, of, self._credential)


class Envelope(Struct, frozen=True):
    """A sealed ballot (封好的选票) and what the deputy keeps of it."""

    data: bytes
    receipt: str
    sequence: int
    moment: float

    @property
    def squares(self) -> tuple[tuple[bool, ...], ...]:
        """The receipt as a QR code."""
        return qr.squares(self.receipt)


class Vote:
    """An opened package (票决包): what is voted on, and by which rules."""

    def __init__(self, opened: Package) -> None:
        self._package = opened

    @property
    def id(self) -> str:
        """Of the package, hexadecimal."""
        return self._package.id

    @property
    def title(self) -> str:
        """As printed."""
        return self._package.title

    @property
    def kind(self) -> str:
        """What the list holds."""
        return self._package.kind

    @property
    def rules(self) -> Rules:
        """The rule sheet."""
        return self._package.rules

    @property
    def projects(self) -> tuple[Project, ...]:
        """In the order of the ballot."""
        return self._package.projects

    @property
    def fingerprint(self) -> str:
        """To be compared with the printed rule sheet."""
        return self._package.fingerprint

    @property
    def badges(self) -> tuple[str, ...]:
        """What must stand on everything of this vote, in the language of what it stands on."""
        opened = self._package
        return wording.badges(self.rules.use, demo=opened.demo, turn=opened.round)

    @property
    def made(self) -> str:
        """ISO date."""
        return self._package.made

    @cached_property
    def sentence(self) -> str:
        """The rule of the ballot."""
        return rules.sentence(self.rules, len(self.projects))

    @cached_property
    def conditions(self) -> tuple[str, ...]:
        """When a project passes, in sentences."""
        if self.rules.mode is Mode.SATISFACTION:
            said = [say("{arithmetic}。", arithmetic=rules.arithmetic(self.rules))]
        else:
            said = [
                say("{arithmetic}。", arithmetic=rules.arithmetic(self.rules)),
                *self._choosing(),
            ]
        if self.rules.changeable:
            said.append(say("截止前可以重新投票，以最后一次为准。"))
        else:
            said.append(say("投出后不能更改。"))
        if self.rules.use is Use.FORMAL:
            said.append(
                say(
                    "依据：{decision}（{decided}）。",
                    decision=self.rules.decision,
                    decided=self.rules.decided,
                )
            )
        return tuple(said)

    def _choosing(self) -> list[str]:
        seats = self.rules.seats
        if self.rules.mode is Mode.WHOLE_LIST:
            return [say("对整份名单一并表决，不能只选其中几项。")]
        passing = say("通过的项目中，") if self.rules.pass_base is not PassBase.NONE else ""
        by = say("得分最高") if self.rules.mode is Mode.RANK else say("得票最多")
        said = [say("{passing}{by}的 {seats} 项当选。", passing=passing, by=by, seats=seats)]
        if len(self.projects) > seats:
            like = say("（参照选举）") if self.rules.tie is Tie.NEW_ROUND else ""
            said.append(
                say(
                    "第 {seats} 名相等时，{said}{like}。",
                    seats=seats,
                    said=wording.words(self.rules.tie),
                    like=like,
                )
            )
        return said

    def basis(self) -> tuple[tuple[str, str, str], ...]:
        """The rule sheet for reading: name, value, and what it rests on."""
        return tuple(
            (
                line.name,
                line.value,
                line.source + (say("（参照选举）") if line.basis is Basis.ANALOGY else ""),
            )
            for line in rules.lines(self.rules)
        )

    def marking(self) -> Marking:
        """An empty ballot."""
        return Marking(self.rules, self.projects)

    def admit(self, text: str) -> Voter:
        """The voter with the credential that is typed in, or that a file holds.

        Raises:
            VotingError: it is no credential, or none of this vote.
        """
        credential = credentials.read_code(text)
        if credential.public not in self._package.known:
            message = say("这份选票凭证不是本次票决发出的。没有任何改动，请核对凭证或票决包。")
            raise VotingError(message)
        return Voter(credential)

    def seal(self, ballot: Ballot, sequence: int, voter: Voter) -> Envelope:
        """Seal what the deputy has chosen.

        Raises:
            VotingError: the ballot is not of this vote.
        """
        data = voter.seal(ballot, sequence, self._package)
        return Envelope(data, sealing.receipt(data), sequence, self._package.moment)


def open_vote(path: Path) -> Vote:
    """The vote of a package's file.

    Raises:
        VotingError: it cannot be read, is none, or was altered.
    """
    return Vote(package.decode(_read(path, package.LARGEST, say("票决包"))))


def code_in(path: Path) -> str:
    """What a credential's file holds; ``Vote.admit`` reads it.

    Raises:
        VotingError: it cannot be read.
    """
    data = _read(path, _LARGEST_CODE, say("选票凭证"))
    return data.decode("utf-8", errors="replace")


def _read(path: Path, most: int, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        message = say(
            "读不出{name}文件（{strerror}）。没有任何改动，请检查 U 盘或文件夹后再试。",
            name=name,
            strerror=error.strerror,
        )
        raise VotingError(message) from error


def save(envelope: Envelope, folder: Path) -> Path:
    """Write a sealed ballot; name and times of the file tell nothing.

    Raises:
        SourceError: it could not be written, or its time not be set; nothing is left there.
    """
    path = folder / sealing.file_name()
    files.replace(path, envelope.data, envelope.moment)
    return path


class Casting:
    """How often ballots were sealed with this workbook. Use on the thread that opened it."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook

    def of(self, vote: str) -> Cast | None:
        """What is known of the package of that id.

        Raises:
            WorkbookError: it could not be read.
        """
        with self._workbook.reading() as database:
            return cast_ballots.read(database, vote)

    def reserve(self, vote: str, earlier: int = 0) -> int:
        """The number of the next ballot for a package: before it is sealed, so never twice.

        Args:
            vote: id of the package.
            earlier: how often the deputy says to have voted on other computers.

        Raises:
            WorkbookError: it could not be kept; no ballot is to be sealed.
        """
        with self._workbook.changing() as database:
            known = cast_ballots.read(database, vote) or Cast(vote, 0, "")
            sequence = max(known.sequence, earlier) + 1
            cast_ballots.put(database, Cast(vote, sequence, known.receipt))
        return sequence

    def remember(self, vote: str, sequence: int, receipt: str) -> None:
        """Keep the receipt of the ballot that was sealed.

        Raises:
            WorkbookError: it could not be kept; the ballot is sealed all the same.
        """
        with self._workbook.changing() as database:
            cast_ballots.put(database, Cast(vote, sequence, receipt))
        # Where many deputies vote at one laptop, the order of their receipts is nobody's business.
        self._workbook.settle()
