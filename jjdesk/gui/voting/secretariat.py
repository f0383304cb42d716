"""The leaf 秘书处."""

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf


class SecretariatLeaf(VotingLeaf):
    """Begun."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("secretariat", around)
        self.set_look(look)
