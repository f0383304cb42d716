"""Empty notes on whatever can be noted on."""

import uuid

from jjdesk.domain.annotation import Anchor, Annotation, Scope
from jjdesk.domain.report import Commitment, Section, Target
from jjdesk.services.clock import stamp, utc_now
from jjdesk.services.drafting import CONTEXT
from jjdesk.services.opening import OpenReport


def on_commitment(commitment: Commitment, opened: OpenReport) -> Annotation:
    """On a commitment as a whole."""
    return _on(opened, Scope.COMMITMENT, commitment.start, commitment.end, commitment.id)


def on_target(target: Target, commitment: Commitment, opened: OpenReport) -> Annotation:
    """On one target of a commitment."""
    return _on(opened, Scope.TARGET, target.start, target.end, commitment.id)


def on_span(opened: OpenReport, start: int, end: int) -> Annotation:
    """On marked words, wherever they stand."""
    holder = next((c for c in opened.report.commitments if c.start <= start < c.end), None)
    return _on(opened, Scope.SPAN, start, end, holder.id if holder else "")


def on_section(section: Section, opened: OpenReport) -> Annotation:
    """On a part or a section."""
    heading = section.start + len(section.heading or "")
    return _on(opened, Scope.SECTION, section.start, heading, "", section.id)


def on_report(opened: OpenReport) -> Annotation:
    """On the report as a whole."""
    return _on(opened, Scope.REPORT, 0, 0, "")


def _on(
    opened: OpenReport, scope: Scope, start: int, end: int, commitment: str, section: str = ""
) -> Annotation:
    now = stamp(utc_now())
    anchor = Anchor(
        report=opened.report.source.sha256,
        commitment=commitment,
        quote=opened.text[start:end],
        prefix=opened.before(start, CONTEXT) if end else "",
        suffix=opened.after(end, CONTEXT) if end else "",
        start=start,
        end=end,
        scope=scope,
        section=section,
    )
    return Annotation(id=uuid.uuid4().hex, anchor=anchor, created=now, modified=now)
