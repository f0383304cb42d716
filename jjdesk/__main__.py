"""``jjdesk`` and ``python -m jjdesk``: arguments to the command line or the application."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from jjdesk import cli


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, by default the application.

    Returns:
        The exit code: 0, 1 when the fault is ours, 2 when the user can mend it.
    """
    arguments = cli.arguments(argv)
    if arguments.command == "parse":
        return cli.guarded(partial(cli.parse, arguments.file, arguments.output))
    return cli.guarded(partial(_desktop, arguments.workbook))


def _desktop(workbook: Path | None) -> int:
    # Qt takes most of the start: not for help, version and parse.
    from jjdesk.bootstrap import Options, connect, load_desk  # noqa: PLC0415  slow
    from jjdesk.gui.app import run  # noqa: PLC0415  slow

    return run(partial(load_desk, Options(workbook)), connect)


if __name__ == "__main__":
    sys.exit(main())
