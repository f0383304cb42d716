"""Place lists in the workbook: the towns of a county, as the user imported them."""

from sqlite_utils import Database

from jjdesk.domain.library import PlaceList
from jjdesk.store import rows as cells


def put(database: Database, places: PlaceList, added: str) -> None:
    """Keep a list; it takes the place of an earlier one of its county.

    Args:
        database: the open workbook.
        places: county and towns.
        added: ISO 8601 in UTC.
    """
    database.execute(
        "INSERT INTO place_list (county, towns, added) VALUES (?, ?, ?)"
        " ON CONFLICT (county) DO UPDATE SET towns = excluded.towns, added = excluded.added",
        [places.county, "\n".join(places.towns), added],
    )


def every(database: Database) -> tuple[PlaceList, ...]:
    """All lists by county."""
    rows = database.execute("SELECT county, towns FROM place_list ORDER BY county")
    return tuple(
        PlaceList(cells.text(county), tuple(cells.text(towns).split("\n")))
        for county, towns in rows
    )
