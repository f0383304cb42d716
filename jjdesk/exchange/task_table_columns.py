"""What the columns of a government's task table are called."""

from typing import Final

from jjdesk.domain.task import Column
from jjdesk.exchange.vocabulary import Vocabulary

TASKS: Final = Vocabulary(
    "task_columns.toml", Column, required=(Column.TEXT,), once=(Column.NUMBER,)
)
"""Of number columns only the first counts."""


def meaning(heading: str) -> Column | None:
    """What a column with this heading holds."""
    return TASKS.meaning(heading)
