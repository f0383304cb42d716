"""我的选区."""

import json

import pytest
from msgspec.structs import replace

from jjdesk import paths
from jjdesk.domain.annotation import Scope
from jjdesk.domain.manuscript import Heading, Paragraph
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.summary import Headings, Purpose
from jjdesk.services.drafting import new_annotation
from jjdesk.services.note_places import ReportPlaces
from jjdesk.services.opening import BUNDLED, open_bundled
from jjdesk.services.summarising import catalogue
from jjdesk.services.summarising.material import Material, Noted

NAME = "重庆市江津区 2025 年政府工作报告"
DEFINITION = next(each for each in catalogue.BUILT_IN if each.purpose is Purpose.TOWNS)
OWN = frozenset(("白沙镇", "塘河镇", "夏坝镇"))


@pytest.fixture(scope="module")
def bundled():
    return open_bundled()


@pytest.fixture(scope="module")
def plain():
    """The commitments of the bundled report as JSON."""
    file = paths.resources() / "reports" / f"{BUNDLED}.json"
    return json.loads(file.read_bytes())["commitments"]


def material(report, **more):
    given = {"commitments": report.commitments, "towns": OWN} | more
    return Material(report=report, name=NAME, **given)


def compose(material_, **changes):
    return catalogue.compose(material_, replace(DEFINITION, **changes))


def parts(summary, of):
    return [part for part in summary.manuscript.parts if isinstance(part, of)]


def words(summary):
    return [part.text for part in parts(summary, Paragraph)]


def test_every_commitment_that_names_a_town_is_said_once(bundled, plain):
    made = compose(material(bundled.report))
    named = [each["number"] for each in plain if OWN & {*each["places"]}]
    starts = [part.runs[0].text for part in parts(made, Paragraph) if len(part.runs) > 1]
    said = [int(start.split()[1]) for start in starts]
    assert len(said) == len(set(said))
    assert sorted(said[:-1]) == named
    assert said[-1] == 46  # 实现镇街超(快)全覆盖
    assert made.sheets[0].rows[-1][0] == "全部镇街"
    assert sorted(row[1] for row in made.sheets[0].rows[:-1]) == named


def test_towns_stand_as_the_report_comes_to_them_and_refer_to_each_other(bundled):
    made = compose(material(bundled.report))
    headings = [part.text for part in parts(made, Heading)]
    assert headings == ["一、白沙镇", "二、塘河镇", "三、涉及全部镇街"]
    assert "另见上文第 76、102、105 条。" in words(made)
    assert made.manuscript.summary == (
        NAME,
        "我的选区：白沙镇、塘河镇、夏坝镇",
        made.told,
        "没有点到：夏坝镇",
    )
    assert made.told == "点到 5 条 · 5 个项目节点 · 另有 1 条涉及全部镇街"


def test_a_town_with_nothing_of_its_own_refers_to_the_others(open_report):
    report = open_report.report
    first = replace(report.commitments[0], places=("白沙镇", "塘河镇"))
    made = compose(material(report, commitments=(first,), towns=frozenset(first.places)))
    assert words(made)[-1] == "见上文第 1 条。"


def test_targets_and_milestones_stand_behind_the_words(open_report, bundled):
    made = compose(material(open_report.report))
    assert words(made) == ["第 1 条　新建小学3所，改造白沙镇中学。〔目标：小学新建数 3所〕"]
    assert made.sheets[1].rows == (
        ("白沙镇", 1, "小学新建数", "3所", 3, "所", None, None, "新建小学3所"),
    )
    assert words(compose(material(open_report.report), targets=False)) == [
        "第 1 条　新建小学3所，改造白沙镇中学。"
    ]
    stages = compose(material(bundled.report))
    assert any("〔节点：塘河中国历史文化名镇保护修缮 推进〕" in each for each in words(stages))
    assert len(stages.sheets[-1].rows) == 5


def test_without_the_source_a_commitment_is_named_by_its_beginning(bundled):
    made = compose(material(bundled.report), source=False, targets=False)
    first = words(made)[0]
    assert first == "第 40 条　优化城镇布局，强化“一轴两翼”拥江发展城乡空间格局"


def test_how_far_it_has_come(open_report):
    change = StatusChange(
        id="s", report="r", commitment="c1", quote="", period="2025H1", status=Status.DONE,
        source="区政府办通报", date="2025-07-10", note="已投用", created="2025-07-10T00:00:00Z",
    )  # fmt: skip
    known = material(open_report.report, statuses={"c1": change})
    said = words(compose(known, progress=True))[0]
    assert said.endswith("〔跟进：已完成（2025年上半年）· 区政府办通报 2025年7月10日。已投用〕")
    assert "跟进" not in words(compose(known))[0]


def test_notes_stand_with_what_they_are_on(open_report):
    commitment = open_report.report.commitments[0]
    note = new_annotation(commitment, open_report, text="要说清是哪三所。")
    assert note.anchor.scope is Scope.COMMITMENT
    place = ReportPlaces(open_report.report).of(note)
    noted = Noted(note=note, place=place, tags=(), author="", mine=True)
    made = compose(material(open_report.report, noted=(noted,)))
    (paragraph,) = parts(made, Paragraph)
    assert paragraph.remarks[0].paragraphs[0].text == "要说清是哪三所。"
    assert made.sheets[0].rows[0][-1] == 1


def test_headings_as_they_are_wanted(bundled):
    plain_ = compose(material(bundled.report), headings=Headings.PLAIN)
    assert [part.text for part in parts(plain_, Heading)] == ["白沙镇", "塘河镇", "涉及全部镇街"]
    assert not parts(compose(material(bundled.report), headings=Headings.NONE), Heading)


@pytest.mark.parametrize(
    ("text", "all_towns"),
    [
        ("每个乡镇至少建成1个农业园。", True),
        ("电站实现市域乡镇全覆盖。", True),
        ("推动各镇街落实责任。", True),
        ("实现镇镇通高速。", True),
        ("构建区与镇街高效联动管理体系。", False),
        ("支持有条件镇街发展以农产品加工为主的产业。", False),
    ],
)
def test_all_towns_alike_are_told_from_some(open_report, text, all_towns):
    report = open_report.report
    other = replace(report.commitments[2], text=text)
    made = compose(material(report, commitments=(report.commitments[0], other)))
    assert (text in "".join(words(made))) is all_towns


def test_empty_places_say_how_to_begin(open_report):
    report = open_report.report
    none = compose(material(report, towns=frozenset()))
    assert none.manuscript.empty.startswith("还没有设定我的选区；在报告室按 F")
    assert (none.manuscript.parts, none.told) == ((), "")
    silent = compose(material(report, towns=frozenset({"夏坝镇"})))
    assert silent.manuscript.empty == "这份报告没有点到我的选区的任何镇街。"
    narrowed = compose(material(report, commitments=(), words="交通运输"))
    assert narrowed.manuscript.empty == "在“交通运输”里没有点到我的选区；放宽筛选再看。"
