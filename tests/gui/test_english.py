"""In English the tour meets no Chinese but that of the report, of users and of documents."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MINUTES = 20
LEAST = 2000
"""Widgets that the tour comes by at least."""


def test_every_screen_is_english_and_no_word_is_cut_in_larger_text(tmp_path):
    out = tmp_path / "found.json"
    done = subprocess.run(
        [sys.executable, ROOT / "tests/tour/english.py", "--inspect", out, "150", "light"],
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
