"""Whether two names of indicators mean the same: rules for how reports write, then likeness.

The words are data in ``resources/lexicons/comparison.toml``.
"""

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

import msgspec

from jjdesk import paths
from jjdesk.errors import InternalError
from jjdesk.words import say

LEAST: Final = 0.6
"""How alike the names of one indicator are at least."""
_NAME_MARKS = str.maketrans("", "", "“”‘’\"'《》〈〉「」、，,·-—－ \t\n")


class _Lexicon(msgspec.Struct, frozen=True):
    rewritten: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    dropped: tuple[str, ...]
    turned: tuple[str, ...]
    kept: Mapping[str, str]
    exclusive: tuple[tuple[str, ...], ...]
    decisive: tuple[str, ...]
    vague: tuple[str, ...]
    units: tuple[tuple[str, ...], ...]
    counting: Mapping[str, tuple[str, ...]]
    stock: tuple[str, ...]


def plain(name: str) -> str:
    """A name written one way: ``规模以上工业增加值增速`` and ``规上工业增加值`` are the same."""
    words = _lexicon()
    text = unicodedata.normalize("NFKC", name).translate(_NAME_MARKS)
    for old, new in words.rewritten:
        text = text.replace(old, new)
    if text.startswith("生产总值"):
        text = "地区" + text
    for word in words.dropped:
        text = text.replace(word, words.kept.get(word, ""))
    text = _strip(text, words)
    verb = next((each for each in words.turned if text.startswith(each)), "")
    turned = text.removeprefix(verb) + verb
    return turned if len(text) > 2 * len(verb) else text


def _strip(text: str, words: _Lexicon) -> str:
    """Without heads and tails, as long as two characters are left."""
    changed = True
    while changed:
        changed = False
        for head in words.heads:
            if text.startswith(head) and len(text) > len(head) + 1:
                text, changed = text[len(head) :], True
        for tail in words.tails:
            if text.endswith(tail) and len(text) > len(tail) + 1:
                text, changed = text[: -len(tail)], True
    return text


def is_vague(plain_name: str) -> bool:
    """Whether a plain name says too little to be known again without its sentence."""
    return plain_name in _lexicon().vague


def likeness(older: str, newer: str) -> float:
    """How alike two plain names are: 1 for the same, ``LEAST`` or more for what may be the same.

    0 for all others, and where a word tells the names apart.
    """
    if older == newer:
        return 1.0
    from rapidfuzz import fuzz  # noqa: PLC0415  slow, and only to compare

    alike = fuzz.ratio(older, newer, score_cutoff=100 * LEAST)
    if not alike:  # the words are asked only of the few that look alike
        return 0.0
    words = _lexicon()
    if any((word in older) != (word in newer) for word in words.decisive):
        return 0.0
    if any(_apart(older, newer, group) for group in words.exclusive):
        return 0.0
    return alike / 100


def _apart(older: str, newer: str, group: tuple[str, ...]) -> bool:
    found = [_longest(name, group) for name in (older, newer)]
    return all(found) and not found[0] & found[1]


def _longest(name: str, group: tuple[str, ...]) -> set[str]:
    """The words of a group that a name has, but not those within a longer one of them."""
    found = {word for word in group if word in name}
    return {word for word in found if not any(word in other for other in found - {word})}


def unit_class(unit: str | None, plain_name: str) -> str | None:
    """The unit that stands for all units in which the thing of that name is counted alike."""
    words = _lexicon()
    if unit and any(word in plain_name for word in words.counting.get(unit, ())):
        unit = "个"
    return next((group[0] for group in words.units if unit in group), unit)


def without_stock(text: str) -> str:
    """A sentence without the phrases that are said of anything."""
    for phrase in _lexicon().stock:
        text = text.replace(phrase, "")
    return text


@cache
def _lexicon() -> _Lexicon:
    file = paths.resources() / "lexicons" / "comparison.toml"
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Lexicon)
    except (OSError, ValueError) as error:
        message = say("程序自带的词表 {file} 缺失或损坏，请重新安装；您的批注不受影响。", file=file)
        raise InternalError(message) from error
