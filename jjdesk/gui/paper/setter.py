"""Setting a manuscript into pages, in steps short enough that the window stays alive."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from jjdesk.domain.manuscript import Figure, Manuscript
from jjdesk.domain.summary import PageStyle
from jjdesk.gui.paper.items import Typeset

NO_PICTURES: Final[Mapping[Figure, bytes]] = MappingProxyType({})


class Setter:
    """Sets a manuscript; ``steps`` is to be run to its end, or left where it stands."""

    def __init__(
        self,
        manuscript: Manuscript,
        style: PageStyle,
        pictures: Mapping[Figure, bytes] = NO_PICTURES,
    ) -> None:
        self.typeset = Typeset(manuscript.title, manuscript.running or manuscript.title, ((),), ())
        self._style = style
        self._pictures = pictures

    def steps(self) -> Iterator[float]:
        """Set a little, say what share is done, from 0 to 1; ``typeset`` is whole at the end."""
        yield 1.0


def typeset(
    manuscript: Manuscript,
    style: PageStyle,
    pictures: Mapping[Figure, bytes] = NO_PICTURES,
) -> Typeset:
    """``manuscript`` on its pages, at once."""
    setter = Setter(manuscript, style, pictures)
    for _ in setter.steps():
        pass
    return setter.typeset
