"""Hang annotations on commitments, change them and take them away.

Slow to import (sqlite-utils): not before the first paint. What needs no workbook is in
:mod:`jjdesk.services.drafting`.
"""

from dataclasses import dataclass

from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.annotation import Annotation
from jjdesk.exchange import report_json
from jjdesk.services import anchoring
from jjdesk.services.anchoring import Placement
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, reports
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable


@dataclass(frozen=True, slots=True)
class Change:
    """What an act changed: annotations as they are kept now, and ids of those taken away."""

    saved: tuple[Annotation, ...] = ()
    removed: tuple[str, ...] = ()


class Annotating:
    """Changes annotations in a workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock

    def save(self, annotation: Annotation, open_report: OpenReport) -> Change:
        """Keep ``annotation``, new or changed; it is on disk when this returns.

        Its report may be any of the library; the bundled one is kept with its first annotation.

        Returns:
            The annotation as kept: time of modification set, text made storable.

        Raises:
            WorkbookError: nothing was changed.
        """
        now = stamp(self._clock())
        kept = replace(
            annotation,
            text=storable(annotation.text),
            modified=max(now, annotation.created),
        )
        # Looked up before the transaction: one that begins by reading is refused when another
        # instance has written since. A report is never deleted, so the answer stays true.
        with self._workbook.reading() as database:
            known = reports.contains(database, annotation.anchor.report)
        parsed = None if known else report_json.encode(open_report.report).decode("utf-8")
        with self._workbook.changing() as database:
            if parsed is not None:
                reports.add(
                    database, open_report.report, open_report.text,
                    parsed=parsed, parser=parsing.VERSION, added=now,
                )  # fmt: skip
            annotations.put(database, kept)
        return Change(saved=(kept,))

    def of_report(self, open_report: OpenReport) -> Placement:
        """The notes on a report, placed on it as it is open now; those that hang on nothing apart.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            notes = annotations.of_report(database, open_report.report.source.sha256)
        return anchoring.place(notes, open_report)

    def remove(self, annotation_id: str) -> Change:
        """Take an annotation away; an unknown id changes nothing.

        Raises:
            WorkbookError: nothing was changed.
        """
        with self._workbook.changing() as database:
            gone = annotations.remove(database, annotation_id)
        return Change(removed=(annotation_id,) if gone else ())
