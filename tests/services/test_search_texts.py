"""What of long texts can be found by its pinyin."""

import pytest

from jjdesk.services import search_texts


def test_of_short_texts_everything_is():
    texts = ["新建小学", "改造道路"]
    assert search_texts.spellable(texts) == texts


def test_of_long_texts_what_stands_there_again_and_again():
    filler = "一" * search_texts._SHORT
    texts = [filler, "河口镇修路", "河口镇建校", "只此一次"]
    found = search_texts.spellable(texts)
    assert {"河口镇", "河口", "口镇"} <= set(found)
    assert not {"修路", "建校", "只此"} & set(found)
    assert all(2 <= len(word) <= 4 for word in found)


def test_letters_and_figures_are_no_part_of_such_words():
    texts = ["x" * search_texts._SHORT, "BRT线ab线", "BRT线cd线", "12线"]
    assert search_texts.spellable(texts) == []


@pytest.mark.parametrize(
    ("text", "folded", "spans"),
    [
        ("ＢＲＴ快线", "brt", ((0, 3),)),
        ("小学和小学", "小学", ((0, 2), (3, 5))),
        ("小学", "中学", ()),
        ("㎡", "m2", ((0, 1),)),
    ],
)
def test_where_words_stand_in_what_is_shown(text, folded, spans):
    from jjdesk.services.filtering import folded as fold  # noqa: PLC0415  a name of its own

    assert search_texts.spans(text, fold(text), [folded]) == spans


def test_nothing_is_marked_where_folding_joins_letters_across():
    # Two Korean letters that one syllable is made of: neither is folded by itself.
    from jjdesk.services.filtering import folded as fold  # noqa: PLC0415  a name of its own

    text = "\u1112\u1161小学"
    assert search_texts.spans(text, fold(text), ["小学"]) == ()
    assert search_texts.spans("小学", "小学", ["小学"]) == ((0, 2),)
