"""How kinds of annotations are called and coloured on screen."""

from PySide6.QtCore import QCoreApplication

from jjdesk.domain.annotation import NoteKind
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
