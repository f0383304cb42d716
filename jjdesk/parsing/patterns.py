"""Word lists made ready for matching: as regular expressions and as sets of words."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A group that matches any of ``words``, the longest first; never matches when empty."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"


class WordSet:
    """Words to look for at a given place, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep ``words`` by their lengths."""
        self._words = frozenset(words)
        self._first = frozenset(word[:1] for word in self._words)
        self._last = frozenset(word[-1:] for word in self._words)
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def at(self, text: str, start: int, end: int) -> str:
        """The longest word that begins at ``start`` and ends by ``end``; empty when none does."""
        if start >= end or text[start] not in self._first:
            return ""
        for length in self._lengths:
            if start + length <= end and (word := text[start : start + length]) in self._words:
                return word
        return ""

    def before(self, text: str, start: int, end: int) -> str:
        """The longest word of ``text[start:end]`` that ends at ``end``; empty when none does."""
        if start >= end or text[end - 1] not in self._last:
            return ""
        for length in self._lengths:
            if start <= end - length and (word := text[end - length : end]) in self._words:
                return word
        return ""
