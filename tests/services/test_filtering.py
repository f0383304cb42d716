"""What passes a filter, told again by a plain loop; and the facets that are offered."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import (
    Amendment,
    Anchor,
    Annotation,
    Importance,
    NoteKind,
    Scope,
    Stance,
)
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import (
    FORMAT,
    VERSION,
    Bound,
    Category,
    Commitment,
    Measure,
    Milestone,
    Paragraph,
    Report,
    Section,
    Source,
    Stage,
    Target,
)
from jjdesk.domain.tag import Tag
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.services.faceting import choose, chosen, facets
from jjdesk.services.filtering import Context, Known, passes, units_of
from jjdesk.services.finding import Finder

NAMES = {"205": "教育", "214": "交通运输"}
TODAY = date(2025, 2, 7)
TOWNS = ("白沙镇", "李市镇")
UNITS = ("区教委", "区交通局")
TAGS = {
    "t1": Tag(id="t1", name="民生"),
    "t2": Tag(id="t2", name="上学", parent="t1"),
    "t3": Tag(id="t3", name="读书", merged="t2"),
    "t4": Tag(id="t4", name="旧的", removed=True),
}
TAG_NAMES = {
    "t1": {"民生"},
    "t2": {"上学", "民生"},
    "t3": {"上学", "民生"},
    "t4": set(),
    "t9": set(),
}
SECTIONS = (
    Section("part", 1, "三、", "重点工作", 0, 9, None),
    Section("one", 2, "（一）", "办好教育", 0, 9, "part"),
    Section("two", 2, "（二）", "畅通道路", 0, 9, "part"),
)
ABOVE = {"part": {"part"}, "one": {"one", "part"}, "two": {"two", "part"}, None: set()}
WORDS = ("学校", "白", "ＢＲＴ", "通车", "jy", "bsz", "民生", "张三", "没有")
TEXTS = ("新建学校", "打通ＢＲＴ快线", "白沙镇道路通车", "")
NOTES = ("何时通车", "学校在哪里", "**好**", "")
DAYS = ("2025-01-31", "2025-02-06", "2025-02-07", "2025-02-20")


def target(measure: Measure, bound: Bound, category: Category) -> Target:
    return Target(
        quote="3所", start=0, end=2, value_start=0, value_end=2, indicator="学校数", value=3,
        value_high=None, unit="所", normalized_value=3, base_unit="所", bound=bound,
        measure=measure, modality=None, category=category, sector="205",
    )  # fmt: skip


targets = st.builds(
    target,
    st.sampled_from([Measure.LEVEL, Measure.GROWTH]),
    st.sampled_from([Bound.AT_LEAST, Bound.EQUAL]),
    st.sampled_from([Category.TARGET, Category.SCALE]),
)
milestones = st.builds(
    lambda stage: Milestone("路", "路", stage, None, "214", 0, 1),
    st.sampled_from([Stage.STARTED, Stage.BUILT]),
)


def tuples(values: Iterable[str], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(values)), max_size=most, unique=True).map(tuple)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    commitments = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        sector, *others = draw(st.permutations(sorted(NAMES)))[: draw(st.integers(1, 2))]
        section = draw(st.sampled_from([None, "part", "one", "two"]))
        text = draw(st.sampled_from(TEXTS))
        commitments.append(
            Commitment(
                id=f"c{number}", sentence="s", section=section, paragraph=f"p{number}",
                number=number, start=0, end=9, quote=text, text=text, sector=sector,
                other_sectors=tuple(others), places=draw(tuples(TOWNS)),
                targets=tuple(draw(st.lists(targets, max_size=2))),
                milestones=tuple(draw(st.lists(milestones, max_size=2))),
            )
        )  # fmt: skip
    return Report(
        format=FORMAT, version=VERSION, source=Source("x", "sha", 9, "text/plain"), title=None,
        place=None, year=2025, excerpt=False, missing=(), sections=SECTIONS,
        paragraphs=(Paragraph("p1", None, "办学", 0, 9),), sentences=(),
        commitments=tuple(commitments), errata=(),
    )  # fmt: skip


@st.composite
def annotations(draw: st.DrawFn) -> list[Annotation]:
    made = []
    for number in range(draw(st.integers(0, 5))):
        place = draw(st.sampled_from(["c1", "c2", "c3", "", "gone"]))
        section = "" if place else draw(st.sampled_from(["", "one"]))
        scope = Scope.COMMITMENT if place else Scope.SECTION
        day = draw(st.sampled_from(DAYS))
        hour = draw(st.integers(0, 23))
        kind = draw(st.sampled_from(NoteKind))
        made.append(
            Annotation(
                id=f"n{number}",
                anchor=Anchor("sha", place, "白沙", "", "", 0, 2, scope, section),
                kind=kind,
                text=draw(st.sampled_from(NOTES)),
                stance=draw(st.sampled_from([None, *Stance])),
                importance=draw(st.sampled_from(Importance)),
                amendment=Amendment("路", "通车") if kind is NoteKind.AMEND else None,
                tags=draw(tuples([*TAGS, "t9"])),
                follow_up=draw(st.sampled_from([None, *DAYS])),
                author=draw(st.sampled_from(["", "me", "old", "zhang"])),
                created="2025-01-01T00:00:00.000Z",
                modified=f"{day}T{hour:02}:00:00.000Z",
                rivals=draw(st.sampled_from([(), ("r1",)])),
            )
        )
    return made


known = st.builds(
    Known,
    me=st.just("me"),
    also_me=st.just(frozenset({"", "me", "old"})),
    tags=st.just(TAGS),
    authors=st.just({"me": "李四", "zhang": "张三"}),
    units=st.dictionaries(
        st.sampled_from(["c1", "c2"]), st.frozensets(st.sampled_from(UNITS), min_size=1)
    ),
    statuses=st.dictionaries(st.sampled_from(["c1", "c2"]), st.sampled_from(Status)),
    read=st.frozensets(st.sampled_from(["c1", "c2", "c3"])),
    towns=st.frozensets(st.sampled_from(TOWNS)),
)
filters = st.builds(
    Filter,
    query=st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
    sectors=tuples(NAMES),
    sections=tuples(["part", "one", "two", "gone"], 1),
    places=tuples(TOWNS),
    with_target=st.booleans(),
    annotated=st.booleans(),
    measures=tuples([Measure.LEVEL, Measure.GROWTH], 1),
    bounds=tuples([Bound.AT_LEAST, Bound.EQUAL], 1),
    stages=tuples([Stage.STARTED, Stage.BUILT], 1),
    units=tuples(UNITS, 1),
    kinds=tuples(NoteKind, 3),
    stances=tuples(Stance),
    tags=tuples(["民生", "上学", "旧的"], 1),
    least_importance=st.integers(0, 3),
    authors=tuples(["me", "old", "zhang"], 1),
    mine=st.sampled_from([None, True, False]),
    since=st.sampled_from(["", *DAYS]),
    until=st.sampled_from(["", *DAYS]),
    follow_up_by=st.sampled_from(["", *DAYS]),
    conflicts=st.booleans(),
    statuses=tuples(Status),
    constituency=st.booleans(),
    unread=st.booleans(),
    counted=st.none()
    | st.builds(
        Counted,
        st.just("教育 · 力争"),
        st.sampled_from(["sha", "another"]),
        tuples(["c1", "c2", "c3", "gone"], 3),
    ),
)
FIELDS = Filter.__struct_fields__


@st.composite
def narrow(draw: st.DrawFn) -> Filter:
    """A filter that wants one to four things: all at once would let nothing through."""
    whole = draw(filters)
    kept = draw(st.sets(st.sampled_from(FIELDS), min_size=1, max_size=4))
    return Filter(**{name: getattr(whole, name) for name in kept})


# The plain loop


def plain(text: str) -> str:
    once = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", once).replace("*", "")


SOUNDS = {"jy": ("教育",), "bsz": ("白沙镇",)}


def stands(word: str, fields: Iterable[str]) -> bool:
    looked_for = [plain(word), *SOUNDS.get(word, ())]
    return any(each in plain(field) for field in fields for each in looked_for)


def commitment_fields(c: Commitment, known: Known) -> list[str]:
    theme = ["办学"] if c.paragraph == "p1" else []
    sectors = [NAMES[code] for code in (c.sector, *c.other_sectors)]
    indicators = [t.indicator for t in c.targets]
    return [c.text, *theme, *indicators, *sectors, *c.places, *known.units.get(c.id, ())]


def note_fields(note: Annotation, known: Known) -> list[str]:
    amended = [note.amendment.original, note.amendment.proposed] if note.amendment else []
    tags = [name for tag in note.tags for name in TAG_NAMES[tag]]
    return [note.text, *amended, *tags, known.authors.get(note.author, "")]


def commitment_is_wanted(c: Commitment, w: Filter, known: Known) -> bool:
    fitting = [
        t
        for t in c.targets
        if t.category is not Category.SCALE
        and (not w.measures or t.measure in w.measures)
        and (not w.bounds or t.bound in w.bounds)
    ]
    return all(
        [
            not w.sectors or {c.sector, *c.other_sectors} & set(w.sectors),
            not w.sections or ABOVE[c.section] & set(w.sections),
            not w.places or set(c.places) & set(w.places),
            fitting or not (w.with_target or w.measures or w.bounds),
            not w.stages or {m.stage for m in c.milestones} & set(w.stages),
            not w.units or set(known.units.get(c.id, ())) & set(w.units),
            not w.statuses or known.statuses.get(c.id, Status.UNRATED) in w.statuses,
            not w.constituency or set(c.places) & known.towns,
            not (w.unread and c.id in known.read),
            w.counted is None or (w.counted.report == "sha" and c.id in w.counted.commitments),
        ]
    )


def local(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone().date()


def note_is_wanted(note: Annotation, w: Filter) -> bool:
    author = "me" if note.author in {"", "old"} else note.author
    names = {name for tag in note.tags for name in TAG_NAMES[tag]}
    return all(
        [
            not w.kinds or note.kind in w.kinds,
            not w.stances or note.stance in w.stances,
            not w.tags or names & set(w.tags),
            note.importance >= w.least_importance,
            not w.authors or author in {"me" if each == "old" else each for each in w.authors},
            w.mine is None or (author == "me") is w.mine,
            not w.since or local(note.modified) >= date.fromisoformat(w.since),
            not w.until or local(note.modified) <= date.fromisoformat(w.until),
            not w.follow_up_by or (note.follow_up and note.follow_up <= w.follow_up_by),
            not w.conflicts or note.rivals,
        ]
    )


def wants_notes(w: Filter) -> bool:
    return w.annotated or bool(
        w.kinds or w.stances or w.tags or w.least_importance or w.authors or w.mine is not None
        or w.since or w.until or w.follow_up_by or w.conflicts
    )  # fmt: skip


def naive(report: Report, notes: list[Annotation], w: Filter, known: Known) -> tuple[str, ...]:
    found = []
    for c in report.commitments:
        on_it = [n for n in notes if n.anchor.commitment == c.id and note_is_wanted(n, w)]
        fields = commitment_fields(c, known)
        fields += [field for n in on_it for field in note_fields(n, known)]
        if (
            commitment_is_wanted(c, w, known)
            and (on_it or not wants_notes(w))
            and all(stands(word, fields) for word in w.query.split())
        ):
            found.append(c.id)
    return tuple(found)


@hypothesis(max_examples=150, deadline=None)
@given(report=reports(), notes=annotations(), wanted=narrow(), known=known)
def test_what_is_found_is_what_a_plain_loop_finds(
    report: Report, notes: list[Annotation], wanted: Filter, known: Known
) -> None:
    assert Finder(report, NAMES, known).find(notes, wanted) == naive(report, notes, wanted, known)


@hypothesis(max_examples=50, deadline=None)
@given(
    report=reports(),
    first=annotations(),
    then=annotations(),
    wanted=st.lists(narrow(), min_size=2, max_size=4),
    known=st.lists(known, min_size=2, max_size=2),
)
def test_what_was_asked_before_makes_no_difference(
    report: Report,
    first: list[Annotation],
    then: list[Annotation],
    wanted: list[Filter],
    known: list[Known],
) -> None:
    finder = Finder(report, NAMES, known[0])
    for each in wanted:
        finder.find(first, each)
        facets(finder, tuple(first), each, TODAY)
    finder.prepare()
    finder.know(known[1])
    fresh = Finder(report, NAMES, known[1])
    later = tuple(then)
    for each in (*wanted, Filter()):
        assert finder.find(later, each) == naive(report, then, each, known[1])
        assert facets(finder, later, each, TODAY) == facets(fresh, later, each, TODAY)


@hypothesis(max_examples=120, deadline=None)
@given(report=reports(), notes=annotations(), wanted=narrow(), known=known)
def test_a_note_passes_if_it_and_what_it_hangs_on_are_wanted(
    report: Report, notes: list[Annotation], wanted: Filter, known: Known
) -> None:
    context = Context(report, NAMES, known)
    commitments = {c.id: c for c in report.commitments}
    for note in notes:
        under = commitments.get(note.anchor.commitment)
        if under is not None:
            fields = [*note_fields(note, known), *commitment_fields(under, known)]
            expected = commitment_is_wanted(under, wanted, known)
        else:
            heading = ["办好教育"] if note.anchor.section else [note.anchor.quote]
            fields = [*note_fields(note, known), *heading]
            of_section = replace(wanted, query="", sections=())
            alone = all(
                name in NOTE_FIELDS or getattr(of_section, name) == getattr(Filter(), name)
                for name in FIELDS
            )
            in_section = ABOVE["one"] if note.anchor.section else set()
            expected = alone and bool(not wanted.sections or in_section & set(wanted.sections))
        expected = (
            expected
            and note_is_wanted(note, wanted)
            and all(stands(word, fields) for word in wanted.query.split())
        )
        assert passes(note, wanted, context) == expected


NOTE_FIELDS = {
    "annotated", "kinds", "stances", "tags", "least_importance", "authors", "mine", "since",
    "until", "follow_up_by", "conflicts",
}  # fmt: skip


@hypothesis(max_examples=40, deadline=None)
@given(report=reports(), notes=annotations(), wanted=narrow(), known=known)
def test_a_facets_count_is_what_choosing_that_value_alone_would_show(
    report: Report, notes: list[Annotation], wanted: Filter, known: Known
) -> None:
    offered = facets(Finder(report, NAMES, known), notes, wanted, TODAY)
    for facet in offered:
        for choice in facet.choices:
            one = replace(wanted, **choose(facet.field, (choice.value,), TODAY))
            shown = naive(report, notes, one, known)
            assert choice.count == len(shown), (facet.field, choice)
            assert chosen(one, facet.field, TODAY) == (choice.value,)


@hypothesis(max_examples=50, deadline=None)
@given(report=reports(), notes=annotations(), known=known)
def test_a_value_that_shows_something_is_offered_and_no_other(
    report: Report, notes: list[Annotation], known: Known
) -> None:
    offered = facets(Finder(report, NAMES, known), notes, Filter(), TODAY)
    assert all(choice.count for facet in offered for choice in facet.choices)
    towns = Counter(town for c in report.commitments for town in set(c.places))
    places = next((f.choices for f in offered if f.field == "places"), ())
    assert {choice.value: choice.count for choice in places} == towns


def test_a_days_notes_are_those_of_the_day_here() -> None:
    begun = datetime.combine(TODAY, time(), tzinfo=datetime.now(UTC).astimezone().tzinfo)
    note = Annotation(
        id="n", anchor=Anchor("sha", "c1", "", "", "", 0, 0), created="", modified="",
    )  # fmt: skip
    context = Context(_one(), NAMES)

    def seen(moment: datetime) -> bool:
        stamp = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        wanted = Filter(since=TODAY.isoformat(), until=TODAY.isoformat())
        return passes(replace(note, modified=stamp), wanted, context)

    tick = timedelta(milliseconds=1)
    assert [seen(begun - tick), seen(begun)] == [False, True]
    last = begun + timedelta(days=1)
    assert [seen(last - tick), seen(last)] == [True, False]


@pytest.mark.parametrize("day", ["昨天", "2025-13-01", "9999-12-31", "0001-01-01"])
def test_a_day_that_is_none_limits_nothing(day: str) -> None:
    note = Annotation(
        id="n", anchor=Anchor("sha", "c1", "", "", "", 0, 0), created="",
        modified="2025-02-07T01:00:00.000Z",
    )  # fmt: skip
    context = Context(_one(), NAMES)
    assert passes(note, Filter(until=day if day > "2026" else ""), context)
    assert passes(note, Filter(since=day if day < "2025" else ""), context)


def _one() -> Report:
    return Report(
        format=FORMAT, version=VERSION, source=Source("x", "sha", 9, "text/plain"), title=None,
        place=None, year=2025, excerpt=False, missing=(), sections=(), paragraphs=(),
        sentences=(), commitments=(), errata=(),
    )  # fmt: skip


def test_measure_and_bound_are_counted_of_one_target() -> None:
    two = (
        target(Measure.LEVEL, Bound.AT_LEAST, Category.TARGET),
        target(Measure.GROWTH, Bound.EQUAL, Category.TARGET),
    )
    commitment = Commitment(
        id="c", sentence="s", section=None, paragraph="p", number=1, start=0, end=9, quote="",
        text="", sector="205", other_sectors=(), places=(), targets=two, milestones=(),
    )  # fmt: skip
    finder = Finder(replace(_one(), commitments=(commitment,)), NAMES)
    wanted = Filter(measures=(Measure.LEVEL,))
    offered = {facet.field: facet.choices for facet in facets(finder, (), wanted, TODAY)}
    assert [(each.value, each.count) for each in offered["bounds"]] == [
        (Bound.AT_LEAST, 1),
        (Bound.EQUAL, 0),
    ]
    assert [each.count for each in offered["measures"]] == [1, 1]


def test_units_of_one_cell_are_units_each_by_itself() -> None:
    table = TaskTable("t", "sha", "表", "2025", "")

    def standing(units: str) -> Standing:
        task = Task(1, "1", "", "任务", units, "", "", "")
        return Standing(table, task, Match(1, "c1", 1.0, Verdict.SURE))

    rows = (standing("区教委、区财政局"), standing("牵头单位：区教委；各镇街（配合）"))
    assert units_of({"c1": rows, "c2": (standing(""),)}) == {"c1": {"区教委", "区财政局", "各镇街"}}
