"""Members of a list of things (甲水库、乙大桥等项目) and the words of stage behind them."""

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.report import Stage
from jjdesk.parsing import lexicons, things
from jjdesk.parsing.things import Endings

_MONEY = re.compile(r"(?:计划|总|完成)?投资(?:约|近|超)?[\d.]+余?[万亿]*余?元(?:以上|左右)?的?、?")
_MONEY_STARTS = frozenset("计总完投")
_SIZED = re.compile(
    r"(?:总?建筑面积|总?面积|总?长|全长|库容|占地|装机)?约?[\d.]+余?[万亿]*余?"
    r"(?:公里|平方米|平米|米|亩|吨|立方米|千瓦|兆瓦|万元|亿元)的"
)
_DATE_ENDS = frozenset("月份日底初末旬前年度内中")
_DATE = re.compile(
    r"(?:\d{4}年)?\d{1,2}月份?(?:\d{1,2}日)?(?:[底初末]|中旬|[上下]旬)?前?$"
    r"|[上下]半年$|[一二三四]季度[末底]?前?$|[今本]?年(?:[底末内]前?|中)$"
)
_JOINT = re.compile(  # opens with a set of characters, which makes the search a quick one
    r"[、以和与及“「『（(《【](?:(?<=以)及|(?<=[和与及])(?![谐平睦和])|(?<=[、“「『（(《【]))"
)
_AND_SO_ON = re.compile(r"(?<![高中均对初同不])等(?![级效同于距候待])")
_COUNT = re.compile(r"^[\d一二两三四五六七八九十]+余?(?:公里|[个家处座条所项大])")
_COUNT_INSIDE = re.compile(
    r"(?P<name>[^\d（(]{2,8}?)[\d一二两三四五六七八九十]+(?:[个家处座条]|所(?!学|医))"
)
_SIZE = re.compile(r".*\d[\d.]*[万亿千百]?[^\d]")
_NAME_TAIL = re.compile(
    r"[东西南北中环]?(?:大道|大街|路|街|巷|河|湖|山|村|庄|镇|乡|县|区|屯)?(?:[^（(]*[）)])?"
)
_ABSTRACT = ("水平", "能力", "质量", "效率", "效益", "优势", "作用", "功能", "力度", "发展")
_WAYS = frozenset("路街道巷")
_AREAS = frozenset("区圈带")  # 甲街等商圈: the street itself is one
_FOREIGN = frozenset("与对向在为用的及")
_PAIRS = dict(zip("“「『（(《【", "”」』）)》】", strict=True))


class Member(Struct, frozen=True, gc=False):
    """One member: its words, its place in the sentence, the stage word behind it or ``""``.

    ``stage`` is what that word tells, ``head`` the head noun of the words or ``""``.
    """

    text: str
    start: int
    end: int
    word: str
    stage: Stage | None
    head: str

    @property
    def built(self) -> bool:
        """Whether its stage word can only be said of a thing that is built (竣工, not 开放)."""
        return bool(self.word) and self.word not in _soft()


class Listing(Struct, frozen=True, gc=False):
    """A list and the noun that sums it up after 等; ``None`` without 等, ``""`` when 等 is bare."""

    members: list[Member]
    kind: str | None


@cache
def stages() -> dict[str, Stage]:
    """Word to the stage it tells."""
    groups = lexicons.load("milestones")["stages"]
    return {word: Stage(stage) for stage, group in groups.items() for word in group}


