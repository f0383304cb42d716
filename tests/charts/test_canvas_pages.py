"""Pages by pixels: as sharp as wished, and placed on one another."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from jjdesk.charts.canvas import Box, Canvas, Colours

WHITE = Colours("#FFFFFF", "#000000", "#444B54", "#D0D0D0", dark=False)


def pixels(canvas, ratio=1.0):
    agg = FigureCanvasAgg(canvas.figure(ratio))
    agg.draw()
    return 255 - np.asarray(agg.buffer_rgba())[:, :, 0].astype(float)


def page():
    return Canvas(100, 80, 15, WHITE)


@pytest.mark.parametrize("ratio", [1.5, 2, 3])
@pytest.mark.parametrize("line", [(10, 30.3, 90, 60.2), (10, 40, 90, 40)])
def test_a_line_is_as_wide_at_every_sharpness(ratio, line):
    canvas = page()
    canvas.rules([line], "#000000", 4)
    plain, sharp = (pixels(canvas, each) for each in (1, ratio))
    wide, wider = (
        image[:, image.shape[1] // 2].sum() / 255 / scale
        for image, scale in ((plain, 1), (sharp, ratio))
    )
    assert wider == pytest.approx(wide, abs=0.7)


def test_what_is_placed_looks_as_it_did_alone():
    alone, whole = page(), Canvas(300, 200, 15, WHITE)
    alone.text(4, 20, "目标", "#000000")
    alone.boxes([Box(10, 40, 60, 50)], "#000000")
    alone.rules([(10, 60, 90, 60)], "#000000")
    alone.dots([(70, 45)], "#000000", hollow=True)
    whole.place(alone, 120, 90)
    assert whole.words == ["目标"]
    found = pixels(whole)
    assert found[90:170, 120:220] == pytest.approx(pixels(alone), abs=1)
    found[90:170, 120:220] = 0
    assert not found.any(), "nothing is drawn elsewhere"
    assert pixels(alone).any(), "and it is still where it was"
