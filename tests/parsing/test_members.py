"""Lists of things: separators, shared nouns, words of stage behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.report import Stage
from jjdesk.parsing import members


def split(listed: str) -> list[str]:
    return [listed[a:b] for a, b in members.spans(listed)]


@pytest.mark.parametrize(
    ("listed", "parts"),
    [
        ("青柳桥、银杉路", ["青柳桥", "银杉路"]),
        ("青柳桥和银杉路", ["青柳桥", "银杉路"]),
        ("青柳桥以及银杉路", ["青柳桥", "银杉路"]),
        ("青柳（东、西）桥", ["青柳（东、西）桥"]),
        ("“青柳、银杉”桥", ["“青柳、银杉”桥"]),
        ("义和大道", ["义和大道"]),
        ("青柳和谐路", ["青柳和谐路"]),
        ("“青柳", ["“青柳"]),
        ("", [""]),
    ],
)
def test_separators(listed: str, parts: list[str]) -> None:
    assert split(listed) == parts


def test_tail_words_and_the_last_stage_word() -> None:
    assert members.without_tail("青柳桥建成投用") == ("青柳桥", "投用")
    assert members.without_tail("青柳桥建设工作") == ("青柳桥", "")
    assert members.without_tail("青柳桥10月1日竣工") == ("青柳桥", "竣工")


def test_offsets_point_into_the_sentence() -> None:
    text = "推进青柳桥、银杉路建设"
    listing = members.read(text[2:], 2)
    assert [text[m.start : m.end] for m in listing.members] == ["青柳桥", "银杉路建设"]
    assert listing.kind is None


def test_the_noun_after_and_so_on() -> None:
    assert members.read("青柳桥等", 0).kind == ""
    assert members.read("青柳饲料等5个项目", 0).kind == "项目"
    assert members.read("“青柳护航”等专项行动", 0).members == []
    assert members.read("高等学校", 0).kind is None


def test_each_member_has_its_own_stage() -> None:
    first, second = members.read("青柳桥竣工、银杉路开放", 0).members
    assert (first.stage, first.built) == (Stage.BUILT, True)
    assert (second.stage, second.built) == (Stage.IN_USE, False)


def test_sizes_and_amounts_before_a_name_are_dropped() -> None:
    (member,) = members.read("总投资5亿元的青柳桥", 0).members
    assert member.text == "青柳桥"
    (member,) = members.read("总长9.8公里的青柳路", 0).members
    assert member.text == "青柳路"


def test_money() -> None:
    assert members.money("投资2亿元建设", 0, 7) == 5
    assert members.money("建设", 0, 2) == 0


@given(st.text(alphabet="青柳桥、和等“”（）12个项目建成投用月", max_size=60))
def test_any_list_can_be_read(listed: str) -> None:
    ends = [0]
    for start, end in members.spans(listed):
        assert ends[-1] <= start <= end <= len(listed)
        ends.append(end)
    assert ends[-1] == len(listed)
    for member in members.read(listed, 3).members:
        assert 3 <= member.start < member.end <= len(listed) + 3
