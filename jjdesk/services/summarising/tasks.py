"""目标任务分解表: who is responsible for what, until when, and how far it has come."""

from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.summary import Definition, Summary
from jjdesk.services.summarising.material import Material


def compose(material: Material, definition: Definition) -> Summary:
    """Make the summary of ``material`` that ``definition`` asks for."""
    title = f"{material.name}{definition.name}"
    return Summary(manuscript=Manuscript(title=title, empty="没有承诺事项。"), sheets=())
