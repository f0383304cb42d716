"""The manual's pictures, chosen from those of a tour and made small: ``manual.py FOLDER``.

``FOLDER`` is what ``python3 dev.py tour FOLDER`` has filled.
"""

import sys
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "manual" / "pictures"
COMMON, FAR = 144, 112
"""Colours of a picture's palette: its commonest, so that grounds are exact, and those far apart."""
CHOSEN = {
    "amendment-light": "amendment-light",
    "backups-light": "backups-light",
    "charts-light": "chart-targets-light",
    "filter-light": "filter-light",
    "keys-light": "keys-light",
    "library-light": "library-light",
    "notes-light": "notes-light",
    "pack-light": "pack-light",
    "preview-light": "preview-light",
    "progress-light": "progress-light",
    "reader-200": "note-light-200",
    "reader-contrast": "note-contrast",
    "reader-dark": "note-dark",
    "reader-light": "note-light",
    "reading-light": "reading-mode-light",
    "secretariat-light": "secretariat-light",
    "station-collect-light": "station-collect-light",
    "station-result-light": "station-result-light",
    "summary-light": "summary-light",
    "vote-projects-light": "vote-projects-light",
    "vote-tick-light": "vote-tick-light",
}
"""By their names in the manual: the tour's."""


def main(folder: Path) -> None:
    """Write the manual's pictures anew; others that lie there go."""
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for name, taken in CHOSEN.items():
        picture = Image.open(folder / f"{taken}.png").convert("RGB")
        _small(picture).save(PICTURES / f"{name}.png", optimize=True)


def _small(picture: Image.Image) -> Image.Image:
    """``picture`` with a palette: a third as large, and to the eye the same."""
    counted = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    common = [part for _, colour in counted[:COMMON] for part in colour]
    far = picture.quantize(FAR, Image.Quantize.MAXCOVERAGE).getpalette()
    holder = Image.new("P", (1, 1))
    holder.putpalette([*common, *far[: 3 * FAR]])
    return picture.quantize(palette=holder, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
