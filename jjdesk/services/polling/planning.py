"""What a vote is to be (秘书处): its rules read as they are typed, with what contradicts itself."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct, structs

from jjdesk.domain.poll import Mode, PassBase, Project, Rules, Use
from jjdesk.domain.project_list import KIND, ProjectList
from jjdesk.voting import rules, wording
from jjdesk.voting.rules import Preset
from jjdesk.words import say

MOST_CREDENTIALS: Final = 10_000
LONGEST_TITLE: Final = 70
"""Characters that still stand on a slip."""
_FIRST: Final = ("projects", "title")


class Plan(Struct, frozen=True, kw_only=True):
    """What is to be made.

    Attributes:
        title: of the vote, as printed.
        projects: in the order of the ballot.
        count: credentials to be made; 0 stands for as many as there are deputies.
        made: ISO date.
        demo: a demonstration list (示例).
        kind: what the list holds, in words.
    """

    title: str
    rules: Rules
    projects: tuple[Project, ...]
    made: str
    count: int = 0
    demo: bool = False
    kind: str = KIND

    @property
    def credentials(self) -> int:
        """How many are made."""
        return self.count or self.rules.eligible

    @property
    def badges(self) -> tuple[str, ...]:
        """What must stand on everything of this vote."""
        return wording.badges(self.rules.use, demo=self.demo)


class SheetLine(Struct, frozen=True):
    """A line of the rule sheet: what is ruled, how, what kind of basis that has, and which."""

    name: str
    value: str
    basis: str
    source: str

    @property
    def basis_words(self) -> str:
        """Kind of basis and source; the kind alone where the source says it, or there is none."""
        if not self.source:
            return self.basis
        said = self.source.startswith(self.basis)
        return (
            self.source if said else say("{basis}：{source}", basis=self.basis, source=self.source)
        )


class Reading(Struct, frozen=True, kw_only=True):
    """What a plan says, in words; they are empty while their numbers are not given.

    Attributes:
        sentence: the rule of the ballot.
        passing: 全体代表 437 人，过半数为 219 票.
        quorum: who must be present.
        lines: the rule sheet.
        problems: by field of `Rules` or of `Plan`, the first of each, in the order of the sheet.
        asked: fields of `Rules` that mean something in this mode.
    """

    sentence: str
    passing: str
    quorum: str
    lines: tuple[SheetLine, ...]
    problems: dict[str, str]
    asked: frozenset[str]


def presets() -> tuple[Preset, ...]:
    """Rule sheets to begin with."""
    return rules.PRESETS


def named_values(values: Iterable[StrEnum]) -> tuple[tuple[StrEnum, str], ...]:
    """Values of a rule, each with its words."""
    return tuple((value, wording.words(value)) for value in values)


def proposed_title(listed: ProjectList, mode: Mode) -> str:
    """What a vote on a list may be called."""
    act = "满意度测评" if mode is Mode.SATISFACTION else "票决"
    if listed.demo:
        return f"{listed.kind}{act}（示例）"
    name = listed.name.removesuffix("名单")
    return name if name.endswith(act) else f"{name}{act}"


def begun(preset: Preset, now: Rules, projects: int) -> Rules:
    """The rules of a preset; who may vote, who keeps keys and what it is used as stay."""
    kept = structs.replace(
        preset.rules,
        use=now.use,
        decision=now.decision,
        decided=now.decided,
        keepers=now.keepers,
        needed=now.needed,
        changeable=now.changeable,
    )
    return rules.fitted(kept, now.eligible, projects)


def read(plan: Plan) -> Reading:
    """What the plan says, and what contradicts itself, while it is typed."""
    count = len(plan.projects)
    given = plan.rules.eligible > 0
    found: dict[str, str] = {}
    for field, sentence in sorted(_problems(plan), key=_place):
        found.setdefault(field, sentence)
    return Reading(
        sentence=rules.sentence(plan.rules, count) if count else "",
        passing=rules.arithmetic(plan.rules) if given else "",
        quorum=say("法定到会：{quorum_words}", quorum_words=rules.quorum_words(plan.rules))
        if given
        else "",
        lines=sheet_lines(plan.rules) if given else (),
        problems=found,
        asked=_asked(plan.rules),
    )


def sheet_lines(sheet: Rules) -> tuple[SheetLine, ...]:
    """A rule sheet line by line, each with what it rests on."""
    return tuple(
        SheetLine(line.name, line.value, wording.words(line.basis), line.source)
        for line in rules.lines(sheet)
    )


def _place(problem: tuple[str, str]) -> int:
    """List and title come before the rules, which have an order of their own."""
    return _FIRST.index(problem[0]) if problem[0] in _FIRST else len(_FIRST)


def _problems(plan: Plan) -> Iterable[tuple[str, str]]:
    if not plan.title.strip():
        yield "title", say("还没有标题，选票和计票报告单上都要写它。")
    elif len(plan.title) > LONGEST_TITLE:
        yield (
            "title",
            say(
                "标题有 {count} 字，凭证纸条上只写得下 {longest_title} 字。",
                count=len(plan.title),
                longest_title=LONGEST_TITLE,
            ),
        )
    for problem in rules.problems(plan.rules, len(plan.projects)):
        yield problem.field, problem.sentence
    if plan.demo and plan.rules.use is Use.FORMAL:
        yield "use", say("示例名单不是大会的名单，只能用于模拟。")
    if not plan.rules.eligible:
        return
    if plan.credentials > plan.rules.eligible:
        words = say(
            "凭证 {credentials} 份，应到只有 {eligible} 人",
            credentials=plan.credentials,
            eligible=plan.rules.eligible,
        )
        yield "count", say("{said}，多出的凭证会多投票。", said=words)
    elif plan.credentials > MOST_CREDENTIALS:
        yield (
            "count",
            say("一次最多制作 {most_credentials} 份凭证。", most_credentials=MOST_CREDENTIALS),
        )


def _asked(given: Rules) -> frozenset[str]:
    """The fields that differ in effect, in this mode."""
    asked = {"eligible", "quorum", "blank", "changeable", "pass_base"}
    if given.pass_base is not PassBase.NONE:
        asked.add("pass_compare")
    if given.mode in {Mode.TICK, Mode.PER_ITEM}:
        asked.add("overvote")
    if given.mode in {Mode.TICK, Mode.RANK}:
        asked.add("undervote")
    if given.mode not in {Mode.SATISFACTION, Mode.WHOLE_LIST}:
        asked |= {"seats", "order", "tie", "shortfall", "max_rounds"}
    if given.use is Use.FORMAL:
        asked |= {"decision", "decided"}
    return frozenset(asked)


def today() -> str:
    """The machine's day, as its user sees it."""
    return date.today().isoformat()  # noqa: DTZ011  as the machine's user sees it
