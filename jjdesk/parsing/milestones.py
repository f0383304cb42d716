"""Milestones (项目节点): named things in a sentence and the stage they are to reach.

A clause either opens with verbs (加快甲水库、乙大桥建设) or with the things themselves
(甲水库、乙大桥建成投用). Words in ``resources/lexicons/milestones.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Milestone, Stage
from jjdesk.parsing import clauses, lexicons, modality, sectors, things
from jjdesk.parsing.context import SentenceContext
from jjdesk.parsing.things import Words

_MODALS = frozenset(("确保", "力争", "争取", "努力", "务必", "必须", "要", "将", "年内", "今年"))
_MONEY = re.compile(r"(?:计划|总|完成)?投资(?:约|近|超)?[\d.]+[万亿]*余?元(?:以上|左右)?的?、?")
_TIMES = re.compile(r"第[一二三四五六七八九十\d]+次|\d+月底?前?|[一二三四]季度|今?年内")
_AND = re.compile(r"以及|[和与及](?!谐|平|睦)")
_AND_SO_ON = re.compile(r"(?<![高中平均对初同不])等(?![级效同于距候待])")
_COUNT = re.compile(r"^[\d一二两三四五六七八九十]+余?[个家处座条所项大]")
_BECOMES = re.compile(
    r"^(?P<holder>[^，]{2,40}?)(?:力争|争取|确保|努力)?(?:成功)?"
    r"(?P<verb>创建|争创|创成|获评|建成)为?(?P<status>[^，]{4,})$"
)
_MAKES_INTO = re.compile(r"打造|建设成|建成为|转变|转型为|成为|作为|为抓手|为契机|为目标")
_PAIRS = dict(zip("“「『（(《【", "”」』）)》】", strict=True))
_FIRM = frozenset((Stage.STARTED, Stage.TOPPED_OUT, Stage.BUILT, Stage.IN_USE))
_LONGEST = 45
_SPEAKING = 6  # characters by which a nameless noun says enough to be one thing


@dataclass(frozen=True, slots=True)
class _Lexicon:
    stages: dict[str, Stage]
    lead: Words
    tail: Words
    verbs: frozenset[str]
    adverbs: frozenset[str]
    loose: frozenset[str]
    figurative: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One member of a list: what is left of it, its place in the sentence, its own stage."""

    text: str
    start: int
    end: int
    stage: Stage | None


@dataclass(frozen=True, slots=True)
class _Lead:
    """The verbs that open a clause."""

    start: int
    end: int
    stage: Stage | None
    works: bool
    loose: bool
    finishes: bool


@cache
def _lexicon() -> _Lexicon:
    words = lexicons.load("milestones")
    stages = {w: Stage(stage) for stage, group in words["stages"].items() for w in group}
    work = words["work"]
    return _Lexicon(
        stages,
        Words.of((*stages, *work["verbs"], *work["adverbs"], *_MODALS)),
        Words.of((*stages, *work["tails"])),
        frozenset(work["verbs"]),
        frozenset(work["adverbs"]),
        frozenset(work["loose"]),
        frozenset(words["heads"]["figurative"]),
    )


def find(sentence: Joined, context: SentenceContext) -> tuple[Milestone, ...]:
    """Milestones of one sentence, in reading order.

    Args:
        sentence: a commitment, joined over breaks.
        context: where it stands; its ``sector`` helps to place the things that do not say theirs.
    """
    text = sentence.text
    sector = context.sector or sectors.classify(text, context)[0]
    found: list[Milestone] = []
    for start, end in clauses.split(text):
        stop = start + len(text[start:end].rstrip("。！!？? "))
        for milestone in _in_clause(text, start, stop):
            begin, finish = sentence.span(milestone.start, milestone.end)
            found.append(
                Milestone(
                    text[milestone.start : milestone.end],
                    milestone.thing,
                    milestone.stage,
                    modality.at(text, milestone.firm_at),
                    sectors.of_target(milestone.thing, milestone.thing, sector),
                    begin,
                    finish,
                )
            )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Found:
    thing: str
    stage: Stage
    start: int
    end: int
    firm_at: int


def _in_clause(text: str, start: int, end: int) -> Iterator[_Found]:
    """Milestones of the clause ``text[start:end]``, terminal punctuation left out."""
    lead = _lead(text, start, end)
    rest = text[lead.end : end]
    if not rest or len(rest) > 4 * _LONGEST or _MAKES_INTO.search(rest):
        return
    if lead.stage is Stage.AWARDED:
        yield from _statuses(rest, lead, end)
        return
    becomes = _BECOMES.match(rest)
    if becomes and things.is_status(becomes["status"]):
        yield from _become(becomes, lead.end, end)
        return
    if not (lead.works or lead.stage or _lexicon().tail.at_end(rest)):
        return
    pieces, kind = _pieces(rest, lead.end)
    if kind and not _is_kind_of_thing(kind):
        return
    pieces = _with_common_tail(pieces, kind)
    later: Stage | None = None
    staged: list[tuple[_Piece, Stage]] = []
    for piece in reversed(pieces):
        later = piece.stage or later
        stage = piece.stage or (later if later is Stage.PLANNED else lead.stage or later)
        if stage is None and lead.works:
            stage = Stage.UNDER_WAY
        if stage is not None and _is_milestone(piece.text, stage, lead, kind):
            staged.append((piece, stage))
    for piece, stage in reversed(staged):
        begins = lead.start if lead.works or lead.stage else piece.start
        stops = piece.end if piece.stage else end
        yield _Found(piece.text, stage, begins, stops, max(piece.start, stops - 1))


