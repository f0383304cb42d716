"""All annotations in one list: in any order, filtered, counted, read a page at a time.

Slow to import (sqlite-utils): not before the first paint.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain import markup
from jjdesk.domain.annotation import Annotation, NoteKind
from jjdesk.domain.finding import Filter
from jjdesk.domain.tag import Tag
from jjdesk.services import pinyin
from jjdesk.services.filtering import Facts, Known, Sieve, fold, folded, moments
from jjdesk.services.list_wish import Order, Wish
from jjdesk.services.note_places import NotePlaces, Place
from jjdesk.services.readings import Readings
from jjdesk.store import note_list
from jjdesk.store.database import Workbook
from jjdesk.store.note_list import Column, Rows, Source

__all__ = ["Counts", "Found", "Line", "Listing", "Order", "Wish"]

_ALL: Final = Filter()
_HEARD_MOST: Final = 2000
"""Notes up to which words of Latin letters are also looked for as pinyin."""
_PLAIN: Final = frozenset("\\*")
"""What the notation of notes takes for itself: words with it are looked for in the plain text."""


_COLUMNS: Final[Mapping[Order, Column]] = {
    Order.KIND: "kind",
    Order.IMPORTANCE: "importance",
    Order.AUTHOR: "author",
    Order.FOLLOW_UP: "follow_up",
}


class Found(Struct, frozen=True):
    """The rows of a list, in their order, and how many there would be without the filter.

    ``rows`` is good until the next change of the workbook. ``several`` says that the library has
    more than one report.
    """

    wish: Wish
    rows: Sequence[int] = ()
    total: int = 0
    several: bool = False


class Line(Struct, frozen=True):
    """An annotation as a list shows it.

    Attributes:
        row: its number in the workbook, as in ``Found.rows``.
        note: the annotation.
        place: where it hangs.
        report: year and title of its report.
        tags: resolved; merged ones are what they were merged into.
        author: name, empty for one without.
        mine: whether it is the deputy's own.
        group: what the list is sorted by: section, month, ``NoteKind``, importance, name, date.
        begins: the first of its group.
    """

    row: int
    note: Annotation
    place: Place
    report: str
    tags: tuple[Tag, ...]
    author: str
    mine: bool
    group: str
    begins: bool


class Counts(Struct, frozen=True):
    """How many annotations there are of what, each without the filter's own say in it.

    ``kinds`` by value, ``sectors`` by code, ``tags`` by name, ``authors`` by id, ``months`` as
    ``2025-11``.
    """

    kinds: Mapping[str, int]
    sectors: Mapping[str, int]
    tags: Mapping[str, int]
    authors: Mapping[str, int]
    months: Mapping[str, int]


class Listing:
    """Lists annotations of a workbook. To be used on the thread that opened it."""

    def __init__(
        self, workbook: Workbook, mine: Callable[[], frozenset[str]], readings: Readings
    ) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            mine: gives the ids of authors that are the deputy; the empty one is always among them.
            readings: of the reports in it.
        """
        self._workbook = workbook
        self._mine = mine
        self._places = NotePlaces(workbook, readings)
        self._state = (-1, -1)
        self._all: dict[tuple[str, ...], array[int]] = {}
        self._answers: dict[Hashable, Rows] = {}
        self._held: dict[int, Known] = {}
        """What answers were given by: while it is here, nothing else is at its address."""

    def find(self, wish: Wish) -> Found:
        """The rows of a list.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            rows = self._in_reading_order(database, wish.report)
            kept = self._passing(database, wish, rows)
            shown: Sequence[int] = rows if kept is None else [row for row in rows if row in kept]
            if wish.order is not Order.READING:
                shown = self._sorted(database, wish, shown)
            elif wish.descending:
                shown = shown[::-1]
            return Found(wish, array("q", shown), len(rows), len(self._places.shelf()) > 1)

    def lines(self, found: Found, first: int, size: int) -> tuple[Line, ...]:
        """A page of a list, from row ``first`` on; annotations gone since are left out.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        before = max(0, first - 1)
        with self._workbook.reading() as database:
            notes = note_list.page(database, found.rows[before : first + size])
            tags = note_list.tags(database)
            authors = note_list.authors(database)
        places = self._places.of({note.anchor.report for _, note in notes})
        several = found.several and not found.wish.report
        mine = self._mine()
        lines: list[Line] = []
        group: str | None = None
        for row, note in notes:
            here = places[note.anchor.report]
            place = here.of(note)
            resolved = _resolved(note.tags, tags)
            author = authors[note.author].name if note.author in authors else ""
            now = _group(found.wish.order, note, place, resolved, author)
            if several and found.wish.order is Order.READING:
                now = f"{here.name} · {now}"
            lines.append(
                Line(
                    row, note, place, here.name if several else "", resolved, author,
                    note.author in mine, now, now != group,
                )
            )  # fmt: skip
            group = now
        return tuple(lines[1:] if before < first and lines else lines)

    def notes(self, rows: Sequence[int]) -> tuple[Annotation, ...]:
        """Annotations by their rows; those gone since are left out.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            return tuple(note for _, note in note_list.page(database, rows))

    # Orders

    def _in_reading_order(self, database: Source, report: str) -> "array[int]":
        """All annotations of one report or of the shelf, remembered until something changes."""
        state = note_list.state(database)
        if state != self._state:
            self._state, self._all, self._answers, self._held = state, {}, {}, {}
        asked = (report,) if report else tuple(each.sha256 for each in self._places.shelf())
        if asked not in self._all:
            self._all[asked] = note_list.in_reading_order(database, asked)
        return self._all[asked]

    def _sorted(self, database: Source, wish: Wish, shown: Sequence[int]) -> list[int]:
        """``shown`` sorted; it comes in reading order, in which equal ones stay."""
        if wish.order is Order.TIME:
            by_time = note_list.by_time(database, descending=not wish.descending)
            if len(by_time) == len(shown):
                return by_time
            kept = set(shown)
            return [row for row in by_time if row in kept]
        groups = self._in_order(database, wish.order)
        if wish.descending:
            groups.reverse()
        ranks = [len(groups)] * (max(shown, default=0) + 1)
        for rank, rows in enumerate(groups):
            for row in rows:
                if row < len(ranks):
                    ranks[row] = rank
        return sorted(shown, key=ranks.__getitem__)

    def _in_order(self, database: Source, order: Order) -> list[list[int]]:
        """The rows that have a value, those of each together, in the order of the values."""
        if order is Order.TAG:
            tags = note_list.tags(database)
            named: dict[str, list[int]] = {}
            for tag, rows in note_list.rows_by_tag(database, first=True):
                if name := _name(tag, tags):
                    named.setdefault(name, []).extend(rows)
            return [named[name] for name in sorted(named)]
        groups = note_list.rows_by_value(database, _COLUMNS[order])
        if order is Order.KIND:
            kinds = list(NoteKind)
            groups.sort(key=lambda group: kinds.index(NoteKind(group[0])))
        elif order is Order.IMPORTANCE:
            groups.reverse()
        elif order is Order.AUTHOR:
            names = {id_: author.name for id_, author in note_list.authors(database).items()}
            own = self._mine()
            groups.sort(key=lambda group: (group[0] not in own, names.get(group[0], "")))
        return [rows for _, rows in groups]

    # Filters

    def _passing(
        self, database: Source, wish: Wish, rows: Sequence[int], skip: str = ""
    ) -> Rows | None:
        """Annotations that the filter lets through; ``None`` where it lets all."""
        wanted = replace(wish.wanted, **{skip: ()}) if skip else wish.wanted
        known = self._known(database, wish)
        parts = [
            *self._of_notes(database, wanted, known),
            *self._of_places(database, wish, wanted, known),
            *(
                self._once(
                    (word, wish.report, self._address(wish.known)),
                    partial(self._saying, database, wish, word, known, rows),
                )
                for word in fold(wanted.query).split()
            ),
        ]
        return set.intersection(*parts) if parts else None

    def _once(self, question: Hashable, ask: Callable[[], Rows]) -> Rows:
        """An answer, remembered until something in the workbook changes."""
        if question not in self._answers:
            self._answers[question] = ask()
        return self._answers[question]

    def _address(self, known: Known) -> int:
        """What tells one ``Known`` from another without looking at all that is in it."""
        self._held[id(known)] = known
        return id(known)

    def _known(self, database: Source, wish: Wish) -> Known:
        return replace(
            wish.known,
            tags=note_list.tags(database),
            authors={id_: each.name for id_, each in note_list.authors(database).items()},
        )

    def _of_notes(self, database: Source, wanted: Filter, known: Known) -> list[Rows]:
        own = self._mine()
        whose = own
        if wanted.mine is False:
            whose = frozenset(note_list.counts(database, "author").keys() - own)
        columns: tuple[tuple[Column, tuple[object, ...]], ...] = (
            ("kind", wanted.kinds),
            ("stance", wanted.stances),
            ("author", _own(wanted.authors, own)),
            ("author", tuple(whose)),
            ("importance", tuple(range(wanted.least_importance, 4))),
        )
        asked = (
            wanted.kinds, wanted.stances, wanted.authors, wanted.mine is not None,
            wanted.least_importance,
        )  # fmt: skip
        parts = [
            self._once(column, partial(note_list.having, database, *column))
            for column, is_asked in zip(columns, asked, strict=True)
            if is_asked
        ]
        if wanted.tags:
            tags = _named(wanted.tags, known.tags)
            parts.append(self._once(("tag", *tags), partial(note_list.tagged, database, tags)))
        if wanted.since or wanted.until:
            parts.append(note_list.between(database, *moments(wanted.since, wanted.until)))
        if wanted.follow_up_by:
            parts.append(note_list.to_follow(database, wanted.follow_up_by))
        if wanted.conflicts:
            parts.append(note_list.in_conflict(database))
        return parts

    def _of_places(self, database: Source, wish: Wish, wanted: Filter, known: Known) -> list[Rows]:
        """What the filter asks of commitments and sections, words aside."""
        asked = replace(wanted, query="", **_NOTHING_OF_NOTES)
        if asked == _ALL:
            return []

        def ask() -> Rows:
            places = self._places.of_notes(wish.report)
            for here in places.values():
                here.context.know(known)
            sieves = {report: Sieve(asked, here.context) for report, here in places.items()}
            return self._at(database, wish, lambda report, _, facts: sieves[report].lets(facts))

        return [self._once((asked, wish.report, self._address(wish.known)), ask)]

    def _at(self, database: Source, wish: Wish, test: Callable[[str, str, Facts], bool]) -> Rows:
        """Annotations that hang on what passes a test of report, commitment and facts."""
        pairs: list[tuple[str, str]] = []
        found: Rows = set()
        places = self._places.of_notes(wish.report)
        for report, commitment, _ in note_list.places(database, wish.report):
            if report not in places:
                continue  # no program of ours takes a report away that has notes
            context = places[report].context
            facts = context.facts.get(commitment)
            if facts is None:
                found.update(
                    row
                    for row, section, quote in note_list.loose(database, report, commitment)
                    if test(report, "", context.headings.get(section) or Facts(text=quote))
                )
            elif test(report, commitment, facts):
                pairs.append((report, commitment))
        return found | note_list.at(database, pairs)

    def _saying(
        self, database: Source, wish: Wish, word: str, known: Known, rows: Sequence[int]
    ) -> Rows:
        """Annotations with a word in them, in their tags, their author, or what they hang on."""
        heard = bool(pinyin.letters(word)) and len(rows) <= _HEARD_MOST
        places = self._places.of_notes(wish.report)

        def says(text: str) -> bool:
            return word in folded(text) or (heard and bool(pinyin.matches(word, text)))

        def stands(report: str, commitment: str, facts: Facts) -> bool:
            words = places[report].words.get(commitment)
            if words is None or heard:
                return says(facts.text)
            return word in words

        if heard or not _PLAIN.isdisjoint(word):
            found, doubtful = set[int](), note_list.words(database, rows)
        else:
            found, doubtful = note_list.saying(database, word)
        found.update(row for row, words in doubtful if says(markup.plain(words)))
        tags = [id_ for id_ in known.tags if any(map(says, _names(id_, known.tags)))]
        authors = [id_ for id_, name in known.authors.items() if name and says(name)]
        found |= note_list.tagged(database, tags) if tags else set()
        found |= note_list.having(database, "author", authors)
        return found | self._at(database, wish, stands)

    # Counts

    def counts(self, wish: Wish) -> Counts:
        """How many annotations there are of what; of each, whatever the filter says of itself.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            rows = self._in_reading_order(database, wish.report)
            whole = None if len(rows) == note_list.total(database) else set(rows)
            parts: dict[str, Rows | None] = {}

            def among(part: str) -> Rows | None:
                """What is counted; ``None`` is all there is."""
                skip = part if part and getattr(wish.wanted, part) else ""
                if skip not in parts:
                    kept = self._passing(database, wish, rows, skip)
                    parts[skip] = whole if kept is None else kept & (whole or kept)
                return parts[skip]

            return Counts(
                kinds=_counted(database, "kind", among("kinds")),
                sectors=self._sectors(database, wish, among("sectors")),
                tags=_tag_names_counted(database, among("tags")),
                authors=_counted(database, "author", among("authors")),
                months=_counted(database, "month", among("")),
            )

    def _sectors(self, database: Source, wish: Wish, among: Rows | None) -> dict[str, int]:
        places = self._places.of_notes(wish.report)
        found: Counter[str] = Counter()
        for (report, commitment), number in _at_places(database, wish.report, among).items():
            facts = places[report].context.facts.get(commitment)
            for code in facts.sectors if facts else ():
                found[code] += number
        return dict(sorted(found.items()))


