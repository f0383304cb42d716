import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention, Leaning, ProjectLink, ProjectList
from jjdesk.domain.task import Verdict
from jjdesk.store import intentions, project_links, projects
from jjdesk.store.database import Workbook, open_workbook

ROAD = Project(key="r", number=2, name="公路", content="50公里", investment=6100.5, unit="交通局")
TOILET = Project(key="t", number=1, name="厕所", deadline="11月底前")
LIST = ProjectList(
    id="l", name="名单", projects=(TOILET, ROAD), demo=True, source="a.csv", added="1"
)
LINK = ProjectLink(
    project="r",
    report="sha",
    commitment="c1",
    quote="公路",
    likeness=0.5,
    verdict=Verdict.CONFIRMED,
)


@pytest.fixture
def workbook(path):
    workbook = open_workbook(path)
    with workbook.changing("加入") as database:
        projects.add(database, LIST)
        project_links.put(database, "l", LINK)
        intentions.put(database, "l", [Intention("r", Leaning.FOR, "好"), Intention("t")])
    yield workbook
    workbook.close()


def test_a_list_is_read_as_it_was_kept(workbook: Workbook) -> None:
    with workbook.reading() as database:
        assert projects.every(database) == (LIST,)
        assert projects.read(database, "l") == LIST
        assert projects.read(database, "x") is None


def test_a_project_that_goes_takes_with_it_what_hangs_on_it(workbook: Workbook) -> None:
    shorter = ProjectList(
        id="l", name="新名", projects=(TOILET,), demo=True, source="a.csv", added="1"
    )
    with workbook.changing("改") as database:
        projects.update(database, shorter)
    with workbook.reading() as database:
        assert projects.read(database, "l") == shorter
        assert project_links.of_list(database, "l", "sha") == ()
        assert intentions.of_list(database, "l") == (Intention("t"),)
    workbook.undo()
    with workbook.reading() as database:
        assert projects.read(database, "l") == LIST
        assert project_links.of_list(database, "l", "sha") == (LINK,)
        assert intentions.of_list(database, "l") == (
            Intention("r", Leaning.FOR, "好"),
            Intention("t"),
        )


def test_a_list_is_removed_and_put_back_once(workbook: Workbook) -> None:
    with workbook.changing() as database:
        assert projects.set_removed(database, "l", "2")
        assert not projects.set_removed(database, "l", "3")
        assert projects.read(database, "l").removed == "2"
        assert projects.set_removed(database, "l", None)
        assert projects.read(database, "l") == LIST


def test_links_follow_their_commitments(workbook: Workbook) -> None:
    with workbook.changing() as database:
        project_links.rehang(database, "sha", {"c1": "c9"}, {"c9": "新公路"})
        (moved,) = project_links.of_list(database, "l", "sha")
        assert (moved.commitment, moved.quote) == ("c9", "新公路")
        project_links.copy(database, "sha", "new", {"c9": "d1"}, {"d1": "另一版"})
        (given,) = project_links.of_list(database, "l", "new")
        assert (given.commitment, given.quote, given.verdict) == ("d1", "另一版", Verdict.CONFIRMED)
        assert project_links.of_list(database, "l", "sha") == (moved,)
        project_links.copy(database, "sha", "third", {}, {})
        assert project_links.of_list(database, "l", "third") == ()


def test_links_whose_commitments_stay_are_not_touched(workbook: Workbook) -> None:
    with workbook.changing("换") as database:
        project_links.rehang(database, "sha", {"c7": "c8"}, {})
        assert project_links.of_list(database, "l", "sha") == (LINK,)
    assert workbook.names()[0] == "加入"


@pytest.mark.parametrize("ids", [{"c1": "c2", "c2": "c3"}, {"c1": "c2", "c2": "c1"}])
def test_where_ids_move_on_to_each_other_no_link_is_lost(workbook: Workbook, ids) -> None:
    with workbook.changing() as database:
        project_links.put(database, "l", replace(LINK, commitment="c2", verdict=Verdict.REJECTED))
        project_links.rehang(database, "sha", ids, {})
    with workbook.reading() as database:
        found = {
            each.commitment: each.verdict for each in project_links.of_list(database, "l", "sha")
        }
    assert found == {ids["c1"]: Verdict.CONFIRMED, ids["c2"]: Verdict.REJECTED}
