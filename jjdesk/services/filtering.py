"""What a filter lets through: commitments by their facts, annotations by what they say."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from operator import attrgetter
from typing import Final

from msgspec import Struct, field

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Filter
from jjdesk.domain.markup import plain
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Category, Commitment, Report, Section
from jjdesk.domain.tag import Tag
from jjdesk.domain.task import Standing
from jjdesk.services import pinyin

_NEVER: Final = "9999"
"""After every moment, as text."""


class Facts(Struct, frozen=True):
    """What a filter asks of a commitment, or of a section, which has only words and sections.

    ``text`` is all that is searched, a line each; ``targets`` are (measure, bound) of what is no
    mere size of a project.
    """

    id: str = ""
    text: str = ""
    sectors: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    targets: tuple[tuple[str, str], ...] = ()
    stages: frozenset[str] = frozenset()


class Known(Struct, frozen=True, kw_only=True):
    """What is known beside a report and its annotations; what is not known yet is empty.

    Attributes:
        me: id of the author who uses this workbook; annotations without an author are theirs, too.
        also_me: other ids of theirs.
        tags: by id.
        authors: names by id.
        units: responsible units (责任单位) by commitment.
        statuses: the latest status by commitment; one without is unrated.
        read: commitments that were read.
        towns: the deputy's own (我的选区).
    """

    me: str = ""
    also_me: frozenset[str] = frozenset()
    tags: Mapping[str, Tag] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, frozenset[str]] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    read: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()

    def author(self, id_: str) -> str:
        """An author by the one id that filters know: ``me`` for all that are the deputy's."""
        return self.me if not id_ or id_ in self.also_me else id_


_BETWEEN_UNITS: Final = re.compile(r"[\s、，,；;/]+")
_ROLE: Final = re.compile(
    r"^(?:牵头|责任|配合|协办|主办|参与)(?:单位|部门)?[:：]|[（(][^）)]*[）)]$"
)


