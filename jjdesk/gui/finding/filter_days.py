"""From which day to which annotations were changed, typed as figures."""

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from jjdesk.domain.finding import Filter
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named, restyle

_WIDTH = 120
_DAY = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*|(\d{4})(\d{2})(\d{2})")


class FilterDays(QWidget):
    """Two days, either of which may be left open.

    Signals:
        changed: what is wanted otherwise now: values by field of ``Filter``.
    """

    changed = Signal(dict)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._fields: dict[str, QLineEdit] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, words in (("since", self.tr("自")), ("until", self.tr("至"))):
            edit = named(QLineEdit(), f"filter:{field}")
            edit.setPlaceholderText(self.tr("如 2025-3-1"))
            edit.setAccessibleName(self.tr("修改时间%s") % words)
            edit.setFixedWidth(look.pixels(_WIDTH))
            edit.editingFinished.connect(lambda field=field: self._give(field))
            row.addWidget(named(QLabel(words), "facetName"))
            row.addWidget(edit)
            self._fields[field] = edit
        row.addStretch(1)

    def show_days(self, wanted: Filter) -> None:
        """Show what is wanted, but not over what is being typed."""
        for field, edit in self._fields.items():
            if not edit.hasFocus():
                edit.setText(getattr(wanted, field))
                self._mark(edit, problem=False)

    def _give(self, field: str) -> None:
        edit = self._fields[field]
        day = day_of(edit.text())
        self._mark(edit, problem=day is None)
        if day is not None:
            edit.setText(day)
            self.changed.emit({field: day})

    @staticmethod
    def _mark(edit: QLineEdit, *, problem: bool) -> None:
        if bool(edit.property("problem")) != problem:
            edit.setProperty("problem", problem)
            restyle(edit)


def day_of(typed: str) -> str | None:
    """A day as ISO date: ``2025-3-1``, ``2025年3月1日`` and ``20250301`` are the same.

    Empty where nothing is typed, ``None`` where it is no day.
    """
    if not typed.strip():
        return ""
    found = _DAY.fullmatch(typed.strip())
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
