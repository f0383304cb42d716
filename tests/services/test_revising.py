import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Annotation, Content, Importance, NoteKind, Revision
from jjdesk.services import revising

ANCHOR = Anchor("r", "c", "句", "", "", 0, 1)
MADE = st.sampled_from(["2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z", "2099"])


def said(text: str = "", *, deleted: bool = False) -> Content:
    return Content(anchor=ANCHOR, author="a", created="2024", text=text, deleted=deleted)


@st.composite
def histories(draw, most=8):
    """Revisions of one annotation, each made from any earlier ones, some known by id alone."""
    made: list[Revision] = []
    for number in range(draw(st.integers(1, most))):
        before = draw(st.sets(st.sampled_from(range(number)), max_size=2)) if number else set()
        content = said(draw(st.sampled_from("甲乙")), deleted=draw(st.integers(0, 3)) == 0)
        made.append(
            revising.revise(
                "n",
                content,
                parents=[made[i].id for i in before],
                editor=draw(st.sampled_from("ab")),
                made=draw(MADE),
            )
        )
    return list({revision.id: revision for revision in made}.values())


def parts(draw, revisions: list[Revision]) -> list[Revision]:
    """Some of the revisions, some of them without their content."""
    kept = draw(st.lists(st.sampled_from(revisions), unique_by=lambda each: each.id))
    return [
        replace(revision, content=None) if draw(st.booleans()) else revision for revision in kept
    ]


@settings(max_examples=200)
@given(st.data())
def test_merging_is_commutative_associative_and_idempotent(data) -> None:
    history = data.draw(histories())
    one, two, three = (parts(data.draw, history) for _ in range(3))
    merge = revising.merge
    assert merge(one, two) == merge(two, one)
    assert merge(merge(one, two), three) == merge(one, merge(two, three))
    assert merge(one, one) == merge(one, [])
    assert merge(merge(one, two), two) == merge(one, two)
    # Nothing is lost: all contents known to one side are known after.
    known = {each.id: each.content for each in merge(one, two)}
    for revision in (*one, *two):
        assert revision.id in known
        if revision.content is not None:
            assert known[revision.id] == revision.content


@settings(max_examples=200)
@given(st.data())
def test_what_is_shown_depends_on_the_set_alone(data) -> None:
    history = data.draw(histories())
    shuffled = data.draw(st.permutations(history))
    assert revising.heads(history) == revising.heads(shuffled)
    assert revising.shown(history) == revising.shown(shuffled)
    assert revising.in_order(history) == revising.in_order(shuffled)
    ends = revising.heads(history)
    parents = {parent for revision in history for parent in revision.parents}
    assert {each.id for each in ends} == {each.id for each in history} - parents
    shown = revising.shown(history)
    words = [each for each in ends if not each.content.deleted]
    assert (shown is None) is (not words)
    if shown:
        assert shown.revision == words[0].id
        other = {each.id for each in ends if each.content != words[0].content}
        assert set(shown.rivals) == other


@settings(max_examples=200)
@given(histories())
def test_the_newest_is_first_and_none_before_what_was_made_from_it(history) -> None:
    order = [each.id for each in revising.in_order(history)]
    assert sorted(order) == sorted(each.id for each in history)
    for revision in history:
        for parent in revision.parents:
            assert order.index(revision.id) < order.index(parent)


@given(histories())
def test_a_change_of_the_head_ends_no_conflict_and_one_of_all_heads_does(history) -> None:
    now = revising.shown(history)
    if now is None:
        return
    base = revising.base(history)
    changed = revising.revise("n", said("新"), parents=base, editor="a", made="1999")
    after = revising.shown([*history, changed])
    assert now.revision in base
    assert changed.id in {after.revision, *after.rivals}
    # What was shown beside it still is, or another head that says the same.
    words = {each.id: each.content.text + str(each.content.deleted) for each in history}
    words[changed.id] = "新"
    still = {words[each] for each in (after.revision, *after.rivals)}
    assert {words[each] for each in now.rivals} <= still
    ends = [each.id for each in revising.heads(history)]
    settled = revising.revise("n", said("新"), parents=ends, editor="a", made="1999")
    assert revising.shown([*history, settled]) == revising.annotation_of(settled)


def test_an_id_is_of_all_that_a_revision_says() -> None:
    first = revising.revise("n", said("甲"), parents=(), editor="a", made="2024")
    assert revising.is_genuine(first)
    others = [
        replace(first, annotation="m"),
        replace(first, editor="b"),
        replace(first, made="2025"),
        replace(first, parents=("x",)),
        replace(first, content=said("乙")),
        replace(first, content=replace(first.content, importance=Importance.KEY)),
    ]
    assert not any(map(revising.is_genuine, others))
    assert revising.is_genuine(replace(first, content=None))
    twice = revising.revise("n", said("甲"), parents=("b", "a", "b"), editor="a", made="2024")
    assert twice.parents == ("a", "b")


def test_the_first_revision_of_an_older_annotation_is_the_same_in_every_copy() -> None:
    note = Annotation(
        id="n", anchor=ANCHOR, kind=NoteKind.WATCH, text="甲", created="2024", modified="2025"
    )
    first = revising.first(note)
    assert first == revising.first(note)
    assert revising.annotation_of(first) == replace(note, revision=first.id)
    assert revising.shown([first]) == replace(note, revision=first.id)


def test_a_deleted_one_keeps_no_words() -> None:
    content = replace(said("甲"), tags=("t",), follow_up="2025-01-01")
    gone = revising.without_words(content)
    assert (gone.text, gone.tags, gone.follow_up, gone.deleted) == ("", (), None, True)
    assert (gone.anchor, gone.author, gone.created) == (ANCHOR, "a", "2024")


def test_the_same_change_made_in_two_places_is_no_conflict() -> None:
    first = revising.revise("n", said("甲"), parents=(), editor="a", made="1")
    here, there = (
        revising.revise("n", said("乙"), parents=[first.id], editor="a", made=made)
        for made in ("2", "3")
    )
    shown = revising.shown([first, here, there])
    assert (shown.revision, shown.rivals) == (there.id, ())
    assert set(revising.base([first, here, there])) == {here.id, there.id}


def test_what_came_between_is_known_by_its_id_alone() -> None:
    first = revising.revise("n", said("甲"), parents=(), editor="a", made="3")
    second = revising.revise("n", said("草稿"), parents=[first.id], editor="a", made="2")
    third = revising.revise("n", said("乙"), parents=[second.id], editor="a", made="1")
    bare = replace(second, content=None)
    assert revising.heads([first, bare, third]) == (third,)
    # Of what is not known at all nothing can be said: both stay.
    assert set(revising.heads([first, third])) == {first, third}
    assert revising.shown([bare]) is None


@pytest.mark.parametrize("number", [1, 2, 5])
def test_ids_in_a_circle_come_to_an_end(number: int) -> None:
    circle = [
        Revision(
            id=str(i), annotation="n", parents=(str((i + 1) % number),), editor="", made="1",
            content=said(str(i)),
        )
        for i in range(number)
    ]  # fmt: skip
    assert len(revising.heads(circle)) == number
    assert len(revising.in_order(circle)) == number
    assert revising.shown(circle).revision == str(number - 1)
