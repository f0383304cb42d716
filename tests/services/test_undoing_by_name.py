"""Every act a deputy can do, by the name under which the menu offers to take it back.

Each is done on one workbook, taken back and done again: what it says then is what it said before
and after, table by table.
"""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Importance, Link, NoteKind, Stance
from jjdesk.domain.finding import Filter
from jjdesk.domain.poll import Project
from jjdesk.domain.progress import Status
from jjdesk.domain.project_list import Leaning
from jjdesk.domain.report import Kind
from jjdesk.domain.summary import Grouping
from jjdesk.domain.task import Match, Verdict
from jjdesk.services import tasking
from jjdesk.services.following import Given
from jjdesk.store.undo_log import TRACKED

TABLE = "序号\t目标任务\t责任单位\n1\t整治黑臭水体5处。\t县生态环境局\n"
OTHER_REPORT = """云山县人民政府工作报告
——2031年1月5日在云山县第十届人民代表大会第一次会议上
一、2031年工作安排
新建水厂3座，铺设管网20公里。
"""
SAID = Given("2031H1", Status.DONE, "2031-02-11", "电话")


class Desk:
    """The county's workbook with one of everything that can be changed."""

    def __init__(self, county) -> None:
        self.county = county
        self.services = county.services
        self.opened = county.opened
        self.services.saved_filters.save("未读的", Filter(unread=True))
        self.services.saved_filters.save("教育", Filter(sectors=("205",)))
        self.services.defining.copy("speech", "先前的")
        self.own = self.services.defining.copy("notes", "我的摘要")
        made = [Project(key="", number=n, name=name) for n, name in ((1, "公路"), (2, "校舍"))]
        self.services.projects.add("2031年候选项目", made)
        self.services.correcting.set_sector(self.opened, county.commitment(8), "213")
        preview = self.services.library.preview_text(OTHER_REPORT, "云山.txt")
        self.services.library.add(preview, title="云山县报告", place="云山县", year=2031)
        self.other = preview.report.source.sha256
        county.keep("gone", county.on(2), text="要删的")
        self.services.annotating.remove("gone")

    def note(self, id_: str):
        found = self.services.annotating.get(id_)
        assert found is not None
        return found

    def change(self, id_: str, **fields) -> None:
        self.services.annotating.save(replace(self.note(id_), **fields), self.opened, "第 1 条")

    def tag(self, name: str) -> str:
        return next(each.id for each in self.services.tagging.every() if each.name == name)

    @property
    def listed(self):
        return self.services.projects.lists()[0]

    @property
    def table(self):
        return self.services.tasking.tables(self.county.sha256)[0]

    def add_table(self) -> None:
        raw = tasking.read_text(TABLE, "二季度")
        self.services.tasking.add(self.opened, raw, name="二季度表", period="2031年二季度")

    def decide(self, verdict: Verdict) -> None:
        decision = Match(1, self.county.commitment(2).id, 0.5, verdict)
        self.services.tasking.decide(self.table, decision)

    def entry(self):
        report, commitment = self.county.sha256, self.county.commitment(1).id
        return self.services.following.history(report, commitment)[0]

    def task_sentence(self):
        words = "过去一年"
        text = self.opened.text
        return next(
            each
            for each in self.county.report.sentences
            if text[each.start : each.end].startswith(words)
        )

    def dump(self) -> dict[str, list[str]]:
        with self.services._workbook.reading() as database:
            return {
                table: sorted(map(repr, database.execute(f"SELECT * FROM {table}")))  # noqa: S608
                for table in TRACKED
            }


@pytest.fixture(scope="module")
def desk(county) -> Desk:
    return Desk(county)


