"""The import contracts of pyproject.toml hold, and each of them catches a planted violation."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

VIOLATIONS = [
    ("services/planted.py", "import PySide6.QtCore", "Qt lives in gui only"),
    ("domain/planted.py", "from shiboken6 import Shiboken", "Qt lives in gui only"),
    ("services/planted.py", "import sqlite3", "SQL lives in store only"),
    ("gui/planted.py", "import sqlite_utils", "SQL lives in store only"),
    ("exchange/planted.py", "import urllib.request", "Nothing talks to a network"),
    ("store/planted.py", "def late():\n    import socket", "Nothing talks to a network"),
    ("gui/planted.py", "from jjdesk.store import database", "gui reaches data through services"),
    ("gui/planted.py", "import jjdesk.parsing", "gui reaches data through services"),
    ("store/planted.py", "import jjdesk.parsing", "Layers, top to bottom"),
    ("domain/planted.py", "import jjdesk.services", "Layers, top to bottom"),
    ("newroom.py", "", "Layers, top to bottom"),
    ("gui/planted.py", "import matplotlib.figure", "matplotlib is drawn in charts"),
    ("gui/notes/planted.py", "import jjdesk.gui.note_list", "Rooms of the window, top to bottom"),
    ("gui/page/planted.py", "import jjdesk.gui.notes", "Rooms of the window, top to bottom"),
]


def lint(folder: Path) -> tuple[int, str]:
    """Exit code and words of import-linter on the package in ``folder``."""
    call = "from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"
    env = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-c", call],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path):
    """The package's sources and its contracts, free to be spoilt."""
    ignore = shutil.ignore_patterns("__pycache__", "data")
    shutil.copytree(ROOT / "jjdesk", tmp_path / "jjdesk", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken(words: str) -> list[str]:
    """The names of the contracts reported as broken."""
    return [
        line.rsplit(" BROKEN", 1)[0].strip() for line in words.splitlines() if " BROKEN" in line
    ]


def test_the_package_keeps_all_contracts(copy):
    code, words = lint(copy)
    assert code == 0, words


@pytest.mark.parametrize(("file", "line", "contract"), VIOLATIONS)
def test_a_planted_violation_is_caught(copy, file, line, contract):
    (copy / "jjdesk" / file).write_text(line + "\n", encoding="utf-8")
    code, words = lint(copy)
    assert code == 1, words
    assert contract in broken(words)


def test_qt_network_is_refused_by_the_linter(tmp_path):
    file = tmp_path / "planted.py"
    file.write_text('"""Planted."""\n\nfrom PySide6.QtNetwork import QTcpSocket\n\nQTcpSocket()\n')
    ruff = ["ruff", "check", "--no-cache", "--select", "TID"]
    command = [sys.executable, "-m", *ruff, "--config", ROOT / "pyproject.toml", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "jjdesk is offline" in done.stdout
