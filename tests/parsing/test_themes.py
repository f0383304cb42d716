import pytest

from jjdesk.parsing import pipeline

WORK = [
    "推进园区扩容，提升承载能力。新建道路3条。培育龙头企业5家。",
    "新建学校2所，增加学位900个。改造校舍。支持教师培训。",
    "完成医院迁建1个。招聘医生20名。购置设备。",
    "改造老旧小区9个。新增停车位800个。修缮管网。",
    "强化源头治理，改善空气质量。淘汰锅炉12台。植树3万株。",
    "建成公园1个。扩建污水处理厂。更新路灯。",
]


def themes(paragraphs: list[str]) -> list[str | None]:
    """The theme of each paragraph of a plan part."""
    text = "二、2031年工作安排\n（一）办好实事\n" + "\n".join(paragraphs) + "\n结尾一段。\n"
    report = pipeline.parse(text, name="yunzhou-2031.txt")
    return [paragraph.theme for paragraph in report.paragraphs[2:-1]]


def test_where_most_paragraphs_begin_with_work_a_clause_of_work_is_no_theme() -> None:
    found = themes(WORK)
    assert found[0] is None
    assert found[4] is None


def test_where_most_paragraphs_have_themes_it_is_one() -> None:
    named = [f"{theme}。新建设施{n}处。完善制度。" for n, theme in enumerate(
        ["优化环境", "做强产业", "扩大开放", "改善民生", "守牢底线"], start=2
    )]  # fmt: skip
    assert themes([WORK[0], *named])[0] == "推进园区扩容，提升承载能力"


def test_few_paragraphs_show_no_style() -> None:
    assert themes(WORK[:3])[0] == "推进园区扩容，提升承载能力"


@pytest.mark.parametrize(
    ("first", "theme"),
    [
        ("1.推进园区扩容，提升承载能力。", "推进园区扩容，提升承载能力"),
        ("各位代表！", None),
        ("新增就业1万人。", None),
        ("教育是民生之本。", None),
    ],
)
def test_a_theme_is_told_by_its_form_and_words(first: str, theme: str | None) -> None:
    assert themes([f"{first}新建道路3条。完善制度。", *WORK[1:]])[0] == theme


REVIEW = (
    "一、2030年工作回顾\n过去一年，全市上下团结奋斗。\n"
    "产业稳步壮大。新建工厂3座，引进企业5家。\n"
    "这是城市面貌变化最大的一年。改造小区9个，新建公园2个。\n"
    "全年招引项目20个，到位资金30亿元，成效明显。引进企业5家。\n"
    "二、2031年工作安排\n新建小学3所。\n"
)


def test_themes_of_a_review_are_short_or_say_what_the_year_was() -> None:
    report = pipeline.parse(REVIEW, name="a.txt")
    assert [one.theme for one in report.paragraphs if one.theme] == [
        "产业稳步壮大",
        "这是城市面貌变化最大的一年",
    ]
