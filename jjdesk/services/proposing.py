"""What task tables say of how far commitments have come, as entries for the user to confirm."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.task import Standing
from jjdesk.services import periods
from jjdesk.words import Labels, to_say

_BEHIND: Final = re.compile(
    r"(?<![无未不])(?:滞后|落后|逾期|延期|超期)|偏慢|较慢|缓慢|慢于|低于序时|暂停|停滞|停工|受阻"
    r"|未(?:达到?|完成)(?:序时|时序|进度|预期)"
)
_NOT_STARTED: Final = re.compile(
    r"(?:未|没有|没)(?:正式)?(?:开始|启动|开工|动工|实施|开展|推进)|待启动|待开工"
)
# 完成 is said of the whole only where its clause ends with it: 已完成招标 is a step on the way.
_DONE: Final = re.compile(
    r"(?:完成|办结|完结|投用|达标|销号|验收|竣工|完工|建成|通车)"
    r"(?:全年|年度|既定|各项|全部)?(?:目标)?(?:任务)?(?:并?销号)?(?=[。；;，,！!（(]|$)|^100[%％]$"
)
_NOT_DONE: Final = re.compile(
    r"未|没有|尚|正在|其余|剩余|基本|部分|主体"
    r"|(?:即将|预计|力争|计划|确保|拟|将).{0,12}(?:完成|竣工|投用|完工|建成|通车)"
)
_UNDER_WAY: Final = re.compile(
    r"推进|正在|序时|时序|进[行展度]|开展|开工|启动|建设中|办理中|加快|稳步|有序|持续|长期|已|完成|正常"
    r"|达到|实现|累计|顺利|完工|建成|封顶|[%％]"
)


class Proposal(Struct, frozen=True):
    """An entry that a task table suggests; ``words`` are the table's own.

    ``date`` is the day on which the table was imported.
    """

    commitment: str
    period: str
    status: Status
    source: str
    words: str
    date: str


def status_of(words: str) -> Status | None:
    """How far a task has come by the words of its row; ``None`` where they do not say."""
    said = "".join(words.split())
    if not said:
        return None
    if _BEHIND.search(said):
        return Status.BEHIND
    if _NOT_STARTED.search(said):
        return Status.NOT_STARTED
    if _DONE.search(said) and not _NOT_DONE.search(said):
        return Status.DONE
    return Status.UNDER_WAY if _UNDER_WAY.search(said) else None


def proposals(
    standings: Mapping[str, Sequence[Standing]],
    changes: Iterable[StatusChange],
    year: int | None,
) -> tuple[Proposal, ...]:
    """What the tables suggest that is not kept yet, one a commitment and table.

    Args:
        standings: what stands with each commitment, by its id.
        changes: the entries that are kept.
        year: the report's.
    """
    kept = {(each.commitment, each.period, each.source, each.status) for each in changes}
    found: list[Proposal] = []
    for commitment, rows in standings.items():
        tables = {each.table.id: each.table for each in rows}
        for table in tables.values():
            said = [each.task.progress for each in rows if each.table.id == table.id]
            status = _together([known for words in said if (known := status_of(words))])
            period = periods.of_words(table.period, year) or table.period
            if status and (commitment, period, table.name, status) not in kept:
                words = "；".join(dict.fromkeys(words for words in said if words))
                day = _local_day(table.added)
                found.append(Proposal(commitment, period, status, table.name, words, day))
    return tuple(found)


def _together(said: Sequence[Status]) -> Status | None:
    """The status of a commitment that several tasks bear on."""
    if not said:
        return None
    if Status.BEHIND in said:
        return Status.BEHIND
    first = said[0]
    return first if all(each is first for each in said) else Status.UNDER_WAY


def _local_day(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().date().isoformat()


STATUS_WORDS: Final[Mapping[Status, str]] = Labels(
    {
        Status.UNRATED: to_say("未评"),
        Status.NOT_STARTED: to_say("未开始"),
        Status.UNDER_WAY: to_say("推进中"),
        Status.BEHIND: to_say("滞后"),
        Status.DONE: to_say("已完成"),
    }
)
"""What each status is called on screen and in files."""
