"""The leaf 投票."""

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf


class BallotLeaf(VotingLeaf):
    """Begun."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("ballot_leaf", around)
        self.set_look(look)
