"""Settings in the workbook: what a screen wants to find again at the next start."""

import json
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from jjdesk.store import rows as cells


def put(database: Database, settings: Mapping[str, str]) -> None:
    """Insert or replace ``settings``; the others stay."""
    for row in settings.items():
        database.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            row,
        )


def read(database: Database, keys: Iterable[str]) -> dict[str, str]:
    """Those of the settings with ``keys`` that there are."""
    rows = database.execute(
        "SELECT key, value FROM setting WHERE key IN (SELECT value FROM json_each(?))",
        [json.dumps(list(keys))],
    )
    return dict(map(cells.pair, rows.fetchall()))
