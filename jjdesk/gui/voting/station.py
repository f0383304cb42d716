"""The leaf 计票台."""

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf


class StationLeaf(VotingLeaf):
    """Begun."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("station", around)
        self.set_look(look)
