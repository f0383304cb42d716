"""Tables from columns."""

from jjdesk.services.summarising.columns import Column, table


def test_columns_become_heads_and_cells_and_what_is_empty_is_nothing():
    columns = (Column("条", 3, len), Column("文", 20, lambda each: each))
    made = table(columns, ["甲乙", ""], "表")
    assert (made.name, made.heads) == ("表", ("条", "文"))
    assert made.rows == ((2, "甲乙"), (0, None))


def test_wide_columns_share_the_room_that_is_left_and_narrow_ones_stay():
    made = table((Column("条", 3, len), Column("甲", 10, str), Column("乙", 20, str)), ["x"])
    assert made.widths == (3, 13, 26)


def test_of_too_many_columns_the_wide_ones_become_narrower():
    columns = (Column("条", 3, len), *(Column(str(number), 10, str) for number in range(6)))
    assert table(columns, ["x"]).widths == (3, *(6,) * 6)
    many = tuple(Column(str(number), 10, str) for number in range(20))
    assert table(many, ["x"]).widths == (5,) * 20


def test_narrow_columns_alone_are_as_they_ask():
    assert table((Column("条", 3, len),), ["x"]).widths == (3,)
