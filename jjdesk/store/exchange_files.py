"""Files of notes that were taken in from the exchange folder, so that each is taken in once."""

from sqlite_utils import Database


def known(database: Database) -> frozenset[str]:
    """SHA-256 of every file that was taken in, or written by this workbook."""
    return frozenset(sha256 for (sha256,) in database.execute("SELECT sha256 FROM taken_file"))


def put(database: Database, sha256: str, *, name: str, author: str, taken: str, added: int) -> None:
    """Remember a file; one that is known stays as it is.

    Args:
        database: the open workbook.
        sha256: of its bytes.
        name: of the file.
        author: id of whose notes are in it.
        taken: ISO 8601 in UTC.
        added: how many notes were new or others than before.
    """
    database.execute(
        "INSERT INTO taken_file (sha256, name, author, taken, added) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (sha256) DO NOTHING",
        [sha256, name, author, taken, added],
    )
