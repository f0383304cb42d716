import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.errors import SourceError, UserError, WorkbookError
from jjdesk.services import transferring
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import open_bundled
from jjdesk.store import whole
from jjdesk.store.container import APPLICATION_ID, SCHEMA_VERSION
from jjdesk.store.database import open_workbook

MOMENT = datetime(2025, 2, 7, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def report():
    return open_bundled()


def write(services, report, *texts):
    for number, text in enumerate(texts):
        note = new_annotation(report.report.commitments[number], report, text=text)
        services.annotating.save(note, report)


@pytest.fixture
def rich(services, report, clock):
    """A workbook with something of many acts."""
    write(services, report, "一", "二\n\n**三**", "=四")
    services.identity.rename("王小明")
    tag = services.tagging.ensure("教育")
    note = services.annotating.of_report(report).notes[0]
    services.annotating.save(replace(note, tags=(tag.id,), shared=True), report)
    clock.advance(minutes=30)
    services.annotating.save(replace(note, text="改过"), report)
    services.saved_filters.save("要紧的", Filter(with_target=True))
    services.reading.keep(report.report.source.sha256, [report.report.commitments[0].id])
    services.settings.remember({"report": report.report.source.sha256})
    return services


@pytest.fixture
def other(tmp_path, clock):
    services = Services(open_workbook(tmp_path / "other" / "workbook.jjdesk"), clock)
    yield services
    services.close()


def held(services):
    with services._workbook.reading() as database:
        return whole.read(database.conn)


def test_out_and_in_again_is_the_same_workbook(rich, other, tmp_path):
    file = tmp_path / "全部.json"
    assert rich.transferring.export(file) == "1 份报告、3 条批注、1 个标签"
    assert file.stat().st_mode & 0o777 == 0o600, "private notes are in it"
    preview = other.transferring.preview(file)
    assert preview.empty
    assert preview.words.startswith("“全部.json”（2025-02-07 ")
    assert "里有：1 份报告、3 条批注、1 个标签，代表是王小明。工作簿现在是空的" in preview.words
    taken = other.transferring.take(preview)
    assert taken.backup is None
    assert held(other) == held(rich)
    again = tmp_path / "again.json"
    other.transferring.export(again)
    assert json.loads(again.read_bytes())["sha256"] == json.loads(file.read_bytes())["sha256"]


def test_what_was_there_is_told_copied_and_comes_back(rich, other, report, tmp_path):
    write(other, report, "别的")
    before = held(other)
    file = tmp_path / "全部.json"
    rich.transferring.export(file)
    preview = other.transferring.preview(file)
    assert not preview.empty
    assert "工作簿现有的内容（1 份报告、1 条批注）将被替换；替换前先备份" in preview.words
    taken = other.transferring.take(preview)
    assert held(other) == held(rich)
    assert f"备份在“{taken.backup.name}”" in taken.words
    other.transferring.take(other.transferring.preview(taken.backup))
    assert held(other) == before


def test_nothing_is_replaced_where_no_copy_can_be_made(rich, other, report, tmp_path, monkeypatch):
    write(other, report, "别的")
    before = held(other)
    file = tmp_path / "全部.json"
    rich.transferring.export(file)
    preview = other.transferring.preview(file)

    def refuse(*_):
        raise WorkbookError("没有地方")

    monkeypatch.setattr("jjdesk.store.backups.make", refuse)
    with pytest.raises(WorkbookError, match="没有地方"):
        other.transferring.take(preview)
    assert held(other) == before


def test_a_file_that_cannot_be_a_workbook_is_refused(rich, other, tmp_path):
    file = tmp_path / "全部.json"
    rich.transferring.export(file)
    document = json.loads(file.read_bytes())
    document["sha256"] = ""
    document["tables"]["annotation"][0]["kind"] = "x"
    file.write_text(json.dumps(document), encoding="utf-8")
    before = held(other)
    with pytest.raises(SourceError, match=r"“全部\.json”的内容不能成为工作簿（内容自相矛盾）"):
        other.transferring.preview(file)
    document["schema"] = SCHEMA_VERSION + 1
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SourceError, match="较新的程序"):
        other.transferring.preview(file)
    assert held(other) == before


def test_the_file_may_not_be_writable(rich, tmp_path):
    with pytest.raises(SourceError, match="原有文件没有改动"):
        rich.transferring.export(tmp_path / "none" / "全部.json")


def test_the_workbook_is_not_written_over_itself(rich, kept, tmp_path):
    link = tmp_path / "链接.json"
    link.symlink_to(rich._workbook.path)
    for path in (rich._workbook.path, link):
        with pytest.raises(SourceError, match="就是工作簿本身"):
            rich.transferring.export(path)
    before = kept.read_bytes()
    with pytest.raises(SourceError, match="就是工作簿本身"):
        transferring.export_file(kept, kept)
    assert kept.read_bytes() == before


