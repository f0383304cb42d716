"""The summaries there are: the built-in definitions, what each has a use for, and their making."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jjdesk.domain.summary import (
    Definition,
    Grouping,
    Layout,
    PageStyle,
    Purpose,
    Summary,
    Whose,
)
from jjdesk.services.summarising.material import Material
from jjdesk.words import in_chinese, to_say

_COMPACT: Final = PageStyle(Layout.COMPACT)

BUILT_IN: Final = (
    Definition(id=Purpose.NOTES, name=to_say("批注摘要"), purpose=Purpose.NOTES),
    Definition(
        id=Purpose.SPEECH,
        name=to_say("审议发言提纲"),
        purpose=Purpose.SPEECH,
        notes=Whose.MINE,
        order=Grouping.KIND,
        minutes=5,
    ),
    Definition(id=Purpose.AMENDMENTS, name=to_say("修改意见表"), purpose=Purpose.AMENDMENTS),
    Definition(
        id=Purpose.PROPOSAL,
        name=to_say("代表建议"),
        purpose=Purpose.PROPOSAL,
        notes=Whose.MINE,
        targets=False,
    ),
    Definition(
        id=Purpose.TARGETS,
        name=to_say("量化目标一览表"),
        purpose=Purpose.TARGETS,
        notes=Whose.NONE,
        order=Grouping.SECTOR,
    ),
    Definition(id=Purpose.TOWNS, name=to_say("我的选区"), purpose=Purpose.TOWNS, notes=Whose.MINE),
    Definition(
        id=Purpose.TASKS,
        name=to_say("目标任务分解表"),
        purpose=Purpose.TASKS,
        notes=Whose.NONE,
        targets=False,
        progress=True,
        page=_COMPACT,
    ),
    Definition(
        id=Purpose.RESULT,
        name=to_say("票决结果"),
        purpose=Purpose.RESULT,
        notes=Whose.NONE,
        page=_COMPACT,
    ),
)
"""One of each purpose, in the order in which they are offered."""

_OF_NOTES: Final = frozenset({"wanted", "notes", "page"})
_USES: Final[Mapping[Purpose, frozenset[str]]] = MappingProxyType(
    {
        Purpose.NOTES: _OF_NOTES
        | {"order", "source", "targets", "charts", "progress", "headings", "remarks"},
        Purpose.SPEECH: _OF_NOTES | {"source", "minutes"},
        Purpose.AMENDMENTS: _OF_NOTES | {"order"},
        Purpose.PROPOSAL: _OF_NOTES | {"source", "targets"},
        Purpose.TARGETS: frozenset(
            {"wanted", "order", "source", "charts", "progress", "headings", "page"}
        ),
        Purpose.TOWNS: _OF_NOTES
        | {"source", "targets", "charts", "progress", "headings", "remarks"},
        Purpose.TASKS: frozenset(
            {"wanted", "order", "targets", "charts", "progress", "headings", "page"}
        ),
        Purpose.RESULT: frozenset({"folder", "page"}),
    }
)
_ORDERS: Final[Mapping[Purpose, tuple[Grouping, ...]]] = MappingProxyType(
    {
        Purpose.NOTES: tuple(Grouping),
        Purpose.AMENDMENTS: tuple(each for each in Grouping if each is not Grouping.KIND),
        Purpose.TARGETS: (Grouping.SECTION, Grouping.SECTOR),
        Purpose.TASKS: (Grouping.SECTION, Grouping.SECTOR),
    }
)


def uses(purpose: Purpose) -> frozenset[str]:
    """The fields of a ``Definition`` that a summary of ``purpose`` looks at."""
    return _USES[purpose]


def orders(purpose: Purpose) -> tuple[Grouping, ...]:
    """By what such a summary can be ordered; nothing where it has an order of its own."""
    return _ORDERS.get(purpose, ())


@in_chinese
def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for.

    Raises:
        VotingError: a vote's folder holds no result, or not a sound one.
    """
    # One purpose in eight is asked for, and each stands on other services.
    from jjdesk.services.summarising import (  # noqa: PLC0415  slow
        amendments,
        notes,
        proposal,
        result,
        speech,
        targets,
        tasks,
        towns,
    )

    makers = {
        Purpose.NOTES: notes.compose,
        Purpose.SPEECH: speech.compose,
        Purpose.AMENDMENTS: amendments.compose,
        Purpose.PROPOSAL: proposal.compose,
        Purpose.TARGETS: targets.compose,
        Purpose.TOWNS: towns.compose,
        Purpose.TASKS: tasks.compose,
        Purpose.RESULT: result.compose,
    }
    return makers[definition.purpose](material, definition)
