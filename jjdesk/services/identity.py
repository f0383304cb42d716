"""Who the deputy is, and who else writes annotations."""

import json
import uuid
from collections.abc import Mapping
from typing import Final

from jjdesk.domain.tag import Author
from jjdesk.services.clock import Clock, stamp_after, utc_now
from jjdesk.store import authors, settings
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable

ID: Final = "identity.id"
"""Setting: the deputy's id as an author, made at random when it is first needed."""
ALSO: Final = "identity.also"
"""Setting: ids under which the deputy wrote elsewhere, as a JSON list."""


class Identity:
    """The deputy as an author. To be used on the thread that opened the workbook.

    No act of it is in the undo log: who one is does not change with what one did.
    """

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook."""
        self._workbook = workbook
        self._clock = clock

    def me(self) -> str:
        """The deputy's id; made now if there is none yet.

        Raises:
            WorkbookError: it could not be kept.
        """
        # Asked each time: what was made in an act that failed is gone with it, and another workbook
        # may have come in this one's place.
        known = self._settings().get(ID, "")
        if not known:
            with self._workbook.changing() as database:
                settings.put(database, {ID: uuid.uuid4().hex} | self._settings())
            known = self._settings()[ID]
        return known

    def author(self) -> Author:
        """The deputy as others see him; the name is empty until it is given."""
        me = self.me()
        return next((each for each in self.authors() if each.id == me), Author(me, ""))

    def rename(self, name: str) -> Author:
        """Give the deputy a name.

        Raises:
            WorkbookError: nothing was changed.
        """
        before = self.author()
        modified = stamp_after(self._clock(), before.modified)
        author = Author(before.id, storable(name.strip()), modified)
        with self._workbook.changing() as database:
            authors.put(database, [author])
        return author

    def also_me(self) -> frozenset[str]:
        """Ids under which the deputy wrote on other machines."""
        return frozenset(json.loads(self._settings().get(ALSO, "[]")))

    def claim(self, author: str, *, mine: bool = True) -> None:
        """Say that another author is the deputy, too; or that it is not so.

        Raises:
            WorkbookError: nothing was changed.
        """
        ids = self.also_me() | {author} if mine else self.also_me() - {author}
        with self._workbook.changing() as database:
            settings.put(database, {ALSO: json.dumps(sorted(ids))})

    def mine(self) -> frozenset[str]:
        """All ids that are the deputy's; the empty one is of notes from before there were any."""
        return frozenset({"", self._settings().get(ID, "")}) | self.also_me()

    def authors(self) -> tuple[Author, ...]:
        """All whose name is known, by name."""
        with self._workbook.reading() as database:
            return authors.every(database)

    def names(self) -> Mapping[str, str]:
        """Names of authors by id; those without one are left out."""
        return {author.id: author.name for author in self.authors() if author.name}

    def _settings(self) -> dict[str, str]:
        with self._workbook.reading() as database:
            return settings.read(database, (ID, ALSO))
