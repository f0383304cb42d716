"""Where data lives: beside the package in a checkout, inside it when installed or frozen."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds ``resources/`` and ``seeds/``.

    In a wheel and in a frozen build both are packed into ``jjdesk/data``; in a checkout they stand
    beside the package.
    """
    packed = _PACKAGE / "data"
    return packed if packed.is_dir() else _PACKAGE.parent


def resources() -> Path:
    """Folder of icons, style, fonts, lexicons and the parsed bundled report."""
    return data_root() / "resources"


def seeds() -> Path:
    """Folder of the bundled report's text and its errata."""
    return data_root() / "seeds"


def user_data() -> Path:
    """Folder of the user's workbook and log; it may not exist yet."""
    return Path(platformdirs.user_data_dir("jjdesk", appauthor=False))


def log_file() -> Path:
    """File that unexpected errors are written to; it may not exist yet."""
    return user_data() / "jjdesk.log"
