"""A package for UOS, deepin and Debian from the folder that ``build.spec`` makes.

    python3 dev.py deb      (python -m tooling.make_deb [BUILT [TARGET]])

All of it lies below ``/opt/apps/ID``, as the store of UOS asks: ``info``, ``entries`` (menu and
icon) and ``files`` (the program); no script runs when it is installed or removed. What the system
must bring is read off the libraries, as Debian's own tools do.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jjdesk import __version__
from tooling.bundling import asked_for, oldest_c_library

ROOT: Final = Path(__file__).resolve().parent.parent
PARTS: Final = ROOT / "packaging"
BUILT: Final = ROOT / "dist" / "jjdesk"
APP: Final = "org.jjdesk.desk"
"""A name turned round, as the store wants it; who hands it in there takes a domain he owns."""

OPTIONAL: Final = r"plugins/(printsupport|wayland)|libqwayland|libQt6W(ayland|lShell)"
"""Files that are loaded only where there are printers, or a session of Wayland."""

RECOMMENDED: Final = ("libcups2", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1")
"""What those ask for; a desktop that can use them has these packages."""

ALWAYS: Final = ("libc6", "libgcc-s1", "libstdc++6", "zlib1g")
"""Packages that every system with ``apt`` has; their newer names would keep older systems out."""

CONTROL: Final = """\
Package: {app}
Version: {version}
Architecture: {arch}
Maintainer: jjdesk <jjdesk@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: 江津代表工作台
 Offline desk for deputies of a district people's congress: read the government's
 work report, annotate it, vote on livelihood projects, print.
"""


def main(built: Path = BUILT, target: Path | None = None) -> None:
    """Make ``dist/ID_VERSION_ARCH.deb``, or ``target``, from what was ``built``."""
    if not (built / "jjdesk").exists():
        raise SystemExit(f"missing: {built}, made by python3 dev.py build")
    arch = _told("dpkg", "--print-architecture")
    target = target or built.parent / f"{APP}_{__version__}_{arch}.deb"
    make(built, built.parent / "deb", target, arch)
    sys.stdout.write(f"{target}\n")


def make(built: Path, tree: Path, target: Path, arch: str) -> None:
    """Set up the package below ``tree`` and pack it as ``target``."""
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "opt" / "apps" / APP
    shutil.copytree(built, home / "files", symlinks=True)
    _entries(home, arch)
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == home / "files" / "jjdesk"
            path.chmod(0o755 if runs else 0o644)
    _control(tree, home / "files", arch)
    # gzip, because dpkg of the older systems knows nothing newer than xz, and xz takes a minute.
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z6", "--build", str(tree), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)


def _entries(home: Path, arch: str) -> None:
    info = json.loads((PARTS / "uos" / "info.json").read_text(encoding="utf-8"))
    info |= {"appid": APP, "version": f"{__version__}.0", "arch": [arch]}
    text = json.dumps(info, ensure_ascii=False, indent=2)
    (home / "info").write_text(text + "\n", encoding="utf-8")
    entry = (PARTS / "uos" / "jjdesk.desktop").read_text(encoding="utf-8").replace("@APP@", APP)
    applications = home / "entries" / "applications"
    applications.mkdir(parents=True)
    (applications / f"{APP}.desktop").write_text(entry, encoding="utf-8")
    icons = home / "entries" / "icons" / "hicolor"
    pictures = {f"{file.stem}x{file.stem}": file for file in (PARTS / "icon").glob("*.png")}
    pictures["scalable"] = PARTS / "icon" / "jjdesk.svg"
    for size, file in pictures.items():
        place = icons / size / "apps"
        place.mkdir(parents=True)
        shutil.copyfile(file, place / f"{APP}{file.suffix}")


def _control(tree: Path, files: Path, arch: str) -> None:
    libraries = [files / "jjdesk", *files.rglob("*.so"), *files.rglob("*.so.*")]
    glibc = ".".join(map(str, oldest_c_library(libraries)))
    control = CONTROL.format(
        app=APP,
        version=__version__,
        arch=arch,
        size=sum(path.lstat().st_size for path in tree.rglob("*")) // 1024,
        depends=", ".join([f"libc6 (>= {glibc})", *sorted(_packages(libraries)), "xkb-data"]),
        recommends=", ".join(RECOMMENDED),
    )
    folder = tree / "DEBIAN"
    folder.mkdir(mode=0o755)
    (folder / "control").write_text(control, encoding="utf-8")
    sums = "".join(_sums(tree))
    (folder / "md5sums").write_text(sums, encoding="utf-8")


def _packages(libraries: list[Path]) -> set[str]:
    """Debian's packages without which the program does not start."""
    inside = {path.name for path in libraries}
    wanted: set[str] = set()
    for file, sonames in asked_for(libraries).items():
        if not re.search(OPTIONAL, file):
            wanted |= sonames - inside
    found: set[str] = set()
    for soname in wanted:
        found.update(
            line.partition(":")[0] for line in _told("dpkg", "-S", f"*/{soname}").splitlines()
        )
    return found - set(ALWAYS)


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree)
        if path.is_file() and not path.is_symlink() and name.parts[0] != "DEBIAN":
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {name}\n"


def _told(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
