"""dev.py: what it says and does on machines that lack something."""

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DEV = ROOT / "dev.py"
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture
def dev():
    """A fresh copy of the module."""
    spec = importlib.util.spec_from_file_location("dev", DEV)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def building(dev, tmp_path, monkeypatch):
    """dev with environments in a scratch folder; the list of those it built."""
    built = []

    def build(home: Path) -> None:
        built.append(home)
        home.mkdir(exist_ok=True)
        (home / dev.STAMP).touch()

    (tmp_path / "lock.txt").write_text("a==1")
    monkeypatch.setattr(dev, "LOCK", tmp_path / "lock.txt")
    monkeypatch.setattr(dev, "VENVS", tmp_path / "venvs")
    monkeypatch.setattr(dev, "build_environment", build)
    return built


def test_an_older_python_gets_one_line():
    stub = "import sys; sys.hexversion = 0x030A00F0; exec(compile(open(sys.argv[1], encoding='utf-8').read(), 'dev.py', 'exec'))"  # noqa: E501
    done = subprocess.run(
        [sys.executable, "-c", stub, DEV], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("需要 Python 3.11")
    assert len(done.stderr.splitlines()) == 1


def test_an_environment_is_built_once(dev, building):
    first = dev.environment()
    assert dev.environment() == first
    assert building == [first]


def test_from_within_an_environment_it_is_the_same_one(dev, building, tmp_path, monkeypatch):
    first = dev.environment()
    monkeypatch.setattr(dev.sys, "prefix", str(first))
    assert dev.environment() == first
    monkeypatch.setattr(dev.sys, "base_prefix", str(tmp_path / "another Python"))
    assert dev.environment() != first
    assert len(building) == 2


def test_a_half_made_environment_is_built_again(dev, building):
    home = dev.environment()
    (home / dev.STAMP).unlink()
    assert dev.environment() == home
    assert building == [home, home]


def test_a_changed_lock_replaces_its_predecessor(dev, building):
    old = dev.environment()
    dev.LOCK.write_text("a==2")
    new = dev.environment()
    assert building == [old, new]
    assert new.exists()
    assert not old.exists()


def test_a_folder_that_may_not_be_written_is_one_line(dev, building, capsys):
    dev.VENVS.touch()  # a file in its place refuses root, too
    with pytest.raises(SystemExit) as stopped:
        dev.environment()
    assert stopped.value.code == 2
    assert not building
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_help_lists_every_task(dev, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["dev.py", "--help"])
    assert dev.main() == 0
    said = capsys.readouterr().out
    assert all(f"dev.py {task} " in said for task in dev.TASKS)


@pytest.mark.usefixtures("building")
def test_a_missing_lock_is_one_line(dev, capsys):
    dev.LOCK.unlink()
    with pytest.raises(SystemExit) as stopped:
        dev.environment()
    assert stopped.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_missing_libraries_name_the_one_command(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev, "SCREEN_LIBRARIES", {"libno-such-thing.so.9": "libno-such-thing9"})
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        dev.need_libraries(screen=True)
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said.endswith("sudo apt-get install -y --no-install-recommends libno-such-thing9\n")
    assert len(said.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_missing_libraries_elsewhere_are_named(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev, "SCREEN_LIBRARIES", {"libno-such-thing.so.9": "libno-such-thing9"})
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit):
        dev.need_libraries(screen=True)
    assert "libno-such-thing.so.9" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may lack a screen")
@pytest.mark.parametrize("args", [[], ["--workbook", "x.jjdesk"]])
def test_a_window_without_a_screen_is_refused_in_one_line(args):
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    env = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run(
        [sys.executable, DEV, "run", *args], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "没有图形桌面" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("args", "window"),
    [
        ([], True),
        (["--workbook", "x"], True),
        (["parse", "x"], False),
        (["--version"], False),
        (["-h"], False),
    ],
)
def test_which_uses_open_a_window(dev, args, window):
    assert dev.opens_window(args) is window


@pytest.mark.parametrize(
    "words", [["nonsense"], [], ["tour"], ["check", "all"], ["bench", "no"], ["test", "--qt"]]
)
def test_wrong_words_are_refused(words):
    done = subprocess.run(
        [sys.executable, DEV, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr


def test_the_lock_pins_every_package_by_hash():
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_lock_holds_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.match(r"[\w-]+", line)[0].lower() for line in wanted}
    assert names <= set(re.findall(r"^([\w-]+)==", LOCK, re.MULTILINE))


def test_the_lock_names_no_address():
    assert "://" not in LOCK
    assert "index" not in LOCK


def test_old_desktops_get_the_last_qt_made_for_them():
    assert re.search(
        r"^pyside6-essentials==6\.9\.3 ; python_full_version < '3\.14'", LOCK, re.MULTILINE
    )


def test_evaluate_hands_over_what_it_was_told(dev, building, monkeypatch):
    handed = []
    monkeypatch.setattr(dev.Tools, "become", lambda _tools, *args: handed.append(args))
    dev.TASKS["evaluate"](["--texts", "here"])
    script, *rest = handed[0]
    assert script.is_file()
    assert rest == ["--texts", "here"]
    assert len(building) == 1


def test_fuzz_hands_over_what_it_was_told(dev, building, monkeypatch):
    handed = []
    monkeypatch.setattr(dev.Tools, "become", lambda _tools, *args: handed.append(args))
    monkeypatch.setattr(dev.sys, "platform", "linux")
    dev.TASKS["fuzz"](["--inputs", "3", "pdf"])
    script, *rest = handed[0]
    assert (script / "__main__.py").is_file()
    assert rest == ["--inputs", "3", "pdf"]
    assert len(building) == 1


@pytest.mark.usefixtures("building")
def test_fuzz_elsewhere_is_one_line(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev.sys, "platform", "darwin")
    with pytest.raises(SystemExit):
        dev.TASKS["fuzz"]([])
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def fetched(dev, building, monkeypatch):
    """What pip was asked for another Qt; nothing is fetched."""
    asked = []
    assert not building

    def run(command, **_):
        asked.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev.venv.EnvBuilder, "create", lambda _self, home: make_site(dev, home))
    monkeypatch.setattr(dev.subprocess, "run", run)
    return asked


def make_site(dev, home):
    """An empty virtual environment."""
    site = dev.sysconfig.get_path("purelib", "venv", {"base": str(home), "platbase": str(home)})
    Path(site).mkdir(parents=True)


def test_another_qt_lies_before_the_locked_packages(dev, fetched):
    home = dev.environment()
    other = dev.with_qt(home, "6.11.3")
    assert dev.with_qt(home, "6.11.3") == other
    assert [command[-1] for command in fetched] == ["PySide6-Essentials==6.11.3"]
    (borrowed,) = other.rglob("locked.pth")
    assert borrowed.read_text(encoding="utf-8").startswith(str(home))


def test_one_that_another_has_made_meanwhile_is_not_made_again(dev, fetched, monkeypatch):
    home = dev.environment()

    @contextmanager
    def waited():
        other = dev.VENVS / f"{home.name}-qt-6.11.3"
        other.mkdir()
        (other / dev.STAMP).touch()
        yield

    monkeypatch.setattr(dev, "one_builder", waited)
    assert dev.with_qt(home, "6.11.3").is_dir()
    assert not fetched


def test_a_qt_that_cannot_be_had_is_one_line(dev, fetched, monkeypatch, capsys):
    monkeypatch.setattr(
        dev.subprocess, "run", lambda words, **_: subprocess.CompletedProcess(words, 1)
    )
    home = dev.environment()
    capsys.readouterr()
    with pytest.raises(SystemExit):
        dev.with_qt(home, "1.2.3")
    assert "Qt 1.2.3" in capsys.readouterr().err.splitlines()[-1]
    assert not fetched


def test_tests_on_another_qt_leave_the_gates_out(dev, fetched, monkeypatch):
    called = []
    monkeypatch.setattr(dev, "need_libraries", lambda **_: None)
    monkeypatch.setattr(dev, "check", lambda _args: called.append("gates") or 0)
    monkeypatch.setattr(
        dev.Tools, "call", lambda tools, *args: called.append((tools.bin, args)) or 0
    )
    assert dev.test(["--qt", "6.11.3", "tests/gui", "--no-check"]) == 0
    ((place, args),) = called
    assert "-qt-6.11.3" in str(place)
    assert args == ("python", "-m", "pytest", *dev.WORKERS, "tests/gui")
    assert fetched


@pytest.fixture
def tested(dev, building, monkeypatch):
    """What was run for a test: the gates, and what pytest was told."""
    called = []
    assert not building
    monkeypatch.setattr(dev, "need_libraries", lambda **_: None)
    monkeypatch.setattr(dev, "check", lambda _args: called.append("gates") or 0)
    monkeypatch.setattr(dev.Tools, "call", lambda _tools, *args: called.append(args[3:]) or 0)
    return called


def test_tests_are_run_by_several_processes_and_what_is_said_of_them_comes_last(dev, tested):
    assert dev.test(["-n", "0", "tests/gui"]) == 0
    assert tested == ["gates", (*dev.WORKERS, "-n", "0", "tests/gui")]


def test_tests_without_the_gates(dev, tested):
    dev.test(["--no-check"])
    assert tested == [tuple(dev.WORKERS)]


def test_coverage_is_measured_only_where_it_is_asked_for(dev, tested):
    dev.test(["--no-check", "--coverage", "--foreign"])
    assert tested == [(*dev.WORKERS, *dev.COVERAGE, "--foreign")]


@pytest.mark.parametrize(("gates", "tests", "code"), [(1, 0, 1), (0, 3, 3), (1, 3, 3), (0, 0, 0)])
def test_either_makes_it_fail(dev, monkeypatch, tested, gates, tests, code):
    monkeypatch.setattr(dev, "check", lambda _args: gates)
    monkeypatch.setattr(dev.Tools, "call", lambda *_: tests)
    assert dev.test([]) == code
    assert not tested