def _at_places(database: Source, report: str, among: Rows | None) -> Mapping[tuple[str, str], int]:
    """How many annotations hang on which commitment."""
    if among is None:
        return {(each, id_): number for each, id_, number in note_list.places(database, report)}
    rows = note_list.rows_by_place(database)
    return Counter((each, id_) for row, each, id_ in rows if row in among)


def _counted(database: Source, column: Column, among: Rows | None) -> dict[str, int]:
    if among is None:
        return note_list.counts(database, column)
    numbers = {
        str(value): len(among.intersection(rows))
        for value, rows in note_list.rows_by_value(database, column)
    }
    return {value: number for value, number in numbers.items() if number}


def _tag_names_counted(database: Source, among: Rows | None) -> dict[str, int]:
    """By name, each annotation once, the most used first; a tag holds those nested in it."""
    tags = note_list.tags(database)
    held: dict[str, Rows] = {}
    for tag, rows in note_list.rows_by_tag(database):
        for name in _names(tag, tags):
            held.setdefault(name, set()).update(rows)
    numbers = {name: len(rows if among is None else rows & among) for name, rows in held.items()}
    return dict(Counter({name: n for name, n in numbers.items() if n}).most_common())


def _named(names: Iterable[str], tags: Mapping[str, Tag]) -> tuple[str, ...]:
    """Ids of the tags with one of the names, of those nested in them, or merged into them."""
    wanted = set(names)
    return tuple(tag for tag in tags if not wanted.isdisjoint(_names(tag, tags)))


