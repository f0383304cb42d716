"""A package for UOS, deepin and Debian from the folder that ``build.spec`` makes.

    python3 dev.py deb

All of it lies below ``/opt/apps/ID``, as the store of UOS asks: ``info``, ``entries`` (menu and icon) and
``files`` (the program); no script runs when it is installed or removed. What the system must bring is
read off the libraries, as Debian's own tools do.
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
"""A name turned round, as the store wants it; who hands the package in there takes a domain he owns."""

PRINTING: Final = r"plugins/printsupport/"
WAYLAND: Final = r"(plugins/wayland|libqwayland|libQt6Wa?yl?)"
ALWAYS: Final = ("libc6", "libgcc-s1", "libstdc++6", "zlib1g")
"""Packages that are on every system with ``apt``; their newer names would keep older systems out."""

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


def main() -> None:
    """Make ``dist/ID_VERSION_ARCH.deb``, or the path that is given."""
    if not (BUILT / "jjdesk").exists():
        raise SystemExit(f"missing: {BUILT}, made by python3 dev.py build")
    arch = _told("dpkg", "--print-architecture")
    name = f"{APP}_{__version__}_{arch}.deb"
    target = Path(sys.argv[1]) if sys.argv[1:] else BUILT.parent / name
    make(BUILT, BUILT.parent / "deb", target, arch)
    sys.stdout.write(f"{target}\n")


def make(built: Path, tree: Path, target: Path, arch: str) -> None:
    """Set up the package below ``tree`` and pack it as ``target``."""
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "opt" / "apps" / APP
    shutil.copytree(built, home / "files", symlinks=True, copy_function=_linked)
    _entries(home, arch)
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.name.partition("-")[0] == "jjdesk"
            path.chmod(0o755 if runs else 0o644)
    _control(tree, home / "files", arch)
    # gzip, because dpkg of the older systems knows nothing newer than xz, and xz takes a minute.
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z6", "--build", tree, target]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)


def _linked(source: str, target: str) -> None:
    Path(target).write_bytes(Path(source).read_bytes())


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
    libraries = [path for path in files.rglob("*") if ".so" in path.name or path.name == "jjdesk"]
    glibc = ".".join(map(str, oldest_c_library(libraries)))
    depends, recommends = _packages(libraries)
    control = CONTROL.format(
        app=APP,
        version=__version__,
        arch=arch,
        size=sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1024,
        depends=", ".join([f"libc6 (>= {glibc})", *depends, "xkb-data"]),
        recommends=", ".join(recommends),
    )
    folder = tree / "DEBIAN"
    folder.mkdir(mode=0o755)
    (folder / "control").write_text(control, encoding="utf-8")
    sums = "".join(_sums(tree))
    (folder / "md5sums").write_text(sums, encoding="utf-8")


def _packages(libraries: list[Path]) -> tuple[list[str], list[str]]:
    """Debian's packages without which the program does not start, and those it can do without."""
    inside = {path.name for path in libraries}
    must, may = set(), set()
    for file, sonames in asked_for(libraries).items():
        optional = re.search(PRINTING, file) or re.search(WAYLAND, file)
        (may if optional else must).update(sonames - inside)
    depends = _owners(must)
    return sorted(depends), sorted(_owners(may) - depends)


def _owners(sonames: set[str]) -> set[str]:
    found = set()
    for soname in sonames:
        told = _told("dpkg", "-S", f"*/{soname}")
        found.update(line.partition(":")[0] for line in told.splitlines())
    return found - set(ALWAYS)


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree)
        if path.is_file() and name.parts[0] != "DEBIAN":
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {name}\n"


def _told(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
