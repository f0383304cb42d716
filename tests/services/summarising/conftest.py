"""What the tests of summaries are made from: notes on the sample report, without a workbook."""

from typing import Any

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, NoteKind, Scope
from jjdesk.domain.manuscript import Heading, Manuscript, Paragraph, unfolded
from jjdesk.services.drafting import (
    new_annotation,
    new_on_report,
    new_on_section,
    on_span,
)
from jjdesk.services.note_places import ReportPlaces
from jjdesk.services.opening import OpenReport
from jjdesk.services.summarising.material import Material, Noted


class Desk:
    """Makes notes on one report, and the material of a summary with them."""

    def __init__(self, opened: OpenReport) -> None:
        self.opened = opened
        self.report = opened.report
        self._places = ReportPlaces(opened.report)

    def on(self, number: int, text: str = "", kind: NoteKind = NoteKind.FREE, **more: Any) -> Noted:
        """A note on the commitment of that number."""
        commitment = self.report.commitments[number - 1]
        return self._noted(new_annotation(commitment, self.opened, text=text), kind, more)

    def on_section(self, id_: str, text: str = "", **more: Any) -> Noted:
        section = next(each for each in self.report.sections if each.id == id_)
        note = replace(new_on_section(section, self.opened), text=text)
        return self._noted(note, NoteKind.FREE, more)

    def on_report(self, text: str = "", **more: Any) -> Noted:
        return self._noted(replace(new_on_report(self.opened), text=text), NoteKind.FREE, more)

    def on_words(self, words: str, text: str = "", **more: Any) -> Noted:
        """A note on words of the source."""
        start = self.opened.text.index(words)
        note = new_annotation(self.report.commitments[0], self.opened, text=text)
        anchor = on_span(self.opened, start, start + len(words))
        return self._noted(replace(note, anchor=anchor), NoteKind.FREE, more)

    def lost(self, quote: str, text: str = "") -> Noted:
        """A note whose commitment is no longer there."""
        sha256 = self.report.source.sha256
        anchor = Anchor(sha256, "gone", quote, "", "", 3, 3 + len(quote), Scope.COMMITMENT)
        note = new_annotation(self.report.commitments[0], self.opened, text=text)
        return self._noted(replace(note, anchor=anchor), NoteKind.FREE, {})

    def _noted(self, note: Any, kind: NoteKind, more: dict[str, Any]) -> Noted:
        tags, author, mine = (
            more.pop(name, value) for name, value in (("tags", ()), ("author", ""), ("mine", True))
        )
        note = replace(note, **{"kind": kind, "modified": "2025-02-07T09:00:00.000Z", **more})
        return Noted(note, self._places.of(note), tags, author, mine)

    def material(self, *noted: Noted, **more: Any) -> Material:
        """All commitments, and these notes in reading order."""
        given = sorted(noted, key=lambda each: each.note.anchor.start)
        known: dict[str, Any] = {
            "report": self.report,
            "name": "重庆市江津区 2025 年政府工作报告",
            "commitments": self.report.commitments,
            "noted": tuple(given),
            "today": "2025-02-08",
        }
        return Material(**(known | more))


@pytest.fixture
def desk(open_report: OpenReport) -> Desk:
    return Desk(open_report)


@pytest.fixture
def lines():
    """The headings (with as many # as their level) and paragraphs of a manuscript, as printed."""

    def lines(manuscript: Manuscript) -> list[str]:
        found = []
        for part in unfolded(manuscript).parts:
            if isinstance(part, Heading):
                found.append(f"{'#' * part.level} {part.text}")
            elif isinstance(part, Paragraph):
                found.append(part.text)
        return found

    return lines
