"""Credentials (选票凭证): made in one batch, handed out like paper ballots, at random and unnamed.

A credential is 16 random bytes; BLAKE2b makes of them the Ed25519 key that signs its ballots. The
slip shows the code and its QR code: nothing else tells one from another.
"""

import hashlib
import secrets
from functools import cached_property
from typing import Final

from msgspec import Struct
from nacl.signing import SigningKey

from jjdesk.voting import codes

SUFFIX: Final = ".jjcredential"
_SIZE: Final = 16
_GROUP: Final = 4
_NAME: Final = "选票凭证"
_PERSON: Final = b"jjdesk ballot"


class Credential(Struct, frozen=True, dict=True):
    """The right to one ballot; never shown by repr."""

    secret: bytes

    def __repr__(self) -> str:
        return "Credential()"

    @cached_property
    def _key(self) -> SigningKey:
        seed = hashlib.blake2b(key=self.secret, person=_PERSON, digest_size=32).digest()
        return SigningKey(seed)

    @property
    def code(self) -> str:
        """28 characters in 7 groups."""
        return codes.write(self.secret, _GROUP)

    @property
    def public(self) -> bytes:
        """32 bytes; what the package lists."""
        return bytes(self._key.verify_key)

    @property
    def text(self) -> str:
        """What its file holds; ``read_code`` takes that, too."""
        return f"# jjdesk {_NAME}\n{self.code}\n"

    def sign(self, data: bytes) -> bytes:
        """Signature of 64 bytes."""
        return self._key.sign(data).signature


def make(count: int) -> tuple[Credential, ...]:
    """So many new ones."""
    return tuple(Credential(secrets.token_bytes(_SIZE)) for _ in range(count))


def read_code(text: str) -> Credential:
    """The credential that is typed in, or that a file holds.

    Raises:
        VotingError: it is none.
    """
    return Credential(codes.read(text, _SIZE, _NAME))
