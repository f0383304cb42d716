"""Pictures of what has to do with the passphrase: set, asked for at the start, of a copy."""

from pathlib import Path

from camera import Camera, rest

from jjdesk.gui.workbook.asking import Asker
from jjdesk.gui.workbook.unlock_page import UnlockPage

_COPY = Path("workbook-备份-20250207-090000-手动.jjdesk")


def passphrase(camera: Camera) -> None:
    """The sheet that sets it."""
    camera.act("protect")
    camera.close_dialog("passphrase")


def another(camera: Camera) -> None:
    """A copy that is under another one."""
    Asker(camera.window).ask(_COPY, lambda: None)
    camera.close_dialog("passphrase-of-copy")


def unlock(camera: Camera) -> None:
    """What stands in place of the report while the workbook is locked."""
    window = camera.window
    shell = window.takeCentralWidget()
    page = UnlockPage(Path("workbook.jjdesk"), window.look)
    window.setCentralWidget(page)
    page.setFocus()
    rest(60)
    camera.save("unlock")
    page.leave()
    window.takeCentralWidget()
    page.deleteLater()
    window.setCentralWidget(shell)
    shell.show()
    rest(60)


SCREENS = (passphrase, another, unlock)
