"""A result as it is shown on the wall: its lines in the order of votes, what follows, in words."""

from msgspec import Struct

from jjdesk.domain.poll import Line, Mode, Project
from jjdesk.voting import wording
from jjdesk.voting.counting import grade
from jjdesk.voting.result import Result
from jjdesk.words import say


class ResultLine(Struct, frozen=True):
    """A line of the result board: 得票 (of a satisfaction vote 满意), what else, and what follows.

    ``detail`` is empty where ballots only tick.
    ``fate``: ``chosen``, ``tied`` or empty; ``verdict`` says it in words.
    """

    number: int
    name: str
    votes: int
    detail: str
    fate: str
    verdict: str


def lines_of(result: Result) -> tuple[ResultLine, ...]:
    """The projects of a result: chosen, tied, others; each time the most votes or points first."""
    told = [
        (_told_of(result, project, line), line.points)
        for project, line in zip(result.projects, result.tally.lines, strict=True)
    ]
    rank = {"chosen": 0, "tied": 1, "": 2}
    told.sort(key=lambda each: (rank[each[0].fate], -each[1], -each[0].votes, each[0].number))
    return tuple(line for line, _ in told)


def _told_of(result: Result, project: Project, line: Line) -> ResultLine:
    outcome, mode = result.outcome, result.rules.mode
    if mode is Mode.SATISFACTION:
        verdict = grade(line, outcome.threshold)
        detail = say(
            "基本满意 {partly}\u3000不满意 {dissatisfied}",
            partly=line.partly,
            dissatisfied=line.dissatisfied,
        )
        fate = "chosen" if verdict == "满意" else ""
        return ResultLine(project.number, project.name, line.satisfied, detail, fate, say(verdict))
    fate, verdict = "", ""
    if project.key in outcome.chosen:
        fate, verdict = "chosen", say("通过") if mode is Mode.WHOLE_LIST else say("当选")
    elif project.key in outcome.tied:
        fate, verdict = "tied", say("票数相等")
    elif project.key in outcome.passed and outcome.threshold:
        verdict = say("名额已满")
    detail = ""
    if mode is Mode.RANK:
        detail = say("{points} 分", points=line.points)
    elif mode is not Mode.TICK:
        detail = say(
            "反对 {opposed}\u3000弃权 {abstained}", opposed=line.opposed, abstained=line.abstained
        )
    return ResultLine(project.number, project.name, line.approvals, detail, fate, verdict)


def sentences_of(result: Result) -> tuple[str, ...]:
    """What follows, in sentences; who stands is said by the board."""
    words, mode = result.outcome.words, result.rules.mode
    if result.outcome.invalid_round or mode is Mode.WHOLE_LIST:
        return words
    if mode is Mode.SATISFACTION:
        return words[:1]
    chosen = f"当选 {len(result.outcome.chosen)} 个。"
    return (*words[:1], chosen, *words[2:])


def voids_of(result: Result) -> str:
    """Void ballots by cause, in words; empty where there are none."""
    told = [
        say("{said} {n} 张", said=wording.words(cause), n=n)
        for cause, n in result.tally.voids.items()
        if n
    ]
    return say("、").join(told)
