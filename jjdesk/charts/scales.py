"""From values to places on an axis, with round figures to read them by."""

import math
from collections.abc import Iterable, Sequence
from statistics import median_low
from typing import Final, NamedTuple

from jjdesk.domain.wording import signed

FAR_APART: Final = 1_000
"""A value so many times the middle one would flatten all others on an even axis."""
SPREAD: Final = 10_000
"""The greatest so many times the least would leave nothing to be seen of that one."""
_ROOM: Final = 1.15
"""By how much an axis is longer where something lies beyond its last tick."""
_ROUND: Final = (1, 2, 2.5, 5, 10)


class Scale(NamedTuple):
    """An axis from ``low`` to ``high``, both to be seen; ``ticks`` are round and lie between."""

    low: float
    high: float
    ticks: tuple[float, ...]
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Where a value stands, from 0 to 1; at an end where it lies beyond."""
        low, high = self.low, self.high
        value = min(max(value, low), high)
        if self.logarithmic:
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        return (value - low) / (high - low)

    def lacks(self, value: float) -> bool:
        """Whether a value lies beyond an end."""
        return not self.low <= value <= self.high


def scale(values: Iterable[float], steps: int) -> Scale:
    """The axis of printed values.

    Args:
        values: what it shows. Far apart and all above zero, they stand on an axis of powers of
            ten; else one far from all others stands at the end of an even one.
        steps: how many steps between ticks there is room for; one more or less may be taken.
    """
    shown = list(values)
    if _far_apart(shown):
        return _logarithmic(min(shown), max(shown), steps)
    near = [*_near(shown), 0.0]
    low, high = min(near), max(near) or float(not any(near))
    step = _step(high - low or 1.0, steps)
    ticks = range(math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9) + 1)
    rounded = (round(number * step, 12) for number in ticks)
    low, high = _end(low, step), _end(high, step)
    shown_ticks = tuple(tick for tick in rounded if low <= tick <= high)
    # What lies beyond the last tick stands apart from it.
    low -= step if min(shown, default=0.0) < low else 0
    high += step if max(shown, default=0.0) > high else 0
    return Scale(low, high, shown_ticks)


def symmetrical(values: Iterable[float], most: float = math.inf) -> Scale:
    """The axis of changes, with zero in its middle.

    Args:
        values: what it shows; those far from all others or beyond ``most`` stand at the ends.
        most: the greatest change for which there is room.
    """
    shown = [abs(value) for value in values]
    far = min(max(_near([value for value in shown if math.isfinite(value)]), default=0.0), most)
    if not far:
        return Scale(-1.0, 1.0, (0.0,))
    step = _floor(far)
    high = far * _ROOM if max(shown) > far else far
    return Scale(-high, high, (-step, 0.0, step))


def figure(value: float) -> str:
    """``−20``, ``2.5``, ``10万``: a figure at an axis."""
    return signed(value).removeprefix("+")


def _far_apart(values: Sequence[float]) -> bool:
    """Whether an even axis would flatten some of them, and powers of ten can show all."""
    if not values or min(values) <= 0:
        return False
    return max(values) > min(FAR_APART * median_low(values), SPREAD * min(values))


def _near(values: Sequence[float]) -> Sequence[float]:
    """The values without those that would flatten all others."""
    sizes = [abs(value) for value in values if value]
    if not sizes:
        return values
    most = FAR_APART * median_low(sizes)
    return [value for value in values if abs(value) <= most]


def _logarithmic(low: float, high: float, steps: int) -> Scale:
    """From a power of ten to a power of ten."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    every = max(1, math.ceil((last - first) / steps))
    ticks = tuple(10.0**power for power in range(first, last + 1, every))
    return Scale(10.0**first, 10.0**last, ticks, logarithmic=True)


def _step(span: float, steps: int) -> float:
    """The least round step of which no more than so many fit in."""
    least = span / steps * (1 - 1e-9)
    size = 10.0 ** math.floor(math.log10(least))
    return next(size * each for each in _ROUND if size * each >= least)


def _end(value: float, step: float) -> float:
    """Where an axis ends: at a tick, or soon where only little lies on this side of zero."""
    if abs(value) < step / 2:
        return 1.2 * value
    away = math.ceil(abs(value) / step - 1e-9)
    return math.copysign(round(away * step, 12), value)


def _floor(span: float) -> float:
    """The greatest round number up to ``span``."""
    size = 10.0 ** math.floor(math.log10(span))
    return max(size * each for each in _ROUND if size * each <= span * (1 + 1e-9))
