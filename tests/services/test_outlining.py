import pytest
from msgspec.structs import replace

from jjdesk.domain.report import Section
from jjdesk.services.opening import OpenReport, open_bundled
from jjdesk.services.outlining import OutlineNode, outline, short_heading


def flat(nodes: tuple[OutlineNode, ...]) -> list[OutlineNode]:
    return [each for node in nodes for each in (node, *flat(node.children))]


def test_parts_hold_sections_and_sections_hold_themes(open_report: OpenReport) -> None:
    (part,) = outline(open_report.report)
    education, roads = part.children
    (theme,) = education.children
    assert (part.label, education.label, roads.label) == (
        "三、重点工作",
        "（一）办好教育",
        "（二）畅通道路",
    )
    assert (theme.label, theme.full) == ("建好学校", "建好学校")
    assert roads.children == ()


def test_a_line_counts_everything_below(open_report: OpenReport) -> None:
    counts = {node.label: node.count for node in flat(outline(open_report.report))}
    # Of the two commitments on education one stands under the theme, one beside it.
    assert counts == {"三、重点工作": 3, "（一）办好教育": 2, "建好学校": 1, "（二）畅通道路": 1}


def test_lines_point_to_where_they_stand_in_the_source(open_report: OpenReport) -> None:
    for node in flat(outline(open_report.report)):
        assert open_report.text[node.source_start :].startswith(node.label[:2])


def test_commitments_before_the_first_heading_have_a_line_of_their_own(
    open_report: OpenReport,
) -> None:
    report = open_report.report
    first, *others = report.commitments
    headless = replace(
        report,
        sections=report.sections[1:],
        commitments=(replace(first, section=None, start=0), *others),
    )
    line = outline(headless)[0]
    assert (line.label, line.source_start, line.count) == ("（标题在缺失部分）", 0, 1)


def test_a_section_without_heading_says_so(open_report: OpenReport) -> None:
    report = open_report.report
    gone = Section("lost", 2, None, None, report.sections[-1].start, 99, "part")
    labels = [node.label for node in flat(outline(replace(report, sections=(gone,))))]
    assert labels == []  # its part is not in the report either
    top = replace(gone, parent=None)
    (line,) = outline(replace(report, sections=(top,)))
    assert (line.label, line.full) == ("（上文缺标题）", "（上文缺标题）")


@pytest.mark.parametrize(
    ("number", "heading", "label"),
    [
        ("（四）", "坚定不移推动改革攻坚，让发展活力更加澎湃。", "（四）坚定不移推动改革攻坚"),
        ("三、", "全面加强\n政府自身建设", "三、全面加强政府自身建设"),
        (None, "结语。", "结语"),
        ("（三）", None, "（三）（上文缺标题）"),
    ],
)
def test_a_label_is_the_number_and_the_first_clause(
    number: str | None, heading: str | None, label: str
) -> None:
    assert short_heading(number, heading) == label


def test_the_bundled_report_counts_every_commitment_once() -> None:
    report = open_bundled().report
    lines = outline(report)
    assert sum(line.count for line in lines) == len(report.commitments)
    starts = [node.source_start for node in flat(lines)]
    assert starts == sorted(starts)
    assert all(
        node.count >= sum(child.count for child in node.children) > 0
        for node in flat(lines)
        if node.children
    )
