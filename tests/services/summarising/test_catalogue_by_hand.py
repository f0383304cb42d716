"""Every kind of summary of one deputy's month, as it is to stand on paper, written out by hand.

The report, notes, tasks and statuses are those of ``County`` in ``tests/services/conftest.py``.
"""

from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.domain.summary import Definition, Headings, Proposer, Purpose, Summary, Whose
from jjdesk.services.summarising import catalogue, plain_text


def made(county, purpose: Purpose, **changes) -> Summary:
    definition: Definition = next(each for each in catalogue.BUILT_IN if each.purpose is purpose)
    definition = replace(definition, **changes)
    material = county.services.summarising.material(definition, county.report)
    return catalogue.compose(material, definition)


def said(county, purpose: Purpose, **changes) -> list[str]:
    """The lines that are printed."""
    return plain_text.text(made(county, purpose, **changes).manuscript).split("\n")


def lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")


C1 = "第 1 条　新建小学3所，改造河口镇中学，新增学位2000个。"
N1 = [
    "建议 · 赞成 · 最重要 · 张三 · 2031年2月12日 · #上学",
    "校舍建于1985年。建议把河口镇中学宿舍一并改造。",
]
N7 = ["疑问 · 有保留 · 李四 · 2031年2月1日", "经费从哪里来？"]


class TestSpeech:
    def test_as_it_comes_with_the_program(self, county):
        assert said(county, Purpose.SPEECH) == lines(
            """
审议发言提纲
青溪县 2031 年政府工作报告
约 290 字，约 1 分钟；限 5 分钟，还可讲约 810 字
主持人、各位代表：
我认真听取和审阅了《政府工作报告》，谈一些意见。
报告写得实。
一、赞成的工作安排
报告里的这些安排，我表示赞成。
报告提出“加快县人民医院迁建，完成投资2.5亿元”，好。〔第 6 条〕
二、几点建议
对报告和下一步的工作，提两点建议。
一是关于“改造河口镇中学”，校舍建于1985年。建议把河口镇中学宿舍一并改造。〔第 1 条〕
二是关于“打通断头路8条，完成县城至石桥镇公路改造”，\
建议将“打通断头路8条”改为“打通断头路10条”。〔第 4 条〕
理由是：群众反映强烈。
三、想请说明的问题
有一个问题，想请有关部门说明。
关于“整治农村公路50公里以上”，50公里含不含窄路加宽？〔第 3 条〕
四、关注的事项
有一件事，我会继续关注。
报告提出“畅通道路”，关注养护。
以上意见，不当之处请批评指正。
"""
        )

    def test_without_a_limit_only_the_length_is_told(self, county):
        assert said(county, Purpose.SPEECH, minutes=0)[2] == "约 290 字，约 1 分钟"

    def test_without_source_the_report_is_not_quoted(self, county):
        found = said(county, Purpose.SPEECH, source=False)
        assert found[2] == "约 200 字，约 1 分钟；限 5 分钟，还可讲约 900 字"
        assert not [line for line in found if "报告提出" in line or "关于“" in line]
        assert "一是校舍建于1985年。建议把河口镇中学宿舍一并改造。〔第 1 条〕" in found
        assert "50公里含不含窄路加宽？〔第 3 条〕" in found

    def test_what_is_said_stands_in_a_table_with_its_length(self, county):
        (sheet,) = made(county, Purpose.SPEECH).sheets
        assert sheet.heads == ("次序", "部分", "条号", "原文", "要点", "字数")
        assert [(row[0], row[1], row[2]) for row in sheet.rows] == [
            (1, "赞成的工作安排", 6),
            (2, "几点建议", 1),
            (3, "几点建议", 4),
            (4, "想请说明的问题", 3),
            (5, "关注的事项", None),
        ]
        for row in sheet.rows:
            assert row[5] == len("".join(str(row[4]).split()))


class TestAmendments:
    def test_as_it_comes_with_the_program(self, county):
        assert said(county, Purpose.AMENDMENTS) == lines(
            """
修改意见表
青溪县 2031 年政府工作报告
1 处修改意见 · 2031年2月12日
序号	条目	原文	建议改为	理由
1	（二）畅通道路 第 4 条	打通断头路8条	打通断头路10条	群众反映强烈。
以上修改意见共 1 处。
提出人：
日　期　　　　年　　月　　日：
"""
        )

    def test_the_spreadsheet_says_the_change_in_words(self, county):
        (sheet,) = made(county, Purpose.AMENDMENTS).sheets
        (row,) = sheet.rows
        assert dict(zip(sheet.heads, row, strict=True)) == {
            "序号": 1,
            "条号": 4,
            "章节": "（二）畅通道路",
            "原文": "打通断头路8条",
            "建议改为": "打通断头路10条",
            "改动": "将“打通断头路8条”改为“打通断头路10条”",
            "理由": "群众反映强烈。",
            "提出人": "张三",
            "日期": "2031-02-12",
        }

    def test_of_a_sector_without_any_says_so(self, county):
        found = said(county, Purpose.AMENDMENTS, wanted=Filter(sectors=("205",)))
        assert found[-1] == "在“教育”里没有修改意见；放宽筛选再看。"


