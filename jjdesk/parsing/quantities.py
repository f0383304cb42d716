"""Numbers with their units, wherever they stand, without names, ordinals and dates."""

import re
from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from jjdesk.parsing import lexicons, numbers, quotes
from jjdesk.parsing.patterns import WordSet, alternation

_DASHES = frozenset("—–－～~-至到")
_DASH = "(?:[—–－~～-]{1,2}|至|到)"
_NUMERAL = f"(?:{numbers.ARABIC}|{numbers.CHINESE})"
_LONE = frozenset(
    "家座所个处条项名件"
)  # 一家 after a noun counts; 一户, 一人 are manners of speaking
_VAGUE_BEFORE = frozenset("十百千万亿每某这那哪数几")
_BEFORE_ROUND = frozenset("上超近达逾破过在")
_ABSTRACT = frozenset("类种道把级员方度次站期双门P节面")
_CLOCK = frozenset(["小时", "分钟", "天", "秒"])
_OPEN = {"余": ">", "多": ">", "来": "~", "几": "~"}
_ROLE = ("作为", "成为")  # 作为翻一番的引擎: what helps to a figure does not promise it
_PAUSES = ("、", "，")
_MONEY = re.compile("产值|收入|投资|资金|税收|贷款|销售|营收|额|总值|债|财政")

SIGN_FIRSTS = "0-9０-９分翻一二两三四五六七八九十百千半"
SIGN_RESTS = (
    "(?<=[0-9０-９])|(?<=分)之|(?<=翻).?番|(?<=一)半|(?<=半)数"
    "|(?<=[一二两三四五六七八九十百千])[余多]?[万亿]?"
    "[个家户座所处条件项台支名人场套栋幢亩元公平吨成位批间只头对张辆株棵根艘册枚架盏眼口倍床米]"
)
"""What a text with a quantity has one of, after a character of ``SIGN_FIRSTS``."""
# the class of characters in front lets the engine pass over all others at once
_SIGN = re.compile(f"[{SIGN_FIRSTS}](?:{SIGN_RESTS})")


class Quantity(Struct, frozen=True, gc=False):
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
    kind: str
    bound: str | None


def find(text: str) -> tuple[Quantity, ...]:
    """All quantities of ``text`` in order; figures in quotation marks and titles are names."""
    if _SIGN.search(text) is None:
        return ()
    text = quotes.covered(numbers.narrow(text))
    counted, free_from = _counted(), 0
    found: list[Quantity] = []
    for beginning in _beginning().finditer(text):
        at = beginning.start()
        if at < free_from:
            continue
        match = counted.match(text, at)
        lower = None
        if match is None or text[(end := match.end()) : end + 1] in _DASHES:
            lower = _lower().match(text, at)
            upper = counted.match(text, lower.end()) if lower is not None else None
            match, lower = (upper, lower) if upper is not None else (match, None)
        if match is not None:
            quantity = _read(match, at, lower)
        elif (match := _fraction().match(text, at)) is not None:
            quantity = _read_fraction(match)
        else:
            continue
        free_from = match.end()
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


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
def _unit() -> str:
    per = f"(?:(?:[/／]|每){alternation(lexicons.load('units')['per'])})?"
    return f"{alternation(_kinds())}{per}"


@cache
def _counted() -> re.Pattern[str]:
    """A numeral with its unit, or what can stand instead of one."""
    persons = alternation(lexicons.load("units")["persons"])
    return re.compile(
        rf"(?P<number>{_NUMERAL})\s?(?P<odd>[余多来几])?(?P<scale>{numbers.MULTIPLIER}?)"
        f"(?P<more>[余多])?(?:(?P<unit>{_unit()})|(?<=[万亿])(?:(?=以上|左右|大关|[，、。；）)]|$)"
        f"|(?P<persons>(?=(?:名|位)?[^，。；、0-9]{{0,8}}?{persons}))))"
    )


@cache
def _lower() -> re.Pattern[str]:
    """The lower end of a range, dash included."""
    return re.compile(
        f"(?P<number>{_NUMERAL})(?P<scale>{numbers.MULTIPLIER}?)(?:{_unit()})?{_DASH}"
    )


