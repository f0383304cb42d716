"""``python3 dev.py tour`` in one look, for the package's modules: FOLDER."""

import runpy
import sys
from functools import partial
from pathlib import Path

TOUR = Path(__file__).resolve().parents[1] / "tour"


def main(folder: Path) -> int:
    """Every screen once; the exit code of the tour."""
    sys.path.insert(0, str(TOUR))
    tour = runpy.run_path(str(TOUR / "__main__.py"), run_name="tour")
    return tour["main"](folder, partial(tour["walk_once"], scale=100, tokens="light"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
