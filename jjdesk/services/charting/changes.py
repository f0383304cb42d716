"""What two reports say of the same indicator: which figures were set higher, which lower."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jjdesk.domain.chart import Bar, Chart, Form, Part, Piece
from jjdesk.domain.comparison import Comparison, TargetPair, Trend, Unlike
from jjdesk.domain.comparison import Placed as Side
from jjdesk.domain.report import Measure, Target
from jjdesk.domain.wording import value_in_words
from jjdesk.services.charting import stacks
from jjdesk.services.charting.matter import Matter, Placed, Wish, dated, source_line
from jjdesk.services.charting.valued import upper_end
from jjdesk.services.comparing import name
from jjdesk.words import Labels, say, to_say

_RATES: Final = say("增速和降幅：变化（个百分点）")
_SHARES: Final = say("比率：变化（个百分点）")
_AMOUNTS: Final = say("数量：相对变化（%）")
_ORDER: Final = (_RATES, _SHARES, _AMOUNTS)
_LISTED: Final = 12
"""So many that cannot be compared are named."""
_WENT: Final = Labels(
    {Trend.RISEN: to_say("定高了"), Trend.FALLEN: to_say("定低了"), Trend.SAME: to_say("持平")}
)
_REASONS: Final = Labels(
    {
        Unlike.VALUES: to_say("不是都有数值"),
        Unlike.TERMS: to_say("期限不同"),
        Unlike.MEASURES: to_say("口径不同"),
        Unlike.UNITS: to_say("单位不同"),
    }
)


def chart(matter: Matter, _wish: Wish) -> Chart:
    """Draw where the figures of ``matter.comparison`` went; nothing where there is none.

    Rates and shares change by points, all else by a part of the older value: an axis has one unit.
    Under each heading from the greatest rise to the greatest fall. Behind a bar stands the
    commitment of the open report; pairs that cannot be subtracted are named in the remark.
    """
    comparison = matter.comparison
    if comparison is None:
        return _made(
            (),
            say("没有另一份报告可比；在“资料”里放进同一地方往年的报告，再来看。"),
            source=source_line(matter),
        )
    shown = dict(_shown(matter, comparison))
    pairs = list(shown.values())
    bars = _bars(matter, comparison, shown)
    return _made(
        bars,
        _answer(pairs),
        question=_question(comparison),
        source=_source(matter, comparison),
        remark=_remark(matter, comparison, pairs) if bars else "",
    )


def pair_number(bar: Bar) -> int:
    """Which of the pairs of its comparison a bar is."""
    return int(bar.key.rpartition(":")[2])


def _made(
    bars: tuple[Bar, ...],
    answer: str,
    *,
    source: str,
    question: str = say("两份报告里的同一指标，哪些定高了，哪些定低了？"),
    remark: str = "",
) -> Chart:
    return Chart(
        name="changes",
        form=Form.CHANGES,
        question=question,
        answer=answer,
        parts=(Part("newer", "", 1),),
        bars=bars,
        unit="",
        bars_are=say("指标"),
        source=source,
        remark=remark,
    )


class _Change(NamedTuple):
    """A pair to be drawn, its number in the comparison, and its values in base units."""

    number: int
    pair: TargetPair
    before: float
    after: float
    group: str

    @property
    def relative(self) -> bool:
        # From nothing to nothing is no part of anything: unchanged.
        return self.group == _AMOUNTS and bool(self.before or self.after)

    @property
    def place(self) -> tuple[int, bool, float]:
        """By heading, what rose most first; what stayed at nothing last."""
        change = self.after - self.before
        if self.relative:
            change = change / abs(self.before) if self.before else change * float("inf")
        still = self.group == _AMOUNTS and not self.relative
        return _ORDER.index(self.group), still, -change


def _open_side(matter: Matter, comparison: Comparison, pair: TargetPair) -> Side:
    """The side of a pair that stands in the open report."""
    older_is_open = name(matter.reports[0]) == comparison.older_name != comparison.newer_name
    return pair.older if older_is_open else pair.newer


def _shown(matter: Matter, comparison: Comparison) -> Iterator[tuple[int, TargetPair]]:
    """The pairs whose side in the open report is charted, with their numbers."""
    shown = matter.shown.get(matter.reports[0].source.sha256)
    wanted = matter.wanted
    for number, pair in enumerate(comparison.pairs):
        side = _open_side(matter, comparison, pair)
        if (
            (shown is None or side.commitment.id in shown)
            and (not wanted.measures or side.target.measure in wanted.measures)
            and (not wanted.bounds or side.target.bound in wanted.bounds)
        ):
            yield number, pair


def _bars(
    matter: Matter, comparison: Comparison, pairs: Mapping[int, TargetPair]
) -> tuple[Bar, ...]:
    report = matter.reports[0]
    changes = [_change(*each) for each in pairs.items() if each[1].change is not None]
    bars = []
    for change in sorted(changes, key=lambda each: each.place):
        older, newer = change.pair.older.target, change.pair.newer.target
        side = _open_side(matter, comparison, change.pair)
        behind = Placed(report, side.commitment, name(report)).behind(
            stacks.joined(side.target.quote)
        )
        bars.append(
            Bar(
                key=f"{side.commitment.id}:{side.target.value_start}:{change.number}",
                label=newer.indicator,
                pieces=(Piece(change.after, (behind,)),),
                words=f"{value_in_words(older)} → {value_in_words(newer)}",
                group=change.group,
                before=change.before,
                relative=change.relative,
            )
        )
    return tuple(bars)


def _change(number: int, pair: TargetPair) -> _Change:
    before, after = (_number(side.target) for side in (pair.older, pair.newer))
    if pair.unit != "个百分点":
        return _Change(number, pair, before, after, _AMOUNTS)
    level = pair.newer.target.measure is Measure.LEVEL
    return _Change(number, pair, before, after, _SHARES if level else _RATES)


def _number(target: Target) -> float:
    """The value in the base unit; of a range its middle, as the comparison has it."""
    low, high = target.normalized_value or 0, upper_end(target)
    return low if high is None else (low + high) / 2


def _question(comparison: Comparison) -> str:
    (place, _, before), (other, _, after) = (
        each.rpartition(" ") for each in (comparison.older_name, comparison.newer_name)
    )
    if place in {other, ""} and before.isdigit() and after.isdigit():
        return say(
            "{place} {newer} 年比 {older} 年，哪些指标定高了，哪些定低了？",
            place=other,
            newer=after,
            older=before,
        ).lstrip()
    newer, older = comparison.newer_name, comparison.older_name
    return say("{newer} 和 {older} 相比，哪些指标定得高，哪些定得低？", newer=newer, older=older)


def _answer(pairs: Sequence[TargetPair]) -> str:
    """``同一指标 7 个：3 个定高了、2 个定低了、1 个持平；1 个不可比。``."""
    trends = Counter(pair.trend for pair in pairs)
    told = say("、").join(
        say("{trends} 个{said}", trends=trends[each], said=words)
        for each, words in _WENT.items()
        if trends[each]
    )
    if not pairs:
        return say("两份报告里没有同一个指标，没有可比的数；可看“对照”里新增和不再提的。")
    if not told:
        return say(
            "同一指标 {count} 个，单位或口径都不同，不能相减；可看“对照”里的原文。",
            count=len(pairs),
        )
    unlike = say("；{trends} 个不可比", trends=trends[Trend.UNLIKE]) if trends[Trend.UNLIKE] else ""
    return say("同一指标 {count} 个：{told}{unlike}。", count=len(pairs), told=told, unlike=unlike)


def _source(matter: Matter, comparison: Comparison) -> str:
    words = say("；{said}", said=matter.words) if matter.words else ""
    older, newer = dated(comparison.older_name), dated(comparison.newer_name)
    return say(
        "来源：{older}、{newer}两份政府工作报告{said}。", older=older, newer=newer, said=words
    )


def _remark(matter: Matter, comparison: Comparison, pairs: Sequence[TargetPair]) -> str:
    unlike = [pair for pair in pairs if pair.change is None]
    names = say("、").join(pair.newer.target.indicator for pair in unlike[:_LISTED])
    more = say("等") if len(unlike) > _LISTED else ""
    why = say("、").join(dict.fromkeys(_REASONS[pair.why] for pair in unlike if pair.why))
    alone = [
        say("{said} {count} 个", said=words, count=len(found))
        for words, found in (
            (say("新增"), comparison.new_targets),
            (say("不再提"), comparison.gone_targets),
        )
        if found and not matter.words
    ]
    said = (
        say(
            "不可比的 {count} 个没有画（{why}）：{names}{more}",
            count=len(unlike),
            why=why,
            names=names,
            more=more,
        )
        if unlike
        else "",
        say("另有目标{names}，见“对照”", names=say("、").join(alone)) if alone else "",
    )
    words = say("；").join(each for each in said if each)
    return say("{said}。", said=words) if words else ""
