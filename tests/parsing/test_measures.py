import pytest

from jjdesk.parsing import measures, phrases, quantities


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("一般公共预算收入增长6%", "growth"),
        ("居民消费价格涨幅2%", "growth"),
        ("最低标准提高20元", "growth"),
        ("营业收入翻一番", "growth"),
        ("能耗降低3%", "reduction"),
        ("关停水井30眼", "reduction"),
        ("失业率下降到5%", "level"),
        ("参保率稳定在95%", "level"),
        ("完成投资30亿元", "level"),
        ("粮食产量20万吨", "level"),
        ("从业人员突破3万人", "level"),
        ("新增贷款30亿元", "delivery"),
        ("城镇新增就业3000人", "delivery"),
        ("建设高标准农田3万亩", "delivery"),
        ("社会足球场3个", "delivery"),
    ],
)
def test_measure(text: str, measure: str) -> None:
    (q,) = quantities.find(text)
    assert measures.of(phrases.before(text, 0, q.start), q) == measure


def test_standing_nouns() -> None:
    assert measures.standing("工业增加值")
    assert not measures.standing("敬老院")
