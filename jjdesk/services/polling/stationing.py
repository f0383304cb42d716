"""The counting station (计票台) for the window: what it does, and how it stands after each act.

One object a folder, used on one thread at a time. What the window draws is a `Standing`, which is
a whole and never changes, so it may be handed to another thread.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk import files
from jjdesk.domain.poll import Ballot, Project
from jjdesk.errors import VotingError
from jjdesk.services.polling import planning, preparing
from jjdesk.services.polling.casting import Vote
from jjdesk.voting import folder as names
from jjdesk.voting import keys, package, paper, rounds, rules, verifying, wording
from jjdesk.voting.box import Phase, Progress, Station
from jjdesk.voting.journal import Act
from jjdesk.voting.keys import KeyShare
from jjdesk.voting.paper import Difference, Keyer
from jjdesk.voting.result import Result
from jjdesk.voting.sealing import SENTENCES
from jjdesk.voting.sealing import SUFFIX as BALLOT_SUFFIX
from jjdesk.voting.verifying import Step, Verified
from jjdesk.words import Labels, say, to_say

__all__ = [
    "BALLOT_SUFFIX",
    "Difference",
    "KeyShare",
    "Keyer",
    "Phase",
    "Progress",
    "Result",
    "Step",
    "Verified",
]

PACKAGE_SUFFIX: Final = package.SUFFIX
SHARE_SUFFIX: Final = keys.SHARE_SUFFIX
SECRETARIAT_SUFFIX: Final = keys.SECRETARIAT_SUFFIX
LOCK: Final = "计票台.lock"
"""In a vote's folder while a station has it open; no part of the vote."""
_LARGEST_KEY: Final = 4096
"""Bytes of a key's file that are looked at."""
_INTERRUPTED: Final = Labels(
    {
        Act.COLLECT: to_say("上一次收票中断，票箱是收之前的样子。请把那一批选票再收一次。"),
        Act.PAPER: to_say("上一次录入纸质选票中断，最后一张没有存入。请核对后补录。"),
        Act.COUNT: to_say("上一次开票中断，选票没有计入。请再次开票。"),
    }
)


class Refused(Struct, frozen=True):
    """A file that was not taken into the box, and why, in one sentence."""

    name: str
    why: str


class Batch(Struct, frozen=True, kw_only=True):
    """What became of the files that were looked at once (一次收票)."""

    new: int
    again: int
    replaced: int
    refused: tuple[Refused, ...]

    @property
    def seen(self) -> int:
        """How many files there were."""
        return self.new + self.again + self.replaced + len(self.refused)


class Sum(Struct, frozen=True):
    """One sum that must add up, in words; None where it cannot be known yet."""

    words: str
    ok: bool | None


class VoidOne(Struct, frozen=True):
    """A paper ballot that is void, why, and what the head scrutineer has confirmed, or nothing."""

    number: int
    cause: str
    confirmed: str


