"""A government's task table (目标任务分解表) and how its tasks bear on commitments."""

from enum import StrEnum

from msgspec import Struct


class Task(Struct, frozen=True):
    """One row: what is to be done, by whom, until when, and how far it has come.

    ``ordinal`` counts rows from 1, ``number`` is what the table prints (``3``, ``（二）``). Cells
    that the table leaves empty or has no column for are ``""``.
    """

    ordinal: int
    number: str
    section: str
    text: str
    units: str
    leader: str
    deadline: str
    progress: str


class TaskTable(Struct, frozen=True):
    """A table of one period (``2025``, ``2025年上半年``) of one report; moments in UTC."""

    id: str
    report: str
    name: str
    period: str
    added: str
    removed: str | None = None


class Verdict(StrEnum):
    """How sure it is that a task bears on a commitment, or what the user decided."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Match(Struct, frozen=True):
    """That the task with this ordinal bears on a commitment; ``likeness`` is from 0 to 1."""

    ordinal: int
    commitment: str
    likeness: float
    verdict: Verdict


class Column(StrEnum):
    """What a column of a task table holds."""

    NUMBER = "number"
    SECTION = "section"
    TEXT = "text"
    UNITS = "units"
    LEADER = "leader"
    DEADLINE = "deadline"
    PROGRESS = "progress"


class RawTable(Struct, frozen=True):
    """A table as a file has it: ``rows`` below ``header``, all as wide as ``columns``.

    A merged cell's text stands in every place it covers. ``columns`` says what each column holds,
    ``None`` that it is not read. ``title`` is what stands above the header.
    """

    name: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Column | None, ...]


class Standing(Struct, frozen=True):
    """What one table says of one commitment: a task that bears on it, and how sure that is."""

    table: TaskTable
    task: Task
    match: Match
