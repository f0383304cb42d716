"""What the annotations and commitments of a report can be filtered by, and how much each shows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from msgspec import Struct

from jjdesk.domain.annotation import Annotation, Importance
from jjdesk.domain.finding import Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Stage
from jjdesk.services import filter_words as words
from jjdesk.services.filtering import Context, Facts, moments
from jjdesk.services.finding import Finder
from jjdesk.services.outlining import short_heading
from jjdesk.services.tallying import Token, Values
from jjdesk.words import Labels, say, to_say


class Choice(Struct, frozen=True):
    """One value of a facet: its name, and how many commitments it would show."""

    value: str
    label: str
    count: int


class Facet(Struct, frozen=True):
    """A field of ``Filter`` with the values that occur in the report.

    Of a ``single`` facet at most one value is chosen; of others any number. A ``flag`` is single
    and has one value: it is on or off.
    """

    field: str
    label: str
    choices: tuple[Choice, ...]
    single: bool = False
    flag: bool = False


class _Kind(Struct, frozen=True):
    """How a facet is made: where its values come from, how they are called, in which order."""

    field: str
    label: str
    of_facts: Callable[[Facts], Iterable[str]] | None = None
    of_note: Callable[[Annotation], Iterable[str]] | None = None
    names: Mapping[str, str] | None = None
    single: bool = False
    flag: bool = False


_OF_SEVERAL_AUTHORS: Final = ("authors", "mine")
"""Facets that are of no use while all annotations are one's own."""
_YES: Final = "1"
_NO: Final = "0"
_STEPS: Final = (Importance.IMPORTANT, Importance.KEY)
_WEEK, _MONTH, _EVER = "7", "30", "all"


def facets(
    finder: Finder, notes: Sequence[Annotation], wanted: Filter, today: date
) -> tuple[Facet, ...]:
    """The facets that have values in this report, in the order of the panel.

    Args:
        finder: of the report.
        notes: the annotations on it.
        wanted: what is looked for now; the counts of a facet leave its own part out.
        today: the day, for what is due and what is new.
    """
    kinds = _kinds(finder.context, today)
    values = Values(
        today.isoformat(),
        tuple(kind.field for kind in kinds),
        partial(_of_facts, [(k.field, k.of_facts) for k in kinds if k.of_facts]),
        partial(_of_note, [(k.field, k.of_note) for k in kinds if k.of_note]),
    )
    every = finder.count(notes, Filter(), values)
    now = finder.count(notes, wanted, values)
    made = (_facet(finder.context, every, now, kind) for kind in kinds)
    return tuple(
        facet for facet in made if len(facet.choices) > (facet.field in _OF_SEVERAL_AUTHORS)
    )


def chosen(wanted: Filter, facet: str, today: date) -> tuple[str, ...]:
    """The values of a facet that are wanted now."""
    value = getattr(wanted, facet)
    if facet == "mine":
        return () if value is None else (_YES if value else _NO,)
    if facet == "since":
        return tuple(days for days, day in _since(today).items() if day == value)
    if facet == "follow_up_by":
        return tuple(days for days, day in _due(today).items() if day == value)
    if isinstance(value, bool):
        return (_YES,) if value else ()
    if isinstance(value, int):
        return (str(value),) if value else ()
    return tuple(value)


def choose(facet: str, values: Sequence[str], today: date) -> dict[str, object]:
    """What the chosen ``values`` of a facet make of a ``Filter``: arguments for ``replace``."""
    first = values[0] if values else ""
    made: dict[str, Callable[[], object]] = {
        "mine": lambda: None if not first else first == _YES,
        "since": lambda: _since(today).get(first, ""),
        "follow_up_by": lambda: _due(today).get(first, ""),
        "least_importance": lambda: int(first or 0),
    }
    if facet in made:
        return {facet: made[facet]()}
    return {facet: bool(first) if isinstance(getattr(Filter(), facet), bool) else tuple(values)}


def _of_facts(
    kinds: Sequence[tuple[str, Callable[[Facts], Iterable[str]]]], facts: Facts
) -> Iterable[Token]:
    return [(field, value) for field, of_facts in kinds for value in of_facts(facts)]


def _of_note(
    kinds: Sequence[tuple[str, Callable[[Annotation], Iterable[str]]]], note: Annotation
) -> Iterable[Token]:
    return [(field, value) for field, of_note in kinds for value in of_note(note)]


def _facet(
    context: Context, counts: Mapping[Token, int], now: Mapping[Token, int], kind: _Kind
) -> Facet:
    every = {value for field, value in counts if field == kind.field}
    names = _authors(every, context) if kind.field == "authors" else kind.names
    order = [each for each in names if each in every] if names is not None else []
    order += sorted(value for value in every if names is None or value not in names)
    return Facet(
        kind.field,
        kind.label,
        tuple(
            Choice(
                value, names.get(value, value) if names else value, now.get((kind.field, value), 0)
            )
            for value in order
        ),
        kind.single,
        kind.flag,
    )


