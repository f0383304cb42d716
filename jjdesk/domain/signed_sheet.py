"""A document to be signed (报告单), the same on paper, in PDF and in a text document."""

from msgspec import Struct

from jjdesk.domain.sheet import Sheet


class Passage(Struct, frozen=True):
    """Paragraphs under a heading; an empty heading is none."""

    heading: str
    paragraphs: tuple[str, ...]


class Signatures(Struct, frozen=True):
    """Lines to sign on: of each row who signs, and how many lines share the width (0 to 2).

    They are never torn from ``above``, which says what is signed.
    """

    above: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]


class SignedSheet(Struct, frozen=True, kw_only=True):
    """Title, what stands below it in the middle, and parts from the first to the last.

    ``running`` stands above every further page: no page may pass for that of another sheet.
    """

    title: str
    running: str
    summary: tuple[str, ...]
    parts: tuple[Passage | Sheet | Signatures, ...]
