"""Lay a user's corrections over a report's reading, whichever version of the parser made it.

Slow to import (the parser): not before the first paint.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import msgspec
from msgspec.structs import replace

from jjdesk.domain.joined import Joined
from jjdesk.domain.library import Correction, Field
from jjdesk.domain.report import (
    Commitment,
    Confidence,
    Erratum,
    Kind,
    Report,
    Target,
)
from jjdesk.errors import InternalError
from jjdesk.parsing import ids, pipeline, places, sectors
from jjdesk.parsing.pipeline import Settled
from jjdesk.parsing.places import Gazetteer
from jjdesk.services.anchoring import covering
from jjdesk.words import say

_TARGETS = msgspec.json.Decoder(tuple[Target, ...])
_ERRATUM = msgspec.json.Decoder(Erratum)
_ORDER = (Field.ERRATUM, Field.KIND, Field.SECTOR, Field.TARGET)


def apply(
    report: Report,
    text: str,
    corrections: Iterable[Correction],
    county: Gazetteer | None = None,
) -> tuple[Report, tuple[Correction, ...]]:
    """Lay corrections over a reading of the same text; twice is the same as once.

    Each is placed on the sentence that covers most of where it was made, since another version of
    the parser may split sentences differently.

    Args:
        report: a reading of ``text``, with or without these corrections.
        text: the decoded source text.
        corrections: in the order they were made; of two for the same thing the later counts.
        county: towns to find in sentences that become commitments; those shipped by default.

    Returns:
        The corrected reading, and the corrections that found no place in it.
    """
    given = tuple(corrections)
    if not given:
        return report, ()
    reading = _Reading(report, text, county or places.gazetteer(report.place))
    unplaced: list[Correction] = []
    for field in _ORDER:
        of_field = [correction for correction in given if correction.field is field]
        unplaced += [correction for correction in of_field if not reading.take(correction)]
        if field is Field.KIND:
            unplaced += reading.settle_kinds()
    return reading.report(), tuple(unplaced)


class _Reading:
    """A report being corrected; its sentences stay, with all else hanging on them."""

    def __init__(self, report: Report, text: str, county: Gazetteer | None) -> None:
        self._given = report
        self._text = text
        self._county = county
        self._sentences = list(report.sentences)
        self._spans = [(sentence.start, sentence.end) for sentence in report.sentences]
        self._commitments = {commitment.sentence: commitment for commitment in report.commitments}
        self._ids = {commitment.id for commitment in report.commitments}
        self._errata = list(report.errata)
        self._kinds: dict[int, tuple[Kind, Correction]] = {}
        self._take: dict[Field, Callable[[Correction, int], bool]] = {
            Field.KIND: self._take_kind,
            Field.SECTOR: self._take_sector,
            Field.TARGET: self._take_targets,
        }

    def take(self, correction: Correction) -> bool:
        """Lay one correction over the reading; False when it has no place in it."""
        if self._text[correction.start : correction.end] != correction.quote:
            return False
        try:
            if correction.field is Field.ERRATUM:
                return self._take_erratum(correction)
            index = covering(self._spans, correction.start, correction.end)
            return index is not None and self._take[correction.field](correction, index)
        except (msgspec.DecodeError, ValueError) as error:
            message = say("工作簿里的一条更正读不出来（{error}）；原文与批注完好。", error=error)
            raise InternalError(message) from error

    def settle_kinds(self) -> list[Correction]:
        """Make and take away commitments as the corrected kinds say.

        Returns:
            The corrections that call a sentence a commitment which the text read anew does not
            hold; such a sentence stays what it was.
        """
        unplaced = []
        for index, (kind, correction) in self._kinds.items():
            sentence = self._sentences[index]
            if kind is not Kind.COMMITMENT:
                self._commitments.pop(sentence.id, None)
            elif sentence.id not in self._commitments:
                made = self._made(index)
                if made is None:
                    unplaced.append(correction)
                    continue
                self._commitments[sentence.id] = made
            self._sentences[index] = replace(sentence, kind=kind)
        return unplaced

    def report(self) -> Report:
        """The reading with all that was taken."""
        ordered = [
            self._commitments[sentence.id]
            for sentence in self._sentences
            if sentence.id in self._commitments
        ]
        return replace(
            self._given,
            sentences=tuple(self._sentences),
            commitments=tuple(_numbered(ordered)),
            errata=tuple(self._errata),
        )

    def _take_erratum(self, correction: Correction) -> bool:
        start, end = correction.start, correction.end
        kept = [e for e in self._errata if e.end <= start or e.start >= end]
        if correction.value is not None:
            kept.append(_ERRATUM.decode(correction.value))
            kept.sort(key=lambda erratum: (erratum.start, erratum.end))
        self._errata = kept
        # A misprinted name of a town counts once it is put right.
        index = covering(self._spans, start, end)
        commitment = self._commitments.get(self._sentences[index].id) if index is not None else None
        if commitment is not None:
            joined = Joined.of(self._text, commitment.start, commitment.end)
            found = self._places(joined, commitment.start, commitment.end)
            self._commitments[commitment.sentence] = replace(commitment, places=found)
        return True

    def _take_kind(self, correction: Correction, index: int) -> bool:
        self._kinds[index] = Kind(correction.value or ""), correction
        return True

    def _take_sector(self, correction: Correction, index: int) -> bool:
        commitment = self._commitments.get(self._sentences[index].id)
        sector = correction.value
        if commitment is None or sector is None:
            return False
        # What does not say its own sector has that of its sentence, as in the parser.
        self._commitments[commitment.sentence] = replace(
            commitment,
            sector=sector,
            other_sectors=tuple(each for each in commitment.other_sectors if each != sector),
            targets=tuple(
                replace(each, sector=sectors.of_target(each.indicator, _joined(each.quote), sector))
                for each in commitment.targets
            ),
            milestones=tuple(
                replace(each, sector=sectors.of_target(each.object, each.object, sector))
                for each in commitment.milestones
            ),
            goals=tuple(
                replace(each, sector=sectors.of_target(each.indicator, _joined(each.quote), sector))
                for each in commitment.goals
            ),
        )
        return True

    def _take_targets(self, correction: Correction, index: int) -> bool:
        commitment = self._commitments.get(self._sentences[index].id)
        if commitment is None:
            return False
        start, end = correction.start, correction.end
        found = [t for t in commitment.targets if t.value_end <= start or t.value_start >= end]
        if correction.value is not None:
            found.extend(_TARGETS.decode(correction.value))
            found.sort(key=lambda target: target.value_start)
        self._commitments[commitment.sentence] = replace(commitment, targets=tuple(found))
        return True

    def _made(self, index: int) -> Commitment | None:
        """The commitment of a sentence that the parser by itself did not take for one."""
        start, end = self._spans[index]
        commitments = self._fresh.commitments
        at = covering([(c.start, c.end) for c in commitments], start, end)
        if at is None:
            return None
        return replace(
            commitments[at], id=self._new_id(commitments[at]), sentence=self._sentences[index].id
        )

    @cached_property
    def _fresh(self) -> Report:
        """The text read anew, with the kinds that were put right."""
        kinds = {self._spans[index]: kind for index, (kind, _) in self._kinds.items()}
        settled = Settled(self._given.place, self._given.year, self._county, kinds)
        return pipeline.parse(self._text, name=self._given.source.name, settled=settled)

    def _new_id(self, made: Commitment) -> str:
        """An id that no other commitment has: those that notes hang on must not move."""
        register = ids.Register("c")
        mark = ids.fingerprint(made.text)
        identity = register.give(mark)
        while identity in self._ids:
            identity = register.give(mark)
        self._ids.add(identity)
        return identity

    def _places(self, joined: Joined, start: int, end: int) -> tuple[str, ...]:
        if self._county is None:
            return ()
        sure = [e for e in self._errata if e.confidence is Confidence.HIGH]
        starts = [erratum.start for erratum in sure]
        inside = sure[bisect_left(starts, start) : bisect_left(starts, end)]
        return places.find(joined, self._county, tuple((e.start, e.end, e.likely) for e in inside))


def _joined(quote: str) -> str:
    return Joined.of(quote, 0, len(quote)).text


def _numbered(ordered: Iterable[Commitment]) -> Iterator[Commitment]:
    for number, commitment in enumerate(ordered, start=1):
        yield commitment if commitment.number == number else replace(commitment, number=number)
