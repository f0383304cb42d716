"""All of a workbook out into one file, and back: to another machine, or as it once was.

What is voted is in no workbook, and so in no such file.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk import files
from jjdesk.domain.annotation import Annotation
from jjdesk.domain.backup import Occasion
from jjdesk.domain.library import Whole
from jjdesk.errors import SourceError, WorkbookError
from jjdesk.exchange import workbook_json
from jjdesk.services import revising
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.identity import ID
from jjdesk.store import annotations, driver, pages
from jjdesk.store import whole as wholes
from jjdesk.store.container import SCHEMA_VERSION
from jjdesk.store.database import Workbook, open_workbook
from jjdesk.store.whole import UnfitError
from jjdesk.words import say

_FIRST: Final = 24
"""Characters of a note by which it is known again."""
_TOLD: Final = (
    ("report", say("{} 份报告")),
    ("annotation", say("{} 条批注")),
    ("tag", say("{} 个标签")),
    ("task_table", say("{} 份任务表")),
    ("status_change", say("{} 条跟进")),
    ("project_list", say("{} 份项目名单")),
    ("intention", say("{} 项意向")),
    ("summary", say("{} 份摘要定义")),
)
"""What of a workbook is told to the user."""


class Given(Struct, frozen=True):
    """What a file holds; ``made`` is when it was exported, empty where that is not told."""

    whole: Whole
    made: str = ""


class Changes(Struct, frozen=True):
    """What becomes of notes: the first words of each that would come, go, or say something else."""

    come: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """How many, in a sentence."""
        if not (self.come or self.gone or self.other):
            return say("批注与现在的相同。")
        told = ((say("多出"), self.come), (say("少掉"), self.gone), (say("内容不同"), self.other))
        counted = [
            say("{said} {count} 条", said=words, count=len(notes)) for words, notes in told if notes
        ]
        return say("与现在相比，批注{names}。", names=say("，").join(counted))


class Preview(Struct, frozen=True):
    """What a file holds, looked at before it replaces the workbook; nothing is changed yet.

    ``inside`` and ``here`` tell in words what is in the file and in the workbook, ``words`` what
    would change, in one sentence or two, ``changes`` which notes. ``empty`` says that nothing is
    lost by it.
    """

    name: str
    whole: Whole
    inside: str
    here: str
    words: str
    empty: bool
    changes: Changes


class Taken(Struct, frozen=True):
    """A workbook that was replaced: what it was is in ``backup``, unless it was empty."""

    words: str
    backup: Path | None


class Transferring:
    """Export and replace the open workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook; ``clock`` may be wrong."""
        self._workbook = workbook
        self._clock = clock

    def file_name(self) -> str:
        """What an export is called, without an ending: ``全部资料-20250207``."""
        return f"全部资料-{self._clock().astimezone():%Y%m%d}"

    def export(self, path: Path) -> str:
        """Write all of the workbook into a file, whole or not at all; in words what that is.

        Raises:
            SourceError: it cannot be written; an older file is as it was.
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            whole = wholes.read(database.conn)
        return _write(whole, path, self._clock(), self._workbook.path)

    def preview(self, path: Path) -> Preview:
        """Read a file that was exported, or a copy of a workbook, and say what it would change.

        Raises:
            SourceError: it is no such file, or what it holds is no workbook.
            WorkbookError: the workbook, or its copy, cannot be read.
        """
        return self.looked_at(read(path), path.name)

    def looked_at(self, given: Given, name: str) -> Preview:
        """Say what a file that was read would change; ``name`` is for the sentences.

        Raises:
            SourceError: what it holds is no workbook.
            WorkbookError: the workbook cannot be read.
        """
        whole = given.whole
        try:
            given_notes = wholes.notes(whole)
        except UnfitError as error:
            raise workbook_json.unfit(name, str(error)) from error
        with self._workbook.reading() as database:
            empty = wholes.is_empty(database)
            here = told(wholes.counts(database))
            changes = compared(tuple(annotations.every(database)), given_notes)
        inside = told(_counts(whole))
        head = say("“{name}”{when}里有：{inside}", name=name, when=_when(given.made), inside=inside)
        if _writer(whole):
            head += say("，代表是{writer}", writer=_writer(whole))
        after = say("工作簿现在是空的，恢复后就有这些内容。")
        if not empty:
            after = say("工作簿现有的内容（{here}）将被替换；", here=here)
            after += say("替换前先备份，可在“备份与恢复”里恢复回来。{said}", said=changes.words)
        return Preview(
            name,
            whole,
            inside,
            here,
            say("{head}。{after}", head=head, after=after),
            empty,
            changes,
        )

    def take(self, preview: Preview) -> Taken:
        """Replace the workbook by what was looked at, after a copy of what is there.

        Raises:
            WorkbookError: no copy could be made, or SQLite refused; the workbook is as it was.
        """
        with self._workbook.reading() as database:
            empty = wholes.is_empty(database)
        backup = None if empty else self._workbook.copy(self._clock(), Occasion.RESTORE).path
        self._put(preview.whole, preview.name)
        words = say("已由“{name}”恢复：{inside}。", name=preview.name, inside=preview.inside)
        if backup is not None:
            words += say("原来的内容备份在“{name}”。", name=backup.name)
        return Taken(words, backup)

    def _put(self, whole: Whole, name: str) -> None:
        try:
            wholes.put(self._workbook, whole)
        except UnfitError as error:
            raise workbook_json.unfit(name, str(error)) from error


