"""Write unexpected errors to a file, for those who mend them.

What a deputy writes never goes in: no text of a note or a ballot, only counts, ids, file names,
times and where it happened. Modules log through ``logging.getLogger(__name__)``.
"""

import logging
import os
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_LIMIT: Final = 1_000_000


def record(error: BaseException, file: Path) -> Path | None:
    """Append where ``error`` and what led to it happened to ``file`` (mode 0600), anew at 1 MB.

    Kinds of errors, files, lines and functions; no message, as it may quote what was being read.

    Returns:
        ``file``, or None when it cannot be written: a full disk must not hide the first error.
    """
    return _append("".join(_told(error)), file)


def _told(error: BaseException) -> Iterator[str]:
    """The errors that led to ``error``, the first one first, and itself."""
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _told(before)
    yield f"{type(error).__name__}\n"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}\n"


def _append(text: str, file: Path) -> Path | None:
    """Append one entry; None when the file cannot be written."""
    entry = f"{datetime.now(UTC).isoformat()}\n{text}\n"
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        grown = file.exists() and file.stat().st_size > _LIMIT
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if grown else os.O_APPEND)
        with os.fdopen(os.open(file, flags, 0o600), "w", encoding="utf-8") as stream:
            stream.write(entry)
    except OSError:
        return None
    return file


def start(file: Path) -> None:
    """Send what our modules log, from INFO up, to ``file``; called again, only to the new one.

    ``logging.handlers`` is left alone: it imports ``socket``, which an offline program has no
    business with, and start time is short. The file is opened at the first entry, so a sound run
    leaves none; one that cannot be written leaves us without a log.
    """
    logger = logging.getLogger("jjdesk")
    for old in logger.handlers[:]:
        logger.removeHandler(old)
    logger.addHandler(_Recorder(file))
    logger.setLevel(logging.INFO)


class _Recorder(logging.Handler):
    """Writes each entry as ``record`` writes an error."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        _append(self.format(record), self._file)