def test_what_is_private_is_told():
    assert transferring.told({"annotation": 1, "intention": 2}) == "1 条批注、2 项意向"


def test_a_name_for_the_day(services):
    assert services.transferring.file_name() == "全部资料-20250207"


def test_a_copy_that_is_damaged_is_refused(services, tmp_path):
    file = tmp_path / "坏.jjdesk"
    file.write_bytes(b"SQLite format 3\0" + b"x" * 2000)
    with pytest.raises(WorkbookError):
        services.transferring.preview(file)


@pytest.mark.parametrize(
    "sql",
    [
        'CREATE TABLE "a b; DROP TABLE tag" (x PRIMARY KEY)',
        'CREATE TABLE "a""b" (x PRIMARY KEY)',
        "CREATE TABLE tag (id TEXT)",
        "CREATE TABLE tag AS SELECT CAST(x'ff' AS TEXT) AS id",
        "CREATE VIRTUAL TABLE words USING fts5 (body)",
    ],
)
def test_tables_of_others_in_what_passes_for_a_workbook_are_refused(services, tmp_path, sql):
    path = tmp_path / "foreign.jjdesk"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute(sql)
        connection.commit()
    with pytest.raises(UserError, match=r"已损坏|从不写入|不能成为工作簿"):
        services.transferring.preview(path)


# Without a window


@pytest.fixture
def kept(tmp_path, report):
    """A workbook that no window has open."""
    path = tmp_path / "kept.jjdesk"
    services = Services(open_workbook(path))
    write(services, report, "一")
    services.close()
    return path


def test_a_workbook_leaves_without_being_changed(kept, tmp_path):
    before = kept.read_bytes()
    words = transferring.export_file(kept, tmp_path / "x.json")
    assert words == "1 份报告、1 条批注"
    assert kept.read_bytes() == before


def test_into_a_fresh_place_it_comes_at_once(kept, tmp_path):
    file, fresh = tmp_path / "x.json", tmp_path / "folder" / "fresh.jjdesk"
    transferring.export_file(kept, file)
    words = transferring.import_file(fresh, file, replace=False)
    assert words == "已由“x.json”恢复：1 份报告、1 条批注。"
    assert whole.read_file(fresh) == whole.read_file(kept)


def test_what_is_there_is_replaced_only_when_told(kept, tmp_path, report):
    file, there = tmp_path / "x.json", tmp_path / "there.jjdesk"
    transferring.export_file(kept, file)
    services = Services(open_workbook(there))
    write(services, report, "不能丢", "也不能")
    services.close()
    before = whole.read_file(there)
    with pytest.raises(WorkbookError, match=r"已有内容（1 份报告、2 条批注）.*--replace"):
        transferring.import_file(there, file, replace=False)
    assert whole.read_file(there) == before
    transferring.import_file(there, file, replace=True, clock=lambda: MOMENT)
    assert whole.read_file(there) == whole.read_file(kept)
    (copy,) = tmp_path.glob("there-备份/*.jjdesk")
    assert whole.read_file(copy) == before


def test_not_while_a_window_has_it_open(kept, tmp_path):
    file = tmp_path / "x.json"
    transferring.export_file(kept, file)
    code = (
        "import sys; from pathlib import Path;"
        "from jjdesk.services.bundle import Services;"
        "from jjdesk.store.database import open_workbook;"
        "opened = Services(open_workbook(Path(sys.argv[1]))); opened.library.notes();"
        "print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(kept)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as window:
        assert window.stdout.readline() == b"open\n"
        before = whole.read_file(kept)
        with pytest.raises(WorkbookError, match="正被另一个窗口或程序使用"):
            transferring.import_file(kept, file, replace=True)
        window.stdin.close()
    assert whole.read_file(kept) == before
    assert list(tmp_path.glob("*-备份")) == []
    transferring.import_file(kept, file, replace=True)


def test_a_file_of_others_makes_no_workbook(tmp_path):
    file = tmp_path / "x.json"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(SourceError, match="不是本程序导出的"):
        transferring.import_file(tmp_path / "fresh.jjdesk", file, replace=True)
    assert not (tmp_path / "fresh.jjdesk").exists()


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SourceError, match="没有"):
        transferring.read(tmp_path / "nowhere.json")


def test_what_turns_out_to_be_no_workbook_is_not_put_in_place(rich, other, tmp_path):
    """It was looked at before; should it be another by now, nothing is changed all the same."""
    file = tmp_path / "all.json"
    rich.transferring.export(file)
    preview = other.transferring.preview(file)
    before = whole.read_file(other._workbook.path)
    broken = replace(preview, whole=replace(preview.whole, schema=SCHEMA_VERSION + 1))
    with pytest.raises(SourceError, match=r"all\.json"):
        other.transferring.take(broken)
    assert whole.read_file(other._workbook.path) == before
