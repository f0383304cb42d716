"""Milestones (项目节点): named things in a sentence and the stage they are to reach.

A clause either opens with verbs (加快甲水库、乙大桥建设) or with the things themselves
(甲水库、乙大桥建成投用). Words in ``resources/lexicons/milestones.toml``.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Milestone, Stage
from jjdesk.parsing import clauses, lexicons, members, modality, sectors, things
from jjdesk.parsing.members import Listing, Member
from jjdesk.parsing.patterns import alternation

_MODALS = frozenset(("确保", "力争", "争取", "努力", "务必", "必须", "要", "将", "年内", "今年"))
_TIMES = re.compile(
    r"第[一二三四五六七八九十\d]+次|(?:\d{4}年)?\d{1,2}月份?(?:\d{1,2}日)?[底初末]?前?|[一二三四]季度[末底]?前?|今?年内|年[底末]前?"
)
_ASIDES = frozenset("第一二三四今年计总完投")  # times and amounts start so or with a digit
_BEHIND = (
    r"、以和与及等，；;,。！!？?\s（(“”」』\"\d上下一二三四今本年"  # signs, dates, conjunctions
)
_JOINT = re.compile("[、和及]")
_CLOSING = "。！!？? "
_WINS = re.compile("(?:创建|争创|创成|获评|建成).{4}")  # tells soon that _BECOMES will not match
_BECOMES = re.compile(
    r"^(?P<holder>[^，]{2,40}?)(?:力争|争取|确保|努力)?(?:成功)?"
    r"(?P<verb>创建|争创|创成|获评|建成)为?(?P<status>[^，]{4,})$"
)
_SUBORDINATE = re.compile(
    r"结合|围绕|按照|对照|锚定|聚焦|紧扣|依托|通过|借助|发挥|以(?!.{1,14}为.{1,4}的)|在|用好"
)
_MAKES_INTO = re.compile(r"打造|建设成|建成为|转变|转型为|成为|作为|为抓手|为契机|为目标")
_PLANNED, _UNDER_WAY, _AWARDED = Stage.PLANNED, Stage.UNDER_WAY, Stage.AWARDED
_FIRM = (Stage.STARTED, Stage.TOPPED_OUT, Stage.BUILT, Stage.IN_USE)
_LONGEST = 45
_BARE = 16  # characters of a name without a head noun, at most
_LISTED = 4
_SPEAKING = 6  # characters by which a nameless noun says enough to be one thing


class _Verb(Struct, frozen=True):
    """A verb or an adverb that may open a clause, and what it says.

    ``opens`` says that what stands behind it is no part of the verbs, ``work`` that it names no
    stage, ``loose`` that it promises care in general (打造).
    """

    word: str
    modal: bool
    opens: bool
    work: bool
    loose: bool
    stage: Stage | None


class _Lead(Struct, frozen=True, gc=False):
    """The verbs that open a clause.

    ``loose`` is said of the last verb, ``finishes`` says that the last is 完成, and ``funded`` that
    an amount stands before them, which makes a nameless thing a definite one.
    """

    start: int
    end: int
    stage: Stage | None
    works: bool
    loose: bool
    finishes: bool
    funded: bool


class _Found(Struct, frozen=True, gc=False):
    """A milestone with offsets into the joined sentence; a modal is asked for at ``firm_at``."""

    thing: str
    stage: Stage
    start: int
    end: int
    firm_at: int


@cache
def _lead_verbs() -> dict[str, tuple[_Verb, ...]]:
    """The words that may open a clause by their first two characters, the longest first.

    A word of one character stands last under each two that begin with it, and under itself.
    """
    words, stages = lexicons.load("milestones")["work"], members.stages()
    work, loose = frozenset(words["verbs"]), frozenset(words["loose"])
    starts: dict[str, tuple[_Verb, ...]] = {}
    for word in sorted({*stages, *work, *words["adverbs"], *_MODALS}, key=len, reverse=True):
        modal, works = word in _MODALS, word in work
        opens = modal or works or word in stages
        verb = _Verb(word, modal, opens, works, word in loose, stages.get(word))
        for start in (word[:2], *(two for two in starts if two[0] == word)):
            starts[start] = (*starts.get(start, ()), verb)
    return starts


@cache
def _verbal() -> re.Pattern[str]:
    return re.compile(alternation(lexicons.load("milestones")["work"]["verbal"]))


@cache
def _plural() -> tuple[str, ...]:
    return tuple(lexicons.load("milestones")["work"]["plural"])


@cache
def _figurative() -> frozenset[str]:
    return frozenset(lexicons.load("milestones")["heads"]["figurative"])


@cache
def _endings() -> frozenset[str]:
    """Characters that a clause about one thing can end in: of heads, works, stages and dates."""
    words = lexicons.load("milestones")
    groups = (
        words["heads"]["project"],
        words["heads"]["site"],
        words["works"]["words"],
        words["work"]["tails"],
        words["work"]["kinds"],
        words["status"]["ends"],
        members.stages(),
        "年月份日旬初底末前内）)”」』",
    )
    return frozenset(word[-1] for group in groups for word in group)


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The signs in a sentence in which no status can be won, and in one in which it can."""
    return _signs_with(statuses=False), _signs_with(statuses=True)


