import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import places

COUNTY = places.gazetteer("重庆市江津区")


def find(text: str) -> tuple[str, ...]:
    assert COUNTY is not None
    return places.find(Joined(text, range(len(text))), COUNTY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设双福公交枢纽。", ("双福街道",)),
        ("建成石蟆、四面山综合运输服务站。", ("石蟆镇", "四面山镇")),
        ("在四面山镇修路。", ("四面山镇",)),
        ("推进以四面山为核心的旅游圈。", ()),
        ("提升圣泉寺公交枢纽站。", ()),
        ("确保先锋牛肉项目投产。", ()),
        ("发挥党员先锋模范作用。", ()),
        ("推动塘河建成市级幸福河湖。", ()),
        ("加快塘河名镇保护。", ("塘河镇",)),
        ("强化职业道德感。", ()),
        ("推进集中山区开发。", ()),
        ("推广兴农技术。", ()),
        ("用好“云端四面山”等平台。", ()),
    ],
)
def test_places(text: str, expected: tuple[str, ...]) -> None:
    assert find(text) == expected


def test_a_sure_correction_counts() -> None:
    assert COUNTY is not None
    text = "将路環城市副中心建好。"
    joined = Joined(text, range(len(text)))
    assert places.find(joined, COUNTY) == ()
    assert places.find(joined, COUNTY, ((1, 3, "珞璜"),)) == ("珞璜镇",)


def test_a_county_without_a_list_has_no_towns() -> None:
    assert places.gazetteer("云州市") is None
    assert places.gazetteer(None) is None


def test_towns_of_a_county_without_a_list_of_ours() -> None:
    county = places.of_towns(("和平镇", "河口镇", "新城街道", "江乡"))
    found = [
        ("整治河口场镇，建好和平镇中学。", ("河口镇", "和平镇")),
        ("维护和平稳定，建设新城。", ()),
        ("在和平、河口新建车站。", ("和平镇", "河口镇")),
        ("疏浚长江。", ()),
    ]
    for text, expected in found:
        assert places.find(Joined.of(text, 0, len(text)), county) == expected


def test_the_towns_of_shipped_counties_are_told_by_their_full_names():
    shipped = dict(places.shipped())
    assert len(shipped["江津区"]) == 30
    assert {"白沙镇", "几江街道"} <= set(shipped["江津区"])
    assert not {"白沙", "几江"} & set(shipped["江津区"])
