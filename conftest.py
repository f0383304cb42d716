"""Guards around every test: no network, no file of the real user, no foreign program by surprise.

A test that needs a program of other people carries one of the markers below. Such
tests are left out, with a line saying which and why, unless ``--foreign`` is given; then they run,
and a missing program is a failure. ``.ci/run`` gives it.
"""

import gc
import itertools
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

FOREIGN = {
    "bareroot": "debootstrap, Xvfb, root and minutes (the two commands in a bare Debian)",
    "packaged": "debootstrap, Xvfb, binutils, dpkg and root (the package where there is no Python)",
    "network": "strace, unshare and root (the whole flow and a vote where there is no network)",
    "syncthing": "syncthing (two folders kept in step on this machine)",
    "cups": "cupsd, cups-pdf, poppler's programs and root (a print queue of the test's own)",
    "libreoffice": "soffice with Writer and Calc (documents and tables, opened by others)",
}

LONGEST = {
    "tests/foreign/test_syncthing.py",
    "tests/gui/test_accessible.py",
    "tests/gui/test_english.py",
    "tests/gui/test_two_instances.py",
    "tests/services/test_transferring_kills.py",
    "tests/store/test_passages.py",
    "tests/store/test_protecting_kills.py",
    "tests/test_faults.py",
    "tests/test_power_cut.py",
    "tests/voting/test_box_kills.py",
}
"""Files with tests of half a minute: begun first, so that at the end no processor waits for one."""

# What thousands of tests are kept in is never garbage: not looked through while they are collected
# (a third of that time), nor, by what stands in pytest_collection_finish, while they run.
gc.disable()

# A shared machine pauses a process for longer than any deadline worth having.
hypothesis.settings.register_profile("jjdesk", deadline=None)
hypothesis.settings.load_profile("jjdesk")


def _move_home(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let all that asks where the user's files are be told ``folder``."""
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        patch.setenv(name, str(folder))
    for name, part in (("DATA", "data"), ("CONFIG", "config"), ("CACHE", "cache"), ("STATE", "st")):
        patch.setenv(f"XDG_{name}_HOME", str(folder / part))


# Modules of tests are imported before any test has its home; matplotlib, for one, then looks for
# the user's settings, and jjdesk.charts gives it a folder for its list of fonts.
_home_of_imports = tempfile.TemporaryDirectory(prefix="jjdesk-imports-")
_until_collected = pytest.MonkeyPatch()
_move_home(_until_collected, Path(_home_of_imports.name))


class NetworkGuard:
    """Refuses every use of a Python socket while a test runs, and remembers it.

    An audit hook sees them all, also those of other people's libraries, and cannot be removed:
    hence ``armed``. What is refused may be swallowed as an OSError, hence ``seen``.
    """

    def __init__(self) -> None:
        self.armed = False
        self.seen: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, args: tuple[object, ...]) -> None:
        if self.armed and event.startswith("socket."):
            self.seen.append(f"{event}{args}")
            message = f"no test may use the network: {event}"
            raise PermissionError(message)


_guard = NetworkGuard()


@pytest.fixture(autouse=True)
def network_guard() -> Iterator[NetworkGuard]:
    """Fail a test upon any socket call."""
    _guard.seen.clear()
    _guard.armed = True
    yield _guard
    _guard.armed = False
    if _guard.seen:
        pytest.fail("network used: " + "; ".join(_guard.seen))


class _Folders:
    """Folders of tests, numbered here.

    pytest's own look through all that are there for the next number: ten milliseconds each
    after some thousand tests.
    """

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._base = factory.mktemp("tests", numbered=False)
        self._numbers = itertools.count()

    def make(self, name: str) -> Path:
        """A new, empty one that only we may read."""
        folder = self._base / f"{name}{next(self._numbers)}"
        folder.mkdir(mode=0o700)
        return folder


@pytest.fixture(scope="session")
def _folders(tmp_path_factory: pytest.TempPathFactory) -> _Folders:
    return _Folders(tmp_path_factory)


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, _folders: _Folders) -> Path:
    """A folder of its own for each test that asks for one, named after it."""
    return _folders.make(re.sub(r"\W", "_", request.node.name)[:30])


@pytest.fixture(autouse=True)
def home(_folders: _Folders, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test: workbooks, settings and caches land there."""
    folder = _folders.make("home")
    _move_home(monkeypatch, folder)
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings  # noqa: PLC0415  only where a test uses Qt at all

        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, str(folder / "config"))
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--foreign``, see the top."""
    parser.addoption("--foreign", action="store_true", help="also run: " + ", ".join(FOREIGN))


def pytest_configure(config: pytest.Config) -> None:
    """Markers, and what every test process needs before Qt and matplotlib are imported."""
    for marker, why in FOREIGN.items():
        config.addinivalue_line("markers", f"{marker}: needs {why}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the foreign tests out, and keep count; what takes longest begins first."""
    items.sort(key=lambda item: item.nodeid.partition("::")[0] not in LONGEST)
    if config.getoption("foreign"):
        return
    foreign = {
        item: marker for item in items for marker in FOREIGN if item.get_closest_marker(marker)
    }
    left_out = Counter(foreign.values())
    config.stash[_LEFT_OUT] = left_out
    if hasattr(config, "workeroutput"):  # one of several processes: the first of them tells
        config.workeroutput[_WORKERS_LEFT_OUT] = dict(left_out)
    config.hook.pytest_deselected(items=list(foreign))
    items[:] = [item for item in items if item not in foreign]


def pytest_collection_finish() -> None:
    """All is imported: from here on each test has its own home."""
    _until_collected.undo()
    gc.freeze()
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Which process runs what, see there."""
    from tooling.side_by_side import InGroups  # noqa: PLC0415  only where xdist is

    return InGroups(config, log)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over from a process what it has left out: each has left out the same."""
    if told := getattr(node, "workeroutput", {}).get(_WORKERS_LEFT_OUT):
        node.config.stash[_LEFT_OUT] = Counter(told)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what was left out and why."""
    for marker, count in config.stash.get(_LEFT_OUT, Counter()).items():
        line = f"left out: {count} x {marker}, needs {FOREIGN[marker]}; --foreign runs it"
        terminalreporter.write_line(line)


_LEFT_OUT = pytest.StashKey[Counter[str]]()
_WORKERS_LEFT_OUT = "left_out"
