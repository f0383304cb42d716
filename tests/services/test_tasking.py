import csv
import zipfile

import docx
import pytest
import python_calamine
from msgspec.structs import replace

from jjdesk.domain.report import Deadline
from jjdesk.domain.task import Column, Match, Verdict
from jjdesk.errors import SourceError
from jjdesk.exchange import task_writer
from jjdesk.services.opening import open_bundled
from jjdesk.services.tasking import Tasking, period_of, read_table, read_text, tasks_of
from jjdesk.store.database import open_workbook

LINES = (
    "序号\t目标任务\t责任单位\t责任领导\t时限\t推进情况（2025年上半年）",
    "1\t新建小学3所，改造白沙镇中学。\t区教委\t张三\t年底\t已开工2所",
    "2\t完成义务教育全覆盖，扩建校舍8000平方米。\t区教委\t\t\t",
    "3\t实施海水淡化工程。\t区水利局\t\t\t",
)
RAW = read_text("\n".join(LINES), "2025年分解表")


@pytest.fixture
def service(path, clock):
    workbook = open_workbook(path)
    yield Tasking(workbook, clock)
    workbook.close()


@pytest.fixture
def change(service, open_report, monkeypatch):
    """A table of which the first task is sure, the second doubtful."""

    def match(tasks, commitments):
        assert [task.ordinal for task in tasks] == [1, 2, 3]
        return (
            Match(1, commitments[0].id, 0.9, Verdict.SURE),
            Match(2, commitments[1].id, 0.5, Verdict.DOUBTFUL),
        )

    monkeypatch.setattr("jjdesk.services.task_matching.match", match)
    return service.add(open_report, RAW, name="分解表", period="2025年上半年")


def sha256(open_report) -> str:
    return open_report.report.source.sha256


def unmatched(view) -> list[int]:
    """Tasks without a match, or with none that was not rejected."""
    held = {each.ordinal for each in (*view.bearing(), *view.doubtful())}
    return [task.ordinal for task in view.tasks if task.ordinal not in held]


def test_a_table_is_read_with_its_period(tmp_path):
    assert period_of(RAW, 2024) == "2025年上半年"
    path = tmp_path / "分解表.tsv"
    path.write_text("\n".join(LINES), encoding="utf-8")
    assert tasks_of(read_table(path)) == tasks_of(RAW)


def test_a_table_is_kept_with_its_matches(service, change, open_report):
    (view,) = change.views
    assert view.table.id == change.table
    assert (view.table.name, view.table.period) == ("分解表", "2025年上半年")
    assert view.tasks == tasks_of(RAW)
    assert [each.ordinal for each in view.bearing()] == [1]
    assert [each.ordinal for each in view.doubtful()] == [2]
    assert unmatched(view) == [3]
    assert change.act == "导入任务表"
    assert service.tables(sha256(open_report)) == (view.table,)
    assert service.views("another") == ()


def test_what_was_kept_is_there_after_a_restart(change, path, open_report):
    workbook = open_workbook(path)
    assert Tasking(workbook).views(sha256(open_report)) == change.views
    workbook.close()


@pytest.mark.usefixtures("change")
def test_units_and_progress_stand_with_the_commitment(service, open_report):
    standing = service.of_report(sha256(open_report))
    assert list(standing) == ["c1"]
    (one,) = standing["c1"]
    assert (one.task.units, one.task.leader, one.task.deadline) == ("区教委", "张三", "年底")
    assert (one.table.period, one.task.progress) == ("2025年上半年", "已开工2所")


@pytest.mark.usefixtures("change")
def test_progress_is_in_the_order_of_the_periods(service, open_report):
    for period in ("2025年", "2025年一季度"):
        service.add(open_report, RAW, name="分解表", period=period)
    standing = service.of_report(sha256(open_report))["c1"]
    wanted = ["2025年一季度", "2025年上半年", "2025年"]
    assert [each.table.period for each in standing] == wanted
    assert [table.period for table in service.tables(sha256(open_report))] == wanted