class TestProposal:
    def test_as_it_comes_with_the_program(self, county):
        found = said(county, Purpose.PROPOSAL)
        assert found[:7] == [
            "关于把河口镇中学宿舍一并改造的建议",
            "领衔代表\t",
            "代表证号\t",
            "代表团\t",
            "联系电话\t",
            "通讯地址\t",
            "建议承办单位\t县教委",
        ]
        assert found[7:15] == [
            "一、案由",
            "《青溪县 2031 年政府工作报告》提出：“新建小学3所，改造河口镇中学，新增学位2000个。”",
            "二、分析",
            "校舍建于1985年。",
            "三、具体建议",
            "建议把河口镇中学宿舍一并改造。",
            "附议代表签名表",
            "序号\t姓名\t代表证号\t代表团\t签名",
        ]
        assert found[15:] == [f"{number}\t\t\t\t" for number in range(1, 7)]

    def test_who_hands_it_in_is_filled_in(self, own_county):
        proposer = Proposer(
            name="张三", card="0123", delegation="河口镇代表团", phone="023-1234", address="中街1号"
        )
        own_county.services.summarising.set_proposer(proposer)
        assert said(own_county, Purpose.PROPOSAL)[1:6] == [
            "领衔代表\t张三",
            "代表证号\t0123",
            "代表团\t河口镇代表团",
            "联系电话\t023-1234",
            "通讯地址\t中街1号",
        ]

    def test_of_another_deputy_no_proposal_is_made(self, county):
        found = said(county, Purpose.PROPOSAL, notes=Whose.OTHERS)
        assert found[0] == "关于公布监测点数据的建议"
        assert "关于公布监测点数据的建议" not in said(county, Purpose.PROPOSAL)


class TestTargets:
    HEADS = "条\t指标\t目标值\t力度\t时限\t原文"

    def test_as_it_comes_with_the_program(self, county):
        assert said(county, Purpose.TARGETS) == [
            "量化目标一览表",
            "青溪县 2031 年政府工作报告",
            "9 个量化目标 · 8 条承诺事项",
            "一、教育",
            self.HEADS,
            "1\t新建小学\t3所\t\t\t新建小学3所",
            "1\t新增学位\t2000个\t\t\t新增学位2000个",
            "2\t校舍加固\t1.2万平方米\t\t6月底前\t校舍加固1.2万平方米",
            "二、卫生健康",
            self.HEADS,
            "5\t每千人床位数\t7.2张\t力争\t\t每千人床位数达到7.2张",
            "6\t县人民医院迁建投资\t2.5亿元\t\t\t投资2.5亿元",
            "三、节能环保",
            self.HEADS,
            "7\t城区空气优良天数\t330天以上\t确保\t\t城区空气优良天数达到330天以上",
            "8\t黑臭水体整治\t5处\t\t\t黑臭水体5处",
            "四、交通运输",
            self.HEADS,
            "3\t农村公路整治\t50公里以上\t\t\t农村公路50公里以上",
            "4\t打通断头路\t8条\t\t\t打通断头路8条",
            "注：没有注明时限的，是 2031 年的目标。",
        ]

    def test_of_the_deputys_towns(self, county):
        found = said(county, Purpose.TARGETS, wanted=Filter(constituency=True))
        assert [line.split("\t")[1] for line in found if line.startswith("1\t")] == [
            "新建小学",
            "新增学位",
        ]
        assert found[2] == "我的选区 · 2 个量化目标 · 1 条承诺事项"

    def test_in_one_table_with_how_far_each_has_come(self, county):
        found = said(county, Purpose.TARGETS, headings=Headings.NONE, progress=True, source=False)
        assert found[3:] == [
            "领域\t条\t指标\t目标值\t力度\t时限\t跟进",
            "教育\t1\t新建小学\t3所\t\t\t推进中",
            "教育\t1\t新增学位\t2000个\t\t\t推进中",
            "教育\t2\t校舍加固\t1.2万平方米\t\t6月底前\t",
            "卫生健康\t5\t每千人床位数\t7.2张\t力争\t\t已完成",
            "卫生健康\t6\t县人民医院迁建投资\t2.5亿元\t\t\t",
            "节能环保\t7\t城区空气优良天数\t330天以上\t确保\t\t",
            "节能环保\t8\t黑臭水体整治\t5处\t\t\t",
            "交通运输\t3\t农村公路整治\t50公里以上\t\t\t滞后",
            "交通运输\t4\t打通断头路\t8条\t\t\t",
            "注：没有注明时限的，是 2031 年的目标。",
        ]

    def test_figures_are_numbers_in_the_spreadsheet(self, county):
        (sheet,) = made(county, Purpose.TARGETS).sheets
        places = [sheet.heads.index(head) for head in ("指标", "界限", "数值", "单位", "折算值")]
        assert [tuple(row[place] for place in places) for row in sheet.rows] == [
            ("新建小学", "等于", 3, "所", 3),
            ("新增学位", "等于", 2000, "个", 2000),
            ("校舍加固", "等于", 1.2, "万平方米", 12000),
            ("农村公路整治", "不低于", 50, "公里", 50),
            ("打通断头路", "等于", 8, "条", 8),
            ("每千人床位数", "等于", 7.2, "张", 7.2),
            ("县人民医院迁建投资", "等于", 2.5, "亿元", 250000000),
            ("城区空气优良天数", "不低于", 330, "天", 330),
            ("黑臭水体整治", "等于", 5, "处", 5),
        ]


