"""Every chart of one deputy's report, and of two years beside each other, told by hand.

The report is that of ``County`` in ``tests/services/conftest.py``.
"""

from collections.abc import Sequence

import pytest

from jjdesk.domain.chart import Chart, Form
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Bound
from jjdesk.services.charting import catalogue
from jjdesk.services.charting.matter import By, Matter, Split, Wish
from jjdesk.services.charting.scope import Asked, Extent
from jjdesk.store import annotations

SOURCE = "来源：青溪县 2031 年政府工作报告。"


def asked(county, **more) -> Matter:
    with county.services._workbook.reading() as database:
        notes = annotations.of_report(database, county.sha256)
    return county.services.charting.matter(Asked(report=county.report, notes=notes, **more))


@pytest.fixture(scope="module")
def matter(county) -> Matter:
    return asked(county)


@pytest.fixture
def two_years(own_county) -> Matter:
    own_county.add_last_year()
    return asked(own_county, compared="")


def chart(matter: Matter, name: str, **wish) -> Chart:
    return catalogue.chart(matter, Wish(chart=name, **wish))


def values(made: Chart) -> dict[str, tuple[float, ...]]:
    return {bar.label: tuple(piece.value for piece in bar.pieces) for bar in made.bars}


def behind(made: Chart, label: str) -> list[list[str]]:
    """What stands behind the pieces of a bar, as ``1 新建小学3所``."""
    bar = next(each for each in made.bars if each.label == label)
    return [[f"{each.number} {each.quote}" for each in piece.behind] for piece in bar.pieces]


def labels(parts: Sequence) -> list[str]:
    return [part.label for part in parts]


class TestTargets:
    def test_by_sector_and_how_firm_they_are(self, matter):
        made = chart(matter, "targets")
        assert made.question == "哪些领域说了数，说得多硬？"
        assert made.answer == (
            "量化目标 9 个：确保 1 个、力争 1 个、未加限定 7 个；教育最多（3 个）。"
        )
        assert labels(made.parts) == ["确保", "力争", "未加限定"]
        assert values(made) == {
            "教育": (0, 0, 3),
            "卫生健康": (0, 1, 1),
            "节能环保": (1, 0, 1),
            "交通运输": (0, 0, 2),
        }
        assert [bar.words for bar in made.bars] == ["3", "2", "2", "2"]
        assert [(bar.share.part, bar.share.whole) for bar in made.bars] == [(2, 2)] * 4
        assert behind(made, "教育") == [
            [],
            [],
            ["1 新建小学3所", "1 新增学位2000个", "2 校舍加固1.2万平方米"],
        ]
        assert behind(made, "节能环保") == [
            ["7 城区空气优良天数达到330天以上"],
            [],
            ["8 黑臭水体5处"],
        ]
        assert (made.unit, made.bars_are, made.source) == ("个", "领域", SOURCE)

    def test_by_section_in_the_order_of_the_report(self, matter):
        made = chart(matter, "targets", by=By.SECTION)
        assert made.question == "哪些章节说了数，说得多硬？"
        assert made.answer.endswith("；“（一）办好教育”最多（3 个）。")
        assert values(made) == {
            "（一）办好教育": (0, 0, 3),
            "（二）畅通道路": (0, 0, 2),
            "（三）守护健康": (0, 1, 1),
            "（四）改善环境": (1, 0, 1),
        }

    def test_by_bound(self, matter):
        made = chart(matter, "targets", split=Split.BOUND)
        assert made.question == "哪些领域说了数，是保底、封顶还是定数？"
        assert made.answer == "量化目标 9 个：不低于 2 个、等于 7 个；教育最多（3 个）。"
        assert labels(made.parts) == ["不低于", "等于"]
        assert values(made) == {
            "教育": (0, 3),
            "卫生健康": (0, 2),
            "节能环保": (1, 1),
            "交通运输": (1, 1),
        }

    def test_by_measure(self, matter):
        made = chart(matter, "targets", split=Split.MEASURE)
        assert made.question == "哪些领域说了数，说的是哪一类数？"
        assert made.answer == "量化目标 9 个：完成量 6 个、水平值 3 个；教育最多（3 个）。"
        assert values(made) == {
            "教育": (3, 0),
            "卫生健康": (0, 2),
            "节能环保": (1, 1),
            "交通运输": (2, 0),
        }
        assert behind(made, "节能环保") == [
            ["8 黑臭水体5处"],
            ["7 城区空气优良天数达到330天以上"],
        ]

    def test_only_of_the_bound_that_is_filtered_for(self, county):
        made = chart(
            asked(
                county,
                extent=Extent.SHOWN,
                wanted=Filter(bounds=(Bound.AT_LEAST,)),
                shown=(county.commitment(3).id, county.commitment(7).id),
                words="目标不低于 · 2/8 条",
            ),
            "targets",
        )
        assert made.answer.startswith("量化目标 2 个：确保 1 个、未加限定 1 个")
        assert made.source == "来源：青溪县 2031 年政府工作报告；目标不低于 · 2/8 条。"


