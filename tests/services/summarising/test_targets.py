"""量化目标一览表, checked against plain loops over the bundled report's JSON."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk import paths
from jjdesk.domain.chart import Chart
from jjdesk.domain.finding import Filter
from jjdesk.domain.manuscript import Figure, Heading, Paragraph
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Category, Goal
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Grouping, Headings, Purpose
from jjdesk.services.charting.matter import Matter
from jjdesk.services.opening import BUNDLED, open_bundled
from jjdesk.services.summarising import catalogue
from jjdesk.services.summarising.material import Material

NAME = "重庆市江津区 2025 年政府工作报告"
DEFINITION = next(each for each in catalogue.BUILT_IN if each.purpose is Purpose.TARGETS)


@pytest.fixture(scope="module")
def bundled():
    return open_bundled().report


@pytest.fixture(scope="module")
def plain():
    """The bundled report as JSON."""
    return json.loads((paths.resources() / "reports" / f"{BUNDLED}.json").read_bytes())


def material(report, **more):
    return Material(report=report, name=NAME, **{"commitments": report.commitments} | more)


def compose(material_, **changes):
    return catalogue.compose(material_, replace(DEFINITION, **changes))


def sheets(summary):
    return [part for part in summary.manuscript.parts if isinstance(part, Sheet)]


def headings(summary):
    return [part.text for part in summary.manuscript.parts if isinstance(part, Heading)]


def column(sheet, head):
    place = sheet.heads.index(head)
    return [row[place] for row in sheet.rows]


def counted(plain):
    return [
        (commitment["number"], target)
        for commitment in plain["commitments"]
        for target in commitment["targets"]
        if target["category"] != "scale"
    ]


@pytest.mark.parametrize("order", [Grouping.SECTOR, Grouping.SECTION])
@pytest.mark.parametrize("headed", list(Headings))
def test_every_target_of_the_report_is_printed_once(bundled, plain, order, headed):
    made = compose(material(bundled), order=order, headings=headed)
    printed = Counter(
        (row[place], row[place + 1])
        for sheet in sheets(made)
        for row in sheet.rows
        for place in [sheet.heads.index("条")]
    )
    assert printed == Counter((number, target["indicator"]) for number, target in counted(plain))


def test_the_spreadsheet_has_numbers_as_numbers(bundled, plain):
    (sheet,) = compose(material(bundled)).sheets
    expected = counted(plain)
    assert column(sheet, "条号") == [number for number, _ in expected]
    assert column(sheet, "数值") == [target["value"] for _, target in expected]
    assert column(sheet, "折算值") == [target["normalized_value"] for _, target in expected]
    assert column(sheet, "单位") == [target["unit"] for _, target in expected]
    assert column(sheet, "力度") == [target["modality"] for _, target in expected]
    assert sum(isinstance(value, float | int) for value in column(sheet, "数值")) > 50
    assert all(len(row) == len(sheet.heads) == len(sheet.widths) for row in sheet.rows)


def test_sectors_stand_in_their_order_with_the_targets_own_sector(bundled, plain):
    made = compose(material(bundled))
    by_sector = Counter(target["sector"] for _, target in counted(plain))
    rows = [len(sheet.rows) for sheet in sheets(made)]
    assert rows == [by_sector[code] for code in sorted(by_sector)]
    assert headings(made)[:2] == ["一、一般公共服务", "二、科学技术"]


def test_sections_keep_the_numbers_by_which_they_are_cited(bundled, plain):
    made = compose(material(bundled), order=Grouping.SECTION)
    of = {each["number"]: each["section"] for each in plain["commitments"]}
    by_section = Counter(of[number] for number, _ in counted(plain))
    assert [len(sheet.rows) for sheet in sheets(made)] == [*by_section.values()]
    assert headings(made)[1] == "（四）坚定不移推动改革攻坚"
    bare = compose(material(bundled), order=Grouping.SECTION, headings=Headings.PLAIN)
    assert headings(bare)[1] == "坚定不移推动改革攻坚"


def test_without_headings_there_is_one_table_with_its_groups_in_a_column(bundled, plain):
    made = compose(material(bundled), headings=Headings.NONE)
    (sheet,) = sheets(made)
    assert not headings(made)
    assert sheet.heads[0] == "领域"
    by_sector = Counter(target["sector"] for _, target in counted(plain))
    assert sorted(Counter(column(sheet, "领域")).values()) == sorted(by_sector.values())
    by_section = compose(material(bundled), headings=Headings.NONE, order=Grouping.SECTION)
    assert column(sheets(by_section)[0], "章节")[-1] == "三、全面加强政府自身建设"


def test_it_says_how_many(bundled, plain):
    made = compose(material(bundled))
    number = len(counted(plain))
    commitments = len({number for number, _ in counted(plain)})
    assert made.told == f"{number} 个量化目标 · {commitments} 条承诺事项"
    assert made.manuscript.summary == (NAME, made.told)
    assert made.manuscript.running == f"{NAME} · 量化目标一览表"
    narrowed = compose(material(bundled, words="教育"))
    assert narrowed.manuscript.summary[1] == f"教育 · {made.told}"


def test_columns_that_would_be_empty_are_left_out(bundled, open_report):
    wide = sheets(compose(material(bundled)))[0]
    assert wide.heads == ("条", "指标", "目标值", "力度", "原文")
    (narrow,) = sheets(compose(material(open_report.report), source=False))
    assert narrow.heads == ("条", "指标", "目标值")
    assert narrow.rows == ((1, "小学新建数", "3所"),)


def test_the_year_stands_for_targets_without_a_day(bundled):
    notes = [
        part.text
        for part in compose(material(bundled)).manuscript.parts
        if isinstance(part, Paragraph)
    ]
    assert notes == ["注：没有注明时限的，是 2025 年的目标。"]


def test_how_far_it_has_come_stands_beside_a_target(open_report):
    change = StatusChange(
        id="s", report="r", commitment="c1", quote="", period="2025H1", status=Status.BEHIND,
        date="2025-07-10", created="2025-07-10T00:00:00Z",
    )  # fmt: skip
    known = material(open_report.report, statuses={"c1": change})
    (sheet,) = sheets(compose(known, progress=True))
    assert column(sheet, "跟进") == ["滞后"]
    assert "跟进" not in sheets(compose(known))[0].heads
    assert column(compose(known).sheets[0], "跟进") == ["滞后"]


def test_only_what_is_filtered_for(bundled, plain):
    made = compose(material(bundled), wanted=Filter(bounds=(">=",), measures=("level",)))
    expected = [
        target
        for _, target in counted(plain)
        if target["bound"] == ">=" and target["measure"] == "level"
    ]
    assert expected
    assert sum(len(sheet.rows) for sheet in sheets(made)) == len(expected)


def with_goal(report):
    goal = Goal("居民收入与经济增长同步", 0, 5, "居民收入", "与经济增长同步", "确保", "208")
    first = replace(report.commitments[0], goals=(goal,))
    return replace(report, commitments=(first, *report.commitments[1:]))


def test_goals_without_a_number_stand_apart(open_report):
    made = compose(material(with_goal(open_report.report)))
    assert sheets(made)[-1].name == "没有数字的目标"
    assert sheets(made)[-1].rows == (
        (1, "居民收入", "与经济增长同步", "确保", "居民收入与经济增长同步"),
    )
    assert made.told.endswith("1 个没有数字")
    assert [sheet.name for sheet in made.sheets] == ["量化目标", "没有数字的目标"]
    narrowed = compose(material(with_goal(open_report.report)), wanted=Filter(bounds=("=",)))
    assert "没有数字" not in narrowed.told


def test_of_goals_only_what_is_wanted_and_known_is_a_column(open_report):
    plain = replace(with_goal(open_report.report).commitments[0].goals[0], modality=None)
    first = replace(open_report.report.commitments[0], goals=(plain,))
    report = replace(open_report.report, commitments=(first,))
    heads = [sheets(compose(material(report), source=source))[-1].heads for source in (True, False)]
    assert heads == [("条", "指标", "要求", "原文"), ("条", "指标", "要求")]


def test_goals_alone_are_no_empty_document(open_report):
    report = with_goal(open_report.report)
    first = replace(report.commitments[0], targets=())
    made = compose(material(report, commitments=(first,)))
    assert [sheet.name for sheet in sheets(made)] == ["没有数字的目标"]
    assert made.told == "没有量化目标 · 1 个没有数字"


def test_nothing_is_said_to_be_nothing(open_report):
    made = compose(material(open_report.report, commitments=()))
    assert made.manuscript.parts == ()
    assert made.manuscript.empty == "这份报告里没有读出量化目标。"
    assert made.sheets[0].rows == ()
    narrowed = compose(material(open_report.report, commitments=(), words="教育"))
    assert narrowed.manuscript.empty == "在“教育”里没有量化目标；放宽筛选再看。"


def test_sectors_pictures_stand_at_the_end_where_they_are_wanted(open_report):
    known = material(open_report.report, matter=Matter(reports=(open_report.report,)))
    made = compose(known, charts=True)
    at = made.manuscript.parts.index(Heading("附　各领域图"))
    figures = made.manuscript.parts[at + 1 : -1]
    assert figures
    assert all(isinstance(each, Figure) and isinstance(each.chart, Chart) for each in figures)
    assert not any(isinstance(each, Figure) for each in compose(known).manuscript.parts)


@given(
    chosen=st.sets(st.integers(0, 153)),
    order=st.sampled_from(list(Grouping)),
    headed=st.sampled_from(list(Headings)),
    source=st.booleans(),
)
def test_of_any_choice_of_commitments_all_targets_stand_in_tables_of_one_shape(
    bundled, chosen, order, headed, source
):
    commitments = tuple(bundled.commitments[number] for number in sorted(chosen))
    made = compose(
        material(bundled, commitments=commitments), order=order, headings=headed, source=source
    )
    expected = sum(
        target.category is not Category.SCALE for each in commitments for target in each.targets
    )
    printed = sheets(made)
    assert sum(len(sheet.rows) for sheet in printed) == expected
    assert len(made.sheets[0].rows) == expected
    assert len({(sheet.heads, sheet.widths) for sheet in printed}) <= 1
    assert all(len(row) == len(sheet.heads) for sheet in printed for row in sheet.rows)
    assert bool(made.manuscript.parts) is bool(expected)
