"""Numbers in Chinese characters, as headings and enumerations have them."""

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_PLACES: Final = ("", "十", "百", "千")


def numeral(number: int) -> str:
    """``一``, ``十二``, ``一百零三``: a whole number from 1 to 9999."""
    digits = [int(digit) for digit in str(number)]
    words = ""
    for at, digit in enumerate(digits):
        place = _PLACES[len(digits) - at - 1]
        words += f"{_DIGITS[digit]}{place}" if digit else "零"
    words = words.rstrip("零")
    while "零零" in words:
        words = words.replace("零零", "零")
    return words.removeprefix("一") if words.startswith("一十") else words
