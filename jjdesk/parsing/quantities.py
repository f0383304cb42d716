"""Numbers with their units, wherever they stand, without names, ordinals and dates."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from msgspec import Struct

from jjdesk.parsing import lexicons, numbers
from jjdesk.parsing.patterns import WordSet, alternation

_DASH = "(?:[—–－~～-]{1,2}|至|到)"
_NUMERAL = f"(?:{numbers.ARABIC}|{numbers.CHINESE})"
_QUOTED = re.compile(
    r"[“‘《「\[［〔](?:(?<=“)[^”]*”|(?<=‘)[^’]*’|(?<=《)[^》]*》|(?<=「)[^」]*」|(?<=[\[［〔])[^\]］〕]*[\]］〕])"
)
_LONE = frozenset(
    "家座所个处条项名件"
)  # 一家 after a noun counts; 一户, 一人 are manners of speaking
_VAGUE_BEFORE = frozenset("十百千万亿每某这那哪数几")
_BEFORE_ROUND = frozenset("上超近达逾破过在")
_ABSTRACT = frozenset("类种道把级员方度次站期双门P节面")
_CLOCK = frozenset(["小时", "分钟", "天", "秒"])
_OPEN = {"余": ">", "多": ">", "来": "~", "几": "~"}
_MONEY = re.compile("产值|收入|投资|资金|税收|贷款|销售|营收|额|总值|债|财政")

# one class of characters in front lets the engine pass over all others at once
_SIGN = re.compile(
    "[0-9０-９分翻一二两三四五六七八九十百千半](?:(?<=[0-9０-９])|(?<=分)之|(?<=翻).?番|(?<=一)半|(?<=半)数"
    "|(?<=[一二两三四五六七八九十百千])[余多]?[万亿]?"
    "[个家户座所处条件项台支名人场套栋幢亩元公平吨成位批间只头对])"
)


class Quantity(Struct, frozen=True):
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
    if _SIGN.search(text) is None:
        return ()
    masked = _QUOTED.sub(lambda m: "■" * len(m[0]), numbers.narrow(text))
    pattern, free_from = _pattern(), 0
    found: list[Quantity] = []
    for beginning in _beginning().finditer(masked):
        at = beginning.start()
        if at < free_from or (match := pattern.match(masked, at)) is None:
            continue
        free_from = match.end()
        quantity = _read(match)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def kind(quantity: Quantity) -> str:
    """Group of the unit in ``units.toml``: count people money size ratio time concentration."""
    return _kinds().get((quantity.base or "").partition("/")[0], "other")


@cache
def _kinds() -> dict[str, str]:
    units = lexicons.load("units")
    groups = ("count", "people", "money", "size", "ratio", "time", "concentration")
    return {unit: group for group in groups for unit in units[group]}


@cache
def _beginning() -> re.Pattern[str]:
    """Where a quantity can begin: a numeral's character and one that may follow it in one."""
    numeral = "0-9０-９零〇一二两三四五六七八九十百千翻半"
    units = re.escape("".join({unit[0] for unit in _kinds()}))
    return re.compile(
        f"[{numeral}](?<![0-9０-９.．第+＋×*].)(?=[{numeral}{units}\\s点.．,，∶:：—–－~～至到分成番数余多来几万亿-])"
    )


