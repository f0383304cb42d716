"""The values that commitments and annotations have, each reckoned once, for counting them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Filter
from jjdesk.services.filtering import Facts, Known, targets_wanted

_REMEMBERED: Final = 64
"""Filters whose counts are kept."""

Token: TypeAlias = tuple[str, str]
"""A field of ``Filter`` and a value of it."""


class Said(NamedTuple):
    """An annotation and its folded text."""

    note: Annotation
    text: str


class Values(Struct, frozen=True):
    """What commitments and annotations have.

    Attributes:
        day: the values of one day hold that day only (ISO).
        fields: all that there are values of.
        of_facts: those of a commitment.
        of_note: those of an annotation.
    """

    day: str
    fields: tuple[str, ...]
    of_facts: Callable[[Facts], Iterable[Token]]
    of_note: Callable[[Annotation], Iterable[Token]]


_NOTHING: Final = Values("", (), lambda _: (), lambda _: ())


class Tally:
    """The values of one report and its annotations, as long as these are the same."""

    def __init__(
        self,
        notes: tuple[Annotation, ...] = (),
        known: Known | None = None,
        values: Values = _NOTHING,
    ) -> None:
        """Know nothing yet of what ``notes`` and commitments have; what goes by ``known``."""
        self.counts: dict[Filter, Counter[Token]] = {}
        self._notes = notes
        self._known = known
        self._values = values
        self._of_facts: dict[tuple[str, tuple[Token, ...]], frozenset[Token]] = {}
        self._of_note: dict[str, tuple[Annotation, frozenset[Token]]] = {}
        self._sets: dict[frozenset[Token], frozenset[Token]] = {}
        self._of_place: dict[tuple[object, str], frozenset[Token]] = {}

    def of(self, notes: tuple[Annotation, ...], known: Known, values: Values) -> "Tally":
        """This one where nothing has changed, else one that keeps what still holds."""
        same = self._known is known and self._values.day == values.day
        if same and self._notes is notes:
            return self
        made = Tally(notes, known, values)
        if same:
            made._of_facts, made._of_note = self._of_facts, self._of_note
            made._sets = self._sets
        return made

    def keep(self, wanted: Filter, counts: Counter[Token]) -> Counter[Token]:
        """Remember the counts of a filter; gives them back."""
        if len(self.counts) >= _REMEMBERED:
            self.counts.clear()
        self.counts[wanted] = counts
        return counts

    def of_facts(self, facts: Facts, wanted: Filter) -> frozenset[Token]:
        """The values of a commitment: of its targets, those of the measure and bound wanted."""
        targets = targets_wanted(wanted, facts)
        key = facts.id, targets
        if key not in self._of_facts:
            found = self._values.of_facts(replace(facts, targets=targets))
            self._of_facts[key] = frozenset(found)
        return self._of_facts[key]

    def of_notes(self, notes: Iterable[Annotation]) -> frozenset[Token]:
        """The values that any of some annotations has."""
        return frozenset().union(*map(self._of_one, notes))

    def of_place(self, about: object, id_: str, said: Sequence[Said]) -> frozenset[Token]:
        """The values of all annotations of a commitment that are of what is wanted of them."""
        if (about, id_) not in self._of_place:
            self._of_place[about, id_] = self.of_notes(one.note for one in said)
        return self._of_place[about, id_]

    def _of_one(self, note: Annotation) -> frozenset[Token]:
        kept = self._of_note.get(note.id)
        if kept is None or kept[0] is not note:
            found = frozenset(self._values.of_note(note))
            # Many annotations have the same values.
            kept = self._of_note[note.id] = note, self._sets.setdefault(found, found)
        return kept[1]
