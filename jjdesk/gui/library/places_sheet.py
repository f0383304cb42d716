"""The towns of a county (地名表), so that reports of any county know their places."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.library import PlaceList
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named

_WIDTH, _HEIGHT, _LEAST = 440, 400, 96


class PlacesSheet(QDialog):
    """A county and its towns, typed, pasted or from a file.

    Signals:
        file_wanted: the towns shall come from a file.
    """

    file_wanted = Signal()

    def __init__(
        self,
        lists: Sequence[PlaceList],
        county: str,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``lists``, which are kept, and begin with ``county``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("地名表"))
        self._lists = {each.county: each.towns for each in lists}
        self._county = named(QComboBox(editable=True), "placesCounty")
        self._county.addItems(list(self._lists))
        self._county.setAccessibleName(self.tr("区县"))
        self._towns = named(QPlainTextEdit(), "placesTowns")
        self._towns.setAccessibleName(self.tr("镇街"))
        self._towns.setPlaceholderText(self.tr("一行一个，或用顿号隔开：几江街道、白沙镇、…"))
        self._towns.setTabChangesFocus(True)
        self._towns.setMinimumHeight(look.pixels(_LEAST))
        self._file = named(QPushButton(self.tr("从文件读入…")), "placesFile")
        self._back = named(QPushButton(self.tr("取消")), "placesBack")
        self._keep = named(QPushButton(self.tr("记下")), "placesKeep")
        self._keep.setProperty("main", True)
        self._lay_out(look)
        self._county.currentTextChanged.connect(self._show_kept)
        self._file.clicked.connect(self.file_wanted)
        self._back.clicked.connect(self.reject)
        self._keep.clicked.connect(self.accept)
        self._county.setCurrentText(county)
        self._show_kept(county)

    def _lay_out(self, look: Look) -> None:
        hint = named(QLabel(wordWrap=True), "placesHint")
        hint.setText(self.tr("写全称，到镇、乡、街道为止。记下后，这个区县的报告会重新查找镇街。"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("区县"), self._county)
        form.addRow(self.tr("镇街"), self._towns)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._file)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(hint)
        column.addLayout(form, 1)
        column.addLayout(buttons)
        self.setMinimumWidth(look.pixels(_WIDTH))
        self.resize(look.pixels(_WIDTH), look.pixels(_HEIGHT))

    def places(self) -> PlaceList:
        """County and towns as they stand in the fields."""
        towns = re.split(r"[\s、，,；;]+", self._towns.toPlainText())
        return PlaceList(self._county.currentText().strip(), tuple(filter(None, towns)))

    def fill(self, places: PlaceList) -> None:
        """Show what a file holds; nothing is kept by that."""
        if places.county:
            self._county.setCurrentText(places.county)
        self._towns.setPlainText("\n".join(places.towns))

    def _show_kept(self, county: str) -> None:
        if county in self._lists:
            self._towns.setPlainText("\n".join(self._lists[county]))
