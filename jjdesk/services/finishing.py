"""A PDF on its way to its file: what Qt leaves out is put in."""

from collections.abc import Sequence

from jjdesk.exchange import pdf_finishing
from jjdesk.exchange.pdf_finishing import Mark


def finished(data: bytes, title: str, marks: Sequence[Mark] = ()) -> bytes:
    """The PDF ``data`` with title, language and bookmarks; its text can be searched.

    It is pure, and may run on any thread.
    """
    return pdf_finishing.finish(data, title, marks)
