"""Two workbooks, two folders, and Syncthing between them on this machine alone.

Both applications run as a deputy starts them, without a screen. They watch their exchange folders
and write their own notes there; only Syncthing speaks over the network, from 127.0.0.1 to itself.
"""

import os
import secrets
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.exchange_settings import FOLDER, SENDS
from jjdesk.services.opening import open_bundled
from jjdesk.services.sharing import Choice
from jjdesk.store.database import open_workbook

pytestmark = pytest.mark.syncthing

PATIENCE = 120
"""Seconds for the programs to start, to find each other, and for a file to come over."""
CONFIG = """<configuration version="36">
    <folder id="exchange" path="{folder}" type="sendreceive" rescanIntervalS="2"
            fsWatcherEnabled="true" fsWatcherDelayS="1">
        <filesystemType>basic</filesystemType>
        {members}
        <minDiskFree unit="%">0</minDiskFree>
    </folder>
    {devices}
    <gui enabled="false"></gui>
    <options>
        <listenAddress>{address}</listenAddress>
        <globalAnnounceEnabled>false</globalAnnounceEnabled>
        <localAnnounceEnabled>false</localAnnounceEnabled>
        <relaysEnabled>false</relaysEnabled>
        <natEnabled>false</natEnabled>
        <startBrowser>false</startBrowser>
        <urAccepted>-1</urAccepted>
        <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
        <crashReportingEnabled>false</crashReportingEnabled>
        <reconnectionIntervalS>1</reconnectionIntervalS>
        <setLowPriority>false</setLowPriority>
        <minHomeDiskFree unit="%">0</minHomeDiskFree>
    </options>
</configuration>
"""


def wait(condition: Callable[[], object], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, what
        time.sleep(0.2)


class Deputy:
    """A deputy with a workbook, an exchange folder, and Syncthing for it."""

    def __init__(self, root: Path, name: str, text: str) -> None:
        self.root, self.folder, self.home = root, root / "exchange", root / "syncthing"
        self.workbook = root / "workbook.jjdesk"
        self.folder.mkdir(parents=True)
        self.address = f"tcp://127.0.0.1:{20000 + secrets.randbelow(20000)}"
        self._syncthing("generate", "--no-default-folder")
        self.id = self._syncthing("--device-id").strip()
        self.programs: list[subprocess.Popen[bytes]] = []
        services = Services(open_workbook(self.workbook))
        services.identity.rename(name)
        services.settings.remember({FOLDER: str(self.folder), SENDS: "1"})
        write(services, text)
        services.close()

    def _syncthing(self, *words: str) -> str:
        command = ["syncthing", *words, f"--home={self.home}"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def start(self, deputies: list["Deputy"]) -> None:
        members = "".join(f'<device id="{each.id}"/>' for each in deputies)
        devices = "".join(
            f'<device id="{each.id}" compression="never"><address>{each.address}</address></device>'
            for each in deputies
        )
        filled = CONFIG.format(
            folder=self.folder, members=members, devices=devices, address=self.address
        )
        (self.home / "config.xml").write_text(filled, encoding="utf-8")
        serve = ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart"]
        desk = [sys.executable, "-m", "jjdesk", "--workbook", str(self.workbook)]
        self.programs = [self._run("syncthing", serve), self._run("desk", desk)]

    def _run(self, name: str, command: list[str]) -> subprocess.Popen[bytes]:
        env = os.environ | {"HOME": str(self.root), "QT_QPA_PLATFORM": "offscreen"}
        with (self.root / f"{name}.log").open("wb") as log:
            return subprocess.Popen(command, env=env, stdout=log, stderr=subprocess.STDOUT)

    def stop(self) -> None:
        for program in self.programs:
            program.terminate()
        for program in self.programs:
            program.wait()

    def texts(self) -> list[str]:
        """The notes in the workbook, read beside the program that writes it."""
        connection = sqlite3.connect(f"file:{self.workbook}?mode=ro", uri=True)
        try:
            return sorted(text for (text,) in connection.execute("SELECT body FROM annotation"))
        finally:
            connection.close()

    def taken(self) -> list[str]:
        connection = sqlite3.connect(f"file:{self.workbook}?mode=ro", uri=True)
        try:
            return [name for (name,) in connection.execute("SELECT name FROM taken_file")]
        finally:
            connection.close()

    def sockets(self) -> set[str]:
        """Sockets of the application that could reach a network."""
        process = Path("/proc") / str(self.programs[1].pid)
        held = set()
        for file in (process / "fd").iterdir():
            with suppress(FileNotFoundError):  # closed since
                target = file.readlink().name
                if target.startswith("socket:["):
                    held.add(target.removeprefix("socket:[").rstrip("]"))
        tables = (process / "net" / name for name in ("tcp", "tcp6", "udp", "udp6", "raw"))
        lines = [line.split() for table in tables for line in table.read_text().splitlines()[1:]]
        return held & {fields[9] for fields in lines}


def write(services: Services, text: str) -> None:
    opened = open_bundled()
    note = new_annotation(opened.report.commitments[0], opened, text=text)
    services.annotating.save(replace(note, shared=True), opened)


@pytest.fixture
def deputies(tmp_path: Path) -> Iterator[list[Deputy]]:
    two = [
        Deputy(tmp_path / "zhang", "张三", "张的话"),
        Deputy(tmp_path / "li", "李四", "李的话"),
    ]
    for each in two:
        each.start(two)
    yield two
    for each in two:
        each.stop()


def test_notes_of_both_arrive_in_both(deputies, tmp_path):
    zhang, li = deputies
    for each in deputies:
        wait(lambda each=each: each.texts() == ["张的话", "李的话"], "notes did not arrive")
    assert {"张三-批注.jjpack", "李四-批注.jjpack"} <= {f.name for f in li.folder.iterdir()}

    # A third deputy's file, half copied into one folder, comes over to the other as it is.
    wang = Services(open_workbook(tmp_path / "wang.jjdesk"))
    wang.identity.rename("王五")
    write(wang, "王的话")
    file = tmp_path / "wang.jjpack"
    wang.sharing.write(file, Choice())
    wang.close()
    data = file.read_bytes()
    half, there = zhang.folder / "王五-批注.jjpack", li.folder / "王五-批注.jjpack"
    half.write_bytes(data[: len(data) // 2])
    wait(there.exists, "the half did not come over")
    time.sleep(8)  # longer than a file must rest, and the folder be looked at again
    for each in deputies:
        assert each.texts() == ["张的话", "李的话"]
        assert "王五-批注.jjpack" not in each.taken()
    half.write_bytes(data)
    for each in deputies:
        wait(lambda each=each: len(each.texts()) == 3, "the whole file was not read")
        assert each.texts() == ["张的话", "李的话", "王的话"]

    assert not [f.name for f in li.folder.iterdir() if "sync-conflict" in f.name]
    for each in deputies:
        assert each.sockets() == set()
        assert each.programs[1].poll() is None, (each.root / "desk.log").read_text()
