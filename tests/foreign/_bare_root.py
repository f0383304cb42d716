"""A Debian that has Python and nothing else, and what the README's commands do in it.

Run as a program (FOLDER) it makes such a root in FOLDER and goes through :data:`STEPS`, while the
tests of the session are run beside it: both take minutes and use one processor. What came of a step
stands in FOLDER, as ``parse.json``, from the moment it is through. With the word ``plain`` after
FOLDER it stops where the root is there, without Python.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = "/root/jjdesk"
PLAIN = "plain"
PACKAGES = "python3 python3-venv ca-certificates"
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
STEPS = {
    "pip": "python3 -m pip --version",
    "screen": "ldconfig -p | grep -q libEGL",
    "parse": "python3 dev.py run parse seeds/jiangjin-2025.txt -o /tmp/out.json",
    "window": "python3 dev.py run",
    "test": "python3 dev.py test",
}
"""Shell lines in the project's folder, in this order: the first of dev.py meets the bare root."""


class BareRoot:
    """A root below a folder, in which commands can be run."""

    project = PROJECT

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "root"
        self.env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
        self.env["DEBIAN_FRONTEND"] = "noninteractive"
        self.env |= {k: v for k, v in os.environ.items() if k.startswith(ENVIRONMENT)}

    def command(self, words: str) -> list[str]:
        """A shell line in the project's folder, with a /proc of its own; it ends with us."""
        inside = f"mount -t proc proc {self.root}/proc && exec chroot {self.root} sh -c "
        inside += f"'cd {self.project} && {words}'"
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", inside]

    def make(self) -> None:
        """A fresh root with what every Debian has; a copy of it stays as it is, without Python."""
        self.root.mkdir(mode=0o755)
        codename = platform.freedesktop_os_release()["VERSION_CODENAME"]
        subprocess.run(
            ["debootstrap", "--variant=minbase", codename, self.root, mirror(codename)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        self._take_over()
        part = self.folder / "part"
        subprocess.run(["cp", "--archive", self.root, part], check=True)
        part.rename(self.folder / PLAIN)

    def furnish(self) -> None:
        """python3 and python3-venv, and the project."""
        self._copy_project()
        install = f"apt-get update && apt-get install -y --no-install-recommends {PACKAGES}"
        subprocess.run(self.command(install), env=self.env, check=True, stdout=subprocess.DEVNULL)
        self._take_over()  # again: what was installed has its own list of certificates

    def go(self, step: str, words: str) -> None:
        """Run one step to its end and write down what came of it."""
        command = self.command(words)
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)
        self.write(step, done)

    def write(self, step: str, done: subprocess.CompletedProcess[str], **more: float) -> None:
        """Write down what came of a step, whole or not at all."""
        result = {"code": done.returncode, "out": done.stdout, "err": done.stderr, **more}
        part = self.folder / f"{step}.part"
        part.write_text(json.dumps(result), encoding="utf-8")
        part.replace(self.folder / f"{step}.json")

    def _take_over(self) -> None:
        """Copy how this machine reaches packages, and no more.

        The developers' machines carry libraries and fonts that hide a missing step; a fresh root
        does not.
        """
        for name in REACH:
            source, target = Path(name), self.root / name.lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True)
            elif source.exists():
                shutil.copy(source, target)
        (self.root / "etc/apt/sources.list").unlink(missing_ok=True)
        for keyring in Path("/usr/share/keyrings").glob("debian-archive-*"):
            (self.root / "usr/share/keyrings").mkdir(parents=True, exist_ok=True)
            shutil.copy(keyring, self.root / "usr/share/keyrings")

    def _copy_project(self) -> None:
        """The files of the checkout as they are now, without what tools have made."""
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        for name in filter(None, listed.stdout.split("\0")):
            target = self.root / PROJECT.lstrip("/") / name
            if (ROOT / name).exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, target)


def mirror(codename: str) -> str:
    """Where this machine takes its own Debian from."""
    line = ["apt-get", "indextargets", "--format", "$(REPO_URI) $(SUITE) $(CODENAME)"]
    told = subprocess.run(
        [*line, "Identifier: Packages"], capture_output=True, text=True, check=True
    )
    rows = [row.split() for row in told.stdout.splitlines()]
    return next(uri for uri, *names in rows if codename in names)


if __name__ == "__main__":
    bare = BareRoot(Path(sys.argv[1]))
    bare.make()
    if sys.argv[2:] == [PLAIN]:
        sys.exit()
    bare.furnish()
    for each, line in STEPS.items():
        bare.go(each, line)
