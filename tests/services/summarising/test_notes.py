from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, NoteKind, Stance
from jjdesk.domain.manuscript import Break, Face, Figure, Paragraph
from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.summary import Definition, Grouping, Purpose, Whose
from jjdesk.services.summarising import catalogue, notes, noting

DEFINITION = Definition(id="notes", name="批注摘要", purpose=Purpose.NOTES)


def test_a_commitment_stands_with_its_notes_below(desk, lines):
    material = desk.material(
        desk.on(1, "何时开工？", NoteKind.QUESTION), desk.on_report("写得实"), words="教育"
    )
    made = notes.compose(material, DEFINITION)
    assert made.manuscript.title == "批注摘要"
    assert made.manuscript.running == "重庆市江津区 2025 年政府工作报告 · 批注摘要"
    assert made.manuscript.summary == (
        "重庆市江津区 2025 年政府工作报告", "教育 · 1 条承诺事项 · 2 条批注 · 2025年2月8日",
    )  # fmt: skip
    assert lines(made.manuscript) == [
        "# 全文",
        "对整篇报告",
        "随记 · 我 · 2025年2月7日",
        "写得实",
        "# 三、重点工作",
        "## （一）办好教育",
        "第 1 条　新建小学3所，改造白沙镇中学。〔目标：小学新建数 3所〕",
        "疑问 · 我 · 2025年2月7日",
        "何时开工？",
    ]
    assert made.told == "1 条承诺事项 · 2 条批注"
    assert made.characters == noting.characters(made.manuscript) > 0


def test_what_is_not_wanted_is_left_out(desk, lines):
    status = StatusChange(
        id="x", report="r", commitment="c1", quote="", period="2025H1", status=Status.UNDER_WAY,
        source="通报", date="2025-07-01", created="2025-07-02",
    )  # fmt: skip
    material = desk.material(desk.on(1, "好"), statuses={"c1": status})
    without = replace(DEFINITION, targets=False)
    assert lines(notes.compose(material, without).manuscript)[2] == (
        "第 1 条　新建小学3所，改造白沙镇中学。"
    )
    progress = replace(without, progress=True)
    assert "推进中" in lines(notes.compose(material, progress).manuscript)[2]
    short = replace(without, source=False)
    assert "新建小学3所" in lines(notes.compose(material, short).manuscript)[2]


def test_without_notes_it_is_a_list_of_commitments(desk, lines):
    made = notes.compose(desk.material(), replace(DEFINITION, notes=Whose.NONE))
    said = [line for line in lines(made.manuscript) if not line.startswith("#")]
    assert [line[:8] for line in said] == ["第 1 条　新建", "第 2 条　完成", "第 3 条　打通"]
    assert made.told == "3 条承诺事项"


def test_words_of_the_report_are_set_as_quotes_and_notes_hang_on_them(desk):
    made = notes.compose(desk.material(desk.on(1, "好"), desk.on(1, "又")), DEFINITION)
    (paragraph,) = [part for part in made.manuscript.parts if isinstance(part, Paragraph)]
    assert [run.face for run in paragraph.runs] == [Face.STRONG, Face.QUOTE, Face.SMALL]
    assert [remark.paragraphs[0].text for remark in paragraph.remarks] == ["好", "又"]


def test_notes_on_sections_words_and_what_is_lost(desk, lines):
    material = desk.material(
        desk.on_section("roads", "路"), desk.on_words("建好学校", "校"), desk.lost("旧句", "旧")
    )
    said = lines(notes.compose(material, DEFINITION).manuscript)
    assert "对本章节　畅通道路" in said
    assert "文句　建好学校" in said
    assert "原处已不在　旧句" in said
    assert "所批文句：建好学校" not in said


def test_where_there_is_nothing_it_says_so(desk):
    for material, definition, words in (
        (desk.material(), DEFINITION, "还没有批注"),
        (desk.material(words="教育"), DEFINITION, "在“教育”里没有批注"),
        (
            desk.material(commitments=()),
            replace(DEFINITION, notes=Whose.NONE),
            "这份报告里没有承诺事项",
        ),
    ):
        made = notes.compose(material, definition)
        assert made.manuscript.parts == ()
        assert made.manuscript.empty.startswith(words)
        assert made.sheets[0].rows == ()


def test_the_table_has_a_row_a_note_with_typed_numbers(desk):
    material = desk.material(
        desk.on(
            1, "**好**", NoteKind.AMEND, stance=Stance.FOR, amendment=Amendment("甲", "乙"),
            tags=("教育", "民生"), author="王敏",
        ),
        desk.on_report("总"),
    )  # fmt: skip
    (sheet,) = notes.compose(material, replace(DEFINITION, order=Grouping.SECTOR)).sheets
    assert len(sheet.heads) == len(sheet.widths)
    assert sheet.rows == (
        (
            1, "（一）办好教育", "教育", "新建小学3所，改造白沙镇中学。", "修改意见", "赞成",
            "一般", "好", "甲", "乙", "教育、民生", "王敏", "2025-02-07", None,
        ),
        (
            None, "全文", None, None, "随记", None, "一般", "总", None, None, None, "我",
            "2025-02-07", None,
        ),
    )  # fmt: skip


TEXTS = st.text(st.sampled_from("甲乙\n-* 1.\\建议：。，“”"), max_size=40)
NOTES = st.lists(st.tuples(st.integers(1, 3), st.sampled_from(NoteKind), TEXTS), max_size=8)


@given(NOTES, st.sampled_from(Grouping), st.sampled_from([*Purpose][:4]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_note_whatever_it_says_can_be_made_into_any_summary(desk, written, order, purpose):
    material = desk.material(*(desk.on(number, text, kind) for number, kind, text in written))
    definition = replace(DEFINITION, order=order, purpose=purpose)
    made = catalogue.compose(material, definition)
    assert all(len(row) == len(sheet.heads) for sheet in made.sheets for row in sheet.rows)
    if purpose is Purpose.NOTES:
        said = [
            remark.paragraphs
            for part in made.manuscript.parts
            if isinstance(part, Paragraph)
            for remark in part.remarks
        ]
        expected = [noting.remark(noted, {}).paragraphs for noted in material.noted]
        assert sorted(said, key=repr) == sorted(expected, key=repr)


def test_no_pictures_and_no_breaks_unless_they_are_wanted(desk):
    made = notes.compose(desk.material(desk.on(1, "好")), DEFINITION)
    assert not any(isinstance(part, Figure | Break) for part in made.manuscript.parts)
