"""Numerals as reports print them: 6.5, 1,200, 三十, 百分之六, with their multipliers."""

import re
from fractions import Fraction

ARABIC = r"[0-9]+(?:[,，][0-9]{3})*(?![0-9])(?:\.[0-9]+)?"
CHINESE = "[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?"
MULTIPLIER = "(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)"

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_WIDE = re.compile("[０-９．％]")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def narrow(text: str) -> str:
    """``text`` with full-width digits, points and per cent signs narrowed, same length."""
    return text.translate(_FULL_WIDTH) if _WIDE.search(text) else text


def value(numeral: str) -> int | Fraction | None:
    """The exact value of an Arabic or Chinese numeral without sign, or ``None``."""
    if numeral.isdecimal():
        return int(numeral)
    bare = numeral.replace(",", "").replace("，", "")
    whole, _, decimals = bare.partition(".")
    if whole.isdecimal() and decimals.isdecimal():
        return Fraction(int(whole + decimals), 10 ** len(decimals))
    if bare[:1] in _DIGITS or bare[:1] in _TENS:
        whole, _, decimals = bare.partition("点")
        return _chinese(whole, decimals)
    try:
        return Fraction(bare)
    except (ValueError, ZeroDivisionError):
        return None


def multiplier(word: str) -> int:
    """What a multiplier (万, 千万, 万亿) stands for; 1 for the empty word."""
    product = 1
    for character in word:
        product *= _TENS[character]
    return product


def plain(exact: int | Fraction) -> int | float:
    """``exact`` as the JSON number that prints it."""
    return exact.numerator if exact.denominator == 1 else float(exact)


def _chinese(whole: str, decimals: str) -> int | Fraction | None:
    """Value of a Chinese numeral: by places (二十五) or digit by digit (二〇)."""
    if not any(c in _TENS for c in whole):
        digits = "".join(str(_DIGITS[c]) for c in whole)
        total = int(digits) if digits else 0
    else:
        total = _by_places(whole)
    if any(c not in _DIGITS for c in decimals):
        return None
    fraction = "".join(str(_DIGITS[c]) for c in decimals)
    return Fraction(f"{total}.{fraction}") if fraction else total


def _by_places(whole: str) -> int:
    total = section = digit = 0
    for character in whole:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif _TENS[character] >= 10**4:
            total = (total + section + digit or 1) * _TENS[character]
            section = digit = 0
        else:
            section += (digit or 1) * _TENS[character]
            digit = 0
    return total + section + digit
