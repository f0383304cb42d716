"""Every screen, as one meets it who hears it, goes through it by Tab, or reads it large.

The tour (``tests/tour``) goes to every room, panel and sheet; its inspector looks at what is there.
"""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "tests" / "tour"
MINUTES = 8
LEAST = 3000
"""Widgets that are looked at on the way; fewer, and the tour has not been everywhere."""
BASES = {"AskSheet"}
"""Sheets that are only made others from."""


def sheets() -> set[str]:
    """Every sheet of the window, by the name of its class."""
    known = {}
    for file in (ROOT / "jjdesk" / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                known[node.name] = {ast.unparse(base) for base in node.bases}
    found = {"QDialog", "QMessageBox"}
    while more := {name for name, bases in known.items() if bases & found} - found:
        found |= more
    return (found & set(known)) - BASES


@pytest.mark.parametrize(("scale", "look"), [(100, "light"), (150, "dark"), (200, "contrast")])
def test_every_screen_and_sheet_is_accessible(tmp_path, scale, look):
    out = tmp_path / "found.json"
    command = [sys.executable, str(TOUR), "--inspect", str(out), str(scale), look]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "PATH": "",
            "LANG": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60 * MINUTES,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["seen"] > LEAST
    assert told["found"] == {}
    assert sheets() - set(told["sheets"]) == set(), "the tour comes by every sheet"
