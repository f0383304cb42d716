"""Find commitments by words and filters, as one types."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.report import Category, Commitment, Report, Section


@dataclass(frozen=True, slots=True)
class Filter:
    """What is to be shown; the default shows all.

    Args:
        query: words separated by blanks; all must occur.
        sector: code of a sector that the commitment touches, first or among the others.
        section: id of a section or part; a part holds its sections.
        with_target: only commitments with at least one target (量化目标) or absolute.
        annotated: only commitments with at least one annotation.
    """

    query: str = ""
    sector: str | None = None
    section: str | None = None
    with_target: bool = False
    annotated: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    """A commitment made ready for searching."""

    id: str
    words: str
    sectors: frozenset[str]
    sections: frozenset[str]
    with_target: bool


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` without differences of case and width (ＡＢ１ = ab1), for comparing."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    # Case folding may leave what NFKC would compose: Unicode's own recipe folds it again.
    return unicodedata.normalize("NFKC", folded)


class Finder:
    """The index over one report: built once, asked at every key."""

    def __init__(self, report: Report, sector_names: Mapping[str, str]) -> None:
        """Prepare ``report`` for searching; ``sector_names`` by code."""
        self._sector_names = sector_names
        self._sections = {section.id: section for section in report.sections}
        themes = {paragraph.id: paragraph.theme for paragraph in report.paragraphs}
        self._entries = tuple(
            self._entry(commitment, themes.get(commitment.paragraph))
            for commitment in report.commitments
        )

    def find(self, annotations: Iterable[Annotation], wanted: Filter) -> tuple[str, ...]:
        """Ids of the commitments that ``wanted`` lets through, in reading order.

        ``annotations`` are those on this report; their texts are searched, too.
        """
        words = fold(wanted.query).split()
        notes: dict[str, list[str]] = {}
        for annotation in annotations:
            notes.setdefault(annotation.anchor.commitment, []).append(annotation.text)
        return tuple(
            entry.id
            for entry in self._entries
            if _passes(entry, wanted, entry.id in notes)
            and _holds(entry.words, notes.get(entry.id, []), words)
        )

    def describe(self, wanted: Filter, shown: int) -> str:
        """The filter and its yield in words: ``教育 · 有目标 · 12/154 条``."""
        parts = []
        if wanted.sector is not None:
            parts.append(self._sector_names.get(wanted.sector, wanted.sector))
        if wanted.section is not None:
            parts.append(self._section_name(wanted.section))
        if wanted.with_target:
            parts.append("有目标")
        if wanted.annotated:
            parts.append("有批注")
        if wanted.query.strip():
            parts.append(f"“{wanted.query.strip()}”")
        total = len(self._entries)
        parts.append(f"{shown}/{total} 条" if parts else f"共 {total} 条")
        return " · ".join(parts)

    def _section_name(self, section_id: str) -> str:
        section = self._sections.get(section_id)
        if section is None:
            return section_id
        return section.number or section.heading or section_id

    def _entry(self, commitment: Commitment, theme: str | None) -> _Entry:
        sectors = (commitment.sector, *commitment.other_sectors)
        fields = [
            commitment.text,
            theme or "",
            *(target.indicator for target in commitment.targets),
            *(self._sector_names.get(code, "") for code in sectors),
            *commitment.places,
        ]
        return _Entry(
            id=commitment.id,
            # A word holds no white space, so that none is found across two fields.
            words="\n".join(map(fold, fields)),
            sectors=frozenset(sectors),
            sections=frozenset(_and_parents(commitment.section, self._sections)),
            with_target=any(target.category is not Category.SCALE for target in commitment.targets),
        )


def _and_parents(section_id: str | None, sections: Mapping[str, Section]) -> set[str]:
    found: set[str] = set()
    while section_id is not None and section_id not in found:
        found.add(section_id)
        section = sections.get(section_id)
        section_id = None if section is None else section.parent
    return found


def _passes(entry: _Entry, wanted: Filter, annotated: bool) -> bool:
    return (
        (wanted.sector is None or wanted.sector in entry.sectors)
        and (wanted.section is None or wanted.section in entry.sections)
        and (entry.with_target or not wanted.with_target)
        and (annotated or not wanted.annotated)
    )


def _holds(words: str, notes: list[str], wanted: list[str]) -> bool:
    return all(word in words or any(word in fold(note) for note in notes) for word in wanted)
