import codecs
import os
import subprocess
import sys

import pytest

from jjdesk.errors import SourceError
from jjdesk.exchange import reading

TEXT = "各位代表：\n新增就业1万人，改善民生。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF8 + TEXT.encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.encode(),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-le"),
    ],
)
def test_the_usual_encodings(tmp_path, data: bytes) -> None:
    file = tmp_path / "报告.txt"
    file.write_bytes(data)
    assert reading.read_report_file(file) == reading.SourceText(TEXT, "报告.txt", "text/plain")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "空文件"),
        (b" \n\n", "空文件"),
        (b"\x7fELF\x00\x01\x02" * 50, "不是文本文件"),
        (b"\x01\x02\x03\x04plain" * 50, "不是文本文件"),
        (b"\xff\xff\xff\xff\xff", "不是文本文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "另存为 docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "加了密码",
        ),
        (b"{\\rtf1 x}", "RTF"),
        (b"From: x\r\nMIME-Version: 1.0\r\n", "mht"),
        (b"Only English here.\n", "没有中文语句"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path, data: bytes, message: str) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(data)
    with pytest.raises(SourceError, match=message):
        reading.read_report_file(file)


def test_a_text_longer_than_any_report_is_refused(tmp_path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("改善民生。" * (reading.MOST_CHARACTERS // 5) + "好", encoding="utf-8")
    with pytest.raises(SourceError, match="超过 100 万字"):
        reading.read_report_file(file)


def test_missing_file_and_folder(tmp_path) -> None:
    with pytest.raises(SourceError, match="找不到文件"):
        reading.read_report_file(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="是文件夹"):
        reading.read_report_file(tmp_path)


def test_a_huge_file_is_refused_unread(tmp_path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as handle:
        handle.truncate(reading.LARGEST + 1)
    with pytest.raises(SourceError, match="超过 20 MB"):
        reading.read_report_file(file)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path) -> None:
    file = tmp_path / "x.txt"
    file.write_text(TEXT, encoding="utf-8")
    file.chmod(0)
    with pytest.raises(SourceError, match="没有权限"):
        reading.read_report_file(file)


def test_a_file_cut_off_within_a_character_is_read(tmp_path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes((TEXT + "完").encode()[:-1])
    assert reading.read_report_file(file).text == TEXT + "\ufffd"


def test_no_library_is_loaded_before_its_first_file() -> None:
    code = (
        "import sys, jjdesk.services.parsing\n"
        "print([m for m in ('pypdfium2', 'selectolax', 'zipfile') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
