"""The reports of a workbook (资料): look at a new one before it is kept, keep, remove, open.

Nothing is stored by a preview. What needs the parser is imported when it is asked for.
"""

import uuid
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk import parsing
from jjdesk.domain.annotation import Annotation
from jjdesk.domain.library import CLIPBOARD, Correction, Field, PlaceList, Shelved, source_words
from jjdesk.domain.report import Kind, Report
from jjdesk.errors import SourceError
from jjdesk.exchange import report_json
from jjdesk.exchange.reading import SourceText, checked, read_report_file
from jjdesk.services import anchoring, backing_up, likeness, oddities, waiting
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.front import Front
from jjdesk.services.opening import BUNDLED_SHA256, OpenReport, open_bundled, open_kept
from jjdesk.store import (
    annotations,
    corrections,
    note_list,
    place_lists,
    progress,
    project_links,
    reports,
    table_anchors,
)
from jjdesk.store.database import Workbook
from jjdesk.store.reports import Kept
from jjdesk.store.texts import storable
from jjdesk.words import say

_SAFE: Final = say("没有存入任何内容")


class Preview(Struct, frozen=True):
    """A report as it would be kept, and what is to be known before it is.

    ``oddities`` say what looks wrong, in Chinese sentences. ``same`` is the kept report with this
    very text, also a removed one; ``like`` one with nearly this text, ``likeness`` how much of the
    shorter stands in the longer, from 0 to 1.
    """

    report: Report
    text: str
    oddities: tuple[str, ...]
    same: Shelved | None = None
    like: Shelved | None = None
    likeness: float = 0.0


class LibraryChange(Struct, frozen=True):
    """What an act changed: the shelf after it, and the one report that came, went or came back.

    ``undo`` is the act's name for 撤销. ``moved`` are the notes of the older version as they were;
    ``unplaced_notes`` found no place in the new one and are listed with it, and
    ``unplaced_corrections`` are not in its reading; they stay with the older version.
    """

    shelf: tuple[Shelved, ...]
    undo: str
    added: Shelved | None = None
    removed: Shelved | None = None
    restored: Shelved | None = None
    moved: tuple[Annotation, ...] = ()
    unplaced_notes: tuple[Annotation, ...] = ()
    unplaced_corrections: tuple[Correction, ...] = ()