def export_file(workbook: Path, path: Path, clock: Clock = utc_now) -> str:
    """Write all of a workbook that need not be open into a file; it is only read.

    Returns:
        In words what is in the file.

    Raises:
        WorkbookError: there is no workbook, or it cannot be read.
        SourceError: the file cannot be written.
    """
    return _write(wholes.read_file(workbook), path, clock(), workbook)


def read(path: Path) -> Given:
    """Read a file that was exported, or a copy of a workbook.

    Raises:
        SourceError: it is neither, cannot be opened, or a newer program made it.
        WorkbookError: the copy cannot be read.
    """
    if _is_workbook(path):
        return Given(wholes.read_file(path))
    document = workbook_json.read_file(path)
    if document.schema > SCHEMA_VERSION:
        raise workbook_json.newer(path.name, document.program)
    return Given(Whole(document.schema, document.tables), document.made)


def _is_workbook(path: Path) -> bool:
    if driver.salt_of(path) is not None:
        return True
    try:
        return driver.contents(path, len(pages.HEAD)) == pages.HEAD
    except (OSError, ValueError):
        return False


def import_file(workbook: Path, path: Path, *, replace: bool, clock: Clock = utc_now) -> str:
    """Put what a file holds into a workbook that no window has open; it is made when missing.

    Returns:
        In words what was done.

    Raises:
        SourceError: the file is none of ours.
        WorkbookError: the workbook holds something and is not to be replaced, or it is open
            elsewhere, or cannot be written; nothing was changed.
    """
    given = read(path)
    opened = open_workbook(workbook)
    try:
        transferring = Transferring(opened, clock)
        preview = transferring.looked_at(given, path.name)
        if not preview.empty and not replace:
            message = say(
                "工作簿“{workbook}”里已有内容（{here}），没有恢复。工作簿没有任何改动，"
                "确要替换请加 --replace（替换前先备份），或用 --workbook 另选一个文件。",
                workbook=workbook,
                here=preview.here,
            )
            raise WorkbookError(message)
        if not opened.is_alone():
            message = say(
                "工作簿“{workbook}”正被另一个窗口或程序使用，没有恢复。工作簿没有任何改动，请先关闭它再试。",
                workbook=workbook,
            )
            raise WorkbookError(message)
        return transferring.take(preview).words
    finally:
        opened.close()


def compared(here: Sequence[Annotation], there: Sequence[Annotation]) -> Changes:
    """What would become of the notes ``here`` if those ``there`` took their place."""
    old, new = ({note.id: note for note in notes} for notes in (here, there))
    return Changes(
        come=tuple(_first_words(note) for id_, note in new.items() if id_ not in old),
        gone=tuple(_first_words(note) for id_, note in old.items() if id_ not in new),
        other=tuple(
            _first_words(note)
            for id_, note in new.items()
            if id_ in old and revising.content_of(note) != revising.content_of(old[id_])
        ),
    )


def _first_words(note: Annotation) -> str:
    words = " ".join((note.text or note.anchor.quote).split())
    return f"{words[:_FIRST]}…" if len(words) > _FIRST else words


def told(counts: Mapping[str, int]) -> str:
    """How much there is, in words: ``3 份报告、120 条批注``."""
    words = [form.format(counts[table]) for table, form in _TOLD if counts.get(table)]
    return say("、").join(words) or say("设置，没有报告和批注")


def _write(whole: Whole, path: Path, now: datetime, workbook: Path) -> str:
    with suppress(OSError, ValueError):
        if path.samefile(workbook):
            message = say(
                "“{path}”就是工作簿本身，没有导出。工作簿没有任何改动，请另取一个名字。", path=path
            )
            raise SourceError(message)
    files.replace(path, workbook_json.encode(whole, stamp(now)), private=True)
    return told(_counts(whole))


def _counts(whole: Whole) -> dict[str, int]:
    return {name: len(rows) for name, rows in whole.tables.items()}


def _when(made: str) -> str:
    try:
        return say(
            "（{made:%Y-%m-%d %H:%M} 导出）",
            made=datetime.fromisoformat(made).astimezone(),
        )
    except (ValueError, OverflowError):
        return ""


def _writer(whole: Whole) -> str:
    """The name of the deputy whose workbook it is, as far as it is told."""
    settings = {row["key"]: row["value"] for row in whole.tables["setting"]}
    authors = {row["id"]: row["name"] for row in whole.tables.get("author", [])}
    return str(authors.get(settings.get(ID)) or "")
