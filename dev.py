#!/usr/bin/env python3
"""One door for users and developers; it needs Python 3.11 or newer and nothing else.

    python3 dev.py run [ARGS]     start jjdesk ARGS; without ARGS the desk on the bundled report
    python3 dev.py test [ARGS]    the gates of `check`, then pytest ARGS, on up to four processors
                                  (-n 0: on one, which -s and debuggers ask for,
                                  --no-check: pytest only,
                                  --foreign: also the tests that need programs of other people,
                                  --coverage: and how much of each room they run, with bars,
                                  --qt VERSION: pytest only, on that version of Qt)
    python3 dev.py check          formatting, lints, types, import contracts
    python3 dev.py bench [NAME]   benchmarks, one JSON line a figure
    python3 dev.py evaluate       score the parser, and a plain baseline, on annotated reports
                                  (--misses: what went wrong, --texts DIR: texts of other places)
    python3 dev.py fuzz [TARGET]  hostile inputs for every reader (--seconds N, --inputs N,
                                  --again FILE: one that was kept), on Linux
    python3 dev.py tour OUT       a picture of every screen into the folder OUT
    python3 dev.py translations   find what the interface says, for its English (Qt Linguist)
    python3 dev.py lock           write requirements.lock anew from pyproject.toml
    python3 dev.py build          a folder that runs without Python (PyInstaller)
    python3 dev.py deb            that folder, and of it a package for UOS, deepin and Debian

On Windows: py dev.py run. What is missing is installed first: the Python packages of
requirements.lock into .venvs/, and, when root on Debian, the system libraries that Qt needs.
"""

import sys

# Read before anything newer is used, so that an old Python gets a sentence and not a traceback.
if sys.hexversion < 0x030B0000:
    sys.exit(
        "需要 Python 3.11 或更高版本 / Python 3.11 or newer is needed: " + sys.version.split()[0]
    )

import ctypes
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sysconfig
import venv
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENVS = ROOT / ".venvs"
WINDOWS = sys.platform == "win32"
BIN = "Scripts" if WINDOWS else "bin"
STAMP = "jjdesk-complete"
# Which tests stay together: tooling/side_by_side.py.
WORKERS = ["-n", "auto", "--maxprocesses", "4"]
COVERAGE = ["--cov=jjdesk", "--cov-branch", "--cov-report=", "-p", "tooling.coverage_bars"]

# Shared libraries that the wheel of PySide6 expects from the system, with Debian's package of each.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def stop(sentence: str, code: int = 2) -> NoReturn:
    """End with one line on stderr."""
    sys.stderr.write(sentence + "\n")
    raise SystemExit(code)


def tell(sentence: str) -> None:
    """One line about what takes long, on stderr so that output can be piped."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def install_debian(packages: list[str]) -> None:
    """Install Debian packages when we may, else stop with the exact line to type."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if sys.platform == "linux" and shutil.which("apt-get") and os.geteuid() == 0:
        tell("正在安装系统组件 / Installing system packages: " + " ".join(packages))
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], install):
            done = subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=False)
        if done.returncode == 0:
            return
    line = "sudo apt-get install -y --no-install-recommends " + " ".join(packages)
    stop("缺少系统组件，请先执行 / System packages are missing, first run:  " + line)


def missing_libraries(libraries: dict[str, str]) -> dict[str, str]:
    """Those of ``soname -> package`` that the loader does not find."""
    missing = {}
    for soname, package in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing[soname] = package
    return missing


def need_libraries(*, screen: bool) -> None:
    """See to the shared libraries of Qt, on Linux only: elsewhere the wheel carries all."""
    if sys.platform != "linux":
        return
    wanted = OFFSCREEN_LIBRARIES | (SCREEN_LIBRARIES if screen else {})
    missing = missing_libraries(wanted)
    if not missing:
        return
    if not shutil.which("apt-get"):
        stop("缺少系统库 / Install the packages that hold:  " + " ".join(missing))
    install_debian(list(missing.values()))
    still = missing_libraries(missing)
    if still:
        stop("装好后仍缺少系统库 / Still missing after installation:  " + " ".join(still))


@contextmanager
def one_builder() -> Iterator[None]:
    """Hold the right to make the environment; a second dev.py waits until the first is done."""
    try:
        VENVS.mkdir(exist_ok=True)
        handle = (VENVS / "lock").open("a+b")
    except OSError as error:
        stop(
            f"本文件夹不可写，请复制到自己的文件夹再运行 / Copy it to where you may write: {error}"
        )
    with handle:
        if sys.platform == "win32":
            locked = False
            while not locked:  # Windows gives up after ten seconds; a first set-up takes longer
                with suppress(OSError):
                    handle.seek(0)
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    locked = True
        else:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def environment() -> Path:
    """The folder of the environment that belongs to this lock file and this Python, made if needed.

    It is built in place (a virtual environment cannot be moved) and counts only once its stamp,
    written last, is there: what a broken-off run left behind is cleared and built again.
    """
    try:
        locked = LOCK.read_bytes()
    except OSError:
        stop(f"没有 requirements.lock，请重新下载本程序 / {LOCK} is missing: get the sources again")
    # The Python below an environment: also one of ours finds its own, and does not build it anew.
    told = locked + sys.version.encode() + sys.base_prefix.encode()
    key = hashlib.sha256(told).hexdigest()[:12]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    home = VENVS / f"{version}-{key}"
    if not (home / STAMP).exists():
        with one_builder():
            if not (home / STAMP).exists():
                build_environment(home)
                for old in VENVS.glob(f"{version}-*"):
                    if old != home:
                        shutil.rmtree(old, ignore_errors=True)
    return home


