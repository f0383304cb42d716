import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Importance, Link, NoteKind, Stance
from jjdesk.domain.manuscript import Face, Form, Heading, Manuscript, paragraph
from jjdesk.services.summarising import noting


def said(remark):
    return [paragraph.text for paragraph in remark.paragraphs]


def test_the_head_says_what_it_is_whose_and_when(desk):
    noted = desk.on(
        1, "好。", NoteKind.SUGGEST, stance=Stance.RESERVED, importance=Importance.KEY,
        tags=("教育", "民生"), author="王敏", follow_up="2025-06-30", rivals=("r",),
    )  # fmt: skip
    remark = noting.remark(noted, {})
    assert remark.head == (
        "建议 · 有保留 · 最重要 · 王敏 · 2025年2月7日 · #教育 #民生 · "
        "2025年6月30日再看 · 有冲突版本"
    )
    assert (remark.author, remark.made) == ("王敏", "2025-02-07T09:00:00.000Z")
    assert noting.remark(desk.on(1, "好。"), {}).head == "随记 · 我 · 2025年2月7日"
    assert noting.remark(desk.on(1, "好。", mine=False), {}).author == "未署名"


def test_words_keep_their_paragraphs_lists_and_bold(desk):
    remark = noting.remark(desk.on(1, "先说**要点**\n\n- 一条\n1. 甲\n2. 乙"), {})
    assert said(remark) == ["先说要点", "• 一条", "1. 甲", "2. 乙"]
    assert [run.face for run in remark.paragraphs[0].runs] == [Face.TEXT, Face.STRONG]
    assert {paragraph.form for paragraph in remark.paragraphs} == {Form.NOTE}


def test_a_mark_without_words_has_a_paragraph(desk):
    assert said(noting.remark(desk.on(1, kind=NoteKind.WATCH), {})) == ["（没有写文字）"]


def test_a_change_of_words_shows_both_wordings(desk):
    noted = desk.on(
        1, "更稳妥", NoteKind.AMEND, amendment=Amendment("新建小学\n3所", "新建小学5所")
    )
    assert said(noting.remark(noted, {})) == [
        "原文：新建小学3所", "建议改为：新建小学5所", "理由：更稳妥",
    ]  # fmt: skip
    own = replace(noted.note, text="理由是更稳妥")
    assert said(noting.remark(replace(noted, note=own), {}))[2] == "理由是更稳妥"
    gone = replace(noted.note, amendment=Amendment("新建小学3所", ""), text="")
    assert said(noting.remark(replace(noted, note=gone), {}))[1] == "建议改为：（删去）"


def test_words_that_a_note_hangs_on_are_repeated_unless_they_were_said(desk):
    noted = desk.on_words("改造白沙镇中学", "哪一年？")
    assert said(noting.remark(noted, {})) == ["所批文句：改造白沙镇中学", "哪一年？"]
    assert said(noting.remark(noted, {}, quoted=False)) == ["哪一年？"]


def test_words_to_be_changed_are_not_said_twice(desk):
    change = Amendment("改造白沙镇中学", "迁建白沙镇中学")
    noted = desk.on_words("改造白沙镇中学", kind=NoteKind.AMEND, amendment=change)
    assert said(noting.remark(noted, {})) == ["原文：改造白沙镇中学", "建议改为：迁建白沙镇中学"]
    wider = replace(noted.note, amendment=Amendment("白沙镇", "朱杨镇"))
    assert said(noting.remark(replace(noted, note=wider), {}))[0] == "所批文句：改造白沙镇中学"


def test_links_are_named_by_number_or_by_their_words(desk):
    links = (Link("r", "c2", "甲"), Link("r", "gone", "乙"), Link("r", "gone", ""))
    noted = desk.on(1, "见", links=links)
    remark = noting.remark(noted, noting.numbers_of(desk.report))
    assert said(remark)[-1] == "关联：第 2 条、“乙”、原文已不在的一条"


@pytest.mark.parametrize(
    ("words", "most", "begun"),
    [
        ("新建小学3所，改造白沙镇中学。", 40, "新建小学3所，改造白沙镇中学"),
        ("新建小学3所，改造白沙镇中学。", 10, "新建小学3所"),
        ("新建小学3所，改造白沙镇中学。", 3, "新建小……"),
        ("", 3, ""),
        ("，新建小学3所，改造", 8, "新建小学3所"),
        ("投资1,200亿元建设快线，打通", 13, "投资1,200亿元建设快线"),
    ],
)
def test_a_beginning_ends_at_a_clause(words, most, begun):
    assert noting.beginning(words, most) == begun


def test_what_a_note_is_about_is_the_clause_that_the_note_is_about(desk):
    first = desk.report.commitments[0]
    assert noting.about(desk.on(1, "白沙镇中学太旧"), first, 10) == "改造白沙镇中学"
    assert noting.about(desk.on(1, "路太窄"), first, 10) == "新建小学3所"
    assert noting.about(desk.on_words("小学3所"), first, 10) == "新建小学3所"
    assert noting.about(desk.on_words("小学3所"), first, 5) == "小学3所"
    assert noting.about(desk.on_words("白沙镇中学。"), first, 10) == "改造白沙镇中学"
    assert noting.about(desk.on_words("小学3所，改造白沙镇"), first, 20) == "小学3所，改造白沙镇"
    assert noting.about(desk.on_section("roads"), None, 10) == "畅通道路"


def test_line_breaks_vanish_and_blanks_between_latin_words_stay():
    assert noting.bare("打通\n BRT 快线 the end\n1") == "打通BRT快线the end 1"


def test_a_moment_that_is_none_is_told_by_its_beginning():
    assert noting.day("2025-02-30T99") == "2025-02-30"
    assert noting.day("2025-02-07T09:00:00.000Z") == "2025-02-07"
    assert noting.dated("2025-02-07") == "2025年2月7日"
    assert noting.dated("2025-02-30") == "2025-02-30"


def test_characters_of_a_document_are_those_that_are_printed():
    parts = (Heading("一、好"), paragraph("三 个字"))
    assert noting.characters(Manuscript(title="题目", parts=parts)) == 2 + 3 + 3
