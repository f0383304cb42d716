"""The committee's key: any so many parts give it back, fewer or false ones do not."""

import hashlib
import itertools
import secrets

import msgspec
import pytest
from nacl.public import PublicKey, SealedBox

from jjdesk.errors import VotingError
from jjdesk.voting import codes, keys

SMALL_ORDER = [
    bytes(32),
    b"\1" + bytes(31),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
    bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
]


def spelled(data):
    return keys.KeyShare(data[0], codes.write(bytes(data), 6))


def bare(share):
    return bytearray(codes.read(share.code, 20, ""))


@pytest.mark.parametrize(("keepers", "needed"), [(1, 1), (3, 1), (3, 2), (3, 3), (5, 3), (9, 5)])
def test_any_so_many_parts_in_any_order_open_and_sign(keepers, needed):
    public, shares = keys.make_committee(keepers, needed)
    sealed = SealedBox(PublicKey(public.seal)).encrypt(b"ballot")
    assert [share.number for share in shares] == list(range(1, keepers + 1))
    for chosen in itertools.permutations(shares, needed) if keepers < 6 else [shares[-needed:]]:
        key = keys.join(chosen, public)
        assert key.public == public
        assert key.box().decrypt(sealed) == b"ballot"
        assert public.verify(b"result", key.sign(b"result"))


def test_more_parts_than_needed_do_no_harm():
    public, shares = keys.make_committee(5, 2)
    assert keys.join(shares, public).public == public


def test_two_committees_have_nothing_in_common():
    one, other = keys.make_committee(3, 2)[0], keys.make_committee(3, 2)[0]
    assert len({one.seal, one.sign, other.seal, other.sign}) == 4


@pytest.mark.parametrize(("keepers", "needed"), [(0, 0), (3, 0), (2, 3), (10, 2), (-1, -1)])
def test_numbers_that_do_not_go_together_are_refused(keepers, needed):
    with pytest.raises(VotingError, match="没有生成任何密钥"):
        keys.make_committee(keepers, needed)


def test_too_few_parts_are_refused():
    public, shares = keys.make_committee(5, 3)
    for chosen in ((), shares[:1], shares[:2]):
        with pytest.raises(VotingError, match=f"需要 3 份开票钥匙，现有 {len(chosen)} 份"):
            keys.join(chosen, public)


def test_the_same_part_twice_is_refused_however_it_is_spelled():
    public, shares = keys.make_committee(3, 2)
    again = keys.read_share(shares[0].code.lower().replace("0", "o"))
    renumbered = keys.KeyShare(2, shares[0].code)
    for same in (shares[0], again, renumbered):
        with pytest.raises(VotingError, match="开票钥匙 1 输入了两次"):
            keys.join([shares[0], same], public)


def test_a_part_of_another_committee_is_refused():
    public, shares = keys.make_committee(3, 2)
    _, others = keys.make_committee(3, 2)
    with pytest.raises(VotingError, match="第 2 份开票钥匙不属于这次票决"):
        keys.join([shares[0], others[1]], public)


def test_a_number_that_was_never_given_out_is_refused():
    public, shares = keys.make_committee(3, 2)
    for number in (0, 4, 255):
        part = bare(shares[1])
        part[0] = number
        with pytest.raises(VotingError, match="第 2 份开票钥匙不属于这次票决"):
            keys.join([shares[0], spelled(part)], public)


def test_a_mistyped_part_is_refused_before_any_other_reason():
    public, shares = keys.make_committee(3, 2)
    code = shares[0].code
    wrong = ("0" if code[0] != "0" else "1") + code[1:]
    with pytest.raises(VotingError, match="第 1 份开票钥匙第 1 至 18 个字符中有输错的字符"):
        keys.join([keys.KeyShare(1, wrong)], public)
    with pytest.raises(VotingError, match="有输错的字符"):
        keys.read_share(wrong)