def build_environment(home: Path) -> None:
    """Make the virtual environment and install the lock file into it, hashes checked."""
    if importlib.util.find_spec("ensurepip") is None:  # Debian splits it off
        install_debian([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
        importlib.invalidate_caches()
    tell("首次运行：正在准备运行环境，约一分钟 / First run: preparing, about a minute")
    python = home / BIN / "python"
    install = [str(python), "-I", "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    install += ["--require-hashes", "--only-binary=:all:", "-r", str(LOCK)]
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(home)
        subprocess.run(install, check=True)
    except (subprocess.CalledProcessError, OSError) as error:
        tell(str(error))
        stop("运行环境没有准备好，请联网后再运行一次 / Set-up failed: go online and run again")
    (home / STAMP).write_text(sys.version, encoding="utf-8")


def with_qt(home: Path, version: str) -> Path:
    """An environment like ``home``, with another version of Qt before the locked one.

    It borrows everything else from ``home``; what is fetched is not checked against the lock.
    """
    other = VENVS / f"{home.name}-qt-{version}"
    if (other / STAMP).exists():
        return other
    pip = [str(home / BIN / "python"), "-I", "-m", "pip", "--python", str(other / BIN / "python")]
    pip += ["install", "-qq", "--disable-pip-version-check", "--only-binary=:all:"]
    with one_builder():
        if (other / STAMP).exists():  # another dev.py was at it
            return other
        tell(f"正在准备 Qt {version} / Preparing Qt {version}")
        venv.EnvBuilder(clear=True).create(other)
        if subprocess.run([*pip, f"PySide6-Essentials=={version}"], check=False).returncode:
            stop(f"没有取得 Qt {version} / Could not get Qt {version}")
        places = [
            sysconfig.get_path("purelib", "venv", {"base": str(base), "platbase": str(base)})
            for base in (other, home)
        ]
        Path(places[0], "locked.pth").write_text(places[1] + "\n", encoding="utf-8")
        (other / STAMP).write_text(version, encoding="utf-8")
    return other


class Tools:
    """Programs of the environment, run with our package importable."""

    def __init__(self, home: Path, *, offscreen: bool) -> None:
        self.bin = home / BIN
        self.env = dict(os.environ)
        self.env["PYTHONPATH"] = os.pathsep.join(
            [str(ROOT), *filter(None, [self.env.get("PYTHONPATH")])]
        )
        if offscreen:
            self.env["QT_QPA_PLATFORM"] = "offscreen"

    def become(self, *args: "str | Path") -> NoReturn:
        """Hand over to the environment's Python in the caller's folder."""
        command = [str(self.bin / "python"), *map(str, args)]
        if WINDOWS:  # exec there detaches from the console
            raise SystemExit(subprocess.run(command, env=self.env, check=False).returncode)
        os.execve(command[0], command, self.env)

    def call(self, program: str, *args: "str | Path") -> int:
        """Run a program of the environment in the project's folder; its exit code."""
        sys.stdout.flush()
        command = [str(self.bin / program), *map(str, args)]
        return subprocess.run(command, env=self.env, cwd=ROOT, check=False).returncode


def opens_window(args: list[str]) -> bool:
    """Whether ``jjdesk ARGS`` is the desk itself and not one of its command-line uses."""
    return not args or (args[0].startswith("-") and args[0] not in {"-h", "--help", "--version"})


def run(args: list[str]) -> NoReturn:
    """Start jjdesk with its arguments."""
    if opens_window(args):
        platform = os.environ.get("QT_QPA_PLATFORM")
        screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
        if sys.platform == "linux" and not screen and not platform:
            stop("没有图形桌面，打不开窗口；命令行用法见 run --help / No screen for a window")
        need_libraries(screen=platform != "offscreen")
    Tools(environment(), offscreen=False).become("-m", "jjdesk", *args)


def check(args: list[str]) -> int:
    """All gates, each run even when one before it failed."""
    if args:
        stop("check 不带参数 / check takes no arguments")
    tools = Tools(environment(), offscreen=True)
    gates = [
        ("ruff", "format", "--check", "--quiet", "."),
        ("ruff", "check", "--quiet", "."),
        ("mypy", "--no-error-summary"),
        ("lint-imports", "--no-logo", "--cache-dir", ".import_linter_cache"),
    ]
    failed = [" ".join(gate[:2]) for gate in gates if tools.call(*gate) != 0]
    verdict = "failed: " + ", ".join(failed) if failed else "format, lint, types, contracts: sound"
    sys.stdout.write(verdict + "\n")
    return 1 if failed else 0


def test(args: list[str]) -> int:
    """The gates, then pytest, whose closing line is the last one printed."""
    need_libraries(screen=False)
    if "--qt" in args:
        at = args.index("--qt")
        if not args[at + 1 :]:
            stop("--qt 后面缺少版本 / --qt needs a version: dev.py test --qt 6.11.3")
        home = with_qt(environment(), args[at + 1])
        gates, args = 0, args[:at] + args[at + 2 :]
    else:
        home = environment()
        gates = 0 if "--no-check" in args else check([])
    words = [*WORKERS, *(COVERAGE if "--coverage" in args else [])]
    words += [arg for arg in args if arg not in {"--no-check", "--coverage"}]
    return Tools(home, offscreen=True).call("python", "-m", "pytest", *words) or gates


def bench(args: list[str]) -> int:
    """One benchmark by name, or all of them."""
    need_libraries(screen=False)
    folder = ROOT / "tests" / "benchmarks"
    # A file called typing.py would stand in the way of the module of that name.
    files = {path.stem.rstrip("_"): path for path in folder.glob("[!_]*.py")}
    known = sorted(files)
    unknown = sorted(set(args) - set(known))
    if unknown:
        stop(f"没有这个测速 / No such benchmark: {' '.join(unknown)}; known: {' '.join(known)}")
    tools = Tools(environment(), offscreen=True)
    return max(tools.call("python", files[name]) for name in args or known)


def evaluate(args: list[str]) -> NoReturn:
    """The parser's score on annotated reports; folders are named from where the caller stands."""
    script = ROOT / "tests" / "evaluation" / "evaluate.py"
    Tools(environment(), offscreen=True).become(script, *args)


def fuzz(args: list[str]) -> NoReturn:
    """Hostile inputs for the readers; files are named from where the caller stands."""
    if sys.platform != "linux":
        stop("fuzz 只能在 Linux 上运行 / fuzz needs Linux: it limits memory and time of a process")
    Tools(environment(), offscreen=True).become(ROOT / "tests" / "fuzz", *args)


def tour(args: list[str]) -> int:
    """A picture of every screen."""
    script = ROOT / "tests" / "tour"
    if "--english" in args:
        args, script = [arg for arg in args if arg != "--english"], script / "english.py"
    if len(args) != 1:
        stop("tour 需要一个文件夹 / tour needs one folder: dev.py tour OUT")
    need_libraries(screen=False)
    return Tools(environment(), offscreen=True).call("python", script, Path(args[0]).absolute())


def translations(args: list[str]) -> int:
    """The catalogue of English anew; what nobody has translated is counted."""
    if args:
        stop("translations 不带参数 / translations takes no arguments")
    return Tools(environment(), offscreen=True).call("python", "-m", "tooling.translations")


def lock(args: list[str]) -> int:
    """Resolve pyproject.toml anew: hashes for all systems, and the address of no registry."""
    options = "--universal --python-version 3.11 --generate-hashes --only-binary :all: "
    options += "--no-header --no-annotate --no-emit-index-url --quiet --group dev"
    command = ["pip", "compile", *options.split(), *args, "pyproject.toml", "-o", LOCK.name]
    return Tools(environment(), offscreen=True).call("uv", *command)


def build(args: list[str]) -> int:
    """A folder in dist/ that runs on machines without Python."""
    need_libraries(screen=False)
    tools = Tools(environment(), offscreen=True)
    return tools.call("pyinstaller", "--noconfirm", "--log-level=WARN", *args, "build.spec")


def deb(args: list[str]) -> int:
    """The folder of `build`, packed for desktops that install packages of Debian."""
    if sys.platform != "linux":
        stop("deb 只能在 Linux 上制作 / deb needs Linux")
    if code := build(args):
        return code
    return Tools(environment(), offscreen=True).call("python", "-m", "tooling.make_deb")


TASKS = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "evaluate": evaluate,
    "fuzz": fuzz,
    "tour": tour,
    "translations": translations,
    "lock": lock,
    "build": build,
    "deb": deb,
}


def main() -> int:
    """Run the task named by the first argument."""
    word = sys.argv[1] if len(sys.argv) > 1 else None
    if word in {"-h", "--help", "help"}:
        sys.stdout.write(str(__doc__))
        return 0
    task = TASKS.get(word or "")
    if task is None:
        stop(__doc__)
    return task(sys.argv[2:])


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except KeyboardInterrupt:
        stop("已中止 / Stopped", 130)
