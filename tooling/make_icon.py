"""The application's icon in the forms that desktops want, from ``packaging/icon/jjdesk.svg``.

    QT_QPA_PLATFORM=offscreen python -m tooling.make_icon

Run again after a change of the drawing; what it writes is kept in the repository.
"""

from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT: Final = Path(__file__).resolve().parent.parent
DRAWING: Final = ROOT / "packaging" / "icon" / "jjdesk.svg"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
WINDOW: Final = 64
"""The size a window carries with it; a task bar shows it at 16 to 48."""


def paint(size: int, target: Path) -> None:
    """Paint the drawing as a square PNG of ``size`` pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(target))


def main() -> None:
    """All sizes for Linux, one file of all for Windows, one picture for the window."""
    application = QGuiApplication([])
    pictures = []
    for size in SIZES:
        target = DRAWING.parent / f"{size}.png"
        paint(size, target)
        pictures.append(Image.open(target))
    largest = pictures[-1]
    sizes = [(size, size) for size in SIZES]
    icon = ROOT / "packaging" / "windows" / "jjdesk.ico"
    largest.save(icon, sizes=sizes, append_images=pictures[:-1])
    paint(WINDOW, ROOT / "resources" / "style" / "jjdesk.png")
    application.quit()


if __name__ == "__main__":
    main()
