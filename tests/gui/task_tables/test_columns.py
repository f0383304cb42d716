"""Each column of a task table has a name of its own."""

from jjdesk.domain.task import Column
from jjdesk.gui.task_tables.columns import column_names


def test_every_column_and_none_has_a_name_of_its_own():
    names = column_names()
    assert set(names) == {None, *Column}
    assert len(set(names.values())) == len(names)
    assert (names[None], names[Column.UNITS]) == ("不读取", "责任单位")
