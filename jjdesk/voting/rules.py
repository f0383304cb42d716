"""The rule sheet (票决规则): presets, contradictions, and the law's arithmetic.

All arithmetic is exact in integers. What a rule rests on: ``docs/vote.md``; the sheet in words:
`jjdesk.voting.wording`.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, structs

from jjdesk.domain.poll import (
    Basis,
    Counters,
    Mode,
    Order,
    Overvote,
    PassBase,
    PassCompare,
    Quorum,
    Rules,
    Shortfall,
    Tie,
    Undervote,
    Use,
)
from jjdesk.voting.wording import words
from jjdesk.words import in_chinese, say

MOST_KEEPERS = 9
MOST_ROUNDS = 9
USUAL_SEATS = 10

# Numerator, denominator, and whether it must be more than that; nothing is ever rounded.
_QUORUM = {
    Quorum.TWO_THIRDS: (2, 3, False),
    Quorum.OVER_HALF: (1, 2, True),
    Quorum.FOUR_FIFTHS: (4, 5, False),
}
_COMPARE = {
    PassCompare.MORE_THAN_HALF: (1, 2, True),
    PassCompare.AT_LEAST_HALF: (1, 2, False),
    PassCompare.TWO_THIRDS: (2, 3, False),
}

_ORGANIC_LAW = "地方组织法（2022）"
_DEPUTIES_LAW = "代表法（2025）"
_AS_ELECTIONS = "参照选举法"
_PRACTICE = "各地票决的做法"


class Preset(Struct, frozen=True):
    """A rule sheet to begin with; ``eligible`` is 0 in it, `fitted` fills it in."""

    name: str
    words: str
    rules: Rules


class Problem(Struct, frozen=True):
    """A contradiction: the field of `Rules` (or ``projects``) to change, and why."""

    field: str
    sentence: str


class RuleLine(Struct, frozen=True):
    """A line of the printed rule sheet: what is ruled, how, and what that rests on.

    ``source`` is empty where the rule was chosen.
    """

    name: str
    value: str
    basis: Basis
    source: str = ""


PRESETS = (
    Preset(
        say("勾选票决"),
        say("从候选项目中选若干个，多选的整张无效，少选有效，全体代表过半数通过。"),
        Rules(eligible=0),
    ),
    Preset(
        say("勾选票决（须选满）"),
        say("与勾选票决相同，但必须选满应选数，多选、少选的整张无效。"),
        Rules(eligible=0, undervote=Undervote.VOID),
    ),
    Preset(
        say("逐项票决"),
        say("对每个项目分别赞成、反对或弃权，赞成数不超过应选数。"),
        Rules(eligible=0, mode=Mode.PER_ITEM),
    ),
    Preset(
        say("排序票决"),
        say("按先后排出若干个项目，名次折算为分数，分数高的当选（参照选举）。"),
        Rules(eligible=0, mode=Mode.RANK),
    ),
    Preset(
        say("整体票决"),
        say("对整份名单赞成、反对或弃权，候选项目数与应选数相等时使用。"),
        Rules(eligible=0, mode=Mode.WHOLE_LIST, order=Order.LIST),
    ),
    Preset(
        say("满意度测评"),
        say("对上一年度的项目逐项评满意、基本满意或不满意，不产生当选项目。"),
        Rules(eligible=0, seats=0, mode=Mode.SATISFACTION, order=Order.LIST, max_rounds=1),
    ),
)


def fitted(rules: Rules, eligible: int, projects: int) -> Rules:
    """The rules for so many deputies, with a number of seats that fits so many projects."""
    usual = rules.seats or USUAL_SEATS
    seats = {Mode.SATISFACTION: 0, Mode.WHOLE_LIST: projects or usual}.get(
        rules.mode, min(usual, projects or usual)
    )
    return structs.replace(rules, eligible=eligible, seats=seats)


def quorum_of(rules: Rules) -> int:
    """How many deputies must be present; 0 where the rules ask for none."""
    if rules.quorum is Quorum.NONE:
        return 0
    return _least(rules.eligible, *_QUORUM[rules.quorum])


def base_of(rules: Rules, counters: Counters) -> int:
    """The number of which so many must approve; 0 where the rules ask for no approvals."""
    return {
        PassBase.ALL: rules.eligible,
        PassBase.PRESENT: counters.present,
        PassBase.RETURNED: counters.returned,
        PassBase.VALID: counters.valid,
        PassBase.NONE: 0,
    }[rules.pass_base]


def threshold_of(rules: Rules, counters: Counters | None = None) -> int:
    """How many approvals a project needs; 0 where the rules ask for none.

    Args:
        rules: the rule sheet.
        counters: of the round; may be left out where the base is all deputies.

    Raises:
        ValueError: The counters are left out and the base depends on them.
    """
    if rules.pass_base is PassBase.NONE:
        return 0
    if rules.pass_base is PassBase.ALL:
        base = rules.eligible
    elif counters is None:
        raise ValueError(rules.pass_base)
    else:
        base = base_of(rules, counters)
    return max(1, _least(base, *_COMPARE[rules.pass_compare]))


def _least(base: int, numerator: int, denominator: int, more: bool) -> int:
    """The least whole number that is at least (``more``: more than) that part of the base."""
    if more:
        return base * numerator // denominator + 1
    return -(-base * numerator // denominator)


def problems(rules: Rules, projects: int) -> tuple[Problem, ...]:
    """What contradicts itself, the list or the law, in the order of the sheet; empty if nothing."""
    found = [
        Problem(field, sentence)
        for check in (_frame, _seats, _marks, _passing, _rounds, _keys, _formal)
        for field, sentence in check(rules, projects)
    ]
    return tuple(found)


_Found = Iterator[tuple[str, str]]


def _frame(rules: Rules, projects: int) -> _Found:
    if rules.eligible < 1:
        yield "eligible", say("还没有填应到人数，法定到会人数和通过票数都算不出来。")
    if projects < 1:
        yield "projects", say("名单里还没有项目，请先导入或填写项目名单。")


def _seats(rules: Rules, projects: int) -> _Found:
    if rules.mode is Mode.SATISFACTION:
        if rules.seats != 0:
            yield "seats", say("满意度测评不产生当选项目，应选数应为 0。")
        return
    if rules.seats < 1:
        yield "seats", say("应选数至少为 1。")
    elif projects and rules.seats > projects:
        yield (
            "seats",
            say(
                "应选 {seats} 个，名单里只有 {projects} 个项目，无法选满。",
                seats=rules.seats,
                projects=projects,
            ),
        )
    elif projects and rules.mode is Mode.WHOLE_LIST and rules.seats != projects:
        why = say("应选 {seats} 个，名单有 {projects} 个", seats=rules.seats, projects=projects)
        yield "seats", say("整体票决只对整份名单表态，应选数必须等于项目数（{why}）。", why=why)
    elif projects and rules.order is Order.LIST and rules.seats < projects:
        why = say("应选数少于项目数时，按名单次序会让排在后面、得票更多的项目落选")
        yield "order", say("{why}，请改为按得票多少。", why=why)


def _marks(rules: Rules, projects: int) -> _Found:
    if rules.undervote is Undervote.VOID:
        if rules.mode not in {Mode.TICK, Mode.RANK}:
            why = say("这种方式下代表可以逐项反对、弃权，没有少选一说")
            yield "undervote", say("{why}，“少选无效”会使反对票成为废票。", why=why)
        elif 0 < projects < rules.seats:
            why = say(
                "规定必须选满 {seats} 个，而名单只有 {projects} 个项目",
                seats=rules.seats,
                projects=projects,
            )
            yield "undervote", say("{why}，每张选票都会成为废票。", why=why)
    if rules.overvote is Overvote.ALLOWED:
        if rules.mode is Mode.RANK:
            yield "overvote", say("排序票决按名次计分，超出应选数的名次没有分数，不能允许多选。")
        elif rules.mode in {Mode.WHOLE_LIST, Mode.SATISFACTION}:
            yield "overvote", say("这种方式不限赞成个数，没有多选一说，请保留“多选无效”。")
    if rules.tie is Tie.FEWEST_OPPOSE and rules.mode is not Mode.PER_ITEM:
        yield "tie", say("只有逐项票决才有反对票，其他方式不能按反对票少的确定末位。")


def _passing(rules: Rules, _projects: int) -> _Found:
    if rules.pass_base is PassBase.NONE:
        if rules.pass_compare is not PassCompare.MORE_THAN_HALF:
            yield "pass_compare", say("不设通过票数时，不能再规定比例。")
        if rules.shortfall is Shortfall.RUN_OFF:
            why = say("不设通过票数时，得票最多的即当选，不会不足应选")
            yield "shortfall", say("{why}，请改为“以通过的为准”。", why=why)
    both = rules.quorum is not Quorum.NONE and rules.pass_base is PassBase.ALL
    if both and rules.eligible > 0 and quorum_of(rules) < threshold_of(rules):
        why = say(
            "到会 {quorum_of} 人就可以投票，而通过要 {threshold_of} 票",
            quorum_of=quorum_of(rules),
            threshold_of=threshold_of(rules),
        )
        yield "quorum", say("{why}：刚够法定人数时，任何项目都不可能通过。", why=why)


def _rounds(rules: Rules, projects: int) -> _Found:
    if not 1 <= rules.max_rounds <= MOST_ROUNDS:
        yield "max_rounds", say("最多轮数应在 1 到 {most_rounds} 之间。", most_rounds=MOST_ROUNDS)
        return
    if rules.mode is Mode.SATISFACTION:
        if rules.max_rounds > 1:
            yield "max_rounds", say("满意度测评只投一轮，最多轮数应为 1。")
        return
    if rules.max_rounds == 1:
        if rules.shortfall is Shortfall.RUN_OFF:
            yield "shortfall", say("不足应选时要再投一轮，最多轮数至少为 2。")
        if rules.tie is Tie.NEW_ROUND and rules.seats < projects:
            yield "tie", say("末位同票时要再投一轮，最多轮数至少为 2。")


def _keys(rules: Rules, _projects: int) -> _Found:
    if not 1 <= rules.keepers <= MOST_KEEPERS:
        yield (
            "keepers",
            say("保管开票钥匙的人数应在 1 到 {most_keepers} 之间。", most_keepers=MOST_KEEPERS),
        )
    if rules.needed < 1:
        yield "needed", say("开票时至少要有 1 份钥匙。")
    elif rules.needed > rules.keepers:
        why = say(
            "开票要 {needed} 份钥匙，而保管的只有 {keepers} 人",
            needed=rules.needed,
            keepers=rules.keepers,
        )
        yield "needed", say("{why}，选票将永远打不开。", why=why)


def _formal(rules: Rules, _projects: int) -> _Found:
    if rules.decided and not is_date(rules.decided):
        yield "decided", say("通过票决办法的日期应写成“2025-01-08”这样的年月日。")
    if rules.use is not Use.FORMAL:
        return
    if not rules.decision.strip():
        yield "decision", say("正式票决必须写明本次会议通过的票决办法的名称；没有的，请用模拟。")
    if not rules.decided:
        yield "decided", say("正式票决必须写明通过票决办法的日期。")
    if rules.quorum in {Quorum.OVER_HALF, Quorum.NONE}:
        yield "quorum", say("正式票决须有三分之二以上的代表出席（地方组织法第十四条）。")
    if rules.mode is not Mode.SATISFACTION:
        if rules.pass_base is not PassBase.ALL:
            yield "pass_base", say("正式票决以全体代表的过半数通过（地方组织法第二十五条）。")
        if rules.pass_compare is PassCompare.AT_LEAST_HALF:
            yield "pass_compare", say("正式票决须超过半数，恰好半数不够（地方组织法第二十五条）。")
    if rules.needed == 1:
        yield "needed", say("正式票决不能由一人单独开票，开票至少要有 2 份钥匙。")


def is_date(text: str) -> bool:
    """Whether it is an ISO date in its usual spelling, as 2025-01-08."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def arithmetic(rules: Rules) -> str:
    """The law's arithmetic in words: 全体代表 437 人，过半数为 219 票."""
    if rules.pass_base is PassBase.NONE:
        none = words(rules.pass_base)
        return none if rules.mode is Mode.SATISFACTION else say("{none}，得票多的当选", none=none)
    if rules.pass_base is PassBase.ALL:
        return say(
            "{base_words}为 {threshold_of} 票",
            base_words=base_words(rules),
            threshold_of=threshold_of(rules),
        )
    return say(
        "按{base}计，{compare}通过，票数开票后确定",
        base=words(rules.pass_base),
        compare=words(rules.pass_compare),
    )


