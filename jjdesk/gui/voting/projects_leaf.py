"""The leaf 名单与意向."""

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.leaf import Around, VotingLeaf


class ProjectsLeaf(VotingLeaf):
    """Begun."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("projects_leaf", around)
        self.set_look(look)
