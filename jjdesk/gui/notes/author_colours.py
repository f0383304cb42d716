"""A colour for each author, the same on every machine; the name always stands beside it."""

from hashlib import sha256
from typing import Final

from jjdesk.gui.notes import tag_colours
from jjdesk.gui.theme import Tokens

# Tags' colours, darker on paper: an author's name is text of its own. Red is left out: it means
# what is chosen.
_ON_PAPER: Final = {
    "blue": "#0064A0",
    "orange": "#9A4F00",
    "green": "#1F7048",
    "purple": "#94406F",
    "olive": "#6B6000",
    "violet": "#5A4BC0",
    "teal": "#1D6A80",
}


def colour_of(author: str, tokens: Tokens) -> str:
    """The colour of an author, by id, as ``#rrggbb``; plain ink for one without an id."""
    if not author:
        return tokens.ink2
    number = int.from_bytes(sha256(author.encode()).digest()[:4], "big") % len(_ON_PAPER)
    name, on_paper = list(_ON_PAPER.items())[number]
    return tag_colours.colour(name, tokens) if tokens.dark else on_paper
