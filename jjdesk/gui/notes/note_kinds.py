"""How an annotation's kind, stance and importance are called and coloured on screen."""

from PySide6.QtCore import QCoreApplication

from jjdesk.domain.annotation import Importance, NoteKind, Stance
from jjdesk.gui.theme import Tokens


def label(kind: NoteKind) -> str:
    """The kind's name on screen."""
    translate = QCoreApplication.translate
    return {
        NoteKind.WATCH: translate("NoteKind", "关注"),
        NoteKind.SUPPORT: translate("NoteKind", "支持"),
        NoteKind.QUESTION: translate("NoteKind", "疑问"),
        NoteKind.SUGGEST: translate("NoteKind", "建议"),
        NoteKind.AMEND: translate("NoteKind", "修改"),
        NoteKind.FREE: translate("NoteKind", "随记"),
    }[kind]


def colour(kind: NoteKind, tokens: Tokens) -> str:
    """The kind's colour; its name always stands beside it."""
    return {
        NoteKind.WATCH: tokens.blue,
        NoteKind.SUPPORT: tokens.green,
        NoteKind.QUESTION: tokens.warning,
        NoteKind.SUGGEST: tokens.accent,
        NoteKind.AMEND: tokens.accent,
        NoteKind.FREE: tokens.ink2,
    }[kind]


def stance_label(stance: Stance) -> str:
    """The stance's name on screen."""
    translate = QCoreApplication.translate
    return {
        Stance.FOR: translate("Stance", "赞成"),
        Stance.RESERVED: translate("Stance", "有保留"),
        Stance.AGAINST: translate("Stance", "不赞成"),
    }[stance]


def importance_label(importance: Importance) -> str:
    """The step's name on screen."""
    translate = QCoreApplication.translate
    return {
        Importance.ORDINARY: translate("Importance", "一般"),
        Importance.IMPORTANT: translate("Importance", "重要"),
        Importance.KEY: translate("Importance", "关键"),
    }[importance]


def importance_marks(importance: Importance) -> str:
    """Nothing, ``★``, or ``★★``."""
    return "★" * (importance - 1)
