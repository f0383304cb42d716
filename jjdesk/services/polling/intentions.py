"""Keep what the deputy intends for projects (意向): private, never in a pack, and no vote.

Names of acts tell no choice. Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention, Leaning, ProjectList
from jjdesk.errors import VotingError
from jjdesk.store import intentions, projects
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say

LONGEST = 2000
"""Characters of a note."""


class IntentionChange(Struct, frozen=True):
    """What an act changed: the intentions in the deputy's order, the act's name for its undo."""

    intentions: tuple[Intention, ...]
    act: str


class Intentions:
    """The deputy's intentions. To be used on the thread that opened the workbook."""

    def __init__(self, workbook: Workbook) -> None:
        """Work on an open workbook."""
        self._workbook = workbook

    def of_list(self, listed: ProjectList) -> tuple[Intention, ...]:
        """One for each project, in the deputy's order; 待定 where nothing was said yet.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            kept = intentions.of_list(database, listed.id)
        return _filled(listed, kept)

    def for_projects(self, chosen: Sequence[Project]) -> tuple[Intention, ...]:
        """Those for the projects of a ballot, in the deputy's order; 待定 where nothing was said.

        A project is known by its key, which is made from its name. Of several lists that have it
        the one with the most of these projects counts, of equal ones the latest; removed ones not.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            rows = intentions.of_projects(database, (each.key for each in chosen))
        by_list: dict[str, list[Intention]] = {}
        for list_id, intention in rows:
            by_list.setdefault(list_id, []).append(intention)
        best = max(reversed(by_list.values()), key=len, default=[])
        asked = ProjectList(id="", name="", projects=tuple(chosen))
        return _filled(asked, best)

    def choose(self, listed: ProjectList, key: str, leaning: Leaning) -> IntentionChange:
        """Say 选, 不选 or 待定 to a project.

        Raises:
            VotingError: the project is not in the list.
            WorkbookError: nothing was changed.
        """
        return self._change(listed, key, say("改意向"), leaning=leaning)

    def note(self, listed: ProjectList, key: str, text: str) -> IntentionChange:
        """Write a note on a project; typing on is one act with it.

        Raises:
            VotingError: the project is not in the list.
            WorkbookError: nothing was changed.
        """
        kept = storable(text)[:LONGEST]
        return self._change(listed, key, say("写意向附注"), joins=f"intention {key}", note=kept)

    def move(self, listed: ProjectList, key: str, place: int) -> IntentionChange:
        """Put a project at a place of the deputy's order, counted from 0.

        Raises:
            VotingError: the project is not in the list.
            WorkbookError: nothing was changed.
        """
        order = [each.project for each in self.of_list(listed)]
        _refuse_unknown(key, order)
        order.remove(key)
        order.insert(max(place, 0), key)
        return self.order(listed, order)

    def order(self, listed: ProjectList, keys: Sequence[str]) -> IntentionChange:
        """Put the projects in the deputy's order; those that are not named come last.

        Raises:
            WorkbookError: nothing was changed.
        """
        places = {key: place for place, key in reversed(list(enumerate(keys)))}
        with self._workbook.changing(say("调整意向次序")) as database:
            # Another window may have changed the list since it was shown.
            here = projects.read(database, listed.id) or replace(listed, projects=())
            now = _filled(here, intentions.of_list(database, listed.id))
            ordered = sorted(now, key=lambda each: places.get(each.project, len(places)))
            intentions.put(database, listed.id, ordered)
        return IntentionChange(tuple(ordered), say("调整意向次序"))

    def clear(self, chosen: Iterable[Project]) -> None:
        """Erase what was intended for projects, in every list: no byte of it stays in a file.

        Not to be taken back, nor is any act that touched an intention. Takes time by the size of
        the workbook.

        Raises:
            WorkbookError: another program reads the workbook meanwhile; what is deleted stays so.
        """
        wanted = msgspec.json.encode([each.key for each in chosen]).decode()
        self._workbook.erase(intentions.TABLE, intentions.ERASE, [wanted])

    def _change(
        self, listed: ProjectList, key: str, act: str, *, joins: str = "", **values: object
    ) -> IntentionChange:
        project = listed.project(key)
        if project is None:
            raise _unknown()
        name = say("{act}（项目 {number}）", act=act, number=project.number)
        with self._workbook.changing(name, joins and f"{joins} {listed.id}") as database:
            here = projects.read(database, listed.id) or replace(listed, projects=())
            now = _filled(here, intentions.of_list(database, listed.id))
            _refuse_unknown(key, [each.project for each in now])
            changed = tuple(
                replace(each, **values) if each.project == key else each for each in now
            )
            intentions.put(database, listed.id, changed)
        return IntentionChange(changed, act)


def _filled(listed: ProjectList, kept: Sequence[Intention]) -> tuple[Intention, ...]:
    """The kept ones of projects that are there, then the others in the order of the list."""
    here = {each.key for each in listed.projects}
    known = {each.project for each in kept}
    rest = (Intention(each.key) for each in listed.projects if each.key not in known)
    return (*(each for each in kept if each.project in here), *rest)


def _refuse_unknown(key: str, keys: Sequence[str]) -> None:
    if key not in keys:
        raise _unknown()


def _unknown() -> VotingError:
    return VotingError(say("这个项目已经不在名单里。没有改动，请重新打开名单后再试。"))
