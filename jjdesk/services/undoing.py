"""Take acts back and do them again: of the whole session, each by its name (ADR 0015)."""

from jjdesk.store.database import Workbook
from jjdesk.store.undo_log import Direction, Undone

__all__ = ["Direction", "Undoing", "Undone"]


class Undoing:
    """Every act of a workbook that has a name; to be used on the thread that opened it."""

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook."""
        self._workbook = workbook

    def undo(self) -> Undone | None:
        """Take the last act back, all of it; ``None`` when there is none.

        Raises:
            WorkbookError: nothing was changed. If another window had gone on from it, or the
                report was read anew by a newer parser since, the act is forgotten, and the next one
                is that before it.
        """
        return self._workbook.undo()

    def redo(self) -> Undone | None:
        """Do the act again that was taken back last; ``None`` when there was another since.

        Raises:
            WorkbookError: as of ``undo``.
        """
        return self._workbook.redo()

    def names(self) -> tuple[str, str]:
        """What ``undo`` and ``redo`` would take, by name; empty where there is nothing."""
        return self._workbook.names()
