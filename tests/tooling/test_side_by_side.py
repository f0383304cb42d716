"""Which tests stay together when several processes run them."""

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tooling import side_by_side
from tooling.side_by_side import group

ROOT = Path(__file__).resolve().parents[2]


def test_a_test_goes_alone():
    first, second = "tests/test_x.py::test_a[1]", "tests/test_x.py::test_a[2]"
    assert group(first) != group(second)


def test_both_roots_are_one_group():
    bare, packaged = "tests/foreign/test_bare_root.py::test_a", "tests/foreign/test_packaged.py::b"
    assert group(bare) == group(packaged)


def test_summaries_of_one_kind_and_length_stay_together():
    file = "tests/gui/paper/test_summaries.py"
    assert group(f"{file}::test_a[notes-1]") == group(f"{file}::test_b[notes-1]")
    assert group(f"{file}::test_a[notes-1]") != group(f"{file}::test_a[notes-200]")


@pytest.mark.parametrize("file", [*side_by_side.TOGETHER, *side_by_side.BY_PARAMETERS])
def test_every_file_that_is_named_is_there(file):
    assert (ROOT / file).is_file()


def test_one_process_runs_a_group_and_both_run_the_rest(tmp_path):
    """Two groups, and ten tests that go alone."""
    together = ["tests/foreign/test_cups.py", "tests/test_packaging.py"]
    for name in (*together, "tests/test_rest.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEN, encoding="utf-8")
    shutil.copy(ROOT / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts=--import-mode=importlib\n")
    command = [sys.executable, "-m", "pytest", "-v", "-n", "2", "-p", "no:cacheprovider"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    by_file = defaultdict(set)
    for worker, file in re.findall(r"^\[(gw\d)\].* PASSED (\S+?)::", done.stdout, re.MULTILINE):
        by_file[file].add(worker)
    assert [len(by_file[file]) for file in together] == [1, 1]
    assert len(by_file["tests/test_rest.py"]) == 2


TEN = """
import time
import pytest

@pytest.mark.parametrize("number", range(10))
def test_it(number):
    time.sleep(0.02)
"""
