"""The two commands of the README on a Debian that has Python and nothing else.

The developers' machines carry libraries and fonts that hide a missing step; a fresh root does not.
How packages are reached (mirror, certificates, pip's settings) is taken over from this machine.
"""

import json
import os
import platform
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = "/root/jjdesk"
TITLE = "江津代表工作台"
PATIENCE = 240
"""Seconds for the system libraries to be installed and the window to open."""
REACH = (
    "/etc/apt/sources.list",
    "/etc/apt/sources.list.d",
    "/etc/apt/apt.conf.d",
    "/etc/apt/auth.conf.d",
    "/etc/apt/keyrings",
    "/etc/apt/trusted.gpg.d",
    "/etc/pip.conf",
    "/root/.config/pip",
    "/etc/resolv.conf",
    "/etc/hosts",
    "/etc/ssl/certs/ca-certificates.crt",
)
ENVIRONMENT = ("PIP_", "SSL_CERT", "http_proxy", "https_proxy", "no_proxy")

pytestmark = pytest.mark.bareroot


def mirror(codename: str) -> str:
    """Where this machine takes its own Debian from."""
    line = ["apt-get", "indextargets", "--format", "$(REPO_URI) $(SUITE) $(CODENAME)"]
    told = subprocess.run(
        [*line, "Identifier: Packages"], capture_output=True, text=True, check=True
    )
    rows = [row.split() for row in told.stdout.splitlines()]
    return next(uri for uri, *names in rows if codename in names)


def take_over(root: Path) -> None:
    """Copy how this machine reaches packages, and no more."""
    for name in REACH:
        source, target = Path(name), root / name.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, target)
    (root / "etc/apt/sources.list").unlink(missing_ok=True)
    for keyring in Path("/usr/share/keyrings").glob("debian-archive-*"):
        (root / "usr/share/keyrings").mkdir(parents=True, exist_ok=True)
        shutil.copy(keyring, root / "usr/share/keyrings")


def copy_project(root: Path) -> None:
    """The files of the checkout as they are now, without what tools have made."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        target = root / PROJECT.lstrip("/") / name
        if (ROOT / name).exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)


class Bare:
    """A root in which commands can be run."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
        self.env |= {k: v for k, v in os.environ.items() if k.startswith(ENVIRONMENT)}

    def command(self, words: str) -> list[str]:
        """A shell line in the project's folder, with a /proc of its own; it ends with us."""
        inside = f"mount -t proc proc {self.root}/proc && exec chroot {self.root} sh -c "
        inside += f"'cd {PROJECT} && exec {words}'"
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", inside]

    def run(self, words: str) -> subprocess.CompletedProcess[str]:
        """Run a shell line to its end."""
        return subprocess.run(
            self.command(words), env=self.env, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A fresh root with python3 and python3-venv, and the project in it."""
    root = tmp_path_factory.mktemp("bare")
    root.chmod(0o755)
    codename = platform.freedesktop_os_release()["VERSION_CODENAME"]
    packages = "--include=python3,python3-venv,ca-certificates"
    subprocess.run(
        ["debootstrap", "--variant=minbase", packages, codename, root, mirror(codename)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    take_over(root)
    copy_project(root)
    yield Bare(root)
    shutil.rmtree(root)


def test_the_root_is_bare(bare):
    assert bare.run("python3 -m pip --version").returncode != 0
    assert bare.run("ldconfig -p | grep -q libEGL").returncode != 0


def test_parse_runs_first(bare):
    done = bare.run("python3 dev.py run parse seeds/jiangjin-2025.txt -o /tmp/out.json")
    assert done.returncode == 0, done.stderr
    report = json.loads((bare.root / "tmp/out.json").read_text(encoding="utf-8"))
    assert len(report["commitments"]) > 50


def test_a_window_needs_a_screen_and_says_so(bare):
    done = bare.run("python3 dev.py run")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_all_tests_pass(bare):
    done = bare.run("python3 dev.py test")
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    assert " passed" in done.stdout.splitlines()[-1]


def test_the_window_opens_on_a_screen(bare, display, tmp_path):
    look = ["xwininfo", "-root", "-tree", "-display", display]
    env = bare.env | {"DISPLAY": display}
    said = tmp_path / "said"
    with said.open("w") as stream:
        program = subprocess.Popen(bare.command("python3 dev.py run"), env=env, stderr=stream)
        seen, until = "", time.monotonic() + PATIENCE
        while TITLE not in seen and program.poll() is None and time.monotonic() < until:
            time.sleep(1)
            seen = subprocess.run(look, env=env, capture_output=True, text=True, check=True).stdout
        program.kill()
        program.wait()
    assert TITLE in seen, said.read_text(encoding="utf-8")
