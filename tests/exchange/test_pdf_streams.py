"""What a PDF's streams unpack to, in whichever way they are packed: measured within bounds."""

import base64
import hashlib
import secrets
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.filters import LZWDecode, RunLengthDecode

from jjdesk.errors import SourceError
from jjdesk.exchange import pdf_reader, pdf_streams

TEXT = b"BT /F 12 Tf (a) Tj ET "


def lzw(data: bytes) -> bytes:
    """Packed by the book (PDF 32000-1, 7.4.4): codes of 9 to 12 bits, one early."""
    packed, held, bits = bytearray(), 0, 0
    table = {bytes([value]): value for value in range(256)}
    codes: list[tuple[int, int]] = [(256, 9)]
    width, free, word = 9, 258, b""
    for value in data:
        longer = word + bytes([value])
        if longer in table:
            word = longer
            continue
        codes.append((table[word], width))
        table[longer], free, word = free, free + 1, bytes([value])
        width = min(12, max(9, free.bit_length()))
        if free == 4095:
            codes.append((256, width))
            table = {bytes([each]): each for each in range(256)}
            width, free = 9, 258
    if word:
        codes.append((table[word], width))
    codes.append((257, width))
    for code, wide in codes:
        held, bits = held << wide | code, bits + wide
        while bits >= 8:
            bits -= 8
            packed.append(held >> bits & 255)
        held &= (1 << bits) - 1
    return bytes([*packed, held << 8 - bits & 255])


def runs(data: bytes) -> bytes:
    """Packed by the book (7.4.5): bytes as they are, up to 128 at a time, and runs of one."""
    packed, at = bytearray(), 0
    while at < len(data):
        end = at + 1
        while end < len(data) and data[end] == data[at] and end - at < 128:
            end += 1
        if end - at > 1:
            packed += bytes([257 - (end - at), data[at]])
        else:
            packed += bytes([0, data[at]])
        at = end
    return bytes([*packed, 128])


def hexed(data: bytes) -> bytes:
    return data.hex().encode() + b">"


def in_85(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


def plain(data: bytes) -> bytes:
    return data


def pdf(stream: bytes, head: bytes = b"<</Length 9>>") -> bytes:
    return b"%PDF-1.7\n4 0 obj\n" + head + b"stream\n" + stream + b"\nendstream\nendobj\n"


WAYS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("plain", plain),
    ("deflated", zlib.compress),
    ("LZW", lzw),
    ("run lengths", runs),
    ("hexadecimal", hexed),
    ("base 85", in_85),
    ("deflated twice", lambda data: zlib.compress(zlib.compress(data))),
    ("deflated and hexadecimal", lambda data: hexed(zlib.compress(data))),
    ("deflated and base 85", lambda data: in_85(zlib.compress(data))),
    ("LZW and deflated", lambda data: zlib.compress(lzw(data))),
    ("run lengths and deflated", lambda data: zlib.compress(runs(data))),
    ("hexadecimal and deflated", lambda data: zlib.compress(hexed(data))),
]
NAMES = [name for name, _ in WAYS]


@pytest.mark.parametrize("pack", [pack for _, pack in WAYS], ids=NAMES)
def test_text_is_found_however_it_is_packed(pack: Callable[[bytes], bytes]) -> None:
    text = TEXT * 50
    (size,) = pdf_streams.sizes(pdf(pack(text)))
    assert len(text) <= size <= len(text) + 1  # the line end before the stream's end


@pytest.mark.parametrize("pack", [pack for _, pack in WAYS], ids=NAMES)
def test_a_page_with_too_much_text_is_never_laid_out(
    pack: Callable[[bytes], bytes], monkeypatch
) -> None:
    monkeypatch.setattr(pdf_streams, "MOST_SET", 20_000)
    monkeypatch.setattr(pdf_reader, "MOST_ON_PAGE", 20_000)
    monkeypatch.setattr(pdf_reader.pypdfium2, "PdfDocument", None)
    with pytest.raises(SourceError, match="一页的文字解压后超过"):
        pdf_reader.read(pdf(pack(TEXT * 2000)), "x.pdf")


