"""Lists of projects that are voted on, as a deputy keeps them, and what the deputy thinks of them.

A list is imported, never invented; what a deputy intends (意向) stays in the deputy's workbook.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from jjdesk.domain.poll import Project
from jjdesk.domain.task import Verdict

KIND = "民生实事项目"
"""What a list holds, in words, unless it says otherwise."""

DEMO = "示例名单 · 非大会名单"
"""What stands wherever a demonstration list is shown or used."""

_DROPPED = re.compile(r"[\W_]+")


def keys(names: Iterable[str]) -> tuple[str, ...]:
    """Keys for projects of these names, the same on every machine that has the same list.

    So an intention finds its project in the secretariat's vote package. Spaces, punctuation and
    width of characters do not count; of equal names the second gets another key than the first.
    """
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        plain = _DROPPED.sub("", unicodedata.normalize("NFKC", name)).lower()
        seen[plain] += 1
        text = plain if seen[plain] == 1 else f"{plain}#{seen[plain]}"
        found.append(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest())
    return tuple(found)


class ProjectList(Struct, frozen=True, kw_only=True):
    """A list of projects (项目名单) in the order of the ballot; moments in UTC.

    Attributes:
        id: of the list in this workbook.
        kind: what it holds, in words.
        demo: a demonstration list (示例): shown as such wherever it is shown.
        source: name of the file it came from.
        removed: when it was taken away; None while it is there.
    """

    id: str
    name: str
    projects: tuple[Project, ...]
    kind: str = KIND
    demo: bool = False
    source: str = ""
    added: str = ""
    removed: str | None = None

    def project(self, key: str) -> Project | None:
        """The project with this key."""
        return next((each for each in self.projects if each.key == key), None)


class ProjectLink(Struct, frozen=True, kw_only=True):
    """That a commitment bears on a project, or does not: what was decided, or came with the list.

    Attributes:
        project: its key in its list.
        report: SHA-256 of the report that the commitment (its id) is of.
        quote: the commitment's words, for readers without that report.
        likeness: of the texts, from 0 to 1.
    """

    project: str
    report: str
    commitment: str
    quote: str
    likeness: float
    verdict: Verdict


class Leaning(StrEnum):
    """What a deputy intends: 选, 不选 or 待定."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


class Intention(Struct, frozen=True):
    """What a deputy intends for a project (意向): private, and no vote."""

    project: str
    leaning: Leaning = Leaning.OPEN
    note: str = ""


class Cast(Struct, frozen=True):
    """That a ballot was sealed here: how often for this package, and the last receipt.

    Nothing of the choice, and no credential.
    """

    package: str
    sequence: int
    receipt: str


class ProjectColumn(StrEnum):
    """What a column of a list's table holds."""

    NUMBER = "number"
    NAME = "name"
    CONTENT = "content"
    INVESTMENT = "investment"
    UNIT = "unit"
    DEADLINE = "deadline"


class RawProjects(Struct, frozen=True):
    """A list's table as its file has it: ``rows`` below ``header``, all as wide as ``columns``.

    ``columns`` says what each column holds, ``None`` that it is not read. ``above`` is all that
    stands above the header, ``title`` the longest line of it.
    """

    name: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[ProjectColumn | None, ...]
    above: str = ""
