"""The charts there are: one table, a line a question."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from jjdesk.domain.chart import Chart
from jjdesk.services.charting import (
    amounts,
    changes,
    measurable,
    milestones,
    notes,
    places,
    progress,
    rates,
    targets,
)
from jjdesk.services.charting.matter import By, Matter, Split, Wish
from jjdesk.words import Labels, say, to_say

BY: Final = "by"
SPLIT: Final = "split"
UNIT: Final = "unit"
NOTES_BY: Final = "notes_by"
COMPARISON: Final = "comparison"


class Question(Struct, frozen=True):
    """One chart that can be asked for.

    Attributes:
        name: of the chart, ``Wish.chart``.
        label: what it is called in a list of charts.
        count: makes it.
        takes: the fields of ``Wish`` that it looks at, and ``COMPARISON`` if it is nothing without
            ``Matter.comparison``.
    """

    name: str
    label: str
    count: Callable[[Matter, Wish], Chart]
    takes: frozenset[str] = frozenset()


QUESTIONS: Final[Mapping[str, Question]] = MappingProxyType(
    {
        question.name: question
        for question in (
            Question("targets", say("量化目标"), targets.chart, frozenset({BY, SPLIT})),
            Question("measurable", say("有数占比"), measurable.chart, frozenset({BY})),
            Question("rates", say("百分比"), rates.chart),
            Question("amounts", say("数量"), amounts.chart, frozenset({UNIT})),
            Question("milestones", say("项目节点"), milestones.chart),
            Question("places", say("镇街"), places.chart),
            Question("notes", say("批注"), notes.chart, frozenset({BY, NOTES_BY})),
            Question("progress", say("跟进"), progress.chart, frozenset({BY})),
            Question("changes", say("年度对照"), changes.chart, frozenset({COMPARISON})),
        )
    }
)
"""All of them by name, in the order in which they are offered."""

CHOICES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        BY: Labels({By.SECTOR: to_say("按领域"), By.SECTION: to_say("按章节")}),
        SPLIT: Labels(
            {
                Split.FIRMNESS: to_say("按力度"),
                Split.BOUND: to_say("按界限"),
                Split.MEASURE: to_say("按计量方式"),
            }
        ),
        NOTES_BY: Labels({"kind": to_say("按类型"), "stance": to_say("按表态")}),
    }
)
"""The values of a wish and what they are called; the units of amounts depend on the matter."""


def chart(matter: Matter, wish: Wish) -> Chart:
    """Make the chart that is wished for; the first one where there is none of that name."""
    question = QUESTIONS.get(wish.chart) or next(iter(QUESTIONS.values()))
    return question.count(matter, wish)
