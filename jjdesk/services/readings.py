"""The readings of the library's reports, each decoded once as long as it is the same.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable, Mapping

from jjdesk.domain.report import Report
from jjdesk.exchange import report_json
from jjdesk.store import note_list
from jjdesk.store.database import Workbook


class Readings:
    """Reads a report when it is first asked for, and again when its reading changed.

    To be used on the thread that opened the workbook.
    """

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook."""
        self._workbook = workbook
        self._known: dict[str, tuple[int, Report]] = {}
        self._state = (-1, -1)
        self._checked: set[str] = set()

    def of(self, wanted: Iterable[str]) -> Mapping[str, Report]:
        """Reports by their SHA-256, the very same until they are read anew.

        Those that the workbook does not keep are left out.

        Raises:
            SourceError: a reading is broken.
            WorkbookError: the workbook cannot be read.
        """
        asked = dict.fromkeys(wanted)
        with self._workbook.reading() as database:
            state = note_list.state(database)
            if state != self._state:
                self._state, self._checked = state, set()
            for sha256, parsed in note_list.readings(database, asked.keys() - self._checked):
                sign = hash(parsed)
                if sha256 not in self._known or self._known[sha256][0] != sign:
                    self._known[sha256] = sign, report_json.decode(parsed.encode())
                self._checked.add(sha256)
        return {sha256: self._known[sha256][1] for sha256 in asked if sha256 in self._checked}
