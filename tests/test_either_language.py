"""What is data, or a document of a Chinese office, is the same in either language."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

TESTS = Path(__file__).parent
ON_SCREEN = {"badges-on-screen"}
"""Files of the child that hold what is seen, not what leaves."""
HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
LEAST = 40
"""Files that are compared at least."""
_MOMENT = re.compile(rb"(?<=W3CDTF\">)[0-9TZ:-]+")
"""Of a spreadsheet: when it was written, by the machine's clock."""


def loaded(file: str) -> ModuleType:
    """A conftest, for what it makes."""
    spec = importlib.util.spec_from_file_location(file.replace("/", "_"), TESTS / f"{file}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deputy's workbook after a month, and a vote that was counted."""
    folder = tmp_path_factory.mktemp("inputs")
    county = loaded("services/conftest").County(folder / "workbook.jjdesk")
    county.add_last_year()
    county.services.close()
    loaded("services/polling/conftest").Halls(folder).tied("vote")
    return folder


class Written:
    """What one run has written."""

    def __init__(self, inputs: Path, folder: Path, language: str) -> None:
        # One path for both, at one time after the other: a summary's definition holds it.
        given = folder / "given"
        shutil.copytree(inputs, given)
        self.folder = folder / language
        done = subprocess.run(
            [sys.executable, TESTS / "_either_language.py", given, self.folder],
            cwd=TESTS.parent,
            env=os.environ
            | dict.fromkeys(HOMES, str(folder))
            # Sums of a set's numbers end alike only in one order.
            | {"PYTHONHASHSEED": "0"}
            | {"PYTHONPATH": str(TESTS.parent), "JJDESK_LANGUAGE": language},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()[-3000:]
        self.word = done.stdout.decode()
        shutil.rmtree(given)

    def files(self) -> dict[str, dict[str, bytes]]:
        """By name, what is in it: parts of an archive, or the one of the file."""
        return {path.name: _parts(path) for path in sorted(self.folder.iterdir())}


def _parts(path: Path) -> dict[str, bytes]:
    if not zipfile.is_zipfile(path):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: _MOMENT.sub(b"", archive.read(name)) for name in archive.namelist()}


def _first_difference(one: bytes, other: bytes) -> str:
    at = next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    start = max(at - 60, 0)
    return " | ".join(each[start : at + 60].decode(errors="replace") for each in (one, other))


@pytest.fixture(scope="module")
def both(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Written, Written]:
    folder = tmp_path_factory.mktemp("written")
    return Written(inputs, folder, "zh"), Written(inputs, folder, "en")


def test_the_second_run_speaks_english(both: tuple[Written, Written]) -> None:
    chinese, english = both
    assert chinese.word == "批注摘要"
    assert english.word.isascii()
    for name in ON_SCREEN:
        assert chinese.files()[name] != english.files()[name]


def test_what_leaves_and_what_is_kept_is_the_same_in_either_language(
    both: tuple[Written, Written],
) -> None:
    chinese, english = (each.files() for each in both)
    assert chinese.keys() == english.keys()
    assert len(chinese) > LEAST
    other = [
        f"{name}/{part}: {_first_difference(data, english[name].get(part, b''))}"
        for name, parts in chinese.items()
        for part, data in parts.items()
        if name not in ON_SCREEN and data != english[name].get(part)
    ]
    assert not other, "\n".join(other)
