"""What the system asks of our colours, as far as Qt says so."""

from typing import Any, Final

from PySide6.QtGui import QColor, QGuiApplication, QPalette, QStyleHints

_HALF_LIGHT: Final = 128
_BLACK_AND_WHITE: Final = {0, 255}
"""Lightness of text and ground where the system draws in high contrast; else both are softer."""


def is_dark(palette: QPalette) -> bool:
    """Whether the system's own palette, read before ours is set, is a dark one."""
    return palette.window().color().lightness() < _HALF_LIGHT


def is_black_and_white(palette: QPalette) -> bool:
    """Whether the system's own palette, read before ours is set, is one of high contrast.

    Up to Qt 6.9 this is all that Qt says: on Windows it hands on the colours of a contrast theme.
    """
    colours: tuple[QColor, ...] = (palette.window().color(), palette.windowText().color())
    return {colour.lightness() for colour in colours} == _BLACK_AND_WHITE


def asks_for_contrast(hints: Any = None) -> bool | None:
    """What the system answers when it is asked; None where Qt cannot ask, which it can from 6.10.

    Args:
        hints: a ``QStyleHints``, by default the application's.
    """
    if hints is None:
        if not hasattr(QStyleHints, "accessibility"):
            return None
        hints = QGuiApplication.styleHints()
    preference = hints.accessibility().contrastPreference()
    return bool(preference.name == "HighContrast")
