"""Keeps the deputy's annotations: what the screens show, and its way to the workbook."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from jjdesk.domain.annotation import Annotation, NoteKind
from jjdesk.domain.report import Commitment
from jjdesk.errors import UserError
from jjdesk.gui.workbook_keeper import WorkbookKeeper
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

Work = Callable[["Services"], object]
_Place = tuple[str, str]
"""SHA-256 of a report and id of one of its commitments."""
_NOWHERE = ("", "")


class NoteKeeper(QObject):
    """One annotation a commitment. A change is shown at once and written on the data thread.

    Signals:
        changed: the commitment of the open report whose annotation is another now.
        saved: everything given so far is on disk.
        failed: one sentence for the user; what was not written stays on the screen.
    """

    changed = Signal(str)
    saved = Signal()
    failed = Signal(str)

    def __init__(
        self,
        workbook: WorkbookKeeper,
        open_report: OpenReport,
        annotations: Iterable[Annotation],
        parent: QObject | None = None,
    ) -> None:
        """Keep ``annotations``, of whichever report, and show those of ``open_report``."""
        super().__init__(parent)
        self._workbook = workbook
        self._open_report = open_report
        self._notes = {_place(annotation): annotation for annotation in annotations}
        self._waiting = 0
        self._written = False
        self._unsaved: dict[_Place, Work] = {}

    def connect_workbook(self) -> None:
        """Open the workbook in the background, so that the first note need not wait for it."""
        self._submit(lambda _: None, _NOWHERE)

    def show(self, open_report: OpenReport) -> None:
        """From now on notes are taken on another report, or on another reading of it."""
        self._open_report = open_report

    def take(self, report: str, annotations: Iterable[Annotation]) -> None:
        """Know a report's annotations as the workbook has them; what waits to be written stays."""
        for place in [p for p in self._notes if p[0] == report and p not in self._unsaved]:
            del self._notes[place]
        for annotation in annotations:
            if _place(annotation) not in self._unsaved:
                self._notes[_place(annotation)] = annotation

    def of(self, commitment: str) -> Annotation | None:
        """The annotation on a commitment of the open report."""
        return self._notes.get((self._report, commitment))

    def all(self) -> tuple[Annotation, ...]:
        """All annotations on the open report, in reading order."""
        notes = (note for (report, _), note in self._notes.items() if report == self._report)
        return tuple(sorted(notes, key=lambda note: note.anchor.start))

    def counts(self) -> Counter[str]:
        """The number of annotations by report."""
        return Counter(report for report, _ in self._notes)

    def set_text(self, commitment: Commitment, text: str) -> None:
        """Keep another text; an annotation without text that is of no kind goes."""
        before = self.of(commitment.id)
        self._change(commitment, before.kind if before else NoteKind.FREE, text)

    def set_kind(self, commitment: Commitment, kind: NoteKind) -> None:
        """Keep another kind."""
        before = self.of(commitment.id)
        self._change(commitment, kind, before.text if before else "")

    def remember(self, settings: dict[str, str]) -> None:
        """Keep what the screens want to find again."""
        self._submit(lambda services: services.settings.remember(settings), _NOWHERE)

    def settle(self) -> tuple[Annotation, ...]:
        """Wait until all is written, also what was refused before; what still is not."""
        self._workbook.drain()
        self._retry()
        self._workbook.drain()
        lost = (self._notes.get(place) for place in self._unsaved)
        return tuple(sorted(filter(None, lost), key=lambda note: note.anchor.start))

    @property
    def _report(self) -> str:
        return self._open_report.report.source.sha256

    def _change(self, commitment: Commitment, kind: NoteKind, text: str) -> None:
        place = (self._report, commitment.id)
        before = self._notes.get(place)
        empty = kind is NoteKind.FREE and not text.strip()
        if before is None and empty:
            return
        if before is not None and before.kind == kind and before.text == text:
            return
        if empty and before is not None:
            del self._notes[place]
            self._submit(lambda services: services.annotating.remove(before.id), place)
        else:
            opened = self._open_report
            after = (
                replace(before, kind=kind, text=text)
                if before
                else new_annotation(commitment, opened, kind=kind, text=text)
            )
            self._notes[place] = after
            self._submit(lambda services: services.annotating.save(after, opened), place)
        self.changed.emit(commitment.id)

    def _submit(self, work: Work, place: _Place) -> None:
        self._waiting += 1

        def done(_: object) -> None:
            self._waiting -= 1
            self._unsaved.pop(place, None)
            self._written |= place != _NOWHERE
            if self._waiting:
                return
            if not self._unsaved:
                self.saved.emit()
            elif self._written:
                # The disk takes notes again: those it refused before get their turn.
                self._retry()
            self._written = False

        def failed(error: UserError) -> None:
            self._waiting -= 1
            if place != _NOWHERE:
                self._unsaved[place] = work
            self.failed.emit(str(error))

        self._workbook.run(work, done, failed)

    def _retry(self) -> None:
        waiting, self._unsaved = self._unsaved, {}
        for place, work in waiting.items():
            self._submit(work, place)


def _place(annotation: Annotation) -> _Place:
    return annotation.anchor.report, annotation.anchor.commitment
