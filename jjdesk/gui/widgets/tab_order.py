"""In which order Tab goes through the window: as one reads it, whatever was made when.

Qt goes in the order in which widgets were made. Rail, filters and margin are made after the page,
cards and chips whenever there is something to show: so the order is taken from where they stand.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QScrollArea, QWidget


def stops(root: QWidget) -> list[QWidget]:
    """What Tab reaches in ``root``: row by row, in a row from left to right, part by part."""
    return list(_stops(root))


def step(root: QWidget, *, forward: bool) -> bool:
    """Take the keyboard on to the next stop, or back to the one before; False where is none."""
    order = stops(root)
    if not order:
        return False
    at = _place(order, QApplication.focusWidget())
    if forward:
        target, reason = order[(at + 1) % len(order)], Qt.FocusReason.TabFocusReason
    else:
        target, reason = order[at - 1 if at > 0 else -1], Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _show(target)
    return True


def _place(order: list[QWidget], widget: QWidget | None) -> int:
    """Where ``widget``, or what holds it, stands in ``order``; -1 where nothing does."""
    while widget is not None:
        if widget in order:
            return order.index(widget)
        widget = widget.parentWidget()
    return -1


def _stops(widget: QWidget) -> Iterator[QWidget]:
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if policy and widget.isEnabled() and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        return  # their fields are theirs
    for child in _as_read(_shown(widget)):
        yield from _stops(child)


def _shown(widget: QWidget) -> list[QWidget]:
    return [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]


def _as_read(widgets: list[QWidget]) -> Iterator[QWidget]:
    """Row by row; what stands beside any of a row is in it."""
    row: list[QWidget] = []
    bottom = 0
    for widget in sorted(widgets, key=lambda each: (each.y(), each.x())):
        if row and widget.y() >= bottom:
            yield from _across(row)
            row = []
        bottom = max(bottom, widget.y() + widget.height()) if row else widget.y() + widget.height()
        row.append(widget)
    yield from _across(row)


def _across(row: list[QWidget]) -> list[QWidget]:
    return sorted(row, key=lambda each: (each.x(), each.y()))


def _show(widget: QWidget) -> None:
    """Scroll what lies in a scroll area to where it is seen."""
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea) and holder.viewport().isAncestorOf(widget):
            inner = holder.widget()
            # Larger ones are seen from their top.
            corner = widget.mapTo(inner, QPoint())
            holder.ensureVisible(corner.x(), corner.y() + min(widget.height(), 40), 8, 48)
        holder = holder.parentWidget()
