"""The bars of coverage: what is counted, what passes, and what a run says of it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tooling import coverage_bars
from tooling.coverage_bars import Room, Share

ROOT = Path(__file__).resolve().parents[2]
CODE = """\
def sign(number):
    if number > 0:
        return 1
    return -1
"""


def file(lines, missing_lines=(), branches=0, missing_branches=()):
    """A file of a report of coverage, as coverage writes it."""
    return {
        "summary": {
            "num_statements": lines,
            "covered_lines": lines - len(missing_lines),
            "num_branches": branches,
            "covered_branches": branches - len(missing_branches),
        },
        "missing_lines": list(missing_lines),
        "missing_branches": [list(branch) for branch in missing_branches],
    }


def test_rooms_are_the_folders_below_ours():
    files = {
        "jjdesk/store/texts.py": file(10, [3]),
        "jjdesk/store/deeper/rows.py": file(5),
        "jjdesk/paths.py": file(4, [1, 2]),
        "jjdesk/__main__.py": file(2),
    }
    found = coverage_bars.rooms({"files": files})
    assert found["store"].statements == Share(14, 15)
    assert found["jjdesk"].statements == Share(4, 6)
    assert set(found) == {"store", "jjdesk"}


def test_what_is_missing_is_told_by_lines_and_jumps():
    made = file(90, [3, 4, 5, 9, 20, 21], 8, [(9, 10), (18, 20), (30, 34), (40, -38)])
    (line,) = coverage_bars.rooms({"files": {"jjdesk/gui/x.py": made}})["gui"].missing
    assert line == "jjdesk/gui/x.py: 3-5, 9, 20-21, 30->34, 40->end"


def test_a_file_that_was_run_through_is_not_named():
    found = coverage_bars.rooms({"files": {"jjdesk/gui/x.py": file(9, branches=4)}})
    assert found["gui"].missing == ()
    assert found["gui"].passes(100)


@pytest.mark.parametrize(
    ("statements", "branches", "bar", "passes"),
    [
        (Share(100, 100), Share(50, 50), 100, True),
        (Share(99_999, 100_000), Share(50, 50), 100, False),
        (Share(100, 100), Share(49_999, 50_000), 100, False),
        (Share(90, 100), Share(45, 50), 90, True),
        (Share(90, 100), Share(44, 50), 90, False),
        (Share(89, 100), Share(50, 50), 90, False),
        (Share(4, 4), Share(0, 0), 100, True),
    ],
)
def test_statements_and_branches_both_reach_the_bar(statements, branches, bar, passes):
    assert Room(statements, branches).passes(bar) is passes


def test_all_but_one_is_not_said_to_be_all():
    assert str(Share(99_999, 100_000)) == "99.9 %"
    assert str(Share(100_000, 100_000)) == "100.0 %"
    assert str(Share(0, 0)) == "100.0 %"


def test_the_table_has_a_bar_for_rooms_that_have_one():
    found = {"charts": Room(Share(1, 2), Share(1, 4)), "store": Room(Share(3, 3), Share(2, 2))}
    head, charts, store = coverage_bars.table(found)
    assert head.split() == ["room", "statements", "branches", "bar"]
    assert charts.split() == ["charts", "50.0", "%", "25.0", "%"]
    assert store.split() == ["store", "100.0", "%", "100.0", "%", "100", "%"]


def test_a_missed_bar_is_a_failed_test_that_names_the_files():
    missed = Room(Share(1, 2), Share(), ("jjdesk/store/x.py: 7",))
    told = coverage_bars.verdict("store", missed)
    assert told.failed
    assert told.longrepr == "not run by any test:\njjdesk/store/x.py: 7"
    assert coverage_bars.verdict("store", Room(Share(2, 2), Share())).passed


def test_of_many_files_the_first_are_named():
    missing = tuple(f"jjdesk/store/{number}.py: 1" for number in range(100))
    lines = coverage_bars.verdict("store", Room(Share(0, 1), Share(), missing)).longrepr.split("\n")
    assert lines[1] == "jjdesk/store/0.py: 1"
    assert lines[-1] == "..."
    assert len(lines) == 42


@pytest.fixture
def project(tmp_path):
    """Rooms like ours with a module each, and a test that runs all but a branch of one."""
    for name in coverage_bars.BARS:
        room = tmp_path / "jjdesk" / name
        room.mkdir(parents=True)
        (room / "one.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "jjdesk" / "__init__.py").touch()
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -ra\n", encoding="utf-8")
    return tmp_path


def run(project, calls, workers):
    """pytest in that project, with the plugin; the tests call a room's module so."""
    tests = [
        f"def test_{room}():\n    from jjdesk.{room}.one import sign\n"
        + "".join(f"    sign({call})\n" for call in each)
        for room, each in calls.items()
    ]
    (project / "test_them.py").write_text("\n".join(tests), encoding="utf-8")
    words = ["-q", "-p", "no:cacheprovider", "-n", workers, "--cov=jjdesk", "--cov-branch"]
    words += ["--cov-report=", "-p", "tooling.coverage_bars"]
    places = os.pathsep.join([str(project), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=project,
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_room_below_its_bar_fails_the_run_whose_closing_line_is_the_last(project, workers):
    calls = dict.fromkeys(coverage_bars.BARS, (1, -1)) | {"store": (1,)}
    done = run(project, calls, workers)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "jjdesk/store/one.py: 4" in done.stdout.splitlines()
    assert [line for line in done.stdout.splitlines() if line.startswith("FAILED")] == [
        "FAILED coverage of jjdesk/store - not run by any test:"
    ]
    assert re.match(r"1 failed, 11 passed in ", done.stdout.splitlines()[-1])


def test_a_run_that_reaches_all_bars_passes(project):
    done = run(project, dict.fromkeys(coverage_bars.BARS, (1, -1)), "0")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^store +100\.0 % +100\.0 % +100 %$", done.stdout, re.MULTILINE)
    assert re.match(r"12 passed in ", done.stdout.splitlines()[-1])


def test_a_room_that_was_not_measured_is_no_success(project):
    for file in (project / "jjdesk" / "voting").iterdir():
        file.unlink()
    calls = dict.fromkeys(coverage_bars.BARS, (1, -1))
    del calls["voting"]
    assert run(project, calls, "0").returncode != 0
