import pytest
from msgspec.structs import replace

from jjdesk.domain.report import (
    Bound,
    Category,
    Commitment,
    Confidence,
    Erratum,
    Footnote,
    Kind,
    Paragraph,
    Report,
    Sentence,
    Target,
    Term,
)
from jjdesk.services.composing import (
    Mark,
    MarkKind,
    Row,
    RowKind,
    compose,
    plain_errata,
    row_at,
    rows_from,
    source_span,
)
from jjdesk.services.opening import OpenReport, open_bundled

HEADINGS = ("三、重点工作", "（一）办好教育。", "建好学校。", "（二）畅通道路。")


@pytest.fixture
def full(open_report: OpenReport) -> OpenReport:
    """The sample with its headings among the sentences."""
    text = open_report.text
    paragraphs = {"（一）办好教育。": "p0", "建好学校。": "p1"}
    headings = [
        Sentence(
            f"h{number}",
            paragraphs.get(heading, "p0"),
            text.index(heading),
            text.index(heading) + len(heading),
            Kind.HEADING,
        )
        for number, heading in enumerate(HEADINGS)
    ]
    report = replace(
        open_report.report,
        sentences=tuple(sorted((*open_report.report.sentences, *headings), key=lambda s: s.start)),
        paragraphs=(Paragraph("p0", "part", None, 0, 16), *open_report.report.paragraphs),
    )
    return OpenReport(report, text)


def kinds(rows: tuple[Row, ...]) -> list[tuple[RowKind, str]]:
    return [(row.kind, row.text[:4]) for row in rows]


def erratum(text: str, wrong: str, likely: str, **fields: object) -> Erratum:
    start = text.index(wrong)
    given = {"confidence": Confidence.HIGH, "basis": "报纸原文", **fields}
    return Erratum(start, start + len(wrong), wrong, likely, **given)


def test_a_row_for_each_heading_and_commitment(full: OpenReport) -> None:
    assert kinds(compose(full.report, full.text)) == [
        (RowKind.NOTICE, "第二版"),
        (RowKind.PART, "三、重点"),
        (RowKind.SECTION, "（一）办"),
        (RowKind.THEME, "建好学校"),
        (RowKind.COMMITMENT, "新建小学"),
        (RowKind.COMMITMENT, "完成义务"),
        (RowKind.SECTION, "（二）畅"),
        (RowKind.COMMITMENT, "打通ＢＲ"),
    ]


def test_headings_lose_their_full_stop(full: OpenReport) -> None:
    texts = [row.text for row in compose(full.report, full.text)]
    assert "（一）办好教育" in texts
    assert "建好学校" in texts


def test_of_a_filtered_report_only_the_headings_above_are_kept(full: OpenReport) -> None:
    assert kinds(compose(full.report, full.text, {"c3"})) == [
        (RowKind.PART, "三、重点"),
        (RowKind.SECTION, "（二）畅"),
        (RowKind.COMMITMENT, "打通ＢＲ"),
    ]
    assert kinds(compose(full.report, full.text, {"c1"})) == [
        (RowKind.PART, "三、重点"),
        (RowKind.SECTION, "（一）办"),
        (RowKind.THEME, "建好学校"),
        (RowKind.COMMITMENT, "新建小学"),
    ]
    assert compose(full.report, full.text, set()) == ()


def test_plain_sentences_of_a_paragraph_are_one_row(open_report: OpenReport) -> None:
    text = "我们要改革。我们要开放。\n我们要创新。"
    sentences = (
        Sentence("s1", "a", 0, 6, Kind.AIM),
        Sentence("s2", "a", 6, 12, Kind.REVIEW),
        Sentence("s3", "b", 13, 19, Kind.ADDRESS),
    )
    paragraphs = (Paragraph("a", "part", None, 0, 12), Paragraph("b", "part", None, 13, 19))
    report = replace(
        open_report.report,
        sentences=sentences,
        paragraphs=paragraphs,
        commitments=(),
        missing=(),
    )
    assert [(row.kind, row.text) for row in compose(report, text)] == [
        (RowKind.TEXT, "我们要改革。我们要开放。"),
        (RowKind.TEXT, "我们要创新。"),
    ]


