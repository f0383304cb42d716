"""Keep lists of projects that are voted on (项目名单); every act has a name and can be taken back.

Slow to import (sqlite-utils): not before the first paint.
"""

import re
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import KIND, ProjectColumn, ProjectList, RawProjects, keys
from jjdesk.errors import SourceError, VotingError
from jjdesk.services import backing_up
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.polling import demonstration
from jjdesk.store import project_links, projects
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import say, to_say

MOST = 200
"""Projects of a list: a ballot with more could not be filled in."""
_PASTED: Final = to_say("粘贴的表格")  # kept as the name of the source
LONGEST = {"name": 120, "content": 2000, "unit": 200, "deadline": 100}
"""Characters of what a project says."""

_NO_TITLE = re.compile(r"(?:Sheet|工作表|表)?\s*\d*$|(?:单位|附件|附表)\s*[：:\d]?", re.IGNORECASE)
"""What stands above a table and is no name for it."""


class Preview(Struct, frozen=True):
    """A list as it would be kept, before anything is.

    Attributes:
        raw: the table with the meaning its columns have; change it by ``preview_as``.
        name: proposed for the list.
        projects: in the order of the table.
        problems: what looks wrong, a sentence each; none of them keeps the list from being added.
        missing: columns that the table does not have.
    """

    raw: RawProjects
    name: str
    projects: tuple[Project, ...]
    problems: tuple[str, ...]
    missing: tuple[ProjectColumn, ...]


class ListChange(Struct, frozen=True):
    """What an act changed: the lists as they are now, the one it was done to (its id), its name."""

    lists: tuple[ProjectList, ...]
    list_id: str
    act: str

    @property
    def changed(self) -> ProjectList | None:
        """The list as it is now; None where it was removed."""
        return next((each for each in self.lists if each.id == self.list_id), None)


