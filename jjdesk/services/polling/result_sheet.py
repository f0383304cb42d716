"""The result of a vote as a document to sign (计票报告单).

Everything comes from the signed results in the vote's folder and in those of the rounds before,
which are found beside it: nothing is typed, so the sheet says what the files say.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk import files
from jjdesk.domain.manuscript import Form, Heading, Manuscript, Part, Signatures, paragraph
from jjdesk.domain.poll import Line, Mode, Outcome, Project, Use
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.errors import VotingError
from jjdesk.services.polling.planning import sheet_lines
from jjdesk.services.polling.result_lines import voids_of
from jjdesk.voting import codes, package, result, rounds
from jjdesk.voting import folder as names
from jjdesk.voting.counting import grade
from jjdesk.voting.journal import digest
from jjdesk.voting.result import Result
from jjdesk.words import in_chinese

_HALF: Final = 32
"""Of the characters of a SHA-256."""
_DATE: Final = "日　　期　　　　　　年　　　　月　　　　日"
GRADES: Final = ("满意", "基本满意", "未达到基本满意")
_NOT_CHOSEN: Final = "未当选"


class CountedRound(Struct, frozen=True):
    """A counted round: its result and the SHA-256 of the result's file."""

    result: Result
    hash: str


def rounds_of(folder: Path) -> tuple[CountedRound, ...]:
    """The counted round of a folder, after those it follows from, as far as they are found.

    A round that is held again is found like any other; those that are not beside this folder are
    left out, and the sheet says so.

    Raises:
        VotingError: the folder holds no counted vote, or its result is not signed as it should be.
    """
    last = _counted(folder)
    found, wanted = [last], last.result.previous
    while wanted and (before := names.earlier(folder, wanted)) is not None:
        counted = _counted(before)
        found.append(counted)
        wanted = counted.result.previous
    return tuple(reversed(found))


def _counted(folder: Path) -> CountedRound:
    counted = files.is_there(folder / names.RESULT)
    if not counted and files.is_there(folder / names.PACKAGE):
        message = "本轮还没有计票，没有可打印的结果。文件没有改动，请先截止、开票。"
        raise VotingError(message)
    opened = package.decode(names.read(folder / names.PACKAGE))
    data = names.read(folder / names.RESULT)
    found = result.decode(data, opened.committee)
    if found.package != opened.id:
        message = "结果与票决包不是同一次票决的。文件没有改动，请用备份核对。"
        raise VotingError(message)
    return CountedRound(found, digest(data))


# As a document


@in_chinese
def sheet(counted: Sequence[CountedRound]) -> Manuscript:
    """The document to sign, of all rounds; the last is the one that was just counted."""
    last = counted[-1].result
    several = len(counted) > 1
    parts: list[Part] = [
        Heading("一、结果"),
        *_lines(_said(counted)),
        *_titled(_counters_sheet("二、票数", counted)),
        *_lines(_reconciled(last)),
        *_titled(_outcome_sheet(f"三、{'本轮' if several else ''}{_votes_name(last)}", last)),
        *_titled(
            _side_by_side("四、各轮得票（按名单次序）", counted)
            if several
            else _listed_sheet("四、同上，按名单次序", last)
        ),
    ]
    if last.outcome.presidium:
        parts.append(_decision(last))
    parts += [
        _signatures(counted[-1]),
        *_titled(_rules_sheet("附一　票决规则", last)),
        *_titled(_files_sheet("附二　文件校验（SHA-256）", counted)),
        *_lines(_verifying(counted)),
    ]
    return Manuscript(
        title=title(last),
        running=" · ".join((title(last), *_badges(last))),
        summary=_summary(last),
        parts=tuple(parts),
    )


def _lines(said: Sequence[str]) -> list[Part]:
    return [paragraph(each, Form.FLUSH) for each in said]


def _titled(table: Sheet) -> tuple[Heading, Sheet]:
    """A table under a heading of level 1, as 一、 is one."""
    return Heading(table.name), replace(table, name="")


def title(last: Result) -> str:
    """What the document is called."""
    return f"{last.title}计票报告单"


def file_title(counted: Sequence[CountedRound]) -> str:
    """What a file of it is called: a further round is not to replace the one before."""
    turn = f" 第 {counted[-1].result.round} 轮" if counted[-1].result.round > 1 else ""
    return title(counted[-1].result) + turn


