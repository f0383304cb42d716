from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, NoteKind
from jjdesk.domain.manuscript import Signatures
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Grouping, Purpose
from jjdesk.services.summarising import amendments

DEFINITION = Definition(id="a", name="修改意见表", purpose=Purpose.AMENDMENTS)
MORE = Amendment("新建小学3所，改造白沙镇中学。", "新建小学5所，改造白沙镇中学。")


def amended(desk, number, change, text="", **more):
    return desk.on(number, text, NoteKind.AMEND, amendment=change, **more)


def table(made):
    (found,) = [part for part in made.manuscript.parts if isinstance(part, Sheet)]
    return found


def test_one_table_with_both_wordings_the_reason_and_lines_to_sign(desk):
    material = desk.material(
        amended(desk, 1, MORE, "需求**更大**"), desk.on(2, "随手"), desk.on(3, "", NoteKind.SUGGEST)
    )
    made = amendments.compose(material, DEFINITION)
    sheet = table(made)
    assert sheet.heads == ("序号", "条目", "原文", "建议改为", "理由")
    assert sheet.rows == ((1, "（一）办好教育\n第 1 条", MORE.original, MORE.proposed, "需求更大"),)
    assert sum(sheet.widths) == 28
    signed = made.manuscript.parts[-1]
    assert isinstance(signed, Signatures)
    assert signed.above == ("以上修改意见共 1 处。",)
    assert made.told == "1 处修改意见"


def test_the_words_that_differ_are_set_off_in_both(desk):
    made = amendments.compose(desk.material(amended(desk, 1, MORE)), DEFINITION)
    rows = table(made).rows
    found = [
        (column, rows[row][column][start:end]) for row, column, start, end in table(made).strong
    ]
    assert found == [(2, "3"), (3, "5")]


def test_words_that_come_go_or_are_not_written_yet(desk):
    material = desk.material(
        amended(desk, 1, Amendment("", "新建公园。")),
        amended(desk, 2, Amendment("扩建8000平方米校舍", "")),
        amended(desk, 3, None, "疑有错字"),
    )
    made = amendments.compose(material, DEFINITION)
    assert [row[2:4] for row in table(made).rows] == [
        ("（增加）", "新建公园。"),
        ("扩建8000平方米校舍", "（删去）"),
        ("打通ＢＲＴ快线。", "（改法还没有写）"),
    ]
    assert table(made).strong == ()
    (written,) = made.sheets
    assert [row[4] for row in written.rows] == ["新建公园。", "", None]
    assert [row[5] for row in written.rows] == [
        "增加“新建公园。”", "删去“扩建8000平方米校舍”", None,
    ]  # fmt: skip


def test_several_authors_are_named_in_a_column_of_their_own(desk):
    material = desk.material(
        amended(desk, 1, MORE, author="王敏"), amended(desk, 3, MORE, author="李明", mine=False)
    )
    sheet = table(amendments.compose(material, DEFINITION))
    assert (sheet.heads[-1], [row[-1] for row in sheet.rows]) == ("提出人", ["王敏", "李明"])
    assert sum(sheet.widths) == 28
    assert len(sheet.widths) == len(sheet.heads)


def test_the_order_is_that_of_the_definition(desk):
    material = desk.material(
        amended(desk, 1, MORE, modified="2025-03-01T00:00:00Z"), amended(desk, 3, MORE)
    )
    by_time = amendments.compose(material, replace(DEFINITION, order=Grouping.TIME))
    assert [row[1] for row in by_time.sheets[0].rows] == [3, 1]
    assert [row[0] for row in by_time.sheets[0].rows] == [1, 2]


def test_where_there_is_nothing_it_says_so(desk):
    made = amendments.compose(desk.material(desk.on(1, "好")), DEFINITION)
    assert made.manuscript.parts == ()
    assert made.manuscript.empty.startswith("还没有修改意见")
    filtered = amendments.compose(desk.material(words="教育"), DEFINITION)
    assert filtered.manuscript.empty.startswith("在“教育”里没有修改意见")
