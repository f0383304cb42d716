"""The pictures at a summary's end: a chart a sector."""

from jjdesk.domain.manuscript import Figure, Heading, Part
from jjdesk.domain.summary import Definition, Headings
from jjdesk.services.charting import exporting
from jjdesk.services.summarising.material import Material


def parts(material: Material, definition: Definition) -> tuple[Part, ...]:
    """A heading and a chart of each sector, drawn to one scale; nothing where none is wanted."""
    if not definition.charts or material.matter is None:
        return ()
    figures = tuple(map(Figure, exporting.sector_charts(material.matter)))
    if not figures or definition.headings is Headings.NONE:
        return figures
    return (Heading("附　各领域图"), *figures)
