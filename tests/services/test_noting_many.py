"""Several annotations are changed in one act, and taken back in one."""

from functools import partial

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import NoteKind
from jjdesk.errors import UserError
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import open_bundled


@pytest.fixture
def ids(services):
    """Three annotations, the last of them another deputy's."""
    opened = open_bundled()
    made = []
    for number in range(3):
        note = new_annotation(opened.report.commitments[number], opened, text=f"第{number}")
        author = "zhang" if number == 2 else ""
        made.append(services.annotating.save(replace(note, author=author), opened).saved[0].id)
    return made


def kinds(services, ids):
    return [note.kind for note in services.annotating.of_ids(ids)]


def test_one_act_for_all_of_ones_own(services, ids):
    change = services.noting_many.revise(
        ids, lambda note: replace(note, kind=NoteKind.QUESTION), "标为“疑问”", open_bundled()
    )
    assert {note.id for note in change.saved} == set(ids[:2])
    assert kinds(services, ids) == [NoteKind.QUESTION, NoteKind.QUESTION, NoteKind.FREE]
    assert services.undoing.names()[0] == "标为“疑问” 2 条"
    undone = services.undoing.undo()
    assert set(undone.annotations) == set(ids[:2])
    assert kinds(services, ids) == [NoteKind.FREE] * 3


def test_a_tag_comes_to_all_and_is_taken_off_where_all_have_it(services, ids):
    tag = partial(services.noting_many.tag, name="民生", open_report=open_bundled())
    tag(ids[:1])
    assert services.undoing.names()[0] == "加标签“民生”"
    tag(ids)
    assert services.undoing.names()[0] == "加标签“民生” 2 条"
    (made,) = services.tagging.every()
    assert [note.tags for note in services.annotating.of_ids(ids)] == [(made.id,), (made.id,), ()]
    tag(ids)
    assert services.undoing.names()[0] == "取下标签“民生” 2 条"
    assert [note.tags for note in services.annotating.of_ids(ids)] == [(), (), ()]
    services.undoing.undo()
    assert [note.tags for note in services.annotating.of_ids(ids)] == [(made.id,), (made.id,), ()]


def test_what_is_no_name_changes_nothing(services, ids):
    with pytest.raises(UserError):
        services.noting_many.tag(ids, " ", open_bundled())
    assert services.tagging.every() == ()


def test_a_tag_is_known_by_any_spelling_and_by_what_was_merged_into_it(services, ids):
    tag = partial(services.noting_many.tag, ids[:2], open_report=open_bundled())
    tag("道路")
    services.tagging.merge(
        services.tagging.ensure("道路").id, services.tagging.ensure("Traffic").id
    )
    tag(" traffic")
    assert services.undoing.names()[0] == "取下标签“traffic” 2 条"
    assert [note.tags for note in services.annotating.of_ids(ids)] == [(), (), ()]


def test_a_tag_for_nobody_is_not_said_to_be_taken_off(services, ids):
    services.noting_many.tag(ids[2:], "民生", open_bundled())
    assert "取下" not in services.undoing.names()[0]
