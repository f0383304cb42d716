"""Stable ids: annotations hang on them, so they must outlive a corrected character elsewhere."""

from collections.abc import Iterable
from hashlib import blake2b


def fingerprint(text: str) -> str:
    """Twelve hex digits of the text; blanks make no difference."""
    return blake2b("".join(text.split()).encode(), digest_size=6).hexdigest()


class Register:
    """Gives ids of one kind; texts that occur twice are told apart by their occurrence, from 1."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._seen: dict[str, int] = {}

    def give(self, mark: str) -> str:
        """The id of the next text with the fingerprint ``mark``."""
        self._seen[mark] = occurrence = self._seen.get(mark, 0) + 1
        return f"{self._prefix}-{mark}-{occurrence}"

    def give_all(self, texts: Iterable[str]) -> list[str]:
        """The ids of texts that follow one another."""
        return [self.give(mark) for mark in [fingerprint(text) for text in texts]]


def of_commitment(sentence: str) -> str:
    """The id of the commitment that the sentence with this id undertakes."""
    return f"c{sentence[1:]}"


def section_id(part: int, section: int) -> str:
    """Path of ordinals: ``s2.3`` is the third section of the second part, ``s0.1`` in none."""
    return f"s{part}.{section}" if section else f"s{part}"


def paragraph_id(section: str | None, ordinal: int) -> str:
    """The paragraph's ordinal, from 1, in its section; ``s0`` stands for the text before any."""
    return f"{section or 's0'}.p{ordinal}"
