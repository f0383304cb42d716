"""A year of one county's commitments: what was heard in each period, what is late, told by hand.

The report is that of ``County`` in ``tests/services/conftest.py``: 1 is under way, 3 behind, 5 done
in the first half of 2031. Tasks are due: 1 by the end of November, 3 of October, 4 of March 2031;
2 by the end of June, in the report's own words.
"""

from datetime import UTC, datetime

import pytest

from jjdesk.domain.progress import Status
from jjdesk.services import progress_sheet, tasking
from jjdesk.services.due import Timing
from jjdesk.services.following import Given

NAMES = {
    Status.UNRATED: "-",
    Status.NOT_STARTED: "未",
    Status.UNDER_WAY: "进",
    Status.BEHIND: "滞",
    Status.DONE: "完",
}


@pytest.fixture
def year(own_county):
    """What was heard through the year."""

    def say(numbers, period, status, date, **more) -> None:
        commitments = [own_county.commitment(number) for number in numbers]
        said = Given(period, status, date, **more)
        own_county.services.following.set_status(own_county.opened, commitments, said)

    say([4], "2031Q1", Status.NOT_STARTED, "2031-03-20", source="电话")
    say([1], "2031Q3", Status.DONE, "2031-10-08", source="县政府办通报", note="提前")
    say([3], "2031", Status.DONE, "2031-12-28")
    say([3], "2031Q3", Status.UNDER_WAY, "2031-10-08")
    say([6, 7], "2031H1", Status.UNDER_WAY, "2031-07-05")
    say([6], "2031-11", Status.BEHIND, "2031-12-01")
    return own_county


def statuses(county, period: str = "") -> str:
    """A sign a commitment, in their order."""
    overview = county.services.following.overview(county.opened, period)
    return "".join(NAMES[row.status] for row in overview.rows)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        # Commitments      12345678
        ("", "完-完未完滞进-"),
        ("2031Q1", "---未----"),
        ("2031H1", "进-滞-完进进-"),
        ("2031Q3", "完-进-----"),
        ("2031", "--完-----"),
        ("2031-11", "-----滞--"),
        ("2031Q2", "--------"),
        ("2030", "--------"),
    ],
)
def test_each_period_says_what_was_heard_of_it_and_none_the_latest(year, period, said):
    assert statuses(year, period) == said


def test_periods_in_use_are_in_the_order_of_time(year):
    view = year.services.following.view(year.opened)
    assert view.periods == ("2031Q1", "2031H1", "2031Q3", "2031-11", "2031")


def test_sections_and_sectors_add_up_to_the_whole(year):
    overview = year.services.following.overview(year.opened)
    done = {group.name: group.counts[Status.DONE] for group in overview.sections}
    assert done == {
        "（一）办好教育": 1,
        "（二）畅通道路": 1,
        "（三）守护健康": 1,
        "（四）改善环境": 0,
    }
    for groups in (overview.sections, overview.sectors):
        for status, count in overview.counts.items():
            assert sum(group.counts[status] for group in groups) == count
    assert sum(overview.counts.values()) == 8


# The day, what is late, what is due within thirty days, what of the year is over.
DAYS = [
    ("2031-02-12", "", "", ""),
    ("2031-03-01", "", "4", ""),
    ("2031-03-31", "", "4", ""),
    ("2031-04-01", "4", "", ""),
    ("2031-06-01", "4", "2", ""),
    ("2031-07-01", "2 4", "", ""),
    ("2031-10-01", "2 4", "3", ""),
    ("2031-11-01", "2 3 4", "1", ""),
    ("2031-12-31", "1 2 3 4", "", ""),
    ("2032-01-01", "1 2 3 4", "", "6 7 8"),
]


@pytest.mark.parametrize(("day", "late", "soon", "over"), DAYS)
def test_what_is_late_on_a_day(county, day, late, soon, over):
    before = county.now
    county.now = datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=UTC)
    rows = county.services.following.overview(county.opened).rows
    county.now = before

    def timed(timing: Timing) -> str:
        return " ".join(str(row.commitment.number) for row in rows if row.due.timing is timing)

    assert timed(Timing.OVERDUE) == late
    assert timed(Timing.SOON) == soon
    assert timed(Timing.YEAR_OVER) == over


