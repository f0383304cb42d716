"""Pictures of the rooms beside the report."""

from camera import Camera, rest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QTabBar
from samples import CHOSEN, EARLIER, OTHER, PROGRESS, TASKS


def preview(camera: Camera) -> None:
    """What was found in a report, before it is kept."""
    QApplication.clipboard().setText(OTHER.replace("2024", "2023"))
    camera.key("v", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    rest(1200)
    camera.close_dialog("preview")
    camera.window._filling.rooms.go("report")


def library(camera: Camera) -> None:
    """The reports of the workbook, a removal, a county's towns, and the other leaves."""
    room = camera.window._filling
    room.rooms.go("library")
    rest(300)
    shelf = camera.window.findChild(QListView, "shelf")
    if shelf.model().rowCount() == 1:
        for text in (OTHER, EARLIER):
            QApplication.clipboard().setText(text)
            room._librarian.import_clipboard()
            rest(900)
            room._librarian._sheet.accept()
            rest(600)
    room.bar.hide()
    camera.save("library")
    shelf.setCurrentIndex(shelf.model().index(2, 0))
    QTest.keyClick(shelf, Qt.Key.Key_Delete)
    rest(400)
    camera.save("removed")
    room.undo.undo()
    rest(400)
    room.bar.hide()
    room._gazetteer.ask("几江区")
    rest(200)
    camera.close_dialog("places")
    tabs = camera.window.findChild(QTabBar, "libraryTabs")
    tabs.setCurrentIndex(1)
    rest(900)
    camera.save("comparison")
    camera.press("asChartPill")
    rest(3000)
    camera.save("comparison-chart")
    camera.press("asTablePill")
    tabs.setCurrentIndex(2)
    rest(900)
    _tasks(camera)
    tabs.setCurrentIndex(0)
    room.rooms.go("report")


def progress(camera: Camera) -> None:
    """How far commitments have come: the sheet of one, then all in their room."""
    house = camera.window._filling
    follower = house._follower
    if not follower._view.changes:
        for first, last, given in PROGRESS:
            follower.give(follower.commitments()[first - 1 : last], given)
        rest(600)
    camera.choose(CHOSEN)
    follower.ask_chosen()
    camera.close_dialog("status")
    house.bar.hide()
    house.rooms.go("progress")
    rest(300)
    camera.save("progress")
    house.rooms.go("report")


def _tasks(camera: Camera) -> None:
    """A task table before it is kept, and what it bears on; it is kept with the first look."""
    is_first = camera.window.findChild(QListView, "taskTables").model().rowCount() == 0
    QApplication.clipboard().setText(TASKS)
    camera.press("taskPaste")
    rest(900)
    camera.save("tasks-preview")
    camera.press("taskAccept" if is_first else "taskCancel")
    rest(1500)
    camera.save("tasks")
