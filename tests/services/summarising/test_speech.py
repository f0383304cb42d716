import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Importance, NoteKind, Stance
from jjdesk.domain.summary import Definition, Proposer, Purpose
from jjdesk.services.summarising import speech

DEFINITION = Definition(id="s", name="审议发言提纲", purpose=Purpose.SPEECH)
KINDS = NoteKind


def test_it_goes_from_welcome_to_suggestions_to_questions_in_the_usual_form(desk, lines):
    material = desk.material(
        desk.on(1, "中学条件太差，群众盼了多年。", KINDS.SUPPORT),
        desk.on(2, "校舍要配套操场", KINDS.SUGGEST),
        desk.on(3, "建议先打通最窄的一段", KINDS.SUGGEST, importance=Importance.KEY),
        desk.on(3, "资金从哪里来？", KINDS.QUESTION),
        proposer=Proposer(name="王敏", delegation="几江街道代表团"),
    )
    assert lines(speech.compose(material, DEFINITION).manuscript) == [
        "主持人、各位代表：",
        "我是几江街道代表团的王敏。我认真听取和审阅了《政府工作报告》，谈一些意见。",
        "# 一、赞成的工作安排",
        "报告里的这些安排，我表示赞成。",
        "报告提出“改造白沙镇中学”，中学条件太差，群众盼了多年。〔第 1 条〕",
        "# 二、几点建议",
        "对报告和下一步的工作，提两点建议。",
        "一是关于“打通ＢＲＴ快线”，建议先打通最窄的一段。〔第 3 条〕",
        "二是关于“扩建8000平方米校舍”，校舍要配套操场。〔第 2 条〕",
        "# 三、想请说明的问题",
        "有一个问题，想请有关部门说明。",
        "关于“打通ＢＲＴ快线”，资金从哪里来？〔第 3 条〕",
        "以上意见，不当之处请批评指正。",
    ]


@pytest.mark.parametrize(
    ("kind", "stance", "said"),
    [
        (KINDS.SUPPORT, None, "报告提出“打通ＢＲＴ快线”，我表示支持。〔第 3 条〕"),
        (KINDS.WATCH, None, "报告提出“打通ＢＲＴ快线”，我关注它的进展。〔第 3 条〕"),
        (KINDS.QUESTION, None, "请对“打通ＢＲＴ快线”作进一步说明。〔第 3 条〕"),
        (
            KINDS.SUGGEST, None,
            "关于“打通ＢＲＴ快线”，我有建议。（建议的内容还没有写）〔第 3 条〕",
        ),
        (KINDS.FREE, Stance.FOR, "报告提出“打通ＢＲＴ快线”，我表示支持。〔第 3 条〕"),
        (KINDS.WATCH, Stance.AGAINST, "对“打通ＢＲＴ快线”，我不赞成。〔第 3 条〕"),
        (KINDS.FREE, Stance.RESERVED, "对“打通ＢＲＴ快线”，我有保留意见。〔第 3 条〕"),
    ],
)  # fmt: skip
def test_a_mark_without_words_is_put_into_words(desk, lines, kind, stance, said):
    material = desk.material(desk.on(3, "", kind, stance=stance))
    assert said in lines(speech.compose(material, DEFINITION).manuscript)


def test_nothing_to_say_is_no_speech(desk):
    made = speech.compose(desk.material(desk.on(1)), DEFINITION)
    assert made.manuscript.parts == ()
    assert made.characters == 0
    assert made.told == ""
    assert made.manuscript.empty.startswith("还没有可以讲的批注")


def test_what_is_noted_on_the_whole_report_opens_it(desk, lines):
    material = desk.material(desk.on_report("写得实，干劲足", stance=Stance.FOR))
    said = lines(speech.compose(material, DEFINITION).manuscript)
    assert said[1:3] == ["我认真听取和审阅了《政府工作报告》，赞成这个报告。", "写得实，干劲足。"]
    own = desk.material(desk.on_report("我在认真听取报告后，完全赞成这个报告。", stance=Stance.FOR))
    assert lines(speech.compose(own, DEFINITION).manuscript)[1:] == [
        "我在认真听取报告后，完全赞成这个报告。", "以上意见，不当之处请批评指正。",
    ]  # fmt: skip


