"""What is refused, in the sentence that a deputy reads: what happened, what is safe, what to do.

Nothing of the workbook is another afterwards, and there is nothing more to take back.
"""

from collections.abc import Callable

import pytest

from jjdesk.domain.finding import Filter
from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Leaning
from jjdesk.errors import UserError
from jjdesk.services import tasking
from jjdesk.services.opening import BUNDLED_SHA256
from jjdesk.services.sharing import Choice
from jjdesk.store.undo_log import TRACKED

TASKS = (
    "序号\t目标任务\t责任单位\n1\t新建小学3所，改造河口镇中学，新增学位2000个。\t县教委\n"
    "2\t整治农村公路50公里以上。\t县交通局、各镇街\n"
)


class Desk:
    """The county's workbook with what acts can be refused on."""

    def __init__(self, county, folder) -> None:
        self.county, self.services, self.opened = county, county.services, county.opened
        self.folder = folder
        services = self.services
        services.saved_filters.save("教育", Filter(sectors=("205",)))
        services.saved_filters.save("未读", Filter(unread=True))
        services.tagging.ensure("道路")
        services.defining.copy("notes", "甲")
        self.own = services.defining.copy("notes", "乙")
        made = [Project(key="", number=n, name=name) for n, name in ((1, "公路"), (2, "校舍"))]
        services.projects.add("候选项目", made)
        raw = tasking.read_text(TASKS, "二季度")
        services.tasking.add(self.opened, raw, name="二季度表", period="2031年二季度")

    def tag(self, name: str) -> str:
        return next(each.id for each in self.services.tagging.every() if each.name == name)

    @property
    def listed(self):
        return self.services.projects.lists()[0]

    def keep_list(self, *projects: Project, name: str = "另一份") -> None:
        self.services.projects.add(name, projects)

    def add_table(self, text: str = TASKS, name: str = "表", period: str = "2031年三季度") -> None:
        raw = tasking.read_text(text, "表")
        self.services.tasking.add(self.opened, raw, name=name, period=period)

    def add_again(self) -> None:
        preview = self.services.library.preview_text(self.opened.text, "再来.txt")
        report = preview.report
        self.services.library.add(preview, title="再来", place=report.place, year=report.year)

    def dump(self) -> dict[str, list[str]]:
        with self.services._workbook.reading() as database:
            return {
                table: sorted(map(repr, database.execute(f"SELECT * FROM {table}")))  # noqa: S608
                for table in (*TRACKED, "setting")
            }


@pytest.fixture(scope="module")
def desk(county, tmp_path_factory) -> Desk:
    return Desk(county, tmp_path_factory.mktemp("refused"))


def project(name: str, number: int) -> Project:
    return Project(key="", number=number, name=name)


