"""Rounds (轮次): what the next package holds, and what all rounds together have chosen."""

from collections.abc import Sequence

from msgspec import Struct, structs

from jjdesk.domain.poll import Outcome, Project, Rules
from jjdesk.errors import VotingError
from jjdesk.words import say


class NextRound(Struct, frozen=True):
    """The next round: its number, its rules, its projects with new numbers, and why it is held."""

    number: int
    rules: Rules
    projects: tuple[Project, ...]
    why: str


def numbered(projects: Sequence[Project]) -> tuple[Project, ...]:
    """The projects with the numbers 1, 2, 3 … of a ballot; their keys stay."""
    return tuple(
        structs.replace(project, number=number) for number, project in enumerate(projects, start=1)
    )


def next_round(
    outcome: Outcome,
    rules: Rules,
    projects: Sequence[Project],
    round_number: int,
    *,
    decided: Sequence[str] = (),
) -> NextRound | None:
    """The round that follows, or None.

    A round that was void is held again with all its projects and the same number, once the
    presidium says so.

    Args:
        outcome: of the round that was counted.
        rules: its rules.
        projects: those on its ballot.
        round_number: its number.
        decided: keys of the projects that the presidium sends into another round; only where
            ``outcome.presidium`` says that it has to decide.

    Raises:
        VotingError: The presidium has nothing to decide here, or named what it cannot.
    """
    if decided:
        _check(outcome, rules, projects, round_number, decided)
    keys = set(decided or outcome.next_round)
    if not keys:
        return None
    again = bool(outcome.invalid_round)
    return NextRound(
        number=round_number if again else round_number + 1,
        rules=structs.replace(rules, seats=min(outcome.open_seats, len(keys))),
        projects=numbered([project for project in projects if project.key in keys]),
        why=outcome.invalid_round or outcome.words[-1],
    )


def _check(
    outcome: Outcome,
    rules: Rules,
    projects: Sequence[Project],
    round_number: int,
    decided: Sequence[str],
) -> None:
    """Refuses what the presidium cannot decide.

    Raises:
        VotingError: says why.
    """
    if not outcome.presidium:
        raise VotingError(say("这一轮的结果已按规则确定，不需要主席团另定下一轮；结果没有变动。"))
    every = {project.key for project in projects}
    if outcome.invalid_round:
        if set(decided) != every:
            raise VotingError(say("本轮作废，重新投票须包括全部项目；请重新选定，结果没有变动。"))
        return
    if round_number >= rules.max_rounds:
        words = say("按规则最多投 {max_rounds} 轮，已经投满", max_rounds=rules.max_rounds)
        raise VotingError(say("{said}，不能再投；结果没有变动。", said=words))
    if not set(decided) <= (set(outcome.tied) or every - set(outcome.chosen)):
        raise VotingError(say("下一轮只能从还没有当选的项目中选定；请重新选定，结果没有变动。"))


def chosen_in_all(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Keys of all projects that stand after these rounds, those of the first round first."""
    return tuple(key for outcome in outcomes for key in outcome.chosen)
