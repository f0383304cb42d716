"""票决结果: of a counted vote, the same sheet that is signed at the station (计票报告单)."""

from pathlib import Path
from typing import Final

from jjdesk.domain.manuscript import Manuscript, tables
from jjdesk.domain.summary import Definition, Summary
from jjdesk.services.polling import result_sheet
from jjdesk.services.summarising.material import Material
from jjdesk.words import say

_NO_FOLDER: Final = say(
    "还没有选票决文件夹。请选一个已经计过票的票决文件夹，它的计票报告单就在这里。"
)


def compose(_material: Material, definition: Definition) -> Summary:
    """Make the sheet of the vote in the definition's folder; the report has no part in it.

    Raises:
        VotingError: it was not counted yet, or its files are not as they should be.
    """
    if not definition.folder:
        return Summary(manuscript=Manuscript(title=definition.name, empty=_NO_FOLDER), sheets=())
    counted = result_sheet.rounds_of(Path(definition.folder))
    manuscript = result_sheet.sheet(counted)
    chosen = len(result_sheet.chosen_in(counted))
    turn = f"第 {counted[-1].result.round} 轮"
    told = f"{turn} · 当选 {chosen} 个" if chosen else turn
    return Summary(manuscript=manuscript, sheets=tables(manuscript), told=told)
