import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.colors import to_rgb

from jjdesk.charts import inks
from jjdesk.charts.canvas import Box, Canvas, Colours

LIGHT = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
DARK = Colours("#1B1C1E", "#E8E6E1", "#A7ADB5", "#34373B", dark=True)
NUMBERS = range(len(inks.INKS))


def contrast(one, other):
    """By WCAG 2."""

    def luminance(colour):
        parts = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)
        ]
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", [LIGHT, DARK])
def test_no_two_inks_look_alike(ground):
    assert len({inks.colour(number, ground) for number in NUMBERS}) == len(inks.INKS)
    hatched = [ink.hatch for ink in inks.INKS if ink.hatch]
    assert len(set(hatched)) == len(hatched) == len(inks.INKS) - 2
    # The two without a hatch are as dark and as pale as can be told in black and white.
    assert contrast(*(inks.colour(number, LIGHT) for number in (0, 1))) > 2.5


@pytest.mark.parametrize("ground", [LIGHT, DARK])
@pytest.mark.parametrize("number", NUMBERS)
def test_words_upon_an_ink_can_be_read_and_the_ink_be_seen(ground, number):
    its = inks.colour(number, ground)
    assert contrast(inks.on(number, ground), its) > 3.9
    assert contrast(its, ground.paper) > 1.8


def test_bars_told_apart_by_colour_stand_out_where_they_matter():
    for ground in (LIGHT, DARK):
        assert contrast(inks.colour(1, ground), ground.paper) > 4.5


edges = st.floats(0, 500, allow_nan=False)


@given(
    left=edges,
    top=edges,
    wide=st.floats(1, 400),
    high=st.floats(5, 40),
    space=st.floats(4, 12),
    number=st.sampled_from([n for n in NUMBERS if inks.INKS[n].hatch]),
)
def test_a_hatch_stays_in_its_box(left, top, wide, high, space, number):
    box = Box(left, top, left + wide, top + high)
    near = 1e-6
    for x0, y0, x1, y1 in inks.INKS[number].hatch(box, space):
        assert box.left - near <= min(x0, x1) <= max(x0, x1) <= box.right + near
        assert box.top - near <= min(y0, y1) <= max(y0, y1) <= box.bottom + near


@pytest.mark.parametrize("number", [2, 4])
def test_a_hatch_runs_on_from_box_to_box(number):
    parted = [Box(0, 0, 37, 20), Box(37, 0, 80, 20)]
    hatch = inks.INKS[number].hatch
    whole = sum(math.dist(line[:2], line[2:]) for line in hatch(Box(0, 0, 80, 20), 6))
    halves = sum(math.dist(line[:2], line[2:]) for box in parted for line in hatch(box, 6))
    assert whole == pytest.approx(halves)


def test_lines_lie_as_far_apart_as_told():
    lines = sorted(line[0] + line[1] for line in inks.INKS[2].hatch(Box(0, 0, 300, 20), 6))
    gaps = {round((b - a) / math.sqrt(2), 6) for a, b in itertools.pairwise(lines)}
    assert gaps == {6}


def test_filled_boxes_are_one_path_and_their_hatch_another(monkeypatch):
    canvas = Canvas(300, 100, 14, LIGHT)
    told = []
    monkeypatch.setattr(canvas, "boxes", lambda boxes, colour: told.append((len(boxes), colour)))
    monkeypatch.setattr(canvas, "rules", lambda ends, colour, _: told.append((len(ends), colour)))
    boxes = [Box(0, 0, 50, 20), Box(0, 30, 90, 50)]
    inks.fill(canvas, boxes, 2)
    (filled, colour), (lines, paper) = told
    assert (filled, colour, paper) == (2, "#E69F00", LIGHT.paper)
    assert lines > 10
    told.clear()
    inks.fill(canvas, boxes, 1)
    assert told == [(2, "#0072B2")]
