"""Checking a finished vote from its files alone, on any machine.

Without the committee's key: that the files are those its keepers signed, that each follows from
the others, and that counting again gives the same. With enough parts of the key the box is opened
again, too. What nobody can see from files: whether ballots were left out of the box before it was
closed. That is what receipts are for (`Station.holds`).
"""

import contextlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from jjdesk import files
from jjdesk.errors import VotingError
from jjdesk.voting import (
    box_file,
    counting,
    journal,
    keys,
    package,
    paper,
    result,
    rounds,
    sealing,
)
from jjdesk.voting.folder import (
    BOX,
    JOURNAL,
    OPENED,
    OWN,
    PACKAGE,
    PAPER,
    RESULT,
    earlier,
    inside,
    read,
)
from jjdesk.voting.journal import Act, Entry, digest
from jjdesk.voting.keys import KeyShare
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.voting.package import Package
    from jjdesk.voting.sealing import Sealed

T = TypeVar("T")


class Step(Struct, frozen=True):
    """One thing that was checked, and whether it is right; None: it was not checked here."""

    words: str
    ok: bool | None


class Verified(Struct, frozen=True, kw_only=True):
    """What was found. ``first_fault`` names the file and what is wrong with it; empty if nothing.

    ``fingerprint`` of the package, where there is a good one: whoever makes up a whole vote can
    sign everything in it, so it is to be compared with the printed rule sheet.
    After the first fault nothing more is checked: the rest rests on it.
    """

    ok: bool
    steps: tuple[Step, ...]
    first_fault: str
    fingerprint: str = ""


class _FaultError(VotingError):
    """Something is not as it should be; the text names the file."""


def verify(folder: Path, shares: Sequence[KeyShare] = ()) -> Verified:
    """Check the vote in a folder.

    Args:
        folder: a station's folder that was counted, or a copy of it.
        shares: parts of the committee's key; with enough of them the box is opened again.

    Raises:
        VotingError: the folder is not there, or the parts do not give the key.
    """
    if not files.is_folder(folder):
        raise VotingError(
            say("找不到文件夹“{folder}”。没有核对任何内容，请检查位置后再试。", folder=folder)
        )
    check = _Check(folder)
    steps: list[Step] = []
    for words, act in check.steps(shares):
        if act is None:
            steps.append(Step(words, ok=None))
            continue
        try:
            act()
        except _FaultError as error:
            steps.append(Step(words, ok=False))
            fault = str(error)
            break
        steps.append(Step(words, ok=True))
    else:
        fault = ""
    return Verified(
        ok=not fault, steps=tuple(steps), first_fault=fault, fingerprint=check.fingerprint
    )


