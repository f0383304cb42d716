"""The licences of all that is bundled, collected while the package is built.

Each file of the package belongs to someone: to a distribution of Python, to Python itself, to a
package of Debian, or to us. Whose licence cannot be found ends the build. 关于 shows what lies in
the package, see ``jjdesk/services/licences.py``.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple

from tooling.bundling import Entry

ROOT: Final = Path(__file__).resolve().parent.parent
PLACE: Final = "jjdesk/data/licences"
"""Folder in the package; ``index.json`` in it is what the program reads."""

LGPL: Final = (ROOT / "LICENSE", ROOT / "LICENSE.GPL")
OURS: Final = (*LGPL, ROOT / "LICENSE.Apache-2.0", ROOT / "resources/fonts/OFL.txt")
_SHORT: Final = 80
"""Letters; where a distribution says more as its licence it quotes a text."""
WORDS: Final = ("license", "licence", "copying", "notice", "authors")

EXPRESSIONS: Final = {
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pyinstaller": "GPL-2.0-or-later with the exception for what it packs",
    "matplotlib": "matplotlib licence (PSF style)",
    "sqlcipher3": "Zlib; in it SQLCipher BSD-3-Clause, SQLite public domain, OpenSSL Apache-2.0",
}
"""Where a distribution leaves the choice to us, quotes its text instead of naming it, or is mum."""

INSIDE: Final = {
    "sqlcipher3": (ROOT / "packaging/licences/SQLCipher.txt", ROOT / "LICENSE.Apache-2.0"),
}
"""Texts of what a distribution has built in and brings no text of."""


class Part(NamedTuple):
    """Something of other people in the package."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def collect(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Copy the texts for ``entries`` to ``folder``; the entries under which to bundle them.

    What lies beside ``folder`` was made by the build, of parts that are named anyway.

    Raises:
        SystemExit: a file belongs to nobody known, or its owner brings no text.
    """
    sources = {Path(source).resolve() for _, source, _ in entries if Path(source).is_file()}
    made_here = {source for source in sources if source.is_relative_to(folder.resolve().parent)}
    parts = sorted(set(_parts(sources - made_here)), key=_key)
    silent = [part.name for part in parts if not part.texts or not part.licence]
    if silent:
        raise SystemExit("no licence, or no text of it, found for: " + ", ".join(silent))
    shutil.rmtree(folder, ignore_errors=True)
    index: list[dict[str, object]] = []
    made: list[str] = []
    for part in parts:
        files = []
        for number, text in enumerate(part.texts, 1):
            file = folder / part.name / f"{number}-{text.stem}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, file)
            files.append(file.relative_to(folder).as_posix())
        index.append({"name": part.name, "version": part.version, "licence": part.licence})
        index[-1]["texts"] = files
        made += files
    (folder / "index.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    return [(f"{PLACE}/{name}", str(folder / name), "DATA") for name in ("index.json", *made)]


def _key(part: Part) -> tuple[bool, str]:
    return part.name != "jjdesk", part.name.lower()


def _parts(sources: set[Path]) -> Iterator[Part]:
    owners = {}
    for distribution in metadata.distributions():
        place = Path(str(distribution.locate_file(""))).resolve()
        # Not each by itself: to resolve 30,000 files takes seconds.
        owners.update({place / file: distribution for file in distribution.files or ()})
    yield Part("jjdesk", "", "LGPL-3.0-or-later", OURS)
    yield Part("Python", sys.version.split()[0], "PSF-2.0", _python_texts())
    yield _of_distribution(metadata.distribution("pyinstaller"))
    homes = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    # The C library of Windows lies in Windows itself, whose terms let programs bring it along.
    homes += [Path(folder) for folder in filter(None, [os.environ.get("SYSTEMROOT")])]
    foreign = []
    for source in sorted(sources):
        if owner := owners.get(source):
            yield _of_distribution(owner)
        elif not source.is_relative_to(ROOT) and not _is_of_python(source, homes):
            foreign.append(source)
    yield from _of_debian(foreign)


def _is_of_python(source: Path, homes: list[Path]) -> bool:
    # Debian's own Python lies in /usr, as everything does there: its libraries are its packages'.
    return any(source.is_relative_to(home) for home in homes if home != Path("/usr"))


def _python_texts() -> tuple[Path, ...]:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for place in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
    ):
        if place.exists():
            return (place,)
    # typing_extensions, which is cut out of Python, brings the whole of Python's text.
    return _of_distribution(metadata.distribution("typing_extensions")).texts


def _of_distribution(distribution: metadata.Distribution) -> Part:
    about = distribution.metadata
    name = about["Name"]
    key = name.lower().replace("_", "-")
    classified = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier", [])
        if line.startswith("License :: ")
    ]
    free = [words for words in about.get_all("License", []) if len(words) < _SHORT]
    said = [*about.get_all("License-Expression", []), *free, ", ".join(classified)]
    licence = EXPRESSIONS.get(key) or said[0]
    texts = tuple(
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0]
        and ("licenses" in file.parts or file.name.lower().startswith(WORDS))
    )
    if not texts and "LGPL-3.0" in licence:
        texts = LGPL
    return Part(name, distribution.version, licence, (*texts, *INSIDE.get(key, ())))


def _of_debian(files: list[Path]) -> Iterator[Part]:
    for file in files:
        package = _package(file)
        if package is None:
            raise SystemExit(f"whose is this file in the package: {file}")
        version = _told("dpkg-query", "-W", "-f", "${Version}", package)
        name = package.partition(":")[0]
        text = Path("/usr/share/doc") / name / "copyright"
        texts = (text.resolve(),) if text.exists() else ()
        yield Part(name, version, "see its text", texts)


def _package(file: Path) -> str | None:
    if not shutil.which("dpkg"):
        return None
    for name in (str(file), str(file).removeprefix("/usr")):
        if told := _told("dpkg", "-S", name):
            return told.rpartition(": ")[0].splitlines()[0]
    return None


def _told(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
