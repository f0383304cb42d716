"""The window's own words (``tr``) from the catalogue that everything else speaks by."""

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from jjdesk import words


class CatalogueTranslator(QTranslator):
    """Looks words up in ``jjdesk.words``: no compiled copy of it can fall behind."""

    def __init__(self, catalogue: words.Catalogue, parent: QApplication) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        """Qt asks none that is empty."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The English of ``source``; Qt's own words are English as they are."""
        del context, n  # one word is said alike everywhere, unless it is about different things
        return self._catalogue.find(source, disambiguation or "")


def speak(app: QApplication) -> None:
    """Let the window speak the language that ``jjdesk.words`` was told."""
    catalogue = words.catalogue()
    if catalogue is not None:
        app.installTranslator(CatalogueTranslator(catalogue, app))


def speak_for_qt(app: QCoreApplication | None) -> None:
    """Qt's own buttons in Chinese, where the interface is."""
    if app is None or words.catalogue() is not None:
        return
    translator = QTranslator(app)
    folder = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)
