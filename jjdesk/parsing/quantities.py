"""Numbers with their units, wherever they stand, without names, ordinals and dates."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from jjdesk.parsing import lexicons, numbers
from jjdesk.parsing.patterns import alternation

_DASH = "(?:[—–－~～-]{1,2}|至|到)"
_NUMERAL = f"(?:{numbers.ARABIC}|{numbers.CHINESE})"
_QUOTED = re.compile("“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」|[\\[［〔][^\\]］〕]*[\\]］〕]")
_LONE = frozenset(
    "家座所个处条项名件"
)  # 一家 after a noun counts; 一户, 一人 are manners of speaking
_START = re.compile("[0-9零〇一二两三四五六七八九十百千翻半]")
_MONEY = re.compile("产值|收入|投资|资金|税收|贷款|销售|营收|额|总值|债|财政")
_QUICK = re.compile(
    "[0-9０-９]|分之|翻.?番|一半|半数"
    "|[一二两三四五六七八九十百千][余多]?[万亿]?[个家户座所处条件项台支名人场套栋幢亩元公平吨成位批间只头对]"
)


class Quantity(NamedTuple):
    """A printed number with its unit, at ``text[start:end]`` of the joined sentence.

    ``normalized`` is ``value`` times its multipliers in ``base``; ``high`` is the upper end of a
    range, in printed units. ``bound`` is what the number itself says (余, 上百), else ``None``.
    """

    start: int
    end: int
    value: int | float | str
    high: int | float | None
    unit: str | None
    normalized: int | float
    base: str | None
    bound: str | None


def find(text: str) -> tuple[Quantity, ...]:
    """All quantities of ``text`` in order; figures in quotation marks and titles are names."""
    if _QUICK.search(text) is None:
        return ()
    masked = _QUOTED.sub(lambda m: "■" * len(m[0]), numbers.narrow(text))
    found = [_read(m) for m in _matches(masked) if not _named(masked, m)]
    return tuple([q for q in found if q is not None])


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Non-overlapping matches of the pattern, which is tried only where a numeral can begin."""
    pattern, free_from = _pattern(), 0
    for start in _START.finditer(text):
        if start.start() >= free_from and (match := pattern.match(text, start.start())):
            yield match
            free_from = match.end()


def kind(quantity: Quantity) -> str:
    """Group of the unit in ``units.toml``: count people money size ratio time concentration."""
    return _kinds().get((quantity.base or "").partition("/")[0], "other")


@cache
def _kinds() -> dict[str, str]:
    units = lexicons.load("units")
    groups = ("count", "people", "money", "size", "ratio", "time", "concentration")
    return {unit: group for group in groups for unit in units[group]}


@cache
def _pattern() -> re.Pattern[str]:
    units = lexicons.load("units")
    per = f"(?:(?:[/／]|每){alternation(units['per'])})?"
    unit = f"{alternation(_kinds())}{per}"
    multiplier = f"{numbers.MULTIPLIER}?"
    persons = alternation(units["persons"])
    return re.compile(
        "(?<![0-9.第+＋×*])(?:"
        f"(?P<parts>{_NUMERAL})分之(?P<of>{_NUMERAL})(?:{_DASH}(?:百分之)?(?P<to>{_NUMERAL}))?"
        rf"|(?P<left>{numbers.ARABIC})[∶:：](?P<right>{numbers.ARABIC})"
        "|(?P<tenths>[一二三四五六七八九])成(?=以上|左右|以下|以内|[，、。；]|$)"
        "|(?P<doubled>翻(?P<times>[一两二三])番|翻番)|(?P<half>一半|半数)(?=以上|左右|[，、。；]|$)"
        f"|(?:(?P<low>{_NUMERAL})(?P<low_scale>{multiplier})(?:{unit})?{_DASH})?"
        rf"(?P<number>{_NUMERAL})\s?(?P<odd>[余多来几])?(?P<scale>{multiplier})(?P<more>[余多])?"
        f"(?:(?P<unit>{unit})|(?P<bare>(?<=[万亿])(?=以上|左右|大关|[，、。；）)]|$))"
        f"|(?<=[万亿])(?P<persons>(?=(?:名|位)?[^，。；、0-9]{{0,8}}?{persons}))))"
    )


