"""What the tests of the services share."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jjdesk.services.annotating import Annotating
from jjdesk.services.bundle import Services
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
