from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from jjdesk.services.pairing import best_pairs

SIZE = 4
NUMBERS = st.integers(0, SIZE - 1)


def best_sum(edges):
    """The greatest sum of one-to-one pairs, by trying all."""
    return max(
        sum(edges.get((left, right), 0.0) for left, right in enumerate(rights))
        for rights in permutations(range(SIZE))
    )


@given(st.dictionaries(st.tuples(NUMBERS, NUMBERS), st.floats(0.01, 1.0)))
def test_no_other_pairs_are_better(edges):
    pairs = best_pairs(edges)
    assert len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs)
    assert set(pairs) <= set(edges)
    assert abs(sum(edges[pair] for pair in pairs) - best_sum(edges)) < 1e-9


def test_the_nearest_is_not_taken_where_the_whole_would_lose():
    assert best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == [(0, 1), (1, 0)]
    assert best_pairs({(0, 0): 0.9, (0, 1): 0.4, (1, 0): 0.4}) == [(0, 0)]


def test_more_on_the_left_than_on_the_right():
    assert best_pairs({(7, 2): 0.3, (8, 2): 0.6, (9, 2): 0.5}) == [(8, 2)]
    assert best_pairs({}) == []
