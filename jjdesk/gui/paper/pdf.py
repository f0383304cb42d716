"""Pages into a PDF file: whole or not at all, and in steps that leave the window alive."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from jjdesk import files
from jjdesk.gui.paper.items import DPI, Typeset
from jjdesk.gui.paper.painting import A4, paint
from jjdesk.services import finishing

_PAINTED: Final = 0.9
"""What share of the work painting is; the rest is finishing and the disk."""


class PdfWriting:
    """Writes a PDF; ``steps`` is to be run to its end, or left where it stands: nothing is written.

    Attributes:
        pages: how many.
    """

    def __init__(self, typeset: Typeset, path: Path) -> None:
        self.pages = len(typeset.pages)
        self._typeset = typeset
        self._path = path

    def steps(self) -> Iterator[float]:
        """Paint a page, say what share is done; the file stands there at the end.

        Raises:
            SourceError: it cannot be written; an older file is as it was.
        """
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        painter = QPainter(self._writer(buffer))
        try:
            yield from self._paint(painter)
        finally:
            painter.end()
        yield _PAINTED
        data, of = bytes(buffer.data().data()), self._typeset
        files.replace(self._path, finishing.finished(data, of.title, of.bookmarks))
        yield 1.0

    def _writer(self, buffer: QBuffer) -> QPdfWriter:
        writer = QPdfWriter(buffer)
        writer.setParent(buffer)
        writer.setTitle(self._typeset.title)
        writer.setCreator("jjdesk")
        writer.setResolution(DPI)
        writer.setPageLayout(A4)
        return writer

    def _paint(self, painter: QPainter) -> Iterator[float]:
        device = painter.device()
        for index in range(self.pages):
            if index and isinstance(device, QPagedPaintDevice):
                device.newPage()
            paint(painter, self._typeset, index)
            yield _PAINTED * (index + 1) / self.pages


def write_pdf(typeset: Typeset, path: Path, progress: Callable[[float], bool] | None = None) -> int:
    """Write a PDF with every face embedded, and say how many pages it has.

    Args:
        typeset: the pages.
        path: of the file; an older one is replaced.
        progress: is told the share done, from 0 to 1; where it says no, nothing is written.

    Returns:
        Pages written; 0 where ``progress`` said no.

    Raises:
        SourceError: the file cannot be written; an older one is as it was.
    """
    writing = PdfWriting(typeset, path)
    for share in writing.steps():
        if progress is not None and share < 1 and not progress(share):
            return 0
    return writing.pages