class Library:
    """The reports of a workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock
        self._bundled: OpenReport | None = None

    def shelf(self, *, removed: bool = False) -> tuple[Shelved, ...]:
        """The reports: newest year first, then by title; ``removed``: those taken off instead.

        The report shipped with the program is always among them.
        """
        with self._workbook.reading() as database:
            kept = reports.shelf(database)
        if all(each.sha256 != BUNDLED_SHA256 for each in kept):
            kept = (*kept, _shelved(self._bundled_report().report))
        shown = [each for each in kept if (each.removed is not None) is removed]
        return tuple(sorted(shown, key=lambda each: (-(each.year or 0), each.title or each.name)))

    def preview_file(self, path: Path) -> Preview:
        """Read a file and say what would be kept.

        Raises:
            SourceError: it cannot be read, or holds no report.
        """
        source = read_report_file(path)
        return self._preview(source)

    def preview_text(self, text: str, name: str = CLIPBOARD) -> Preview:
        """Read a text, as the clipboard brings it, and say what would be kept.

        Raises:
            SourceError: it holds no report.
        """
        if not text.strip():
            words = source_words(name)
            message = say(
                "“{name}”里没有文字。{safe}，请先复制报告的正文。", name=words, safe=_SAFE
            )
            raise SourceError(message)
        return self._preview(checked(SourceText(storable(text), name, "text/plain")))

    def add(
        self,
        preview: Preview,
        *,
        title: str | None,
        place: str | None,
        year: int | None,
        notes_from: str | None = None,
    ) -> LibraryChange:
        """Keep a report that was looked at.

        Args:
            preview: of the report.
            title: as the user confirmed it; so ``place``, whose towns are looked for, and ``year``,
                before which figures are past.
            place: see ``title``.
            year: see ``title``.
            notes_from: SHA-256 of an older version: its notes move over, its corrections, task
                tables and progress are copied.

        Raises:
            SourceError: this very text is kept already; nothing was changed.
            WorkbookError: nothing was changed.
        """
        self._refuse_twice(preview)
        source = _source(preview.report, preview.text)
        older = self._open_report(notes_from) if notes_from else None
        carried, lost = self._carried(older, preview.text) if older else ((), ())
        front = Front(title or None, place or None, year or None)
        opened, unplaced = self._read_again(source, front, carried)
        notes = self._notes(older)
        placed = anchoring.place(notes, opened, older.report if older else None)
        held = self._held(placed.unplaced, opened)
        if held:
            carried = (*carried, *held)
            opened, unplaced = self._read_again(source, front, carried)
            placed = anchoring.place(notes, opened, older.report if older else None)
        now = stamp(self._clock())
        parsed = _encoded(opened.report)
        act = say("导入“{name}”", name=_name(opened.report))
        backing_up.before_import(self._workbook, self._clock)
        with self._workbook.changing(act) as database:
            reports.add(
                database, opened.report, opened.text,
                parsed=parsed, parser=parsing.VERSION, added=now,
            )  # fmt: skip
            for correction in carried:
                corrections.put(database, correction)
            for note in chain(placed.notes, placed.unplaced):
                annotations.put(database, note)
            waiting.show(self._workbook, opened)
            if older:
                ids = anchoring.moved_ids(older, opened)
                table_anchors.copy(database, _sha256(older), _sha256(opened), ids)
                progress.copy(database, _sha256(older), _sha256(opened), ids, _quotes(opened))
                project_links.copy(database, _sha256(older), _sha256(opened), ids, _quotes(opened))
        return LibraryChange(
            self.shelf(),
            act,
            added=self._shelved(opened.report.source.sha256),
            moved=notes,
            unplaced_notes=placed.unplaced,
            unplaced_corrections=(*lost, *unplaced),
        )

    def remove(self, sha256: str) -> LibraryChange:
        """Take a report off the shelf; its notes, corrections and tables stay with it.

        Raises:
            SourceError: it is not on the shelf, or is the one shipped with the program.
            WorkbookError: nothing was changed.
        """
        if sha256 == BUNDLED_SHA256:
            message = say("这是程序自带的报告，不能移除；没有改动。可以打开另一份报告。")
            raise SourceError(message)
        act, gone = self._change(say("移除"), sha256, stamp(self._clock()))
        return LibraryChange(self.shelf(), act, removed=gone)

    def restore(self, sha256: str) -> LibraryChange:
        """Put a removed report back with all that hangs on it.

        Raises:
            SourceError: it was not removed.
            WorkbookError: nothing was changed.
        """
        act, back = self._change(say("恢复"), sha256, None)
        return LibraryChange(self.shelf(), act, restored=back)

    def open(self, sha256: str) -> OpenReport:
        """Open a report of the shelf as it was read last; a reading that is broken is made anew.

        Raises:
            SourceError: it is not on the shelf.
        """
        found = self._open_report(sha256)
        if found is None:
            message = say("这份报告不在资料中。批注完好，请恢复它或重新导入。")
            raise SourceError(message)
        return found

    def refresh(self, sha256: str) -> OpenReport | None:
        """Read a report again if its reading is of an older parser; its notes are placed anew.

        Returns:
            The new reading, or ``None`` when the present one is up to date.
        """
        with self._workbook.reading() as database:
            kept = reports.read(database, sha256)
        if kept is None or kept.shelved.parser >= parsing.VERSION:
            return None
        return self._reread(kept)

    def notes(self) -> dict[str, int]:
        """The number of annotations on each report that has any, by its SHA-256."""
        with self._workbook.reading() as database:
            return note_list.counts(database, "report")

    def places(self) -> tuple[PlaceList, ...]:
        """The town lists the user imported, by county."""
        with self._workbook.reading() as database:
            return place_lists.every(database)

    def add_places(self, county: str, towns: Iterable[str]) -> tuple[OpenReport, ...]:
        """Keep a county's towns, and look for them in its reports.

        Args:
            county: as reports name it, ``永川区``.
            towns: official names, ending in 镇, 乡 or 街道.

        Returns:
            The reports of that county, read anew.

        Raises:
            SourceError: it is not said which county.
            WorkbookError: nothing was changed.
        """
        known = dict.fromkeys(filter(None, (town.strip() for town in towns)))
        named = PlaceList(county.strip(), tuple(known))
        if not named.county or not named.towns:
            message = say("没有写明是哪个区县、有哪些镇街。{safe}，请填写后再存。", safe=_SAFE)
            raise SourceError(message)
        act = say("导入地名表（{county}）", county=named.county)
        backing_up.before_import(self._workbook, self._clock)
        with self._workbook.changing(act) as database:
            place_lists.put(database, named, stamp(self._clock()))
            return tuple(self._reread_of(named.county))

    def _preview(self, source: SourceText) -> Preview:
        from jjdesk.services import rereading  # noqa: PLC0415  slow

        report = rereading.read(source, self.places())
        found = oddities.find(report, source.text)
        same = self._shelved(report.source.sha256)
        if same is not None:
            return Preview(report, source.text, found, same=same)
        alike = likeness.most_alike(source.text, self._texts())
        if alike is None:
            return Preview(report, source.text, found)
        sha256, share = alike
        return Preview(report, source.text, found, like=self._shelved(sha256), likeness=share)

    def _texts(self) -> Iterator[tuple[str, str]]:
        """All texts on the shelf, the shipped one among them."""
        with self._workbook.reading() as database:
            yield from reports.texts(database)
            if not reports.contains(database, BUNDLED_SHA256):
                yield BUNDLED_SHA256, self._bundled_report().text

    def _shelved(self, sha256: str) -> Shelved | None:
        both = chain(self.shelf(), self.shelf(removed=True))
        return next((each for each in both if each.sha256 == sha256), None)

    def _refuse_twice(self, preview: Preview) -> None:
        same = self._shelved(preview.report.source.sha256)
        if same is None:
            return
        name = same.title or same.name
        advice = say("请恢复它") if same.removed else say("请直接打开它")
        where = say("曾在资料中、已移除") if same.removed else say("已在资料中")
        message = say(
            "这份报告{where}（“{name}”）。没有重复存入，{advice}。",
            where=where,
            name=name,
            advice=advice,
        )
        raise SourceError(message)

    def _change(self, what: str, sha256: str, removed: str | None) -> tuple[str, Shelved]:
        """Set when a report was removed; the act's name, and the report as it is now."""
        found = self._shelved(sha256)
        act = say("{what}“{title}”", what=what, title=found.title or found.name) if found else what
        with self._workbook.changing(act) as database:
            changed = reports.set_removed(database, sha256, removed)
        found = self._shelved(sha256)
        if not changed or found is None:
            message = say("这份报告不在资料中，没有改动。请重新打开“资料”再试。")
            raise SourceError(message)
        return act, found

    def _bundled_report(self) -> OpenReport:
        if self._bundled is None:
            self._bundled = open_bundled()
        return self._bundled

    def _open_report(self, sha256: str) -> OpenReport | None:
        with self._workbook.reading() as database:
            kept = reports.read(database, sha256)
            corrected = bool(kept and corrections.of_report(database, sha256))
        # As at the start: uncorrected, the shipped report is read from its own file.
        if sha256 == BUNDLED_SHA256 and not corrected:
            return self._bundled_report()
        if kept is None or kept.shelved.removed:
            return None
        return _opened(kept) or self._reread(kept)

    def _notes(self, opened: OpenReport | None) -> tuple[Annotation, ...]:
        if opened is None:
            return ()
        with self._workbook.reading() as database:
            return annotations.of_report(database, _sha256(opened))

    def _read_again(
        self, source: SourceText, front: Front, made: Iterable[Correction]
    ) -> tuple[OpenReport, tuple[Correction, ...]]:
        from jjdesk.services import rereading  # noqa: PLC0415  slow

        report, unplaced = rereading.read_again(source, front, made, self.places())
        return OpenReport(report, source.text), unplaced

    def _held(self, notes: Iterable[Annotation], opened: OpenReport) -> tuple[Correction, ...]:
        """Corrections that keep sentences commitments because notes hang on them.

        A misprint may keep the parser from seeing an undertaking; the note must not fall for that.
        """
        report, now = opened.report, stamp(self._clock())
        return tuple(
            Correction(
                uuid.uuid4().hex, report.source.sha256, Field.KIND, sentence.start, sentence.end,
                opened.text[sentence.start : sentence.end], Kind.COMMITMENT, now,
            )
            for sentence in anchoring.sentences(notes, opened)
        )  # fmt: skip

    def _reread(self, kept: Kept) -> OpenReport:
        """Read a kept text with its corrections, and place its notes on the new reading."""
        shelved = kept.shelved
        with self._workbook.reading() as database:
            made = corrections.of_report(database, shelved.sha256)
            notes = annotations.of_report(database, shelved.sha256)
        front = Front(shelved.title, shelved.place, shelved.year)
        source = SourceText(kept.text, shelved.name, kept.media_type)
        opened, _ = self._read_again(source, front, made)
        before = _opened(kept)
        placed = anchoring.place(notes, opened)
        parsed = _encoded(opened.report)
        with self._workbook.changing() as database:
            reports.put_reading(database, opened.report, parsed=parsed, parser=parsing.VERSION)
            for note in placed.notes:
                annotations.put(database, note)
            if before is not None:
                ids = anchoring.moved_ids(before, opened)
                table_anchors.rehang(database, _sha256(opened), ids)
                progress.rehang(database, _sha256(opened), ids, _quotes(opened))
                project_links.rehang(database, _sha256(opened), ids, _quotes(opened))
        return opened

    def _reread_of(self, county: str) -> Iterator[OpenReport]:
        for shelved in self.shelf():
            if shelved.place and shelved.place.endswith(county):
                with self._workbook.reading() as database:
                    kept = reports.read(database, shelved.sha256)
                if kept is not None:
                    yield self._reread(kept)

    def _carried(
        self, older: OpenReport, text: str
    ) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
        """Corrections of an older version at their places in ``text``, and those without one."""
        from jjdesk.services import carrying  # noqa: PLC0415  slow

        with self._workbook.reading() as database:
            made = corrections.of_report(database, older.report.source.sha256)
        return carrying.carry(made, older.text, text)