def units_of(standings: Mapping[str, Sequence[Standing]]) -> Mapping[str, frozenset[str]]:
    """The responsible units by commitment, each by itself (``区教委、区财政局`` are two)."""
    found = {
        commitment: frozenset(
            unit
            for standing in rows
            for part in _BETWEEN_UNITS.split(standing.task.units)
            if (unit := _ROLE.sub("", part))
        )
        for commitment, rows in standings.items()
    }
    return {commitment: units for commitment, units in found.items() if units}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` without differences of case and width (ＡＢ１ = ab1), remembered."""
    return folded(text)


def folded(text: str) -> str:
    """``text`` without differences of case and width (ＡＢ１ = ab1), for comparing."""
    plainer = unicodedata.normalize("NFKC", text).casefold()
    # Case folding may leave what NFKC would compose: Unicode's own recipe folds it again.
    return unicodedata.normalize("NFKC", plainer)


class Context:
    """One report's facts and what is known beside it: all that a filter is judged by.

    Attributes:
        facts: by commitment, in reading order.
        headings: facts of parts and sections by their ids, for annotations that hang on them.
        known: what else is known.
        tag_names: by id of a tag, its name and that of the one it is nested in.
    """

    def __init__(
        self, report: Report, sector_names: Mapping[str, str], known: Known | None = None
    ) -> None:
        """Know ``report``; ``sector_names`` by code."""
        self.report = report
        self.sector_names = sector_names
        self.sections = {section.id: section for section in report.sections}
        themes = {paragraph.id: paragraph.theme or "" for paragraph in report.paragraphs}
        facts = (
            _facts(each, themes.get(each.paragraph, ""), self.sections, sector_names)
            for each in report.commitments
        )
        self.facts = {each.id: each for each in facts}
        self.headings = {
            id_: Facts(
                text=section.heading or "",
                sections=frozenset(_and_parents(id_, self.sections)),
            )
            for id_, section in self.sections.items()
        }
        self.know(known or Known())

    def know(self, known: Known) -> None:
        """Know something else beside the report from now on."""
        self.known = known
        self.tag_names = {id_: _names(id_, known.tags) for id_ in known.tags}

    def of(self, note: Annotation) -> Facts:
        """The facts of what an annotation hangs on; nothing but its quote where it is unplaced."""
        found = self.facts.get(note.anchor.commitment) or self.headings.get(note.anchor.section)
        return found or Facts(text=note.anchor.quote)

    def text(self, facts: Facts) -> str:
        """All that is searched of a commitment, a line each."""
        units = self.known.units.get(facts.id)
        return "\n".join((facts.text, *sorted(units))) if units else facts.text

    def note_text(self, note: Annotation) -> str:
        """All that is searched of an annotation, a line each."""
        parts = [plain(note.text)]
        if note.amendment:
            parts += [note.amendment.original, note.amendment.proposed]
        parts += [name for tag in note.tags for name in self.tag_names.get(tag, ())]
        parts.append(self.known.authors.get(note.author, ""))
        return "\n".join(filter(None, parts))


class Sieve:
    """A filter made ready for one context; says of commitments and of annotations what passes."""

    def __init__(self, wanted: Filter, context: Context) -> None:
        """Prepare ``wanted`` once for many questions."""
        self.words = tuple(fold(wanted.query).split())
        self.asks_notes = wanted.annotated or about_notes(wanted)
        self._context = context
        self._of_facts = _fact_tests(wanted, context)
        self.asks_facts = bool(self._of_facts)
        self._of_note = _note_tests(wanted, context)

    def lets(self, facts: Facts) -> bool:
        """Whether a commitment (or section) is of what is wanted, words and annotations aside."""
        return all(test(facts) for test in self._of_facts)

    def lets_note(self, note: Annotation) -> bool:
        """Whether an annotation is of what is wanted, words and what it hangs on aside."""
        return all(test(note) for test in self._of_note)

    def passes(self, note: Annotation) -> bool:
        """Whether an annotation is to be shown: it and what it hangs on are of what is wanted."""
        facts = self._context.of(note)
        return self.lets_note(note) and self.lets(facts) and self._holds(note, facts)

    def _holds(self, note: Annotation, facts: Facts) -> bool:
        if not self.words:
            return True
        text = f"{self._context.note_text(note)}\n{self._context.text(facts)}"
        there = folded(text)
        return all(word in there or bool(pinyin.matches(word, text)) for word in self.words)


def passes(note: Annotation, wanted: Filter, context: Context) -> bool:
    """Whether ``wanted`` lets an annotation through.

    Words may stand in the annotation or in what it hangs on. For many annotations make a
    :class:`Sieve`.
    """
    return Sieve(wanted, context).passes(note)


def _facts(
    commitment: Commitment,
    theme: str,
    sections: Mapping[str, Section],
    sector_names: Mapping[str, str],
) -> Facts:
    sectors = (commitment.sector, *commitment.other_sectors)
    # A word holds no white space, so that none is found across two of them.
    fields = (
        commitment.text,
        theme,
        *(target.indicator for target in commitment.targets),
        *(sector_names.get(code, "") for code in sectors),
        *commitment.places,
    )
    return Facts(
        id=commitment.id,
        text="\n".join(filter(None, fields)),
        sectors=frozenset(sectors),
        sections=frozenset(_and_parents(commitment.section, sections)),
        places=frozenset(commitment.places),
        targets=tuple(
            (target.measure, target.bound)
            for target in commitment.targets
            if target.category is not Category.SCALE
        ),
        stages=frozenset(milestone.stage for milestone in commitment.milestones),
    )


def _and_parents(section_id: str | None, sections: Mapping[str, Section]) -> set[str]:
    found: set[str] = set()
    while section_id is not None and section_id not in found:
        found.add(section_id)
        section = sections.get(section_id)
        section_id = None if section is None else section.parent
    return found


def _names(tag_id: str, tags: Mapping[str, Tag]) -> tuple[str, ...]:
    """The name of a tag, or of what it was merged into, and of the one that is nested in."""
    seen: set[str] = set()
    while tag_id in tags and tags[tag_id].merged and tag_id not in seen:
        seen.add(tag_id)
        tag_id = tags[tag_id].merged
    chain = (tags.get(tag_id), tags.get(tags[tag_id].parent) if tag_id in tags else None)
    return tuple(dict.fromkeys(tag.name for tag in chain if tag and not tag.removed))


_ABOUT_NOTES: Final = (
    "kinds", "stances", "tags", "least_importance", "authors", "mine", "since", "until",
    "follow_up_by", "conflicts",
)  # fmt: skip


def about_notes(wanted: Filter) -> tuple[object, ...]:
    """What is wanted of annotations themselves; empty when nothing is."""
    asked = tuple(getattr(wanted, name) for name in _ABOUT_NOTES)
    return asked if asked != _NOTHING else ()


_NOTHING: Final = tuple(getattr(Filter(), name) for name in _ABOUT_NOTES)

FactTest = Callable[[Facts], bool]
NoteTest = Callable[[Annotation], bool]


def _fact_tests(wanted: Filter, context: Context) -> list[FactTest]:
    known = context.known
    tests: list[FactTest] = []
    for values, of in (
        (wanted.sectors, attrgetter("sectors")),
        (wanted.sections, attrgetter("sections")),
        (wanted.places, attrgetter("places")),
        (wanted.stages, attrgetter("stages")),
        (wanted.units, lambda facts: known.units.get(facts.id, frozenset())),
        (known.towns if wanted.constituency else (), attrgetter("places")),
    ):
        if values:
            tests.append(partial(_meets, frozenset(values), of))
    if wanted.constituency and not known.towns:
        tests.append(lambda _: False)
    if wanted.with_target or wanted.measures or wanted.bounds:
        tests.append(lambda facts: bool(targets_wanted(wanted, facts)))
    if wanted.statuses:
        tests.append(
            lambda facts: (
                bool(facts.id) and known.statuses.get(facts.id, Status.UNRATED) in wanted.statuses
            )
        )
    if wanted.unread:
        tests.append(lambda facts: bool(facts.id) and facts.id not in known.read)
    if wanted.counted is not None:
        here = wanted.counted.report == context.report.source.sha256
        counted = frozenset(wanted.counted.commitments if here else ())
        tests.append(lambda facts: facts.id in counted)
    return tests


def _meets(values: frozenset[str], of: Callable[[Facts], Collection[str]], facts: Facts) -> bool:
    return not values.isdisjoint(of(facts))


def targets_wanted(wanted: Filter, facts: Facts) -> tuple[tuple[str, str], ...]:
    """The targets of a commitment that are of the measure and of the bound wanted, both at once."""
    return tuple(
        (measure, bound)
        for measure, bound in facts.targets
        if (not wanted.measures or measure in wanted.measures)
        and (not wanted.bounds or bound in wanted.bounds)
    )


def _note_tests(wanted: Filter, context: Context) -> list[NoteTest]:
    known = context.known
    authors = {known.author(author) for author in wanted.authors}
    since, until = moments(wanted.since, wanted.until)
    tests: dict[str, NoteTest] = {
        "kinds": lambda note: note.kind in wanted.kinds,
        "stances": lambda note: note.stance in wanted.stances,
        "tags": lambda note: any(
            name in wanted.tags for tag in note.tags for name in context.tag_names.get(tag, ())
        ),
        "least_importance": lambda note: note.importance >= wanted.least_importance,
        "authors": lambda note: known.author(note.author) in authors,
        "mine": lambda note: (known.author(note.author) == known.me) is wanted.mine,
        "since": lambda note: note.modified >= since,
        "until": lambda note: note.modified < until,
        "follow_up_by": lambda note: (
            note.follow_up is not None and note.follow_up <= wanted.follow_up_by
        ),
        "conflicts": lambda note: bool(note.rivals),
    }
    unset = dict(zip(_ABOUT_NOTES, _NOTHING, strict=True))
    return [test for name, test in tests.items() if getattr(wanted, name) != unset[name]]


@lru_cache(maxsize=64)
def moments(since: str, until: str) -> tuple[str, str]:
    """The moments in UTC at which the first of two days begins and the second ends, here.

    Empty or impossible days limit nothing.
    """
    return _midnight(since, 0) or "", _midnight(until, 1) or _NEVER


def _midnight(day: str, later: int) -> str | None:
    try:
        begun = datetime.fromisoformat(day)
        return (begun + timedelta(days=later)).astimezone(UTC).isoformat()[:19]
    except (ValueError, OverflowError):
        return None
