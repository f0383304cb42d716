"""Draw a first chart in a fresh process: ``bare WIDTH HEIGHT BARS``, or ``ours WIDTH``.

Prints the milliseconds from asking until the pixels are there, as a line of JSON with the picture's
size and its bars. Qt runs and the report is open by then, as in the window.
"""

import json
import sys
import time

from _chart_matter import of_one
from PySide6.QtWidgets import QApplication

from jjdesk.services.charting.matter import Matter, Wish

EM = 14.0


def bare(width: int, height: int, bars: int) -> tuple[int, int, int]:
    """The floor: what anybody's first bar chart needs."""
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg  # noqa: PLC0415  measured
    from matplotlib.figure import Figure  # noqa: PLC0415  measured

    figure = Figure(figsize=(width / 100, height / 100), dpi=100)
    canvas = FigureCanvasQTAgg(figure)
    figure.add_subplot().barh([f"row {n}" for n in range(bars)], range(bars))
    canvas.draw()
    return width, height, bars


def ours(matter: Matter, width: int) -> tuple[int, int, int]:
    """Count, draw, and hand the pixels to Qt, as the room does."""
    from PySide6.QtGui import QImage  # noqa: PLC0415  measured

    from jjdesk.charts.canvas import Colours  # noqa: PLC0415  measured
    from jjdesk.charts.drawing import draw  # noqa: PLC0415  measured
    from jjdesk.services.charting import catalogue  # noqa: PLC0415  measured

    chart = catalogue.chart(matter, Wish())
    paper = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
    drawing = draw(chart, paper, width=width, em=EM)
    image = QImage(drawing.rgba, drawing.width, drawing.height, QImage.Format.Format_RGBA8888)
    return image.width(), image.height(), len(chart.bars)


def main() -> None:
    """Ask, and wait."""
    mode, *words = sys.argv[1:]
    sizes = [int(word) for word in words]
    matter = of_one()
    app = QApplication(sys.argv[:1])
    begun = time.perf_counter()
    made = ours(matter, *sizes) if mode == "ours" else bare(*sizes)
    took = (time.perf_counter() - begun) * 1e3
    sys.stdout.write(json.dumps({"took": took, "made": made}) + "\n")
    app.quit()


if __name__ == "__main__":
    main()
