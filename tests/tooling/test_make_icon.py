"""The icon's pictures are those of its drawing."""

import pytest
from PIL import Image, ImageChops, ImageStat

from tooling import make_icon

PICTURES = {make_icon.DRAWING.parent / f"{size}.png": size for size in make_icon.SIZES}
PICTURES[make_icon.ROOT / "resources" / "style" / "jjdesk.png"] = make_icon.WINDOW


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.name)
def test_pictures_were_made_after_the_last_change(picture, tmp_path):
    make_icon.paint(PICTURES[picture], tmp_path / "again.png")
    with Image.open(picture) as kept, Image.open(tmp_path / "again.png") as again:
        assert kept.size == again.size
        difference = ImageChops.difference(kept.convert("RGBA"), again.convert("RGBA"))
        assert max(ImageStat.Stat(difference).mean) < 1  # another Qt smooths edges otherwise


def test_the_window_shows_it(qapp):
    from jjdesk.gui import app  # noqa: PLC0415  the application of the tests is there first

    app.show_icon()
    picture = qapp.windowIcon().pixmap(make_icon.WINDOW).toImage()
    middle = picture.pixelColor(picture.width() // 2, 4)
    assert (middle.red(), middle.green(), middle.blue()) == (0xB4, 0x23, 0x2A)
