"""The pages of a locked workbook, decrypted one by one where SQLCipher itself cannot any more.

SQLCipher reads nothing more after one page that fails its HMAC. Here such a page is left out, as
empty, and costs what stood on it and no more. All stays in memory. For what a page holds (AES-256
in CBC, at its end the IV and an HMAC-SHA512 over all of it and its number) see
https://www.zetetic.net/sqlcipher/design
"""

import hmac
import struct
from typing import Final

from jjdesk.store import pages

PAGE: Final = 4096
"""Bytes of a page, SQLCipher's own choice."""
RESERVED: Final = 80
"""Bytes at the end of a page: IV and HMAC."""
_HMAC: Final = 64
_IV: Final = 16
_SALT: Final = 16
"""Bytes that the first page begins with, and that are not encrypted."""
_OTHER: Final = 0x3A
_FIRST: Final = b"\0\0\0\1"
_JOURNAL: Final = slice(18, 20)
"""Of the header: 1 for a rollback journal, 2 for a WAL, to write and to read."""


def plain(data: bytes, wal: bytes, salt: bytes, key: bytes) -> bytes:
    """A plain database of what can be decrypted; pages that fail their HMAC are empty.

    Args:
        data: of the file.
        wal: of the file with ``-wal`` beside it; may be empty.
        salt: of the file; where its first bytes are damaged, as a copy has it.
        key: of the salt.
    """
    from Crypto.Cipher import AES  # noqa: PLC0415  slow, and seldom needed

    signing = _signing(salt, key)
    found = {
        at // PAGE + 1: data[at : at + PAGE] for at in range(0, len(data) - PAGE + 1, PAGE)
    } | pages.later(wal, PAGE)
    made = bytearray(max(found, default=0) * PAGE)
    for number, page in found.items():
        # The salt is not encrypted, nor signed.
        begin = _SALT if number == 1 else 0
        body, told = page[begin:-_HMAC], page[-_HMAC:]
        if hmac.digest(signing, body + struct.pack("<I", number), "sha512") != told:
            continue
        end = (number - 1) * PAGE
        cipher = AES.new(key, AES.MODE_CBC, body[-_IV:])
        made[end + begin : end + PAGE - RESERVED] = cipher.decrypt(body[:-_IV])
    if any(made[:PAGE]):
        made[: len(pages.HEAD)] = pages.HEAD
        made[_JOURNAL] = b"\1\1"
    return bytes(made)


def _signing(salt: bytes, key: bytes) -> bytes:
    """The key of the HMACs: PBKDF2 of two passes, which Python itself has from OpenSSL alone.

    The package comes without OpenSSL, see ``tooling/bundling.py``.
    """
    first = hmac.digest(key, bytes(each ^ _OTHER for each in salt) + _FIRST, "sha512")
    second = hmac.digest(key, first, "sha512")
    return bytes(one ^ two for one, two in zip(first, second, strict=True))[: len(key)]
