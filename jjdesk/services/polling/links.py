"""Which commitments of a report bear on the projects of a list: found by text, then corrected.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectLink, ProjectList
from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Task, Verdict
from jjdesk.errors import VotingError
from jjdesk.services.opening import OpenReport
from jjdesk.store import project_links, projects
from jjdesk.store.database import Workbook
from jjdesk.words import say

BEARING = (Verdict.SURE, Verdict.CONFIRMED)
"""Verdicts under which a commitment stands with its project."""
_SHOWN = 3
"""Doubtful commitments offered for one project, the likeliest ones."""


class Bearing(Struct, frozen=True):
    """A commitment that bears on a project, perhaps.

    Attributes:
        likeness: of the texts, from 0 to 1; 1 where the user named it.
        verdict: ``SURE`` and ``DOUBTFUL`` as found by text, the others as decided.
        doubt: why it is not sure, in words; empty where it is.
    """

    commitment: Commitment
    likeness: float
    verdict: Verdict
    doubt: str = ""

    @property
    def holds(self) -> bool:
        """Whether it stands with the project; else it waits for a decision, or was rejected."""
        return self.verdict in BEARING


class LinkChange(Struct, frozen=True):
    """What an act changed: what bears on the list's projects now, the act's name for its undo."""

    bearings: Mapping[str, tuple[Bearing, ...]]
    act: str


class Links:
    """The links of a workbook's lists. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook."""
        self._workbook = workbook
        self._found: tuple[
            tuple[tuple[Project, ...], tuple[Commitment, ...]], dict[str, tuple[Bearing, ...]]
        ] = (((), ()), {})

    def of_list(self, listed: ProjectList, opened: OpenReport) -> Mapping[str, tuple[Bearing, ...]]:
        """What bears on each project (by its key): what holds first, then the likeliest.

        Args:
            listed: the list.
            opened: the report whose commitments are looked at.

        Raises:
            WorkbookError: what was decided could not be read.
        """
        sha256 = opened.report.source.sha256
        with self._workbook.reading() as database:
            decided = project_links.of_list(database, listed.id, sha256)
        found = self._by_text(listed.projects, opened)
        return _settled(found, decided, opened)

    def for_projects(
        self, chosen: Sequence[Project], opened: OpenReport
    ) -> Mapping[str, tuple[Bearing, ...]]:
        """What bears on the projects of a ballot (by their keys).

        What was decided on a project of the same key counts, of several lists the latest.

        Raises:
            WorkbookError: what was decided could not be read.
        """
        with self._workbook.reading() as database:
            decided = project_links.of_projects(database, opened.report.source.sha256)
        return _settled(self._by_text(tuple(chosen), opened), decided, opened)

    def confirm(
        self, listed: ProjectList, key: str, opened: OpenReport, commitment: str
    ) -> LinkChange:
        """Let a commitment (its id) stand with a project: one that was found, or the user's own.

        Raises:
            VotingError: the project or the commitment is not there.
            WorkbookError: nothing was changed.
        """
        return self._decide(listed, key, opened, commitment, Verdict.CONFIRMED)

    def reject(
        self, listed: ProjectList, key: str, opened: OpenReport, commitment: str
    ) -> LinkChange:
        """Say that a commitment does not bear on a project.

        Raises:
            VotingError: the project or the commitment is not there.
            WorkbookError: nothing was changed.
        """
        return self._decide(listed, key, opened, commitment, Verdict.REJECTED)

    def _decide(
        self, listed: ProjectList, key: str, opened: OpenReport, commitment: str, verdict: Verdict
    ) -> LinkChange:
        project = listed.project(key)
        said = next((each for each in opened.report.commitments if each.id == commitment), None)
        if project is None or said is None:
            message = say("要对应的项目或报告内容已经不在。没有改动，请重新打开名单后再试。")
            raise VotingError(message)
        found = self._by_text(listed.projects, opened).get(key, ())
        likeness = next((each.likeness for each in found if each.commitment.id == said.id), 1.0)
        link = ProjectLink(
            project=key,
            report=opened.report.source.sha256,
            commitment=said.id,
            quote=said.quote,
            likeness=likeness,
            verdict=verdict,
        )
        words = say("对应") if verdict is Verdict.CONFIRMED else say("不对应")
        act = say(
            "{act}报告第 {number} 条（项目 {project}）",
            act=words,
            number=said.number,
            project=project.number,
        )
        with self._workbook.changing(act) as database:
            kept = projects.read(database, listed.id)
            if kept is None or kept.project(key) is None:
                message = say("这个项目已经不在名单里。没有改动，请重新打开名单后再试。")
                raise VotingError(message)
            project_links.put(database, listed.id, link)
        return LinkChange(self.of_list(listed, opened), words)

    def _by_text(
        self, chosen: tuple[Project, ...], opened: OpenReport
    ) -> Mapping[str, tuple[Bearing, ...]]:
        """What the texts say; of the last projects and report it is remembered."""
        about = (chosen, opened.report.commitments)
        if self._found[0] != about:
            self._found = (about, find(*about))
        return self._found[1]


def _settled(
    found: Mapping[str, tuple[Bearing, ...]],
    decided: Iterable[ProjectLink],
    opened: OpenReport,
) -> dict[str, tuple[Bearing, ...]]:
    """What the texts say, with what was decided laid over it."""
    here = {each.id: each for each in opened.report.commitments}
    bearings = {key: {each.commitment.id: each for each in few} for key, few in found.items()}
    for link in decided:
        commitment = here.get(link.commitment)
        if commitment is not None and link.project in bearings:
            known = Bearing(commitment, link.likeness, link.verdict)
            bearings[link.project][link.commitment] = known
    return {
        key: _ordered(each for each in few.values() if each.verdict is not Verdict.REJECTED)
        for key, few in bearings.items()
    }


def find(
    chosen: Sequence[Project], commitments: Sequence[Commitment]
) -> dict[str, tuple[Bearing, ...]]:
    """What bears on each project (by its key) by its text, the sure ones first."""
    from jjdesk.services import task_matching  # noqa: PLC0415  slow

    tasks = [_task(place, project) for place, project in enumerate(chosen)]
    here = {each.id: each for each in commitments}
    found: dict[str, list[Bearing]] = {project.key: [] for project in chosen}
    for match in task_matching.match(tasks, commitments):
        commitment = here[match.commitment]
        doubt = ""
        if match.verdict is Verdict.DOUBTFUL:
            doubt = task_matching.doubt(tasks[match.ordinal].text, commitment.text, match.likeness)
        bearing = Bearing(commitment, match.likeness, match.verdict, doubt)
        found[chosen[match.ordinal].key].append(bearing)
    return {key: _few(bearings) for key, bearings in found.items()}


def _task(place: int, project: Project) -> Task:
    """A project as a row of a task table; its name counts as a clause of its own."""
    # To be matched, not to be read: the same in any language of the window.
    text = f"{project.name}\n{project.content}" if project.content else project.name
    return Task(place, str(project.number), "", text, project.unit, "", project.deadline, "")


def _few(bearings: Sequence[Bearing]) -> tuple[Bearing, ...]:
    """The sure ones, and of the doubtful ones the likeliest."""
    sure = [each for each in bearings if each.verdict is Verdict.SURE]
    doubtful = [each for each in bearings if each.verdict is Verdict.DOUBTFUL]
    return _ordered([*sure, *_ordered(doubtful)[:_SHOWN]])


def _ordered(bearings: Iterable[Bearing]) -> tuple[Bearing, ...]:
    return tuple(
        sorted(bearings, key=lambda each: (not each.holds, -each.likeness, each.commitment.number))
    )