def _lead(text: str, start: int, end: int) -> _Lead:
    """Read the verbs and adverbs that open a clause, word by word, the longest first."""
    lexicon = _lexicon()
    at, first = start, -1
    stage: Stage | None = None
    works = loose = finishes = False
    while at < end:
        skipped = _MONEY.match(text, at, end) or _TIMES.match(text, at, end)
        if skipped or text[at].isspace():
            at = skipped.end() if skipped else at + 1
            continue
        word = lexicon.lead.at(text[at:end], 0)
        if not word:
            break
        if first < 0 and word not in _MODALS:
            first = at
        stage = lexicon.stages.get(word, stage)
        works = works or word in lexicon.verbs
        loose = word in lexicon.loose or (loose and word not in lexicon.verbs)
        finishes = word == "完成"
        at += len(word)
    return _Lead(max(first, start), at, stage, works, loose, finishes)


def _pieces(rest: str, offset: int) -> tuple[list[_Piece], str | None]:
    """Split a list at 、 和 与 及; the second value is the noun after 等, ``""`` when bare."""
    stops = [m for m in _AND_SO_ON.finditer(rest) if not _quoted(rest, m.start())]
    kind: str | None = None
    tail_stage: Stage | None = None
    listed = rest
    if stops:
        listed = rest[: stops[-1].start()]
        kind, tail_stage, _ = _without_tail(_COUNT.sub("", rest[stops[-1].end() :]))
    pieces = []
    for a, b in _members(listed):
        text, stage, used = _without_tail(listed[a:b])
        money = _MONEY.match(text)
        text = text[money.end() :] if money else text
        if text:
            pieces.append(_Piece(text, offset + a, offset + (b if used else a + len(text)), stage))
    if pieces and tail_stage and pieces[-1].stage is None:
        last = pieces[-1]
        pieces[-1] = _Piece(last.text, last.start, offset + len(rest), tail_stage)
    return pieces, kind


def _quoted(text: str, position: int) -> bool:
    return text.count("“", 0, position) > text.count("”", 0, position)


def _members(listed: str) -> Iterator[tuple[int, int]]:
    """Spans of the members of a list; separators in quotation marks and brackets do not count."""
    start = at = 0
    while at < len(listed):
        if listed[at] in _PAIRS:
            at = max(listed.find(_PAIRS[listed[at]], at), at) + 1
            continue
        joint = _AND.match(listed, at)
        if listed[at] == "、" or (joint and at - start >= 2 and len(listed) - joint.end() >= 3):
            yield start, at
            at = start = joint.end() if joint else at + 1
            continue
        at += 1
    yield start, len(listed)


def _without_tail(phrase: str) -> tuple[str, Stage | None, bool]:
    """``phrase`` without the words of stage and progress it ends in, and the last stage of them."""
    lexicon = _lexicon()
    stage: Stage | None = None
    used = False
    while word := lexicon.tail.at_end(phrase):
        stage = stage or lexicon.stages.get(word)
        used = True
        phrase = phrase[: -len(word)]
    return phrase, stage, used


def _is_kind_of_thing(noun: str) -> bool:
    """Whether the noun after 等 says that the list is one of things (等项目), not of plans."""
    bare = things.without_works(noun)
    return bare != noun or bool(things.head(noun)) or bare in _lexicon().adverbs


def _with_common_tail(pieces: list[_Piece], kind: str | None) -> list[_Piece]:
    """Give members of a list the noun they share: 甲、乙水库扩建 → 甲水库扩建, 乙水库扩建."""
    if kind is None and len(pieces) > 1 and things.head(pieces[-1].text):
        last = pieces[-1].text
        quantity = re.match(r".*\d[\d.]*[万亿千百]?[^\d]", last[:-2])
        cut = max(things.name_end(last), quantity.end() if quantity else 0)
        kind = last[cut:] if 0 < cut < len(last) else None
    if not kind:
        return pieces
    return [
        p
        if things.head(p.text) or p.text.endswith(kind)
        else _Piece(p.text + kind, p.start, p.end, p.stage)
        for p in pieces
    ]


def _is_milestone(thing: str, stage: Stage, lead: _Lead, kind: str | None) -> bool:
    """Whether ``thing`` is one definite thing, as firmly named as its stage asks for."""
    if len(thing) > _LONGEST or len(thing) < 2 or things.is_counted(thing):
        return False
    head = things.head(thing)
    named = things.is_named(thing)
    if not head:
        return named and (thing.startswith("第") or (kind == "" and stage is Stage.IN_USE))
    if lead.loose:
        return named and head not in _lexicon().figurative and len(thing) > len(head)
    if named:
        return len(thing) > len(head)
    return things.is_sole(thing) or (
        stage in _FIRM
        and (len(thing) >= _SPEAKING or kind is not None)
        and (not lead.finishes or head.endswith("项目"))
    )


def _statuses(rest: str, lead: _Lead, end: int) -> Iterator[_Found]:
    """What is to be won: 创建国家卫生县城、省级园林城市."""
    for a, b in _members(rest):
        text, _, _ = _without_tail(rest[a:b])
        if things.is_status(text) and not things.is_counted(text):
            yield _Found(text, Stage.AWARDED, lead.start, end, lead.end)


def _become(match: re.Match[str], offset: int, end: int) -> Iterator[_Found]:
    """Holders that are to win a status: 甲医院、乙医院力争建成智慧医院."""
    stage = Stage.BUILT if match["verb"] == "建成" else Stage.AWARDED
    for a, b in _members(match["holder"]):
        holder = match["holder"][a:b]
        if holder and not things.is_counted(match["status"]):
            thing = holder + match["status"]
            yield _Found(thing, stage, offset + a, end, offset + match.start("status"))
