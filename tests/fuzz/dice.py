"""Sound content made hostile: bytes, texts, JSON, marked-up texts and zips, by numbered chance.

The same target and number give the same decisions in every process, so that a finding can be made
again from its number alone.
"""

import io
import json
import re
import struct
import warnings
import zipfile
from collections.abc import Callable, Sequence
from random import Random  # noqa: TID251  bytes to try, no ballots
from typing import Any, TypeVar
from xml.etree import ElementTree as ET

Thing = TypeVar("Thing")

WORDS = (
    "", " ", "\0", "\t", "\r", "\n", "\r\n", "\u2028", "\u202e", "\ufeff", "\ufffe", "\ud7ff", "\x1b[2J",
    "，", "。", "（", "）", "“", "《", "**", "- ", "1. ", "\\", "'", '"', "=1+1", "+1", "-1", "@x", "%s%n",
    "../../x", "/etc/passwd", "C:\\x", "file:///etc/passwd", "<b>", "<script>", "&amp;", "&#0;",
    "&x;", "]]>", "<!--", "²", "９", "٣", "①", "一百万", "十" * 40, "9" * 30, "9" * 5000, "-0",
    "0x10", "1e309", "NaN", "𠮷", "👨‍👩‍👧", "é", "字" * 3000, "项目名称", "目标任务", "责任单位：", "2025-02-30",
    "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z", "PRAGMA", "'); DROP TABLE note; --",
)  # fmt: skip
"""What somewhere, once, was too much for somebody."""
NUMBERS = (
    0, 1, -1, 2, 7, 255, 256, 4300, 65535, 65536, 2**31 - 1, 2**31, -(2**31), 2**32, 2**53, 2**63 - 1,
    2**63, -(2**63), 2**64, 10**30, 0.5, -0.0, 1e-320, 1.7e308,
)  # fmt: skip
BYTES = (
    b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x80", b"\xed\xa0\x80", b"\0" * 64, b"\xff" * 8,
    b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"<", b"\r\n", b"'",
)  # fmt: skip
_PIECE = re.compile(r"<[^<>]*>|[^<>]+|[<>]")
_NUMBER = re.compile(r"\d+")
_DEEP = (50, 250, 1200, 4000)
_MANY = (2, 3, 10, 100, 2000)
_UNSTORABLE = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")
_USUAL, _LONGEST = 20_000, 400_000
"""Bytes or characters at which a content stops growing, and of one in a hundred inputs."""
_NESTED = re.compile('"\ue000(\\d{1,4})([\\[{])"')
"""Where JSON is nested deeper than the writer can follow."""


