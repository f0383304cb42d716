"""目标任务分解表."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.manuscript import Heading, Paragraph
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Deadline
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Grouping, Headings, Layout, PageStyle, Purpose
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.services.summarising import catalogue, output
from jjdesk.services.summarising.material import Material
from jjdesk.services.tasking import read_table, tasks_of

NAME = "重庆市江津区 2025 年政府工作报告"
DEFINITION = next(each for each in catalogue.BUILT_IN if each.purpose is Purpose.TASKS)
SPRING = TaskTable("t1", "r", "任务分解", "2025年一季度", "2025-03-01")
SUMMER = TaskTable("t2", "r", "督查通报", "2025年上半年", "2025-07-01")


def standing(table, commitment="c1", ordinal=1, **cells):
    empty = {"units": "", "leader": "", "deadline": "", "progress": ""}
    task = Task(ordinal=ordinal, number="1", section="", text="建小学", **empty | cells)
    return Standing(table, task, Match(ordinal, commitment, 0.9, Verdict.SURE))


@pytest.fixture
def material(open_report):
    report = open_report.report

    def make(*standings, **more):
        by_commitment = {}
        for each in standings:
            by_commitment.setdefault(each.match.commitment, []).append(each)
        given = {"commitments": report.commitments, "report": report} | more
        return Material(
            name=NAME, standings={key: tuple(rows) for key, rows in by_commitment.items()}, **given
        )

    return make


def compose(material_, **changes):
    return catalogue.compose(material_, replace(DEFINITION, **changes))


def sheets(summary):
    return [part for part in summary.manuscript.parts if isinstance(part, Sheet)]


def column(sheet, head):
    place = sheet.heads.index(head)
    return [row[place] for row in sheet.rows]


def all_rows(summary, head):
    return [cell for sheet in sheets(summary) for cell in column(sheet, head)]


def remark(summary):
    return next(part.text for part in summary.manuscript.parts if isinstance(part, Paragraph))


def rated(status):
    return StatusChange(
        id="s", report="r", commitment="c1", quote="", period="2025H1",
        status=status, date="2025-07-10", created="2025-07-10T00:00:00Z",
    )  # fmt: skip


def test_a_row_a_commitment_under_the_reports_headings(material):
    made = compose(material(standing(SPRING, units="区教委", leader="王副区长", deadline="年底")))
    headings = [part.text for part in made.manuscript.parts if isinstance(part, Heading)]
    assert headings == ["三、重点工作", "（一）办好教育", "（二）畅通道路"]
    first, second = sheets(made)
    assert first.heads == ("条", "目标任务", "责任单位", "时限")
    assert first.rows == (
        (1, "新建小学3所，改造白沙镇中学。", "区教委\n（王副区长）", "年底"),
        (2, "完成义务教育全覆盖，扩建8000平方米校舍。", None, None),
    )
    assert len(second.rows) == 1
    assert made.told == "3 条 · 1 条有责任单位"


def test_by_sector(material):
    made = compose(material(), order=Grouping.SECTOR)
    headings = [part.text for part in made.manuscript.parts if isinstance(part, Heading)]
    assert headings == ["一、教育", "二、交通运输"]


def test_without_headings_the_group_is_a_column(material):
    (sheet,) = sheets(compose(material(), headings=Headings.NONE))
    assert column(sheet, "章节") == ["（一）办好教育", "（一）办好教育", "（二）畅通道路"]
    (sheet,) = sheets(compose(material(), headings=Headings.NONE, order=Grouping.SECTOR))
    assert column(sheet, "领域") == ["教育", "教育", "交通运输"]


def test_what_a_later_table_says_goes_before_and_nothing_is_said_twice(material):
    known = material(
        standing(SPRING, units="区教委", deadline="年底", progress="已开工"),
        standing(SUMMER, units="区教委、区住建委", deadline="年底", progress="主体封顶"),
        standing(SUMMER, ordinal=2, units="区教委", progress="两所在建"),
    )
    made = compose(known)
    assert all_rows(made, "责任单位")[0] == "区教委\n区教委、区住建委"
    assert all_rows(made, "时限")[0] == "年底"
    assert all_rows(made, "推进情况")[0] == "主体封顶\n两所在建"


def test_a_period_that_says_nothing_does_not_hide_the_one_before(material):
    known = material(standing(SPRING, progress="已开工"), standing(SUMMER, units="区教委"))
    assert all_rows(compose(known), "推进情况")[0] == "已开工"


def test_where_no_table_names_a_day_the_report_does(material, open_report):
    first, *others = open_report.report.commitments
    first = replace(first, deadlines=(Deadline("6月\n底前", 0, 4, "2025-06-30"),))
    known = material(standing(SPRING, units="区教委"), commitments=(first, *others))
    assert all_rows(compose(known), "时限")[0] == "6月底前"
    known = material(standing(SPRING, deadline="5月"), commitments=(first, *others))
    assert all_rows(compose(known), "时限")[0] == "5月"


def test_where_it_comes_from_is_said(material):
    said = remark(compose(material(standing(SPRING, units="区教委"), standing(SUMMER))))
    assert said.startswith(
        "注：责任单位和推进情况出自任务表“任务分解”（2025年一季度）、“督查通报”（2025年上半年）。"
    )
    assert said.endswith("其中 2 条没有对应的任务。")


def test_without_a_task_table_units_are_left_to_be_filled_in(material):
    made = compose(material())
    assert all_rows(made, "责任单位") == [None] * 3
    assert remark(made).startswith("注：还没有导入任务表")
    assert made.told == "3 条"


def test_progress_is_in_it_where_it_is_wanted_and_known(material):
    known = material(standing(SPRING, progress="已开工"), statuses={"c1": rated(Status.UNDER_WAY)})
    made = compose(known)
    assert all_rows(made, "推进情况") == ["跟进：推进中\n已开工", None, None]
    assert made.manuscript.summary[-1] == "3 条承诺事项：推进中 1 条，未评 2 条"
    silent = compose(known, progress=False)
    assert "推进情况" not in sheets(silent)[0].heads
    assert len(silent.manuscript.summary) == 2
    assert "推进情况" not in sheets(compose(material()))[0].heads


def test_targets_are_in_it_where_they_are_wanted(material):
    assert "量化目标" not in sheets(compose(material()))[0].heads
    assert all_rows(compose(material(), targets=True), "量化目标")[0] == "小学新建数 3所"


def test_the_spreadsheet_has_all_of_it(material):
    known = material(
        standing(SUMMER, units="区教委", leader="王副区长", deadline="年底", progress="封顶"),
        statuses={"c1": rated(Status.BEHIND)},
    )
    (sheet,) = compose(known).sheets
    assert sheet.rows[0] == (
        1, "（一）办好教育", "教育", "新建小学3所，改造白沙镇中学。", "小学新建数 3所", "区教委",
        "王副区长", "年底", "封顶", "滞后", "2025-07-10", "督查通报",
    )  # fmt: skip
    assert sheet.rows[2] == (3, "（二）畅通道路", "交通运输", "打通ＢＲＴ快线。", *(None,) * 8)
    assert len(sheet.heads) == len(sheet.widths) == len(sheet.rows[0])


def test_nothing_is_said_to_be_nothing(material):
    assert compose(material(commitments=())).manuscript.empty == "这份报告里没有承诺事项。"
    assert compose(material(commitments=())).manuscript.parts == ()
    narrowed = compose(material(commitments=(), words="教育"))
    assert narrowed.manuscript.empty == "在“教育”里没有承诺事项；放宽筛选再看。"


def test_in_large_type_tasks_stand_one_below_the_other(material):
    known = material(
        standing(SPRING, units="区住建委", leader="王副区长", progress="已开工"),
        standing(SUMMER, units="区教委"),
    )
    large = PageStyle(Layout.COMPACT, 22.0)
    made = compose(known, page=large, targets=True)
    assert not sheets(made)
    said = [part.text for part in made.manuscript.parts if isinstance(part, Paragraph)]
    assert said[:5] == [
        "第 1 条　新建小学3所，改造白沙镇中学。",
        "量化目标：小学新建数 3所",
        "责任单位：区教委；区住建委",
        "责任领导：王副区长",
        "推进情况：已开工",
    ]
    assert said[6].strip("　") == "责任单位："
    assert made.sheets == compose(known).sheets
    assert sheets(compose(known, page=PageStyle(Layout.OFFICIAL, 22.0)))


@pytest.mark.parametrize("ending", [".xlsx", ".docx", ".csv"])
def test_as_a_file_it_can_be_taken_in_as_a_task_table_again(material, tmp_path, ending):
    known = material(standing(SPRING, units="区教委", leader="王副区长", deadline="年底"))
    definition = replace(DEFINITION, headings=Headings.NONE)
    path = tmp_path / f"分解表{ending}"
    output.save(catalogue.compose(known, definition), definition, path)
    found = tasks_of(read_table(path))
    assert [each.text for each in found] == [
        "新建小学3所，改造白沙镇中学。",
        "完成义务教育全覆盖，扩建8000平方米校舍。",
        "打通ＢＲＴ快线。",
    ]
    assert found[0].units.startswith("区教委")
    assert (found[0].deadline, found[1].units) == ("年底", "")
