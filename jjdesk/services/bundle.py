"""All services of an open workbook, in one place.

Slow to import (sqlite-utils): not before the first paint.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from jjdesk.services.annotating import Annotating
from jjdesk.services.clock import Clock, utc_now
from jjdesk.services.correcting import Correcting
from jjdesk.services.identity import Identity
from jjdesk.services.library import Library
from jjdesk.services.reading import Reading
from jjdesk.services.settings import Settings
from jjdesk.services.tagging import Tagging
from jjdesk.services.undoing import Undoing
from jjdesk.store.database import Workbook

if TYPE_CHECKING:
    from jjdesk.services.backing_up import BackingUp
    from jjdesk.services.charting.gathering import Gathering
    from jjdesk.services.following import Following
    from jjdesk.services.listing import Listing
    from jjdesk.services.merging import Merging
    from jjdesk.services.noting_many import NotingMany
    from jjdesk.services.polling.casting import Casting
    from jjdesk.services.polling.intentions import Intentions
    from jjdesk.services.polling.links import Links
    from jjdesk.services.polling.projects import Projects
    from jjdesk.services.readings import Readings
    from jjdesk.services.saved_filters import SavedFilters
    from jjdesk.services.searching import Searching
    from jjdesk.services.sharing import Sharing
    from jjdesk.services.summarising.defining import Defining
    from jjdesk.services.summarising.gathering import Summarising
    from jjdesk.services.tasking import Tasking
    from jjdesk.services.transferring import Transferring


class Services:
    """What a user can do with an open workbook. To be used and closed on the thread that opened it.

    Attributes:
        annotating: hang notes on commitments.
        correcting: put right what the parser read.
        identity: who the deputy is, and who else writes.
        library: keep, remove and open reports.
        reading: remember which commitments have been read.
        settings: remember what a screen wants to find again.
        tagging: the list of tags.
        undoing: take acts back and do them again.
    """

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
        """
        self._workbook = workbook
        self._clock = clock
        self.identity = Identity(workbook, clock)
        self.annotating = Annotating(workbook, clock, self.identity)
        self.correcting = Correcting(workbook, clock)
        self.library = Library(workbook, clock)
        self.reading = Reading(workbook, clock)
        self.settings = Settings(workbook)
        self.tagging = Tagging(workbook, clock)
        self.undoing = Undoing(workbook)

    @cached_property
    def tasking(self) -> "Tasking":
        """Keep task tables and say what they bear on."""
        from jjdesk.services.tasking import Tasking  # noqa: PLC0415  slow

        return Tasking(self._workbook, self._clock)

    @cached_property
    def following(self) -> "Following":
        """Keep how far commitments have come."""
        from jjdesk.services.following import Following  # noqa: PLC0415  slow

        return Following(self._workbook, self._clock)

    @cached_property
    def charting(self) -> "Gathering":
        """Gather what is charted."""
        from jjdesk.services.charting.gathering import Gathering  # noqa: PLC0415  slow

        return Gathering(self._workbook, self.library, self.following, self._readings)

    @cached_property
    def listing(self) -> "Listing":
        """List annotations: in any order, filtered, counted."""
        from jjdesk.services.listing import Listing  # noqa: PLC0415  slow

        return Listing(self._workbook, self.identity.mine, self._readings)

    @cached_property
    def _readings(self) -> "Readings":
        from jjdesk.services.readings import Readings  # noqa: PLC0415  slow

        return Readings(self._workbook)

    @cached_property
    def noting_many(self) -> "NotingMany":
        """Change several annotations at once."""
        from jjdesk.services.noting_many import NotingMany  # noqa: PLC0415  slow

        return NotingMany(self._workbook, self.annotating, self.tagging, self.identity)

    @cached_property
    def saved_filters(self) -> "SavedFilters":
        """Keep filters under names."""
        from jjdesk.services.saved_filters import SavedFilters  # noqa: PLC0415  slow

        return SavedFilters(self._workbook)

    @cached_property
    def defining(self) -> "Defining":
        """Keep definitions of summaries."""
        from jjdesk.services.summarising.catalogue import BUILT_IN  # noqa: PLC0415  slow
        from jjdesk.services.summarising.defining import Defining  # noqa: PLC0415  slow

        return Defining(self._workbook, BUILT_IN)

    @cached_property
    def searching(self) -> "Searching":
        """Search all reports and notes."""
        from jjdesk.services.searching import Searching  # noqa: PLC0415  slow

        return Searching(self._workbook)

    @cached_property
    def sharing(self) -> "Sharing":
        """Let the deputy's notes leave in packs."""
        from jjdesk.services.sharing import Sharing  # noqa: PLC0415  slow

        return Sharing(self._workbook, self.identity, self.listing, self.annotating, self._clock)

    @cached_property
    def summarising(self) -> "Summarising":
        """Gather what summaries are made from."""
        from jjdesk.services.summarising.gathering import Summarising  # noqa: PLC0415  slow

        return Summarising(
            self._workbook,
            self._clock,
            identity=self.identity,
            listing=self.listing,
            tasking=self.tasking,
            charting=self.charting,
        )

    @cached_property
    def merging(self) -> "Merging":
        """Take in packs of others."""
        from jjdesk.services.merging import Merging  # noqa: PLC0415  slow

        return Merging(self._workbook, self.identity, self.library, self._clock)

    @cached_property
    def projects(self) -> "Projects":
        """Keep lists of projects that are voted on."""
        from jjdesk.services.polling.projects import Projects  # noqa: PLC0415  slow

        return Projects(self._workbook, self._clock)

    @cached_property
    def links(self) -> "Links":
        """Say which commitments bear on projects."""
        from jjdesk.services.polling.links import Links  # noqa: PLC0415  slow

        return Links(self._workbook)

    @cached_property
    def intentions(self) -> "Intentions":
        """Keep what the deputy intends for projects."""
        from jjdesk.services.polling.intentions import Intentions  # noqa: PLC0415  slow

        return Intentions(self._workbook)

    @cached_property
    def casting(self) -> "Casting":
        """Know how often ballots were sealed."""
        from jjdesk.services.polling.casting import Casting  # noqa: PLC0415  slow

        return Casting(self._workbook)

    @cached_property
    def transferring(self) -> "Transferring":
        """Let all of the workbook leave in a file, and come back."""
        from jjdesk.services.transferring import Transferring  # noqa: PLC0415  slow

        return Transferring(self._workbook, self._clock)

    @cached_property
    def backing_up(self) -> "BackingUp":
        """Make copies of the workbook."""
        from jjdesk.services.backing_up import BackingUp  # noqa: PLC0415  slow

        return BackingUp(self._workbook, self._clock)

    def close(self) -> None:
        """Close the workbook; closing twice does no harm."""
        self._workbook.close()