def base_words(rules: Rules, counters: Counters | None = None) -> str:
    """Of whom how many are needed, with the number: 全体代表 437 人，过半数."""
    who = words(rules.pass_base)
    unit = say("人") if rules.pass_base in {PassBase.ALL, PassBase.PRESENT} else say("张")
    base = rules.eligible if counters is None else base_of(rules, counters)
    return say(
        "{who} {base} {unit}，{compare}",
        who=who,
        base=base,
        unit=unit,
        compare=words(rules.pass_compare),
    )


def quorum_words(rules: Rules) -> str:
    """How many must be present: 全体代表 437 人，三分之二以上为 292 人."""
    if rules.quorum is Quorum.NONE:
        return words(rules.quorum)
    return say(
        "全体代表 {eligible} 人，{said}为 {quorum_of} 人",
        eligible=rules.eligible,
        said=words(rules.quorum),
        quorum_of=quorum_of(rules),
    )


def most_choices(rules: Rules, projects: int) -> int:
    """How many projects a ballot may approve or rank at most; the next one makes it void."""
    within = rules.overvote is Overvote.VOID and rules.mode in {Mode.TICK, Mode.PER_ITEM, Mode.RANK}
    return min(rules.seats, projects) if within else projects


def sentence(rules: Rules, projects: int) -> str:
    """The rule of the ballot in one sentence, as 从 13 个候选项目中选 10 个以内，少选有效."""
    if rules.mode is Mode.SATISFACTION:
        return say("对 {projects} 个项目逐项评满意、基本满意或不满意", projects=projects)
    if rules.mode is Mode.WHOLE_LIST:
        return say("对 {projects} 个候选项目的整份名单表示赞成、反对或弃权", projects=projects)
    if rules.mode is Mode.PER_ITEM:
        start = say("对 {projects} 个候选项目逐项赞成、反对或弃权", projects=projects)
        if rules.overvote is Overvote.ALLOWED or rules.seats >= projects:
            return start
        return say(
            "{start}，赞成的不超过 {seats} 个，超过的整张无效", start=start, seats=rules.seats
        )
    return _pick_sentence(rules, projects)