class Standing(Struct, frozen=True, kw_only=True):
    """How a vote stands.

    Attributes:
        present: 实到; ``issued``: 发出; None until they are given.
        sealed: ballots in the box, with replaced ones; ``electronic``: one a credential.
        first: numbers of the paper ballots that the first keyed; ``second``: the second.
        differences: keyed by both, in two ways, and not settled.
        once: numbers keyed by one only.
        obstacle: why it cannot be counted yet, in words.
        interrupted: what was cut off last time and has to be done again, in a sentence.
    """

    folder: Path
    vote: Vote
    phase: Phase
    round: int
    present: int | None
    issued: int | None
    sealed: int
    electronic: int
    first: tuple[int, ...]
    second: tuple[int, ...]
    differences: tuple[Difference, ...]
    once: tuple[int, ...]
    settled: tuple[int, ...]
    voids: tuple[VoidOne, ...]
    obstacle: str
    interrupted: str
    result: Result | None

    @property
    def on_paper(self) -> int:
        """Paper ballots that were keyed at least once."""
        return len({*self.first, *self.second})

    @property
    def returned(self) -> int:
        """收回."""
        return self.electronic + self.on_paper

    @property
    def exposed(self) -> str:
        """In words, of whom the opened ballots would show the vote; empty if of nobody.

        They are kept electronic and paper apart, so one alone of a kind is one deputy's.
        """
        alone = [
            words
            for words, count in (
                (say("电子选票"), self.electronic),
                (say("纸质选票"), self.on_paper),
            )
            if count == 1
        ]
        if not alone:
            return ""
        return say(
            "{names}只有 1 张：开票文件会显出这位代表写了什么，不再是无记名。",
            names=say("、").join(alone),
        )

    @property
    def unconfirmed(self) -> tuple[VoidOne, ...]:
        """Void ones that the head scrutineer has not confirmed."""
        return tuple(void for void in self.voids if not void.confirmed)

    @property
    def keepers(self) -> tuple[int, int]:
        """How many parts of the key are needed, and how many there are."""
        return self.vote.rules.needed, self.vote.rules.keepers

    @property
    def is_late(self) -> bool:
        """No ballot is taken any more."""
        return self.phase is not Phase.COLLECTING

    def sums(self) -> tuple[Sum, ...]:
        """All sums that must add up, those that do not among them."""
        return (self._attended(), self._issuing(), self._returning(), self._judging())

    def _attended(self) -> Sum:
        eligible, quorum = self.vote.rules.eligible, rules.quorum_of(self.vote.rules)
        if self.present is None:
            return Sum(
                say("应到 {eligible} 人，法定 {quorum} 人到会", eligible=eligible, quorum=quorum),
                None,
            )
        if self.present > eligible:
            return Sum(
                say("实到 {present} ＞ 应到 {eligible}", present=self.present, eligible=eligible),
                ok=False,
            )
        if self.present < quorum:
            return Sum(
                say("实到 {present}，不足法定的 {quorum} 人", present=self.present, quorum=quorum),
                ok=False,
            )
        return Sum(
            say(
                "实到 {present} ≤ 应到 {eligible}，达到法定 {quorum} 人",
                present=self.present,
                eligible=eligible,
                quorum=quorum,
            ),
            ok=True,
        )

    def _issuing(self) -> Sum:
        if self.issued is None or self.present is None:
            return Sum(say("发出 ≤ 实到"), None)
        if self.issued > self.present:
            return Sum(
                say("发出 {issued} ＞ 实到 {present}", issued=self.issued, present=self.present),
                ok=False,
            )
        return Sum(
            say("发出 {issued} ≤ 实到 {present}", issued=self.issued, present=self.present), ok=True
        )

    def _returning(self) -> Sum:
        if self.issued is None:
            return Sum(say("发出 = 收回 + 未收回"), None)
        missing = self.issued - self.returned
        if missing < 0:
            words = say(
                "收回 {returned} ＞ 发出 {issued}，多出 {more} 张，本轮作废",
                returned=self.returned,
                issued=self.issued,
                more=-missing,
            )
            return Sum(words, ok=False)
        return Sum(
            say(
                "发出 {issued} = 收回 {returned} + 未收回 {missing}",
                issued=self.issued,
                returned=self.returned,
                missing=missing,
            ),
            ok=True,
        )

    def _judging(self) -> Sum:
        if self.result is None:
            return Sum(say("收回 = 有效 + 无效（开票后得出）"), None)
        counted = self.result.tally.counters
        words = say(
            "收回 {returned} = 有效 {valid} + 无效 {void}",
            returned=counted.returned,
            valid=counted.valid,
            void=counted.void,
        )
        if counted.uncounted:
            words += say(" + 不计 {uncounted}", uncounted=counted.uncounted)
        total = counted.valid + counted.void + counted.uncounted
        return Sum(words, ok=total == counted.returned == self.returned)


