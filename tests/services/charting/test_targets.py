"""Targets by sector and section: every number again by plain loops over the bundled JSON."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.domain.chart import Form
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Bound, Category, Measure
from jjdesk.services.charting.matter import By, Matter, Split, Wish
from jjdesk.services.charting.targets import chart

FIRM = ("确保", "必须", "严守", "严控", "务必")
ASPIRED = ("力争", "争取", "努力", "争创")
OF_FIRMNESS = {**dict.fromkeys(FIRM, "firm"), **dict.fromkeys(ASPIRED, "aspired")}


def part_of(target, split):
    if split is Split.FIRMNESS:
        return OF_FIRMNESS.get(target["modality"], "plain")
    return target[split.value]


def row_of(commitment, target, by):
    return target["sector"] if by is By.SECTOR else commitment["section"] or ""


def counted(raw):
    for commitment in raw["commitments"]:
        for target in commitment["targets"]:
            if target["category"] in ("target", "absolute"):
                yield commitment, target


@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("split", Split)
def test_every_piece_is_what_plain_loops_count(raw, report, by, split):
    made = chart(Matter(reports=(report,)), Wish(by=by, split=split))

    for bar in made.bars:
        for part, piece in zip(made.parts, bar.pieces, strict=True):
            quotes = [
                (c["id"], t["quote"])
                for c, t in counted(raw)
                if row_of(c, t, by) == bar.key and part_of(t, split) == part.key
            ]
            assert piece.value == len(quotes)
            assert [(each.commitment, each.quote) for each in piece.behind] == quotes
    assert sum(bar.total for bar in made.bars) == len(list(counted(raw))) == 67
    assert {part.key for part in made.parts} >= {part_of(t, split) for _, t in counted(raw)}


@pytest.mark.parametrize("by", By)
def test_beside_each_bar_stands_how_many_commitments_say_a_figure(raw, report, by):
    made = chart(Matter(reports=(report,)), Wish(by=by))

    field = "sector" if by is By.SECTOR else "section"
    wholes, parts = Counter(), Counter()
    for commitment in raw["commitments"]:
        key = commitment[field] or ""
        wholes[key] += 1
        parts[key] += any(t["category"] != "scale" for t in commitment["targets"])
    shares = {bar.key: bar.share for bar in made.bars if bar.share}
    assert {key: share.whole for key, share in shares.items()} == wholes
    assert {key: share.part for key, share in shares.items()} == parts
    assert all(len(share.behind) == share.part for share in shares.values())
    assert made.share_is


def test_the_longest_bar_stands_first_and_sectors_without_a_figure_last(raw, report):
    made = chart(Matter(reports=(report,)), Wish())

    lengths = Counter(t["sector"] for _, t in counted(raw))
    keys = {c["sector"] for c in raw["commitments"]} | set(lengths)
    assert [bar.key for bar in made.bars] == sorted(keys, key=lambda key: (-lengths[key], key))
    assert [bar.words for bar in made.bars] == [str(lengths[bar.key] or "无") for bar in made.bars]
    assert made.bars[-1].words == "无"


def test_sections_of_one_length_stand_in_reading_order(make):
    made_up = make.report(
        [
            make.promised(section=section, targets=[make.said()] * number)
            for section, number in (("z", 1), ("a", 1), ("m", 2), ("y", 0), ("b", 0))
        ]
    )
    made = chart(Matter(reports=(made_up,)), Wish(by=By.SECTION))

    assert [bar.label for bar in made.bars] == ["第m", "第z", "第a", "第y", "第b"]


def test_the_answer_of_the_bundled_report(report):
    made = chart(Matter(reports=(report,)), Wish())

    assert made.question == "哪些领域说了数，说得多硬？"
    assert made.answer == (
        "量化目标 67 个：确保 13 个、力争 10 个、未加限定 44 个；农林水最多（16 个）。"
    )
    assert made.source.startswith("来源：重庆市江津区")
    assert made.remark == (
        "“确保”含“严守”2 个。含“全覆盖”“清零”一类 5 个；项目自身规模 3 个不计；"
        "目标按所指的事归入领域，承诺按首个领域归入，两者未必对应。"
    )
    assert (made.form, made.unit, made.bars_are) == (Form.BARS, "个", "领域")
    assert [(part.label, part.ink) for part in made.parts] == [
        ("确保", 1),
        ("力争", 2),
        ("未加限定", 0),
    ]


@pytest.mark.parametrize(
    ("split", "asks", "first"),
    [
        (Split.BOUND, "哪些章节说了数，是保底、封顶还是定数？", "不低于 21 个、不高于 2 个"),
        (Split.MEASURE, "哪些章节说了数，说的是哪一类数？", "完成量 36 个、增幅 1 个"),
    ],
)
def test_other_splits_ask_and_answer_of_their_own(report, split, asks, first):
    made = chart(Matter(reports=(report,)), Wish(by=By.SECTION, split=split))

    assert made.question == asks
    assert f"67 个：{first}" in made.answer
    assert "“（六）坚定不移推进乡村全面振兴”最多（22 个）。" in made.answer
    assert "严守" not in made.remark
    assert "首个领域" not in made.remark


def test_each_part_that_occurs_has_an_ink_of_its_own(make):
    said = [make.said(bound=bound, measure=measure) for bound in Bound for measure in Measure]
    matter = Matter(reports=(make.report([make.promised(targets=said)]),))
    for split, kinds in ((Split.BOUND, Bound), (Split.MEASURE, Measure)):
        parts = chart(matter, Wish(split=split)).parts
        assert {part.key for part in parts} == set(kinds)
        assert sorted(part.ink for part in parts) == list(range(len(kinds)))
        assert len({part.label for part in parts}) == len(kinds)


def test_targets_of_the_filter_only(raw, report):
    wanted = Filter(measures=(Measure.DELIVERY,), bounds=(Bound.AT_LEAST,))
    shown = {
        c["id"]
        for c, t in counted(raw)
        if t["measure"] == "delivery" and t["bound"] == ">="
    }  # fmt: skip
    matter = Matter(
        reports=(report,), shown={report.source.sha256: frozenset(shown)}, wanted=wanted, words="…"
    )
    made = chart(matter, Wish())

    number = sum(t["measure"] == "delivery" and t["bound"] == ">=" for _, t in counted(raw))
    assert 0 < number < 67
    assert sum(bar.total for bar in made.bars) == number
    assert sum(bar.share.whole for bar in made.bars if bar.share) == len(shown)
    assert all(bar.share.part == bar.share.whole for bar in made.bars if bar.share)


def test_a_target_counts_in_its_own_sector_though_no_commitment_is_of_it(make):
    made_up = make.report([make.promised("205", targets=[make.said("201"), make.said("201")])])
    made = chart(Matter(reports=(made_up,)), Wish())
    at_home = make.report([make.promised("205", targets=[make.said("205")])])

    assert made.remark == "目标按所指的事归入领域，承诺按首个领域归入，两者未必对应。"
    assert chart(Matter(reports=(at_home,)), Wish()).remark == ""
    assert [(bar.key, bar.words, bar.share and bar.share.part) for bar in made.bars] == [
        ("201", "2", None),
        ("205", "无", 1),
    ]
    assert made.bars[1].share.behind[0].quote == "数1.1；数1.2"


def test_several_reports_are_charted_by_sector_with_the_name_of_each_behind(make):
    reports = tuple(
        make.report([make.promised("205", "s1", [make.said("205")])], name) for name in "甲乙"
    )
    made = chart(Matter(reports=reports), Wish(by=By.SECTION))

    (bar,) = made.bars
    assert (bar.label, bar.words, bar.share.whole) == ("教育", "2", 2)
    behind = bar.pieces[2].behind
    assert [each.report_name for each in behind] == ["甲 2025", "乙 2025"]
    assert [each.report for each in behind] == [each.source.sha256 for each in reports]
    assert made.answer == "量化目标 2 个，都是“未加限定”。"


def test_nothing_to_count_is_said_and_draws_no_bar(make):
    silent = make.report([make.promised(targets=[make.said(category=Category.SCALE)])])
    empty = make.report([])
    said = {
        "这 1 条承诺里没有量化目标，换个范围再看。": Matter(reports=(silent,)),
        "当前筛选下没有承诺事项，放宽筛选再看。": Matter(
            reports=(silent,), shown={silent.source.sha256: frozenset()}, words="教育"
        ),
        "报告里没有读出承诺事项，没有可数的。": Matter(reports=(empty,)),
    }
    for words, matter in said.items():
        for split in Split:
            made = chart(matter, Wish(split=split))
            assert (made.answer, made.bars, made.remark) == (words, (), "")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_pieces_of_any_report_sum_up(make, promises, data):
    promised = data.draw(promises)
    matter = Matter(reports=(make.report(promised),))
    every = [(p, t) for p in promised for t in p.targets if t.category is not Category.SCALE]
    for by in By:
        for split in Split:
            made = chart(matter, Wish(by=by, split=split))
            rows = Counter(t.sector if by is By.SECTOR else p.section or "" for p, t in every)
            assert {bar.key: bar.total for bar in made.bars if bar.total} == rows
            assert all(len(p.behind) == p.value for bar in made.bars for p in bar.pieces)
            totals = [bar.total for bar in made.bars]
            assert totals == sorted(totals, reverse=True)
            assert bool(made.bars) == bool(every)
            assert made.answer.endswith("。")
