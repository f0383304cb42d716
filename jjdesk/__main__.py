"""``jjdesk`` and ``python -m jjdesk``: arguments to the command line or the application."""

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jjdesk import words

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services
    from jjdesk.services.checkup import Finding
    from jjdesk.services.opening import Desk


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, by default the application.

    Returns:
        The exit code: 0, 1 when the fault is ours, 2 when the user can mend it.
    """
    given = sys.argv[1:] if argv is None else list(argv)
    # Before anything else of ours is loaded: names at the top of a module are said, too.
    words.use(words.wished(given))
    if not given:
        return _window(None)
    from jjdesk import cli  # noqa: PLC0415  the window need not wait for argparse

    arguments = cli.arguments(given)
    if arguments.command == "parse":
        return cli.guarded(partial(cli.parse, arguments.file, arguments.output))
    if arguments.command == "vote":
        return cli.guarded(partial(cli.verify_vote, arguments.folder, arguments.shares))
    if arguments.command == "workbook":
        return cli.guarded(partial(cli.transfer, arguments))
    if arguments.command == "doctor":
        return cli.guarded(partial(cli.doctor, arguments.workbook, _ask_qt))
    return _window(arguments.workbook)


def _window(workbook: Path | None) -> int:
    # Nothing is garbage while all is being built; the window turns it on again when it stands.
    gc.disable()
    try:
        from jjdesk.gui.app import run  # noqa: PLC0415  Qt takes most of the start: only here

        return run(partial(_load, workbook), _connect)
    except Exception as error:  # noqa: BLE001  the last resort: recorded, and said
        from jjdesk import cli  # noqa: PLC0415  see main

        return cli.told(error)


def _ask_qt() -> "tuple[Finding, ...]":
    from jjdesk.gui.help import machine  # noqa: PLC0415  it may be what is lacking

    return machine.examine()


def _load(workbook: Path | None) -> "Desk":
    # The window calls this when its frame is painted, and what reads the report is loaded then.
    from jjdesk.bootstrap import Options, load_desk  # noqa: PLC0415  slow

    return load_desk(Options(workbook))


def _connect(desk: "Desk") -> "Services":
    from jjdesk.bootstrap import connect  # noqa: PLC0415  slow

    return connect(desk)


if __name__ == "__main__":
    sys.exit(main())
