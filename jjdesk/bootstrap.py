"""Composition root: from the command line's options to a desk, and from a desk to its workbook."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from jjdesk import paths
from jjdesk.errors import SourceError, WorkbookError, WorkbookLockedError
from jjdesk.services.opening import BUNDLED_SHA256, Desk, OpenReport, open_bundled, open_kept
from jjdesk.store import container, faults, snapshot
from jjdesk.store.container import State
from jjdesk.store.snapshot import Snapshot
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

_GONE: Final = say(
    "上次打开的报告已不在资料中，先打开了程序自带的报告；批注完好，可在“资料”里恢复或重新导入。"
)
_BROKEN: Final = say(
    "上次打开的报告在工作簿里读不出来，先打开了程序自带的报告；批注完好，请在“资料”里重新导入原文。"
)


class Options(Struct, frozen=True):
    """What the command line chose; ``workbook`` None is the one in the user's data folder."""

    workbook: Path | None = None


def load_desk(options: Options) -> Desk:
    """Read all that the first paint shows; quick, imports nothing slow.

    A workbook that cannot be read does not keep the report from opening: see ``Desk.problem``.

    Raises:
        InternalError: the bundled report is missing or broken.
    """
    path = options.workbook or paths.workbook()
    try:
        content = snapshot.read(path, BUNDLED_SHA256)
    except WorkbookError as error:
        locked = isinstance(error, WorkbookLockedError)
        return Desk(open_bundled(), path, problem=str(error), locked=locked)
    open_report, notice = _chosen(content)
    why = _why_only_read(content.state, path)
    # Where another report had to be opened, its marks come with its notes.
    marks = content.marks if notice is None else {}
    return Desk(
        open_report, path, content.settings, marks, notice=notice, reading_only=why, stays=bool(why)
    )


def _why_only_read(state: State, path: Path) -> str:
    """Why no window can write the workbook; empty when one can."""
    if state is State.NEWER:
        return faults.newer_to_read(path)
    return faults.locked_away(path) if container.is_locked(path) else ""


def _chosen(content: Snapshot) -> tuple[OpenReport, str | None]:
    """The report that was open last, and what is to be said when it cannot be."""
    reading = content.reading
    bundled = content.settings.get(snapshot.REPORT, BUNDLED_SHA256) == BUNDLED_SHA256
    if bundled and not (reading and reading.corrected):
        # Read from its file, not from the workbook: a newer program brings a newer reading.
        return open_bundled(), None
    if reading is None:
        return open_bundled(), _GONE
    try:
        return open_kept(reading.parsed, reading.text), None
    except SourceError:
        return open_bundled(), _BROKEN


def connect(desk: Desk) -> "Services":
    """Open the desk's workbook for writing, creating it when missing; or as it is, only to be read.

    Slow (imports sqlite-utils): call it after the first paint, on the thread that is to write.

    Raises:
        WorkbookError: the workbook cannot be written, or could not be read when the desk was
            loaded.
    """
    if desk.problem is not None:
        raise WorkbookError(desk.problem)
    # Both bring sqlite-utils in.
    from jjdesk.services import protecting, protection  # noqa: PLC0415  slow
    from jjdesk.services.bundle import Services  # noqa: PLC0415  slow
    from jjdesk.store.database import open_workbook  # noqa: PLC0415  slow
    from jjdesk.store.reading_only import open_for_reading  # noqa: PLC0415  slow

    if desk.reading_only:
        return Services(open_for_reading(desk.workbook, desk.reading_only))
    services = Services(open_workbook(desk.workbook))
    if protection.is_protected(desk.workbook):
        # What it cannot do now it tries at the next start.
        with suppress(WorkbookError):
            protecting.finish(desk.workbook)
    return services
