import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.manuscript import Break, Heading
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Proposer, Purpose
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.services.summarising import proposal

DEFINITION = Definition(id="p", name="代表建议", purpose=Purpose.PROPOSAL)
SUGGEST = NoteKind.SUGGEST


def compose(desk, *texts, **more):
    notes = [desk.on(number, text, SUGGEST) for number, text in enumerate(texts, 1)]
    return proposal.compose(desk.material(*notes, **more), DEFINITION)


def written(made):
    """Cause, analysis and measures of each draft."""
    return [row[-3:] for row in made.sheets[0].rows]


def standing(period, units):
    return Standing(
        TaskTable(f"t{period}", "r", "表", period, "2025"),
        Task(1, "1", "", "建学校", units, "", "", ""),
        Match(1, "c1", 1.0, Verdict.SURE),
    )


def test_one_matter_is_a_proposal_with_all_fields_of_the_form(desk, lines):
    made = compose(
        desk, "关于改造白沙镇中学的建议\n校舍建于1985年。\n建议今年动工。",
        proposer=Proposer(name="王敏", card="0123", delegation="白沙镇代表团"),
        standings={"c1": (standing("2024", "区住建委"), standing("2025", "区教委、白沙镇"))},
    )  # fmt: skip
    assert made.manuscript.title == "关于改造白沙镇中学的建议"
    form, *_, signers = [part for part in made.manuscript.parts if isinstance(part, Sheet)]
    assert dict(form.rows) == {
        "领衔代表": "王敏", "代表证号": "0123", "代表团": "白沙镇代表团", "联系电话": "",
        "通讯地址": "", "建议承办单位": "区教委、白沙镇",
    }  # fmt: skip
    assert (form.heads, form.to_sign) == ((), True)
    assert signers.name == "附议代表签名表"
    assert signers.heads == ("序号", "姓名", "代表证号", "代表团", "签名")
    assert [row[1:] for row in signers.rows] == [(None,) * 4] * len(signers.rows)
    assert signers.to_sign
    assert {sum(each.widths) for each in (form, signers)} == {28}
    assert lines(made.manuscript) == [
        "# 一、案由",
        "《重庆市江津区 2025 年政府工作报告》提出：“新建小学3所，改造白沙镇中学。”",
        "其中的目标：小学新建数 3所。",
        "# 二、分析",
        "校舍建于1985年。",
        "# 三、具体建议",
        "建议今年动工。",
    ]
    assert made.told == "1 件建议"


def test_several_matters_stand_on_pages_of_their_own_behind_a_list(desk):
    made = compose(desk, "建议今年动工", "建议先修操场")
    assert made.manuscript.title == "代表建议"
    parts = made.manuscript.parts
    breaks = [at for at, part in enumerate(parts) if isinstance(part, Break)]
    assert [parts[at + 1] for at in breaks] == [
        Heading("关于今年动工的建议"), Heading("关于先修操场的建议"),
    ]  # fmt: skip
    assert parts[0].rows == ((1, "关于今年动工的建议", None), (2, "关于先修操场的建议", None))
    assert breaks[0] == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("关于改造白沙镇中学的建议", "关于改造白沙镇中学的建议"),
        ("改造白沙镇中学\n校舍太旧。", "关于改造白沙镇中学的建议"),
        ("校舍太旧。建议今年动工，明年完工。", "关于今年动工的建议"),
        ("我建议：把改造列入督办", "关于把改造列入督办的建议"),
        ("- 增开校车\n- 扩建食堂", "关于增开校车的建议"),
        ("", "关于新建小学3所，改造白沙镇中学的建议"),
        (f"建议{'很长' * 30}", "关于新建小学3所，改造白沙镇中学的建议"),
    ],
)
def test_the_title_is_the_deputys_own_or_made_of_what_is_asked(desk, text, title):
    assert compose(desk, text).manuscript.title == title


@pytest.mark.parametrize(
    ("text", "analysis", "measures"),
    [
        ("建议今年动工", None, "建议今年动工"),
        ("校舍太旧。建议今年动工。", "校舍太旧。", "建议今年动工。"),
        (
            "校舍太旧。\n没有操场。\n建议：\n- 动工\n- 补课",
            "校舍太旧。\n没有操场。",
            "• 动工\n• 补课",
        ),
        ("校舍太旧。\n1. 动工\n2. 补课", "校舍太旧。", "1. 动工\n2. 补课"),
        (
            "问题：校舍太旧，去年也建议过。\n建议：今年动工。",
            "校舍太旧，去年也建议过。",
            "今年动工。",
        ),
        ("一、现状\n太旧\n三、具体建议\n动工", "太旧", "动工"),
        ("校舍太旧，为此，我建议动工", None, "校舍太旧，为此，我建议动工"),
    ],
)
def test_a_note_is_taken_apart_into_analysis_and_measures(desk, text, analysis, measures):
    assert [row[1:] for row in written(compose(desk, text))] == [(analysis, measures)]


def test_a_cause_of_ones_own_follows_what_the_report_says(desk):
    ((cause, analysis, measures),) = written(
        compose(desk, "案由：选民反映强烈。\n分析：太旧。\n建议：动工。")
    )
    assert cause.splitlines()[-1] == "选民反映强烈。"
    assert cause.startswith("《重庆市江津区 2025 年政府工作报告》提出：")
    assert (analysis, measures) == ("太旧。", "动工。")


def test_bold_words_stay_bold_where_a_note_is_cut(desk):
    made = compose(desk, "**校舍**太旧。建议**今年**动工。")
    bold = [
        run.text
        for part in made.manuscript.parts
        for run in getattr(part, "runs", ())
        if run.face == "strong"
    ]
    assert bold == ["校舍", "今年"]


def test_what_is_not_written_is_asked_for_on_paper_only(desk, lines):
    made = compose(desk, "")
    assert sum("请写明" in line for line in lines(made.manuscript)) == 2
    assert written(made)[0][1:] == (None, None)


def test_only_suggestions_become_proposals(desk):
    material = desk.material(desk.on(1, "好", NoteKind.SUPPORT), desk.on_report("总"))
    made = proposal.compose(material, DEFINITION)
    assert made.manuscript.parts == ()
    assert made.manuscript.empty.startswith("还没有建议")
    filtered = proposal.compose(replace(material, words="教育"), DEFINITION)
    assert filtered.manuscript.empty.startswith("在“教育”里没有建议")


def test_a_suggestion_on_a_section_or_the_report_stands_without_a_number(desk):
    material = desk.material(
        desk.on_section("roads", "建议早开工", kind=SUGGEST),
        desk.on_report("建议写短", kind=SUGGEST),
    )
    made = proposal.compose(material, DEFINITION)
    assert [row[1] for row in made.sheets[0].rows] == ["关于写短的建议", "关于早开工的建议"]
    assert [row[6:8] for row in made.sheets[0].rows] == [
        (None, None),
        (None, "《重庆市江津区 2025 年政府工作报告》提出：“畅通道路”。"),
    ]


def test_the_units_are_those_of_the_latest_table_that_names_any(desk):
    made = compose(
        desk, "建议今年动工", standings={"c1": (standing("2024", "区住建委"), standing("2025", ""))}
    )
    form = next(part for part in made.manuscript.parts if isinstance(part, Sheet))
    assert dict(form.rows)["建议承办单位"] == "区住建委"
    nobody = compose(desk, "建议今年动工", standings={"c1": (standing("2025", ""),)})
    form = next(part for part in nobody.manuscript.parts if isinstance(part, Sheet))
    assert not dict(form.rows)["建议承办单位"]