@cache
def _names() -> dict[str, re.Pattern[str]]:
    words = lexicons.load("names")
    return {
        "before": re.compile(f"{alternation(words['before'])}$"),
        "after": re.compile(alternation(words["after"])),
        "circles": re.compile(f"[^，。；、]{{0,8}}?{alternation(words['circles'])}"),
        "generic": re.compile(f"[大]?{alternation(words['generic'])}"),
        "generic_arabic": re.compile(alternation(words["generic_arabic"])),
        "ranked": re.compile(f"{alternation(words['rank_before'])}$"),
    }


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether the figure is part of a name, an ordinal, a rank or a form of words."""
    if match["number"] is None:
        return False
    names, unit = _names(), match["unit"] or ""
    head, tail = (
        text[max(0, match.start() - 6) : match.start()],
        text[match.end() : match.end() + 12],
    )
    before = names["before"].search(head)
    if before is not None and (
        before[0] not in lexicons.load("names")["rank_before"]
        or unit in lexicons.load("names")["rank_units"]
    ):
        return True
    if names["after"].match(tail) is not None or _letter_before(head):
        return True
    if unit in {"小时", "分钟", "天", "秒"} and names["circles"].match(tail):
        return True
    if match["number"][0] in "0123456789":
        return names["generic_arabic"].match(tail) is not None
    return _form_of_words(match, head, tail)


def _letter_before(head: str) -> bool:
    """Whether a single Latin letter stands before the figure (T3, G5)."""
    return bool(head) and head[-1].isascii() and head[-1].isalpha() and not head[-2:-1].isascii()


def _form_of_words(match: re.Match[str], head: str, tail: str) -> bool:
    """Whether a numeral in characters is a manner of speaking (三个坚持), not a count."""
    number, unit = match["number"], match["unit"] or ""
    if head[-1:] in tuple("十百千万亿每某这那哪数几") or unit in {
        "类",
        "种",
        "道",
        "把",
        "级",
        "员",
        "方",
        "度",
        "次",
        "站",
        "期",
        "双",
        "门",
        "P",
        "节",
        "面",
    }:
        return True
    if not number.strip("百千"):
        return head[-1:] not in tuple("上超近达逾破过在")
    if number == "一":
        return unit not in _LONE or tail[:1] not in ("", "，", "、", "。", "；", "以")
    return _names()["generic"].match(tail) is not None


def _read(match: re.Match[str]) -> Quantity | None:
    """The quantity of a match of the pattern; ``None`` when the numeral has no value."""
    if match["number"] is None:
        return _read_special(match)
    number = numbers.value(match["number"])
    if number is None:
        return None
    factor = numbers.multiplier(match["scale"])
    unit, base = _units(match)
    bound = ">" if match["odd"] in ("余", "多") or match["more"] else None
    bound = "~" if match["odd"] in ("来", "几") else bound
    if match.string[match.start() - 1 : match.start()] == "上" and not match["number"][0].isdigit():
        bound = ">="
    plain = Quantity(
        match.start(), match.end(), numbers.plain(number), None, unit,
        numbers.plain(number * factor), base, bound,
    )  # fmt: skip
    low = numbers.value(match["low"]) if match["low"] else None
    if low is None:
        return plain
    low_factor = numbers.multiplier(match["low_scale"]) if match["low_scale"] else factor
    return plain._replace(
        value=numbers.plain(low * Fraction(low_factor, factor)),
        high=numbers.plain(number),
        normalized=numbers.plain(low * low_factor),
        bound="range",
    )


def _units(match: re.Match[str]) -> tuple[str | None, str | None]:
    """Unit as printed, with its multiplier, and the base unit."""
    scale, unit = match["scale"], match["unit"]
    if match["persons"] is not None:
        return scale, "人"
    if unit is None:
        return scale, "元" if _speaks_of_money(match.string) else None
    base = unit[1:] if unit.startswith("万人次") else unit
    return scale + unit, base


@lru_cache(maxsize=8)
def _speaks_of_money(sentence: str) -> bool:
    return _MONEY.search(sentence) is not None


def _read_special(match: re.Match[str]) -> Quantity | None:
    """百分之六, 三分之二, 3∶1, 八成, 翻一番, 一半."""
    start, end = match.span()
    if match["parts"]:
        return _read_parts(match)
    if match["left"]:
        left, right = numbers.value(match["left"]), numbers.value(match["right"])
        if not left or not right or "比" not in match.string[:start]:
            return None
        ratio = numbers.plain(left / right)
        return Quantity(start, end, match[0], None, None, ratio, None, None)
    if match["tenths"]:
        tenths = numbers.value(match["tenths"])
        percent = numbers.plain(tenths * 10) if tenths else 0
        return Quantity(start, end, match["tenths"], None, "成", percent, "%", None)
    if match["half"]:
        return Quantity(start, end, match["half"], None, None, 50, "%", None)
    times = numbers.value(match["times"] or "一")
    percent = (2 ** int(times or 1) - 1) * 100
    return Quantity(start, end, match["doubled"], None, None, percent, "%", None)


def _read_parts(match: re.Match[str]) -> Quantity | None:
    """N分之M: per cent and per mille keep their sign, other fractions become per cent."""
    parts, of = numbers.value(match["parts"]), numbers.value(match["of"])
    if not parts or of is None:
        return None
    start, end = match.span()
    if match["parts"] in ("百", "千"):
        sign = "%" if match["parts"] == "百" else "‰"
        upper = numbers.value(match["to"]) if match["to"] else None
        shown, high = numbers.plain(of), numbers.plain(upper) if upper is not None else None
        bound = "range" if high is not None else None
        return Quantity(start, end, shown, high, sign, shown, sign, bound)
    percent = numbers.plain(of / parts * 100)
    return Quantity(start, end, match[0], None, None, percent, "%", None)
