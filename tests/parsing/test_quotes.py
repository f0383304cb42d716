import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广“早办”3家", "推广■■■■3家"),
        ("《二十条》、［2］、〔3〕", "■■■■■、■■■、■■■"),
        ("“甲《乙”丙》", "■■■■■丙》"),
        ("“甲，“乙，《丙》", "“甲，“乙，■■■"),
        ("没有", "没有"),
        ("“" + "甲" * 300 + "”", "■" * 302),
        ("“" + "甲" * 301 + "”《乙》", "“" + "甲" * 301 + "”■■■"),
    ],
)
def test_covered(text: str, expected: str) -> None:
    assert quotes.covered(text) == expected


@given(st.text(alphabet="“”‘’《》「」[]甲1", max_size=60))
def test_the_length_stays(text: str) -> None:
    assert len(quotes.covered(text)) == len(text)
