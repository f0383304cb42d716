"""The built-in definitions, and the making of each."""

import pytest

from jjdesk.domain.summary import Definition, Purpose, Summary
from jjdesk.services.summarising import catalogue
from jjdesk.services.summarising.material import Material

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
