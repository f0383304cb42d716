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


@MIGRATIONS(name="0003_notes")
def notes(db: Database) -> None:
    """Give annotations kinds, tags, authors and a history; commitments a status and a read mark.

    What was a stance is a kind now. A row of ``annotation`` is the revision that is shown; the
    revisions stay when it is deleted. Those of annotations from before are made when one is first
    changed. ``marks_of_report`` holds what the first paint shows of annotations. ``reading`` asks
    for no report, so that a read mark never keeps an act from being taken back.
    """
    db.executescript("""
        CREATE TABLE annotation_now (
            id TEXT PRIMARY KEY NOT NULL,
            report TEXT NOT NULL REFERENCES report (sha256),
            scope TEXT NOT NULL DEFAULT 'commitment',
            commitment TEXT NOT NULL,
            section TEXT NOT NULL DEFAULT '',
            quote TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            kind TEXT NOT NULL,
            stance TEXT,
            importance INTEGER NOT NULL DEFAULT 1,
            body TEXT NOT NULL,
            original TEXT,
            proposed TEXT,
            follow_up TEXT,
            author TEXT NOT NULL DEFAULT '',
            shared INTEGER NOT NULL DEFAULT 0,
            created TEXT NOT NULL,
            modified TEXT NOT NULL,
            revision TEXT NOT NULL DEFAULT '',
            rivals TEXT NOT NULL DEFAULT '[]'
        );
        INSERT INTO annotation_now (id, report, commitment, quote, prefix, suffix, start, end, kind,
                body, created, modified)
            SELECT id, report, commitment, quote, prefix, suffix, start, start + length(quote),
                coalesce(stance, 'free'), body, created, modified
            FROM annotation;
        DROP TABLE annotation;
        ALTER TABLE annotation_now RENAME TO annotation;
        CREATE INDEX annotation_in_reading_order ON annotation (report, start, created, id);
        CREATE INDEX marks_of_report ON annotation (report, commitment, kind);
        CREATE INDEX annotation_by_time ON annotation (modified, id);
        CREATE INDEX annotation_of_kind ON annotation (kind);
        CREATE INDEX annotation_of_importance ON annotation (importance);
        CREATE INDEX annotation_of_author ON annotation (author);
        CREATE INDEX annotation_of_stance ON annotation (stance) WHERE stance IS NOT NULL;
        CREATE INDEX annotation_to_follow ON annotation (follow_up) WHERE follow_up IS NOT NULL;
        CREATE INDEX annotation_in_conflict ON annotation (id) WHERE rivals <> '[]';
        CREATE TABLE annotation_tag (
            annotation TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            tag TEXT NOT NULL,
            PRIMARY KEY (annotation, position)
        ) WITHOUT ROWID;
        CREATE INDEX annotation_of_tag ON annotation_tag (tag, annotation);
        CREATE TABLE annotation_link (
            annotation TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            report TEXT NOT NULL,
            commitment TEXT NOT NULL,
            quote TEXT NOT NULL,
            PRIMARY KEY (annotation, position)
        ) WITHOUT ROWID;
        CREATE TABLE revision (
            id TEXT PRIMARY KEY NOT NULL,
            annotation TEXT NOT NULL,
            parents TEXT NOT NULL,
            editor TEXT NOT NULL,
            made TEXT NOT NULL,
            content TEXT
        );
        CREATE INDEX revision_of_annotation ON revision (annotation, made);
        CREATE TABLE tag (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            colour TEXT NOT NULL,
            parent TEXT NOT NULL,
            merged TEXT NOT NULL,
            removed INTEGER NOT NULL,
            modified TEXT NOT NULL
        );
        CREATE TABLE author (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            modified TEXT NOT NULL
        );
        CREATE TABLE saved_filter (
            name TEXT PRIMARY KEY NOT NULL,
            wanted TEXT NOT NULL,
            position INTEGER NOT NULL
        );
        CREATE TABLE status_change (
            id TEXT PRIMARY KEY NOT NULL,
            report TEXT NOT NULL REFERENCES report (sha256),
            commitment TEXT NOT NULL,
            quote TEXT NOT NULL,
            period TEXT NOT NULL,
            status TEXT NOT NULL,
            source TEXT NOT NULL,
            date TEXT NOT NULL,
            note TEXT NOT NULL,
            created TEXT NOT NULL
        );
        CREATE INDEX status_of_report ON status_change (report, period, date, created);
        CREATE TABLE reading (
            report TEXT NOT NULL,
            commitment TEXT NOT NULL,
            read_at TEXT NOT NULL,
            PRIMARY KEY (report, commitment)
        ) WITHOUT ROWID;
        CREATE TABLE absent_report (
            sha256 TEXT PRIMARY KEY NOT NULL,
            title TEXT,
            place TEXT,
            year INTEGER
        );
        CREATE TABLE taken_file (
            sha256 TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            author TEXT NOT NULL,
            taken TEXT NOT NULL,
            added INTEGER NOT NULL
        );
        PRAGMA user_version = 3;
    """)


@MIGRATIONS(name="0004_polling")
def polling(db: Database) -> None:
    """Give a workbook lists of projects, what bears on them, and what the deputy intends.

    ``project_link`` asks for no report, so that a link never keeps one from going. ``cast_ballot``
    says that a ballot was sealed here, and nothing of it.
    """
    db.executescript("""
        CREATE TABLE project_list (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            demo INTEGER NOT NULL,
            source TEXT NOT NULL,
            added TEXT NOT NULL,
            removed TEXT
        );
        CREATE TABLE project (
            project_list TEXT NOT NULL REFERENCES project_list (id),
            key TEXT NOT NULL,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            content TEXT NOT NULL,
            investment REAL,
            unit TEXT NOT NULL,
            deadline TEXT NOT NULL,
            PRIMARY KEY (project_list, key)
        ) WITHOUT ROWID;
        CREATE TABLE project_link (
            project_list TEXT NOT NULL,
            project TEXT NOT NULL,
            report TEXT NOT NULL,
            commitment TEXT NOT NULL,
            quote TEXT NOT NULL,
            likeness REAL NOT NULL,
            verdict TEXT NOT NULL,
            PRIMARY KEY (project_list, project, report, commitment),
            FOREIGN KEY (project_list, project) REFERENCES project (project_list, key)
                DEFERRABLE INITIALLY DEFERRED
        ) WITHOUT ROWID;
        CREATE INDEX project_link_of_report ON project_link (report);
        CREATE TABLE intention (
            project_list TEXT NOT NULL,
            project TEXT NOT NULL,
            leaning TEXT NOT NULL,
            position INTEGER NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (project_list, project),
            FOREIGN KEY (project_list, project) REFERENCES project (project_list, key)
                DEFERRABLE INITIALLY DEFERRED
        ) WITHOUT ROWID;
        CREATE TABLE cast_ballot (
            package TEXT PRIMARY KEY NOT NULL,
            sequence INTEGER NOT NULL,
            receipt TEXT NOT NULL
        ) WITHOUT ROWID;
        PRAGMA user_version = 4;
    """)


@MIGRATIONS(name="0005_summary")
def summary(db: Database) -> None:
    """Give a workbook definitions of summaries: the user's own, and built-in ones as changed."""
    db.executescript("""
        CREATE TABLE summary (
            id TEXT PRIMARY KEY NOT NULL,
            definition TEXT NOT NULL,
            position INTEGER NOT NULL
        ) WITHOUT ROWID;
        PRAGMA user_version = 5;
    """)