def value_marks(report: Report, text: str, commitment: Commitment) -> list[str]:
    row = next(r for r in compose(report, text) if r.commitment is commitment)
    return [row.text[m.start : m.end] for m in row.marks if m.kind is MarkKind.VALUE]


def with_target(full: OpenReport, **fields: object) -> tuple[Report, Commitment]:
    """The first commitment with its only target changed."""
    first, *others = full.report.commitments
    target: Target = replace(first.targets[0], **fields)
    changed = replace(first, targets=(target,))
    return replace(full.report, commitments=(changed, *others)), changed


def test_the_figure_of_a_target_is_marked(full: OpenReport) -> None:
    first = full.report.commitments[0]
    assert value_marks(full.report, full.text, first) == ["3所"]


def test_a_scale_of_a_project_is_not_marked(full: OpenReport) -> None:
    second = full.report.commitments[1]
    assert value_marks(full.report, full.text, second) == []


def test_a_bound_behind_the_figure_is_marked_with_it(open_report: OpenReport) -> None:
    text = open_report.text.replace("3所，", "3所以上，")
    start = text.index("3所以上")
    figure = {"value_start": start, "value_end": start + 2, "end": start + 4}
    report, changed = with_target(
        OpenReport(stretched(open_report.report, 2, at=start + 2), text),
        bound=Bound.AT_LEAST,
        **figure,
    )
    assert value_marks(report, text, changed) == ["3所以上"]
    report, changed = with_target(OpenReport(report, text), bound=Bound.EQUAL, **figure)
    assert value_marks(report, text, changed) == ["3所"]


def stretched(report: Report, by: int, at: int) -> Report:
    """The report after ``by`` characters were put into its source."""

    def moved(thing: Sentence) -> Sentence:
        start = thing.start + by * (thing.start >= at)
        return replace(thing, start=start, end=thing.end + by * (thing.end > at))

    return replace(
        report,
        sentences=tuple(map(moved, report.sentences)),
        commitments=tuple(map(moved, report.commitments)),
    )


def test_two_targets_with_one_figure_are_one_mark(full: OpenReport) -> None:
    first, *others = full.report.commitments
    twice = replace(first, targets=first.targets * 2)
    report = replace(full.report, commitments=(twice, *others))
    assert value_marks(report, full.text, twice) == ["3所"]


def test_an_erratum_is_marked_and_says_why(full: OpenReport) -> None:
    report = replace(
        full.report,
        errata=(erratum(full.text, "白沙镇", "白沙"), erratum(full.text, "打通", "")),
    )
    rows = compose(report, full.text)
    marks = {row.text[m.start : m.end]: m for row in rows for m in slips(row)}
    assert set(marks) == {"白沙镇", "打通"}
    assert marks["白沙镇"].note == "原文“白沙镇”，疑为“白沙”（把握大）\n依据：报纸原文"
    assert "疑为多出的字" in marks["打通"].note


def slips(row: Row) -> list[Mark]:
    return [mark for mark in row.marks if mark.kind is MarkKind.ERRATUM]


def test_an_erratum_of_width_or_blanks_alone_is_not_shown(full: OpenReport) -> None:
    width = erratum(full.text, "ＢＲＴ", "BRT")
    blank = erratum(full.text, "快线", "快 线")
    report = replace(full.report, errata=(width, blank))
    assert plain_errata(report) == ()
    assert not [mark for row in compose(report, full.text) for mark in slips(row)]


def test_breaks_are_joined_and_marks_still_fit() -> None:
    bundled = open_bundled()
    rows = compose(bundled.report, bundled.text)
    assert not [row.text for row in rows if "\n" in row.text]
    for row in rows:
        for mark in row.marks:
            assert 0 <= mark.start < mark.end <= len(row.text)
        if row.commitment:
            values = {row.text[m.start : m.end] for m in row.marks if m.kind is MarkKind.VALUE}
            wanted = {
                "".join(bundled.text[t.value_start : t.value_end].split())
                for t in row.commitment.targets
                if t.category is not Category.SCALE
            }
            assert all(any(figure in value for value in values) for figure in wanted)


