"""Licences of what is bundled, collected."""

import json
import re
from importlib import metadata
from pathlib import Path

import msgspec
import PySide6
import pytest
import sqlcipher3

from tooling import licensing

MSGSPEC = (("msgspec/_core.so", str(Path(msgspec.__file__).with_name("__init__.py")), "DATA"),)


@pytest.fixture(autouse=True)
def python_says_its_licence(monkeypatch, tmp_path):
    """The text of Python lies elsewhere on every system, and PyInstaller need not be there."""
    text = tmp_path / "PSF.txt"
    text.write_text("PSF", encoding="utf-8")
    monkeypatch.setattr(licensing, "_python_texts", lambda: (text,))
    real = metadata.distribution
    monkeypatch.setattr(
        metadata, "distribution", lambda name: real("msgspec" if name == "pyinstaller" else name)
    )


def index_of(entries):
    names = {name.removeprefix(licensing.PLACE + "/"): Path(source) for name, source, _ in entries}
    index = json.loads(names["index.json"].read_text(encoding="utf-8"))
    assert {text for part in index for text in part["texts"]} == names.keys() - {"index.json"}
    assert all(source.exists() for source in names.values())
    return {part["name"]: part for part in index}


def test_a_distribution_brings_its_texts(tmp_path):
    index = index_of(licensing.collect(MSGSPEC, tmp_path / "work" / "licences"))
    assert index["msgspec"]["version"] == metadata.version("msgspec")
    assert index["msgspec"]["licence"] == "BSD-3-Clause"
    assert {"jjdesk", "Python"} <= index.keys()


def test_qt_is_taken_under_the_lgpl(tmp_path):
    entry = ("PySide6/__init__.py", PySide6.__file__, "DATA")
    index = index_of(licensing.collect([entry], tmp_path / "work" / "licences"))
    (name,) = (name for name in index if name.startswith("PySide6"))
    assert index[name]["licence"] == "LGPL-3.0-only"
    assert len(index[name]["texts"]) == 2


def test_what_is_built_into_a_library_is_licensed_too(tmp_path):
    entry = ("sqlcipher3/__init__.py", sqlcipher3.__file__, "DATA")
    folder = tmp_path / "work" / "licences"
    part = index_of(licensing.collect([entry], folder))["sqlcipher3"]
    assert re.search(r"Zlib.*SQLCipher.*OpenSSL", part["licence"])
    texts = [(folder / name).read_text(encoding="utf-8") for name in part["texts"]]
    assert len(texts) == 3
    for holder in ("Gerhard Häring", "ZETETIC LLC", "Apache License"):
        assert any(holder in text for text in texts), holder


def test_a_file_of_nobody_ends_the_build(tmp_path):
    stray = tmp_path / "stray.so"
    stray.write_bytes(b"")
    with pytest.raises(SystemExit, match=r"stray\.so"):
        licensing.collect([("stray.so", str(stray), "BINARY")], tmp_path / "work" / "licences")


def test_an_owner_without_a_text_ends_the_build(tmp_path, monkeypatch):
    monkeypatch.setattr(licensing, "_python_texts", tuple)
    with pytest.raises(SystemExit, match="Python"):
        licensing.collect([], tmp_path / "work" / "licences")


def test_what_the_build_made_itself_needs_no_owner(tmp_path):
    made = tmp_path / "work" / "base_library.zip"
    made.parent.mkdir()
    made.write_bytes(b"")
    entry = ("base_library.zip", str(made), "DATA")
    assert index_of(licensing.collect([entry], tmp_path / "work" / "licences"))


def test_what_windows_lends_needs_no_owner(tmp_path, monkeypatch):
    lent = tmp_path / "Windows" / "System32" / "ucrtbase.dll"
    lent.parent.mkdir(parents=True)
    lent.write_bytes(b"")
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path / "Windows"))
    entry = ("ucrtbase.dll", str(lent), "BINARY")
    index = index_of(licensing.collect([entry], tmp_path / "work" / "licences"))
    assert next(iter(index)) == "jjdesk"
