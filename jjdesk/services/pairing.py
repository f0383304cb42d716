"""Pair the things of two lists one to one so that the whole is best, not each in turn."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

Edges = Mapping[tuple[int, int], float]


def best_pairs(edges: Edges) -> list[tuple[int, int]]:
    """The one-to-one pairs with the greatest sum of weights, sorted.

    Args:
        edges: weight above 0 of each pair (left, right) that may be made at all.

    Each island of things joined by edges is solved by the Hungarian algorithm of its own, so that
    the cost grows with the islands' sizes and not with the lists'.
    """
    pairs: list[tuple[int, int]] = []
    for lefts, rights in _islands(edges):
        turned = len(lefts) > len(rights)
        rows, columns = (rights, lefts) if turned else (lefts, rights)
        costs = [[-edges.get((c, r) if turned else (r, c), 0.0) for c in columns] for r in rows]
        for row, column in enumerate(_assign(costs)):
            pair = (columns[column], rows[row]) if turned else (rows[row], columns[column])
            if pair in edges:
                pairs.append(pair)
    return sorted(pairs)


def _islands(edges: Iterable[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Lefts and rights of each connected component."""
    near: defaultdict[tuple[bool, int], list[tuple[bool, int]]] = defaultdict(list)
    for left, right in edges:
        near[False, left].append((True, right))
        near[True, right].append((False, left))
    islands = []
    seen: set[tuple[bool, int]] = set()
    for start in near:
        if start in seen:
            continue
        seen.add(start)
        island = [start]
        for node in island:
            fresh = [other for other in near[node] if other not in seen]
            seen.update(fresh)
            island += fresh
        islands.append(
            (
                sorted(number for right, number in island if not right),
                sorted(number for right, number in island if right),
            )
        )
    return islands


def _assign(costs: list[list[float]]) -> list[int]:
    """The column of each row at the least total cost; no more rows than columns.

    The Hungarian algorithm with potentials (Kuhn and Munkres), O(rows² · columns).
    """
    width = len(costs[0])
    row_price = [0.0] * (len(costs) + 1)
    column_price = [0.0] * (width + 1)
    holder = [0] * (width + 1)  # row that holds a column, from 1; column 0 is the entrance
    for row in range(1, len(costs) + 1):
        holder[0] = row
        column = 0
        slack = [float("inf")] * (width + 1)
        way = [0] * (width + 1)
        done = [False] * (width + 1)
        while holder[column]:
            done[column] = True
            column = _relax(costs, column, (row_price, column_price), holder, (slack, way, done))
        while column:
            holder[column] = holder[way[column]]
            column = way[column]
    result = [0] * len(costs)
    for column, row in enumerate(holder[1:]):
        if row:
            result[row - 1] = column
    return result


def _relax(
    costs: list[list[float]],
    column: int,
    prices: tuple[list[float], list[float]],
    holder: list[int],
    search: tuple[list[float], list[int], list[bool]],
) -> int:
    """One step of the search for a free column: the nearest column not done yet."""
    row_price, column_price = prices
    slack, way, done = search
    row = holder[column]
    line, paid = costs[row - 1], row_price[row]
    nearest, least = 0, float("inf")
    for other in range(1, len(slack)):
        if done[other]:
            continue
        reduced = line[other - 1] - paid - column_price[other]
        if reduced < slack[other]:
            slack[other] = reduced
            way[other] = column
        if slack[other] < least:
            nearest, least = other, slack[other]
    for other, is_done in enumerate(done):
        if is_done:
            row_price[holder[other]] += least
            column_price[other] -= least
        else:
            slack[other] -= least
    return nearest