def _signs_with(*, statuses: bool) -> re.Pattern[str]:
    """Ends of what a milestone can speak of: a clause without any of them holds none.

    These are head nouns, batches, words of stage that ask for no head noun and, when ``statuses``
    are to be won, ends of those. They count only before what may stand behind a thing: a sign, a
    date, a kind of work, a word of stage. Most places fall out by single characters before any word
    is compared.
    """
    words = lexicons.load("milestones")
    heads, soft, works = words["heads"], words["work"]["soft"], words["works"]["words"]
    built = (word for word in members.stages() if word not in soft)
    ends = {*heads["project"], *heads["site"], *built, "批", "期"}
    ends.update(words["status"]["ends"] if statuses else ())
    lengths: dict[int, set[str]] = {}
    for word in ends:
        if not any(word[i:] in ends for i in range(1, len(word))):  # 桥 stands for 大桥, too
            lengths.setdefault(len(word), set()).add(word)
    single = "".join(lengths.pop(1))
    last = "".join({word[-1] for word in ends})
    last_but_one = "".join({word[-2] for group in lengths.values() for word in group})
    behind = members.tails().words.union(works)
    first_behind = "".join({word[0] for word in behind})
    longer = "|".join(f"(?<={alternation(lengths[length])})" for length in sorted(lengths))
    return re.compile(
        f"[{last}](?![^{first_behind}{_BEHIND}])"
        f"(?:(?<=[{single}])|(?<=[{last_but_one}].)(?:{longer}))"
        f"(?=[{_BEHIND}]|\\Z|{alternation(behind)})"
    )


def find(
    sentences: Sequence[Joined], sentence_sectors: Sequence[str]
) -> list[tuple[Milestone, ...]]:
    """Milestones of each sentence, in reading order.

    ``quote`` is cut from the joined sentence, ``start`` and ``end`` point into the source.

    Args:
        sentences: commitments, joined over breaks; each question is asked of all before the next.
        sentence_sectors: their primary sectors, for things that do not say theirs.
    """
    every_sign = _signs()
    # one of these is in every word of winning
    wins = ["创" in (t := s.text) or "建成" in t or "获评" in t for s in sentences]
    signs = [every_sign[w].search(s.text) for s, w in zip(sentences, wins, strict=True)]
    drafts = [
        _in_sentence(sentence.text, every_sign[w], sign.start(), wins=w) if sign else []
        for sentence, w, sign in zip(sentences, wins, signs, strict=True)
    ]
    things = [draft.thing for its in drafts for draft in its]
    whose = [s for its, s in zip(drafts, sentence_sectors, strict=True) for _ in its]
    told = iter(sectors.of_things(things, things, whose))
    return [
        tuple([_milestone(sentence, draft, next(told)) for draft in its]) if its else ()
        for sentence, its in zip(sentences, drafts, strict=True)
    ]


