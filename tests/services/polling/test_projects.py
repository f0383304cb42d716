import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Leaning, ProjectColumn
from jjdesk.errors import UserError, VotingError, WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook

LIST = "序号,项目名称,投资（万元）\n1,农村公路,100\n2,农村厕所,待定\n"


def project(number: int, name: str, **fields) -> Project:
    return Project(key="", number=number, name=name, **fields)


@pytest.fixture
def listed(services: Services):
    return services.projects.add("名单", [project(1, "公路"), project(2, "厕所")]).changed


def test_a_file_is_shown_before_anything_is_kept(services: Services, tmp_path):
    path = tmp_path / "候选项目.csv"
    path.write_text(LIST, encoding="utf-8")
    preview = services.projects.preview_file(path)
    assert preview.name == "候选项目"
    titled = replace(preview.raw, title="2025年候选项目")
    assert services.projects.preview_as(titled).name == "2025年候选项目"
    for title in ("Sheet1", "表 1", "单位：万元", "附件2"):
        assert services.projects.preview_as(replace(preview.raw, title=title)).name == "候选项目"
    assert [each.name for each in preview.projects] == ["农村公路", "农村厕所"]
    assert ["待定" in each for each in preview.problems] == [True]
    assert preview.missing == (
        ProjectColumn.CONTENT,
        ProjectColumn.UNIT,
        ProjectColumn.DEADLINE,
    )
    assert services.projects.lists() == ()
    assert services.undoing.names() == ("", "")


def test_the_meaning_of_a_column_is_put_right_in_the_preview(services: Services):
    preview = services.projects.preview_text("序号,项目名称,甲\n1,公路,交通局\n")
    assert preview.projects[0].unit == ""
    columns = (*preview.raw.columns[:2], ProjectColumn.UNIT)
    right = services.projects.preview_as(replace(preview.raw, columns=columns))
    assert right.projects[0].unit == "交通局"


def test_a_copied_page_keeps_cells_over_several_lines(services: Services):
    cells = "<td>1</td><td>农村<br>公路</td><td rowspan=2>交通局</td>"
    page = f"<table><tr><td>序号</td><td>项目名称</td><td>责任单位</td></tr><tr>{cells}</tr>"
    page += "<tr><td>2</td><td>桥</td></tr></table>"
    preview = services.projects.preview_text("序号\t项目名称\n1\t农村\n公路", page)
    said = [(each.number, each.name, each.unit) for each in preview.projects]
    assert said == [(1, "农村公路", "交通局"), (2, "桥", "交通局")]
    assert preview.name == "粘贴的表格"


@pytest.mark.parametrize("page", ["", "<p>农村公路</p>", "<table><tr><td>甲</td></tr></table>"])
def test_beside_a_page_without_a_list_the_text_is_read(services: Services, page: str):
    preview = services.projects.preview_text("序号\t项目名称\n1\t农村公路\n", page)
    assert [each.name for each in preview.projects] == ["农村公路"]


def test_what_was_previewed_is_kept_and_read_again(services: Services, path):
    preview = services.projects.preview_text(LIST)
    change = services.projects.add("名单", preview.projects, source="候选.csv")
    kept = change.changed
    assert change.lists == (kept,)
    assert (kept.projects, kept.source, kept.demo) == (preview.projects, "候选.csv", False)
    assert services.projects.lists() == (kept,)
    services.close()
    again = Services(open_workbook(path))
    assert again.projects.lists() == (kept,)
    again.close()


def test_projects_of_a_package_keep_their_keys_and_others_get_one(services: Services):
    given = [replace(project(2, "乙"), key="k2"), project(1, "甲"), project(3, "乙")]
    kept = services.projects.add("名单", given).changed
    assert [each.number for each in kept.projects] == [1, 2, 3]
    assert kept.project("k2").name == "乙"
    assert len({each.key for each in kept.projects}) == 3


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        (" ", [project(1, "甲")], "还没有名称"),
        ("名单", [], "1 至 200 个项目"),
        ("名单", [project(n, f"项目{n}") for n in range(1, 202)], "现在是 201 个"),
        ("名单", [project(1, "甲"), project(2, " ")], "第 2 个项目没有名称"),
        ("名单", [project(0, "甲")], "大于零"),
        ("名单", [project(1, "甲"), project(1, "乙")], "“甲”、“乙”的序号都是 1"),
    ],
)
def test_what_is_no_list_is_not_kept(services: Services, name, given, words):
    with pytest.raises(VotingError, match=words):
        services.projects.add(name, given)
    assert services.projects.lists() == ()


def test_the_same_list_is_not_kept_twice(services: Services, listed):
    with pytest.raises(VotingError, match="已经在这里"):
        services.projects.add("名单", listed.projects)
    assert services.projects.add("另一份", listed.projects).changed


def test_words_that_no_workbook_can_hold_are_mended(services: Services):
    kept = services.projects.add("名\ud800单", [project(1, "甲\ud800" + "长" * 300)]).changed
    assert kept.name == "名\ufffd单"
    assert len(kept.projects[0].name) == 120


def test_a_change_keeps_what_hangs_on_the_projects_that_stay(services: Services, listed):
    road, toilet = listed.projects
    services.intentions.choose(listed, road.key, Leaning.FOR)
    services.intentions.choose(listed, toilet.key, Leaning.AGAINST)
    changed = services.projects.update(
        listed, [replace(road, name="农村公路", investment=5.0), project(3, "公园")], name="新名单"
    ).changed
    assert (changed.name, [each.name for each in changed.projects]) == (
        "新名单",
        ["农村公路", "公园"],
    )
    leanings = [each.leaning for each in services.intentions.of_list(changed)]
    assert leanings == [Leaning.FOR, Leaning.OPEN]
    services.undoing.undo()
    assert services.projects.lists() == (listed,)
    leanings = [each.leaning for each in services.intentions.of_list(listed)]
    assert leanings == [Leaning.FOR, Leaning.AGAINST]


def test_a_name_alone_is_changed(services: Services, listed):
    changed = services.projects.update(listed, name="别的名字").changed
    assert changed == replace(listed, name="别的名字")


def test_a_removed_list_comes_back_with_all_that_hangs_on_it(services: Services, listed):
    services.intentions.note(listed, listed.projects[0].key, "要问清楚")
    change = services.projects.remove(listed)
    assert (change.changed, change.lists) == (None, ())
    (gone,) = services.projects.lists(removed=True)
    assert replace(gone, removed=None) == listed
    assert services.projects.restore(gone).changed == listed
    assert services.intentions.of_list(listed)[0].note == "要问清楚"


def test_every_act_is_named_and_taken_back(services: Services, listed):
    services.projects.update(listed, name="别的")
    services.projects.remove(listed)
    names = []
    while services.undoing.names()[0]:
        names.append(services.undoing.undo().name)
    assert names == ["移除项目名单“名单”", "修改项目名单“别的”", "导入项目名单“名单”"]
    assert services.projects.lists() == services.projects.lists(removed=True) == ()
    while services.undoing.redo():
        pass
    (gone,) = services.projects.lists(removed=True)
    assert gone.name == "别的"


def test_what_cannot_be_written_is_said(services: Services, listed):
    with services._workbook.reading() as database:
        database.execute("PRAGMA query_only = ON")
    with pytest.raises(WorkbookError, match="无法写入") as refused:
        services.projects.remove(listed)
    assert isinstance(refused.value, UserError)
    assert services.projects.lists() == (listed,)
