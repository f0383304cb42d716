"""The manual's pictures, chosen from those of a tour and made small: ``manual.py FOLDER``.

``FOLDER`` is what ``python3 dev.py tour FOLDER`` has filled.
"""

import sys
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "manual" / "pictures"
COLOURS = 256
"""In a palette: a picture is a third as large, and marks keep their own colours."""
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
        small = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        small.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
