"""PDFs that anybody may open and only their owner may change: encrypted all the same."""

import io
import secrets

import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from jjdesk.errors import SourceError
from jjdesk.exchange import pdf_reader

ALGORITHMS = ["RC4-40", "RC4-128", "AES-128", "AES-256"]


def paged(instructions: bytes) -> bytes:
    """A PDF of one page, which is set by ``instructions``."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    face = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in face.items()})
    faces = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): faces})
    stream = StreamObject()
    stream.set_data(instructions)
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def encrypted(data: bytes, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt("", secrets.token_hex(), algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_under_an_empty_password_it_is_read_as_if_there_were_none(algorithm: str) -> None:
    plain = paged(b"BT /F1 12 Tf 20 150 Td (12 schools) Tj ET")
    data = encrypted(plain, algorithm)
    assert b"/Encrypt" in data
    assert pdf_reader.read(data, "x.pdf") == pdf_reader.read(plain, "x.pdf") == "12 schools\n"


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_bomb_under_an_empty_password_is_never_laid_out(algorithm: str, monkeypatch) -> None:
    data = encrypted(paged(b"BT (a) Tj " * 250_000), algorithm)
    assert not pdf_reader._is_bomb(data), "encrypted it does not show"
    monkeypatch.setattr(pdf_reader.pypdfium2.PdfDocument, "__iter__", None)
    monkeypatch.setattr(pdf_reader.pypdfium2.PdfDocument, "__getitem__", None)
    with pytest.raises(SourceError, match="一页的文字解压后超过 2 MB"):
        pdf_reader.read(data, "x.pdf")
