"""The pictures at a summary's end."""

import pytest

from jjdesk.domain.manuscript import Figure, Heading
from jjdesk.domain.summary import Definition, Headings, Purpose
from jjdesk.services.charting.matter import Matter
from jjdesk.services.summarising import pictures
from jjdesk.services.summarising.material import Material


@pytest.fixture
def material(open_report):
    report = open_report.report
    matter = Matter(reports=(report,))
    return Material(report=report, name="x", commitments=report.commitments, matter=matter)


def definition(**changes):
    return Definition(id="x", name="x", purpose=Purpose.TARGETS, **{"charts": True} | changes)


def test_a_picture_of_each_sector_with_figures_and_a_line_of_those_without(material):
    heading, figure, remark = pictures.parts(material, definition())
    assert heading == Heading("附　各领域图")
    assert isinstance(figure, Figure)
    assert figure.chart.question.startswith("教育：")
    assert remark.text == "注：交通运输的 1 条承诺没有说数。"


def test_without_headings_they_name_themselves(material):
    assert len(pictures.parts(material, definition(headings=Headings.NONE))) == 2


def test_only_where_they_are_wanted_and_there_is_something_to_draw(material, open_report):
    assert pictures.parts(material, definition(charts=False)) == ()
    bare = Material(report=open_report.report, name="x", commitments=())
    assert pictures.parts(bare, definition()) == ()
