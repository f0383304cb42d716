"""Pictures of the secretariat: the rule sheet filled in, contradicted, and what is made."""

import tempfile
from pathlib import Path

from camera import Camera, rest
from PySide6.QtWidgets import QComboBox, QLineEdit


def secretariat(camera: Camera) -> None:
    """From an empty sheet to the folder."""
    rooms = camera.window._filling.rooms
    rooms.go("vote")
    room = rooms.room("vote")
    room.turn("secretariat")
    leaf = room.leaf
    leaf.around.run(
        lambda services: services.projects.add_demonstration(), lambda _: leaf.enter(), print
    )
    rest(900)
    find = leaf.findChild
    leaf._parent_folder = Path("D:/区人大会议")  # is shown, and nothing is written there
    find(QLineEdit, "eligible").setText("437")
    rest(100)
    camera.save("secretariat")
    find(QLineEdit, "seats").setText("20")
    find(QComboBox, "use").setCurrentIndex(1)
    rest(100)
    leaf._show_field("decided")
    camera.save("secretariat-contradictions")
    find(QLineEdit, "seats").setText("10")
    find(QComboBox, "use").setCurrentIndex(0)
    find(QLineEdit, "count").setText("20")
    with tempfile.TemporaryDirectory() as folder:
        leaf._parent_folder = Path(folder)
        leaf._prepare()
        while leaf._made is None:
            rest(100)
        camera.save("secretariat-made")
        leaf._begin_again()
    find(QLineEdit, "count").clear()
    leaf._scroll.verticalScrollBar().setValue(0)
    camera.window._filling.bar.hide()
    rooms.go("report")


SCREENS = (secretariat,)
