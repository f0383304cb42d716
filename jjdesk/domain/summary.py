"""A summary (摘要): what of a report, of notes and of a vote is put on paper, and how."""

from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.finding import Filter
from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.sheet import Sheet


class Purpose(StrEnum):
    """What a summary is for; each has one built-in definition."""

    NOTES = "notes"
    """批注摘要: commitments with what was noted on them."""
    SPEECH = "speech"
    """审议发言提纲: what to say in deliberation, and how long that takes."""
    AMENDMENTS = "amendments"
    """修改意见表: 原文, 建议改为, 理由."""
    PROPOSAL = "proposal"
    """代表建议: a draft a matter."""
    TARGETS = "targets"
    """量化目标一览表."""
    TOWNS = "towns"
    """我的选区: what concerns the deputy's own towns."""
    TASKS = "tasks"
    """目标任务分解表: who is responsible for what, until when, and how far it has come."""
    RESULT = "result"
    """票决结果: of a counted vote's folder."""


class Whose(StrEnum):
    """Whose notes are in it."""

    MINE = "mine"
    OTHERS = "others"
    ALL = "all"
    NONE = "none"


class Grouping(StrEnum):
    """By what it is ordered, and what its headings are."""

    SECTION = "section"
    SECTOR = "sector"
    KIND = "kind"
    IMPORTANCE = "importance"
    AUTHOR = "author"
    TAG = "tag"
    TIME = "time"


class Headings(StrEnum):
    """How headings are printed: numbered (一、（一）), without numbers, or not at all."""

    NUMBERED = "numbered"
    PLAIN = "plain"
    NONE = "none"


class Layout(StrEnum):
    """``OFFICIAL``: GB/T 9704-2012, 22 lines of 28 characters. ``COMPACT``: closer lines."""

    OFFICIAL = "official"
    COMPACT = "compact"


class Remarks(StrEnum):
    """Where notes stand in a Word document: below the words, in footnotes or in comments."""

    INLINE = "inline"
    FOOTNOTES = "footnotes"
    COMMENTS = "comments"


class PageStyle(Struct, frozen=True, omit_defaults=True):
    """How pages look; ``points`` is the size of the body, 0 for the layout's own.

    The official layout's own is 三号 (15.75), the compact one's 五号 (10.5).
    """

    layout: Layout = Layout.OFFICIAL
    points: float = 0.0


SIZES: Final = (5.0, 42.0)
"""The smallest and the largest body in points (八号 and 初号): of others no page can be made."""
MOST_MINUTES: Final = 240

COMPACT: Final = PageStyle(Layout.COMPACT)
"""How tables, sheets and slips of other rooms are printed."""


class Definition(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a summary holds, and how it looks. What its purpose has no use for is not looked at.

    Attributes:
        id: of a built-in one, its purpose; of the user's own, random.
        name: what the user calls it, and what stands over it.
        purpose: what it is for.
        wanted: which commitments and notes.
        order: by what they are ordered; within equal ones, in reading order.
        source: with the report's own words.
        targets: with the quantified targets of each commitment.
        notes: whose.
        charts: with a picture for each sector, at the end.
        progress: with how far each commitment has come.
        headings: how they are printed.
        page: how pages look.
        remarks: where notes stand in a Word document.
        minutes: how long the speech may take; 0 for no limit.
        folder: of the counted vote.
    """

    id: str
    name: str
    purpose: Purpose
    wanted: Filter = Filter()
    order: Grouping = Grouping.SECTION
    source: bool = True
    targets: bool = True
    notes: Whose = Whose.ALL
    charts: bool = False
    progress: bool = False
    headings: Headings = Headings.NUMBERED
    page: PageStyle = PageStyle()
    remarks: Remarks = Remarks.INLINE
    minutes: int = 0
    folder: str = ""

    @property
    def built_in(self) -> bool:
        """Whether it comes with the program; such a one is changed, never renamed or removed."""
        return self.id == self.purpose.value


def within_limits(definition: Definition) -> Definition:
    """``definition`` with sizes and times that can be printed; what cannot falls back to its own.

    A definition out of a foreign workbook may hold any number.
    """
    page = definition.page
    if page.points and not SIZES[0] <= page.points <= SIZES[1]:
        page = PageStyle(page.layout)
    minutes = definition.minutes if 0 <= definition.minutes <= MOST_MINUTES else 0
    if page is definition.page and minutes == definition.minutes:
        return definition
    return replace(definition, page=page, minutes=minutes)


class Proposer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who hands in a proposal (领衔代表), as the form asks; what is not known stays a line to fill.

    ``card`` is the 代表证号, ``delegation`` the 代表团.
    """

    name: str = ""
    card: str = ""
    delegation: str = ""
    phone: str = ""
    address: str = ""


class Summary(Struct, frozen=True, kw_only=True):
    """A summary, made: the document, and the same as tables for a spreadsheet and for programs.

    ``characters`` is how many are to be spoken, without blanks; ``told`` what the screen says of it
    in one line (``12 条 · 18 条批注``).
    """

    manuscript: Manuscript
    sheets: tuple[Sheet, ...]
    characters: int = 0
    told: str = ""
