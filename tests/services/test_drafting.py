from datetime import UTC, datetime, timedelta, timezone

from jjdesk.domain.annotation import NoteKind, Scope
from jjdesk.services.drafting import (
    CONTEXT,
    new_annotation,
    new_on_report,
    new_on_section,
    new_on_span,
    new_on_target,
)
from jjdesk.services.opening import OpenReport, open_bundled


def test_the_anchor_finds_the_place_again(open_report: OpenReport) -> None:
    text = open_report.text
    for commitment in open_report.report.commitments:
        anchor = new_annotation(commitment, open_report).anchor
        end = anchor.start + len(anchor.quote)
        assert text[anchor.start : end] == anchor.quote == commitment.quote
        assert anchor.prefix == text[max(0, anchor.start - CONTEXT) : anchor.start]
        assert anchor.suffix == text[end : end + CONTEXT]
        assert text.count(anchor.prefix + anchor.quote + anchor.suffix) == 1
        assert (anchor.report, anchor.commitment) == (
            open_report.report.source.sha256,
            commitment.id,
        )


def test_near_the_beginning_the_prefix_is_shorter(open_report: OpenReport) -> None:
    first = open_report.report.commitments[0]
    assert open_report.before(first.start, 1000) == open_report.text[: first.start]
    assert open_report.before(3, 20) == open_report.text[:3]


def test_stance_text_and_time_are_taken_and_ids_differ(open_report: OpenReport) -> None:
    commitment = open_report.report.commitments[0]
    china = timezone(timedelta(hours=8))
    moment = datetime(2025, 2, 7, 9, 0, 0, 123456, tzinfo=china)
    notes = [
        new_annotation(
            commitment, open_report, kind=NoteKind.AMEND, text="改为5所", clock=lambda: moment
        )
        for _ in range(2)
    ]
    assert notes[0].id != notes[1].id
    assert (notes[0].kind, notes[0].text) == (NoteKind.AMEND, "改为5所")
    assert notes[0].created == notes[0].modified == "2025-02-07T01:00:00.123Z"


def test_the_machines_clock_is_in_utc(open_report: OpenReport) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    note = new_annotation(open_report.report.commitments[0], open_report)
    created = datetime.fromisoformat(note.created)
    assert before <= created <= datetime.now(UTC)


def test_words_are_anchored_without_the_blanks_around_them(open_report: OpenReport) -> None:
    text = open_report.text
    start = text.index("校舍。\n")
    note = new_on_span(open_report, start, start + 4, kind=NoteKind.QUESTION)
    assert (note.anchor.quote, note.kind, note.anchor.scope) == (
        "校舍。",
        NoteKind.QUESTION,
        Scope.SPAN,
    )
    assert note.anchor.commitment == "c2"
    assert text[note.anchor.start : note.anchor.end] == note.anchor.quote
    # Words of two commitments belong to the one they are most of; blanks alone are of none.
    both = new_on_span(open_report, text.index("中学。"), text.index("义务"))
    assert both.anchor.commitment == "c1"
    assert new_on_span(open_report, start + 3, start + 4).anchor.quote == ""
    assert new_on_span(open_report, 0, 4).anchor.commitment == ""


def test_targets_sections_and_the_report_are_anchored(open_report: OpenReport) -> None:
    commitment = open_report.report.commitments[0]
    target = new_on_target(commitment.targets[0], open_report).anchor
    assert (target.quote, target.commitment, target.scope) == (
        "新建小学3所",
        "c1",
        Scope.TARGET,
    )
    section = new_on_section(open_report.report.sections[1], open_report).anchor
    assert (section.quote, section.section, section.scope) == (
        "（一）办好教育",
        "education",
        Scope.SECTION,
    )
    whole = new_on_report(open_report).anchor
    assert (whole.quote, whole.start, whole.end, whole.scope) == ("", 0, 0, Scope.REPORT)


def test_a_heading_broken_over_lines_is_anchored_whole() -> None:
    opened = open_bundled()
    for section in opened.report.sections:
        words = "".join(new_on_section(section, opened).anchor.quote.split())
        assert words.endswith("".join((section.heading or section.number or "").split()))
