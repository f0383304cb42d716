"""All services of an open workbook, in one place.

Slow to import (sqlite-utils): not before the first paint.
"""

from jjdesk.services.annotating import Annotating
from jjdesk.services.clock import Clock, utc_now
from jjdesk.services.settings import Settings
from jjdesk.store.database import Workbook


class Services:
    """What a user can do with an open workbook. To be used and closed on the thread that opened it.

    Attributes:
        annotating: hang notes on commitments.
        settings: remember what a screen wants to find again.
    """

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self.annotating = Annotating(workbook, clock)
        self.settings = Settings(workbook)

    def close(self) -> None:
        """Close the workbook; closing twice does no harm."""
        self._workbook.close()
