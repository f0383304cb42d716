"""What a list of annotations is to show, and how it is sorted; quick to import."""

from enum import StrEnum

from msgspec import Struct

from jjdesk.domain.finding import Filter
from jjdesk.services.filtering import Known


class Order(StrEnum):
    """How a list is sorted; within equal ones, in reading order."""

    READING = "reading"
    TIME = "time"
    KIND = "kind"
    IMPORTANCE = "importance"
    AUTHOR = "author"
    TAG = "tag"
    FOLLOW_UP = "follow_up"


class Wish(Struct, frozen=True, kw_only=True):
    """What a list is to show.

    Attributes:
        wanted: what the annotations, and what they hang on, must be.
        order: how it is sorted.
        descending: the other way round; what has no value stays last.
        report: SHA-256 of the one report, or empty for all of the library.
        known: of the open report and of the deputy, for filters that ask more than the workbook.
    """

    wanted: Filter = Filter()
    order: Order = Order.READING
    descending: bool = False
    report: str = ""
    known: Known = Known()
