"""How a sheet over the window is set: a column of parts, and its buttons at the foot."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

MARGINS: Final = (24, 24, 24, 16)
"""Left, top, right and bottom in pixels, on the grid of 8."""
_AROUND: Final = QSize(24, 96)
"""Room left of the window, for the title bar of the desktop, too."""


def column_of(
    sheet: QDialog, *parts: QWidget | QLayout, grows: Collection[object] = (), spacing: int = 16
) -> None:
    """Set ``parts`` below each other into ``sheet``; those of ``grows`` share what is left.

    Where none grows, what is left stands above the last part, which is the foot.
    """
    column = QVBoxLayout(sheet)
    column.setContentsMargins(*MARGINS)
    column.setSpacing(spacing)
    for part in parts:
        if part is parts[-1] and not grows:
            column.addStretch(1)
        stretch = 1 if part in grows else 0
        if isinstance(part, QLayout):
            column.addLayout(part, stretch)
        else:
            column.addWidget(part, stretch)


def leaf_through(sheet: QDialog, names: QListWidget, text: QWidget) -> None:
    """Set ``names`` into ``sheet``, beside them the ``text`` of the chosen one, and 关闭 below."""
    beside = QHBoxLayout()
    beside.setSpacing(16)
    beside.addWidget(names)
    beside.addWidget(text, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(sheet.reject)
    column_of(sheet, beside, buttons, grows=(beside,))


def form_of(*rows: tuple[str, QWidget | QLayout]) -> QFormLayout:
    """Words and field a row; a screen reader hears the words as the field's name."""
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(8)
    for words, field in rows:
        if isinstance(field, QWidget) and not isinstance(field, QLabel):
            field.setAccessibleName(words)
        form.addRow(words, field)
    return form


def size_of(sheet: QDialog, width: int, height: int) -> None:
    """Give ``sheet`` a size in pixels, but none that is larger than the window it lies over."""
    holder = sheet.parentWidget()
    room = holder.window().size() - _AROUND if holder else QSize(width, height)
    sheet.resize(QSize(width, height).boundedTo(room))


def foot_of(
    sheet: QDialog,
    back: QPushButton,
    keep: QPushButton,
    *,
    left: Iterable[QWidget] = (),
    others: Sequence[QPushButton] = (),
) -> QHBoxLayout:
    """The buttons of ``sheet`` in their order: ``left``, and on the right what ends it.

    ``keep`` is the main one, which Enter presses; ``back`` leaves all as it was. A label on the
    left takes the room between.
    """
    keep.setProperty("main", True)
    keep.setDefault(True)
    back.clicked.connect(sheet.reject)
    foot = QHBoxLayout()
    foot.setSpacing(8)
    filled = False
    for widget in left:
        says = isinstance(widget, QLabel)
        foot.addWidget(widget, 1 if says else 0)
        filled = filled or says
    if not filled:
        foot.addStretch(1)
    for button in (back, *others, keep):
        foot.addWidget(button)
    return foot