@pytest.mark.parametrize(
    "head",
    [
        b"<</Length 9/Filter/FlateDecode>>",
        b"<</Length 9 /Filter /FlateDecode >>",
        b"<</Filter[/FlateDecode]/Length 9>>",
        b"<< /Filter [ /FlateDecode ] >>",
    ],
    ids=str,
)
def test_the_usual_way_is_unpacked_once(head: bytes) -> None:
    text = TEXT * 50
    assert list(pdf_streams.sizes(pdf(zlib.compress(text), head))) == [len(text)]
    assert list(pdf_streams.sizes(pdf(zlib.compress(zlib.compress(text)), head))) == [0]


@pytest.mark.parametrize(
    "head",
    [
        b"<</Filter[/FlateDecode/FlateDecode]>>",
        b"<</Filter 9 0 R>>",
        b"<</F#69lter/FlateDecode>>",
        b"<</X<</Filter/DCTDecode>>/Filter/FlateDecode>>",
        b"<</Y 1%/Filter/DCTDecode\n/Filter[/FlateDecode/FlateDecode]>>",
        b"<</Filter/ASCIIHexDecode>>",
        b"",
    ],
    ids=str,
)
def test_a_dictionary_that_hides_how_it_is_packed_hides_nothing(head: bytes) -> None:
    text = TEXT * 50
    (size,) = pdf_streams.sizes(pdf(zlib.compress(zlib.compress(text)), head))
    assert size == len(text)


@pytest.mark.parametrize("head", [b"<</Filter/DCTDecode>>", b"<</Filter [/JPXDecode ]>>"], ids=str)
def test_photographs_are_left_alone(head: bytes) -> None:
    assert list(pdf_streams.sizes(pdf(TEXT * 50, head))) == []


def test_a_picture_sets_no_text() -> None:
    picture = hashlib.shake_256(b"noise").digest(3_000_000)
    assert list(pdf_streams.sizes(pdf(picture))) == [0]
    assert list(pdf_streams.sizes(pdf(zlib.compress(picture), b"<</Filter/FlateDecode>>"))) == [0]


def test_lines_shown_by_a_single_quote_are_text() -> None:
    (size,) = pdf_streams.sizes(pdf(b"(a) ' " * 40))
    assert size > 200
    assert list(pdf_streams.sizes(pdf(b"(a) ' " * 10))) == [0]


def test_streams_without_an_end_one_in_another_are_too_many() -> None:
    data = b"%PDF-1.7\n" + b"stream\n" * 5000
    found = list(pdf_streams.sizes(data))
    assert found[-1] > pdf_streams.MOST_SET
    assert len(found) < 50
    with pytest.raises(SourceError, match="解压后超过"):
        pdf_reader.read(data, "x.pdf")


@given(st.binary(max_size=300))
def test_what_is_packed_by_the_book_is_unpacked(data: bytes) -> None:
    assert pdf_streams._lzw(lzw(data), 10**6) == data
    assert pdf_streams._run_out(runs(data), 10**6) == data
    if data:
        assert LZWDecode.decode(lzw(data)) == data
        assert RunLengthDecode.decode(runs(data)) == data


def test_deflated_data_that_break_off_are_measured_as_far_as_they_go() -> None:
    head = b"<</Filter/FlateDecode>>"
    text = TEXT * 5000 + secrets.token_bytes(5000)
    (size,) = pdf_streams.sizes(pdf(zlib.compress(text)[:-2000], head))
    assert 0 < size <= len(text)


def test_of_much_that_is_deflated_only_so_much_is_held() -> None:
    head = b"<</Filter/FlateDecode>>"
    (size,) = pdf_streams.sizes(pdf(zlib.compress(TEXT * 400_000), head))
    assert pdf_streams.MOST_SET < size <= pdf_streams.MOST_SET + pdf_streams._PIECE


def test_a_table_of_codes_that_is_full_goes_on() -> None:
    data = bytes(range(256)) * 300
    assert pdf_streams._lzw(lzw(data), 10**6) == data


@given(st.binary(max_size=400))
def test_any_bytes_are_measured(data: bytes) -> None:
    for size in pdf_streams.sizes(pdf(data)):
        assert 0 <= size <= pdf_streams.MOST_SET + pdf_streams._PIECE
    for way in pdf_streams._WAYS:
        assert isinstance(way(data, 1000), bytes)
