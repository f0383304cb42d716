"""Lists of projects: keys that every machine finds alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectList, keys


@pytest.mark.parametrize(
    "name",
    [
        "新建（扩建）幼儿园3所",
        "新建(扩建)幼儿园3所",
        " 新建 （扩建） 幼儿园 3 所 ",
        "新建（扩建）幼儿园３所",
        "新建《扩建》幼儿园3所。",
        "新建_扩建_幼儿园-3-所",
        "新建\u3000扩建\n幼儿园\t3所",
    ],
)
def test_blanks_signs_and_width_make_no_other_project(name: str) -> None:
    assert keys([name]) == keys(["新建（扩建）幼儿园3所"])


@pytest.mark.parametrize(
    "name", ["新建扩建幼儿园4所", "扩建新建幼儿园3所", "新建扩建幼儿园3", "新建扩建小学3所", ""]
)
def test_another_word_makes_another_project(name: str) -> None:
    assert keys([name]) != keys(["新建（扩建）幼儿园3所"])


def test_letters_of_either_case_and_width_are_one() -> None:
    assert len(set(keys(["AED 设备", "aed设备", "ＡＥＤ设备"]))) == 3  # equal names in one list
    assert keys(["AED 设备"]) == keys(["aed设备"]) == keys(["ＡＥＤ设备"])


def test_of_equal_names_each_has_a_key_and_the_first_keeps_its_own() -> None:
    first, second, third = keys(["公园", "公 园", "公园！"])
    assert len({first, second, third}) == 3
    assert (first,) == keys(["公园"])
    assert keys(["公园", "公园", "公园"]) == (first, second, third)


def test_a_key_does_not_hang_on_what_else_is_in_the_list() -> None:
    whole = dict(zip("甲乙丙", keys(["甲路", "乙路", "丙路"]), strict=True))
    assert keys(["丙路", "甲路"]) == (whole["丙"], whole["甲"])


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_names_have_keys_of_their_own(names: list[str]) -> None:
    found = keys(names)
    assert len(found) == len(names) == len(set(found))
    assert all(len(key) == 16 and set(key) <= set("0123456789abcdef") for key in found)
    assert keys(iter(names)) == found


def test_half_a_character_has_a_key_too() -> None:
    assert len(keys(["公园\ud800"])[0]) == 16


def test_a_project_is_found_by_its_key() -> None:
    first, second = (
        Project(key=key, number=number, name=key) for number, key in ((1, "a"), (2, "b"))
    )
    listed = ProjectList(id="l", name="名单", projects=(first, second))
    assert listed.project("b") is second
    assert listed.project("c") is None
    assert ProjectList(id="l", name="空", projects=()).project("a") is None
    assert (listed.kind, listed.demo, listed.removed) == ("民生实事项目", False, None)
