"""Settings in the workbook: what a screen wants to find again at the next start."""

from collections.abc import Mapping

from sqlite_utils import Database


def put(database: Database, settings: Mapping[str, str]) -> None:
    """Insert or replace ``settings``; the others stay."""
    rows = [{"key": key, "value": value} for key, value in settings.items()]
    database.table("setting").upsert_all(rows, pk="key")
