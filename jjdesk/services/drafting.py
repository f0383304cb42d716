"""Begin an annotation: quick, without a workbook."""

import uuid
from typing import Final

from jjdesk.domain.annotation import Anchor, Annotation, NoteKind
from jjdesk.domain.report import Commitment
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.opening import OpenReport

CONTEXT: Final = 20
"""Characters of prefix and of suffix in an anchor, as Hypothesis keeps them."""


def new_annotation(
    commitment: Commitment,
    open_report: OpenReport,
    *,
    kind: NoteKind = NoteKind.FREE,
    text: str = "",
    clock: Clock = utc_now,
) -> Annotation:
    """An annotation on ``commitment``, not yet kept anywhere."""
    now = stamp(clock())
    anchor = Anchor(
        report=open_report.report.source.sha256,
        commitment=commitment.id,
        quote=commitment.quote,
        prefix=open_report.before(commitment.start, CONTEXT),
        suffix=open_report.after(commitment.end, CONTEXT),
        start=commitment.start,
        end=commitment.end,
    )
    return Annotation(
        id=uuid.uuid4().hex, anchor=anchor, kind=kind, text=text, created=now, modified=now
    )
