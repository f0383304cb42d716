"""Settings in the workbook: what a screen wants to find again at the next start."""

from collections.abc import Mapping

from sqlite_utils import Database


def put(database: Database, settings: Mapping[str, str]) -> None:
    """Insert or replace ``settings``; the others stay."""
    for row in settings.items():
        database.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            row,
        )
