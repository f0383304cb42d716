"""The tree of errors: who must act, told by the kind."""

import pytest

from jjdesk import errors


@pytest.mark.parametrize(
    ("kind", "above"),
    [
        (errors.UserError, errors.JjdeskError),
        (errors.SourceError, errors.UserError),
        (errors.WorkbookError, errors.UserError),
        (errors.WorkbookLockedError, errors.WorkbookError),
        (errors.VotingError, errors.UserError),
        (errors.InternalError, errors.JjdeskError),
    ],
)
def test_each_error_is_of_the_kind_above_it_and_says_its_words(
    kind: type[errors.JjdeskError], above: type[errors.JjdeskError]
) -> None:
    assert kind.__bases__ == (above,)
    with pytest.raises(above, match="没有改动"):
        raise kind("没有改动任何数据。")
    assert str(kind("一句话。")) == "一句话。"


def test_what_we_must_mend_is_never_taken_for_the_users() -> None:
    assert not issubclass(errors.InternalError, errors.UserError)
    assert not issubclass(errors.SourceError, errors.WorkbookError)
    assert not issubclass(errors.WorkbookError, errors.SourceError)
