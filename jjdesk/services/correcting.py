"""Put right what the parser read: the kind of a sentence, a sector, targets, errata.

Every act reads the text anew, with all corrections; the parser is imported with the first of them.
"""

import uuid
from collections.abc import Iterable
from typing import Final

import msgspec

from jjdesk import parsing
from jjdesk.domain.library import Correction, Field, PlaceList
from jjdesk.domain.report import (
    Commitment,
    Confidence,
    Erratum,
    Kind,
    Report,
    Sentence,
    Target,
)
from jjdesk.errors import UserError
from jjdesk.exchange import report_json
from jjdesk.exchange.reading import SourceText
from jjdesk.services.anchoring import covering
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.front import Front
from jjdesk.services.opening import OpenReport
from jjdesk.store import corrections, place_lists, reports
from jjdesk.store.database import Workbook
from jjdesk.words import Labels, say, to_say

_BASIS: Final = "用户更正"
_ACTS: Final = Labels(
    {
        Field.KIND: to_say("更正句类"),
        Field.SECTOR: to_say("更正领域"),
        Field.TARGET: to_say("更正量化目标"),
        Field.ERRATUM: to_say("更正勘误"),
    }
)


class Correcting:
    """Changes what a report is read as, in a workbook; on the thread that opened it.

    Every act takes the report as it is open and gives it back as it is read now, with the
    correction that was kept. The source text is never changed.
    """

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock
        self._replaced: dict[str, Correction] = {}

    def of_report(self, sha256: str) -> tuple[Correction, ...]:
        """The corrections of a report in the order they were made."""
        with self._workbook.reading() as database:
            return corrections.of_report(database, sha256)

    def unplaced(self, open_report: OpenReport) -> tuple[Correction, ...]:
        """The corrections of a report that have no place in its reading.

        Another correction took the commitment out, or a newer parser reads the place otherwise.
        """
        from jjdesk.services import applying  # noqa: PLC0415  slow

        made = self.of_report(open_report.report.source.sha256)
        return applying.apply(open_report.report, open_report.text, made)[1]

    def set_kind(
        self, open_report: OpenReport, sentence: Sentence, kind: Kind
    ) -> tuple[OpenReport, Correction]:
        """Say what a sentence does; as a commitment it gets its targets, milestones and sector.

        Raises:
            WorkbookError: nothing was changed. So do all acts of this class.
        """
        return self._keep(open_report, Field.KIND, (sentence.start, sentence.end), kind)

    def set_sector(
        self, open_report: OpenReport, commitment: Commitment, sector: str
    ) -> tuple[OpenReport, Correction]:
        """Give a commitment another primary sector, by its code."""
        span = commitment.start, commitment.end
        return self._keep(open_report, Field.SECTOR, span, sector)

    def set_target(
        self, open_report: OpenReport, target: Target, instead_of: Target | None = None
    ) -> tuple[OpenReport, Correction]:
        """Add a target, or change one.

        Args:
            open_report: the report it is of.
            target: as it shall be; its value in base units is worked out anew.
            instead_of: the target it replaces, at the same value.

        Raises:
            UserError: the value stands in no commitment.
        """
        from jjdesk.services import targeting  # noqa: PLC0415  slow

        if instead_of is None or (target.value, target.unit) != (instead_of.value, instead_of.unit):
            target = targeting.normalized(target)
        beside = [each for each in _targets_at(open_report.report, target) if each != instead_of]
        return self._keep_targets(open_report, target, (*beside, target))

    def draft_target(self, open_report: OpenReport, start: int, end: int) -> Target:
        """A target on the stretch a user marked, with what can be read off it; not kept.

        Raises:
            UserError: the stretch stands in no commitment.
        """
        from jjdesk.services import targeting  # noqa: PLC0415  slow

        commitment = _commitment_at(open_report.report, start, end)
        return targeting.drafted(open_report, commitment, (start, end))

    def drop_target(self, open_report: OpenReport, target: Target) -> tuple[OpenReport, Correction]:
        """Take a target away; others that share its value stay."""
        beside = [each for each in _targets_at(open_report.report, target) if each != target]
        return self._keep_targets(open_report, target, beside)

    def set_erratum(
        self, open_report: OpenReport, start: int, end: int, likely: str
    ) -> tuple[OpenReport, Correction]:
        """Say what ``text[start:end]`` should read; the text itself stays."""
        text = open_report.text[start:end]
        erratum = Erratum(start, end, text, likely, Confidence.HIGH, _BASIS)
        value = msgspec.json.encode(erratum).decode()
        return self._keep(open_report, Field.ERRATUM, (start, end), value)

    def drop_erratum(
        self, open_report: OpenReport, erratum: Erratum
    ) -> tuple[OpenReport, Correction]:
        """Say that the source is right where a slip was suspected."""
        return self._keep(open_report, Field.ERRATUM, (erratum.start, erratum.end), None)

    def undo(self, correction: Correction) -> tuple[OpenReport, Correction]:
        """Take a correction back; one whose place it had taken counts again.

        Raises:
            WorkbookError: nothing was changed.
            UserError: its report is not in the library.
        """
        with self._workbook.reading() as database:
            kept = reports.read(database, correction.report)
            made = corrections.of_report(database, correction.report)
            lists = place_lists.every(database)
        # One whose own place was taken since is gone already: then nothing comes back for it.
        standing = any(each.id == correction.id for each in made)
        before = self._replaced.get(correction.id) if standing else None
        if kept is None:
            message = say("这条更正所在的报告不在资料中，没有改动。请先重新导入报告。")
            raise UserError(message)
        rest = [each for each in made if each.id != correction.id] + ([before] if before else [])
        shelved = kept.shelved
        front = Front(shelved.title, shelved.place, shelved.year)
        source = SourceText(kept.text, shelved.name, kept.media_type)
        report = _read_again(source, front, rest, lists)
        parsed = report_json.encode(report).decode("utf-8")
        act = say("撤销{act}", act=_act(correction, OpenReport(report, kept.text)))
        with self._workbook.changing(act) as database:
            corrections.remove(database, correction.id)
            if before:
                corrections.put(database, before)
            reports.put_reading(database, report, parsed=parsed, parser=parsing.VERSION)
        return OpenReport(report, kept.text), correction

    def _keep_targets(
        self, open_report: OpenReport, target: Target, present: Iterable[Target]
    ) -> tuple[OpenReport, Correction]:
        start, end = target.value_start, target.value_end
        _commitment_at(open_report.report, start, end)
        ordered = sorted(present, key=lambda each: each.start)
        value = msgspec.json.encode(ordered).decode() if ordered else None
        return self._keep(open_report, Field.TARGET, (start, end), value)

    def _keep(
        self, open_report: OpenReport, field: Field, span: tuple[int, int], value: str | None
    ) -> tuple[OpenReport, Correction]:
        """Keep a correction and the reading with it, all or nothing."""
        given, text = open_report.report, open_report.text
        sha256, now = given.source.sha256, stamp(self._clock())
        quote = text[slice(*span)]
        correction = Correction(uuid.uuid4().hex, sha256, field, *span, quote, value, now)
        with self._workbook.reading() as database:
            made = corrections.of_report(database, sha256)
            lists = place_lists.every(database)
        place = _place_of(correction)
        earlier = next((each for each in made if _place_of(each) == place), None)
        rest = [each for each in made if each is not earlier]
        front = Front(given.title, given.place, given.year)
        source = SourceText(text, given.source.name, given.source.media_type)
        report = _read_again(source, front, [*rest, correction], lists)
        parsed, parser = report_json.encode(report).decode("utf-8"), parsing.VERSION
        with self._workbook.changing(_act(correction, open_report)) as database:
            reports.add(database, report, text, parsed=parsed, parser=parser, added=now)
            corrections.put(database, correction)
            reports.put_reading(database, report, parsed=parsed, parser=parser)
        if earlier:
            self._replaced[correction.id] = earlier
        return OpenReport(report, text), correction


