import pytest

from jjdesk.parsing import kinds, lexicons, pipeline, tense

# one for each expression of the lists `situation` and `aim`, the hint as far behind as it may stand
FRAMES = [
    "2025年是实现“十四五”规划目标任务的收官之年。",
    "新的一年是项目建设年。",
    "今年改革发展稳定任务十分繁重。",
    "提出上述预期目标，主要是考虑到外部环境的变化。",
    "在前进的道路上，我们仍然面临不少困难。",
    "综合研判，江津发展的基本面没有变。",
    "今年时间紧、要求高，发展的任务依然艰巨。",
    "机遇和挑战并存，希望和困难同在。",
    "应对新挑战、完成新任务，必须有新作风。",
    "高质量发展是新时代新征程全面建设现代化新江津的第一要务，必须牢牢把握。",
    "新时代赋予新使命。",
    "经营主体活，云州经济才能活；经营主体好，云州发展才会好。",
    "云州拥有丰富的人才资源，这是创新发展的最大“富矿”。",
    "集众智汇众力，一定能跑出云州加速度。",
    "新时代、新征程，要有新气象、新作为。",
    "云州发展的一切成就，都是干出来的。",
    "做好今年政府工作的总体思路是：坚持稳中求进。",
    "做好今年的政府工作务必更加注重实干。",
    "我们一定要增强忧患意识。",
    "今年要突出抓好以下七个方面重点工作：",
    "在推动区域协同发展上，着力推进六个方面工作：",
    "围绕上述目标和总体要求，重点做好九项工作。",
    "今年，要重点抓好以下工作",
]


@pytest.mark.parametrize("text", FRAMES)
def test_sentences_that_frame_hold_a_hint(text: str) -> None:
    words = lexicons.load("kinds")
    assert tense.pattern(words["situation"], words["aim"]).match(text)
    assert kinds.may_frame(text)


@pytest.mark.parametrize("name", ["situation", "aim"])
def test_every_expression_that_frames_has_its_sentence(name: str) -> None:
    lone = [word for word in lexicons.load("kinds")[name] if not _matches(word)]
    assert lone == []


def test_most_sentences_hold_no_hint() -> None:
    assert not kinds.may_frame("推进中心城区提质扩容，实施老旧小区改造30个，聚焦群众关切办好实事。")


def _matches(word: str) -> bool:
    expression = tense.pattern([word])
    return any(expression.match(text) for text in FRAMES)


def read(body: str) -> dict[str, str]:
    """The kind of each sentence of a report whose plan part is ``body``."""
    text = (
        f"一、2030年工作回顾\n新建工厂3座。\n二、2031年工作安排\n{body}\n（一）办好教育\n建小学。\n"
    )
    report = pipeline.parse(text, name="yunzhou-2031.txt")
    return {text[s.start : s.end]: s.kind.value for s in report.sentences}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("云州蕴藏的发展潜力不可估量，云州的跨越崛起其时已至、其势已成，前景更加美好。", "address"),
        ("市委全会充分肯定过去的成绩，提出要积极应对困难，激发干的动力，争取好的结果。", "address"),
        ("这些部署，充分体现了80万云州人民的期盼。", "address"),
        ("随着协同发展战略的实施，区位优势已经成为发展的新优势。", "address"),
        ("水库工程圆满完成各项工作，并顺利开工建设。", "address"),
        ("三是抓好污染防治攻坚战。", "commitment"),
        ("面对人民的期待，我们唯有抓住机遇，才能无愧于时代。", "address"),
        ("各项事业蒸蒸日上，发展基础愈发牢固，我们要进一步激活经济引擎。", "aim"),
        ("今年，市政府工作的总体思路是：坚持稳中求进，推动转型升级，全年新增就业1万人。", "aim"),
        ("按照市委提出的“实干争先”总要求和“五大战略”总体思路，重点抓好六方面工作：", "aim"),
        ("我们将办好10件实事，新增学位1000个。", "commitment"),
        ("在战略上，用六大目标引领产业升级。", "commitment"),
        ("城镇调查失业率5%左右，体现了加大稳就业力度的要求。", "commitment"),
    ],
)  # fmt: skip
def test_a_preface_undertakes_only_what_it_acts_on_or_counts(text: str, kind: str) -> None:
    assert read(f"今年是关键之年。{text}")[text] == kind


def test_the_same_words_undertake_in_a_section() -> None:
    text = "我们要进一步激活经济引擎。"
    assert read(f"（一）发展工业\n推进园区扩容。\n支持企业。{text}")[text] == "commitment"


def test_the_abstract_of_a_portal_is_a_greeting() -> None:
    first = (
        "政 府 工 作 报 告——2031年2月18日在云州市第三届人民代表大会第一次会议上云州市市长 张三"
        "各位代表：现在，我代表云州市人民政府向大会报告工作，请予审议，并请各位委员提出意见。"
    )
    text = f"{first}\n一、2031年工作安排\n新建小学3所。\n"
    report = pipeline.parse(text, name="yunzhou-2031.txt")
    assert [c.quote for c in report.commitments] == ["新建小学3所。"]


ALIKE = (
    "（一）推进产业升级。坚持强龙头、补链条，做优做强。文旅产业放大优势。围绕创建目标，推动全域旅游转型升级。康养产业抢抓风口。"
    "建设一批养老服务机构，吸引更多老人来。农业产业彰显特色。建成农业创新驿站1家、博士农场2家。"
)


