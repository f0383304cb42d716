"""The pictures at a summary's end: a chart a sector."""

from jjdesk.domain.manuscript import Face, Figure, Form, Heading, Part, paragraph
from jjdesk.domain.summary import Definition, Headings
from jjdesk.services.charting import exporting
from jjdesk.services.summarising.material import Material


def parts(material: Material, definition: Definition) -> tuple[Part, ...]:
    """A heading and a chart of each sector, drawn to one scale; nothing where none is wanted.

    Sectors that state no figures have nothing to draw: of them it is said in a line below.
    """
    if not definition.charts or material.matter is None:
        return ()
    charts = exporting.sector_charts(material.matter)
    figures = tuple(Figure(each) for each in charts if each.bars)
    silent = "".join(each.answer for each in charts if not each.bars)
    remarks = (paragraph(f"注：{silent}", Form.FLUSH, Face.SMALL),) if silent else ()
    if not charts or definition.headings is Headings.NONE:
        return (*figures, *remarks)
    return (Heading("附　各领域图"), *figures, *remarks)
