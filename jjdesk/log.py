"""Write unexpected errors to a file, for those who mend them."""

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_LIMIT: Final = 1_000_000


def record(error: BaseException, file: Path) -> Path | None:
    """Append ``error`` with its traceback to ``file`` (mode 0600), begun anew at 1 MB.

    Tracebacks show code and messages, no local values: nothing of a note gets here.

    Returns:
        ``file``, or None when it cannot be written: a full disk must not hide the first error.
    """
    entry = f"{datetime.now(UTC).isoformat()}\n{''.join(traceback.format_exception(error))}\n"
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        grown = file.exists() and file.stat().st_size > _LIMIT
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if grown else os.O_APPEND)
        with os.fdopen(os.open(file, flags, 0o600), "w", encoding="utf-8") as stream:
            stream.write(entry)
    except OSError:
        return None
    return file
