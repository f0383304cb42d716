"""The reader's own promises; how whole sentences are named is tested with the targets."""

from jjdesk.parsing import bounds, quantities
from jjdesk.parsing.indicators import Reader


def names(text: str, clause: tuple[int, int]) -> list[list[str]]:
    numbers = list(quantities.find(text[: clause[1]]))
    readings = [bounds.read(text, q, clause) for q in numbers]
    reader = Reader(text)
    items = reader.items(numbers, readings, reader.spans.index(clause))
    return [[item.indicator for item in each] for each in items]


def test_one_list_of_items_a_number() -> None:
    text = "新建敬老院、卫生室各2所、公厕3座"
    assert names(text, (0, len(text))) == [["新建敬老院", "新建卫生室"], ["新建公厕"]]


def test_what_stands_before_a_colon_is_no_name() -> None:
    text = "主要目标是：粮食产量20万吨"
    assert names(text, (0, len(text))) == [["粮食产量"]]


def test_a_number_alone_is_still_named() -> None:
    assert names("5%", (0, 2)) == [["数量"]]
