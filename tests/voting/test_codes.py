"""Codes that are typed in: what is forgiven, and that no mistake goes unnoticed."""

import itertools
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.errors import VotingError
from jjdesk.voting import codes

SIZES = [16, 20, 32]


def plain(code):
    return code.replace("-", "")


@pytest.mark.parametrize(("size", "characters"), [(16, 28), (20, 36), (32, 56)])
def test_a_code_has_the_length_that_is_promised(size, characters):
    assert codes.length(size) == characters
    assert len(plain(codes.write(secrets.token_bytes(size), 4))) == characters


@given(st.sampled_from(SIZES).flatmap(lambda size: st.binary(min_size=size, max_size=size)))
def test_what_was_written_is_read(data):
    assert codes.read(codes.write(data, 4), len(data), "凭证") == data


@given(st.binary(min_size=16, max_size=16))
def test_what_hands_and_input_methods_make_of_a_code_is_forgiven(data):
    code = codes.write(data, 4)
    wide = "".join(chr(ord(character) + 0xFEE0) for character in code)
    spellings = [
        code.lower(),
        code.replace("0", "O").replace("1", "I"),
        code.replace("0", "o").replace("1", "l"),
        code.replace("-", " "),
        code.replace("-", "—"),
        code.replace("-", "\u200b \u3000\n"),
        wide,
        f"# a file of ours 12345\n{code}\n",
        f"\ufeff# a file of ours 12345\r\n{code}\r\n",
        f"\ufeff{code}",
    ]
    assert {codes.read(spelling, 16, "凭证") for spelling in spellings} == {data}


def test_every_single_and_double_mistake_is_noticed():
    code = plain(codes.write(secrets.token_bytes(16), 4))
    alphabet = codes.ALPHABET
    wrong = 0
    for one, other in itertools.combinations(range(len(code)), 2):
        for _ in range(8):
            typed = list(code)
            typed[one] = secrets.choice(alphabet.replace(code[one], ""))
            typed[other] = secrets.choice(alphabet)
            with pytest.raises(VotingError):
                codes.read("".join(typed), 16, "凭证")
            wrong += 1
    assert wrong == 378 * 8


@pytest.mark.parametrize("size", SIZES)
def test_every_wrong_character_is_noticed(size):
    code = plain(codes.write(secrets.token_bytes(size), 4))
    for place, right in enumerate(code):
        for character in codes.ALPHABET.replace(right, ""):
            with pytest.raises(VotingError):
                codes.read(code[:place] + character + code[place + 1 :], size, "凭证")


def test_two_characters_that_changed_places_are_noticed():
    code = plain(codes.write(bytes(range(0, 160, 10)), 4))
    for one, other in itertools.combinations(range(len(code)), 2):
        if code[one] == code[other]:
            continue
        typed = list(code)
        typed[one], typed[other] = typed[other], typed[one]
        with pytest.raises(VotingError):
            codes.read("".join(typed), 16, "凭证")


def test_a_code_has_one_spelling_only():
    """Spare bits are checked: else one credential had four codes."""
    data = secrets.token_bytes(16)
    values = [codes.ALPHABET.index(character) for character in plain(codes.write(data, 4))]
    spelled = 0
    for spare in range(1, 4):
        changed = [*values[:25], values[25] | spare]
        whole = [*changed, *codes._remainder([*changed, 0, 0])]
        with pytest.raises(VotingError, match="不是本程序制作的"):
            codes.read("".join(codes.ALPHABET[value] for value in whole), 16, "凭证")
        spelled += 1
    assert spelled == 3


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda code: code[:-1], "应有 28 个字符，现有 27 个"),
        (lambda code: code + "0", "应有 28 个字符，现有 29 个"),
        (lambda _: "", "现有 0 个"),
        (lambda code: "U" + code[1:], "第 1 个字符不是"),
        (lambda code: "票" + code[1:], "第 1 个字符不是"),
        (lambda code: code[:-1] + ("0" if code[-1] != "0" else "1"), "有输错的字符"),
    ],
)
def test_the_message_says_what_is_wrong_and_nothing_of_the_code(spoil, words):
    code = codes.write(secrets.token_bytes(16), 4)
    with pytest.raises(VotingError, match=words) as caught:
        codes.read(spoil(code), 16, "选票凭证")
    assert str(caught.value).startswith("选票凭证")
    assert not any(group in str(caught.value) for group in code.split("-"))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_the_half_with_the_mistake_is_named():
    code = plain(codes.write(secrets.token_bytes(20), 6))
    wrong = code[:20] + ("0" if code[20] != "0" else "1") + code[21:]
    with pytest.raises(VotingError, match="第 19 至 36 个字符中"):
        codes.read(wrong, 20, "开票钥匙")


def test_of_a_hash_its_beginning_is_shown_in_groups():
    assert codes.short("0123456789abcdef" * 4) == "0123-4567-89ab-cdef-0123"
