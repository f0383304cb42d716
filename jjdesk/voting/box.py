"""The counting station (计票台): a folder a vote, from the empty box to the signed result.

::

    票决包.jjvote      the package
    票箱.jjbox         all sealed ballots in one file (`jjdesk.voting.box_file`)
    纸质选票.json      paper ballots, keyed twice
    计票记录.jsonl     the journal
    开票.json          the opened ballots, once counted
    结果.json          the result, signed by the committee's key

Each act writes a line of the journal and then at most one file, both whole: whoever is killed in
between finds the station as it was before the act or as it is after. Ballots are read where they
lie and never moved or deleted, so that what did not get into the box is still there.
"""

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Self

from msgspec import Struct

from jjdesk import files
from jjdesk.domain.poll import Ballot, Void
from jjdesk.errors import VotingError
from jjdesk.voting import box_file, counting, keys, package, paper, result, sealing
from jjdesk.voting.folder import (
    BOX,
    JOURNAL,
    KEPT,
    OPENED,
    PACKAGE,
    PAPER,
    RESULT,
    ballots_of,
    beginning,
    read,
    sweep,
)
from jjdesk.voting.journal import Act, Journal, digest, write
from jjdesk.voting.keys import KeyShare
from jjdesk.voting.paper import Keyer, PaperBallots
from jjdesk.voting.result import Result
from jjdesk.voting.sealing import Refusal, RefusedError, Sealed
from jjdesk.words import say

Progress = Callable[[int, int], None]
"""Told how many are done, of how many."""


class Phase(StrEnum):
    """How far a vote has come."""

    COLLECTING = "collecting"
    CLOSED = "closed"
    COUNTED = "counted"


class Collected(Struct, frozen=True, kw_only=True):
    """What became of the files that were looked at: together as many as there were.

    Attributes:
        new: the first ballot of its credential.
        again: in the box already.
        replaced: a further ballot of a credential; which counts is seen when they are opened.
        refused: names of files that were not taken, each with the reason
            (``sealing.SENTENCES``).
    """

    new: int = 0
    again: int = 0
    replaced: int = 0
    refused: tuple[tuple[str, Refusal], ...] = ()


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


