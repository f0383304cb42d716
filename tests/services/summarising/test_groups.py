"""Rows under headings."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.manuscript import Heading
from jjdesk.domain.summary import Definition, Grouping, Headings, Purpose
from jjdesk.services.summarising.groups import groups


@pytest.fixture
def grouped(open_report):
    report = open_report.report

    def make(commitments=report.commitments, **changes):
        definition = Definition(id="x", name="x", purpose=Purpose.TASKS, **changes)
        return groups(
            report,
            definition,
            commitments,
            section=lambda each: each.section,
            sector=lambda each: each.sector,
        )

    return make


def test_a_part_is_said_once_above_its_sections(grouped):
    first, second = grouped()
    assert first.headings == (Heading("三、重点工作", 1), Heading("（一）办好教育", 2))
    assert second.headings == (Heading("（二）畅通道路", 2),)
    assert [each.number for each in first.things] == [1, 2]
    assert (first.label, second.label) == ("（一）办好教育", "（二）畅通道路")


def test_plain_headings_have_no_number_and_labels_keep_theirs(grouped):
    first, second = grouped(headings=Headings.PLAIN)
    assert first.headings == (Heading("重点工作", 1), Heading("办好教育", 2))
    assert second.label == "（二）畅通道路"


def test_sectors_in_the_order_of_their_codes(grouped, open_report):
    backwards = tuple(reversed(open_report.report.commitments))
    first, second = grouped(backwards, order=Grouping.SECTOR)
    assert (first.headings, second.headings) == ((Heading("一、教育"),), (Heading("二、交通运输"),))
    assert [each.number for each in first.things] == [2, 1]


@pytest.mark.parametrize("order", [Grouping.SECTION, Grouping.SECTOR])
def test_no_headings_at_all(grouped, order):
    assert [group.headings for group in grouped(order=order, headings=Headings.NONE)] == [(), ()]


def test_above_the_first_heading_of_the_source(grouped, open_report):
    lost = replace(open_report.report.commitments[0], section=None)
    (only,) = grouped((lost,))
    assert only.headings == (Heading("（标题在缺失部分）"),)
    assert grouped((lost,), headings=Headings.NONE)[0].headings == ()


def test_an_order_by_notes_is_that_by_sections_and_nothing_is_no_group(grouped):
    assert grouped(order=Grouping.TAG) == grouped()
    assert grouped(()) == ()
