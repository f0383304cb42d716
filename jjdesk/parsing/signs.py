"""What a sentence may hold, told from one scan of the text for short words.

Most sentences hold no deadline, no goal in words and no later year: one scan says so of all of
them, where a search for each in every sentence would cost as much as the finding itself.
"""

from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from jjdesk.domain.joined import Joined
from jjdesk.parsing import deadlines, goals, horizons

DEADLINE, GOAL, HORIZON = 1, 2, 4
_ALL = DEADLINE | GOAL | HORIZON


def signs_of(source: str, sentences: Sequence[Joined]) -> list[int]:
    """Which of ``DEADLINE``, ``GOAL`` and ``HORIZON`` each sentence may hold, added up.

    All of them where a break inside the sentence may cut a word.

    Args:
        source: the source text.
        sentences: some of its sentences, in order.
    """
    if not sentences:
        return []
    start, end = sentences[0].origins[0], sentences[-1].origins[-1] + 1
    words, marks = _words()
    matches = words.find_matches_as_indexes(source[start:end], overlapping=True)
    found = sorted([(start + at, marks[word]) for word, at, _ in matches])
    found.append((end, 0))
    result, at = [], 0
    for sentence in sentences:
        origins, signs = sentence.origins, 0
        if isinstance(origins, range):
            while found[at][0] < origins.start:
                at += 1
            while found[at][0] < origins.stop:
                signs |= found[at][1]
                at += 1
        else:
            signs = _ALL
        result.append(signs)
    return result


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