def _pick_sentence(rules: Rules, projects: int) -> str:
    verb = say("按先后排出") if rules.mode is Mode.RANK else say("选")
    start = say(
        "从 {projects} 个候选项目中{verb} {seats} 个",
        projects=projects,
        verb=verb,
        seats=rules.seats,
    )
    exact = rules.undervote is Undervote.VOID
    if rules.seats == 1 and rules.overvote is Overvote.VOID:
        # Fewer than one is a blank ballot, which has a rule of its own.
        return say("{start}，多选的整张无效", start=start) if projects > 1 else start
    if rules.overvote is Overvote.ALLOWED:
        return (
            say("{start}以上，少选的整张无效", start=start)
            if exact
            else say("从 {projects} 个候选项目中任选，个数不限", projects=projects)
        )
    if rules.seats >= projects:
        return (
            say("{start}，少选的整张无效", start=start)
            if exact
            else say("{start}以内，少选有效", start=start)
        )
    if exact:
        return say("{start}，多选、少选的整张无效", start=start)
    return say("{start}以内，多选的整张无效，少选有效", start=start)


@in_chinese
def lines(rules: Rules) -> tuple[RuleLine, ...]:
    """The rule sheet for print, a line a rule, each with what it rests on; always Chinese."""
    return (*_frame_lines(rules), *_mark_lines(rules), *_result_lines(rules), *_way_lines(rules))