Act = Callable[[Desk], object]
NOTES: dict[str, Act] = {
    "添加批注（第 2 条）": lambda d: d.services.annotating.save(
        replace(d.county.on(2), text="新的"), d.opened, "第 2 条"
    ),
    "添加批注": lambda d: d.services.annotating.save(
        replace(d.county.on(2), text="新的"), d.opened
    ),
    "修改批注再看日期（第 1 条）": lambda d: d.change("n1", follow_up="2031-04-01"),
    "修改批注类型（第 1 条）": lambda d: d.change("n1", kind=NoteKind.WATCH),
    "修改批注表态（第 1 条）": lambda d: d.change("n1", stance=Stance.AGAINST),
    "修改批注重要程度（第 1 条）": lambda d: d.change("n1", importance=Importance.ORDINARY),
    "修改批注标签（第 1 条）": lambda d: d.change("n1", tags=()),
    "修改批注关联（第 1 条）": lambda d: d.change(
        "n1", links=(Link(d.county.sha256, d.county.commitment(3).id, "公路"),)
    ),
    "修改批注（第 1 条）": lambda d: d.change("n1", stance=None, importance=Importance.ORDINARY),
    "删除批注（第 3 条）": lambda d: d.services.annotating.remove("n2", "第 3 条"),
    "删除 2 条批注": lambda d: d.services.annotating.remove_all(["n1", "n2"], "删除 2 条批注"),
    "恢复批注（第 2 条）": lambda d: d.services.annotating.restore(
        "gone", d.services.annotating.deleted(d.county.sha256)[0].annotation.revision, "第 2 条"
    ),
    "复制批注": lambda d: d.services.annotating.copy_as_mine("n7"),
    "改为最重要 2 条": lambda d: d.services.noting_many.revise(
        ["n2", "n3"],
        lambda note: replace(note, importance=Importance.KEY),
        "改为最重要",
        d.opened,
    ),
    "加标签“道路” 2 条": lambda d: d.services.noting_many.tag(["n2", "n3"], "道路", d.opened),
    "取下标签“上学”": lambda d: d.services.noting_many.tag(["n1"], "上学", d.opened),
}
TAGS: dict[str, Act] = {
    "添加标签“水利”": lambda d: d.services.tagging.ensure("水利"),
    "标签“上学”改名为“入学”": lambda d: d.services.tagging.rename(d.tag("上学"), "入学"),
    "标签“上学”换颜色": lambda d: d.services.tagging.colour(d.tag("上学"), "red"),
    "标签“上学”移到最上层": lambda d: d.services.tagging.nest(d.tag("上学"), ""),
    "合并标签“上学”→“民生”": lambda d: d.services.tagging.merge(d.tag("上学"), d.tag("民生")),
    "删除标签“民生”": lambda d: d.services.tagging.remove(d.tag("民生")),
}
REPORTS: dict[str, Act] = {
    "移除“云山县报告”": lambda d: d.services.library.remove(d.other),
    "导入地名表（云山县）": lambda d: d.services.library.add_places("云山县", ["东溪镇"]),
    "更正领域（第 1 条）": lambda d: d.services.correcting.set_sector(
        d.opened, d.county.commitment(1), "214"
    ),
    "更正句类": lambda d: d.services.correcting.set_kind(
        d.opened, d.task_sentence(), Kind.COMMITMENT
    ),
    "更正量化目标（第 2 条）": lambda d: d.services.correcting.drop_target(
        d.opened, d.county.commitment(2).targets[0]
    ),
    "更正勘误": lambda d: d.services.correcting.set_erratum(d.opened, 0, 2, "清溪"),
    "撤销更正领域（第 8 条）": lambda d: d.services.correcting.undo(
        d.services.correcting.of_report(d.county.sha256)[0]
    ),
}
PROGRESS: dict[str, Act] = {
    "记为已完成（第 2 条）": lambda d: d.services.following.set_status(
        d.opened, [d.county.commitment(2)], SAID
    ),
    "记为已完成（8 条）": lambda d: d.services.following.set_status(
        d.opened, d.county.report.commitments, SAID
    ),
    "修改跟进记录": lambda d: d.services.following.change(d.entry(), SAID),
    "删除跟进记录（1 条）": lambda d: d.services.following.remove([d.entry()]),
    "导入任务表“二季度表”": lambda d: d.add_table(),
    "移除任务表“任务分解表”": lambda d: d.services.tasking.remove(d.table),
    "任务对应（第 1 项）": lambda d: d.decide(Verdict.CONFIRMED),
    "任务不对应（第 1 项）": lambda d: d.decide(Verdict.REJECTED),
    "任务改判（第 1 项）": lambda d: d.decide(Verdict.DOUBTFUL),
}
VOTE: dict[str, Act] = {
    "导入项目名单“另一份”": lambda d: d.services.projects.add(
        "另一份", [Project(key="", number=1, name="厕所")]
    ),
    "修改项目名单“候选项目”": lambda d: d.services.projects.update(
        d.listed, d.listed.projects, name="候选项目"
    ),
    "移除项目名单“2031年候选项目”": lambda d: d.services.projects.remove(d.listed),
    "改意向（项目 1）": lambda d: d.services.intentions.choose(
        d.listed, d.listed.projects[0].key, Leaning.FOR
    ),
    "写意向附注（项目 2）": lambda d: d.services.intentions.note(
        d.listed, d.listed.projects[1].key, "再想想"
    ),
    "调整意向次序": lambda d: d.services.intentions.move(d.listed, d.listed.projects[1].key, 0),
}
KEPT: dict[str, Act] = {
    "存下筛选“路”": lambda d: d.services.saved_filters.save("路", Filter(query="路")),
    "筛选“教育”改名为“学校”": lambda d: d.services.saved_filters.rename("教育", "学校"),
    "删除筛选“教育”": lambda d: d.services.saved_filters.remove("教育"),
    "调整筛选的次序": lambda d: d.services.saved_filters.order(["教育", "未读的"]),
    "新建摘要“另一份”": lambda d: d.services.defining.copy("speech", "另一份"),
    "摘要“我的摘要”改名为“会上用”": lambda d: d.services.defining.rename(d.own.id, "会上用"),
    "删除摘要“我的摘要”": lambda d: d.services.defining.remove(d.own.id),
    "移动摘要“我的摘要”": lambda d: d.services.defining.move(d.own.id, -1),
}
ACTS = NOTES | TAGS | REPORTS | PROGRESS | VOTE | KEPT


