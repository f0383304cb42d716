import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk import bootstrap
from jjdesk.bootstrap import Options
from jjdesk.domain.annotation import Marks
from jjdesk.errors import WorkbookError
from jjdesk.exchange import report_json
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import Desk, OpenReport
from jjdesk.store import container, reports, settings
from jjdesk.store.database import open_workbook
from jjdesk.store.snapshot import REPORT

# What must wait until the first paint (import time, measured: findings "Speed").
START = """
import sys
from pathlib import Path
from jjdesk import __main__, bootstrap
from jjdesk.services import drafting, finding, sectors
desk = bootstrap.load_desk(bootstrap.Options(Path(sys.argv[1])))
slow = ("sqlite_utils", "numpy", "matplotlib", "jjdesk.parsing", "jjdesk.store.database")
print(len(desk.marks), [name for name in sys.modules if name.startswith(slow)])
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


def test_a_note_is_there_at_the_next_start(
    own_user_folder: Path, open_report: OpenReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "BUNDLED_SHA256", open_report.report.source.sha256)
    desk = bootstrap.load_desk(Options())
    services = bootstrap.connect(desk)
    note = new_annotation(open_report.report.commitments[0], open_report, text="在哪里？")
    services.annotating.save(note, open_report)
    services.settings.remember({"theme": "dark"})
    services.close()
    again = bootstrap.load_desk(Options())
    assert again.marks == {note.anchor.commitment: Marks((note.kind,), 1)}
    assert again.settings["theme"] == "dark"
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


def test_the_report_of_last_time_opens_with_its_corrections(
    tmp_path: Path, open_report: OpenReport
) -> None:
    path, sha256 = _kept(tmp_path, open_report)
    desk = bootstrap.load_desk(Options(path))
    assert desk.open_report == OpenReport(
        replace(open_report.report, title="存着的"), open_report.text
    )
    assert desk.open_report.report.source.sha256 == sha256
    assert (desk.problem, desk.notice) == (None, None)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("UPDATE report SET removed = 'now'", "已不在资料中"),
        ("UPDATE report SET parsed = '{}'", "读不出来"),
        ("UPDATE report SET parsed = CAST(x'ff' AS TEXT)", "读不出来"),
        ("UPDATE report SET source_text = 'too short'", "读不出来"),
        ("UPDATE report SET source_text = CAST(x'ff' AS TEXT)", "读不出来"),
        ("UPDATE setting SET value = 'none'", "已不在资料中"),
    ],
)
def test_a_report_that_cannot_be_opened_is_told_and_the_shipped_one_opens(
    tmp_path: Path, open_report: OpenReport, spoil: str, said: str
) -> None:
    path, _ = _kept(tmp_path, open_report)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(spoil)
    connection.close()
    desk = bootstrap.load_desk(Options(path))
    assert desk.open_report is open_report
    assert desk.problem is None
    assert desk.notice is not None
    assert said in desk.notice
    assert "批注完好" in desk.notice
    bootstrap.connect(desk).close()


def test_the_shipped_report_opens_from_its_file_unless_corrected(
    tmp_path: Path, open_report: OpenReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "BUNDLED_SHA256", open_report.report.source.sha256)
    path, sha256 = _kept(tmp_path, open_report)
    assert bootstrap.load_desk(Options(path)).open_report is open_report
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("DELETE FROM setting")
    assert bootstrap.load_desk(Options(path)).open_report is open_report
    connection.execute(
        "INSERT INTO correction VALUES ('a', ?, 'kind', 0, 1, '', 'aim', 'now')", [sha256]
    )
    connection.close()
    assert bootstrap.load_desk(Options(path)).open_report.report.title == "存着的"


def _kept(folder: Path, open_report: OpenReport) -> tuple[Path, str]:
    """A workbook that keeps the sample under another title and was left with it open."""
    path, sha256 = folder / "workbook.jjdesk", open_report.report.source.sha256
    report = replace(open_report.report, title="存着的")
    parsed = report_json.encode(report).decode()
    workbook = open_workbook(path)
    with workbook.changing() as database:
        reports.add(database, report, open_report.text, parsed=parsed, parser=1, added="now")
        settings.put(database, {REPORT: sha256})
    workbook.close()
    return path, sha256


def test_a_workbook_that_nobody_can_write_is_opened_to_be_read(
    tmp_path: Path, open_report: OpenReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = _kept(tmp_path, open_report)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    desk = bootstrap.load_desk(Options(path))
    assert "更新版本" in desk.reading_only
    assert desk.stays
    services = bootstrap.connect(desk)
    with pytest.raises(WorkbookError, match="只供阅读"):
        services.identity.rename("x")
    services.close()
    connection.execute(f"PRAGMA user_version = {container.SCHEMA_VERSION}")
    connection.close()
    assert not bootstrap.load_desk(Options(path)).stays
    monkeypatch.setattr(container, "is_locked", lambda _: True)
    assert "不可写" in bootstrap.load_desk(Options(path)).reading_only
