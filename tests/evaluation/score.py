"""Score a parsed report against a hand-made annotation; the standard library alone.

Both are the JSON objects of their files. A parsed report has ``sentences`` and ``commitments``,
these with ``targets`` and ``milestones``. An annotation has all four lists' items side by side
under ``targets``, ``milestones`` and ``sentences``, and may say:

* ``range``: ``[start, end]`` of the annotated stretch; what is found outside is not counted;
* ``optional``: the item may be found or left out;
* without ``targets`` or ``milestones``: these were not annotated, and their rows are left out;
* ``…_also``: further values of the field that are right, too.

Offsets are code points of the source, start inclusive, end exclusive.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Item = dict[str, Any]
Pair = tuple[Item, Item]
# How many characters more than an accepted name an indicator that holds it may have.
LONGER_NAME = 8
# How far, in characters, either end of a sentence may lie from the annotated one.
SLACK = 2


@dataclass(frozen=True)
class Row:
    """One line of the table: shares between 0 and 1, and what went wrong in words."""

    name: str
    precision: float
    recall: float
    f1: float
    n: int
    misses: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """The annotated items that count, the pairs found, and what was found besides."""

    gold: list[Item]
    pairs: list[Pair]
    extra: list[Item]

    @property
    def missed(self) -> list[Item]:
        """Annotated items without a partner."""
        found = {id(gold) for gold, _ in self.pairs}
        return [item for item in self.gold if id(item) not in found]

    def row(self, name: str, right: int, misses: list[str]) -> Row:
        """A row over the whole match, ``right`` of whose pairs are right."""
        return row(name, (len(self.gold), len(self.pairs) + len(self.extra), right), misses)


def score(gold: Item, parsed: Item) -> list[Row]:
    """All rows of the table, in its order."""
    parsed = within(parsed, gold.get("range"))
    return [
        *(target_rows(gold, parsed) if "targets" in gold else []),
        *([milestone_row(gold, parsed)] if "milestones" in gold else []),
        *sentence_rows(gold, parsed),
        *commitment_rows(gold, parsed),
    ]


def mean(rows: list[Row]) -> float:
    """The mean of all F1: the ``score``."""
    return sum(row.f1 for row in rows) / len(rows)


def row(name: str, counts: tuple[int, int, int], misses: list[str]) -> Row:
    """A row from the numbers of annotated, found and right items.

    Nothing annotated is all recalled, and nothing found is precise only then.
    """
    gold, found, right = counts
    precision = right / found if found else float(gold == 0)
    recall = right / gold if gold else 1.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return Row(name, precision, recall, f1, gold, tuple(misses))


def within(parsed: Item, span: list[int] | None) -> Item:
    """What of a parsed report touches the annotated stretch; without one, all of it."""
    if span is None:
        return parsed
    stretch = {"start": span[0], "end": span[1]}

    def inside(items: list[Item]) -> list[Item]:
        return [item for item in items if overlap(item, stretch)]

    def figures(items: list[Item]) -> list[Item]:
        return [item for item in items if span[0] <= item["value_start"] < span[1]]

    commitments = [
        {
            **commitment,
            "targets": figures(commitment.get("targets", [])),
            "milestones": inside(commitment.get("milestones", [])),
        }
        for commitment in inside(parsed["commitments"])
    ]
    return {**parsed, "sentences": inside(parsed["sentences"]), "commitments": commitments}


def overlap(one: Item, other: Item, start: str = "start", end: str = "end") -> bool:
    """Whether two spans share a character."""
    return bool(one[start] < other[end] and other[start] < one[end])


def same_value(one: Item, other: Item) -> bool:
    """Whether the figures of two targets share a character."""
    return overlap(one, other, "value_start", "value_end")


def pair(gold: list[Item], found: list[Item], same: Callable[[Item, Item], bool]) -> list[Pair]:
    """Each annotated item with the first item found that is the same thing and still free."""
    free = list(found)
    pairs = []
    for item in gold:
        hit = next((other for other in free if same(item, other)), None)
        if hit is not None:
            free = [other for other in free if other is not hit]
            pairs.append((item, hit))
    return pairs


def match(
    gold: list[Item],
    optional: list[Item],
    found: list[Item],
    same: Callable[[Item, Item], bool],
    excused: Callable[[Item, Item], bool],
) -> Match:
    """Pair what must be found; what is left over and no optional item excuses is extra."""
    pairs = pair(gold, found, same)
    used = {id(hit) for _, hit in pairs}
    extra = [
        item
        for item in found
        if id(item) not in used and not any(excused(free, item) for free in optional)
    ]
    return Match(gold, pairs, extra)


def target_rows(gold: Item, parsed: Item) -> Iterator[Row]:
    """Rows of targets, found and field by field, and of absolutes, found."""
    found = nested(parsed, "targets")
    optional = [item for item in gold["targets"] if item.get("optional")]
    for category in ("target", "absolute"):
        matched = match(
            [item for item in required(gold["targets"]) if item["category"] == category],
            optional,
            [item for item in found if item.get("category", "target") == category],
            same_value,
            same_value,
        )
        misses = [f"missed   {item['quote']}" for item in matched.missed]
        misses += [f"spurious {item.get('quote')}" for item in matched.extra]
        yield matched.row(f"{category}.found", len(matched.pairs), misses)
        if category == "target":
            yield from field_rows(matched)


def field_rows(matched: Match) -> Iterator[Row]:
    """One row for each field of a target; a target not found has no field right."""
    for name, check in CHECKS.items():
        shown = "normalized_value" if name == "value" else name
        wrong = [
            f"{gold['quote']}: gold {gold.get(shown)!r}, parsed {found.get(shown)!r}"
            for gold, found in matched.pairs
            if not check(gold, found)
        ]
        yield matched.row(f"target.{name}", len(matched.pairs) - len(wrong), wrong)


def milestone_row(gold: Item, parsed: Item) -> Row:
    """The row of milestones: place, stage and object must be right together."""
    matched = match(
        required(gold["milestones"]),
        [item for item in gold["milestones"] if item.get("optional")],
        nested(parsed, "milestones"),
        same_milestone,
        overlap,
    )
    misses = [f"missed   {item['quote']} [{item['stage']}]" for item in matched.missed]
    misses += [f"spurious {item.get('quote')} [{item.get('stage')}]" for item in matched.extra]
    return matched.row("milestone.found", len(matched.pairs), misses)


def sentence_rows(gold: Item, parsed: Item) -> Iterator[Row]:
    """Rows of sentences: their bounds, and the kind of those whose bounds are right."""
    matched = match(gold["sentences"], [], parsed["sentences"], same_bounds, same_bounds)
    misses = [f"missed {item['start']}-{item['end']}" for item in matched.missed]
    yield matched.row("sentence.bounds", len(matched.pairs), misses)
    wrong = [
        f"{item['start']}: gold {item['kind']}, parsed {found.get('kind')}"
        for item, found in matched.pairs
        if not among("kind", item, found)
    ]
    yield matched.row("sentence.kind", len(matched.pairs) - len(wrong), wrong)


def commitment_rows(gold: Item, parsed: Item) -> Iterator[Row]:
    """Rows of the annotated commitments that were found as such: primary sector, places."""
    wanted = [item for item in gold["sentences"] if item["kind"] == "commitment"]
    pairs = pair(wanted, parsed["commitments"], overlap)
    wrong = [
        f"{item['start']}: gold {item['primary_sector']}, parsed {found.get('sector')}"
        for item, found in pairs
        if str(found.get("sector")) not in map(str, accepted("primary_sector", item))
    ]
    counts = (len(wanted), len(pairs), len(pairs) - len(wrong))
    yield row("commitment.sector", counts, wrong)
    places = {(item["start"], place) for item in wanted for place in item.get("places", [])}
    read = {(item["start"], place) for item, found in pairs for place in found.get("places", [])}
    differing = [f"{start} {place}" for start, place in sorted(places ^ read)]
    yield row("commitment.places", (len(places), len(read), len(places & read)), differing)


def nested(parsed: Item, key: str) -> list[Item]:
    """The targets or milestones of all commitments."""
    return [item for commitment in parsed["commitments"] for item in commitment.get(key, [])]


def required(items: list[Item]) -> list[Item]:
    """Those that must be found."""
    return [item for item in items if not item.get("optional")]


def accepted(name: str, gold: Item) -> list[Any]:
    """The values of a field that are right."""
    return [gold[name], *gold.get(f"{name}_also", [])]


def among(name: str, gold: Item, found: Item) -> bool:
    """Whether a field holds one of its right values."""
    return found.get(name) in accepted(name, gold)


def same_bounds(gold: Item, found: Item) -> bool:
    """Whether two sentences begin and end at about the same character."""
    return all(abs(gold[end] - found[end]) <= SLACK for end in ("start", "end"))


def same_milestone(gold: Item, found: Item) -> bool:
    """Whether the spans overlap, the stage is right and one object's name holds the other."""
    name, read = gold["object"], found.get("object") or ""
    alike = bool(read) and (name in read or read in name)
    return alike and overlap(gold, found) and among("stage", gold, found)


