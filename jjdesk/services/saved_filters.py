"""Keep filters under names (已存筛选); every act has a name and can be taken back.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Sequence
from typing import Final

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.errors import UserError
from jjdesk.store import saved_filters
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say

LONGEST: Final = 30
"""Characters of a name."""


class SavedFilters:
    """The filters of a workbook that have a name. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook."""
        self._workbook = workbook

    def every(self) -> tuple[SavedFilter, ...]:
        """All of them in order.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            return saved_filters.every(database)

    def save(self, name: str, wanted: Filter) -> tuple[SavedFilter, ...]:
        """Keep a filter; it takes the place of an earlier one of its name.

        Returns:
            All as they are now; so every act.

        Raises:
            UserError: the name is empty or too long.
            WorkbookError: nothing was changed; so of every act.
        """
        name = _named(name)
        with self._workbook.changing(act=say("存下筛选“{name}”", name=name)) as database:
            saved_filters.put(database, SavedFilter(name, wanted))
        return self.every()

    def rename(self, name: str, other: str) -> tuple[SavedFilter, ...]:
        """Give one another name.

        Raises:
            UserError: the name is empty, too long, or another filter's.
        """
        other = _named(other)
        if other == name:
            return self.every()
        if any(each.name == other for each in self.every()):
            message = say("已经有一个叫“{other}”的筛选。没有改名，请换一个名称。", other=other)
            raise UserError(message)
        with self._workbook.changing(
            act=say("筛选“{name}”改名为“{other}”", name=name, other=other)
        ) as database:
            saved_filters.rename(database, name, other)
        return self.every()

    def remove(self, name: str) -> tuple[SavedFilter, ...]:
        """Forget one; an unknown name changes nothing."""
        with self._workbook.changing(act=say("删除筛选“{name}”", name=name)) as database:
            saved_filters.remove(database, name)
        return self.every()

    def order(self, names: Sequence[str]) -> tuple[SavedFilter, ...]:
        """Put them in the order of ``names``."""
        with self._workbook.changing(act=say("调整筛选的次序")) as database:
            saved_filters.order(database, names)
        return self.every()


def _named(name: str) -> str:
    kept = storable(" ".join(name.split()))
    if not kept or len(kept) > LONGEST:
        message = say(
            "筛选的名称要有 1 至 {longest} 个字。没有存下，请改一改名称。", longest=LONGEST
        )
        raise UserError(message)
    return kept
