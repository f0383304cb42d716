"""Zips from strangers: what zipfile raises on them, and what is asked of each before it is read."""

import struct
import zipfile
import zlib
from collections.abc import Iterable
from typing import Final

DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    LookupError,
)
"""On bytes that are not as they were written, an unknown method, a password or a wrong name.

What is read of it as XML adds ``xml.etree.ElementTree.ParseError`` and ``expat.ExpatError``.
"""
_ENCRYPTED: Final = 0x1


def encrypted(infos: Iterable[zipfile.ZipInfo]) -> bool:
    """Whether some part asks for a password."""
    return any(info.flag_bits & _ENCRYPTED for info in infos)
