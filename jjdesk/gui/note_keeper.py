"""Keeps the deputy's annotations: what the screens show, and its way to the workbook."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from jjdesk.domain.annotation import Annotation, Stance
from jjdesk.domain.report import Commitment
from jjdesk.errors import UserError
from jjdesk.gui.tasks import DataThread
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport

if TYPE_CHECKING:
    from jjdesk.services.annotating import Change
    from jjdesk.services.bundle import Services

Work = Callable[[], "Services | Change | None"]


class NoteKeeper(QObject):
    """One annotation a commitment. A change is shown at once and written on the data thread.

    Signals:
        changed: the commitment whose annotation is another now.
        saved: everything given so far is on disk.
        failed: one sentence for the user; what was not written stays on the screen.
    """

    changed = Signal(str)
    saved = Signal()
    failed = Signal(str)

    def __init__(
        self,
        open_report: OpenReport,
        annotations: Iterable[Annotation],
        connect: "Callable[[], Services]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_report = open_report
        self._by_commitment = {
            annotation.anchor.commitment: annotation
            for annotation in annotations
            if annotation.anchor.report == open_report.report.source.sha256
        }
        self._thread = DataThread(self)
        self._open = connect
        self._services: Services | None = None
        self._waiting = 0
        self._unsaved: dict[str, Work] = {}

    def connect_workbook(self) -> None:
        """Open the workbook in the background, so that the first note need not wait for it."""
        self._submit(self._workbook, "")

    def of(self, commitment: str) -> Annotation | None:
        """The annotation on a commitment."""
        return self._by_commitment.get(commitment)

    def all(self) -> tuple[Annotation, ...]:
        """All annotations on the open report, in reading order."""
        return tuple(sorted(self._by_commitment.values(), key=lambda a: a.anchor.start))

    def set_text(self, commitment: Commitment, text: str) -> None:
        """Keep another text; an annotation without text and stance goes."""
        before = self._by_commitment.get(commitment.id)
        self._change(commitment, before.stance if before else None, text)

    def set_stance(self, commitment: Commitment, stance: Stance | None) -> None:
        """Keep another stance."""
        before = self._by_commitment.get(commitment.id)
        self._change(commitment, stance, before.text if before else "")

    def remember(self, settings: dict[str, str]) -> None:
        """Keep what the screens want to find again."""
        self._submit(lambda: self._workbook().settings.remember(settings), "")

    def settle(self) -> tuple[Annotation, ...]:
        """Wait until all is written, also what was refused before; what still is not."""
        self._thread.drain()
        self._retry()
        self._thread.drain()
        return tuple(a for a in self.all() if a.anchor.commitment in self._unsaved)

    def close(self) -> None:
        """Close the workbook."""
        self._submit(self._close, "")
        self._thread.close()

    def _change(self, commitment: Commitment, stance: Stance | None, text: str) -> None:
        before = self._by_commitment.get(commitment.id)
        if before is None and not stance and not text.strip():
            return
        if before is not None and before.stance == stance and before.text == text:
            return
        if not stance and not text.strip() and before is not None:
            del self._by_commitment[commitment.id]
            self._submit(lambda: self._workbook().annotating.remove(before.id), commitment.id)
        else:
            after = (
                replace(before, stance=stance, text=text)
                if before
                else new_annotation(commitment, self._open_report, stance=stance, text=text)
            )
            self._by_commitment[commitment.id] = after
            self._submit(
                lambda: self._workbook().annotating.save(after, self._open_report), commitment.id
            )
        self.changed.emit(commitment.id)

    def _workbook(self) -> "Services":
        """On the data thread only: the open workbook."""
        if self._services is None:
            self._services = self._open()
        return self._services

    def _close(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None

    def _submit(self, work: Work, commitment: str) -> None:
        self._waiting += 1

        def done(_: object) -> None:
            self._waiting -= 1
            self._unsaved.pop(commitment, None)
            if not self._waiting and not self._unsaved:
                self.saved.emit()
            elif not self._waiting and commitment:
                # The disk takes notes again: those it refused before get their turn.
                self._retry()

        def failed(error: UserError) -> None:
            self._waiting -= 1
            if commitment:
                self._unsaved[commitment] = work
            self.failed.emit(str(error))

        self._thread.run(work, done, failed)

    def _retry(self) -> None:
        waiting, self._unsaved = self._unsaved, {}
        for commitment, work in waiting.items():
            self._submit(work, commitment)
