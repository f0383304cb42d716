"""Inputs given to a reader in a child process, under limits of time and memory, and what came of it.

The child says in shared memory which input it is at, so that nothing it dies of is lost: an
exception that is no sentence for the user, a crash, more processor time or more memory than an
input may take. A new child goes on behind it.
"""

import faulthandler
import mmap
import os
import resource
import signal
import struct
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from dice import Dice
from target import Target

SECONDS = 5.0
"""Of processor time for one input; the seeds take thousandths."""
SILENCE = 120.0
"""Seconds without a new input after which a child is stuck; the machine may be busy."""
MEMORY = 768 * 2**20
"""Bytes that reading may take beyond what the program itself has."""
_LARGEST = 16 * 2**20
_HEAD = struct.Struct("<qqqq")
"""Number of the input under way, its size, how many are done, how many of them were read."""
_DONE, _FOUND, _BROKEN, _TAKEN = 0, 3, 4, 5


@dataclass(frozen=True, slots=True)
class Finding:
    """An input that a reader could not take: its number, bytes, and what happened."""

    target: str
    number: int
    data: bytes
    what: str

    def keep(self, folder: Path) -> Path:
        """Leave the input and what happened in ``folder``; the path of the input."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.target}-{sha256(self.data).hexdigest()[:12]}.bin"
        path.write_bytes(self.data)
        path.with_suffix(".txt").write_text(
            f"{self.target} {self.number}\n{self.what}\n", encoding="utf-8"
        )
        return path


@dataclass(slots=True)
class Run:
    """What was tried on a target: inputs, those that were read and not refused, seconds, findings."""

    target: str
    inputs: int = 0
    taken: int = 0
    seconds: float = 0.0
    findings: list[Finding] = field(default_factory=list)


class _Shared:
    """Memory that parent and child both see, also after the child's death."""

    def __init__(self) -> None:
        self._map = mmap.mmap(-1, _HEAD.size + _LARGEST + 65536)

    def begin(self, number: int, data: bytes, done: int = 0, taken: int = 0) -> None:
        size = min(len(data), _LARGEST)
        self._map[_HEAD.size : _HEAD.size + size] = data[:size]
        _HEAD.pack_into(self._map, 0, number, size, done, taken)

    def tell(self, what: str) -> None:
        said = what.encode(errors="replace")[-60000:]
        start = _HEAD.size + _LARGEST
        self._map[start : start + 4 + len(said)] = struct.pack("<i", len(said)) + said

    def state(self) -> tuple[int, int, int]:
        number, _, done, taken = _HEAD.unpack_from(self._map, 0)
        return number, done, taken

    def input(self) -> bytes:
        size = _HEAD.unpack_from(self._map, 0)[1]
        return self._map[_HEAD.size : _HEAD.size + size]

    def said(self) -> str:
        start = _HEAD.size + _LARGEST
        (size,) = struct.unpack_from("<i", self._map, start)
        return self._map[start + 4 : start + 4 + size].decode()


def run(target: Target, first: int, inputs: int | None, seconds: float | None) -> Run:
    """Try inputs ``first``, ``first`` + 1 … until there were so many, or the time is over.

    Each of the two may be None. Ends early where findings pile up.
    """
    target.load()
    result = Run(target.name)
    shared = _Shared()
    begun = time.monotonic()
    number = first
    while not _over(result, inputs, seconds, begun):
        left = None if inputs is None else inputs - result.inputs
        until = None if seconds is None else begun + seconds
        shared.begin(number, b"")
        status = _child(shared, target, _numbers(number, left), until)
        at, done, taken = shared.state()
        result.inputs += done
        result.taken += taken
        if status == _DONE:
            break
        result.inputs += 1
        result.findings.append(Finding(target.name, at, shared.input(), _told(status, shared)))
        number = at + 1
    result.seconds = time.monotonic() - begun
    return result


def again(target: Target, data: bytes) -> str:
    """What comes of one input; empty where the reader can take it."""
    target.load()
    shared = _Shared()
    shared.begin(0, data)
    status = _child(shared, target, iter(()), None, data)
    return "" if status in (_DONE, _TAKEN) else _told(status, shared)


def _numbers(first: int, count: int | None) -> Iterator[int]:
    return iter(range(first, first + count if count is not None else sys.maxsize))


def _over(result: Run, inputs: int | None, seconds: float | None, begun: float) -> bool:
    return (
        (inputs is not None and result.inputs >= inputs)
        or (seconds is not None and time.monotonic() - begun >= seconds)
        or len(result.findings) >= 20
    )


def _child(
    shared: _Shared,
    target: Target,
    numbers: Iterator[int],
    until: float | None,
    data: bytes | None = None,
) -> int:
    """Try inputs in a new process and wait for its end; its exit code, or its signal below 0."""
    sys.stdout.flush()
    process = os.fork()
    if not process:
        code = _BROKEN
        try:
            _limit()
            if data is None:
                code = _try(shared, target, numbers, until)
            else:
                code = _try_one(shared, target, data)
        except BaseException:  # noqa: BLE001  no exception may leave a fork
            shared.tell("no input was made:\n" + traceback.format_exc())
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(_waited(process, shared))


def _waited(process: int, shared: _Shared) -> int:
    """Wait for the child; end it when nothing new came from it for long."""
    before, since = shared.state(), time.monotonic()
    while True:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return status
        now = shared.state()
        if now != before:
            before, since = now, time.monotonic()
        elif time.monotonic() - since > SILENCE:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(0.02)


def _limit() -> None:
    """Memory for this process: what it has, and so much more."""
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # C libraries and panics talk there
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * os.sysconf("SC_PAGE_SIZE") + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _try(shared: _Shared, target: Target, numbers: Iterator[int], until: float | None) -> int:
    done = taken = 0
    for number in numbers:
        shared.begin(number, b"", done, taken)
        if until is not None and time.monotonic() >= until:
            return _DONE
        data = target.make(Dice(target.name, number))
        shared.begin(number, data, done, taken)
        outcome = _try_one(shared, target, data)
        if outcome == _FOUND:
            return _FOUND
        done += 1
        taken += outcome == _TAKEN
    shared.begin(0, b"", done, taken)
    return _DONE


def _try_one(shared: _Shared, target: Target, data: bytes) -> int:
    # Its default is death, also within C code that never comes back.
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    outcome = _TAKEN
    try:
        target.read(data)
    except target.refusals as error:
        what = _fault(error)
        outcome = _FOUND if what else _DONE
    except BaseException:  # noqa: BLE001  also panics of Rust, which are no Exception
        what = traceback.format_exc()
        outcome = _FOUND
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    if outcome == _FOUND:
        shared.tell(what)
    return outcome


def _fault(error: BaseException) -> str:
    """What is wrong with a refusal as a sentence for the user; empty if nothing is."""
    said = str(error)
    if not said.endswith("。") or len(said) > 1000 or "\n" in said:
        return f"no sentence for a user: {said[:2000]!r}"
    return ""


def _told(status: int, shared: _Shared) -> str:
    if status in (_FOUND, _BROKEN):
        return shared.said()
    if status == -signal.SIGPROF:
        return f"hang: more than {SECONDS:g} s of processor time"
    if status == -signal.SIGKILL:
        return f"hang: nothing for {SILENCE:g} s, or killed by the system"
    return f"crash: signal {-status}" if status < 0 else f"the child ended with {status}"
