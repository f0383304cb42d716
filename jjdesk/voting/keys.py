"""Keys of a vote: the committee's, split among its keepers, and the secretariat's.

The committee's two private keys (X25519 opens ballots, Ed25519 signs the result) are both derived
by BLAKE2b from one secret of 16 bytes. Shamir's scheme splits it, so that any ``needed`` of the
``keepers`` parts give it back and fewer tell nothing of it. Nobody keeps the secret itself.
"""

import hashlib
import itertools
import secrets
from collections.abc import Sequence
from typing import Final

from Crypto.Protocol.SecretSharing import Shamir
from msgspec import Struct
from nacl.bindings import crypto_core_ed25519_is_valid_point
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

from jjdesk.errors import VotingError
from jjdesk.voting import codes
from jjdesk.voting.rules import MOST_KEEPERS
from jjdesk.words import say, to_say

KEY_SIZE: Final = 32
SIGNATURE_SIZE: Final = 64
_SECRET_SIZE: Final = 16
_FINGERPRINT_SIZE: Final = 3
_SHARE_SIZE: Final = 1 + _FINGERPRINT_SIZE + _SECRET_SIZE
_SHARE_GROUP: Final = 6
_SECRETARIAT_GROUP: Final = 4
_SHARE: Final = to_say("开票钥匙")
_SECRETARIAT: Final = "秘书处密钥"
SHARE_SUFFIX: Final = ".jjshare"
SECRETARIAT_SUFFIX: Final = ".jjsecretariat"


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether ``signature`` (64 bytes) over ``data`` was made by the holder of ``public``.

    Keys of small order and signatures in any but the canonical form are none (libsodium).
    """
    try:
        VerifyKey(public).verify(data, signature)
    except (BadSignatureError, CryptoError, ValueError, TypeError):
        return False
    return True


def _can_seal(public: bytes) -> bool:
    """Whether nobody but the holder opens what is sealed for it: not if it is of small order."""
    try:
        SealedBox(PublicKey(public)).encrypt(b"")
    except CryptoError:
        return False
    return True


class CommitteePublic(Struct, frozen=True, kw_only=True):
    """The committee's public keys, 32 bytes each: to seal for it, to check its signature."""

    seal: bytes
    sign: bytes
    needed: int
    keepers: int

    @property
    def fingerprint(self) -> bytes:
        """Tells its parts from those of another committee."""
        return hashlib.sha256(self.seal + self.sign).digest()[:_FINGERPRINT_SIZE]

    def verify(self, data: bytes, signature: bytes) -> bool:
        """Whether the committee signed ``data``."""
        return verify(self.sign, data, signature)

    def problem(self) -> str:
        """Why ballots cannot be sealed for it, in words; empty where they can."""
        if len(self.seal) != KEY_SIZE or len(self.sign) != KEY_SIZE:
            return say("缺少计票组公钥")
        if not 1 <= self.needed <= self.keepers <= MOST_KEEPERS:
            return say("计票组密钥的保管人数不对")
        if not _can_seal(self.seal) or not crypto_core_ed25519_is_valid_point(self.sign):
            return say("计票组公钥无效")
        return ""


class KeyShare(Struct, frozen=True):
    """A keeper's part of the committee's key: 36 characters in 6 groups; never shown by repr."""

    number: int
    code: str

    def __repr__(self) -> str:
        return f"KeyShare({self.number})"

    @property
    def text(self) -> str:
        """What its file holds; ``read_share`` takes that, too."""
        return f"# jjdesk {_SHARE} {self.number}\n{self.code}\n"


class CommitteeKey(Struct, frozen=True):
    """The committee's private keys, while its keepers are together; never written anywhere."""

    public: CommitteePublic
    _seal: bytes
    _sign: bytes

    def __repr__(self) -> str:
        return "CommitteeKey()"

    def box(self) -> SealedBox[PrivateKey]:
        """Opens what was sealed for the committee."""
        return SealedBox(PrivateKey(self._seal))

    def sign(self, data: bytes) -> bytes:
        """Signature of 64 bytes."""
        return SigningKey(self._sign).sign(data).signature


class SecretariatKey(Struct, frozen=True):
    """The key the secretariat signs packages with (Ed25519); its file is not protected."""

    _seed: bytes

    def __repr__(self) -> str:
        return "SecretariatKey()"

    @property
    def public(self) -> bytes:
        """32 bytes."""
        return bytes(SigningKey(self._seed).verify_key)

    def sign(self, data: bytes) -> bytes:
        """Signature of 64 bytes."""
        return SigningKey(self._seed).sign(data).signature

    @property
    def text(self) -> str:
        """What its file holds."""
        return f"# jjdesk {_SECRETARIAT}\n{codes.write(self._seed, _SECRETARIAT_GROUP)}\n"


