"""The packaged application: built, made a package of Debian, installed where there is no Python.

Run as a program it does so below FOLDER while the tests of the session are run beside it. The root
is a copy of the one that ``_bare_root.py`` makes below BARE, taken before Python comes into it.
What came of a step stands in FOLDER, as ``build.json``, from the moment it is through.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from _bare_root import PLAIN, ROOT, BareRoot

STEPS = {
    "bare": "command -v python3 perl6 || ldconfig -p | grep libEGL",
    "install": "apt-get update -qq && apt-get install -qq --no-install-recommends /root/jjdesk.deb",
    "python": "command -v python3 || dpkg -l | grep -w python3",
    "version": "/opt/apps/*/files/jjdesk --version",
    "parse": "/opt/apps/*/files/jjdesk parse /root/report.txt -o /root/out.json",
}
"""Shell lines in that root, in this order."""


class PackagedRoot(BareRoot):
    """The root, and the package and its parts beside it."""

    project = "/root"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.dist = folder / "dist"
        self.deb = folder / "jjdesk.deb"

    @property
    def probe(self) -> Path:
        """The program that runs scripts among the package's modules."""
        return self.folder / "work" / "build" / "jjdesk-probe"

    def build(self) -> None:
        """The folder, and from it the package."""
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        env["JJDESK_PROBE"] = str(ROOT / "tests" / "foreign" / "_probe.py")
        words = ["PyInstaller", "--noconfirm", "--log-level=ERROR", "build.spec"]
        words += ["--distpath", self.dist, "--workpath", self.folder / "work"]
        self._here("build", words, env)
        self._here("deb", ["tooling.make_deb", self.dist / "jjdesk", self.deb], env)

    def make_plain(self, bare: Path) -> None:
        """The root, as soon as there is one to copy."""
        while not (bare / PLAIN).exists():
            time.sleep(0.5)
        (bare / PLAIN).rename(self.root)
        home = self.root / "root"
        shutil.copy(self.deb, home / "jjdesk.deb")
        shutil.copy(ROOT / "seeds" / "jiangjin-2025.txt", home / "report.txt")

    def _here(self, step: str, words: list[str | Path], env: dict[str, str]) -> None:
        begun = time.monotonic()
        command = [sys.executable, "-m", *words]
        done = subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
        self.write(step, done, seconds=time.monotonic() - begun)
        done.check_returncode()


if __name__ == "__main__":
    packaged = PackagedRoot(Path(sys.argv[1]))
    packaged.build()
    packaged.make_plain(Path(sys.argv[2]))
    for name, line in STEPS.items():
        packaged.go(name, line)
