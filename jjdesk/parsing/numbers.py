"""Numerals as reports print them: 6.5, 1,200, 三十, 百分之六, with their multipliers."""

import re

from jjdesk.parsing.patterns import alternation

_LONGEST = 40  # characters of a numeral; nobody prints a longer one
# Bounded, as a page of figures would else be gone through once for each of them.
ARABIC = (
    rf"[0-9]{{1,{_LONGEST}}}(?:[,，][0-9]{{3}}){{0,{_LONGEST}}}(?![0-9])"
    rf"(?:\.[0-9]{{1,{_LONGEST}}})?"
)
CHINESE = (
    f"[零〇一二两三四五六七八九十百千]{{1,{_LONGEST}}}"
    f"(?:点[零〇一二三四五六七八九]{{1,{_LONGEST}}})?"
)
_PRODUCTS = [("十", "万亿"), ("百", "万亿"), ("千", "万亿"), ("万", "亿")]
_TENS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
MULTIPLIERS = {word: _TENS[word] for word in "百千万亿"} | {
    first + second: _TENS[first] * _TENS[second]
    for first, seconds in _PRODUCTS
    for second in seconds
}
"""What a multiplier in front of a unit stands for."""
MULTIPLIER = alternation(MULTIPLIERS)

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_WIDE = re.compile("[０-９．％]")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def narrow(text: str) -> str:
    """``text`` with full-width digits, points and per cent signs narrowed, same length."""
    return text.translate(_FULL_WIDTH) if _WIDE.search(text) else text


def value(numeral: str) -> tuple[int, int] | None:
    """Numerator and denominator of a numeral without sign, or ``None``.

    The denominator is the power of ten that the printed decimals ask for: (65, 10) for 6.5.
    """
    if len(numeral) > _LONGEST:
        return None
    if numeral.isdecimal():
        return int(numeral), 1
    if numeral[:1] in _DIGITS or numeral[:1] in _TENS:
        whole, _, decimals = numeral.partition("点")
        return _chinese(whole, decimals)
    whole, _, decimals = numeral.replace(",", "").replace("，", "").partition(".")
    if not (whole + decimals).isdecimal():
        return None
    return int(whole + decimals), 10 ** len(decimals)


def plain(numerator: int, denominator: int = 1) -> int | float:
    """The JSON number that prints a fraction: whole where it is."""
    if denominator == 1:
        return numerator
    whole, rest = divmod(numerator, denominator)
    return numerator / denominator if rest else whole


def _chinese(whole: str, decimals: str) -> tuple[int, int] | None:
    """Value of a Chinese numeral: by places (二十五) or digit by digit (二〇)."""
    if any(c not in _DIGITS for c in decimals):
        return None
    if any(c in _TENS for c in whole):
        total = _by_places(whole)
    else:
        total = int("".join([str(_DIGITS[c]) for c in whole]))
    fraction = "".join([str(_DIGITS[c]) for c in decimals])
    return int(f"{total}{fraction}"), 10 ** len(fraction)


def _by_places(whole: str) -> int:
    total = digit = 0
    for character in whole:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            total += (digit or 1) * _TENS[character]
            digit = 0
    return total + digit
