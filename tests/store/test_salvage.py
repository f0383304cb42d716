import sqlite3
from contextlib import closing

import pytest

from jjdesk.errors import WorkbookError
from jjdesk.store import annotations, salvage
from jjdesk.store.database import open_workbook


def spoil(path, *pages, with_=b"\xa5"):
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * 4096 : page * 4096] = with_ * 4096
    path.write_bytes(bytes(data))


def root(path, table):
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return connection.execute(sql, [table]).fetchone()[0]


@pytest.fixture
def many(filled):
    """A workbook with enough notes to fill many pages."""
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        (row,) = database.query("SELECT * FROM annotation")
        for number in range(200):
            database["annotation"].insert(
                row | {"id": f"n{number:03}", "body": f"第{number}条" * 40}
            )
    workbook.close()
    return filled


def bodies(found):
    columns, rows = found.tables["annotation"]
    return {row[columns.index("id")] for row in rows}


def test_a_sound_workbook_is_read_whole(many):
    assert salvage.is_sound(many)
    found = salvage.read(many)
    assert found.whole
    assert len(bodies(found)) == 201


def test_a_damaged_leaf_costs_its_own_rows(many):
    data = many.read_bytes()
    page = data.index("第100条".encode()) // 4096 + 1
    spoil(many, page)
    assert not salvage.is_sound(many)
    found = salvage.read(many)
    assert not found.whole
    here = bodies(found)
    assert "n000" in here
    assert "n199" in here
    assert len(here) >= 180


def test_what_stands_above_leaves_may_be_damaged(many):
    spoil(many, root(many, "annotation"))
    assert len(bodies(salvage.read(many))) == 201


@pytest.mark.parametrize("page", [1, 2])
def test_so_may_be_the_first_page(many, page):
    spoil(many, page)
    assert {f"n{number:03}" for number in range(200)} <= bodies(salvage.read(many))


def test_what_was_written_last_is_read_from_the_wal(many, tmp_path):
    workbook = open_workbook(many)
    with workbook.changing() as database:
        row = database["annotation"].get("n001")
        database["annotation"].insert(row | {"id": "last", "body": "最后"})
    other = tmp_path / "other.jjdesk"
    other.write_bytes(many.read_bytes())
    tmp_path.joinpath("other.jjdesk-wal").write_bytes(
        many.with_name(f"{many.name}-wal").read_bytes()
    )
    workbook.close()
    spoil(other, 1)
    assert "last" in bodies(salvage.read(other))


def test_it_is_built_anew(many, tmp_path):
    spoil(many, root(many, "annotation"), root(many, "setting"))
    target = tmp_path / "new.jjdesk"
    target.touch()
    salvage.build(salvage.read(many), target)
    workbook = open_workbook(target)
    with workbook.reading() as database:
        assert len(list(annotations.every(database))) == 201
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    workbook.close()
    salvage.finish(target)
    assert [file.name for file in tmp_path.glob("new*")] == ["new.jjdesk"]
    assert salvage.is_sound(target)


def test_what_makes_no_sense_is_left_out(filled):
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE annotation SET kind = 'nonsense'")
        connection.execute("INSERT INTO revision VALUES ('r', 'n', '[', '', '', NULL)")
        connection.execute("INSERT INTO revision VALUES ('s', 'n', '[]', '', '', NULL)")
        connection.commit()
    tables = salvage.read(filled).tables
    assert tables["annotation"][1] == []
    assert [row[0] for row in tables["revision"][1]] == ["s"]


def test_rows_that_refer_to_nothing_go(filled):
    workbook = open_workbook(filled)
    database = workbook._database
    database.execute("PRAGMA foreign_keys = OFF")
    with workbook.changing():
        database.execute("DELETE FROM report")
        database.execute("INSERT INTO project_link VALUES ('l', 'p', 'r', 'c', '', 0.5, '')")
        database.execute("INSERT INTO project VALUES ('l', 'p', 1, '', '', NULL, '', '')")
        assert salvage.drop_orphans(database) == 3
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    workbook.close()


def test_what_is_no_file_is_told(tmp_path):
    with pytest.raises(WorkbookError):
        salvage.read(tmp_path / "none.jjdesk")
    with pytest.raises(WorkbookError):
        salvage.read(tmp_path)


def test_tables_ordered_by_their_keys_are_read_from_both_ends(filled):
    workbook = open_workbook(filled)
    with workbook.changing() as database:
        for number in range(800):
            row = {"report": "r" * 64, "commitment": f"c{number:05}", "read_at": "2025"}
            database["reading"].insert(row)
    workbook.close()
    data = filled.read_bytes()
    spoil(filled, data.index(b"c00400") // 4096 + 1)
    rows = salvage.read(filled).tables["reading"][1]
    assert {"c00000", "c00799"} <= {row[1] for row in rows} < {f"c{n:05}" for n in range(800)}


def test_histories_are_read_from_the_pages_too(filled):
    known = "f" * 64
    with closing(sqlite3.connect(filled)) as connection:
        (report,) = connection.execute("SELECT report FROM annotation").fetchone()
        said = (
            f'{{"anchor":{{"report":"{report}","commitment":"c1","quote":"","prefix":"",'
            '"suffix":"","start":0,"end":1},"author":"w","created":"2025","text":"历史里的"}'
        )
        connection.execute(
            "INSERT INTO revision VALUES (?, 'n9', '[]', 'w', '2025', ?)", [known, said]
        )
        connection.commit()
    spoil(filled, 1)
    assert [row[0] for row in salvage.read(filled).tables["revision"][1]] == [known]


def test_what_is_no_damage_is_told(filled, monkeypatch):
    def busy(_):
        error = sqlite3.OperationalError("busy")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error

    monkeypatch.setattr(salvage, "_connected", busy)
    for look in (salvage.is_sound, salvage.read):
        with pytest.raises(WorkbookError, match="占用"):
            look(filled)


def test_tags_and_links_of_a_lost_note_go(filled):
    workbook = open_workbook(filled)
    workbook._database.execute("PRAGMA foreign_keys = OFF")
    with workbook.changing() as database:
        database.execute("INSERT INTO annotation_tag VALUES ('gone', 0, 't')")
        database.execute("INSERT INTO annotation_link VALUES ('gone', 0, 'r', 'c', '')")
        database.execute("INSERT INTO intention VALUES ('l', 'p', 'for', 0, '')")
        assert salvage.drop_orphans(database) == 3
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert len(list(annotations.every(database))) == 1
    workbook.close()


def test_one_that_lacks_a_table_is_not_sound(filled):
    assert salvage.is_sound(filled)
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DROP TABLE tag")
        assert not salvage.is_sound(filled)
        # Of one from a newer version it is not known what it should have.
        connection.execute("PRAGMA user_version = 99")
    assert salvage.is_sound(filled)
    assert bodies(salvage.read(filled))
