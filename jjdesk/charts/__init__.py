"""Data to matplotlib figures. No Qt, no pyplot; matplotlib is imported here and nowhere else."""

import os
import shutil
from contextlib import suppress

from jjdesk import paths


def _settle() -> None:
    """Give matplotlib a folder of ours, with the list of fonts in it, before it is imported.

    Without, it opens each font of the system to make that list: seconds at the first chart of a
    machine, and at each start of a frozen build, whose folder is a new one every time. Nor do we
    want the user's ``matplotlibrc``. Where our folder cannot be written to matplotlib makes do
    with one that is thrown away.
    """
    folder = paths.cache() / "matplotlib"
    os.environ["MPLCONFIGDIR"] = str(folder)
    with suppress(OSError):
        for ours in (paths.resources() / "matplotlib").glob("fontlist-*.json"):
            if not (folder / ours.name).exists():
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ours, folder / ours.name)


_settle()
