"""Notes that came before the report they hang on: kept, and shown once it is there.

Another version of the report's text serves as well: what names both is the same.
"""

from collections.abc import Iterator

from jjdesk.domain.annotation import Annotation
from jjdesk.services import anchoring, revising
from jjdesk.services.opening import OpenReport
from jjdesk.store import absent_reports, annotations, revisions
from jjdesk.store.absent_reports import Named
from jjdesk.store.database import Workbook


def show(workbook: Workbook, opened: OpenReport) -> tuple[str, ...]:
    """Show the notes that waited for a report, in the act that has just kept it.

    Returns:
        Their ids.
    """
    source = opened.report.source
    here = source.sha256, opened.report.title, opened.report.place, opened.report.year
    with workbook.changing() as database:
        shown = list(_waiting(workbook, source.sha256))
        for absent in absent_reports.every(database):
            if likely_same(absent, here):
                shown += anchoring.place(_waiting(workbook, absent[0]), opened).notes
        for note in shown:
            annotations.put(database, note)
    return tuple(note.id for note in shown)


def likely_same(one: Named, other: Named) -> int:
    """Whether two texts may be versions of one report: 2 by title, 1 by place, of the same year."""
    _, title, place, year = one
    if not year or year != other[3]:
        return 0
    if title and title == other[1]:
        return 2
    return int(bool(place) and place == other[2])


def _waiting(workbook: Workbook, sha256: str) -> Iterator[Annotation]:
    """Notes on a report that are not shown, and not deleted."""
    with workbook.reading() as database:
        histories = revisions.of_deleted(database, sha256)
    for history in histories.values():
        found = revising.shown(history)
        if found is not None and found.anchor.report == sha256:
            yield found
