"""A workbook that is damaged, or may be: looked at, saved from, put back from a copy.

All by its path: none of it needs the workbook to be open, and it must not be while it is replaced.
"""

import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from jjdesk import parsing
from jjdesk.domain.annotation import Annotation
from jjdesk.domain.backup import Backup, Occasion
from jjdesk.errors import WorkbookError
from jjdesk.exchange import report_json
from jjdesk.services import revising
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.opening import BUNDLED_SHA256, open_bundled
from jjdesk.services.transferring import told
from jjdesk.store import (
    annotations,
    backups,
    container,
    driver,
    faults,
    reports,
    revisions,
    salvage,
)
from jjdesk.store import whole as wholes
from jjdesk.store.database import Workbook, open_workbook
from jjdesk.words import say


class Health(Struct, frozen=True):
    """Whether a workbook is sound, and that in words."""

    sound: bool
    words: str


class Salvaged(Struct, frozen=True):
    """What could be read of a damaged workbook: a file among the copies, and in words what."""

    backup: Backup
    words: str


def examine(workbook: Path) -> Health:
    """Look through the whole file; it is only read.

    Raises:
        WorkbookError: it could not be looked at.
    """
    if not container.occupied(workbook):
        raise faults.missing(workbook)
    if salvage.is_sound(workbook):
        words = say("工作簿完好：整个文件逐页检查过，没有发现问题。")
        return Health(sound=True, words=words)
    words = say(
        "工作簿有损坏的地方。程序没有改动它。请先点“抢救”，把还能读出的内容存成一份新的工作簿；再比较它和最近的备份，选一份恢复。"
    )
    return Health(sound=False, words=words)


def rescue(workbook: Path, clock: Clock = utc_now) -> Salvaged:
    """Put what can still be read of a workbook into a new one among its copies.

    The workbook itself is only read.

    Raises:
        WorkbookError: not even its bytes can be read, nothing is in it, or there is no room.
    """
    found = salvage.read(workbook)
    moment = clock()
    target = backups.place(workbook, moment, Occasion.SALVAGED)
    part = target.with_name(f".{target.name}.part")
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        salvage.build(found, part, like=workbook)
        opened = open_workbook(part)
        try:
            _mend(opened, clock)
            with opened.reading() as database:
                counts = wholes.counts(database)
                empty = wholes.is_empty(database)
        finally:
            opened.close()
        if empty:
            raise _nothing(workbook)
        salvage.finish(part)
        part.replace(target)
    except driver.errors() as error:
        raise faults.no_copy(error, workbook) from error
    except OSError as error:
        raise faults.no_copy_os(error, workbook) from error
    finally:
        for file in (part, *backups.companions(part)):
            with suppress(OSError):
                file.unlink()
    made = next(each for each in backups.beside(workbook) if each.path == target)
    return Salvaged(
        made, say("救出{told}，已存为一份“抢救”的备份；原来的工作簿没有改动。", told=told(counts))
    )


def put_in_place(workbook: Path, copy: Path, clock: Clock = utc_now) -> str:
    """Put a copy in place of a workbook that cannot be read; in words what was done.

    Nobody may have it open. What was under a passphrase stays under it, if that was given.

    Raises:
        WorkbookError: the copy cannot be read, or it could not be done; the workbook is as it was.
    """
    inside = told(wholes.counts_of_file(copy))
    was = driver.salt_of(workbook)
    old = backups.put_in_place(workbook, copy, clock())
    words = say("已由“{name}”恢复：{inside}。", name=copy.name, inside=inside)
    if old is not None:
        words += say("原来的工作簿另存为“{name}”。", name=old.name)
    now = driver.salt_of(workbook)
    if was is not None and now is None:
        words += say("这份备份没有加密，恢复后的工作簿也没有密码；需要时请重新设置。")
    elif now is not None and now != was:
        words += say("打开它要用这份备份的密码。")
    return words


def _mend(workbook: Workbook, clock: Clock) -> None:
    """Let notes and their histories make up for each other, and take out what hangs on nothing."""
    with workbook.changing() as database:
        notes = {note.id: note for note in annotations.every(database)}
        rows = database.execute("SELECT DISTINCT annotation FROM revision").fetchall()
        histories = revisions.of_annotations(database, [row[0] for row in rows])
        said = {id_: revising.shown(history) for id_, history in histories.items()}
        every = (*notes.values(), *filter(None, said.values()))
        _keep_bundled(workbook, every, clock)
        kept = {each.sha256 for each in reports.shelf(database)}
        # A note whose report is lost waits for it, as one from elsewhere does.
        alone = [each for each in notes.values() if each.anchor.report not in kept]
        revisions.add(database, [revising.first(each) for each in alone if each.id not in said])
        for id_, note in said.items():
            if note is not None and id_ not in notes and note.anchor.report in kept:
                annotations.show(database, id_, note)
        for note in alone:
            annotations.show(database, note.id, None)
        salvage.drop_orphans(database)


def _keep_bundled(workbook: Workbook, notes: tuple[Annotation, ...], clock: Clock) -> None:
    """The report that comes with the program need not be read from the workbook."""
    if all(note.anchor.report != BUNDLED_SHA256 for note in notes):
        return
    with workbook.changing() as database:
        if not reports.contains(database, BUNDLED_SHA256):
            opened = open_bundled()
            reports.add(
                database, opened.report, opened.text,
                parsed=report_json.encode(opened.report).decode("utf-8"),
                parser=parsing.VERSION, added=stamp(clock()),
            )  # fmt: skip


def _nothing(workbook: Path) -> WorkbookError:
    return WorkbookError(
        say(
            "从“{name}”里没有读出任何内容，没有存成新的工作簿；它没有被改动。请用最近的备份恢复。",
            name=workbook.name,
        )
    )
