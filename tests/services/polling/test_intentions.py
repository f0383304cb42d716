import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention, Leaning, ProjectList
from jjdesk.errors import VotingError, WorkbookError
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook

NAMES = ("公路", "厕所", "公园", "校舍")


@pytest.fixture
def listed(services: Services) -> ProjectList:
    return services.projects.add("名单", projects(*NAMES)).changed


def projects(*names):
    return [Project(key="", number=n, name=name) for n, name in enumerate(names, start=1)]


def shown(listed: ProjectList, intentions) -> list[tuple[str, Leaning, str]]:
    return [(listed.project(e.project).name, e.leaning, e.note) for e in intentions]


def test_nothing_is_said_at_first(services, listed):
    assert shown(listed, services.intentions.of_list(listed)) == [
        (name, Leaning.OPEN, "") for name in NAMES
    ]


def test_what_is_said_is_kept(services, listed, path):
    road, toilet, *_ = (each.key for each in listed.projects)
    services.intentions.choose(listed, toilet, Leaning.FOR)
    services.intentions.note(listed, road, "资金从哪里来？\n问财政局")
    change = services.intentions.choose(listed, road, Leaning.AGAINST)
    assert change.act == "改意向"
    services.close()
    again = Services(open_workbook(path))
    assert again.intentions.of_list(listed) == change.intentions
    assert shown(listed, change.intentions)[:2] == [
        ("公路", Leaning.AGAINST, "资金从哪里来？\n问财政局"),
        ("厕所", Leaning.FOR, ""),
    ]
    again.close()


@settings(max_examples=40)
@given(place=st.integers(-3, 9), moved=st.integers(0, 3))
def test_a_project_goes_to_any_place(tmp_path_factory, place, moved):
    folder = tmp_path_factory.mktemp("places")
    services = Services(open_workbook(folder / "workbook.jjdesk"))
    listed = services.projects.add("名单", projects(*NAMES)).changed
    keys = [each.key for each in listed.projects]
    now = services.intentions.move(listed, keys[moved], place).intentions
    order = [each.project for each in now]
    rest = [key for key in keys if key != keys[moved]]
    assert [key for key in order if key != keys[moved]] == rest
    assert order.index(keys[moved]) == min(max(place, 0), 3)
    assert services.intentions.of_list(listed) == now
    services.close()


def test_an_order_names_some_and_the_others_come_last(services, listed):
    keys = [each.key for each in listed.projects]
    now = services.intentions.order(listed, [keys[2], keys[0], "unknown"]).intentions
    assert [each.project for each in now] == [keys[2], keys[0], keys[1], keys[3]]


def test_acts_tell_no_choice_and_are_taken_back(services, listed):
    key = listed.projects[1].key
    services.intentions.choose(listed, key, Leaning.FOR)
    services.intentions.note(listed, key, "好")
    services.intentions.note(listed, key, "好，支持")
    services.intentions.move(listed, key, 0)
    names = []
    while services.undoing.names()[0].find("名单") < 0:
        undone = services.undoing.undo()
        assert undone.tables == {"intention"}
        names.append(undone.name)
    assert names == ["调整意向次序", "写意向附注（项目 2）", "改意向（项目 2）"]
    assert services.intentions.of_list(listed)[1] == Intention(key)
    while services.undoing.redo():
        pass
    assert services.intentions.of_list(listed)[0] == Intention(key, Leaning.FOR, "好，支持")


def test_the_same_again_is_no_act(services, listed):
    key = listed.projects[0].key
    services.intentions.choose(listed, key, Leaning.FOR)
    services.intentions.choose(listed, key, Leaning.FOR)
    services.undoing.undo()
    assert services.undoing.names()[0].startswith("导入项目名单")


def test_a_project_that_is_gone_is_refused(services, listed):
    for act in (
        lambda: services.intentions.choose(listed, "gone", Leaning.FOR),
        lambda: services.intentions.note(listed, "gone", "x"),
        lambda: services.intentions.move(listed, "gone", 0),
    ):
        with pytest.raises(VotingError, match="不在名单里"):
            act()
    shorter = services.projects.update(listed, listed.projects[:1]).changed
    with pytest.raises(VotingError, match="不在名单里"):
        services.intentions.choose(listed, listed.projects[2].key, Leaning.FOR)
    assert len(services.intentions.of_list(shorter)) == 1


