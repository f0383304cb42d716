"""A Debian that has Python and nothing else, and what the README's commands do in it.

Run as a program (FOLDER) it makes such a root in FOLDER and goes through :data:`STEPS`, while
other tests are run beside it: both take minutes. What came of a step stands in FOLDER, as
``parse.json``, from the moment it is through. With the word ``plain`` after FOLDER it stops where
the root is there, without Python.

Of the tests, those run there that ask something of the system (:data:`SYSTEM`); all others see
values only, and pass or fail there as they do anywhere.
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
SYSTEM = (
    "tests/test_bootstrap.py",  # start
    "tests/test_cli.py",
    "tests/test_dev.py",
    "tests/test_packaging.py",
    "tests/gui/test_window.py",
    "tests/test_fonts.py",  # faces
    "tests/gui/test_no_fonts.py",
    "tests/gui/paper/test_faces.py",
    "tests/charts/test_typeface.py",
    "tests/gui/test_input_method.py",  # input, screens, the desktop
    "tests/gui/test_by_keyboard.py",
    "tests/gui/test_system_look.py",
    "tests/services/test_checkup.py",
    "tests/test_files.py",  # files, and processes that are killed
    "tests/test_log.py",
    "tests/gui/test_crash.py",
    "tests/gui/test_kill.py",
    "tests/gui/test_two_instances.py",
    "tests/store/test_container.py",
    "tests/store/test_database.py",
    "tests/store/test_driver.py",
    "tests/store/test_protecting.py",
    "tests/test_old_workbooks.py",
    "tests/exchange/test_pdf_reader.py",  # libraries in C
    "tests/exchange/test_sheets_xls.py",
    "tests/voting/test_keys.py",
    "tests/gui/paper/test_printing.py",  # printers and what is printed
    "tests/gui/paper/test_pdf.py",
    "tests/tooling/test_bundling.py",  # what packages are made with
    "tests/tooling/test_icu_data.py",
    "tests/tooling/test_licensing.py",
    "tests/tooling/test_make_deb.py",
    "tests/tooling/test_make_icon.py",
    "tests/tooling/test_side_by_side.py",
    "tests/test_end_to_end.py",  # and all of it together
    "tests/gui/test_whole_flow.py",
    "tests/gui/voting/test_whole_vote.py",
)
"""What touches the system: other programs, libraries, folders, faces, screens and printers."""
STEPS = {
    "pip": "python3 -m pip --version",
    "screen": "ldconfig -p | grep -q libEGL",
    "parse": "python3 dev.py run parse seeds/jiangjin-2025.txt -o /tmp/out.json",
    "window": "python3 dev.py run",
    "test": "python3 dev.py test " + " ".join(SYSTEM),
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
