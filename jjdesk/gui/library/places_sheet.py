"""The towns of a county (地名表), so that reports of any county know their places."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from jjdesk.domain.library import PlaceList
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of, size_of

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
        self._towns = named(QPlainTextEdit(), "placesTowns")
        self._towns.setPlaceholderText(self.tr("一行一个，或用顿号隔开：几江街道、白沙镇、…"))
        self._towns.setTabChangesFocus(True)
        self._towns.setMinimumHeight(look.pixels(_LEAST))
        self._file = named(QPushButton(self.tr("从文件读入…")), "placesFile")
        self._back = named(QPushButton(self.tr("取消")), "placesBack")
        self._keep = named(QPushButton(self.tr("记下")), "placesKeep")
        self._lay_out(look)
        self._county.currentTextChanged.connect(self._show_kept)
        self._file.clicked.connect(self.file_wanted)
        self._keep.clicked.connect(self.accept)
        self._county.setCurrentText(county)
        self._show_kept(county)

    def _lay_out(self, look: Look) -> None:
        hint = named(QLabel(wordWrap=True), "placesHint")
        hint.setText(self.tr("写全称，到镇、乡、街道为止。记下后，这个区县的报告会重新查找镇街。"))
        form = form_of((self.tr("区县"), self._county), (self.tr("镇街"), self._towns))
        foot = foot_of(self, self._back, self._keep, left=[self._file])
        column_of(self, hint, form, foot, grows=[form])
        self.setMinimumWidth(look.pixels(_WIDTH))
        size_of(self, look.pixels(_WIDTH), look.pixels(_HEIGHT))

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