class Projects:
    """The lists of a workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock

    def lists(self, *, removed: bool = False) -> tuple[ProjectList, ...]:
        """The lists that are there, or those that were removed, the latest last.

        Raises:
            WorkbookError: they could not be read.
        """
        with self._workbook.reading() as database:
            found = projects.every(database)
        return tuple(each for each in found if (each.removed is not None) is removed)

    def preview_file(self, path: Path) -> Preview:
        """The list in an xlsx, xls, ods, csv, docx or html table; nothing is kept.

        Raises:
            SourceError: no list can be read from it.
        """
        from jjdesk.exchange import project_table  # noqa: PLC0415  slow

        return self.preview_as(project_table.read(path))

    def preview_text(self, text: str, page: str = "") -> Preview:
        """The list in a copied table; nothing is kept.

        Args:
            text: as it was copied.
            page: what Word and Excel put on the clipboard beside the text: it knows cells of
                several lines and merged ones. Empty, or without a list, the text is read.

        Raises:
            SourceError: no list can be read from it.
        """
        from jjdesk.exchange import project_table  # noqa: PLC0415  slow

        with suppress(SourceError):
            return self.preview_as(project_table.read_page(page, _PASTED))
        return self.preview_as(project_table.read_text(text, _PASTED))

    def preview_as(self, raw: RawProjects) -> Preview:
        """The list in a table under the meaning its columns have now.

        Raises:
            SourceError: no column holds names, or none is filled.
        """
        from jjdesk.exchange import project_table  # noqa: PLC0415  slow

        found = project_table.projects(raw)
        return Preview(
            raw,
            Path(raw.name).stem if _NO_TITLE.match(raw.title) else raw.title,
            found.projects,
            found.problems,
            tuple(each for each in ProjectColumn if each not in raw.columns),
        )

    def add(
        self,
        name: str,
        chosen: Sequence[Project],
        *,
        kind: str = KIND,
        source: str = "",
        demo: bool = False,
    ) -> ListChange:
        """Keep a list: of a preview, of a vote package, or made by hand.

        Projects without a key get one; those of a package keep theirs.

        Raises:
            VotingError: no name, no project, one without a name, two of one number, or a list
                that is kept already.
            WorkbookError: nothing was kept.
        """
        kept = ProjectList(
            id=uuid.uuid4().hex,
            name=_line(name, LONGEST["name"]),
            projects=_checked(chosen),
            kind=_line(kind, LONGEST["name"]) or KIND,
            demo=demo,
            source=_line(source, LONGEST["unit"]),
            added=stamp(self._clock()),
        )
        _refuse_nameless(kept.name)
        for other in self.lists():
            if (other.name, other.projects) == (kept.name, kept.projects):
                message = say(
                    "名单“{name}”已经在这里，内容相同。没有再存一份，请直接使用它。", name=kept.name
                )
                raise VotingError(message)
        backing_up.before_import(self._workbook, self._clock)
        with self._workbook.changing(say("导入项目名单“{name}”", name=kept.name)) as database:
            projects.add(database, kept)
        return ListChange(self.lists(), kept.id, say("导入项目名单"))

    def add_demonstration(self) -> ListChange:
        """Keep the demonstration list (示例) with its links; one that is there is only named.

        Raises:
            WorkbookError: nothing was kept.
        """
        here = next((each for each in self.lists() if each.demo), None)
        if here is not None:
            return ListChange(self.lists(), here.id, "")
        demo = demonstration.load()
        kept = replace(demo.listed, id=uuid.uuid4().hex, added=stamp(self._clock()))
        with self._workbook.changing(say("加入示例名单“{name}”", name=kept.name)) as database:
            projects.add(database, kept)
            for link in demo.links:
                project_links.put(database, kept.id, link)
        return ListChange(self.lists(), kept.id, say("加入示例名单"))

    def update(
        self, listed: ProjectList, chosen: Sequence[Project] | None = None, *, name: str = ""
    ) -> ListChange:
        """Give a list other projects, or another name; what is not given stays.

        A project of the same key keeps its links and the deputy's intention. Numbers are as given.

        Raises:
            VotingError: as of ``add``.
            WorkbookError: nothing was changed.
        """
        now = replace(
            listed,
            name=_line(name, LONGEST["name"]) or listed.name,
            projects=listed.projects if chosen is None else _checked(chosen),
        )
        with self._workbook.changing(say("修改项目名单“{name}”", name=now.name)) as database:
            projects.update(database, now)
        return ListChange(self.lists(), listed.id, say("修改项目名单"))

    def remove(self, listed: ProjectList) -> ListChange:
        """Take a list away; it can be put back with all that hangs on it.

        Raises:
            WorkbookError: nothing was changed.
        """
        return self._set_removed(listed, stamp(self._clock()), say("移除项目名单"))

    def restore(self, listed: ProjectList) -> ListChange:
        """Put a removed list back.

        Raises:
            WorkbookError: nothing was changed.
        """
        return self._set_removed(listed, None, say("恢复项目名单"))

    def _set_removed(self, listed: ProjectList, moment: str | None, act: str) -> ListChange:
        with self._workbook.changing(say("{act}“{name}”", act=act, name=listed.name)) as database:
            projects.set_removed(database, listed.id, moment)
        return ListChange(self.lists(), listed.id, act)


def _refuse_nameless(name: str) -> None:
    if not name:
        message = say("名单还没有名称。没有存入，请写上名称，如“2025年民生实事候选项目”。")
        raise VotingError(message)


def _checked(chosen: Sequence[Project]) -> tuple[Project, ...]:
    """The projects as they can be kept, in the order of their numbers.

    Raises:
        VotingError: they are no list.
    """
    if not 0 < len(chosen) <= MOST:
        message = say(
            "名单里要有 1 至 {most} 个项目，现在是 {count} 个。没有存入，请改好后再试。",
            most=MOST,
            count=len(chosen),
        )
        raise VotingError(message)
    kept = [_storable(each) for each in chosen]
    for place, each in enumerate(kept, start=1):
        if not each.name:
            message = say(
                "第 {place} 个项目没有名称。没有存入，请补上名称，或去掉这一行。", place=place
            )
            raise VotingError(message)
        if each.number < 1:
            message = say("“{name}”的序号要大于零。没有存入，请改好序号。", name=each.name)
            raise VotingError(message)
    _refuse_twice(kept)
    return tuple(sorted(_with_keys(kept), key=lambda each: each.number))


def _refuse_twice(kept: Iterable[Project]) -> None:
    number, times = Counter(each.number for each in kept).most_common(1)[0]
    if times > 1:
        names = say("、").join(
            say("“{name}”", name=each.name) for each in kept if each.number == number
        )
        message = say(
            "{names}的序号都是 {number}。没有存入，请给每个项目一个不同的序号。",
            names=names,
            number=number,
        )
        raise VotingError(message)


def _with_keys(kept: Sequence[Project]) -> list[Project]:
    """Every project with a key that no other has; those that have one first keep it."""
    used: set[str] = set()
    made = []
    proposed = keys(each.name for each in kept)
    for each, other in zip(kept, proposed, strict=True):
        key = each.key
        if not key or key in used:
            key = other if other not in used else uuid.uuid4().hex[:16]
        used.add(key)
        made.append(replace(each, key=key))
    return made


def _storable(project: Project) -> Project:
    return replace(
        project,
        **{field: _line(getattr(project, field), most) for field, most in LONGEST.items()},
    )


def _line(text: str, most: int) -> str:
    return storable(" ".join(text.split()))[:most]