LONG = "长" * 200
Act = Callable[[Desk], object]
REFUSED: dict[str, tuple[Act, str]] = {
    # Notes
    "a version of a note that is not there": (
        lambda d: d.services.annotating.restore("n1", "no such version"),
        "这个版本已经不在了，没有改动；批注完好。请重新打开历史记录再试。",
    ),
    "a version of a note that nobody knows": (
        lambda d: d.services.annotating.restore("nobody", "no such version"),
        "这个版本已经不在了，没有改动；批注完好。请重新打开历史记录再试。",
    ),
    "a copy of a note that is gone": (
        lambda d: d.services.annotating.copy_as_mine("nobody"),
        "这条批注已经不在了，没有改动；其他批注完好。请重新打开报告再试。",
    ),
    "a conflict settled by what is not there": (
        lambda d: d.services.annotating.settle("n1", "no such version"),
        "这个版本已经不在了，没有改动；批注完好。请重新打开历史记录再试。",
    ),
    # Tags
    "a tag without a name": (
        lambda d: d.services.tagging.ensure("  "),
        "标签没有名字，标签没有改动。请写一个名字。",
    ),
    "a tag with a name as long as a sentence": (
        lambda d: d.services.tagging.ensure(LONG),
        f"标签“{LONG[:20]}…”超过 20 个字，标签没有改动。请起一个短一点的名字。",
    ),
    "a tag named like another": (
        lambda d: d.services.tagging.rename(d.tag("道路"), "民生"),
        "已有标签“民生”，标签没有改动。如果两者是一回事，请把它们合并。",
    ),
    "a tag merged into itself": (
        lambda d: d.services.tagging.merge(d.tag("民生"), d.tag("民生")),
        "这两个标签已经是同一个（“民生”），标签没有改动。",
    ),
    "a tag below itself": (
        lambda d: d.services.tagging.nest(d.tag("道路"), d.tag("道路")),
        "标签不能放在它自己下面，标签没有改动。请选另一个标签。",
    ),
    "a tag on a third level": (
        lambda d: d.services.tagging.nest(d.tag("道路"), d.tag("上学")),
        "“上学”已经在另一个标签下面，标签只分两层；标签没有改动。请选最上层的标签。",
    ),
    "a tag with others below it": (
        lambda d: d.services.tagging.nest(d.tag("民生"), d.tag("道路")),
        "“民生”下面还有标签，标签只分两层；标签没有改动。请先把下面的标签移到最上层。",
    ),
    "a tag that is gone": (
        lambda d: d.services.tagging.colour("nobody", "red"),
        "这个标签已经不在了，标签没有改动。请重新打开标签列表。",
    ),
    # Filters and summaries
    "a filter without a name": (
        lambda d: d.services.saved_filters.save(" ", Filter()),
        "筛选的名称要有 1 至 30 个字。没有存下，请改一改名称。",
    ),
    "a filter named like another": (
        lambda d: d.services.saved_filters.rename("教育", "未读"),
        "已经有一个叫“未读”的筛选。没有改名，请换一个名称。",
    ),
    "a filter with too long a name": (
        lambda d: d.services.saved_filters.rename("教育", LONG),
        "筛选的名称要有 1 至 30 个字。没有存下，请改一改名称。",
    ),
    "a summary named like another": (
        lambda d: d.services.defining.rename(d.own.id, "甲"),
        "已经有一个叫“甲”的摘要。没有改动，请换一个名称。",
    ),
    "a summary without a name": (
        lambda d: d.services.defining.rename(d.own.id, "\n"),
        "摘要的名称要有 1 至 30 个字。没有改动，请改一改名称。",
    ),
    "a built-in summary removed": (
        lambda d: d.services.defining.remove("speech"),
        "“审议发言提纲”是自带的摘要，不能删除。没有改动，可以先复制一份再删除。",
    ),
    "a built-in summary moved": (
        lambda d: d.services.defining.move("speech", 1),
        "“审议发言提纲”是自带的摘要，不能移动。没有改动，可以先复制一份再移动。",
    ),
    "a summary that is gone": (
        lambda d: d.services.defining.remove("nobody"),
        "这个摘要已经不在了。没有改动，请在左边的列表里另选一个。",
    ),
    # Task tables
    "a table without a period": (
        lambda d: d.add_table(period=" "),
        "还没有填时段。没有存入任何内容，请写明这份表说的是哪一段时间，如“2025年上半年”。",
    ),
    "a table that is here already": (
        lambda d: d.add_table(name="又一次", period="2031年二季度"),
        (
            "这份任务表已经作为“二季度表”（2031年二季度）导入过。没有再存一份，如需重新导入，"
            "请先移除原来的表。"
        ),
    ),
    # Reports
    "the same report again": (
        lambda d: d.add_again(),
        "这份报告已在资料中（“青溪县人民政府工作报告”）。没有重复存入，请直接打开它。",
    ),
    "the report that comes with the program removed": (
        lambda d: d.services.library.remove(BUNDLED_SHA256),
        "这是程序自带的报告，不能移除；没有改动。可以打开另一份报告。",
    ),
    "a report that nobody knows opened": (
        lambda d: d.services.library.open("0" * 64),
        "这份报告不在资料中。批注完好，请恢复它或重新导入。",
    ),
    "a report that nobody knows removed": (
        lambda d: d.services.library.remove("0" * 64),
        "这份报告不在资料中，没有改动。请重新打开“资料”再试。",
    ),
    "an empty clipboard": (
        lambda d: d.services.library.preview_text(" \n"),
        "“剪贴板”里没有文字。没有存入任何内容，请先复制报告的正文。",
    ),
    "towns of no county": (
        lambda d: d.services.library.add_places(" ", ["河口镇"]),
        "没有写明是哪个区县、有哪些镇街。没有存入任何内容，请填写后再存。",
    ),
    "a county without towns": (
        lambda d: d.services.library.add_places("云山县", [" "]),
        "没有写明是哪个区县、有哪些镇街。没有存入任何内容，请填写后再存。",
    ),
    # Corrections
    "a target outside of every commitment": (
        lambda d: d.services.correcting.draft_target(d.opened, 0, 3),
        "所选文字不在承诺事项里，没有改动。请先把它所在的句子定为承诺事项。",
    ),
    # Lists of projects
    "a list without a name": (
        lambda d: d.keep_list(project("厕所", 1), name=" "),
        "名单还没有名称。没有存入，请写上名称，如“2025年民生实事候选项目”。",
    ),
    "a list without projects": (
        lambda d: d.keep_list(),
        "名单里要有 1 至 200 个项目，现在是 0 个。没有存入，请改好后再试。",
    ),
    "a project without a name": (
        lambda d: d.keep_list(project("厕所", 1), project(" ", 2)),
        "第 2 个项目没有名称。没有存入，请补上名称，或去掉这一行。",
    ),
    "a project of number zero": (
        lambda d: d.keep_list(project("厕所", 0)),
        "“厕所”的序号要大于零。没有存入，请改好序号。",
    ),
    "two projects of one number": (
        lambda d: d.keep_list(project("厕所", 2), project("公园", 2)),
        "“厕所”、“公园”的序号都是 2。没有存入，请给每个项目一个不同的序号。",
    ),
    "an intention for a project that is gone": (
        lambda d: d.services.intentions.choose(d.listed, "nobody", Leaning.FOR),
        "这个项目已经不在名单里。没有改动，请重新打开名单后再试。",
    ),
    "a commitment for a project that is gone": (
        lambda d: d.services.links.confirm(d.listed, "nobody", d.opened, "c1"),
        "要对应的项目或报告内容已经不在。没有改动，请重新打开名单后再试。",
    ),
    # What leaves
    "a pack without notes": (
        lambda d: d.services.sharing.write(
            d.folder / "空.jjpack", Choice(wanted=Filter(query="地铁"))
        ),
        (
            "没有可以导出的批注，没有写出文件。批注都在，请先把批注设为共享，"
            "或连同私有批注一起导出。"
        ),
    ),
    "a task table as a picture": (
        lambda d: d.services.tasking.export(d.opened, d.folder / "任务.png"),
        ("“任务.png”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx、.docx 或 .csv。"),
    ),
}


@pytest.mark.parametrize(("act", "said"), REFUSED.values(), ids=REFUSED)
def test_it_is_said_and_nothing_is_changed(desk, act, said):
    before, names = desk.dump(), desk.services.undoing.names()
    with pytest.raises(UserError) as refused:
        act(desk)
    told = str(refused.value)
    assert told == said
    assert desk.dump() == before
    assert desk.services.undoing.names() == names
    assert list(desk.folder.iterdir()) == []
