"""Programs of other people, started for the tests that need them."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

_PROGRAM = Path(__file__).with_name("_bare_root.py")
_FACES = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def _bare_root() -> ModuleType:
    spec = importlib.util.spec_from_file_location("_bare_root", _PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _Underway(_bare_root().BareRoot):
    """A bare root that another process makes and goes through, from now on."""

    def __init__(self) -> None:
        super().__init__(Path(tempfile.mkdtemp(prefix="jjdesk-bare-")))
        self.folder.chmod(0o755)
        self._said = (self.folder / "said").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, _PROGRAM, self.folder], stdout=self._said, stderr=self._said
        )

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
        shutil.rmtree(self.folder)


_ROOT = pytest.StashKey[_Underway]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for the bare root comes last."""
    items.sort(key=lambda item: item.get_closest_marker("bareroot") is not None)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin with the bare root at once: it needs as long as all the other tests."""
    wanted = any(item.get_closest_marker("bareroot") for item in session.items)
    if wanted and not session.config.option.collectonly:
        session.stash[_ROOT] = _Underway()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave nothing behind."""
    if _ROOT in session.stash:
        session.stash[_ROOT].end()


@pytest.fixture
def bare_root(request: pytest.FixtureRequest) -> _Underway:
    """The bare root of this session."""
    return request.session.stash[_ROOT]


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
