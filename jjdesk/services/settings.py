"""Remember what a screen wants to find again at the next start."""

from collections.abc import Mapping

from jjdesk.store import settings
from jjdesk.store.database import Workbook


class Settings:
    """Writes settings; they are read with the first paint (``Desk.settings``)."""

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook, on its thread."""
        self._workbook = workbook

    def remember(self, values: Mapping[str, str]) -> None:
        """Keep ``values``; all of them or, on an error, none.

        Raises:
            WorkbookError: nothing was kept.
        """
        with self._workbook.changing() as database:
            settings.put(database, values)
