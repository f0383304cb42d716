import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.services.summarising.changing import in_words, spans


@pytest.mark.parametrize(
    ("original", "proposed", "said"),
    [
        ("新建小学3所。", "新建小学3所。", ()),
        ("", "新建幼儿园2所。", ("增加“新建幼儿园2所。”",)),
        ("新建小学3所。", "", ("删去“新建小学3所。”",)),
        (
            "新建小学3所，改造白沙镇中学。",
            "新建小学5所，改造白沙镇中学。",
            ("将“新建小学3所”改为“新建小学5所”",),
        ),
        (
            "新建小学3所，改造白沙镇中学。",
            "新建小学3所，改造白沙镇中学，确保秋季投用。",
            ("在“改造白沙镇中学”后增加“，确保秋季投用”",),
        ),
        (
            "加快推进白沙工业园区二期建设。",
            "确保加快推进白沙工业园区二期建设。",
            ("在“加快推进白沙工业园区”前增加“确保”",),
        ),
        (
            "加快推进白沙工业园区二期建设，争取早日见效。",
            "加快推进白沙工业园区二期建设。",
            ("删去“，争取早日见效”",),
        ),
        (
            "积极稳妥推进白沙工业园区二期建设。",
            "稳妥推进白沙工业园区二期建设。",
            ("删去“积极稳妥推进”中的“积极”",),
        ),
        ("努力办好教育", "让每个孩子有学上", ("将“努力办好教育”改为“让每个孩子有学上”",)),
        ("推进“双倍增”行动", "推进“三倍增”行动", ("将“双倍增”改为“三倍增”",)),
        ("打通断头路8条。", "打通断头路10条。", ("将“打通断头路8条”改为“打通断头路10条”",)),
        (
            "建成3座，",
            "建成5座，",
            ("将“建成3座”改为“建成5座”",),
        ),
        (
            "新建优质公路产品200件以上，投资2024万元，建成各类桥梁。",
            "新建优质公路产品260件以上，投资12024万元，建成各类桥梁10座。",
            (
                "将“公路产品200件以上”改为“公路产品260件以上”",
                "将“投资2024万元”改为“投资12024万元”",
                "在“建成各类桥梁”后增加“10座”",
            ),
        ),
        (
            "争取建成各类大小桥梁1200座以上的宏伟目标，",
            "争取建成各类大小桥梁1200座以上的宏伟目标，年底前完工",
            ("在“1200座以上的宏伟目标，”后增加“年底前完工”",),
        ),
    ],
)
def test_a_change_is_told_as_it_is_proposed(original, proposed, said):
    assert in_words(original, proposed) == said


def test_quotation_marks_inside_others_are_single():
    assert in_words("", "推进“双倍增”行动") == ("增加“推进‘双倍增’行动”",)


def test_a_number_is_set_off_whole():
    assert spans("产品200件", "产品260件") == (((2, 5),), ((2, 5),))


@given(st.text("甲乙丙丁，。", max_size=30), st.text("甲乙丙丁，。", max_size=30))
def test_what_is_not_set_off_is_the_same_in_both(original, proposed):
    old, new = spans(original, proposed)

    def kept(text, those):
        for start, end in reversed(those):
            assert 0 <= start < end <= len(text)
            text = text[:start] + text[end:]
        return text

    assert kept(original, old) == kept(proposed, new)
    assert bool(old or new) is (original != proposed)
