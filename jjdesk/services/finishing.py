"""A PDF on its way to its file: what Qt leaves out is put in, then it is written whole."""

from collections.abc import Sequence
from pathlib import Path

from jjdesk import files
from jjdesk.exchange import pdf_finishing
from jjdesk.exchange.pdf_finishing import Mark


def write(data: bytes, path: Path, title: str, marks: Sequence[Mark] = ()) -> None:
    """Write the PDF ``data`` with title, language and bookmarks; its text can be searched.

    Raises:
        SourceError: it cannot be written; an older file is as it was.
    """
    files.replace(path, pdf_finishing.finish(data, title, marks))
