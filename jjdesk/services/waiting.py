"""Notes that came before the report they hang on: kept, and shown once it is there."""

from sqlite_utils import Database

from jjdesk.services import revising
from jjdesk.store import annotations, revisions


def show(database: Database, sha256: str) -> tuple[str, ...]:
    """Show the notes that waited for a report; to be called with the report just kept.

    Returns:
        Their ids.
    """
    shown = []
    for note, history in revisions.of_deleted(database, sha256).items():
        found = revising.shown(history)
        if found is not None and found.anchor.report == sha256:
            annotations.put(database, found)
            shown.append(note)
    return tuple(shown)
