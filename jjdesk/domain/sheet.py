"""A table on its way to paper, to a file or to the clipboard."""

from msgspec import Struct


class Sheet(Struct, frozen=True):
    """A table to be printed or written: heads, rows of as many cells, widths in characters.

    A number stays a number, so that a spreadsheet can go on with it; ``None`` is an empty cell.
    """

    name: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str | float | None, ...], ...]
