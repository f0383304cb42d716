"""计票报告单 from the first line to the last, as clerks would write it from the same ballots.

Twenty deputies vote in each of the five ways. What no hand can write is left out: hashes, the
package's number, the moment.
"""

import re

from jjdesk.domain.poll import Ballot, Mark, Mode, Order, Rules, Shortfall, Undervote, Use
from jjdesk.services.polling import result_sheet
from jjdesk.services.polling.result_sheet import rounds_of
from jjdesk.services.summarising import plain_text

YES, NO, ABSTAIN, NONE = Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.NONE
GOOD, FAIR, BAD = Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED
HASH = re.compile(r"\t?[0-9a-f]{8}( [0-9a-f]{8}){7}")
UNTOLD = re.compile(r"编号|开票$|^[0-9a-f]{8} ")


def printed(station) -> list[str]:
    """The lines of the document, without what no hand can write."""
    text = plain_text.text(result_sheet.sheet(rounds_of(station.folder)))
    return [HASH.sub("", line) for line in text.split("\n") if not UNTOLD.search(line)]


def lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")


def marks(*marked: Mark) -> Ballot:
    return Ballot(marked)


HEAD = lines(
    """
青溪县民生实事项目票决计票报告单
模拟票决（不是正式票决，结果没有法律效力）
一、结果
"""
)
TO_SIGN = lines(
    """
以上各项与计票记录一致。结果文件的 SHA-256：
总监票人：
监 票 人：
监 票 人：
计 票 人：
日　　期　　　　　　年　　　　月　　　　日：
附一　票决规则
事项	规定	依据
"""
)
FRAME = lines(
    """
用途	模拟	本次自定
应到	20 人	本次自定
法定到会	全体代表 20 人，三分之二以上为 14 人	法律规定：地方组织法（2022）第十四条
列席人员	可以发言，没有表决权	法律规定：地方组织法（2022）
委托投票	不允许	已有做法：各地票决的做法
"""
)
WAY = lines(
    """
投票	无记名	已有做法：各地票决的做法
改票	截止前可以重投，以最后一次为准	本次自定
开票	钥匙分给 3 人保管，2 人到场才能开票	本次自定
"""
)
FILES = lines(
    """
附二　文件校验（SHA-256）
文件	SHA-256
开票.json
票决包.jjvote
票箱.jjbox
计票记录.jsonl
结果.json
"""
)
PAPER = "纸质选票.json"
PASSING = "通过	全体代表 20 人，过半数为 11 票	法律规定：地方组织法（2022）第二十五条"
TOO_MANY_RETURNED = "收回多于发出	整轮无效	参照选举：参照重庆乡镇选举的规定"
BLANK = "空白票	有效，视为对全部项目弃权	本次自定"
NO_OTHERS = "另写项目	不允许	本次自定"


