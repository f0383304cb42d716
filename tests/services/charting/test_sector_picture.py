"""One sector's targets: every number again by plain loops over the bundled JSON."""

from jjdesk.services.charting.matter import Matter
from jjdesk.services.charting.sector_picture import chart
from jjdesk.services.sectors import sector_names

FIRMNESS = {"确保": "firm", "严守": "firm", "力争": "aspired", None: "plain"}


def test_every_piece_of_every_sector_is_what_plain_loops_count(raw, report):
    matter = Matter(reports=(report,))
    number = 0
    for code in sector_names():
        made = chart(matter, code)
        every = [
            t
            for c in raw["commitments"]
            for t in c["targets"]
            if t["category"] != "scale" and t["sector"] == code
        ]
        assert {bar.key for bar in made.bars} == {t["measure"] for t in every}
        for bar in made.bars:
            for part, piece in zip(made.parts, bar.pieces, strict=True):
                quotes = [
                    t["quote"]
                    for t in every
                    if t["measure"] == bar.key and FIRMNESS[t["modality"]] == part.key
                ]
                assert [each.quote for each in piece.behind] == quotes
                assert piece.value == len(quotes)
        number += sum(bar.total for bar in made.bars)
    assert number == 67


def test_what_it_asks_and_answers(report):
    matter = Matter(reports=(report,))
    made = chart(matter, "213")
    assert made.question == "农林水：说了哪些数，说得多硬？"
    assert made.answer == "量化目标 16 个：力争 3 个、未加限定 13 个；另有 12 条承诺没有说数。"
    assert [(bar.label, bar.words) for bar in made.bars] == [("完成量", "13"), ("水平值", "3")]

    answers = {
        "214": "量化目标 2 个，都是“未加限定”；另有 6 条承诺没有说数。",
        "205": "教育的 3 条承诺都没有说数。",
        "203": "国防没有承诺事项。",
    }
    assert {code: chart(matter, code).answer for code in answers} == answers


def test_a_sector_whose_figures_all_count_elsewhere(make):
    promised = make.promised("205", targets=[make.said("201", "严控")])
    matter = Matter(reports=(make.report([promised]),))
    assert chart(matter, "205").answer == "教育没有量化目标。"
    assert chart(matter, "201").answer == "量化目标 1 个，确保。"
    assert chart(matter, "201").remark == "“确保”含“严控”1 个。"
