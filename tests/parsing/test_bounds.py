import pytest

from jjdesk.domain.report import Bound
from jjdesk.parsing import bounds, quantities


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("产值30亿元以上", ">=", "30亿元以上"),
        ("产值30亿元（含）以上", ">=", "30亿元（含）以上"),
        ("合格率不低于90%", ">=", "不低于90%"),
        ("至少新增5家", ">=", "5家"),
        ("耕地20万亩红线", ">=", "20万亩红线"),
        ("产值突破30亿元", ">", "突破30亿元"),
        ("超过30家", ">", "超过30家"),
        ("失业率5%以内", "<=", "5%以内"),
        ("不超过5%", "<=", "不超过5%"),
        ("能耗低于5%", "<", "低于5%"),
        ("增长5%左右", "~", "5%左右"),
        ("约30公里", "~", "约30公里"),
        ("增长5%—6%", "range", "5%—6%"),
        ("完成30户", "=", "30户"),
    ],
)
def test_words_that_touch_the_value(text: str, bound: str, words: str) -> None:
    (q,) = quantities.find(text)
    reading = bounds.read(text, q, (0, len(text)))
    assert reading.bound == bound
    assert text[reading.start : reading.end] == words


def test_only_inside_the_clause() -> None:
    text = "新建5家以上"
    (q,) = quantities.find(text)
    assert bounds.read(text, q, (0, q.end)).bound is Bound.EQUAL


def test_noun_at_the_end_of_a_list() -> None:
    assert bounds.of_list("甲、乙红线", 0, 5) is Bound.AT_LEAST
    assert bounds.of_list("甲、乙", 0, 3) is None
