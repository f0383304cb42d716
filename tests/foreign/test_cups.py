"""A real queue: what CUPS has of a job is what the PDF holds, page by page."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.cups
PROGRAM = Path(__file__).with_name("_print.py")
ROOT = PROGRAM.parents[2]
QUEUE = "jjdesk-pdf"
LIMIT = 60


class Cups:
    """A print server of its own below a folder, which no other program can reach."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spool = folder / "spool"
        self.env = {
            **os.environ,
            "CUPS_SERVER": str(folder / "sock"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        self.env["PYTHONPATH"] = str(ROOT)
        for name in ("root", "spool", "cache", "state", "tmp"):
            (folder / name).mkdir()
        folder.chmod(0o755)
        settings = {
            "ServerRoot": folder / "root",
            "RequestRoot": self.spool,
            "CacheDir": folder / "cache",
            "StateDir": folder / "state",
            "TempDir": folder / "tmp",
            "AccessLog": folder / "access",
            "ErrorLog": folder / "errors",
            "PageLog": folder / "pages",
            "SystemGroup": "root",
        }
        lines = "".join(f"{name} {value}\n" for name, value in settings.items())
        (folder / "files.conf").write_text(lines, encoding="utf-8")
        (folder / "cupsd.conf").write_text(
            f"Listen {folder / 'sock'}\nBrowsing No\nWebInterface No\nDefaultAuthType None\n"
            "PreserveJobFiles Yes\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
            "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n",
            encoding="utf-8",
        )
        words = ["cupsd", "-f", "-c", folder / "cupsd.conf", "-s", folder / "files.conf"]
        self.process = subprocess.Popen(words)

    def run(self, *words: str | Path) -> str:
        """A program that prints, or asks; what it says."""
        done = subprocess.run(
            words, env=self.env, capture_output=True, text=True, check=False, timeout=LIMIT
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def wait(self) -> None:
        """Until it answers."""
        until = time.monotonic() + LIMIT
        while "is running" not in self.run("lpstat", "-r"):
            assert self.process.poll() is None, (self.folder / "errors").read_text()
            assert time.monotonic() < until
            time.sleep(0.1)

    def jobs(self) -> list[Path]:
        """Files that were handed in for printing."""
        return sorted(self.spool.glob("d[0-9]*"))


@pytest.fixture
def cups() -> Iterator[Cups]:
    # A socket's path must be short, shorter than those of pytest.
    folder = Path(tempfile.mkdtemp(prefix="jjcups-"))
    server = Cups(folder)
    try:
        server.wait()
        ppd = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"
        server.run("lpadmin", "-p", QUEUE, "-v", "cups-pdf:/", "-P", ppd, "-E")
        # Held in the queue: it is asked what was handed in, not what a driver makes of it.
        server.run("cupsdisable", QUEUE)
        yield server
    finally:
        server.process.terminate()
        server.process.wait()
        shutil.rmtree(folder)


def words(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    return ["".join(page.split()) for page in done.stdout.split("\f")[:-1]]


def test_a_queue_gets_the_pages_that_the_pdf_has(cups, tmp_path):
    written = tmp_path / "摘要.pdf"
    count = int(cups.run(sys.executable, PROGRAM, QUEUE, written))
    assert count > 5
    assert QUEUE in cups.run("lpstat", "-o")
    (job,) = cups.jobs()
    assert job.read_bytes().startswith(b"%PDF")
    printed = words(job)
    assert printed == words(written)
    assert [page[-3:] for page in printed] == [f"—{n}—"[-3:] for n in range(1, count + 1)]
    size = subprocess.run(["pdfinfo", job], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size: +595\S* x 84[12]\S* pts", size)


def test_fonts_of_the_pdf_are_embedded_subsets(cups, tmp_path):
    """As another program sees them."""
    written = tmp_path / "摘要.pdf"
    cups.run(sys.executable, PROGRAM, QUEUE, written)
    told = subprocess.run(["pdffonts", written], capture_output=True, text=True, check=True).stdout
    fonts = told.splitlines()[2:]
    assert len(fonts) > 1
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)
