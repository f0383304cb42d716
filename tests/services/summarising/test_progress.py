"""How far commitments have come, in words."""

import pytest

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.services.summarising import progress
from jjdesk.services.summarising.material import Material


@pytest.fixture
def material(open_report):
    def make(**statuses):
        changes = {
            id_: StatusChange(
                id=id_, report="r", commitment=id_, quote="", period="2025H1", status=status,
                source="区政府办通报", date="2025-07-10", note=note,
                created="2025-07-10T00:00:00Z",
            )
            for id_, (status, note) in statuses.items()
        }  # fmt: skip
        report = open_report.report
        return Material(report=report, name="x", commitments=report.commitments, statuses=changes)

    return make


def test_a_line_says_status_period_source_and_note(material):
    known = material(c1=(Status.UNDER_WAY, "主体\n完工"), c2=(Status.BEHIND, ""))
    first, second, third = known.commitments
    assert progress.line(known, first) == (
        "跟进：推进中（2025年上半年）· 区政府办通报 2025年7月10日。主体 完工"
    )
    assert progress.line(known, second) == "跟进：滞后（2025年上半年）· 区政府办通报 2025年7月10日"
    assert progress.line(known, third) == ""


def test_what_was_rated_and_taken_back_is_not_rated(material):
    known = material(c1=(Status.UNRATED, "不清楚"))
    assert progress.line(known, known.commitments[0]) == ""
    assert progress.word(known, known.commitments[0]) == ""
    assert progress.overview(known) == ""


def test_all_of_them_are_counted_done_first(material):
    known = material(c1=(Status.NOT_STARTED, ""), c3=(Status.DONE, ""))
    assert progress.overview(known) == "3 条承诺事项：已完成 1 条，未开始 1 条，未评 1 条"
    assert [progress.word(known, each) for each in known.commitments] == ["未开始", "", "已完成"]
    assert progress.status(known, known.commitments[1]) is Status.UNRATED
