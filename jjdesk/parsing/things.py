"""Whether a noun phrase is one definite thing (甲水库, 乙路二期) or general work (农村管网).

A thing ends in a head noun (水库, 中心, 项目), kinds of work aside (改造, 二期), and has a name: a
run of characters that no general word explains. Words in ``resources/lexicons/milestones.toml``.
"""

import re
from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from jjdesk.parsing import lexicons
from jjdesk.parsing.patterns import alternation

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
_MAYBE_NUMBERED = re.compile(r"[\d一二三四五六七八九十中世亚（(]")
_ROAD = re.compile(r"[一-龥]{2,5}(?:路|街|大道|桥|河|湖|村|庄)")  # 龙西路: one character suffices
_PHASE = re.compile(r"[一二三四五]期(?:工程|项目)?")
_BATCH = re.compile(r"第[一二三四五六七八九十\d]+[批期]")
_BRACKETS = frozenset("）)")
_QUOTES = frozenset("”」』")
_BRACKETED = re.compile(r"[（(][^）)]*[）)]$")
_OWN = re.compile(r"(?:[区县市](?![级域区里内委政城])|省[^级]|新区)[^、]{0,12}$")


class Endings:
    """Words to look for at the end of a text, the longest first."""

    __slots__ = ("_last", "_longer", "words")

    def __init__(self, words: Iterable[str]) -> None:
        """Keep ``words``; those of more than one character also by their last two."""
        self.words = frozenset(words)
        self._last = frozenset(word[-1] for word in self.words)
        self._longer: dict[str, tuple[str, ...]] = {}
        for word in sorted(self.words, key=len, reverse=True):
            if len(word) > 1:
                self._longer[word[-2:]] = (*self._longer.get(word[-2:], ()), word)

    def of(self, text: str) -> str:
        """The longest word that ``text`` ends in, or ``""``."""
        last = text[-1:]
        if last not in self._last:
            return ""
        for word in self._longer.get(text[-2:], ()):
            if text.endswith(word):
                return word
        return last if last in self.words else ""


@cache
def _general() -> AhoCorasick:
    """Words that are no name; of overlapping ones the first, and of those the longest."""
    lexicon = lexicons.load("milestones")
    words = {*lexicon["general"]["words"], *lexicon["works"]["words"], *lexicon["heads"]["project"]}
    words.update(lexicon["heads"]["site"])
    for sector in lexicons.load("sectors")["sectors"].values():
        for level in ("decisive", "strong", "plain"):
            words.update(sector.get(level, ()))
    several = sorted(word for word in words if len(word) > 1)
    return AhoCorasick(several, matchkind=MatchKind.LeftmostLongest)