def _commitment_at(report: Report, start: int, end: int) -> Commitment:
    """The commitment that ``start`` to ``end`` stands in.

    Raises:
        UserError: it stands in none.
    """
    at = covering([(each.start, each.end) for each in report.commitments], start, end)
    if at is None or start >= end:
        message = say("所选文字不在承诺事项里，没有改动。请先把它所在的句子定为承诺事项。")
        raise UserError(message)
    return report.commitments[at]


def _act(correction: Correction, open_report: OpenReport) -> str:
    """What a correction is called where it can be taken back."""
    commitments = open_report.report.commitments
    spans = [(each.start, each.end) for each in commitments]
    at = covering(spans, correction.start, correction.end)
    where = "" if at is None else say("（第 {number} 条）", number=commitments[at].number)
    return _ACTS[correction.field] + where


def _targets_at(report: Report, target: Target) -> list[Target]:
    """The targets of the same value: one figure may stand for several things (各)."""
    value = target.value_start, target.value_end
    return [
        each
        for commitment in report.commitments
        for each in commitment.targets
        if (each.value_start, each.value_end) == value
    ]


def _place_of(correction: Correction) -> tuple[Field, int, int]:
    return correction.field, correction.start, correction.end


def _read_again(
    source: SourceText,
    front: Front,
    made: Iterable[Correction],
    lists: Iterable[PlaceList],
) -> Report:
    from jjdesk.services import rereading  # noqa: PLC0415  slow

    return rereading.read_again(source, front, made, lists)[0]
