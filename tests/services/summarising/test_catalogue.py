"""The built-in definitions, and the making of each."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, NoteKind
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Milestone, Stage
from jjdesk.domain.summary import Definition, Grouping, Headings, Purpose, Summary
from jjdesk.services.charting.matter import Matter
from jjdesk.services.drafting import new_annotation
from jjdesk.services.note_places import ReportPlaces
from jjdesk.services.summarising import catalogue
from jjdesk.services.summarising.material import Material, Noted

FIELDS = {*Definition.__struct_fields__} - {"id", "name", "purpose"}


def test_there_is_one_of_each_purpose_with_the_purpose_as_its_id():
    assert [each.purpose for each in catalogue.BUILT_IN] == list(Purpose)
    assert all(each.id == each.purpose and each.built_in for each in catalogue.BUILT_IN)
    assert [each.name for each in catalogue.BUILT_IN] == [
        "批注摘要", "审议发言提纲", "修改意见表", "代表建议", "量化目标一览表", "我的选区",
        "目标任务分解表", "票决结果",
    ]  # fmt: skip


@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_a_purpose_uses_are_fields_of_a_definition(purpose):
    assert catalogue.uses(purpose) <= FIELDS
    assert "page" in catalogue.uses(purpose)


@pytest.mark.parametrize("definition", catalogue.BUILT_IN, ids=lambda each: each.id)
def test_what_is_ordered_can_be_ordered_as_it_comes(definition):
    offered = catalogue.orders(definition.purpose)
    assert bool(offered) is ("order" in catalogue.uses(definition.purpose))
    assert not offered or definition.order in offered


@pytest.mark.parametrize("definition", catalogue.BUILT_IN, ids=lambda each: each.id)
def test_each_is_made_of_a_report_without_notes_and_says_so_where_it_is_empty(
    definition, open_report
):
    report = open_report.report
    material = Material(report=report, name="示例报告", commitments=report.commitments)
    made = catalogue.compose(material, definition)
    assert isinstance(made, Summary)
    assert made.manuscript.title
    assert bool(made.manuscript.parts) or made.manuscript.empty.endswith(("。", "！"))


@pytest.fixture
def rich(open_report):
    """Commitments with notes of every kind, by two authors, followed up, and drawn."""
    report = open_report.report
    milestone = Milestone("快线", "快线", Stage.BUILT, None, "214", 60, 62)
    last = replace(report.commitments[2], milestones=(milestone,), places=("白沙镇",))
    report = replace(report, commitments=(*report.commitments[:2], last))
    places = ReportPlaces(report)
    noted = []
    for number, kind in enumerate([*NoteKind, NoteKind.SUGGEST, NoteKind.AMEND]):
        commitment = report.commitments[2 - number // 3]
        note = replace(
            new_annotation(commitment, open_report, kind=kind, text=f"看法{number}，要写明时间。"),
            importance=1 + number % 3,
            modified=f"2025-0{1 + number % 3}-07T09:00:00Z",
        )
        if kind is NoteKind.AMEND:
            words = commitment.text
            note = replace(note, amendment=Amendment(original=words, proposed=f"年内{words}"))
        mine = number % 2 == 0
        tags = (("急",), ("财政",))[number % 2]
        noted.append(Noted(note, places.of(note), tags, "" if mine else "李代表", mine))
    change = StatusChange(
        id="s", report="r", commitment="c1", quote="", period="2025H1", status=Status.BEHIND,
        date="2025-07-10", created="2025-07-10T00:00:00Z",
    )  # fmt: skip
    return Material(
        report=report,
        name="示例报告",
        commitments=report.commitments,
        noted=tuple(noted),
        statuses={"c1": change},
        towns=frozenset({"白沙镇"}),
        matter=Matter(reports=(report,)),
        today="2025-02-07",
    )


CHANGES = {
    "source": [False],
    "targets": [True, False],
    "charts": [True],
    "progress": [True, False],
    "headings": [Headings.PLAIN, Headings.NONE],
    "minutes": [1],
    "order": list(Grouping),
}
"""Other values of what the making of a summary looks at; gathering and files see to the rest."""


@pytest.mark.parametrize("definition", catalogue.BUILT_IN, ids=lambda each: each.id)
@pytest.mark.parametrize("field", CHANGES)
def test_what_is_used_makes_a_difference_and_nothing_else_does(definition, field, rich):
    if definition.purpose is Purpose.RESULT:
        assert field not in catalogue.uses(definition.purpose)
        return
    made = catalogue.compose(rich, definition)
    others = [
        catalogue.compose(rich, replace(definition, **{field: value})) for value in CHANGES[field]
    ]
    used = field in catalogue.uses(definition.purpose)
    assert any(other != made for other in others) is used