def _own(name: str, value: str) -> RuleLine:
    return RuleLine(name, value, Basis.CHOSEN)


def _like(name: str, value: str, source: str = _AS_ELECTIONS) -> RuleLine:
    return RuleLine(name, value, Basis.ANALOGY, source)


def _frame_lines(rules: Rules) -> Iterator[RuleLine]:
    yield _own("用途", words(rules.use))
    if rules.decision:
        decided = f"（{rules.decided} 通过）" if rules.decided else ""
        yield RuleLine("票决办法", rules.decision + decided, Basis.SEEN, _PRACTICE)
    yield _own("应到", f"{rules.eligible} 人")
    if rules.quorum is Quorum.TWO_THIRDS:
        yield RuleLine("法定到会", quorum_words(rules), Basis.LAW, f"{_ORGANIC_LAW}第十四条")
    else:
        yield _own("法定到会", quorum_words(rules))
    yield RuleLine("列席人员", "可以发言，没有表决权", Basis.LAW, _ORGANIC_LAW)
    yield RuleLine("委托投票", "不允许", Basis.SEEN, _PRACTICE)


def _mark_lines(rules: Rules) -> Iterator[RuleLine]:
    if rules.mode in {Mode.PER_ITEM, Mode.WHOLE_LIST}:
        source = f"{_DEPUTIES_LAW}第二十三条"
        yield RuleLine("方式", words(rules.mode), Basis.LAW, source)
    elif rules.mode is Mode.TICK:
        yield RuleLine("方式", words(rules.mode), Basis.SEEN, _PRACTICE)
    else:
        yield _own("方式", words(rules.mode))
    if rules.mode is Mode.RANK:
        points = f"第一名 {rules.seats} 分，依次减一分，排入即为一票赞成"
        yield _like("计分", points, "参照排序计分的选举")
    if rules.mode is not Mode.SATISFACTION:
        yield _own("应选", f"{rules.seats} 个")
    if rules.mode in {Mode.TICK, Mode.PER_ITEM, Mode.RANK}:
        void = rules.overvote is Overvote.VOID
        yield (_like if void else _own)("多选", words(rules.overvote))
    if rules.mode in {Mode.TICK, Mode.RANK}:
        valid = rules.undervote is Undervote.VALID
        yield (_like if valid else _own)("少选", words(rules.undervote))
    yield _own("空白票", words(rules.blank))
    if rules.mode is not Mode.SATISFACTION:
        yield _own("另写项目", "不允许")
    yield _like("收回多于发出", "整轮无效", "参照重庆乡镇选举的规定")


