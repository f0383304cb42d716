import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import goals


def found(text: str) -> list[tuple[str, str]]:
    return [(g.indicator, g.goal) for g in goals.find(Joined.of(text, 0, len(text)), "201")]


@pytest.mark.parametrize(
    ("text", "indicator", "goal"),
    [
        ("地区生产总值增长6%，居民收入增长与经济增长同步。", "居民收入增长", "与经济增长同步"),
        ("进出口总额保持正增长。", "进出口总额", "保持正增长"),
        ("粮食播种面积与上年持平。", "粮食播种面积", "与上年持平"),
        ("PM2.5平均浓度完成市定任务。", "PM2.5平均浓度", "完成市定任务"),
        ("居民人均可支配收入达到全国平均水平。", "居民人均可支配收入", "达到全国平均水平"),
        ("确保城镇调查失业率稳定在合理区间。", "城镇调查失业率", "稳定在合理区间"),
        (
            "完成国家下达的高标准农田建设任务。",
            "高标准农田建设",
            "完成国家下达的高标准农田建设任务",
        ),
    ],
)
def test_a_goal_in_words(text: str, indicator: str, goal: str) -> None:
    assert found(text) == [(indicator, goal)]


@pytest.mark.parametrize(
    "text",
    [
        "同步推进污水处理厂建设。",
        "全面完成目标任务。",
        "提升居民生活水平。",
        "居民收入增长6%，与经济增长同步。",
        "科学合理布局。",
    ],
)
def test_what_is_none(text: str) -> None:
    assert found(text) == []


def test_firmness_and_place_in_the_source() -> None:
    source = "力争进出口\n总额保持正增长。"
    goal = goals.find(Joined.of(source, 0, len(source)), "216")[0]
    assert goal.modality == "力争"
    assert source[goal.start : goal.end] == "进出口\n总额保持正增长"
    assert goal.quote == "进出口总额保持正增长"
