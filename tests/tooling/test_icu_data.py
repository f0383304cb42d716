"""Data of ICU, cut: a package of our own making, and Qt's itself."""

import functools
import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tooling import icu_data

ORDER = """
import ctypes, functools, json, sys
if sys.argv[1:]:
    ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL)
from PySide6.QtCore import QCollator, QLocale, QStringDecoder
words = ["重庆", "江津", "安徽", "长", "行", "第10号", "第9号", "apple", "Zebra", "Äpfel"]
told = []
for name in ("zh_CN", "en_US", "de_DE", "C"):
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    told.append(sorted(words, key=functools.cmp_to_key(collator.compare)))
told += [QStringDecoder(name).isValid() for name in ("GB18030", "GBK", "UTF-16")]
told.append(QLocale("tr_TR").toUpper("i"))
maps = [line for line in open("/proc/self/maps", encoding="utf-8") if "libicudata" in line]
print(json.dumps([told, sorted({line.split()[-1] for line in maps})]))
"""


def package(items: dict[str, bytes]) -> bytes:
    """A package as ICU's ``pkgdata`` makes it; each item begins at a multiple of 16."""
    head = b"\x20\x00\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD".ljust(32, b"\0")
    names = [f"icudt73l/{name}".encode() + b"\0" for name in sorted(items)]
    at = 4 + 8 * len(names)
    start = at + sum(map(len, names))
    start += -(len(head) + start) % 16
    rows, data = struct.pack("<I", len(names)), b""
    for name, key in zip(names, sorted(items), strict=True):
        rows += struct.pack("<II", at, start + len(data))
        at += len(name)
        data += items[key].ljust(len(items[key]) + -len(items[key]) % 16, b"\0")
    table = rows + b"".join(names)
    return head + table.ljust(start, b"\0") + data


def read(made: bytes) -> dict[str, bytes]:
    """What ICU would find in a package."""
    (head,) = struct.unpack_from("<H", made)
    table = made[head:]
    (count,) = struct.unpack_from("<I", table)
    rows = [struct.unpack_from("<II", table, 4 + 8 * n) for n in range(count)]
    ends = [start for _, start in rows[1:]] + [len(table)]
    found = {}
    for (at, start), end in zip(rows, ends, strict=True):
        assert (head + start) % 16 == 0
        found[table[at : table.index(b"\0", at)].decode().partition("/")[2]] = table[start:end]
    return found


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("root.res", True),
        ("coll/root.res", True),
        ("coll/zh_Hant.res", True),
        ("coll/ucadata.icu", True),
        ("coll/de.res", False),
        ("zh_CN.res", True),
        ("fil_PH.res", False),
        ("pool.res", True),
        ("zone/zh.res", False),
        ("brkitr/thaidict.dict", False),
        ("gb18030.cnv", True),
        ("ibm-37_P100-1995.cnv", False),
        ("nfkc.nrm", True),
    ],
)
def test_what_is_kept(name, kept):
    assert icu_data.is_needed(name) is kept


def test_kept_items_come_through_whole_and_in_order():
    items = {"coll/zh.res": b"order", "lang/zh.res": b"x" * 99, "root.res": b"r" * 17, "u.icu": b""}
    found = read(icu_data.repacked(package(items)))
    assert {name: data.rstrip(b"\0") for name, data in found.items()} == {
        "coll/zh.res": b"order",
        "root.res": b"r" * 17,
        "u.icu": b"",
    }
    assert list(found) == sorted(found)


@pytest.mark.parametrize("at", [2, 8, 12])
def test_other_bytes_are_refused(at):
    made = bytearray(package({"root.res": b"r"}))
    made[at] ^= 1
    with pytest.raises(ValueError, match="package of ICU"):
        icu_data.repacked(bytes(made))


def test_another_library_is_refused(tmp_path):
    (tmp_path / "a.so").write_bytes(b"\x7fELF\x01\x01" + bytes(100))
    with pytest.raises(ValueError, match="64-bit"):
        icu_data.trim(tmp_path / "a.so", tmp_path / "b.so")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt asks the system")
def test_qt_orders_and_decodes_with_it_as_with_the_whole(tmp_path):
    whole = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
    small = tmp_path / whole.name
    icu_data.trim(whole, small)
    assert small.stat().st_size < whole.stat().st_size / 4
    ask = functools.partial(subprocess.run, check=True, capture_output=True, text=True)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with_whole, _ = json.loads(ask([sys.executable, "-c", ORDER], env=env).stdout)
    with_small, used = json.loads(ask([sys.executable, "-c", ORDER, small], env=env).stdout)
    assert used == [str(small)]
    assert with_small == with_whole
    assert with_whole[0].index("江津") > with_whole[0].index("重庆")  # by pinyin, chong: jiang
