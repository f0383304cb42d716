"""Every value of a rule sheet, of a ballot and of a count in the words of screen and paper."""

from enum import StrEnum

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

# A table an enumeration: values of two, as Quorum.NONE and PassBase.NONE, are equal as keys.
_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    Basis: {
        Basis.LAW: "法律规定",
        Basis.SEEN: "已有做法",
        Basis.ANALOGY: "参照选举",
        Basis.CHOSEN: "本次自定",
    },
    Use: {Use.TRIAL: "模拟", Use.FORMAL: "正式"},
    Mode: {
        Mode.TICK: "勾选",
        Mode.PER_ITEM: "逐项赞成、反对或弃权",
        Mode.RANK: "排序",
        Mode.WHOLE_LIST: "整份名单一并表决",
        Mode.SATISFACTION: "逐项评满意、基本满意或不满意",
    },
    Quorum: {
        Quorum.TWO_THIRDS: "三分之二以上",
        Quorum.OVER_HALF: "过半数",
        Quorum.FOUR_FIFTHS: "五分之四以上",
        Quorum.NONE: "不设法定到会人数",
    },
    Overvote: {Overvote.VOID: "整张无效", Overvote.ALLOWED: "有效，不限个数"},
    Undervote: {Undervote.VALID: "有效", Undervote.VOID: "整张无效"},
    Blank: {
        Blank.ABSTAINS: "有效，视为对全部项目弃权",
        Blank.VOID: "无效",
        Blank.NOT_COUNTED: "计入收回，不计入有效和无效",
    },
    PassBase: {
        PassBase.ALL: "全体代表",
        PassBase.PRESENT: "实到代表",
        PassBase.RETURNED: "收回选票",
        PassBase.VALID: "有效票",
        PassBase.NONE: "不设通过票数",
    },
    PassCompare: {
        PassCompare.MORE_THAN_HALF: "过半数",
        PassCompare.AT_LEAST_HALF: "半数以上（含半数）",
        PassCompare.TWO_THIRDS: "三分之二以上",
    },
    Order: {Order.APPROVALS: "得票从多到少", Order.LIST: "按名单次序"},
    Tie: {
        Tie.NEW_ROUND: "同票的项目再投一轮",
        Tie.EVERY: "同票的全部当选",
        Tie.PRESIDIUM: "由主席团决定",
        Tie.FEWEST_OPPOSE: "反对票少的当选",
    },
    Shortfall: {
        Shortfall.STANDS: "以通过的为准",
        Shortfall.RUN_OFF: "以通过的为准，其余得票较多的再投一轮",
    },
    Mark: {
        Mark.NONE: "未填",
        Mark.FOR: "赞成",
        Mark.AGAINST: "反对",
        Mark.ABSTAIN: "弃权",
        Mark.SATISFIED: "满意",
        Mark.PARTLY: "基本满意",
        Mark.DISSATISFIED: "不满意",
    },
    Void: {
        Void.TOO_MANY: "多选",
        Void.TOO_FEW: "少选",
        Void.BLANK: "空白",
        Void.MALFORMED: "填写不合要求",
        Void.UNREADABLE: "无法辨认",
        Void.TWICE: "同一凭证有两张内容不同的选票，分不出先后",
    },
}


def badges(use: Use, *, demo: bool, turn: int = 1) -> tuple[str, ...]:
    """What must stand on everything of a vote: 示例, 模拟票决 or 正式票决, and a further round."""
    return (
        *((DEMO,) if demo else ()),
        f"{words(use)}票决",
        *((f"第 {turn} 轮",) if turn > 1 else ()),
    )


def words(value: StrEnum) -> str:
    """A value in words: of a rule, of a mark, why a ballot is void, what a rule rests on.

    Raises:
        KeyError: It is of an enumeration that has no place on a rule sheet or a ballot.
    """
    return _WORDS[type(value)][value]
