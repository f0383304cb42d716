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


@MIGRATIONS(name="0002_library")
def library(db: Database) -> None:
    """Give a workbook a library: reports with place and year, corrections, tasks, place lists.

    What ``report`` says beside its reading is taken from the reading once. A report or table that
    is ``removed`` keeps all that hangs on it, so that removal can be taken back.
    """
    db.executescript("""
        ALTER TABLE report ADD COLUMN place TEXT;
        ALTER TABLE report ADD COLUMN year INTEGER;
        ALTER TABLE report ADD COLUMN commitments INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE report ADD COLUMN targets INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE report ADD COLUMN parser INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE report ADD COLUMN removed TEXT;
        UPDATE report SET
            place = json_extract(parsed, '$.place'),
            year = json_extract(parsed, '$.year'),
            commitments = coalesce(json_array_length(parsed, '$.commitments'), 0),
            targets = (
                SELECT coalesce(sum(json_array_length(value, '$.targets')), 0)
                FROM json_each(parsed, '$.commitments')
            );
        CREATE TABLE correction (
            id TEXT PRIMARY KEY NOT NULL,
            report TEXT NOT NULL REFERENCES report (sha256),
            field TEXT NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            quote TEXT NOT NULL,
            value TEXT,
            created TEXT NOT NULL,
            UNIQUE (report, field, start, end)
        );
        CREATE TABLE task_table (
            id TEXT PRIMARY KEY NOT NULL,
            report TEXT NOT NULL REFERENCES report (sha256),
            name TEXT NOT NULL,
            period TEXT NOT NULL,
            added TEXT NOT NULL,
            removed TEXT
        );
        CREATE INDEX task_table_of_report ON task_table (report, period);
        CREATE TABLE task (
            task_table TEXT NOT NULL REFERENCES task_table (id),
            ordinal INTEGER NOT NULL,
            number TEXT NOT NULL,
            section TEXT NOT NULL,
            text TEXT NOT NULL,
            units TEXT NOT NULL,
            leader TEXT NOT NULL,
            deadline TEXT NOT NULL,
            progress TEXT NOT NULL,
            PRIMARY KEY (task_table, ordinal)
        );
        CREATE TABLE task_match (
            task_table TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            commitment TEXT NOT NULL,
            likeness REAL NOT NULL,
            verdict TEXT NOT NULL,
            PRIMARY KEY (task_table, ordinal, commitment),
            FOREIGN KEY (task_table, ordinal) REFERENCES task (task_table, ordinal)
        );
        CREATE INDEX task_match_of_commitment ON task_match (commitment);
        CREATE TABLE place_list (
            county TEXT PRIMARY KEY NOT NULL,
            towns TEXT NOT NULL,
            added TEXT NOT NULL
        );
        PRAGMA user_version = 2;
    """)
