import time

from hypothesis import given
from hypothesis import strategies as st

from jjdesk import paths
from jjdesk.services.pinyin import matches
from jjdesk.services.pinyin_index import PinyinIndex

# Readings that are beginnings or compounds of others, several readings, ü, and what has none.
SIGNS = "先西安县锋绿律重庆中长行二江机鸡鱼居，a1\ud800\U0001f600\U00020000\0"
LETTERS = "xianfegluvzhocqj'"


def test_all_texts_are_told_apart():
    index = PinyinIndex(["先", "锋村", "", "先锋和先锋", "GDP"])
    assert index.find("xf") == {3: ((0, 2), (3, 5))}
    assert index.find("fc") == {1: ((0, 2),)}
    assert index.find("gdp") == {}


@given(
    texts=st.lists(st.text(SIGNS, max_size=12), max_size=6),
    more=st.lists(st.text(SIGNS, max_size=12), max_size=3),
    typed=st.lists(
        st.one_of(
            st.text(LETTERS, min_size=2, max_size=9),
            st.sampled_from(["xianfeng", "xi'an", "chongqing", "zhqj", "jiang", "xfzhch", "lvx"]),
        ),
        min_size=1,
        max_size=3,
    ),
    gone=st.sets(st.integers(0, 8)),
)
def test_what_is_found_is_what_each_text_alone_gives(texts, more, typed, gone):
    index = PinyinIndex(texts)

    def compare(every):
        for word in typed:
            # As one types: the answer to a term narrows the next.
            for term in (word[:length] for length in range(1, len(word) + 1)):
                there = {number: matches(term, text) for number, text in enumerate(every)}
                there = {number: spans for number, spans in there.items() if spans}
                assert index.find(term) == there
                assert index.texts(term) == sorted(there)
                assert index.sounding(term) == {
                    every[number][start:end]
                    for number, spans in there.items()
                    for start, end in spans
                }

    compare(texts)
    index.add(more)
    every = [*texts, *more]
    compare(every)
    for number in gone:
        if number < len(every):
            index.remove(number)
            every[number] = ""
    compare(every)


def test_a_report_is_searched_as_one_types():
    text = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
    index = PinyinIndex([text])
    found = 0.0
    for term in ("jj", "zhx", "jiangjin", "xianfengcunzhuang", "zhzhzhzh"):
        start = time.process_time()
        index.find(term)
        found = max(found, time.process_time() - start)
    # Some 2 ms on a quiet machine; a search that looks at every character anew takes 100.
    assert found < 0.03
