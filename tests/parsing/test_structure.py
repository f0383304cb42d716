from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.report import Kind, Report
from jjdesk.parsing import pipeline

REPORT = """2031年云州市政府工作报告
——2031年1月5日在云州市第三届人民代表大会第一次会议上
云州市市长 张三
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2030年工作回顾
过去一年，全市生产总值增长5%。
（一）产业稳步壮大。新建工厂3座。
二、2031年工作安排
（一）发展工业，做强产业。我们要坚持工业立市，推动转型升级。
培育壮大企业。新增规上企业20家。推进园区扩容。
提升创新能力。新建实验室2个。
（二）改善民生
扩大就业。新增就业1万人。
各位代表！让我们携手前进！
"""


def parse(text: str) -> Report:
    return pipeline.parse(text, name="report.txt")


def sentences(report: Report, text: str) -> list[tuple[str, str]]:
    return [
        (sentence.kind.value, text[sentence.start : sentence.end]) for sentence in report.sentences
    ]


def test_parts_and_sections_stand_in_their_order() -> None:
    report = parse(REPORT)
    assert [(s.id, s.level, s.number, s.heading, s.parent) for s in report.sections] == [
        ("s1", 1, "一、", "2030年工作回顾", None),
        ("s1.1", 2, "（一）", "产业稳步壮大", "s1"),
        ("s2", 1, "二、", "2031年工作安排", None),
        ("s2.1", 2, "（一）", "发展工业，做强产业", "s2"),
        ("s2.2", 2, "（二）", "改善民生", "s2"),
    ]


def test_kinds_follow_the_part() -> None:
    kinds = {text: kind for kind, text in sentences(parse(REPORT), REPORT)}
    assert kinds["新建工厂3座。"] == "review"
    assert kinds["新增规上企业20家。"] == "commitment"
    assert kinds["我们要坚持工业立市，推动转型升级。"] == "aim"
    assert kinds["培育壮大企业。"] == "heading"
    assert kinds["让我们携手前进！"] == "address"


def test_title_place_year() -> None:
    report = parse(REPORT)
    assert (report.title, report.place, report.year) == ("2031年云州市政府工作报告", "云州市", 2031)
    assert not report.excerpt
    assert report.missing == ()


def test_year_comes_from_the_name_where_none_is_printed() -> None:
    assert pipeline.parse("新增就业1万人。", name="yunzhou-2031.txt").year == 2031
    assert pipeline.parse("新增就业1万人。", name="yunzhou.txt").year is None


def test_excerpt_says_what_is_missing() -> None:
    report = parse("云州市政府工作报告\n(上接第二版)推进改革。\n（三）改善民生。新增就业1万人。")
    assert report.excerpt
    assert report.missing == (
        "原文标明“上接第二版”，此前的内容不在本文",
        "章节编号从（三）开始，（一）至（二）的章节标题不在本文",
    )
    assert report.paragraphs[1].section is None


@pytest.mark.parametrize("mark", ["\n\n", "\r\n", "\\r\\n", "\n\u3000\u3000", "&nbsp;\n"])
def test_a_break_inside_a_sentence_is_mended(mark: str) -> None:
    text = f"一、2031年工作安排\n改善交通。推进云河水库加快建{mark}设，强化管网统筹。"
    report = parse(text)
    texts = [commitment.text for commitment in report.commitments]
    assert "推进云河水库加快建设，强化管网统筹。" in texts


def test_a_heading_on_its_own_line_is_not_joined() -> None:
    text = (
        "一、2031年工作安排\n（一）改善民生，扩大就业\n新增就业1万人。\n"
        "（二）发展工业，做强产业\n新增企业3家。"
    )
    assert [section.heading for section in parse(text).sections[1:]] == [
        "改善民生，扩大就业",
        "发展工业，做强产业",
    ]


def test_a_report_on_one_line_has_its_paragraphs() -> None:
    text = (
        "各位代表：\\r\\n&nbsp;&nbsp;现在报告工作。\\r\\n"
        "&nbsp;&nbsp;一、2031年工作安排\\r\\n新增就业1万人。"
    )
    assert [quote for _, quote in sentences(parse(text), text)] == [
        "各位代表：",
        "现在报告工作。",
        "一、2031年工作安排",
        "新增就业1万人。",
    ]


def test_the_web_page_around_the_report_is_left_out() -> None:
    page = (
        "时间：2031-01-09\n阅读：\n147\n"
        + REPORT
        + "分享到：\n新浪微博\n上一篇：\n2030年云州市政府工作报告\n"
    )
    assert [q for _, q in sentences(parse(page), page)] == [
        q for _, q in sentences(parse(REPORT), REPORT)
    ]


def test_a_glossary_holds_no_commitment() -> None:
    text = REPORT + "名词解释\n[1]“双千工程”：新增企业1000家。\n2.“一网通办”：推进全部事项上网。\n"
    assert len(parse(text).commitments) == len(parse(REPORT).commitments)
    assert parse(text).sections[-1].heading == "名词解释"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说：“办好实事。”新增就业1万人。", ["他说：“办好实事。”", "新增就业1万人。"]),
        ("用好“能办吗？”平台。做实。", ["用好“能办吗？”平台。", "做实。"]),
        ("坏了的“引号没有合上。第二句。", ["坏了的“引号没有合上。", "第二句。"]),
        ('落实"三项。"制度。完。', ['落实"三项。"制度。', "完。"]),
    ],
)
def test_sentences_end_outside_quotation_marks(text: str, expected: list[str]) -> None:
    assert [quote for _, quote in sentences(parse(text), text)] == expected


@given(
    st.text(
        alphabet="一二三（）、。！？：“”\n\r\\rn&nbsp; 中建设20%家1.[]年各位代表<br>營",
        max_size=300,
    )
)
def test_any_text_gives_a_sound_report(text: str) -> None:
    report = parse(text)
    spans = [(s.start, s.end) for s in report.sentences]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len({s.id for s in report.sentences}) == len(spans)
    assert all(c.quote == text[c.start : c.end] for c in report.commitments)
    assert all(e.text == text[e.start : e.end] for e in report.errata)
    commitments = [s.id for s in report.sentences if s.kind is Kind.COMMITMENT]
    assert [c.sentence for c in report.commitments] == commitments


@given(st.text(max_size=400))
def test_noise_never_raises(text: str) -> None:
    assert parse(text).source.characters == len(text)


def test_a_line_with_nothing_but_a_mark_of_a_note_is_no_paragraph() -> None:
    text = "一、2031年工作安排\n新建小学3所。\n[1][2]\n新建医院1所。\n"
    assert "新建医院1所。" in [quote for _, quote in sentences(parse(text), text)]
    assert all(quote != "[1][2]" for _, quote in sentences(parse(text), text))


def test_notes_marks_behind_a_stop_make_no_sentence() -> None:
    text = "一、2031年工作安排\n新建小学3所。[1][2]\n"
    assert [quote for _, quote in sentences(parse(text), text)][1:] == ["新建小学3所。[1]"]
