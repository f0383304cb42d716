"""What a sentence may hold, told from one scan of its paragraph for short words.

Most sentences hold no deadline, no goal in words and no later year: one scan says so of all of
them, where a search for each in every sentence would cost as much as the finding itself.
"""

from bisect import bisect_left
from functools import cache

from ahocorasick_rs import AhoCorasick

from jjdesk.domain.joined import Joined
from jjdesk.parsing import deadlines, goals, horizons

DEADLINE, GOAL, HORIZON = 1, 2, 4
_ALL = DEADLINE | GOAL | HORIZON


class Signs:
    """Where the words stand that no deadline, goal or horizon is without."""

    def __init__(self, source: str, start: int, end: int) -> None:
        """Scan the paragraph ``source[start:end]``."""
        words, marks = _words()
        found = words.find_matches_as_indexes(source[start:end], overlapping=True)
        places = sorted([(start + at, marks[word]) for word, at, _ in found])
        self._starts = [start for start, _ in places]
        self._marks = [mark for _, mark in places]

    def of(self, sentence: Joined) -> int:
        """Which of ``DEADLINE``, ``GOAL`` and ``HORIZON`` the sentence may hold, added up.

        All of them where a break inside the sentence may cut a word.
        """
        origins = sentence.origins
        if not isinstance(origins, range):
            return _ALL
        starts, marks, found = self._starts, self._marks, 0
        for at in range(bisect_left(starts, origins.start), len(starts)):
            if starts[at] >= origins.stop:
                break
            found |= marks[at]
        return found


@cache
def _words() -> tuple[AhoCorasick, tuple[int, ...]]:
    """All the words, and what each is a sign of."""
    of: dict[str, int] = {}
    for mark, words in (
        (DEADLINE, deadlines.signs()),
        (GOAL, goals.signs()),
        (HORIZON, horizons.signs()),
    ):
        for word in words:
            of[word] = of.get(word, 0) | mark
    return AhoCorasick(of), tuple(of.values())
