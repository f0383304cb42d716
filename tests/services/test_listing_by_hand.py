"""The list of one deputy's notes in every order, told by hand.

Notes are those of ``County`` in ``tests/services/conftest.py``: n1 and n7 on commitment 1, n2 on 3,
n3 on 4, n4 on 6, n8 on 7, n5 on the section before 3, n6 on the report; n7 and n8 are of 李四.
"""

import pytest

from jjdesk.domain.annotation import Link
from jjdesk.domain.finding import Filter
from jjdesk.services.list_wish import Order, Wish

FIRST, ROADS, HEALTH, AIR = "（一）办好教育", "（二）畅通道路", "（三）守护健康", "（四）改善环境"


def listed(county, wish: Wish) -> list[tuple[str, str]]:
    """Ids of notes with the group that each is in."""
    listing = county.services.listing
    found = listing.find(wish)
    return [(line.note.id, line.group) for line in listing.lines(found, 0, 99)]


LATEST = ["n6", "n5", "n4", "n3", "n2", "n1", "n8", "n7"]
ORDERS = {
    (Order.READING, False): [
        ("n6", "全文"),
        ("n1", FIRST),
        ("n7", FIRST),
        ("n5", ROADS),
        ("n2", ROADS),
        ("n3", ROADS),
        ("n4", HEALTH),
        ("n8", AIR),
    ],
    (Order.READING, True): [
        ("n8", AIR),
        ("n4", HEALTH),
        ("n3", ROADS),
        ("n2", ROADS),
        ("n5", ROADS),
        ("n7", FIRST),
        ("n1", FIRST),
        ("n6", "全文"),
    ],
    # The latest first: each of one's own was written a minute after the one before.
    (Order.TIME, False): [
        (id_, "2031-02") for id_ in ["n6", "n5", "n4", "n3", "n2", "n1", "n8", "n7"]
    ],
    (Order.TIME, True): [
        (id_, "2031-02") for id_ in ["n7", "n8", "n1", "n2", "n3", "n4", "n5", "n6"]
    ],
    (Order.KIND, False): [
        ("n5", "watch"),
        ("n4", "support"),
        ("n7", "question"),
        ("n2", "question"),
        ("n1", "suggest"),
        ("n8", "suggest"),
        ("n3", "amend"),
        ("n6", "free"),
    ],
    (Order.KIND, True): [
        ("n6", "free"),
        ("n3", "amend"),
        ("n1", "suggest"),
        ("n8", "suggest"),
        ("n7", "question"),
        ("n2", "question"),
        ("n4", "support"),
        ("n5", "watch"),
    ],
    (Order.IMPORTANCE, False): [
        ("n1", "3"),
        ("n2", "2"),
        *((id_, "1") for id_ in ["n6", "n7", "n5", "n3", "n4", "n8"]),
    ],
    (Order.IMPORTANCE, True): [
        *((id_, "1") for id_ in ["n6", "n7", "n5", "n3", "n4", "n8"]),
        ("n2", "2"),
        ("n1", "3"),
    ],
    (Order.AUTHOR, False): [
        *((id_, "张三") for id_ in ["n6", "n1", "n5", "n2", "n3", "n4"]),
        ("n7", "李四"),
        ("n8", "李四"),
    ],
    (Order.AUTHOR, True): [
        ("n7", "李四"),
        ("n8", "李四"),
        *((id_, "张三") for id_ in ["n6", "n1", "n5", "n2", "n3", "n4"]),
    ],
    # What has no tag or day stays last, whichever way round.
    (Order.TAG, False): [
        ("n1", "上学"),
        ("n5", "民生"),
        *((id_, "") for id_ in ["n6", "n7", "n2", "n3", "n4", "n8"]),
    ],
    (Order.TAG, True): [
        ("n5", "民生"),
        ("n1", "上学"),
        *((id_, "") for id_ in ["n6", "n7", "n2", "n3", "n4", "n8"]),
    ],
    (Order.FOLLOW_UP, False): [
        ("n2", "2031-03-01"),
        *((id_, "") for id_ in ["n6", "n1", "n7", "n5", "n3", "n4", "n8"]),
    ],
    (Order.FOLLOW_UP, True): [
        ("n2", "2031-03-01"),
        *((id_, "") for id_ in ["n6", "n1", "n7", "n5", "n3", "n4", "n8"]),
    ],
}


