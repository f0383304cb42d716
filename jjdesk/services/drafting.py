"""Begin an annotation on whatever can be noted on: quick, without a workbook."""

import uuid
from bisect import bisect_right
from typing import Final

from jjdesk.domain.annotation import Anchor, Annotation, NoteKind, Scope
from jjdesk.domain.report import Commitment, Section, Target
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.opening import OpenReport

CONTEXT: Final = 20
"""Characters of prefix and of suffix in an anchor, as Hypothesis keeps them."""
_LOOSE: Final = 3
"""How much longer than its words a heading may be that is broken over lines."""


def new_annotation(
    commitment: Commitment,
    open_report: OpenReport,
    *,
    kind: NoteKind = NoteKind.FREE,
    text: str = "",
    clock: Clock = utc_now,
) -> Annotation:
    """An annotation on ``commitment``, not yet kept anywhere; so are all of this module."""
    return _begun(on_commitment(commitment, open_report), kind, text, clock)


def new_on_span(
    open_report: OpenReport,
    start: int,
    end: int,
    *,
    kind: NoteKind = NoteKind.FREE,
    clock: Clock = utc_now,
) -> Annotation:
    """An annotation on any words of the source; blanks at their ends are left out."""
    words = open_report.text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = max(first, end - (len(words) - len(words.rstrip())))
    return _begun(on_span(open_report, first, last), kind, "", clock)


def new_on_target(
    target: Target,
    open_report: OpenReport,
    *,
    kind: NoteKind = NoteKind.FREE,
    clock: Clock = utc_now,
) -> Annotation:
    """An annotation on one target of a commitment."""
    return _begun(on_target(target, open_report), kind, "", clock)


def new_on_section(
    section: Section,
    open_report: OpenReport,
    *,
    kind: NoteKind = NoteKind.FREE,
    clock: Clock = utc_now,
) -> Annotation:
    """An annotation on a part or section, hung on its heading."""
    return _begun(on_section(section, open_report), kind, "", clock)


def new_on_report(
    open_report: OpenReport, *, kind: NoteKind = NoteKind.FREE, clock: Clock = utc_now
) -> Annotation:
    """An annotation on the whole report."""
    return _begun(on_report(open_report), kind, "", clock)


def on_commitment(commitment: Commitment, open_report: OpenReport) -> Anchor:
    """The place of a commitment."""
    return _anchor(open_report, commitment.start, commitment.end, commitment.id)


def on_span(open_report: OpenReport, start: int, end: int) -> Anchor:
    """The place of words, with the commitment that covers most of them, if one does."""
    commitment = holder(open_report, start, end)
    return _anchor(open_report, start, end, commitment.id if commitment else "", Scope.SPAN)


def on_target(target: Target, open_report: OpenReport) -> Anchor:
    """The place of a target."""
    commitment = holder(open_report, target.start, target.end)
    id_ = commitment.id if commitment else ""
    return _anchor(open_report, target.start, target.end, id_, Scope.TARGET)


def on_section(section: Section, open_report: OpenReport) -> Anchor:
    """The place of a section: its number and heading."""
    start, end = section.start, heading_end(section, open_report.text)
    return _anchor(open_report, start, end, "", Scope.SECTION, section.id)


def on_report(open_report: OpenReport) -> Anchor:
    """The report as a place."""
    return Anchor(
        report=open_report.report.source.sha256,
        commitment="", quote="", prefix="", suffix="", start=0, end=0, scope=Scope.REPORT,
    )  # fmt: skip


def holder(open_report: OpenReport, start: int, end: int) -> Commitment | None:
    """The commitment that covers most of ``start`` to ``end``; they are in the text's order."""
    commitments = open_report.report.commitments
    at = max(0, bisect_right(commitments, start, key=lambda each: each.start) - 1)
    most, found = 0, None
    while at < len(commitments) and commitments[at].start < end:
        covered = min(end, commitments[at].end) - max(start, commitments[at].start)
        if covered > most:
            most, found = covered, commitments[at]
        at += 1
    return found


def heading_end(section: Section, text: str) -> int:
    """Where the heading of a section ends; it may be broken over lines."""
    heading = "".join((section.heading or "").split())
    reach = section.start + _LOOSE * (len(heading) + CONTEXT)
    places = [i for i in range(section.start, min(reach, len(text))) if not text[i].isspace()]
    at = "".join(text[i] for i in places).find(heading) if heading else -1
    if at < 0:
        return min(section.end, section.start + len(section.number or ""))
    return places[at + len(heading) - 1] + 1


def _anchor(
    open_report: OpenReport,
    start: int,
    end: int,
    commitment: str,
    scope: Scope = Scope.COMMITMENT,
    section: str = "",
) -> Anchor:
    return Anchor(
        report=open_report.report.source.sha256,
        commitment=commitment,
        quote=open_report.text[start:end],
        prefix=open_report.before(start, CONTEXT),
        suffix=open_report.after(end, CONTEXT),
        start=start,
        end=end,
        scope=scope,
        section=section,
    )


def _begun(anchor: Anchor, kind: NoteKind, text: str, clock: Clock) -> Annotation:
    now = stamp(clock())
    return Annotation(
        id=uuid.uuid4().hex, anchor=anchor, kind=kind, text=text, created=now, modified=now
    )