def test_ticks_on_screens_and_on_paper(halls):
    """Eight tick 1 2 3, four 1 2 4, two 1 3, one nothing; on paper one ticks four, one 2 3."""

    def tick(*numbers):
        return halls.tick(*numbers, projects=5)

    ballots = [tick(1, 2, 3)] * 8 + [tick(1, 2, 4)] * 4 + [tick(1, 3)] * 2 + [tick()]
    papers = [tick(1, 2, 3, 4), tick(2, 3)]
    package = halls.package(Rules(eligible=20, seats=3), projects=5)
    station = halls.count("勾选", package, ballots, papers, present=19, issued=18)
    assert printed(station) == [
        *HEAD,
        *lines(
            """
全体代表 20 人，过半数为 11 票。
3 个项目当选：“项目1”、“项目2”、“项目3”。
二、票数
轮次	应到	实到	发出	收回	有效	无效	未收回
第 1 轮	20	19	18	17	16	1	1
发出 18 ＝ 收回 17 ＋ 未收回 1；收回 17 ＝ 有效 16 ＋ 无效 1。
收回的选票中，电子 15 张，纸质 2 张。无效票：多选 1 张。
三、得票（按得票次序）
名次	序号	项目	赞成	弃权	结果
1	1	项目1	14	2	当选
2	2	项目2	13	3	当选
3	3	项目3	11	5	当选
4	4	项目4	4	12	未当选
5	5	项目5	0	16	未当选
四、同上，按名单次序
序号	项目	赞成	弃权	结果
1	项目1	14	2	当选
2	项目2	13	3	当选
3	项目3	11	5	当选
4	项目4	4	12	未当选
5	项目5	0	16	未当选
"""
        ),
        *TO_SIGN,
        *FRAME,
        "方式	勾选	已有做法：各地票决的做法",
        "应选	3 个	本次自定",
        "多选	整张无效	参照选举法",
        "少选	有效	参照选举法",
        BLANK,
        NO_OTHERS,
        TOO_MANY_RETURNED,
        PASSING,
        "次序	得票从多到少	本次自定",
        "末位同票	同票的项目再投一轮	参照选举法",
        "不足应选	以通过的为准，是否再投一轮由主席团决定	本次自定",
        "轮数	最多 2 轮	本次自定",
        *WAY,
        *FILES[:5],
        PAPER,
        *FILES[5:],
    ]


def test_ranks_of_exactly_two(halls):
    """Seven 1>2, six 2>3, five 3>1; one ranks 1 alone, which is void: exactly two are asked for.

    Points: 1 has 7·2 + 5 = 19, 2 has 7 + 6·2 = 19, 3 has 6 + 5·2 = 16.
    """
    ballots = [
        *[Ballot(ranking=(1, 2))] * 7,
        *[Ballot(ranking=(2, 3))] * 6,
        *[Ballot(ranking=(3, 1))] * 5,
        Ballot(ranking=(1,)),
    ]
    rules = Rules(eligible=20, seats=2, mode=Mode.RANK, undervote=Undervote.VOID)
    station = halls.count("排序", halls.package(rules, projects=4), ballots)
    assert printed(station) == [
        *HEAD,
        *lines(
            """
全体代表 20 人，过半数为 11 票。
2 个项目当选：“项目1”、“项目2”。
二、票数
轮次	应到	实到	发出	收回	有效	无效	未收回
第 1 轮	20	20	20	19	18	1	1
发出 20 ＝ 收回 19 ＋ 未收回 1；收回 19 ＝ 有效 18 ＋ 无效 1。
收回的选票中，电子 19 张，纸质 0 张。无效票：少选 1 张。
三、得票（按得分次序）
名次	序号	项目	得分	赞成	弃权	结果
1	1	项目1	19	12	6	当选
1	2	项目2	19	13	5	当选
3	3	项目3	16	11	7	未当选
4	4	项目4	0	0	18	未当选
四、同上，按名单次序
序号	项目	得分	赞成	弃权	结果
1	项目1	19	12	6	当选
2	项目2	19	13	5	当选
3	项目3	16	11	7	未当选
4	项目4	0	0	18	未当选
"""
        ),
        *TO_SIGN,
        *FRAME,
        "方式	排序	本次自定",
        "计分	第一名 2 分，依次减一分，排入即为一票赞成	参照选举：参照排序计分的选举",
        "应选	2 个	本次自定",
        "多选	整张无效	参照选举法",
        "少选	整张无效	本次自定",
        BLANK,
        NO_OTHERS,
        TOO_MANY_RETURNED,
        PASSING,
        "次序	分数从高到低	本次自定",
        "末位同票	同票的项目再投一轮	参照选举法",
        "不足应选	以通过的为准，是否再投一轮由主席团决定	本次自定",
        "轮数	最多 2 轮	本次自定",
        *WAY,
        *FILES,
    ]