@pytest.mark.parametrize(("how", "notes"), ORDERS.items(), ids=lambda each: str(each)[:40])
def test_the_list_in_every_order(county, how, notes):
    order, descending = how
    assert listed(county, Wish(order=order, descending=descending)) == notes


@pytest.mark.parametrize("how", ORDERS, ids=str)
def test_what_a_filter_leaves_keeps_its_order(county, how):
    order, descending = how
    whole = [id_ for id_, _ in ORDERS[how]]
    for wanted, kept in (
        (Filter(mine=True), {"n1", "n2", "n3", "n4", "n5", "n6"}),
        (Filter(kinds=("question", "suggest")), {"n1", "n2", "n7", "n8"}),
        (Filter(query="改造"), {"n1", "n3", "n7"}),
        (Filter(query="地铁"), set()),
    ):
        found = listed(county, Wish(order=order, descending=descending, wanted=wanted))
        assert [id_ for id_, _ in found] == [id_ for id_ in whole if id_ in kept]


def test_a_page_begins_where_it_is_asked_and_says_where_groups_begin(county):
    listing = county.services.listing
    found = listing.find(Wish(order=Order.KIND))
    lines = listing.lines(found, 3, 3)
    assert [line.note.id for line in lines] == ["n2", "n1", "n8"]
    assert [line.begins for line in lines] == [False, True, False]
    assert listing.lines(found, 8, 5) == ()


def test_each_line_says_where_it_hangs_whose_it_is_and_its_tags(county):
    listing = county.services.listing
    lines = {line.note.id: line for line in listing.lines(listing.find(Wish()), 0, 99)}
    assert {id_: line.place.words for id_, line in lines.items()} == {
        "n6": "全文",
        "n1": "第 1 条",
        "n7": "第 1 条",
        "n5": "章节",
        "n2": "第 3 条",
        "n3": "第 4 条",
        "n4": "第 6 条",
        "n8": "第 7 条",
    }
    assert {id_ for id_, line in lines.items() if line.mine} == {f"n{n}" for n in range(1, 7)}
    assert [tag.name for tag in lines["n1"].tags] == ["上学"]
    # There is but one report with notes: its name would say nothing.
    assert {line.report for line in lines.values()} == {""}


def test_of_several_reports_with_notes_each_group_names_its_report(own_county):
    older = own_county.add_last_year()
    opened = own_county.services.library.open(older.source.sha256)
    from jjdesk.services.drafting import new_annotation  # noqa: PLC0415  only here

    note = new_annotation(older.commitments[0], opened, text="去年的话")
    own_county.services.annotating.save(note, opened)
    groups = [group for _, group in listed(own_county, Wish())]
    assert {group.partition(" · ")[0] for group in groups} == {
        "2030 青溪县人民政府工作报告",
        "2031 青溪县人民政府工作报告",
    }


def test_a_note_in_the_list_is_the_whole_note(own_county):
    """With what it points to, its tags and its wording: a card is drawn from it."""
    services = own_county.services
    links = (
        Link(own_county.sha256, own_county.commitment(4).id, "断头路"),
        Link("another report", "gone", "别处"),
    )
    own_county.keep("n3", services.annotating.get("n3"), links=links)
    found = services.listing.find(Wish())
    lines = {line.note.id: line.note for line in services.listing.lines(found, 0, 99)}
    assert lines["n3"].links == links
    assert lines == {id_: services.annotating.get(id_) for id_ in lines}
