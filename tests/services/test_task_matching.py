"""Matching is measured on a table made of the bundled report's own sentences.

They are shortened, split, merged, reordered and reworded by a generator with a fixed seed, and
tasks of other places stand among them.
"""

import re
from random import Random  # noqa: TID251  sentences, no ballots

import pytest

from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Task, Verdict
from jjdesk.services.opening import open_bundled
from jjdesk.services.task_matching import doubt, match

COMMITMENTS = open_bundled().report.commitments
CLAUSE = re.compile(r"[^，；。]+[，；。]?")
SEEDS = (1, 2, 3)
OTHER_WORDS = (
    ("推进", "推动"), ("加快", "加速"), ("提升", "提高"), ("打造", "建设"), ("完善", "健全"),
    ("力争", ""), ("确保", ""), ("新增", "增加"), ("实施", "开展"), ("强化", "加强"),
    ("优化", "改进"), ("培育", "扶持"), ("巩固", "夯实"), ("建成", "完成"), ("构建", "建立"),
    ("落实", "执行"), ("以上", ""), ("“", ""), ("”", ""), ("持续", ""), ("全面", ""), ("户", "家"),
    ("机制", "制度"), ("工作", ""), ("行动", ""), ("深化", "深入推进"), ("服务", "保障"),
)  # fmt: skip
FOREIGN = (
    "实施海水淡化二期工程，日产淡水能力达到5万吨。",
    "加快远洋渔业基地建设，更新改造渔船16艘，新增国家级海洋牧场1个。",
    "开展草原生态修复，完成退牧还草30万亩，禁牧面积稳定在120万亩。",
    "推进冰雪旅游，办好第八届冰雪文化节，接待游客80万人次。",
    "新建地铁3号线延长线，年内完成投资25亿元。",
    "完成边境口岸查验设施改造，进出境货运量增长15%。",
    "实施棚户区改造1200套，发放租赁补贴300户。",
    "建设航空产业园，引进飞机维修企业2家，力争首架次下线。",
    "加强对口支援，选派教师和医生各20名赴受援县工作。",
    "做好抗旱保供水，新打机井60眼，铺设输水管线35公里。",
    "推进煤矿智能化改造，建成智能采掘工作面12处。",
    "办好国际马拉松和环湖自行车赛，打造体育名城。",
    "建成茶叶交易市场，茶园面积达到18万亩，综合产值突破60亿元。",
    "整治黑臭水体9条，城市生活污水集中收集率达到75%。",
    "推动邮轮母港复航，全年靠泊邮轮30艘次。",
    "支持稀土新材料企业上市，培育专精特新企业40户。",
    "实施古城保护条例，修缮历史建筑26处。",
    "推进海上风电项目，新增装机容量50万千瓦。",
    "加快县域商业体系建设，改造乡镇集贸市场14个。",
    "开展扫黑除恶常态化斗争，命案破案率保持100%。",
    "建成区人民医院新院区主体工程，新增床位600张。",
    "深化供销社综合改革，建设区域性为农服务中心5个。",
    "推广电子保函，减轻企业保证金负担2亿元。",
    "完成第五次全国经济普查数据发布和应用。",
    "改造农村危房210户，农村自来水普及率达到92%。",
    "实行林长制，完成人工造林8000亩，森林抚育2万亩。",
    "建设国家区域医疗中心，实现跨省异地就医直接结算全覆盖。",
    "举办航展和低空经济论坛，开通无人机物流航线10条。",
    "推进城乡公交一体化，更新纯电动公交车85辆。",
    "落实政府过紧日子要求，一般性支出压减10%。",
    "严格落实意识形态工作责任制，加强网络舆情管理。",
    "推进国家级自贸片区扩区，形成制度创新成果20项。",
    "实施中药材规范化种植3万亩，建设道地药材加工园。",
    "建设海绵城市示范片区，改造易涝点11处。",
    "加强消防救援能力建设，新建消防站2座，微型消防站50个。",
    "开展公共机构节能，创建节约型机关30家。",
    "推进殡葬改革，建成公益性公墓6处。",
    "做好退役军人安置，走访慰问优抚对象5000人次。",
    "实施盐碱地综合利用试点1.5万亩。",
    "发展葡萄酒产业，新增酿酒葡萄基地2万亩，举办博览会。",
)  # fmt: skip


def shut(text: str) -> str:
    return text.rstrip("，；。") + "。"


