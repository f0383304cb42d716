"""The list of all annotations, at 100,000 notes on 20 reports, against a naive list of them.

``lists_open_ms``: the room 批注 gone to until its first screen is painted; the floor is one
millisecond, the bar the promise: 100 of them. ``lists_open``: the same against the floor of all
that follow, a ``QListWidget`` (uniform, without wrapping) filled with the notes' texts and painted.
``lists_sort``, ``lists_filter``, ``lists_search``: another order, another kind, other words in each
round, until painted. ``lists_jump``: to the end of the list until its notes are painted, against
one page by OFFSET.
"""

import itertools
import os
import sqlite3
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from _bench import best_of, tell
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QListWidget

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.finding import Filter
from jjdesk.exchange import report_json
from jjdesk.gui.note_list.model import NoteListModel
from jjdesk.gui.note_list.table import NoteTable
from jjdesk.gui.theme import LIGHT, Look, style_sheet
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.bundle import Services
from jjdesk.services.list_wish import Order, Wish
from jjdesk.services.opening import open_bundled
from jjdesk.store import reports
from jjdesk.store.database import open_workbook

NOTES = 100_000
REPORTS = 20
ROUNDS = 5
WORDS = "建议说明口径与去年完成数，便于会后跟踪；请主管部门年中通报一次进展。"
ORDERS = (Order.TIME, Order.KIND, Order.IMPORTANCE, Order.AUTHOR, Order.FOLLOW_UP)
COLUMNS = (
    "id, report, commitment, quote, prefix, suffix, start, end, kind, importance, body, follow_up,"
    " author, created, modified"
)


def fill(path: Path) -> None:
    """A workbook with the notes spread over its reports."""
    workbook = open_workbook(path)
    opened = open_bundled()
    parsed = report_json.encode(opened.report).decode()
    kinds = list(NoteKind)
    commitments = opened.report.commitments
    with workbook.changing() as database:
        names = []
        for number in range(REPORTS):
            source = replace(opened.report.source, sha256=f"{number:064x}")
            report = replace(opened.report, source=source, year=2006 + number)
            reports.add(database, report, opened.text, parsed=parsed, parser=1, added="")
            names.append(source.sha256)
        rows, tags = [], []
        for number in range(NOTES):
            spread = number * 7919 % NOTES
            at = commitments[spread % len(commitments)]
            day = f"2025-{spread % 12 + 1:02}-{spread % 28 + 1:02}"
            moment = f"{day}T08:00:00.{number % 1000:03}Z"
            body = f"{WORDS[number % 17 :]}{'**重点**' if number % 5 == 0 else ''}第{number}号"
            id_ = str(uuid.UUID(int=spread + 1))
            rows.append(
                (
                    id_, names[spread % REPORTS], at.id, at.quote, "", "", at.start, at.end,
                    kinds[spread % len(kinds)], number % 3 + 1, body,
                    day if number % 10 == 0 else None, f"a{spread % 9}", moment, moment,
                )
            )  # fmt: skip
            if number % 2:
                tags.append((id_, 0, f"t{spread % 30}"))
        marks = ", ".join("?" * len(rows[0]))
        database.conn.executemany(f"INSERT INTO annotation ({COLUMNS}) VALUES ({marks})", rows)  # noqa: S608
        database.conn.executemany("INSERT INTO annotation_tag VALUES (?, ?, ?)", tags)
        database.conn.executemany(
            "INSERT INTO tag VALUES (?, ?, '', '', '', 0, '')",
            [(f"t{number}", f"标签{number}") for number in range(30)],
        )
    workbook.close()


class Screen:
    """The table on a workbook, as the room has it."""

    def __init__(self, path: Path) -> None:
        self.keeper = WorkbookKeeper(lambda: Services(open_workbook(path)))
        self.keeper.run(lambda services: services.listing, lambda _: None, print)
        self.keeper.drain()
        self.model = NoteListModel(self.keeper.run)
        self.table = NoteTable(self.model, Look(LIGHT, 100, serif=True))
        self.table.resize(1100, 660)

    def wait(self) -> None:
        """Until all that is in view has been read, measured and painted."""
        while True:
            self.keeper.drain()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            first, last = self.table.rowAt(0), self.table.rowAt(self.table.viewport().height() - 1)
            seen = range(max(0, first), (last if last >= 0 else self.model.rowCount() - 1) + 1)
            if all(self.model.line(row) is not None for row in seen):
                break
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def show(self, wish: Wish) -> None:
        """Another list, until it is painted."""
        self.model.show(wish)
        self.wait()

    def touch(self) -> None:
        """Something is written, so that nothing is known of the list any more."""
        moment = {"bench": str(time.monotonic_ns())}
        self.keeper.run(lambda services: services.settings.remember(moment), lambda _: None, print)
        self.keeper.drain()

    def open(self) -> None:
        """The room gone to."""
        self.table.show()
        self.show(Wish())

    def jump(self) -> None:
        """The end of the list."""
        self.table.scrollToBottom()
        self.wait()
        self.table.scrollToTop()
        self.wait()


def naive(path: Path, before: Callable[[], None]) -> Callable[[], None]:
    """All notes read in reading order and put into a plain list, after a short ``before``."""

    def show() -> None:
        before()
        with sqlite3.connect(path) as connection:
            rows = connection.execute(
                "SELECT body FROM annotation JOIN report ON report = sha256"
                " ORDER BY year DESC, start, annotation.created, annotation.id"
            ).fetchall()
        view = QListWidget()
        view.setUniformItemSizes(True)
        view.resize(1100, 660)
        view.addItems([body for (body,) in rows])
        view.show()
        view.viewport().repaint()
        view.deleteLater()

    return show


def offset(path: Path) -> Callable[[], None]:
    """A page from the end, as SQL counts it."""

    def read() -> None:
        with sqlite3.connect(path) as connection:
            connection.execute(
                "SELECT body FROM annotation JOIN report ON report = sha256"
                " ORDER BY year DESC, start, annotation.created, annotation.id LIMIT 48 OFFSET ?",
                [NOTES - 48],
            ).fetchall()

    return read


def main() -> None:
    """Six lines."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setStyleSheet(style_sheet(Look(LIGHT, 100, serif=True)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "workbook.jjdesk"
        fill(path)
        screen = Screen(path)
        floor, opened, counted = best_of(
            ROUNDS, naive(path, screen.touch), screen.open, offset(path)
        )
        tell("lists_open_ms", opened, 1, bar=100)
        tell("lists_open", opened, floor, bar=0.5)
        rounds = itertools.count()
        kinds = list(NoteKind)
        jobs: dict[str, Callable[[int], Wish]] = {
            "lists_sort": lambda n: Wish(order=ORDERS[n % len(ORDERS)]),
            "lists_filter": lambda n: Wish(wanted=Filter(kinds=(kinds[n % len(kinds)],))),
            "lists_search": lambda n: Wish(wanted=Filter(query=f"第{n + 777}号")),
        }
        for name, wish in jobs.items():
            (value,) = best_of(ROUNDS, lambda wish=wish: screen.show(wish(next(rounds))))  # type: ignore[misc]
            # Words are looked for in every note: no index holds what a note says.
            tell(name, value, floor, bar=0.75 if name == "lists_search" else 0.5)
        screen.show(Wish())
        (jumped,) = best_of(ROUNDS, screen.jump)
        tell("lists_jump", jumped / 2, counted, bar=1)
        screen.keeper.close()


if __name__ == "__main__":
    main()
