"""Counting (计票): which ballots are void, what each project was given, what follows by the rules.

Pure and exact: the same ballots in any order give the same tally. Reasons: ``docs/vote.md``.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import structs

from jjdesk.domain.poll import (
    Ballot,
    Blank,
    Counters,
    Line,
    Mark,
    Mode,
    Order,
    Outcome,
    Overvote,
    Project,
    Rules,
    Shortfall,
    Tally,
    Tie,
    Undervote,
    Void,
)
from jjdesk.voting.rules import base_words, quorum_of, threshold_of
from jjdesk.words import in_chinese

_THREE = (Mark.FOR, Mark.AGAINST, Mark.ABSTAIN)
CHOICES: dict[Mode, tuple[Mark, ...]] = {
    Mode.TICK: (Mark.FOR,),
    Mode.PER_ITEM: _THREE,
    Mode.RANK: (Mark.FOR,),
    Mode.WHOLE_LIST: _THREE,
    Mode.SATISFACTION: (Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED),
}
"""What may be marked of each project, in the order of the boxes; ``FOR`` of a ranked one."""
_ALLOWED = {mode: frozenset({Mark.NONE, *marks}) for mode, marks in CHOICES.items()}


def is_blank(ballot: Ballot) -> bool:
    """Whether a ballot says nothing of any project; one declared void is not blank."""
    silent = ballot.marks.count(Mark.NONE) == len(ballot.marks)
    return silent and not ballot.ranking and not ballot.unreadable


def judge(ballot: Ballot, rules: Rules, projects: int) -> Void | None:
    """Why a ballot is void, or None.

    A blank ballot that is not counted (`Blank.NOT_COUNTED`) is not void: ask `is_blank`.

    Args:
        ballot: what it says.
        rules: the rule sheet.
        projects: how many projects are on the ballot, numbered 1, 2, 3 …
    """
    if ballot.unreadable:
        return Void.UNREADABLE
    if not _well_formed(ballot, rules.mode, projects):
        return Void.MALFORMED
    if is_blank(ballot):
        return Void.BLANK if rules.blank is Blank.VOID else None
    if rules.mode in {Mode.WHOLE_LIST, Mode.SATISFACTION}:
        return None
    return _miscounted(len(ballot.ranking) or ballot.marks.count(Mark.FOR), rules)


def _miscounted(choices: int, rules: Rules) -> Void | None:
    if choices > rules.seats and rules.overvote is Overvote.VOID:
        return Void.TOO_MANY
    if choices < rules.seats and rules.undervote is Undervote.VOID:
        return Void.TOO_FEW
    return None


def _well_formed(ballot: Ballot, mode: Mode, projects: int) -> bool:
    if mode is Mode.RANK:
        ranked = set(ballot.ranking)
        within = all(1 <= number <= projects for number in ranked)
        return not ballot.marks and within and len(ranked) == len(ballot.ranking)
    length = 1 if mode is Mode.WHOLE_LIST else projects
    return (
        not ballot.ranking
        and len(ballot.marks) == length
        and _ALLOWED[mode].issuperset(ballot.marks)
    )


def count(
    ballots: Iterable[Ballot | Void],
    rules: Rules,
    projects: Sequence[Project],
    *,
    present: int,
    issued: int,
) -> Tally:
    """The tally of all ballots that were returned, in any order.

    Of every project approvals + opposed + abstained (+ satisfied + partly + dissatisfied) is the
    number of valid ballots: what a ballot leaves out counts as abstained.

    Args:
        ballots: what they say, or why one is void before it was judged.
        rules: the rule sheet.
        projects: those on the ballot, in its order.
        present: how many deputies were present (实到).
        issued: how many ballots were issued (发出).
    """
    voids: Counter[Void] = Counter()
    valid: Counter[Ballot] = Counter()
    uncounted = 0
    for ballot, times in Counter(ballots).items():
        if isinstance(ballot, Void):
            voids[ballot] += times
        elif (cause := judge(ballot, rules, len(projects))) is not None:
            voids[cause] += times
        elif rules.blank is Blank.NOT_COUNTED and is_blank(ballot):
            uncounted += times
        else:
            valid[ballot] += times
    counters = Counters(
        eligible=rules.eligible,
        present=present,
        issued=issued,
        returned=valid.total() + voids.total() + uncounted,
        valid=valid.total(),
        void=voids.total(),
        uncounted=uncounted,
    )
    lines = _ranked(valid, rules, projects) if rules.mode is Mode.RANK else _marked(valid, projects)
    return Tally(
        counters=counters,
        lines=lines,
        voids={cause: voids[cause] for cause in Void if voids[cause]},
    )


def _marked(valid: Counter[Ballot], projects: Sequence[Project]) -> tuple[Line, ...]:
    columns: list[Counter[Mark]] = [Counter() for _ in projects]
    # Ballots that occur equally often are counted column by column: twice as fast.
    alike: defaultdict[int, list[tuple[Mark, ...]]] = defaultdict(list)
    for ballot, times in valid.items():
        # Of a whole list there is one mark, which holds for every project.
        marks = ballot.marks * len(projects) if len(ballot.marks) == 1 else ballot.marks
        alike[times].append(marks)
    for times, rows in alike.items():
        for column, marks in zip(columns, zip(*rows, strict=True), strict=True):
            for mark, number in Counter(marks).items():
                column[mark] += number * times
    return tuple(
        Line(
            project=project.key,
            approvals=column[Mark.FOR],
            opposed=column[Mark.AGAINST],
            abstained=column[Mark.ABSTAIN] + column[Mark.NONE],
            satisfied=column[Mark.SATISFIED],
            partly=column[Mark.PARTLY],
            dissatisfied=column[Mark.DISSATISFIED],
        )
        for project, column in zip(projects, columns, strict=True)
    )


def _ranked(valid: Counter[Ballot], rules: Rules, projects: Sequence[Project]) -> tuple[Line, ...]:
    approvals, points = [0] * len(projects), [0] * len(projects)
    for ballot, times in valid.items():
        for place, number in enumerate(ballot.ranking):
            approvals[number - 1] += times
            points[number - 1] += times * (rules.seats - place)
    cast = valid.total()
    return tuple(
        Line(project=project.key, approvals=votes, abstained=cast - votes, points=scored)
        for project, votes, scored in zip(projects, approvals, points, strict=True)
    )


@in_chinese
def outcome(tally: Tally, rules: Rules, projects: Sequence[Project], round_number: int) -> Outcome:
    """What follows from a tally by the rules, with the sentences that say so.

    Args:
        tally: what was counted.
        rules: the rule sheet of this round.
        projects: those on the ballot, in its order.
        round_number: 1 for the first.
    """
    threshold = threshold_of(rules, tally.counters)
    fault = invalid_round(tally.counters, rules)
    if fault:
        return Outcome(
            threshold=threshold,
            open_seats=rules.seats,
            presidium=True,
            invalid_round=fault,
            words=(fault, "本轮作废，不产生结果，是否重新投票由主席团决定。"),
        )
    if rules.mode is Mode.SATISFACTION:
        return _graded(tally, rules, projects, threshold)
    return _Standing(tally, rules, projects, round_number).outcome()


@in_chinese
def invalid_round(counters: Counters, rules: Rules) -> str:
    """Why a round is void as a whole (整轮无效), in one sentence; empty if it is not."""
    returned, issued, present = counters.returned, counters.issued, counters.present
    if returned > issued:
        return f"收回选票 {returned} 张，多于发出的 {issued} 张。"
    if issued > present:
        return f"发出选票 {issued} 张，多于实到的 {present} 人。"
    if present > rules.eligible:
        return f"实到 {present} 人，多于应到的 {rules.eligible} 人。"
    if present < quorum_of(rules):
        return f"实到 {present} 人，不足法定的 {quorum_of(rules)} 人。"
    return ""


def grade(line: Line, threshold: int) -> str:
    """The grade of a satisfaction vote: 满意, 基本满意, 未达到基本满意; empty without threshold."""
    if not threshold:
        return ""
    if line.satisfied >= threshold:
        return "满意"
    return "基本满意" if line.satisfied + line.partly >= threshold else "未达到基本满意"


def _needed_words(rules: Rules, counters: Counters, threshold: int) -> str:
    if not threshold:
        return "本次不设通过票数。"
    return f"{base_words(rules, counters)}为 {threshold} 票。"


def _graded(tally: Tally, rules: Rules, projects: Sequence[Project], threshold: int) -> Outcome:
    """The outcome of a satisfaction vote: nothing is chosen, each project gets a grade."""
    words = [_needed_words(rules, tally.counters, threshold)]
    for line, project in zip(tally.lines, projects, strict=True):
        votes = (
            f"满意 {line.satisfied} 票，基本满意 {line.partly} 票，不满意 {line.dissatisfied} 票"
        )
        verdict = grade(line, threshold)
        words.append(f"“{project.name}”{votes}" + (f"，评为{verdict}。" if verdict else "。"))
    good = [line for line in tally.lines if grade(line, threshold) in {"满意", "基本满意"}]
    good.sort(key=lambda line: (-line.satisfied, -line.partly))
    return Outcome(
        threshold=threshold, passed=tuple(line.project for line in good), words=tuple(words)
    )


class _Standing:
    """The projects of a tally from the first to the last, and what the cut makes of them."""

    def __init__(
        self, tally: Tally, rules: Rules, projects: Sequence[Project], round_number: int
    ) -> None:
        self._rules = rules
        self._more = round_number < rules.max_rounds
        self._names = {project.key: project.name for project in projects}
        self._places = {project.key: place for place, project in enumerate(projects)}
        self._value = {line.project: self._worth(line) for line in tally.lines}
        lines = sorted(tally.lines, key=self._worth, reverse=True)
        threshold = threshold_of(rules, tally.counters)
        # Where no approvals are needed, one is: what nobody wants is not chosen.
        self._passed = [line.project for line in lines if line.approvals >= max(1, threshold)]
        self._rest = [line.project for line in lines if line.project not in set(self._passed)]
        self._plain = Outcome(threshold=threshold, passed=tuple(self._passed))
        self._needed = _needed_words(rules, tally.counters, threshold)

    def _worth(self, line: Line) -> tuple[int, int]:
        """What is compared: approvals or points; where the rules say so, then fewest opposed."""
        score = line.points if self._rules.mode is Mode.RANK else line.approvals
        return score, -line.opposed if self._rules.tie is Tie.FEWEST_OPPOSE else 0

    def outcome(self) -> Outcome:
        """What follows."""
        seats = self._rules.seats
        if len(self._passed) < seats:
            return self._short(seats - len(self._passed))
        cut = self._value[self._passed[seats - 1]]
        above = [key for key in self._passed if self._value[key] > cut]
        at_cut = [key for key in self._passed if self._value[key] == cut]
        if len(above) + len(at_cut) == seats:
            return structs.replace(self._plain, **self._stand(above + at_cut))
        return self._tied(above, at_cut)

    def _tied(self, above: list[str], tied: list[str]) -> Outcome:
        """A tie at the cut: never settled by chance, nor by the order of the list."""
        rule, left = self._rules.tie, self._rules.seats - len(above)
        words = f"{self._listed(tied)}同为{self._score_words(tied[0])}，只剩 {left} 个名额"
        if rule is Tie.EVERY:
            said = f"{words}，按规则同票的全部当选。"
            return structs.replace(self._plain, **self._stand(above + tied, said))
        again = rule is Tie.NEW_ROUND and self._more
        if again:
            said = f"{words}，就这 {len(tied)} 个项目再投一轮（参照选举）。"
        else:
            full = f"，已投满 {self._rules.max_rounds} 轮" if rule is Tie.NEW_ROUND else ""
            said = f"{words}{full}，由主席团决定。"
        return structs.replace(
            self._plain,
            tied=tuple(tied),
            open_seats=left,
            next_round=tuple(tied) if again else (),
            presidium=not again,
            **self._stand(above, said),
        )

    def _short(self, left: int) -> Outcome:
        """Fewer pass than there are seats."""
        # Without a threshold only those fall short that nobody approves: equal, at no votes.
        tied = self._in_list_order(self._rest) if not self._plain.threshold else []
        run_off = self._rules.shortfall is Shortfall.RUN_OFF
        again = self._best_of_rest(left) if run_off and self._more else []
        if again:
            whole = self._rules.mode is Mode.WHOLE_LIST
            who = "就整份名单" if whole else f"得票较多的 {len(again)} 个项目"
            then = f"{who}再投一轮（参照选举）"
        elif run_off:
            then = f"已投满 {self._rules.max_rounds} 轮，以通过的为准"
        else:
            then = "以通过的为准" + ("，是否再投一轮由主席团决定" if self._more else "")
        return structs.replace(
            self._plain,
            tied=tuple(tied) if len(tied) > left else (),
            open_seats=left,
            next_round=tuple(self._in_list_order(again)),
            presidium=self._more and not run_off,
            **self._stand(self._passed, f"{self._short_words(left, len(tied))}，{then}。"),
        )

    def _short_words(self, left: int, unwanted: int) -> str:
        words = f"应选 {self._rules.seats} 个，还差 {left} 个"
        return f"{words}，其余 {unwanted} 个项目没有一票赞成" if unwanted else words

    def _best_of_rest(self, left: int) -> list[str]:
        """Who goes into a run-off: half as many again as seats are left, and the last's equals.

        The law on elections by a congress has a fifth to a half more candidates than seats in
        a run-off, and two for a single seat.
        """
        most = left + max(1, left // 2)
        if len(self._rest) <= most:
            return self._rest
        last = self._value[self._rest[most - 1]]
        return [key for key in self._rest if self._value[key] >= last]

    def _stand(self, chosen: list[str], *words: str) -> dict[str, tuple[str, ...]]:
        """The fields of the outcome for those that stand, in the order of the rules."""
        if self._rules.order is Order.LIST:
            chosen = self._in_list_order(chosen)
        if self._rules.mode is Mode.WHOLE_LIST:
            approvals = max(score for score, _ in self._value.values())
            said = f"整份名单得赞成 {approvals} 票，{'通过' if chosen else '没有通过'}。"
        elif chosen:
            said = f"{len(chosen)} 个项目当选：{self._listed(chosen)}。"
        else:
            said = "本轮还没有项目当选。" if self._passed else "没有项目达到通过票数。"
        return {"chosen": tuple(chosen), "words": (self._needed, said, *words)}

    def _in_list_order(self, keys: Sequence[str]) -> list[str]:
        return sorted(keys, key=self._places.__getitem__)

    def _listed(self, keys: Sequence[str]) -> str:
        return "、".join(f"“{self._names[key]}”" for key in keys)

    def _score_words(self, key: str) -> str:
        score, opposed = self._value[key]
        if self._rules.tie is Tie.FEWEST_OPPOSE:
            return f" {score} 票赞成、{-opposed} 票反对"
        return f" {score} {'分' if self._rules.mode is Mode.RANK else '票'}"