def test_short_sentences_of_one_length_divide_a_paragraph() -> None:
    kinds_of = read(ALIKE)
    assert [text for text, kind in kinds_of.items() if kind == "heading"][2:-1] == [
        "（一）推进产业升级。",
        "文旅产业放大优势。",
        "康养产业抢抓风口。",
        "农业产业彰显特色。",
    ]
    assert kinds_of["坚持强龙头、补链条，做优做强。"] == "aim"
    assert kinds_of["建设一批养老服务机构，吸引更多老人来。"] == "commitment"


def test_a_counted_aim_before_them_stays_a_commitment() -> None:
    text = ALIKE.replace("坚持强龙头、补链条，做优做强。", "坚持强龙头，新增龙头企业3家。")
    assert read(text)["坚持强龙头，新增龙头企业3家。"] == "commitment"


def test_short_sentences_of_several_lengths_are_things_to_do() -> None:
    kinds_of = read(ALIKE.replace("康养产业抢抓风口。", "加强审计监督。"))
    assert kinds_of["加强审计监督。"] == "commitment"


def test_counted_headings_divide_a_paragraph_whatever_their_length() -> None:
    kinds_of = read(
        "（一）办好实事。一是做好规划。编制总体规划和专项规划。二是大力推进园区提标。完善园区道路和管网。"
    )
    assert kinds_of["一是做好规划。"] == kinds_of["二是大力推进园区提标。"] == "heading"
    assert kinds_of["完善园区道路和管网。"] == "commitment"


def test_counted_sentences_in_a_row_are_no_headings() -> None:
    kinds_of = read(
        "（一）办好实事。今年办好三件实事。一是新建学校。二是修缮医院。三是改造道路，方便群众出行。"
    )
    assert kinds_of["一是新建学校。"] != "heading"


def test_a_result_opens_a_thing_to_do() -> None:
    text = "完成县城污水处理厂提标改造。"
    before = "（一）建好城市。坚持城市富县。推进县城扩容，新建公园2座。建设新城区。"
    assert read(f"{before}{text}")[text] == "commitment"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“两项行动”即开展“和美城乡建设年”和“经济提质年”行动。", "commitment"),
        ("“五条赛道”即“科创平台”“未来能源”“农副产品”“绿色建材”“文旅康养”五条新赛道。", "address"),
    ],
)
def test_a_slogan_undertakes_what_its_definition_does(text: str, kind: str) -> None:
    assert read(f"今年是关键之年。\n{text}")[text] == kind


def test_a_long_run_of_digits_is_passed_over_in_one_go() -> None:
    text = f"一、2025年工作安排\n{'1' * 60_000}。\n"
    assert len(pipeline.parse(text, name="x.txt").sentences) == 2


def test_counted_headings_divide_a_paragraph_that_has_no_heading_of_its_own() -> None:
    kinds_of = read(
        "（一）办好实事\n今年办好群众身边的实事。一是做好规划。编制总体规划和专项规划。"
        "二是推进提标。完善园区道路和管网。\n加强督查，推动落实。"
    )
    assert kinds_of["一是做好规划。"] == kinds_of["二是推进提标。"] == "heading"
    assert kinds_of["编制总体规划和专项规划。"] == "commitment"
    assert kinds_of["完善园区道路和管网。"] == "commitment"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what was done is no undertaking, even among those of the plan
        ("去年，新建小学2所。", "review"),
        ("过去一年，新建小学2所。", "review"),
        ("2030年，新建小学2所。", "review"),
        ("2031年，新建小学2所。", "commitment"),
        ("今年，新建小学2所。", "commitment"),
        # words to the house
        ("各位代表！", "address"),
        ("同志们！", "address"),
        ("以上报告，请予审议。", "address"),
        ("谢谢大家。", "address"),
        # wishes
        ("让发展成果惠及全体人民。", "aim"),
        ("让群众生活更美好，新增就业1万人。", "commitment"),
        # main objectives
        ("主要预期目标是：地区生产总值增长6%。", "commitment"),
        # signs alone
        ("。", "address"),
        ("！！", "address"),
    ],
)
def test_what_a_sentence_in_a_section_of_the_plan_does(text: str, kind: str) -> None:
    body = f"（一）发展工业\n推进园区扩容，完善园区道路和管网。\n支持企业做大做强。\n{text}"
    assert read(body)[text] == kind


@pytest.mark.parametrize(
    "text",
    [
        "在此，我代表市人民政府，向全市人民致以崇高敬意！",
        "向关心支持云州发展的各界人士表示衷心感谢！",
        "成绩来之不易，这是全市人民团结奋斗的结果。",
        "在看到成绩的同时，我们也清醒认识到，发展还存在不少问题。",
    ],
)
def test_thanks_and_appraisals_are_address_wherever_they_stand(text: str) -> None:
    assert read(f"推进园区扩容，完善道路和管网。\n{text}")[text] == "address"
    review = f"一、2030年工作回顾\n新建工厂3座。\n{text}\n二、2031年工作安排\n新建小学3所。\n"
    report = pipeline.parse(review, name="a.txt")
    said = {review[s.start : s.end]: s.kind.value for s in report.sentences}
    assert said[text] == "address"


def test_words_to_the_house_inside_a_review_are_address() -> None:
    text = "一、2030年工作回顾\n各位代表！新建工厂3座。\n二、2031年工作安排\n新建小学3所。\n"
    report = pipeline.parse(text, name="a.txt")
    said = {text[s.start : s.end]: s.kind.value for s in report.sentences}
    assert (said["各位代表！"], said["新建工厂3座。"]) == ("address", "review")
