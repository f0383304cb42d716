"""What goes into the packaged application, and in which form: the rules of ``build.spec``.

An entry is PyInstaller's: name inside the package, file it comes from, kind.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from tooling import icu_data

Entry = tuple[str, str, str]
Libraries = dict[str, set[str]]

WINDOWS: Final = sys.platform == "win32"

UNUSED: Final = (
    # Qt: what an application of widgets without network, video and OpenGL never loads
    r"Qt6(EglF[Ss]|Network|OpenGLWidgets|Pdf|Qml|Quick|Sql|Test|VirtualKeyboard)",
    r"opengl32sw",
    r"plugins/(egldeviceintegrations|generic|networkinformation|sqldrivers|tls)/",
    r"plugins/imageformats/q?(lib)?q(icns|pdf|tga|tiff|wbmp|webp)\b",
    r"plugins/platforms/(lib)?q(direct2d|eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\b",
    r"plugins/platforminputcontexts/(lib)?qtvirtualkeyboard",
    r"plugins/platformthemes/libqgtk3",
    r"PySide6/(Qt/)?translations/(?!.*zh_CN)",
    # charts are Agg, PDF and SVG in faces of our own; these two are what matplotlib falls back on
    r"mpl-data/(images|plot_directive|sample_data|stylelib)/",
    r"mpl-data/fonts/(afm|pdfcorefonts)/",
    r"mpl-data/fonts/ttf/(?!(DejaVuSans|LastResort\S*)\.ttf|LICENSE)",
    # of pycryptodome we use how a key is split, pypdf uses AES and ARC4
    r"Crypto/(Hash|Math|PublicKey)/.*\.(so|pyd)",
    r"Crypto/Cipher/_(raw_(arc2|blowfish|cast|des|eksblowfish)|chacha20|Salsa20|pkcs1).*\.(so|pyd)",
    # sources, schemas and tests that wheels carry along
    r"\.(c|cpp|h|pxd|pyi|pyx)$",
    r"docx/templates/default-docx-template/",
    r"lxml/isoschematron/",
    r"numpy-[^/]*\.dist-info/",
    r"numpy/_core/_\w*_tests\.",
)
"""Patterns, searched in names with forward slashes."""

MODULES: Final = (
    "IPython",
    "PIL.AvifImagePlugin",
    "PIL.ImageCms",
    "PIL.ImageTk",
    "PIL.WebPImagePlugin",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._webp",
    "PySide6.QtDBus",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "_distutils_hack",
    "_hashlib",
    "_ssl",
    "contourpy.util",
    "distutils",
    "docutils",
    "lib2to3",
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "matplotlib.pyplot",
    "numpy.distutils",
    "numpy.f2py",
    "numpy.random",
    "pdb",
    "pip",
    "pycparser.lextab",
    "pycparser.yacctab",
    "pydoc",
    "pydoc_data",
    "pytest",
    "readline",
    "setuptools",
    "sqlite_utils.cli",
    "ssl",
    "tkinter",
)
"""Modules that nothing of ours comes to. Without ``ssl`` no library could even speak to a server;
without ``_hashlib``, 5 MB of OpenSSL, Python takes its own code for the same digests."""

SYSTEM: Final = (
    r"lib(gcc_s|stdc\+\+|z)\.so",
    r"lib(X11|X11-xcb|Xau|Xdmcp|Xext|bsd|md|xcb)\.so",
    r"lib(brotli\w+|expat|fontconfig|freetype|png16)\.so",
    r"lib(ffi_pic|gio|glib|gmodule|gobject|gthread|pcre2?)[-.]",
    r"lib(cap|dbus|gcrypt|gpg-error|lz4|systemd|zstd)[-.]",
    r"lib(cups|wayland-\w+|EGL|GL|GLX|GLdispatch|OpenGL|drm|gbm)\.so",
)
"""Libraries of Linux that stay the system's: they belong to its drivers, fonts and sessions, and a
second copy of another age beside them is what makes applications crash. The C++ library is on
every system that has ``apt``, the C library on all."""

FAT: Final = (
    r"^libpython",
    r"lib-dynload/",
    r"^(PIL|fontTools|kiwisolver|nacl|pypdfium2_raw|python_calamine|sqlcipher3)/.*\.so$",
)
"""Libraries that come with tables for debuggers. Others come without, or would be broken by the
tool: it does not know what auditwheel did to them."""


def any_of(patterns: Iterable[str], name: str) -> bool:
    """Whether one of ``patterns`` is found in a name, whatever its slashes."""
    slashed = name.replace("\\", "/")
    return any(re.search(pattern, slashed) for pattern in patterns)


def chosen(entries: Iterable[Entry]) -> list[Entry]:
    """Those entries that the application may need at all."""
    left = () if WINDOWS else SYSTEM
    return [
        entry
        for entry in entries
        if not any_of(UNUSED, entry[0])
        and not ("/" not in entry[0] and any_of([f"^{pattern}" for pattern in left], entry[0]))
    ]


def asked_for(files: Iterable[str | Path]) -> Libraries:
    """Which libraries each file (ELF) asks the loader for, by their sonames."""
    found: Libraries = {}
    current: set[str] = set()
    for line in _objdump("-p", files):
        if "file format" in line:
            current = found.setdefault(line.partition(":")[0], set())
        elif line.lstrip().startswith("NEEDED"):
            current.add(line.split()[1])
    return found


def reached(binaries: list[Entry]) -> list[Entry]:
    """``binaries`` without the shared libraries that no other file of the package asks for.

    PyInstaller has collected them for files that :func:`chosen` left out.
    """
    if WINDOWS:
        return binaries
    asking = asked_for(source for _, source, _ in binaries)
    wanted = [entry for entry in binaries if not _is_library(entry[0])]
    waiting = {PurePosixPath(entry[0]).name: entry for entry in binaries if entry not in wanted}
    for entry in wanted:  # grows as libraries are found to be asked for
        wanted.extend(waiting.pop(name) for name in asking[entry[1]] & waiting.keys())
    return wanted


def lightened(binaries: Iterable[Entry], folder: Path) -> Iterator[Entry]:
    """``binaries``, some as smaller copies in ``folder``: see :data:`FAT`, :mod:`icu_data`."""
    for name, source, kind in binaries:
        target = folder / name
        if WINDOWS:
            yield name, source, kind
        elif "libicudata" in name:
            target.parent.mkdir(parents=True, exist_ok=True)
            icu_data.trim(Path(source), target)
            yield name, str(target), kind
        elif any_of(FAT, name):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            subprocess.run(["strip", "--strip-unneeded", target], check=True)
            yield name, str(target), kind
        else:
            yield name, source, kind


def oldest_c_library(files: Iterable[str | Path]) -> tuple[int, int]:
    """The oldest glibc on which all of ``files`` can be loaded, as (2, 28)."""
    versions = re.findall(r"\bGLIBC_(\d+)\.(\d+)", "\n".join(_objdump("-p", files)))
    return max((int(major), int(minor)) for major, minor in versions)


def _is_library(name: str) -> bool:
    path = PurePosixPath(name)
    beside = str(path.parent) in {".", "PySide6/Qt/lib"} or path.parent.name.endswith(".libs")
    return beside and path.name.startswith("lib") and not path.name.startswith("libpython")


def _objdump(option: str, files: Iterable[str | Path]) -> list[str]:
    command = ["objdump", option, *map(str, files)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
