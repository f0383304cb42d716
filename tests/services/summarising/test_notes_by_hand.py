"""批注摘要 of one deputy's month in each order, as it is to stand on paper, written out by hand.

The report, notes, tasks and statuses are those of ``County`` in ``tests/services/conftest.py``.
"""

from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.domain.summary import Definition, Grouping, Headings, Purpose, Summary, Whose
from jjdesk.services.summarising import catalogue, plain_text


def made(county, purpose: Purpose, **changes) -> Summary:
    definition: Definition = next(each for each in catalogue.BUILT_IN if each.purpose is purpose)
    definition = replace(definition, **changes)
    material = county.services.summarising.material(definition, county.report)
    return catalogue.compose(material, definition)


def said(county, purpose: Purpose, **changes) -> list[str]:
    """The lines that are printed."""
    return plain_text.text(made(county, purpose, **changes).manuscript).split("\n")


C1 = "第 1 条　新建小学3所，改造河口镇中学，新增学位2000个。"
C3 = "第 3 条　整治农村公路50公里以上。"
C4 = "第 4 条　打通断头路8条，完成县城至石桥镇公路改造。"
C6 = "第 6 条　加快县人民医院迁建，完成投资2.5亿元。"
C7 = "第 7 条　确保城区空气优良天数达到330天以上。"
N1 = [
    "建议 · 赞成 · 最重要 · 张三 · 2031年2月12日 · #上学",
    "校舍建于1985年。建议把河口镇中学宿舍一并改造。",
]
N2 = ["疑问 · 重要 · 张三 · 2031年2月12日 · 2031年3月1日再看", "50公里含不含窄路加宽？"]
N3 = [
    "修改意见 · 张三 · 2031年2月12日",
    "原文：打通断头路8条",
    "建议改为：打通断头路10条",
    "理由：群众反映强烈。",
]
N4 = ["支持 · 赞成 · 张三 · 2031年2月12日", "好。"]
N5 = ["对本章节　畅通道路", "关注 · 张三 · 2031年2月12日 · #民生", "关注养护。"]
N6 = ["对整篇报告", "随记 · 张三 · 2031年2月12日", "报告写得实。"]
N7 = ["疑问 · 有保留 · 李四 · 2031年2月1日", "经费从哪里来？"]
N8 = ["建议 · 李四 · 2031年2月2日", "建议公布监测点数据。"]
HEAD = ["批注摘要", "青溪县 2031 年政府工作报告", "5 条承诺事项 · 8 条批注 · 2031年2月12日"]
PLAIN = {"targets": False}