def test_the_bundled_report_loses_nothing() -> None:
    bundled = open_bundled()
    rows = compose(bundled.report, bundled.text)
    assert [row.commitment.number for row in rows if row.commitment] == list(
        range(1, len(bundled.report.commitments) + 1)
    )
    assert rows[0] == Row(RowKind.TITLE, "重庆市江津区人民政府工作报告", rows[0].source_start)
    assert [row.text for row in rows if row.kind is RowKind.NOTICE] == list(bundled.report.missing)
    shown = "".join(row.text for row in rows if row.kind is not RowKind.NOTICE)
    source = "".join(bundled.text[s.start : s.end] for s in bundled.report.sentences)
    bare = str.maketrans("", "", "。 \n\r　")
    assert shown.translate(bare) == source.translate(bare)


def test_filtering_the_bundled_report_shows_just_what_is_asked() -> None:
    bundled = open_bundled()
    wanted = {c.id for c in bundled.report.commitments if c.targets}
    rows = compose(bundled.report, bundled.text, wanted)
    assert {row.commitment.id for row in rows if row.commitment} == wanted
    assert {row.kind for row in rows} <= {
        RowKind.PART,
        RowKind.SECTION,
        RowKind.THEME,
        RowKind.COMMITMENT,
    }
    assert rows[-1].commitment, "no heading without something below"


def test_rows_from_an_offset_are_those_from_the_row_that_holds_it():
    opened = open_bundled()
    rows = compose(opened.report, opened.text)
    offsets = [-1, 0, *(row.source_start + by for row in rows for by in (-1, 0, 1)), 10**6]
    for offset in offsets:
        found = tuple(rows_from(opened.report, opened.text, offset))
        assert found == rows[row_at(rows, offset) :]


def test_rows_from_an_offset_are_made_as_they_are_asked_for():
    opened = open_bundled()
    last = opened.report.sentences[-1]
    broken = replace(last, paragraph="nowhere", kind=Kind.COMMITMENT)
    report = replace(opened.report, sentences=(*opened.report.sentences[:-1], broken))
    rows = rows_from(report, opened.text, 0)
    assert next(rows).kind is RowKind.TITLE
    with pytest.raises(KeyError):
        tuple(rows)


def test_a_report_without_sentences_has_no_rows_from_anywhere(open_report: OpenReport) -> None:
    empty = replace(open_report.report, sentences=(), commitments=())
    assert tuple(rows_from(empty, open_report.text, 0)) == ()
    assert compose(empty, open_report.text) == ()


def test_characters_of_a_row_of_another_text_stand_nowhere(full: OpenReport) -> None:
    row = next(row for row in compose(full.report, full.text) if row.commitment)
    start, end = source_span(row, 2, 4, full.text)
    assert full.text[start:end] == row.text[2:4] == "小学"
    assert source_span(row, 2, 4, "另一份报告。" * 50) is None


def of_one_paragraph(given: Report, text: str, *stretches: str) -> Report:
    """A report whose only paragraph has these sentences of ``text``."""
    starts = [text.index(stretch) for stretch in stretches]
    return replace(
        given,
        sentences=tuple(
            Sentence(f"s{start}", "a", start, start + len(stretch), Kind.AIM)
            for start, stretch in zip(starts, stretches, strict=True)
        ),
        paragraphs=(Paragraph("a", "part", None, 0, len(text)),),
        commitments=(),
        missing=(),
    )


def test_what_is_not_printed_is_not_marked(open_report: OpenReport) -> None:
    text = "我们要改革。\n\n[1]我们要开放。"
    report = replace(
        of_one_paragraph(open_report.report, text, "我们要改革。", "[1]我们要开放。"),
        footnotes=(Footnote(1, "[1]", text.index("[1]"), text.index("[1]") + 3),),
        glossary=(Term(1, "老传统", "多年的做法", len(text), len(text)),),
        errata=(erratum(text, "\n\n", "——"), erratum(text, "开放", "开发")),
    )
    (row,) = compose(report, text)
    assert row.text == "我们要改革。我们要开放。"
    assert [(mark.kind, row.text[mark.start : mark.end]) for mark in row.marks] == [
        (MarkKind.ERRATUM, "开放")
    ]


def test_a_sentence_of_which_nothing_is_printed_is_an_empty_row(open_report: OpenReport) -> None:
    text = "我们要改革。\n&nbsp;"
    report = of_one_paragraph(open_report.report, text, "&nbsp;")
    report = replace(report, errata=(erratum(text, "改革", "改造"),))
    assert [(row.text, row.marks) for row in compose(report, text)] == [("", ())]
