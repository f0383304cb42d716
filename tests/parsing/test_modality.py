import pytest

from jjdesk.parsing import modality


def holding(text: str, mark: str) -> str | None:
    return modality.at(text, text.index(mark))


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("力争引进人才300名", "300", "力争"),
        ("引进人才300名", "300", None),
        ("确保达标率90%，合格率85%", "85", "确保"),
        ("确保达标率90%，新建水厂2座", "2座", None),
        ("确保达标率90%，大力培育龙头企业2家", "2家", None),
        ("力争产值50亿元，实现税收3亿元", "3亿", "力争"),
        ("确保收入增长4%，力争增长5%", "4%", "确保"),
        ("确保收入增长4%，力争增长5%", "5%", "力争"),
        ("严守耕地20万亩、林地5万亩红线", "5万", "严守"),
        ("确保就业率90%，建设用地利用率95%", "95", "确保"),
        ("在大家的共同努力下，新增企业3家", "3家", None),
        ("失业率控制在5%以内，确保稳定", "5%", None),
        ("确保水质达标率95%，污水治理率达70%", "70", "确保"),
    ],
)
def test_word_that_holds(text: str, mark: str, expected: str | None) -> None:
    assert holding(text, mark) == expected


def test_any_position_is_answered() -> None:
    assert modality.at("", 0) is None
    assert modality.at("力争完成", 99) == "力争"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("新建水厂2座", True),
        ("大力发展旅游业", True),
        ("实现税收3亿元", False),
        ("治理率达到70%", False),
        ("常住人口30万人", False),
        ("", False),
    ],
)
def test_clause_that_opens_with_an_action(clause: str, *, expected: bool) -> None:
    assert modality.opens_action(clause) is expected
