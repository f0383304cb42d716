"""Find commitments of the open report by words and filters, as one types."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Report
from jjdesk.services import filter_words, pinyin
from jjdesk.services.filtering import Context, Known, Sieve, about_notes, fold, folded
from jjdesk.services.tallying import Said, Tally, Token, Values
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.pinyin_index import PinyinIndex

_CHUNK: Final = 400
"""Texts that are made ready for pinyin in one go."""
_REMEMBERED: Final = 24
"""Questions about annotations whose answers are kept."""
_ALL: Final = Filter()


class Finder:
    """The index over one report: built once, asked at every key."""

    def __init__(
        self, report: Report, sector_names: Mapping[str, str], known: Known | None = None
    ) -> None:
        """Prepare ``report`` for searching; ``sector_names`` by code."""
        self.context = Context(report, sector_names, known)
        self._texts: dict[str, str] = {}
        self._order = {id_: number for number, id_ in enumerate(self.context.facts)}
        self._whole: tuple[_Held | None, Mapping[str, str]] = (None, {})
        self._tally = Tally()
        self._sounds = _Sounds()
        self._notes = _Notes(self.context)
        self._take_texts()

    def know(self, known: Known) -> None:
        """Know something else beside the report from now on."""
        before = self.context.known
        self.context.know(known)
        if known.units != before.units:
            self._take_texts()
        if (known.tags, known.authors) != (before.tags, before.authors):
            self._notes = _Notes(self.context)

    def prepare(self) -> bool:
        """Make some more texts ready for pinyin; whether there are more. For idle moments."""
        return self._sounds.prepare() or self._notes.sounds.prepare()

    def find(self, notes: Sequence[Annotation], wanted: Filter) -> tuple[str, ...]:
        """Ids of the commitments that ``wanted`` lets through, in reading order.

        A commitment is shown when it is of what is wanted, at least one of its annotations is (if
        anything is wanted of annotations), and each word stands in it or in such an annotation.

        Args:
            notes: the annotations on this report; the very same tuple again costs nothing.
            wanted: what is looked for.
        """
        sieve = Sieve(wanted, self.context)
        held = self._notes.held(notes, wanted, sieve)
        wholes = self._together(held)
        found = list(held.texts.keys() & wholes.keys() if sieve.asks_notes else wholes)
        if sieve.asks_facts:
            found = [id_ for id_ in found if sieve.lets(self.context.facts[id_])]
        for word in sieve.words:
            heard = self._heard(word)
            sounding = {*heard.commitments, *map(held.places.get, heard.notes)}
            found = [id_ for id_ in found if id_ in sounding or word in wholes[id_]]
        if sieve.asks_notes:
            found.sort(key=self._order.__getitem__)
        return tuple(found)

    def count(
        self, notes: Sequence[Annotation], wanted: Filter, values: Values
    ) -> Mapping[Token, int]:
        """How many commitments each value of each field would show, all else as it is wanted.

        Args:
            notes: as for :meth:`find`.
            wanted: what is looked for; of each field, what it says of that field is left out.
            values: what commitments and annotations have.
        """
        notes = tuple(notes)
        self._tally = self._tally.of(notes, self.context.known, values)
        fields: dict[Filter, set[str]] = {}
        for field in values.fields:
            left = replace(wanted, **{field: getattr(_ALL, field)})
            fields.setdefault(left, set()).add(field)
        return {
            token: number
            for left, asked in fields.items()
            for token, number in self._count(notes, left).items()
            if token[0] in asked
        }

    def _count(self, notes: Sequence[Annotation], wanted: Filter) -> Counter[Token]:
        """How many of the commitments shown have which value, or would by an annotation with it."""
        tally = self._tally
        if wanted in tally.counts:
            return tally.counts[wanted]
        found = self.find(notes, wanted)
        counts = Counter(
            chain.from_iterable(tally.of_facts(self.context.facts[id_], wanted) for id_ in found)
        )
        sieve = Sieve(wanted, self.context)
        held = self._notes.held(notes, wanted, sieve)
        heard = [(word, self._heard(word)) for word in sieve.words]
        about = about_notes(wanted)
        for id_ in found:
            said = held.notes.get(id_)
            if said is None:
                continue
            missing = [
                (word, sounds)
                for word, sounds in heard
                if word not in self._texts[id_] and id_ not in sounds.commitments
            ]
            if missing:
                # A value is shown if each word stands in some annotation that has it.
                counts.update(
                    frozenset.intersection(
                        *(
                            tally.of_notes(one.note for one in said if sounds.says(word, one))
                            for word, sounds in missing
                        )
                    )
                )
            else:
                counts.update(tally.of_place(about, id_, said))
        return tally.keep(wanted, counts)

    def _together(self, held: "_Held") -> Mapping[str, str]:
        """The folded text of each commitment with those of its annotations that pass."""
        if self._whole[0] is not held:
            texts = held.texts
            wholes = {
                id_: f"{text}\n{texts[id_]}" if id_ in texts else text
                for id_, text in self._texts.items()
            }
            self._whole = held, wholes
        return self._whole[1]

    def marks(self, wanted: Filter) -> tuple[str, ...]:
        """What is to be marked on the page: the words, and what sounds like them (pinyin)."""
        words = tuple(fold(wanted.query).split())
        sounding = {heard.casefold() for word in words for heard in self._sounds.sounding(word)}
        return (*words, *sorted(sounding.difference(words)))

    def describe(self, wanted: Filter, shown: int) -> str:
        """The filter and its yield in words: ``教育 · 有目标 · 12/154 条``."""
        total = len(self.context.facts)
        parts = filter_words.parts(wanted, self.context)
        return (
            " · ".join((*parts, say("{shown}/{total} 条", shown=shown, total=total)))
            if parts
            else say("共 {total} 条", total=total)
        )

    def _take_texts(self) -> None:
        texts = {id_: self.context.text(facts) for id_, facts in self.context.facts.items()}
        self._texts = {id_: folded(text) for id_, text in texts.items()}
        self._whole = (None, {})
        self._sounds = _Sounds()
        for id_, text in texts.items():
            self._sounds.put(id_, text)

    def _heard(self, word: str) -> "_Heard":
        """Where ``word`` stands as pinyin."""
        return _Heard(self._sounds.heard(word), self._notes.sounds.heard(word))


class _Held(NamedTuple):
    """The annotations that pass, by commitment; all their texts together; where each hangs."""

    notes: Mapping[str, Sequence[Said]]
    texts: Mapping[str, str]
    places: Mapping[str, str]


class _Heard(NamedTuple):
    """Ids of commitments and of annotations in which a word stands as pinyin."""

    commitments: Collection[str]
    notes: Collection[str]

    def says(self, word: str, said: Said) -> bool:
        """Whether the word stands in an annotation, as it is or as pinyin."""
        return word in said.text or said.note.id in self.notes


class _Notes:
    """The annotations of a report, each folded once as long as it is the same."""

    def __init__(self, context: Context) -> None:
        self.sounds = _Sounds()
        self._context = context
        self._notes: tuple[Annotation, ...] = ()
        self._said: dict[str, Said] = {}
        self._held: dict[object, _Held] = {}

    def held(self, notes: Sequence[Annotation], wanted: Filter, sieve: Sieve) -> _Held:
        """Those that are of what is wanted; asked the same again, the same is given."""
        given = tuple(notes)
        if given is not self._notes:
            self._take(given)
        known = self._context.known
        asked = about_notes(wanted), known.me, known.also_me
        found = self._held.get(asked)
        if found is None:
            if len(self._held) >= _REMEMBERED:
                self._held.clear()
            found = self._held[asked] = self._sorted(sieve)
        return found

    def _sorted(self, sieve: Sieve) -> _Held:
        notes: dict[str, list[Said]] = {}
        for said in self._said.values():
            if sieve.lets_note(said.note):
                notes.setdefault(said.note.anchor.commitment, []).append(said)
        texts = {id_: "\n".join(one.text for one in each) for id_, each in notes.items()}
        places = {one.note.id: id_ for id_, each in notes.items() for one in each}
        return _Held(notes, texts, places)

    def _take(self, notes: tuple[Annotation, ...]) -> None:
        before, self._said, self._notes = self._said, {}, notes
        self._held = {}
        for note in notes:
            known = before.pop(note.id, None)
            if known is None or known.note is not note:
                text = self._context.note_text(note)
                self.sounds.put(note.id, text)
                known = Said(note, folded(text))
            self._said[note.id] = known
        for gone in before:
            self.sounds.put(gone, "")


class _Sounds:
    """Texts by key that are found by pinyin; made ready on idle, or when first asked."""

    def __init__(self) -> None:
        self._waiting: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._keys: list[str] = []
        self._index: PinyinIndex | None = None
        self._heard: dict[str, frozenset[str]] = {}

    def put(self, key: str, text: str) -> None:
        """Know a text in place of the one of that key."""
        self._waiting[key] = text
        self._heard.clear()

    def prepare(self) -> bool:
        """Make some texts ready; whether others wait."""
        chunk = tuple(islice(self._waiting.items(), _CHUNK))
        for key, _ in chunk:
            del self._waiting[key]
            if key in self._numbers:
                self._ready().remove(self._numbers[key])
            self._numbers[key] = len(self._keys)
            self._keys.append(key)
        self._ready().add([text for _, text in chunk])
        return bool(self._waiting)

    def heard(self, word: str) -> Collection[str]:
        """The keys of the texts in which ``word`` stands as pinyin."""
        if not pinyin.letters(word):
            return ()
        if word not in self._heard:
            if len(self._heard) >= _REMEMBERED:
                self._heard.clear()
            self._prepare_all()
            numbers = self._ready().texts(word)
            self._heard[word] = frozenset(map(self._keys.__getitem__, numbers))
        return self._heard[word]

    def sounding(self, word: str) -> Iterable[str]:
        """What stands in the texts that sounds like ``word``."""
        if not pinyin.letters(word):
            return ()
        self._prepare_all()
        return self._ready().sounding(word)

    def _prepare_all(self) -> None:
        while self._waiting:
            self.prepare()

    def _ready(self) -> "PinyinIndex":
        if self._index is None:
            from jjdesk.services.pinyin_index import PinyinIndex  # noqa: PLC0415  slow

            self._index = PinyinIndex()
        return self._index
