"""Every value of a rule sheet, of a ballot and of a count in the words of screen and paper."""

from enum import StrEnum
from typing import Any

from jjdesk.domain.poll import (
    Basis,
    Blank,
    Mark,
    Mode,
    Order,
    Overvote,
    PassBase,
    PassCompare,
    Quorum,
    Shortfall,
    Tie,
    Undervote,
    Use,
    Void,
)
from jjdesk.domain.project_list import DEMO
from jjdesk.words import Labels, say, to_say

# A table an enumeration: values of two, as Quorum.NONE and PassBase.NONE, are equal as keys.
_WORDS: dict[type[StrEnum], Labels[Any]] = {
    Basis: Labels(
        {
            Basis.LAW: to_say("法律规定"),
            Basis.SEEN: to_say("已有做法"),
            Basis.ANALOGY: to_say("参照选举"),
            Basis.CHOSEN: to_say("本次自定"),
        }
    ),
    Use: Labels({Use.TRIAL: to_say("模拟"), Use.FORMAL: to_say("正式")}),
    Mode: Labels(
        {
            Mode.TICK: to_say("勾选"),
            Mode.PER_ITEM: to_say("逐项赞成、反对或弃权"),
            Mode.RANK: to_say("排序"),
            Mode.WHOLE_LIST: to_say("整份名单一并表决"),
            Mode.SATISFACTION: to_say("逐项评满意、基本满意或不满意"),
        }
    ),
    Quorum: Labels(
        {
            Quorum.TWO_THIRDS: to_say("三分之二以上"),
            Quorum.OVER_HALF: to_say("过半数"),
            Quorum.FOUR_FIFTHS: to_say("五分之四以上"),
            Quorum.NONE: to_say("不设法定到会人数"),
        }
    ),
    Overvote: Labels(
        {Overvote.VOID: to_say("整张无效"), Overvote.ALLOWED: to_say("有效，不限个数")}
    ),
    Undervote: Labels({Undervote.VALID: to_say("有效"), Undervote.VOID: to_say("整张无效")}),
    Blank: Labels(
        {
            Blank.ABSTAINS: to_say("有效，视为对全部项目弃权"),
            Blank.VOID: to_say("无效"),
            Blank.NOT_COUNTED: to_say("计入收回，不计入有效和无效"),
        }
    ),
    PassBase: Labels(
        {
            PassBase.ALL: to_say("全体代表"),
            PassBase.PRESENT: to_say("实到代表"),
            PassBase.RETURNED: to_say("收回选票"),
            PassBase.VALID: to_say("有效票"),
            PassBase.NONE: to_say("不设通过票数"),
        }
    ),
    PassCompare: Labels(
        {
            PassCompare.MORE_THAN_HALF: to_say("过半数"),
            PassCompare.AT_LEAST_HALF: to_say("半数以上（含半数）"),
            PassCompare.TWO_THIRDS: to_say("三分之二以上"),
        }
    ),
    Order: Labels({Order.APPROVALS: to_say("得票从多到少"), Order.LIST: to_say("按名单次序")}),
    Tie: Labels(
        {
            Tie.NEW_ROUND: to_say("同票的项目再投一轮"),
            Tie.EVERY: to_say("同票的全部当选"),
            Tie.PRESIDIUM: to_say("由主席团决定"),
            Tie.FEWEST_OPPOSE: to_say("反对票少的当选"),
        }
    ),
    Shortfall: Labels(
        {
            Shortfall.STANDS: to_say("以通过的为准"),
            Shortfall.RUN_OFF: to_say("以通过的为准，其余得票较多的再投一轮"),
        }
    ),
    Mark: Labels(
        {
            Mark.NONE: to_say("未填"),
            Mark.FOR: to_say("赞成"),
            Mark.AGAINST: to_say("反对"),
            Mark.ABSTAIN: to_say("弃权"),
            Mark.SATISFIED: to_say("满意"),
            Mark.PARTLY: to_say("基本满意"),
            Mark.DISSATISFIED: to_say("不满意"),
        }
    ),
    Void: Labels(
        {
            Void.TOO_MANY: to_say("多选"),
            Void.TOO_FEW: to_say("少选"),
            Void.BLANK: to_say("空白"),
            Void.MALFORMED: to_say("填写不合要求"),
            Void.UNREADABLE: to_say("无法辨认"),
            Void.TWICE: to_say("同一凭证有两张内容不同的选票，分不出先后"),
        }
    ),
}


def badges(use: Use, *, demo: bool, turn: int = 1) -> tuple[str, ...]:
    """What must stand on everything of a vote: 示例, 模拟票决 or 正式票决, and a further round."""
    return (
        *((DEMO,) if demo else ()),
        say("{use}票决", use=words(use)),
        *((say("第 {turn} 轮", turn=turn),) if turn > 1 else ()),
    )


def words(value: StrEnum) -> str:
    """A value in words: of a rule, of a mark, why a ballot is void, what a rule rests on.

    Raises:
        KeyError: It is of an enumeration that has no place on a rule sheet or a ballot.
    """
    return _WORDS[type(value)][value]
