"""Lists are told by text: measured on projects written for this test, in the words of such lists.

They were written before their likeness was looked at; the numbers are those of the commitments of
the bundled report that a reader hung on them.
"""

import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import keys
from jjdesk.domain.task import Verdict
from jjdesk.errors import VotingError
from jjdesk.services.bundle import Services
from jjdesk.services.opening import open_bundled
from jjdesk.services.polling.links import find

BUNDLED = open_bundled()
WRITTEN = (
    ("农村公路提档升级工程", "新建、改建农村公路50公里，新建入户便道80公里", {65}),
    ("公共停车泊位扩容", "新增公共停车位1500个，改造路边停车位", {45}),
    ("城镇老旧小区改造", "改造西江片区等老旧小区20个", {49}),
    ("农村饮水安全提升", "实施城乡供水一体化，加快楠木坪水库建设", {65}),
    ("区疾病预防控制中心迁建工程", "", {118}),
    ("全民健身场地设施补短板", "新建登山步道2条、社区健身广场5个", {47, 125}),
    ("社区养老服务能力提升", "新建社区养老服务站10个，推进居家养老服务", {114}),
    ("农村改厕", "完成农村厕所改造1000户", {67}),
    ("新能源汽车充电桩建设", "新建便捷超充站30座，镇街全覆盖", {46}),
    ("城市排水防涝治理", "整治城市内涝点12处", {53}),
    ("城市燃气老旧管网改造", "更新改造几江、德感、双福燃气管道60公里", {49}),
    ("区妇幼保健院建设", "主体工程完工", {118}),
    ("智慧医院建设", "区中心医院、区中医院建成智慧医院", {121}),
    ("高标准农田建设", "新建高标准农田6.5万亩", {57}),
    ("公交枢纽建设", "建设双福公交枢纽、提升圣泉寺公交站", {44}),
    ("农村客运提升", "客运班车公交化改造20条线路", {70}),
    ("农村生活污水治理", "农村生活污水治理率达到74%", {67, 85}),
    ("乡村医生培养", "招录大学生乡村医生50名", {123}),
    ("残疾儿童康复救助", "救助残疾儿童120人", set()),
    ("校园食品安全智能监管", "全区学校食堂明厨亮灶全覆盖", set()),
    ("区殡仪馆改扩建", "", set()),
    ("流浪犬收容中心", "建成投用流浪犬收容中心1个", set()),
    ("中小学教室灯光改造", "改造教室灯光800间", set()),
    ("农贸市场改造", "改造农贸市场8个", set()),
)
NAMES = keys(name for name, _, _ in WRITTEN)
PROJECTS = tuple(
    Project(key=key, number=number, name=name, content=content)
    for number, (key, (name, content, _)) in enumerate(zip(NAMES, WRITTEN, strict=True), start=1)
)


@pytest.fixture
def listed(services: Services):
    return services.projects.add("名单", PROJECTS).changed


def number(number: int) -> str:
    return BUNDLED.report.commitments[number - 1].id


def test_what_bears_on_projects_is_found_and_nothing_else():
    found = find(PROJECTS, BUNDLED.report.commitments)
    wanted = {key: numbers for key, (_, _, numbers) in zip(NAMES, WRITTEN, strict=True)}
    right = [key for key in NAMES if wanted[key] & {e.commitment.number for e in found[key]}]
    wrong = [
        (key, each.commitment.number)
        for key in NAMES
        for each in found[key]
        if each.commitment.number not in wanted[key]
    ]
    assert len(right) >= 17  # of 18
    assert wrong == []


def test_what_is_not_sure_says_why():
    found = find(PROJECTS, BUNDLED.report.commitments)
    every = [each for bearings in found.values() for each in bearings]
    assert {each.verdict for each in every} == {Verdict.SURE, Verdict.DOUBTFUL}
    assert all(bool(each.doubt) != each.holds for each in every)


def test_a_found_one_is_confirmed_and_rejected(services, listed):
    key, id_ = NAMES[0], number(65)
    links = services.links
    (found,) = links.of_list(listed, BUNDLED)[key]
    assert found.verdict is Verdict.DOUBTFUL
    (confirmed,) = links.confirm(listed, key, BUNDLED, id_).bearings[key]
    assert (confirmed.verdict, confirmed.holds, confirmed.doubt) == (Verdict.CONFIRMED, True, "")
    assert confirmed.likeness == found.likeness
    assert links.reject(listed, key, BUNDLED, id_).bearings[key] == ()
    assert links.of_list(listed, BUNDLED)[key] == ()


