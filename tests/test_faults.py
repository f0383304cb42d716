"""The rows of ``docs/faults.md``: what goes wrong, what is said, and that no note is lost.

A note is acknowledged when ``Annotating.save`` has returned: the foot of the window says so then.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.backup import Occasion
from jjdesk.errors import UserError, WorkbookError
from jjdesk.services import backing_up, protecting, repairing
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, backups, driver, salvage, snapshot
from jjdesk.store.container import State
from jjdesk.store.database import Workbook, open_workbook

PAGE = 4096


class Deputy:
    """Writes notes, and remembers those that were acknowledged."""

    def __init__(self, path: Path, report: OpenReport) -> None:
        self.path, self._report = path, report
        self.now = datetime(2026, 11, 23, 8, tzinfo=UTC)
        self.workbook = open_workbook(path)
        self.services = Services(self.workbook, lambda: self.now)
        self.kept: dict[str, str] = {}

    def write(self, text: str) -> str:
        note = new_annotation(self._report.report.commitments[0], self._report, text=text)
        self.services.annotating.save(note, self._report)
        self.kept[note.id] = text
        return note.id

    def change(self, id_: str, text: str) -> None:
        here = self.services.annotating.get(id_)
        assert here is not None
        self.services.annotating.save(replace(here, text=text), self._report)
        self.kept[id_] = text

    def close(self) -> None:
        self.services.close()


@pytest.fixture
def deputy(tmp_path: Path, open_report: OpenReport) -> Iterator[Deputy]:
    (tmp_path / "folder").mkdir()
    deputy = Deputy(tmp_path / "folder" / "workbook.jjdesk", open_report)
    yield deputy
    deputy.close()


def texts(path: Path) -> dict[str, str]:
    """The notes as the next start finds them."""
    workbook = open_workbook(path)
    try:
        with workbook.reading() as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return {note.id: note.text for note in annotations.every(database)}
    finally:
        workbook.close()


# Disk full


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("a small disk asks for root")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _refused(deputy: Deputy, text: str) -> str:
    """What is said where a note cannot be written; empty where it was."""
    try:
        deputy.write(text)
    except WorkbookError as error:
        return str(error)
    return ""


def free(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk of some hundred kilobytes")
def test_disk_full_at_every_write(tmp_path: Path, open_report: OpenReport) -> None:
    """The disk has room for one page more each time, so that every write is the one that fails."""
    refused = 0
    with small_disk(tmp_path / "disk", 2048) as disk:
        for room in range(40):
            path = disk / "workbook.jjdesk"
            deputy = Deputy(path, open_report)
            deputy.write("先写的")
            filler = disk / "filler"
            with suppress(OSError), filler.open("wb", buffering=0) as file:
                while free(disk) > room * PAGE:
                    file.write(b"x" * PAGE)
            for number in range(12):
                told = _refused(deputy, f"{room}-{number} " * 60)
                if told:
                    refused += 1
                    assert re.search("磁盘(已满|出错).*完好", told)
                    break
            with suppress(WorkbookError):
                deputy.services.backing_up.make()
            for made in backups.beside(path):
                assert salvage.is_sound(made.path)
            deputy.close()
            # Also with the disk as full as it was.
            assert snapshot.read(path).state is State.CURRENT
            filler.unlink()
            assert texts(path) == deputy.kept
            for file in disk.iterdir():
                shutil.rmtree(file) if file.is_dir() else file.unlink()
    assert refused >= 10


# The power fails


def test_power_cut_keeps_what_the_disk_had(deputy: Deputy, tmp_path: Path) -> None:
    """Of what was written after the last acknowledgement the disk has anything, or nothing.

    At each acknowledgement the files are as ``fsync`` left them. What the next note writes is then
    kept in part: up to any half page, with any one piece missing, or with its end torn.
    """
    deputy.write("第一条")
    wal = deputy.path.with_name(f"{deputy.path.name}-wal")
    for number in range(2):
        durable = deputy.path.read_bytes(), wal.read_bytes()
        acknowledged = dict(deputy.kept)
        note = deputy.write(f"第{number}条没有说存好的 " * 200)
        later = wal.read_bytes()
        assert later[: len(durable[1])] == durable[1]
        for cut, lost in _remains(durable[1], later):
            found = _after(tmp_path / "after", durable[0], cut)
            assert acknowledged.items() <= found.items(), lost
            assert found.keys() - acknowledged.keys() <= {note}


def _remains(durable: bytes, later: bytes) -> Iterator[tuple[bytes, str]]:
    sector = 512
    for end in range(len(durable), len(later), PAGE):
        yield later[:end], f"all after {end}"
        yield later[:end] + b"\0" * (len(later) - end), f"nothing but zeros after {end}"
        yield later[:end] + os.urandom(sector) + later[end + sector :], f"a sector at {end}"
    yield later[:-7], "the last bytes"


def _after(folder: Path, main: bytes, wal: bytes) -> dict[str, str]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "workbook.jjdesk"
    path.write_bytes(main)
    path.with_name(f"{path.name}-wal").write_bytes(wal)
    return texts(path)


def test_power_cut_while_the_wal_is_carried_over(deputy: Deputy, tmp_path: Path) -> None:
    """Any of the pages that a checkpoint writes may be on the disk, torn ones too."""
    for number in range(30):
        deputy.write(f"第{number}条 " * 50)
    wal = deputy.path.with_name(f"{deputy.path.name}-wal")
    before, log = deputy.path.read_bytes(), wal.read_bytes()
    deputy.workbook.settle()
    after = deputy.path.read_bytes()
    assert before != after
    pages = len(after) // PAGE
    for which in range(1, 8):
        mixed = bytearray(before.ljust(len(after), b"\0"))
        for page in range(pages):
            # The first half of a page, all of it, or nothing of it.
            end = (page * which) % 3 * PAGE // 2
            mixed[page * PAGE : page * PAGE + end] = after[page * PAGE : page * PAGE + end]
        assert _after(tmp_path / "after", bytes(mixed), log) == deputy.kept


# The folder


LOCKED = """
import sys
from pathlib import Path
from jjdesk.bootstrap import Options, connect, load_desk
desk = load_desk(Options(Path(sys.argv[1])))
print(desk.reading_only)
services = connect(desk)
with services._workbook.reading() as database:
    print([body for (body,) in database.execute("SELECT body FROM annotation")])