def test_decisions_are_kept_and_taken_back(service, change, open_report):
    (view,) = change.views
    (doubtful,) = view.doubtful()
    yes = service.decide(view.table, replace(doubtful, verdict=Verdict.CONFIRMED))
    assert yes.act == "对应"
    assert yes.views[0].doubtful() == ()
    assert set(service.of_report(sha256(open_report))) == {"c1", "c2"}
    no = service.decide(view.table, replace(doubtful, verdict=Verdict.REJECTED))
    assert no.act == "不对应"
    assert unmatched(no.views[0]) == [2, 3]
    assert set(service.of_report(sha256(open_report))) == {"c1"}
    back = service.decide(view.table, doubtful)
    assert back.views == change.views


def test_a_match_of_the_users_own_making(service, change):
    (view,) = change.views
    own = Match(3, "c3", 0.0, Verdict.CONFIRMED)
    made = service.decide(view.table, own)
    assert own in made.views[0].bearing()
    assert unmatched(made.views[0]) == []


def test_the_next_table_asks_nothing_twice(service, change, open_report):
    (view,) = change.views
    service.decide(view.table, replace(view.doubtful()[0], verdict=Verdict.REJECTED))
    service.decide(view.table, Match(3, "c3", 0.0, Verdict.CONFIRMED))
    text = "\n".join((LINES[0].replace("上半年", "前三季度"), *LINES[1:]))
    again = service.add(open_report, read_text(text, "x"), name="x", period="2025年前三季度")
    later = again.views[1]
    assert later.table.id == again.table
    assert later.doubtful() == ()
    assert [(each.ordinal, each.commitment) for each in later.bearing()] == [(1, "c1"), (3, "c3")]
    assert unmatched(later) == [2]


def test_a_removed_table_can_be_put_back(service, change, open_report):
    (view,) = change.views
    gone = service.remove(view.table)
    assert gone.views == ()
    assert gone.act == "移除任务表"
    assert service.of_report(sha256(open_report)) == {}
    assert service.restore(view.table).views == change.views


def test_the_same_table_twice_is_refused(service, change, open_report):
    with pytest.raises(SourceError, match="已经作为“分解表”（2025年上半年）导入过"):
        service.add(open_report, RAW, name="又一份", period=" 2025年上半年 ")
    assert len(service.tables(sha256(open_report))) == 1
    service.remove(change.views[0].table)
    service.add(open_report, RAW, name="又一份", period="2025年上半年")


def test_without_a_task_or_a_period_nothing_is_kept(service, open_report):
    empty = replace(RAW, columns=(Column.NUMBER, *[None] * 5))
    with pytest.raises(SourceError, match="没有一项任务"):
        service.add(open_report, empty, name="x", period="2025年")
    with pytest.raises(SourceError, match="还没有填时段"):
        service.add(open_report, RAW, name="x", period="  ")
    assert service.views(sha256(open_report)) == ()


# Export


@pytest.fixture
def bundled():
    return open_bundled()