PER_ITEM = [
    "方式	逐项赞成、反对或弃权	法律规定：代表法（2025）第二十三条",
    "应选	{} 个	本次自定",
    "多选	整张无效	参照选举法",
    BLANK,
    NO_OTHERS,
    TOO_MANY_RETURNED,
    PASSING,
    "次序	得票从多到少	本次自定",
    "末位同票	同票的项目再投一轮	参照选举法",
    "不足应选	以通过的为准，其余得票较多的再投一轮	参照选举法",
    "轮数	最多 2 轮	本次自定",
]


def test_item_by_item_with_a_run_off(halls):
    """Twelve + - o, five - + +, three o + (nothing): only the first has eleven or more."""
    ballots = [
        *[marks(YES, NO, ABSTAIN)] * 12,
        *[marks(NO, YES, YES)] * 5,
        *[marks(ABSTAIN, YES, NONE)] * 3,
    ]
    rules = Rules(eligible=20, seats=2, mode=Mode.PER_ITEM, shortfall=Shortfall.RUN_OFF)
    first = halls.count("第一轮", halls.package(rules, projects=3), ballots)
    assert printed(first) == [
        *HEAD,
        *lines(
            """
全体代表 20 人，过半数为 11 票。
1 个项目当选：“项目1”。
应选 2 个，还差 1 个，得票较多的 2 个项目再投一轮（参照选举）。
二、票数
轮次	应到	实到	发出	收回	有效	无效	未收回
第 1 轮	20	20	20	20	20	0	0
发出 20 ＝ 收回 20 ＋ 未收回 0；收回 20 ＝ 有效 20 ＋ 无效 0。
收回的选票中，电子 20 张，纸质 0 张。没有无效票。
三、得票（按得票次序）
名次	序号	项目	赞成	反对	弃权	结果
1	1	项目1	12	5	3	当选
2	2	项目2	8	12	0	再投一轮
3	3	项目3	5	0	15	再投一轮
四、同上，按名单次序
序号	项目	赞成	反对	弃权	结果
1	项目1	12	5	3	当选
2	项目2	8	12	0	再投一轮
3	项目3	5	0	15	再投一轮
"""
        ),
        *TO_SIGN,
        *FRAME,
        *(line.format(2) for line in PER_ITEM),
        *WAY,
        *FILES,
    ]
    again = [marks(YES, NO)] * 13 + [marks(NO, YES)] * 6
    second = halls.count("第二轮", halls.following(first), again)
    assert printed(second) == [
        *HEAD,
        *lines(
            """
全体代表 20 人，过半数为 11 票。
1 个项目当选：“项目2”。
各轮合计当选 2 个：“项目1”、“项目2”。
二、票数
轮次	应到	实到	发出	收回	有效	无效	未收回
第 1 轮	20	20	20	20	20	0	0
第 2 轮	20	20	20	19	19	0	1
发出 20 ＝ 收回 19 ＋ 未收回 1；收回 19 ＝ 有效 19 ＋ 无效 0。
收回的选票中，电子 19 张，纸质 0 张。没有无效票。
三、本轮得票（按得票次序）
名次	序号	项目	赞成	反对	弃权	结果
1	1	项目2	13	6	0	当选
2	2	项目3	6	13	0	未当选
四、各轮得票（按名单次序）
序号	项目	第 1 轮赞成/反对	第 2 轮赞成/反对	结果
1	项目1	12/5		当选
2	项目2	8/12	13/6	当选
3	项目3	5/0	6/13	未当选
"""
        ),
        *TO_SIGN,
        *FRAME,
        *(line.format(1) for line in PER_ITEM),
        *WAY,
        "附二　文件校验（SHA-256）",
        "轮次	文件	SHA-256",
        *(f"第 {turn} 轮	{name}" for turn in (1, 2) for name in FILES[2:]),
    ]