class Dice(Random):
    """Chance by target and number."""

    def __init__(self, target: str, number: int) -> None:
        """Begin the sequence that belongs to this input."""
        super().__init__(f"{target}:{number}")
        self.most = _LONGEST if self.hit(100) else _USUAL

    def hit(self, one_in: int) -> bool:
        """True once in so many times."""
        return self.randrange(one_in) == 0

    def some(self) -> int:
        """How many changes an input gets: mostly one or two."""
        return 1 + self.choice((0, 0, 0, 1, 1, 2, 5))

    def bytes_of(self, data: bytes) -> bytes:
        """Bytes changed, left out, repeated, put in or cut off."""
        held = bytearray(data)
        for _ in range(self.some()):
            at = self.randrange(len(held) + 1)
            length = self.choice((1, 1, 2, 4, 16, 200))
            act = self.randrange(6)
            if act == 0 and held:
                held[at % len(held)] ^= 1 << self.randrange(8)
            elif act == 1:
                held[at : at + length] = self.randbytes(length)
            elif act == 2:
                del held[at : at + length]
            elif act == 3 and len(held) < self.most:
                held[at:at] = held[at : at + length] * self.choice(_MANY[:4])
            elif act == 4:
                held[at:at] = self.choice(BYTES)
            elif self.hit(3):
                del held[at:]
        return bytes(held)

    def text_of(self, text: str, words: Sequence[str] = ()) -> str:
        """A text with words put in, repeated, left out, swapped or nested."""
        for _ in range(self.some()):
            at, to = sorted(self.randrange(len(text) + 1) for _ in range(2))
            to = min(to, at + self.choice((1, 3, 30, 300)))
            word = self.choice(words if words and self.hit(2) else WORDS)
            act = self.randrange(6)
            if act == 0:
                text = text[:at] + word + text[at:]
            elif act == 1:
                text = text[:at] + word + text[to:]
            elif act == 2:
                text = text[:at] + text[to:]
            elif act == 3 and len(text) < self.most // 10:
                text = text[:at] + text[at:to] * self.choice(_MANY) + text[to:]
            elif act == 4:
                text = _NUMBER.sub(self._other_number, text, count=self.choice((1, 2, 0)))
            elif len(text) < self.most:
                text = text[:at] + (word[:20] or "（") * self.choice(_DEEP) + text[at:]
        return text[: self.most]

    def _other_number(self, found: re.Match[str]) -> str:
        return found[0] if self.hit(2) else str(self.choice(NUMBERS))

    def tree_of(self, tree: Any) -> Any:
        """JSON with values of other kinds, keys missing, lists too long, and too deep."""
        for _ in range(self.some()):
            tree = self._grafted(tree)
        return tree

    def _grafted(self, tree: Any) -> Any:
        """``tree`` with one change at a place found by walking down from the top."""
        if isinstance(tree, dict) and tree and not self.hit(8):
            key = self.choice(list(tree))
            changed = dict(tree)
            if self.hit(8):
                del changed[key]
            elif self.hit(12):
                changed[self.choice(WORDS)] = self._value(tree[key])
            else:
                changed[key] = self._grafted(tree[key])
            return changed
        if isinstance(tree, list) and tree and not self.hit(6):
            place = self.randrange(len(tree))
            act = self.randrange(6)
            if act == 0:
                return tree[:place] + tree[place + 1 :]
            if act == 1 and len(tree) < 10:
                return tree[:place] + [tree[place]] * self.choice(_MANY) + tree[place:]
            if act == 2:
                return self.sample(tree, len(tree))
            return [*tree[:place], self._grafted(tree[place]), *tree[place + 1 :]]
        return self._value(tree)

    def _value(self, old: Any) -> Any:
        act = self.randrange(8)
        if act < 3 and isinstance(old, str):
            return self.text_of(old)
        if act < 3 and isinstance(old, int | float):
            return old + self.choice((1, -1, 2**31, 0.5))
        if act < 5:
            return self.choice(WORDS)
        if act == 5:
            return self.choice(NUMBERS)
        if act == 6:
            return self.choice((None, True, False, [], {}, [[]], {"": None}))
        return f"\ue000{self.choice(_DEEP)}{self.choice('[{')}"

    def xml_of(self, text: str, words: Sequence[str] = ()) -> str:
        """XML that is still well-formed, twice in three; else as ``markup_of``."""
        if self.hit(3):
            return self.markup_of(text, words)
        try:
            root = ET.fromstring(text)  # noqa: S314  our own
        except ET.ParseError:  # changed before
            return self.markup_of(text, words)
        for _ in range(self.some()):
            self._branch_changed(root, words)
        try:
            return ET.tostring(root, encoding="unicode", xml_declaration=True)
        except (MemoryError, RecursionError):  # repeated in what was repeated
            return text

    def _branch_changed(self, root: ET.Element, words: Sequence[str]) -> None:
        """One element left out, repeated, moved, wrapped in itself, or its texts changed."""
        inner = [(parent, child) for parent in root.iter() for child in parent]
        if not inner or len(inner) > self.most // 10:
            return
        parent, child = self.choice(inner)
        act = self.randrange(8)
        if act == 0:
            parent.remove(child)
        elif act == 1:
            times = self.choice(_MANY)
            if times * sum(1 for _ in child.iter()) < self.most // 10:
                place = list(parent).index(child)
                parent[place:place] = [child] * times
        elif act == 2:
            other = self.choice(inner)[1]
            if other not in child.iter():
                parent.remove(child)
                other.append(child)
        elif act == 3:
            parent.remove(child)
            for _ in range(self.choice(_DEEP[:2])):
                outer = ET.Element(child.tag, child.attrib)
                outer.append(child)
                child = outer
            parent.append(child)
        else:
            self._element_changed(child, inner, words)

    def _element_changed(
        self,
        child: ET.Element,
        inner: Sequence[tuple[ET.Element, ET.Element]],
        words: Sequence[str],
    ) -> None:
        """Another attribute, name or text."""
        act = self.randrange(4)
        if act == 0 and child.attrib:
            key = self.choice(list(child.attrib))
            word = self.choice(WORDS[32:]) if self.hit(2) else str(self.choice(NUMBERS))
            child.attrib[key] = word
        elif act == 1 and child.attrib:
            del child.attrib[self.choice(list(child.attrib))]
        elif act == 2:
            child.tag = self.choice(inner)[1].tag
        else:
            child.text = _UNSTORABLE.sub("", self.text_of(child.text or "", words))

    def markup_of(self, text: str, words: Sequence[str] = ()) -> str:
        """A marked-up text with elements left out, repeated, swapped, nested, attributes changed."""
        pieces = _PIECE.findall(text)
        for _ in range(self.some()):
            if not pieces:
                break
            at = self.randrange(len(pieces))
            to = min(len(pieces), at + self.choice((1, 2, 5, 20)))
            act = self.randrange(8)
            if act == 0:
                del pieces[at:to]
            elif act == 1:
                times = self.choice(_MANY)
                if times * sum(map(len, pieces[at:to])) < 4 * self.most:
                    pieces[at:to] = pieces[at:to] * times
            elif act == 2:
                pieces[at:to] = self.sample(pieces[at:to], to - at)
            elif act == 3:
                pieces[at] = _NUMBER.sub(self._other_number, pieces[at])
            elif act == 4 and pieces[at].startswith("<") and pieces[at][1:2].isalpha():
                pieces[at:at] = [pieces[at][:200]] * self.choice(_DEEP)
            elif act == 6:
                pieces[at] = self.text_of(pieces[at], words)
            else:
                pieces[at] = _value_replaced(pieces[at], self.choice(words or WORDS), self)
        return "".join(pieces)[: 4 * self.most]

    def zip_of(self, members: dict[str, bytes], part: Callable[[str, bytes], bytes]) -> bytes:
        """A zip whose members are changed, missing, twice there or named as none should be.

        ``part`` changes one member. Now and then the bytes of the zip itself are changed, too.
        """
        held = list(members.items())
        for _ in range(self.some()):
            at = self.randrange(len(held)) if held else 0
            if not held or self.hit(15):
                held.append((self.choice(("../x", "/x", "x\\y", *members, *WORDS[:12])), b"x"))
            elif self.hit(15):
                del held[at]
            elif self.hit(20):
                held[at] = (self.choice((*members, "../" + held[at][0])), held[at][1])
            else:
                held[at] = (held[at][0], part(*held[at]))
        data = zipped(held, stored=self.hit(3))
        if self.hit(4):
            data = self._header_changed(data) if self.hit(2) else self.bytes_of(data)
        return data

    def _header_changed(self, data: bytes) -> bytes:
        """A field of a header is not what it was: flags, method, sizes, offsets, counts."""
        heads = [found.start() for found in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
        if not heads:
            return data
        at = self.choice(heads) + self.randrange(4, 46)
        value = struct.pack("<I", self.choice((0, 1, 8, 12, 99, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)))
        width = self.choice((1, 2, 4))
        return data[:at] + value[:width] + data[at + width :]


def as_json(tree: Any) -> str:
    """A tree as JSON, with what is nested deeper than Python's writer goes."""
    return _NESTED.sub(_nested, json.dumps(tree, ensure_ascii=False))


def _nested(found: re.Match[str]) -> str:
    levels = int(found[1])
    if found[2] == "[":
        return "[" * levels + "]" * levels
    return '{"":' * levels + "0" + "}" * levels


def _value_replaced(piece: str, word: str, dice: Dice) -> str:
    """A tag with the value of one attribute put in place by ``word``."""
    values = list(re.finditer(r'"[^"]*"', piece))
    if not values:
        return piece + word
    found = dice.choice(values)
    return f'{piece[: found.start()]}"{word}"{piece[found.end() :]}'


def zipped(members: Sequence[tuple[str, bytes]], *, stored: bool = False) -> bytes:
    """A zip of these members, also of one name twice."""
    buffer = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with (
        zipfile.ZipFile(buffer, "w", method, compresslevel=1) as archive,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()
