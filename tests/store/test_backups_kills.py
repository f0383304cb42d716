"""SIGKILL at every moment while a copy is put in place of a workbook.

A child is killed before the first thing that it does to a file, then before the second, until it
comes to its end. What stood there must be whole somewhere, with what was last written into its WAL.
"""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.store import backups, driver, settings
from jjdesk.store.database import open_workbook

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills what it forked")

MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)

CHILD = """
import os, shutil, signal, sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from jjdesk.store import backups

pristine, target = Path(sys.argv[1]), Path(sys.argv[2])
moment = datetime(2025, 2, 7, 9, tzinfo=UTC)
wanted = {"open", "os.rename", "os.remove", "os.link", "os.truncate"}

def work(folder, left):
    def hook(event, arguments):
        nonlocal left
        if event in wanted and str(folder) in str(arguments[0]):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    path = folder / "w.jjdesk"
    (copy,) = backups.beside(path)
    sys.addaudithook(hook)
    backups.put_in_place(path, copy.path, moment)

for number in count():
    folder = target / str(number)
    shutil.copytree(pristine, folder)
    child = os.fork()
    if not child:
        try:
            work(folder, number)
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(9)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        sys.exit(os.WEXITSTATUS(status))
"""

WRITER = """
import os, signal, sys
from pathlib import Path
from jjdesk.store import settings
from jjdesk.store.database import open_workbook

workbook = open_workbook(Path(sys.argv[1]))
with workbook.changing() as database:
    settings.put(database, {"word": "last"})
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def pristine(tmp_path: Path) -> Path:
    """A workbook with a copy of what it was, and its last word in the WAL alone."""
    folder = tmp_path / "pristine"
    path = folder / "w.jjdesk"
    workbook = open_workbook(path)
    with workbook.changing() as database:
        settings.put(database, {"word": "first"})
    workbook.copy(MOMENT, Occasion.OWN)
    workbook.close()
    killed = subprocess.run([sys.executable, "-c", WRITER, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    return folder


def word(path: Path, scratch: Path) -> str:
    """What a workbook says, read of a copy with its WAL: looking at it changes nothing."""
    scratch.mkdir()
    copy = scratch / "looked-at"
    for end in ("", "-wal"):
        if (there := Path(f"{path}{end}")).exists():
            shutil.copy(there, f"{copy}{end}")
    with closing(driver.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ((found,),) = connection.execute("SELECT value FROM setting WHERE key = 'word'")
    return str(found)


def test_killed_at_any_moment_what_stood_there_is_whole_somewhere(pristine, tmp_path):
    target = tmp_path / "left"
    target.mkdir()
    command = [sys.executable, "-c", CHILD, str(pristine), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    left = sorted(target.iterdir(), key=lambda each: int(each.name))
    assert len(left) >= 8, "so many moments at least"
    for folder in left:
        path = folder / "w.jjdesk"
        said = {word(path, tmp_path / f"w{folder.name}")}
        for each in backups.beside(path):
            if each.occasion is Occasion.DAMAGED:
                said.add(word(each.path, tmp_path / f"d{folder.name}"))
        assert "last" in said, folder.name
        with closing(sqlite3.connect(path)) as connection:  # it is a workbook still
            assert connection.execute("SELECT count(*) FROM setting").fetchone()[0] > 0
    assert word(left[-1] / "w.jjdesk", tmp_path / "end") == "first"
