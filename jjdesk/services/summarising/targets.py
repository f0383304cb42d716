"""量化目标一览表: every quantified target of a report, by sector or section."""

from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.summary import Definition, Summary
from jjdesk.services.summarising.material import Material


def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for."""
    title = f"{material.name}{definition.name}"
    return Summary(manuscript=Manuscript(title=title, empty="没有量化目标。"), sheets=())
