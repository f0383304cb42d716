"""What the tests of the services share."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.tag import Tag
from jjdesk.exchange import report_json
from jjdesk.services import waiting
from jjdesk.services.annotating import Annotating
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.services.sharing import Choice
from jjdesk.store import annotations, reports, tags
from jjdesk.store.database import open_workbook


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2025, 2, 7, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "workbook.jjdesk"


@pytest.fixture
def services(path: Path, clock: Clock) -> Iterator[Services]:
    services = Services(open_workbook(path), clock)
    yield services
    services.close()


@pytest.fixture
def annotating(services: Services) -> Annotating:
    return services.annotating


class Deputy:
    """A deputy with a workbook and a clock."""

    def __init__(self, folder: Path, name: str, open_report: OpenReport | None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.now = datetime(2026, 11, 23, 8, tzinfo=UTC)
        self._workbook = open_workbook(folder / "workbook.jjdesk")
        self.services = Services(self._workbook, self._clock)
        self.services.identity.rename(name)
        self.report = open_report
        if open_report is not None:
            self.keep(open_report)

    def _clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def later(self, minutes: int = 20) -> None:
        self.now += timedelta(minutes=minutes)

    def keep(self, opened: OpenReport) -> None:
        """Put a report into the library."""
        with self._workbook.changing("导入报告") as database:
            parsed = report_json.encode(opened.report).decode()
            reports.add(
                database, opened.report, opened.text, parsed=parsed, parser=99, added="2026"
            )
            waiting.show(self._workbook, opened)

    def write(
        self, text: str, number: int = 0, *, shared: bool = True, opened: OpenReport | None = None
    ) -> Annotation:
        opened = opened or self.report
        assert opened is not None
        note = new_annotation(opened.report.commitments[number], opened, text=text)
        self.later()
        return self.save(replace(note, shared=shared), opened)

    def save(self, note: Annotation, opened: OpenReport | None = None) -> Annotation:
        opened = opened or self.report
        assert opened is not None
        (kept,) = self.services.annotating.save(note, opened).saved
        self.services.annotating.end_sitting()
        return kept

    def edit(self, note: str, text: str) -> Annotation:
        self.later()
        here = self.services.annotating.get(note)
        assert here is not None
        return self.save(replace(here, text=text))

    def pack(self, *, private: bool = False, name: str = "包.jjpack") -> Path:
        file = self.folder / name
        self.services.sharing.write(file, Choice(private=private))
        return file

    def take(self, file: Path, *, own: bool = False):
        merging = self.services.merging
        return merging.merge(merging.preview_file(file), own=own)

    def texts(self) -> list[str]:
        with self._workbook.reading() as database:
            return sorted(note.text for note in annotations.every(database))

    def notes(self) -> dict[str, Annotation]:
        with self._workbook.reading() as database:
            return {note.id: note for note in annotations.every(database)}

    def put_tag(self, tag: Tag) -> None:
        with self._workbook.changing("标签") as database:
            tags.put(database, [tag])

    def everything(self) -> dict[str, list[tuple[object, ...]]]:
        """All that packs bring, row by row."""
        tables = ("revision", "annotation", "annotation_tag", "tag", "author")
        with self._workbook.reading() as database:
            return {
                table: sorted(database.execute(f"SELECT * FROM {table}"), key=repr)  # noqa: S608
                for table in tables
            }

    def close(self) -> None:
        self.services.close()


@pytest.fixture
def meet(tmp_path: Path, open_report: OpenReport) -> Iterator[Callable[..., Deputy]]:
    """Makes deputies; each has the sample report unless said otherwise."""
    met: list[Deputy] = []

    def meet(name: str, *, reports: bool = True) -> Deputy:
        folder = tmp_path / f"{len(met)}-{name}"
        met.append(Deputy(folder, name, open_report if reports else None))
        return met[-1]

    yield meet
    for each in met:
        each.close()