try:
    services.identity.rename("x")
except Exception as error:
    print(type(error).__name__)
"""


def test_read_only_folder(deputy: Deputy, run_unprivileged) -> None:
    deputy.write("存好的")
    deputy.close()
    folder = deputy.path.parent
    folder.chmod(0o500)
    try:
        done = run_unprivileged(LOCKED, str(deputy.path))
    finally:
        folder.chmod(0o700)
    why, notes, refused = done.stdout.splitlines()
    assert re.search("不可写.*只供阅读.*完好.*检查文件夹的权限", why)
    assert notes == "['存好的']"
    assert refused == "WorkbookError"
    assert texts(deputy.path) == deputy.kept


def test_folder_vanishing(deputy: Deputy) -> None:
    deputy.write("存好的")
    folder = deputy.path.parent
    aside = folder.with_name("aside")
    folder.rename(aside)
    with pytest.raises(WorkbookError, match=r"不在原处.*没有存入.*屏幕上.*放回原处"):
        deputy.write("不能说已存")
    with pytest.raises(UserError):
        deputy.services.backing_up.make()
    assert not folder.exists(), "an empty workbook in its place would hide the real one"
    aside.rename(folder)
    deputy.write("又能存了")
    assert texts(deputy.path) == deputy.kept


# The clock


def test_clock_set_back(deputy: Deputy) -> None:
    note = deputy.write("早上写的")
    first = deputy.services.backing_up.make()
    deputy.services.annotating.end_sitting()
    deputy.now -= timedelta(days=400)
    deputy.change(note, "后来改的")
    deputy.write("新写的")
    copying = deputy.services.backing_up.begin_if_due()
    assert copying is not None
    second = backing_up.run(copying)
    deputy.services.annotating.end_sitting()
    deputy.now += timedelta(days=5000)
    deputy.change(note, "再改的")
    third = backing_up.run(deputy.services.backing_up.begin_if_due())
    assert set(backups.beside(deputy.path)) == {first, second, third}
    assert texts(deputy.path) == deputy.kept


# Two machines


def test_two_machines_on_one_synced_folder(deputy: Deputy, open_report: OpenReport) -> None:
    """Both wrote at once; the program for syncing kept one version and put the other beside it."""
    deputy.write("办公室写的")
    deputy.close()
    home = deputy.path.parent / "workbook.sync-conflict-20261123-080000-ABCDEFG.jjdesk"
    shutil.copy(deputy.path, home)
    other = Deputy(home, open_report)
    other.write("家里写的")
    other.close()
    again = Deputy(deputy.path, open_report)
    assert backing_up.conflicts(deputy.path) == 1
    (listed,) = backing_up.held(deputy.path)
    assert (listed.backup.path, listed.backup.occasion) == (home, Occasion.CONFLICT)
    preview = again.services.transferring.preview(home)
    assert preview.changes.come == ("家里写的",)
    assert preview.changes.gone == ()
    taken = again.services.transferring.take(preview)
    again.close()
    assert texts(deputy.path) == deputy.kept | other.kept
    assert taken.backup is not None
    assert texts(taken.backup) == deputy.kept


def test_half_of_the_files_synced(deputy: Deputy, tmp_path: Path) -> None:
    """The file without its WAL is an earlier state, never a broken one."""
    early = deputy.write("早的")
    deputy.workbook.settle()
    deputy.write("还在 WAL 里的")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(deputy.path, other)
    assert early in texts(other / deputy.path.name)
    deputy.close()
    assert texts(deputy.path) == deputy.kept


# Damage


WHOLE_SWEEP = "JJDESK_EVERY_PAGE"
"""Environment: damage every page, not only where tables begin and some others; two minutes."""


def chosen(path: Path, pages: int, step: int) -> list[int]:
    """The pages to damage: those that tables and indexes of notes begin with, and some others."""
    if os.environ.get(WHOLE_SWEEP):
        return list(range(pages))
    with closing(driver.connect(path, mode="ro")) as connection:
        roots = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE tbl_name IN"
            " ('annotation', 'revision', 'report', 'setting')"
        ).fetchall()
    return sorted({0, *(root - 1 for (root,) in roots), *range(0, pages, step)})


@pytest.mark.parametrize("word", ["", "八个字符以上的密码"], ids=["plain", "locked"])
def test_corrupted_pages(deputy: Deputy, tmp_path: Path, word: str) -> None:
    """Each page turned over: it is said, nothing is made worse, and every note comes back."""
    for number in range(12):
        deputy.write(f"第{number}条批注，不能丢。" * 20)
    deputy.services.backing_up.make()
    deputy.close()
    if word:
        protecting.protect(deputy.path, word)
    (copy,) = backups.beside(deputy.path)
    whole = deputy.path.read_bytes()
    told = rescued = 0
    pages = chosen(deputy.path, len(whole) // PAGE, 18 if word else 9)
    for page in pages:
        path = tmp_path / f"page-{page}" / "workbook.jjdesk"
        path.parent.mkdir()
        data = bytearray(whole)
        data[page * PAGE : (page + 1) * PAGE] = bytes(
            byte ^ 0xFF for byte in whole[page * PAGE : (page + 1) * PAGE]
        )
        path.write_bytes(bytes(data))
        told += _is_told(path)
        path.write_bytes(bytes(data))
        if word:
            # Whose first bytes are damaged, too, is known by its copy.
            backups.folder(path).mkdir(exist_ok=True)
            shutil.copy(copy.path, backups.folder(path))
        found = _rescued(path)
        assert path.read_bytes() == data
        rescued += found == deputy.kept
        # What the page held is gone; the rest is not, and the last copy has all.
        assert found.items() <= deputy.kept.items()
        if page < 3:
            repairing.put_in_place(path, copy.path)
            assert texts(path) == deputy.kept
    assert told == len(pages), "damage that nobody hears of"
    assert rescued >= len(pages) - 4, f"{rescued} of {pages}"
    driver.forget()


def _is_told(path: Path) -> bool:
    """Whether the user hears of it: at the start, or when the next copy is made, or on the page."""
    try:
        snapshot.read(path)
        workbook: Workbook = open_workbook(path)
    except WorkbookError as error:
        return bool(re.search("没有改动它", str(error)))
    try:
        workbook.copy(datetime(2026, 11, 23, tzinfo=UTC), Occasion.OWN)
    except WorkbookError as error:
        return bool(re.search("损坏", str(error)))
    finally:
        workbook.close()
    return not repairing.examine(path).sound


def _rescued(path: Path) -> dict[str, str]:
    try:
        return texts(repairing.rescue(path).backup.path)
    except WorkbookError as error:
        assert "没有读出" in str(error)  # noqa: PT017  often nothing is raised
        return {}


def test_what_is_cut_off_is_rescued_as_far_as_it_goes(deputy: Deputy) -> None:
    for number in range(12):
        deputy.write(f"第{number}条批注，不能丢。" * 20)
    copy = deputy.services.backing_up.make()
    deputy.close()
    whole = deputy.path.read_bytes()
    for end in range(PAGE, len(whole), PAGE * 9):
        deputy.path.write_bytes(whole[: end - 100])
        assert _rescued(deputy.path).items() <= deputy.kept.items()
        assert deputy.path.read_bytes() == whole[: end - 100]
    repairing.put_in_place(deputy.path, copy.path)
    assert texts(deputy.path) == deputy.kept
