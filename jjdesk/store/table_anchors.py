"""Task tables follow the commitments they bear on, to another reading or version of a report."""

import uuid
from collections.abc import Mapping

from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.store import tasks


def rehang(database: Database, report: str, ids: Mapping[str, str]) -> None:
    """Hang the tasks of a report's tables on the commitments' new ids.

    Args:
        database: in a transaction.
        report: SHA-256 of the report.
        ids: new ids by old ones; tasks on others stay as they are.
    """
    for table in tasks.tables(database, report):
        moved = [
            match
            for match in tasks.matches(database, table.id)
            if ids.get(match.commitment, match.commitment) != match.commitment
        ]
        # All go before any comes: the new id of one may be the old one of another.
        for match in moved:
            tasks.remove_match(database, table.id, match.ordinal, match.commitment)
        for match in moved:
            tasks.put_match(database, table.id, replace(match, commitment=ids[match.commitment]))


def copy(database: Database, older: str, newer: str, ids: Mapping[str, str]) -> None:
    """Give a version of a report the tables of an older one, which keeps its own.

    Args:
        database: in a transaction.
        older: SHA-256 of the version that has the tables.
        newer: of the version that gets them.
        ids: commitments of ``newer`` by those of ``older``; tasks on others bear on none.
    """
    for table in tasks.tables(database, older):
        if table.removed is not None:
            continue
        matches = {}
        for match in tasks.matches(database, table.id):
            new = ids.get(match.commitment)
            if new is not None:
                matches[match.ordinal, new] = replace(match, commitment=new)
        given = replace(table, id=uuid.uuid4().hex, report=newer)
        tasks.add(database, given, tasks.tasks(database, table.id), matches.values())
