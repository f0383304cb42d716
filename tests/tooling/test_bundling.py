"""The rules of what goes into the package."""

import shutil
import sys
from pathlib import Path

import pytest

from tooling import bundling

on_linux = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("objdump"), reason="ELF, read by binutils"
)


def named(*names):
    return [(name, f"/from/{name}", "BINARY") for name in names]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\imageformats\\qtiff.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qtbase_de.qm",
        "matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf",
        "selectolax/lexbor.c",
        "Crypto/PublicKey/_ec_nat.abi3.so",
    ],
)
def test_what_is_never_used_stays_out(name):
    assert bundling.chosen(named(name)) == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "jjdesk/data/resources/translations/jjdesk_en.ts",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf",
        "Crypto/Cipher/_raw_aes.abi3.so",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "libxcb-cursor.so.0",
    ],
)
def test_what_is_used_goes_in(name):
    assert bundling.chosen(named(name)) == named(name)


def test_only_linux_keeps_libraries_of_the_system(monkeypatch):
    entries = named("libstdc++.so.6", "libX11.so.6", "libcups.so.2", "libglib-2.0.so.0")
    monkeypatch.setattr(bundling, "WINDOWS", False)
    assert bundling.chosen(entries) == []
    monkeypatch.setattr(bundling, "WINDOWS", True)
    assert bundling.chosen(entries) == entries


def test_a_library_goes_in_when_a_chain_of_others_asks_for_it(monkeypatch):
    monkeypatch.setattr(bundling, "WINDOWS", False)
    entries = named("PIL/_imaging.so", "pillow.libs/libtiff.so", "libjpeg.so.6", "libgtk-3.so.0")
    asking = {"PIL/_imaging.so": {"libtiff.so"}, "pillow.libs/libtiff.so": {"libjpeg.so.6"}}
    told = {f"/from/{name}": asking.get(name, set()) for name, _, _ in entries}
    monkeypatch.setattr(bundling, "asked_for", lambda _files: told)
    assert bundling.reached(entries) == entries[:3]


def test_windows_keeps_what_pyinstaller_found(monkeypatch):
    monkeypatch.setattr(bundling, "WINDOWS", True)
    entries = named("libcrypto-3.dll", "PySide6\\QtCore.pyd")
    assert bundling.reached(entries) == entries
    assert list(bundling.lightened(entries, Path("nowhere"))) == entries


@on_linux
def test_a_program_names_its_libraries_and_its_c_library():
    program = Path(shutil.which("true") or "/bin/true").resolve()
    assert "libc.so.6" in bundling.asked_for([program])[str(program)]
    major, minor = bundling.oldest_c_library([program])
    assert (major, minor) >= (2, 2)


@on_linux
def test_only_fat_libraries_are_stripped(tmp_path, monkeypatch):
    stripped = []
    monkeypatch.setattr(
        bundling.subprocess, "run", lambda words, **_: stripped.append(Path(words[-1]).name)
    )
    source = tmp_path / "a.so"
    source.write_bytes(b"any")
    names = ("libpython3.11.so.1.0", "numpy/_core/x.so", "PIL/_imaging.so")
    entries = [(name, str(source), "EXTENSION") for name in names]
    made = list(bundling.lightened(entries, tmp_path / "light"))
    assert stripped == ["libpython3.11.so.1.0", "_imaging.so"]
    assert made[1] == entries[1]
    assert Path(made[0][1]).read_bytes() == b"any"


def test_no_module_of_ours_asks_for_one_that_is_left_out():
    left_out = set(bundling.MODULES)
    package = Path(bundling.__file__).parents[1] / "jjdesk"
    words = {
        line.split()[1]
        for file in package.rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(("import ", "from "))
    }
    assert words
    assert words & left_out == set()
