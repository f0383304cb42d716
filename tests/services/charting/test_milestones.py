"""Milestones by stage: every number again by plain loops over the bundled JSON."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Stage
from jjdesk.services.charting.matter import Matter, Wish
from jjdesk.services.charting.milestones import chart

FIRMNESS = {"确保": "firm", "力争": "aspired", "争取": "aspired", "争创": "aspired", None: "plain"}
WISH = Wish(chart="milestones")


def test_every_piece_is_what_plain_loops_count(raw, report):
    made = chart(Matter(reports=(report,)), WISH)

    every = [(c, m) for c in raw["commitments"] for m in c["milestones"]]
    for bar in made.bars:
        for part, piece in zip(made.parts, bar.pieces, strict=True):
            found = [
                c["id"]
                for c, m in every
                if m["stage"] == bar.key and FIRMNESS[m["modality"]] == part.key
            ]
            assert piece.value == len(found)
            assert [each.commitment for each in piece.behind] == found
    assert sum(bar.total for bar in made.bars) == len(every) == 56


def test_stages_stand_in_the_order_in_which_a_project_goes_through_them(report):
    made = chart(Matter(reports=(report,)), WISH)

    assert [bar.label for bar in made.bars] == [
        "谋划", "开工", "推进", "封顶", "建成", "投用", "创成",
    ]  # fmt: skip


def test_the_answer_of_the_bundled_report(report):
    made = chart(Matter(reports=(report,)), WISH)

    assert made.question == "项目要走到哪一步，说得多硬？"
    assert made.answer == (
        "项目节点 56 个：确保 10 个、力争 4 个、未加限定 42 个；"
        "“推进”最多（28 个）；要建成、投用或创成的 22 个。"
    )
    assert made.remark == "“力争”含“争创”1 个、“争取”1 个。一个项目有几个节点的，各计一次。"


def test_quotes_are_joined_over_the_breaks_of_the_source(raw, report):
    made = chart(Matter(reports=(report,)), WISH)

    assert any("\n" in m["quote"] for c in raw["commitments"] for m in c["milestones"])
    texts = {commitment.id: commitment.text for commitment in report.commitments}
    for bar in made.bars:
        for piece in bar.pieces:
            assert all(each.quote in texts[each.commitment] for each in piece.behind)


def test_only_the_stages_that_the_filter_wants(report, raw):
    wanted = Filter(stages=(Stage.IN_USE, Stage.STARTED))
    made = chart(Matter(reports=(report,), wanted=wanted), WISH)

    assert [bar.key for bar in made.bars] == ["开工", "投用"]
    stages = [m["stage"] for c in raw["commitments"] for m in c["milestones"]]
    assert [bar.total for bar in made.bars] == [stages.count("开工"), stages.count("投用")]


def test_a_stage_without_a_project_keeps_its_row(make):
    promised = make.promised(milestones=[(Stage.BUILT, "务必")])
    made = chart(Matter(reports=(make.report([promised]),)), WISH)

    assert [bar.words for bar in made.bars] == ["无"] * 4 + ["1"] + ["无"] * 2
    assert made.answer == "项目节点 1 个，确保；在“建成”；要建成、投用或创成的 1 个。"


def test_one_wanted_stage_and_none_at_all(make):
    wanted = Filter(stages=(Stage.BUILT,))
    promised = make.promised(milestones=[(Stage.BUILT, None), (Stage.STARTED, None)])
    made = chart(Matter(reports=(make.report([promised]),), wanted=wanted), WISH)
    assert made.answer == "项目节点 1 个，未加限定。"

    none = chart(Matter(reports=(make.report([make.promised()]),)), WISH)
    assert (none.answer, none.bars) == ("这 1 条承诺里没有项目节点，换个范围再看。", ())


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_stages_of_any_report_sum_up(make, promises, data):
    promised = data.draw(promises)
    every = [stage for p in promised for stage, _ in p.milestones]
    made = chart(Matter(reports=(make.report(promised),)), WISH)
    assert {bar.key: bar.total for bar in made.bars} == (
        {stage: every.count(stage) for stage in Stage} if every else {}
    )
