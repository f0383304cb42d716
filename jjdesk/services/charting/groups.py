"""The rows of a chart: sectors, or the sections of a report."""

from collections.abc import Mapping
from typing import Final

from jjdesk.domain.report import Commitment, Report
from jjdesk.services.charting import told
from jjdesk.services.charting.matter import By, Matter
from jjdesk.services.outlining import HEADLESS, short_heading
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

HEADLESS_KEY: Final = ""
"""The row of what stands under a heading that is missing."""


class Groups:
    """Names the rows of a matter; a key is a sector's code, or the id of a section.

    Several reports share no sections: they are charted by sector whatever is wished.
    """

    def __init__(self, matter: Matter, by: By) -> None:
        self.by = by if len(matter.reports) == 1 else By.SECTOR
        self._by_sector = by_sector = self.by is By.SECTOR  # asked of each target: read once
        self.head = told.several(told.SECTORS if by_sector else told.SECTIONS)
        self._names = sector_names() if by_sector else _section_names(matter.reports[0])
        self._places = {key: place for place, key in enumerate(self._names)}

    def key(self, commitment: Commitment, sector: str | None = None) -> str:
        """The row of a commitment, or of a target in it by the target's own ``sector``."""
        if self._by_sector:
            return sector or commitment.sector
        return commitment.section or HEADLESS_KEY

    def name(self, key: str) -> str:
        """What a row is called."""
        return self._names.get(key, key)

    def order(self, key: str) -> tuple[int, str]:
        """Of rows of one length: the reading order of sections, the order of codes of sectors."""
        return self._places.get(key, len(self._places)), key


def _section_names(report: Report) -> Mapping[str, str]:
    names = {
        section.id: short_heading(section.number, section.heading) for section in report.sections
    }
    return {HEADLESS_KEY: say(HEADLESS), **names}
