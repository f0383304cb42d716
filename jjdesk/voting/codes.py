"""Secret bytes as codes that are printed, read aloud and typed in, with check characters.

Crockford's base32 (no I, L, O, U; O is read as 0, I and L as 1), in blocks of at most 31
characters, of which the last two are a Reed-Solomon check over GF(32): any one or two wrong
characters of a block and any two that changed places are noticed, others but once in 1024. A
code can be spelled in one way only: spare bits are 0. No message holds a character of a code.
"""

import unicodedata
from typing import Final

from jjdesk.errors import VotingError
from jjdesk.words import say

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 5
_CHECKS: Final = 2
_MOST_DATA: Final = 29
"""Characters of a block without its check: with it 31, as many as the check can tell apart."""
_POLYNOMIAL: Final = 0b100101
_VALUES: Final = {
    **{character: value for value, character in enumerate(ALPHABET)},
    **dict.fromkeys("O", 0),
    **dict.fromkeys("IL", 1),
}
_REMARK: Final = "#"
_SHORT: Final = 20


def _powers() -> tuple[int, ...]:
    """The powers 0..30 of the field's generator."""
    powers = [1]
    while len(powers) < 2**_BITS - 1:
        doubled = powers[-1] << 1
        powers.append(doubled ^ _POLYNOMIAL if doubled >> _BITS else doubled)
    return tuple(powers)


_POWERS: Final = _powers()
_LOGS: Final = {power: exponent for exponent, power in enumerate(_POWERS)}


def _times(one: int, other: int) -> int:
    """Product in GF(32)."""
    if not one or not other:
        return 0
    return _POWERS[(_LOGS[one] + _LOGS[other]) % len(_POWERS)]


def _remainder(values: list[int]) -> list[int]:
    """Of ``values``, the highest power first, divided by (x - g)(x - g²)."""
    high, low = _POWERS[1] ^ _POWERS[2], _POWERS[3]
    first = second = 0
    for value in values:
        first, second, carried = second, value, first
        first ^= _times(carried, high)
        second ^= _times(carried, low)
    return [first, second]


def _sizes(count: int) -> tuple[int, ...]:
    """Data characters of each block for ``count`` bytes."""
    characters = -(-count * 8 // _BITS)
    blocks = -(-characters // _MOST_DATA)
    return tuple(characters // blocks + (block < characters % blocks) for block in range(blocks))


def length(count: int) -> int:
    """Characters of the code of ``count`` bytes, without what stands between groups."""
    sizes = _sizes(count)
    return sum(sizes) + _CHECKS * len(sizes)


def write(data: bytes, group: int) -> str:
    """The code of ``data`` in groups of ``group`` characters."""
    sizes = _sizes(len(data))
    bits = int.from_bytes(data) << (sum(sizes) * _BITS - len(data) * 8)
    values = [bits >> (_BITS * place) & 31 for place in reversed(range(sum(sizes)))]
    characters = ""
    for size in sizes:
        block, values = values[:size], values[size:]
        whole = block + _remainder([*block, 0, 0])
        characters += "".join(ALPHABET[value] for value in whole)
    return "-".join(characters[start : start + group] for start in range(0, len(characters), group))


def _characters(text: str) -> str:
    """What of ``text`` belongs to a code; lines of a file that begin with # are remarks."""
    # An editor may have put a byte order mark before the first.
    lines = (line for line in text.splitlines() if not line.strip("\ufeff \t").startswith(_REMARK))
    plain = unicodedata.normalize("NFKC", "".join(lines)).upper()
    return "".join(
        character
        for character in plain
        if unicodedata.category(character)[0] not in "ZC"
        and unicodedata.category(character) != "Pd"
        and character not in "−_.·"
    )


def read(text: str, count: int, name: str) -> bytes:
    """The ``count`` bytes that ``text`` is the code of.

    Args:
        text: as typed, or what a file of ours holds.
        count: bytes of such a code.
        name: what the code is called, for the messages.

    Raises:
        VotingError: it is none: its length, a foreign character, a mistyped one.
    """
    characters = _characters(text)
    if len(characters) != length(count):
        message = say(
            "{name}应有 {length} 个字符，现有 {count} 个。没有任何改动，请对照原件补全后再试。",
            name=name,
            length=length(count),
            count=len(characters),
        )
        raise VotingError(message)
    if foreign := [place for place, value in enumerate(characters, 1) if value not in _VALUES]:
        message = say(
            "{name}只用数字和字母（不含 U），第 {foreign} 个字符不是。没有任何改动，"
            "请对照原件改正后再试。",
            name=name,
            foreign=foreign[0],
        )
        raise VotingError(message)
    return _joined([_VALUES[character] for character in characters], count, name)


def _joined(values: list[int], count: int, name: str) -> bytes:
    """The bytes of checked blocks."""
    bits, start, sizes = 0, 0, _sizes(count)
    for size in sizes:
        block = values[start : start + size + _CHECKS]
        if any(_remainder(block)):
            place = (
                say("第 {start} 至 {end} 个字符中", start=start + 1, end=start + len(block))
                if len(sizes) > 1
                else ""
            )
            message = say(
                "{name}{place}有输错的字符。没有任何改动，请对照原件改正后再试。",
                name=name,
                place=place,
            )
            raise VotingError(message)
        for value in block[:size]:
            bits = bits << _BITS | value
        start += len(block)
    spare = sum(sizes) * _BITS - count * 8
    if bits & ((1 << spare) - 1):
        message = say("{name}不是本程序制作的。没有任何改动，请对照原件改正后再试。", name=name)
        raise VotingError(message)
    return (bits >> spare).to_bytes(count)


def short(digest: str) -> str:
    """The first 20 of the hexadecimal digits of a hash, to be compared by eye."""
    return "-".join(digest[start : start + 4] for start in range(0, _SHORT, 4))