class Station:
    """A vote's folder, opened. Made by `create` or `open`."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = utc_now) -> None:
        """Take up what the folder holds; see `open`."""
        self.folder = folder
        self._clock = clock
        data = read(folder / PACKAGE)
        self.package = package.decode(data)
        self._journal = Journal(folder / JOURNAL, self.package.id, read(folder / JOURNAL))
        self._files = {PACKAGE: digest(data)}
        self._ballots: dict[str, Sealed] = {}
        self._unchecked: tuple[Sealed, ...] = ()
        """Ballots as the box's file has them, which were not checked since it was opened."""
        self._credentials: set[bytes] = set()
        self._refused: set[str] = set()
        self.paper = PaperBallots()
        self.result: Result | None = None
        self.interrupted: Act | None = None
        """What was being done when the station last stopped, and has to be done again."""
        self._load()

    @classmethod
    def create(cls, folder: Path, data: bytes, clock: Callable[[], datetime] = utc_now) -> Self:
        """A new station with an empty box.

        Args:
            folder: made if it is not there.
            data: the package's file.
            clock: gives the time of the journal's lines.

        Raises:
            VotingError: it is no package, or the folder holds a vote already or cannot be written.
        """
        opened = package.decode(data)
        other = read(folder / PACKAGE, absent=data) != data if files.is_folder(folder) else False
        if other or any((folder / name).exists() for name in (JOURNAL, BOX, PAPER, OPENED, RESULT)):
            message = say(
                "“{name}”里已有一次票决。里面的文件没有改动，请打开它继续，或另选一个空文件夹。",
                name=folder.name,
            )
            raise VotingError(message)
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        write(folder / PACKAGE, data)
        journal = Journal(folder / JOURNAL, opened.id)
        journal.append(Act.CREATE, {PACKAGE: digest(data)}, {}, _minute(clock))
        return cls(folder, clock)

    @classmethod
    def open(cls, folder: Path, clock: Callable[[], datetime] = utc_now) -> Self:
        """The station of a folder, as its last finished act left it.

        Raises:
            VotingError: it holds no vote, or a file is not as the journal says.
        """
        sweep(folder)
        return cls(folder, clock)

    def _load(self) -> None:
        found = {
            name: read(self.folder / name)
            for name in (BOX, PAPER, OPENED)
            if (self.folder / name).exists()
        }
        self._files |= {name: digest(data) for name, data in found.items()}
        recorded = [entry.files for entry in self._journal.entries[-2:]]
        if not recorded or self._files not in recorded:
            raise _changed(_first_other(self._files, recorded[-1] if recorded else {}))
        if BOX in found:
            self._unchecked = box_file.read(found[BOX], self.package)
            self._ballots = {sealed.hash: sealed for sealed in self._unchecked}
            self._credentials = {sealed.public for sealed in self._unchecked}
        if PAPER in found:
            self.paper = paper.decode(found[PAPER])
        if (self.folder / RESULT).exists():
            self.result = result.decode(read(self.folder / RESULT), self.package.committee)
            # The committee signs the results of all rounds with one key.
            if self.result.package != self.package.id:
                raise _changed(RESULT)
            if self.result.files != {**self._files, JOURNAL: self._journal.hash}:
                raise _changed(_first_other(self._files, self.result.files))
        elif OPENED in found:
            self.interrupted = Act.COUNT
        # On a full disk the box can still be looked at; the next act has to do this first.
        with contextlib.suppress(VotingError):
            self._mend()

    def _mend(self) -> None:
        """Say in the journal that the last act was not finished, if it was not."""
        if self._journal.entries[-1].files != self._files:
            self.interrupted = self._journal.entries[-1].act
            self._journal.append(Act.UNDONE, self._files, {}, _minute(self._clock))

    @property
    def phase(self) -> Phase:
        """How far the vote has come."""
        if self.result is not None:
            return Phase.COUNTED
        closed = any(entry.act is Act.CLOSE for entry in self._journal.entries)
        return Phase.CLOSED if closed else Phase.COLLECTING

    @property
    def sealed(self) -> int:
        """Ballots in the box, with those that were replaced."""
        return len(self._ballots)

    @property
    def electronic(self) -> int:
        """Credentials with at least one ballot in the box."""
        return len(self._credentials)

    @property
    def returned(self) -> int:
        """Ballots that came back (收回): one a credential, and those on paper."""
        return self.electronic + len(self.paper.numbers)

    @property
    def counters(self) -> tuple[int, int] | None:
        """Present and issued (实到, 发出), once they were given."""
        for entry in reversed(self._journal.entries):
            if entry.act is Act.COUNTERS:
                return entry.counts["present"], entry.counts["issued"]
        return None

    @property
    def missing(self) -> int | None:
        """Issued and not returned (未收回); negative: more came back than were issued."""
        return None if self.counters is None else self.counters[1] - self.returned

    @property
    def result_hash(self) -> str:
        """SHA-256 of the result's file, which the next round's package names.

        Raises:
            VotingError: it was not counted yet, or the file is gone.
        """
        return digest(read(self.folder / RESULT))

    def holds(self, receipt: str) -> int:
        """Whether the ballot of a receipt (20 digits or more of its hash) is in the box.

        Returns:
            0 if it is not; else how many ballots of its credential are there, with it. More than
            one to a deputy who sealed but one: somebody else has the credential.
        """
        digits = "".join(receipt.split()).replace("-", "").lower()
        if len(digits) < 20:
            return 0
        mine = {each.public for key, each in self._ballots.items() if key.startswith(digits)}
        return sum(each.public in mine for each in self._ballots.values()) if mine else 0

    def collect(self, sources: Iterable[Path], progress: Progress | None = None) -> Collected:
        """Take ballots into the box: files, or all ballots of folders, in any order, repeatedly.

        All of them get in or, when it fails, none.

        Raises:
            VotingError: a source vanished, or the box cannot be written; it is as it was.
        """
        self._journal.require_own()
        late = self.phase is not Phase.COLLECTING
        taken: dict[str, Sealed] = {}
        credentials, counts = set(self._credentials), Counter[str]()
        refused: list[tuple[str, Refusal]] = []
        fresh: list[str] = []
        paths = [path for source in sources for path in ballots_of(source)]
        size = sealing.size(self.package)
        for done, path in enumerate(paths, 1):
            found = self._look(path, size, late=late)
            if isinstance(found, Sealed):
                kind = self._kind(found, taken, credentials)
                counts[kind] += 1
                if kind != "again":
                    taken[found.hash] = found
                    credentials.add(found.public)
            else:
                refused.append((Path(path).name, found[0]))
                fresh.append(found[1])
                counts[f"refused_{found[0]}"] += found[1] not in self._refused
            if progress is not None:
                progress(done, len(paths))
        self._take(taken, credentials, counts, fresh)
        return Collected(
            new=counts["new"],
            again=counts["again"],
            replaced=counts["replaced"],
            refused=tuple(refused),
        )

    def _look(self, path: str, size: int, *, late: bool) -> Sealed | tuple[Refusal, str]:
        """The ballot of a file, or why it is none, with what tells this refusal from others."""
        try:
            data = beginning(path, size + 1)
        except OSError:
            return Refusal.UNREADABLE, path
        hash_ = digest(data)
        if hash_ in self._ballots:
            return self._ballots[hash_]
        try:
            sealed = sealing.check(data, self.package)
        except RefusedError as error:
            return error.refusal, hash_
        return (Refusal.LATE, hash_) if late else sealed

    def _kind(self, sealed: Sealed, taken: Mapping[str, Sealed], known: set[bytes]) -> str:
        """What a good ballot is counted as."""
        if sealed.hash in self._ballots or sealed.hash in taken:
            return "again"
        return "replaced" if sealed.public in known else "new"

    def _take(
        self,
        taken: dict[str, Sealed],
        credentials: set[bytes],
        counts: Counter[str],
        refused: Sequence[str],
    ) -> None:
        """Put good ballots into the box, and what happened into the journal."""
        told = {kind: number for kind, number in sorted(counts.items()) if number}
        if taken:
            ballots = self._ballots | taken
            self._commit(Act.COLLECT, told, BOX, box_file.write(ballots.values(), self.package))
            self._ballots, self._credentials = ballots, credentials
        elif set(refused) - self._refused and self.result is None:
            self._commit(Act.COLLECT, told)
        self._refused.update(refused)

    def set_counters(self, present: int, issued: int) -> None:
        """How many deputies are present (实到), and how many ballots were issued (发出).

        Raises:
            VotingError: it is counted already, or a number is negative.
        """
        self._require(Phase.COLLECTING, Phase.CLOSED)
        if min(present, issued) < 0:
            raise VotingError(say("实到、发出不能是负数。没有改动，请重新填写。"))
        if self.counters != (present, issued):
            self._require_unopened()
            self._commit(Act.COUNTERS, {"present": present, "issued": issued})

    def enter_paper(self, who: Keyer, ballots: Mapping[int, Ballot | None]) -> None:
        """What one of the two keyed of paper ballots; None takes a number back.

        Raises:
            VotingError: it is counted already, or a number is none.
        """
        self._keep_paper(paper.keyed(self.paper, who, ballots))

    def settle_paper(self, number: int, ballot: Ballot) -> None:
        """What a paper ballot says that was keyed in two ways.

        Raises:
            VotingError: it is counted already, or was not keyed in two ways.
        """
        self._keep_paper(paper.settle(self.paper, number, ballot))

    def confirm_void(self, number: int, reason: str) -> None:
        """The head scrutineer confirms that a paper ballot is void.

        Raises:
            VotingError: it is counted already, it is not void, or there is no reason.
        """
        rules, projects = self.package.rules, len(self.package.projects)
        self._keep_paper(paper.confirm(self.paper, number, reason, rules, projects))

    def _keep_paper(self, new: PaperBallots) -> None:
        self._require(Phase.COLLECTING, Phase.CLOSED)
        if new == self.paper:
            return
        self._require_unopened()
        self._commit(Act.PAPER, {"paper": len(new.numbers)}, PAPER, paper.encode(new))
        self.paper = new

    def close(self) -> None:
        """No ballot is taken from now on (截止).

        Raises:
            VotingError: it is closed already, or the journal cannot be written.
        """
        self._require(Phase.COLLECTING)
        counts = {"sealed": self.sealed, "electronic": self.electronic}
        self._commit(Act.CLOSE, counts)

    def obstacle(self) -> str:
        """What still keeps the vote from being counted, in words; empty if nothing."""
        if self.phase is Phase.COLLECTING:
            return say("还没有截止")
        if self.counters is None:
            return say("还没有填写实到人数和发出票数")
        return paper.obstacle(self.paper, self.package.rules, len(self.package.projects))

    def count(self, shares: Sequence[KeyShare], progress: Progress | None = None) -> Result:
        """Open all ballots together and count them with those on paper.

        Args:
            shares: parts of the committee's key, as many as are needed.
            progress: told how many are opened, of how many.

        Raises:
            VotingError: something is still open, the shares do not give the key, or a file cannot
                be written; the box is as it was, and it can be counted again.
        """
        self._require(Phase.CLOSED)
        if obstacle := self.obstacle():
            raise VotingError(
                say("还不能开票：{obstacle}。选票没有打开，请完成后再开票。", obstacle=obstacle)
            )
        key = keys.join(shares, self.package.committee)
        self._journal.require_own()
        box_file.check(self._unchecked, self.package)
        self._unchecked = ()
        opened = sealing.open_all(tuple(self._ballots.values()), key, self.package, progress)
        counts = {"electronic": len(opened), "paper": len(self.paper.numbers)}
        data = result.encode_opened(opened, self.package.id)
        self._commit(Act.COUNT, counts, OPENED, data)
        counted = self._counted(opened)
        write(self.folder / RESULT, result.encode(counted, key))
        self.result = counted
        return counted

    def _counted(self, opened: Sequence[Ballot | Void]) -> Result:
        present, issued = self.counters or (0, 0)
        on_paper = paper.agreed(self.paper).values()
        vote = self.package
        tally = counting.count(
            (*opened, *on_paper), vote.rules, vote.projects, present=present, issued=issued
        )
        return Result(
            package=vote.id,
            title=vote.title,
            kind=vote.kind,
            demo=vote.demo,
            round=vote.round,
            previous=vote.previous,
            rules=vote.rules,
            projects=vote.projects,
            counted=self._journal.entries[-1].time,
            sealed=self.sealed,
            electronic=len(opened),
            paper=len(on_paper),
            tally=tally,
            outcome=counting.outcome(tally, vote.rules, vote.projects, vote.round),
            files={**self._files, JOURNAL: self._journal.hash},
        )

    def _require(self, *phases: Phase) -> None:
        """Refuse what is out of turn.

        Raises:
            VotingError: says why.
        """
        if self.phase in phases:
            return
        raise VotingError(
            {
                Phase.COLLECTING: say("投票还没有截止。没有改动，请先截止。"),
                Phase.CLOSED: say("投票已经截止。票箱没有变化，不能再次截止。"),
                Phase.COUNTED: say("本轮已经计票，结果已签名。文件没有改动，不能再改。"),
            }[self.phase]
        )

    def _require_unopened(self) -> None:
        """Refuse what nobody may do who could know how the opened ballots turned out.

        Raises:
            VotingError: a count was begun.
        """
        if any(entry.act is Act.COUNT for entry in self._journal.entries):
            message = say(
                "已经开过票，只是结果还没有写出。纸质选票和票数没有改动，也不能再改，请再次开票。"
            )
            raise VotingError(message)

    def _commit(self, act: Act, counts: dict[str, int], name: str = "", data: bytes = b"") -> None:
        """Write a line of the journal and then the file it speaks of, or leave all as it was.

        Raises:
            VotingError: one of them cannot be written.
        """
        self._mend()
        now = {**self._files, name: digest(data)} if name else dict(self._files)
        self._journal.append(act, now, counts, _minute(self._clock))
        if not name:
            return
        try:
            write(self.folder / name, data)
        except VotingError:
            # Where this cannot be written either, the next act or start does it.
            with contextlib.suppress(VotingError):
                self._mend()
            raise
        self._files = now


def _minute(clock: Callable[[], datetime]) -> str:
    return clock().astimezone(UTC).isoformat(timespec="minutes").replace("+00:00", "Z")


def _first_other(found: Mapping[str, str], recorded: Mapping[str, str]) -> str:
    """The first file that is not as the journal has it."""
    names = [name for name in KEPT if found.get(name) != recorded.get(name)]
    return names[0] if names else JOURNAL


def _changed(name: str) -> VotingError:
    """What is said of a file that does not go with the others."""
    return VotingError(
        say(
            "“{name}”与计票记录不符，被改动、替换或删除过。这里没有写入任何内容，"
            "请保留原样并用备份核对。",
            name=name,
        )
    )
