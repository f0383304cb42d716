"""Where data lives: ours beside the package or inside it, the user's where the system puts it."""

from pathlib import Path

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
    """Folder of the bundled report's text and its errata, and of the demonstration list."""
    return data_root() / "seeds"


def manual() -> Path:
    """Folder of the manual and its pictures."""
    return data_root() / "docs" / "manual"


def licence_overview() -> Path:
    """File that says what the program is made of, and under which licences."""
    return data_root() / "docs" / "licences.md"


def licence_texts() -> Path:
    """Folder of the licences of all that is bundled; only a packaged program has it."""
    return data_root() / "licences"


def user_data() -> Path:
    r"""Folder of the user's workbook and logs; it may not exist yet.

    Linux ``~/.local/share/jjdesk``, Windows ``%LOCALAPPDATA%\jjdesk``.
    """
    import platformdirs  # noqa: PLC0415  the paths of our own files must not wait for it

    return Path(platformdirs.user_data_dir("jjdesk", appauthor=False))


def workbook() -> Path:
    """The user's own workbook; it may not exist yet."""
    return user_data() / "workbook.jjdesk"


def cache() -> Path:
    r"""Folder of what can be made anew at any time; it may not exist yet.

    Linux ``~/.cache/jjdesk``, Windows ``%LOCALAPPDATA%\jjdesk\Cache``.
    """
    import platformdirs  # noqa: PLC0415  see above

    return Path(platformdirs.user_cache_dir("jjdesk", appauthor=False))


def log_file() -> Path:
    """File that unexpected errors are written to; it may not exist yet."""
    return user_data() / "jjdesk.log"


def crash_file() -> Path:
    """File that ``faulthandler`` writes to when the interpreter itself dies; it may not exist yet.

    What it holds after a start is shown then; a sound run leaves it empty.
    """
    return user_data() / "crash.txt"


def window_file() -> Path:
    """File that keeps how the window looked on this machine; it may not exist yet."""
    return user_data() / "window.ini"
