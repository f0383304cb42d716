"""Notes that came before their report, through two workbooks."""

import pytest
from msgspec.structs import replace

from jjdesk.services.waiting import likely_same

TEXT = """# 白云县2026年政府工作报告

——2026年1月20日在白云县第十九届人民代表大会第一次会议上

## 2026年重点工作

新建学校3所。改造农村公路50公里。加强河道治理，水质达标率达到95%。
"""


def _add(deputy, text, year=2026):
    library = deputy.services.library
    preview = library.preview_text(text)
    change = library.add(preview, title="白云县2026年政府工作报告", place="白云县", year=year)
    return library.open(change.added.sha256)


@pytest.fixture
def two(meet):
    zhang, li = meet("张三", reports=False), meet("李四", reports=False)
    opened = _add(zhang, TEXT)
    note = zhang.write("太少", 1, opened=opened)
    li.take(zhang.pack())
    assert li.texts() == []
    return zhang, li, note


def test_another_version_of_the_text_takes_them(two):
    zhang, li, note = two
    other = _add(li, TEXT.replace("白云县第十九届", "白云县十九届"))
    here = li.notes()[note.id]
    assert here.anchor.report == other.report.source.sha256
    assert other.text[here.anchor.start : here.anchor.end] == here.anchor.quote
    zhang.save(replace(note, text="太少了"), zhang.services.library.open(note.anchor.report))
    assert li.take(zhang.pack()).preview.conflicting == 0
    assert li.notes()[note.id].anchor == here.anchor
    assert li.texts() == ["太少了"]


def test_with_that_version_they_go_again_and_come_again(two):
    _, li, _ = two
    _add(li, TEXT.replace("白云县第十九届", "白云县十九届"))
    li.services.undoing.undo()
    assert li.texts() == []
    li.services.undoing.redo()
    assert li.texts() == ["太少"]


def test_the_report_of_another_year_takes_none(two):
    _, li, _ = two
    _add(li, TEXT.replace("白云县第十九届", "白云县十九届"), year=2025)
    assert li.texts() == []


def test_their_own_report_is_the_right_one(two):
    _, li, note = two
    _add(li, TEXT)
    assert li.notes()[note.id].anchor == note.anchor


@pytest.mark.parametrize(
    ("other", "degree"),
    [
        (("b", "甲", "乙", 2026), 2),
        (("b", "丙", "乙", 2026), 1),
        (("b", None, None, 2026), 0),
        (("b", "甲", "乙", 2025), 0),
    ],
)
def test_versions_are_told_by_what_names_them(other, degree):
    assert likely_same(("a", "甲", "乙", 2026), other) == degree
    assert likely_same(("a", None, None, None), ("b", None, None, None)) == 0


def test_what_was_deleted_meanwhile_does_not_come_with_its_report(two):
    zhang, li, note = two
    zhang.services.annotating.remove(note.id)
    li.take(zhang.pack(private=True))
    _add(li, TEXT)
    assert li.texts() == []
