"""The log file: what happened when, for whoever mends the program.

What a deputy writes never goes in: no text of a note, a report or a ballot, only counts, ids, file
names, times and tracebacks. Modules log through ``logging.getLogger(__name__)``.
"""

import logging
from pathlib import Path

LIMIT = 1_000_000
"""Bytes after which a log makes way for a new one at the next start; one older file is kept."""

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start(folder: Path) -> None:
    """Log from INFO up to ``folder/jjdesk.log``; a folder that refuses leaves us without a log.

    The file is changed at start only, not by ``logging.handlers.RotatingFileHandler``: that module
    imports ``socket``, which an offline program has no business with, and costs start time.
    Calling it again moves the log to the new folder.

    Args:
        folder: Where the log lives, normally ``paths.user_logs()``.
    """
    file = folder / "jjdesk.log"
    try:
        if file.exists() and file.stat().st_size > LIMIT:
            file.replace(folder / "jjdesk.1.log")
        handler: logging.Handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORM))
    logger = logging.getLogger("jjdesk")
    for old in logger.handlers[:]:
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


def crash_file(folder: Path) -> Path:
    """Where ``faulthandler`` writes the stacks when the interpreter itself dies.

    Empty after a sound run; what it holds is shown at the next start.

    Args:
        folder: Where the log lives.
    """
    return folder / "crash.txt"
