"""What is searched of a report and of a note, and where in a text the words stand."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from jjdesk.domain import markup
from jjdesk.domain.report import Commitment, Report
from jjdesk.domain.task import Standing
from jjdesk.services.filtering import folded
from jjdesk.services.sectors import sector_names
from jjdesk.store.passage_sources import NoteRow
from jjdesk.store.passages import Passage

_HAN: Final = re.compile("[\u3400-\u9fff]+")
_SHORT: Final = 30_000
"""Characters in which every word can be looked for by its pinyin as one types."""
_MOST_WORDS: Final = 8_000

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text, in code points: start, and the place behind the end."""


def passages_of_report(
    report: Report, standings: Iterable[Standing]
) -> tuple[tuple[Passage, ...], frozenset[str]]:
    """The texts of a report's commitments, and the names by which they may be searched in pinyin.

    Args:
        report: the reading.
        standings: what its task tables say, for the responsible units.
    """
    units: dict[str, list[str]] = {}
    for standing in standings:
        units.setdefault(standing.match.commitment, []).append(standing.task.units)
    themes = {paragraph.id: paragraph.theme for paragraph in report.paragraphs}
    names: set[str] = {section.heading or "" for section in report.sections}
    made: list[Passage] = []
    for each in report.commitments:
        beside = list(_beside(each, themes.get(each.paragraph), units.get(each.id, ())))
        names.update(beside)
        made.append(
            Passage(each.id, each.number, each.text, folded(each.text), _lines(beside)),
        )
    return tuple(made), frozenset(names - {""})


def passage_of_note(
    note: NoteRow, numbers: Mapping[str, int], names: Mapping[str, Sequence[str]]
) -> Passage:
    """The text of a note.

    Args:
        note: as the workbook has it.
        numbers: of its report's commitments, by id.
        names: what tags and authors are shown by, by id.
    """
    text = markup.plain(note.body)
    shown = chain.from_iterable(names.get(each, ()) for each in (*note.tags, note.author))
    beside = _lines([*shown, note.original or "", note.proposed or ""])
    number = numbers.get(note.commitment)
    return Passage(note.commitment, number, text, folded(text), beside, note.id)


def _beside(each: Commitment, theme: str | None, units: Iterable[str]) -> Iterator[str]:
    yield theme or ""
    yield from (target.indicator for target in each.targets)
    yield from (sector_names().get(code, "") for code in (each.sector, *each.other_sectors))
    yield from each.places
    yield from units


def _lines(fields: Iterable[str]) -> tuple[str, ...]:
    """Folded, without empty ones and repetitions; each in one line."""
    lines = (" ".join(folded(field).split()) for field in fields)
    return tuple(dict.fromkeys(line for line in lines if line))


def spellable(texts: Sequence[str]) -> list[str]:
    """What of some texts is to be found by its pinyin: all where they are short.

    Else two to four Chinese characters that stand together again and again, the most used first.
    """
    if sum(map(len, texts)) <= _SHORT:
        return list(texts)
    used = Counter(
        run[at : at + length]
        for run in _HAN.findall("\n".join(texts))
        for length in (2, 3, 4)
        for at in range(len(run) - length + 1)
    )
    return [word for word, uses in used.most_common(_MOST_WORDS) if uses > 1]


def spans(text: str, folded_text: str, spellings: Iterable[str]) -> Spans:
    """Where folded spellings stand in ``text``; none where that cannot be told.

    Args:
        text: as it is shown.
        folded_text: the same as it is compared.
        spellings: folded, none empty.
    """
    found = sorted(_found(folded_text, spellings))
    if not found:
        return ()
    origins = _origins(text, folded_text)
    if not origins:
        return ()
    joined: list[tuple[int, int]] = []
    for start, end in ((origins[first][0], origins[last - 1][1]) for first, last in found):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _found(text: str, spellings: Iterable[str]) -> Iterator[tuple[int, int]]:
    for spelling in spellings:
        at = text.find(spelling)
        while at >= 0:
            yield at, at + len(spelling)
            at = text.find(spelling, at + len(spelling))


def _origins(text: str, folded_text: str) -> Sequence[tuple[int, int]]:
    """For each folded character the stretch of ``text`` it came from.

    A character is folded with the marks that combine with it.
    """
    if _one_by_one(text, folded_text):
        return [(at, at + 1) for at in range(len(text))]
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        pieces.append(_folded_piece(text[start:end]))
        origins += [(start, end)] * len(pieces[-1])
    return origins if "".join(pieces) == folded_text else ()


def _one_by_one(text: str, folded_text: str) -> bool:
    pieces = list(map(_folded_piece, text))
    return "".join(pieces) == folded_text and all(len(piece) == 1 for piece in pieces)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at


_folded_piece = lru_cache(maxsize=8192)(folded)
