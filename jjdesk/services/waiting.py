"""Notes that came before the report they hang on: kept, and shown once it is there."""

from jjdesk.services import revising
from jjdesk.store import annotations, revisions
from jjdesk.store.database import Workbook


def show(workbook: Workbook, sha256: str) -> tuple[str, ...]:
    """Show the notes that waited for a report, in the act that has just kept it.

    Returns:
        Their ids.
    """
    shown = []
    with workbook.changing() as database:
        for note, history in revisions.of_deleted(database, sha256).items():
            found = revising.shown(history)
            if found is not None and found.anchor.report == sha256:
                annotations.put(database, found)
                shown.append(note)
    return tuple(shown)
