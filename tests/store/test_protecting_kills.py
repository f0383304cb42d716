"""SIGKILL at every moment while a passphrase is set, changed, taken away.

A child is killed before the first thing that it does to a file, then before the second, until it
comes to its end. What each leaves must open with the old passphrase or the new one, whole; once it
was opened, nothing that can be read is left of what is locked.
"""

import hashlib
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookLockedError
from jjdesk.store import backups, driver, protecting, settings
from jjdesk.store.database import open_workbook

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills what it forked")

MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
NOTE = "只写给自己看的一句话"
OLD, NEW = "原来的那个密码", "后来的那个密码"

# Events of Python's own audit that change or look at files; inside SQLCipher a step is 4000 of its
# machine's operations.
CHILD = """
import hashlib, os, shutil, signal, sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from jjdesk.store import driver, protecting

driver._derived = lambda word, salt: bytearray(hashlib.sha256(word.encode() + salt).digest())
pristine, target, old, new = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
moment = datetime(2025, 2, 7, 9, tzinfo=UTC)
if old:
    driver.unlock(pristine / "w.jjdesk", old)
else:
    driver._cipher()
wanted = {"open", "os.rename", "os.remove", "os.link", "os.truncate"}

def work(folder, number):
    left = number
    def step(*_):
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    def hook(event, arguments):
        if event in wanted and str(folder) in str(arguments[0]):
            step()
    export = driver.copy_all
    def slowly(connection, *both):
        connection.set_progress_handler(step, 4000)
        export(connection, *both)
        connection.set_progress_handler(None, 4000)
    driver.copy_all = slowly
    sys.addaudithook(hook)
    protecting.change(folder / "w.jjdesk", new, moment)

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


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The key's price is not what is looked at; the child does the same."""

    def derived(word: str, salt: bytes) -> bytearray:
        return bytearray(hashlib.sha256(word.encode() + salt).digest())

    monkeypatch.setattr(driver, "_derived", derived)
    yield
    driver.forget()


@pytest.fixture
def pristine(tmp_path: Path) -> Path:
    folder = tmp_path / "pristine"
    workbook = open_workbook(folder / "w.jjdesk")
    with workbook.changing() as database:
        settings.put(database, {"word": NOTE})
    workbook.copy(MOMENT, Occasion.OWN)
    workbook.close()
    return folder


def killed(pristine: Path, tmp_path: Path, old: str, new: str) -> list[Path]:
    """The folders that were left, by when the child was killed; the last one came to its end."""
    target = tmp_path / "left"
    target.mkdir()
    command = [sys.executable, "-c", CHILD, str(pristine), str(target), old, new]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return sorted(target.iterdir(), key=lambda each: int(each.name))


def opens_with(path: Path, words: tuple[str, ...]) -> str:
    """The one of these passphrases that opens it, empty for none; its note is there."""
    driver.forget()
    found = ""
    if driver.salt_of(path) is not None:
        for found in filter(None, words):
            try:
                driver.unlock(path, found)
                break
            except WorkbookLockedError:
                continue
        else:
            pytest.fail(f"nothing opens {path.name}")
    assert found in words, "it is plain, and neither was"
    with closing(driver.connect(path, mode="ro")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT value FROM setting WHERE key = 'word'").fetchall() == [
            (NOTE,)
        ]
    return found


def readable(folder: Path) -> list[str]:
    return [
        each.name
        for each in folder.rglob("*")
        if each.is_file() and NOTE.encode() in each.read_bytes()
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("", NEW), (OLD, NEW), (OLD, "")], ids=["set", "changed", "taken away"]
)
def test_killed_at_any_moment_it_opens_with_the_old_one_or_the_new_one(
    pristine, tmp_path, old, new
):
    if old:
        protecting.change(pristine / "w.jjdesk", old, MOMENT)
    left = killed(pristine, tmp_path, old, new)
    assert len(left) >= 20, "so many moments at least"
    found = []
    for folder in left:
        path = folder / "w.jjdesk"
        for copy in backups.beside(path):
            opens_with(copy.path, (old, new))
        assert len(backups.beside(path)) == 1
        found.append(opens_with(path, (old, new)))
        protecting.finish(path, MOMENT)
        # Nobody finds what was never put in place; what is locked is readable nowhere.
        if found[-1]:
            copies = [each.path for each in backups.beside(path)]
            plain = [each.name for each in copies if driver.salt_of(each) is None]
            assert plain == []
            assert readable(folder) == []
            assert backups.parts(path) == []
        opens_with(path, (old, new))
    assert found == sorted(found, key=(old, new).index), "old at first, then new, and never back"
    assert {found[0], found[-1]} == {old, new}


def test_between_two_names_the_workbook_is_not_taken_for_what_is_left_over(pristine):
    """Killed after the old file got its second name: both names are of the one workbook."""
    path = pristine / "w.jjdesk"
    protecting.change(path, OLD, MOMENT)
    (backups.folder(path) / ".w-备份-1.old.part").hardlink_to(path)
    protecting.finish(path, MOMENT)
    assert backups.parts(path) == []
    assert opens_with(path, (OLD,)) == OLD


def test_what_is_left_over_is_written_over_before_it_goes(pristine):
    path = pristine / "w.jjdesk"
    protecting.change(path, OLD, MOMENT)
    part = backups.folder(path) / ".w-备份-1.part-journal"
    part.write_text(NOTE * 100, encoding="utf-8")
    with part.open("rb") as opened:
        protecting.finish(path, MOMENT)
        assert not any(opened.read())
    assert not part.exists()
