"""What the tests of the workbook share."""

from pathlib import Path

import pytest

from jjdesk.domain.annotation import Annotation
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, reports
from jjdesk.store.database import open_workbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workbook of the test is to stand; nothing is there yet, nor is the folder."""
    return tmp_path / "folder" / "workbook.jjdesk"


@pytest.fixture
def note(open_report: OpenReport) -> Annotation:
    """An annotation on the first commitment, not kept."""
    return new_annotation(open_report.report.commitments[0], open_report, text="在哪里？")


@pytest.fixture
def filled(path: Path, note: Annotation, open_report: OpenReport) -> Path:
    """A workbook with ``note`` and its report, closed."""
    workbook = open_workbook(path)
    with workbook.changing() as database:
        reports.add(
            database,
            open_report.report,
            open_report.text,
            parsed="{}",
            parser=1,
            added=note.created,
        )
        annotations.put(database, note)
    workbook.close()
    return path