class CountingStation:
    """One open station."""

    def __init__(self, station: Station) -> None:
        self._station = station

    @classmethod
    def begin(cls, file: Path, folder: Path) -> "CountingStation":
        """A new vote in an empty folder.

        Raises:
            VotingError: the file is no package, or the folder is not empty or cannot be written.
        """
        try:
            with file.open("rb") as opened:
                data = opened.read(package.LARGEST + 1)
            inside = (each.name for each in folder.iterdir()) if folder.is_dir() else ()
            others = {name for name in inside if not name.startswith(".")}
        except OSError as error:
            message = say(
                "读不出“{filename}”（{strerror}）。没有改动，请检查位置后再试。",
                filename=error.filename,
                strerror=error.strerror,
            )
            raise VotingError(message) from error
        package.decode(data)
        # Where making it was cut off, the package may lie there alone.
        if others - {names.PACKAGE, LOCK} and names.JOURNAL not in others:
            message = say("“{name}”里已有别的文件。没有改动，请选择空文件夹。", name=folder.name)
            raise VotingError(message)
        return cls(Station.create(folder, data))

    @classmethod
    def resume(cls, folder: Path) -> "CountingStation":
        """The vote of a folder, as its last finished act left it.

        Raises:
            VotingError: it holds no vote, or a file is not as the journal says.
        """
        return cls(Station.open(folder))

    @cached_property
    def _vote(self) -> Vote:
        return Vote(self._station.package)

    def standing(self) -> Standing:
        """How it stands now."""
        station = self._station
        present, issued = station.counters or (None, None)
        ballots, rule_sheet = station.paper, station.package.rules
        open_ = paper.unsettled(ballots)
        voids = paper.voids(ballots, rule_sheet, len(station.package.projects))
        return Standing(
            folder=station.folder,
            vote=self._vote,
            phase=station.phase,
            round=station.package.round,
            present=present,
            issued=issued,
            sealed=station.sealed,
            electronic=station.electronic,
            first=tuple(ballots.first),
            second=tuple(ballots.second),
            differences=tuple(each for each in open_ if each.first and each.second),
            once=tuple(each.number for each in open_ if not (each.first and each.second)),
            settled=tuple(ballots.settled),
            voids=tuple(
                VoidOne(
                    void.number,
                    self._cause(void.number, wording.words(void.cause)),
                    ballots.confirmed.get(void.number, ""),
                )
                for void in voids
            ),
            obstacle=station.obstacle(),
            interrupted=_INTERRUPTED.get(station.interrupted, "") if station.interrupted else "",
            result=station.result,
        )

    def _cause(self, number: int, words: str) -> str:
        said = paper.agreed(self._station.paper)[number].unreadable
        return say("{said}：{said_2}", said=words, said_2=said) if said else words

    def collect(self, sources: Sequence[Path], progress: Progress | None = None) -> Batch:
        """Take ballots into the box: files, and all ballots of folders.

        Raises:
            VotingError: a source vanished, or the box cannot be written; it is as it was.
        """
        taken = self._station.collect(sources, progress)
        return Batch(
            new=taken.new,
            again=taken.again,
            replaced=taken.replaced,
            refused=tuple(Refused(name, SENTENCES[why]) for name, why in taken.refused),
        )

    def holds(self, receipt: str) -> int:
        """How many ballots of a receipt's credential are in the box, with its own; 0: not it."""
        return int(self._station.holds(receipt))

    def set_counters(self, present: int, issued: int) -> None:
        """实到 and 发出.

        Raises:
            VotingError: it is counted already, or a number is negative.
        """
        self._station.set_counters(present, issued)

    def key_paper(self, who: Keyer, number: int, ballot: Ballot | None) -> None:
        """What one of the two keyed of a paper ballot; None takes it back.

        Raises:
            VotingError: it is counted already, or the number is none.
        """
        self._station.enter_paper(who, {number: ballot})

    def settle(self, number: int, ballot: Ballot) -> None:
        """What a paper ballot says that was keyed in two ways.

        Raises:
            VotingError: it is counted already, or was not keyed in two ways.
        """
        self._station.settle_paper(number, ballot)

    def confirm_void(self, number: int, reason: str) -> None:
        """The head scrutineer's word that a paper ballot is void.

        Raises:
            VotingError: it is counted already, not void, or there is no reason.
        """
        self._station.confirm_void(number, reason)

    def close(self) -> None:
        """No ballot is taken from now on (截止).

        Raises:
            VotingError: it is closed already, or cannot be written.
        """
        self._station.close()

    def admit(self, text: str, among: Sequence[KeyShare]) -> KeyShare:
        """A part of the key that is typed in, or that a file holds, beside those that are there.

        Raises:
            VotingError: mistyped, of another vote, or there already.
        """
        share = keys.read_share(text)
        keys.check((*among, share), self._station.package.committee)
        return share

    def count(self, shares: Sequence[KeyShare], progress: Progress | None = None) -> None:
        """Open all ballots together and count them with those on paper (开票、计票).

        Raises:
            VotingError: something is still open, the parts do not give the key, or a file cannot
                be written; it can be counted again.
        """
        self._station.count(shares, progress)

    # The next round

    def candidates(self) -> tuple[Project, ...]:
        """Of whom the presidium may choose for a further round; empty where rules decide it."""
        result = self._station.result
        if result is None or not result.outcome.presidium:
            return ()
        outcome = result.outcome
        if outcome.invalid_round:
            return result.projects
        if result.round >= result.rules.max_rounds:
            return ()
        keys_ = outcome.tied or [p.key for p in result.projects if p.key not in outcome.chosen]
        return tuple(each for each in result.projects if each.key in keys_)

    def following(self, decided: Sequence[str] = ()) -> tuple[int, tuple[Project, ...], str] | None:
        """Number, projects and cause of the round that follows; None if there is none.

        Raises:
            VotingError: the presidium cannot decide so.
        """
        found = self._following(decided)
        return None if found is None else (found.number, found.projects, found.why)

    def _following(self, decided: Sequence[str]) -> rounds.NextRound | None:
        result = self._station.result
        if result is None:
            return None
        return rounds.next_round(
            result.outcome, result.rules, result.projects, result.round, decided=decided
        )

    def write_next(self, key: Path, target: Path, decided: Sequence[str] = ()) -> Path:
        """The package of the round that follows, signed with the secretariat's key.

        Raises:
            VotingError: there is none, or the key is none or another secretariat's.
            SourceError: it cannot be written.
        """
        following = self._following(decided)
        if following is None:
            raise VotingError(say("按规则没有下一轮。没有生成任何文件，结果没有变动。"))
        data = preparing.next_package(
            self._station.package,
            following,
            previous=self._station.result_hash,
            key_text=text_of(key),
            made=planning.today(),
        )
        files.replace(target, data)
        return target


def text_of(path: Path) -> str:
    """What the file of a key or of a part of it holds.

    Raises:
        VotingError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_KEY).decode("utf-8-sig", errors="replace")
    except OSError as error:
        message = say(
            "读不出“{name}”（{strerror}）。没有改动，请检查 U 盘后再试。",
            name=path.name,
            strerror=error.strerror,
        )
        raise VotingError(message) from error


def is_station(folder: Path) -> bool:
    """Whether a folder holds a vote that was begun."""
    return files.is_there(folder / names.JOURNAL) and files.is_there(folder / names.PACKAGE)


def verify(folder: Path, shares: Sequence[KeyShare] = ()) -> Verified:
    """Check a finished vote from its files alone.

    Raises:
        VotingError: the folder is not there, or the parts do not give the key.
    """
    return verifying.verify(folder, shares)
