"""What a sentence may hold, told from one scan of the text for short words.

Most sentences hold no deadline, no goal in words and no later year: one scan says so of all of
them, where a search for each in every sentence would cost as much as the finding itself.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
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
    return held(sentences, [(start + at, marks[word]) for word, at, _ in matches], unsure=_ALL)


def held(
    sentences: Sequence[Joined], found: Iterable[tuple[int, int]], *, unsure: int
) -> list[int]:
    """The signs that each sentence holds, added up.

    Args:
        sentences: some of a text, in order.
        found: offsets into the source with the signs that stand there, in any order.
        unsure: the signs of a sentence with a break inside, which may cut a word.
    """
    starts = [sentence.origins[0] for sentence in sentences]
    result = [0] * len(starts)
    for at, signs in found:
        index = bisect_right(starts, at) - 1
        if index >= 0 and at <= sentences[index].origins[-1]:
            result[index] |= signs
    for index, sentence in enumerate(sentences):
        if type(sentence.origins) is not range:
            result[index] = unsure
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
