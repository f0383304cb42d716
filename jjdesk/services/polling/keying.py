"""What is typed of a paper ballot, as a ballot: numbers of projects, or a digit a project.

A paper ballot is keyed as it is, also one with too many marks: whether it is void is judged by the
rules, not here. Pure: no Qt, no file.
"""

import re
from typing import Final

from jjdesk.domain.poll import Ballot, Mark, Mode
from jjdesk.errors import VotingError
from jjdesk.voting.counting import CHOICES
from jjdesk.words import say

_BY_NUMBER: Final = {Mode.TICK, Mode.RANK}
_SAFE: Final = say("没有录入，请改正后再按回车。")


def marks_of(mode: Mode) -> tuple[Mark, ...]:
    """What may be marked of each project; the first is typed as 1."""
    return CHOICES[mode]


def hint(mode: Mode, projects: int) -> str:
    """How a ballot is typed, in one sentence."""
    if mode is Mode.TICK:
        return say("输入打勾的项目序号，用空格隔开，如 1 3 7；空白票不填。按回车录入。")
    if mode is Mode.RANK:
        return say("按排列次序输入项目序号，用空格隔开，如 5 1 3；空白票不填。按回车录入。")
    words = (
        say("1 满意、2 基本满意、3 不满意")
        if mode is Mode.SATISFACTION
        else say("1 赞成、2 反对、3 弃权")
    )
    if mode is Mode.WHOLE_LIST:
        return say("输入一个数字：{said}；空白票不填。按回车录入。", said=words)
    return say(
        "从第 1 项起每项一个数字：{said}、0 未填，共 {projects} 个。按回车录入。",
        said=words,
        projects=projects,
    )


def read(text: str, mode: Mode, projects: int) -> Ballot:
    """The ballot that is typed so.

    Raises:
        VotingError: it is none; says what is wrong.
    """
    if mode in _BY_NUMBER:
        return _of_numbers(_numbers(text, projects), mode, projects)
    return _of_digits(re.sub(r"[\s,，、.]+", "", text), mode, projects)


def _numbers(text: str, projects: int) -> list[int]:
    found: list[int] = []
    for word in re.split(r"[\s,，、;；.]+", text.strip()):
        if not word:
            continue
        number = int(word) if word.isdecimal() and len(word) <= 4 else 0
        if not 1 <= number <= projects:
            raise VotingError(
                say(
                    "“{word}”不是 1 到 {projects} 的项目序号。{safe}",
                    word=word[:12],
                    projects=projects,
                    safe=_SAFE,
                )
            )
        if number in found:
            raise VotingError(say("第 {number} 项输入了两次。{safe}", number=number, safe=_SAFE))
        found.append(number)
    return found


def _of_numbers(numbers: list[int], mode: Mode, projects: int) -> Ballot:
    if mode is Mode.RANK:
        return Ballot(ranking=tuple(numbers))
    places = range(1, projects + 1)
    return Ballot(tuple(Mark.FOR if place in numbers else Mark.NONE for place in places))


def _of_digits(digits: str, mode: Mode, projects: int) -> Ballot:
    count = 1 if mode is Mode.WHOLE_LIST else projects
    cycle = (Mark.NONE, *CHOICES[mode])
    for digit in digits:
        if digit not in "0123":
            raise VotingError(say("“{digit}”不是 0 到 3 的数字。{safe}", digit=digit, safe=_SAFE))
    if digits and len(digits) != count:
        raise VotingError(
            say(
                "要 {count} 个数字，现有 {given} 个。{safe}",
                count=count,
                given=len(digits),
                safe=_SAFE,
            )
        )
    return Ballot(tuple(cycle[int(digit)] for digit in digits or "0" * count))


def write(ballot: Ballot, mode: Mode) -> str:
    """The same ballot as it is typed; `read` gives it back."""
    if mode is Mode.RANK:
        return " ".join(map(str, ballot.ranking))
    if mode is Mode.TICK:
        ticked = (n for n, mark in enumerate(ballot.marks, 1) if mark is not Mark.NONE)
        return " ".join(map(str, ticked))
    cycle = (Mark.NONE, *CHOICES[mode])
    return "".join(str(cycle.index(mark)) for mark in ballot.marks)


def turned(ballot: Ballot, place: int, mode: Mode) -> Ballot:
    """The ballot with the next mark at a project; 0 stands for the list as a whole."""
    if mode is Mode.RANK:
        rest = tuple(number for number in ballot.ranking if number != place)
        added = ballot.ranking if place in ballot.ranking else (*ballot.ranking, place)
        return Ballot(ranking=rest if place in ballot.ranking else added)
    cycle = (Mark.NONE, *CHOICES[mode])
    at = max(place - 1, 0)
    marks = list(ballot.marks)
    marks[at] = cycle[(cycle.index(marks[at]) + 1) % len(cycle)]
    return Ballot(tuple(marks))