def use_words(last: Result) -> str:
    """What the vote counts as, in one sentence; printed on everything."""
    if last.rules.use is Use.FORMAL:
        return f"正式票决（依据《{last.rules.decision.strip('《》')}》，{last.rules.decided} 通过）"
    return "模拟票决（不是正式票决，结果没有法律效力）"


def _badges(last: Result) -> tuple[str, ...]:
    demo = ("示例名单",) if last.demo else ()
    use = "正式票决" if last.rules.use is Use.FORMAL else "模拟票决"
    return (*demo, use, f"第 {last.round} 轮")


def _summary(last: Result) -> tuple[str, ...]:
    demo = ("示例名单，非大会名单",) if last.demo else ()
    return (
        use_words(last),
        " · ".join((*demo, f"第 {last.round} 轮", f"{_moment(last.counted)} 开票")),
        f"票决包编号 {codes.short(last.package)}",
    )


def _moment(counted: str) -> str:
    """When it was counted, in the time of Beijing: the same on every machine."""
    at = datetime.fromisoformat(counted).astimezone(timezone(timedelta(hours=8)))
    return f"{at.year} 年 {at.month} 月 {at.day} 日 {at:%H:%M}"


def _said(counted: Sequence[CountedRound]) -> tuple[str, ...]:
    """What follows, in sentences; of several rounds also what all have chosen."""
    last = counted[-1].result
    said = list(last.outcome.words)
    if last.rules.mode is Mode.SATISFACTION and not last.outcome.invalid_round:
        said = [said[0], *_grades(last)]
    if len(counted) > 1:
        chosen = chosen_in(counted)
        listed = "、".join(f"“{each.name}”" for each in chosen)
        said.append(f"各轮合计当选 {len(chosen)} 个：{listed}。" if chosen else "各轮都没有当选。")
    if counted[0].result.previous:
        said.append(
            f"更早一轮的结果不在旁边的文件夹里，没有并列；它的 SHA-256 为 "
            f"{counted[0].result.previous}。"
        )
    return tuple(said)


def _grades(last: Result) -> list[str]:
    """How many projects got which grade; each of them stands in the tables."""
    found = Counter(grade(line, last.outcome.threshold) for line in last.tally.lines)
    told = [f"{name} {found[name]} 个" for name in GRADES if found[name]]
    return [f"{len(last.projects)} 个项目中，评为{'、'.join(told)}。"] if told else []


def chosen_in(counted: Sequence[CountedRound]) -> list[Project]:
    """What all rounds together have chosen."""
    known = {each.key: each for one in reversed(counted) for each in one.result.projects}
    outcomes = [one.result.outcome for one in counted]
    return [known[key] for key in rounds.chosen_in_all(outcomes)]


def _counters_sheet(name: str, counted: Sequence[CountedRound]) -> Sheet:
    """The six counters and what did not come back, a row a round."""
    uncounted = any(one.result.tally.counters.uncounted for one in counted)
    rows = []
    for one, turn in zip(counted, _turns(counted), strict=True):
        six = one.result.tally.counters
        more = (six.uncounted,) if uncounted else ()
        row = (six.eligible, six.present, six.issued, six.returned, six.valid, six.void)
        missing = six.missing if six.missing >= 0 else None
        rows.append((turn, *row, *more, missing))
    middle = ("不计",) if uncounted else ()
    heads = ("轮次", "应到", "实到", "发出", "收回", "有效", "无效", *middle, "未收回")
    return Sheet(name, heads, (9, *(5,) * (len(heads) - 2), 6), tuple(rows))


def _turns(counted: Sequence[CountedRound]) -> list[str]:
    """The rounds in words; one that is held again keeps its number and says so."""
    said: list[str] = []
    for place, one in enumerate(counted):
        again = place > 0 and counted[place - 1].result.round == one.result.round
        said.append(f"第 {one.result.round} 轮" + ("（重投）" if again else ""))
    return said


