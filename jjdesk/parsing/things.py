"""Whether a noun phrase is one definite thing (甲水库, 乙路二期) or general work (农村管网).

A thing ends in a head noun (水库, 中心, 项目), kinds of work aside (改造, 二期), and has a name: a
run of characters that no general word explains. Words in ``resources/lexicons/milestones.toml``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from jjdesk.parsing import lexicons

_QUOTED = re.compile(r"[“「『\"][^”」』\"]*[”」』\"]")
_MAYBE_COUNTED = re.compile(r"[\d一二两三四五六七八九十百若各更多系等]")
_COUNTED = re.compile(
    r"(?<![第\d.])[\d.,]+[余多万亿千百]*(?:个|家|处|座|条|所|户|名|件|项(?!目)|场|辆|台|套|支|片|批)"
    r"|(?<!第)(?<!其)[一二两三四五六七八九十百]+(?:个|家|处|座|条|所|批|项(?!目)|大工程|大项目)(?!小区)"
    r"|^[\d.]+[余多万亿]*(?:公里|千米|平方米|平方公里|亩|千瓦|立方米)"
    r"|若干|各类|各级|一些|更多|多个|系列|等级别"
)
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十\d]+(?:批|期|轮|中学|小学|幼儿园|水厂|医院|实验|人民|污水|阶段)"
    r"|[一二三四五]期|[经纬][一二三四五六七八九十]+[街路]|\d+号线|(?:国道|省道|县道)[A-Z]?\d+"
    r"|(?<![一-龥])[一二三四五六七八九十]+[中小幼](?=$|教|运|餐|改|扩|迁|新|学|体|宿)|^(?:中央|世行|亚行)|[（(][^）)]{2,}[）)]|[GSXY]\d{2,4}|\d{2,4}国道|\d{2,4}省道|国道\d+|省道\d+"
)
_ROAD = re.compile(r"[一-龥]{2,5}(?:路|街|大道|桥|河|湖|村|庄)")  # 龙西路: one character suffices
_PHASE = re.compile(r"[一二三四五]期(?:工程|项目)?")
_BATCH = re.compile(r"第[一二三四五六七八九十\d]+[批期]")
_BRACKETED = re.compile(r"[（(][^）)]*[）)]$")
_OWN = re.compile(r"(?:[区县市](?![级域区里内委政城])|省[^级]|新区)[^、]{0,12}$")


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words that can be found at a place of a text, the longest first."""

    starts: Mapping[str, tuple[str, ...]]
    ends: Mapping[str, tuple[str, ...]]
    members: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str]) -> "Words":
        """Index ``words`` by their first and by their last character."""
        members = frozenset(words)
        starts: dict[str, list[str]] = {}
        ends: dict[str, list[str]] = {}
        for word in sorted(members, key=len, reverse=True):
            starts.setdefault(word[0], []).append(word)
            ends.setdefault(word[-1], []).append(word)
        return cls(
            {first: tuple(group) for first, group in starts.items()},
            {last: tuple(group) for last, group in ends.items()},
            members,
        )

    def at_end(self, text: str) -> str:
        """The longest word that ``text`` ends in, or ``""``."""
        group = self.ends.get(text[-1:])
        if group is not None:
            for word in group:
                if text.endswith(word):
                    return word
        return ""

    def at(self, text: str, position: int, end: int) -> str:
        """The longest word that starts at ``position`` and ends by ``end``, or ``""``."""
        group = self.starts.get(text[position : position + 1])
        if group is not None:
            for word in group:
                if text.startswith(word, position, end):
                    return word
        return ""


@cache
def _general() -> Mapping[str, tuple[str, ...]]:
    """Words that are no name, by their first two characters, the longest first."""
    lexicon = lexicons.load("milestones")
    words = {*lexicon["general"]["words"], *lexicon["works"]["words"], *lexicon["heads"]["project"]}
    words.update(head for head in lexicon["heads"]["site"] if len(head) > 1)
    for sector in lexicons.load("sectors")["sectors"].values():
        for level in ("decisive", "strong", "plain"):
            words.update(sector.get(level, ()))
    starts: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        starts.setdefault(word[:2], []).append(word)
    return {start: tuple(group) for start, group in starts.items()}


@cache
def _words(table: str, *keys: str) -> Words:
    lexicon = lexicons.load("milestones")[table]
    return Words.of(word for key in keys for word in lexicon[key])


@cache
def _heads() -> tuple[Words, frozenset[str]]:
    """Head nouns together with words that only end like one, and the latter by themselves."""
    return _words("heads", "project", "site", "none"), _words("heads", "none").members