def same_number(one: Any, other: Any) -> bool:
    """Whether two figures are equal up to rounding; what is no figure equals none."""
    try:
        first, second = float(one), float(other)
    except (TypeError, ValueError):
        return False
    return abs(first - second) <= 1e-6 * max(1.0, abs(first))


def right_value(gold: Item, found: Item) -> bool:
    """Whether number and unit are right."""
    return (
        same_number(gold["normalized_value"], found.get("normalized_value"))
        and found.get("base_unit") == gold["base_unit"]
    )


def right_indicator(gold: Item, found: Item) -> bool:
    """Whether it is an accepted name, punctuation aside, or holds one and is not much longer."""
    read = bare(found.get("indicator") or "")
    names = [bare(name) for name in accepted("indicator", gold)]
    return any(
        read == name or (name in read and len(read) <= len(name) + LONGER_NAME) for name in names
    )


def bare(name: str) -> str:
    """Letters and digits of a name."""
    return "".join(character for character in name if character.isalnum())


def right_modality(gold: Item, found: Item) -> bool:
    """Whether the word of firmness is right; none and an empty one are the same."""
    also = gold.get("modality_also", [])
    return (found.get("modality") or None) in [gold.get("modality") or None, *also]


def right_sector(gold: Item, found: Item) -> bool:
    """Whether the sector is right, be it written as text or as a number."""
    return str(found.get("sector")) in map(str, accepted("sector", gold))


CHECKS: dict[str, Callable[[Item, Item], bool]] = {
    "value": right_value,
    "bound": lambda gold, found: among("bound", gold, found),
    "indicator": right_indicator,
    "measure": lambda gold, found: among("measure", gold, found),
    "modality": right_modality,
    "sector": right_sector,
}
