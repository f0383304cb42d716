"""Counted votes in folders beside each other, as a counting station leaves them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.services.polling import preparing
from jjdesk.voting import credentials, keys, package, paper, rounds, sealing
from jjdesk.voting.box import Station
from jjdesk.voting.paper import Keyer

COMMITTEE, SHARES = keys.make_committee(3, 2)
SECRETARIAT = keys.make_secretariat()


class Halls:
    """Holds votes of twenty deputies."""

    deputies = 20

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.credentials = credentials.make(self.deputies)

    def package(self, rules: Rules, projects: int = 13, *, demo: bool = False) -> bytes:
        """The file of a package."""
        made = package.Package(
            title="青溪县民生实事项目票决",
            rules=rules,
            projects=tuple(
                Project(key=f"k{n}", number=n, name=f"项目{n}") for n in range(1, projects + 1)
            ),
            committee=COMMITTEE,
            credentials=tuple(sorted(each.public for each in self.credentials)),
            made="2026-01-05",
            demo=demo,
        )
        return package.encode(made, SECRETARIAT)

    def count(
        self,
        name: str,
        data: bytes,
        ballots: Sequence[Ballot],
        papers: Sequence[Ballot] = (),
        *,
        present: int = 20,
        issued: int = 20,
    ) -> Station:
        """Hold a vote in the folder of that name, from the package to the result."""
        station = Station.create(self.folder / name, data)
        vote = station.package
        stick = self.folder / f"{name}-stick"
        stick.mkdir()
        for credential, ballot in zip(self.credentials, ballots, strict=False):
            path = stick / sealing.file_name()
            path.write_bytes(sealing.seal(ballot, 1, vote, credential))
        station.collect([stick])
        station.set_counters(present, issued)
        for number, ballot in enumerate(papers, 1):
            for who in Keyer:
                station.enter_paper(who, {number: ballot})
        for void in paper.unconfirmed(station.paper, vote.rules, len(vote.projects)):
            station.confirm_void(void.number, "多选")
        station.close()
        station.count(SHARES[:2])
        return station

    def following(self, station: Station) -> bytes:
        """The package of the round that follows."""
        vote = station.package
        outcome = station.result.outcome
        decided = [each.key for each in vote.projects] if outcome.invalid_round else ()
        return preparing.next_package(
            vote,
            rounds.next_round(outcome, vote.rules, vote.projects, vote.round, decided=decided),
            previous=station.result_hash,
            key_text=SECRETARIAT.text,
            made="2026-01-06",
        )

    @staticmethod
    def tick(*numbers: int, projects: int = 13) -> Ballot:
        """A ballot with these ticks."""
        places = range(1, projects + 1)
        return Ballot(tuple(Mark.FOR if n in numbers else Mark.NONE for n in places))

    def tied(self, name: str = "第一轮", **rules) -> Station:
        """Nine of ten seats are filled, the projects 10 and 11 tie for the last; one paper void."""
        others = [[n for n in range(1, 10) if n != left % 9 + 1] for left in range(11)]
        ballots = [self.tick(10, 11, *some) for some in others] + [self.tick(*range(1, 10))] * 6
        papers = (self.tick(*range(1, 12)), self.tick(1, 10, 11), self.tick(*range(1, 8)))
        return self.count(name, self.package(Rules(eligible=20, **rules)), ballots, papers)


@pytest.fixture
def halls(tmp_path) -> Halls:
    """Where votes are held."""
    return Halls(tmp_path)


@pytest.fixture
def bare() -> Callable[[object], str]:
    """All words of a document, of its parts too, without spaces."""

    def words(value: object) -> str:
        if isinstance(value, str):
            return "".join(value.split())
        if isinstance(value, int | float):
            return str(value)
        if isinstance(value, tuple | list):
            return "|".join(words(each) for each in value)
        fields = getattr(value, "__struct_fields__", ())
        return "|".join(words(getattr(value, name)) for name in fields)

    return words
