"""Headings of a summary as its definition wants them: numbered (一、（一）1.), plain, or none."""

from typing import Final

from jjdesk.domain.manuscript import Heading
from jjdesk.domain.summary import Headings

_DIGITS: Final = "零一二三四五六七八九"
_TEN: Final = 10
_LEVELS: Final = 3


class Headed:
    """Makes headings one after the other; a deeper level counts anew below each higher one."""

    def __init__(self, wanted: Headings) -> None:
        """Begin to count."""
        self._wanted = wanted
        self._counts = [0] * _LEVELS

    def heading(self, text: str, level: int = 1) -> tuple[Heading, ...]:
        """The next heading of a level from 1 to 3; nothing where none are printed."""
        if self._wanted is Headings.NONE:
            return ()
        if self._wanted is Headings.PLAIN:
            return (Heading(text, level),)
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (_LEVELS - level)
        number = self._counts[level - 1]
        marks = (f"{chinese(number)}、", f"（{chinese(number)}）", f"{number}. ")
        return (Heading(marks[level - 1] + text, level),)


def chinese(number: int) -> str:
    """``十二`` of 12, for the numbers of headings; from 100 on in digits."""
    tens, ones = divmod(number, _TEN)
    if tens >= _TEN:
        return str(number)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
