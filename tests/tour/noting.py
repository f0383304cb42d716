"""Pictures of what belongs to notes: made, tagged, listed, carried away."""

from camera import Camera, rest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView
from samples import AMENDED, CHOSEN, NOTES, TAGGED

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(camera: Camera) -> None:
    """What the deputy has noted before the first picture."""
    for number, kind, text in NOTES:
        camera.choose(number)
        camera.key(kind)
        camera.key("n")
        camera.type(text)
        camera.key(Qt.Key.Key_Escape)
    for number, words in TAGGED:
        camera.choose(number)
        rest(60)
        camera.key("t")
        camera.type(words)
        camera.key(Qt.Key.Key_Return)
        rest(200)
        camera.back()
    _amend(camera)
    camera.choose(CHOSEN)
    camera.key("i")
    camera.key("p")
    rest(600)


def _amend(camera: Camera) -> None:
    """Words of the deputy's own in place of the report's."""
    number, old, new, reason = AMENDED
    camera.choose(number)
    camera.key("a")
    rest(60)
    field = QApplication.focusWidget()
    cursor = field.document().find(old)
    field.setTextCursor(cursor)
    camera.type(new)
    camera.key(Qt.Key.Key_Tab)
    camera.type(reason)
    camera.key(Qt.Key.Key_Escape)
    rest(400)


def amendment(camera: Camera) -> None:
    """What is to be other words, and why."""
    camera.choose(AMENDED[0])
    rest(100)
    camera.save("amendment")


def history(camera: Camera) -> None:
    """The versions of a note."""
    camera.choose(CHOSEN)
    camera.key("h")
    rest(400)
    camera.close_dialog("history")


def tags(camera: Camera) -> None:
    """The list of tags."""
    camera.act("tags")
    rest(400)
    camera.close_dialog("tags")


def reading_mode(camera: Camera) -> None:
    """One commitment at a time."""
    camera.choose(CHOSEN)
    camera.key("r")
    rest(200)
    camera.save("reading-mode")
    camera.key(Qt.Key.Key_Escape)
    rest(100)


def room(camera: Camera) -> None:
    """All notes in one list; one of them open in its row."""
    camera.window._filling.rooms.go("notes")
    rest(600)
    camera.save("notes")
    table = camera.window.findChild(QTableView, "noteTable")
    table.setFocus()
    table.setCurrentIndex(table.model().index(3, 0))
    camera.key(Qt.Key.Key_F2)
    rest(200)
    camera.save("notes-editing")
    camera.key(Qt.Key.Key_Escape)
    camera.window._filling.rooms.go("report")


def everywhere(camera: Camera) -> None:
    """A search in all reports."""
    camera.key("f", _CTRL | _SHIFT)
    camera.type("建设")
    rest(900)
    camera.save("everywhere")
    camera.key(Qt.Key.Key_Escape)
    rest(100)


def export(camera: Camera) -> None:
    """Who one is, and which notes leave."""
    camera.key("e", _CTRL | _SHIFT)
    rest(300)
    keep = camera.window.findChild(QPushButton, "identityKeep")
    if keep is not None:
        camera.window.findChild(QLineEdit, "identityName").setText("李四")
        camera.save_dialog("identity")
        keep.click()
        rest(600)
    camera.close_dialog("export")
