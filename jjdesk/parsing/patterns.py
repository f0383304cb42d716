"""Word lists made ready for matching: as regular expressions and as sets of words."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A group that matches any of ``words``, the longest first; never matches when empty."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"


def guarded(words: Iterable[str]) -> str:
    """``alternation`` behind a look for the words' first characters, which refuses most places."""
    ordered = sorted(set(words))
    firsts = re.escape("".join(sorted({word[0] for word in ordered})))
    return f"(?:(?=[{firsts}]){alternation(ordered)})"


def scanning(words: Iterable[str], not_after: Iterable[str] = ()) -> str:
    """Any of ``words``, the longest first, unless one of ``not_after`` stands right before it.

    The class of first characters in front lets the engine pass over all other characters at once,
    which neither a look-behind nor a group in that place would.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    firsts = re.escape("".join(sorted({word[0] for word in ordered})))
    free = "".join(f"(?<!{re.escape(word)}.)" for word in not_after)
    rests = "|".join(f"(?<={re.escape(word[0])}){re.escape(word[1:])}" for word in ordered)
    return f"[{firsts}]{free}(?:{rests})"


class WordSet:
    """Words to look for at a given place, the longest first.

    ``firsts`` and ``lasts`` are the characters that they begin and end with: whoever looks at many
    places asks these before.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Keep ``words``, with the lengths of those that begin or end with two characters."""
        self._words = frozenset(words)
        self.firsts = frozenset(word[0] for word in self._words)
        self.lasts = frozenset(word[-1] for word in self._words)
        self._single = frozenset(word for word in self._words if len(word) == 1)
        self._by_start: dict[str, tuple[int, ...]] = {}
        self._by_end: dict[str, tuple[int, ...]] = {}
        for length in sorted({len(word) for word in self._words - self._single}, reverse=True):
            alike = [word for word in self._words if len(word) == length]
            for two in {word[:2] for word in alike}:
                self._by_start[two] = (*self._by_start.get(two, ()), length)
            for two in {word[-2:] for word in alike}:
                self._by_end[two] = (*self._by_end.get(two, ()), length)

    def at(self, text: str, start: int, end: int) -> str:
        """The longest word that begins at ``start`` and ends by ``end``; empty when none does."""
        if start >= end:
            return ""
        for length in self._by_start.get(text[start : start + 2], ()):
            if start + length <= end and (word := text[start : start + length]) in self._words:
                return word
        return first if (first := text[start]) in self._single else ""

    def before(self, text: str, start: int, end: int) -> str:
        """The longest word of ``text[start:end]`` that ends at ``end``; empty when none does."""
        if start >= end:
            return ""
        for length in self._by_end.get(text[end - 2 : end], ()):
            if start <= end - length and (word := text[end - length : end]) in self._words:
                return word
        return last if (last := text[end - 1]) in self._single else ""
