"""A colour for each author, the same on every machine; the name always stands beside it."""

from hashlib import sha256
from typing import Final

from jjdesk.gui.theme import CONTRAST, Tokens

# Okabe and Ito's hues, told apart by colour-blind readers, as dark on paper (as light in the dark)
# as text must be. Red is left out: it means what is chosen.
_ON_PAPER: Final = ("#0064A0", "#9A4F00", "#1F7048", "#94406F", "#6B6000", "#5A4BC0", "#1D6A80")
_IN_THE_DARK: Final = (
    "#56B4E9",
    "#E69F00",
    "#6FBF8F",
    "#D48BB5",
    "#CDBE4A",
    "#A79BF0",
    "#7CC4DE",
)
_IN_HIGH_CONTRAST: Final = (
    "#9CD7FA",
    "#FFC24D",
    "#8FE8AE",
    "#F5BEDC",
    "#E8DA6A",
    "#D2C9FF",
    "#8FE6E6",
)


def colour_of(author: str, tokens: Tokens) -> str:
    """The colour of an author, by id, as ``#rrggbb``; plain ink for one without an id."""
    if not author:
        return tokens.ink2
    hues = _IN_THE_DARK if tokens.dark else _ON_PAPER
    if tokens.name == CONTRAST.name:
        hues = _IN_HIGH_CONTRAST
    return hues[int.from_bytes(sha256(author.encode()).digest()[:4], "big") % len(hues)]
