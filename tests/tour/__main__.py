"""A picture of every screen and dialog, light, dark and in high contrast, 1366 × 768.

``python3 dev.py tour OUT`` runs it offscreen on a scratch workbook, ``tests/tour OUT SCALE LOOK``
in one look only, ``tests/tour/english.py`` in English; ``manual.py`` takes the manual's pictures.
``tests/gui/test_accessible.py`` runs it with ``--inspect OUT SCALE LOOK``.
"""

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

import charts
import counting
import hands
import locking
import noting
import reading
import rooms
import secretariat
import sheets
import summaries
import voting
from camera import SIZE, Camera, rest
from inspecting import Inspector
from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QCursor
from samples import CHOSEN

from jjdesk import bootstrap
from jjdesk.gui import app
from jjdesk.gui.main_window import MainWindow

AWAY = (700, 766)
"""Where the mouse is on the screen: over nothing that would show it."""
SCREENS: tuple[Callable[[Camera], None], ...] = (
    reading.reader,
    reading.note,
    reading.filters,
    reading.counted,
    reading.nothing_found,
    reading.annotations,
    reading.sectors,
    reading.menu,
    reading.keys,
    reading.about,
    reading.unsaved,
    reading.problem,
    reading.erratum,
    reading.corrections,
    noting.amendment,
    noting.history,
    noting.tags,
    noting.reading_mode,
    noting.room,
    noting.everywhere,
    noting.export,
    rooms.preview,
    rooms.library,
    rooms.progress,
    summaries.every,
    charts.every,
    charts.pointed,
    charts.others,
    charts.extremes,
    hands.exchange,
    *sheets.SCREENS,
    *voting.SCREENS,
    *secretariat.SCREENS,
    *counting.SCREENS,
    *locking.SCREENS,
    reading.narrow,
)


def one_look(camera: Camera, scale: int, tokens: str) -> None:
    """Every screen in one look."""
    camera.ending = f"-{tokens}" + ("" if scale == 100 else f"-{scale}")
    camera.look(scale, tokens)
    for screen in SCREENS:
        camera.back()
        rest(20)
        screen(camera)


def walk(camera: Camera) -> None:
    """Every screen in every look; at twice the text size only a page."""
    noting.write(camera)
    for scale, tokens in (*product((100, 150), ("light", "dark")), (100, "contrast")):
        one_look(camera, scale, tokens)
    camera.look(200, "light")
    camera.ending = "-light-200"
    camera.choose(CHOSEN)
    camera.save("note")


def walk_once(camera: Camera, scale: int, tokens: str) -> None:
    """Every screen in one look alone."""
    noting.write(camera)
    one_look(camera, scale, tokens)


def inspect(camera: Camera, out: Path, scale: int, tokens: str) -> None:
    """Every screen in one look, with the eyes of ``inspecting``; what was found goes to ``out``."""
    looking = Inspector(camera.window)
    noting.write(looking)
    looking.look(scale, tokens)
    for screen in SCREENS:
        looking.back()
        rest(20)
        screen(looking)
    told = {"seen": looking.seen, "sheets": sorted(looking.sheets), "found": looking.found}
    out.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def use_screen(folder: Path) -> None:
    """Offscreen, a screen as large as the pictures: menus open where they would on a laptop."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    screen = {"name": "laptop", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1]}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def main(folder: Path, go: Callable[[Camera], None] = walk) -> int:
    """Start the application, ``go`` through it, and close it."""
    folder.mkdir(parents=True, exist_ok=True)
    failed: list[BaseException] = []
    furnish = app._furnish

    def furnish_and_tour(window: MainWindow, *others: object) -> None:
        furnish(window, *others)
        QCursor.setPos(*AWAY)
        window.setGeometry(QRect(QPoint(0, 0), QSize(*SIZE)))
        window.activateWindow()
        QTimer.singleShot(600, lambda: tour(window))

    def tour(window: MainWindow) -> None:
        try:
            go(Camera(window, folder))
        except BaseException as error:  # noqa: BLE001  told at the end, with its traceback
            failed.append(error)
        window.close()

    app._furnish = furnish_and_tour
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            os.environ[name] = scratch
        use_screen(Path(scratch))
        options = bootstrap.Options(Path(scratch) / "workbook.jjdesk")
        code = app.run(partial(bootstrap.load_desk, options), bootstrap.connect)
    if failed:
        # The application's own hook says nothing of it on the screen.
        traceback.print_exception(failed[0])
        return 1
    taken = sorted(folder.glob("*.png"))
    sys.stdout.write(f"{len(taken)} pictures in {folder}\n")
    return code


if __name__ == "__main__":
    if sys.argv[1] == "--inspect":
        out = Path(sys.argv[2])
        sys.exit(
            main(out.parent, partial(inspect, out=out, scale=int(sys.argv[3]), tokens=sys.argv[4]))
        )
    if len(sys.argv) > 2:
        once = partial(walk_once, scale=int(sys.argv[2]), tokens=sys.argv[3])
        sys.exit(main(Path(sys.argv[1]), once))
    sys.exit(main(Path(sys.argv[1])))
