"""Pictures of the room 摘要: each summary, what else can be done with one."""

from camera import Camera, rest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListWidget, QWidget

from jjdesk.gui.summary.room import SummaryRoom


def every(camera: Camera) -> None:
    """Each built-in summary on its pages, the menu of other files."""
    house = camera.window._filling
    house.rooms.go("summary")
    room = house.rooms.room("summary")
    names = camera.window.findChild(QListWidget, "summaryNames")
    _settle(room)
    house.bar.hide()
    camera.save("summary")
    button = camera.window.findChild(QWidget, "summary-more")
    corner = button.mapToGlobal(QPoint(0, button.height()))
    camera.open_menu(room._output._menu, corner, "summary-more")
    for row in range(1, names.count()):
        names.setCurrentRow(row)
        _settle(room)
        camera.save(f"summary-{row + 1}")
    names.setCurrentRow(0)
    house.rooms.go("report")


def _settle(room: SummaryRoom) -> None:
    """Wait until pages are there, or why there are none."""
    for _ in range(100):
        rest(50)
        if room._pages._progress.isHidden():
            break
    rest(200)
