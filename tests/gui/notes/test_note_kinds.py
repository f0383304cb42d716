"""What kinds, stances and steps are called, and that they are told apart without colour."""

import pytest

from jjdesk.domain.annotation import MARKED, Importance, NoteKind, Stance
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.theme import LOOKS


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (NoteKind.WATCH, "关注"),
        (NoteKind.SUPPORT, "支持"),
        (NoteKind.QUESTION, "疑问"),
        (NoteKind.SUGGEST, "建议"),
        (NoteKind.AMEND, "修改"),
        (NoteKind.FREE, "随记"),
    ],
)
def test_each_kind_has_its_name(kind, words):
    assert note_kinds.label(kind) == words


def test_the_keys_one_to_five_are_in_the_order_of_the_manual():
    assert [note_kinds.label(kind) for kind in MARKED] == ["关注", "支持", "疑问", "建议", "修改"]


@pytest.mark.parametrize("tokens", LOOKS)
def test_each_kind_has_a_colour_in_every_look(tokens):
    colours = [note_kinds.colour(kind, tokens) for kind in NoteKind]
    assert all(colour.startswith("#") and len(colour) == 7 for colour in colours)
    assert note_kinds.colour(NoteKind.FREE, tokens) == tokens.ink2
    assert note_kinds.colour(NoteKind.SUPPORT, tokens) != note_kinds.colour(
        NoteKind.QUESTION, tokens
    )


@pytest.mark.parametrize(
    ("stance", "words"),
    [(Stance.FOR, "赞成"), (Stance.RESERVED, "有保留"), (Stance.AGAINST, "不赞成")],
)
def test_each_stance_has_its_name(stance, words):
    assert note_kinds.stance_label(stance) == words


@pytest.mark.parametrize(
    ("step", "words", "marks"),
    [
        (Importance.ORDINARY, "一般", ""),
        (Importance.IMPORTANT, "重要", "★"),
        (Importance.KEY, "关键", "★★"),
    ],
)
def test_each_step_has_its_name_and_stars(step, words, marks):
    assert note_kinds.importance_label(step) == words
    assert note_kinds.importance_marks(step) == marks