def test_the_whole_list_by_one_vote(halls):
    """Eleven for it, four against, two abstain, one says nothing: eleven of twenty is enough."""
    ballots = [marks(YES)] * 11 + [marks(NO)] * 4 + [marks(ABSTAIN)] * 2 + [marks(NONE)]
    rules = Rules(
        eligible=20,
        seats=3,
        mode=Mode.WHOLE_LIST,
        order=Order.LIST,
        use=Use.FORMAL,
        decision="青溪县民生实事项目票决办法",
        decided="2026-01-04",
    )
    station = halls.count("整体", halls.package(rules, projects=3), ballots)
    assert printed(station) == [
        HEAD[0],
        "正式票决（依据《青溪县民生实事项目票决办法》，2026-01-04 通过）",
        HEAD[2],
        *lines(
            """
全体代表 20 人，过半数为 11 票。
整份名单得赞成 11 票，通过。
二、票数
轮次	应到	实到	发出	收回	有效	无效	未收回
第 1 轮	20	20	20	18	18	0	2
发出 20 ＝ 收回 18 ＋ 未收回 2；收回 18 ＝ 有效 18 ＋ 无效 0。
收回的选票中，电子 18 张，纸质 0 张。没有无效票。
三、得票（按得票次序）
名次	序号	项目	赞成	反对	弃权	结果
1	1	项目1	11	4	3	通过
1	2	项目2	11	4	3	通过
1	3	项目3	11	4	3	通过
四、同上，按名单次序
序号	项目	赞成	反对	弃权	结果
1	项目1	11	4	3	通过
2	项目2	11	4	3	通过
3	项目3	11	4	3	通过
"""
        ),
        *TO_SIGN,
        "用途	正式	本次自定",
        "票决办法	青溪县民生实事项目票决办法（2026-01-04 通过）	已有做法：各地票决的做法",
        *FRAME[1:],
        "方式	整份名单一并表决	法律规定：代表法（2025）第二十三条",
        "应选	3 个	本次自定",
        BLANK,
        NO_OTHERS,
        TOO_MANY_RETURNED,
        PASSING,
        "次序	按名单次序	本次自定",
        "不足应选	以通过的为准，是否再投一轮由主席团决定	本次自定",
        "轮数	最多 2 轮	本次自定",
        *WAY,
        *FILES,
    ]


def test_grades_of_last_years_projects(halls):
    """Twelve 满意 基本满意 不满意, four 满意 满意 (nothing): 16, 4 + 12 and 0 of eleven needed."""
    ballots = [marks(GOOD, FAIR, BAD)] * 12 + [marks(GOOD, GOOD, NONE)] * 4
    rules = Rules(eligible=20, seats=0, mode=Mode.SATISFACTION, order=Order.LIST, max_rounds=1)
    station = halls.count("测评", halls.package(rules, projects=3), ballots)
    assert printed(station) == [
        *HEAD,
        *lines(
            """
全体代表 20 人，过半数为 11 票。
3 个项目中，评为满意 1 个、基本满意 1 个、未达到基本满意 1 个。
二、票数
轮次	应到	实到	发出	收回	有效	无效	未收回
第 1 轮	20	20	20	16	16	0	4
发出 20 ＝ 收回 16 ＋ 未收回 4；收回 16 ＝ 有效 16 ＋ 无效 0。
收回的选票中，电子 16 张，纸质 0 张。没有无效票。
三、测评（按满意票次序）
名次	序号	项目	满意	基本满意	不满意	弃权	评定
1	1	项目1	16	0	0	0	满意
2	2	项目2	4	12	0	0	基本满意
3	3	项目3	0	0	12	4	未达到基本满意
四、同上，按名单次序
序号	项目	满意	基本满意	不满意	弃权	评定
1	项目1	16	0	0	0	满意
2	项目2	4	12	0	0	基本满意
3	项目3	0	0	12	4	未达到基本满意
"""
        ),
        *TO_SIGN,
        *FRAME,
        "方式	逐项评满意、基本满意或不满意	本次自定",
        BLANK,
        TOO_MANY_RETURNED,
        "评定	满意达到票数的为满意，满意与基本满意合计达到的为基本满意	本次自定",
        "票数	全体代表 20 人，过半数为 11 票	本次自定",
        *WAY,
        *FILES,
    ]