class _Check:
    """One run; each step rests on those before it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._data: dict[str, bytes] = {}
        self.fingerprint = ""

    def steps(self, shares: Sequence[KeyShare]) -> Iterator[tuple[str, Callable[[], None] | None]]:
        """What is to be checked, in its order; which step comes next is known after the last.

        None stands for what cannot be checked with what is at hand.
        """
        yield say("票决包完整，有秘书处签名"), self._package
        yield say("结果完整，有计票组签名"), self._signed
        yield say("没有混入别的票决文件"), self._no_others
        if self.package.previous:
            if (before := earlier(self._folder, self.package.previous)) is None:
                yield say("上一轮的结果不在旁边，没有核对"), None
            else:
                yield say("轮次、规则、项目和凭证承接上一轮"), partial(self._follows, before)
        yield say("计票记录前后相连"), self._journal
        yield say("票箱完整，与截止时相同"), self._box
        yield say("每张选票的凭证和签名有效"), self._ballots
        yield say("纸质选票两次录入已核定"), self._paper
        yield say("开票文件的张数与票箱相符"), self._opened
        yield say("重新计票，得票相同"), self._tally
        yield say("按规则重新判定，结果相同"), self._outcome
        yield say("六数相符"), self._counters
        if shares:
            yield say("用开票钥匙重新开箱，与开票文件一致"), lambda: self._reopened(shares)
        else:
            yield say("没有输入开票钥匙，没有重新开箱"), None

    def _follows(self, folder: Path) -> None:
        """That the package holds what follows from the result in another folder."""
        data = read(folder / RESULT)
        before = _told(RESULT, lambda: result.peek(data))
        known = {project.key: project.name for project in before.projects}
        ours = {project.key: project.name for project in self.package.projects}
        _require(ours.items() <= known.items(), PACKAGE, say("里有上一轮没有的项目"))
        again = 0 if before.outcome.invalid_round else 1
        _require(self.package.round == before.round + again, PACKAGE, say("里的轮次与上一轮接不上"))
        stands = ours.keys() & set(before.outcome.chosen)
        _require(not stands, PACKAGE, say("里有上一轮已经当选的项目"))
        _require(self._is_next(before), PACKAGE, say("里的规则或项目不是按上一轮的结果定的"))
        heads = (before.title, before.kind, before.demo)
        mine = (self.package.title, self.package.kind, self.package.demo)
        _require(mine == heads, PACKAGE, say("的标题或名单种类与上一轮不同"))
        try:
            result.decode(data, self.package.committee)
        except VotingError as error:
            raise _FaultError(
                say("“{package}”里的计票组不是上一轮的。", package=PACKAGE)
            ) from error
        first = _package_of(before, folder / PACKAGE)
        same = first is None or (first.secretariat, first.credentials) == (
            self.package.secretariat,
            self.package.credentials,
        )
        _require(same, PACKAGE, say("里的选票凭证或秘书处密钥不是上一轮的"))

    def _is_next(self, before: result.Result) -> bool:
        """Whether the package holds the round that follows by the rules, or by the presidium."""
        decided = [project.key for project in self.package.projects]
        with contextlib.suppress(VotingError):
            following = rounds.next_round(
                before.outcome,
                before.rules,
                before.projects,
                before.round,
                decided=decided if before.outcome.presidium else (),
            )
            return following is not None and (
                following.number,
                following.rules,
                following.projects,
            ) == (self.package.round, self.package.rules, self.package.projects)
        return False

    def _read(self, name: str) -> bytes:
        if name not in self._data:
            try:
                self._data[name] = read(self._folder / name)
            except VotingError as error:
                raise _FaultError(str(error)) from error
        return self._data[name]

    def _same(self, name: str) -> bytes | None:
        """A file that must be there, or not (None), just as the signed result says."""
        named = self._result.files.get(name)
        there = (self._folder / name).exists()
        _require(named is not None or not there, name, say("不是计票时的文件，是后来放入的"))
        _require(named is None or there, name, say("缺失，计票时有这个文件"))
        return self._read(name) if there else None

    def _sealed(self, name: str, data: bytes | None) -> None:
        """That the file is the one that was signed."""
        named = self._result.files.get(name)
        _require(
            data is None or digest(data) == named, name, say("与签名的结果不符，被改动或替换过")
        )

    def _package(self) -> None:
        self.package = _told(PACKAGE, lambda: package.decode(self._read(PACKAGE)))
        self.fingerprint = self.package.fingerprint

    def _signed(self) -> None:
        data = self._read(RESULT)
        self._result = _told(RESULT, lambda: result.peek(data))
        words = say("与“{result}”不属于同一次票决或同一轮", result=RESULT)
        _require(self._result.package == self.package.id, PACKAGE, words)
        _told(RESULT, lambda: result.decode(data, self.package.committee))
        self._sealed(PACKAGE, self._read(PACKAGE))
        copied = (
            self._result.title == self.package.title,
            self._result.kind == self.package.kind,
            self._result.demo == self.package.demo,
            self._result.round == self.package.round,
            self._result.previous == self.package.previous,
            self._result.rules == self.package.rules,
            self._result.projects == self.package.projects,
        )
        _require(all(copied), RESULT, say("里的规则、项目或轮次与票决包不同"))

    def _no_others(self) -> None:
        for path in self._inside():
            ours = path.name in {*self._result.files, RESULT} or path.name.startswith(".")
            strange = path.suffix.lower() in OWN and not ours
            _require(not strange, path.name, say("不属于这次票决，是后来放入的"))

    def _inside(self) -> list[Path]:
        try:
            return inside(self._folder)
        except VotingError as error:
            raise _FaultError(str(error)) from error

    def _journal(self) -> None:
        data = self._same(JOURNAL)
        _require(data is not None, JOURNAL, say("不在签名的结果里"))
        self._entries = _told(JOURNAL, lambda: journal.read(data or b"", self.package.id))
        if fault := _out_of_turn(self._entries):
            raise _FaultError(say("“{journal}”{fault}。", journal=JOURNAL, fault=fault))
        self._sealed(JOURNAL, data)
        last = self._entries[-1]
        files = {name: hash_ for name, hash_ in self._result.files.items() if name != JOURNAL}
        _require(last.files == files, JOURNAL, say("的最后一行与签名的结果不符"))
        _require(last.time == self._result.counted, JOURNAL, say("的开票时间与签名的结果不符"))

    def _box(self) -> None:
        data = self._same(BOX)
        self._kept: tuple[Sealed, ...] = ()
        if data is not None:
            self._kept = _told(BOX, lambda: box_file.read(data, self.package))
        self._sealed(BOX, data)

    @property
    def _closing(self) -> Entry:
        return next(entry for entry in self._entries if entry.act is Act.CLOSE)

    @property
    def _electronic(self) -> int:
        return len({sealed.public for sealed in self._kept})

    def _ballots(self) -> None:
        _told(BOX, lambda: box_file.check(self._kept, self.package))
        counts = {"sealed": len(self._kept), "electronic": self._electronic}
        _require(self._closing.counts == counts, JOURNAL, say("截止时的张数与票箱不符"))
        taken = _taken(self._entries)
        _require(
            taken == len(self._kept), JOURNAL, say("里各次共收 {taken} 张，与票箱不符", taken=taken)
        )
        _require(self._result.sealed == len(self._kept), RESULT, say("里的封存张数与票箱不符"))

    def _paper(self) -> None:
        data = self._same(PAPER)
        self._papers = paper.PaperBallots()
        if data is not None:
            self._papers = _told(PAPER, lambda: paper.decode(data))
        obstacle = paper.obstacle(self._papers, self.package.rules, len(self.package.projects))
        _require(not obstacle, PAPER, say("还没有核定：{obstacle}", obstacle=obstacle))
        self._sealed(PAPER, data)
        same = self._result.paper == len(self._papers.numbers)
        _require(same, RESULT, say("里的纸质选票张数与录入的不符"))

    def _opened(self) -> None:
        data = self._same(OPENED)
        _require(data is not None, OPENED, say("不在签名的结果里"))
        self._said = _told(OPENED, lambda: result.decode_opened(data or b"", self.package.id))
        words = say(
            "有 {count} 张，票箱里有 {electronic} 份凭证的选票",
            count=len(self._said),
            electronic=self._electronic,
        )
        _require(len(self._said) == self._electronic, OPENED, words)
        self._sealed(OPENED, data)
        same = self._result.electronic == len(self._said)
        _require(same, RESULT, say("里的电子选票张数与开票文件不符"))

    def _tally(self) -> None:
        claimed = self._result.tally
        self._again = counting.count(
            (*self._said, *paper.agreed(self._papers).values()),
            self.package.rules,
            self.package.projects,
            present=claimed.counters.present,
            issued=claimed.counters.issued,
        )
        _require(self._again == claimed, RESULT, say("里的得票与重新计票的不同"))

    def _outcome(self) -> None:
        vote = self.package
        again = counting.outcome(self._again, vote.rules, vote.projects, vote.round)
        _require(again == self._result.outcome, RESULT, say("里的当选项目与按规则重新判定的不同"))

    def _counters(self) -> None:
        found = self._result.tally.counters
        entered = [entry.counts for entry in self._entries if entry.act is Act.COUNTERS][-1]
        same = entered == {"present": found.present, "issued": found.issued}
        _require(same, RESULT, say("里的实到、发出与计票记录不同"))
        returned = self._result.electronic + self._result.paper
        sums = found.returned == returned == found.valid + found.void + found.uncounted
        _require(sums, RESULT, say("里的收回不等于有效、无效与不计之和"))

    def _reopened(self, shares: Sequence[KeyShare]) -> None:
        """Open the box again and compare, whatever the order.

        Raises:
            VotingError: the parts do not give the committee's key.
        """
        key = keys.join(shares, self.package.committee)
        again = sealing.open_all(self._kept, key, self.package)
        _require(Counter(again) == Counter(self._said), OPENED, say("与重新开箱的选票不同"))


def _package_of(before: result.Result, path: Path) -> "Package | None":
    """The package of an earlier round, if it lies beside its result."""
    with contextlib.suppress(VotingError):
        found = package.decode(read(path))
        return found if found.id == before.package else None
    return None


def _taken(entries: Sequence[Entry]) -> int:
    """How many ballots were put into the box, by all collections that were not undone."""
    return sum(
        entry.counts.get("new", 0) + entry.counts.get("replaced", 0)
        for entry, following in pairwise(entries)
        if entry.act is Act.COLLECT and following.act is not Act.UNDONE
    )


def _require(right: bool, name: str, fault: str) -> None:
    """Say which file is at fault, and how."""
    if not right:
        raise _FaultError(say("“{name}”{fault}。", name=name, fault=fault))


def _told(name: str, act: Callable[[], T]) -> T:
    """What ``act`` gives; what it refuses is a fault of the file."""
    try:
        return act()
    except VotingError as error:
        raise _FaultError(say("“{name}”：{error}", name=name, error=error)) from error


def _out_of_turn(entries: Sequence[Entry]) -> str:
    """What of the journal's acts cannot have been so, in words; empty if nothing."""
    acts = [entry.act for entry in entries]
    if acts[0] is not Act.CREATE or acts.count(Act.CREATE) > 1:
        return say("不是从建立票箱开始的")
    if acts.count(Act.CLOSE) != 1:
        return say("没有截止，或截止了不止一次")
    closing = acts.index(Act.CLOSE)
    if acts[-1] is not Act.COUNT or Act.COUNT in acts[:closing]:
        return say("的最后一项不是开票，或开票在截止之前")
    if Act.COUNTERS not in acts:
        return say("里没有实到人数和发出票数")
    if not {*acts[acts.index(Act.COUNT) :]} <= {Act.COUNT, Act.UNDONE, Act.COLLECT}:
        return say("里在第一次开票之后还改了纸质选票或票数")
    boxes = {entry.files.get(BOX) for entry in entries[closing:]}
    return "" if len(boxes) == 1 else say("里票箱在截止之后还有变化")
