import pytest

from jjdesk.domain.annotation import Importance, NoteKind
from jjdesk.domain.summary import Definition, Grouping, Headings, Purpose
from jjdesk.services.summarising import ordering


def shown(material, order, headings=Headings.NUMBERED, *, only_noted=True):
    """Headings, and below them the number of the commitment or the start, with the notes' words."""
    definition = Definition(
        id="d", name="摘要", purpose=Purpose.NOTES, order=order, headings=headings
    )
    return [
        (
            [f"{'#' * each.level} {each.text}" for each in group.headings],
            [
                (entry.commitment.number if entry.commitment else None,
                 [noted.note.text for noted in entry.noted])
                for entry in group.things
            ],
        )
        for group in ordering.grouped(material, definition, only_noted=only_noted)
    ]  # fmt: skip


def test_sections_stand_in_reading_order_under_their_parts(desk):
    material = desk.material(desk.on(3, "三"), desk.on(1, "一"), desk.on(1, "又"))
    assert shown(material, Grouping.SECTION) == [
        (["# 三、重点工作", "## （一）办好教育"], [(1, ["一", "又"])]),
        (["## （二）畅通道路"], [(3, ["三"])]),
    ]
    plain = shown(material, Grouping.SECTION, Headings.PLAIN)
    assert plain[0][0] == ["# 重点工作", "## 办好教育"]
    assert [heads for heads, _ in shown(material, Grouping.SECTION, Headings.NONE)] == [[], []]


def test_commitments_without_a_note_are_in_it_where_they_are_wanted(desk):
    material = desk.material(desk.on(1, "一"))
    every = shown(material, Grouping.SECTION, only_noted=False)
    assert [numbers for _, those in every for numbers, _ in those] == [1, 2, 3]
    filtered = desk.material(desk.on(1, "一"), commitments=desk.report.commitments[1:2])
    both = shown(filtered, Grouping.SECTION, only_noted=False)
    assert [number for _, those in both for number, _ in those] == [1, 2]


def test_notes_on_no_commitment_have_their_place(desk):
    material = desk.material(
        desk.lost("从前的一句", "没了"), desk.on_section("roads", "路"), desk.on_report("总"),
        desk.on(2, "二"), desk.on_words("建好学校", "校"),
    )  # fmt: skip
    assert shown(material, Grouping.SECTION) == [
        (["# 全文"], [(None, ["总"])]),
        (["# 三、重点工作", "## （一）办好教育"], [(None, ["校"]), (2, ["二"])]),
        (["## （二）畅通道路"], [(None, ["路"])]),
        (["# 原处已不在报告中的批注"], [(None, ["没了"])]),
    ]


def test_sectors_stand_in_the_official_order_what_has_none_last(desk):
    material = desk.material(desk.on_report("总"), desk.on(3, "路"), desk.on(1, "校"))
    assert shown(material, Grouping.SECTOR) == [
        (["# 一、教育"], [(1, ["校"])]),
        (["# 二、交通运输"], [(3, ["路"])]),
        (["# 三、不分领域"], [(None, ["总"])]),
    ]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Grouping.KIND, [("一、支持", ["乙"]), ("二、建议", ["甲", "丙"])]),
        (Grouping.IMPORTANCE, [("一、最重要", ["丙"]), ("二、一般", ["甲", "乙"])]),
        (Grouping.AUTHOR, [("一、王敏", ["乙"]), ("二、李明", ["丙"]), ("三、未署名", ["甲"])]),
        (Grouping.TAG, [("一、民生", ["丙"]), ("二、没有标签", ["甲", "乙"])]),
        (Grouping.TIME, [("一、2024年12月", ["乙"]), ("二、2025年2月", ["甲", "丙"])]),
    ],
)
def test_notes_of_one_commitment_part_where_they_differ(desk, order, names):
    material = desk.material(
        desk.on(1, "甲", NoteKind.SUGGEST, mine=False),
        desk.on(1, "乙", NoteKind.SUPPORT, author="王敏", modified="2024-12-01T09:00:00.000Z"),
        desk.on(
            2, "丙", NoteKind.SUGGEST, author="李明", mine=False, importance=Importance.KEY,
            tags=("民生",),
        ),
    )  # fmt: skip
    found = [
        (heads[0].removeprefix("# "), [text for _, texts in those for text in texts])
        for heads, those in shown(material, order)
    ]
    assert found == names


def test_every_note_is_shown_once_in_every_order(desk):
    notes = [
        desk.on(1, "一"), desk.on(1, "二", NoteKind.WATCH), desk.on(3, "三"), desk.on_report("四"),
        desk.on_section("part", "五"), desk.lost("甲", "六"), desk.on_words("建好学校", "七"),
    ]  # fmt: skip
    for order in Grouping:
        found = [
            text
            for _, those in shown(desk.material(*notes), order)
            for _, texts in those
            for text in texts
        ]
        assert sorted(found) == sorted("一二三四五六七"), order