def test_a_change_of_words_is_told_with_its_reason(desk, lines):
    change = Amendment("新建小学3所，改造白沙镇中学。", "新建小学5所，改造白沙镇中学。")
    material = desk.material(desk.on(1, "缺口不止三所", KINDS.AMEND, amendment=change))
    said = lines(speech.compose(material, DEFINITION).manuscript)
    at = said.index("对报告和下一步的工作，提一点建议。")
    assert said[at + 1].endswith("”，建议将“新建小学3所”改为“新建小学5所”。〔第 1 条〕")
    assert said[at + 2] == "理由是：缺口不止三所。"


def test_what_the_note_says_already_is_not_said_before_it(desk, lines):
    gone = Amendment("改造白沙镇中学", "")
    material = desk.material(
        desk.on_words("改造白沙镇中学", kind=KINDS.AMEND, amendment=gone),
        desk.on_words("新建小学3所", "新建小学3所够不够？", kind=KINDS.QUESTION),
    )
    said = lines(speech.compose(material, DEFINITION).manuscript)
    assert "建议删去“改造白沙镇中学”。〔第 1 条〕" in said
    assert "新建小学3所够不够？〔第 1 条〕" in said


def test_further_paragraphs_follow_and_a_title_needs_no_lead(desk, lines):
    text = "关于学校布局\n白沙镇太远。\n- 增开校车"
    material = desk.material(desk.on(1, text, KINDS.SUGGEST))
    said = lines(speech.compose(material, DEFINITION).manuscript)
    assert said[-4:-1] == ["关于学校布局。〔第 1 条〕", "白沙镇太远。", "• 增开校车。"]


def test_without_the_source_only_the_notes_are_spoken(desk, lines):
    material = desk.material(desk.on(1, "好", KINDS.SUPPORT))
    said = lines(speech.compose(material, replace(DEFINITION, source=False)).manuscript)
    assert "好。〔第 1 条〕" in said


def test_quotation_marks_of_the_report_become_single_inside_others(desk, lines):
    material = desk.material(desk.on_words("小学3所", "“双减”怎么办？", kind=KINDS.QUESTION))
    noted = material.noted[0]
    quote = replace(noted.note, anchor=replace(noted.note.anchor, quote="“双减”行动"))
    changed = replace(material, noted=(replace(noted, note=quote),))
    said = lines(speech.compose(changed, DEFINITION).manuscript)
    assert "关于“‘双减’行动”，“双减”怎么办？〔第 1 条〕" in said


def test_only_what_is_spoken_counts(desk, lines):
    material = desk.material(desk.on(1, "好", KINDS.SUPPORT), desk.on(3, "快", KINDS.SUGGEST))
    made = speech.compose(material, DEFINITION)
    spoken = "".join(line for line in lines(made.manuscript) if not line.startswith("#"))
    spoken = spoken.replace("〔第 1 条〕", "").replace("〔第 3 条〕", "")
    assert made.characters == len("".join(spoken.split()))


@pytest.mark.parametrize(
    ("characters", "minutes", "told"),
    [
        (864, 0, "约 860 字，约 4 分钟"),
        (90, 0, "约 90 字，不到 1 分钟"),
        (864, 5, "约 860 字，约 4 分钟；限 5 分钟，还可讲约 240 字"),
        (1300, 5, "约 1300 字，约 6 分钟；限 5 分钟，超出约 200 字"),
    ],
)
def test_the_time_is_told_against_the_limit(characters, minutes, told):
    assert speech._told(characters, minutes) == told


def test_the_table_has_a_row_a_point(desk):
    material = desk.material(desk.on(1, "好", KINDS.SUPPORT), desk.on_section("roads", "快"))
    (sheet,) = speech.compose(material, DEFINITION).sheets
    assert sheet.rows == (
        (
            1,
            "赞成的工作安排",
            1,
            "新建小学3所，改造白沙镇中学。",
            "报告提出“新建小学3所，改造白沙镇中学”，好。",
            23,
        ),
        (2, "其他", None, None, "关于“畅通道路”，快。", 11),
    )