def _own(authors: tuple[str, ...], mine: frozenset[str]) -> tuple[str, ...]:
    """All ids of the deputy, where one of them is wanted."""
    return authors if mine.isdisjoint(authors) else tuple(mine.union(authors))


def _names(tag: str, tags: Mapping[str, Tag]) -> tuple[str, ...]:
    """The name of a tag, or of what it was merged into, and of the one that is nested in."""
    last = _last(tag, tags)
    chain = (last, tags.get(last.parent)) if last else ()
    return tuple(dict.fromkeys(each.name for each in chain if each and not each.removed))


def _name(tag: str, tags: Mapping[str, Tag]) -> str:
    last = _last(tag, tags)
    return last.name if last and not last.removed else ""


def _last(tag: str, tags: Mapping[str, Tag]) -> Tag | None:
    """A tag, or what it was merged into in the end."""
    seen: set[str] = set()
    while tag in tags and tags[tag].merged and tag not in seen:
        seen.add(tag)
        tag = tags[tag].merged
    return tags.get(tag)


def _resolved(given: Iterable[str], tags: Mapping[str, Tag]) -> tuple[Tag, ...]:
    found = (_last(tag, tags) for tag in given)
    return tuple({tag.id: tag for tag in found if tag and not tag.removed}.values())


def _group(order: Order, note: Annotation, place: Place, tags: Sequence[Tag], author: str) -> str:
    """What the list is sorted by."""
    if order is Order.READING:
        return place.section
    return {
        Order.TIME: note.modified[:7],
        Order.KIND: note.kind.value,
        Order.IMPORTANCE: str(note.importance.value),
        Order.AUTHOR: author,
        Order.TAG: tags[0].name if tags else "",
        Order.FOLLOW_UP: note.follow_up or "",
    }[order]


_NOTHING_OF_NOTES: Final = {
    name: getattr(Filter(), name)
    for name in (
        "annotated", "kinds", "stances", "tags", "least_importance", "authors", "mine", "since",
        "until", "follow_up_by", "conflicts",
    )
}  # fmt: skip