SUFFIXES = [".xlsx", ".docx", ".csv"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_our_own_export_reads_back(service, bundled, tmp_path, suffix):
    source = tmp_path / "来.xlsx"
    service.export(bundled, source)
    told = [
        f"{task.number}\t{task.text}\t区教委、区科技局；配合：区财政局\t=张三\t6月底\t已完成{n}%"
        for n, task in enumerate(tasks_of(read_table(source)))
    ]
    raw = read_text("\n".join((LINES[0], *told)), "进展")
    service.add(bundled, raw, name="进展", period="2025年上半年")
    for match in service.views(sha256(bundled))[0].doubtful():
        table = service.tables(sha256(bundled))[0]
        service.decide(table, replace(match, verdict=Verdict.REJECTED))
    path = tmp_path / f"出{suffix}"
    assert service.export(bundled, path) == len(bundled.report.commitments)
    back = read_table(path)
    wanted = tasks_of(raw)
    sure = {each.ordinal for each in service.views(sha256(bundled))[0].bearing()}
    assert len(sure) > 140
    assert period_of(back, None) == "2025年上半年"
    own = [
        "；".join(deadline.quote for deadline in commitment.deadlines)
        for commitment in bundled.report.commitments
    ]
    for task, found, deadline in zip(wanted, tasks_of(back), own, strict=True):
        empty = replace(task, units="", leader="", deadline=deadline, progress="")
        assert found == (task if task.ordinal in sure else empty)


def test_the_sheet_holds_numbers_and_no_formula(service, bundled, tmp_path):
    path = tmp_path / "a.xlsx"
    service.export(bundled, path)
    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "重庆市江津区人民政府工作报告目标任务分解表"
    assert rows[1] == [
        "序号", "目标任务", "量化目标", "完成时限", "责任单位", "责任领导", "推进情况",
    ]  # fmt: skip
    assert [row[0] for row in rows[2:]] == [float(n) for n in range(1, 155)]
    assert rows[6][2] == "高新技术企业50户；科技型中小企业200户以上"
    with zipfile.ZipFile(path) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert 'state="frozen"' in page
    assert "<autoFilter" in page


def test_the_reports_own_deadline_stands_where_no_table_has_one(service, open_report, tmp_path):
    first, *rest = open_report.report.commitments
    own = replace(first, deadlines=(Deadline("6月底前", 0, 4, "2025-06-30"),))
    report = replace(open_report.report, commitments=(own, *rest))
    service.export(replace(open_report, report=report), tmp_path / "a.csv")
    found = tasks_of(read_table(tmp_path / "a.csv"))
    assert [task.deadline for task in found] == ["6月底前", "", ""]


def risky() -> task_writer.Sheet:
    words = ("=1+1", "+1", "-1", "@x", "\t=1", "＝1+1", "正常", "<r></b></r>", "<r><t>粗</t></r>")
    rows = [task_writer.Row(n, word, "", "", word, "", "") for n, word in enumerate(words, 1)]
    return task_writer.Sheet("表", "", tuple(rows))


def test_nothing_becomes_a_formula(tmp_path):
    path = tmp_path / "a.csv"
    task_writer.write(risky(), path)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [row[1] for row in csv.reader(data.decode("utf-8-sig").splitlines())][1:]
    assert [cell[0] for cell in cells] == [*"''''''正<<"]
    texts = [row.text.strip() for row in risky().rows]
    assert [task.text for task in tasks_of(read_table(path))] == texts
    path = tmp_path / "a.xlsx"
    task_writer.write(risky(), path)
    with zipfile.ZipFile(path) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()
    assert [task.text for task in tasks_of(read_table(path))] == texts


def test_the_document_has_a_real_table_in_chinese_faces(service, bundled, tmp_path):
    path = tmp_path / "a.docx"
    service.export(bundled, path)
    document = docx.Document(path)
    (table,) = document.tables
    assert len(table.rows) == 155
    assert table.rows[0]._tr.trPr.find(docx.oxml.ns.qn("w:tblHeader")) is not None
    words = [document.paragraphs[0]]
    words += [cell.paragraphs[0] for row in table.rows[:2] for cell in row.cells]
    faces = [each.style.element.rPr.rFonts.get(docx.oxml.ns.qn("w:eastAsia")) for each in words]
    assert faces == ["黑体", *["宋体"] * 14]
    page = document.sections[0]
    assert page.page_width > page.page_height
    wide = sum(int(column.get(docx.oxml.ns.qn("w:w"))) for column in table._tbl.tblGrid)
    assert wide * 635 == pytest.approx(page.page_width - 2 * page.left_margin, rel=0.001)


def test_control_characters_do_not_break_the_document(tmp_path):
    row = task_writer.Row(1, "甲\x07乙\ud83d", "", "", "", "", "")
    for suffix in SUFFIXES:
        path = tmp_path / f"a{suffix}"
        task_writer.write(task_writer.Sheet("表", "", (row,)), path)
        assert tasks_of(read_table(path))[0].text.startswith("甲")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_cannot_be_written_is_left(service, open_report, tmp_path, suffix, monkeypatch):
    path = tmp_path / f"a{suffix}"
    path.write_text("原有", encoding="utf-8")
    monkeypatch.setattr("os.fsync", _full)
    with pytest.raises(SourceError, match="原有文件没有改动"):
        service.export(open_report, path)
    assert path.read_text(encoding="utf-8") == "原有"
    assert list(tmp_path.glob("*.part")) == []
    assert list(tmp_path.glob(".*")) == []


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("name", ["a.pdf", "a", ".xlsx"])
def test_another_suffix_is_refused(service, open_report, tmp_path, name):
    with pytest.raises(SourceError, match="不能导出"):
        service.export(open_report, tmp_path / name)
    assert list(tmp_path.glob(name)) == []