class TestMeasurable:
    def test_each_commitment_says_a_number(self, matter):
        made = chart(matter, "measurable")
        assert made.form is Form.SHARES
        assert made.question == "哪些领域的承诺说了数，哪些没说？"
        assert made.answer == "8 条承诺里 8 条说了数（100%）。"
        assert made.remark == "至少有一个量化目标的承诺算作说了数，项目自身规模不算。"
        assert [bar.words for bar in made.bars] == ["2/2"] * 4
        assert set(values(made).values()) == {(100.0,)}
        assert behind(made, "教育") == [["1 新建小学3所；新增学位2000个", "2 校舍加固1.2万平方米"]]


class TestAmounts:
    def test_of_money_first(self, matter):
        made = chart(matter, "amounts")
        assert made.question == "金额目标定了多少？"
        assert made.answer == "以“元”计的目标只有 1 个：县人民医院迁建投资 2.5亿元。"
        assert made.unit == "亿元"
        assert made.remark == (
            "别的单位各成一图：“平方米”1 个、“所”1 个、“个”1 个、“公里”1 个等 8 种。"
        )
        (bar,) = made.bars
        assert (bar.label, bar.group, bar.words) == (
            "县人民医院迁建投资",
            "水平值：要达到多少",
            "2.5亿元",
        )
        assert behind(made, bar.label) == [["6 投资2.5亿元"]]

    @pytest.mark.parametrize(
        ("unit", "question", "label", "value", "words"),
        [
            ("平方米", "面积目标（平方米）定了多少？", "校舍加固", 1.2, "1.2万平方米"),
            ("公里", "以“公里”计的目标定了多少？", "农村公路整治", 50, "50公里以上"),
            ("所", "以“所”计的目标定了多少？", "新建小学", 3, "3所"),
            ("天", "以“天”计的目标定了多少？", "城区空气优良天数", 330, "330天以上"),
        ],
    )
    def test_of_another_unit(self, matter, unit, question, label, value, words):
        made = chart(matter, "amounts", unit=unit)
        assert made.question == question
        assert made.unit in words
        assert values(made) == {label: (value,)}
        assert [bar.words for bar in made.bars] == [words]
        assert made.answer == f"以“{unit}”计的目标只有 1 个：{label} {words}。"

    def test_a_unit_nobody_uses_is_the_first_that_there_is(self, matter):
        assert chart(matter, "amounts", unit="光年") == chart(matter, "amounts")

    def test_no_share_is_promised_and_the_chart_says_where_to_look(self, matter):
        made = chart(matter, "rates")
        assert made.bars == ()
        assert made.answer == "这 9 个目标都不以百分比计，可看“数量”图。"


class TestMilestones:
    def test_every_stage_has_its_line(self, matter):
        made = chart(matter, "milestones")
        assert made.question == "项目要走到哪一步，说得多硬？"
        assert made.answer == (
            "项目节点 3 个，都是“未加限定”；“建成”最多（2 个）；要建成、投用或创成的 2 个。"
        )
        assert values(made) == {
            "谋划": (0, 0, 0),
            "开工": (0, 0, 0),
            "推进": (0, 0, 1),
            "封顶": (0, 0, 0),
            "建成": (0, 0, 2),
            "投用": (0, 0, 0),
            "创成": (0, 0, 0),
        }
        assert [bar.words for bar in made.bars] == ["无", "无", "1", "无", "2", "无", "无"]
        assert behind(made, "建成")[2] == [
            "4 完成县城至石桥镇公路改造",
            "6 加快县人民医院迁建，完成投资2.5亿元",
        ]


class TestPlaces:
    def test_each_town_of_the_county_ones_own_first_named(self, matter):
        made = chart(matter, "places")
        assert made.question == "点了哪些镇街的名，哪些没有点到？"
        assert made.answer == (
            "8 条承诺里 2 条点了镇街的名；3 个镇街点到 2 个，河口镇、石桥镇最多（各 1 条），"
            "1 个没有点到；我的选区：河口镇 1 条。"
        )
        assert values(made) == {"河口镇": (1,), "石桥镇": (1,), "龙泉街道": (0,)}
        assert [bar.own for bar in made.bars] == [True, False, False]
        assert made.remark == ("没有点到的 1 个：龙泉街道；一条点到几个镇街的，每个都算一次。")


