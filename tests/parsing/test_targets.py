"""Targets of made-up sentences: rule by rule, then a small annotated table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category, Target
from jjdesk.parsing import targets
from jjdesk.parsing.context import SentenceContext

CONTEXT = SentenceContext(None, None, None, None, 0, "213")


def read(text: str) -> tuple[Target, ...]:
    return targets.find(Joined.of(text, 0, len(text)), CONTEXT)


def only(text: str) -> Target:
    (target,) = [t for t in read(text) if t.category is Category.TARGET]
    return target


def test_every_field_of_one_target() -> None:
    text = "力争完成社会消费品零售总额80亿元以上。"
    (target,) = read(text)
    assert target == Target(
        quote="社会消费品零售总额80亿元以上",
        start=4,
        end=19,
        value_start=13,
        value_end=17,
        indicator="社会消费品零售总额",
        value=80,
        value_high=None,
        unit="亿元",
        normalized_value=8_000_000_000,
        base_unit="元",
        bound=">=",
        measure="level",
        modality="力争",
        category="target",
        sector=target.sector,
    )
    assert target.sector.isdecimal()


def test_offsets_survive_a_break() -> None:
    source = "前文。新建水厂1\n\n2座。"
    (target,) = targets.find(Joined.of(source, 3, len(source)), CONTEXT)
    assert source[target.value_start : target.value_end] == "1\n\n2座"
    assert source[target.start : target.end] == "新建水厂1\n\n2座"
    assert target.value == 12


@given(
    st.text(
        alphabet="新增改造5%10个、，。以上力争确保达到“”（全覆盖百千万亿一两年的和", max_size=60
    )
)
def test_no_text_raises(text: str) -> None:
    for target in read(text):
        assert text[target.value_start : target.value_end]
