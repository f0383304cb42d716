"""A filter in words, and the names of what can be wanted."""

from collections.abc import Callable, Iterable
from typing import Final

from jjdesk.domain.annotation import Importance, NoteKind, Stance
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Bound, Measure
from jjdesk.services.filtering import Context
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.words import Labels, say, to_say

EVER: Final = "9999-12-31"
"""As ``follow_up_by``: whenever that is."""
KINDS: Final[Labels[str]] = Labels(
    {
        NoteKind.WATCH: to_say("关注"),
        NoteKind.SUPPORT: to_say("支持"),
        NoteKind.QUESTION: to_say("疑问"),
        NoteKind.SUGGEST: to_say("建议"),
        NoteKind.AMEND: to_say("修改意见"),
        NoteKind.FREE: to_say("随记"),
    }
)
STANCES: Final[Labels[str]] = Labels(
    {
        Stance.FOR: to_say("赞成"),
        Stance.RESERVED: to_say("有保留"),
        Stance.AGAINST: to_say("不赞成"),
    }
)
IMPORTANCE: Final[Labels[int]] = Labels(
    {
        Importance.ORDINARY: to_say("一般"),
        Importance.IMPORTANT: to_say("重要以上"),
        Importance.KEY: to_say("最重要"),
    }
)
BOUNDS: Final[Labels[str]] = Labels(
    {
        Bound.AT_LEAST: to_say("不低于"),
        Bound.MORE_THAN: to_say("超过"),
        Bound.AT_MOST: to_say("不高于"),
        Bound.LESS_THAN: to_say("低于"),
        Bound.ABOUT: to_say("左右"),
        Bound.RANGE: to_say("区间"),
        Bound.EQUAL: to_say("等于"),
    }
)
MEASURES: Final[Labels[str]] = Labels(
    {
        Measure.LEVEL: to_say("水平值"),
        Measure.GROWTH: to_say("增幅"),
        Measure.DELIVERY: to_say("完成量"),
        Measure.REDUCTION: to_say("压减量"),
    }
)
STATUSES: Final[Labels[str]] = Labels(
    {
        Status.UNRATED: to_say("未评"),
        Status.NOT_STARTED: to_say("未开始"),
        Status.UNDER_WAY: to_say("推进中"),
        Status.BEHIND: to_say("滞后"),
        Status.DONE: to_say("已完成"),
    }
)


def parts(wanted: Filter, context: Context) -> tuple[str, ...]:
    """The filter in words, a part each: ``("教育", "有目标")``; empty when it shows all."""
    return tuple(
        part
        for make in (_of_commitments, _of_notes, _of_words, _of_chart)
        for part in make(wanted, context)
    )


def counted_words(counted: Counted) -> str:
    """What was counted for a piece of a chart, in words: ``图表：农林水 · 力争``."""
    names = counted.name or say(HEADLESS), say(counted.part) if counted.part else ""
    return say("图表：{name}", name=" · ".join(filter(None, names)))


def section_name(section_id: str, context: Context) -> str:
    """A part or section as a filter says it: its number, or else its heading."""
    section = context.sections.get(section_id)
    if section is None:
        return section_id
    return section.number or short_heading(None, section.heading)


def author_name(author: str, context: Context) -> str:
    """An author's name; the deputy's own annotations are 我."""
    known = context.known
    return (
        say("我")
        if known.author(author) == known.me
        else known.authors.get(author) or say("未署名")
    )


def _of_commitments(wanted: Filter, context: Context) -> Iterable[str]:
    yield from _any_of(wanted.sectors, lambda code: context.sector_names.get(code, code))
    yield from _any_of(wanted.sections, lambda id_: section_name(id_, context))
    yield from _any_of(wanted.places, str)
    if wanted.with_target:
        yield say("有目标")
    yield from _any_of(
        wanted.bounds, lambda value: say("目标{bound}", bound=BOUNDS.get(value, value))
    )
    yield from _any_of(wanted.measures, lambda value: MEASURES.get(value, value))
    yield from _any_of(wanted.stages, str)
    yield from _any_of(wanted.units, str)
    yield from _any_of(wanted.statuses, lambda value: STATUSES.get(value, value))
    if wanted.constituency:
        yield say("我的选区")
    if wanted.unread:
        yield say("未读")


def _of_notes(wanted: Filter, context: Context) -> Iterable[str]:
    if wanted.annotated:
        yield say("有批注")
    yield from _any_of(wanted.kinds, lambda value: KINDS.get(value, value))
    yield from _any_of(wanted.stances, lambda value: STANCES.get(value, value))
    yield from _any_of(wanted.tags, lambda name: f"#{name}")
    if wanted.least_importance:
        yield IMPORTANCE.get(wanted.least_importance, IMPORTANCE[Importance.KEY])
    yield from _any_of(wanted.authors, lambda id_: author_name(id_, context))
    if wanted.mine is not None:
        yield say("我的批注") if wanted.mine else say("他人的批注")
    if wanted.since or wanted.until:
        yield _days(wanted.since, wanted.until)
    if wanted.follow_up_by:
        ever = wanted.follow_up_by == EVER
        yield (
            say("有再看日期")
            if ever
            else say("{follow_up_by} 前再看", follow_up_by=wanted.follow_up_by)
        )
    if wanted.conflicts:
        yield say("有冲突")


def _of_words(wanted: Filter, _: Context) -> Iterable[str]:
    if words := wanted.query.strip():
        yield say("“{said}”", said=words)


def _of_chart(wanted: Filter, context: Context) -> Iterable[str]:
    """The last part, because it may be of several itself."""
    if wanted.counted is not None:
        here = wanted.counted.report == context.report.source.sha256
        yield counted_words(wanted.counted) + ("" if here else say("（另一份报告）"))


def _any_of(values: Iterable[str], name: Callable[[str], str]) -> Iterable[str]:
    """Values of one kind in one part: ``教育或交通运输``."""
    if names := dict.fromkeys(name(value) for value in values):
        yield say("或").join(names)


def _days(since: str, until: str) -> str:
    if not until:
        return say("{since} 起", since=since)
    if not since:
        return say("{until} 止", until=until)
    return since if since == until else say("{since} 至 {until}", since=since, until=until)
