"""Remember which commitments have been read (已读). Reading is no act: nothing here is undone."""

from collections.abc import Collection

from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.store import reading
from jjdesk.store.database import Workbook


class Reading:
    """Keeps read marks. To be used on the thread that opened the workbook."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock

    def of_report(self, report: str) -> frozenset[str]:
        """Ids of the commitments that have been read, of the report with that SHA-256.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            return reading.of_report(database, report)

    def keep(
        self, report: str, read: Collection[str] = (), unread: Collection[str] = ()
    ) -> frozenset[str]:
        """Mark commitments as read and others as not, all of them or none.

        Args:
            report: SHA-256 of the report; it need not be in the library.
            read: ids of commitments; one that is marked already keeps its time.
            unread: ids of commitments.

        Returns:
            Ids of the commitments that are marked then.

        Raises:
            WorkbookError: nothing was changed.
        """
        moment = stamp(self._clock())
        with self._workbook.changing() as database:
            reading.unmark(database, report, unread)
            reading.mark(database, report, read, moment)
            return reading.of_report(database, report)