@cache
def _pattern() -> re.Pattern[str]:
    """A quantity at a place that ``_beginning`` names."""
    units = lexicons.load("units")
    per = f"(?:(?:[/／]|每){alternation(units['per'])})?"
    unit = f"{alternation(_kinds())}{per}"
    multiplier = f"{numbers.MULTIPLIER}?"
    persons = alternation(units["persons"])
    return re.compile(
        f"(?P<parts>{_NUMERAL})分之(?P<of>{_NUMERAL})(?:{_DASH}(?:百分之)?(?P<to>{_NUMERAL}))?"
        rf"|(?P<left>{numbers.ARABIC})[∶:：](?P<right>{numbers.ARABIC})"
        "|(?P<tenths>[一二三四五六七八九])成(?=以上|左右|以下|以内|[，、。；]|$)"
        "|(?P<doubled>翻(?P<times>[一两二三])番|翻番)|(?P<half>一半|半数)(?=以上|左右|[，、。；]|$)"
        f"|(?:(?P<low>{_NUMERAL})(?P<low_scale>{multiplier})(?:{unit})?{_DASH})?"
        rf"(?P<number>{_NUMERAL})\s?(?P<odd>[余多来几])?(?P<scale>{multiplier})(?P<more>[余多])?"
        f"(?:(?P<unit>{unit})|(?P<bare>(?<=[万亿])(?=以上|左右|大关|[，、。；）)]|$))"
        f"|(?<=[万亿])(?P<persons>(?=(?:名|位)?[^，。；、0-9]{{0,8}}?{persons})))"
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """What tells a figure of a name, made ready for matching at a place."""

    before: WordSet
    after: WordSet
    after_arabic: WordSet
    circles: re.Pattern[str]
    generic: re.Pattern[str]
    rank_before: frozenset[str]
    rank_units: frozenset[str]


@cache
def _names() -> _Names:
    words = lexicons.load("names")
    return _Names(
        before=WordSet(words["before"]),
        after=WordSet(words["after"]),
        after_arabic=WordSet(words["after"] + words["generic_arabic"]),
        circles=re.compile(f"[^，。；、]{{0,8}}?{alternation(words['circles'])}"),
        generic=re.compile(f"[大]?{alternation(words['generic'])}"),
        rank_before=frozenset(words["rank_before"]),
        rank_units=frozenset(words["rank_units"]),
    )


def _named(match: re.Match[str], numeral: str, unit: str) -> bool:
    """Whether the figure is part of a name, an ordinal, a rank or a form of words."""
    text, (start, end) = match.string, match.span()
    names, size = _names(), len(match.string)
    before = names.before.before(text, 0, start)
    if before and (before not in names.rank_before or unit in names.rank_units):
        return True
    arabic = numeral[0] in "0123456789"
    if (names.after_arabic if arabic else names.after).at(text, end, size):
        return True
    head = text[max(0, start - 2) : start]
    if _letter_before(head) or (unit in _CLOCK and names.circles.match(text, end)):
        return True
    return not arabic and _form_of_words(numeral, unit, head[-1:], text[end : end + 12])


def _letter_before(head: str) -> bool:
    """Whether a single Latin letter stands before the figure (T3, G5)."""
    return bool(head) and head[-1].isascii() and head[-1].isalpha() and not head[-2:-1].isascii()


def _form_of_words(number: str, unit: str, previous: str, tail: str) -> bool:
    """Whether a numeral in characters is a manner of speaking (三个坚持), not a count."""
    if previous in _VAGUE_BEFORE or unit in _ABSTRACT:
        return True
    if not number.strip("百千"):
        return previous not in _BEFORE_ROUND
    if number == "一":
        return unit not in _LONE or tail[:1] not in ("", "，", "、", "。", "；", "以")
    return _names().generic.match(tail) is not None


def _read(match: re.Match[str]) -> Quantity | None:
    """The quantity of a match of the pattern; ``None`` for a name or a numeral without a value."""
    numeral, scale, unit, odd, more, low = match.group(
        "number", "scale", "unit", "odd", "more", "low"
    )
    if numeral is None:
        return _read_special(match)
    if _named(match, numeral, unit or ""):
        return None
    number = numbers.value(numeral)
    if number is None:
        return None
    start, end = match.span()
    factor = numbers.multiplier(scale)
    printed, base = _units(match, scale, unit)
    bound = _OPEN.get(odd, ">" if more else None)
    if match.string[start - 1 : start] == "上" and not numeral[0].isdigit():
        bound = ">="
    shown = numbers.plain(number)
    least = numbers.value(low) if low else None
    if least is None:
        size = shown if factor == 1 else numbers.plain(number * factor)
        return Quantity(start, end, shown, None, printed, size, base, bound)
    low_factor = numbers.multiplier(match["low_scale"]) if match["low_scale"] else factor
    value = numbers.plain(least * Fraction(low_factor, factor))
    size = numbers.plain(least * low_factor)
    return Quantity(start, end, value, shown, printed, size, base, "range")


def _units(match: re.Match[str], scale: str, unit: str | None) -> tuple[str, str | None]:
    """Unit as printed, with its multiplier, and the base unit."""
    if unit is None and match["persons"] is not None:
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
        ratio = numbers.plain(Fraction(left) / right)
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
    percent = numbers.plain(Fraction(of) / parts * 100)
    return Quantity(start, end, match[0], None, None, percent, "%", None)
