"""Which tests one process runs one after another, while others run the rest beside it.

A test by itself is free to go to whichever process waits for one. Those of a group stay together:
they share a root, a server or a program of other people, or what is dear to make.
"""

from pathlib import PurePosixPath
from typing import Final

from xdist.scheduler import LoadScopeScheduling

TOGETHER: Final = {
    "tests/foreign/test_bare_root.py": "roots",
    "tests/foreign/test_packaged.py": "roots",
    "tests/foreign/test_cups.py": "cups",
    "tests/foreign/test_documents.py": "libreoffice",
    "tests/foreign/test_tables.py": "libreoffice",
    "tests/foreign/test_no_network.py": "network",
    "tests/test_packaging.py": "wheel",
    "tests/services/polling/test_traces.py": "traces",
    "tests/store/test_postings.py": "postings",
}
"""Names of groups by the file of their tests."""

BY_PARAMETERS: Final = {"tests/gui/paper/test_summaries.py"}
"""Files whose tests share what is made for their parameters."""


def group(nodeid: str) -> str:
    """The name of a test's group; a test that goes alone is its own."""
    file = PurePosixPath(nodeid.partition("::")[0]).as_posix()
    if file in BY_PARAMETERS:
        return file + nodeid[nodeid.find("[") :]
    return TOGETHER.get(file, nodeid)


class InGroups(LoadScopeScheduling):  # type: ignore[misc]  # xdist is typed, its parts are not
    """Hands out groups, those of many tests first."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)
