"""Progress: every number again by plain loops over statuses made here and the bundled JSON."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.chart import Form
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Report
from jjdesk.services.charting import progress
from jjdesk.services.charting.matter import By, Matter, Wish

BUNDLED = Path("resources/reports/jiangjin-2025.json")
REPORT = msgspec.json.decode(BUNDLED.read_bytes(), type=Report)
RAW = json.loads(BUNDLED.read_text(encoding="utf-8"))["commitments"]
ORDER = ("done", "under_way", "behind", "not_started", "unrated")
WORDS = dict(zip(ORDER, ("已完成", "推进中", "滞后", "未开始", "未评"), strict=True))


def every(third):
    """Statuses of every third commitment and the like."""
    kinds = list(Status)
    return {each["id"]: kinds[n % 5] for n, each in enumerate(RAW) if n % third == 0}


def of(statuses, by=By.SECTOR, **known):
    matter = Matter(reports=(REPORT,), statuses=statuses, **known)
    return progress.chart(matter, Wish(chart="progress", by=by))


@pytest.mark.parametrize("by", [By.SECTOR, By.SECTION])
def test_every_commitment_counts_once_by_its_status(by):
    statuses = every(2)
    chart = of(statuses, by)
    assert chart.form is Form.BARS
    assert [part.key for part in chart.parts] == list(ORDER)
    assert [part.label for part in chart.parts] == list(WORDS.values())
    assert {bar.key for bar in chart.bars} == {each[by] or "" for each in RAW}
    for bar in chart.bars:
        here = [each for each in RAW if (each[by] or "") == bar.key]
        assert bar.total == len(here)
        for part, piece in zip(chart.parts, bar.pieces, strict=True):
            wanted = [c["id"] for c in here if statuses.get(c["id"], "unrated") == part.key]
            assert [each.commitment for each in piece.behind] == wanted
            assert piece.value == len(wanted)
        done = [c["id"] for c in here if statuses.get(c["id"]) == "done"]
        assert (bar.share.part, bar.share.whole) == (len(done), len(here))
        assert [each.commitment for each in bar.share.behind] == done
    totals = [bar.total for bar in chart.bars]
    assert totals == sorted(totals, reverse=True)
    assert sum(totals) == len(RAW)


def test_the_answer_counts_them():
    statuses = {RAW[0]["id"]: Status.DONE, RAW[1]["id"]: Status.DONE, RAW[5]["id"]: Status.BEHIND}
    chart = of(statuses)
    assert [part.label for part in chart.parts] == ["已完成", "滞后", "未评"]
    assert RAW[5]["sector"] == "206"
    assert chart.answer == (
        "154 条承诺完成了 1%：已完成 2 条、滞后 1 条、未评 151 条；滞后的在科学技术。"
    )
    assert chart.remark == "每条按最近一次记录计，没有记过的算“未评”。"


def test_the_answer_names_where_most_is_behind():
    behind = {each["id"]: Status.BEHIND for each in RAW if each["sector"] in ("205", "213")}
    count = sum(each["sector"] == "213" for each in RAW)
    assert of(behind).answer.endswith(f"；滞后的以农林水最多（{count} 条）。")


def test_none_all_and_hardly_any_done():
    under_way = of({RAW[0]["id"]: Status.UNDER_WAY})
    assert under_way.answer.startswith("154 条承诺还没有一条完成：推进中 1 条、")
    all_done = of({each["id"]: Status.DONE for each in RAW})
    assert all_done.answer == "154 条承诺全部完成：已完成 154 条。"
    but_one = of({each["id"]: Status.DONE for each in RAW[1:]})
    assert but_one.answer.startswith("154 条承诺完成了 99%：")


def test_only_the_first_of_several_reports_is_followed():
    statuses = every(3)
    source = replace(REPORT.source, sha256="0" * 64)
    other = replace(REPORT, source=source, year=2024)
    two = Matter(reports=(REPORT, other), statuses=statuses)
    chart = progress.chart(two, Wish(by=By.SECTION))
    alone = of(statuses, By.SECTOR)
    assert chart.bars == alone.bars
    assert chart.source == alone.source
    assert chart.remark.startswith("只计重庆市江津区 2025 年一份，")


def test_only_what_is_shown_counts():
    statuses = every(1)
    shown = {REPORT.source.sha256: frozenset(each["id"] for each in RAW[:10])}
    chart = of(statuses, shown=shown)
    assert sum(bar.total for bar in chart.bars) == 10
    assert chart.answer.startswith("10 条承诺完成了 20%：")


def test_nothing_followed_is_said():
    chart = of({})
    assert chart.bars == ()
    assert chart.answer.startswith("这 154 条承诺还没有记过跟进")
    unrated = of({RAW[0]["id"]: Status.UNRATED})
    assert unrated.bars == ()
    assert (
        "没有承诺事项" in of(every(1), shown={REPORT.source.sha256: frozenset()}, words="x").answer
    )


@given(st.dictionaries(st.sampled_from([each["id"] for each in RAW]), st.sampled_from(Status)))
def test_sums_are_right_for_any_statuses(statuses):
    chart = of(statuses)
    if all(status is Status.UNRATED for status in statuses.values()):
        assert chart.bars == ()
        return
    for place, part in enumerate(chart.parts):
        counted = sum(bar.pieces[place].value for bar in chart.bars)
        assert counted == sum(statuses.get(each["id"], "unrated") == part.key for each in RAW) > 0
    done = sum(status is Status.DONE for status in statuses.values())
    assert sum(bar.share.part for bar in chart.bars) == done
    assert sum(bar.share.whole for bar in chart.bars) == len(RAW)
