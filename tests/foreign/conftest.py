"""Programs of other people, started for the tests that need them."""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

PATIENCE = 240
"""Seconds for the system libraries to be installed and a window to open."""
_HERE = Path(__file__).parent
_FACES = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def _module(name: str) -> ModuleType:
    """A module beside this one, also for what it imports from beside it."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, _HERE / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


class _Underway:
    """A root that another process makes and goes through, from now on; all else is the root's."""

    def __init__(self, name: str, root: str, *others: Path | str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="jjdesk-bare-"))
        self.folder.chmod(0o755)
        self._of = getattr(_module(name), root)(self.folder)
        self._said = (self.folder / "said").open("w+")
        command = [sys.executable, _HERE / f"{name}.py", self.folder, *others]
        self._process = subprocess.Popen(command, stdout=self._said, stderr=self._said)

    def __getattr__(self, name: str) -> object:
        return getattr(self._of, name)

    def after(self, step: str) -> dict[str, int | str]:
        """Wait for a step: its ``code``, and what it said by ``out`` and ``err``."""
        result = self.folder / f"{step}.json"
        while not result.exists() and self._process.poll() is None:
            time.sleep(0.5)
        assert result.exists(), Path(self._said.name).read_text(encoding="utf-8")[-4000:]
        return json.loads(result.read_text(encoding="utf-8"))

    def end(self) -> None:
        """End what is still under way, and leave nothing behind."""
        self._process.kill()
        self._process.wait()
        self._said.close()
        # A hundred thousand files: Python takes ten seconds for them.
        subprocess.run(["rm", "-rf", "--one-file-system", self.folder], check=True)


@pytest.fixture(scope="session")
def _roots(request: pytest.FixtureRequest) -> Iterator[dict[str, _Underway]]:
    """The roots that the tests of this session ask for, all begun at once, by their markers.

    Those tests are of one group, so that one process alone has this; it waits while others test.
    """
    wanted = {mark.name for item in request.session.items for mark in item.iter_markers()}
    others = () if "bareroot" in wanted else ("plain",)
    roots = {"bareroot": _Underway("_bare_root", "BareRoot", *others)}
    if "packaged" in wanted:
        roots["packaged"] = _Underway("_packaged", "PackagedRoot", roots["bareroot"].folder)
    yield roots
    for root in reversed(roots.values()):
        root.end()


@pytest.fixture
def bare_root(_roots: dict[str, _Underway]) -> _Underway:
    """The bare root of this session."""
    return _roots["bareroot"]


@pytest.fixture
def packaged(_roots: dict[str, _Underway]) -> _Underway:
    """The packaged application of this session, in a root without Python."""
    return _roots["packaged"]


@pytest.fixture
def window_seen(display: str, tmp_path: Path) -> Callable[[_Underway, str, str], bool]:
    """Runs a shell line in a root with a screen until a window has a title; whether it has.

    Where a file is named it must also be ``made``.
    """

    def seen(root: _Underway, line: str, title: str, made: Path | None = None) -> bool:
        env = root.env | {"DISPLAY": display}
        look = ["xwininfo", "-root", "-tree", "-display", display]
        with (tmp_path / "said").open("w") as stream:
            program = subprocess.Popen(root.command(line), env=env, stderr=stream)
            found, until = False, time.monotonic() + PATIENCE
            while not found and program.poll() is None and time.monotonic() < until:
                time.sleep(1)
                told = subprocess.run(look, env=env, capture_output=True, text=True, check=True)
                found = title in told.stdout and (made is None or made.exists())
            program.kill()
            program.wait()
        sys.stdout.write((tmp_path / "said").read_text(encoding="utf-8"))
        return found

    return seen


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of 1366 x 768 without a person before it; its name for DISPLAY."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def libreoffice(tmp_path: Path) -> Callable[[Path, str], Path]:
    """Opens a file in LibreOffice, with a profile of its own, and writes it as another kind.

    Takes the file and the ending of the kind (``pdf``, ``xlsx``, ``txt:Text``); gives the file that
    was written.
    """
    profile = tmp_path / "office"
    # A bare machine has no face with Chinese characters, and what has no glyph is lost in a PDF.
    faces = Path(os.environ["XDG_DATA_HOME"]) / "fonts"
    faces.parent.mkdir(parents=True, exist_ok=True)
    faces.symlink_to(_FACES)

    def convert(path: Path, kind: str) -> Path:
        out = tmp_path / "converted"
        words = [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
        ]
        words += ["--convert-to", kind, "--outdir", str(out), str(path)]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=180)
        made = out / f"{path.stem}.{kind.partition(':')[0]}"
        assert made.exists(), done.stdout + done.stderr
        return made

    return convert
