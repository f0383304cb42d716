"""The colours that tags are told apart by; a name always stands beside them."""

from PySide6.QtCore import QCoreApplication

from jjdesk.gui.theme import Tokens

# After Okabe and Ito, darkened for paper and lightened for the dark: at least 4.5 : 1 as text.
_HUES = {
    "blue": ("#0A67A3", "#56B4E9"),
    "orange": ("#A35200", "#E69F00"),
    "green": ("#28734A", "#6FBF8F"),
    "purple": ("#A0487E", "#D48BB5"),
    "olive": ("#6E6200", "#CDBE4A"),
    "teal": ("#2B728D", "#7CC4DE"),
    "violet": ("#6A5ACD", "#A79BF0"),
    "grey": ("#5B6470", "#A7ADB5"),
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
    light, dark = _HUES.get(name, _HUES["grey"])
    return dark if tokens.dark else light