@cache
def _glue() -> frozenset[str]:
    return frozenset(lexicons.load("milestones")["general"]["glue"])


def without_works(phrase: str) -> str:
    """``phrase`` without the kinds of work at its end: 甲路改造提升 → 甲路."""
    works = _words("works", "words")
    while (work := works.at_end(phrase)) and len(work) < len(phrase):
        phrase = phrase[: -len(work)]
    return phrase


@lru_cache(maxsize=32)  # asked again and again while one list is read
def head(phrase: str) -> str:
    """The head noun that ``phrase`` ends in, kinds of work and brackets aside, or ``""``."""
    bare = _BRACKETED.sub("", phrase) if phrase.endswith(("）", ")")) else phrase
    heads, none = _heads()
    if bare.endswith(("”", "」", "』")):
        found = heads.at_end(bare[:-1])
        return found if len(found) > 1 and found not in none else ""
    found = heads.at_end(bare)
    if not found and (named := without_works(bare)) != bare:
        found = heads.at_end(named)
    return "" if found in none else found


def name_end(phrase: str) -> int:
    """Where the name in ``phrase`` ends: after the last run that no general word explains.

    0 when there is no such run of two characters or more. Quoted words are no name unless the head
    noun stands inside the quotation, nor is what stands before 的, save 以…为….
    """
    return max(_name_ends(phrase), default=0)


def _name_ends(phrase: str) -> Iterator[int]:
    """Every place of ``phrase`` up to which a name may reach, in order."""
    general, glue = _general(), _glue()
    masked = _QUOTED.sub(lambda m: m[0] if head(m[0]) else "的" * len(m[0]), phrase)
    start = 0 if phrase.startswith("以") else masked.rfind("的") + 1
    position = start if start < len(masked) else 0
    run = 0
    while position < len(masked):
        for word in general.get(masked[position : position + 2], ()):
            if masked.startswith(word, position):
                run = 0
                position += len(word)
                break
        else:
            sign = masked[position]
            run = run + 1 if sign.isalnum() and sign not in glue else 0
            position += 1
            if run >= 2 and not sign.isdigit():
                yield position


def _general_at(text: str, position: int) -> int:
    """Length of the general word, glue or sign at ``position``; 0 if it may be part of a name."""
    for word in _general().get(text[position : position + 2], ()):
        if text.startswith(word, position):
            return len(word)
    return int(not text[position].isalnum() or text[position] in _glue())


def is_half_named(phrase: str) -> bool:
    """Whether some character of ``phrase`` is in no general word: enough among projects listed."""
    position = 0
    while position < len(phrase):
        skipped = _general_at(phrase, position)
        if not skipped:
            return True
        position += skipped
    return _NUMBERED.search(phrase) is not None


def is_batch(phrase: str) -> bool:
    """Whether ``phrase`` is no more than a batch that was named before: 第二批."""
    return _BATCH.fullmatch(phrase) is not None


def is_programme(phrase: str) -> bool:
    """Whether ``phrase`` is called 工程 but names nothing that is built (素质提升工程)."""
    if not phrase.rstrip("”").endswith("工程"):
        return False
    return not any(sign in phrase for sign in lexicons.load("milestones")["heads"]["physical"])


def is_counted(phrase: str) -> bool:
    """Whether ``phrase`` speaks of a number of things, not of one (口袋公园3座, 一批项目)."""
    return _MAYBE_COUNTED.search(phrase) is not None and _COUNTED.search(phrase) is not None


def is_named(phrase: str) -> bool:
    """Whether ``phrase`` holds a name or a number that singles it out (112国道, 第二中学, 二期)."""
    if _PHASE.fullmatch(phrase):
        return False
    if any(_name_ends(phrase)) or _NUMBERED.search(phrase):
        return True
    return _ROAD.fullmatch(without_works(phrase)) is not None and is_half_named(phrase)


def is_sole(phrase: str) -> bool:
    """Whether a place has only one of it: 殡仪馆, or an institution of 区 县 市 (县福利中心)."""
    bare = without_works(phrase)
    if not bare:
        return False
    return bool(_words("heads", "sole").at_end(bare)) or (
        bare[0] in "区县市" and _OWN.match(bare) is not None
    )


def is_status(phrase: str) -> bool:
    """Whether ``phrase`` is a status that is awarded: a rank and a kind (国家卫生县城)."""
    bare = phrase.strip('“”"')
    ranks = lexicons.load("milestones")["status"]["ranks"]
    return bool(_words("status", "ends").at_end(bare)) and any(rank in bare for rank in ranks)
