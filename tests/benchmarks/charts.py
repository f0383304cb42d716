"""Charts, against a bare bar chart of matplotlib of the same size and number of bars.

``charts_first``: from asking for the first chart until its pixels are there, in fresh processes
that take turns; the floor imports matplotlib's Figure and QtAgg and draws that bare chart. The
ratio is the median of the ratios turn by turn.

``charts_next_…``: a further one of each question, counted and drawn anew.

``charts_hundred_…``: the same of 100 reports with 10,000 targets, against that bare chart: one of a
single report takes a tenth of it. ``charts_hundred``: all of them, against all of a single report,
counting and drawing; ``charts_hundred_drawn``: drawing alone.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from _bench import best_of, tell
from _chart_app import EM, bare
from _chart_matter import of_many, of_one
from PySide6.QtWidgets import QApplication

from jjdesk.charts.canvas import Colours
from jjdesk.charts.drawing import Drawing, draw
from jjdesk.domain.chart import Chart
from jjdesk.services.charting import catalogue
from jjdesk.services.charting.matter import Matter, Wish

ROUNDS = 9
REPEATS = 9
WIDTH = 780
"""Of the picture in a room of a window 1366 pixels wide."""
REPORTS, TARGETS = 100, 100
PAPER = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
CHILD = Path(__file__).with_name("_chart_app.py")


def first(mode: str, *sizes: int) -> tuple[float, tuple[int, int, int]]:
    """Milliseconds of a first chart, and its width, height and bars."""
    command = [sys.executable, str(CHILD), mode, *map(str, sizes)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    line = json.loads(done.stdout)
    return line["took"], line["made"]


def measure_first() -> None:
    """One line."""
    _, made = first("ours", WIDTH)
    first("bare", *made)
    pairs = [(first("ours", WIDTH)[0], first("bare", *made)[0]) for _ in range(ROUNDS)]
    value = statistics.median(value for value, _ in pairs)
    ratio = statistics.median(value / floor for value, floor in pairs)
    tell("charts_first", value, value / ratio, bar=1.3)


def counted(matter: Matter, name: str) -> Drawing:
    """A chart, from the reports to its pixels."""
    return drawn(catalogue.chart(matter, Wish(name)))


def drawn(chart: Chart) -> Drawing:
    """A chart as pixels."""
    return draw(chart, PAPER, width=WIDTH, em=EM)


def plain(drawing: Drawing) -> Callable[[], object]:
    """The floor: a bare chart as large as this one, with as many bars."""
    bars = len({mark.bar for mark in drawing.marks})
    return partial(bare, drawing.width, drawing.height, bars)


def measure_next(matter: Matter, name: str) -> None:
    """One line."""
    least = plain(counted(matter, name))
    floor, value = best_of(REPEATS, least, partial(counted, matter, name))
    tell(f"charts_next_{name}", value, floor, bar=1.5)


def measure_hundred(one: Matter, many: Matter) -> None:
    """A line for each question, and two for all."""
    sums = [0.0] * 4
    for name in catalogue.QUESTIONS:
        few, most = (catalogue.chart(matter, Wish(name)) for matter in (one, many))
        floor, *taken = best_of(
            REPEATS,
            plain(counted(one, name)),
            partial(counted, one, name),
            partial(counted, many, name),
            partial(drawn, few),
            partial(drawn, most),
        )
        tell(f"charts_hundred_{name}", taken[1], floor, bar=3)
        sums = [old + new for old, new in zip(sums, taken, strict=True)]
    tell("charts_hundred", sums[1], sums[0], bar=3)
    tell("charts_hundred_drawn", sums[3], sums[2], bar=3)


def main() -> None:
    """A line for the first, two for each question, and two for all."""
    measure_first()
    app = QApplication(sys.argv[:1])
    matter = of_one()
    for name in catalogue.QUESTIONS:
        measure_next(matter, name)
    measure_hundred(of_many(1, TARGETS), of_many(REPORTS, TARGETS))
    app.quit()


if __name__ == "__main__":
    main()
