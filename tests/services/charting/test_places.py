"""Places: every number again by plain loops over the bundled report's JSON."""

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.chart import Form
from jjdesk.services.charting import places
from jjdesk.services.charting.matter import Matter, Wish

TOWNS = tuple(
    tomllib.loads(Path("resources/lexicons/places-500116.toml").read_text(encoding="utf-8"))[
        "towns"
    ]
)


def of(*reports, **known):
    return places.chart(Matter(reports=reports, **known), Wish(chart="places"))


def naming(raw, town):
    return [c["id"] for c in raw["commitments"] if town in c["places"]]


def with_places(report, *places):
    """The first commitments of a report, each with these places."""
    commitments = zip(report.commitments, places, strict=False)
    return replace(report, commitments=tuple(replace(c, places=p) for c, p in commitments))


def test_every_town_has_the_commitments_that_name_it(report, raw):
    chart = of(report, towns=TOWNS)
    assert chart.form is Form.BARS
    assert {bar.label for bar in chart.bars} == set(TOWNS)
    for bar in chart.bars:
        wanted = naming(raw, bar.label)
        assert [each.commitment for each in bar.pieces[0].behind] == wanted
        assert bar.total == len(wanted)
        assert bar.words == (str(len(wanted)) if wanted else "无")
    mentions = sum(len(c["places"]) for c in raw["commitments"])
    assert sum(bar.total for bar in chart.bars) == mentions


def test_most_named_first_then_the_official_order(report, raw):
    shown = [bar.label for bar in of(report, towns=TOWNS).bars]
    assert shown == sorted(TOWNS, key=lambda town: (-len(naming(raw, town)), TOWNS.index(town)))


def test_the_answer_and_the_remark_name_the_extremes(report, raw):
    chart = of(report, towns=TOWNS)
    silent = [town for town in TOWNS if not naming(raw, town)]
    some = sum(1 for c in raw["commitments"] if c["places"])
    assert chart.answer == (
        f"154 条承诺里 {some} 条点了镇街的名；30 个镇街点到 {30 - len(silent)} 个，"
        f"塘河镇、白沙镇最多（各 4 条），{len(silent)} 个没有点到。"
    )
    assert chart.remark == (
        f"没有点到的 {len(silent)} 个：{'、'.join(silent)}；一条点到几个镇街的，每个都算一次。"
    )
    assert [bar.label for bar in chart.bars[-len(silent) :]] == silent


def test_own_towns_are_marked_and_told(report, raw):
    own = frozenset({"白沙镇", "先锋镇"})
    chart = of(report, towns=TOWNS, own=own)
    assert {bar.label for bar in chart.bars if bar.own} == own
    count = len(naming(raw, "白沙镇"))
    assert chart.answer.endswith(f"；我的选区：白沙镇 {count} 条、先锋镇没有点到。")
    chart = of(report, towns=TOWNS, own=frozenset(TOWNS[:4]))
    named = sum(1 for town in TOWNS[:4] if naming(raw, town))
    assert chart.answer.endswith(f"；我的选区 4 个镇街点到 {named} 个。")


def test_without_a_town_list_only_what_is_named_stands_there(report, raw):
    chart = of(report)
    assert {bar.label for bar in chart.bars} == {p for c in raw["commitments"] for p in c["places"]}
    assert all(bar.total for bar in chart.bars)
    assert "没有这个区县的地名表" in chart.remark
    assert f"；点到 {len(chart.bars)} 个镇街，" in chart.answer


def test_towns_beside_the_list_are_not_lost(report):
    chart = of(with_places(report, ("白沙镇", "外乡"), ("外乡",)), towns=TOWNS[:3])
    assert [(bar.label, bar.total) for bar in chart.bars[:2]] == [("外乡", 2), ("白沙镇", 1)]
    assert len(chart.bars) == 5


def test_all_named_alike(report):
    chart = of(with_places(report, TOWNS[:2]), towns=TOWNS[:2])
    assert chart.answer == "1 条承诺里 1 条点了镇街的名；2 个镇街全点到了，每个镇街 1 条。"


def test_reports_of_several_places_say_that_names_may_be_shared(report):
    other = replace(with_places(report, ("白沙镇",)), place="另一个县")
    chart = of(with_places(report, ("白沙镇",)), other)
    assert [bar.total for bar in chart.bars] == [2]
    assert "同名镇街算在一起" in chart.remark


def test_a_hundred_counties_do_not_fill_the_remark(report):
    towns = tuple(f"第{number}镇" for number in range(300))
    chart = of(with_places(report, towns[:1]), towns=towns)
    assert len(chart.bars) == 300
    assert chart.remark.startswith("没有点到的 299 个：第1镇、")
    assert "第60镇等，都在表里；" in chart.remark


def test_nothing_named_is_said(report):
    none = with_places(report, (), ())
    assert of(none, towns=TOWNS).answer == "这 2 条承诺没有点到任何镇街的名。"
    assert "地名表" in of(none).answer
    assert of(none, towns=TOWNS).bars == ()
    assert "没有读出承诺事项" in of(with_places(report)).answer


@given(st.lists(st.lists(st.sampled_from(TOWNS[:6]), max_size=4).map(tuple), max_size=12))
def test_counts_are_right_whatever_is_named(report, named):
    made_up = with_places(report, *named)
    chart = of(made_up, towns=TOWNS[:6])
    wanted = {town: sum(town in each for each in named) for town in TOWNS[:6]}
    assert bool(chart.bars) == any(wanted.values())
    assert all(bar.total == wanted[bar.label] for bar in chart.bars)