def shortened(text: str, random: Random) -> str:
    clauses = CLAUSE.findall(text)
    kept = sorted(random.sample(range(len(clauses)), max(1, len(clauses) * 2 // 3)))
    return shut("".join(clauses[n] for n in kept))


def reworded(text: str, random: Random) -> str:
    for word, other in OTHER_WORDS:
        if random.random() < 0.8:
            text = text.replace(word, other)
    return text


def reordered(text: str, random: Random) -> str:
    clauses = [clause.rstrip("，；。") for clause in CLAUSE.findall(text)]
    random.shuffle(clauses)
    return shut("，".join(clauses))


def damaged(text: str, random: Random) -> str:
    return "".join(letter for letter in text if random.random() > 0.06)


ACTS = (
    (),
    (shortened,),
    (reworded,),
    (reordered,),
    (shortened, reworded),
    (reordered, reworded),
    (reworded, damaged),
)


def table(seed: int) -> tuple[list[Task], list[set[str]]]:
    """Tasks, and the commitments each one was made of."""
    random = Random(seed)  # noqa: S311  sentences, no ballots
    rows: list[tuple[str, set[str]]] = [(text, set()) for text in FOREIGN]
    left = list(COMMITMENTS)
    while left:
        kind = random.choice(("split", "merge", *"alone" * 3))
        part = [left.pop(0) for _ in range(min(len(left), 3 if kind == "merge" else 1))]
        ids = {commitment.id for commitment in part}
        text = "".join(commitment.text for commitment in part)
        clauses = CLAUSE.findall(text)
        if kind == "split" and len(clauses) > 1:
            cut = random.randint(1, len(clauses) - 1)
            rows += [(shut("".join(clauses[:cut])), ids), (shut("".join(clauses[cut:])), ids)]
            continue
        for act in random.choice(ACTS):
            text = act(text, random) if len(part) == 1 else reworded(text, random)
        rows.append((text, ids))
    random.shuffle(rows)
    return [task(n, text) for n, (text, _) in enumerate(rows, start=1)], [ids for _, ids in rows]


def task(ordinal: int, text: str) -> Task:
    return Task(ordinal, str(ordinal), "", text, "", "", "", "")


def one(*texts: str) -> Verdict | None:
    """The verdict on the first text as a task, the second as a commitment among the report's."""
    commitment = Commitment("own", "", None, "", 0, 0, 0, texts[1], texts[1], "205", (), (), (), ())
    found = match([task(1, texts[0])], [*COMMITMENTS, commitment])
    return next((each.verdict for each in found if each.commitment == "own"), None)


@pytest.mark.parametrize("seed", SEEDS)
def test_sure_matches_are_right_and_hardly_one_is_missed(seed):
    tasks, truth = table(seed)
    found = match(tasks, COMMITMENTS)
    wanted = {(n, each) for n, ids in enumerate(truth, start=1) for each in ids}
    told = {(each.ordinal, each.commitment): each.verdict for each in found}
    sure = {place for place, verdict in told.items() if verdict is Verdict.SURE}
    assert len(sure & wanted) >= 0.99 * len(sure)
    assert len(told.keys() & wanted) >= 0.95 * len(wanted)
    assert len(sure & wanted) >= 0.85 * len(wanted)
    # What is left to the user is no more than a fifth of the table.
    assert len(told) - len(sure) <= 0.2 * len(tasks)
    assert set(told.values()) == {Verdict.SURE, Verdict.DOUBTFUL}


def test_matches_are_in_the_order_of_the_tasks_the_likeliest_first():
    tasks, _ = table(1)
    found = match(tasks, COMMITMENTS)
    assert [(each.ordinal, -each.likeness) for each in found] == sorted(
        (each.ordinal, -each.likeness) for each in found
    )
    assert all(0 < each.likeness <= 1.0001 for each in found)


def test_the_same_wording_with_other_figures_is_doubtful():
    text = "新建区级养老服务中心{}个，改造社区养老服务站{}个，新增护理型床位{}张。"
    assert one(text.format(3, 12, 450), text.format(3, 12, 450)) is Verdict.SURE
    assert one(text.format(5, 20, 600), text.format(3, 12, 450)) is Verdict.DOUBTFUL


def test_why_a_match_is_doubtful_is_said():
    text = "新建区级养老服务中心{}个，新增护理型床位{}张。"
    assert doubt(text.format(5, 600), text.format(3, 450), 0.8) == "数字不同"
    assert doubt("建好学校。", "建好学校，办好教育。", 0.9) == "文字太短"
    assert doubt(text, "新建养老中心。", 0.4) == "文字只有部分相同"


def test_in_a_small_report_the_very_same_words_are_sure_and_others_are_not():
    """A town's report has few sentences, so that no word of it is rare."""
    texts = ("整治农村公路50公里以上。", "改造老旧小区12个。", "新建小学3所。")
    small = [
        Commitment(f"c{n}", "", None, "", n, 0, 0, text, text, "205", (), (), (), ())
        for n, text in enumerate(texts, start=1)
    ]
    tasks = [task(1, "整治农村公路 ５０ 公里以上"), task(2, "改造老旧小区，12个以上")]
    found = {(each.ordinal, each.commitment): each.verdict for each in match(tasks, small)}
    assert found[1, "c1"] is Verdict.SURE
    assert found[2, "c2"] is Verdict.DOUBTFUL


def test_a_short_general_phrase_is_never_sure():
    assert one("优化营商环境。", "优化营商环境，办好惠企实事。") is not Verdict.SURE


def test_full_width_and_spaces_make_no_difference():
    printed = "完成技术合同成交额３０亿元，培育科创飞地２处，揭榜挂帅项目６项。"
    typed = "完成技术合同成交额 30 亿元，培育科创飞地 2 处，揭榜挂帅项目 6 项。"
    assert one(printed, typed) is Verdict.SURE


def test_nothing_matches_nothing():
    assert match([], COMMITMENTS) == ()
    assert match([task(1, "建校。")], []) == ()
    assert match([task(1, "——")], COMMITMENTS) == ()
