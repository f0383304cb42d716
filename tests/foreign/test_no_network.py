"""The whole flow and the whole vote where there is no network, with every socket on record.

The guard of ``conftest.py`` sees what Python does; a library in C could open a socket past it. Here
the kernel is asked: strace writes down every call of these processes that has to do with a network,
and a network name space of their own has no interface but a loopback that is down.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.network

ROOT = Path(__file__).resolve().parents[2]
FLOWS = (
    "tests/gui/test_whole_flow.py",
    "tests/gui/voting/test_whole_vote.py",
    "tests/services/test_protecting.py",  # SQLCipher brings a library of OpenSSL
    "tests/test_end_to_end.py",
)
_REACH_OUT = """
import socket
for family in (socket.AF_INET, socket.AF_INET6):
    try:
        socket.socket(family, socket.SOCK_DGRAM).connect(("192.0.2.1" if family == 2 else "::1", 9))
    except OSError as error:
        print(error.strerror)
"""
"""An address that is nobody's, for examples only."""


class Traced:
    """A command without a network; ``families`` are those of the sockets that it asked for."""

    def __init__(self, folder: Path, *command: str) -> None:
        record = folder / "trace"
        words = ["unshare", "-n", "strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network"]
        self.done = subprocess.run(
            [*words, "-o", record, *command],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        self.record = record.read_text(encoding="utf-8", errors="replace")
        self.families = set(re.findall(r"\bsocket(?:pair)?\((\w+)", self.record))


def test_the_record_would_show_a_socket_and_nothing_can_be_reached(tmp_path):
    traced = Traced(tmp_path, sys.executable, "-c", _REACH_OUT)
    assert traced.done.returncode == 0, traced.done.stderr
    assert {"AF_INET", "AF_INET6"} <= traced.families
    refused = traced.done.stdout.splitlines()
    assert len(refused) == 2, "neither could be reached"
    assert refused[0] == "Network is unreachable"


@pytest.mark.parametrize("flow", FLOWS)
def test_no_socket_that_could_reach_anybody(tmp_path, flow):
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", flow]
    traced = Traced(tmp_path, *words)
    assert traced.done.returncode == 0, traced.done.stdout[-4000:]
    assert re.search(r"\d+ passed", traced.done.stdout)
    # Processes of one machine among themselves: a screen, the bus of the desktop.
    assert traced.families <= {"AF_UNIX"}, traced.record[-4000:]
    assert not re.search(r"sa_family=AF_(?!UNIX)", traced.record)
