from datetime import UTC, datetime, timedelta, timezone

from jjdesk.domain.annotation import NoteKind
from jjdesk.services.drafting import CONTEXT, new_annotation
from jjdesk.services.opening import OpenReport


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
