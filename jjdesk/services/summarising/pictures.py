"""The pictures at a summary's end: a chart a sector."""

from jjdesk.domain.manuscript import Figure, Part
from jjdesk.domain.summary import Definition
from jjdesk.services.charting import exporting
from jjdesk.services.summarising.headings import Headed
from jjdesk.services.summarising.material import Material


def parts(material: Material, definition: Definition, headed: Headed) -> tuple[Part, ...]:
    """A heading and a chart of each sector, drawn to one scale; nothing where none is wanted.

    Args:
        material: with the matter of the charts.
        definition: says whether they are wanted.
        headed: counts the headings of the summary.
    """
    if not definition.charts or material.matter is None:
        return ()
    charts = exporting.sector_charts(material.matter)
    if not charts:
        return ()
    return (*headed.heading("各领域图"), *map(Figure, charts))