def _reconciled(last: Result) -> tuple[str, ...]:
    six = last.tally.counters
    judged = f"收回 {six.returned} ＝ 有效 {six.valid} ＋ 无效 {six.void}"
    if six.uncounted:
        judged += f" ＋ 不计 {six.uncounted}"
    issued = f"发出 {six.issued} ＝ 收回 {six.returned} ＋ 未收回 {six.missing}"
    if six.missing < 0:
        issued = f"收回 {six.returned} ＞ 发出 {six.issued}，多出 {-six.missing} 张"
    voids = voids_of(last)
    replaced = last.sealed - last.electronic
    changed = f"；票箱里另有 {replaced} 张由后投的一张代替" if replaced else ""
    return (
        f"{issued}；{judged}。",
        f"收回的选票中，电子 {last.electronic} 张，纸质 {last.paper} 张{changed}。"
        + (f"无效票：{voids}。" if voids else "没有无效票。"),
    )


def _votes_name(last: Result) -> str:
    order = {Mode.SATISFACTION: "测评（按满意票次序）", Mode.RANK: "得票（按得分次序）"}
    return order.get(last.rules.mode, "得票（按得票次序）")


def _columns(last: Result) -> tuple[str, ...]:
    """Heads of the votes that ballots of this mode can give."""
    return {
        Mode.TICK: ("赞成", "弃权"),
        Mode.RANK: ("得分", "赞成", "弃权"),
        Mode.SATISFACTION: ("满意", "基本满意", "不满意", "弃权"),
    }.get(last.rules.mode, ("赞成", "反对", "弃权"))


def _votes(line: Line, mode: Mode) -> tuple[int, ...]:
    """The numbers below `_columns`."""
    if mode is Mode.TICK:
        return line.approvals, line.abstained
    if mode is Mode.RANK:
        return line.points, line.approvals, line.abstained
    if mode is Mode.SATISFACTION:
        return line.satisfied, line.partly, line.dissatisfied, line.abstained
    return line.approvals, line.opposed, line.abstained


def standing(one: Result, key: str) -> str:
    """What became of a project in a round, in a word or two; empty if it was not on the ballot."""
    line = next((each for each in one.tally.lines if each.project == key), None)
    outcome = one.outcome
    if line is None or outcome.invalid_round:
        return "本轮作废" if line else ""
    if one.rules.mode is Mode.SATISFACTION:
        return grade(line, outcome.threshold)
    if key in outcome.chosen:
        return "通过" if one.rules.mode is Mode.WHOLE_LIST else "当选"
    again = key in outcome.next_round
    if key in outcome.tied:
        return "同票，再投一轮" if again else "同票，待定"
    if again:
        return "再投一轮"
    return "未通过" if one.rules.mode is Mode.WHOLE_LIST else _NOT_CHOSEN


def in_order(one: Result) -> list[tuple[int, Line, Project]]:
    """Lines with their places, the most votes first; equal ones share a place (并列)."""
    both = list(zip(one.tally.lines, one.projects, strict=True))

    def worth(line: Line) -> tuple[int, ...]:
        if one.rules.mode is Mode.SATISFACTION:
            return line.satisfied, line.partly
        return (line.points if one.rules.mode is Mode.RANK else line.approvals,)

    both.sort(key=lambda pair: worth(pair[0]), reverse=True)
    values = [worth(line) for line, _ in both]
    return [(values.index(worth(line)) + 1, line, project) for line, project in both]


def _outcome_sheet(name: str, one: Result) -> Sheet:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            place,
            project.number,
            project.name,
            *_votes(line, one.rules.mode),
            standing(one, line.project),
        )
        for place, line, project in in_order(one)
    )
    votes = _columns(one)
    heads = ("名次", "序号", "项目", *votes, _verdict(one))
    return Sheet(name, heads, (5, 5, 20, *map(_wide, votes), 14), rows)


def _listed_sheet(name: str, one: Result) -> Sheet:
    votes = _columns(one)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            project.number,
            project.name,
            *_votes(line, one.rules.mode),
            standing(one, line.project),
        )
        for line, project in zip(one.tally.lines, one.projects, strict=True)
    )
    widths = (5, 25, *map(_wide, votes), 14)
    return Sheet(name, ("序号", "项目", *votes, _verdict(one)), widths, rows)


