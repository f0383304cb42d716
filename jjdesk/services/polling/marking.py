"""A ballot while it is filled in: what may be marked, what is refused and why, what it says.

One object a ballot, forgotten by ``clear`` once it is sealed. Pure: no Qt, no file.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from jjdesk.domain.poll import Ballot, Blank, Mark, Mode, Overvote, Project, Rules, Undervote
from jjdesk.voting import rules as ruling
from jjdesk.voting import wording
from jjdesk.voting.counting import CHOICES
from jjdesk.words import Labels, say, to_say

WORDS: Final = {mark: wording.words(mark) for mark in Mark}
_COUNTED: Final = Labels(
    {
        Mode.TICK: to_say("已选"),
        Mode.PER_ITEM: to_say("已赞成"),
        Mode.RANK: to_say("已排"),
        Mode.SATISFACTION: to_say("已评"),
    }
)


class Fate(StrEnum):
    """What would become of the ballot as it stands."""

    NONE = "none"
    PLAIN = "plain"
    VOID = "void"


class Marking:
    """The marks of one ballot by its rules."""

    def __init__(self, rules: Rules, projects: tuple[Project, ...]) -> None:
        self.rules = rules
        self.projects = projects
        self.most = ruling.most_choices(rules, len(projects))
        self._marks: dict[int, Mark] = {}
        self._ranking: list[int] = []

    @property
    def mode(self) -> Mode:
        """How the ballot is filled in."""
        return self.rules.mode

    @property
    def choices(self) -> tuple[Mark, ...]:
        """What may be marked of each project, in the order of the boxes."""
        return CHOICES[self.mode]

    @property
    def places(self) -> tuple[int, ...]:
        """What is marked: numbers of projects, or 0 for the list as a whole."""
        if self.mode is Mode.WHOLE_LIST:
            return (0,)
        return tuple(project.number for project in self.projects)

    def mark(self, place: int) -> Mark:
        """What is marked there."""
        if self.mode is Mode.RANK:
            return Mark.FOR if place in self._ranking else Mark.NONE
        return self._marks.get(place, Mark.NONE)

    def rank(self, place: int) -> int:
        """As which choice a project is ranked, from 1 on; 0 if it is not."""
        return self._ranking.index(place) + 1 if place in self._ranking else 0

    @property
    def ranking(self) -> tuple[int, ...]:
        """Numbers of the ranked projects, the first choice first."""
        return tuple(self._ranking)

    def press(self, place: int, mark: Mark) -> str:
        """Set a mark, or take it away if it stands; why that is refused, or nothing."""
        if self.mark(place) is mark:
            self._set(place, Mark.NONE)
            return ""
        if mark is Mark.FOR and self.limited and self.chosen >= self.most:
            return self._refusal(place)
        self._set(place, mark)
        return ""

    def turn(self, place: int) -> str:
        """The next of the marks there, after the last none; why that is refused, or nothing."""
        cycle = (Mark.NONE, *self.choices)
        following = cycle[(cycle.index(self.mark(place)) + 1) % len(cycle)]
        if following is Mark.NONE:
            self._set(place, Mark.NONE)
            return ""
        refused = self.press(place, following)
        if refused and len(self.choices) > 1:
            self._set(place, self.choices[1])
        return refused

    def move(self, place: int, step: int) -> bool:
        """Rank a project so many places later (earlier: negative); whether it moved."""
        if place not in self._ranking:
            return False
        old = self._ranking.index(place)
        new = min(max(old + step, 0), len(self._ranking) - 1)
        self._ranking.insert(new, self._ranking.pop(old))
        return new != old

    def fill(self, wanted: Iterable[tuple[int, Mark]]) -> str:
        """Mark anew what is wanted, the most wanted first; what had no place, in words."""
        self.clear()
        left = []
        for place, mark in wanted:
            if mark in self.choices and self.press(place, mark):
                left.append(place)
        if not left:
            return ""
        names = say("、").join(str(place) for place in left)
        return say("意向里选的多于 {most} 个，第 {names} 项没有填上。", most=self.most, names=names)

    def clear(self) -> None:
        """Forget all marks."""
        self._marks.clear()
        self._ranking.clear()

    def _set(self, place: int, mark: Mark) -> None:
        if self.mode is not Mode.RANK:
            self._marks[place] = mark
        elif mark is Mark.NONE:
            self._ranking.remove(place)
        else:
            self._ranking.append(place)

    @property
    def limited(self) -> bool:
        """Whether one more choice may be refused."""
        picks = self.mode in {Mode.TICK, Mode.PER_ITEM, Mode.RANK}
        return picks and self.rules.overvote is Overvote.VOID

    @property
    def chosen(self) -> int:
        """How many projects are chosen, ranked or approved; in a satisfaction vote, marked."""
        if self.mode is Mode.RANK:
            return len(self._ranking)
        if self.mode is Mode.SATISFACTION:
            return sum(mark is not Mark.NONE for mark in self._marks.values())
        return sum(mark is Mark.FOR for mark in self._marks.values())

    @property
    def is_blank(self) -> bool:
        """Whether nothing is marked."""
        return not self._ranking and all(mark is Mark.NONE for mark in self._marks.values())

    def _refusal(self, place: int) -> str:
        name = next(each.name for each in self.projects if each.number == place)
        verb = {Mode.PER_ITEM: say("赞成"), Mode.RANK: say("排")}.get(self.mode, say("选"))
        return say(
            "最多{verb} {most} 个，已满，“{name}”没有{verb}上：多选的整张无效。请先取消一个。",
            verb=verb,
            most=self.most,
            name=name,
        )

    def counted(self) -> tuple[str, int, str]:
        """How far it is: 已选, 7, 最多 10. Of a whole list: its mark in words, 0, nothing."""
        if self.mode is Mode.WHOLE_LIST:
            return (say("对整份名单：{said}", said=WORDS[self.mark(0)]), 0, "")
        if self.mode is Mode.SATISFACTION:
            return (_COUNTED[self.mode], self.chosen, say("共 {count}", count=len(self.projects)))
        if not self.limited:
            return (_COUNTED[self.mode], self.chosen, say("不限个数"))
        exact = self.rules.undervote is Undervote.VOID and self.mode is not Mode.PER_ITEM
        return (
            _COUNTED[self.mode],
            self.chosen,
            f"{say('须选') if exact else say('最多')} {self.most}",
        )

    def remaining(self) -> str:
        """What can still be done, in words."""
        unmarked = sum(self.mark(place) is Mark.NONE for place in self.places)
        if self.mode is Mode.WHOLE_LIST:
            return "" if not unmarked else say("请对整份名单表态")
        if self.mode is Mode.SATISFACTION:
            return (
                say("还有 {unmarked} 项未评", unmarked=unmarked) if unmarked else say("已全部评完")
            )
        if not self.limited:
            return ""
        left = self.most - self.chosen
        verb = {Mode.PER_ITEM: say("赞成"), Mode.RANK: say("排")}.get(self.mode, say("选"))
        return (
            say("还可{verb} {left} 项", verb=verb, left=left)
            if left
            else say("已{verb}满", verb=verb)
        )

    def fate(self) -> tuple[Fate, str]:
        """What becomes of the ballot if it is sealed as it stands, and that in words."""
        if self.is_blank:
            return {
                Blank.ABSTAINS: (Fate.PLAIN, say("这是空白票，按规则算对全部项目弃权。")),
                Blank.VOID: (Fate.VOID, say("这是空白票，按规则是无效票。")),
                Blank.NOT_COUNTED: (Fate.VOID, say("这是空白票，按规则不计入有效票。")),
            }[self.rules.blank]
        picks = self.mode in {Mode.TICK, Mode.RANK}
        if picks and self.chosen < self.rules.seats:
            if self.rules.undervote is Undervote.VOID:
                words = say(
                    "须选满 {seats} 个，现有 {chosen} 个：按规则是无效票。",
                    seats=self.rules.seats,
                    chosen=self.chosen,
                )
                return (Fate.VOID, words)
            return (
                Fate.PLAIN,
                say("少选有效：还有 {seats} 个名额没有用。", seats=self.rules.seats - self.chosen),
            )
        unmarked = sum(self.mark(place) is Mark.NONE for place in self.places)
        if not picks and unmarked:
            return (Fate.PLAIN, say("有 {unmarked} 项没有填，按弃权计。", unmarked=unmarked))
        return (Fate.NONE, "")

    def ballot(self) -> Ballot:
        """What it says now."""
        if self.mode is Mode.RANK:
            return Ballot(ranking=self.ranking)
        return Ballot(marks=tuple(self.mark(place) for place in self.places))
