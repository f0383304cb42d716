import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.services.pinyin import letters, matches

VILLAGE = "支持先锋村庄改造"
READINGS = {
    "重": ("zhong", "chong"),
    "庆": ("qing",),
    "长": ("chang", "zhang"),
    "绿": ("lv", "lu"),
    "行": ("xing", "hang"),
    "安": ("an",),
    "江": ("jiang",),
    "二": ("er",),
    "学": ("xue",),
    "是": ("shi",),
}


@pytest.mark.parametrize(
    "term",
    ["xfcz", "xianfeng", "xianfengcz", "xianfengcunzhuang", "xf", "xianf", "xfcunzh", "xfczh",
     "XFCZ", "ｘｆ", "xian'feng", "xf'"],
)  # fmt: skip
def test_initials_full_pinyin_and_mixtures_match(term):
    spans = matches(term, VILLAGE)
    assert [start for start, _ in spans] == [2]
    assert VILLAGE[2 : spans[0][1]] in {"先锋", "先锋村", "先锋村庄"}


@pytest.mark.parametrize("term", ["", "x", "'", "x'", "xfx", "xfcz9", "先f", "xianfing", "x f"])
def test_what_is_no_pinyin_of_the_text_does_not_match(term):
    assert matches(term, VILLAGE) == ()


@pytest.mark.parametrize("term", ["lvse", "luse", "lüse", "ls"])
def test_umlaut_is_v_or_u(term):
    assert matches(term, "绿色") == ((0, 2),)


def test_v_is_read_as_u_where_no_other_is_written():
    assert matches("jvzhu", "居住") == matches("juzhu", "居住") == ((0, 2),)


@pytest.mark.parametrize("term", ["chongqing", "zhongqing", "cq", "zq", "zhq"])
def test_each_reading_of_a_character_counts(term):
    assert matches(term, "在重庆") == ((1, 3),)


def test_an_apostrophe_parts_syllables():
    assert matches("xian", "西安先") == ((0, 2), (2, 3))
    assert matches("xi'an", "西安先") == ((0, 2),)


@given(
    st.lists(st.sampled_from(sorted(READINGS)), min_size=1, max_size=8),
    st.text("，a1\ud800\U0001f600。" + "".join(READINGS), max_size=5),
    st.data(),
)
def test_a_text_is_found_by_any_of_its_spellings(chars, before, data):
    spelled = [data.draw(st.sampled_from(READINGS[char])) for char in chars]
    term = "".join(
        piece if data.draw(st.booleans()) else piece[: data.draw(st.sampled_from([1, len(piece)]))]
        for piece in spelled
    )
    if len(term) < 2:
        return
    text = before + "".join(chars)
    spans = matches(term, text)
    # An earlier match may cover the place; where none does, it is found.
    start = len(before)
    assert any(first <= start < end or first == start for first, end in spans)


def test_words_of_a_sentence_are_no_pinyin():
    assert letters("GDP") == "gdp"
    assert letters("x") == letters("增长") == letters("a1") == letters("ab c") == ""


def test_readings_are_loaded_with_the_first_term_only():
    code = (
        "import sys, jjdesk.services.pinyin as p; p.letters('xf'); print('pypinyin' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"
