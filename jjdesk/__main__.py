"""``jjdesk`` and ``python -m jjdesk``: arguments to the command line or the application."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jjdesk.services.annotating import Annotating
    from jjdesk.services.opening import Desk


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, by default the application.

    Returns:
        The exit code: 0, 1 when the fault is ours, 2 when the user can mend it.
    """
    given = sys.argv[1:] if argv is None else list(argv)
    if not given:
        return _desktop(None)
    from jjdesk import cli  # noqa: PLC0415  the window need not wait for argparse

    arguments = cli.arguments(given)
    if arguments.command == "parse":
        return cli.guarded(partial(cli.parse, arguments.file, arguments.output))
    return cli.guarded(partial(_desktop, arguments.workbook))


def _desktop(workbook: Path | None) -> int:
    # Qt takes most of the start: not for help, version and parse.
    from jjdesk.gui.app import run  # noqa: PLC0415  slow

    return run(partial(_load, workbook), _connect)


def _load(workbook: Path | None) -> "Desk":
    # The window calls this when its shell is painted, and what reads the report is loaded then.
    from jjdesk.bootstrap import Options, load_desk  # noqa: PLC0415  slow

    return load_desk(Options(workbook))


def _connect(desk: "Desk") -> "Annotating":
    from jjdesk.bootstrap import connect  # noqa: PLC0415  slow

    return connect(desk)


if __name__ == "__main__":
    sys.exit(main())
