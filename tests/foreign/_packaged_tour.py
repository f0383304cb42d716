"""``python3 dev.py tour`` in one look, for the package's modules: FOLDER."""

import runpy
import sys
from pathlib import Path

TOUR = Path(__file__).resolve().parents[1] / "tour"


def main(folder: Path) -> int:
    """Every screen once; the exit code of the tour."""
    sys.path.insert(0, str(TOUR))
    tour = runpy.run_path(str(TOUR / "__main__.py"), run_name="tour")
    whole = tour["main"].__globals__

    def walk(camera: object) -> None:
        whole["noting"].write(camera)
        whole["one_look"](camera, 100, "light")

    whole["walk"] = walk
    return tour["main"](folder)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
