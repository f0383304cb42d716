"""How stances are called and coloured on screen."""

from PySide6.QtCore import QCoreApplication

from jjdesk.domain.annotation import Stance
from jjdesk.gui.theme import Tokens


def label(stance: Stance) -> str:
    """The stance's name on screen."""
    translate = QCoreApplication.translate
    return {
        Stance.WATCH: translate("Stance", "关注"),
        Stance.SUPPORT: translate("Stance", "支持"),
        Stance.QUESTION: translate("Stance", "疑问"),
        Stance.SUGGEST: translate("Stance", "建议"),
        Stance.AMEND: translate("Stance", "修改"),
    }[stance]


def colour(stance: Stance | None, tokens: Tokens) -> str:
    """The stance's colour; its name always stands beside it."""
    if stance is None:
        return tokens.ink2
    return {
        Stance.WATCH: tokens.blue,
        Stance.SUPPORT: tokens.green,
        Stance.QUESTION: tokens.warning,
        Stance.SUGGEST: tokens.accent,
        Stance.AMEND: tokens.accent,
    }[stance]
