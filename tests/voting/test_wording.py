from enum import StrEnum

import pytest

from jjdesk.domain import poll
from jjdesk.domain.poll import PassBase, Quorum, Use
from jjdesk.voting.wording import badges, words

ENUMERATIONS = [
    kind
    for kind in vars(poll).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


@pytest.mark.parametrize("kind", ENUMERATIONS, ids=lambda kind: kind.__name__)
def test_every_value_has_words_of_its_own(kind):
    said = [words(value) for value in kind]
    assert all(said)
    assert len(set(said)) == len(said)


def test_equal_texts_of_two_enumerations_are_told_apart():
    assert Quorum.NONE == PassBase.NONE
    assert words(Quorum.NONE) != words(PassBase.NONE)


def test_badges_tell_a_trial_from_a_vote_and_a_demonstration_from_a_list():
    assert badges(Use.FORMAL, demo=False) == ("正式票决",)
    assert badges(Use.TRIAL, demo=True, turn=2) == (
        "示例名单 · 非大会名单",
        "模拟票决",
        "第 2 轮",
    )