@pytest.mark.parametrize("bit", range(0, 128, 9))
def test_a_forged_part_gives_no_key(bit):
    public, shares = keys.make_committee(3, 2)
    forged = bare(shares[0])
    forged[4 + bit // 8] ^= 1 << bit % 8
    with pytest.raises(VotingError, match="伪造或损坏"):
        keys.join([spelled(forged), shares[1]], public)
    assert keys.join([spelled(forged), shares[1], shares[2]], public).public == public


def test_parts_short_of_the_needed_tell_nothing_of_the_secret():
    """Each byte of one part of two is as often this as that, whatever the secret."""
    values = [bare(keys.make_committee(2, 2)[1][0])[4] for _ in range(2000)]
    expected = len(values) / 256
    chi = sum((values.count(value) - expected) ** 2 / expected for value in range(256))
    assert chi < 255 + 6 * (2 * 255) ** 0.5


def test_files_of_parts_and_of_the_secretariat_are_read_back():
    _, shares = keys.make_committee(3, 2)
    assert [keys.read_share(share.text) for share in shares] == list(shares)
    key = keys.make_secretariat()
    assert keys.read_secretariat(key.text) == key
    with pytest.raises(VotingError, match="秘书处密钥"):
        keys.read_secretariat(shares[0].text)
    with pytest.raises(VotingError, match="开票钥匙"):
        keys.read_share(key.text)


def test_what_the_secretariat_signs_is_verified_by_its_public_key_only():
    key, other = keys.make_secretariat(), keys.make_secretariat()
    signature = key.sign(b"package")
    assert keys.verify(key.public, b"package", signature)
    assert not keys.verify(other.public, b"package", signature)
    assert not keys.verify(key.public, b"Package", signature)
    assert not keys.verify(key.public, b"package", signature[:-1])
    assert not keys.verify(key.public[:-1], b"package", signature)


def test_no_other_form_of_a_signature_is_taken():
    """S + L is the same number modulo L, and in some libraries a second valid signature."""
    key = keys.make_secretariat()
    order = 2**252 + 27742317777372353535851937790883648493
    for count in range(20):
        data = bytes([count])
        signature = key.sign(data)
        moved = int.from_bytes(signature[32:], "little") + order
        malleated = signature[:32] + moved.to_bytes(32, "little")
        assert keys.verify(key.public, data, signature)
        assert not keys.verify(key.public, data, malleated)


@pytest.mark.parametrize("point", SMALL_ORDER, ids=bytes.hex)
def test_keys_of_small_order_sign_and_seal_nothing(point):
    """With such a key everybody could sign for it, and open what is sealed for it."""
    identity = b"\1" + bytes(31) + bytes(32)
    for signature in (bytes(64), identity, point + bytes(32)):
        assert not keys.verify(point, b"ballot", signature)


@pytest.mark.parametrize("point", SMALL_ORDER, ids=bytes.hex)
def test_a_committee_with_a_key_of_small_order_is_no_committee(point):
    public, _ = keys.make_committee(3, 2)
    assert public.problem() == ""
    assert msgspec.structs.replace(public, seal=point).problem() == "计票组公钥无效"
    assert msgspec.structs.replace(public, sign=point).problem() == "计票组公钥无效"


def test_a_committee_without_a_key_or_with_odd_numbers_is_none():
    public, _ = keys.make_committee(3, 2)
    for changed in ({"seal": b""}, {"sign": b""}, {"seal": public.seal[:31]}):
        assert msgspec.structs.replace(public, **changed).problem() == "缺少计票组公钥"
    for changed in ({"needed": 0}, {"needed": 4}, {"keepers": 10}):
        assert "保管人数不对" in msgspec.structs.replace(public, **changed).problem()


def test_no_secret_is_shown_by_repr_or_by_a_message():
    public, shares = keys.make_committee(3, 2)
    key, secretariat = keys.join(shares, public), keys.make_secretariat()
    shown = f"{shares!r} {key!r} {secretariat!r}"
    hidden = [share.code for share in shares] + [secretariat.text.splitlines()[1]]
    hidden += [repr(part) for part in msgspec.structs.astuple(key)[1:]]
    assert not any(word in shown for word in hidden)
    with pytest.raises(VotingError) as caught:
        keys.join([shares[0], shares[0]], public)
    groups = shares[0].code.split("-")
    assert not any(group in str(caught.value) for group in groups)


def test_the_two_private_keys_are_derived_apart():
    secret = secrets.token_bytes(16)
    key = keys._committee(secret, 2, 3)
    assert key._seal != key._sign
    assert hashlib.blake2b(key=secret, person=b"jjdesk seal", digest_size=32).digest() == key._seal