def _side_by_side(name: str, counted: Sequence[CountedRound]) -> Sheet:
    """All rounds beside each other: a project keeps its line, though its number changes."""
    first = counted[0].result
    chosen = {each.key for each in chosen_in(counted)}
    turns = _turns(counted)
    rows = []
    for project in first.projects:
        told = [_in_round(one.result, project.key) for one in counted]
        settled = "当选" if project.key in chosen else standing(counted[-1].result, project.key)
        rows.append((project.number, project.name, *told, settled or _NOT_CHOSEN))
    heads = ("序号", "项目", *(f"{turn}{_compact(first)}" for turn in turns), "结果")
    each = max(7, 18 // len(turns))
    return Sheet(name, heads, (5, 24, *(each,) * len(turns), 14), tuple(rows))


def _compact(one: Result) -> str:
    """The columns of a round in one: 赞成 alone, or 赞成/反对/弃权."""
    votes = [head for head in _columns(one) if head != "弃权"]
    return "".join(votes) if len(votes) == 1 else "/".join(votes)


def _in_round(one: Result, key: str) -> Cell:
    line = next((each for each in one.tally.lines if each.project == key), None)
    if line is None:
        return None
    votes = [
        number
        for head, number in zip(_columns(one), _votes(line, one.rules.mode), strict=True)
        if head != "弃权"
    ]
    return votes[0] if len(votes) == 1 else "/".join(map(str, votes))


def _verdict(one: Result) -> str:
    return "评定" if one.rules.mode is Mode.SATISFACTION else "结果"


def _wide(head: str) -> int:
    return 4 + len(head)


def _decision(last: Result) -> Signatures:
    """What is left to the presidium, with a line for what it decides and one to sign."""
    return Signatures(
        ("须由主席团决定：" + _to_decide(last.outcome, last),),
        (("主席团决定", 1), ("主席团签字", 2), (_DATE, 0)),
    )


def _to_decide(outcome: Outcome, last: Result) -> str:
    if outcome.invalid_round:
        return f"{outcome.invalid_round}本轮作废，是否重新投票。"
    names_ = {each.key: each.name for each in last.projects}
    listed = "、".join(f"“{names_[key]}”" for key in outcome.tied)
    seats = f"{outcome.open_seats} 个名额"
    if outcome.tied:
        return f"{listed}票数相等，还有 {seats}，由哪些项目当选，或如何再投。"
    return f"还有 {seats}没有选满，是否再投一轮，哪些项目进入下一轮。"


def _signatures(one: CountedRound) -> Signatures:
    return Signatures(
        (
            "以上各项与计票记录一致。结果文件的 SHA-256：",
            _grouped(one.hash),
        ),
        (("总监票人", 2), ("监 票 人", 2), ("监 票 人", 2), ("计 票 人", 2), (_DATE, 0)),
    )


def _grouped(hash_: str) -> str:
    """A hash in groups of eight, to be compared by eye."""
    return " ".join(hash_[start : start + 8] for start in range(0, len(hash_), 8))


def _rules_sheet(name: str, last: Result) -> Sheet:
    rows = tuple((line.name, line.value, line.basis_words) for line in sheet_lines(last.rules))
    return Sheet(name, ("事项", "规定", "依据"), (9, 26, 17), rows)


def _files_sheet(name: str, counted: Sequence[CountedRound]) -> Sheet:
    """SHA-256 of every file of each round, each on two lines."""
    several = len(counted) > 1
    rows = []
    for one, turn in zip(counted, _turns(counted), strict=True):
        for file, hash_ in (*sorted(one.result.files.items()), (names.RESULT, one.hash)):
            said = f"{_grouped(hash_[:_HALF])}\n{_grouped(hash_[_HALF:])}"
            rows.append((*((turn,) if several else ()), file, said))
    if several:
        return Sheet(name, ("轮次", "文件", "SHA-256"), (9, 14, 29), tuple(rows))
    return Sheet(name, ("文件", "SHA-256"), (16, 36), tuple(rows))


def _verifying(counted: Sequence[CountedRound]) -> tuple[str, ...]:
    last = counted[-1].result
    before = f"本轮依据上一轮的结果，其 SHA-256 为 {last.previous}。" if last.previous else ""
    how = (
        "核验：在任意一台装有本程序的电脑上打开票决文件夹，点“计票台 → 验票”，"
        "或运行 jjdesk vote verify 文件夹。代表可用回执编号查验自己的选票在票箱内。"
    )
    return how, f"票决包编号 {last.package}。{before}"
