"""What summaries are made from, gathered once: a report, notes on it, what is known beside it."""

from collections.abc import Mapping

from msgspec import Struct, field

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.progress import StatusChange
from jjdesk.domain.report import Commitment, Report
from jjdesk.domain.summary import Proposer
from jjdesk.domain.task import Standing
from jjdesk.services.charting.matter import Matter
from jjdesk.services.note_places import Place


class Noted(Struct, frozen=True):
    """A note as a summary has it: where it hangs, its tags' names, and its author's name.

    ``author`` is empty for one without a name; ``mine`` whether it is the deputy's own.
    """

    note: Annotation
    place: Place
    tags: tuple[str, ...]
    author: str
    mine: bool


class Material(Struct, frozen=True, kw_only=True):
    """All that a summary of one report may say; what was not asked for is empty.

    Attributes:
        report: the open one.
        name: what it is called, ``重庆市江津区 2025 年政府工作报告``.
        commitments: those that the filter lets through, in reading order.
        noted: the notes that the filter lets through, of whom the definition says, in reading
            order: on the report, on sections and on commitments.
        standings: what task tables say, by commitment.
        statuses: the latest of each commitment, by commitment.
        towns: the deputy's own (我的选区).
        matter: what charts are made from.
        proposer: who hands in proposals.
        words: the filter in words, ``教育 · 有目标``; empty for all.
        today: ISO date.
    """

    report: Report
    name: str
    commitments: tuple[Commitment, ...]
    noted: tuple[Noted, ...] = ()
    standings: Mapping[str, tuple[Standing, ...]] = field(default_factory=dict)
    statuses: Mapping[str, StatusChange] = field(default_factory=dict)
    towns: frozenset[str] = frozenset()
    matter: Matter | None = None
    proposer: Proposer = Proposer()
    words: str = ""
    today: str = ""

    def line(self, *told: str) -> str:
        """The filter and what is ``told`` in one line; what is empty is left out."""
        return " · ".join(filter(None, (self.words, *told)))

    def lack(self, what: str, otherwise: str) -> str:
        """That the filter lets no ``what`` through; ``otherwise`` where nothing is filtered."""
        return f"在{_quoted(self.words)}里没有{what}；放宽筛选再看。" if self.words else otherwise


def _quoted(words: str) -> str:
    """In quotation marks; one quoted word alone has them already, others inside are single."""
    if words.count("“") == 1 and words.startswith("“") and words.endswith("”"):
        return words
    return f"“{words.replace('“', '‘').replace('”', '’')}”"
