"""QR codes as squares, dark or light; drawn by whoever prints them."""

import segno


def squares(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of a QR code, True is dark, without the light margin of 4 squares around it.

    Texts of one length and alphabet give codes of one size (error level M, a seventh may be lost).
    """
    code = segno.make(text, error="m", boost_error=False, micro=False)
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)
