"""Bars of coverage, room by room: a plugin of pytest for ``python3 dev.py test --coverage``.

A room below its bar is a failed test of the run, so that the closing line counts it. What was run
in processes that a test started is not seen: what counts is run in the tests' own.
"""

import json
import tempfile
from collections.abc import Generator, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import pytest

BARS: Final = {
    "domain": 100,
    "parsing": 100,
    "voting": 100,
    "store": 100,
    "services": 100,
    "gui": 90,
}
"""Per cent of the branches, and of the statements, that tests must run."""
_MOST_TOLD: Final = 40
"""Files of a room that are named; more would not be read."""


class Share(NamedTuple):
    """So many of so many."""

    done: int = 0
    of: int = 0

    def also(self, done: int, of: int) -> Self:
        """This and another one."""
        return self._replace(done=self.done + done, of=self.of + of)

    def reaches(self, per_cent: int) -> bool:
        """Whether it is no less, without rounding."""
        return self.done * 100 >= per_cent * self.of

    def __str__(self) -> str:
        """In per cent, rounded down: 100 is said of all only."""
        thousandths = self.done * 1000 // self.of if self.of else 1000
        return f"{thousandths // 10}.{thousandths % 10} %"


class Room(NamedTuple):
    """A package of ours, and what of it no test has run, a line for each file."""

    statements: Share = Share()
    branches: Share = Share()
    missing: tuple[str, ...] = ()

    def passes(self, bar: int) -> bool:
        """Whether statements and branches both reach the bar."""
        return self.statements.reaches(bar) and self.branches.reaches(bar)


def rooms(measured: dict[str, Any]) -> dict[str, Room]:
    """The rooms of a report of coverage in JSON, by name; modules beside them are ``jjdesk``."""
    found: dict[str, Room] = {}
    for name, file in sorted(measured["files"].items()):
        parts = Path(name).parts
        key = parts[1] if len(parts) > 2 else parts[0]
        room, summary = found.get(key, Room()), file["summary"]
        found[key] = Room(
            room.statements.also(summary["covered_lines"], summary["num_statements"]),
            room.branches.also(summary["covered_branches"], summary["num_branches"]),
            (*room.missing, *_missing(name, file)),
        )
    return found


def _missing(name: str, file: dict[str, Any]) -> list[str]:
    unseen = set(file["missing_lines"])
    told = list(_spans(sorted(unseen)))
    told += [
        f"{start}->{'end' if end < 0 else end}"
        for start, end in file["missing_branches"]
        if not {start, end} & unseen
    ]
    return [f"{name}: {', '.join(told)}"] if told else []


def _spans(lines: list[int]) -> Iterator[str]:
    """Lines that follow one another as one: 3-9."""
    for _, group in groupby(enumerate(lines), lambda pair: pair[1] - pair[0]):
        span = [line for _, line in group]
        yield f"{span[0]}-{span[-1]}" if span[1:] else str(span[0])


def table(found: dict[str, Room]) -> list[str]:
    """A line for each room."""
    lines = [f"{'room':<12}{'statements':>12}{'branches':>12}{'bar':>8}"]
    for name, room in found.items():
        bar = f"{BARS[name]} %" if name in BARS else ""
        lines.append(f"{name:<12}{room.statements!s:>12}{room.branches!s:>12}{bar:>8}".rstrip())
    return lines


def verdict(name: str, room: Room) -> pytest.TestReport:
    """What the run says of one room with a bar."""
    passed = room.passes(BARS[name])
    told = [*room.missing[:_MOST_TOLD], *(["..."] if len(room.missing) > _MOST_TOLD else [])]
    return pytest.TestReport(
        nodeid=f"coverage of jjdesk/{name}",
        location=(f"jjdesk/{name}", None, "coverage"),
        keywords={},
        outcome="passed" if passed else "failed",
        longrepr=None if passed else "not run by any test:\n" + "\n".join(told),
        when="call",
    )


def _measured(controller: Any) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "coverage.json")
        controller.cov.load()
        controller.cov.json_report(outfile=str(file))
        found: dict[str, Any] = json.loads(file.read_bytes())
    return found


_FOUND: Final = pytest.StashKey[dict[str, Room]]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Once all tests are through, and pytest-cov has put together what it saw, judge the rooms."""
    result = yield
    if not hasattr(session.config, "workerinput"):
        controller = session.config.pluginmanager.getplugin("_cov").cov_controller
        found = rooms(_measured(controller))
        session.config.stash[_FOUND] = found
        for name in BARS:
            report = verdict(name, found[name])
            session.config.hook.pytest_runtest_logreport(report=report)
    return result


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """The table of all rooms."""
    if found := config.stash.get(_FOUND, None):
        terminalreporter.section("coverage, room by room")
        for line in table(found):
            terminalreporter.write_line(line)
