"""Keeps the notes of the open report: what the screens show, and their way to the workbook.

For rooms and panels: read from the keeper, listen to ``changed``, write by ``put`` and ``remove``.
Nothing here costs more with more notes, but for the two calls that return all.

* ``get(id)``, ``of(commitment)``, ``of_section(section)``, ``of_report()``, ``all()``, ``total``
* ``annotated()``: ids of the commitments that have notes; known before the notes themselves are
* ``put(note)``: a new or changed note of the open report: shown at once, written by and by
* ``remove(id)``: takes a note away, at once and then in the workbook
* ``load()``, ``refresh(ids)``: the workbook holds something else now; read it again
* ``run(work, ids)``: any other act of the services on notes, after which they are read again
* ``shape`` is another number once a note came, went or moved: where notes hang has changed
* signals: ``changed`` by id, ``loaded``, ``saved``, ``failed``
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from jjdesk.domain.annotation import Annotation, Marks, Scope
from jjdesk.domain.tag import Tag
from jjdesk.errors import UserError
from jjdesk.gui.notes.note_card import Names
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.opening import OpenReport

if TYPE_CHECKING:
    from jjdesk.services.annotating import Change
    from jjdesk.services.bundle import Services

Work = Callable[["Services"], object]
_Order = tuple[int, str, str]
_BATCH = 400
"""Notes taken in at one turn of the event loop, so that no key waits for them."""


class NoteKeeper(QObject):
    """Any number of notes on one thing. A change is shown at once, written on the data thread.

    Signals:
        changed: ids (``frozenset``) of notes of the open report that came, changed or went.
        loaded: all notes of the open report are known now.
        named: names of authors or tags are others now (``names``).
        saved: everything given so far is on disk.
        failed: one sentence for the user; what was not written stays on the screen.
    """

    changed = Signal(object)
    loaded = Signal()
    named = Signal()
    saved = Signal()
    failed = Signal(str)

    def __init__(
        self,
        workbook: WorkbookKeeper,
        open_report: OpenReport,
        marks: Mapping[str, Marks],
        parent: QObject | None = None,
    ) -> None:
        """Keep the notes of ``open_report``; until they are read ``marks`` stand for them."""
        super().__init__(parent)
        self._workbook = workbook
        self._notes: dict[str, Annotation] = {}
        self._order: list[_Order] = []
        self._places: dict[str, list[str]] = {}
        self._where: dict[str, str] = {}
        self._marks = marks
        self._is_loaded = False
        self._coming: dict[str, Annotation] = {}
        self._batch = QTimer(self, singleShot=True, interval=0)
        self._batch.timeout.connect(self._take_batch)
        self._waiting = 0
        self._written = False
        self._unsaved: dict[str, Work] = {}
        self._under_way: Counter[str] = Counter()
        self._open_report = open_report
        self.names = Names()
        self.shape = 0
        self._index_sections()

    # What there is

    def get(self, note: str) -> Annotation | None:
        """A note of the open report by its id."""
        return self._notes.get(note)

    def of(self, commitment: str) -> tuple[Annotation, ...]:
        """Notes on a commitment, on spans of it and on its targets, in reading order."""
        return self._at(commitment)

    def of_section(self, section: str) -> tuple[Annotation, ...]:
        """Notes on a section, and on spans in it that are part of no commitment."""
        return self._at(f"§{section}")

    def of_report(self) -> tuple[Annotation, ...]:
        """Notes on the report as a whole, and on spans before its first section."""
        return self._at("")

    def all(self) -> tuple[Annotation, ...]:
        """All notes on the open report, in reading order."""
        return tuple(self._notes[id_] for _, _, id_ in self._order)

    def annotated(self) -> Collection[str]:
        """Ids of the commitments that have notes; a live view."""
        return self._places.keys() if self._is_loaded else {*self._marks, *self._places}

    @property
    def total(self) -> int:
        """Number of notes on the open report."""
        if self._is_loaded:
            return len(self._notes)
        return max(len(self._notes), sum(marks.number for marks in self._marks.values()))

    @property
    def is_loaded(self) -> bool:
        """Whether all notes of the open report are known."""
        return self._is_loaded

    # What is done with them

    def put(self, note: Annotation) -> None:
        """Keep a new or changed note of the open report."""
        if note == self._notes.get(note.id) or self._refused(note.id):
            return
        self._hold(note)
        opened, where = self._open_report, self.where(note)
        self._submit(lambda services: services.annotating.save(note, opened, where), note.id)
        self.changed.emit(frozenset({note.id}))

    def remove(self, note: str) -> Annotation | None:
        """Take a note away; returns what it was."""
        if self._refused(note):
            return None
        gone = self._drop(note)
        if gone is not None:
            where = self.where(gone)
            self._submit(lambda services: services.annotating.remove(note, where), note)
            self.changed.emit(frozenset({note}))
        return gone

    def _refused(self, note: str) -> bool:
        """Whether nothing can be written; then what is kept is shown again, and why."""
        if self.reading_only:
            self.changed.emit(frozenset({note}))
            self.failed.emit(self.reading_only)
        return bool(self.reading_only)

    def run(self, work: Work, ids: Collection[str] = ()) -> None:
        """Do any other act on notes; those with ``ids`` are read again after it."""
        self._submit(work, "")
        self.refresh(ids)

    def copy(self, note: str, where: str) -> None:
        """Let another's note be one's own, too; the copy is shown as soon as it is kept."""

        def done(change: "Change") -> None:
            self._settled()
            self.refresh([each.id for each in change.saved])

        self._waiting += 1
        self._workbook.run(
            lambda services: services.annotating.copy_as_mine(note, where), done, self._not_loaded
        )

    def where(self, note: Annotation) -> str:
        """``第 12 条``, ``章节``, ``整篇报告``: where a note hangs, for the name of an act."""
        number = self.names.numbers.get(note.anchor.commitment)
        if number is not None:
            return self.tr("第 %d 条") % number
        return {Scope.SECTION: self.tr("章节"), Scope.REPORT: self.tr("整篇报告")}.get(
            note.anchor.scope, ""
        )

    @property
    def reading_only(self) -> str:
        """Why nothing can be written; empty when all can be."""
        return self._workbook.reading_only

    # What the workbook says

    def connect_workbook(self) -> None:
        """Open the workbook in the background, so that the first note need not wait for it."""
        self.load()

    def show(self, open_report: OpenReport) -> None:
        """From now on notes are taken on another report, or on another reading of it."""
        same = open_report.report.source.sha256 == self._report
        self._open_report = open_report
        self._index_sections()
        known = self._notes.values() if same else ()
        self._notes, self._order, self._places, self._where = {}, [], {}, {}
        for note in known:
            self._hold(note)
        if not same:
            self._batch.stop()
            self._coming, self._marks, self._is_loaded = {}, {}, False
            self.load()

    def load(self) -> None:
        """Read all notes of the open report, on the data thread, and take them in by and by."""
        opened = self._open_report

        def work(services: "Services") -> tuple[Annotation, ...]:
            placed = services.annotating.of_report(opened)
            return (*placed.notes, *placed.unplaced)

        def done(notes: tuple[Annotation, ...]) -> None:
            self.take(opened.report.source.sha256, notes)
            self._settled()

        self._waiting += 1
        self._workbook.run(work, done, self._not_loaded)
        self.load_names()

    def load_names(self) -> None:
        """Read tags, and names of authors."""

        def done(found: tuple[Collection[str], Mapping[str, str], tuple[Tag, ...]]) -> None:
            mine, authors, tags = found
            known = {tag.id: tag for tag in tags}
            names = self.names._replace(mine=mine, authors=authors, tags=known)
            self._settled()
            if names != self.names:
                self.names = names
                self.named.emit()

        self._waiting += 1
        self._workbook.run(_names, done, self._not_loaded)

    def know_tag(self, tag: Tag) -> None:
        """Know a tag that has just been made."""
        self.names = self.names._replace(tags={**self.names.tags, tag.id: tag})
        self.named.emit()

    def refresh(self, ids: Collection[str]) -> None:
        """Read notes again that others may have changed in the workbook."""
        opened = self._open_report

        def work(services: "Services") -> tuple[Annotation, ...]:
            from jjdesk.services import anchoring  # noqa: PLC0415  slow

            sha256 = opened.report.source.sha256
            notes = services.annotating.of_ids(ids)
            placed = anchoring.place([n for n in notes if n.anchor.report == sha256], opened)
            return (*placed.notes, *placed.unplaced)

        def done(notes: tuple[Annotation, ...]) -> None:
            if opened.report.source.sha256 == self._report:
                self._renew(ids, notes)
            self._settled()

        if ids:
            self._waiting += 1
            self._workbook.run(work, done, self._not_loaded)

    def _renew(self, ids: Collection[str], notes: Iterable[Annotation]) -> None:
        there = {note.id: note for note in notes}
        another = {id_ for id_ in ids if there.get(id_) != self._notes.get(id_)}
        another -= self._own()
        for id_ in another:
            self._drop(id_)
            if id_ in there:
                self._hold(there[id_])
        if another:
            self.changed.emit(frozenset(another))

    def take(self, report: str, notes: Iterable[Annotation]) -> None:
        """Know a report's notes as the workbook has them; what waits to be written stays."""
        if report != self._report:
            return
        own = self._own()
        self._coming = {note.id: note for note in notes if note.id not in own}
        there = self._coming.keys() | own
        gone = [id_ for id_ in self._notes if id_ not in there]
        for id_ in gone:
            self._drop(id_)
        if gone:
            self.changed.emit(frozenset(gone))
        self._take_batch()

    def _take_batch(self) -> None:
        came = set()
        for id_ in list(islice(self._coming, _BATCH)):
            note = self._coming.pop(id_)
            if self._notes.get(id_) != note:
                self._hold(note)
                came.add(id_)
        if came:
            self.changed.emit(frozenset(came))
        if self._coming:
            self._batch.start()
        elif not self._is_loaded:
            self._is_loaded = True
            self.loaded.emit()

    # Before the end

    def remember(self, settings: dict[str, str]) -> None:
        """Keep what the screens want to find again."""
        self._submit(lambda services: services.settings.remember(settings), "")

    def settle(self) -> tuple[Annotation, ...]:
        """Wait until all is written, also what was refused before; what still is not."""
        self._workbook.drain()
        self._retry()
        self._workbook.drain()
        lost = (self._notes.get(id_) for id_ in self._unsaved)
        return tuple(sorted(filter(None, lost), key=_order))

    # The memory

    @property
    def _report(self) -> str:
        return self._open_report.report.source.sha256

    def _index_sections(self) -> None:
        sections = sorted(self._open_report.report.sections, key=lambda each: each.start)
        self._section_starts = [each.start for each in sections]
        self._section_ids = [each.id for each in sections]
        numbers = {each.id: each.number for each in self._open_report.report.commitments}
        self.names = self.names._replace(numbers=numbers)

    def _at(self, place: str) -> tuple[Annotation, ...]:
        notes = [self._notes[id_] for id_ in self._places.get(place, ())]
        return tuple(sorted(notes, key=_order))

    def _place(self, note: Annotation) -> str:
        """Where a note is listed: at a commitment, at a section (``§``), or at the report."""
        anchor = note.anchor
        if anchor.scope is Scope.REPORT or anchor.commitment:
            return anchor.commitment
        if anchor.scope is Scope.SECTION:
            return f"§{anchor.section}"
        before = bisect_right(self._section_starts, anchor.start)
        return f"§{self._section_ids[before - 1]}" if before else ""

    def _hold(self, note: Annotation) -> None:
        before = self._notes.get(note.id)
        if before and (before.anchor, before.created) == (note.anchor, note.created):
            self._notes[note.id] = note
            return
        self._drop(note.id)
        self.shape += 1
        self._notes[note.id] = note
        insort(self._order, _order(note))
        self._where[note.id] = place = self._place(note)
        self._places.setdefault(place, []).append(note.id)

    def _drop(self, note: str) -> Annotation | None:
        gone = self._notes.pop(note, None)
        if gone is None:
            return None
        self.shape += 1
        del self._order[bisect_left(self._order, _order(gone))]
        place = self._where.pop(note)
        self._places[place].remove(note)
        if not self._places[place]:
            del self._places[place]
        return gone

    # The way to the workbook

    def _own(self) -> set[str]:
        """Notes that are newer here than what was read: on their way, or refused."""
        return self._unsaved.keys() | self._under_way.keys()

    def _submit(self, work: Work, note: str) -> None:
        self._waiting += 1
        self._coming.pop(note, None)
        self._under_way[note] += 1

        def arrived() -> None:
            self._under_way[note] -= 1
            self._under_way += Counter()  # without those at zero

        def done(result: object) -> None:
            arrived()
            self._unsaved.pop(note, None)
            self._written |= bool(note)
            self._adopt(note, result)
            self._settled()

        def failed(error: UserError) -> None:
            arrived()
            self._waiting -= 1
            if note:
                self._unsaved[note] = work
            self.failed.emit(str(error))

        self._workbook.run(work, done, failed)

    def _settled(self) -> None:
        """One work less is under way; with the last one, those refused before get their turn."""
        self._waiting -= 1
        if self._waiting:
            return
        if not self._unsaved:
            self.saved.emit()
        elif self._written:
            self._retry()
        self._written = False

    def _not_loaded(self, error: UserError) -> None:
        self._waiting -= 1
        self.failed.emit(str(error))

    def _retry(self) -> None:
        waiting, self._unsaved = self._unsaved, {}
        for note, work in waiting.items():
            self._submit(work, note)

    def _adopt(self, note: str, result: object) -> None:
        """Know a written note by the revision that it has now; its words are newer here."""
        here = self._notes.get(note)
        kept = next((each for each in getattr(result, "saved", ()) if each.id == note), None)
        if here is None or kept is None or kept.modified == here.modified:
            return
        if kept.author not in self.names.mine:
            # The first note of all: only now is there an id for who writes.
            self.names = self.names._replace(mine={*self.names.mine, kept.author})
            self.named.emit()
        self._hold(
            replace(
                here,
                author=kept.author,
                revision=kept.revision,
                rivals=kept.rivals,
                modified=kept.modified,
            )
        )
        self.changed.emit(frozenset({note}))


def _names(
    services: "Services",
) -> tuple[Collection[str], Mapping[str, str], tuple[Tag, ...]]:
    """On the data thread: whose notes are one's own, names of authors, all tags."""
    return services.identity.mine(), services.identity.names(), services.tagging.every()


def _order(note: Annotation) -> _Order:
    return note.anchor.start, note.created, note.id
