"""Charts, against a bare bar chart of matplotlib of the same size and number of bars.

``charts_first``: from asking for the first chart until its pixels are there, in fresh processes
that take turns; the floor imports matplotlib's Figure and QtAgg and draws that bare chart. The
ratio is the median of the ratios turn by turn.

``charts_next_…``: a further one of each question, counted and drawn anew.

``charts_hundred_…``: the same of 100 reports with 10,000 targets, against one of them drawn with as
many bars, since a report has few amounts and a hundred fill the picture. ``charts_hundred``: all of
them, against those of one report as they are.
"""

import json
import statistics
import subprocess
import sys
from functools import partial
from pathlib import Path

from _bench import best_of, tell
from _chart_app import EM, bare
from _chart_matter import of_many, of_one
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from jjdesk.charts.canvas import Colours
from jjdesk.charts.drawing import Drawing, draw
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
    return draw(catalogue.chart(matter, Wish(name)), PAPER, width=WIDTH, em=EM)


def measure_next(matter: Matter, name: str) -> None:
    """One line."""
    drawing = counted(matter, name)
    bars = len({mark.bar for mark in drawing.marks})
    plain = partial(bare, drawing.width, drawing.height, bars)
    plain()
    floor, value = best_of(REPEATS, plain, partial(counted, matter, name))
    tell(f"charts_next_{name}", value, floor, bar=1.5)


def of_bars(matter: Matter, name: str, bars: int) -> Drawing:
    """As :func:`counted`, with so many bars: its own, again and again."""
    chart = catalogue.chart(matter, Wish(name))
    again = chart.bars * -(-bars // len(chart.bars))
    return draw(replace(chart, bars=again[:bars]), PAPER, width=WIDTH, em=EM)


def measure_hundred(one: Matter, many: Matter) -> None:
    """A line for each question, and one for all."""
    values, floors = 0.0, 0.0
    for name in catalogue.QUESTIONS:
        bars = len(catalogue.chart(many, Wish(name)).bars)
        floor, alike, value = best_of(
            REPEATS,
            partial(counted, one, name),
            partial(of_bars, one, name, bars),
            partial(counted, many, name),
        )
        tell(f"charts_hundred_{name}", value, alike, bar=3)
        values, floors = values + value, floors + floor
    tell("charts_hundred", values, floors, bar=3)


def main() -> None:
    """A line for the first, two for each question, and one for all."""
    measure_first()
    app = QApplication(sys.argv[:1])
    matter = of_one()
    for name in catalogue.QUESTIONS:
        measure_next(matter, name)
    measure_hundred(of_many(1, TARGETS), of_many(REPORTS, TARGETS))
    app.quit()


if __name__ == "__main__":
    main()
