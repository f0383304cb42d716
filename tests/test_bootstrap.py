import subprocess
import sys
from pathlib import Path

import pytest

from jjdesk import bootstrap
from jjdesk.bootstrap import Options
from jjdesk.errors import WorkbookError
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import Desk, OpenReport

# What must wait until the first paint (import time, measured: findings "Speed").
START = """
import sys
from pathlib import Path
from jjdesk import __main__, bootstrap
from jjdesk.services import drafting, finding, sectors
desk = bootstrap.load_desk(bootstrap.Options(Path(sys.argv[1])))
slow = ("sqlite_utils", "numpy", "matplotlib", "jjdesk.parsing", "jjdesk.store.database")
print(len(desk.annotations), [name for name in sys.modules if name.startswith(slow)])
"""


@pytest.fixture(autouse=True)
def small_report(monkeypatch: pytest.MonkeyPatch, open_report: OpenReport) -> None:
    monkeypatch.setattr(bootstrap, "open_bundled", lambda: open_report)


def test_the_first_start_finds_the_report_and_makes_no_file(
    own_user_folder: Path, open_report: OpenReport
) -> None:
    desk = bootstrap.load_desk(Options())
    assert desk == Desk(open_report, own_user_folder / "workbook.jjdesk")
    assert not own_user_folder.exists()


def test_a_note_is_there_at_the_next_start(own_user_folder: Path, open_report: OpenReport) -> None:
    desk = bootstrap.load_desk(Options())
    services = bootstrap.connect(desk)
    note = new_annotation(open_report.report.commitments[0], open_report, text="在哪里？")
    services.annotating.save(note, open_report)
    services.settings.remember({"theme": "dark"})
    services.close()
    again = bootstrap.load_desk(Options())
    assert (again.annotations, again.settings) == ((note,), {"theme": "dark"})
    assert again.workbook.parent == own_user_folder
    assert again.problem is None


def test_another_workbook_may_be_chosen(tmp_path: Path, own_user_folder: Path) -> None:
    chosen = tmp_path / "别处" / "代表.jjdesk"
    desk = bootstrap.load_desk(Options(workbook=chosen))
    bootstrap.connect(desk).close()
    assert chosen.exists()
    assert not own_user_folder.exists()


def test_a_workbook_that_cannot_be_read_leaves_the_report_readable(
    tmp_path: Path, open_report: OpenReport
) -> None:
    damaged = tmp_path / "workbook.jjdesk"
    damaged.write_bytes(b"noise" * 1000)
    desk = bootstrap.load_desk(Options(workbook=damaged))
    assert desk.open_report == open_report
    assert desk.problem is not None
    assert "不是工作簿" in desk.problem
    with pytest.raises(WorkbookError, match="不是工作簿"):
        bootstrap.connect(desk)
    assert damaged.read_bytes() == b"noise" * 1000


def test_a_start_imports_nothing_slow(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, tmp_path / "none"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "0 []", done.stderr