class TestNotes:
    def test_as_it_comes_with_the_program(self, county):
        assert said(county, Purpose.NOTES) == [
            *HEAD,
            "全文",
            *N6,
            "二、2031年工作安排",
            "（一）办好教育",
            f"{C1}〔目标：新建小学 3所；新增学位 2000个〕",
            *N1,
            *N7,
            "（二）畅通道路",
            *N5,
            f"{C3}〔目标：农村公路整治 50公里以上〕",
            *N2,
            f"{C4}〔目标：打通断头路 8条〕",
            *N3,
            "（三）守护健康",
            f"{C6}〔目标：县人民医院迁建投资 2.5亿元〕",
            *N4,
            "（四）改善环境",
            f"{C7}〔目标：城区空气优良天数 330天以上〕",
            *N8,
        ]

    def test_by_sector_with_what_has_none_last(self, county):
        assert said(county, Purpose.NOTES, order=Grouping.SECTOR, **PLAIN) == [
            *HEAD,
            "一、教育",
            C1,
            *N1,
            *N7,
            "二、卫生健康",
            C6,
            *N4,
            "三、节能环保",
            C7,
            *N8,
            "四、交通运输",
            C3,
            *N2,
            C4,
            *N3,
            "五、不分领域",
            *N6,
            *N5,
        ]

    def test_by_kind_a_commitment_stands_under_each(self, county):
        assert said(county, Purpose.NOTES, order=Grouping.KIND, **PLAIN) == [
            *HEAD,
            "一、关注",
            *N5,
            "二、支持",
            C6,
            *N4,
            "三、疑问",
            C1,
            *N7,
            C3,
            *N2,
            "四、建议",
            C1,
            *N1,
            C7,
            *N8,
            "五、修改意见",
            C4,
            *N3,
            "六、随记",
            *N6,
        ]

    def test_by_importance_the_most_important_first(self, county):
        assert said(county, Purpose.NOTES, order=Grouping.IMPORTANCE, **PLAIN) == [
            *HEAD,
            "一、最重要",
            C1,
            *N1,
            "二、重要",
            C3,
            *N2,
            "三、一般",
            *N6,
            C1,
            *N7,
            *N5,
            C4,
            *N3,
            C6,
            *N4,
            C7,
            *N8,
        ]

    def test_by_author_the_deputy_first(self, county):
        assert said(county, Purpose.NOTES, order=Grouping.AUTHOR, **PLAIN) == [
            *HEAD,
            "一、张三",
            *N6,
            C1,
            *N1,
            *N5,
            C3,
            *N2,
            C4,
            *N3,
            C6,
            *N4,
            "二、李四",
            C1,
            *N7,
            C7,
            *N8,
        ]

    def test_by_tag_with_what_has_none_last(self, county):
        assert said(county, Purpose.NOTES, order=Grouping.TAG, **PLAIN) == [
            *HEAD,
            "一、上学",
            C1,
            *N1,
            "二、民生",
            *N5,
            "三、没有标签",
            *N6,
            C1,
            *N7,
            C3,
            *N2,
            C4,
            *N3,
            C6,
            *N4,
            C7,
            *N8,
        ]

    def test_by_time_a_month_is_a_heading(self, county):
        assert said(county, Purpose.NOTES, order=Grouping.TIME, **PLAIN) == [
            *HEAD,
            "一、2031年2月",
            *N6,
            C1,
            *N1,
            *N7,
            *N5,
            C3,
            *N2,
            C4,
            *N3,
            C6,
            *N4,
            C7,
            *N8,
        ]

    def test_without_numbers_before_headings(self, county):
        found = said(county, Purpose.NOTES, headings=Headings.PLAIN, **PLAIN)
        assert [line for line in found if line in {"办好教育", "畅通道路", "2031年工作安排"}] == [
            "2031年工作安排",
            "办好教育",
            "畅通道路",
        ]
        assert not [line for line in found if line.startswith(("（一）", "二、"))]

    def test_without_any_heading(self, county):
        assert said(county, Purpose.NOTES, headings=Headings.NONE, **PLAIN) == [
            *HEAD,
            *N6,
            C1,
            *N1,
            *N7,
            *N5,
            C3,
            *N2,
            C4,
            *N3,
            C6,
            *N4,
            C7,
            *N8,
        ]

    def test_without_source_a_sentence_is_named_by_its_beginning(self, county):
        found = said(county, Purpose.NOTES, source=False, **PLAIN)
        assert found == [
            *HEAD,
            "全文",
            *N6,
            "二、2031年工作安排",
            "（一）办好教育",
            C1.rstrip("。"),
            *N1,
            *N7,
            "（二）畅通道路",
            *N5,
            C3.rstrip("。"),
            *N2,
            C4.rstrip("。"),
            *N3,
            "（三）守护健康",
            C6.rstrip("。"),
            *N4,
            "（四）改善环境",
            C7.rstrip("。"),
            *N8,
        ]

    def test_with_how_far_each_has_come(self, county):
        found = said(county, Purpose.NOTES, progress=True)
        heard = "（2031年上半年）· 县政府办通报 2031年2月10日"
        assert [line for line in found if "跟进" in line] == [
            f"{C1}〔目标：新建小学 3所；新增学位 2000个〕〔跟进：推进中{heard}〕",
            f"{C3}〔目标：农村公路整治 50公里以上〕〔跟进：滞后{heard}〕",
        ]

    def test_of_the_deputy_alone(self, county):
        found = said(county, Purpose.NOTES, notes=Whose.MINE)
        assert found[2] == "4 条承诺事项 · 6 条批注 · 2031年2月12日"
        assert not [line for line in found if "李四" in line]

    def test_of_the_others_alone(self, county):
        found = said(county, Purpose.NOTES, notes=Whose.OTHERS, **PLAIN)
        assert found == [
            *HEAD[:2],
            "2 条承诺事项 · 2 条批注 · 2031年2月12日",
            "二、2031年工作安排",
            "（一）办好教育",
            C1,
            *N7,
            "（四）改善环境",
            C7,
            *N8,
        ]

    def test_of_one_sector_says_so(self, county):
        found = said(county, Purpose.NOTES, wanted=Filter(sectors=("210",)), **PLAIN)
        assert found == [
            *HEAD[:2],
            "卫生健康 · 1 条承诺事项 · 1 条批注 · 2031年2月12日",
            "二、2031年工作安排",
            "（三）守护健康",
            C6,
            *N4,
        ]

    def test_where_the_filter_lets_nothing_through(self, county):
        found = said(county, Purpose.NOTES, wanted=Filter(query="地铁"))
        assert found[-1] == "在“地铁”里没有批注；放宽筛选再看。"
        found = said(county, Purpose.NOTES, wanted=Filter(query="地铁", sectors=("205",)))
        assert found[-1] == "在“教育 · ‘地铁’”里没有批注；放宽筛选再看。"
