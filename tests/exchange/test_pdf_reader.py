import hashlib
import os
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from jjdesk.errors import SourceError
from jjdesk.exchange import pdf_reader, reading
from jjdesk.parsing import pipeline

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "jiangjin-2025.txt"
INDENT = 131


@pytest.fixture
def printed(qapp, tmp_path):  # noqa: ARG001  Qt's fonts need an application
    """Lines -> a PDF by Qt, in our own font."""
    number = QFontDatabase.addApplicationFont(str(ROOT / "resources/fonts/JJSerifSC-Regular.otf"))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPointSizeF(15.75)

    def to_pdf(lines: list[str], *, indented: bool) -> Path:
        file = tmp_path / "x.pdf"
        writer = QPdfWriter(str(file))
        writer.setResolution(300)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document = QTextDocument()
        document.documentLayout().setPaintDevice(writer)
        document.setDefaultFont(font)
        document.setPageSize(QSizeF(writer.width(), writer.height()))
        style = QTextBlockFormat()
        if indented:
            style.setTextIndent(INDENT)
            style.setAlignment(Qt.AlignmentFlag.AlignJustify)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(style)
        cursor.insertText("\n".join(lines))
        document.print_(writer)
        return file

    yield to_pdf
    QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("indented", [True, False])
def test_the_given_report_comes_back_whole(printed, indented: bool) -> None:
    text = SEED.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() or not indented]
    source = reading.read_report_file(printed(lines, indented=indented))
    assert source.media_type == "application/pdf"
    assert found(source.text) == found(text)


def found(text: str):
    commitments = pipeline.parse(text, name="jiangjin-2025").commitments
    return [
        (c.text, [(t.indicator, t.value, t.unit, t.bound) for t in c.targets]) for c in commitments
    ]


def test_a_scan_is_refused_with_advice(printed) -> None:
    with pytest.raises(SourceError, match=r"扫描件.*OCR"):
        reading.read_report_file(printed([""], indented=False))


def test_a_damaged_pdf_is_refused() -> None:
    with pytest.raises(SourceError, match="损坏的 PDF"):
        pdf_reader.read(b"%PDF-1.4\nnothing", "x.pdf")


def deflated(*contents: bytes) -> bytes:
    """Pages of a PDF, as far as they are looked at before PDFium is asked."""
    packed = [zlib.compress(content) for content in contents]
    streams = [b"<< /Filter /FlateDecode >> stream\n" + each + b"\nendstream" for each in packed]
    return b"%PDF-1.7\n" + b"\n".join(streams)


def test_a_page_that_unpacks_to_too_much_is_never_laid_out(monkeypatch) -> None:
    monkeypatch.setattr(pdf_reader.pypdfium2, "PdfDocument", None)
    with pytest.raises(SourceError, match="一页的文字解压后超过 2 MB"):
        pdf_reader.read(deflated(b"BT (a) Tj " * 250_000), "x.pdf")
    with pytest.raises(SourceError, match="全部文字太多"):
        pdf_reader.read(deflated(*[b"BT (a) Tj " * 200_000] * 9), "x.pdf")


def test_a_large_picture_is_no_bomb() -> None:
    picture = hashlib.shake_256(b"noise").digest(9_000_000)
    assert not pdf_reader._is_bomb(deflated(picture, b"BT (a) Tj " * 1000))
    assert not pdf_reader._is_bomb(b"%PDF-1.7\nstream\nx\x9c broken")


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(SourceError, match="加了密码"):
        pdf_reader.read(locked(), "x.pdf")


def locked() -> bytes:
    """A PDF that names a password nobody has."""
    secret = os.urandom(32).hex()
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        f"3 0 obj<</Filter/Standard/V 1/R 2/O<{secret}>/U<{secret}>/P -4>>endobj\n"
        f"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<{secret}><{secret}>]>>\n%%EOF"
    ).encode()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_noise_is_read_or_refused(small, data) -> None:
    noisy = bytearray(small)
    for _ in range(data.draw(st.integers(1, 8))):
        noisy[data.draw(st.integers(0, len(noisy) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(noisy)))
    for damaged in (bytes(noisy), bytes(noisy[:cut])):
        try:
            assert isinstance(pdf_reader.read(damaged, "x.pdf"), str)
        except SourceError as error:
            assert str(error).endswith("。")  # noqa: PT017  either outcome is right


@pytest.fixture
def small(printed) -> bytes:
    return printed(["各位代表：", "新增就业1万人。"], indented=True).read_bytes()
