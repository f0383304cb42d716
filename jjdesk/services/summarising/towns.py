"""我的选区: what a report undertakes in the deputy's own towns."""

from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.summary import Definition, Summary
from jjdesk.services.summarising.material import Material


def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for."""
    title = f"{material.name}{definition.name}"
    return Summary(manuscript=Manuscript(title=title, empty="还没有设定我的选区。"), sheets=())
