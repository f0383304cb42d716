"""The two commands of the README on a Debian that has Python and nothing else.

``python3 dev.py test`` is given the names of the tests that touch the system: the gates and those
run there, and the whole suite where ``.ci/run`` is.
"""

import json
import re

import pytest

TITLE = "江津代表工作台"

pytestmark = pytest.mark.bareroot


def test_the_root_is_bare(bare_root):
    assert bare_root.after("pip")["code"] != 0
    assert bare_root.after("screen")["code"] != 0


def test_parse_runs_first(bare_root):
    done = bare_root.after("parse")
    assert done["code"] == 0, done["err"]
    report = json.loads((bare_root.root / "tmp/out.json").read_text(encoding="utf-8"))
    assert len(report["commitments"]) > 50


def test_a_window_needs_a_screen_and_says_so(bare_root):
    done = bare_root.after("window")
    assert done["code"] == 2
    assert len(done["err"].splitlines()) == 1


def test_the_gates_and_what_touches_the_system_pass(bare_root):
    done = bare_root.after("test")
    assert done["code"] == 0, done["out"][-8000:] + done["err"][-2000:]
    assert "format, lint, types, contracts: sound" in done["out"]
    passed = re.search(r"(\d+) passed", done["out"].splitlines()[-1])
    assert int(passed[1]) > 400


def test_the_window_opens_on_a_screen(bare_root, window_seen):
    bare_root.after("test")
    assert window_seen(bare_root, "python3 dev.py run", TITLE)