@pytest.mark.parametrize(("name", "act"), ACTS.items(), ids=ACTS)
def test_an_act_is_taken_back_and_done_again_by_its_name(desk, name, act):
    undoing = desk.services.undoing
    before, earlier = desk.dump(), undoing.names()[0]
    act(desk)
    after = desk.dump()
    assert after != before
    assert undoing.names() == (name, "")
    assert undoing.undo().name == name
    assert desk.dump() == before
    assert undoing.names() == (earlier, name)
    assert undoing.redo().name == name
    assert desk.dump() == after
    assert undoing.undo().name == name
    assert desk.dump() == before


def test_what_of_a_summary_is_changed_is_one_act_until_something_else_is(desk):
    undoing = desk.services.undoing
    before, definition = desk.dump(), desk.own
    for order in (Grouping.KIND, Grouping.TIME, Grouping.TAG):
        desk.services.defining.change(replace(definition, order=order))
    assert undoing.names()[0] == "修改摘要“我的摘要”"
    undoing.undo()
    assert desk.dump() == before


def test_an_act_that_changes_nothing_is_none(desk):
    undoing = desk.services.undoing
    name = undoing.names()[0]
    desk.services.annotating.save(desk.note("n1"), desk.opened)
    desk.services.tagging.ensure("上学")
    desk.services.annotating.remove("nobody has this id")
    desk.services.saved_filters.rename("教育", "教育")
    desk.services.saved_filters.remove("没有这一个")
    assert undoing.names()[0] == name


def test_what_one_reads_and_who_one_is_is_no_act(desk):
    undoing = desk.services.undoing
    name = undoing.names()[0]
    desk.services.reading.keep(desk.county.sha256, [desk.county.commitment(5).id])
    desk.services.identity.rename("张三丰")
    desk.services.settings.remember({"window": "wide"})
    assert undoing.names()[0] == name
    desk.services.identity.rename("张三")


def test_after_something_new_what_was_taken_back_is_gone_for_good(desk):
    undoing = desk.services.undoing
    desk.services.tagging.ensure("一")
    undoing.undo()
    assert undoing.names()[1] == "添加标签“一”"
    desk.services.tagging.ensure("二")
    assert undoing.names()[1] == ""
    assert undoing.redo() is None
    undoing.undo()


def test_acts_go_back_in_the_order_in_which_they_were_done(desk):
    undoing = desk.services.undoing
    before = desk.dump()
    desk.services.tagging.ensure("一")
    desk.change("n1", text="一", links=(Link(desk.county.sha256, "c", "句"),))
    desk.change("n3", amendment=Amendment("打通断头路8条", "打通断头路9条"))
    desk.services.saved_filters.remove("教育")
    names = [undoing.undo().name for _ in range(4)]
    assert names == [
        "删除筛选“教育”",
        "修改批注（第 1 条）",
        "修改批注（第 1 条）",
        "添加标签“一”",
    ]
    assert desk.dump() == before
    assert [undoing.redo().name for _ in range(4)] == names[::-1]
    for _ in names:
        undoing.undo()
