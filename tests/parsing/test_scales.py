import pytest

from jjdesk.parsing import quantities, scales


def first(text: str) -> quantities.Quantity:
    return quantities.find(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "推进总投资12亿元的水厂项目",
        "投资3000万元建设污水管网",
        "新建5万吨的冷库",
        "开工30兆瓦风电项目",
        "建成20万头生猪养殖基地",
        "建筑面积超6万平方米",
    ],
)
def test_sizes_of_projects(text: str) -> None:
    assert scales.is_size(text, first(text))


@pytest.mark.parametrize(
    "text",
    ["完成投资12亿元", "新建公路30公里", "新增生猪2万头", "培育企业30家", "招商投资总额达到20亿元"],
)
def test_what_is_to_be_done_is_no_size(text: str) -> None:
    assert not scales.is_size(text, first(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进5亿元以上项目3个", True),
        ("集体收入20万元以上的村", True),
        ("实现收入20万元以上", False),
        ("培育20家以上企业", False),
    ],
)
def test_size_classes(text: str, *, expected: bool) -> None:
    assert scales.is_class(text, first(text)) is expected


def test_grades() -> None:
    text = "打造千亿级产业集群和5万吨级码头项目，划分二级市场"
    found = list(scales.grades(text))
    assert [(q.value, q.unit, q.normalized, q.base) for q in found] == [
        ("千亿", "级", 100_000_000_000, "元"),
        ("5万吨", "级", 50_000, "吨"),
    ]
    assert not list(scales.grades("没有"))


def test_a_grade_longer_than_any_numeral_is_none() -> None:
    assert scales.grades(f"打造{'1,' + '111,' * 20}111亿级产业") == ()


@pytest.mark.parametrize(
    ("text", "words", "size", "unit"),
    [
        ("打造百亿级园区。", "百亿", 10_000_000_000, "元"),
        ("打造50亿级园区。", "50亿", 5_000_000_000, "元"),
        ("打造5000万元级企业。", "5000万元", 50_000_000, "元"),
        ("建设万亩级基地。", "万亩", 10_000, "亩"),
        ("建设百万千瓦级基地。", "百万千瓦", 1_000_000, "千瓦"),
        ("打造２０亿级园区。", "２０亿", 2_000_000_000, "元"),
    ],
)
def test_a_grade_in_each_unit(text: str, words: str, size: float, unit: str) -> None:
    (q,) = scales.grades(text)
    assert (q.value, q.unit, q.normalized, q.base) == (words, "级", size, unit)


@pytest.mark.parametrize("text", ["千万级别的人。", "市级产业。", "百年级平台。", "“百亿级”。"])
def test_other_words_with_a_grade_are_none(text: str) -> None:
    assert scales.grades(text) == ()