def _by_project(found):
    return {each.project: each for each in found}


def test_intentions_are_found_for_the_projects_of_a_package(services, listed):
    """The secretariat's list has other numbers and more projects; names make the keys."""
    keys = {each.name: each.key for each in listed.projects}
    services.intentions.choose(listed, keys["公园"], Leaning.FOR)
    other = services.projects.add("另一份", projects("公园")).changed
    services.intentions.choose(other, keys["公园"], Leaning.AGAINST)
    theirs = services.projects.add(
        "票决包里的名单", projects("校舍", "公园", "公 路", "桥")
    ).changed
    found = _by_project(services.intentions.for_projects(theirs.projects))
    assert found[keys["公园"]].leaning is Leaning.FOR
    assert {*found} == {each.key for each in theirs.projects}
    assert len(services.intentions.for_projects(())) == 0


def test_of_two_lists_with_the_same_projects_the_latest_that_is_there_counts(
    services, listed, clock
):
    key = listed.projects[0].key
    services.intentions.choose(listed, key, Leaning.FOR)
    for turn in range(5):
        clock.advance(minutes=1)
        later = services.projects.add(f"第 {turn} 份", listed.projects).changed
        services.intentions.choose(later, key, Leaning.AGAINST)
        found = _by_project(services.intentions.for_projects(listed.projects))
        assert found[key].leaning is Leaning.AGAINST
        services.projects.remove(later)
        found = _by_project(services.intentions.for_projects(listed.projects))
        assert found[key].leaning is Leaning.FOR


def test_what_is_erased_is_gone_in_every_list_and_cannot_be_taken_back(services, listed):
    road, toilet, *_ = listed.projects
    second = services.projects.add("另一份", projects("公路")).changed
    for each in (listed, second):
        services.intentions.choose(each, road.key, Leaning.FOR)
    services.projects.remove(second)
    services.intentions.choose(listed, toilet.key, Leaning.AGAINST)
    services.intentions.clear([road])
    left = [each.leaning for each in services.intentions.of_list(listed)]
    assert sorted(left) == [Leaning.AGAINST, *[Leaning.OPEN] * 3]
    assert {each.leaning for each in services.intentions.of_list(second)} == {Leaning.OPEN}
    names = [services.undoing.undo().name for _ in range(2)]
    assert names == ["移除项目名单“另一份”", "导入项目名单“另一份”"]
    with pytest.raises(WorkbookError, match=r"清除过意向.*没有撤销"):
        services.undoing.undo()  # an intention still hangs on this list
    assert services.projects.lists() == (listed,)


def test_another_reader_keeps_it_from_being_erased_and_is_named(services, listed, path):
    key = listed.projects[0].key
    services.intentions.choose(listed, key, Leaning.FOR)
    with services._workbook.reading() as database:
        database.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(path)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM intention").fetchone()
    with pytest.raises(WorkbookError, match="另一个窗口"):
        services.intentions.clear(listed.projects)
    other.close()
    services.intentions.clear(listed.projects)
    assert {each.leaning for each in services.intentions.of_list(listed)} == {Leaning.OPEN}


def test_a_note_no_workbook_can_hold_is_mended(services, listed):
    key = listed.projects[0].key
    change = services.intentions.note(listed, key, "好\ud800" + "长" * 3000)
    assert change.intentions[0].note == ("好\ufffd" + "长" * 3000)[:2000]
    assert replace(change.intentions[0], note="") == Intention(key)


def test_a_file_that_cannot_be_made_anew_is_named(services, listed):
    key = listed.projects[0].key
    services.intentions.choose(listed, key, Leaning.FOR)
    with services._workbook.reading() as database:
        unread = database.execute("SELECT * FROM project")
        next(unread)
    with pytest.raises(WorkbookError, match="可能还有痕迹"):
        services.intentions.clear(listed.projects)
    unread.close()
    assert {each.leaning for each in services.intentions.of_list(listed)} == {Leaning.OPEN}
    services.intentions.clear(listed.projects)