def _in_sentence(text: str, signs: re.Pattern[str], sign: int, *, wins: bool) -> list[_Found]:
    """Milestones of the clauses of ``text``; of a thing in several of them the last.

    The first of the ``signs`` stands at ``sign``.
    """
    endings = _endings()
    found: list[tuple[int, _Found]] = []
    latest: dict[str, int] = {}
    last: list[_Found] = []
    for start, end in clauses.split(text):
        if sign < start:
            match = signs.search(text, start)
            sign = match.start() if match else len(text)
        signed = sign < end
        if not (signed or last):
            continue
        stop = end
        if text[end - 1] in _CLOSING:
            stop = start + len(text[start:end].rstrip(_CLOSING))
        if signed and text[stop - 1] not in endings and not _JOINT.search(text, start, stop):
            signed = False
            if not last:
                continue
        lead = _lead(text, start, stop)
        if last:
            last = _staged_later(lead, stop, last)
        if signed and not last:
            last = _in_clause(text, lead, stop, wins=wins)
        for one in last:
            latest[one.thing] = start
            found.append((start, one))
    return [one for start, one in found if latest[one.thing] == start]


def _milestone(sentence: Joined, found: _Found, sector: str) -> Milestone:
    text = sentence.text
    start, end = sentence.span(found.start, found.end)
    return Milestone(
        text[found.start : found.end],
        found.thing,
        found.stage,
        modality.at(text, found.firm_at),
        sector,
        start,
        end,
    )


def _staged_later(lead: _Lead, end: int, before: list[_Found]) -> list[_Found]:
    """The things of the clause before, if this one only says how far they are to come.

    加快甲水库建设，确保年底建成投用: the later clause tells stage and firmness.
    """
    if lead.end < end or lead.stage is None or lead.stage is _AWARDED:
        return []
    return [_Found(one.thing, lead.stage, one.start, end, end - 1) for one in before]


def _in_clause(text: str, lead: _Lead, end: int, *, wins: bool) -> list[_Found]:
    """Milestones of the clause that ``lead`` opens and that stops at ``end``.

    Only a sentence that ``wins`` speaks of a status.
    """
    rest = text[lead.end : end]
    if not rest or len(rest) > 6 * _LONGEST:
        return []
    staged = lead.works or lead.stage is not None or bool(members.without_tail(rest)[1])
    if not (staged or wins) or _MAKES_INTO.search(rest) or _SUBORDINATE.match(rest):
        return []
    if lead.stage is _AWARDED:
        return _statuses(rest, lead, end)
    becomes = _BECOMES.match(rest) if wins and _WINS.search(rest, 2) else None
    if becomes and things.is_status(becomes["status"]):
        return _become(becomes, lead.end, end)
    return _listed(members.read(rest, lead.end), lead, end) if staged else []


def _listed(listing: Listing, lead: _Lead, end: int) -> list[_Found]:
    """Milestones of a list of things, each with its own stage or that of the list."""
    staged: list[tuple[Member, Stage, bool]] = []
    company = headless = False
    listed = listing.kind is not None
    later: Stage | None = None
    for member in reversed(listing.members):
        if member.stage:
            later, headless = member.stage, not listing.kind and member.built
        stage = later
        if lead.stage and not member.stage and stage not in (_PLANNED, Stage.IN_USE):
            stage = lead.stage
        if stage is None:
            if not lead.works:
                continue
            stage = _UNDER_WAY
        certain = _is_definite(
            member, stage, lead, listed=listed, headless=headless
        ) and not things.is_counted(member.text)
        company = company or certain
        staged.append((member, stage, certain))
    if not company:
        return []
    found = []
    for member, stage, certain in reversed(staged):
        if certain or (not lead.loose and _in_company(member, listed=listed)):
            start = lead.start if lead.works or lead.stage else member.start
            stop = member.end if member.stage else end
            firm_at = stop - 1 if stop > member.start else member.start
            found.append(_Found(member.text, stage, start, stop, firm_at))
    return found


def _in_company(member: Member, *, listed: bool) -> bool:
    """Whether a nameless thing counts because named ones are listed with it, perhaps before 等."""
    thing = member.text
    if thing.startswith(_plural()) or things.is_counted(thing):
        return False
    if listed:
        return bool(member.head) and _LISTED <= len(thing) <= _LONGEST
    return len(member.head) > 1 and _SPEAKING <= len(thing) <= _LONGEST


