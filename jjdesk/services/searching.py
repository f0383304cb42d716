"""Search all reports of the workbook and all notes on them, as one types.

The index follows the workbook by itself: each search first looks whether anything has changed.
Slow to import (sqlite-utils, numpy).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.report import Report
from jjdesk.domain.tag import Tag
from jjdesk.errors import SourceError, WorkbookError
from jjdesk.exchange import report_json
from jjdesk.services.filtering import folded
from jjdesk.services.opening import BUNDLED_SHA256, open_bundled
from jjdesk.services.pinyin import letters
from jjdesk.services.pinyin_index import PinyinIndex
from jjdesk.services.search_texts import (
    Spans,
    passage_of_note,
    passages_of_report,
    spans,
    spellable,
)
from jjdesk.services.tagging import parents, resolved
from jjdesk.services.tasking import BEARING
from jjdesk.store import authors, corrections, passage_sources, passages, tags, tasks
from jjdesk.store import reports as reports_store
from jjdesk.store.database import Workbook
from jjdesk.store.passage_index import Index, seal
from jjdesk.store.passages import NOTES, TEXTS, Found, Source, changing
from jjdesk.store.texts import storable

MOST_TERMS: Final = 16
"""Words of a query that are looked for."""
_MOST_NAMES: Final = 8_000
"""Names that are known by their pinyin, those used most."""
_MOST_TEXTS: Final = 2_000
"""Texts that are looked at for words that are known by their pinyin."""
_MOST_SPELLINGS: Final = 8
"""What a word in pinyin may stand for."""
_AT_ONCE: Final = 64
"""Reports or notes that are put into the index in one transaction."""


class Hit(Struct, frozen=True):
    """A commitment or a note that holds all words of a query.

    Attributes:
        id: to go on from; grows from hit to hit.
        report: SHA-256 of the source text.
        title: of the report, or its file's name.
        year: of the report.
        commitment: its id; empty where a note hangs on none.
        number: of the commitment.
        note: id of the annotation that was found; empty where the text of a commitment was.
        text: of the commitment, or of the note without its notation.
        spans: where the words stand in ``text``.
        beside: what holds a word beside ``text``, folded: theme, indicators, sectors, places,
            responsible units; tags, author and wordings of an amendment of a note.
    """

    id: int
    report: str
    title: str
    year: int | None
    commitment: str
    number: int | None
    note: str
    text: str
    spans: Spans
    beside: tuple[str, ...]


class Page(Struct, frozen=True):
    """Some hits, notes before texts, and whether there are more after them."""

    hits: tuple[Hit, ...]
    more: bool


class Searching:
    """Searches a workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook with the current shape; nothing is read before a search."""
        self._workbook = workbook
        self._index = Index()
        self._pulse: passage_sources.Pulse | None = None
        self._names: tuple[tuple[int, int], tuple[str, ...], PinyinIndex] | None = None
        self._temporary = False

    def search(
        self,
        query: str,
        after: int | None = None,
        limit: int = 20,
        reports: Sequence[str] | None = None,
        *,
        notes: bool | None = None,
    ) -> Page:
        """Commitments and notes that hold all words of ``query``, notes first.

        Args:
            query: words separated by blanks; case and width do not matter. A word of Latin letters
                is also looked for as pinyin of names (places, indicators, sectors, themes,
                sections, responsible units, tags, authors) and of what is frequent in the
                texts; of all words where these are few.
            after: ``id`` of the last hit of the page before.
            limit: hits of a page.
            reports: only of these, by SHA-256.
            notes: only notes, or only texts of commitments.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        found, terms = self._find(query, after, limit + 1, reports, notes)
        if not found:
            return Page((), more=False)
        with self._workbook.reading() as database:
            rows = passages.rows(database, found[:limit])
        return Page(tuple(_hit(row, terms) for row in rows), more=len(found) > limit)

    def count(
        self,
        query: str,
        at_most: int = 1000,
        reports: Sequence[str] | None = None,
        *,
        notes: bool | None = None,
    ) -> int:
        """How many commitments and notes ``search`` would give; not counted beyond ``at_most``.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        return len(self._find(query, None, at_most, reports, notes)[0])

    def refresh(self) -> None:
        """Bring the index up to what the workbook holds now; quick when nothing has changed.

        A workbook that cannot be written has its index in memory.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            pulse = passage_sources.pulse(database)
        if pulse == self._pulse:
            return
        by_others = self._pulse is None or replace(pulse, ours=self._pulse.ours) != self._pulse
        # Until all is done, all is to be compared again.
        self._pulse = None
        try:
            self._follow(by_others=by_others)
        except WorkbookError:
            if self._temporary:
                raise
            self._temporary = True
            self._follow(by_others=True)
        with self._workbook.reading() as database:
            self._pulse = replace(passage_sources.pulse(database), others=pulse.others)

    def _find(
        self,
        query: str,
        after: int | None,
        limit: int,
        reports: Sequence[str] | None,
        notes: bool | None,
    ) -> tuple[list[int], list[list[str]]]:
        words = dict.fromkeys(folded(storable(query)).split())
        if not words:
            return [], []
        self.refresh()
        terms = [self._spellings(word) for word in list(words)[:MOST_TERMS]]
        areas = {None: (NOTES, TEXTS), True: (NOTES,), False: (TEXTS,)}[notes]
        with self._workbook.reading() as database:
            found = self._index.find(
                database,
                terms,
                after=-1 if after is None else after,
                limit=limit,
                areas=areas,
                reports=reports,
            )
        return found, terms

    def _spellings(self, word: str) -> list[str]:
        """The word, and what it may stand for as pinyin."""
        if not letters(word):
            return [word]
        names, index = self._known_names()
        meant = dict.fromkeys([word])
        for at, start, end in index.places(word):
            meant.setdefault(folded(names[at][start:end]))
            if len(meant) > _MOST_SPELLINGS:
                break
        return list(meant)

    def _known_names(self) -> tuple[tuple[str, ...], PinyinIndex]:
        """Names, and what recurs in the texts, with their pinyin; the most used first."""
        with self._workbook.reading() as database:
            size = passages.size(database)
            if self._names is None or self._names[0] != size:
                texts = passages.some_texts(database, _MOST_TEXTS)
                known = dict.fromkeys(passages.words(database, _MOST_NAMES))
                known.update(dict.fromkeys(spellable(texts)))
                self._names = size, tuple(known), PinyinIndex(tuple(known))
        return self._names[1:]

    def _follow(self, *, by_others: bool) -> None:
        """Put in what has changed: told by tokens where others may have done it, else by marks."""
        with changing(self._workbook, temporary=self._temporary) as database:
            passages.prepare(database, temporary=self._temporary)
            if passages.worn(database):
                passages.prepare(database, temporary=self._temporary, anew=True)
                by_others = True
            passage_sources.watch(database)
            marks = passage_sources.take_marks(database)
        stale, gone = self._reports_to_do(None if by_others else marks.reports)
        notes = set(marks.notes)
        with self._workbook.reading() as database:
            for report in chain((source.report for source in stale), gone):
                notes |= passage_sources.notes_on(database, report)
        self._put_reports(stale, gone)
        with self._workbook.reading() as database:
            if by_others:
                notes |= passage_sources.notes_to_do(database)
        self._put_notes(sorted(notes))
        with changing(self._workbook, temporary=self._temporary) as database:
            seal(database)

    def _reports_to_do(self, marked: Collection[str] | None) -> tuple[list[Source], list[str]]:
        """Reports to be put in, and those to be taken out.

        Args:
            marked: reports that were changed; ``None`` where that is not known.
        """
        if marked is not None and not marked:
            return [], []
        with self._workbook.reading() as database:
            known = passage_sources.sources_known(database)
            kept = passage_sources.sources_now(database)
            if not reports_store.contains(database, BUNDLED_SHA256):
                kept = (*kept, _bundled_source())
        # A new version of the program may read the shipped report otherwise.
        now = {each.report: _of_this_program(each) for each in kept}
        if marked is None:
            stale = [each for each in now.values() if known.get(each.report) != each.token]
        else:
            stale = [now[report] for report in marked if report in now]
        return stale, [report for report in known if report not in now]

    def _put_reports(self, stale: Sequence[Source], gone: Iterable[str]) -> None:
        with changing(self._workbook, temporary=self._temporary) as database:
            for report in gone:
                passages.drop_report(database, report)
        for at in range(0, len(stale), _AT_ONCE):
            with changing(self._workbook, temporary=self._temporary) as database:
                for source in stale[at : at + _AT_ONCE]:
                    reading = self._reading(source.report)
                    standings = tasks.standings(database, source.report, BEARING)
                    made, names = passages_of_report(reading, standings) if reading else ((), ())
                    passages.put_report(database, source, made)
                    passages.put_words(database, names)

    def _reading(self, sha256: str) -> Report | None:
        """The reading that opens with the report; ``None`` where it is broken."""
        with self._workbook.reading() as database:
            kept = reports_store.read(database, sha256)
            corrected = bool(corrections.of_report(database, sha256))
        if sha256 == BUNDLED_SHA256 and not corrected:
            return open_bundled().report
        try:
            return report_json.decode(kept.parsed.encode()) if kept else None
        except SourceError:
            return None

    def _put_notes(self, ids: Sequence[str]) -> None:
        if not ids:
            return
        numbers: dict[str, Mapping[str, int]] = {}
        with changing(self._workbook, temporary=self._temporary) as database:
            passages.drop_notes(database, ids)
            rows = passage_sources.read_notes(database, ids)
            names = _tag_names(tags.every(database))
            names |= {author.id: (author.name,) for author in authors.every(database)}
            for report in {row.report for row in rows}:
                numbers[report] = passages.numbers_of(database, report)
            made = [(row, passage_of_note(row, numbers[row.report], names)) for row in rows]
            passages.put_notes(database, ((row.report, row.token, each) for row, each in made))
            used = {each for row in rows for each in (*row.tags, row.author)}
            words = {name for each in used for name in names.get(each, ())}
            passages.put_words(database, filter(None, words))


def _tag_names(every: Sequence[Tag]) -> dict[str, tuple[str, ...]]:
    """By the id of a tag, the names it is shown by: its own, and of the one it is nested in."""
    ends, above = resolved(every), parents(every)
    return {
        id_: tuple(ends[each].name for each in (tag.id, above.get(tag.id)) if each)
        for id_, tag in ends.items()
        if not tag.removed
    }


def _bundled_source() -> Source:
    report = open_bundled().report
    return Source(BUNDLED_SHA256, report.title or report.source.name, report.year, "")


def _of_this_program(source: Source) -> Source:
    if source.report != BUNDLED_SHA256:
        return source
    return replace(source, token=f"{source.token} {parsing.VERSION}")


def _hit(row: Found, terms: Iterable[Sequence[str]]) -> Hit:
    spellings = {spelling for term in terms for spelling in term}
    return Hit(
        row.id,
        row.report,
        row.title,
        row.year,
        row.commitment,
        row.number,
        row.note or "",
        row.text,
        spans(row.text, row.folded, spellings),
        tuple(line for line in row.beside if any(each in line for each in spellings)),
    )
