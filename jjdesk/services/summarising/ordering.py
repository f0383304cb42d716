"""What notes hang on, in the order and under the headings that a summary asks for."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from jjdesk.domain.annotation import NoteKind, Scope
from jjdesk.domain.report import Commitment, Report
from jjdesk.domain.summary import Definition, Grouping
from jjdesk.services.filter_words import KINDS
from jjdesk.services.summarising import noting
from jjdesk.services.summarising.groups import Group, counted, groups, section_label
from jjdesk.services.summarising.material import Material, Noted

_WHOLE: Final = "全文"
_LOST: Final = "原处已不在报告中的批注"
_GONE: Final = "原处已不在"
_NO_SECTOR: Final = "不分领域"
_NO_TAG: Final = "没有标签"
_LAST: Final = "\U0010ffff"
"""After every name."""
_OTHERS: Final = {_WHOLE: _WHOLE, _LOST: _LOST, _LAST: _NO_SECTOR}
"""What is said above those that stand in no section, or are of no sector."""


class Entry(Struct, frozen=True):
    """What notes hang on, and those of them that belong here, in reading order.

    Attributes:
        start: its place in the source; -1 of the whole report.
        section: id of the section it stands in or is; empty above the first heading.
        noted: may be none on a commitment.
        commitment: or ``None`` where they hang on a section, the report, or other words.
        lost: whether what they hung on is no longer there.
    """

    start: int
    section: str
    noted: tuple[Noted, ...]
    commitment: Commitment | None = None
    lost: bool = False


def entries(material: Material, *, only_noted: bool) -> tuple[Entry, ...]:
    """All that the notes of ``material`` hang on, in reading order, what is lost at the end.

    Args:
        material: with commitments and notes.
        only_noted: leave commitments without a note out.
    """
    report = material.report
    known = {each.id: each for each in report.commitments}
    on: dict[str, list[Noted]] = {}
    found: list[Entry] = []
    loose: dict[tuple[int, str, bool], list[Noted]] = {}
    for noted in material.noted:
        if noted.note.anchor.commitment in known and noted.note.anchor.scope is not Scope.REPORT:
            on.setdefault(noted.note.anchor.commitment, []).append(noted)
        else:
            loose.setdefault(_place(noted, report), []).append(noted)
    shown = (known[id_] for id_ in on) if only_noted else _with(material.commitments, on, known)
    for each in shown:
        noted_here = tuple(on.get(each.id, ()))
        found.append(Entry(each.start, each.section or "", noted_here, each))
    for (start, section, lost), those in loose.items():
        found.append(Entry(start, section, tuple(those), None, lost))
    return tuple(sorted(found, key=lambda entry: (entry.lost, entry.start)))


def grouped(
    material: Material, definition: Definition, *, only_noted: bool
) -> tuple[Group[Entry], ...]:
    """The entries in the order of ``definition``, under its headings.

    Sections keep the report's own numbers, all else is counted: 一、二、.

    What is ordered by notes (kind, importance, author, tag, time) has the notes of one commitment
    in several groups where they differ; commitments without a note are not in it.
    """
    every = entries(material, only_noted=only_noted)
    key = _BY_NOTE.get(definition.order)
    if key is None:
        return groups(material.report, definition, every, _section, _sector, _OTHERS)
    return tuple(
        Group(counted(name, number, definition.headings), name, tuple(those))
        for number, (name, those) in enumerate(_by_note(every, key), 1)
    )


def place(entry: Entry, report: Report) -> str:
    """Where an entry stands: ``（一）办好教育``, ``全文``, or that its place is no longer there."""
    if entry.start < 0:
        return _WHOLE
    return _GONE if entry.lost else section_label(report, entry.section)


def _section(entry: Entry) -> str:
    """The section, or what stands for those of no section."""
    if entry.start < 0:
        return _WHOLE
    return _LOST if entry.lost else entry.section


def _sector(entry: Entry) -> str:
    """The first sector, or what stands behind all."""
    return entry.commitment.sector if entry.commitment else _LAST


def _with(
    shown: Iterable[Commitment], on: Mapping[str, object], known: Mapping[str, Commitment]
) -> Iterable[Commitment]:
    """The commitments shown, and those that have a note."""
    return {each.id: each for each in (*shown, *map(known.__getitem__, on))}.values()


def _place(noted: Noted, report: Report) -> tuple[int, str, bool]:
    """Where a note on no commitment of the report stands: start, section, whether that is lost."""
    anchor = noted.note.anchor
    if anchor.scope is Scope.REPORT:
        return -1, "", False
    if anchor.scope is Scope.SECTION:
        found = next((each for each in report.sections if each.id == anchor.section), None)
        return (found.start, found.id, False) if found else (anchor.start, "", True)
    before = [each for each in report.sections if each.start <= anchor.start]
    section = max(before, key=lambda each: each.start).id if before else ""
    return anchor.start, section, bool(anchor.commitment)


Key = tuple[Any, str]
"""What groups are sorted by, and what they are called."""


def _by_note(every: Iterable[Entry], key: Callable[[Noted], Key]) -> list[tuple[str, list[Entry]]]:
    found: dict[Key, list[Entry]] = {}
    for entry in every:
        parts: dict[Key, list[Noted]] = {}
        for noted in entry.noted:
            parts.setdefault(key(noted), []).append(noted)
        for each, noted_here in parts.items():
            part = Entry(
                entry.start, entry.section, tuple(noted_here), entry.commitment, entry.lost
            )
            found.setdefault(each, []).append(part)
    return [(each[1], found[each]) for each in sorted(found)]


def _kind(noted: Noted) -> Key:
    return list(NoteKind).index(noted.note.kind), KINDS[noted.note.kind]


def _importance(noted: Noted) -> Key:
    return -noted.note.importance, noting.IMPORTANCE[noted.note.importance]


def _author(noted: Noted) -> Key:
    name = noting.author(noted)
    return (not noted.mine, not noted.author, name), name


def _tag(noted: Noted) -> Key:
    name = noted.tags[0] if noted.tags else ""
    return name or _LAST, name or _NO_TAG


def _time(noted: Noted) -> Key:
    month = noting.day(noted.note.modified)[:7]
    year, _, number = month.partition("-")
    return month, f"{year}年{int(number)}月" if number.isdecimal() else month


_BY_NOTE: Final[Mapping[Grouping, Callable[[Noted], Key]]] = {
    Grouping.KIND: _kind,
    Grouping.IMPORTANCE: _importance,
    Grouping.AUTHOR: _author,
    Grouping.TAG: _tag,
    Grouping.TIME: _time,
}
