"""The colours that tags are told apart by; a name always stands beside them."""

from PySide6.QtCore import QCoreApplication

from jjdesk.gui.theme import CONTRAST, Tokens

# After Okabe and Ito, darkened for paper and lightened for the dark: at least 4.5 : 1 as text;
# in high contrast 7 : 1, also on a row that is chosen.
_HUES = {
    "blue": ("#0A67A3", "#56B4E9", "#9CD7FA"),
    "orange": ("#A35200", "#E69F00", "#FFC24D"),
    "green": ("#28734A", "#6FBF8F", "#8FE8AE"),
    "purple": ("#A0487E", "#D48BB5", "#F5BEDC"),
    "olive": ("#6E6200", "#CDBE4A", "#E8DA6A"),
    "teal": ("#2B728D", "#7CC4DE", "#8FE6E6"),
    "violet": ("#6A5ACD", "#A79BF0", "#D2C9FF"),
    "grey": ("#5B6470", "#A7ADB5", "#EDEDED"),
}


def names() -> dict[str, str]:
    """The colours by name, with what they are called on screen."""
    translate = QCoreApplication.translate
    return {
        "blue": translate("Colour", "蓝"),
        "orange": translate("Colour", "橙"),
        "green": translate("Colour", "绿"),
        "purple": translate("Colour", "紫"),
        "olive": translate("Colour", "黄"),
        "teal": translate("Colour", "青"),
        "violet": translate("Colour", "堇"),
        "grey": translate("Colour", "灰"),
    }


def colour(name: str, tokens: Tokens) -> str:
    """A colour by its name; of an unknown or empty one, the second ink."""
    light, dark, contrast = _HUES.get(name, _HUES["grey"])
    if tokens.name == CONTRAST.name:
        return contrast
    return dark if tokens.dark else light
