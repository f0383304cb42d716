"""The result sheet (计票报告单) as files: a text document to sign, JSON for other programs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from jjdesk import files
from jjdesk.domain.poll import Line, Outcome
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.services.polling.result_sheet import (
    CountedRound,
    chosen_in,
    in_order,
    rounds_of,
    sheet,
    standing,
    use_words,
)
from jjdesk.voting import rules
from jjdesk.words import in_chinese

FORMAT: Final = "jjdesk-result-sheet"
VERSION: Final = 1


class _ProjectRow(Struct, frozen=True, kw_only=True):
    key: str
    number: int
    name: str
    place: int
    line: Line
    standing: str


class _RoundRow(Struct, frozen=True, kw_only=True):
    round: int
    package: str
    previous: str
    result: str
    counted: str
    eligible: int
    present: int
    issued: int
    returned: int
    missing: int
    valid: int
    void: int
    uncounted: int
    sealed: int
    electronic: int
    paper: int
    voids: dict[str, int]
    quorum: int
    projects: tuple[_ProjectRow, ...]
    outcome: Outcome
    files: dict[str, str]


class _RuleRow(Struct, frozen=True):
    name: str
    value: str
    basis: str
    source: str


class _Whole(Struct, frozen=True, kw_only=True):
    format: str
    version: int
    title: str
    kind: str
    use: str
    use_words: str
    decision: str
    decided: str
    demo: bool
    mode: str
    seats: int
    rounds: tuple[_RoundRow, ...]
    chosen: tuple[str, ...]
    rules: tuple[_RuleRow, ...]


@in_chinese
def as_json(counted: Sequence[CountedRound]) -> bytes:
    """The same for programs: UTF-8, indented, the same bytes for the same results."""
    last, first = counted[-1].result, counted[0].result
    whole = _Whole(
        format=FORMAT,
        version=VERSION,
        title=last.title,
        kind=last.kind,
        use=last.rules.use,
        use_words=use_words(last),
        decision=last.rules.decision,
        decided=last.rules.decided,
        demo=last.demo,
        mode=last.rules.mode,
        seats=first.rules.seats,
        rounds=tuple(_round_row(one) for one in counted),
        chosen=tuple(each.key for each in chosen_in(counted)),
        rules=tuple(
            _RuleRow(line.name, line.value, line.basis, line.source)
            for line in rules.lines(last.rules)
        ),
    )
    return msgspec.json.format(msgspec.json.encode(whole, order="deterministic"), indent=2) + b"\n"


def _round_row(counted: CountedRound) -> _RoundRow:
    one = counted.result
    six = one.tally.counters
    places = {line.project: place for place, line, _ in in_order(one)}
    return _RoundRow(
        round=one.round,
        package=one.package,
        previous=one.previous,
        result=counted.hash,
        counted=one.counted,
        eligible=six.eligible,
        present=six.present,
        issued=six.issued,
        returned=six.returned,
        missing=six.missing,
        valid=six.valid,
        void=six.void,
        uncounted=six.uncounted,
        sealed=one.sealed,
        electronic=one.electronic,
        paper=one.paper,
        voids={str(why): number for why, number in one.tally.voids.items()},
        quorum=rules.quorum_of(one.rules),
        projects=tuple(
            _ProjectRow(
                key=project.key,
                number=project.number,
                name=project.name,
                place=places[project.key],
                line=line,
                standing=standing(one, project.key),
            )
            for line, project in zip(one.tally.lines, one.projects, strict=True)
        ),
        outcome=one.outcome,
        files=one.files,
    )


@in_chinese
def as_docx(counted: Sequence[CountedRound]) -> bytes:
    """The document to sign as a text document."""
    from jjdesk.exchange import manuscript_docx  # noqa: PLC0415  slow

    return manuscript_docx.document(sheet(counted), PageStyle(Layout.COMPACT))


def write(folder: Path, target: Path) -> None:
    """Write the sheet of a folder's vote, ``.docx`` or ``.json`` by the name's ending.

    Raises:
        VotingError: it was not counted yet, or its files are not as they should be.
        SourceError: it cannot be written; an older file is as it was.
    """
    counted = rounds_of(folder)
    machine = target.suffix.lower() == ".json"
    files.replace(target, as_json(counted) if machine else as_docx(counted))
