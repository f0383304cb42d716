"""Give a widget the name by which style sheet and tests find it."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

Named = TypeVar("Named", bound=QObject)


def named(thing: Named, name: str) -> Named:
    """``thing`` with its object name set."""
    thing.setObjectName(name)
    return thing


def offer_clearing(field: QLineEdit, words: str) -> None:
    """A cross in ``field`` that empties it, called ``words`` where it is not seen."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(words)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property that it asks for has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