class TestTowns:
    def test_as_it_comes_with_the_program(self, county):
        assert said(county, Purpose.TOWNS) == [
            "我的选区",
            "青溪县 2031 年政府工作报告",
            "我的选区：河口镇",
            "点到 1 条 · 2 个目标 · 1 个项目节点",
            "一、河口镇",
            f"{C1}〔目标：新建小学 3所；新增学位 2000个〕〔节点：河口镇中学 推进〕",
            *N1,
        ]

    def test_with_the_questions_of_others(self, county):
        found = said(county, Purpose.TOWNS, notes=Whose.ALL)
        assert found[-2:] == N7


class TestTasks:
    HEADS = "条\t目标任务\t责任单位\t时限\t推进情况"

    def test_as_it_comes_with_the_program(self, county):
        found = said(county, Purpose.TASKS)
        assert found[:4] == [
            "目标任务分解表",
            "青溪县 2031 年政府工作报告",
            "8 条 · 3 条有责任单位",
            "8 条承诺事项：已完成 1 条，推进中 1 条，滞后 1 条，未评 5 条",
        ]
        assert "二、2031年工作安排" in found
        assert found.count(self.HEADS) == 4
        assert found[-1].startswith(
            "注：责任单位和推进情况出自任务表“任务分解表”（2031年一季度）。"
        )
        assert found[-1].endswith("其中 5 条没有对应的任务。")

    def test_each_commitment_says_who_is_responsible_until_when_and_how_far_it_is(self, county):
        (sheet,) = made(county, Purpose.TASKS).sheets
        places = [
            sheet.heads.index(head)
            for head in ("条号", "责任单位", "责任领导", "完成时限", "推进情况", "跟进")
        ]
        assert [tuple(row[place] for place in places) for row in sheet.rows] == [
            (1, "县教委", "王副县长", "2031年11月", "2所主体完工", "推进中"),
            (2, None, None, "6月底前", None, None),
            (3, "县交通局、各镇街", None, "2031年10月", "已整治20公里", "滞后"),
            (4, "县住建委", "李副县长", "2031年3月", "未开工", None),
            (5, None, None, None, None, "已完成"),
            (6, None, None, None, None, None),
            (7, None, None, None, None, None),
            (8, None, None, None, None, None),
        ]

    def test_without_headings_the_section_is_a_column(self, county):
        found = said(county, Purpose.TASKS, headings=Headings.NONE)
        assert found[4:13] == [
            "章节\t条\t目标任务\t责任单位\t时限\t推进情况",
            (
                "（一）办好教育\t1\t新建小学3所，改造河口镇中学，新增学位2000个。"
                "\t县教委 （王副县长）\t2031年11月\t跟进：推进中 2所主体完工"
            ),
            "（一）办好教育\t2\t6月底前完成校舍加固1.2万平方米。\t\t6月底前\t",
            (
                "（二）畅通道路\t3\t整治农村公路50公里以上。"
                "\t县交通局、各镇街\t2031年10月\t跟进：滞后 已整治20公里"
            ),
            (
                "（二）畅通道路\t4\t打通断头路8条，完成县城至石桥镇公路改造。"
                "\t县住建委 （李副县长）\t2031年3月\t未开工"
            ),
            "（三）守护健康\t5\t力争每千人床位数达到7.2张。\t\t\t跟进：已完成",
            "（三）守护健康\t6\t加快县人民医院迁建，完成投资2.5亿元。\t\t\t",
            "（四）改善环境\t7\t确保城区空气优良天数达到330天以上。\t\t\t",
            "（四）改善环境\t8\t整治黑臭水体5处。\t\t\t",
        ]

    def test_of_one_unit(self, county):
        (sheet,) = made(county, Purpose.TASKS, wanted=Filter(units=("县交通局",))).sheets
        assert [row[0] for row in sheet.rows] == [3]
