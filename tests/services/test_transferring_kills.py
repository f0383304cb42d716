"""What is put in place of a workbook is whole, or not there, whenever the power fails."""

import subprocess
import sys
import time
from pathlib import Path

from jjdesk.exchange import workbook_json
from jjdesk.store import backups, whole
from jjdesk.store.database import Workbook, open_workbook

KILLS = 6
NAMES = "甲乙"

# Puts two files in place of the workbook by turns, until it is killed.
SCRIPT = """
import sys
from pathlib import Path
from jjdesk.services.transferring import Transferring
from jjdesk.store.database import open_workbook

transferring = Transferring(open_workbook(Path(sys.argv[1])))
previews = [transferring.preview(Path(path)) for path in sys.argv[2:]]
print("ready", flush=True)
while True:
    for preview in previews:
        transferring.take(preview)
        print(".", end="", flush=True)
"""


def fill(workbook: Workbook, name: str) -> None:
    rows = [(f"{name}{number}", f"{name}的标签{number}") for number in range(3000)]
    with workbook.changing() as database:
        database.execute("DELETE FROM tag")
        database.conn.executemany("INSERT INTO tag VALUES (?, ?, '', '', '', 0, '')", rows)


def held(path: Path) -> set[str]:
    """Whose rows are in a workbook, after SQLite looked whether all of it hangs together."""
    workbook = open_workbook(path)
    try:
        with workbook.reading() as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows = whole.read(database.conn).tables["tag"]
    finally:
        workbook.close()
    assert len(rows) in {0, 3000}
    return {str(row["name"])[0] for row in rows}


def test_the_workbook_is_one_or_the_other_and_its_copies_are_whole(tmp_path: Path) -> None:
    path, files = tmp_path / "w.jjdesk", []
    workbook = open_workbook(path)
    for name in NAMES:
        fill(workbook, name)
        files.append(tmp_path / f"{name}.json")
        files[-1].write_bytes(exported(workbook))
    workbook.close()
    for turn in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", SCRIPT, path, *files], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            time.sleep(turn * 0.047)
            child.kill()
            child.wait(timeout=10)
        assert len(held(path)) == 1
    copies = backups.beside(path)
    assert copies
    assert all(len(held(copy.path)) <= 1 for copy in copies)


def exported(workbook: Workbook) -> bytes:
    with workbook.reading() as database:
        return workbook_json.encode(whole.read(database.conn), "2025-02-07T01:00:00.000Z")