def test_the_users_own_stands_with_the_project_before_the_doubtful(services, listed):
    services.links.confirm(listed, NAMES[0], BUNDLED, number(1))
    own, found = services.links.of_list(listed, BUNDLED)[NAMES[0]]
    assert (own.commitment.number, own.likeness, own.holds) == (1, 1.0, True)
    assert not found.holds


def test_decisions_are_named_and_taken_back(services, listed):
    before = services.links.of_list(listed, BUNDLED)
    services.links.reject(listed, NAMES[0], BUNDLED, number(65))
    assert services.undoing.names()[0] == "不对应报告第 65 条（项目 1）"
    undone = services.undoing.undo()
    assert undone.reports == {BUNDLED.report.source.sha256}
    assert services.links.of_list(listed, BUNDLED) == before


def test_a_decision_on_what_is_gone_is_refused(services, listed):
    with pytest.raises(VotingError, match="已经不在"):
        services.links.confirm(listed, "nothing", BUNDLED, number(65))
    with pytest.raises(VotingError, match="已经不在"):
        services.links.confirm(listed, NAMES[0], BUNDLED, "nothing")
    services.projects.update(listed, PROJECTS[1:])
    with pytest.raises(VotingError, match="不在名单里"):
        services.links.confirm(listed, NAMES[0], BUNDLED, number(65))


def test_another_report_has_links_of_its_own(services, listed, open_report):
    services.links.confirm(listed, NAMES[0], BUNDLED, number(65))
    found = services.links.of_list(listed, open_report)
    assert set(found) == set(NAMES)
    assert all(not each.holds for bearings in found.values() for each in bearings)


def test_links_follow_a_corrected_text(services):
    old = (
        "云州县人民政府工作报告\n——2031年1月5日在云州县第十届人民代表大会第一次会议上\n"
        "一、2031年工作安排\n（一）办好教育\n"
        "在河口镇新建小学3所，改造青石镇中学，新增学位2000个。\n"
    )
    library = services.library

    def add(text, notes_from=None):
        preview = library.preview_text(text, "报告.txt")
        report = preview.report
        change = library.add(
            preview, title=report.title, place=report.place, year=2031, notes_from=notes_from
        )
        return library.open(change.added.sha256)

    first = add(old)
    project = Project(key="", number=1, name="流浪犬收容")
    listed = services.projects.add("名单", [project]).changed
    key = listed.projects[0].key
    services.links.confirm(listed, key, first, first.report.commitments[0].id)
    second = add(old.replace("3所", "5所"), first.report.source.sha256)
    (carried,) = services.links.of_list(listed, second)[key]
    assert carried.verdict is Verdict.CONFIRMED
    assert carried.commitment == second.report.commitments[0]
    assert services.links.of_list(listed, first)[key]


def test_projects_that_changed_are_looked_at_anew(services, listed):
    assert services.links.of_list(listed, BUNDLED)[NAMES[20]] == ()
    other = replace(PROJECTS[20], name="农村公路", content="新改建农村公路50公里")
    changed = services.projects.update(listed, [*PROJECTS[:20], other, *PROJECTS[21:]]).changed
    (found,) = services.links.of_list(changed, BUNDLED)[NAMES[20]]
    assert found.commitment.number == 65


def test_what_was_decided_holds_for_the_ballot_of_the_same_projects(services, listed):
    services.links.reject(listed, NAMES[0], BUNDLED, number(65))
    services.links.confirm(listed, NAMES[1], BUNDLED, number(1))
    ballot = PROJECTS[2::-1]
    found = services.links.for_projects(ballot, BUNDLED)
    assert {*found} == {each.key for each in ballot}
    assert found[NAMES[0]] == ()
    assert found[NAMES[1]][0].commitment.number == 1
    assert found[NAMES[2]] == services.links.of_list(listed, BUNDLED)[NAMES[2]]
    services.projects.remove(listed)
    assert services.links.for_projects(ballot, BUNDLED)[NAMES[0]] != ()


def test_a_decision_on_a_commitment_that_this_reading_lacks_is_kept_and_not_shown(
    services, listed, open_report
):
    links, key = services.links, listed.projects[0].key
    links.confirm(listed, key, open_report, "c3")
    shorter = replace(
        open_report,
        report=replace(open_report.report, commitments=open_report.report.commitments[:2]),
    )
    shown = [each.commitment.id for each in links.of_list(listed, shorter)[key]]
    assert "c3" not in shown
    again = [each.commitment.id for each in links.of_list(listed, open_report)[key]]
    assert "c3" in again
