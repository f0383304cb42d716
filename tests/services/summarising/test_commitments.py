from msgspec.structs import replace

from jjdesk.domain.manuscript import Face
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Measure
from jjdesk.domain.summary import Definition, Purpose
from jjdesk.services.summarising import commitments

DEFINITION = Definition(id="n", name="批注摘要", purpose=Purpose.NOTES)


def said(runs):
    return [(run.text, run.face) for run in runs]


def test_number_words_and_targets_without_sizes_of_projects(desk):
    first, second, _ = desk.report.commitments
    runs = commitments.runs(desk.material(), DEFINITION, first)
    assert said(runs) == [
        ("第 1 条　", Face.STRONG),
        ("新建小学3所，改造白沙镇中学。", Face.QUOTE),
        ("〔目标：小学新建数 3所〕", Face.SMALL),
    ]
    assert len(commitments.runs(desk.material(), DEFINITION, second)) == 2


def test_a_target_of_growth_says_so(desk):
    first = desk.report.commitments[0]
    grown = tuple(replace(each, measure=Measure.GROWTH) for each in first.targets)
    runs = commitments.runs(desk.material(), DEFINITION, replace(first, targets=grown))
    assert runs[-1].text == "〔目标：小学新建数 增加3所〕"


def test_what_is_not_wanted_is_left_out_and_words_are_cut_to_a_line(desk):
    first = desk.report.commitments[0]
    long = replace(first, text="新建小学3所，" * 9)
    short = replace(DEFINITION, source=False, targets=False)
    runs = commitments.runs(desk.material(), short, long)
    assert [run.text for run in runs] == ["第 1 条　", "，".join(["新建小学3所"] * 4)]


def test_how_far_it_has_come_stands_last(desk):
    status = StatusChange(
        id="x", report="r", commitment="c1", quote="", period="2025H1", status=Status.UNDER_WAY,
        source="通报", date="2025-07-01", created="2025-07-02",
    )  # fmt: skip
    first = desk.report.commitments[0]
    material = desk.material(statuses={"c1": status})
    runs = commitments.runs(material, replace(DEFINITION, progress=True), first)
    assert runs[-1].text.startswith("〔跟进：推进中")
    assert "跟进" not in commitments.runs(material, DEFINITION, first)[-1].text
