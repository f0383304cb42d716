"""A vote on projects (票决): the projects, the rules, what ballots say, what was counted.

Law and practice behind every rule: spec of the vote, kept in ``docs/vote.md``. Nothing here is a
person: who holds which credential is recorded nowhere.
"""

from enum import StrEnum

from msgspec import Struct


class Use(StrEnum):
    """What a vote is used as; printed on everything. ``FORMAL`` needs the session's 票决办法."""

    TRIAL = "trial"
    FORMAL = "formal"


class Mode(StrEnum):
    """How a ballot is filled in.

    ``TICK``: up to so many ticks. ``PER_ITEM``: 赞成, 反对 or 弃权 for each. ``RANK``: an order of
    up to so many. ``WHOLE_LIST``: one mark on the list as it stands. ``SATISFACTION``: 满意,
    基本满意 or 不满意 for each of last year's projects.
    """

    TICK = "tick"
    PER_ITEM = "per_item"
    RANK = "rank"
    WHOLE_LIST = "whole_list"
    SATISFACTION = "satisfaction"


class Quorum(StrEnum):
    """How many of all deputies must be present."""

    TWO_THIRDS = "two_thirds"
    OVER_HALF = "over_half"
    FOUR_FIFTHS = "four_fifths"
    NONE = "none"


class Overvote(StrEnum):
    """A ballot with more choices than seats: ``VOID`` as a whole, ``ALLOWED`` without a limit.

    With ``VOID`` in ``PER_ITEM`` mode approvals are capped at the number of seats.
    """

    VOID = "void"
    ALLOWED = "allowed"


class Undervote(StrEnum):
    """A ballot with fewer choices than seats."""

    VALID = "valid"
    VOID = "void"


class Blank(StrEnum):
    """A ballot without any choice: ``ABSTAINS`` on all, ``VOID``, or ``NOT_COUNTED`` at all.

    One that is not counted is neither valid nor void; it counts as returned and is told apart.
    """

    ABSTAINS = "abstains"
    VOID = "void"
    NOT_COUNTED = "not_counted"


class PassBase(StrEnum):
    """Of whom a project needs so many approvals."""

    ALL = "all"
    PRESENT = "present"
    RETURNED = "returned"
    VALID = "valid"
    NONE = "none"


class PassCompare(StrEnum):
    """How many of them."""

    MORE_THAN_HALF = "more_than_half"
    AT_LEAST_HALF = "at_least_half"
    TWO_THIRDS = "two_thirds"


class Order(StrEnum):
    """In which order projects are chosen: by approvals, or as the list has them."""

    APPROVALS = "approvals"
    LIST = "list"


class Tie(StrEnum):
    """What happens to equal votes at the cut; never chance, never the order of the list."""

    NEW_ROUND = "new_round"
    EVERY = "every"
    PRESIDIUM = "presidium"
    FEWEST_OPPOSE = "fewest_oppose"


class Shortfall(StrEnum):
    """What happens when fewer pass than there are seats."""

    STANDS = "stands"
    RUN_OFF = "run_off"


class Basis(StrEnum):
    """What a rule rests on: read in a statute, seen in a real vote, taken over from elections."""

    LAW = "law"
    SEEN = "seen"
    ANALOGY = "analogy"
    CHOSEN = "chosen"


class Rules(Struct, frozen=True, kw_only=True):
    """The rule sheet (票决规则).

    Attributes:
        eligible: all deputies (应到).
        seats: how many projects are to be chosen (应选).
        changeable: whether a deputy may vote again until closing; the last ballot counts.
        keepers: how many hold a part of the committee's key, ``needed`` how many must be present.
        decision: title of the session's 票决办法; ``decided``: ISO date. Needed for ``Use.FORMAL``.
    """

    eligible: int
    seats: int = 10
    use: Use = Use.TRIAL
    mode: Mode = Mode.TICK
    quorum: Quorum = Quorum.TWO_THIRDS
    overvote: Overvote = Overvote.VOID
    undervote: Undervote = Undervote.VALID
    blank: Blank = Blank.ABSTAINS
    pass_base: PassBase = PassBase.ALL
    pass_compare: PassCompare = PassCompare.MORE_THAN_HALF
    order: Order = Order.APPROVALS
    tie: Tie = Tie.NEW_ROUND
    shortfall: Shortfall = Shortfall.STANDS
    max_rounds: int = 2
    changeable: bool = True
    keepers: int = 3
    needed: int = 2
    decision: str = ""
    decided: str = ""


class Project(Struct, frozen=True, kw_only=True):
    """A project that is voted on (实事项目).

    ``key`` tells it from the others of its list through all rounds; ``number`` is that on the
    ballot. ``investment`` is in 万元. What the list leaves out is empty or None.
    """

    key: str
    number: int
    name: str
    content: str = ""
    investment: float | None = None
    unit: str = ""
    deadline: str = ""


class Mark(StrEnum):
    """What a ballot says of one project.

    ``NONE``: nothing. A tick and an approval of the whole list are ``FOR``. The last three are
    those of a satisfaction vote.
    """

    NONE = "none"
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    SATISFIED = "satisfied"
    PARTLY = "partly"
    DISSATISFIED = "dissatisfied"


class Ballot(Struct, frozen=True):
    """What a ballot says: a mark a project in the order of the list; of a whole list one mark.

    ``ranking`` holds the numbers of the projects from the first choice on (``Mode.RANK`` only).
    ``unreadable``: a paper ballot that the head scrutineer declared void, with the reason.
    """

    marks: tuple[Mark, ...] = ()
    ranking: tuple[int, ...] = ()
    unreadable: str = ""


class Void(StrEnum):
    """Why a ballot is void (废票)."""

    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    BLANK = "blank"
    MALFORMED = "malformed"
    UNREADABLE = "unreadable"
    TWICE = "twice"


class Counters(Struct, frozen=True, kw_only=True):
    """The six counters (应到 实到 发出 收回 有效 无效), and of the returned what is not counted."""

    eligible: int
    present: int
    issued: int
    returned: int
    valid: int
    void: int
    uncounted: int = 0

    @property
    def missing(self) -> int:
        """Issued and not returned (未收回)."""
        return self.issued - self.returned


class Line(Struct, frozen=True, kw_only=True):
    """What was counted for one project.

    ``points`` only where ballots rank; the last three only of a satisfaction vote.
    """

    project: str
    approvals: int = 0
    opposed: int = 0
    abstained: int = 0
    points: int = 0
    satisfied: int = 0
    partly: int = 0
    dissatisfied: int = 0


class Tally(Struct, frozen=True, kw_only=True):
    """What was counted (计票): a line a project in the order of the list, void ballots by cause."""

    counters: Counters
    lines: tuple[Line, ...]
    voids: dict[Void, int]


class Outcome(Struct, frozen=True, kw_only=True):
    """What follows from a tally by the rules: keys of projects.

    Attributes:
        invalid_round: why the round as a whole is void; then nothing is chosen.
        threshold: approvals that are needed; 0 where none are.
        passed: all that have them, the most approvals first.
        chosen: those that stand.
        tied: equal at the cut, where they cannot all stand.
        open_seats: how many seats are left.
        next_round: who goes into another round; empty where there is none.
        presidium: the presidium has to decide.
        words: the outcome in sentences.
    """

    threshold: int
    passed: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    open_seats: int = 0
    next_round: tuple[str, ...] = ()
    presidium: bool = False
    invalid_round: str = ""
    words: tuple[str, ...] = ()
