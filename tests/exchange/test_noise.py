"""Bytes gone wrong: each reader gives a text or one sentence, never anything else."""

import io
import zipfile
from functools import cache
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from jjdesk.errors import SourceError
from jjdesk.exchange import reading

TEXT = (
    "云州县政府工作报告\n一、2025年工作安排\n（一）发展产业。\n"
    "新增企业30家，力争产值突破20亿元[1]。推进双河水库建设，确保年底前完工。\n"
)
KINDS = ("utf-8.txt", "gb18030.txt", "utf-16.txt", "docx", "html", "pdf")
PATIENCE = 10_000
"""Milliseconds after which a reader hangs."""


@cache
def sound(kind: str) -> bytes:
    """A sound file of a kind."""
    if kind.endswith(".txt"):
        return TEXT.encode(kind.removesuffix(".txt"))
    if kind == "html":
        lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
        page = f"<html><body><ul><li><a href='#'>首页</a></li></ul><div>{lines}</div></body></html>"
        return page.encode()
    return _docx() if kind == "docx" else _pdf()


def _docx() -> bytes:
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.add_table(1, 1).cell(0, 0).text = "改善民生。"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    for number, line in enumerate(TEXT.splitlines(), start=1):
        painter.drawText(100, 400 * number, line)
    painter.end()
    return bytes(buffer.data().data())


@st.composite
def damaged(draw: st.DrawFn, kind: str) -> bytes:
    """A sound file with bytes changed, left out, repeated or put in, or cut off."""
    data = bytearray(sound(kind))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(1, 64))
        act = draw(st.sampled_from(("change", "drop", "repeat", "put", "cut")))
        if act == "change":
            data[at : at + length] = draw(st.binary(min_size=1, max_size=length))
        elif act == "drop":
            del data[at : at + length]
        elif act == "repeat":
            data[at:at] = data[at : at + length] * draw(st.integers(1, 50))
        elif act == "put":
            data[at:at] = draw(st.binary(max_size=length))
        else:
            del data[at:]
    return bytes(data)


def read(folder: Path, data: bytes) -> None:
    """What every reader owes: a text with a sentence, or an error in one sentence."""
    file = folder / "x"
    file.write_bytes(data)
    said = ""
    try:
        text = reading.read_report_file(file).text
    except SourceError as error:
        text, said = "", str(error)
    assert text.strip() or ("没有改动任何数据" in said and "\n" not in said)


@pytest.mark.usefixtures("qapp")  # Qt writes the PDF
@pytest.mark.parametrize("kind", KINDS)
def test_noise_in_a_file(kind: str, tmp_path: Path) -> None:
    read(tmp_path, sound(kind))

    @given(data=damaged(kind))
    @settings(deadline=PATIENCE, max_examples=60, suppress_health_check=list(HealthCheck))
    def damaged_files(data: bytes) -> None:
        read(tmp_path, data)

    damaged_files()


@given(xml=st.binary(max_size=400))
@settings(deadline=PATIENCE, max_examples=60, suppress_health_check=list(HealthCheck))
def test_noise_inside_a_docx(tmp_path_factory: pytest.TempPathFactory, xml: bytes) -> None:
    """Noise that the zip itself keeps whole, within the text's part."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sound("docx"))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                middle = len(part) // 2
                part = part[:middle] + xml + part[middle:]
            new.writestr(name, part)
    read(tmp_path_factory.mktemp("docx"), stream.getvalue())


@given(data=st.binary(max_size=2000))
@settings(deadline=PATIENCE, suppress_health_check=list(HealthCheck))
def test_nothing_but_noise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    read(tmp_path_factory.mktemp("noise"), data)