def test_what_is_done_is_never_late(year):
    year.now = datetime(2032, 3, 1, 10, tzinfo=UTC)
    rows = year.services.following.overview(year.opened).rows
    late = [row.commitment.number for row in rows if row.due.timing is Timing.OVERDUE]
    over = [row.commitment.number for row in rows if row.due.timing is Timing.YEAR_OVER]
    assert (late, over) == ([2, 4], [6, 7, 8])


def test_the_words_of_the_day(county):
    before = county.now
    county.now = datetime(2031, 10, 26, 10, tzinfo=UTC)
    rows = county.services.following.overview(county.opened).rows
    county.now = before
    assert [progress_sheet.due_words(row.due) for row in rows] == [
        "2031-11-30",
        "逾期 118 天（2031-06-30）",
        "5 天后到期（2031-10-31）",
        "逾期 209 天（2031-03-31）",
        "年内",
        "年内",
        "年内",
        "年内",
    ]


def test_what_the_table_says_is_proposed_until_it_is_taken_over(own_county):
    service = own_county.services.following
    found = service.view(own_county.opened).proposals
    numbers = {own_county.commitment(number).id: number for number in range(1, 9)}
    assert [(numbers[each.commitment], each.status, each.words) for each in found] == [
        (1, Status.UNDER_WAY, "2所主体完工"),
        (3, Status.UNDER_WAY, "已整治20公里"),
        (4, Status.NOT_STARTED, "未开工"),
    ]
    assert {(each.period, each.source, each.date) for each in found} == {
        ("2031Q1", "任务分解表", "2031-02-12")
    }
    last = found[-1]
    said = Given(last.period, last.status, last.date, last.source, last.words)
    service.set_status(own_county.opened, [own_county.commitment(4)], said)
    left = service.view(own_county.opened).proposals
    assert [numbers[each.commitment] for each in left] == [1, 3]
    own_county.services.undoing.undo()
    assert service.view(own_county.opened).proposals == found


def test_a_later_table_proposes_anew(own_county):
    text = "序号\t目标任务\t推进情况\n1\t整治农村公路50公里以上。\t已完工\n"
    raw = tasking.read_text(text, "三季度")
    own_county.services.tasking.add(
        own_county.opened, raw, name="三季度通报", period="2031年三季度"
    )
    found = own_county.services.following.view(own_county.opened).proposals
    (later,) = [each for each in found if each.source == "三季度通报"]
    assert (later.period, later.status, later.words) == ("2031Q3", Status.DONE, "已完工")


def test_what_is_new_since_the_last_look(year):
    service = year.services.following
    numbers = {year.commitment(number).id: number for number in range(1, 9)}
    heard = service.view(year.opened, since="").overview.fresh
    assert sorted(numbers[each.commitment] for each in heard) == [1, 1, 3, 3, 3, 4, 5, 6, 6, 7]
    service.look(year.sha256)
    assert service.view(year.opened).overview.fresh == ()
    year.now = datetime(2032, 1, 5, 10, tzinfo=UTC)
    said = Given("2031", Status.DONE, "2032-01-04")
    service.set_status(year.opened, [year.commitment(8)], said)
    fresh = service.view(year.opened).overview.fresh
    assert [numbers[each.commitment] for each in fresh] == [8]


def test_rows_are_copied_as_a_spreadsheet_takes_them(county):
    rows = county.services.following.overview(county.opened).rows
    head, *lines = progress_sheet.copied(rows[:3]).strip("\n").split("\n")
    assert head == "序号\t承诺事项\t领域\t跟进状态\t期间\t时限\t来源\t日期\t说明"
    assert [line.split("\t")[:2] for line in lines] == [
        ["1", "新建小学3所，改造河口镇中学，新增学位2000个。"],
        ["2", "6月底前完成校舍加固1.2万平方米。"],
        ["3", "整治农村公路50公里以上。"],
    ]
    assert [("推进中" in line, "滞后" in line) for line in lines] == [
        (True, False),
        (False, False),
        (False, True),
    ]
