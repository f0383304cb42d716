"""Credentials: what hands out the right to vote."""

import pytest

from jjdesk.errors import VotingError
from jjdesk.voting import credentials, keys


def test_a_code_gives_the_credential_back():
    for credential in credentials.make(50):
        groups = credential.code.split("-")
        assert [len(group) for group in groups] == [4] * 7
        assert credentials.read_code(credential.code) == credential
        assert credentials.read_code(credential.text).public == credential.public


def test_what_it_signs_is_verified_by_its_public_key_only():
    one, other = credentials.make(2)
    signature = one.sign(b"ballot")
    assert keys.verify(one.public, b"ballot", signature)
    assert not keys.verify(other.public, b"ballot", signature)
    assert not keys.verify(one.public, b"Ballot", signature)


def test_all_of_a_batch_differ():
    made = credentials.make(1000)
    assert len({credential.secret for credential in made}) == 1000
    assert len({credential.public for credential in made}) == 1000


def test_nothing_of_it_is_shown():
    (credential,) = credentials.make(1)
    assert (
        f"{credential!r} {credential} {[credential]}" == "Credential() Credential() [Credential()]"
    )
    code = credential.code
    for wrong in (code[:-1], code + "0", code[:-1] + ("0" if code[-1] != "0" else "1")):
        with pytest.raises(VotingError, match="选票凭证") as caught:
            credentials.read_code(wrong)
        assert not any(group in str(caught.value) for group in code.split("-"))


def test_the_private_key_is_not_the_code_itself():
    """A slip that is read by a foreign program as a key signs nothing for its credential."""
    (credential,) = credentials.make(1)
    assert bytes(credential._key)[:16] != credential.secret


def test_a_part_of_the_committees_key_is_no_credential():
    _, shares = keys.make_committee(3, 2)
    with pytest.raises(VotingError, match="应有 28 个字符，现有 36 个"):
        credentials.read_code(shares[0].text)
