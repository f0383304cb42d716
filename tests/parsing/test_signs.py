import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import deadlines, goals, horizons
from jjdesk.parsing.signs import DEADLINE, GOAL, HORIZON, signs_of

DEADLINES = (
    "年底前",
    "6月底前",
    "二月前",
    "三季度末",
    "一季度前",
    "四季度内",
    "上半年",
    "年内",
    "10月1日",
    "12月中旬",
    "国庆节前",
    "春节之前",
    "元旦前",
    "今年底",
    "2027年前",
    "明年6月以前",
    "十月上旬",
    "5月初",
)
GOALS = (
    "居民收入与经济增长同步",
    "进出口总额保持正增长",
    "粮食面积与上年持平",
    "粮食面积只增不减",
    "房价零增长",
    "居民收入达到全国平均水平",
    "居民收入快于经济增长",
    "污染物排放完成市定任务",
    "污染物排放达到国家下达目标",
    "物价保持在合理区间",
    "市场份额稳中有升",
)
HORIZONS = ("到2030年", "至2035年", "“十五五”时期", "今后五年", "未来三年", "接下来五年")


@pytest.mark.parametrize("words", DEADLINES)
def test_a_deadline_has_its_sign(words: str) -> None:
    text = f"{words}完成。"
    sentence = Joined.of(text, 0, len(text))
    assert deadlines.find(sentence, 2025)
    assert signs_of(text, [sentence])[0] & DEADLINE


@pytest.mark.parametrize("words", GOALS)
def test_a_goal_has_its_sign(words: str) -> None:
    text = f"{words}。"
    sentence = Joined.of(text, 0, len(text))
    assert goals.find(sentence, "201")
    assert signs_of(text, [sentence])[0] & GOAL


@pytest.mark.parametrize("words", HORIZONS)
def test_a_later_year_has_its_sign(words: str) -> None:
    text = f"{words}，新增就业5万人。"
    assert horizons.changes(text, 2025)
    assert signs_of(text, [Joined.of(text, 0, len(text))])[0] & HORIZON


def test_each_sentence_has_its_own_signs() -> None:
    text = "改善民生。年底前完成。保持正增长。"
    sentences = [Joined.of(text, *span) for span in ((0, 5), (5, 11), (11, 17))]
    assert signs_of(text, sentences) == [0, DEADLINE, GOAL]
    assert signs_of(text, sentences[1:]) == [DEADLINE, GOAL]


def test_a_break_may_cut_a_sign() -> None:
    text = "年\n底前完成。保持正增长。"
    sentences = [Joined.of(text, 0, 7), Joined.of(text, 7, 13)]
    assert signs_of(text, sentences) == [DEADLINE | GOAL | HORIZON, GOAL]


def test_signs_between_the_sentences_asked_of_are_passed_over() -> None:
    source = "新建小学。6月底前完成，未来五年翻番。新建医院。年底前完工。"
    spans = [(0, 5), (19, 24), (24, len(source))]
    sentences = [Joined.of(source, a, b) for a, b in spans]
    assert [source[a:b] for a, b in spans] == ["新建小学。", "新建医院。", "年底前完工。"]
    assert signs_of(source, sentences) == [0, 0, DEADLINE]
