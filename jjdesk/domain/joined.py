"""A stretch of the source read as one line: breaks inside it joined, every character traceable."""

import re
from functools import cache
from typing import Self

from msgspec import Struct

BLANK = (
    r"(?:[^\S\r\n\v\f\x1c-\x1e\x85\u2028\u2029]|[\u200b\ufeff]|&(?:nbsp|ensp|emsp|#160);|\\{1,4}t)"
)
"""A blank inside a line; web pages leave the entity or a literal ``\\t`` in copied text."""

BREAK = r"(?:\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]|\\{1,4}[rn]|<(?:br|/?p)\s?/?>)"
"""A line break; a literal ``\\r\\n`` in copied text is one too."""

NO_BLANK_BEFORE = r"(?<![\s\u200b\ufeff])(?<!&(?:nbsp|ensp|emsp|#160);)(?<!\\t)"
"""What keeps a long run of blanks from being tried at each of its characters."""

FOOTNOTE = r"[\[［〔]\d{1,3}[\]］〕]"
"""The mark of a footnote or of an entry in the glossary (名词解释)."""

# the look-ahead spares most characters the rest
_DROPPED = (
    rf"(?=[\s\u200b\ufeff&\\<\[［〔])(?:{NO_BLANK_BEFORE}{BLANK}*{BREAK}(?:{BLANK}|{BREAK})*"
    rf"|{BREAK}|&(?:nbsp|ensp|emsp|#160);|\\{{1,4}}t|[\u200b\ufeff]|{FOOTNOTE})"
)
_SUSPECT = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029\\&<\[［〔\u200b\ufeff]")


@cache
def _dropped() -> re.Pattern[str]:
    """Compiled once it is needed: most texts do without, and the start waits for this module."""
    return re.compile(_DROPPED)


class Joined(Struct, frozen=True, gc=False):
    r"""``text`` without the breaks; ``origins[i]`` is the source offset of ``text[i]``.

    Line breaks with the blanks around them, footnote marks and the debris of web pages
    (``&nbsp;``, a literal ``\r\n``) are left out.
    """

    text: str
    origins: tuple[int, ...] | range

    @staticmethod
    def is_plain(source: str, start: int, end: int) -> bool:
        """Whether nothing in ``source[start:end]``, nor in any part of it, is to be left out."""
        return _SUSPECT.search(source, start, end) is None

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Self:
        """Join ``source[start:end]``."""
        stretch = source[start:end]
        if cls.is_plain(source, start, end):
            return cls(stretch, range(start, end))
        texts: list[str] = []
        origins: list[int] = []
        last = 0
        for match in _dropped().finditer(stretch):
            texts.append(stretch[last : match.start()])
            origins.extend(range(start + last, start + match.start()))
            last = match.end()
        texts.append(stretch[last:])
        origins.extend(range(start + last, end))
        return cls("".join(texts), tuple(origins))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of ``text[start:end]``; the stretch must not be empty."""
        return self.origins[start], self.origins[end - 1] + 1
