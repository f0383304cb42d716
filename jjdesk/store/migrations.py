"""How the workbook came to its present shape: plain SQL, never edited once released.

Each migration ends by setting ``user_version``, in the same transaction as its changes.
"""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("jjdesk")


@MIGRATIONS(name="0001_report_annotation_setting")
def report_annotation_setting(db: Database) -> None:
    """Create the first shape.

    ``report`` keeps the source text and its reading, so that a workbook stands alone. Nothing
    limits an annotation to one a commitment. Its ``report`` must exist: what a note hangs on is
    never lost.
    """
    db.executescript("""
        CREATE TABLE report (
            sha256 TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            title TEXT,
            media_type TEXT NOT NULL,
            source_text TEXT NOT NULL,
            parsed TEXT NOT NULL,
            added TEXT NOT NULL
        );
        CREATE TABLE annotation (
            id TEXT PRIMARY KEY NOT NULL,
            report TEXT NOT NULL REFERENCES report (sha256),
            commitment TEXT NOT NULL,
            quote TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            start INTEGER NOT NULL,
            stance TEXT,
            body TEXT NOT NULL,
            created TEXT NOT NULL,
            modified TEXT NOT NULL
        );
        CREATE INDEX annotation_in_reading_order ON annotation (report, start, created, id);
        CREATE TABLE setting (
            key TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        );
        PRAGMA application_id = 1246381143;
        PRAGMA user_version = 1;
    """)