@cache
def _fraction() -> re.Pattern[str]:
    """百分之六, 三分之二, 3∶1, 八成, 翻一番, 一半."""
    return re.compile(
        f"(?P<parts>{_NUMERAL})分之(?P<of>{_NUMERAL})(?:{_DASH}(?:百分之)?(?P<to>{_NUMERAL}))?"
        rf"|(?P<left>{numbers.ARABIC})[∶:：](?P<right>{numbers.ARABIC})"
        "|(?P<tenths>[一二三四五六七八九])成(?=以上|左右|以下|以内|[，、。；]|$)"
        "|(?P<doubled>翻(?P<times>[一两二三])番|翻番)|(?P<half>一半|半数)(?=以上|左右|[，、。；]|$)"
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


def _is_name(text: str, start: int, end: int, numeral: str, unit: str) -> bool:
    """Whether the figure is part of a name, an ordinal, a rank or a form of words."""
    names = _names()
    previous = text[start - 1 : start]
    if previous in names.before.lasts:
        before = names.before.before(text, 0, start)
        if before and (before not in names.rank_before or unit in names.rank_units):
            return True
    arabic = numeral[0].isascii()
    after = names.after_arabic if arabic else names.after
    if text[end : end + 1] in after.firsts and after.at(text, end, len(text)):
        return True
    if unit in _CLOCK and names.circles.match(text, end) is not None:
        return True
    digits = unit == "位" and text.startswith("数", end)  # 两位数增长
    if digits or (previous.isascii() and previous.isalpha() and _is_alone(text, start - 1)):
        return True
    return not arabic and (
        (numeral == "一" and _in_turn(text, start, end, unit))
        or _form_of_words(numeral, unit, previous, text[end : end + 12])
    )


def _is_alone(text: str, at: int) -> bool:
    """Whether the letter at ``at`` is a single one, not the end of an abbreviation (IPO)."""
    before = text[at - 1 : at]
    return not (before.isascii() and before.isalnum())


def _in_turn(text: str, start: int, end: int, unit: str) -> bool:
    """Whether one is done after the other (定一项、抓一项), which is no count of them."""
    again = f"一{unit}"
    # a pause and a verb of one character stand between
    if text.startswith(_PAUSES, end) and text.startswith(again, end + 2):
        return True
    before = start - 2
    return before > 0 and text[before] in _PAUSES and text.endswith(again, 0, before)


def _form_of_words(number: str, unit: str, previous: str, tail: str) -> bool:
    """Whether a numeral in characters is a manner of speaking (三个坚持), not a count."""
    if previous in _VAGUE_BEFORE or unit in _ABSTRACT:
        return True
    if not number.strip("百千"):
        return previous not in _BEFORE_ROUND
    if number == "一" and unit != "倍":
        return unit not in _LONE or tail[:1] not in ("", "，", "、", "。", "；", "以")
    return _names().generic.match(tail) is not None


def _read(match: re.Match[str], start: int, lower: re.Match[str] | None) -> Quantity | None:
    """The quantity of a match of ``_counted``; ``None`` for a name or a figure without a value."""
    text, end = match.string, match.end()
    numeral, odd, scale, more, unit, persons = match.groups()
    if _is_name(text, start, end, numeral, unit or ""):
        return None
    number = numbers.value(numeral)
    if number is None:
        return None
    if unit is not None:
        printed, base = scale + unit, unit[1:] if unit.startswith("万人次") else unit
    else:
        printed, base = scale, "人" if persons is not None else _money(text)
    kind = _kinds().get(base.partition("/")[0], "other") if base is not None else "other"
    factor = numbers.MULTIPLIERS[scale] if scale else 1
    shown = numbers.plain(*number)
    least = numbers.value(lower["number"]) if lower is not None else None
    if lower is not None and least is not None:
        low, ten = least[0] * numbers.MULTIPLIERS.get(lower["scale"], factor), least[1]
        value, size = numbers.plain(low, ten * factor), numbers.plain(low, ten)
        return Quantity(start, end, value, shown, printed, size, base, kind, "range")
    size = shown if factor == 1 else numbers.plain(number[0] * factor, number[1])
    bound = _OPEN.get(odd, ">" if more else None)
    if text[start - 1 : start] == "上" and not numeral[0].isascii():
        bound = ">="
    return Quantity(start, end, shown, None, printed, size, base, kind, bound)


def _money(sentence: str) -> str | None:
    """The unit of a bare 3万: 元 where the sentence speaks of money."""
    return "元" if _MONEY.search(sentence) is not None else None


def _read_fraction(match: re.Match[str]) -> Quantity | None:
    """The quantity of a match of ``_fraction``."""
    start, end = match.span()
    if match["parts"]:
        return _read_parts(match)
    if match["left"]:
        return _read_ratio(match)
    if match["tenths"]:
        tenths = numbers.value(match["tenths"])
        percent = tenths[0] * 10 if tenths else 0
        return Quantity(start, end, match["tenths"], None, "成", percent, "%", "ratio", None)
    if match["half"]:
        return Quantity(start, end, match["half"], None, None, 50, "%", "ratio", None)
    if match.string.endswith(_ROLE, 0, start):
        return None
    times = numbers.value(match["times"] or "一")
    percent = (2 ** (times[0] if times else 1) - 1) * 100
    return Quantity(start, end, match["doubled"], None, None, percent, "%", "ratio", None)


def _read_ratio(match: re.Match[str]) -> Quantity | None:
    """2.2∶1, where the sentence speaks of a ratio (收入比)."""
    left, right = numbers.value(match["left"]), numbers.value(match["right"])
    if not left or not left[0] or not right or not right[0]:
        return None
    start, end = match.span()
    if "比" not in match.string[:start]:
        return None
    ratio = numbers.plain(left[0] * right[1], left[1] * right[0])
    return Quantity(start, end, match[0], None, None, ratio, None, "other", None)


def _read_parts(match: re.Match[str]) -> Quantity | None:
    """N分之M: per cent and per mille keep their sign, other fractions become per cent."""
    parts, of = numbers.value(match["parts"]), numbers.value(match["of"])
    if not parts or not parts[0] or of is None:
        return None
    start, end = match.span()
    if match["parts"] in ("百", "千"):
        sign = "%" if match["parts"] == "百" else "‰"
        upper = numbers.value(match["to"]) if match["to"] else None
        shown, high = numbers.plain(*of), numbers.plain(*upper) if upper else None
        bound = "range" if upper else None
        return Quantity(start, end, shown, high, sign, shown, sign, "ratio", bound)
    percent = numbers.plain(of[0] * parts[1] * 100, of[1] * parts[0])
    return Quantity(start, end, match[0], None, None, percent, "%", "ratio", None)
