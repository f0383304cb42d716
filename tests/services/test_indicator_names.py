import pytest

from jjdesk import paths
from jjdesk.errors import InternalError
from jjdesk.services import indicator_names
from jjdesk.services.indicator_names import is_vague, likeness, plain, unit_class


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("规模以上工业增加值增速", "规上工业增加值增长"),
        ("地区生产总值增速", "全区地区生产总值"),
        ("国内生产总值", "GDP"),
        ("生产总值", "地区生产总值"),
        ("外贸进出口总额", "进出口总值"),
        ("“高新技术企业”数量", "新增高新技术企业"),
        ("改造城镇老旧小区", "老旧小区改造"),
        ("重点民生实事", "区级民生实事项目"),
        ("Ｒ＆Ｄ经费投入", "研发经费投入增幅"),
    ],
)
def test_one_indicator_written_two_ways(older, newer):
    assert likeness(plain(older), plain(newer)) == 1


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
        ("单位地区生产总值能耗", "单位地区生产总值二氧化碳排放"),
        ("人均地区生产总值", "地区生产总值"),
        ("改造供水管网", "改造供排水管网"),
        ("改造排水管网", "改造供排水管网"),
        ("城镇登记失业率", "城镇调查失业率"),
        ("国家级示范村", "省级示范村"),
        ("居民人均可支配收入", "城镇居民人均可支配收入"),
    ],
)
def test_two_indicators_that_look_alike(older, newer):
    assert likeness(plain(older), plain(newer)) == 0


def test_names_in_between_are_more_or_less_alike():
    assert 0.7 < likeness(plain("和美乡村达标覆盖率"), plain("和美乡村覆盖率")) <= 1
    assert likeness(plain("粮食产量"), plain("口袋公园")) == 0


def test_names_are_as_alike_as_the_share_of_characters_they_have_in_common():
    # Eight of ten characters.
    assert likeness("区域供热管网改造里程", "区域供热管网改造长度") == pytest.approx(0.8)
    assert likeness("区域供热管网改造长度", "区域供热管网改造里程") == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("区域供热管网改造里程", "区域供气管网改造里程"),
        ("义务教育阶段小学学位供给", "义务教育阶段初中学位供给"),
    ],
)
def test_two_things_of_one_sort_are_two_indicators_though_but_a_word_differs(older, newer):
    assert likeness(plain(older), plain(newer)) == 0


@pytest.mark.parametrize("name", ["社会消费品零售总额", "一般公共预算收入", "地方一般公共预算收入"])
def test_a_name_that_is_already_written_out_is_not_written_out_again(name):
    assert "总额总额" not in plain(name)
    assert "一般一般" not in plain(name)
    assert plain(plain(name)) == plain(name)


def test_a_name_is_never_stripped_to_nothing():
    assert plain("新建工程") == "工程"
    assert plain("数") == "数"
    assert plain("改造") == "改造"


def test_vague_names():
    assert is_vague(plain("重点项目"))
    assert is_vague(plain("新上项目"))
    assert not is_vague(plain("省市重点项目"))


def test_units_that_count_alike():
    assert unit_class("名", "测评") == unit_class("人", "测评")
    assert unit_class("人次", "测评") != unit_class("人", "测评")
    assert unit_class("平方米", "校舍") == "平方米"
    assert unit_class(None, "校舍") is None
    assert unit_class("户", "高新技术企业") == unit_class("家", "高新技术企业")
    assert unit_class("户", "无障碍改造") == "户"


def test_a_missing_lexicon_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    indicator_names._lexicon.cache_clear()
    with pytest.raises(InternalError, match=r"comparison\.toml"):
        plain("粮食产量")
    indicator_names._lexicon.cache_clear()