def _result_lines(rules: Rules) -> Iterator[RuleLine]:
    legal = rules.pass_base is PassBase.ALL and rules.pass_compare is PassCompare.MORE_THAN_HALF
    if rules.mode is Mode.SATISFACTION:
        graded = "满意达到票数的为满意，满意与基本满意合计达到的为基本满意"
        yield _own("评定", graded if rules.pass_base is not PassBase.NONE else "只列票数，不评等次")
        yield _own("票数", arithmetic(rules))
        return
    if legal:
        yield RuleLine("通过", arithmetic(rules), Basis.LAW, f"{_ORGANIC_LAW}第二十五条")
    else:
        yield _own("通过", arithmetic(rules))
    by_list = rules.order is Order.LIST
    by_points = rules.mode is Mode.RANK and not by_list
    yield _own("次序", "分数从高到低" if by_points else words(rules.order))
    if rules.mode is not Mode.WHOLE_LIST:
        again = rules.tie is Tie.NEW_ROUND
        yield (_like if again else _own)("末位同票", words(rules.tie))
    again = rules.shortfall is Shortfall.RUN_OFF
    yield (_like if again else _own)("不足应选", _shortfall_words(rules))
    yield _own("轮数", f"最多 {rules.max_rounds} 轮" if rules.max_rounds > 1 else "只投一轮")


def _shortfall_words(rules: Rules) -> str:
    if rules.shortfall is Shortfall.RUN_OFF:
        return words(rules.shortfall)
    return words(rules.shortfall) + ("，是否再投一轮由主席团决定" if rules.max_rounds > 1 else "")


def _way_lines(rules: Rules) -> Iterator[RuleLine]:
    yield RuleLine("投票", "无记名", Basis.SEEN, _PRACTICE)
    change = "截止前可以重投，以最后一次为准" if rules.changeable else "投出后不能更改"
    yield _own("改票", change)
    yield _own("开票", f"钥匙分给 {rules.keepers} 人保管，{rules.needed} 人到场才能开票")
