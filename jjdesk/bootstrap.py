"""Composition root: from the command line's options to a desk, and from a desk to its workbook."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from jjdesk import paths
from jjdesk.errors import WorkbookError
from jjdesk.services.opening import Desk, open_bundled
from jjdesk.store import snapshot

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services


class Options(Struct, frozen=True):
    """What the command line chose; ``workbook`` None is the one in the user's data folder."""

    workbook: Path | None = None


def load_desk(options: Options) -> Desk:
    """Read all that the first paint shows; quick, imports nothing slow.

    A workbook that cannot be read does not keep the report from opening: see ``Desk.problem``.

    Raises:
        InternalError: the bundled report is missing or broken.
    """
    open_report = open_bundled()
    path = options.workbook or paths.user_data() / "workbook.jjdesk"
    try:
        content = snapshot.read(path)
    except WorkbookError as error:
        return Desk(open_report, path, problem=str(error))
    return Desk(open_report, path, content.annotations, content.settings)


def connect(desk: Desk) -> "Services":
    """Open the desk's workbook for writing, creating it when missing.

    Slow (imports sqlite-utils): call it after the first paint, on the thread that is to write.

    Raises:
        WorkbookError: the workbook cannot be written, or could not be read when the desk was
            loaded.
    """
    if desk.problem is not None:
        raise WorkbookError(desk.problem)
    # Both bring sqlite-utils in.
    from jjdesk.services.bundle import Services  # noqa: PLC0415  slow
    from jjdesk.store.database import open_workbook  # noqa: PLC0415  slow

    return Services(open_workbook(desk.workbook))