class TestNotes:
    def test_by_kind(self, matter):
        made = chart(matter, "notes")
        assert made.question == "批注写在哪些领域，写的是什么？"
        assert made.answer == (
            "批注 6 条：支持 1 条、疑问 2 条、建议 2 条、修改意见 1 条；"
            "教育、交通运输最多（各 2 条）。"
        )
        assert labels(made.parts) == ["支持", "疑问", "建议", "修改意见"]
        assert values(made) == {
            "教育": (0, 1, 1, 0),
            "交通运输": (0, 1, 0, 1),
            "卫生健康": (1, 0, 0, 0),
            "节能环保": (0, 0, 1, 0),
        }
        assert made.remark == "另有 1 条批在章节上、1 条批在整篇报告上，没有画。"

    def test_by_stance(self, matter):
        made = chart(matter, "notes", notes_by="stance")
        assert made.question == "对哪些领域赞成，对哪些有保留？"
        assert made.answer.startswith("批注 6 条：赞成 2 条、有保留 1 条、未表态 3 条；")
        assert values(made) == {
            "教育": (1, 1, 0),
            "交通运输": (0, 0, 2),
            "卫生健康": (1, 0, 0),
            "节能环保": (0, 0, 1),
        }

    def test_by_section(self, matter):
        made = chart(matter, "notes", by=By.SECTION)
        assert made.answer.endswith("“（一）办好教育”“（二）畅通道路”最多（各 2 条）。")
        assert list(values(made)) == [
            "（一）办好教育",
            "（二）畅通道路",
            "（三）守护健康",
            "（四）改善环境",
        ]


class TestProgress:
    def test_by_sector(self, matter):
        made = chart(matter, "progress")
        assert made.question == "承诺办到哪一步了，哪些领域兑现了？"
        assert labels(made.parts) == ["已完成", "推进中", "滞后", "未评"]
        assert values(made) == {
            "教育": (0, 1, 0, 1),
            "卫生健康": (1, 0, 0, 1),
            "节能环保": (0, 0, 0, 2),
            "交通运输": (0, 0, 1, 1),
        }
        assert behind(made, "交通运输") == [
            [],
            [],
            ["3 整治农村公路50公里以上。"],
            ["4 打通断头路8条，完成县城至石桥镇公路改造。"],
        ]
        assert [(bar.share.part, bar.share.whole) for bar in made.bars] == [
            (0, 2),
            (1, 2),
            (0, 2),
            (0, 2),
        ]

    def test_one_of_eight_is_rounded_as_one_learned_it_at_school(self, matter):
        assert chart(matter, "progress").answer == (
            "8 条承诺完成了 13%：已完成 1 条、推进中 1 条、滞后 1 条、未评 5 条；滞后的在交通运输。"
        )

    def test_by_section(self, matter):
        made = chart(matter, "progress", by=By.SECTION)
        assert made.answer.endswith("；滞后的在“（二）畅通道路”。")
        assert values(made)["（三）守护健康"] == (1, 0, 0, 1)


class TestChanges:
    def test_what_was_raised_what_was_lowered_and_what_stays(self, two_years):
        made = chart(two_years, "changes")
        assert made.form is Form.CHANGES
        assert made.question == "青溪县 2031 年比 2030 年，哪些指标定高了，哪些定低了？"
        assert made.answer == "同一指标 6 个：4 个定高了、1 个定低了、1 个持平。"
        assert [(bar.label, bar.words) for bar in made.bars] == [
            ("县人民医院迁建投资", "1.5亿元 → 2.5亿元"),
            ("新建小学", "2所 → 3所"),
            ("农村公路整治", "40公里以上 → 50公里以上"),
            ("每千人床位数", "6.8张 → 7.2张"),
            ("打通断头路", "8条 → 8条"),
            ("新增学位", "2500个 → 2000个"),
        ]
        assert made.remark == "另有目标新增 3 个、不再提 1 个，见“对照”。"
        assert made.source == "来源：青溪县 2030 年、青溪县 2031 年两份政府工作报告。"

    def test_how_much_they_changed(self, two_years):
        made = chart(two_years, "changes")
        changes = {bar.label: round(bar.change, 4) for bar in made.bars}
        assert changes == {
            "县人民医院迁建投资": 0.6667,
            "新建小学": 0.5,
            "农村公路整治": 0.25,
            "每千人床位数": 0.0588,
            "打通断头路": 0.0,
            "新增学位": -0.2,
        }

    def test_without_a_second_report_it_says_what_to_do(self, matter):
        made = chart(matter, "changes")
        assert made.bars == ()
        assert made.answer


def test_what_no_chart_is_called_is_the_first(matter):
    assert chart(matter, "nothing of the kind").name == "targets"


@pytest.mark.parametrize("question", catalogue.QUESTIONS.values(), ids=lambda each: each.name)
def test_of_nothing_each_chart_says_so(county, question):
    empty = asked(
        county,
        extent=Extent.SHOWN,
        wanted=Filter(query="地铁"),
        shown=(),
        words="“地铁” · 0/8 条",
    )
    made = question.count(empty, Wish(chart=question.name))
    drawn = [bar for bar in made.bars if any(piece.behind for piece in bar.pieces)]
    assert drawn == []
    assert made.answer.endswith("。")
