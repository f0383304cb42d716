from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.store import saved_filters
from jjdesk.store.database import open_workbook

DEEP = '{"x":' * 100_000 + "1" + "}" * 100_000


def test_those_that_cannot_be_read_are_left_out(tmp_path):
    workbook = open_workbook(tmp_path / "w.jjdesk")
    known = SavedFilter("教育", Filter("学校"))
    with workbook.changing() as database:
        saved_filters.put(database, known)
        for name, wanted in (("deep", DEEP), ("none", "["), ("other", '{"query": 5}')):
            database.execute("INSERT INTO saved_filter VALUES (?, ?, 9)", [name, wanted])
        assert tuple(saved_filters.every(database)) == (known,)
    workbook.close()


def test_a_name_is_given_once(tmp_path):
    workbook = open_workbook(tmp_path / "w.jjdesk")
    with workbook.changing() as database:
        for name in ("甲", "乙"):
            saved_filters.put(database, SavedFilter(name, Filter(name)))
        assert not saved_filters.rename(database, "甲", "乙")
        assert not saved_filters.rename(database, "没有", "丙")
        assert saved_filters.rename(database, "甲", "丙")
        kept = {each.name: each.wanted.query for each in saved_filters.every(database)}
    workbook.close()
    assert kept == {"丙": "甲", "乙": "乙"}