@cache
def _soft() -> frozenset[str]:
    return frozenset(lexicons.load("milestones")["work"]["soft"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(lexicons.load("milestones")["work"]["kinds"])


@cache
def tails() -> Endings:
    """Words of stage and progress, which stand behind a thing."""
    return Endings((*stages(), *lexicons.load("milestones")["work"]["tails"]))


def money(text: str, start: int, end: int) -> int:
    """Where the amount invested (投资2亿元) at ``start`` ends; ``start`` if there is none."""
    amount = _MONEY.match(text, start, end)
    return amount.end() if amount else start


def without_tail(phrase: str) -> tuple[str, str]:
    """``phrase`` without the words of stage and progress it ends in, and the last stage word."""
    last = ""
    ending, told = tails().of, stages()
    while phrase:
        word = ending(phrase)
        if not word:
            if phrase[-1] not in _DATE_ENDS or not (date := _DATE.search(phrase[-12:])):
                break
            word = date[0]
        if not last and word in told:
            last = word
        phrase = phrase[: -len(word)]
    return phrase, last


def read(rest: str, offset: int) -> Listing:
    """Split ``rest``, which stands at ``offset`` of the sentence, at 、 和 与 及 and 等.

    A list that is summed up by something else than a thing (等专项行动) has no members.
    """
    kind: str | None = None
    word = ""
    listed = rest
    if "等" in rest and (stops := _stops(rest)):
        listed = rest[: stops[-1].start()]
        noun, word = without_tail(rest[stops[-1].end() :])
        kind = _COUNT.sub("", noun.rpartition("的")[2])
        if kind and not _is_kind_of_thing(kind):
            return Listing([], kind)
    told = stages()
    found = []
    for a, b in spans(listed):
        text, own = without_tail(listed[a:b])
        if text[:1] in _MONEY_STARTS:
            text = text[money(text, 0, len(text)) :]
        if "的" in text and (sized := _SIZED.match(text)):
            text = text[sized.end() :]
        if text and text[0] not in _FOREIGN:
            head = things.head(text)
            found.append(Member(text, offset + a, offset + b, own, told.get(own), head))
    if kind is None and len(found) > 1 and found[-1].text.endswith(_ABSTRACT):
        return Listing([], kind)  # 甲林带、乙林带管护水平: what is raised is no thing
    if word and found and not found[-1].word:
        found[-1] = replace(found[-1], end=offset + len(rest), word=word, stage=told[word])
    return Listing(_with_common_noun(found, kind) if kind or len(found) > 1 else found, kind)


def spans(listed: str) -> list[tuple[int, int]]:
    """Spans of the members of a list; separators in quotation marks and brackets do not count."""
    found: list[tuple[int, int]] = []
    start = skip = 0
    for joint in _JOINT.finditer(listed) if _JOINT.search(listed) else ():
        at = joint.start()
        if at < skip:
            continue
        sign = listed[at]
        if sign in _PAIRS:
            skip = max(listed.find(_PAIRS[sign], at), at) + 1
        elif sign == "、" or (at - start >= 2 and len(listed) - joint.end() >= 3):
            found.append((start, at))
            start = joint.end()
    found.append((start, len(listed)))
    return found


def _stops(rest: str) -> list[re.Match[str]]:
    """The 等 that end a list, not those of a quotation."""
    return [m for m in _AND_SO_ON.finditer(rest) if not _quoted(rest, m.start())]


def _quoted(text: str, position: int) -> bool:
    return text.count("“", 0, position) > text.count("”", 0, position)


def _is_kind_of_thing(noun: str) -> bool:
    """Whether the noun after 等 says that the list is one of things (等项目), not of plans."""
    bare = things.without_works(noun)
    return bare != noun or bool(things.head(noun)) or bare in _kinds()


def _with_common_noun(found: list[Member], kind: str | None) -> list[Member]:
    """Give members of a list the noun they share: 甲、乙水库扩建 → 甲水库扩建, 乙水库扩建.

    Without 等 only what has a name of its own takes it: 配套设施、甲水库 share nothing. A count
    before the noun (甲、乙两所学校) is dropped.
    """
    noun = kind
    if kind is None and found[-1].head:
        last = found[-1].text
        counted = _COUNT_INSIDE.match(last)
        noun = last[counted.end() :] if counted else ""
        if counted:
            found[-1] = _called(found[-1], counted["name"] + noun)
        elif not all(member.head for member in found):
            noun = last[_end_of_name(last) :]
    if not noun or noun in _kinds():
        return found
    takes = things.is_half_named if kind else things.is_named
    along = kind is not None and _stands_along_ways(noun)
    # 甲、乙河、丙变电站: where one is but a place, so is a river or a road beside it
    lone = [not member.head and takes(member.text) for member in found]
    places = kind is None and any(lone)
    for i, member in enumerate(found):
        way = along and member.head[-1:] in _WAYS
        place = places and len(member.head) == 1 and not member.word and i < len(found) - 1
        if lone[i] or ((way or place) and takes(member.text)):
            found[i] = _called(member, member.text + noun)
    return found


def _stands_along_ways(noun: str) -> bool:
    """Whether ``noun`` is built at a road, so that the road's name says where (停车场)."""
    head = things.head(noun)
    return len(head) > 1 and head[-1] not in _WAYS | _AREAS and not things.is_project(head)


def _end_of_name(phrase: str) -> int:
    """Where the noun begins in what names the last thing of a list: 乙 and 水库扩建."""
    quantity = _SIZE.match(phrase[:-2])
    cut = max(things.name_end(phrase), quantity.end() if quantity else 0)
    suffix = _NAME_TAIL.match(phrase, cut) if cut else None
    return suffix.end() if suffix else len(phrase)


def _called(member: Member, text: str) -> Member:
    """``member`` under the name of ``text``."""
    return replace(member, text=text, head=things.head(text))
