from functools import partial
from pathlib import Path

import pytest

from jjdesk.domain.finding import Counted, Filter, SavedFilter
from jjdesk.errors import UserError
from jjdesk.services.bundle import Services
from jjdesk.services.saved_filters import LONGEST, SavedFilters
from jjdesk.store.database import open_workbook

SCHOOLS = Filter("学校", sectors=("205",), with_target=True)
ROADS = Filter(
    places=("白沙镇",), mine=False, since="2025-01-01", conflicts=True,
    counted=Counted("交通运输 · 确保", "sha", ("c1", "c2")),
)  # fmt: skip


def names(services: Services) -> list[str]:
    return [each.name for each in services.saved_filters.every()]


def test_filters_are_kept_whole_in_the_order_they_came(services: Services, path: Path) -> None:
    services.saved_filters.save(" 道路 ", ROADS)
    assert services.saved_filters.save("学校", SCHOOLS) == (
        SavedFilter("道路", ROADS),
        SavedFilter("学校", SCHOOLS),
    )
    services.close()
    again = Services(open_workbook(path))
    assert again.saved_filters.every() == (SavedFilter("道路", ROADS), SavedFilter("学校", SCHOOLS))
    again.close()


def test_a_name_stands_for_one_filter_the_last_one(services: Services) -> None:
    services.saved_filters.save("甲", ROADS)
    services.saved_filters.save("乙", ROADS)
    assert services.saved_filters.save("甲", SCHOOLS) == (
        SavedFilter("甲", SCHOOLS),
        SavedFilter("乙", ROADS),
    )


def test_filters_are_renamed_removed_and_put_in_order(services: Services) -> None:
    for name in "甲乙丙":
        services.saved_filters.save(name, SCHOOLS)
    services.saved_filters.rename("乙", "丁")
    assert names(services) == ["甲", "丁", "丙"]
    services.saved_filters.order(["丙", "甲", "丁"])
    assert names(services) == ["丙", "甲", "丁"]
    services.saved_filters.remove("甲")
    assert names(services) == ["丙", "丁"]
    services.saved_filters.rename("没有", "戊")
    services.saved_filters.remove("没有")
    assert names(services) == ["丙", "丁"]


@pytest.mark.parametrize("name", ["", "  ", "长" * (LONGEST + 1)])
def test_a_filter_needs_a_name_that_fits_a_menu(services: Services, name: str) -> None:
    with pytest.raises(UserError, match="没有存下"):
        services.saved_filters.save(name, SCHOOLS)
    assert names(services) == []


def test_another_filters_name_is_not_taken(services: Services) -> None:
    services.saved_filters.save("甲", SCHOOLS)
    services.saved_filters.save("乙", ROADS)
    with pytest.raises(UserError, match="没有改名"):
        services.saved_filters.rename("乙", "甲")
    assert services.saved_filters.rename("乙", "乙") == services.saved_filters.every()


def test_every_act_has_a_name_and_is_taken_back(services: Services) -> None:
    saved: SavedFilters = services.saved_filters
    acts = (
        ("存下筛选“甲”", partial(saved.save, "甲", SCHOOLS)),
        ("存下筛选“乙”", partial(saved.save, "乙", ROADS)),
        ("存下筛选“甲”", partial(saved.save, "甲", ROADS)),
        ("筛选“甲”改名为“丙”", partial(saved.rename, "甲", "丙")),
        ("调整筛选的次序", partial(saved.order, ["乙", "丙"])),
        ("删除筛选“乙”", partial(saved.remove, "乙")),
    )
    before = []
    for name, act in acts:
        before.append(saved.every())
        after = act()
        assert services.undoing.names()[0] == name
        assert after == saved.every() != before[-1]
    for name, _ in reversed(acts):
        undone = services.undoing.undo()
        assert undone is not None
        assert undone.name == name
        assert "saved_filter" in undone.tables
        assert saved.every() == before.pop()
    for _ in acts:
        services.undoing.redo()
    assert saved.every() == (SavedFilter("丙", ROADS),)


def test_a_filter_of_a_newer_version_is_passed_over(services: Services) -> None:
    services.saved_filters.save("甲", SCHOOLS)
    with services.saved_filters._workbook.changing() as database:
        database.execute("INSERT INTO saved_filter VALUES ('新', '{\"sectors\": 7}', 9)")
        database.execute("INSERT INTO saved_filter VALUES ('坏', 'no json', 10)")
    assert names(services) == ["甲"]
