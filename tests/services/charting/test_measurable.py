"""How much is measurable: every share again by plain loops over the bundled JSON."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.domain.chart import Form
from jjdesk.domain.report import Category
from jjdesk.services.charting.matter import By, Matter, Wish
from jjdesk.services.charting.measurable import chart


def test_every_share_is_what_plain_loops_count(raw, report):
    for by, field in ((By.SECTOR, "sector"), (By.SECTION, "section")):
        made = chart(Matter(reports=(report,)), Wish(by=by))
        assert {bar.key for bar in made.bars} == {c[field] or "" for c in raw["commitments"]}
        for bar in made.bars:
            here = [c for c in raw["commitments"] if (c[field] or "") == bar.key]
            said = [c["id"] for c in here if any(t["category"] != "scale" for t in c["targets"])]
            assert (bar.share.part, bar.share.whole) == (len(said), len(here))
            assert [each.commitment for each in bar.share.behind] == said
            assert bar.pieces[0].behind == bar.share.behind
            assert bar.pieces[0].value == 100 * len(said) / len(here)
            assert bar.words == f"{len(said)}/{len(here)}"
        assert sum(bar.share.whole for bar in made.bars) == len(raw["commitments"]) == 154
        assert sum(bar.share.part for bar in made.bars) == 40


def test_the_greatest_share_stands_first_then_the_order_of_sectors(report):
    bars = chart(Matter(reports=(report,)), Wish()).bars

    places = [(-bar.pieces[0].value, bar.key) for bar in bars]
    assert places == sorted(places)


def test_the_answer_names_silent_rows_that_promise_most(report):
    made = chart(Matter(reports=(report,)), Wish())

    assert made.question == "哪些领域的承诺说了数，哪些没说？"
    assert made.answer == (
        "154 条承诺里 40 条说了数（26%）；"
        "7 个领域一条也没有，其中文化旅游体育与传媒的承诺最多（14 条）。"
    )
    assert (made.form, made.unit) == (Form.SHARES, "%")
    sections = chart(Matter(reports=(report,)), Wish(by=By.SECTION))
    assert sections.question == "哪些章节的承诺说了数，哪些没说？"
    assert sections.answer == (
        "154 条承诺里 40 条说了数（26%）；“（八）坚定不移推进文旅融合发展”的 11 条都没有。"
    )


def test_a_commitment_counts_once_with_the_words_of_all_its_targets(make):
    said = [make.said("205"), make.said("213"), make.said(category=Category.SCALE)]
    matter = Matter(reports=(make.report([make.promised("201", targets=said)]),))
    (bar,) = chart(matter, Wish()).bars

    assert (bar.key, bar.words, bar.pieces[0].value) == ("201", "1/1", 100)
    assert [each.quote for each in bar.share.behind] == ["数1.1；数1.2"]


def test_answers_at_the_ends(make):
    silent, full = make.promised(), make.promised(targets=[make.said()])
    answers = {
        "2 条承诺没有一条说了数。": [silent, silent],
        "1 条承诺里 1 条说了数（100%）。": [full],
        "2 条承诺里 1 条说了数（50%）；教育的 1 条没有。": [full, make.promised("205")],
        "4 条承诺里 1 条说了数（25%）；2 个领域一条也没有，其中农林水的承诺最多（2 条）。": [
            full,
            make.promised("205"),
            make.promised("213"),
            make.promised("213"),
        ],
        "报告里没有读出承诺事项，没有可数的。": [],
    }
    for answer, promised in answers.items():
        made = chart(Matter(reports=(make.report(promised),)), Wish())
        assert made.answer == answer
        assert bool(made.bars) == bool(promised)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_shares_of_any_report_sum_up(make, promises, data):
    promised = data.draw(promises)
    said = [any(t.category is not Category.SCALE for t in p.targets) for p in promised]
    for by in By:
        bars = chart(Matter(reports=(make.report(promised),)), Wish(by=by)).bars
        assert sum(bar.share.whole for bar in bars) == len(promised)
        assert sum(bar.share.part for bar in bars) == sum(said)
        assert all(0 <= bar.pieces[0].value <= 100 for bar in bars)