def _kinds(context: Context, today: date) -> tuple[_Kind, ...]:
    known = context.known
    return (
        _flag("with_target", say("有目标"), lambda f: (_YES,) if f.targets else ()),
        _flag("constituency", say("我的选区"), lambda f: (_YES,) if known.towns & f.places else ()),
        _flag("unread", say("未读"), _unread(context)),
        _Kind("kinds", say("批注类型"), None, lambda n: (n.kind,), words.KINDS),
        _Kind(
            "stances", say("表态"), None, lambda n: (n.stance,) if n.stance else (),
            words.STANCES,
        ),
        _Kind(
            "tags", say("标签"), None,
            lambda n: (name for tag in n.tags for name in context.tag_names.get(tag, ())),
        ),
        _Kind(
            "least_importance", say("重要程度"), None, _importance,
            {str(int(step)): words.IMPORTANCE[step] for step in _STEPS},
            single=True,
        ),
        _Kind("authors", say("批注人"), None, lambda n: (known.author(n.author),)),
        _Kind(
            "mine", say("谁的批注"), None,
            lambda n: (_YES if known.author(n.author) == known.me else _NO,),
            {_YES: say("我的"), _NO: say("他人的")}, single=True,
        ),
        _Kind("since", say("修改时间"), None, _recent(today), _SINCE, single=True),
        _Kind("follow_up_by", say("再看日期"), None, _follow_up(today), _DUE, single=True),
        _flag("annotated", say("有批注"), None, lambda _: (_YES,)),
        _flag("conflicts", say("有冲突的批注"), None, lambda n: (_YES,) if n.rivals else ()),
        *_of_commitments(context),
    )  # fmt: skip


def _of_commitments(context: Context) -> tuple[_Kind, ...]:
    known = context.known
    return (
        _Kind("sectors", say("领域"), lambda f: f.sectors, None, context.sector_names),
        _Kind("sections", say("章节"), lambda f: f.sections, None, _headings(context)),
        _Kind("places", say("镇街"), lambda f: f.places),
        _Kind(
            "measures", say("计量方式"), lambda f: (m for m, _ in f.targets), None, words.MEASURES
        ),
        _Kind("bounds", say("目标界限"), lambda f: (b for _, b in f.targets), None, words.BOUNDS),
        _Kind("stages", say("项目节点"), lambda f: f.stages, None, {each: each for each in Stage}),
        _Kind("units", say("责任单位"), lambda f: known.units.get(f.id, ())),
        _Kind("statuses", say("跟进状态"), _status(context), None, words.STATUSES),
    )  # fmt: skip


def _flag(
    field: str,
    label: str,
    of_facts: Callable[[Facts], Iterable[str]] | None = None,
    of_note: Callable[[Annotation], Iterable[str]] | None = None,
) -> _Kind:
    return _Kind(field, label, of_facts, of_note, {_YES: label}, single=True, flag=True)


def _headings(context: Context) -> Mapping[str, str]:
    """Parts and sections in reading order, each by number and heading in short."""
    return {
        id_: short_heading(section.number, section.heading)
        for id_, section in context.sections.items()
    }


def _status(context: Context) -> Callable[[Facts], Iterable[str]]:
    """Of no use where nothing is rated yet."""
    statuses = context.known.statuses
    return lambda facts: (statuses.get(facts.id, Status.UNRATED),) if statuses else ()


def _unread(context: Context) -> Callable[[Facts], Iterable[str]]:
    """Of no use where nothing is read yet."""
    read = context.known.read
    return lambda facts: (_YES,) if read and facts.id not in read else ()


def _importance(note: Annotation) -> Iterable[str]:
    return (str(step) for step in range(Importance.IMPORTANT, note.importance + 1))


def _authors(ids: Iterable[str], context: Context) -> Mapping[str, str]:
    """Names of who wrote annotations: the deputy first, then by name."""
    me = context.known.me
    names = {each: words.author_name(each, context) for each in ids}
    return dict(sorted(names.items(), key=lambda item: (item[0] != me, item[1])))


_SINCE: Final = Labels({"0": to_say("今天"), _WEEK: to_say("近七天"), _MONTH: to_say("近三十天")})
_DUE: Final = Labels(
    {
        "0": to_say("已到期"),
        _WEEK: to_say("七天之内"),
        _MONTH: to_say("三十天之内"),
        _EVER: to_say("有日期的"),
    }
)


def _since(today: date) -> Mapping[str, str]:
    return {days: (today - timedelta(days=int(days))).isoformat() for days in _SINCE}


def _due(today: date) -> Mapping[str, str]:
    return {
        days: words.EVER if days == _EVER else (today + timedelta(days=int(days))).isoformat()
        for days in _DUE
    }


def _recent(today: date) -> Callable[[Annotation], Iterable[str]]:
    begun = {days: moments(day, "")[0] for days, day in _since(today).items()}
    return lambda note: (days for days, moment in begun.items() if note.modified >= moment)


def _follow_up(today: date) -> Callable[[Annotation], Iterable[str]]:
    due = _due(today)
    return lambda note: (
        days for days, day in due.items() if note.follow_up is not None and note.follow_up <= day
    )
