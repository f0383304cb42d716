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
    """Folder of the bundled report's text and its errata."""
    return data_root() / "seeds"


def user_data() -> Path:
    r"""Folder of the user's workbooks, made when missing.

    Linux ``~/.local/share/jjdesk``, Windows ``%LOCALAPPDATA%\jjdesk``.

    Raises:
        OSError: The folder cannot be made.
    """
    from platformdirs import user_data_path

    return user_data_path("jjdesk", appauthor=False, ensure_exists=True)


def user_config() -> Path:
    r"""Folder of the user's settings, made when missing.

    Linux ``~/.config/jjdesk``, Windows ``%LOCALAPPDATA%\jjdesk``.

    Raises:
        OSError: The folder cannot be made.
    """
    from platformdirs import user_config_path

    return user_config_path("jjdesk", appauthor=False, ensure_exists=True)


def user_logs() -> Path:
    r"""Folder of the log and of the last crash, made when missing.

    Linux ``~/.local/state/jjdesk/log``, Windows ``%LOCALAPPDATA%\jjdesk\Logs``.

    Raises:
        OSError: The folder cannot be made.
    """
    from platformdirs import user_log_path

    return user_log_path("jjdesk", appauthor=False, ensure_exists=True)