def read_places_file(path: Path) -> tuple[PlaceList, ...]:
    """The towns in a file, by county; nothing is kept. An unknown county is ``""``.

    Raises:
        SourceError: the file cannot be read, or names no town.
    """
    from jjdesk.exchange import place_list  # noqa: PLC0415  seldom needed

    return place_list.read(path)


def _opened(kept: Kept) -> OpenReport | None:
    """A kept report as it was read last; ``None`` when that reading is broken."""
    try:
        return open_kept(kept.parsed.encode(), kept.text.encode())
    except SourceError:
        return None


def _sha256(opened: OpenReport) -> str:
    return opened.report.source.sha256


def _quotes(opened: OpenReport) -> dict[str, str]:
    return {commitment.id: commitment.quote for commitment in opened.report.commitments}


def _source(report: Report, text: str) -> SourceText:
    return SourceText(text, report.source.name, report.source.media_type)


def _encoded(report: Report) -> str:
    return report_json.encode(report).decode("utf-8")


def _name(report: Report) -> str:
    return report.title or report.source.name


def _shelved(report: Report) -> Shelved:
    """The shipped report as it stands on the shelf before anything hangs on it."""
    counts = len(report.commitments), sum(len(each.targets) for each in report.commitments)
    source = report.source
    return Shelved(
        source.sha256, source.name, report.title, report.place, report.year, *counts,
        parsing.VERSION, "", None,
    )  # fmt: skip
