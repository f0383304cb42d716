"""Pictures of the sheets that no other part of the tour comes by."""

from camera import Camera, rest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QTabBar

from jjdesk.domain.finding import Filter
from jjdesk.gui.comparing.output import ComparisonOutput
from jjdesk.gui.help.licences import LicencesDialog
from jjdesk.services.annotating import Version


def filters(camera: Camera) -> None:
    """A filter gets a name, names are put in order, the deputy's towns are ticked."""
    house = camera.window._filling
    house.reader.seeker.bar.set_filter(Filter(with_target=True))
    rest(300)
    house.filters._ask_name()
    camera.close_dialog("filter-name")
    house.filters._save(Filter(with_target=True), "有目标的")
    rest(300)
    house.filters._arrange()
    camera.close_dialog("filter-names")
    house.filters._ask_towns(wanted=False)
    camera.close_dialog("filter-towns")
    house.reader.seeker.bar.clear()
    house.bar.hide()


def notes(camera: Camera) -> None:
    """Openings of one's own; two ways in which a note was changed."""
    house = camera.window._filling
    house._tools._edit_openings()
    camera.close_dialog("openings")
    note = next(each for each in house._notes.all() if each.text)

    def show(versions: tuple[Version, ...]) -> None:
        two = [replace(each, is_rival=not each.is_shown) for each in versions[:2]]
        house._tools._show_conflict(note.id, tuple(two))

    house._workbook.run(lambda services: services.annotating.history(note.id), show, print)
    camera.close_dialog("conflict")


def help_of_all(camera: Camera) -> None:
    """The manual, and the licences of what is used."""
    camera.key(Qt.Key.Key_F1)
    camera.close_dialog("manual")
    camera.act("about")
    about = camera.dialog()
    about.findChild(QPushButton, "licences").click()
    rest(100)
    sheet = about.findChild(LicencesDialog)
    camera.save_over(sheet, "licences")
    sheet.reject()
    about.reject()
    about.deleteLater()


def progress(camera: Camera) -> None:
    """What a task table says of how far things have come."""
    rooms = camera.window._filling.rooms
    rooms.go("progress")
    rest(300)
    rooms.room("progress")._propose()
    camera.close_dialog("proposals")
    rooms.go("report")


def printed(camera: Camera) -> None:
    """Two reports side by side, as they would be printed."""
    house = camera.window._filling
    house.rooms.go("library")
    tabs = camera.window.findChild(QTabBar, "libraryTabs")
    tabs.setCurrentIndex(1)
    rest(900)
    camera.window.findChild(ComparisonOutput)._preview()
    camera.close_dialog("print-preview")
    tabs.setCurrentIndex(0)
    house.rooms.go("report")


def backups(camera: Camera) -> None:
    """The copies of the workbook; what would change if one took its place."""
    camera.act("backups")
    rest(300)
    camera.press("backupNow")
    rest(900)
    camera.press("backupCheck")
    rest(900)
    camera.save_dialog("backups")
    camera.press("backupRestore")
    rest(900)
    camera.close_dialog("restore")
    for left in camera.window.findChildren(QDialog):
        left.reject()
    camera.window._filling.bar.hide()


SCREENS = (filters, notes, help_of_all, progress, printed, backups)