def make_secretariat() -> SecretariatKey:
    """A new key."""
    return SecretariatKey(secrets.token_bytes(KEY_SIZE))


def read_secretariat(text: str) -> SecretariatKey:
    """The key of a file.

    Raises:
        VotingError: it holds none.
    """
    return SecretariatKey(codes.read(text, KEY_SIZE, _SECRETARIAT))


def _derive(secret: bytes, purpose: bytes) -> bytes:
    """A private key of 32 bytes."""
    return hashlib.blake2b(key=secret, person=purpose, digest_size=KEY_SIZE).digest()


def _committee(secret: bytes, needed: int, keepers: int) -> CommitteeKey:
    """The keys that follow from a secret."""
    seal, sign = _derive(secret, b"jjdesk seal"), _derive(secret, b"jjdesk sign")
    public = CommitteePublic(
        seal=bytes(PrivateKey(seal).public_key),
        sign=bytes(SigningKey(sign).verify_key),
        needed=needed,
        keepers=keepers,
    )
    return CommitteeKey(public, seal, sign)


def make_committee(keepers: int, needed: int) -> tuple[CommitteePublic, tuple[KeyShare, ...]]:
    """A new key of a committee, in ``keepers`` parts of which any ``needed`` give it back.

    Raises:
        VotingError: the numbers do not go together.
    """
    if not 1 <= needed <= keepers <= MOST_KEEPERS:
        message = say(
            "密钥不能分给 {keepers} 人保管、由 {needed} 人开启："
            "保管人应为 1 至 {most_keepers} 人，开启人数不能多于保管人数。"
            "没有生成任何密钥，请改正人数。",
            keepers=keepers,
            needed=needed,
            most_keepers=MOST_KEEPERS,
        )
        raise VotingError(message)
    secret = secrets.token_bytes(_SECRET_SIZE)
    public = _committee(secret, needed, keepers).public
    return public, tuple(
        KeyShare(number, codes.write(bytes([number]) + public.fingerprint + share, _SHARE_GROUP))
        for number, share in Shamir.split(needed, keepers, secret)
    )


def read_share(text: str) -> KeyShare:
    """The part that is typed in, or that a file holds.

    Raises:
        VotingError: it is none.
    """
    data = codes.read(text, _SHARE_SIZE, say(_SHARE))
    return KeyShare(data[0], codes.write(data, _SHARE_GROUP))


def _parts(shares: Sequence[KeyShare], public: CommitteePublic) -> dict[int, bytes]:
    """The parts by number, each one of this committee's.

    Raises:
        VotingError: mistyped, of another committee, or the same part twice.
    """
    parts: dict[int, bytes] = {}
    for place, share in enumerate(shares, 1):
        data = codes.read(
            share.code, _SHARE_SIZE, say("第 {place} 份{share}", place=place, share=say(_SHARE))
        )
        number, fingerprint = data[0], data[1 : 1 + _FINGERPRINT_SIZE]
        if fingerprint != public.fingerprint or not 1 <= number <= public.keepers:
            message = say(
                "第 {place} 份{share}不属于这次票决。选票没有打开，请核对后换用这次票决的钥匙。",
                place=place,
                share=say(_SHARE),
            )
            raise VotingError(message)
        if number in parts:
            message = say(
                "{share} {number} 输入了两次。选票没有打开，请由另一位保管人输入。",
                share=say(_SHARE),
                number=number,
            )
            raise VotingError(message)
        parts[number] = data[1 + _FINGERPRINT_SIZE :]
    return parts


def check(shares: Sequence[KeyShare], public: CommitteePublic) -> None:
    """Parts as they come in one by one, before they are enough.

    Raises:
        VotingError: one is mistyped, of another committee, or there twice.
    """
    _parts(shares, public)


def join(shares: Sequence[KeyShare], public: CommitteePublic) -> CommitteeKey:
    """The committee's key from parts of it.

    With more parts than are needed a false one among them does no harm.

    Raises:
        VotingError: too few, the same one twice, one of another committee, a mistyped one, or
            parts that do not give this committee's key.
    """
    parts = _parts(shares, public)
    if len(parts) < public.needed:
        message = say(
            "开票需要 {needed} 份{share}，现有 {count} 份。选票没有打开，请等其他保管人到场输入。",
            needed=public.needed,
            share=say(_SHARE),
            count=len(parts),
        )
        raise VotingError(message)
    for chosen in itertools.combinations(parts.items(), public.needed):
        key = _committee(Shamir.combine(list(chosen)), public.needed, public.keepers)
        if key.public == public:
            return key
    message = say(
        "这些{share}合不成这次票决的密钥，其中有伪造或损坏的。选票没有打开，"
        "请换另一位保管人的钥匙再试。",
        share=say(_SHARE),
    )
    raise VotingError(message)
