"""A filter in words, and the names of what can be wanted."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from jjdesk.domain.annotation import Importance, NoteKind, Stance
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Bound, Measure
from jjdesk.services.filtering import Context
from jjdesk.services.outlining import short_heading

EVER: Final = "9999-12-31"
"""As ``follow_up_by``: whenever that is."""
KINDS: Final[Mapping[str, str]] = {
    NoteKind.WATCH: "关注",
    NoteKind.SUPPORT: "支持",
    NoteKind.QUESTION: "疑问",
    NoteKind.SUGGEST: "建议",
    NoteKind.AMEND: "修改意见",
    NoteKind.FREE: "随记",
}
STANCES: Final[Mapping[str, str]] = {
    Stance.FOR: "赞成",
    Stance.RESERVED: "有保留",
    Stance.AGAINST: "不赞成",
}
IMPORTANCE: Final[Mapping[int, str]] = {
    Importance.ORDINARY: "一般",
    Importance.IMPORTANT: "重要以上",
    Importance.KEY: "最重要",
}
BOUNDS: Final[Mapping[str, str]] = {
    Bound.AT_LEAST: "不低于",
    Bound.MORE_THAN: "超过",
    Bound.AT_MOST: "不高于",
    Bound.LESS_THAN: "低于",
    Bound.ABOUT: "左右",
    Bound.RANGE: "区间",
    Bound.EQUAL: "等于",
}
MEASURES: Final[Mapping[str, str]] = {
    Measure.LEVEL: "水平值",
    Measure.GROWTH: "增幅",
    Measure.DELIVERY: "完成量",
    Measure.REDUCTION: "压减量",
}
STATUSES: Final[Mapping[str, str]] = {
    Status.UNRATED: "未评",
    Status.NOT_STARTED: "未开始",
    Status.UNDER_WAY: "推进中",
    Status.BEHIND: "滞后",
    Status.DONE: "已完成",
}


def parts(wanted: Filter, context: Context) -> tuple[str, ...]:
    """The filter in words, a part each: ``("教育", "有目标")``; empty when it shows all."""
    return tuple(
        part
        for make in (_of_commitments, _of_notes, _of_words, _of_chart)
        for part in make(wanted, context)
    )


def counted_words(counted: Counted) -> str:
    """What was counted for a piece of a chart, in words: ``图表：农林水 · 力争``."""
    return f"图表：{counted.name}"


def section_name(section_id: str, context: Context) -> str:
    """A part or section as a filter says it: its number, or else its heading."""
    section = context.sections.get(section_id)
    if section is None:
        return section_id
    return section.number or short_heading(None, section.heading)


def author_name(author: str, context: Context) -> str:
    """An author's name; the deputy's own annotations are 我."""
    known = context.known
    return "我" if known.author(author) == known.me else known.authors.get(author) or "未署名"


def _of_commitments(wanted: Filter, context: Context) -> Iterable[str]:
    yield from _any_of(wanted.sectors, lambda code: context.sector_names.get(code, code))
    yield from _any_of(wanted.sections, lambda id_: section_name(id_, context))
    yield from _any_of(wanted.places, str)
    if wanted.with_target:
        yield "有目标"
    yield from _any_of(wanted.bounds, lambda value: f"目标{BOUNDS.get(value, value)}")
    yield from _any_of(wanted.measures, lambda value: MEASURES.get(value, value))
    yield from _any_of(wanted.stages, str)
    yield from _any_of(wanted.units, str)
    yield from _any_of(wanted.statuses, lambda value: STATUSES.get(value, value))
    if wanted.constituency:
        yield "我的选区"
    if wanted.unread:
        yield "未读"


def _of_notes(wanted: Filter, context: Context) -> Iterable[str]:
    if wanted.annotated:
        yield "有批注"
    yield from _any_of(wanted.kinds, lambda value: KINDS.get(value, value))
    yield from _any_of(wanted.stances, lambda value: STANCES.get(value, value))
    yield from _any_of(wanted.tags, lambda name: f"#{name}")
    if wanted.least_importance:
        yield IMPORTANCE.get(wanted.least_importance, IMPORTANCE[Importance.KEY])
    yield from _any_of(wanted.authors, lambda id_: author_name(id_, context))
    if wanted.mine is not None:
        yield "我的批注" if wanted.mine else "他人的批注"
    if wanted.since or wanted.until:
        yield _days(wanted.since, wanted.until)
    if wanted.follow_up_by:
        ever = wanted.follow_up_by == EVER
        yield "有再看日期" if ever else f"{wanted.follow_up_by} 前再看"
    if wanted.conflicts:
        yield "有冲突"


def _of_words(wanted: Filter, _: Context) -> Iterable[str]:
    if words := wanted.query.strip():
        yield f"“{words}”"


def _of_chart(wanted: Filter, context: Context) -> Iterable[str]:
    """The last part, because it may be of several itself."""
    if wanted.counted is not None:
        here = wanted.counted.report == context.report.source.sha256
        yield counted_words(wanted.counted) + ("" if here else "（另一份报告）")


def _any_of(values: Iterable[str], name: Callable[[str], str]) -> Iterable[str]:
    """Values of one kind in one part: ``教育或交通运输``."""
    if names := dict.fromkeys(name(value) for value in values):
        yield "或".join(names)


def _days(since: str, until: str) -> str:
    if not until:
        return f"{since} 起"
    if not since:
        return f"{until} 止"
    return since if since == until else f"{since} 至 {until}"
