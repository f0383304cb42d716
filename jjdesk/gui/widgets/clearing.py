"""A field that is emptied by a cross in it; a screen reader is told what the cross does."""

from PySide6.QtWidgets import QLineEdit, QToolButton


def offer_clearing(field: QLineEdit, words: str) -> None:
    """A cross in ``field`` that empties it, called ``words`` where it is not seen."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(words)
