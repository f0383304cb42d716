"""A vote to try things on: package, keys, credentials, and deputies who cast their ballots."""

import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.voting import credentials, keys, package, sealing
from jjdesk.voting.box import Station
from jjdesk.voting.paper import Keyer

PROJECTS = 13
PUBLIC, SHARES = keys.make_committee(3, 2)
SECRETARIAT = keys.make_secretariat()


class Vote:
    """A vote of so many deputies on 13 projects, of which 10 may be ticked."""

    def __init__(
        self, deputies: int = 8, title: str = "民生实事项目票决", rules: Rules | None = None
    ) -> None:
        self.shares = SHARES
        self.secretariat = SECRETARIAT.text
        self.key = keys.join(SHARES[:2], PUBLIC)
        self.credentials = credentials.make(deputies)
        made = package.Package(
            title=title,
            rules=Rules(eligible=deputies) if rules is None else rules,
            projects=tuple(
                Project(key=f"p{number}", number=number, name=f"项目{number}")
                for number in range(1, PROJECTS + 1)
            ),
            committee=PUBLIC,
            credentials=tuple(sorted(credential.public for credential in self.credentials)),
            made="2026-01-05",
        )
        self.data = package.encode(made, SECRETARIAT)
        self.package = package.decode(self.data)

    def ballot(self, *numbers: int) -> Ballot:
        """A ballot with these ticks; without any of them with ten by chance."""
        ticked = numbers or secrets.SystemRandom().sample(range(1, PROJECTS + 1), 10)
        places = range(1, PROJECTS + 1)
        return Ballot(tuple(Mark.FOR if place in ticked else Mark.NONE for place in places))

    def seal(self, deputy: int, ballot: Ballot | None = None, sequence: int = 1) -> bytes:
        """The ballot's file of the deputy with this number, from 0 on."""
        said = self.ballot() if ballot is None else ballot
        return sealing.seal(said, sequence, self.package, self.credentials[deputy])

    def cast(
        self, folder: Path, deputy: int, ballot: Ballot | None = None, sequence: int = 1
    ) -> Path:
        """The same, saved to a folder."""
        folder.mkdir(exist_ok=True)
        path = folder / sealing.file_name()
        path.write_bytes(self.seal(deputy, ballot, sequence))
        return path

    def finish(self, station: Station, paper: Ballot | None = None) -> None:
        """What is still to do until the result is there."""
        deputies = len(self.credentials)
        station.set_counters(deputies, deputies)
        if paper is not None:
            for keyer in Keyer:
                station.enter_paper(keyer, {1: paper})
        if station.phase == "collecting":
            station.close()
        station.count(self.shares[1:])

    def counted(self, folder: Path, ballots: int = 6) -> Station:
        """A finished vote in a folder: ballots, one of them changed, and one on paper."""
        station = Station.create(folder, self.data)
        stick = folder.with_name(f"{folder.name}-stick")
        for deputy in range(ballots):
            self.cast(stick, deputy)
        station.collect([stick])
        station.collect([self.cast(stick, 0, sequence=2)])
        self.finish(station, self.ballot())
        return station


@pytest.fixture
def vote() -> Vote:
    """A vote of eight deputies."""
    return Vote()


@pytest.fixture
def make_vote() -> Callable[..., Vote]:
    """Votes of other sizes."""
    return Vote


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def files() -> Callable[[Path], dict[str, bytes]]:
    """All files of a folder by name."""
    return contents
