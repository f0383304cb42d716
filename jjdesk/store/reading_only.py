"""The workbook open for reading while another window writes it."""

import sqlite3
from pathlib import Path
from typing import NoReturn

from sqlite_utils import Database

from jjdesk.errors import WorkbookError
from jjdesk.store import container, faults
from jjdesk.store.container import State
from jjdesk.store.database import PATIENCE, Workbook


class ReadOnlyWorkbook(Workbook):
    """A workbook that is read and never written; each change is refused in the same words."""

    def __init__(self, database: Database, path: Path, reason: str) -> None:
        """Wrap a database that is open for reading.

        Args:
            database: open; its shape is current.
            path: its file.
            reason: one sentence for the user, why nothing can be changed.
        """
        super().__init__(database, path)
        self._reason = reason

    def changing(self, act: str = "", joins: str = "") -> NoReturn:  # noqa: ARG002  as there
        """Change nothing.

        Raises:
            WorkbookError: always.
        """
        raise WorkbookError(self._reason)


def open_for_reading(path: Path, reason: str, patience: float = PATIENCE) -> ReadOnlyWorkbook:
    """Open the workbook at ``path`` for reading; the file is not changed.

    Args:
        path: the file.
        reason: one sentence for the user, why nothing can be changed.
        patience: seconds to wait for the one that writes.

    Raises:
        WorkbookError: there is none yet, it has an older shape (the one that writes gives it the
            present one soon), or it cannot be read.
    """
    if container.state(path) is not State.CURRENT:
        raise WorkbookError(reason)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=patience)
    except sqlite3.Error as error:
        raise faults.explain(error, path) from error
    return ReadOnlyWorkbook(Database(connection, execute_plugins=False), path, reason)