@cache
def _named_by() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a name is made of: two characters or more that do not end in a digit; one character."""
    glue = "".join(lexicons.load("milestones")["general"]["glue"])
    one = f"[^\\W_{glue}]"
    return re.compile(rf"{one}[^\W_\d²³{glue}]+"), re.compile(one)


@cache
def _endings(table: str, *keys: str) -> Endings:
    lexicon = lexicons.load("milestones")[table]
    return Endings(word for key in keys for word in lexicon[key])


@cache
def _any(table: str, key: str) -> re.Pattern[str]:
    return re.compile(alternation(lexicons.load("milestones")[table][key]))


@cache
def _works() -> Endings:
    return _endings("works", "words")


@cache
def _heads() -> tuple[Endings, frozenset[str]]:
    """Head nouns together with words that only end like one, and the latter by themselves."""
    return _endings("heads", "project", "site", "none"), _endings("heads", "none").words


def without_works(phrase: str) -> str:
    """``phrase`` without the kinds of work at its end: 甲路改造提升 → 甲路."""
    ending = _works().of
    while (work := ending(phrase)) and len(work) < len(phrase):
        phrase = phrase[: -len(work)]
    return phrase


def head(phrase: str) -> str:
    """The head noun that ``phrase`` ends in, kinds of work and brackets aside, or ``""``."""
    heads, none = _heads()
    if phrase[-1:] in _BRACKETS:
        phrase = _BRACKETED.sub("", phrase)
    if phrase[-1:] in _QUOTES:
        found = heads.of(phrase[:-1])
        return found if len(found) > 1 and found not in none else ""
    found = heads.of(phrase)
    if not found and (bare := without_works(phrase)) is not phrase:
        found = heads.of(bare)
    return "" if found in none else found


def _unexplained(phrase: str) -> list[tuple[int, int]]:
    """What is left between the general words of ``phrase``, as spans."""
    spans = []
    free = 0
    for _, start, end in _general().find_matches_as_indexes(phrase):
        if start > free:
            spans.append((free, start))
        free = end
    if free < len(phrase):
        spans.append((free, len(phrase)))
    return spans


def _nameable(phrase: str) -> tuple[str, int]:
    """The part of ``phrase`` that a name can stand in, and where it begins.

    Quoted words are no name unless the head noun stands inside the quotation, nor is what stands
    before 的, save 以…为….
    """
    if phrase.isalnum() and "的" not in phrase:
        return phrase, 0
    if not phrase.isalnum():
        phrase = _QUOTED.sub(lambda m: m[0] if head(m[0]) else "的" * len(m[0]), phrase)
    start = 0 if phrase.startswith("以") else phrase.rfind("的") + 1
    return (phrase[start:], start) if 0 < start < len(phrase) else (phrase, 0)


def name_end(phrase: str) -> int:
    """Where the name in ``phrase`` ends: after the last run that no general word explains.

    0 when there is no such run of two characters or more.
    """
    runs, _ = _named_by()
    part, offset = _nameable(phrase)
    ends = [run.end() for span in _unexplained(part) for run in runs.finditer(part, *span)]
    return offset + ends[-1] if ends else 0


def is_half_named(phrase: str) -> bool:
    """Whether some character of ``phrase`` is in no general word: enough among projects listed."""
    _, one = _named_by()
    for start, end in _unexplained(phrase):
        if one.search(phrase, start, end):
            return True
    return _is_numbered(phrase)


def _is_numbered(phrase: str) -> bool:
    return _MAYBE_NUMBERED.search(phrase) is not None and _NUMBERED.search(phrase) is not None


def is_batch(phrase: str) -> bool:
    """Whether ``phrase`` is no more than a batch that was named before: 第二批."""
    return phrase.startswith("第") and _BATCH.fullmatch(phrase) is not None


def is_programme(phrase: str) -> bool:
    """Whether ``phrase`` is called 工程 but names nothing that is built (素质提升工程)."""
    return phrase.endswith(("工程", "工程”")) and _any("heads", "physical").search(phrase) is None


def is_project(head: str) -> bool:
    """Whether a head noun calls a thing no more than a work (项目, 工程)."""
    return bool(_endings("heads", "project").of(head))


def is_counted(phrase: str) -> bool:
    """Whether ``phrase`` speaks of a number of things, not of one (口袋公园3座, 一批项目)."""
    return _MAYBE_COUNTED.search(phrase) is not None and _COUNTED.search(phrase) is not None


def is_named(phrase: str) -> bool:
    """Whether ``phrase`` holds a name or a number that singles it out (112国道, 第二中学, 二期)."""
    if phrase[1:2] == "期" and _PHASE.fullmatch(phrase):
        return False
    runs, _ = _named_by()
    part, _ = _nameable(phrase)
    for start, end in _unexplained(part):
        if end - start > 1 and runs.search(part, start, end):
            return True
    if _is_numbered(phrase):
        return True
    return _ROAD.fullmatch(without_works(phrase)) is not None and is_half_named(phrase)


def is_sole(phrase: str) -> bool:
    """Whether a place has only one of it: 殡仪馆, or an institution of 区 县 市 (县福利中心)."""
    bare = without_works(phrase)
    if not bare:
        return False
    return bool(_endings("heads", "sole").of(bare)) or (
        bare[0] in "区县市" and _OWN.match(bare) is not None
    )


def is_status(phrase: str) -> bool:
    """Whether ``phrase`` is a status that is awarded: a rank and a kind (国家卫生县城)."""
    bare = phrase.strip('“”"')
    return bool(_endings("status", "ends").of(bare)) and bool(_any("status", "ranks").search(bare))
