"""Word lists made ready for matching: as regular expressions and as sets of words."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A group that matches any of ``words``, the longest first; never matches when empty."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"


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
    """Words to look for at a given place, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep ``words`` by their first and by their last characters."""
        self._by_first: dict[str, tuple[str, ...]] = {}
        self._by_last: dict[str, tuple[str, ...]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self._by_first[word[0]] = (*self._by_first.get(word[0], ()), word)
            self._by_last[word[-1]] = (*self._by_last.get(word[-1], ()), word)

    def at(self, text: str, start: int, end: int) -> str:
        """The longest word that begins at ``start`` and ends by ``end``; empty when none does."""
        if start < end:
            for word in self._by_first.get(text[start], ()):
                if text.startswith(word, start, end):
                    return word
        return ""

    def before(self, text: str, start: int, end: int) -> str:
        """The longest word of ``text[start:end]`` that ends at ``end``; empty when none does."""
        if start < end:
            for word in self._by_last.get(text[end - 1], ()):
                if text.endswith(word, start, end):
                    return word
        return ""
