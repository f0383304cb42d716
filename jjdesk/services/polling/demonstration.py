"""The demonstration list (示例), made from commitments of the bundled report."""

import msgspec
from msgspec import Struct

from jjdesk import paths
from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectLink, ProjectList, keys
from jjdesk.domain.task import Verdict
from jjdesk.errors import InternalError
from jjdesk.words import say

FILE = "jiangjin-2025.projects.json"
"""In the folder of seeds."""


class Demonstration(Struct, frozen=True):
    """The list without an id, and a link for each of its projects at least."""

    listed: ProjectList
    links: tuple[ProjectLink, ...]


class _Source(Struct, frozen=True, forbid_unknown_fields=True):
    commitment: str
    quote: str


class _Project(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    content: str
    made_from: tuple[_Source, ...]
    deadline: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    report: str
    projects: tuple[_Project, ...]


def load() -> Demonstration:
    """Read it from the files that come with the program.

    Raises:
        InternalError: the file is missing or broken.
    """
    file = paths.seeds() / FILE
    try:
        seed = msgspec.json.decode(file.read_bytes(), type=_File)
    except (OSError, msgspec.MsgspecError) as error:
        message = say("程序自带的示例名单 {file} 缺失或损坏，请重新安装。", file=file)
        raise InternalError(message) from error
    names = keys(each.name for each in seed.projects)
    made = tuple(
        Project(key=key, number=number, name=each.name, content=each.content,
                deadline=each.deadline)
        for number, (key, each) in enumerate(zip(names, seed.projects, strict=True), start=1)
    )  # fmt: skip
    links = tuple(
        ProjectLink(
            project=key,
            report=seed.report,
            commitment=source.commitment,
            quote=source.quote,
            likeness=1.0,
            verdict=Verdict.SURE,
        )
        for key, each in zip(names, seed.projects, strict=True)
        for source in each.made_from
    )
    return Demonstration(ProjectList(id="", name=seed.name, projects=made, demo=True), links)
