"""How statuses are drawn: a shape before the word, and a colour for both."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jjdesk.domain.progress import Status
from jjdesk.gui.theme import Tokens

SIGNS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        Status.DONE: "●",
        Status.UNDER_WAY: "◐",
        Status.BEHIND: "▲",
        Status.NOT_STARTED: "○",
        Status.UNRATED: "–",
    }
)
"""A shape for each status, before its word; in the order of a bar from left to right."""
KEYS: Final = (
    Status.NOT_STARTED,
    Status.UNDER_WAY,
    Status.BEHIND,
    Status.DONE,
    Status.UNRATED,
)
"""The statuses by their keys, 1 to 5."""


def colour(status: Status, tokens: Tokens) -> str:
    """The colour of a status, for text too."""
    return {
        Status.DONE: tokens.green,
        Status.UNDER_WAY: tokens.blue,
        Status.BEHIND: tokens.warning,
    }.get(status, tokens.ink2)