def _lead(text: str, start: int, end: int) -> _Lead:
    """Read the verbs and adverbs that open a clause, word by word, the longest first."""
    verbs = _lead_verbs()
    at, first, opened = start, -1, start
    stage: Stage | None = None
    works = loose = finishes = funded = False
    while at < end:
        sign = text[at]
        for verb in verbs.get(text[at : at + 2]) or verbs.get(sign, ()):
            if text.startswith(verb.word, at):
                break
        else:
            if sign.isalpha() and sign not in _ASIDES:
                break
            amount_end = members.money(text, at, end)
            funded = funded or amount_end > at
            after = _time(text, at, end) or amount_end
            if after == at and not sign.isspace():
                break
            at = max(after, at + 1)
            continue
        if first < 0 and not verb.modal:
            first = at
        at += len(verb.word)
        if verb.opens:
            opened = at
            stage = verb.stage or stage
            works = works or verb.work
        loose = verb.loose or (loose and not verb.work)
        finishes = verb.word == "完成"
    if at < end and (works or stage):
        at = opened  # 集中供热, 重点实验室: an adverb before a noun is part of it
    return _Lead(start if first < 0 else first, at, stage, works, loose, finishes, funded)


def _time(text: str, at: int, end: int) -> int:
    """Where the time (年内, 6月底前) at ``at`` ends; 0 if there is none."""
    time = _TIMES.match(text, at, end)
    return time.end() if time else 0


def _is_definite(
    member: Member, stage: Stage, lead: _Lead, *, listed: bool, headless: bool
) -> bool:
    """Whether ``member`` is one definite thing, as firmly named as its stage asks for.

    ``headless`` things, which are said to be built, need no head noun; things ``listed`` before 等
    may be short.
    """
    thing, head = member.text, member.head
    if not 2 <= len(thing) <= _LONGEST or _verbal().search(thing):
        return False
    if not head:
        bare = headless and len(thing) <= _BARE
        return things.is_batch(thing) or (bare and things.is_named(thing))
    if len(thing) == len(head) or things.is_programme(thing):
        return things.is_sole(thing) and not lead.loose
    if lead.loose:
        return head not in _figurative() and things.is_named(thing)
    return (
        (
            (stage in _FIRM or lead.funded)
            and (listed or len(thing) >= _SPEAKING)
            and (not lead.finishes or lead.funded or head.endswith("项目"))
        )
        or things.is_named(thing)
        or (listed and head == "项目" and things.is_half_named(thing))
        or things.is_sole(thing)
    )


def _statuses(rest: str, lead: _Lead, end: int) -> list[_Found]:
    """What is to be won: 创建国家卫生县城、省级园林城市."""
    found = []
    for a, b in _status_spans(rest):
        text, _ = members.without_tail(rest[a:b])
        if things.is_status(text) and not things.is_counted(text):
            found.append(_Found(text, _AWARDED, lead.start, end, lead.end))
    return found


def _status_spans(rest: str) -> list[tuple[int, int]]:
    """Members of a list of statuses; 和 inside one (文化和旅游示范区) splits nothing."""
    split = members.spans(rest)
    if all(things.is_status(rest[a:b]) for a, b in split):
        return split
    cuts = [-1, *(i for i, c in enumerate(rest) if c == "、"), len(rest)]
    return [(a + 1, b) for a, b in pairwise(cuts)]


def _become(match: re.Match[str], offset: int, end: int) -> list[_Found]:
    """Holders that are to win a status: 甲医院、乙医院力争建成智慧医院."""
    if things.is_counted(match["status"]):
        return []
    stage = Stage.BUILT if match["verb"] == "建成" else _AWARDED
    found = []
    for a, b in members.spans(match["holder"]):
        holder = match["holder"][a:b]
        if things.is_half_named(holder) or things.head(holder):
            thing = holder + match["status"]
            found.append(_Found(thing, stage, offset + a, end, offset + match.start("status")))
    return found
