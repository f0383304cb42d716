"""What a window looks like at its next start: kept on this machine, beside the workbook."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from jjdesk.gui.theme import LOOKS, SCALES
from jjdesk.words import CHINESE, LANGUAGES

_SCHEMES = {"system", *(tokens.name for tokens in LOOKS)}


class WindowState:
    """``scheme`` is the name of tokens or ``system``; ``geometry`` and ``splitter`` are Qt's own.

    ``language`` is read back by :func:`jjdesk.words.wished`, before there is any Qt.

    A plain class: the frame's first paint needs it, and should not wait for msgspec.
    """

    def __init__(self, *, scheme: str = "system", scale: int = 100, serif: bool = True) -> None:
        self.scheme = scheme
        self.language = CHINESE
        self.scale = scale
        self.serif = serif
        self.geometry = b""
        self.splitter = b""
        self.outline = True
        self.margin = True


def load(file: Path) -> WindowState:
    """The state kept in ``file``; what is missing or damaged is as at first start."""
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    state = WindowState()
    scheme = str(kept.value("scheme", state.scheme))
    state.scheme = scheme if scheme in _SCHEMES else state.scheme
    language = str(kept.value("language", state.language))
    state.language = language if language in LANGUAGES else state.language
    scale = str(kept.value("scale", state.scale))
    state.scale = int(scale) if scale.isdigit() and int(scale) in SCALES else state.scale
    state.serif = kept.value("serif", "true") != "false"
    state.outline = kept.value("outline", "true") != "false"
    state.margin = kept.value("margin", "true") != "false"
    state.geometry = _bytes(kept.value("geometry"))
    state.splitter = _bytes(kept.value("splitter"))
    return state


def save(state: WindowState, file: Path) -> None:
    """Keep ``state`` in ``file``; a folder that cannot be written loses nothing but the look."""
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    kept.setValue("scheme", state.scheme)
    kept.setValue("language", state.language)
    kept.setValue("scale", state.scale)
    kept.setValue("serif", "true" if state.serif else "false")
    kept.setValue("outline", "true" if state.outline else "false")
    kept.setValue("margin", "true" if state.margin else "false")
    kept.setValue("geometry", QByteArray(state.geometry))
    kept.setValue("splitter", QByteArray(state.splitter))
    kept.sync()
    with suppress(OSError):
        file.chmod(0o600)


def _bytes(value: object) -> bytes:
    return bytes(value.data()) if isinstance(value, QByteArray) else b""
