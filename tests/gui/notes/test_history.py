"""The history of a note: when each version was made, and what it changed."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Content, Importance, NoteKind, Stance
from jjdesk.gui.notes.history import HistoryDialog, changes_words
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services import revising
from jjdesk.services.annotating import Version

ANCHOR = Anchor("r", "c", "推进", "", "", 0, 2)
FIRST = Content(anchor=ANCHOR, author="a", created="2025-01-20T01:00:00+00:00", text="一")


def shown(qtbot, *made: tuple[str, Content]) -> list[str]:
    """What the list says of versions made one after the other, the newest first."""
    versions, parents = [], ()
    for moment, content in made:
        revision = revising.revise("n", content, parents=parents, editor="a", made=moment)
        parents = (revision.id,)
        versions.insert(0, Version(revision, "", is_shown=False, is_rival=False))
    dialog = HistoryDialog(versions, (), Look(LIGHT, 100, True))
    qtbot.addWidget(dialog)
    return [dialog._list.item(row).text() for row in range(dialog._list.count())]


def test_seconds_are_said_where_two_versions_share_a_minute(qtbot):
    lines = shown(
        qtbot,
        ("2025-01-20T01:00:05+00:00", FIRST),
        ("2025-01-20T01:00:31+00:00", replace(FIRST, text="二")),
        ("2025-01-20T01:07:09+00:00", replace(FIRST, text="二", stance=Stance.FOR)),
    )
    assert lines[0].split()[1].count(":") == 1
    assert [line.split()[1][-3:] for line in lines[1:]] == [":31", ":05"]
    assert [line.split("\n")[1] for line in lines] == ["表态", "文字", "新建"]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"text": "二"}, "文字"),
        ({"kind": NoteKind.QUESTION}, "类型"),
        ({"stance": Stance.FOR, "importance": Importance.KEY}, "表态、重要程度"),
        ({"tags": ("t",)}, "标签"),
        ({"follow_up": "2026-01-01"}, "提醒日期"),
        ({"shared": True}, "设为共享"),
        ({"text": "", "deleted": True}, "删除"),
        ({}, "没有改动"),
    ],
)
def test_what_a_version_changed(changed, words):
    assert changes_words(replace(FIRST, **changed), FIRST) == words


def test_what_comes_back_and_what_is_made_private():
    assert changes_words(FIRST, replace(FIRST, text="", deleted=True)) == "恢复"
    assert changes_words(FIRST, replace(FIRST, shared=True)) == "设为私有"


def test_a_rival_is_told_against_what_it_was_made_from(qtbot):
    first = revising.revise("n", FIRST, parents=(), editor="a", made="2025-01-20T01:00:00+00:00")
    one, other = (
        revising.revise(
            "n", replace(FIRST, **change), parents=(first.id,), editor="a",
            made=f"2025-01-20T02:0{minute}:00+00:00",
        )
        for minute, change in ((1, {"text": "二"}), (2, {"stance": Stance.FOR}))
    )  # fmt: skip
    versions = [
        Version(other, "", is_shown=True, is_rival=False),
        Version(one, "", is_shown=False, is_rival=True),
        Version(first, "", is_shown=False, is_rival=False),
    ]
    dialog = HistoryDialog(versions, (), Look(LIGHT, 100, True))
    qtbot.addWidget(dialog)
    assert dialog._list.item(0).text().endswith("\n表态")
    assert dialog._list.item(1).text().endswith("另一处写的\n文字")
