from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.domain.summary import Definition, Grouping, PageStyle, Purpose
from jjdesk.errors import UserError
from jjdesk.services.bundle import Services
from jjdesk.services.summarising.catalogue import BUILT_IN
from jjdesk.services.summarising.defining import LONGEST, Defining
from jjdesk.store import summaries
from jjdesk.store.database import open_workbook

SCHOOLS = Filter("学校", sectors=("205",), with_target=True)
MINE = Definition(id="", name="教育批注", purpose=Purpose.NOTES, wanted=SCHOOLS, minutes=3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "workbook.jjdesk"


@pytest.fixture
def services(path: Path) -> Iterator[Services]:
    services = Services(open_workbook(path))
    yield services
    services.close()


@pytest.fixture
def defining(services: Services) -> Defining:
    return services.defining


def own(defining: Defining) -> list[str]:
    return [each.name for each in defining.all() if not each.built_in]


def test_a_fresh_workbook_has_one_of_each_purpose(defining: Defining) -> None:
    assert defining.all() == BUILT_IN
    assert {each.purpose for each in BUILT_IN} == {*Purpose}
    assert all(each.built_in for each in BUILT_IN)
    assert not any(defining.changed(each.id) for each in BUILT_IN)


def test_own_ones_stand_behind_and_are_there_at_the_next_start(
    services: Services, path: Path
) -> None:
    first = services.defining.add(MINE)
    second = services.defining.add(replace(MINE, name=" 另 \n一个 "))
    assert first == replace(MINE, id=first.id)
    assert second.name == "另 一个"
    assert len({first.id, second.id, *Purpose}) == 2 + len(Purpose)
    services.close()
    again = Services(open_workbook(path))
    assert again.defining.all() == (*BUILT_IN, first, second)
    again.close()


def test_a_copy_is_the_same_under_a_name_that_is_free(defining: Defining) -> None:
    defining.change(replace(BUILT_IN[0], wanted=SCHOOLS))
    copy = defining.copy("notes")
    assert copy == replace(BUILT_IN[0], id=copy.id, name="批注摘要（2）", wanted=SCHOOLS)
    assert not copy.built_in
    assert defining.copy("notes").name == "批注摘要（3）"
    assert defining.copy(copy.id).name == "批注摘要（2）（2）"
    assert defining.copy("speech", "常委会发言").name == "常委会发言"
    defining.remove(copy.id)
    assert defining.copy("notes").name == "批注摘要（2）"


def test_a_copy_of_a_long_name_is_no_longer(defining: Defining) -> None:
    long = defining.add(replace(MINE, name="长" * LONGEST))
    assert defining.copy(long.id).name == "长" * (LONGEST - 3) + "（2）"


@pytest.mark.parametrize("name", ["", "  \n", "长" * (LONGEST + 1)])
def test_a_summary_needs_a_name_that_fits(defining: Defining, name: str) -> None:
    one = defining.add(MINE)
    for act in (
        partial(defining.add, replace(MINE, name=name)),
        partial(defining.rename, one.id, name),
    ):
        with pytest.raises(UserError, match=f"1 至 {LONGEST} 个字。没有改动"):
            act()
    assert own(defining) == ["教育批注"]


@pytest.mark.parametrize("name", ["教育批注", " 教育批注 ", "批注摘要"])
def test_no_two_have_one_name(defining: Defining, name: str) -> None:
    defining.add(MINE)
    other = defining.add(replace(MINE, name="别的"))
    for act in (
        partial(defining.add, replace(MINE, name=name)),
        partial(defining.copy, other.id, name),
        partial(defining.rename, other.id, name),
    ):
        with pytest.raises(UserError, match=r"已经有一个叫“.*”的摘要。没有改动"):
            act()
    assert own(defining) == ["教育批注", "别的"]


def test_renaming_to_the_same_is_no_act(services: Services, defining: Defining) -> None:
    one = defining.add(MINE)
    defining.rename(one.id, "新名")
    before = services.undoing.names()
    assert defining.rename(one.id, " 新名 ") == defining.all()
    assert services.undoing.names() == before
    assert own(defining) == ["新名"]


def test_a_changed_built_in_one_keeps_name_place_and_purpose(defining: Defining) -> None:
    speech = next(each for each in BUILT_IN if each.purpose is Purpose.SPEECH)
    changed = replace(speech, minutes=12, name="改了", purpose=Purpose.NOTES)
    known = defining.change(changed)
    assert known == tuple(
        replace(speech, minutes=12) if each is speech else each for each in BUILT_IN
    )
    assert [each.id for each in BUILT_IN if defining.changed(each.id)] == ["speech"]
    assert defining.change(speech) == BUILT_IN
    assert not defining.changed("speech")


def test_a_built_in_one_is_set_as_it_came(services: Services, defining: Defining) -> None:
    defining.change(replace(BUILT_IN[0], source=False))
    assert defining.restore("notes") == BUILT_IN
    assert services.undoing.names()[0] == "摘要“批注摘要”恢复原样"
    services.undoing.undo()
    assert defining.all()[0] == replace(BUILT_IN[0], source=False)
    names = services.undoing.names()
    defining.restore("speech")
    assert services.undoing.names() == names


def test_built_in_ones_are_neither_renamed_nor_removed_nor_moved(defining: Defining) -> None:
    for act, word in (
        (partial(defining.rename, "notes", "别的"), "改名"),
        (partial(defining.remove, "notes"), "删除"),
        (partial(defining.move, "notes", 1), "移动"),
    ):
        with pytest.raises(UserError, match=f"自带的摘要，不能{word}。没有改动"):
            act()
    assert defining.all() == BUILT_IN


def test_what_is_gone_is_told(defining: Defining) -> None:
    one = defining.add(MINE)
    defining.remove(one.id)
    acts: list[Callable[[], object]] = [
        partial(defining.copy, one.id),
        partial(defining.rename, one.id, "别的"),
        partial(defining.change, replace(one, source=False)),
        partial(defining.remove, one.id),
        partial(defining.move, one.id, -1),
    ]
    for act in acts:
        with pytest.raises(UserError, match="已经不在了。没有改动"):
            act()
    assert defining.all() == BUILT_IN


@pytest.mark.parametrize(
    ("steps", "order"),
    [(-1, "乙甲丙"), (1, "甲丙乙"), (0, "甲乙丙"), (-9, "乙甲丙"), (9, "甲丙乙")],
)
def test_own_ones_are_moved_among_themselves(
    services: Services, defining: Defining, steps: int, order: str
) -> None:
    defining.change(replace(BUILT_IN[3], source=False))
    ids = {name: defining.add(replace(MINE, name=name)).id for name in "甲乙丙"}
    names = services.undoing.names()
    known = defining.move(ids["乙"], steps)
    assert "".join(own(defining)) == order
    assert [each.id for each in known[: len(BUILT_IN)]] == [each.id for each in BUILT_IN]
    assert (services.undoing.names() == names) == (order == "甲乙丙")


def test_every_act_has_a_name_and_is_taken_back(services: Services, defining: Defining) -> None:
    model = defining.add(replace(MINE, name="底"))

    def last() -> Definition:
        return defining.all()[-1]

    acts: tuple[tuple[str, Callable[[], object]], ...] = (
        ("新建摘要“教育批注”", lambda: defining.add(MINE)),
        ("新建摘要“底（2）”", lambda: defining.copy(model.id)),
        ("摘要“底（2）”改名为“新”", lambda: defining.rename(last().id, "新")),
        ("修改摘要“新”", lambda: defining.change(replace(last(), page=PageStyle(points=12)))),
        ("移动摘要“新”", lambda: defining.move(last().id, -2)),
        ("修改摘要“批注摘要”", lambda: defining.change(replace(BUILT_IN[0], wanted=Filter("路")))),
        ("删除摘要“教育批注”", lambda: defining.remove(last().id)),
    )
    before = []
    for name, act in acts:
        before.append(defining.all())
        act()
        assert services.undoing.names()[0] == name
        assert defining.all() != before[-1]
    after = defining.all()
    for name, _ in reversed(acts):
        undone = services.undoing.undo()
        assert undone is not None
        assert (undone.name, undone.tables) == (name, frozenset({"summary"}))
        assert defining.all() == before.pop()
    for _ in acts:
        services.undoing.redo()
    assert defining.all() == after


def test_changes_of_one_field_in_a_row_are_one_act(services: Services, defining: Defining) -> None:
    one = defining.add(MINE)
    for minutes in (4, 5, 6):
        known = defining.change(replace(one, minutes=minutes))
        assert known[-1].minutes == minutes
    defining.change(replace(one, minutes=6, order=Grouping.SECTOR))
    defining.change(replace(one, minutes=6, order=Grouping.SECTOR))
    services.undoing.undo()
    assert defining.all()[-1] == replace(one, minutes=6)
    services.undoing.undo()
    assert defining.all()[-1] == one


def test_what_a_newer_version_made_of_a_built_in_one_is_not_taken(services: Services) -> None:
    odd = replace(MINE, id="speech", name="笔记", minutes=60)
    with services._workbook.changing() as database:
        summaries.put(database, odd)
    assert services.defining.all() == BUILT_IN
